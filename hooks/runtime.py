"""Fetches the Python that runs in the reader's browser, and checks it.

It is Pyodide: CPython for WebAssembly. runtime.json names each file and its
SHA-256: "core" and "lock" are those of the npm package pyodide and of its
pyodide-lock.json; what it has from PyPI is pinned in "downloads". NumPy, SciPy
and scikit-learn publish no wheels for WebAssembly; the wheel of open-webui
carries Pyodide's own, with the core. As each file must have the SHA-256 that
Pyodide gives it, nobody needs to trust the carrier.

    python hooks/runtime.py

fetches what is missing into .cache/; mkdocs build and serve do it, too.
"""

import gzip
import hashlib
import json
import logging
import os
import subprocess
import sys
import tempfile
import zipfile
import zlib
from functools import cache
from pathlib import Path

LOCK = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))
PACKAGES = LOCK["lock"]["packages"]
FILES = LOCK["core"] | {p["file_name"]: p["sha256"] for p in PACKAGES.values()}
log = logging.getLogger("mkdocs.hooks.runtime")
CACHE = Path(__file__).parents[1] / ".cache/pyodide" / LOCK["pyodide"]


class RuntimeMissing(Exception):
    """The files cannot be had; the text says why."""


def whole(name):
    """Say whether the cache holds the file of this name, unchanged."""
    path = CACHE / name
    return path.exists() and digest(path.read_bytes()) == FILES[name]


def digest(data):
    """Return the SHA-256 of bytes as hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def fetch():
    """Return the folder of the files, downloading those that it lacks.

    Raises RuntimeMissing when a file cannot be had, or is not the right one.
    """
    missing = {name for name in FILES if not whole(name)}
    if missing:
        CACHE.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=CACHE) as target:
            download(Path(target))
            for name, data in unpack(Path(target), missing):
                part = Path(target, "part")
                part.write_bytes(data)
                os.replace(part, CACHE / name)
    if bad := sorted(name for name in missing if not whole(name)):
        raise RuntimeMissing(f"not what runtime.json names: {', '.join(bad)}")
    return CACHE


@cache
def folder():
    """Return the folder of the files, or None where they cannot be had.

    A site without them is sound, so this is only told; but raises
    RuntimeMissing in CI, which must not publish such a site.
    """
    try:
        return fetch()
    except RuntimeMissing as error:
        if os.environ.get("CI"):
            raise
        log.info("No Run buttons: Python for the browser is missing: %s", error)
        return None


def packed(name):
    """Return the path of a file of the runtime, compressed as it is served.

    It takes seconds: the cache keeps it, and it is compared like the others.
    """
    path = CACHE / f"{name}.gzip"
    try:
        fits = digest(gzip.decompress(path.read_bytes())) == FILES[name]
    except (OSError, EOFError, zlib.error):  # missing, cut off, damaged
        fits = False
    if not fits:
        data = gzip.compress((CACHE / name).read_bytes(), 9, mtime=0)
        part = path.with_suffix(f".{os.getpid()}")
        part.write_bytes(data)
        os.replace(part, path)
    return path


def download(target):
    """Let pip fetch the pinned wheels into target; it checks their SHA-256.

    Raises RuntimeMissing when pip fails, as it does without a network.
    """
    pins = [f"{pin} --hash=sha256:{h}" for pin, h in LOCK["downloads"].items()]
    wanted = target / "requirements.txt"
    wanted.write_text("\n".join(pins), encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
    # Wheels of pure Python, whatever runs this program.
    pip += ["--python-version=3.12", "--platform=any", "--implementation=py"]
    pip += ["--abi=none", "--only-binary=:all:", "--require-hashes"]
    pip += ["--retries=1", "--timeout=20", f"--dest={target}", "-r", wanted]
    done = subprocess.run(pip, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeMissing(done.stderr.strip().rpartition("\n")[2])


def unpack(target, names):
    """Yield (name, bytes) of the files of these names among the wheels."""
    for wheel in target.glob("*.whl"):
        if wheel.name in names:
            yield wheel.name, wheel.read_bytes()
        with zipfile.ZipFile(wheel) as archive:
            for member in archive.namelist():
                name = member.rpartition("/")[2]
                if "/pyodide/" in member and name in names:
                    yield name, archive.read(member)


@cache
def closure(name):
    """Return the names of a package and of all that it depends on."""
    found = {name}
    for other in PACKAGES[name]["depends"]:
        found |= closure(other)
    return found


if __name__ == "__main__":
    try:
        print(f"{len(FILES)} files, each with the right SHA-256: {fetch()}")
    except RuntimeMissing as error:
        sys.exit(f"Cannot fetch Python for the browser: {error}")
