"""Asks what a list of allowed names may hold, and what people save with it."""

import functools
import operator
import pickle
from types import SimpleNamespace

import joblib
import numpy as np
import pandas as pd
import pytest
import scipy.io
import scipy.sparse
import scipy.spatial
from sklearn import callback, datasets
from sklearn.cluster import BisectingKMeans
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.feature_selection import RFECV, SelectKBest, mutual_info_classif
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression, LogisticRegressionCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer

from tests.test_security import LAB, STRICT


@pytest.fixture(scope="module")
def tools():
    """Return strict_pickle, and the models and payloads of the laboratory."""
    with pytest.MonkeyPatch.context() as patch:
        for folder in (STRICT, LAB):
            patch.syspath_prepend(folder)
        import models
        import payloads_calls
        import strict_pickle

        return SimpleNamespace(
            strict=strict_pickle, calls=payloads_calls, models=models
        )


LOGISTIC = LogisticRegression(max_iter=500)
MORE = {  # beside the models of the laboratory
    "cross-validated": LogisticRegressionCV(scoring="accuracy", max_iter=500),
    "recursive": RFECV(LOGISTIC, scoring="accuracy"),
    "clip": make_pipeline(
        FunctionTransformer(np.clip, kw_args={"a_min": 0, "a_max": 5}), LOGISTIC
    ),
    "information": make_pipeline(SelectKBest(mutual_info_classif), LOGISTIC),
    "halves": BisectingKMeans(2, random_state=0),
    "order": IsotonicRegression(),
}


@pytest.mark.parametrize("name", MORE)
def test_what_people_save_loads_and_answers_as_before(tools, name):
    """With its own list, in both protocols."""
    X, y = datasets.load_iris(return_X_y=True)
    X = X[:, :1] if name == "order" else X
    model = MORE[name].fit(X, y)
    allowed = tools.strict.allowed_globals(model)
    for protocol in (4, 5):
        copy = tools.strict.loads(pickle.dumps(model, protocol), allowed)
        assert np.array_equal(copy.predict(X), model.predict(X))


DATA = {
    "table": datasets.load_iris(as_frame=True).frame,
    "dates": pd.date_range("2026", periods=3, tz="UTC"),
    "timedelta": pd.Timedelta("1d"),
    "categories": pd.Categorical(["a", "b"]),
    "index": pd.MultiIndex.from_tuples([(1, 2)]),
    "objects": np.array(["a", None], object),
    "masked": np.ma.array([1, 2], mask=[0, 1]),
    "generator": np.random.default_rng(0),
    "sparse": scipy.sparse.csr_array([[1, 0]]),
    "tree": scipy.spatial.KDTree([[1, 2]]),
    "complex": 1j,
}


@pytest.mark.parametrize("name", DATA)
def test_data_in_a_model_loads(tools, name):
    """Tables, arrays and times of pandas, NumPy and SciPy."""
    allowed = tools.strict.allowed_globals(DATA[name])
    for protocol in (4, 5):
        data = pickle.dumps(DATA[name], protocol)
        assert type(tools.strict.loads(data, allowed)) is type(DATA[name])


def trained(tools, name):
    """Return a model of the laboratory, fitted."""
    return tools.models.train([name])[name]


def test_a_scorer_on_a_list_reaches_nothing(tools):
    """The file that runs code by five names of an ordinary search."""
    (attack,) = tools.calls.searches()
    search = trained(tools, "search, accuracy")
    listed = facts(tools, pickle.dumps(search))
    with pytest.raises(tools.strict.Refused):
        tools.strict.loads(attack.data, listed)


def facts(tools, data):
    """Return all that a pickle says: the list that allows just this."""
    found = set()
    tools.strict._read(data, found.add)
    return found


SEARCHES = ["search, accuracy", "search, scorer", "search, random"]
SEARCHES += ["threshold, tuned"]


@pytest.mark.parametrize("name", SEARCHES)
def test_a_scorer_gets_on_no_list(tools, name):
    """A scorer calls a method that a file may choose: what to save is said."""
    search, X = trained(tools, name), tools.models.questions(name)
    with pytest.raises(ValueError, match=r"_Scorer .*best_estimator_"):
        tools.strict.allowed_globals(search)
    assert tools.strict.allowed_globals(tools.models.without_scorer(search))
    data = pickle.dumps(search)
    copy = tools.strict.loads(data, facts(tools, data))
    assert np.array_equal(copy.predict(X), search.predict(X))


TOO_MUCH = [
    np.savetxt,
    np.fromfile,
    np.genfromtxt,
    np.load,
    np.memmap,
    np.apply_along_axis,
    np.testing.measure,
    np.testing.runstring,
    np.vectorize(abs),
    pd.read_csv,
    pd.read_pickle,
    pd.eval,
    functools.partial(abs),
    operator.attrgetter("real"),
    operator.methodcaller("real"),
    joblib.load,
    datasets.load_files,
    datasets.fetch_openml,
    scipy.io.loadmat,
    np.core._ufunc_reconstruct,
    str.split,
    "".join,
    eval,
    open,
]


@pytest.mark.parametrize(
    "function",
    TOO_MUCH,
    ids=lambda f: getattr(f, "__name__", "") or type(f).__name__,
)
def test_a_function_that_reaches_more_gets_on_no_list(tools, function):
    """Of any library: it reads or writes files, or calls what it is given."""
    with pytest.raises(ValueError, match=r"do more than|refused"):
        tools.strict.allowed_globals(FunctionTransformer(function))


SETTINGS = {
    "cache of pickles": make_pipeline(LogisticRegression(), memory="cache"),
    "read the files": TfidfVectorizer(input="filename"),
}


@pytest.mark.parametrize("why", SETTINGS)
def test_a_setting_that_opens_files_gets_on_no_list(tools, why):
    """What to do in its place is said."""
    with pytest.raises(ValueError, match=why):
        tools.strict.allowed_globals(SETTINGS[why])


def test_what_calls_back_gets_on_no_list(tools):
    """A monitor of scikit-learn unpickles what comes from a socket."""
    model = LogisticRegression().set_callbacks(
        callback.ScoringMonitor(scoring="accuracy")
    )
    with pytest.raises(ValueError, match=r"more than|refused"):
        tools.strict.allowed_globals(model)
