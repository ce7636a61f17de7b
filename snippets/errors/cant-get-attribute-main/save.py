import pickle

from features import AddRatio

with open("model.pkl", "wb") as file:
    pickle.dump(AddRatio(), file)
print("the file names the module", AddRatio.__module__)
