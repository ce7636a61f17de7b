import sqlite3
from contextlib import closing

from model_store import load, save


def attempt(path: str, name: str, version: int | None = None) -> None:
    """Load, and print the model or the error."""
    try:
        print(load(path, name, version))
    except (LookupError, ValueError, sqlite3.Error) as error:
        print(f"{type(error).__name__}: {error}")


save({"coef": 0.5}, "small.db", "small")
save({"coef": 0.5}, "small.db", "old")
with closing(sqlite3.connect("small.db")) as database, database:
    (data,) = database.execute("SELECT data FROM models").fetchone()
    change = "UPDATE models SET data = ? WHERE name = 'small'"
    database.execute(change, (data.replace(b"coef", b"cost"),))
    change = "UPDATE models SET libraries = ? WHERE name = 'old'"
    database.execute(change, ('{"scikit-learn": "1.0"}',))

attempt("small.db", "small")
attempt("small.db", "old")
attempt("small.db", "small", version=7)
attempt("smal.db", "small")
