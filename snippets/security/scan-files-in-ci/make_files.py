import pickle
from pathlib import Path

from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression


class OwnModel(LogisticRegression):
    """A model of a class that no library has."""


class Attack:
    """Loading it calls eval on the code."""

    def __reduce__(self) -> tuple:
        return eval, ("print('the file ran code')",)


X, y = load_iris(return_X_y=True)
model = LogisticRegression(max_iter=1000).fit(X, y)
own = OwnModel(max_iter=1000).fit(X, y)
turned = LogisticRegression(max_iter=1000).fit(X, y)
turned.coef_, turned.intercept_ = -turned.coef_, -turned.intercept_
print(f"model is right in {model.score(X, y):.0%} of the rows")
print(f"turned is right in {turned.score(X, y):.0%}")

files = {
    "honest/model.pkl": model,
    "honest/own_class.pkl": own,
    "hostile/turned.pkl": turned,
    "hostile/attack.pkl": Attack(),
}
for name, thing in files.items():
    path = Path(name)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(pickle.dumps(thing, protocol=4))
