import pickle

from sklearn.datasets import load_wine
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

X, y = load_wine(return_X_y=True, as_frame=True)
X_train, X_test, y_train, y_test = train_test_split(
    X, y, stratify=y, random_state=0
)
pipeline = make_pipeline(StandardScaler(), LogisticRegression())
pipeline.fit(X_train, y_train)

with open("pipeline.pkl", "wb") as file:
    pickle.dump(pipeline, file, protocol=5)
X_test.assign(kind=y_test).to_csv("wines.csv", index=False)

print(f"accuracy before saving: {pipeline.score(X_test, y_test):.3f}")
