import pickle

squares = (n * n for n in range(4))
pickle.dumps(squares)
