import pickle

from sklearn.datasets import load_digits
from sklearn.ensemble import RandomForestClassifier
from sklearn.neural_network import MLPClassifier

X_train, y_train = load_digits(return_X_y=True)
models = {
    "forest": RandomForestClassifier(n_estimators=30, random_state=0),
    "network": MLPClassifier([200], n_iter_no_change=2, tol=1, random_state=0),
}
for name, model in models.items():
    with open(f"{name}.pkl", "wb") as file:
        pickle.dump(model.fit(X_train, y_train), file, protocol=5)
