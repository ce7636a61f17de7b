"""Keep models in a SQLite database, each with all of its versions."""

import hashlib
import json
import pickle
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

LIBRARIES = ("numpy", "scikit-learn", "scipy")  # add those your model uses
TABLE = """CREATE TABLE IF NOT EXISTS models (
    name TEXT NOT NULL, version INTEGER, created TEXT NOT NULL,
    sha256 TEXT NOT NULL, libraries TEXT NOT NULL, data BLOB NOT NULL,
    PRIMARY KEY (name, version)
)"""
INSERT = """INSERT INTO models
    SELECT ?, ifnull(max(version), 0) + 1, ?, ?, ?, ? FROM models WHERE name = ?
    RETURNING version"""
SELECT = """SELECT version, sha256, libraries, data FROM models
    WHERE name = ? AND version = ifnull(?, version)
    ORDER BY version DESC LIMIT 1"""


def installed() -> dict[str, str]:
    """Return the versions of the libraries here."""
    return {library: metadata.version(library) for library in LIBRARIES}


def save(model: object, path: str | Path, name: str) -> int:
    """Add a model as the newest of its name, and return its version.

    Raises what pickle.dumps raises, and sqlite3.Error; then nothing is added.
    """
    data = pickle.dumps(model, protocol=5)
    sha256 = hashlib.sha256(data).hexdigest()
    created = datetime.now(UTC).isoformat(timespec="seconds")
    row = (name, created, sha256, json.dumps(installed()), data, name)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(TABLE)
        return database.execute(INSERT, row).fetchone()[0]


def load(path: str | Path, name: str, version: int | None = None) -> object:
    """Return the newest model of a name, or a version of it.

    Load only from a database that you alone can write to. Raises LookupError
    if there is no such model, ValueError if it is damaged or made with other
    libraries, sqlite3.Error if the database cannot be read.
    """
    uri = f"{Path(path).resolve().as_uri()}?mode=rw"  # makes no new file
    with closing(sqlite3.connect(uri, uri=True)) as database:
        row = database.execute(SELECT, (name, version)).fetchone()
    if row is None:
        raise LookupError(f"{path} has no {name!r}, version {version or 'any'}")
    found, sha256, libraries, data = row
    if hashlib.sha256(data).hexdigest() != sha256:
        raise ValueError(f"{name} {found} is damaged: restore a backup")
    if (made := json.loads(libraries)) != installed():
        raise ValueError(f"{name} {found} was made with {made}: install these")
    return pickle.loads(data)
