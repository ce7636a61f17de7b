import joblib

model = joblib.load("model.pkl")
print(model["weights"], model["columns"])
