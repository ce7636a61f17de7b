import pickle

with open("tree-1.3.2.pkl", "rb") as file:
    model = pickle.load(file)
print(model)
