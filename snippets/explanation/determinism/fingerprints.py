import hashlib
import pickle

from sklearn.base import BaseEstimator, clone
from sklearn.datasets import load_breast_cancer
from sklearn.ensemble import HistGradientBoostingClassifier as Boosting
from sklearn.ensemble import RandomForestClassifier as Forest
from sklearn.linear_model import LogisticRegression
from sklearn.neural_network import MLPClassifier
from sklearn.preprocessing import scale
from sklearn.svm import SVC

X, y = load_breast_cancer(return_X_y=True)
X = scale(X)


def trained_hash(model: BaseEstimator) -> str:
    """Train a copy of model; return the start of the hash of its pickle."""
    data = pickle.dumps(clone(model).fit(X, y), protocol=5)
    return hashlib.sha256(data).hexdigest()[:8]


for name, model in {
    "forest without a seed": Forest(n_estimators=5),
    "forest": Forest(n_estimators=5, random_state=0),
    "boosting": Boosting(max_iter=5, random_state=0),
    "support vectors": SVC(),
    "logistic regression": LogisticRegression(),
    "neural network": MLPClassifier(tol=0.02, max_iter=300, random_state=0),
}.items():
    hashes = {trained_hash(model), trained_hash(model)}
    print(f"{name:23}same twice: {len(hashes) == 1!s:7}{sorted(hashes)[0]}")
