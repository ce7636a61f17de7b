import pickle

import pandas as pd

wines = pd.read_csv("wines.csv")
kinds = wines.pop("kind")
backwards = wines[wines.columns[::-1]]  # the same columns, last one first
renamed = wines.rename(columns={"proline": "Proline"})
extra = wines.assign(price=10.0)

for path, change, table in [
    ("by_name.pkl", "backwards", backwards),
    ("by_name.pkl", "renamed", renamed),
    ("by_name.pkl", "extra", extra),
    ("pipeline.pkl", "backwards", backwards),
    ("pipeline.pkl", "extra", extra),
]:
    with open(path, "rb") as file:
        pipeline = pickle.load(file)
    try:
        accuracy = pipeline.score(table, kinds)
    except ValueError as error:
        print(f"{path}, {change}: {error}")
    else:
        print(f"{path}, {change}: accuracy {accuracy:.3f}")
