"""Measures how each format saves and loads each kind of object. Linux.

    python measure.py          small objects, once, in seconds: small.json
    python measure.py --full   large ones, in about ten minutes: formats.json

Each save and each load runs in a process of its own, forked from this one,
which only imports. The repeats go round: all formats, then all again.
"""

import argparse
import gc
import json
import mmap
import multiprocessing
import os
import platform
import tempfile
import time
import warnings
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

import array_file
from formats import FORMATS, PACKAGES
from models import KINDS, train

FEW = "linear", "forest", "arrays"
PATIENCE = 40  # seconds; a cell that took longer is not repeated
LIMITS = (
    "copy into memory in use",
    "copy into new memory",
    "copy into new memory, 4 kB pages",
    "write a file",
    "write a file and wait for the disk",
    "read a file",
    "map a file and add it up",
)
fork = multiprocessing.get_context("fork")


class Failed(Exception):
    """A process could not do its work; the text says why."""


def in_child(function: Callable, *args: Any) -> Any:
    """Return what function(*args) returns in a new process, or raise Failed."""
    receiver, sender = fork.Pipe(duplex=False)

    def work() -> None:
        warnings.simplefilter("ignore")
        try:
            sender.send((None, function(*args)))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told
            text = " ".join(f"{type(error).__name__}: {error}".split())
            sender.send((text, None))

    child = fork.Process(target=work)
    with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
        child.start()
    sender.close()
    try:
        problem, value = receiver.recv()
    except EOFError:
        problem, value = "the process died", None
    child.join()
    if problem:
        raise Failed(problem)
    return value


def memory(field: str) -> int:
    """Return a field of /proc/self/status, in bytes."""
    lines = Path("/proc/self/status").read_text().splitlines()
    found = next(line for line in lines if line.startswith(f"{field}:"))
    return int(found.split()[1]) * 1024


def clocked(step: Callable[[], Any]) -> tuple[Any, float, int]:
    """Return what step() returns, its seconds, and its extra peak memory."""
    # Fill up to the peak of the past, so that each further byte is seen.
    past = max(memory("VmHWM") - memory("VmRSS"), 0)
    ballast = mmap.mmap(-1, past + mmap.PAGESIZE)
    ballast.write(bytes(len(ballast)))
    before = memory("VmRSS")
    start = time.perf_counter()
    result = step()
    seconds = time.perf_counter() - start
    return result, seconds, max(memory("VmHWM") - before, 0)


def touch(size: int) -> None:
    """Use memory and give it back, so that the next process finds it ready.

    A virtual machine may have to get memory from its host first, which takes
    longer than what is to be measured.
    """
    np.ones(size, np.uint8)


def make(kind: str, full: bool, source: Path) -> None:
    """Train, and keep the object, questions to it and its answers."""
    thing, X = train(kind, full)
    array_file.save(thing, source)
    array_file.save((X, ask(thing, X)), source.with_suffix(".answers"))


def ask(thing: Any, X: np.ndarray) -> Any:
    """Return a model's probabilities, or the sum of a dictionary's arrays."""
    if isinstance(thing, dict):
        return sum(float(array.sum()) for array in thing.values())
    return thing.predict_proba(X)


def save(name: str, source: Path, path: Path) -> dict[str, Any]:
    """Save the object with a format; return what it cost."""
    os.fsync = lambda descriptor: None  # no format waits for the disk
    thing = array_file.load(source, mapped=False)
    X, _ = array_file.load(source.with_suffix(".answers"))
    _, seconds, peak = clocked(lambda: FORMATS[name].save(thing, path, X[:2]))
    return {
        "save_s": seconds,
        "save_memory": peak,
        "bytes": path.stat().st_size,
        "types": FORMATS[name].review(path),
    }


def load(name: str, source: Path, path: Path, types: list[str]) -> dict:
    """Load it, and ask it; return what that cost, and whether it is right."""
    X, expected = array_file.load(source.with_suffix(".answers"))
    thing, seconds, peak = clocked(lambda: FORMATS[name].load(path, types))
    answers, first, _ = clocked(lambda: ask(thing, X))
    numbers = {"load_s": seconds, "load_memory": peak, "ask_s": first}
    if isinstance(thing, dict):
        original = array_file.load(source)
        same = thing.keys() == original.keys() and all(
            np.array_equal(thing[key], original[key]) for key in original
        )
        return numbers | {"outcome": "equal" if same else "different"}
    gap = float(np.abs(answers - expected).max())
    labels = np.array_equal(answers.argmax(axis=1), expected.argmax(axis=1))
    outcome = "equal" if gap < 1e-9 else "rounded" if labels else "different"
    return numbers | {"outcome": outcome, "difference": gap}


