import pickle

from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

X_train, y_train = load_iris(return_X_y=True)
model = make_pipeline(StandardScaler(), LogisticRegression())
model.fit(X_train, y_train)

data = pickle.dumps(model, protocol=5)
again = pickle.loads(data)

print("type: ", type(data))
print("start:", data[:2])
print("equal:", (again.predict(X_train) == model.predict(X_train)).all())
print("same bytes:", pickle.dumps(again, protocol=5) == data)
