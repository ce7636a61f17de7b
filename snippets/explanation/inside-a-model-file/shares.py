import copy
import io
import json
import pickle
from pathlib import Path

import numpy as np
from sklearn.datasets import load_digits
from sklearn.ensemble import (
    HistGradientBoostingClassifier,
    RandomForestClassifier,
)
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import KNeighborsClassifier
from sklearn.neural_network import MLPClassifier
from sklearn.svm import SVC
from threadpoolctl import threadpool_limits

X, y = load_digits(return_X_y=True)
X, y = X[:600] / 16, y[:600]


def sizes(model: object) -> dict[str, int]:
    """Return how many bytes each attribute adds to the pickle."""
    file, found = io.BytesIO(), {}
    pickler = pickle.Pickler(file, protocol=5)  # writes what is shared once
    for name, value in model.__getstate__().items():
        before = file.tell()
        pickler.dump(value)
        found[name] = file.tell() - before
    return found


def spare(model: object, name: str, size: int) -> bool:
    """Return whether predict is the same without an attribute of that size."""
    less = copy.copy(model)
    delattr(less, name)
    saved = len(pickle.dumps(model, 5)) - len(pickle.dumps(less, 5))
    try:
        same = np.array_equal(less.predict(X), model.predict(X))
    except AttributeError:
        return False
    return same and saved > size / 2  # else another attribute holds it, too


table = []
with threadpool_limits(1):  # on so few rows, more threads take longer
    for model in [
        LogisticRegression(max_iter=1000),
        RandomForestClassifier(20, oob_score=True, random_state=0),
        HistGradientBoostingClassifier(max_iter=5, random_state=0),
        KNeighborsClassifier(),
        SVC(),
        MLPClassifier(tol=0.01, random_state=0),
    ]:
        found = sizes(model.fit(X, y))
        for name, size in found.items():
            percent = 5 * round(20 * size / sum(found.values()))
            if percent:
                unused = spare(model, name, size)
                kind = type(model).__name__
                table.append((kind, name, percent, unused))

Path("shares.json").write_text(json.dumps(table))
lines = ["<table><thead><tr>"]
heads = ["model", "attribute", "share of the file", "predict needs it"]
lines += [f'<th scope="col">{head}</th>' for head in heads]
lines += ["</tr></thead><tbody>"]
for kind, name, percent, unused in table:
    lines.append(f'<tr><th scope="row">{kind}</th><td><code>{name}</code></td>')
    lines.append(
        f"<td>{percent} %</td><td>{'no' if unused else 'yes'}</td></tr>"
    )
Path("shares.html").write_text("\n".join([*lines, "</tbody></table>\n"]))
print("attributes that make up 5 % of a file or more:", len(table))
