import gzip
import pickle

with gzip.open("compressed.pkl", "wb") as file:
    pickle.dump("a model", file)

with open("compressed.pkl", "rb") as file:
    pickle.load(file)