def measure(name: str, source: Path, path: Path, cell: dict) -> None:
    """Save and load once; append the numbers to those of the cell."""
    size = 2 * source.stat().st_size
    stage = "save"
    try:
        touch(size)
        numbers = in_child(save, name, source, path)
        stage = "load"
        touch(size)
        numbers |= in_child(load, name, source, path, numbers.pop("types"))
    except Failed as error:
        cell |= {"outcome": "cannot", "why": f"{stage}: {error}"[:160]}
        return
    finally:
        path.unlink(missing_ok=True)
    for key, value in numbers.items():
        if key.endswith(("_s", "_memory")):
            cell.setdefault(key, []).append(value)
        else:
            cell[key] = value


def limit(name: str, size: int, path: Path) -> float:
    """Return the seconds in which the machine itself handles size bytes."""
    source = np.ones(size // 8)
    target = np.ones(size // 8) if name == LIMITS[0] else None

    def write(wait: bool = False) -> None:
        with open(path, "wb", buffering=0) as file:
            for start in range(0, size // 8, 2**20):
                file.write(source[start : start + 2**20])
            if wait:
                os.fsync(file.fileno())

    def read() -> None:
        buffer = bytearray(2**20)
        with open(path, "rb", buffering=0) as file:
            while file.readinto(buffer):
                pass

    steps = (
        lambda: np.copyto(target, source),
        source.copy,
        lambda: bytearray(source),
        write,
        lambda: write(wait=True),
        read,
        lambda: np.memmap(path, dtype=float, mode="r").sum(),
    )
    if name in LIMITS[5:]:
        write()
    return clocked(steps[LIMITS.index(name)])[1]


def machine() -> dict[str, Any]:
    """Return what the times depend on."""
    cpu = Path("/proc/cpuinfo").read_text().partition("model name\t: ")[2]
    pages = Path("/sys/kernel/mm/transparent_hugepage/enabled")
    total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "cpu": cpu.partition("\n")[0] or platform.machine(),
        "cores": os.cpu_count(),
        "memory_gib": round(total / 2**30, 1),
        "kernel": platform.release(),
        "huge_pages": pages.read_text().strip() if pages.exists() else "none",
        "versions": {"Python": platform.python_version()}
        | {package: version(package) for package in PACKAGES},
    }


def run(full: bool, repeats: int, kinds: list[str], folder: Path) -> dict:
    """Measure all cells, and the limits, so many times; return the results."""
    cells = {f"{kind} / {name}": {} for kind in kinds for name in FORMATS}
    limits = {name: [] for name in LIMITS}
    spent = dict.fromkeys(cells, 0.0)
    path, sources = folder / "file", {}
    for kind in kinds:
        sources[kind] = folder / f"{kind}.source"
        in_child(make, kind, full, sources[kind])
    size = 2**30 if full else 2**22
    for repeat in range(repeats):
        for name in LIMITS:
            touch(3 * size)
            limits[name].append(in_child(limit, name, size, path))
            path.unlink(missing_ok=True)
        for kind in kinds:
            start = time.perf_counter()
            for name in FORMATS:
                key = f"{kind} / {name}"
                if "why" in cells[key] or spent[key] > PATIENCE:
                    continue
                begin = time.perf_counter()
                measure(name, sources[kind], path, cells[key])
                spent[key] += time.perf_counter() - begin
            if full:
                took = time.perf_counter() - start
                print(f"{repeat + 1}/{repeats} {kind} {took:.0f} s", flush=True)
    return {
        "full": full,
        "machine": machine(),
        "bytes": {k: s.stat().st_size for k, s in sources.items()},
        "limit_bytes": size,
        "limits": limits,
        "cells": cells,
    }


def main() -> None:
    """Read the command line, measure, and write the results."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--full", action="store_true", help="the real sizes")
    parser.add_argument("--repeats", type=int, help="3 if full, otherwise 1")
    parser.add_argument("--kinds", nargs="+", choices=KINDS, help="or a few")
    asked = parser.parse_args()
    kinds = asked.kinds or (KINDS if asked.full else FEW)
    repeats = asked.repeats or (3 if asked.full else 1)
    gc.collect()  # so that no process has to clean up after the imports
    with tempfile.TemporaryDirectory(dir=".") as folder:
        found = run(asked.full, repeats, kinds, Path(folder))
    target = "formats.json" if asked.full else "small.json"
    Path(target).write_text(json.dumps(found, indent=1) + "\n")
    for name in FORMATS:
        outcomes = {}
        for kind in kinds:
            outcome = found["cells"][f"{kind} / {name}"]["outcome"]
            outcomes.setdefault(outcome, []).append(kind)
        told = "; ".join(f"{o}: {', '.join(k)}" for o, k in outcomes.items())
        print(f"{name:18} {told}")


if __name__ == "__main__":
    main()
