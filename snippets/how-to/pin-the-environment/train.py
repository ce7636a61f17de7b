import pickle
from pathlib import Path

from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from model_pins import pins

X_train, y_train = load_iris(return_X_y=True)
model = make_pipeline(StandardScaler(), LogisticRegression())
model.fit(X_train, y_train)

with open("model.pkl", "wb") as file:
    pickle.dump(model, file)
Path("model.requirements.txt").write_text("\n".join(pins(model)) + "\n")
print(Path("model.requirements.txt").read_text(), end="")
