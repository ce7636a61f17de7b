import pickle

with open("repaired.pkl", "rb") as file:
    print(pickle.load(file))
