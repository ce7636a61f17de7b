import hashlib
import json
import os
import pickle
import secrets
from pathlib import Path

from describe import versions


def write(path: Path, data: bytes) -> None:
    """Give a file these bytes completely, or leave it as it was."""
    temporary = path.with_name(f"{path.name}.{secrets.token_hex(8)}.tmp")
    try:
        with open(temporary, "xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def save(model: object, card: dict, path: str | Path) -> None:
    """Save a model and its card: the card, written last, names the model.

    Raises ValueError if the card is no JSON, such as a metric that is NaN.
    """
    data, path = pickle.dumps(model, protocol=5), Path(path)
    digest = hashlib.sha256(data).hexdigest()
    name = f"{path.stem}-{digest[:12]}.pkl"
    text = json.dumps(
        card | {"file": name, "sha256": digest}, indent=2, allow_nan=False
    )
    write(path.with_name(name), data)
    write(path, text.encode())


def load(path: str | Path) -> tuple[object, dict]:
    """Return a model and its card. Load only files that you trust.

    Raises ValueError, before anything is unpickled, if the model is not the
    one that the card describes, or other versions are installed here.
    """
    card = json.loads(Path(path).read_bytes())
    data = Path(path).with_name(card["file"]).read_bytes()
    if hashlib.sha256(data).hexdigest() != card["sha256"]:
        raise ValueError(f"{card['file']} is not the file in {path}")
    here = versions()
    for name, made in card["versions"].items():
        if here.get(name) != made:
            found = here.get(name, "none")
            raise ValueError(f"{path} needs {name} {made}, found {found}")
    return pickle.loads(data), card
