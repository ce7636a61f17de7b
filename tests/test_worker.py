"""Takes over the worker of "Load only what you allow", and tries to get out.

The list allows exec here, as if a file had found a way to run code.
"""

import pickle
import time

import pytest

from tests.test_security import STRICT

SAY = (
    "import json, os, sys, time; say = lambda x: print(json.dumps(x), flush=1)"
)
ANSWERS = {  # what the worker does: what the caller must be told
    "too many rows": ("say([None, [1, 2]])", "one prediction for each row"),
    "no list": ("say([None, 'x'])", "one prediction for each row"),
    "lists in it": ("say([None, [[1]]])", "one prediction for each row"),
    "no answer": ("say(1)", "makes no sense"),
    "nothing": ("", "makes no sense"),
    "too long": ("while True: print('x' * 2**20)", "answer is too long"),
    "a signal": ("os.kill(os.getpid(), 9)", "died from a signal"),
    "processor time": ("while True: pass", "1 s of processor time"),
    "its pipe closed": ("os.close(1); time.sleep(99)", "stopped after 10 s"),
}


class Takeover:
    """Pickles as a call of exec."""

    def __init__(self, code):
        """Take the code, which runs in the worker."""
        self.code = code

    def __reduce__(self):
        """Return what loading calls."""
        return exec, (f"{SAY}\n{self.code}\nos._exit(0)", {})


@pytest.fixture
def ask(tmp_path, monkeypatch):
    """Return a function that has code run in a worker, for one row."""
    if not hasattr(time, "tzset"):
        pytest.skip("limits and groups of processes are those of POSIX")
    monkeypatch.syspath_prepend(STRICT)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SECRET", "key")
    import strict_pickle
    import worker

    def run(code):
        data = pickle.dumps(Takeover(code))
        (tmp_path / "model.pkl").write_bytes(data)
        allowed = set()
        strict_pickle._read(data, allowed.add)  # all that the file says
        return worker.predict("model.pkl", allowed, [[1]], seconds=1)

    run.NoAnswer = worker.NoAnswer
    return run


def test_secrets_of_the_caller_are_not_there(ask):
    """Nor any other of its variables that is not needed."""
    assert ask("say([None, [os.environ.get('SECRET', 'none')]])") == ["none"]
    assert ask("say([None, ['PATH' in os.environ]])") == [False]


@pytest.mark.parametrize("case", ANSWERS)
def test_what_it_says_is_not_believed(ask, case):
    """An answer of another shape, or without an end, is none."""
    code, wanted = ANSWERS[case]
    with pytest.raises(ask.NoAnswer, match=wanted):
        ask(code)


def test_what_it_started_ends_with_it(ask, tmp_path):
    """A child that would write a file later is gone."""
    child = "time.sleep(1); open('later', 'w').close(); os._exit(0)"
    assert ask(f"if not os.fork():\n {child}\nsay([None, [1]])") == [1]
    time.sleep(2)
    assert not (tmp_path / "later").exists()


def test_no_large_file_is_written(ask, tmp_path):
    """Its size is limited, as that of the answer."""
    with pytest.raises(ask.NoAnswer):
        ask("with open('large', 'wb') as f:\n while 1: f.write(bytes(2**20))")
    assert (tmp_path / "large").stat().st_size <= 10_000_000
