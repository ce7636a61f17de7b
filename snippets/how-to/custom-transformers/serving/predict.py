import pickle
import sys

from sklearn.datasets import load_wine

print("wine_steps is imported:", "wine_steps" in sys.modules)
with open("model.pkl", "rb") as file:
    model = pickle.load(file)
print("wine_steps is imported:", "wine_steps" in sys.modules)

X, y = load_wine(return_X_y=True)
print(f"accuracy: {model.score(X, y):.3f}")
