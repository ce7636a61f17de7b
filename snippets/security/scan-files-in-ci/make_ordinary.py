import pickle
from pathlib import Path

import joblib
from sklearn.datasets import load_iris
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

X, y = load_iris(return_X_y=True)
linear = LogisticRegression(max_iter=1000).fit(X, y)
forest = RandomForestClassifier(n_estimators=5, random_state=0).fit(X, y)
pipeline = make_pipeline(StandardScaler(), LogisticRegression()).fit(X, y)

folder = Path("ordinary")
folder.mkdir()
pickles = {
    "numbers.pkl": {"coefficients": [55.0, 10.0], "intercept": 250.0},
    "linear.pkl": linear,
    "forest.pkl": forest,
    "pipeline.pkl": pipeline,
}
for name, thing in pickles.items():
    with open(folder / name, "wb") as file:
        pickle.dump(thing, file, protocol=4)
joblib.dump(linear, folder / "linear.joblib")
joblib.dump(forest, folder / "compressed.joblib", compress=3)
print(*sorted(path.name for path in folder.iterdir()), sep="\n")
