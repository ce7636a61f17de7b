import pickle

node = None
for value in range(100_000):
    node = [value, node]  # each holds the one before

try:
    pickle.dumps(node)
except RecursionError as error:
    print(f"RecursionError: {error}")
