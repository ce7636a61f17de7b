import pickle

with open("old.pkl", "rb") as file:
    model = pickle.load(file)
