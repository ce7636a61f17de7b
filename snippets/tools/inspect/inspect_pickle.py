"""Look into a pickled model without loading it.

It says what FILE is, what loading would import and call, and what it did not
look at. FILE may be a pickle, a file of joblib, skops, NumPy or PyTorch.
Exit status: 0 plain data and known classes, 1 something to look at,
2 not readable. Nothing in FILE is loaded, imported or called.
"""

import argparse
import ast
import bz2
import codecs
import copy
import hashlib
import io
import json
import lzma
import math
import os
import pickletools
import re
import struct
import sys
import tarfile
import time
import warnings
import zipfile
import zlib
from _compat_pickle import IMPORT_MAPPING, NAME_MAPPING
from collections import Counter
from pathlib import Path

try:
    from compression import zstd  # from Python 3.14 on
except ImportError:
    zstd = None

INPUT = 256 * 2**20  # bytes of a file; a larger one is not read
UNPACKED = 512 * 2**20  # bytes that may come out of all that is compressed
PIECE = 2**20  # bytes that are read at a time
STEP = 2**13  # bytes that are unpacked at a time, as Python's own classes do
MEMORY = 2**28  # bytes that a decompressor may take for itself
OPCODES = 2_000_000  # instructions that are followed, in all streams
SECONDS = 30.0  # of processor time that the whole may take
EVERY = 2_048  # instructions between two looks at the clock
NESTING = 20  # files within files
STREAMS = 1_000  # pickles in one file
TEXT = 1_000  # characters of a text that are kept; names are shorter
SHORT = 80  # characters of an argument or a value that are shown
WORDS = 2**20  # characters of all texts that --texts shows
ROWS = 5_000  # lines of disassembly that are kept, in all streams
BRANCHES = 5_000  # nodes of the trees that are kept, in all streams
VISITS = 200_000  # nodes that are visited to say where an array lies
LEVELS = 60  # levels of a tree that are kept
DIRECTORY = 2**23  # bytes of the directory of a zip archive
NAMES = 1_000  # globals that are listed
KEPT = 1_000  # calls and members that are listed
ARRAYS = 100  # arrays that are listed, the largest
FINDINGS = 200  # other things that are listed
GROWN = 1_000_000  # parts of a dictionary key that take long to hash
DEEP = 10_000  # levels of a key that may end the process

# --- what is known of names -------------------------------------------------

# Everything in these modules, and below them. Compare the lists of picklescan
# (scanner.py), modelscan (settings.py) and fickling (UNSAFE_IMPORTS).
CODE_MODULES = {
    "runs programs or commands": "os posix nt subprocess _posixsubprocess "
    "commands popen2 pty multiprocessing _osx_support _aix_support _pyrepl "
    "pexpect platform webbrowser antigravity uuid venv ensurepip pip "
    "setuptools pkg_resources distutils numpy.distutils torch.distributed "
    "torch.utils.collect_env concurrent joblib.parallel loky dask distributed",
    "runs Python code": "code codeop runpy marshal types timeit trace bdb pdb "
    "cProfile profile _lsprof doctest unittest test idlelib lib2to3 pydoc "
    "inspect dis ast symtable compileall py_compile cgitb rlcompleter "
    "numpy.f2py numpy.testing numpy.ma.testutils torch.jit torch._dynamo "
    "torch._inductor torch.fx torch.package torch.testing torch.compiler "
    "torch.utils.bottleneck pandas.core.computation pandas.testing sympy "
    "scipy._lib.doccer IPython jinja2",
    "imports modules": "importlib imp _imp _frozen_importlib zipimport "
    "_frozen_importlib_external pkgutil site sitecustomize modulefinder "
    "zipapp sklearn.utils.discovery",
    "reaches into any object": "operator _operator functools _functools gc "
    "sys atexit signal _signal threading _thread weakref contextlib "
    "itertools.starmap ctypes _ctypes cffi _cffi_backend mmap numpy.ctypeslib "
    "enum.property dataclasses",
    "unpickles": "pickle _pickle cPickle pickletools dill cloudpickle shelve "
    "joblib skops torch.serialization torch.hub torch.utils.model_zoo "
    "pandas.compat.pickle_compat pandas.io copy_reg.add_extension "
    "jsonpickle pandas.read_pickle sklearn.externals",
    "opens files or connections": "shutil tempfile filecmp glob fileinput "
    "linecache difflib logging syslog tarfile zipfile gzip bz2 lzma sqlite3 "
    "_sqlite3 dbm mailbox netrc configparser nturl2path ntpath posixpath "
    "socket _socket ssl _ssl select selectors socketserver http httplib "
    "urllib urllib2 requests aiohttp httpx urllib3 asyncio ftplib smtplib "
    "poplib imaplib nntplib telnetlib xmlrpc wsgiref fsspec _io io codecs "
    "numpy.lib.npyio numpy.lib._npyio_impl numpy.lib.format numpy.lib._format"
    "_impl numpy.DataSource numpy.lib._datasource sklearn.datasets "
    "scipy.io scipy.datasets scipy.misc torch.utils xgboost.spark "
    "xgboost.dask xgboost.testing lightgbm.dask mlflow",
}
CODE = {m: why for why, names in CODE_MODULES.items() for m in names.split()}
# In whatever module they are found: libraries import such names themselves.
CODE_NAMES = """
    eval exec execfile compile system popen spawn getattr setattr delattr
    attrgetter itemgetter methodcaller partial partialmethod reduce open input
    breakpoint globals locals vars apply import_module resolve_name load loads
    load_module read_pickle dump dumps save savez savez_compressed savetxt
    loadtxt genfromtxt fromfile fromregex tofile memmap open_memmap measure
    runstring run runcode runctx call check_call check_output urlopen
    urlretrieve rmtree remove unlink rename frompyfunc vectorize
    _ufunc_reconstruct fromfunction apply_along_axis piecewise delayed
    Parallel Memory Popen Thread Process Pool Executor ThreadPool
    ThreadPoolExecutor ProcessPoolExecutor LokyBackend Path StringIO BytesIO
    FileIO Template FunctionType CodeType MethodType ModuleType
    SimpleNamespace rv_frozen rv_generic rv_continuous rv_discrete
    _load_from_bytes add_extension map filter
"""
CODE_NAMES = {*CODE_NAMES.split()}
# Classes and functions that only make plain values.
DATA = {
    f"{module}.{name}"
    for module, names in {
        "builtins": "bool int float complex str bytes bytearray list tuple "
        "set frozenset dict object slice range Ellipsis NotImplemented "
        "NoneType",
        "collections": "OrderedDict defaultdict deque Counter UserDict "
        "UserList UserString",
        "datetime": "date datetime time timedelta timezone",
        "zoneinfo": "ZoneInfo ZoneInfo._unpickle",
        "decimal": "Decimal",
        "fractions": "Fraction",
        "uuid": "UUID",
        "_codecs": "encode",
        "copyreg": "_reconstructor __newobj__ __newobj_ex__",
        "types": "SimpleNamespace",
        "argparse": "Namespace",
        "array": "array _array_reconstructor",
        "_io": "BytesIO StringIO",
        "io": "BytesIO StringIO",
        "numpy": "dtype ndarray bool bool_ int8 int16 int32 int64 uint8 "
        "uint16 uint32 uint64 float16 float32 float64 longdouble complex64 "
        "complex128 str_ bytes_ object_ void datetime64 timedelta64 matrix "
        "recarray record intc uintc longlong ulonglong float_ int_ intp",
        "numpy.rec": "recarray record",
        "numpy.ma.core": "_mareconstruct MaskedArray MaskedConstant",
        "numpy.ma": "MaskedArray",
        "numpy.matrixlib.defmatrix": "matrix",
        "numpy.core.multiarray": "_reconstruct scalar ndarray dtype",
        "numpy._core.multiarray": "_reconstruct scalar ndarray dtype",
        "numpy.core.numeric": "_frombuffer",
        "numpy._core.numeric": "_frombuffer",
        "pathlib": "Path PurePosixPath PureWindowsPath PosixPath WindowsPath",
        "pathlib._local": "PurePosixPath PureWindowsPath PosixPath WindowsPath",
    }.items()
    for name in names.split()
}
# Functions that models refer to; a call of one may return its argument.
CALCULATES = {
    f"{module}.{name}"
    for module, names in {
        "numpy": "log log1p log2 log10 exp expm1 sqrt square abs absolute sin "
        "cos tan mean median sum max min maximum minimum std var add subtract "
        "multiply divide negative sign tanh arctan reciprocal cbrt",
        "scipy._lib.array_api_compat.numpy._aliases": "asarray",
        "sklearn.cluster._kmeans": "_kmeans_single_lloyd _kmeans_single_elkan",
        "sklearn.feature_selection._univariate_selection": "f_classif "
        "f_regression chi2",
        "sklearn.feature_selection._mutual_info": "mutual_info_classif "
        "mutual_info_regression",
    }.items()
    for name in names.split()
}
SPARSE = "_csr _csc _coo _bsr _dia _dok _lil csr csc coo bsr dia dok lil"
# Functions of libraries that calculate, or rebuild an object of theirs.
LIBRARY = CALCULATES | {
    f"{module}.{name}"
    for module, names in {
        "numpy.random._pickle": "__randomstate_ctor __generator_ctor "
        "__bit_generator_ctor",
        "numpy.random._mt19937": "MT19937",
        "numpy.random._pcg64": "PCG64 PCG64DXSM",
        "numpy.random._sfc64": "SFC64",
        "numpy.random.bit_generator": "__pyx_unpickle_SeedSequence",
        "joblib.numpy_pickle": "NumpyArrayWrapper",
        "sklearn.externals.joblib.numpy_pickle": "NumpyArrayWrapper",
        "sklearn.utils": "Bunch",
        "sklearn.utils._bunch": "Bunch",
        "sklearn.utils.deprecation": "DeprecationDict",
        "sklearn.neighbors._dist_metrics": "newObj",
        "sklearn.neighbors.dist_metrics": "newObj",
        "sklearn.metrics._dist_metrics": "newObj",
        "sklearn.neighbors._kd_tree": "newObj",
        "sklearn.neighbors._ball_tree": "newObj",
        "sklearn.neighbors.kd_tree": "newObj",
        "sklearn.neighbors.ball_tree": "newObj",
        **dict.fromkeys(
            [f"scipy.sparse.{m}" for m in SPARSE.split()],
            "csr_matrix csc_matrix coo_matrix bsr_matrix dia_matrix "
            "dok_matrix lil_matrix csr_array csc_array coo_array bsr_array "
            "dia_array dok_array lil_array",
        ),
        "scipy.spatial._ckdtree": "cKDTree",
        "scipy.spatial.ckdtree": "cKDTree",
        "scipy.interpolate._interpolate": "interp1d",
        "pandas": "DataFrame Series Index RangeIndex MultiIndex Categorical "
        "DatetimeIndex Timestamp Timedelta Period Interval StringDtype "
        "CategoricalDtype CategoricalIndex PeriodDtype IntervalDtype "
        "SparseDtype BooleanDtype Int64Dtype DatetimeTZDtype NA",
        "pandas.arrays": "StringArray IntegerArray FloatingArray "
        "BooleanArray PeriodArray TimedeltaArray DatetimeArray IntervalArray "
        "SparseArray",
        "pandas._libs.internals": "_unpickle_block",
        "pandas._libs.arrays": "__pyx_unpickle_NDArrayBacked",
        "pandas._libs.tslibs.timestamps": "_unpickle_timestamp",
        "pandas._libs.tslibs.timedeltas": "_timedelta_unpickle",
        "pandas._libs.tslibs.nattype": "_nat_unpickle",
        "pandas._libs.tslibs.offsets": "__pyx_unpickle_BaseOffset",
        "pandas.core.internals.blocks": "new_block",
        "pandas.core.indexes.base": "_new_Index",
        "pandas.core.indexes.datetimes": "_new_DatetimeIndex",
        "pandas.core.indexes.period": "_new_PeriodIndex",
        "torch": "Size device dtype Tensor float16 float32 float64 bfloat16 "
        "int8 int16 int32 int64 uint8 bool half float double int long",
        "torch._utils": "_rebuild_tensor _rebuild_tensor_v2 "
        "_rebuild_tensor_v3 _rebuild_parameter _rebuild_sparse_tensor "
        "_rebuild_parameter_with_state _rebuild_qtensor",
        "torch._tensor": "_rebuild_from_type_v2",
        "torch.storage": "TypedStorage UntypedStorage",
        "torch.serialization": "_get_layout",
    }.items()
    for name in names.split()
}
PACKAGES = {  # root of the names -> what to call it
    "sklearn": "scikit-learn",
    "scipy": "SciPy",
    "pandas": "pandas",
    "xgboost": "XGBoost",
    "lightgbm": "LightGBM",
    "catboost": "CatBoost",
    "imblearn": "imbalanced-learn",
    "category_encoders": "category_encoders",
    "torch": "PyTorch",
    "numpy": "NumPy",
}
# Where only classes of the package itself are found under such names.
CLASS_PLACES = re.compile(
    r"(?!.*\b(tests?|conftest)\b)(?!sklearn\.(utils|externals|callback|datasets"
    r"|_build_utils)\b)(sklearn\.|scipy\.(sparse|spatial|interpolate)\b"
    r"|numpy\.(random|dtypes|poly)|pandas\.(core|_libs)\b"
    r"|xgboost\.(core|sklearn)$|lightgbm\.(basic|sklearn)$|catboost\.core$"
    r"|imblearn\.|category_encoders\.|torch\.(nn|optim)\.|torch$)"
)
NAME = re.compile(r"[^\W\d]\w*(\.[^\W\d]\w*)+").fullmatch
CLASS = re.compile(
    r"_?[A-Z](?=\w*[a-z])\w*|SVC|SVR|PCA|CCA|NMF|RFE|RFECV|RBF|MDS|TSNE|PLSSVD"
    r"|OPTICS|DBSCAN|HDBSCAN|BIRCH"
)
ERROR = re.compile(r"[A-Z]\w*(Error|Exception|Warning|Interrupt|Exit)")
# Python's own classes and forms that these packages import.
BORROWED = """
    ABC ABCMeta Any Callable ClassVar Concatenate Counter Decimal Dict Enum
    EllipsisType Generic GenericAlias Hashable Integral InvalidOperation
    IntEnum Iterable Iterator List LocaleTime Mapping MutableMapping
    NamedTuple NoReturn NotImplementedType Number Optional Pattern Protocol
    Real Self Sequence Set SpecialForm Tuple Type TypeAlias TypedDict
    TypeGuard TypeVar Union Literal Queue Lock RLock Client Connection
    Listener NamedTemporaryFile TemporaryDirectory _GenericAlias Mock MagicMock
    NumpyPickler NumpyUnpickler Random Parameter Signature Thread Process Path
    PurePath StringIO BytesIO Formatter Template TextIOWrapper CFloatPtr
    CNumericPtr CStrPtr CStrPptr _BoosterHandle _DatasetHandle CompilationUnit
    PyTorchFileReader PyTorchFileWriter
"""
BORROWED = {*BORROWED.split()}


