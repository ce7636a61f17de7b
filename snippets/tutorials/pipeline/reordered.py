import pickle

import pandas as pd

wines = pd.read_csv("wines.csv")
kinds = wines.pop("kind")
backwards = wines[wines.columns[::-1]]  # the same columns, last one first

for path in ["by_name.pkl", "pipeline.pkl"]:
    with open(path, "rb") as file:
        pipeline = pickle.load(file)
    try:
        accuracy = pipeline.score(backwards, kinds)
    except ValueError as error:
        print(f"{path}: {error}")
    else:
        print(f"{path}: accuracy {accuracy:.3f}")
