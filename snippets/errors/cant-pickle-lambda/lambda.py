import pickle

transform = lambda value: value + 1.0  # noqa: E731
pickle.dumps(transform)
