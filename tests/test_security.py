"""Tries the security pages' programs on all that they claim.

The laboratory of "Hostile files and defences" is run as a reader would run it:
copied into an empty directory. A part of it runs each time; --whole-matrix runs
all of it, in minutes, and with --update-outputs writes what the pages show.
"""

import json
import os
import pickle
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sklearn.dummy import DummyClassifier
from sklearn.feature_extraction.text import CountVectorizer

from blocks import tools
from blocks.header import TOOLS

ROOT = Path(__file__).parents[1]
SECURITY = ROOT / "snippets/security"
LAB = ROOT / "snippets/reference/attack-matrix"
STRICT = SECURITY / "load-only-what-you-allow"
SIGNED = SECURITY / "verify-before-you-load"
INSPECTOR = ROOT / "snippets/tools/inspect/inspect_pickle.py"
KEPT = ROOT / "docs/reference/files/attacks.json"
TABLES = "table.html", "summary.md", "scanners.md"
PART = {
    "--payloads": "os.system;NEWOBJ;getattr;joblib loads;sklearn, no dots;"
    "broken stream;joblib zlib;joblib inner;weights;array;at predict;skops;"
    "texts are files;lightgbm path;xgboost handle",
    "--models": "logistic;forest;words;search, accuracy;lightgbm",
    "--defences": "none;Python docs;deny-list;prefix;prefix, no dots;"
    "exact list;signature;signature, exact list;skops;"
    "skops, blind trust;ONNX;picklescan;fickling;inspector",
}
pytestmark = pytest.mark.skipif(
    os.name != "posix", reason="the laboratory limits its processes by rlimit"
)


@pytest.fixture
def lab(tmp_path):
    """Return an empty directory with the programs of the laboratory in it."""
    for program in (
        *LAB.glob("*.py"),
        STRICT / "strict_pickle.py",
        SIGNED / "signed_model.py",
        INSPECTOR,
    ):
        shutil.copy(program, tmp_path)
    return tmp_path


def run(lab, *command):
    """Run a program of the laboratory; return what it did."""
    path = [os.environ["PATH"]]
    if "--all" in command:
        path = [*map(str, map(tools.folder, TOOLS)), *path]
    return subprocess.run(
        [sys.executable, *command],
        cwd=lab,
        env={**os.environ, "PATH": os.pathsep.join(path)},
        capture_output=True,
        text=True,
    )


def differences(kept, new):
    """Yield one line for each cell of new that is not as kept."""
    for name, column in new["defences"].items():
        old = kept["defences"][name]
        packages = ", ".join(f"{p} {v}" for p, v in column["versions"].items())
        pinned = {**old["versions"], "Python": column["versions"]["Python"]}
        if column["versions"] != pinned:
            yield f"{name}: measured with {pinned}, now {packages}"
        for kind in ("payloads", "models"):
            for file, (outcome, why) in column[kind].items():
                was = old[kind].get(file, ["unknown"])[0]
                if outcome != was:
                    yield (
                        f"{name}, {file}: was {was}, is {outcome} ({why}) "
                        f"with {packages}"
                    )


def test_matrix_is_what_the_page_shows(lab, request):
    """Each defence does to each file what the kept matrix says."""
    whole = request.config.option.whole_matrix
    options = ["--all"] if whole else [x for pair in PART.items() for x in pair]
    done = run(lab, "matrix.py", *options)
    assert not done.returncode, done.stderr
    new = json.loads((lab / "matrix.json").read_text())
    if whole and request.config.option.update_outputs:
        shutil.copy(lab / "matrix.json", KEPT)
        run(lab, "table.py", "matrix.json")
        for table in TABLES:
            shutil.copy(lab / table, LAB)
    kept = json.loads(KEPT.read_text())
    changed = "\n".join(differences(kept, new))
    assert not changed, changed


def test_recommended_loader_lets_nothing_run():
    """No payload works on it, and thirty kinds of model keep their answers."""
    kept = json.loads(KEPT.read_text())
    column = kept["defences"]["signature, exact list"]
    assert {outcome for outcome, _ in column["payloads"].values()} == {
        "stopped"
    }
    assert [o for o, _ in column["models"].values()] == ["accepted"] * 30
    column = kept["defences"]["exact list"]
    outcomes = {outcome for outcome, _ in column["payloads"].values()}
    assert not outcomes & {"ran", "opened"}
    assert [o for o, _ in column["models"].values()] == ["accepted"] * 30


