import numpy as np
from sklearn.base import clone
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import KNeighborsClassifier

from find_rows import find_rows

X, y = load_iris(return_X_y=True)
person = 7  # the row to forget
others = np.arange(len(X)) != person

for kind in [KNeighborsClassifier(), LogisticRegression(max_iter=1000)]:
    old = clone(kind).fit(X, y)
    new = clone(kind).fit(X[others], y[others])
    print(type(kind).__name__)
    print("    row in the old model:", find_rows(old, X[[person]]))
    print("    row in the new model:", find_rows(new, X[[person]]))
print("coefficients are the same:", np.array_equal(old.coef_, new.coef_))