def below(module: str, table) -> str | None:
    """Return the module itself, or the nearest above it, that table has."""
    while module:
        if module in table:
            return module
        module = module.rpartition(".")[0]
    return None


def grade_one(module: str, name: str) -> tuple[str, str]:
    """Return the grade of a name as written, and one sentence why."""
    full = f"{module}.{name}"
    last = name.rpartition(".")[2]
    root = module.partition(".")[0]
    if full in DATA:
        return "data", "It makes a plain value."
    if full in LIBRARY:
        owner = PACKAGES.get(root, root)
        return "library", f"{owner} calculates or rebuilds values with it."
    if "." in name:
        return "code", "A name with a dot reaches into what it names first."
    if last.startswith("__") and last.endswith("__"):
        return "code", "It is an inner name of Python, and leads to others."
    if root in ("builtins", "__builtin__", "exceptions"):
        if ERROR.fullmatch(name):
            return "data", "It is an exception of Python."
        return "code", "It is a built-in function that can run or reach code."
    if place := below(full, CODE):
        return "code", f"{place} {CODE[place]}."
    if last in CODE_NAMES or last.startswith(("rv_", "read_", "load_")):
        return "code", f"{last} can run or reach code, whoever lends it."
    if last in CODE and "." not in last:
        return "code", f"It lends the module {last}, which {CODE[last]}."
    if module.startswith("scipy.stats"):
        return "code", "SciPy's distributions run a text when they are loaded."
    if root in PACKAGES:
        owner = PACKAGES[root]
        own = CLASS.fullmatch(last) and last not in BORROWED
        if own and CLASS_PLACES.match(module):
            return "library", f"It is named like a class of {owner}."
        if last.startswith("__pyx_unpickle_") and CLASS_PLACES.match(module):
            return "library", f"It rebuilds a compiled class of {owner}."
        return "unknown", f"It is no class of {owner} that is known here."
    if root in ("__main__", "__mp_main__"):
        return "unknown", "It must be defined in the program that loads."
    return "unknown", "It is on no list here: find out what it does."


GRADES = ["data", "library", "unknown", "code"]  # from harmless to grave


def grade(module: str, name: str, protocol: int = 4) -> tuple[str, str]:
    """Return the grade of a name and the reason.

    Below protocol 3, Python maps names of Python 2: then the new one counts.
    """
    found = grade_one(module, name)
    if protocol < 3:
        new = NAME_MAPPING.get((module, name))
        new = new or (IMPORT_MAPPING.get(module, module), name)
        if new != (module, name):
            mapped = grade_one(*new)
            if mapped[0] != "unknown" or found[0] == "unknown":
                found = mapped
            text = clean(".".join(new))
            return found[0], f"Python 3 takes it as {text}. {found[1]}"
    return found


# --- values that are only described -----------------------------------------


def clean(text: str, limit: int = 0) -> str:
    """Return text with everything escaped that a terminal may obey."""
    if limit and len(text) > limit:
        text = text[: limit - 1] + "…"
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)


class Raw:
    """Bytes, or a long text, that stay where they are."""

    __slots__ = ("data", "kind", "length", "start")

    def __init__(self, kind: str, data: bytes, start: int, length: int):
        self.kind, self.data = kind, data
        self.start, self.length = start, length

    def head(self, size: int) -> bytes:
        """Return the first bytes."""
        return self.data[self.start : self.start + min(size, self.length)]

    def __bytes__(self) -> bytes:
        return self.data[self.start : self.start + self.length]


class Node:
    """Something that loading would make.

    items are the parts of a container (of a dict: key, value, key, ...) or
    the arguments of a call; state what BUILD gave it; note what is known of
    it beyond that; size and depth those of a tuple.
    """

    __slots__ = ("depth", "items", "kind", "name", "note", "size", "state")

    def __init__(self, kind: str, name="", items=None, note=None):
        self.kind, self.name, self.items, self.note = kind, name, items, note
        self.state, self.size, self.depth = None, 1, 0


class Array:
    """What is known of an array: the text of its dtype, shape, bytes."""

    __slots__ = ("bytes", "dtype", "position", "shape", "stream", "where")

    def __init__(self, dtype, shape, size, stream, position):
        self.dtype, self.shape, self.bytes = dtype, shape, size
        self.stream, self.position, self.where = stream, position, None


class DType:
    """A dtype: its text, bytes of an item or None, and if it has objects.

    It is sure if the file makes it as NumPy writes it.
    """

    __slots__ = ("built", "objects", "size", "sure", "text")

    def __init__(self, text, size, objects):
        self.text, self.size, self.objects = text, size, objects
        self.sure = self.built = False


LETTERS = {"f": "float", "i": "int", "u": "uint", "c": "complex"}
LETTERS |= {"M": "datetime", "m": "timedelta"}
TYPES = {"float": "f8", "int": "i8", "bool": "b1", "object": "O8"}
TYPES |= {"complex": "c16", "d": "f8", "?": "b1", "bool_": "b1", "O": "O8"}


def dtype_of(text: str) -> DType:
    """Return what a dtype's short text means, such as "<f8" or "float64"."""
    text = text.lstrip("<>=|")
    text = TYPES.get(text, text)
    if named := re.fullmatch(r"(float|u?int|complex)(\d{1,4})", text):
        text = f"{named[1][0]}{int(named[2]) // 8}"
    if match := re.fullmatch(r"([?bfiucMmOSaUV])(\d{1,9})(\[\w+\])?", text):
        letter, size = match[1], int(match[2])
        if letter in LETTERS:
            return DType(f"{LETTERS[letter]}{size * 8}", size, False)
        if letter == "O":
            return DType("object", 8, True)
        if letter == "b":
            return DType("bool" if size == 1 else text, size, False)
        return DType(text, size * 4 if letter == "U" else size, False)
    return DType(clean(text, 40), None, True)  # as far as can be told


SURE = re.compile(r"[fiuc]\d{1,2}|b1|O8|[SUV]\d{1,9}|[mM]8").fullmatch
PLAIN = re.compile(r"[<>=|]?[?bfiucmMSaUV]\d{1,9}(\[\w+\])?").fullmatch


def item_size(descr) -> int | None:
    """Return the bytes of an item, or None if it may hold objects.

    descr is that of the header of a .npy file: a text, a list of fields, or
    a pair of such a thing and its shape.
    """
    if isinstance(descr, str):
        return dtype_of(descr).size if PLAIN(descr) else None
    if isinstance(descr, tuple) and len(descr) == 2 and is_shape(descr[1]):
        size = item_size(descr[0])
        return None if size is None else size * math.prod(descr[1])
    if not isinstance(descr, list):
        return None
    total = 0
    for field in descr:
        if not (isinstance(field, tuple) and len(field) in (2, 3)):
            return None
        size = item_size(field[1] if len(field) == 2 else field[1:])
        if size is None:
            return None
        total += size
    return total


def name_of(value) -> str:
    """Return what a called or built thing is called."""
    if isinstance(value, Node):
        if value.kind == "global":
            return value.name
        if value.kind in ("call", "object"):
            return f"result of {value.name}"[: 2 * SHORT]
    return short(value, 1)


def short(value, levels: int = 2, limit: int = SHORT) -> str:
    """Return a value as a short text, whatever it holds."""
    if isinstance(value, str):
        return clean(repr(value[: limit + 1]), limit)
    if isinstance(value, Raw):
        if value.kind == "text":
            head = value.head(40).decode("utf-8", "replace")
            return clean(f"text of {value.length} bytes: {head!r}…", limit)
        if value.length > 40:
            return clean(f"{value.length} bytes: {value.head(16)!r}…", limit)
        return clean(repr(bytes(value)), limit)
    if isinstance(value, DType):
        return f"dtype {value.text}"
    if isinstance(value, (dict, list)):  # of skops
        text = f"{type(value).__name__} of {len(value)}"
        name = value.get("__class__") if isinstance(value, dict) else None
        return clean(name, limit) if isinstance(name, str) else text
    if not isinstance(value, Node):
        return clean(repr(value), limit)
    if isinstance(value.note, DType):
        return f"dtype {value.note.text}"
    if isinstance(value.note, Array):
        return f"array {value.note.dtype} {shape_text(value.note.shape)}"
    if value.kind in ("call", "object", "global", "other"):
        word = "" if value.kind in ("global", "other") else f"{value.kind} "
        return clean(word + value.name, limit)
    items = value.items or []
    if levels < 1 or len(items) > 40:
        return f"{value.kind} of {len(items)}"
    parts = [short(item, levels - 1, limit) for item in items[:6]]
    if value.kind == "dict":
        pairs = zip(parts[::2], parts[1::2], strict=False)
        parts = [f"{key}: {part}" for key, part in pairs]
    body = ", ".join(parts) + (", …" if len(items) > 6 else "")
    ends = {"list": "[]", "tuple": "()", "dict": "{}"}.get(value.kind, "<>")
    if value.kind == "tuple" and len(items) == 1:
        body += ","
    return clean(f"{ends[0]}{body}{ends[1]}", limit)


def is_shape(sizes) -> bool:
    """Return whether these may be the sizes of an array."""
    if not isinstance(sizes, (tuple, list)) or len(sizes) > 64:
        return False
    return all(isinstance(n, int) and abs(n) < 2**63 for n in sizes)


def shape_text(shape) -> str:
    """Return a shape as Python writes it."""
    return str(tuple(shape)) if shape is not None else "of unknown shape"


# --- the instructions of a pickle -------------------------------------------


class Broken(Exception):
    """A stream cannot be followed further; the text says why."""


class Limit(Exception):
    """A limit was reached; the text says which."""


