import sqlite3
from contextlib import closing

QUERY = "SELECT name, version, created, sha256, libraries FROM models"

with closing(sqlite3.connect("models.db")) as database:
    for name, version, created, sha256, libraries in database.execute(QUERY):
        print(name, version, created, sha256[:8], libraries)
