"""Tries payloads on defences, each in a child process with limits.

    python matrix.py          a few payloads on a few defences, in seconds
    python matrix.py --all    each payload on each defence, in some minutes

Writes what came of it to matrix.json. Runs on Linux and macOS.
"""

import argparse
import contextlib
import json
import multiprocessing
import os
import platform
import resource
import signal
import sys
import tempfile
import time
import warnings
from pathlib import Path

import numpy as np
from sklearn.gaussian_process.kernels import RBF
from threadpoolctl import threadpool_limits

import defences
import models
import payloads
import strict_pickle

QUICK = {
    "defences": "none;deny-list;prefix;exact list;signature",
    "payloads": "os.system;getattr;sklearn, no dots;broken stream;"
    "joblib zlib;weights;at predict",
    "models": "logistic;forest;words",
}
LOAD_SECONDS = 3  # of processor time
SCAN_SECONDS = 30
HANGS = 900  # seconds on the clock, for what waits and takes no such time
MEMORY = 900_000_000  # bytes more than before that count as exhaustion
ALL_MEMORY = 8 << 30  # bytes of address space that the system allows
TABLES = "table.html", "summary.md", "scanners.md"
GOOD = {"stopped", "flagged", "harmless"}
WORKED = {"ran", "changed", "crashed", "exhausted"}
ORIGINAL = RBF.__call__
fork = multiprocessing.get_context("fork")


def limit_this_process(seconds: int):
    """Allow so much processor time, some gigabytes, no output, no core."""
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (ALL_MEMORY, ALL_MEMORY))
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(nothing, stream)
    warnings.simplefilter("ignore")


