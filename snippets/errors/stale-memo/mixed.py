import pickle

with open("mixed.pkl", "wb") as file:
    pickler = pickle.Pickler(file)
    for word in ["old", "new"]:
        item = [word]
        pickler.dump([item, item])
        pickler.clear_memo()

with open("mixed.pkl", "rb") as file:
    unpickler = pickle.Unpickler(file)
    print("one Unpickler:", unpickler.load(), unpickler.load())
with open("mixed.pkl", "rb") as file:
    print("pickle.load:  ", pickle.load(file), pickle.load(file))
