import pickle

import sklearn
from sklearn.impute import SimpleImputer

imputer = SimpleImputer(strategy="mean")
imputer.fit([[1.0, 10.0], [3.0, float("nan")], [5.0, 30.0]])
with open(f"imputer-{sklearn.__version__}.pkl", "wb") as file:
    pickle.dump(imputer, file, protocol=4)
