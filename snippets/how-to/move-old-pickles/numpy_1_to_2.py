import pickle
import warnings
from pathlib import Path

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    with open("numpy-1.25.2.pkl", "rb") as file:
        arrays = pickle.load(file)
print(arrays["weights"], arrays["bias"])
for warning in caught:
    print(warning.category.__name__, str(warning.message).split(". ")[0])

with open("arrays.pkl", "wb") as file:
    pickle.dump(arrays, file, protocol=5)
for name in ["numpy-1.25.2.pkl", "arrays.pkl"]:
    print(name, "names numpy.core:", b"numpy.core" in Path(name).read_bytes())
