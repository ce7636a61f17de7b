import pickle

with open("scores.pkl", "wb") as file:  # b: binary
    pickle.dump({"accuracy": 0.97}, file)

with open("scores.pkl", "rb") as file:
    print(pickle.load(file))
