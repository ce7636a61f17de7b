import pandas as pd
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

X, y = load_iris(return_X_y=True)
model = LogisticRegression(max_iter=1000).fit(X, y)

row = [5.1, 3.5, 1.4, 0.2]
print("one row of numbers:", model.predict([row]))
print("one row of an array:", model.predict(X[[0]]))
frame = pd.DataFrame(X)
print("one row of a table:", model.predict(frame.iloc[[0]]))

one_column = LogisticRegression().fit(X[:, [3]], y)
print("one column:", one_column.predict(frame[[3]].head(2)))
