import pickle

import xgboost
from sklearn.datasets import load_iris

X, y = load_iris(return_X_y=True)
options = {"objective": "multi:softprob", "num_class": 3, "max_depth": 2}
options["nthread"] = 1
booster = xgboost.train(options, xgboost.DMatrix(X, label=y), 3)

name = f"xgboost-{xgboost.__version__}"
with open(f"{name}.pkl", "wb") as file:
    pickle.dump(booster, file, protocol=4)
booster.save_model(f"{name}.json")
