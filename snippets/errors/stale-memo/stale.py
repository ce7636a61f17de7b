import pickle

losses = {"last": 0.9}
with open("stale.pkl", "wb") as file:
    pickler = pickle.Pickler(file)
    pickler.dump(losses)
    losses["last"] = 0.1
    pickler.dump(losses)

with open("stale.pkl", "rb") as file:
    unpickler = pickle.Unpickler(file)
    print("first:", unpickler.load())
    print("second:", unpickler.load())
