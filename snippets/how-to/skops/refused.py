import datetime
import re
from pathlib import Path

import numpy as np
import pandas as pd
import skops.io
from sklearn.preprocessing import FunctionTransformer


def halve(X):
    """Return half of X."""
    return X / 2


things = {
    "function of NumPy": FunctionTransformer(np.log1p),
    "function of your own": FunctionTransformer(halve),
    "lambda": FunctionTransformer(lambda X: X / 2),
    "method of a class": str.lower,
    "date": datetime.date(2026, 1, 31),
    "path": Path("data"),
    "frozenset": frozenset({1, 2}),
    "regular expression": re.compile("a+"),
    "complex number": 1j,
    "DataFrame": pd.DataFrame({"a": [1.0]}),
    "dictionary with pairs as keys": {(0, 1): 0.5},
}
for name, thing in things.items():
    stage = "dump refuses"
    try:
        data = skops.io.dumps(thing)
        needs = skops.io.get_untrusted_types(data=data)
        stage = "dump accepts, load never can"
        skops.io.loads(data, trusted=needs)  # safe: it has just been made
        stage = "loads if you allow it" if needs else "loads"
    except (AttributeError, TypeError):
        pass
    print(f"{name}: {stage}")
