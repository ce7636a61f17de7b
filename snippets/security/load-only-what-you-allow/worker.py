"""Load a model and predict in a process of its own, within limits."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

try:
    import resource
except ImportError:  # Windows: only the time on the clock is limited
    resource = None

LONGEST = 10_000_000  # bytes of an answer, and of a file that is written
NEEDED = ("SYSTEMROOT",)  # variables without which Python does not start


class NoAnswer(Exception):
    """The worker gave no predictions; the text says why."""


def predict(
    path: str | Path,
    allowed: list,
    X: list,
    *,
    seconds: int = 20,
    megabytes: int = 2000,
) -> list:
    """Return a model's prediction for each row of X: a number or a text.

    The file may name the allowed pairs alone. Raises NoAnswer if it is
    refused, fails, crashes, answers anything else, or needs more memory or
    processor time than given.
    """
    task = [str(path), [*map(list, allowed)], X, seconds, megabytes]
    env = {name: os.environ[name] for name in NEEDED if name in os.environ}
    worker = subprocess.Popen(
        [sys.executable, "-I", __file__, "work"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=env | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
        start_new_session=True,
    )
    texts = []

    def listen() -> None:
        texts.append(worker.stdout.read(LONGEST + 1))
        if len(texts[0]) > LONGEST:
            stop(worker)

    listener = threading.Thread(target=listen, daemon=True)
    listener.start()
    try:
        with contextlib.suppress(BrokenPipeError), worker.stdin:
            worker.stdin.write(json.dumps(task).encode())
        worker.wait(10 * seconds)  # on the clock, if it waits
    except subprocess.TimeoutExpired:
        raise NoAnswer(f"stopped after {10 * seconds} s") from None
    finally:
        stop(worker)
        listener.join(1)
    text = texts[0] if texts else b""
    if len(text) > LONGEST:
        raise NoAnswer("its answer is too long")
    if resource and worker.returncode == -signal.SIGXCPU:
        raise NoAnswer(f"stopped after {seconds} s of processor time")
    if worker.returncode:
        how = "died from a signal" if worker.returncode < 0 else "failed"
        raise NoAnswer(f"the worker {how}")
    return understand(text, len(X))


def stop(worker: subprocess.Popen) -> None:
    """End a worker, and what it has started."""
    with contextlib.suppress(ProcessLookupError):
        if os.name == "posix":
            os.killpg(worker.pid, signal.SIGKILL)
        worker.kill()
    worker.wait()


def understand(text: bytes, rows: int) -> list:
    """Return the predictions in an answer, which may say anything."""
    try:
        error, predictions = json.loads(text)
        if error is None and (
            type(predictions) is not list
            or len(predictions) != rows
            or not all(isinstance(p, str | int | float) for p in predictions)
        ):
            raise ValueError("it is not one prediction for each row")
    except (RecursionError, TypeError, ValueError) as reason:
        raise NoAnswer(
            f"what the worker said makes no sense: {reason}"
        ) from None
    if error is not None:
        raise NoAnswer(str(error))
    return predictions


def limit(seconds: int, megabytes: int) -> None:
    """Limit this process, for good."""
    limits = {
        "RLIMIT_CORE": 0,  # no core dumps
        "RLIMIT_CPU": seconds,
        "RLIMIT_FSIZE": LONGEST,
        "RLIMIT_NPROC": 0,  # no other processes; root may start them
    }
    if sys.platform == "linux":
        limits["RLIMIT_AS"] = megabytes << 20
    for name, most in limits.items():
        hard = most + (name == "RLIMIT_CPU")  # one second for the signal
        resource.setrlimit(getattr(resource, name), (most, hard))


def work() -> None:
    """Do the task that predict() sends; print [error, predictions]."""
    sys.path.append(str(Path(__file__).parent))  # -I leaves it out
    import strict_pickle

    path, allowed, X, seconds, megabytes = json.load(sys.stdin)
    if resource:
        limit(seconds, megabytes)
    answer: tuple[Any, Any]
    try:
        model = strict_pickle.load(path, allowed)
        answer = None, model.predict(X).tolist()
    except Exception as error:  # noqa: BLE001 - the file may raise anything
        answer = f"{type(error).__name__}: {error}", None
    print(json.dumps(answer))


if __name__ == "__main__" and sys.argv[1:] == ["work"]:
    work()
