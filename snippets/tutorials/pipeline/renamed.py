import pickle

import pandas as pd

with open("by_name.pkl", "rb") as file:
    pipeline = pickle.load(file)

wines = pd.read_csv("wines.csv").rename(columns={"proline": "Proline"})
pipeline.predict(wines)
