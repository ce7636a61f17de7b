"""Tries signed_model on ordinary models, and on saves that must fail."""

import hashlib
import json
import os
import pickle
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from sklearn.decomposition import PCA
from sklearn.dummy import DummyClassifier
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.tree import DecisionTreeClassifier

from tests.signed_files import (
    ASKED,
    MODEL,
    MODULE,
    PUBLIC,
    SNIPPETS,
    Broken,
    Hostile,
    ModelRefused,
    Moody,
    Unknowing,
    X,
    Y,
    change,
    load,
    parts,
    posix,
    refused,
    save_here,
    sign,
    strict_pickle,
)

FRAME = pd.DataFrame(X, columns=["a", "b"])
WORDS = make_pipeline(CountVectorizer(), LogisticRegression())
EXAMPLES = {
    "array": (MODEL, X),
    "numbers as labels": (DummyClassifier().fit(X, [1, 1, 1, 0]), X),
    "floats": (LinearRegression().fit(X, [0.1, 0.2, 0.3, 0.4]), X),
    "no predict": (PCA(1).fit(X), X),
    "NaN answers": (Unknowing(), X),
    "NaN": (DecisionTreeClassifier().fit(X, Y), X * [1, np.nan]),
    "texts": (WORDS.fit(Y, Y), ["yes", "no"]),
    "columns": (LogisticRegression().fit(FRAME, Y), FRAME),
}


@pytest.fixture
def path(tmp_path):
    """Return the path of a good file."""
    return save_here(tmp_path / "iris-3.signed")


@pytest.mark.parametrize("kind", EXAMPLES)
def test_each_kind_of_examples_comes_back(tmp_path, kind, recwarn):
    """The model answers as before, and its version is known."""
    model, examples = EXAMPLES[kind]
    path = save_here(tmp_path / "m.signed", model, examples)
    ask = "predict" if hasattr(model, "predict") else "transform"
    copy, version = load(path, PUBLIC, **ASKED)
    assert version == 3
    np.testing.assert_array_equal(
        getattr(copy, ask)(examples), getattr(model, ask)(examples)
    )
    assert not recwarn.list


FAILURES = {
    "other answers": ({"model": Moody()}, "other answers here than recorded"),
    "does not load": ({"model": Broken()}, "does not work here"),
    "no model": ({"model": {}}, "transform"),
    "no pickle": ({"model": lambda X: X}, "pickle"),
    "no examples": ({"examples": X[:0]}, "give a few"),
    "no numbers": ({"examples": np.array([[object()]])}, "object"),
    "many examples": ({"examples": np.zeros((200_000, 2))}, "give fewer"),
    "bool": ({"version": True}, "manifest is wrong"),
    "text": ({"version": "3"}, "manifest is wrong"),
    "NaN": ({"version": float("nan")}, "manifest is wrong"),
    "name": ({"name": 3}, "manifest is wrong"),
    "library": ({"libraries": ["sklearn"]}, "'sklearn'. is not installed"),
}
RAISES = (ModelRefused, AttributeError, TypeError, pickle.PicklingError)


@pytest.mark.parametrize(("wrong", "text"), FAILURES.values(), ids=FAILURES)
def test_a_save_that_fails_leaves_nothing(tmp_path, wrong, text):
    """No half file, no temporary one."""
    with pytest.raises(RAISES, match=text):
        save_here(tmp_path / "m.signed", **wrong)
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize("version", [1, 3, 4])
def test_no_file_is_replaced(path, version):
    """A version keeps its file, whatever the number of the next."""
    before = path.read_bytes()
    with pytest.raises(FileExistsError, match=r"iris-3.signed exists: each"):
        save_here(path, version=version)
    assert path.read_bytes() == before
    assert [*path.parent.iterdir()] == [path]


@posix
@pytest.mark.parametrize("moment", ["before", "during"])
def test_a_link_without_a_file_is_not_replaced(path, monkeypatch, moment):
    """Nor what takes the name while the model is saved."""
    taken = path.with_name("taken.signed")
    if moment == "before":
        taken.symlink_to("nothing")
    else:
        monkeypatch.setattr(os, "fsync", lambda _: taken.symlink_to("nothing"))
    text = "each version has its own file" if moment == "before" else None
    with pytest.raises(FileExistsError, match=text):
        save_here(taken)
    assert {*path.parent.iterdir()} == {path, taken}
    assert taken.readlink() == Path("nothing")


