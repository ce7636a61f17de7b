import pickle

with open("python2.pkl", "rb") as file:
    pickle.load(file)
