"""Tries the inspector on all that this site makes, and on broken bytes.

What it finds in a file is compared with what Python resolves when it really
loads that file. That is done in child processes with limits.
"""

import bz2
import functools
import gzip
import io
import itertools
import json
import lzma
import os
import pickle
import pickletools
import random
import re
import struct
import subprocess
import sys
import tarfile
import tracemalloc
import zipfile
import zlib
from pathlib import Path
from types import SimpleNamespace

import joblib
import numpy as np
import pytest
import sklearn
import skops.io
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.preprocessing import OneHotEncoder

from blocks.run import PageRun

ROOT = Path(__file__).parents[1]
PROGRAM = ROOT / "snippets/tools/inspect/inspect_pickle.py"
LAB = ROOT / "snippets/reference/attack-matrix"
with pytest.MonkeyPatch.context() as patch:
    for folder in (LAB, PROGRAM.parent):
        patch.syspath_prepend(folder)
    import inspect_pickle
    import models
    import payloads
    import payloads_resources

inspect = inspect_pickle.inspect


def zipped(data):
    """Return a zip archive that holds data twice."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("archive/data.pkl", data)
        archive.writestr("schema.json", data)
    return file.getvalue()


def in_npy(data):
    """Return an array of objects whose pickle is data."""
    header = b"{'descr': '|O', 'fortran_order': False, 'shape': (1,), }"
    header = header.ljust(117) + b"\n"
    return b"\x93NUMPY\x01\0" + struct.pack("<H", len(header)) + header + data


posix = pytest.mark.skipif(os.name != "posix", reason="it limits by rlimit")
LIMITS = {"OPCODES": 50_000, "UNPACKED": 2**25}
NAMES = {"weights", "tree", "array", "class", "hash bomb", "deep key"}
NAMES |= {"memo bomb", "zip bomb", "onnx", "kernel", "function"}
# These name nothing to look at, and nothing else gives these away:
UNSEEN = {"weights", "tree", "fraction", "bytearray", "range", "ndarray"}
UNSEEN |= {"texts are files", "model names a file", "class as function"}
UNSEEN |= {"xgboost handle", "xgboost path"}
UNSEEN |= {"lightgbm handle", "lightgbm path"}
# Ordinary models with names that it does not know: functions, not classes.
UNKNOWN = {"search, accuracy", "search, scorer", "search, random", "table"}
UNKNOWN |= {"threshold, tuned"}
# Loads each file of a folder in a child, and tells what was resolved. With
# "refuse", nothing is resolved but stand-ins that take anything.
LOADER = """
import io, json, os, pathlib, pickle, resource, signal, sys, warnings
import joblib, joblib.numpy_pickle, numpy, sklearn.ensemble, sklearn.pipeline
warnings.simplefilter("ignore")
refuse = sys.argv[1] == "refuse"

class Anything:
    def __init__(self, *given, **named): pass
    def __setstate__(self, state): pass
    def __call__(self, *given, **named): return Anything()
    def __setitem__(self, key, value): pass
    def append(self, item): pass
    def extend(self, items): pass
    def add(self, item): pass

class Refusing:
    def find_class(self, module, name):
        sys.audit("pickle.find_class", module, name)
        return Anything
    def persistent_load(self, value): return value

class InC(Refusing, pickle.Unpickler): pass
class InPython(Refusing, pickle._Unpickler): pass

def loads(path):
    if refuse:
        for kind in (InC, InPython):
            for file in (io.BytesIO(path.read_bytes()), path.open("rb")):
                yield lambda: kind(file, encoding="latin1").load()
    elif path.suffix == ".joblib":
        yield lambda: joblib.load(path)
    elif path.suffix in (".npy", ".npz"):
        yield lambda: [*numpy.load(path, allow_pickle=True).values()]
        yield lambda: numpy.load(path, allow_pickle=True)
    else:
        yield lambda: pickle.loads(path.read_bytes())
        yield lambda: pickle.load(path.open("rb"))

