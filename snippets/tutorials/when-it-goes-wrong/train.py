from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

from model_file import save

X, y = load_iris(return_X_y=True)
model = LogisticRegression(max_iter=1000).fit(X, y)

save(model, "model.pkl")
print("saved", model)
