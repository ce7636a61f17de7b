import pickle

import pandas as pd

with open("model.pkl", "rb") as file:
    model = pickle.load(file)

wines = pd.read_csv("wines.csv")
kinds = wines.pop("kind")

print(f"accuracy after loading: {model.score(wines, kinds):.3f}")
print("kinds in the file:", sorted(set(kinds)))
print("kinds predicted:  ", sorted(set(model.predict(wines).tolist())))
