import pickle

with open("imputer-1.7.2.pkl", "rb") as file:
    imputer = pickle.load(file)  # a warning about the versions, no error
print(imputer.transform([[float("nan"), 20.0]]))
