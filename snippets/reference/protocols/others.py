import io
import pickle

import cloudpickle
import joblib
import numpy as np
import pandas as pd


def protocol_in(data: bytes) -> int:
    """Return what the first protocol header in data says."""
    return data[data.index(pickle.PROTO) + 1]


table = pd.DataFrame({"a": [1, 2]})
things = np.array([{"a": 1}], dtype=object)
files = {name: io.BytesIO() for name in ("joblib", "pandas", "numpy")}
joblib.dump([1], files["joblib"])
table.to_pickle(files["pandas"])
np.save(files["numpy"], things)
joblib_too = files["joblib"].getvalue()[:2] == pickle.dumps([1])[:2]

print("joblib.dump writes what pickle writes:", joblib_too)
print("cloudpickle.dumps:   ", protocol_in(cloudpickle.dumps([1])))
print("DataFrame.to_pickle: ", protocol_in(files["pandas"].getvalue()))
print("np.save of objects:  ", protocol_in(files["numpy"].getvalue()))
print("ndarray.dumps:       ", protocol_in(np.array([1.0]).dumps()))
