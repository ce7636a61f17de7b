import multiprocessing
import os
import signal
import sqlite3
from contextlib import closing

from model_store import INSERT, load, save


def overwrite() -> None:
    """Add version 2 to the database, and be killed before the end."""
    with closing(sqlite3.connect("other.db")) as database, database:
        row = ("big", "today", "0", "{}", bytes(20_000_000), "big")
        version = database.execute(INSERT, row).fetchone()[0]
        print("adding version", version, flush=True)
        os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    save(["model", "one"], "other.db", "big")
    process = multiprocessing.get_context("spawn").Process(target=overwrite)
    process.start()
    process.join()
    print("killed:", process.exitcode != 0)
    print("newest:", load("other.db", "big"))
    print("saved version", save(["model", "two"], "other.db", "big"))
    print("newest:", load("other.db", "big"))
