import joblib

joblib.dump("a model", "missing/forest.joblib")
