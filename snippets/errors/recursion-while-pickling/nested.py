import pickle

node = None
for value in range(100_000):
    node = [value, node]  # each holds the one before

pickle.dumps(node)