@pytest.mark.parametrize("program", ["matrix.py", "payloads.py"])
def test_hostile_files_are_made_in_an_empty_directory_only(lab, program):
    """Beside anything else, the programs refuse to start."""
    (lab / "thesis.txt").touch()
    done = run(lab, program)
    assert done.returncode
    assert "Make an empty folder" in done.stderr


@pytest.fixture
def strict(monkeypatch):
    """Return the module strict_pickle, as the page shows it."""
    monkeypatch.syspath_prepend(STRICT)
    import strict_pickle

    return strict_pickle


@pytest.fixture(scope="module")
def models():
    """Return the module of the thirty models, and the models, trained."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(LAB)
        import models
    return models, models.train()


def test_strict_pickle_is_short():
    """It is meant to be read before it is copied."""
    assert len((STRICT / "strict_pickle.py").read_text().splitlines()) <= 300


def test_thirty_kinds_of_model_answer_as_before(strict, models, tmp_path):
    """Each loads with its own list, out of JSON too, and predicts the same."""
    module, trained = models
    assert len(trained) == 30
    for name, model in trained.items():
        saved = module.without_scorer(model)
        allowed = strict.allowed_globals(saved)
        path, X = tmp_path / "model.pkl", module.questions(name)
        for protocol in (4, 5):
            path.write_bytes(pickle.dumps(saved, protocol))
            copy = strict.load(path, json.loads(json.dumps(sorted(allowed))))
            np.testing.assert_array_equal(
                module.answers(copy, X), module.answers(model, X), name
            )
        own = type(saved).__module__, type(saved).__name__
        with pytest.raises(pickle.UnpicklingError, match=own[1]):
            strict.load(path, allowed - {own})


def test_damaged_files_are_refused_as_unpickling_errors(strict, models):
    """Empty, cut anywhere, followed by more, or no pickle at all."""
    model = models[1]["logistic"]
    allowed, data = strict.allowed_globals(model), pickle.dumps(model)
    bad = [data[:end] for end in range(len(data))]
    bad += [data + b".", b"<!DOCTYPE html>", b"version https://git-lfs"]
    bad += [data.replace(b"LogisticRegression", b"LogisticRegressioX")]
    for broken in bad:
        with pytest.raises(pickle.UnpicklingError):
            strict.loads(broken, allowed)
    assert strict.loads(data, allowed).n_iter_ == model.n_iter_


def test_a_missing_file_is_told_as_such(strict, tmp_path):
    """Nothing was refused; there is nothing."""
    with pytest.raises(FileNotFoundError):
        strict.load(tmp_path / "model.pkl", set())


@pytest.mark.parametrize("split", [str.split, "".join, eval, np.memmap])
def test_names_that_give_everything_get_on_no_list(strict, split):
    """A model that needs getattr or eval has no list that protects."""
    with pytest.raises(ValueError, match=r"builtins|memmap"):
        strict.allowed_globals(CountVectorizer(tokenizer=split))


def test_no_payload_in_a_signed_file_is_unpickled(tmp_path, monkeypatch):
    """A genuine signature and manifest before other bytes opens nothing."""
    for folder in (STRICT, SIGNED, LAB):
        monkeypatch.syspath_prepend(folder)
    import payloads
    import signed_model

    path, key = tmp_path / "model.signed", Ed25519PrivateKey.generate()
    asked = {"key": key.public_key(), "name": "model", "at_least": 1}
    model, X = DummyClassifier().fit([[0]], [1]), [[0]]
    signed_model.save(model, path, key, name="model", version=1, examples=X)
    genuine, model = path.read_bytes(), pickle.dumps(model, protocol=5)
    assert signed_model.load(path, **asked)[1] == 1
    head = genuine.removesuffix(model)
    assert head != genuine
    monkeypatch.setattr(
        pickle, "loads", lambda *given: pytest.fail("it was unpickled")
    )
    for payload in payloads.corpus():
        as_long = payload.data[: len(model)].ljust(len(model), b".")
        for end in (payload.data, model + payload.data, as_long):
            path.write_bytes(head + end)
            with pytest.raises(signed_model.ModelRefused):
                signed_model.load(path, **asked)
