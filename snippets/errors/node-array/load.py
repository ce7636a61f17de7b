import pickle
import sys

try:
    with open("tree-1.2.2.pkl", "rb") as file:
        model = pickle.load(file)
except ValueError as error:
    sys.exit("ValueError: " + str(error).splitlines()[0])
