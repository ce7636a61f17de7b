import numpy as np
from sklearn.cross_decomposition import PLSRegression
from sklearn.datasets import load_diabetes

from old_files import read


def both_rules(model: PLSRegression, X: np.ndarray) -> str:
    """Say what release 1.4 and release 1.5 predict for the first rows."""
    centred = X - model._x_mean
    old = centred / model._x_std @ model.coef_.T + model.intercept_
    new = centred @ model.coef_.T + model.intercept_
    first = [answers[:3, 0].round().tolist() for answers in (old, new)]
    return "1.4 predicts {}, 1.5 {}".format(*first)


model, golden, _ = read("pls-1.4.2")
print("saved answers:    ", [round(a) for a in golden["answers"][:3]])
print("file of 1.4.2:    ", both_rules(model, np.array(golden["rows"])))

X, y = load_diabetes(return_X_y=True)
print("model of today:   ", both_rules(PLSRegression(2).fit(X, y), X))
