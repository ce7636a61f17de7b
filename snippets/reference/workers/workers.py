"""Measures what four workers that predict with one model need. For Linux.

python workers.py          nearest neighbours alone, in seconds
python workers.py --full   each kind of model, some minutes: workers.json
"""

import argparse
import gc
import json
import multiprocessing
import pickle
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import joblib
import numpy as np

import array_file
from models import train

WORKERS = 4
KINDS = (
    "text",
    "forest",
    "hist boosting",
    "neighbours",
    "support vectors",
    "network",
    "arrays",
)
FORK = multiprocessing.get_context("fork")


def load_pickle(folder: Path) -> Any:
    """Return the model, read by this process alone."""
    with open(folder / "model.pkl", "rb") as file:
        return pickle.load(file)


LOADERS = {
    # A small model of the same kind: what is needed with next to nothing.
    "small": lambda folder: joblib.load(folder / "small.joblib"),
    "loaded by each": load_pickle,
    "joblib, mapped by each": lambda folder: joblib.load(
        folder / "model.joblib", mmap_mode="c"
    ),
    "array_file, mapped by each": lambda folder: array_file.load(
        folder / "model.arrays"
    ),
    "loaded once, then forked": load_pickle,
}


def make(kind: str, folder: Path, pipe: Any) -> None:
    """Train a model of this kind, save it in each way, and send its size."""
    model, X = train(kind, full=True)
    np.save(folder / "X.npy", X)
    joblib.dump(train(kind, full=False)[0], folder / "small.joblib")
    joblib.dump(model, folder / "model.joblib")
    array_file.save(model, folder / "model.arrays")
    with open(folder / "model.pkl", "wb") as file:
        pickle.dump(model, file, protocol=5)
        pipe.send(file.tell())


def memory() -> dict[str, int]:
    """Return PSS and USS of this process in bytes.

    USS is the memory that no other process uses. PSS is that, and a fair
    part of what several processes share; so the sum of PSS counts all once.
    https://www.kernel.org/doc/html/latest/filesystems/proc.html
    """
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()[1:]
    kilobytes = {name: int(size) for name, size, _ in map(str.split, lines)}
    own = kilobytes["Private_Clean:"] + kilobytes["Private_Dirty:"]
    return {"pss": kilobytes["Pss:"] * 1024, "uss": own * 1024}


def use(model: Any, X: np.ndarray) -> None:
    """Let a model predict, or read all the arrays of a dictionary."""
    if isinstance(model, dict):
        sum(array.sum() for array in model.values())
    else:
        model.predict(X)


def work(get: Callable, X: np.ndarray, pipe: Any) -> None:
    """Load and predict, then tell the memory when all are ready."""
    before = memory()["uss"]
    model = get()
    use(model, X)
    gc.collect()
    pipe.send("ready")
    pipe.recv()
    now = memory()
    pipe.send({"own": now["uss"] - before, "pss": now["pss"]})
    pipe.recv()  # nobody ends before all have measured


def serve(way: str, folder: Path, pipe: Any) -> None:
    """Start the workers from this process, and send what they need."""
    X = np.load(folder / "X.npy")
    load = LOADERS[way]
    model = load(folder) if way == "loaded once, then forked" else None
    gc.freeze()  # so that the collector does not write to what is here

    def get() -> Any:
        return load(folder) if model is None else model

    pipes = []
    for _ in range(WORKERS):
        here, there = FORK.Pipe()
        FORK.Process(target=work, args=(get, X, there), daemon=True).start()
        pipes.append(here)
    for act in ("ready", "go"):
        answers = [each.recv() for each in pipes]
        if act == "ready":
            for each in pipes:
                each.send("go")
    total = memory()["pss"] + sum(a["pss"] for a in answers)
    own = sorted(a["own"] for a in answers)[WORKERS // 2]
    pipe.send({"own": own, "total": total})
    for each in pipes:
        each.send("end")


def in_child(function: Callable, *arguments: Any) -> Any:
    """Run a function in a new process; return what it sends, if it does."""
    here, there = FORK.Pipe()
    process = FORK.Process(target=function, args=(*arguments, there))
    process.start()
    there.close()
    try:
        return here.recv()
    except EOFError:
        return None
    finally:
        process.join()


def measure(kind: str, scratch: Path) -> dict:
    """Return the size of a model, and per way what four workers need.

    "own" is the memory that one worker has for itself, "total" what all of
    them and their parent need together; both without what the same processes
    need with a small model of that kind.
    """
    with tempfile.TemporaryDirectory(dir=scratch) as name:
        folder = Path(name)
        size = in_child(make, kind, folder)
        needs = {way: in_child(serve, way, folder) for way in LOADERS}
    least = needs.pop("small")
    above = {
        way: {what: max(0, need[what] - least[what]) for what in need}
        for way, need in needs.items()
    }
    return {"size": size, "ways": above}


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--full", action="store_true")
    full = parser.parse_args().full
    results = {}
    for kind in KINDS if full else ["neighbours"]:
        results[kind] = measure(kind, Path())
        for way, needs in results[kind]["ways"].items():
            share = needs["own"] / results[kind]["size"]
            print(f"{kind}, {way}: {'shares' if share < 0.5 else 'copies'}")
    if full:
        text = json.dumps(results, indent=1) + "\n"
        Path("workers.json").write_text(text, encoding="utf-8")
