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
    """Call function; return its result and the seconds it took."""
    start = time.perf_counter()
    result = function(argument)
    return result, time.perf_counter() - start


for path in sys.argv[1:] or ["forest.pkl", "network.pkl"]:
    model = pickle.loads(Path(path).read_bytes())
    print(path)
    whole = len(pickle.dumps(model, protocol=5))
    for name, (dumps, loads) in METHODS.items():
        data, save = timed(dumps, model)
        _, load = timed(loads, data)
        halvings = int(math.log2(whole / len(data)))
        shrunk = f"below 1/{2**halvings}" if halvings else "over 1/2"
        if sys.argv[1:]:  # a file of your own
            shrunk = (
                f"{len(data):,} bytes, save {save:.3f} s, load {load:.3f} s"
            )
        print(f"  {name:10}{shrunk}")
