import pickle
from pathlib import Path

labels = {"setosa": 0, "versicolor": 1}
result = {
    "squares": [n * n for n in range(4)],  # was: (n * n for n in range(4))
    "names": list(labels),  # was: labels.keys()
}

Path("result.pkl").write_bytes(pickle.dumps(result))
print(pickle.loads(Path("result.pkl").read_bytes()))