paths = sorted(pathlib.Path(sys.argv[2]).iterdir())
for group in ([path] for path in paths) if sys.argv[1] == "alone" else [paths]:
    if not os.fork():
        to = os.dup(1)
        for stream in (1, 2):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
        os.chdir(sys.argv[3])
        seconds = 2 if len(group) == 1 else 60
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
        signal.alarm(900)  # only for what waits, and takes no such time
        def tell(event, given):
            if event == "pickle.find_class":
                line = json.dumps([path.name, "{}.{}".format(*given)])
                os.write(to, f"{line}\\n".encode())
        sys.addaudithook(tell)
        for path in group:
            for load in loads(path):
                try: load()
                except BaseException: pass
        os._exit(0)
    os.wait()
"""


def resolved(tmp_path, files: dict, how="together") -> dict:
    """Really load files, name -> bytes; return name -> what it resolved."""
    folder, empty = tmp_path / "files", tmp_path / "empty"
    folder.mkdir()
    empty.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-c", LOADER, how, folder, empty],
        capture_output=True,
        text=True,
    )
    assert not done.returncode, done.stderr
    found = {name: set() for name in files}
    for name, resolved in map(json.loads, done.stdout.splitlines()):
        found[name].add(resolved)
    return found


def missed(report, names):
    """Return what was resolved and not listed."""
    listed = set(report["globals"])
    return {inspect_pickle.clean(name) for name in names} - listed


@pytest.fixture(autouse=True)
def small_limits(monkeypatch):
    """Let a bomb be a bomb sooner."""
    for name, value in LIMITS.items():
        monkeypatch.setattr(inspect_pickle, name, value)


@functools.cache
def corpus():
    """Return the payloads of the security section, its bomb made smaller."""

    class Small:
        def __getattr__(self, name):
            return getattr(np, name)

        def zeros(self, count):
            return np.zeros(min(count, 5_000_000))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(payloads_resources, "np", Small())
        return payloads.corpus()


@functools.cache
def trained():
    """Return thirty kinds of model."""
    return models.train()


@functools.cache
def saved():
    """Return name.suffix -> bytes of thirty models, each in nine forms."""
    files, packers = {}, ["zlib", "gzip", "bz2", "lzma", "xz"]
    for number, (name, model) in enumerate(trained().items()):
        for protocol in range(6):
            files[f"{name} {protocol}.pkl"] = pickle.dumps(model, protocol)
        for packer in (0, packers[number % 5]):
            file = io.BytesIO()
            joblib.dump(model, file, compress=packer and (packer, 3))
            files[f"{name} {packer}.joblib"] = file.getvalue()
        files[f"{name}.skops"] = skops.io.dumps(model)
    return files


@functools.cache
def report_on(name):
    """Return the report on one of these files."""
    return inspect(saved()[name], name)


def check(report):
    """Assert what holds for the report of any bytes."""
    text = json.dumps(report, ensure_ascii=False)
    assert report["exit"] in (0, 1, 2)
    assert not re.search(r"\bsafe\b", text, re.I)
    assert text.isprintable()
    assert inspect_pickle.text_of(report).replace("\n", "").isprintable()
    assert report["globals"] == [g["name"] for g in report["graded"]]
    return report


def test_each_payload_is_something_to_look_at():
    """All but those that look like other models."""
    for payload in corpus():
        report = check(inspect(payload.data, payload.name))
        unseen = payload.name in UNSEEN
        assert bool(report["exit"]) != unseen, payload.name
        grades = {g["grade"] for g in report["graded"]}
        assert grades & {"code", "unknown"} or payload.name in NAMES | UNSEEN


def test_ordinary_models_are_nothing_to_look_at():
    """Plain data and known classes in every form, but for some functions."""
    assert len(saved()) == 270
    for name in saved():
        report = check(report_on(name))
        unknown = name.startswith(tuple(UNKNOWN))
        assert report["exit"] == unknown, (name, report["summary"])
        versions = {v["name"]: v["version"] for v in report["versions"]}
        assert versions["scikit-learn"] == sklearn.__version__
        assert report["arrays"] or name.endswith(".skops")


def test_ordinary_arrays_are_nothing_to_look_at():
    """Of objects and records, where joblib puts a pickle into the pickle."""
    record = np.array([(1, [2])], dtype=[("a", "i4"), ("b", "O")])
    dates = np.array(["2026-01-01"], dtype="M8[ns]")
    encoder = OneHotEncoder().fit(np.array([["a"], ["b"]], dtype=object))
    for value in (np.array([1, None], dtype=object), record, dates, encoder):
        for protocol in range(6):
            file = io.BytesIO()
            joblib.dump([value, value], file, protocol=protocol)
            report = check(inspect(file.getvalue()))
            assert report["exit"] == 0, (value, report["summary"])


@posix
def test_finds_what_loading_an_ordinary_model_resolves(tmp_path):
    """And nothing else."""
    files = {n: d for n, d in saved().items() if not n.endswith("skops")}
    for name, names in resolved(tmp_path, files).items():
        assert names and names == set(report_on(name)["globals"]), name


@posix
def test_finds_what_loading_a_payload_resolves(tmp_path):
    """Unless the name is computed, or stands in another file."""
    files = {
        f"{p.name}.{p.suffix}": p.data
        for p in corpus()
        if p.suffix in ("pkl", "joblib", "npy", "npz")
    }
    for name, names in resolved(tmp_path, files, "alone").items():
        lost = missed(inspect(files[name]), names)
        known = {"os.system"} if name.startswith("computed") else set()
        assert lost <= known, name
        assert names or name.endswith(("bomb.pkl", "key.pkl")), name


DATA = [{"a": [1, 2.0], "b": ("x", None)}, {1, 2}, 2**100, b"raw", bytearray(1)]
DATA += [np.arange(3.0), np.array(["a", None], dtype=object), np.float64(1)]
DATA += [complex(1, 2), range(3), "\u00e9\n", ValueError("x"), Path("a"), dict]
SEEDS = [
    pickle.dumps(value, protocol) for value in DATA for protocol in range(6)
]
SEEDS += [
    b"(i__main__\nD\n.",
    b"\x80\x02\x82\x01.",
    b"I01\nF1\nS'a'\np0\ng0\n.",
]
SEEDS += [b"\x80\x04X\x02\0\0\0osX\x06\0\0\0system\x93."]
FRAME = b"\x80\x04\x95%c" + bytes(7)
ODD = [
    b"cos\nsyste",  # no newline at the end: the last letter goes
    b"cos",
    b"I010\n0cos\nsystem\n.",  # 8 to the one in C, an error to the other
    b"I1\0x\n0cos\nsystem\n.",
    b"ios\nsystem\n.",  # a MARK is missing, which Python sees too late
    FRAME % 99 + b"cos\nsystem\n.",  # a frame that is too long
    # From a file, the one in C drops what is left of the frame.
    FRAME % 4 + b"cxxxos\nsystem\n.",
    FRAME % 3 + b"C\4aXXXC(" + b"cm\nn\n.".ljust(40) + b"0cos\nsystem\n.",
]
OPCODES = [op.code.encode("latin-1") for op in pickletools.opcodes]


def mutated(rng):
    """Return a small pickle with some bytes changed, cut, doubled, spliced."""
    data = rng.choice(SEEDS)
    for _ in range(rng.randint(1, 4)):
        at, other = rng.randint(0, len(data)), rng.choice(SEEDS)
        from_, size = rng.randint(0, len(other)), rng.randint(1, 12)
        data = data[:at] + rng.choice(
            [
                bytes([rng.randrange(256)]) + data[at + 1 :],
                b"",
                other[from_:],
                rng.choice(OPCODES) + data[at:],
                data[at : at + size] * 2 + data[at + size :],
                data[at + size :],
                other[from_ : from_ + size] + data[at:],
            ]
        )
    return data


@posix
def test_finds_what_broken_pickles_resolve(tmp_path):
    """In C and in Python, from bytes and from a file: nothing is missed."""
    rng = random.Random(0)
    made = ODD + [mutated(rng) for _ in range(400)]
    files = {f"{number:04}": data for number, data in enumerate(made)}
    found = resolved(tmp_path, files, "refuse")
    for name, names in found.items():
        report = inspect(files[name])
        if not any("(computed)" in name for name in report["globals"]):
            assert not missed(report, names), files[name]
        assert names or name >= f"{len(ODD):04}", files[name]
    assert sum(map(bool, found.values())) > 100


def tricks():
    """Return name.suffix -> bytes that hide from some reader what they call.

    They print. A suffix that resolved() knows says how that comes about.
    """
    call = b"cbuiltins\nprint\n(S'ran'\ntR0"
    evil, whole = b"0" + call + b"N.", b"\x80\x04" + call + b"N."
    nothing = b"\x80\x04N."
    key = b")Nb0" + call + b"N."  # BUILD of nothing, on a tuple

    def text(value):
        return b"X" + struct.pack("<I", len(value)) + value

    def frame(data):
        return b"\x95" + struct.pack("<Q", len(data)) + data

    align = text(b"numpy_array_alignment_bytes") + b"N"

    def state(shape=b"K\x05\x85", dtype=None, more=None):
        return (
            b"}(" + text(b"subclass") + b"cnumpy\nndarray\n"
            + text(b"order") + text(b"C") + text(b"allow_mmap") + b"\x89"
            + text(b"shape") + shape + text(b"dtype") + b"cnumpy\ndtype\n"
            + (dtype or text(b"u1") + b"\x89\x88\x87R")
            + (align if more is None else more)
            + b"ub"
        )  # fmt: skip

    wrapper = b"cjoblib.numpy_pickle\nNumpyArrayWrapper\n"
    new, one = wrapper + b")\x81", b"K\x01\x85"
    first = new + state(one) + b"\x000"  # an array as it should be
    hidden = b"B" + struct.pack("<I", len(evil)) + evil + b"0."
    over = (b"\0" + evil).ljust(200, b"\0") + b"."
    void = text(b"V200") + b"\x89\x88\x87%b(K\x03" + text(b"|")
    void += b"NNN%bK\x01%btb"
    made = b"cbuiltins\nint\nK\x01\x85R"
    arrays = {
        "newobj_ex": b"ccopyreg\n__newobj_ex__\n(" + wrapper + b")}tR"
        + state() + hidden,
        "inst": b"(ijoblib.numpy_pickle\nNumpyArrayWrapper\n"
        + state(one, more=b"") + (b"\x50" + evil).ljust(82, b"\0") + b".",
        "computed key": new + state(b"K\xc8\x85", more=b"cbuiltins\nstr\n"
        + text(b"shape") + b"\x85R" + one) + over,
        "list": first + new + state(b"]K\x01aK\0K\x05s") + hidden,
        "built twice": wrapper + b")\x81q\x01" + state(one) + b"\x000h\x01}"
        + text(b"shape") + b"K\x05\x85sb" + hidden,
        "made dtype": new + state(one, void % (b"\x81", b"K\1", b"K\0")) + over,
        "seven": new + state(one, void % (b"R", b"K\1", b"")) + over,
        "made size": first + new
        + state(one, void % (b"R", made, b"K\0")) + over,
        "argument": first
        + frame(new + state(b"K\x02\x85") + b"C") + b"\0\0"
        + b"B" + struct.pack("<I", 62 + len(evil) + 1)
        + bytes(62) + b"0" + evil + b".",
    }  # fmt: skip
    long = b"N0" * 4500 + text(b"aaa").replace(b"\3", b"\x08")
    after = b"aaaaaC" + bytes([1 + len(evil)]) + b"a" + evil + b"0."
    header = b"{'descr': %b, 'fortran_order': False, 'shape': (1,), }\n"
    objects = in_npy(whole)
    outer, objects_of = b"Nq\x050", text(b"O8") + b"\x89\x88\x87R"
    silent = b"N\x94h\x0000"  # breaks where the pickle is read as one
    put = b"B" + struct.pack("<I", 5 + len(evil))
    alias, ran = b"cnumpy\nmax\n](%ba\x85R", (b"\0" + evil).ljust(60, b"N")
    alias = alias.replace(b"(", b"")
    shaped = new + state(b"K\x3c\x85")[:-1] + b"q\x07%b"
    shaped += text(b"shape") + one + b"s0b" + ran + b"."
    user = b"ccollections\nUserDict\n)\x81}" + text(b"data") + b"h\x07sb"
    inner = pickle.dumps(np.array([None], object), 2)[2:]
    arrays |= {
        "stop in frame": outer + new + state(one, objects_of) + b"\x80\x05"
        + frame(silent + inner + b"0" + put + b"a" * 5) + evil + b".",
        "short dtype": outer + new + state(b"K\4\x85", b"".join(
            [text(b"i"), b"\x89\x88\x87R"]))
        + (b"N\x94h\0.B" + struct.pack("<I", 6 + len(evil))).ljust(16, b"\0")
        + evil + b".",
        "inner wrapper": outer + new + state(one, objects_of) + b"\x80\x05"
        + silent + wrapper + b")\x81}" + text(b"dtype") + b"cnumpy\ndtype\n"
        + text(b"i1") + b"\x89\x88\x87Rsb." + state() + hidden,
        "max": alias % new + state() + hidden,
        "max of state": shaped % (alias % b"h\x07"),
        "UserDict": shaped % user,
    }  # fmt: skip
    files = {
        "BUILD.pkl": key,
        "APPENDS.pkl": b"\x80\x04)(e0" + call + b"N.",
        "PUT.pkl": b"\x80\x04Np" + b"0" * 401 + b"\n0" + call + b"N.",
        "nested.frames": b"\x80\x04" + frame(frame(b"N0") + long) + after,
        "bytes.frames": b"\x80\x04" + frame(b"\x96\x14" + bytes(7) + b"a" * 10)
        + b"a" * 10 + b"0" + frame(long) + after,
        "ends.gz": gzip.compress(nothing[:-1] + b"0") + bytes(3)
        + gzip.compress(call + b"N."),
        "sum.gz": gzip.compress(whole)[:-6] + bytes(6),
        "two.bz2": bz2.compress(nothing) + bz2.compress(whole),
        "two.xz": lzma.compress(nothing) + lzma.compress(whole),
        "old.joblib": (b"ZF 0x%x" % len(whole)).ljust(21)
        + zlib.compress(whole),
        "after.npy": in_npy(b"")[:10] + (header % b"'<f8'").rjust(118)
        + bytes(8) + objects,
        "zstd": b"\x55\x2a\x4d\x18" + struct.pack("<I", 9) + b"2345678N.",
        "number.pkl": b"I1\0x\n.",
        "legacy.pt": pickle.dumps(inspect_pickle.MAGIC, 2) + b"\x80\x02" + key,
    }  # fmt: skip
    for descr in (b"'object_'", b"'i4,object'", b"[('a', 'object_')]"):
        name = descr.decode().strip("[]()")
        head = (header % descr).rjust(118)
        files[f"{name}.npy"] = in_npy(b"")[:10] + head + whole + bytes(64)
    for name, members in {
        "folder.npz": {"a/": objects},
        "raw.npz": {"data.pkl": nothing, "data/0": objects},
        "version.npz": {"data.pkl": nothing, "version": objects},
        "text.pt": {"archive/data.pkl": key, "archive/x.pkl": nothing},
    }.items():
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            for member, data in members.items():
                archive.writestr(member, data)
        files[name] = file.getvalue()
    files["behind.npy.skops"] = objects[:-1] + b"0N." + zipped(b"{}")
    files["before.zip"] = zipped(whole) + zipped(nothing)
    for name in (key.decode(), "storages"):
        file = io.BytesIO()
        with tarfile.open(fileobj=file, mode="w") as archive:
            member = tarfile.TarInfo(name)
            member.size = len(key)
            archive.addfile(member, io.BytesIO(key))
        files[f"{name[:3]}.tar"] = file.getvalue()
    files |= {f"{n}.joblib": b"\x80\x04" + d for n, d in arrays.items()}
    twin = b"PK\6\6" + bytes(52) + b"PK\6\7" + bytes(16)  # says other places
    at = (data := zipped(nothing)).index(b"PK\5\6")
    files["zip64.zip"] = data[:at] + twin + data[at:]
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("data.pkl", bytes(10**8))
    files["bz2.zip"] = file.getvalue()
    assert inspect(b"\x80\x04" + first[:-1] + b".")["exit"] == 0
    return files


@posix
def test_no_trick_hides_a_call(tmp_path):
    """Each is something to look at, and those that can be loaded do print."""
    files = tricks()
    for name, data in files.items():
        assert check(inspect(data, name))["exit"], name
    kinds = (".pkl", ".joblib", ".npy", ".npz")
    loaded = {n: d for n, d in files.items() if n.endswith(kinds)}
    del loaded["after.npy"]  # NumPy reads one array at a time
    del loaded["number.pkl"]
    found = resolved(tmp_path, loaded, "alone")
    assert not [n for n in found if "builtins.print" not in found[n]]


@settings(derandomize=True, deadline=None, max_examples=150)
@given(
    st.binary(max_size=400)
    | st.randoms(use_true_random=False).map(mutated)
    | st.lists(st.sampled_from(OPCODES) | st.binary(max_size=9)).map(b"".join),
    st.sampled_from([bytes, gzip.compress, zlib.compress, zipped, in_npy]),
)
def test_no_bytes_make_it_fail(data, pack):
    """Whatever the bytes, and whatever they are packed into."""
    check(inspect(pack(data)))


def test_no_beginning_makes_it_fail():
    """Nor does any file that is cut after a few bytes."""
    whole = [pack(SEEDS[4]) for pack in (bytes, gzip.compress, zipped, in_npy)]
    for data in whole + [data for data, _ in NAMED.values()] + ODD:
        for end in range(40):
            check(inspect(data[:end]))


@pytest.mark.parametrize(
    ("name", "grade"),
    [
        ("builtins:set", "data"),
        ("numpy:load", "code"),
        ("numpy.core.multiarray:fromfile", "code"),
        ("joblib:load", "code"),
        ("scipy.stats._continuous_distns:norm_gen", "code"),
        ("sklearn.svm._classes:SVC", "library"),
        ("sklearn.svm._classes:os.system", "code"),
        ("sklearn.base:warnings", "unknown"),
        ("sklearn.base:sys", "code"),
        ("sklearn.base:__builtins__", "code"),
        ("sklearn.feature_selection._base:attrgetter", "code"),
        ("sklearn.ensemble._bagging:partial", "code"),
        ("sklearn.externals.array_api_compat:Any", "code"),
        ("xgboost.core:_LIB", "unknown"),
        ("torch.hub:load_state_dict_from_url", "code"),
        ("torch.nn.modules.linear:Linear", "library"),
        ("sklearn.tests.test_pipeline:Pipeline", "unknown"),
        ("lightgbm.basic:NamedTemporaryFile", "unknown"),
        ("somewhere:Something", "unknown"),
    ],
)
def test_names_are_graded_by_what_they_can_reach(name, grade):
    """Wherever they are borrowed from."""
    assert inspect_pickle.grade(*name.split(":"))[0] == grade


def changed_tar():
    """Return a tar archive whose second header leads back to itself."""
    files = b""
    for name, kind, size in ((b"a", b"5", 0), (b"b", b"Z", -512)):
        head = bytearray(512)
        head[:1], head[156:157] = name, kind
        head[124:136] = (
            b"\xff" * 8 + struct.pack(">i", size)
            if size
            else (b"0" * 11 + b"\0")
        )
        head[148:156] = b" " * 8
        head[148:156] = b"%06o\0 " % sum(head)
        files += head
    return files


HUGE = b"\xff\xff\xff\x7f"
BOMBS = {
    "marks": b"(" * 1_000_000,
    "nested lists": b"]" * 100_000 + b"a" * 99_999 + b".",
    "laughs": b"]q\0"
    + b"".join(b"](h%cee" % n + b"q%c" % (n + 1) for n in range(40))
    + b".",
    "long": b"\x80\x02\x8b" + HUGE,
    "frame": b"\x80\x04\x95" + HUGE + b"\0\0\0\0N.",
    "bytes": b"\x80\x04\x8e" + HUGE + HUGE,
    "names": b"".join(b"cm%d\nf\n0" % n for n in range(60_000)) + b"N.",
    "calls": b"cos\nsystem\n" + b"2)R0" * 60_000 + b".",
    "builds": b"cos\nsystem\n)\x81" + b"Nb" * 60_000 + b".",
    "shape": b"\x93NUMPY\x01\0\x76\0" + b"(" * 117 + b"\n",
    "json": b"[" * 100_000,
    "endless shape": in_npy(b"")[:10]
    + b"{'descr':'|u1','fortran_order':False,'shape':(1e999,)}".ljust(117)
    + b"\n",
    "results": b"\x80\x04cos\ngetcwd\n" + b")R\x94" * 20_000 + b".",
    "tar": changed_tar(),
    "names in gzip": gzip.compress(b"") * 100_000,
    "class": b"".join(
        b"csklearn.svm._x\nA%d%b!\n0" % (n, b"a" * 980) for n in range(4000)
    ),
    "dictionary": b"\x5d\0\0\0\xf0" + b"\xff" * 8 + bytes(99),
    "zlib": zlib.compress(bytes(2**27)),
    "gzip in gzip": gzip.compress(gzip.compress(bytes(2**27))),
}


def calls_of(function, *args):
    """Return what function(*args) returns, and how many calls it made.

    Unlike seconds, they are the same on a busy machine.
    """
    calls = 0

    def count(frame, event, value):
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        return function(*args), calls
    finally:
        sys.setprofile(before)


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_stay_within_work_and_memory(name, monkeypatch):
    """It says so when it stops at a limit."""
    monkeypatch.setattr(inspect_pickle, "OPCODES", 20_000)
    tracemalloc.start()
    report, calls = calls_of(inspect, BOMBS[name])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    check(report)
    assert calls < 60 * inspect_pickle.OPCODES, calls
    assert peak < 2**28, peak
    assert report["exit"] or name == "laughs"
    if name in ("marks", "nested lists", "names", "calls", "builds"):
        assert any("20000 instr" in text for text in report["not_looked_at"])


def test_a_file_that_takes_too_long_is_told(monkeypatch):
    """The limit is processor time, which no other program takes away."""
    clock = SimpleNamespace(process_time=itertools.count().__next__)
    monkeypatch.setattr(inspect_pickle, "time", clock)
    monkeypatch.setattr(inspect_pickle, "SECONDS", 5)
    report = check(inspect(BOMBS["marks"]))
    assert report["exit"] == 1
    assert any("5 seconds of processor" in t for t in report["not_looked_at"])


NAMED = {
    "LFS": (
        b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n",
        "lfs pull",
    ),
    "annex": (b"/annex/objects/SHA256E-s1--0.pkl\n", "annex get"),
    "HTML": (b"\n<!DOCTYPE html><title>Sign in</title>", "link to the file"),
    "JSON": (b'{"error": "Not found"}', "error message"),
    "empty": (b"", "its size"),
    "zeros": (bytes(99), "disk"),
    "A text": (b"a,b\n1,2\n", "text editor"),
    "text, not": (b"This is my shopping list: \n", "text editor"),
    "not a pickle": (b"But this one is longer\n", "text editor"),
    "protocol 0": (b"(lp0\nI1\naI2\na", "end of the file"),
    "z4-comp": (b"\x04\x22\x4d\x18abc", "lz4 -d"),
    "ONNX": (b"\x08\x08\x12\x08skl2onnx", "onnxruntime"),
    "afetensors": (b"\x20" + bytes(7) + b'{"w":{}}', "package safetensors"),
    "Pickle, protocol 4": (SEEDS[4][:-3], "end of the file"),
    "Gzip": (gzip.compress(SEEDS[4])[:-9], "end of the file"),
    "damaged zip": (b"PK\3\4" + bytes(40), "cut off"),
    "damaged as text": (
        pickle.dumps("a\nb\n", 4).replace(b"\n", b"\r\n"),
        "as text",
    ),
}


@pytest.mark.parametrize("kind", NAMED)
def test_other_files_are_named_with_a_fix(kind):
    """The words are those of the error index."""
    data, fix = NAMED[kind]
    report = check(inspect(data))
    assert report["exit"] == 2
    assert kind in report["kind"]
    assert fix in report["fix"]


def fixtures():
    """Return the paths of the files of old versions."""
    return sorted((ROOT / "docs").glob("*/files/*.[pj][ko][lb]*"))


@pytest.mark.parametrize("path", fixtures(), ids=lambda p: p.name)
def test_files_of_old_versions_are_read(path):
    """Each names something, and nothing that runs code but cloudpickle's."""
    report = check(inspect(path.read_bytes()))
    grades = {g["grade"] for g in report["graded"]}
    assert report["globals"] and report["streams"][0]["rows"]
    assert ("code" in grades) == path.name.startswith("square")


