"""One cell of the matrix: a defence meets a file, in a process of its own."""

import contextlib
import multiprocessing
import os
import resource
import signal
import sys
import time
import warnings
from pathlib import Path

import numpy as np
from sklearn.feature_selection import f_classif
from sklearn.gaussian_process.kernels import RBF

import models

LOAD_SECONDS = 3  # of processor time
SCAN_SECONDS = 30
HANGS = 900  # seconds on the clock, for what waits and takes no such time
MEMORY = 900_000_000  # bytes more than before that count as exhaustion
ALL_MEMORY = 8 << 30  # bytes of address space that the system allows
WORKED = {"ran", "opened", "changed", "crashed", "exhausted"}
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
    opened = []
    sys.addaudithook(lambda event, given: note(opened, event, given))
    before = peak_memory()
    stage = "while loading"
    pipe.send(("started", stage))
    try:
        model = defence.check(path.name)
        if defence.scanner:
            found = "flagged" if model else "missed"
            pipe.send((found, shorten(model) or "no finding"))
            return
        stage = stage if Path("PWNED").exists() else "at predict()"
        pipe.send(("loaded", stage))
        if RBF.__call__ is not ORIGINAL or hasattr(f_classif, "changed"):
            pipe.send(("changed", "a class or function was changed"))
        elif not hasattr(model, "predict") and not hasattr(model, "transform"):
            pipe.send(("harmless", f"loads a {type(model).__name__}, no model"))
        elif same(models.answers(model, question), honest):
            pipe.send(("accepted", "equal predictions"))
        else:
            pipe.send(("changed", "no error, other predictions"))
    except MemoryError:
        pipe.send(("exhausted", f"MemoryError {stage}"))
    except defence.refuses as error:
        greedy = isinstance(error.__cause__, MemoryError)
        pipe.send(("exhausted" if greedy else "stopped", describe(error)))
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is told
        pipe.send(("error", f"{stage}: {describe(error)}"))
    if opened:
        pipe.send(("opened", f"OPEN_ME was opened {stage}"))
    if peak_memory() - before > MEMORY:
        pipe.send(("exhausted", "more than 900 MB of memory"))


def note(opened: list, event: str, given: tuple):
    """Note that the file was opened which no model should open."""
    if event == "open" and str(given[0]) == "OPEN_ME":
        opened.append(given[0])


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
    return shorten(f"{type(error).__name__}: {error}")


def shorten(text: str) -> str:
    """Return a text in one short line."""
    text = " ".join(text.split())
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
