import pickle

import pandas as pd

with open("pipeline.pkl", "rb") as file:
    pipeline = pickle.load(file)
pipeline.predict(pd.DataFrame([{"city": "Bern"}]))
