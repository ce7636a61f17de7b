import shelve
from pathlib import Path

import joblib
from cachelib import FileSystemCache
from diskcache import Cache
from django.core.cache.backends.filebased import FileBasedCache

from payload import Payload

memory = joblib.Memory("memory", verbose=0)


@memory.cache
def square(number: int) -> int:
    """Stand for what takes long to compute."""
    return number * number


square(3)
for result in Path("memory").rglob("output.pkl"):  # somebody else does this
    joblib.dump(Payload("joblib.Memory"), result)
square(3)

with shelve.open("shelf") as shelf:
    shelf["key"] = Payload("shelve")
    shelf["key"]

with Cache("diskcache") as cache:
    cache["key"] = Payload("diskcache")
    cache["key"]

cache = FileSystemCache("flask")
cache.set("key", Payload("cachelib, which Flask-Caching uses"))
cache.get("key")

cache = FileBasedCache("django", {})
cache.set("key", Payload("Django's file cache"))
cache.get("key")
