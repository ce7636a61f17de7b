import pickle

pickle.dump({"accuracy": 0.97}, "path_given.pkl")
