import joblib

saved = joblib.load("iris-0.20.4.joblib")