OPS = {ord(op.code): op for op in pickletools.opcodes}
SIZES = {"uint1": "<B", "uint2": "<H", "int4": "<i", "uint4": "<I"}
SIZES |= {"uint8": "<Q", "float8": ">d"}
COUNTED = {"string1": "<B", "string4": "<i", "bytes1": "<B", "bytes4": "<I"}
COUNTED |= {"bytes8": "<Q", "bytearray8": "<Q", "unicodestring1": "<B"}
COUNTED |= {"unicodestring4": "<I", "unicodestring8": "<Q"}
COUNTED |= {"long1": "<B", "long4": "<i"}
CONTAINERS = {"tuple", "list", "dict", "set", "frozenset"}
MAKERS = {"_reconstructor", "__newobj__", "__newobj_ex__"}  # of copyreg
EMPTY = Node("tuple", items=[])
CUT = "the data ends in the middle of an instruction"


def number(line: bytes, convert):
    """Return the number in a line, as the laxer of Python's unpicklers."""
    for text in (line, line.partition(b"\0")[0] or b"0"):
        try:
            return convert(text)
        except ValueError:
            pass
        if re.fullmatch(rb"\s*[+-]?0[0-7]+\s*", text):
            return int(text, 8)  # C's strtol takes 010 for 8
    raise Broken(f"{short(line.decode('latin-1'))} is no number")


