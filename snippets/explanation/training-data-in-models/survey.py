import json
import pickle
import warnings
from pathlib import Path

import numpy as np
from sklearn.base import is_classifier
from sklearn.calibration import CalibratedClassifierCV
from sklearn.datasets import load_diabetes
from sklearn.ensemble import BaggingRegressor, RandomForestClassifier
from sklearn.experimental import enable_iterative_imputer  # noqa: F401
from sklearn.model_selection import GridSearchCV
from sklearn.neighbors import KNeighborsRegressor
from sklearn.neural_network import MLPRegressor
from sklearn.svm import SVC
from sklearn.utils import all_estimators
from threadpoolctl import threadpool_limits

from data_inside import look_into

X, y = load_diabetes(return_X_y=True)
X, y = X[:153], np.log(y[:153])  # numbers that no counter has by chance
labels = (y > np.median(y)).astype(int)
seed = {"random_state": 0}
models = {
    "GridSearchCV of SVC": GridSearchCV(SVC(), {"C": [1, 10]}),
    "CalibratedClassifierCV of SVC": CalibratedClassifierCV(SVC()),
    "BaggingRegressor of KNeighborsRegressor": BaggingRegressor(
        KNeighborsRegressor(), **seed
    ),
    "RandomForestClassifier, oob_score=True": RandomForestClassifier(
        10, oob_score=True, **seed
    ),
    "MLPRegressor, early_stopping=True": MLPRegressor(
        early_stopping=True, **seed
    ),
}
needs_a_model = 0
warnings.simplefilter("ignore")  # of old classes, and of short training
for name, kind in all_estimators():
    try:
        model = kind()
    except TypeError:
        needs_a_model += 1
        continue
    cheap = {"random_state": 0, "n_estimators": 10}.items()
    known = model.get_params()
    models[name] = model.set_params(**{k: v for k, v in cheap if k in known})

results, other_data, as_bytes = {}, [], 0
with threadpool_limits(1):  # on so few rows, more threads take longer
    for name, model in models.items():
        table = X[:, :1] if name == "IsotonicRegression" else X
        try:
            model.fit(table, labels if is_classifier(model) else y)
        except (AttributeError, TypeError, ValueError):
            other_data.append(name)
            continue
        finder = look_into(model, table, y)
        data = pickle.dumps(model, protocol=5)
        hits = sum(row.tobytes() in data for row in X)
        as_bytes += hits == len(finder.found["rows"])
        results[name] = (
            [finder.share(kind) for kind in finder.all],
            {kind: sorted(names) for kind, names in finder.where.items()},
        )

Path("survey.json").write_text(json.dumps(results))
print("trained:", len(results))
print("not trained, they need another model:", needs_a_model)
print("not trained, they need other data:", len(other_data))
print("a search of the bytes finds as many rows:", as_bytes)
