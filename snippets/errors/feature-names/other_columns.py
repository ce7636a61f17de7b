from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

X, y = load_iris(return_X_y=True, as_frame=True)
model = LogisticRegression(max_iter=1000).fit(X, y)

new = X.rename(columns={"petal width (cm)": "petal_width"})
try:
    model.predict(new)
except ValueError as error:  # its text has several lines
    print(f"ValueError: {error}")
