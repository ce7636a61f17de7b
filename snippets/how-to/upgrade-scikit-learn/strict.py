import pickle
import warnings

import sklearn
from sklearn.exceptions import InconsistentVersionWarning


def load(path: str) -> object:
    """Return the model in a file of this version of scikit-learn.

    Load only files that you trust. Raises InconsistentVersionWarning if the
    file was made with another version.
    """
    with warnings.catch_warnings(), open(path, "rb") as file:
        warnings.simplefilter("error", InconsistentVersionWarning)
        return pickle.load(file)


if __name__ == "__main__":
    for made_with in [sklearn.__version__, "1.3.2"]:
        try:
            print("loaded", load(f"forest-{made_with}.pkl"))
        except InconsistentVersionWarning as warning:
            print("refused, made with", warning.original_sklearn_version)
