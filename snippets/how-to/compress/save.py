import gzip
import os
import pickle
from pathlib import Path

from sklearn.datasets import load_digits
from sklearn.ensemble import RandomForestClassifier

X_train, y_train = load_digits(return_X_y=True)
model = RandomForestClassifier(n_estimators=30, random_state=0)
model.fit(X_train, y_train)

with gzip.open("model.pkl.gz.new", "wb", compresslevel=3) as file:
    pickle.dump(model, file, protocol=5)
os.replace("model.pkl.gz.new", "model.pkl.gz")  # a failed save loses nothing

with gzip.open("model.pkl.gz", "rb") as file:
    again = pickle.load(file)

plain = len(pickle.dumps(model, protocol=5))
packed = Path("model.pkl.gz").stat().st_size
print("loaded:", again)
print("smaller than a quarter:", packed < plain / 4)
