from typing import Any

from client import FLOWER, call

bodies: dict[str, Any] = {
    "missing": {"flowers": [FLOWER, {"sepal_length": 5.1}]},
    "negative": {"flowers": [FLOWER | {"petal_width": -1}]},
    "NaN": {"flowers": [FLOWER | {"petal_width": float("nan")}]},
    "text": {"flowers": [FLOWER | {"petal_width": "wide"}]},
    "unknown": {"flowers": [FLOWER | {"colour": "blue"}]},
    "too few": {"flowers": []},
    "too many": {"flowers": [FLOWER] * 1001},
}
for name, body in bodies.items():
    status, answer = call("/predict", body)
    print(name, status, *answer["detail"], sep="\n    ")
