import pickle

labels = {"setosa": 0, "versicolor": 1}
pickle.dumps(labels.keys())
