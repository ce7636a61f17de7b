import pickle

with open("downloaded.pkl", "rb") as file:
    model = pickle.load(file)

print("loaded:", model)
