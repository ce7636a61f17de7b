import io

import joblib
import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.kernel_ridge import KernelRidge
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from data_inside import look_into

X, y = load_diabetes(return_X_y=True)


def compare(what: str, model: object, data: np.ndarray, **how) -> None:
    """Print how many rows of X a search of the bytes and of the arrays finds.

    how is for joblib.dump; it writes arrays as they lie in memory.
    """
    file = io.BytesIO()
    joblib.dump(model.fit(data, y), file, **how)
    in_bytes = sum(row.tobytes() in file.getvalue() for row in X)
    in_arrays = len(look_into(model, X, y).found["rows"])
    print(f"{what:17} bytes {in_bytes:3}   arrays {in_arrays:3}")


compare("as it is", KernelRidge(), X)
compare("compressed", KernelRidge(), X, compress=3)
compare("by columns", KernelRidge(), np.asfortranarray(X))
compare("float32", KernelRidge(), X.astype(np.float32))
pipeline = make_pipeline(StandardScaler(), KernelRidge())
compare("behind a scaler", pipeline, X)
scaled = pipeline[:-1].transform(X)
found = look_into(pipeline, scaled, y).found["rows"]
print("asked with scaled rows:", len(found))
