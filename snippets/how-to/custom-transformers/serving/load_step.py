import pickle

with open("step.pkl", "rb") as file:
    step = pickle.load(file)
