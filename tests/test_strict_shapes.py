"""Files that name only what their list has, and put it in another place.

Each of the first ones ran code, or opened a file, with an earlier loader of
"Load only what you allow" and the list of the honest model beside it.
"""

import pickle
import random
import struct
from pathlib import Path

import lightgbm
import numpy as np
import pytest
import xgboost
from sklearn.datasets import load_iris
from sklearn.ensemble import StackingClassifier
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.frozen import FrozenEstimator
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer
from sklearn.tree import DecisionTreeClassifier

from tests.test_security import STRICT

X, y = load_iris(return_X_y=True, as_frame=True)
NAMES = y.map({0: "a", 1: "b", 2: "c"}).astype(object)


class Call:
    """Pickles as a call."""

    def __init__(self, *call):
        """Take a function and its arguments."""
        self.call = call

    def __reduce__(self):
        """Return what loading calls."""
        return self.call[0], self.call[1:]


def logistic(labels=y):
    """Return a fitted model."""
    return LogisticRegression(max_iter=500).fit(X, labels)


def stack(labels=y):
    """Return a fitted stack, one of whose models is frozen."""
    first = FrozenEstimator(logistic(labels))
    pair = [("a", first), ("b", DecisionTreeClassifier())]
    return StackingClassifier(pair).fit(X, labels)


def evaluates():
    """A table's eval() where a model's predict() should be."""
    honest = {"model": stack(NAMES), "sample": X.head()}
    model, inner = stack(NAMES), stack(NAMES)
    first = model.estimators_[0].estimator
    first.classes_ = np.array(["@print('ran')"] * 3, dtype=object)
    inner.estimators_ = [FrozenEstimator(X.head())]
    inner.stack_method_ = ["eval"]
    model.estimators_, model.stack_method_ = [first], ["predict"]
    model.final_estimator_ = inner
    return honest, {"model": model, "sample": X.head()}


def writes():
    """A path's write_bytes() where a model's predict() should be."""
    honest = {"model": stack(), "trained on": Path("iris.csv")}
    model = stack()
    model.estimators_ = [Path("written")]
    model.stack_method_ = ["write_bytes"]
    return honest, {"model": model, "trained on": Path("iris.csv")}


def dumps_array():
    """An array's tofile() by a scorer that a search without scoring keeps."""
    steps = FunctionTransformer(np.log1p), stack()
    honest = GridSearchCV(make_pipeline(*steps), {"memory": [None]}).fit(X, y)
    model = stack()
    model.estimators_ = [np.array([b"print('hello')"])]
    model.stack_method_ = ["tofile"]
    model._label_encoder = [FunctionTransformer(honest.scorer_)]
    search = GridSearchCV(make_pipeline(*steps), {"memory": [None]}).fit(X, y)
    search.best_estimator_.steps[1] = ("stackingclassifier", model)
    return honest, search


def opens_texts():
    """A setting with which a vectorizer opens the file each text names."""
    texts, labels = ["good film", "bad film"], [1, 0]
    honest = make_pipeline(TfidfVectorizer(), LogisticRegression())
    honest.fit(texts, labels)
    model = make_pipeline(TfidfVectorizer(input="filename"), honest[1])
    model[0].__dict__ |= vars(honest[0]) | {"input": "filename"}
    return honest, model


def xgboost_opens():
    """A booster that is called with a path, not made and given its state."""
    honest = xgboost.XGBClassifier(n_estimators=2).fit(X, y)
    return honest, Call(xgboost.Booster, None, (), "model.json")


def lightgbm_opens():
    """The same for LightGBM."""
    honest = lightgbm.LGBMClassifier(n_estimators=2, verbose=-1).fit(X, y)
    return honest, Call(lightgbm.Booster, None, None, "model.txt")


def another_kind():
    """A class in the place of an object of it."""
    return logistic(), LogisticRegression


def another_setting():
    """A text that is the name of a function of scikit-learn."""
    model = logistic()
    model.solver = "newton-cg"
    return logistic(), model


def a_text_of_numpy():
    """A text where a search has put a number of NumPy."""
    honest, model = logistic(NAMES), logistic(NAMES)
    honest.C = np.float64(0.5)
    honest.classes_ = model.classes_ = np.array(["a", "b", "c"])
    model.C = np.str_("abcd")
    return honest, model


def a_long_text():
    """A long text where there is another one."""
    honest, model = logistic(), logistic()
    honest.solver, model.solver = "a" * 300, "b" * 300
    return honest, model


def a_new_key():
    """LightGBM takes the names of its settings from these keys."""
    honest = lightgbm.LGBMClassifier(
        n_estimators=2, verbose=-1, feature_fraction=0.8
    )
    model = lightgbm.LGBMClassifier(n_estimators=2, verbose=-1).fit(X, y)
    model._other_params["forcedsplits_filename=/dev/null z"] = 1.0
    return honest.fit(X, y), model


