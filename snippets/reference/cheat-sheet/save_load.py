import pickle

model = {"coef": [0.5, 1.5], "intercept": 2.0}

with open("small.pkl", "wb") as file:
    pickle.dump(model, file, protocol=5)
with open("small.pkl", "rb") as file:  # only what you trust
    print(pickle.load(file) == model)

data = pickle.dumps(model, protocol=5)  # bytes, no file
print(data[:2], pickle.loads(data) == model)
