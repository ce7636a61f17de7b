import pickle
from pathlib import Path

import joblib
import numpy as np

words = {"name": "demo", "steps": ["scale", "fit"]}
numbers = {"weights": np.arange(4.0)}
labels = {"labels": np.array(["cat", "dog"], dtype=object)}

Path("numbers.pkl").write_bytes(pickle.dumps(numbers, protocol=5))
print("numbers.pkl, joblib.load:", joblib.load("numbers.pkl"))

joblib.dump(words, "words.joblib")
joblib.dump(numbers, "numbers.joblib")
joblib.dump(numbers, "packed.joblib", compress=3)
joblib.dump(labels, "labels.joblib")
for path in ["words", "numbers", "packed", "labels"]:
    try:
        with open(f"{path}.joblib", "rb") as file:
            thing = pickle.load(file)
    except (pickle.UnpicklingError, ModuleNotFoundError) as error:
        thing = f"{type(error).__name__}: {error}"
    print(f"{path}.joblib, pickle.load:", thing)
