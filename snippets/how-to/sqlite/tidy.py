import sqlite3
from contextlib import closing
from pathlib import Path

from model_store import save

for number in range(5):
    save([number, bytes(1_000_000)], "many.db", "big")
before = Path("many.db").stat().st_size

with closing(sqlite3.connect("many.db")) as database:
    with database:  # keep the two newest of each name
        database.execute("""DELETE FROM models WHERE version <= (
            SELECT max(version) - 2 FROM models AS m WHERE m.name = models.name
        )""")
    database.execute("VACUUM")  # gives the space back
    rows = database.execute("SELECT name, version FROM models ORDER BY version")
    print("kept:", rows.fetchall())

after = Path("many.db").stat().st_size
print("less than half the size:", after < before / 2)
