import os
import pickle

os.environ["API_KEY"] = "a made-up key"  # a real server has a real one

with open("models/model.pkl", "rb") as file:
    model = pickle.load(file)

print("loaded:", model)
