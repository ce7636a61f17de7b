import pickle
import warnings

from sklearn.exceptions import InconsistentVersionWarning
from sklearn.impute import SimpleImputer

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always", InconsistentVersionWarning)
    with open("imputer-1.7.2.pkl", "rb") as file:
        old = pickle.load(file)
for warning in caught:
    print("made with", warning.message.original_sklearn_version)

imputer = SimpleImputer(**old.get_params()).fit([old.statistics_])
print(imputer.transform([[float("nan"), 20.0], [2.0, float("nan")]]))
with open("imputer.pkl", "wb") as file:
    pickle.dump(imputer, file)
