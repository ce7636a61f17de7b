import pickle

with open("square-3.10.pkl", "rb") as file:
    square = pickle.load(file)
