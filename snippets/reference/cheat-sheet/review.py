import skops.io
from sklearn.datasets import load_iris
from sklearn.tree import DecisionTreeClassifier

X, y = load_iris(return_X_y=True)
model = DecisionTreeClassifier(random_state=0).fit(X, y)
skops.io.dump(model, "model.skops")

print(skops.io.get_untrusted_types(file="model.skops"))
ALLOWED = ["sklearn.tree._tree.Tree"]  # names you looked up
print(skops.io.load("model.skops", trusted=ALLOWED))
