import json
from pathlib import Path

from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

import pair

X, y = load_iris(as_frame=True, return_X_y=True)
newer = LogisticRegression(C=0.1, max_iter=1000).fit(X, y)
card = json.loads(Path("iris.json").read_text())
write = pair.write


def full_disk(path: Path, data: bytes) -> None:
    """Write models, and fail at a card as on a full disk."""
    if path.suffix == ".json":
        raise OSError("No space left on device")
    write(path, data)


pair.write = full_disk
try:
    pair.save(newer, card, "iris.json")
except OSError as error:
    print("not saved:", error)
print("still the old pair: C =", pair.load("iris.json")[0].C)

pair.write = write
pair.save(newer, card, "iris.json")
print("the new pair: C =", pair.load("iris.json")[0].C)

current = json.loads(Path("iris.json").read_text())["file"]
for path in Path().glob("iris-*.pkl"):
    if path.name != current:  # no program is loading now
        path.unlink()
        print("deleted the model before")
