import json
import pickle
import warnings
from pathlib import Path

NAMES = "trees-1.3.2 topics-1.4.2 pls-1.4.2 adaboost-1.5.2 logistic-1.7.2"


def read(name: str) -> tuple[object, dict, bool]:
    """Return a model of another release, its golden answers, and a bool.

    The bool says whether scikit-learn warned.
    """
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        model = pickle.loads(Path(f"{name}.pkl").read_bytes())
    golden = json.loads(Path(f"{name}.json").read_text())
    kinds = {warning.category.__name__ for warning in caught}
    return model, golden, "InconsistentVersionWarning" in kinds
