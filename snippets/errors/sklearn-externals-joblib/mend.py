import importlib
import sys
import warnings

import joblib

OLD_NAMES = {
    "sklearn.externals.joblib": "joblib",
    "sklearn.externals.joblib.numpy_pickle": "joblib.numpy_pickle",
    "sklearn.linear_model.logistic": "sklearn.linear_model",
}
for old, new in OLD_NAMES.items():
    sys.modules[old] = importlib.import_module(new)
with warnings.catch_warnings(record=True) as caught:
    saved = joblib.load("iris-0.20.4.joblib")
for warning in caught:
    print("written by", warning.message.original_sklearn_version)

rows, expected = saved["rows"], saved["expected"]
got = saved["model"].predict_proba(rows)
print("arrays:", rows.shape, expected.shape)
print("same labels:", (got.argmax(axis=1) == expected.argmax(axis=1)).all())
print("same probabilities:", abs(got - expected).max() < 0.001)
