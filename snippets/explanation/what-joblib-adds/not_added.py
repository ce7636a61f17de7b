import inspect
import pickle
from pathlib import Path

import joblib
import numpy as np

path = Path("model.joblib")
print("dump returns", joblib.dump({"weights": np.arange(4.0)}, path))
protocol = path.read_bytes()[1]
print("protocol as in pickle:", protocol == pickle.DEFAULT_PROTOCOL)
parameters = inspect.signature(joblib.dump).parameters
print("takes a buffer_callback:", "buffer_callback" in parameters)

try:
    joblib.dump({"weights": np.arange(5.0), "rule": lambda x: x}, path)
except pickle.PicklingError:
    print("a save fails")
try:
    joblib.load(path)
except EOFError as error:
    print("the old model is gone:", type(error).__name__)
