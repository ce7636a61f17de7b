import joblib

model = joblib.load("downloaded.pkl")
print("loaded:", model)