PAGES = [
    "bad-gzip",
    "dumped-twice",
    "invalid-load-key",
    "text-mode",
    "truncated",
]


@pytest.mark.parametrize("page", PAGES)
def test_files_of_the_error_index_are_read(page):
    """What the programs of an entry write is inspected, whatever it is."""
    run = PageRun(ROOT / f"docs/errors/{page}.md", ROOT)
    for block in run.blocks:
        run.result(block)
    files = [p for p in run.directory.iterdir() if p.suffix not in (".py", "")]
    reports = [check(inspect(path.read_bytes())) for path in files]
    assert any(report["streams"] for report in reports)


def command(*arguments):
    """Run the program; return its exit status and what it printed."""
    done = subprocess.run(
        [sys.executable, PROGRAM, *arguments], capture_output=True, text=True
    )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout + done.stderr


def test_command_line(tmp_path):
    """Usage, what cannot be read, JSON, exit status, and no escapes."""
    path = tmp_path / "a.pkl"
    status, text = command("--help")
    assert status == 0 and "0 plain data and known classes" in text
    assert command(path)[0] == command(tmp_path)[0] == command()[0] == 2
    path.write_bytes(pickle.dumps([1]))
    assert command(path)[0] == 0
    assert command(path, path)[0] == command(path, "--quiet")[0] == 2
    path.write_bytes(b"c\x1b[31mos\n<b>\x07\n.")
    status, text = command(path, "--json")
    assert json.loads(text) == inspect(path.read_bytes(), "a.pkl")
    assert status == 1 and "\x1b" not in command(path)[1]