def test_python_and_the_libraries_must_be_the_same(path):
    """One rule for all that is recorded."""
    versions = parts(path)[0]["versions"]
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert versions.pop("python") == here
    assert [*versions] == ["scikit-learn", "numpy", "scipy"]
    for name in ("python", *versions, "nobodys-library"):
        change(path, versions={"python": here, **versions, name: "1.0"})
        refused(path, f"needs '{name} 1.0', here is")
    save_here(path.with_name("more"), libraries=["pandas"])
    assert [*parts(path.with_name("more"))[0]["versions"]] == [
        "python",
        "pandas",
    ]


OTHERS = {
    "a label": {"predict": [*Y[1:], "no"]},
    "fewer": {"predict": Y[1:]},
    "one method more": {"transform": [1]},
}


@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS)
def test_other_answers_are_refused(path, other):
    """They are compared method by method."""
    change(path, answers=parts(path)[0]["answers"] | other)
    refused(path, "other answers here than recorded")


@pytest.mark.parametrize("factor", [1 + 1e-9, 1 + 1e-5, float("nan")])
def test_floats_are_the_same_within_rounding(path, factor):
    """Another processor rounds differently."""
    answers = parts(path)[0]["answers"]
    rows = np.array(answers["predict_proba"]) * factor
    change(path, answers=answers | {"predict_proba": rows.tolist()})
    if factor == 1 + 1e-9:
        load(path, PUBLIC, **ASKED)
    else:
        refused(path, "predict_proba")


def test_one_float_does_not_stand_for_all(tmp_path):
    """NumPy would compare it with each."""
    model = LinearRegression().fit(X, [0.5] * 4)
    path = save_here(tmp_path / "m.signed", model)
    change(path, answers={"predict": [0.5]})
    refused(path, "predict")


@pytest.mark.parametrize("labels", [[True, False], ["1", "0"], [1.0, 0.0]])
def test_labels_of_another_type_are_other_labels(tmp_path, labels):
    """1 is not True, "1" or 1.0."""
    model = DecisionTreeClassifier().fit(X[:2], [1, 0])
    path = save_here(tmp_path / "m.signed", model, X[:2])
    answers = parts(path)[0]["answers"]
    change(path, answers=answers | {"predict": labels})
    refused(path, "'predict'")


def test_your_own_list(path, tmp_path, monkeypatch):
    """As pairs or as JSON gives them; it stands behind a stolen key."""
    monkeypatch.chdir(tmp_path)
    pairs = strict_pickle.allowed_globals(MODEL)
    load(path, PUBLIC, **ASKED, allowed=pairs)
    load(path, PUBLIC, **ASKED, allowed=json.loads(json.dumps([*pairs])))
    others = {pair for pair in pairs if pair[1] != "LogisticRegression"}
    for less in ([], others, [*map(list, others)]):
        refused(path, "not on the list", allowed=less)
    data = pickle.dumps(Hostile())  # signed with a stolen key
    digest = hashlib.sha256(data).hexdigest()
    fields = parts(path)[0] | {"size": len(data), "sha256": digest}
    sign(path, json.dumps(fields).encode() + b"\n", data)
    refused(path, "signed: .*'exec'\\) is not on the list", allowed=pairs)
    assert not Path("marker").exists()
    refused(path, "does not work here")  # without a list it has run
    assert Path("marker").exists()


def test_it_can_be_copied_alone(path, tmp_path):
    """Neither strict_pickle nor pandas has to be there if none is needed."""
    alone = tmp_path / "alone"
    alone.mkdir()
    shutil.copy(MODULE, alone)
    (alone / "pandas.py").write_text("raise ImportError")
    (alone / "key").write_bytes(PUBLIC.public_bytes_raw())
    program = (
        "import signed_model as s\n"
        "key = s.Ed25519PublicKey.from_public_bytes(open('key', 'rb').read())\n"
        f"print(s.load({str(path)!r}, key, name='iris', at_least=1))\n"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=alone, capture_output=True, text=True)
    assert done.stdout == "(LogisticRegression(), 3)\n", done.stderr


@posix
def test_a_link_always_leads_to_a_whole_model(path, monkeypatch):
    """One step takes it from version to version, also after a crash."""
    monkeypatch.syspath_prepend(SNIPPETS / "tutorials/ship-a-model")
    from roll_out import roll_out

    later = save_here(path.with_name("iris-4.signed"), version=4)
    link, real, seen = path.with_name("current.signed"), os.replace, []

    def replace(new, old):
        seen.append(load(link, PUBLIC, **ASKED)[1])
        real(new, old)
        seen.append(load(link, PUBLIC, **ASKED)[1])

    roll_out(path, link)
    monkeypatch.setattr(os, "replace", replace)
    link.with_name("current.signed.new").symlink_to("left by a crash")
    roll_out(later, link)
    assert seen == [3, 4]
    assert {*path.parent.iterdir()} == {path, later, link}
