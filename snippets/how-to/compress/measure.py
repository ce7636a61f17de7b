import bz2
import io
import lzma
import math
import pickle
import sys
import time
import zlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

import joblib


def with_pickle(pack: Callable, unpack: Callable) -> tuple[Callable, Callable]:
    """Return how to turn a model into packed bytes, and how to turn back."""
    return (
        lambda model: pack(pickle.dumps(model, protocol=5)),
        lambda data: pickle.loads(unpack(data)),
    )


def joblib_bytes(model: object) -> bytes:
    """Return what joblib.dump with compress=3 writes."""
    buffer = io.BytesIO()
    joblib.dump(model, buffer, compress=3)
    return buffer.getvalue()


METHODS = {
    "none": with_pickle(bytes, bytes),
    "zlib 1": with_pickle(partial(zlib.compress, level=1), zlib.decompress),
    "zlib 3": with_pickle(partial(zlib.compress, level=3), zlib.decompress),
    "zlib 9": with_pickle(partial(zlib.compress, level=9), zlib.decompress),
    "joblib 3": (joblib_bytes, lambda data: joblib.load(io.BytesIO(data))),
    "bz2": with_pickle(bz2.compress, bz2.decompress),
    "lzma 0": with_pickle(partial(lzma.compress, preset=0), lzma.decompress),
    "lzma 6": with_pickle(lzma.compress, lzma.decompress),
}


def timed(function: Callable, argument: object) -> tuple[object, float]:
    """Call function twice; return its result and the better time."""
    times = []
    for _ in range(2):
        start = time.perf_counter()
        result = function(argument)
        times.append(time.perf_counter() - start)
    return result, min(times)


for path in sys.argv[1:] or ["forest.pkl", "network.pkl"]:
    model = pickle.loads(Path(path).read_bytes())  # give it your own files
    print(path)
    size, save, load = {}, {}, {}
    for name, (dumps, loads) in METHODS.items():
        data, save[name] = timed(dumps, model)
        _, load[name] = timed(loads, data)
        size[name] = len(data)
        halvings = int(math.log2(size["none"] / size[name]))
        shrunk = f"below 1/{2**halvings}" if halvings else "over 1/2"
        times = f"save {save[name]:.3f} s, load {load[name]:.3f} s"
        print(f"  {name:10}{shrunk:11}{times}")
    print("  worth it:", size["zlib 3"] < size["none"] / 2)
    print("  level 9 is much slower:", save["zlib 9"] > 4 * save["zlib 3"])
    print("  bz2 loads much slower:", load["bz2"] > 2 * load["zlib 3"])
