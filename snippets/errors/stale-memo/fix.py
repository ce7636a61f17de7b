import pickle

losses = {"last": 0.9}
with open("losses.pkl", "wb") as file:
    pickle.dump(losses, file)  # each call has a memo of its own
    losses["last"] = 0.1
    pickle.dump(losses, file)

with open("losses.pkl", "rb") as file:
    print("first:", pickle.load(file))
    print("second:", pickle.load(file))
