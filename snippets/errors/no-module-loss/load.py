import pickle

with open("boost-1.5.2.pkl", "rb") as file:
    saved = pickle.load(file)
