import json
import pickle
import warnings
from pathlib import Path

import numpy as np
from sklearn.exceptions import InconsistentVersionWarning


def load(path: Path, other_release: str = "error") -> object:
    """Return the model in a file that you trust, if it answers as recorded.

    other_release says what a file of another scikit-learn is: "error"
    raises InconsistentVersionWarning, "ignore" lets it in. Raises
    ValueError if the answers are not those in the JSON file beside it.
    """
    with warnings.catch_warnings():
        warnings.simplefilter(other_release, InconsistentVersionWarning)
        model = pickle.loads(path.read_bytes())
    golden = json.loads(path.with_suffix(".json").read_text())
    found = getattr(model, golden["method"])(golden["rows"])
    good = np.isclose(found, golden["answers"], rtol=1e-6, atol=1e-9)
    if not good.all():
        bad = np.count_nonzero(~good)
        raise ValueError(f"{path}: {bad} of {good.size} numbers differ")
    return model


if __name__ == "__main__":
    for other_release in ["error", "ignore"]:
        print(f"other_release={other_release!r}")
        for path in sorted(Path().glob("*-1.[3-7].?.pkl")):
            try:
                load(path, other_release)
            except (InconsistentVersionWarning, ValueError) as error:
                print("  refused:", str(error).partition(" when")[0])
