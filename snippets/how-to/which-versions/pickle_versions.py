import bz2
import gzip
import lzma
import pickletools
import re
import sys
import zlib
from pathlib import Path

OPENERS = {b"\x1f\x8b": gzip, b"BZh": bz2, b"\xfd7zXZ": lzma, b"x": zlib}
# The name, perhaps an instruction to remember it, and the version's length;
# or, in protocol 0, the lines of both.
VERSION = re.compile(
    rb"_sklearn_version(?:\x94|q.|r....)?(?:[\x8cU](.)|X(.)\0\0\0)", re.DOTALL
)
LINES = re.compile(rb"_sklearn_version'?\n(?:p\d+\n)?[VS]'?([\w.]+)")
CLUES = {  # the first text that the file contains decides
    "NumPy": {"numpy._core": "2 or newer", "numpy.core": "before 2"},
    "pandas": {
        "pandas.core.indexes.numeric": "before 2",
        "pandas.core.frame": "before 3",
        "pandas.core.series": "before 3",
    },
    "joblib": {
        "numpy_array_alignment_bytes": "1.2 or newer",
        "joblib.numpy_pickle": "before 1.2",
    },
    "cloudpickle": {"cloudpickle": "used: load it in the same Python"},
}


def python(data: bytes) -> str:
    """Return what the instructions of a pickle tell about its Python."""
    protocol = data[1] if data.startswith(b"\x80") else 0
    if protocol > 2:
        since = {3: "3.0", 4: "3.4", 5: "3.8"}.get(protocol)
        return f"{since} or newer" if since else "unknown"
    for opcode, _, _ in pickletools.genops(data):
        if opcode.name in ("STRING", "BINSTRING", "SHORT_BINSTRING"):
            return "2"
        if opcode.name == "BUILD" and b"joblib.numpy_pickle" in data:
            break  # what follows may be an array, and no instruction
    return "unknown"


def versions(data: bytes) -> dict[str, str]:
    """Return what a file of pickle or joblib tells about its versions.

    Nothing is loaded. Raises ValueError if it is no such file, and what the
    modules of OPENERS raise if it is compressed and damaged.
    """
    for magic, module in OPENERS.items():
        if data.startswith(magic):
            data = module.decompress(data)
            break
    if len(data) < 2:
        raise ValueError("the file is empty, or next to empty")
    made = {"Python": python(data)}
    made["protocol"] = str(data[1]) if data.startswith(b"\x80") else "0 or 1"
    found = LINES.findall(data)
    for match in VERSION.finditer(data):
        length = (match[1] or match[2])[0]
        found.append(data[match.end() : match.end() + length])
    if found or b"sklearn" in data:
        texts = sorted({version.decode("ascii") for version in found})
        made["scikit-learn"] = " and ".join(texts) or "unknown"
    for library, clues in CLUES.items():
        if library.lower().encode() in data:
            fits = [clues[text] for text in clues if text.encode() in data]
            made[library] = fits[0] if fits else "unknown"
    return made


if __name__ == "__main__":
    for path in sys.argv[1:]:
        print(path)
        for library, version in versions(Path(path).read_bytes()).items():
            print(f"    {library}: {version}")
