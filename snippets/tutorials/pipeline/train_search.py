import pickle

import numpy as np
from sklearn.datasets import load_wine
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

X, y = load_wine(return_X_y=True, as_frame=True)
X_train, X_test, y_train, y_test = train_test_split(
    X, y, stratify=y, random_state=0
)
pipeline = make_pipeline(StandardScaler(), LogisticRegression())
grid = {"logisticregression__C": [0.001, 0.01, 0.1]}
search = GridSearchCV(pipeline, grid).fit(X_train, y_train)
best = search.best_estimator_

with open("pipeline.pkl", "wb") as file:
    pickle.dump(best, file, protocol=5)

same = np.array_equal(best.predict(X_test), search.predict(X_test))
print("settings found:", search.best_params_)
print("best_estimator_ predicts the same as the search:", same)
