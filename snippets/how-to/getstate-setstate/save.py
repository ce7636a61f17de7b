import pickle
from pathlib import Path

from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

from predictor import Predictor

Path("answers.db").unlink(missing_ok=True)  # of an earlier run
X, y = load_iris(return_X_y=True)
model = LogisticRegression(max_iter=1000).fit(X, y)
predictor = Predictor(model, "answers.db")
print("kind:", predictor.predict([5.1, 3.5, 1.4, 0.2]))

with open("predictor.pkl", "wb") as file:
    pickle.dump(predictor, file, protocol=5)
print("saved:", ", ".join(predictor.__getstate__()))
print("kind, after saving:", predictor.predict([6.0, 3.0, 5.0, 1.8]))
