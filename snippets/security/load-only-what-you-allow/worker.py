"""Load a model and predict in a process of its own, within limits."""

import json
import os
import signal
import subprocess
import sys

import strict_pickle

try:
    import resource
except ImportError:  # Windows: only the time on the clock is limited
    resource = None


class NoAnswer(Exception):
    """The worker gave no predictions; the text says why."""


def predict(
    path: str,
    allowed: list,
    X: list,
    *,
    seconds: int = 20,
    megabytes: int = 2000,
) -> list:
    """Return a model's predictions for the rows of X.

    The file may name the allowed pairs alone. Raises NoAnswer if it is
    refused, fails, crashes, or needs more memory or processor time than given.
    """
    task = [str(path), [*map(list, allowed)], X, seconds, megabytes]
    threads = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    try:
        done = subprocess.run(
            [sys.executable, __file__, "work"],
            input=json.dumps(task).encode(),
            stdout=subprocess.PIPE,
            env=os.environ | threads,
            timeout=10 * seconds,  # if it waits for something
        )
    except subprocess.TimeoutExpired:
        raise NoAnswer(f"stopped after {10 * seconds} s") from None
    if resource and done.returncode == -signal.SIGXCPU:
        raise NoAnswer(f"stopped after {seconds} s of processor time")
    if done.returncode:
        how = "died from a signal" if done.returncode < 0 else "failed"
        raise NoAnswer(f"the worker {how}")
    try:
        error, predictions = json.loads(done.stdout)
    except (RecursionError, TypeError, ValueError):
        raise NoAnswer("what the worker said makes no sense") from None
    if error:
        raise NoAnswer(error)
    return predictions


def work() -> None:
    """Do the task that predict() sends; print [error, predictions]."""
    path, allowed, X, seconds, megabytes = json.load(sys.stdin)
    if resource:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # no core dumps
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20,) * 2)
    try:
        model = strict_pickle.load(path, allowed)
        answer = None, model.predict(X).tolist()
    except Exception as error:  # noqa: BLE001 - the file may raise anything
        answer = f"{type(error).__name__}: {error}", None
    print(json.dumps(answer))


if __name__ == "__main__" and sys.argv[1:] == ["work"]:
    work()
