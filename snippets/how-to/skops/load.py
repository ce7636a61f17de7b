import warnings
from typing import Any

import skops.io
from sklearn.datasets import load_wine
from sklearn.exceptions import InconsistentVersionWarning
from sklearn.model_selection import train_test_split

ALLOWED = ["sklearn.tree._tree.Tree"]  # the names you have looked up


def load(path: str) -> Any:
    """Return the model in a skops file that needs no type but ALLOWED.

    Raises UntrustedTypesFoundException for another type,
    InconsistentVersionWarning if another scikit-learn saved the model, and
    OSError or zipfile.BadZipFile if there is no such file.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("error", InconsistentVersionWarning)
        return skops.io.load(path, trusted=ALLOWED)


if __name__ == "__main__":
    X, y = load_wine(return_X_y=True)
    _, X_test, _, y_test = train_test_split(X, y, random_state=0)
    model = load("model.skops")
    print(f"{type(model).__name__}: {model.score(X_test, y_test):.2f}")
