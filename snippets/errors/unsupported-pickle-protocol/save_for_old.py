import pickle

model = {"weights": [0.1, 0.2], "name": "a model"}

for protocol, readers in [(4, "3.4"), (2, "2.7")]:
    with open(f"for-python-{readers}.pkl", "wb") as file:
        pickle.dump(model, file, protocol=protocol)
    print(f"protocol {protocol}: Python {readers} and newer can read it")
