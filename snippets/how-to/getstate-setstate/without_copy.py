import pickle

from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

from locked_model import LockedModel


class Careless(LockedModel):
    """Deletes the lock from what the parent returned."""

    def __getstate__(self) -> dict:
        """Return what pickle saves, and spoil the model."""
        state = LogisticRegression.__getstate__(self)
        del state["_lock"]
        return state


X, y = load_iris(return_X_y=True)
for model in [LockedModel(max_iter=1000), Careless(max_iter=1000)]:
    model.fit(X, y)
    loaded = pickle.loads(pickle.dumps(model))
    print(type(model).__name__, "after loading:", loaded.predict(X[:1]))
    try:
        print(type(model).__name__, "after saving:", model.predict(X[:1]))
    except AttributeError as error:
        print(type(model).__name__, "after saving:", error)
