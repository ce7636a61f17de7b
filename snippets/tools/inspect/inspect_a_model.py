import os
import pickle
from pathlib import Path

import joblib
from sklearn.datasets import load_iris
from sklearn.neighbors import KNeighborsClassifier

import inspect_pickle


class Attack:
    """Runs a command when it is loaded."""

    def __reduce__(self) -> tuple:
        return os.system, ("touch owned.txt",)


X, y = load_iris(return_X_y=True)
model = KNeighborsClassifier(algorithm="brute").fit(X, y)
joblib.dump(model, "model.joblib", protocol=4)
attack = pickle.dumps({"model": "neighbours", "cache": Attack()}, protocol=4)
Path("attack.pkl").write_bytes(attack)

for path in (Path("model.joblib"), Path("attack.pkl")):
    report = inspect_pickle.inspect(path.read_bytes(), path.name)
    print(f"{path}: {report['kind']}, exit {report['exit']}")
    print(f"  {report['summary']}")
    for call in report["calls"][:2]:
        print(f"  calls {call['call']}{call['args']}")
print("owned:", Path("owned.txt").exists())
