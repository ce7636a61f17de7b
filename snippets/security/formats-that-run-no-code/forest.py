import numpy as np
import skops.io
from sklearn.datasets import load_wine
from sklearn.ensemble import RandomForestClassifier
from skops.io.exceptions import UntrustedTypesFoundException

ALLOWED = ["sklearn.tree._tree.Tree"]  # reviewed; kept in this program

X, y = load_wine(return_X_y=True)
forest = RandomForestClassifier(n_estimators=10, random_state=0)
skops.io.dump(forest.fit(X, y), "forest.skops")

try:
    skops.io.load("forest.skops")
except UntrustedTypesFoundException as error:
    print(str(error).splitlines()[0])

loaded = skops.io.load("forest.skops", trusted=ALLOWED)
print("equal labels:", np.array_equal(loaded.predict(X), forest.predict(X)))
