import pickle

from sklearn.datasets import load_digits
from sklearn.ensemble import RandomForestClassifier
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import KNeighborsClassifier
from sklearn.neural_network import MLPClassifier
from sklearn.svm import SVC

X, y = load_digits(return_X_y=True)
X = X / 16


def size(model: object, rows: int) -> int:
    """Return the bytes of the pickle after training on so many rows."""
    return len(pickle.dumps(model.fit(X[:rows], y[:rows]), protocol=5))


for model in [
    LogisticRegression(max_iter=1000),
    MLPClassifier(tol=0.01, random_state=0),
    SVC(),
    RandomForestClassifier(10, random_state=0),
    KNeighborsClassifier(),
    GaussianProcessRegressor(optimizer=None),
]:
    ratio = size(model, 800) / size(model, 400)
    print(f"{type(model).__name__:25} {ratio:.1f} times")