def other_bytes():
    """Bytes in a place where there are others, of no array."""
    honest, model = logistic(), logistic()
    honest.key, model.key = b"key", b"other"
    return honest, model


def nested():
    """What takes ages to describe is not described to its end."""
    inside = {}
    for _ in range(60):
        inside = {"a": inside, "b": inside}
    return logistic(), inside


PLACES = [evaluates, writes, dumps_array, opens_texts, xgboost_opens]
PLACES += [lightgbm_opens, another_kind, another_setting, nested]
PLACES += [a_text_of_numpy, a_long_text, a_new_key, other_bytes]


@pytest.fixture
def strict(monkeypatch, tmp_path):
    """Return the module strict_pickle, in an empty directory."""
    monkeypatch.syspath_prepend(STRICT)
    monkeypatch.chdir(tmp_path)
    import strict_pickle

    return strict_pickle


@pytest.mark.parametrize("case", PLACES, ids=lambda case: case.__name__)
def test_what_stands_elsewhere_is_refused(strict, case, monkeypatch):
    """Before anything is imported or called; the honest one loads."""
    honest, hostile = case()
    allowed = strict.allowed_globals(honest)
    assert strict.loads(pickle.dumps(honest), allowed)
    monkeypatch.delattr(strict, "_find")  # nothing is looked up any more
    for protocol in (4, 5):
        with pytest.raises(strict.Refused, match="not on the list"):
            strict.loads(pickle.dumps(hostile, protocol), allowed)


def text(value):
    """Return the instructions for a short text."""
    data = value.encode()
    return pickle.SHORT_BINUNICODE + bytes([len(data)]) + data


def named(module, name):
    """Return the instructions for what a module calls name."""
    return text(module) + text(name) + pickle.STACK_GLOBAL


def unframed(thing):
    """Return the instructions of a small pickle, without a frame and STOP."""
    return pickle.dumps(thing, 4)[11:-1]


EMPTY, ITEM = pickle.EMPTY_TUPLE, pickle.SETITEM
PROTO = pickle.PROTO + b"\x04"
TRICKS = {  # by hand: what pickle.dump never writes, after an honest model
    "an item whose key is a tuple": EMPTY + named("this", "s") + ITEM,
    "state given twice": pickle.EMPTY_DICT + pickle.BUILD,
    "a name that is not kept": named("this", "s") + pickle.POP,
    "a call that is not kept": named("builtins", "print")
    + EMPTY
    + pickle.REDUCE
    + pickle.POP,
    "state on a class": named("sklearn.linear_model._logistic", "X")
    + pickle.EMPTY_DICT
    + pickle.BUILD
    + pickle.POP,
    "an extension code": b"\x82\x7f" + pickle.POP,
    "a persistent id": text("x") + pickle.BINPERSID + pickle.POP,
    "much memory for the memo": b"r\xff\xff\xff\x0f",
    "much memory for bytes": b"\x96\xff\xff\xff\xff\0\0\0\0",
}


@pytest.mark.parametrize("trick", TRICKS)
def test_what_pickle_never_writes_is_refused(strict, trick, monkeypatch):
    """Nothing is imported, and nothing is made."""
    model = logistic()
    allowed = strict.allowed_globals(model)
    honest = PROTO + unframed(model)
    assert strict.loads(honest + pickle.STOP, allowed)
    monkeypatch.delattr(strict, "_find")
    with pytest.raises(strict.Refused):
        strict.loads(honest + TRICKS[trick] + pickle.STOP, allowed)


def test_a_frame_in_a_frame_is_refused(strict):
    """pickletools and pickle.load read other bytes after it."""
    hidden = b"\0\0" + b"0N."
    rest = b"N0X" + struct.pack("<I", len(hidden)) + hidden + b"."
    inner = pickle.FRAME + struct.pack("<Q", 5)
    outer = pickle.FRAME + struct.pack("<Q", len(inner) + 3)
    with pytest.raises(strict.Refused, match="does not write"):
        strict.loads(PROTO + outer + inner + b"N0N" + rest, {("the file", "x")})


def test_nothing_off_the_list_is_looked_up_in_damaged_files(strict):
    """Whatever bytes are changed, what is imported stands on the list."""
    looked, find = set(), strict._find
    model = make_pipeline(FunctionTransformer(np.log1p), logistic())
    allowed, data = strict.allowed_globals(model), pickle.dumps(model)
    strict._find = lambda *pair: looked.add(pair) or find(*pair)
    chance, loaded = random.Random(0), 0
    try:
        for _ in range(3000):
            bad = bytearray(data)
            for _ in range(chance.randint(1, 3)):
                bad[chance.randrange(len(bad))] = chance.randrange(256)
            try:
                strict.loads(bytes(bad), allowed)
                loaded += 1
            except pickle.UnpicklingError as error:
                assert isinstance(error, strict.Refused) or looked
    finally:
        strict._find = find
    assert loaded
    assert looked
    assert looked <= allowed
