import pickle
from pathlib import Path

from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

X_train = [[1.0], [2.0], [3.0], [9.0], [8.0]]
y_train = ["low", "low", "low", "high", "high"]
pipeline = make_pipeline(StandardScaler(), LogisticRegression())
pipeline.fit(X_train, y_train)
Path("pipeline.pkl").write_bytes(pickle.dumps(pipeline))

loaded = pickle.loads(Path("pipeline.pkl").read_bytes())
for x in [1.0, 9.0]:
    print(x, "is", loaded.predict([[x]])[0])
