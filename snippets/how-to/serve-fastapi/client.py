import json
import urllib.error
import urllib.request
from typing import Any

URL = "http://127.0.0.1:8411"
FLOWER = dict(
    sepal_length=5.1, sepal_width=3.5, petal_length=1.4, petal_width=0.2
)


def call(path: str, body: Any = None, token: str = "") -> tuple[int, Any]:
    """Return status and answer: of a POST if there is a body, else of a GET."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(URL + path, data=data)
    request.add_header("Content-Type", "application/json")
    request.add_header("Authorization", f"Bearer {token}")
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            return response.status, json.load(response)
    except urllib.error.HTTPError as error:  # 4xx and 5xx
        with error:
            return error.code, json.load(error)


if __name__ == "__main__":
    print(*call("/health"))
    print(*call("/predict", {"flowers": [FLOWER]}))
