"""Gives the gate of "Scan files in CI" what it must not pass."""

import os
import pickle
from pathlib import Path

import joblib
import pytest

from tests.test_security_tools import HIDDEN

ROOT = Path(__file__).parents[1]
[LAB] = [path.parent for path in ROOT.glob("snippets/*/*/payloads.py")]
with pytest.MonkeyPatch.context() as patch:
    patch.syspath_prepend(ROOT / "snippets/tools/inspect")
    patch.syspath_prepend(ROOT / "snippets/security/scan-files-in-ci")
    import gate


@pytest.fixture
def run(tmp_path, capsys, monkeypatch):
    """Return what the gate's main does with models/: its lines, its end."""
    monkeypatch.chdir(tmp_path)

    def main():
        end = None
        try:
            gate.main(Path("models"))
        except SystemExit as error:
            end = error.code
        return capsys.readouterr().out.splitlines(), end

    return main


@pytest.fixture
def models(tmp_path):
    """Return the folder that the gate looks into, with a pickle in it."""
    folder = tmp_path / "models"
    folder.mkdir()
    (folder / "numbers.pkl").write_bytes(pickle.dumps([1, 2]))
    return folder


def test_plain_data_passes(run, models):
    """A whole folder of what is understood ends well."""
    (models / "deeper").mkdir()
    joblib.dump({"a": 1.5}, models / "deeper/a.joblib", compress=3)
    assert run() == (
        [
            "pass 'models/deeper/a.joblib'",
            "pass 'models/numbers.pkl'",
            "2 files, 0 failed",
        ],
        None,
    )


@pytest.mark.parametrize("data", HIDDEN.values(), ids=HIDDEN)
def test_what_loaders_read_differently_fails(run, models, data):
    """A file of two readings, a cut one, or none of the formats."""
    (models / "odd.pkl").write_bytes(data)
    lines, end = run()
    assert lines[1].startswith("FAIL 'models/odd.pkl': ")
    assert end == 1


@pytest.mark.skipif(os.name == "nt", reason="links and pipes of POSIX")
@pytest.mark.parametrize("kind", ["file", "folder", "nothing", "pipe"])
def test_what_is_no_regular_file_fails(run, models, kind):
    """A link may change after the look, and a pipe never ends."""
    path = models / "odd"
    if kind == "pipe":
        os.mkfifo(path)
    else:
        there = {"file": "numbers.pkl", "folder": ".", "nothing": "gone"}
        path.symlink_to(there[kind])
    lines, end = run()
    assert lines[1] == "FAIL 'models/odd': not a regular file"
    assert end == 1


def test_nothing_inspected_fails(run, tmp_path):
    """No folder, or an empty one, is no clean folder."""
    assert run()[1] == "FAIL models: no such folder"
    (tmp_path / "models/empty").mkdir(parents=True)
    assert run() == (["0 files, 0 failed"], 1)


def test_an_unreadable_folder_fails(run, models, monkeypatch):
    """What cannot be listed is not passed over."""

    def refuse(path):
        raise PermissionError(path)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(PermissionError):
        run()


def test_a_file_writes_one_line(run, models):
    """Neither its name nor what it names can look like another's line."""
    data = b"\x80\x04\x8c\x09os\npass 'x\x8c\x06system\x93."
    name = "odd.pkl" if os.name == "nt" else "odd\npass 'b.pkl"
    (models / name).write_bytes(data)
    lines, _ = run()
    assert len(lines) == 3
    assert [line[:4] for line in lines] == ["pass", "FAIL", "2 fi"]


def test_the_laboratory(tmp_path, monkeypatch):
    """It passes most models, and no payload that runs code of its own."""
    monkeypatch.syspath_prepend(LAB)
    import models
    import payloads

    failed = []
    trained = models.train()
    for name, model in trained.items():
        for suffix, dump in ((".pkl", pickle_to), (".joblib", joblib.dump)):
            path = tmp_path / f"model{suffix}"
            dump(model, path)
            failed += [name] * bool(gate.look(path))
    assert len(failed) < len(trained) / 2, failed  # of two files for each
    passed = {}
    for payload in payloads.corpus():
        path = tmp_path / f"payload.{payload.suffix}"
        path.write_bytes(payload.data)
        if not gate.look(path):
            passed[payload.name] = payload.effect
    assert "weights" in passed, "then it reads more than names: tell the page"
    assert "ran" not in passed.values(), passed


def pickle_to(model, path):
    """Write a model as a pickle."""
    path.write_bytes(pickle.dumps(model, protocol=5))
