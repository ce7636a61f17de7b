import pickle
import sys
import warnings

with (
    open("tree-1.3.2.pkl", "rb") as file,
    warnings.catch_warnings(record=True) as caught,
):
    model = pickle.load(file)
for warning in caught:
    text = str(warning.message).partition(". This")[0]
    sys.exit(f"{warning.category.__name__}: {text}")
