import pickle

with open("config-3.13.pkl", "rb") as file:
    config = pickle.load(file)
