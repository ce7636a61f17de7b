import pickle

with open("square.pkl", "rb") as file:
    square = pickle.load(file)
print(square(3))
