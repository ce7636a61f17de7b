from pathlib import Path

from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

from describe import describe
from pair import save

X, y = load_iris(as_frame=True, return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = LogisticRegression(max_iter=1000).fit(X_train, y_train)

card = describe(model, X_train, y_train)
card["metrics"] = {"test accuracy": round(model.score(X_test, y_test), 3)}
card["use"] = "Teaching. Knows three kinds of iris and no other plant."

save(model, card, "iris.json")
print(Path("iris.json").read_text())
