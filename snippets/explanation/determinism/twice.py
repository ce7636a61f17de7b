import pickle

from sklearn.datasets import load_iris
from sklearn.tree import DecisionTreeClassifier

X, y = load_iris(return_X_y=True)
model = DecisionTreeClassifier(random_state=0).fit(X, y)

first = pickle.dumps(model, protocol=5)
loaded = pickle.loads(first)
second = pickle.dumps(loaded, protocol=5)
third = pickle.dumps(pickle.loads(second), protocol=5)

answers = model.predict_proba(X) == loaded.predict_proba(X)
print("the loaded model answers the same:", answers.all())
print("first and second dump, same bytes:", first == second)
print("second and third dump, same bytes:", second == third)
