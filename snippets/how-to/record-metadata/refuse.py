import json
import shutil
from pathlib import Path

from pair import load

card = json.loads(Path("iris.json").read_text())


def attempt(changes: dict) -> None:
    """Try to load the model with another card; print why it is refused."""
    Path("other.json").write_text(json.dumps(card | changes))
    try:
        load("other.json")
    except (OSError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")


older = card["versions"] | {"scikit-learn": "1.8.0"}
attempt({"versions": older})

shutil.copy(card["file"], "changed.pkl")
with open("changed.pkl", "r+b") as file:
    file.seek(200)
    file.write(b"x")
attempt({"file": "changed.pkl"})
attempt({"file": "lost.pkl"})
