from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

X, y = load_iris(return_X_y=True)
model = LogisticRegression(max_iter=1000).fit(X, y)
try:
    model.predict([[5.1, 3.5, 1.4, float("nan")]])
except ValueError as error:  # its text has several lines
    print(f"ValueError: {str(error).splitlines()[0]}")