class Walk:
    """Follows the instructions of one pickle, and calls nothing.

    It goes on wherever one of the two unpicklers of Python goes on, the one
    in C or the one in Python, and so sees what either would resolve. How it
    reads: as "joblib", as "bytes" of a pickle, or as the one in C reads a
    "file", where a read across the end of a frame drops the frame's rest.
    """

    def __init__(self, report, data, start, stream, how="joblib"):
        self.report, self.data, self.at = report, data, start
        self.start, self.stream, self.how = start, stream, how
        self.stack, self.marks, self.memo = [], [], {}
        self.protocol, self.opcodes, self.op_at = 0, 0, start
        self.frame, self.jump = 0, None  # the end of a frame; (from, to)
        self.wrappers, self.crossed, self.short = 0, False, False
        self.problem, self.stopped, self.root = None, False, None
        self.rows, self.inner = [], []
        self.shared = set()  # ids of what was taken from the memo

    def run(self):
        """Follow the stream to its STOP, or to where it breaks."""
        try:
            while not self.stopped:
                self.step()
        except Broken as error:
            self.problem = str(error)
        return self

    def step(self):
        """Follow one instruction."""
        self.op_at = self.at
        self.land()
        data, at = self.data, self.at
        self.op_at = at
        if at >= len(data):
            raise Broken("the data ends before the instruction STOP")
        op = OPS.get(data[at])
        if op is None:
            raise Broken(f"{data[at : at + 1]!r} is no instruction")
        self.report.count()
        self.opcodes += 1
        self.at = at + 1
        value = self.argument(op.arg.name) if op.arg else None
        if self.report.room is not None and isinstance(value, (str, Raw)):
            self.report.text(value)
        EFFECTS[op.name](self, value)
        if self.report.rows < ROWS:
            self.report.rows += 1
            shown = "" if op.arg is None else short(value)
            if isinstance(value, tuple):
                shown = clean(" ".join(value), SHORT)
            top = short(self.stack[-1]) if self.stack else ""
            row = [at, op.name, shown, top, len(self.stack)]
            self.rows.append(row)

    # Reading arguments

    def take(self, size: int, whole: bool = False) -> int:
        """Step over so many bytes; return where they began.

        The unpickler in C reads bytes as a whole, but other arguments not.
        """
        self.land()
        start = self.across(self.at + size, whole)
        if size > len(self.data) - start:
            raise Broken(CUT)
        self.at = start + size
        return start

    def land(self):
        """Go on behind an array, if the frame in front of it is used up."""
        if self.jump and self.at >= self.jump[0]:
            if self.op_at < self.at:
                self.cross()
            self.at, self.jump = self.jump[1], None

    def across(self, end: int, whole: bool = False) -> int:
        """Return where to read up to end, which may lie behind the frame."""
        if self.op_at < self.frame < end:
            self.cross()
            if self.how == "file" and not whole and self.at < self.frame:
                return self.frame
        return self.at

    def cross(self):
        """Tell of what no pickler writes, and loaders read differently."""
        if not self.crossed:
            self.crossed = True
            text = "A frame does not end where an instruction does, or the "
            text += "pickle: loaders differ in what comes then."
            self.report.find("unknown", text, self)

    def line(self) -> bytes:
        """Read to the end of a line, or of the data, less one byte."""
        self.land()
        end = self.data.find(b"\n", self.at)
        end = len(self.data) if end < 0 else end + 1
        start, self.at = self.across(end), end
        return self.data[start : self.at - 1] if self.at > start else b""

    def argument(self, kind: str):
        """Read an argument of the kind that pickletools names."""
        if kind in SIZES:
            form = SIZES[kind]
            start = self.take(struct.calcsize(form))
            return struct.unpack_from(form, self.data, start)[0]
        if kind in COUNTED:
            form = COUNTED[kind]
            start = self.take(struct.calcsize(form))
            size = struct.unpack_from(form, self.data, start)[0]
            if size < 0:
                raise Broken("a length is negative")
            whole = kind.startswith("bytes") or kind == "bytearray8"
            return self.counted(kind, self.take(size, whole), size)
        line = self.line()
        try:
            if kind == "stringnl_noescape_pair":
                return line.decode("utf-8"), self.line().decode("utf-8")
            if kind == "unicodestringnl":
                return line.decode("raw-unicode-escape")
            if kind == "stringnl_noescape":
                return line.decode("ascii")
            if kind == "stringnl":
                return self.quoted(line)
        except UnicodeError as error:
            raise Broken(f"a text cannot be decoded: {error.reason}") from None
        if kind == "floatnl":
            return number(line, float)
        if len(line) > 400:
            line = re.sub(rb"^0+", b"0", line.strip())
        if len(line) > 400:
            return Node("other", "long number")
        if kind == "decimalnl_long":
            return number(line.removesuffix(b"L"), lambda text: int(text, 0))
        if b"\0" in line:
            text = "A number holds a NUL: Python's unpicklers differ there."
            self.report.find("unknown", text, self)
        memo = OPS[self.data[self.op_at]].name in ("GET", "PUT")
        if not memo and line in (b"00", b"01"):
            return line == b"01"
        return number(line, int if memo else lambda text: int(text, 0))

    def quoted(self, line: bytes) -> str:
        """Return what stands between quotes, as Python 2 wrote it."""
        if len(line) < 2 or line[:1] != line[-1:] or line[:1] not in b"'\"":
            if line[:1] in b"'\"" and line[1:].rstrip()[-1:] == line[:1]:
                raise Broken("a text is not quoted; its lines end in \\r\\n")
            raise Broken("a text is not quoted")
        line = line[1:-1]
        if b"\\" in line:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                try:
                    line = codecs.escape_decode(line)[0]
                except ValueError as error:
                    raise Broken(f"a text has a bad escape: {error}") from None
        return self.old_text(line)

    def old_text(self, line: bytes) -> str:
        """Return a byte string of Python 2 as a text."""
        if not line.isascii():
            self.report.find(
                "data",
                "It holds byte strings of Python 2 that are not ASCII: load "
                'it with encoding="latin1".',
            )
        return line.decode("latin-1")

    def counted(self, kind: str, start: int, size: int):
        """Return a text, bytes or integer of a known length."""
        if kind.startswith("long"):
            if size > 64:
                return Node("other", f"integer of {size} bytes")
            part = self.data[start : start + size]
            return int.from_bytes(part, "little", signed=True)
        if kind.startswith("bytes") or kind == "bytearray8":
            return Raw("bytes", self.data, start, size)
        if size > 4 * TEXT:
            old = kind.startswith("string")  # bytes, if it is an array's
            return Raw("bytes" if old else "text", self.data, start, size)
        part = self.data[start : start + size]
        if kind.startswith("string"):
            return self.old_text(part)
        try:
            return part.decode("utf-8", "surrogatepass")
        except UnicodeError as error:
            raise Broken(f"a text cannot be decoded: {error.reason}") from None

    # The stack

    def pop(self):
        """Take what is on top."""
        if len(self.stack) <= (self.marks[-1] if self.marks else 0):
            raise Broken("the stack is empty")
        return self.stack.pop()

    def top(self):
        """Return what is on top."""
        if len(self.stack) <= (self.marks[-1] if self.marks else 0):
            raise Broken("the stack is empty")
        return self.stack[-1]

    def push(self, value):
        """Put something on top."""
        self.stack.append(value)

    def to_mark(self, _=None) -> list:
        """Take all above the last MARK."""
        if not self.marks:
            raise Broken("a MARK is missing")
        start = self.marks.pop()
        items = self.stack[start:]
        del self.stack[start:]
        return items

    def mark(self, _):
        """MARK."""
        self.marks.append(len(self.stack))

    def drop(self, _):
        """POP takes a MARK if nothing lies above it."""
        if self.marks and self.marks[-1] == len(self.stack):
            self.marks.pop()
        else:
            self.pop()

    def dup(self, _):
        """DUP."""
        self.push(self.top())
        self.shared.add(id(self.top()))

    def put(self, index):
        """PUT and its kin."""
        if isinstance(index, Node) or index < 0:
            raise Broken("a place in the memo is negative")
        if index > 10_000_000:
            self.report.find(
                "unknown",
                f"It asks for place {index} of the memo: older releases of "
                "Python then take gigabytes of memory.",
                self,
            )
        self.memo[index] = self.top()

    def memoize(self, _):
        """MEMOIZE."""
        self.memo[len(self.memo)] = self.top()

    def get(self, index):
        """GET and its kin."""
        if isinstance(index, Node) or index not in self.memo:
            raise Broken("nothing is in the memo at this place")
        self.push(self.memo[index])
        self.shared.add(id(self.top()))

    def tuple(self, items):
        """Make a tuple, and note how large it is when it is taken apart."""
        node = Node("tuple", items=items)
        for item in items:
            if isinstance(item, Node):
                node.size = min(node.size + item.size, 2**62)
                node.depth = max(node.depth, item.depth + 1)
        self.push(node)

    def tuple_of(self, count: int):
        """TUPLE1 to TUPLE3."""
        items = [self.pop() for _ in range(count)]
        self.tuple(items[::-1])

    def add(self, items: list):
        """APPEND, APPENDS and ADDITEMS, to whatever lies on top."""
        target = self.top()
        if not isinstance(target, Node):
            return  # the real one fails, or asks an object we cannot see
        if not items:
            return
        if target.kind == "tuple":
            raise Broken("something is added to a tuple")
        if target.kind == "global":
            self.poisoned(target, "is changed")
        if target.kind in ("call", "object", "other"):
            self.given(target, "list", items)
        elif target.items is None:
            target.items = items
        else:
            target.items += items

    @staticmethod
    def given(target, kind: str, items: list):
        """Keep what an object is given after it was made."""
        target.state = target.state or []
        last = target.state[-1] if target.state else None
        if not (isinstance(last, Node) and last.name == "given"):
            last = Node(kind, "given", [])
            target.state.append(last)
        last.items += items

    def set_items(self, items: list):
        """SETITEM and SETITEMS."""
        for key in items[::2]:
            if isinstance(key, Node) and key.size > GROWN:
                self.heavy(f"of {key.size} parts")
            elif isinstance(key, Node) and key.depth > DEEP:
                self.heavy(f"nested {key.depth} deep")
        target = self.top()
        if isinstance(target, Node) and target.kind == "call":
            level = self.report.level(target.name)
            if level in ("code", "unknown"):
                name = f"{target.name}.__setitem__"
                self.report.call(self, "SETITEM", name, items[:2], level)
                self.inner.append((target, items))
        if isinstance(target, Node) and target.kind in ("call", "object"):
            self.given(target, "dict", items)
        else:
            self.add(items)
        pairs = zip(items[::2], items[1::2], strict=False)
        if not (isinstance(target, Node) and type(target.note or {}) is dict):
            return
        for key, value in pairs:
            if key == "_sklearn_version" and isinstance(value, str):
                target.note = {**(target.note or {}), "version": value}
            elif isinstance(key, str) and key[:2] == key[-2:] == "__":
                target.note = {**(target.note or {}), "inner": key}
            elif isinstance(key, Node) and key.kind not in CONTAINERS:
                target.note = {**(target.note or {}), "inner": short(key)}

    def heavy(self, how: str):
        """Tell of a key that is there to use up time or the stack."""
        self.report.find(
            "code",
            f"A dictionary key is {how}: to load it may never end, or end "
            "the process.",
            self,
        )

    def poisoned(self, target, how: str):
        """Tell of a class or module that loading would change."""
        self.report.find(
            "code", f"{target.name} itself {how}, for the whole process.", self
        )

    # Names and calls

    def name(self, module, name):
        """Resolve a global, as the file names it."""
        full = self.report.name(module, name, self)
        self.push(Node("global", full, note=(module, name)))

    def global_(self, pair):
        """GLOBAL."""
        self.name(*pair)

    def stack_global(self, _):
        """STACK_GLOBAL takes its name from the stack, whatever made it."""
        name, module = self.pop(), self.pop()
        if isinstance(name, str) and isinstance(module, str):
            return self.name(module, name)
        for part in (name, module):
            made = isinstance(part, Node) and part.kind not in CONTAINERS
            if made and part.kind in ("global", "object"):  # as os.name, str()
                pair = part.name.rpartition(".")[::2]
                level = grade(*pair, 2)[0]
                made = level in ("unknown", "code") or pair[1] == "str"
            long = isinstance(part, Raw) and part.length > 4 * TEXT
            if not (made or long or isinstance(part, str)):
                raise Broken("STACK_GLOBAL needs two texts")
        parts = [
            p if isinstance(p, str) else "(computed)" for p in (module, name)
        ]
        full = self.report.name(*parts, self, computed=True)
        self.push(Node("global", full, note=tuple(parts)))

    def extension(self, code: int):
        """EXT1, EXT2 and EXT4."""
        if code <= 0:
            raise Broken("a number of the extension registry is not positive")
        if code in self.report.extensions:
            return self.name(*self.report.extensions[code])
        full = self.report.name(
            "extension registry", str(code), self, computed=True
        )
        self.push(Node("global", full, note=("extension registry", str(code))))

    def reduce(self, _):
        """REDUCE."""
        arguments, function = self.pop(), self.pop()
        self.call("REDUCE", function, self.items_of(arguments))

    @staticmethod
    def items_of(value) -> list:
        """Return the items of a tuple, or the thing as the only one."""
        if isinstance(value, Node) and value.kind in ("tuple", "list"):
            return value.items or []
        return [value]

    def inst(self, pair):
        """INST."""
        self.name(*pair)
        function = self.stack.pop()
        self.call("INST", function, self.to_mark())

    def obj(self, _):
        """OBJ."""
        items = self.to_mark()
        if not items:
            raise Broken("OBJ has nothing to call")
        self.call("OBJ", items[0], items[1:])

    def newobj(self, _):
        """NEWOBJ."""
        arguments, kind = self.pop(), self.pop()
        self.call("NEWOBJ", kind, self.items_of(arguments))

    def newobj_ex(self, _):
        """NEWOBJ_EX."""
        named, arguments, kind = self.pop(), self.pop(), self.pop()
        self.call("NEWOBJ_EX", kind, [*self.items_of(arguments), named])

    def call(self, opcode: str, function, arguments: list):
        """Describe a call, and put what it would return on the stack."""
        name = name_of(function)
        if not isinstance(function, Node) or function.kind in CONTAINERS:
            raise Broken(f"{clean(name, 40)} is called, which is no function")
        kind = "object" if opcode.startswith("NEWOBJ") else "call"
        node = Node(kind, name, arguments)
        pair = function.note if function.kind == "global" else None
        last = pair[1] if pair else ""
        level = self.report.level(name) if pair else "code"
        if not pair:
            self.report.find("unknown", f"It calls the {name}.", self)
        self.report.call(self, opcode, name, arguments, level)
        if name in CALCULATES:
            text = f"It calls {name}, which may return what it is given."
            self.report.find("unknown", text, self)
        if last == "add_extension" and len(arguments) == 3:
            module, attribute, code = arguments
            texts = isinstance(module, str) and isinstance(attribute, str)
            if texts and isinstance(code, int):
                self.report.extensions[code] = module, attribute
        if level in ("code", "unknown"):
            self.inner.append((node, arguments))
        self.push(self.fold(node, pair, arguments) if pair else node)

    def fold(self, node, pair, arguments):
        """Return what a call is known to make: bytes, a dtype, an array."""
        module, name = pair[0], pair[1].rpartition(".")[2]
        first = arguments[0] if arguments else None
        if (
            name == "encode"
            and module == "_codecs"
            and len(arguments) == 2
            and arguments[1] in ("latin1", "latin-1")
        ):
            if isinstance(first, str):
                self.report.spend(len(first) if len(first) > TEXT else 0)
                part = first.encode("latin-1", "replace")
                return Raw("bytes", part, 0, len(part))
            if isinstance(first, Raw):
                self.report.spend(first.length)
                text = bytes(first).decode("utf-8", "replace")
                part = text.encode("latin-1", "replace")
                return Raw("bytes", part, 0, len(part))
        if name in MAKERS and arguments:
            if not (isinstance(first, Node) and first.kind == "global"):
                text = f"It makes an object of what {short(first)} is."
                self.report.find("unknown", text, self)
            inner = first.note if isinstance(first, Node) else None
            node.kind, node.name = "object", name_of(first)
            if isinstance(inner, tuple):
                name = inner[1].rpartition(".")[2]
        if name == "NumpyArrayWrapper":
            node.note = "wrapper"
        if not module.startswith(("numpy", "torch")):
            return node
        if name == "dtype":
            if isinstance(first, Node) and isinstance(first.note, tuple):
                first = first.note[1]
            known = isinstance(first, str)
            node.note = dtype_of(first) if known else DType("?", None, True)
            rest = [bool(a) for a in arguments[1:] if isinstance(a, int)]
            usual = node.kind == "call" and rest == [False, True]
            known = isinstance(arguments[0], str) and SURE(arguments[0])
            node.note.sure = bool(known and usual and len(arguments) == 3)
        elif name == "_reconstruct":
            node.note = "array"
        elif name == "_frombuffer" and len(arguments) >= 3:
            self.array(node, arguments[1], arguments[2], first)
        elif name == "_rebuild_tensor_v2" and len(arguments) >= 3:
            dtype = first.note if isinstance(first, Node) else None
            dtype = dtype if isinstance(dtype, DType) else DType("?", None, 0)
            self.array(node, dtype, arguments[2])
        return node

    def array(self, node, dtype, shape, content=None, size=None):
        """Note that a node is an array of this dtype and shape."""
        if isinstance(dtype, Node):
            dtype = dtype.note
        if not isinstance(dtype, DType):
            dtype = DType("?", None, True)
        sizes = self.items_of(shape)
        if not is_shape(sizes):
            sizes = None
        if sizes is not None and dtype.size is not None and not dtype.objects:
            size = math.prod(sizes) * dtype.size
        if isinstance(content, Raw):
            if size is not None and size != content.length:
                text = (
                    f"An array says it has {size} bytes and brings "
                    f"{content.length}: it may write outside its memory."
                )
                self.report.find("code", text, self)
            size = content.length
        node.note = Array(dtype.text, sizes, size, self.stream, self.op_at)
        self.report.array(node.note)

    def build(self, _):
        """BUILD."""
        state, target = self.pop(), self.top()
        if not isinstance(target, Node):
            return
        if target.kind == "global":
            self.poisoned(target, "gets other attributes")
            return
        if target is EMPTY:
            return  # it takes what counts as nothing
        if target.state is None:
            target.state = []
        target.state.append(state)
        level = self.report.level(target.name)
        if level in ("code", "unknown"):
            arguments = [state]
            name = f"{target.name}.__setstate__, if it has one"
            self.report.call(self, "BUILD", name, arguments, level)
            self.inner.append((target, arguments))
        for part in self.items_of(state)[:2]:
            self.state_part(target, part)
        self.state(target, state)
        if self.how == "joblib" and target.note == "wrapper":
            self.wrapper(target)

    def state_part(self, target, state):
        """Look at a dictionary of attributes that an object gets."""
        if not isinstance(state, Node):
            return
        note = state.note if isinstance(state.note, dict) else {}
        if "version" in note:
            self.report.version("scikit-learn", note["version"], target.name)
        if "inner" in note:
            text = f"An object of {target.name} gets its own "
            text += clean(note["inner"], SHORT)
            self.report.find("code", f"{text}.", self)

    def state(self, target, whole):
        """Look at the state of an array or of its dtype."""
        items = self.items_of(whole)
        if target.note == "array" and len(items) == 5:
            content = items[4] if isinstance(items[4], Raw) else None
            self.array(target, items[2], items[1], content)
        elif isinstance(target.note, DType):
            self.dtype_state(target.note, items)

    @staticmethod
    def dtype_state(dtype, items):
        """Take the size and the flag "has objects" from a dtype's state."""
        numbers = all(type(item) is int for item in items[5:8])
        usual = len(items) in (8, 9) and items[2] is None and numbers
        usual = usual and not dtype.built
        dtype.built, dtype.sure = True, dtype.sure and usual
        if len(items) < 8:
            return
        size = items[5] if isinstance(items[5], int) else -1
        if dtype.text[:1] in "SUV?a" and 0 <= size < 2**31:
            dtype.size = size
        if isinstance(items[7], int):
            dtype.objects = bool(items[7] & 1)
        if isinstance(items[3], Node) and items[3].kind == "tuple":
            dtype.text = f"record of {len(items[3].items)} fields"

    def wrapper(self, target):
        """Step over the array that joblib puts after its wrapper."""
        self.wrappers += 1
        aligned, state = "numpy_array_alignment_bytes", {}
        for part in target.state:
            dictionary = isinstance(part, Node) and part.kind == "dict"
            items = part.items or [] if dictionary else []
            self.report.count(len(items))
            for key, value in zip(items[::2], items[1::2], strict=False):
                if isinstance(key, str):
                    state[key] = value
        dtype = state.get("dtype")
        dtype = dtype.note if isinstance(dtype, Node) else None
        shape = state.get("shape")
        known = {"subclass", "shape", "order", "dtype", "allow_mmap", aligned}
        usual = (
            target.kind == "object"
            and len(target.state) == 1
            and not {id(target), id(target.state[0])} & self.shared
            and len(items) == 2 * len(state)  # each key once, and a text
            and state.keys() <= known
            and isinstance(shape, Node)
            and shape.kind == "tuple"
            and all(type(n) is int for n in shape.items)
            and type(state.get(aligned)) in (int, type(None))
            and isinstance(dtype, DType)
            and dtype.sure
        )
        if not usual:
            text = "An array is not written as joblib writes it: where it ends "
            text += "may be elsewhere, and other names may follow."
            self.report.find("unknown", text, self)
        target = copy.copy(target)  # the memo keeps the wrapper
        self.stack[-1] = target
        in_frame = self.at < self.frame
        place = self.jump[1] if self.jump else self.at
        if in_frame and not self.jump:
            place = self.frame
        if not isinstance(dtype, DType):
            raise Broken("it cannot be told what kind of array follows")
        if dtype.objects:
            walk = self.report.walk(
                self.data, place, f"{self.stream}, array at {place}", "bytes"
            )
            end = walk.at
            self.array(target, dtype, shape, size=end - place)
            self.inner += walk.inner
            if not walk.stopped:
                raise Broken("the pickle inside an array breaks")
            root = walk.root
            if not (isinstance(root, Node) and isinstance(root.note, Array)):
                text = "The pickle inside an array makes no array."
                self.report.find("unknown", text, self)
            target.items = [walk.root]
        else:
            end = place
            if state.get(aligned) is not None:
                if end >= len(self.data):
                    raise Broken(CUT)
                end += 1 + self.data[end]
            sizes = self.items_of(shape)
            if not is_shape(sizes) or dtype.size is None:
                raise Broken("it cannot be told how long an array is")
            count = (math.prod(sizes) + 2**63) % 2**64 - 2**63  # as NumPy
            self.array(target, dtype, shape)
            end += max(0, count) * dtype.size
            if end > len(self.data):
                raise Broken("the data ends in the middle of an array")
        if in_frame:
            self.jump = self.frame, end
        else:
            self.at, self.jump = end, None

    # What is left

    def proto(self, protocol: int):
        """PROTO."""
        if protocol > 5:
            self.report.fix = self.report.fix or NEWER
            raise Broken(f"protocol {protocol} is not known to Python 3.14")
        self.protocol = protocol

    def framed(self, size: int):
        """FRAME."""
        if self.op_at < self.frame:
            self.cross()
        self.land()
        if self.jump:
            raise Broken("a frame begins inside a frame")
        if size > sys.maxsize:
            raise Broken("a frame is too large")
        if size > len(self.data) - self.at:
            self.short = True
            if self.how == "file":
                raise Broken(CUT)
        end = self.at + size
        self.at = self.across(end)
        if self.how != "file" or end > self.frame:
            self.frame = self.at + size

    def persistent(self, value):
        """PERSID and BINPERSID."""
        node = Node("other", f"persistent id {short(value)}")
        items = value.items if isinstance(value, Node) else None
        if items and len(items) >= 5 and items[0] == "storage":
            kind = items[1].note if isinstance(items[1], Node) else None
            kind = kind[1] if isinstance(kind, tuple) else "?"
            node.note = STORAGES.get(kind) or DType(clean(kind, 40), None, 0)
        else:
            text = f"It asks the program that loads for {short(value)}."
            self.report.find("unknown", text, self)
        self.push(node)

    def buffer(self, _):
        """NEXT_BUFFER."""
        text = "Buffers of it lie outside the file."
        self.report.find("unknown", text, self)
        self.push(Node("other", "buffer from outside the file"))

    def stop(self, _):
        """STOP."""
        if self.at < self.frame:
            self.cross()
        self.root, self.stopped = self.pop(), True
        if self.short:
            text = "A frame is longer than the file: pickle.load refuses it."
            self.report.find("unknown", text)


