import pickle

with open("columns-1.6.1.pkl", "rb") as file:
    saved = pickle.load(file)