def peak_memory() -> int:
    """Return the most memory this process has had, in bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def attempt(pipe, defence, path, question, honest):
    """Meet one file, in a process of its own, and send what came of it.

    Sends pairs (outcome, why). If the process dies, the last pair sent says
    how far it came. honest is what an unchanged model answers to question.
    """
    os.setsid()  # what the file starts belongs to one group
    limit_this_process(SCAN_SECONDS if defence.scanner else LOAD_SECONDS)
    os.chdir(path.parent)
    sys.path.insert(0, "")  # as a program beside the model would have it
    before = peak_memory()
    stage = "while loading"
    pipe.send(("started", stage))
    try:
        model = defence.check(path.name)
        if defence.scanner:
            pipe.send(("flagged" if model else "missed", model or "no finding"))
            return
        stage = stage if Path("PWNED").exists() else "at predict()"
        pipe.send(("loaded", stage))
        if RBF.__call__ is not ORIGINAL:
            pipe.send(("changed", "the class RBF was changed"))
        elif not hasattr(model, "predict") and not hasattr(model, "transform"):
            pipe.send(("harmless", f"loads a {type(model).__name__}, no model"))
        elif same(models.answers(model, question), honest):
            pipe.send(("accepted", "equal predictions"))
        else:
            pipe.send(("changed", "no error, other predictions"))
    except MemoryError:
        pipe.send(("exhausted", f"MemoryError {stage}"))
    except defence.refuses as error:
        pipe.send(("stopped", describe(error)))
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is told
        pipe.send(("error", f"{stage}: {describe(error)}"))
    if peak_memory() - before > MEMORY:
        pipe.send(("exhausted", "more than 900 MB of memory"))


def same(answers, honest) -> bool:
    """Compare predictions: labels exactly, numbers as 32-bit floats can."""
    answers, honest = np.asarray(answers), np.asarray(honest)
    if answers.size != honest.size:
        return False
    answers = answers.reshape(honest.shape)
    if honest.dtype.kind == "f":
        return np.allclose(answers, honest, rtol=1e-4, atol=1e-5)
    return bool((answers == honest).all())


def describe(error: BaseException) -> str:
    """Return an error in one short line."""
    text = " ".join(f"{type(error).__name__}: {error}".split())
    return text if len(text) < 120 else text[:117] + "..."


def meet(defence, path, question, honest):
    """Let a defence meet a file; return (outcome, why).

    The outcome is one of WORKED, or "stopped", "accepted", "flagged",
    "missed", or "error": the defence itself failed.
    """
    receiver, sender = fork.Pipe(duplex=False)
    arguments = sender, defence, path, question, honest
    child = fork.Process(target=attempt, args=arguments)
    with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
        child.start()
    sender.close()
    outcome, why = stage = "error", "it did not start"
    with contextlib.suppress(EOFError):
        while receiver.poll(HANGS):
            outcome, why = receiver.recv()
            if outcome in ("started", "loaded"):
                stage = outcome, why
    child.join(1)
    if child.exitcode is None:
        child.kill()
        child.join()
    end_of_group(child.pid)
    died = -(child.exitcode or 0)
    if (path.parent / "PWNED").exists():
        return "ran", f"PWNED was made {stage[1]}"
    if died in (signal.SIGXCPU, signal.SIGKILL):
        outcome, why = "exhausted", f"too much processor time {why}"
    elif died > 0:
        outcome, why = "crashed", f"{signal.Signals(died).name} {why}"
    if outcome in ("started", "loaded") or (
        defence.scanner and outcome in WORKED
    ):
        return "error", f"{outcome} {why}"
    return outcome, why


def end_of_group(group: int):
    """Wait for what a process has started; stop what takes too long."""
    with contextlib.suppress(ProcessLookupError):
        for _ in range(100):
            os.killpg(group, 0)  # raises as soon as nobody is left
            time.sleep(0.1)
        os.killpg(group, signal.SIGKILL)


def versions(defence) -> dict[str, str]:
    """Return the versions that a result of this defence depends on."""
    packages = ("scikit-learn", "numpy", *defence.packages)
    return {
        "Python": platform.python_version(),
        **{package: defences.version(package) for package in packages},
    }


def try_payloads(chosen, corpus):
    """Let each defence meet each payload; return defence -> payload -> pair."""
    honest = models.answers(models.train(["logistic"])["logistic"], models.X)
    cells = {defence.name: {} for defence in chosen}
    for payload in corpus:
        for defence in chosen:
            with tempfile.TemporaryDirectory(dir=".") as folder:
                path = Path(folder, f"model.{payload.suffix}").resolve()
                path.write_bytes(payload.data)
                # A signature lies there: by the right key, of another file.
                sign = defences.KEY.sign(b"other")
                path.with_suffix(".sig").write_bytes(sign)
                for name, data in payload.beside.items():
                    path.with_name(name).write_bytes(data)
                outcome, why = meet(defence, path, models.X, honest)
            if defence.name == "none" and outcome != payload.effect:
                sys.exit(f"{payload.name} is dead: {outcome}, {why}")
            cells[defence.name][payload.name] = outcome, why
    return cells


def try_models(chosen, trained):
    """Let each defence meet ordinary models; return defence -> file -> pair."""
    cells = {defence.name: {} for defence in chosen}
    for defence in chosen:
        suffixes = ("pkl", "joblib") if defence.scanner else (defence.suffix,)
        for suffix in suffixes:
            for name, model in trained.items():
                question = models.questions(name)
                honest = models.answers(model, question)
                with tempfile.TemporaryDirectory(dir=".") as folder:
                    path = Path(folder, f"model.{suffix}").resolve()
                    try:
                        save(defence, model, path, name)
                        pair = meet(defence, path, question, honest)
                    except CannotSave as error:
                        pair = "stopped", str(error)
                cells[defence.name][f"{name}.{suffix}"] = pair
    return cells


class CannotSave(Exception):
    """A format cannot hold a model."""


def save(defence, model, path, name):
    """Write a model for a defence; raise CannotSave if its format cannot."""
    if path.suffix == ".joblib" and defence.scanner:
        defences.joblib.dump(model, path)
        return
    try:
        with warnings.catch_warnings(action="ignore"):
            (defence.save or defences.save_pickle)(model, path, name)
    except (NotImplementedError, RuntimeError, TypeError, ValueError) as error:
        raise CannotSave(f"not saved: {describe(error)}") from error


def measure(names: dict[str, str]):
    """Try what is named, or all; return the matrix as JSON can hold it."""

    def pick(kind):
        return set(filter(None, names.get(kind, "").split(";")))

    threadpool_limits(1)  # a forked process must not wait for old threads
    wanted = pick("defences")
    chosen = [d for d in defences.DEFENCES if not wanted or d.name in wanted]
    found = {defence.name: versions(defence) for defence in chosen}
    trained = models.train(pick("models") or None)
    for model in trained.values():
        defences.allowed |= set(strict_pickle.allowed_globals(model))
    corpus = [
        p
        for p in payloads.corpus()
        if not pick("payloads") or p.name in pick("payloads")
    ]
    files = try_models(chosen, trained)
    cells = try_payloads(chosen, corpus)
    return {
        "payloads": {p.name: [p.family, p.about] for p in corpus},
        "defences": {
            defence.name: {
                "versions": found[defence.name],
                "scanner": defence.scanner,
                "payloads": cells[defence.name],
                "models": files[defence.name],
            }
            for defence in chosen
        },
    }


def main():
    """Read the command line, measure, print, and write matrix.json."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--all", action="store_true", help="try everything")
    for kind in QUICK:
        parser.add_argument(f"--{kind}", help='their names, with ";" between')
    asked = vars(parser.parse_args())
    everything = asked.pop("all")
    named = {kind: text for kind, text in asked.items() if text}
    payloads.refuse_other_folders("matrix.json", *TABLES)
    matrix = measure(named if named or everything else QUICK)
    Path("matrix.json").write_text(json.dumps(matrix, indent=1))
    for name, column in matrix["defences"].items():
        stopped = [o for o, _ in column["payloads"].values() if o in GOOD]
        files = [o for o, _ in column["models"].values()]
        print(
            f"{name}: {len(stopped)} of {len(column['payloads'])} payloads "
            f"stopped, {files.count('accepted') + files.count('missed')} of "
            f"{len(files)} ordinary models passed"
        )


if __name__ == "__main__":
    main()
