import pickle

with open("prices-1.5.3.pkl", "rb") as file:
    prices = pickle.load(file)
