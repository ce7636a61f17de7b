import pickle

with open("scaler-2.pkl", "rb") as file:
    scaler = pickle.load(file)
print(scaler.transform([10, 20]))
