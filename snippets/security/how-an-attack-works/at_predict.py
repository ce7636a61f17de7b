import functools
import pickle

from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

X, y = load_iris(return_X_y=True)
model = LogisticRegression(max_iter=1000).fit(X, y)
coef = model.coef_.copy()
model.predict = functools.partial(print, "predict is print now, and gets:")
data = pickle.dumps(model)

print("loading:")
loaded = pickle.loads(data)
print("   right type:   ", type(loaded) is LogisticRegression)
print("   right numbers:", (loaded.coef_ == coef).all())

print("predicting:")
labels = loaded.predict([[5.1, 3.5, 1.4, 0.2]])
print("   labels:", labels)
