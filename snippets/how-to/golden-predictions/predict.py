import pickle

from golden import check

with open("model.pkl", "rb") as file:
    model = pickle.load(file)
check(model, "golden.npz")
print("the model answers as recorded")
