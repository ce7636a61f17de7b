import pickle

result = {"accuracy": 0.97}

with open("result.pkl", "wb") as file:  # w: write, b: binary
    pickle.dump(result, file)

with open("result.pkl", "rb") as file:  # r: read, b: binary
    print(pickle.load(file))
