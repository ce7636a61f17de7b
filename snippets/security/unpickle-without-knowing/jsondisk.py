import pickle
import sqlite3

from diskcache import Cache, JSONDisk

from payload import Payload

with Cache("json", disk=JSONDisk) as cache:
    cache["key"] = 1

database = sqlite3.connect("json/cache.db")  # what somebody else changes
row = 4, pickle.dumps(Payload("diskcache, JSONDisk"))  # 4 says: a pickle
database.execute("UPDATE Cache SET mode = ?, value = ?", row)
database.commit()
database.close()

with Cache("json", disk=JSONDisk) as cache:
    try:
        cache["key"]
    except TypeError as error:
        print("too late:", error)
