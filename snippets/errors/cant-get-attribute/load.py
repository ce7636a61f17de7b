import pickle

with open("prices-1.pkl", "rb") as file:
    model = pickle.load(file)