def put_dict(walk, _):
    """DICT."""
    items = walk.to_mark()
    walk.push(Node("dict"))
    walk.set_items(items)


def pushed(walk, value):
    """Put the argument itself on the stack."""
    walk.push(value)


def constant(value):
    """Return the effect of an instruction that always puts the same."""
    return lambda walk, _: walk.push(value)


def container(kind: str, marked: bool):
    """Return the effect of an instruction that makes a container."""

    def effect(walk, _):
        items = walk.to_mark() if marked else None
        walk.push(Node(kind, items=items))

    return effect


EFFECTS = dict.fromkeys((op.name for op in pickletools.opcodes), pushed) | {
    "MARK": Walk.mark,
    "STOP": Walk.stop,
    "POP": Walk.drop,
    "POP_MARK": Walk.to_mark,
    "DUP": Walk.dup,
    "NONE": constant(None),
    "NEWTRUE": constant(True),
    "NEWFALSE": constant(False),
    "EMPTY_TUPLE": constant(EMPTY),
    "EMPTY_LIST": container("list", False),
    "EMPTY_DICT": container("dict", False),
    "EMPTY_SET": container("set", False),
    "LIST": container("list", True),
    "FROZENSET": container("frozenset", True),
    "DICT": put_dict,
    "TUPLE": lambda walk, _: walk.tuple(walk.to_mark()),
    "TUPLE1": lambda walk, _: walk.tuple_of(1),
    "TUPLE2": lambda walk, _: walk.tuple_of(2),
    "TUPLE3": lambda walk, _: walk.tuple_of(3),
    "APPEND": lambda walk, _: walk.add([walk.pop()]),
    "APPENDS": lambda walk, _: walk.add(walk.to_mark()),
    "ADDITEMS": lambda walk, _: walk.add(walk.to_mark()),
    "SETITEM": lambda walk, _: walk.set_items([walk.pop(), walk.pop()][::-1]),
    "SETITEMS": lambda walk, _: walk.set_items(walk.to_mark()),
    "PUT": Walk.put,
    "BINPUT": Walk.put,
    "LONG_BINPUT": Walk.put,
    "MEMOIZE": Walk.memoize,
    "GET": Walk.get,
    "BINGET": Walk.get,
    "LONG_BINGET": Walk.get,
    "GLOBAL": Walk.global_,
    "STACK_GLOBAL": Walk.stack_global,
    "EXT1": Walk.extension,
    "EXT2": Walk.extension,
    "EXT4": Walk.extension,
    "REDUCE": Walk.reduce,
    "INST": Walk.inst,
    "OBJ": Walk.obj,
    "NEWOBJ": Walk.newobj,
    "NEWOBJ_EX": Walk.newobj_ex,
    "BUILD": Walk.build,
    "PROTO": Walk.proto,
    "FRAME": Walk.framed,
    "PERSID": Walk.persistent,
    "BINPERSID": lambda walk, _: walk.persistent(walk.pop()),
    "NEXT_BUFFER": Walk.buffer,
    "READONLY_BUFFER": lambda walk, _: walk.top(),
}
STORAGES = {
    f"{name}Storage": dtype_of(short_name)
    for name, short_name in {
        "Float": "f4",
        "Double": "f8",
        "Half": "f2",
        "Long": "i8",
        "Int": "i4",
        "Short": "i2",
        "Char": "i1",
        "Byte": "u1",
        "Bool": "b1",
        "ComplexFloat": "c8",
        "ComplexDouble": "c16",
    }.items()
}
STORAGES["BFloat16Storage"] = DType("bfloat16", 2, False)


# --- files ------------------------------------------------------------------

LFS = "The file is a Git LFS pointer. Run `git lfs pull`, then load again."
PAGE = (
    "A web page was saved in place of the model. Download from the link to "
    "the file itself."
)
CUT_OFF = (
    "The end of the file is missing. Copy, download or save it again, and "
    "compare the size."
)
AS_TEXT = (
    "The file was written or copied as text. Get it again, and open it with "
    '"rb" to load and "wb" to save.'
)
NEWER = (
    "A newer Python made the file. Load it with that Python, or save it anew "
    "with `protocol=4`."
)
NO_PICKLE = (
    "The file is no plain pickle. Find out what it is by its first bytes, "
    "and open it with that."
)
READ_IT = (
    "Read it with a text editor: it may say what went wrong. Then get the "
    "model's own file."
)
EMPTY_FILE = (
    "The file is empty, or you read past its end. Look at its size, and save "
    "again."
)
# What a file begins with, what it then is, and what to do.
OTHERS = [
    (rb"version https://git-lfs", "a Git LFS pointer, not the model", LFS),
    (
        rb"(\.\./)*(\.git/annex|/annex/objects)",
        "a git-annex pointer, not the model",
        "The file is a git-annex pointer. Run `git annex get`, then load "
        "again.",
    ),
    (
        rb"(?i)(\xef\xbb\xbf)?\s*<(!doctype html|html|head|body)",
        "an HTML page, not the model",
        PAGE,
    ),
    (rb"(\xef\xbb\xbf)?\s*<", "XML or HTML, not the model", PAGE),
    (
        rb"\x04\x22\x4d\x18",
        "lz4-compressed",
        "Python cannot unpack lz4 by "
        "itself. Unpack it with `lz4 -d`, or save it again with "
        'compress="zlib".',
    ),
    (rb"\x89HDF", "HDF5", "Open it with Keras, h5py or pandas.read_hdf."),
    (rb"PAR1", "Parquet", "Open it with pandas.read_parquet."),
    (rb"SQLite format", "an SQLite database", "Open it with sqlite3."),
    (rb"7z\xbc\xaf", "a 7z archive", "Unpack it first."),
    (rb"Rar!", "a RAR archive", "Unpack it first."),
    (
        rb"\xc2\x80[\0-\x05]|\xef\xbf\xbd|\xff\xfe|\xfe\xff",
        "a file that was damaged as text",
        AS_TEXT,
    ),
    (rb"b['\"]\\x80", "the repr of bytes as text", AS_TEXT),
    (
        rb"gA[JMNQRS]\S*\s*$",
        "a pickle in Base64, as text",
        "Decode it with base64.b64decode first.",
    ),
]
SQUEEZED = [  # magic bytes, name, what makes a decompressor
    (rb"\x1f\x8b", "gzip", lambda: zlib.decompressobj(-15)),
    (rb"x[\x01\x5e\x9c\xda]", "zlib", zlib.decompressobj),
    (rb"BZh[1-9]", "bz2", bz2.BZ2Decompressor),
    (rb"\xfd7zXZ", "xz", lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, MEMORY)),
    (
        rb"\x5d\0",
        "lzma",
        lambda: lzma.LZMADecompressor(lzma.FORMAT_ALONE, MEMORY),
    ),
    (
        rb"\x28\xb5\x2f\xfd|[\x50-\x5f]\x2a\x4d\x18",
        "zstd",
        zstd and zstd.ZstdDecompressor,
    ),
]
NUMPY = b"\x93NUMPY"
NO_DATA = tarfile.DIRTYPE, tarfile.SYMTYPE, tarfile.LNKTYPE
MAGIC = 0x1950A86A20F9469CFC6C  # first in the files of PyTorch before 1.6
ALWAYS = [
    "What the named classes and functions do when they are loaded, or when "
    "you use them, was not looked at.",
    "The values were not looked at: weights, texts and settings may be "
    "anything.",
]
Z_ERRORS = (OSError, EOFError, zlib.error, lzma.LZMAError, ValueError)
ZIP_ERRORS = (*Z_ERRORS, OverflowError, zipfile.BadZipFile, NotImplementedError)
ZIP_ERRORS = (*ZIP_ERRORS, RuntimeError, KeyError, struct.error)
if zstd:
    Z_ERRORS = (*Z_ERRORS, zstd.ZstdError)


class Trial:
    """Takes what a Walk finds, and forgets all but the names."""

    def __init__(self, report):
        self.report, self.rows = report, ROWS
        self.names, self.extensions = [], dict(report.extensions)
        self.fix = self.room = None

    def count(self, steps=1):
        """Count instructions, against the same limits."""
        self.report.count(steps)

    def spend(self, size):
        """Count bytes, against the same limits."""
        self.report.spend(size)

    def name(self, module, name, walk, computed=False):
        """Remember a name."""
        self.names.append(full_name(module, name))
        return self.names[-1]

    def level(self, name):
        """Grade nothing."""
        return "data"

    def walk(self, data, start, stream, how="joblib"):
        """Follow an inner stream."""
        return Walk(self, data, start, stream, how).run()

    def ignore(self, *_):
        """Forget it."""

    find = call = array = version = ignore


def gzip_header(view) -> int:
    """Return how long the header of a member of gzip is.

    Raises EOFError if it does not end. Source: RFC 1952, section 2.3.
    """
    head, at = bytes(view[: 2**16]), 10
    if len(head) < at:
        raise EOFError("it is cut off")
    flags = head[3]
    if flags & 4:
        at += 2 + int.from_bytes(head[at : at + 2], "little")
    for flag in (8, 16):  # the name of the file, and a comment
        if flags & flag:
            at = head.find(b"\0", at) + 1
            if not at:
                raise EOFError("its header does not end")
    return at + (flags & 2)


def directory(data: bytes) -> tuple[int, int]:
    """Return where a zip archive says its directory begins, and its size.

    Raises struct.error or ValueError if it says nothing. Source: section
    4.3 of APPNOTE.TXT, the specification of zip archives.
    """
    end = data.rindex(b"PK\5\6", max(0, len(data) - 2**16 - 22))
    size, start = struct.unpack_from("<II", data, end + 12)
    locator = data[max(0, end - 20) : end]
    if locator.startswith(b"PK\6\7"):  # then its record stands before it
        (place,) = struct.unpack_from("<Q", locator, 8)
        sizes = struct.unpack_from("<QQ", data, max(0, end - 36))
        usual = place == end - 76 and size in (0xFFFFFFFF, sizes[0])
        if not (usual and start in (0xFFFFFFFF, sizes[1])):
            raise ValueError("it says two places of its directory")
        size, start = sizes
    return start, size


def full_name(module: str, name: str) -> str:
    """Return "module.name"; one that is too long says so."""
    size = len(module) + len(name) + 1
    if size > TEXT:
        start = f"{module[:60]}.{name[:60]}"[:60]
        return clean(f"{start}… ({size} characters)")
    return clean(f"{module}.{name}")


