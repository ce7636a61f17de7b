import hashlib
import subprocess
import sys
from datetime import UTC, datetime
from importlib.metadata import version

import pandas as pd

LIBRARIES = ["scikit-learn", "numpy", "scipy", "pandas"]  # add yours


def commit() -> str | None:
    """Return the commit of the code; "-dirty" marks changes since then."""
    command = ["git", "describe", "--always", "--dirty"]
    command += ["--abbrev=40", "--exclude=*"]  # the whole hash, and no tags
    try:
        done = subprocess.run(command, capture_output=True, text=True)
    except FileNotFoundError:  # git is not installed
        return None
    return done.stdout.strip() or None  # no output: not in a repository


def versions() -> dict[str, str]:
    """Return the versions of Python (two parts) and of the libraries."""
    python = "{}.{}".format(*sys.version_info)
    return {"python": python} | {name: version(name) for name in LIBRARIES}


def describe(model: object, X: pd.DataFrame, y: pd.Series) -> dict:
    """Return what there is to know about a classifier trained on X and y."""
    table = X.assign(target=y).to_csv(index=False, lineterminator="\n")
    return {
        "created": datetime.now(UTC).isoformat(timespec="seconds"),
        "commit": commit(),
        "versions": versions(),
        "data": {
            "rows": len(X),
            "sha256": hashlib.sha256(table.encode()).hexdigest(),
        },
        "features": {name: str(kind) for name, kind in X.dtypes.items()},
        "classes": model.classes_.tolist(),
    }
