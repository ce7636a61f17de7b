import pickle

model = {"scale": lambda x: x / 10}  # no lambda can be pickled
try:
    with open("failed.pkl", "wb") as file:  # empties the file
        pickle.dump(model, file)  # fails, and writes nothing
except (pickle.PicklingError, AttributeError):
    print("the save failed")

with open("failed.pkl", "rb") as file:
    pickle.load(file)
