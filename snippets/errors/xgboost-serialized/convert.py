import pickle
from pathlib import Path

import numpy as np
import xgboost


def convert(pickled: str, target: str) -> None:
    """Write the XGBoost model of a pickle as a file for later versions.

    pickled is a file of your own: loading a pickle can run code. Run this
    with the XGBoost that wrote it. target ends in .json.
    """
    with open(pickled, "rb") as file:
        model = pickle.load(file)
    get_booster = getattr(model, "get_booster", lambda: model)
    get_booster().save_model(target)


X = np.arange(20.0).reshape(10, 2)
matrix = xgboost.DMatrix(X, label=np.arange(10.0))
model = xgboost.train({"max_depth": 2}, matrix, num_boost_round=3)
Path("model.pkl").write_bytes(pickle.dumps(model))  # stands for your file

convert("model.pkl", "model.json")
loaded = xgboost.Booster(model_file="model.json")
same = np.array_equal(loaded.predict(matrix), model.predict(matrix))
print("same predictions:", same)
