import pickle

from formulas import square

with open("square.pkl", "wb") as file:
    pickle.dump(square, file, protocol=4)  # nothing but its name
