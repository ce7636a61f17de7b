import pickle

parameters = {"coefficients": [55.0, 10.0], "intercept": 250.0}

with open("copy.pkl", "wb") as file:
    pickle.dump(parameters, file)
with open("copy.pkl", "rb") as file:
    loaded = pickle.load(file)

print("equal:    ", loaded == parameters)
print("identical:", loaded is parameters)

loaded["intercept"] = 0.0
print("original intercept:", parameters["intercept"])
