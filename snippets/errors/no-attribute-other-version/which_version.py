import pickle
import warnings

from sklearn.exceptions import InconsistentVersionWarning

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always", InconsistentVersionWarning)
    with open("tree-1.3.2.pkl", "rb") as file:
        model = pickle.load(file)

versions = {warning.message.original_sklearn_version for warning in caught}
for version in sorted(versions):
    print(f'pip install "scikit-learn=={version}" "numpy<2"')
