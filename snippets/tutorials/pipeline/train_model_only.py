import pickle

from sklearn.datasets import load_wine
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

X, y = load_wine(return_X_y=True, as_frame=True)
X_train, X_test, y_train, y_test = train_test_split(
    X, y, stratify=y, random_state=0
)
scaler = StandardScaler().set_output(transform="pandas").fit(X_train)
model = LogisticRegression().fit(scaler.transform(X_train), y_train)

with open("model.pkl", "wb") as file:
    pickle.dump(model, file, protocol=5)  # the scaler is not in it

accuracy = model.score(scaler.transform(X_test), y_test)
print(f"accuracy before saving: {accuracy:.3f}")
