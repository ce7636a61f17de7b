import pickle

with open("from_notebook.pkl", "rb") as file:
    clip = pickle.load(file)
