import pickle

import pandas as pd
from sklearn.datasets import load_wine

with open("model.pkl", "rb") as file:
    scaler, neighbors = pickle.load(file)
rows = scaler.inverse_transform(neighbors._fit_X)
table = pd.DataFrame(rows, columns=scaler.feature_names_in_)
table["kind of wine"] = neighbors.classes_[neighbors._y]

print(table.iloc[:3, [0, 1, 12, 13]].round(2).to_string())
X, _ = load_wine(return_X_y=True, as_frame=True)
print("all rows, to 10 digits:", table[X.columns].round(10).equals(X))
