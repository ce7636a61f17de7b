import pickle

with open("text_mode.pkl", "w") as file:
    pickle.dump({"accuracy": 0.97}, file)
