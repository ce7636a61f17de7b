import pickle

import numpy as np
from sklearn.preprocessing import FunctionTransformer


def logarithm(values: np.ndarray) -> np.ndarray:
    """Return the natural logarithm of each of the values."""
    return np.log(values)


with open("step.pkl", "wb") as file:
    pickle.dump(FunctionTransformer(logarithm), file, protocol=5)
print("saved a step that uses", logarithm.__name__)

try:
    pickle.dumps(FunctionTransformer(lambda values: np.log(values)))
except pickle.PicklingError as error:
    print("refused:", error)
