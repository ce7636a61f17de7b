import pickle

from sklearn.datasets import load_iris

with open("model.pkl", "rb") as file:
    model = pickle.load(file)

flower = [[6.3, 2.9, 5.6, 1.8]]  # lengths and widths in cm
kind = model.predict(flower)[0]
print("this iris is", load_iris().target_names[kind])
