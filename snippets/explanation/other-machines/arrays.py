import pickle

import joblib
import numpy as np

here = np.array([1.0, 2.5])
foreign = here.astype(here.dtype.newbyteorder())  # the order of the others
np.save("array.npy", foreign)
joblib.dump(foreign, "array.joblib")

loaded = {
    "not saved at all": foreign,
    "pickle, protocol 4": pickle.loads(pickle.dumps(foreign, protocol=4)),
    "pickle, protocol 5": pickle.loads(pickle.dumps(foreign, protocol=5)),
    "joblib": joblib.load("array.joblib"),
    "joblib, mapped": joblib.load("array.joblib", mmap_mode="c"),
    "npy": np.load("array.npy"),
}
for name, array in loaded.items():
    same = np.array_equal(array, here) and array.sum() == 3.5
    print(f"{name:20}same numbers: {same}  native: {array.dtype.isnative}")