class Report:
    """Collects what is found in one file."""

    def __init__(self, data: bytes, file: str, texts: bool = False):
        self.data, self.file = data, file
        self.texts, self.room = {}, WORDS if texts else None
        self.began, self.steps, self.unpacked = time.process_time(), 0, 0
        self.rows = self.branches = 0
        self.layers, self.kind, self.fix = [], None, None
        self.graded, self.calls, self.quiet_calls = {}, [], []
        self.levels, self.listed = {}, Counter()  # all names; those listed
        self.versions, self.arrays, self.findings = {}, [], {}
        self.streams, self.missed, self.extensions = [], {}, {}
        self.readable = self.broken = self.full = self.cut = False
        self.looked, self.titles = set(), Counter()

    # Limits

    def count(self, steps=1):
        """Count instructions; raise Limit when there are too many."""
        before, self.steps = self.steps, self.steps + steps
        if self.steps > OPCODES:
            raise Limit(f"{OPCODES} instructions")
        if self.steps // EVERY != before // EVERY:
            self.clock()

    def clock(self):
        """Raise Limit when the processor time is up."""
        if time.process_time() - self.began > SECONDS:
            raise Limit(f"{SECONDS:g} seconds of processor time")

    def spend(self, size):
        """Count unpacked bytes; raise Limit when there are too many."""
        self.unpacked += size
        if self.unpacked > UNPACKED:
            raise Limit(f"{UNPACKED} unpacked bytes")
        self.clock()

    def skip(self, text):
        """Say what was not looked at."""
        if len(self.missed) < KEPT:
            self.missed[text] = None

    # What a Walk reports

    def find(self, level, text, walk=None):
        """Keep something worth saying, once."""
        if walk is not None:
            text = f"{text} ({walk.stream}, byte {walk.op_at})"
        if len(self.findings) < FINDINGS:
            self.findings.setdefault(text, level)
        elif level in ("code", "unknown"):
            self.full = True

    def name(self, module, name, walk, computed=False):
        """Grade a global; return it as text."""
        full = full_name(module, name)
        if computed:
            registry = module == "extension registry"
            level = "unknown" if registry else "code"
            why = (
                "The program that loads must have registered this number."
                if registry
                else "Its name is computed while loading."
            )
        elif full.endswith("characters)"):
            level, why = "code", "No honest name is that long."
        else:
            level, why = grade(module, name, walk.protocol)
        old = self.graded.get(full)
        order = GRADES.index
        before = self.levels.get(full, level)
        self.levels[full] = max(level, before, key=order)
        group = level == "code"
        if old is None and self.listed[group] >= NAMES:
            self.full = True
            self.skip(f"More than {NAMES} globals: the others are not listed.")
        elif old is None or order(level) > order(old["grade"]):
            self.listed[group] += old is None
            place = old or {"stream": walk.stream, "position": walk.op_at}
            self.graded[full] = {
                "name": full,
                "grade": level,
                "reason": why,
                "stream": place["stream"],
                "position": place["position"],
            }
        return full

    def level(self, name):
        """Return the grade of a name that was found."""
        computed = "code" if name.startswith("result of ") else "data"
        return self.levels.get(name, computed)

    def call(self, walk, opcode, name, arguments, level):
        """Keep a call; those that need no look give way first."""
        kept = self.calls if level in ("code", "unknown") else self.quiet_calls
        if len(kept) >= KEPT:
            self.skip(f"More than {KEPT} calls: not all are listed.")
            return
        parts = [short(part) for part in arguments[:7]]
        text = ", ".join(parts) + ("," if len(parts) == 1 else "")
        kept.append(
            {
                "call": clean(name),
                "args": clean(f"({text})", 2 * SHORT),
                "opcode": opcode,
                "stream": walk.stream,
                "position": walk.op_at,
            }
        )

    def text(self, value):
        """Keep a text in full, or bytes that can be read as one."""
        if isinstance(value, Raw):
            part, whole = value.head(self.room + 1), value.kind == "text"
            value = part.decode("utf-8", "replace")
            if not whole and not re.sub(r"\s", "", value).isprintable():
                return
        if value in self.texts:
            return
        if len(value) > self.room:
            self.skip(f"Texts beyond {WORDS} characters.")
            value = value[: self.room]
        if value:
            self.texts[value] = None
            self.room -= len(value)

    def version(self, name, version, where):
        """Keep a version that the file records."""
        text = clean(str(version), 40)
        if len(self.versions) < ARRAYS:
            self.versions.setdefault((name, text), clean(str(where), SHORT))

    def array(self, array):
        """Keep an array, if it is one of the largest."""
        self.arrays.append(array)
        if len(self.arrays) > 20 * ARRAYS:
            self.arrays.sort(key=lambda a: -(a.bytes or 0))
            del self.arrays[ARRAYS:]
            self.skip(f"Only the {ARRAYS} largest arrays are listed.")

    # Streams

    def trial(self, data, start, how="joblib"):
        """Follow a stream that may be none; return the Walk and its names."""
        trial = Trial(self)
        walk = Walk(trial, data, start, "?", how).run()
        return walk, trial.names

    def fits(self, data, start=0):
        """Return whether this is a pickle, or names something at least."""
        walk, names = self.trial(data, start)
        whole = data[start : start + 1] == b"\x80" or walk.at == len(data)
        ends = walk.stopped and whole and walk.opcodes > 1
        return bool(names) or walk.crossed or ends

    def walk(self, data, start, stream, how="joblib"):
        """Follow a stream, and keep all of it."""
        if len(self.streams) >= STREAMS:
            raise Limit(f"{STREAMS} pickles")
        stream = clean(stream, SHORT)
        self.titles[stream] += 1
        if self.titles[stream] > 1:
            stream += f" ({self.titles[stream]})"
        kept = {"name": stream, "protocol": 0}
        kept |= {"bytes": 0, "opcodes": 0, "rows": [], "tree": None}
        self.streams.append(kept)
        walk = Walk(self, data, start, stream, how)
        try:
            walk.run()
        finally:
            kept["protocol"], kept["opcodes"] = walk.protocol, walk.opcodes
            kept["bytes"], kept["rows"] = walk.at - start, walk.rows
            root = walk.root if walk.stopped else Node("list", items=walk.stack)
            kept["tree"] = self.tree(root)
        self.version("pickle protocol", walk.protocol, stream)
        if walk.problem and self.cut and walk.problem.startswith("the data"):
            self.skip(f"{stream}, from byte {walk.op_at} on.")
        elif walk.problem:
            self.broken = True
            self.find(
                "data",
                f"{stream} breaks at byte {walk.op_at}: {walk.problem}. What "
                "comes before has run by then.",
            )
            if walk.problem.startswith("the data ends"):
                self.fix = self.fix or CUT_OFF
        return walk

    def pickles(self, data, where, depth):
        """Follow the pickles that lie in data one after the other."""
        at, legacy = 0, False
        while at < len(data):
            number = f" {len(self.streams) + 1}" if self.streams else ""
            name = where or f"pickle{number}"
            if at:
                done = legacy and len(self.streams) == 5
                if done or not self.fits(data, at):
                    self.rest(data, at, legacy)
                    break
                name = f"{where or 'pickle'} at byte {at}"
            walk = self.walk(data, at, name)
            self.inside(walk, depth)
            if walk.wrappers:
                self.again(data, at, name, "bytes")
            if walk.crossed:
                self.again(data, at, name, "file")
            if not walk.stopped:
                return walk
            self.readable = True
            legacy = legacy or walk.root == MAGIC
            if at and not legacy:
                self.find(
                    "unknown",
                    f"Another pickle follows at byte {at}: "
                    "pickle.load reads only the first.",
                )
            at = walk.at
        if legacy:
            self.kind = "PyTorch, the format before 1.6"
        return walk

    def rest(self, data, at, legacy):
        """Say what follows the last pickle."""
        size = len(data) - at
        if legacy:
            self.skip(f"{size} bytes of PyTorch's tensors.")
        if not legacy or len(self.streams) != 5:  # as PyTorch writes it
            self.skip(f"{size} bytes after the end of the pickle.")
            self.find(
                "unknown",
                f"{size} bytes follow the end of the pickle, "
                "and are no pickle.",
            )

    def again(self, data, at, name, how):
        """Look at a stream as another loader would read it."""
        walk, names = self.trial(data, at, how)
        extra = set(names) - self.graded.keys()
        if how == "bytes" and extra and all(map(self.by_chance, extra)):
            some = ", ".join(sorted(extra)[:3])
            text = f"pickle.load, the wrong loader for it, looks for {some}."
            self.find("data", text)
            extra = set()
        if walk.crossed or extra:
            text = f"pickle.load may read {name} in another way than others do."
            self.find("unknown", text)
            name = f"{name}, by pickle.load"
            self.inside(self.walk(data, at, name, how), NESTING // 2)

    @staticmethod
    def by_chance(name):
        """Return whether a name comes of joblib's file read as a pickle.

        An attribute's text then stands where an array of objects would name
        the module of its dtype.
        """
        module, _, last = name.rpartition(".")
        unknown = grade(module, last)[0] == "unknown"
        return unknown and last == "dtype" and module.isidentifier()

    def inside(self, walk, depth):
        """Look for pickles in the bytes that reach a call."""
        before = set()
        for node, arguments in walk.inner:
            if id(arguments) in before:
                continue
            before.add(id(arguments))
            todo, seen = arguments[:KEPT], 0
            while todo and seen < KEPT:
                self.count()
                part, seen = todo.pop(), seen + 1
                if isinstance(part, Node):
                    todo += (part.items or [])[:KEPT]
                    todo += (part.state or [])[:KEPT]
                if not (isinstance(part, Raw) and part.kind == "bytes"):
                    continue
                place = id(part.data), part.start, part.length
                if part.length > 1 and place not in self.looked:
                    self.looked.add(place)
                    self.count(100)
                    self.spend(part.length)
                    self.nested(
                        bytes(part),
                        f"{walk.stream}, bytes at {part.start}",
                        node.name,
                        depth + 1,
                    )

    def nested(self, data, where, name, depth):
        """Look at bytes that are given to a function, if they are a file."""
        packed = any(re.match(magic, data) for magic, _, _ in SQUEEZED)
        if packed or data.startswith((b"PK\3\4", NUMPY)):
            self.find("unknown", f"{name} gets bytes that are a file.")
            self.open(data, where, depth)
            return
        if self.fits(data):
            self.find("unknown", f"{name} gets bytes that are a pickle.")
            self.open(data, where, depth)

    # Containers

    def open(self, data, where="", depth=0):
        """Look at a whole file, or at what was found inside one."""
        if depth > NESTING:
            raise Limit(f"{NESTING} files within files")
        if not data:
            return self.other("an empty file", EMPTY_FILE)
        if data.count(0) == len(data):
            return self.other(
                "nothing but zeros",
                "A copy or a disk failed. Get the file again.",
            )
        head, done = data[:300], False
        other = self.what_else(data)
        if other:
            self.other(*other)
        elif magic := next((s for s in SQUEEZED if re.match(s[0], head)), None):
            self.squeezed(data, where, depth, *magic)
        elif match := re.match(rb"(?s)ZF.{19} ?", head):
            self.squeezed(
                data[match.end() :],
                where,
                depth,
                None,
                "joblib before 0.10, zlib",
                zlib.decompressobj,
            )
        elif head.startswith(b"PK"):
            self.archive(data, where, depth)
        elif head.startswith(NUMPY):
            self.npy(data, where, depth)
        elif self.is_tar(data):
            self.tar(data, depth)
        else:
            self.plain(data, where, depth)
            done = True
        if not done and self.fits(data):
            self.find("unknown", "pickle.load would read it as a pickle.")
            self.pickles(data, f"{where or 'file'}, by pickle.load", depth)
        if data[:2] != b"PK" and zipfile.is_zipfile(io.BytesIO(data)):
            self.find("unknown", "It is a zip archive as well.")
            self.archive(data, where, depth)
        return None

    @staticmethod
    def is_tar(data):
        """Return whether a tar archive begins here."""
        try:
            tarfile.TarInfo.frombuf(data[:512], "latin-1", "replace")
        except tarfile.HeaderError:
            return False
        return True

    def what_else(self, data):
        """Return what a file is that is no pickle, and what to do."""
        head = data[:300]
        for pattern, kind, fix in OTHERS:
            if re.match(pattern, head):
                return kind, fix
        if data[8:10] == b'{"' and data[4:8] == bytes(4):
            return "safetensors", "Open it with the package safetensors."
        if re.match(rb"\x08[\0-\x1f][\x12:\"B]", head):
            sure = b"onnx" in data[:PIECE].lower()
            kind = "ONNX" if sure else "perhaps ONNX"
            return kind, "Open it with onnxruntime."
        start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
        if start in b"{[" and start and len(data) < 2**23:
            try:
                text = json.loads(data)
            except (ValueError, RecursionError):
                return None
            if isinstance(text, dict) and "learner" in text:
                version = text.get("version")
                if isinstance(version, list):
                    version = ".".join(map(str, version[:3]))
                    self.version("xgboost", version, "version")
                return "an XGBoost model in JSON", (
                    "Load it with load_model of XGBoost."
                )
            return "JSON, perhaps the answer of a server", (
                "Read it with a text editor; download the model again if it "
                "is an error message."
            )
        return None

    def other(self, kind, fix):
        """Name a file that is not read."""
        self.layers.append(kind)
        self.kind, self.fix = self.kind or kind, self.fix or fix

    def squeezed(self, data, where, depth, _, name, make):
        """Unpack a compressed file, in pieces."""
        if make is None:
            self.other(
                f"{name}-compressed",
                "This Python cannot unpack it: "
                "use Python 3.14 or newer, or unpack it first.",
            )
            return
        self.layers.append(f"{name}-compressed")
        parts, problem = [], None
        view = memoryview(data)
        try:
            while len(view):
                self.count(10)
                body = view[gzip_header(view) :] if name == "gzip" else view
                first, unpacker = len(parts), make()
                view = self.unpack(unpacker, body, parts)
                if name == "gzip" and unpacker.eof:
                    told, view = view[:8], view[8:]
                    crc = size = 0
                    for part in parts[first:]:
                        crc, size = zlib.crc32(part, crc), size + len(part)
                    if struct.pack("<II", crc, size & 0xFFFFFFFF) != told:
                        problem = "its checksum is wrong"
                if not unpacker.eof:
                    problem = "it is cut off"
                view = self.behind_zeros(view)
                if not any(
                    n == name and re.match(m, view[:8]) for m, n, _ in SQUEEZED
                ):
                    break
            if len(view):
                text = f"{len(view)} bytes follow the {name}-compressed data."
                self.find("unknown", text)
        except Z_ERRORS as error:
            problem = clean(str(error), SHORT) or type(error).__name__
        except Limit:
            self.cut = True
            self.open(b"".join(parts), where, depth + 1)
            raise
        if problem:
            self.broken = True
            self.find(
                "data", f"The {name}-compressed data is damaged: {problem}."
            )
            self.fix = self.fix or CUT_OFF
        inner = b"".join(parts)
        if inner:
            self.open(inner, where, depth + 1)

    def unpack(self, unpacker, view, parts):
        """Unpack one stream into parts; return what lies behind it."""
        todo, whole = b"", view
        while not unpacker.eof:
            needs = getattr(unpacker, "needs_input", not todo)
            if needs and not todo:
                todo, view = bytes(view[:STEP]), view[STEP:]
            part = unpacker.decompress(todo, STEP)
            if not (part or todo or unpacker.eof):
                return view  # it is cut off
            todo = getattr(unpacker, "unconsumed_tail", b"")
            self.spend(len(part))
            parts.append(part)
        left = len(unpacker.unused_data) + len(view)
        return whole[len(whole) - left :]

    @staticmethod
    def behind_zeros(view):
        """Return what of a view follows its first zeros."""
        while len(view):
            part = bytes(view[:STEP])
            left = part.lstrip(b"\0")
            view = view[len(part) - len(left) :]
            if left:
                break
        return view

    def archive(self, data, where, depth):
        """Look at the members of a zip archive."""
        try:
            start, size = directory(data)
            if size > DIRECTORY:
                raise Limit(f"{DIRECTORY} bytes of a zip archive's directory")
            file = zipfile.ZipFile(io.BytesIO(data))
            members = file.infolist()
            if file.start_dir != start or (members and data[:2] != b"PK"):
                text = "Readers may find other members in the zip archive: "
                self.find("unknown", f"{text}something stands before it.")
        except ZIP_ERRORS as error:
            self.broken = True
            self.layers.append("zip")
            self.find(
                "data",
                f"The zip archive cannot be opened: "
                f"{clean(str(error), SHORT)}.",
            )
            self.kind = self.kind or "a damaged zip archive"
            self.fix = self.fix or (
                "The file is cut off, or another format under this name. Look "
                "at its start, copy it again."
            )
            return
        names = [m.filename for m in members]
        torch = any(re.search(r"(^|/)data\.pkl$", n) for n in names)
        kind = "zip archive"
        if "schema.json" in names:
            kind = "skops"
        elif torch:
            kind = "PyTorch"
        elif names and all(n.endswith(".npy") for n in names):
            kind = "NumPy .npz"
        elif "config.json" in names and "metadata.json" in names:
            kind = "Keras .keras"
            self.skip("Layers of Keras: a Lambda layer can hold code.")
            self.fix = self.fix or "Open it with Keras."
        self.layers.append(kind)
        for member in members:
            self.member(file, member, where, depth, kind)

    def member(self, file, member, where, depth, kind):
        """Look at one member of a zip archive."""
        name = member.filename
        self.count(100)
        label = f"{where}: {name}" if where else name
        raw = re.search(r"(^|/)data/\d+$", name) and kind == "PyTorch"
        # Loaders differ in what they check: read it in spite of such marks.
        if member.compress_type not in (
            zipfile.ZIP_STORED,
            zipfile.ZIP_DEFLATED,
        ):
            text = f"{clean(label, SHORT)} is compressed in an unusual way, "
            self.find("unknown", f"{text}and was not looked at.")
            return
        told, member.CRC = member.CRC, None
        member.flag_bits &= ~1
        parts = []
        try:
            with file.open(member) as opened:
                while part := opened.read(PIECE):
                    self.spend(len(part))
                    if not raw or not parts or parts[0].startswith(NUMPY):
                        parts.append(part)
        except ZIP_ERRORS as error:
            self.broken = True
            text = clean(str(error), SHORT) or type(error).__name__
            self.find(
                "unknown", f"{clean(label, SHORT)} cannot be read: {text}."
            )
        content = b"".join(parts)
        if not content:
            if member.compress_size > 2:
                text = f"{clean(label, SHORT)} hides its size."
                self.find("unknown", text)
            return
        raw = raw and not content.startswith(NUMPY)
        if not raw and zlib.crc32(content) != told:
            self.find("unknown", f"{clean(label, SHORT)} has a wrong checksum.")
        base = name.rpartition("/")[2]
        if kind == "skops" and name == "schema.json":
            self.schema(content)
        elif (
            kind == "PyTorch"
            and base in ("version", "byteorder")
            and len(content) < 20
        ):
            text = content[:20].decode("ascii", "replace").strip()
            self.version(f"PyTorch file, {base}", text, name)
        elif raw:
            self.skip(f"{clean(label, SHORT)}: raw numbers.")
        else:
            self.part(content, label, depth)

    def part(self, content, label, depth, level="data"):
        """Look at a member of an archive if it may be a model."""
        named = label.endswith((".pkl", ".npy", ".pickle", ".joblib"))
        magic = re.match(rb"\x80[\0-\x05]|\x93NUMPY|PK\x03\x04", content)
        if named or magic or self.fits(content):
            self.open(content, label, depth + 1)
        else:
            text = f"{clean(label, SHORT)}: no pickle that can be followed."
            self.skip(text)
            if level != "data" and content:
                self.find(level, text)

    def tar(self, data, depth):
        """Look at the members of a tar archive."""
        self.layers.append("tar archive")
        self.kind = self.kind or "a tar archive, as PyTorch before 0.1.10"
        at = 0  # a reader of its own: that of the library can be hung
        while (head := data[at : at + 512]).strip(b"\0"):
            self.count(100)
            try:
                member = tarfile.TarInfo.frombuf(head, "latin-1", "replace")
            except tarfile.HeaderError as error:
                self.broken = True
                text = f"The tar archive breaks at byte {at}: {error}."
                self.find("unknown", text)
                break
            size, plain = member.size, member.type in tarfile.REGULAR_TYPES
            if size < 0 or (not plain and (size or member.type not in NO_DATA)):
                text = "The tar archive has a header that may change another."
                self.find("unknown", text)
                size = max(0, size)
            content = data[at + 512 : at + 512 + size]
            self.spend(len(content))
            if content:
                self.part(content, member.name, depth, "unknown")
            at += 512 + -(-size // 512) * 512

    def npy(self, data, where, depth):
        """Look at the header of an array, and at its pickle if it has one."""
        if "NumPy .npy" not in self.layers:
            self.layers.append("NumPy .npy")
        if not where:
            self.kind = "a NumPy array"
        major, minor = data[6:8].ljust(2, b"\0")
        form = "<H" if major == 1 else "<I"
        start = 8 + struct.calcsize(form)
        self.version("NumPy .npy format", f"{major}.{minor}", where or "header")
        size = start <= len(data) and struct.unpack_from(form, data, 8)[0]
        try:
            if not size or size > 10_000 or start + size > len(data):
                raise ValueError("its header is cut off or too long")
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                code = "utf-8" if major == 3 else "latin-1"
                text = data[start : start + size].decode(code)
                if major < 3:  # Python 2 wrote 3L
                    text = re.sub(r"(?<=\d)L\b", "", text)
                header = ast.literal_eval(text)
            descr, shape = header["descr"], tuple(map(int, header["shape"]))
            if not is_shape(shape):
                raise ValueError("its shape is none")
            text = descr if isinstance(descr, str) else repr(descr)
            item = item_size(descr)
            if item is not None and item > 2**63:
                raise ValueError("its items are too large")
        except (
            OverflowError,
            ValueError,
            SyntaxError,
            TypeError,
            KeyError,
            MemoryError,
            RecursionError,
        ) as error:
            self.broken = True
            self.find(
                "data",
                "The header of the array cannot be read: "
                f"{clean(str(error), SHORT)}.",
            )
            self.fix = self.fix or CUT_OFF
            shape, text, item = None, "O", None
        start += size or 0
        dtype = dtype_of(text)
        has = max(0, len(data) - start)
        size = None if item is None else math.prod(shape) * item
        array = Array(dtype.text, shape, has, where or "array", start)
        array.where = where or "array"
        self.array(array)
        if size is None:
            self.layers.append("pickle of its objects")
            text = "NumPy unpickles its objects, with allow_pickle=True only."
            self.find("data", text)
            content = data[start:]
            if content:
                self.pickles(content, f"{where or 'array'}, objects", depth)
        elif size > has:
            self.broken = True
            self.find(
                "data", f"The array should have {size} bytes and has {has}."
            )
            self.fix = self.fix or (
                "The .npy file is cut off or something else. Copy it again; "
                "whole rows can be rescued."
            )
        else:
            self.readable = True
            rest = data[start + max(0, size) :]
            if rest:
                name = f"{where or 'array'}, behind it"
                text = f"{len(rest)} bytes follow the end of {array.where}."
                self.find("unknown", text)
                if rest.startswith(NUMPY) or self.fits(rest):
                    self.open(rest, name, depth + 1)

    def plain(self, data, where, depth):
        """Look at what should be a pickle."""
        before = len(self.streams)
        walk = self.pickles(data, where, depth)
        lines = data.count(b"\r\n")
        if lines and (not walk.stopped or lines == data.count(b"\n")):
            again, _ = self.trial(data.replace(b"\r\n", b"\n"), 0)
            marks = [n for n in self.graded if "\\r" in n]
            if again.stopped and (marks or not walk.stopped):
                self.kind = "a pickle that was damaged as text"
                self.fix = AS_TEXT
                return
        if walk.stopped or data[:1] == b"\x80" or any(map(NAME, self.graded)):
            return
        text = all(c > 31 or c in b"\t\r\n\f" for c in data[:4096])
        ops = {data[row[0]] for row in walk.rows} | {data[walk.at - 1]}
        ops |= set(data[walk.op_at : walk.op_at + 1])
        odd = any(OPS[op].proto for op in ops & OPS.keys())
        if walk.opcodes > 2 and not (text and (odd or self.graded)):
            return
        if where:
            text = f"{clean(where, SHORT)} is no pickle that can be followed."
            self.find("unknown", text)
        elif len(self.streams) == before + 1:
            self.broken, self.fix = False, None
            self.findings.pop(next(reversed(self.findings)), None)
            if not self.graded:
                self.streams.pop()
                self.versions.pop(("pickle protocol", "0"), None)
            if text:
                self.other("a text, not a pickle", READ_IT)
            else:
                self.other("no format known here", NO_PICKLE)

    def schema(self, content):
        """Look at the schema.json of a file of skops."""
        try:
            if len(content) > 2**25:
                raise Limit("the size of schema.json")
            schema = json.loads(content)
        except (ValueError, RecursionError) as error:
            self.broken = True
            self.find(
                "unknown",
                f"schema.json cannot be read: {clean(str(error), SHORT)}.",
            )
            return
        walk = Walk(self, b"", 0, "schema.json")
        todo, opcodes = [schema], 0
        while todo:
            part = todo.pop()
            opcodes += 1
            self.count()
            if isinstance(part, list):
                todo += reversed(part)
            elif isinstance(part, dict):
                todo += reversed(part.values())
                self.skops_node(part, walk)
        root = schema if isinstance(schema, dict) else {}
        for key, name in (
            ("_skops_version", "skops"),
            ("protocol", "skops protocol"),
        ):
            if key in root:
                self.version(name, root[key], "schema.json")
        protocol = root.get("protocol")
        self.streams.append(
            {
                "name": "schema.json",
                "protocol": protocol if isinstance(protocol, int) else 0,
                "bytes": len(content),
                "opcodes": 0,
                "rows": [],
                "tree": self.tree(schema),
            }
        )
        self.readable = True

    def skops_node(self, part, walk):
        """Grade the type that one node of skops names, and list its call."""
        module, name = part.get("__module__"), part.get("__class__")
        if not (isinstance(module, str) and isinstance(name, str)):
            return
        full = self.name(module, name, walk)
        loader = part.get("__loader__")
        content = part.get("content")
        if loader in (
            "FunctionNode",
            "PartialNode",
            "MethodNode",
            "OperatorFuncNode",
            "ConstructorFromReduceNode",
        ):
            arguments = []
            if isinstance(content, dict):
                arguments = [f"{k}" for k in list(content)[:7]]
            self.call(walk, loader, full, arguments, self.level(full))
        if isinstance(content, dict):
            pair = content.get("module_path"), content.get("function")
            if isinstance(pair[0], str) and isinstance(pair[1], str):
                self.name(*pair, walk)
        method = content.get("func") if isinstance(content, dict) else None
        if loader == "MethodNode" and isinstance(method, str):
            full = self.name(module, f"{name}.{method}", walk)
        if name == "str" and isinstance(content, dict):
            return
        if isinstance(content, dict):
            inner = content.get("content")
            found = (
                inner.get("_sklearn_version")
                if isinstance(inner, dict)
                else None
            )
            if isinstance(found, dict) and isinstance(
                found.get("content"), str
            ):
                self.version("scikit-learn", found["content"].strip('"'), full)

    # The tree

    def tree(self, root):
        """Return what a stream would build, as nested text and children."""
        top = {"text": short(root), "children": []}
        seen, visits = set(), 0
        todo = [(parts(root), top["children"], "", 1)]
        if isinstance(root, Node):
            self.place(root, "the whole")
            seen.add(id(root))
        while todo and visits < VISITS:
            inner, children, path, level = todo[-1]
            found = next(inner, None)
            if found is None:
                todo.pop()
                continue
            visits += 1
            if not visits % EVERY:
                self.clock()
            label, value = found
            where = f"{path}{label}" if path else label.lstrip(".")
            text = short(value)
            if label.startswith("."):
                text = f"{label[1:]}: {text}"
            new = {"text": text, "children": []}
            if self.branches < BRANCHES and children is not None:
                self.branches += 1
                children.append(new)
            else:
                new = {"children": None}
                self.skip(f"More than {BRANCHES} nodes of the trees.")
            if not isinstance(value, (Node, dict, list)):
                continue
            if isinstance(value, Node):
                self.place(value, where)
            if id(value) in seen:
                if value is not EMPTY and "text" in new:
                    new["text"] += " (as above)"
            elif level < LEVELS and not self.is_plain(value):
                seen.add(id(value))
                todo.append(
                    (parts(value), new["children"], where[-TEXT:], level + 1)
                )
            elif level >= LEVELS:
                self.skip(f"Levels of a tree below the {LEVELS}th.")
        return top

    @staticmethod
    def place(node, where):
        """Say where an array lies."""
        note = node.note
        if isinstance(note, Array) and note.where is None:
            note.where = clean(where, 2 * SHORT)

    @staticmethod
    def is_plain(value):
        """Return whether the short text of a value says all."""
        if not isinstance(value, Node) or value.state:
            return False
        if isinstance(value.note, (Array, DType)):
            return True
        return (
            value.kind in ("tuple", "list")
            and len(value.items or []) <= 6
            and not any(isinstance(i, Node) for i in value.items or [])
        )

    # The result

    def run(self):
        """Look at the file, within the limits."""
        try:
            if len(self.data) > INPUT:
                raise Limit(f"{INPUT} bytes of a file")
            self.open(self.data)
        except (Limit, MemoryError) as error:
            self.full = True
            text = f"{error}" or "the memory of this machine"
            self.skip(f"What lies beyond a limit of this program: {text}.")
        if any(name.startswith("xgboost") for name in self.graded):
            self.xgboost()

    def xgboost(self):
        """Look for the version in the text or bytes of a booster."""
        pattern = (
            rb'version(?:":\[(\d+),(\d+),(\d+)\]'
            rb"|\[#L\0{7}\x03i(.)i(.)i(.))"
        )
        if match := re.search(pattern, self.data, re.DOTALL):
            groups = [g for g in match.groups() if g is not None]
            if match[1]:
                version = b".".join(groups).decode()
            else:
                version = ".".join(str(g[0]) for g in groups)
            self.version("xgboost", version, "booster")

    def result(self):
        """Return the report as the object that --json prints."""
        grades = Counter(g["grade"] for g in self.graded.values())
        levels = {*grades, *self.findings.values()}
        notable = self.full or levels & {"code", "unknown"}
        failed = self.broken or not self.readable
        status = 1 if notable else 2 * failed
        arrays = sorted(self.arrays, key=lambda a: -(a.bytes or 0))
        if any(
            "NDArrayWrapper" in n or n.endswith((".load", ".memmap"))
            for n in self.graded
        ):
            self.skip("Files beside this one, which loading may read.")
        calls = self.calls + self.quiet_calls
        order = {s["name"]: i for i, s in enumerate(self.streams)}
        calls.sort(key=lambda c: (order.get(c["stream"], 0), c["position"]))
        kind = self.kind_text()
        return {
            "file": clean(self.file, 2 * SHORT),
            "bytes": len(self.data),
            "sha256": hashlib.sha256(self.data).hexdigest(),
            "exit": status,
            "kind": kind[0].upper() + kind[1:],
            "layers": self.layers,
            "summary": self.summary(grades, kind, status),
            "fix": self.fix if status or self.broken else None,
            "not_looked_at": [*self.missed, *ALWAYS[not self.graded :]],
            "globals": list(self.graded),
            "graded": list(self.graded.values()),
            "calls": calls,
            "versions": [
                {"name": name, "version": version, "where": where}
                for (name, version), where in self.versions.items()
            ],
            "arrays": [
                {
                    "where": a.where or f"{clean(a.stream)}, byte {a.position}",
                    "dtype": a.dtype,
                    "shape": list(a.shape) if a.shape is not None else [],
                    "bytes": a.bytes if a.bytes is not None else 0,
                }
                for a in arrays[:ARRAYS]
            ],
            "findings": [
                {"grade": level, "text": clean(text)}
                for text, level in self.findings.items()
            ],
            "streams": self.streams,
            "texts": list(self.texts),
        }

    def kind_text(self):
        """Return in a few words what the file is."""
        if self.kind:
            return self.kind
        joblib = any(n.endswith("NumpyArrayWrapper") for n in self.graded)
        words, streams = (
            list(self.layers),
            [s for s in self.streams if s["rows"]],
        )
        if streams and "skops" not in words:
            form = "joblib" if joblib else "pickle"
            words.append(f"{form}, protocol {streams[0]['protocol']}")
        return ", ".join(words) or "nothing that could be read"

    def summary(self, grades, kind, status):
        """Return the verdict: what was found, in a sentence or two."""
        total = sum(grades.values())
        named = {
            level: [n for n, g in self.graded.items() if g["grade"] == level]
            for level in ("code", "unknown")
        }
        parts = []
        for level, words in (
            ("code", "can run code"),
            ("unknown", "not known here"),
        ):
            if names := named[level]:
                listed = ", ".join(clean(n, SHORT) for n in names[:5])
                more = ", …" if len(names) > 5 else ""
                if level == "unknown":
                    words = f"{'is' if len(names) == 1 else 'are'} {words}"
                parts.append(
                    f"{len(names)} of {total} globals {words}: {listed}{more}."
                )
        if not parts and status == 2 and not (self.streams or self.readable):
            return f"Not readable as a saved model. It is {kind}."
        if not parts:
            known = grades["library"]
            some = f" and {known} known library name" if known else ""
            some += "s" if known > 1 else ""
            some += " were" if known else " was"
            read = " in what was read" if self.broken or self.full else ""
            parts.append(f"Only plain data{some} found{read}.")
        if any(
            level in ("code", "unknown") for level in self.findings.values()
        ):
            parts.append("There is more to look at: see the findings.")
        if self.broken:
            parts.append("The file is damaged: it was read only in part.")
        if self.full:
            parts.append("A limit was reached: not all was looked at.")
        return " ".join(parts)


def parts(value):
    """Yield the label and the value of each part, for a tree."""
    if isinstance(value, dict):  # a node of skops
        for key, part in value.items():
            if not key.startswith("__") and key not in ("is_json", "key_types"):
                yield f".{clean(key, 40)}", part
        return
    if isinstance(value, list):
        for index, part in enumerate(value):
            yield f"[{index}]", part
        return
    if not isinstance(value, Node):
        return
    items = value.items or []
    if value.kind == "dict":
        for index in range(0, len(items) - 1, 2):
            yield key_label(items[index]), items[index + 1]
        return
    for index, part in enumerate(items):
        yield f"[{index}]", part
    for state in value.state or []:
        inner = [state]
        if isinstance(state, Node) and state.kind == "tuple":
            inner = state.items or []
        for part in inner:
            if isinstance(part, Node) and part.kind == "dict":
                yield from parts(part)
            elif part is not None:
                yield ".state", part


def key_label(key):
    """Return how a key is shown."""
    return f".{clean(key, 40)}" if isinstance(key, str) else f".{short(key)}"


# --- the program ------------------------------------------------------------


def inspect(data: bytes, name: str = "", texts: bool = False) -> dict:
    """Return what is found in the bytes of a file; it never raises.

    The result is the object that --json prints: its "exit" is the exit
    status. A file that is none of the formats has the exit status 2. Its
    "texts" are filled only if they are asked for.
    """
    report = Report(bytes(data), name, texts)
    report.run()
    return report.result()


def text_of(report: dict) -> str:
    """Return a report as a text for people."""
    lines = [
        f"{report['file']}: {report['kind']}",
        f"{report['bytes']} bytes, sha256 {report['sha256']}",
        report["summary"],
    ]
    if report["fix"]:
        lines.append(f"What to do: {report['fix']}")

    def table(title, rows):
        if rows:
            lines.extend(["", title, *(f"  {row}" for row in rows)])

    graded = sorted(report["graded"], key=lambda g: -GRADES.index(g["grade"]))
    wide = max((len(g["name"]) for g in graded), default=0)
    wide = min(wide, 60)
    table(
        "Globals",
        [f"{g['grade']:8} {g['name']:{wide}}  {g['reason']}" for g in graded],
    )
    calls = Counter(
        (c["call"], c["args"], c["opcode"]) for c in report["calls"]
    )
    rows = [
        f"{call}{args}  {opcode}" + (f", {n} times" if n > 1 else "")
        for (call, args, opcode), n in calls.items()
    ]
    if len(rows) > 30:
        rows[30:] = [f"… and {len(rows) - 30} more: see --json"]
    table("Calls", rows)
    table(
        "Versions",
        [
            f"{v['name']} {v['version']} ({v['where']})"
            for v in report["versions"]
        ],
    )
    table(
        "Largest arrays",
        [
            f"{a['where']}: {a['dtype']} {tuple(a['shape'])}, "
            f"{a['bytes']} bytes"
            for a in report["arrays"][:10]
        ],
    )
    table(
        "Findings", [f"{f['grade']:8} {f['text']}" for f in report["findings"]]
    )
    table(
        "Texts",
        [
            "- " + "\n    ".join(map(clean, t.splitlines()))
            for t in report["texts"]
        ],
    )
    table("Not looked at", report["not_looked_at"])
    return "\n".join(lines)


def main(argv: list[str] | None = None) -> int:
    """Inspect the file that the command line names; return the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument(
        "--texts", action="store_true", help="all texts of the pickles, too"
    )
    arguments = parser.parse_args(argv)
    sys.stdout.reconfigure(errors="backslashreplace")
    path = arguments.file
    try:
        with open(path, "rb") as file:
            data = file.read(INPUT + 1)
    except OSError as error:
        why = error.strerror or error
        hint = "name the file itself" if path.is_dir() else "look at its name"
        print(f"{clean(str(path))}: {why}; {hint}.", file=sys.stderr)
        return 2
    report = inspect(data, path.name, arguments.texts)
    text = json.dumps(report, indent=1) if arguments.json else text_of(report)
    try:
        print(text, flush=True)
    except BrokenPipeError:  # as when it is read by head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return report["exit"]


if __name__ == "__main__":
    sys.exit(main())
