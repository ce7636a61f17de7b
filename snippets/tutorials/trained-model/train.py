import pickle

import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

X, y = load_diabetes(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = LinearRegression().fit(X_train, y_train)
predictions = model.predict(X_test)

with open("model.pkl", "wb") as file:
    pickle.dump(model, file, protocol=5)
np.savez("check.npz", X_test=X_test, predictions=predictions)

print(f"trained on {len(X_train)} patients, saved")
print(f"first prediction: {predictions[0]:.2f}")
