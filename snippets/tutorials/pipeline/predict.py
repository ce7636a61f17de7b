import pickle

import pandas as pd

with open("pipeline.pkl", "rb") as file:
    pipeline = pickle.load(file)

wines = pd.read_csv("wines.csv")  # raw measurements, nothing is scaled
kinds = wines.pop("kind")

print(f"accuracy after loading: {pipeline.score(wines, kinds):.3f}")
