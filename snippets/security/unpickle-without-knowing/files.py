import joblib
import numpy as np
import pandas as pd

from payload import Payload

pd.to_pickle(Payload("pandas.read_pickle"), "table.pkl")
pd.read_pickle("table.pkl")

joblib.dump(Payload("joblib.load"), "model.joblib")
joblib.load("model.joblib")

np.save("rows.npy", np.array([Payload("np.load, allow_pickle=True")]))
np.load("rows.npy", allow_pickle=True)
try:
    np.load("rows.npy")
except ValueError as error:
    print("np.load:", error)
