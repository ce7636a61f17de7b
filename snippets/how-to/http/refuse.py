import json
from pathlib import Path

from fetch_model import Refused, fetch

pin = json.loads(Path("model.lock").read_text())
good = Path("public/iris-1.pkl").read_bytes()
files = {
    "page.pkl": b"<!DOCTYPE html><title>Please log in</title>",
    "half.pkl": good[: len(good) // 2],
    "long.pkl": good * 1000,
    "swap.pkl": good[:-1] + b"?",
}
for name, content in files.items():
    Path("public", name).write_bytes(content)

for name in (*files, "none.pkl"):
    url = f"http://127.0.0.1:8451/{name}"
    try:
        fetch(url, "model.pkl", sha256=pin["sha256"], size=pin["size"])
    except (Refused, OSError) as error:
        print(f"{name}: {type(error).__name__}\n    {error}")

print("model.pkl kept:", Path("model.pkl").read_bytes() == good)
print("temporary files left:", len(list(Path().glob("*.tmp"))))
