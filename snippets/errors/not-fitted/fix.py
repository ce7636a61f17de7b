import pickle

from sklearn.base import clone
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.utils.validation import check_is_fitted

X, y = load_iris(return_X_y=True)
template = LogisticRegression(max_iter=1000)
model = clone(template).fit(X, y)  # fit returns the fitted model: keep it

check_is_fitted(model)  # raises NotFittedError here, before anything is saved
with open("model.pkl", "wb") as file:
    pickle.dump(model, file)

with open("model.pkl", "rb") as file:
    print(pickle.load(file).predict(X[:3]))
