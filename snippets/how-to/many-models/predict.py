from concurrent.futures import ThreadPoolExecutor
from functools import partial

from sklearn.datasets import load_diabetes

from model_folder import load, read_index

X, _ = load_diabetes(return_X_y=True)
model = load("ACME/Paris", "models")
print("ACME/Paris:", model.predict(X[:2]).round().tolist())

names = read_index("models")
with ThreadPoolExecutor(max_workers=4) as pool:
    loaded = pool.map(partial(load, folder="models"), names)
    models = dict(zip(names, loaded, strict=True))
print("all:", len(models), "models")
