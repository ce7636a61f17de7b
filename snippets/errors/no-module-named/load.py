import pickle

with open("scaler-1.pkl", "rb") as file:
    scaler = pickle.load(file)
