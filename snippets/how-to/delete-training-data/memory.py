import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeRegressor

from find_rows import find_rows

X, y = load_diabetes(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = DecisionTreeRegressor(random_state=0).fit(X_train, y_train)

print("rows in the model:", find_rows(model, X_train))
for people, X, y in [("known", X_train, y_train), ("new", X_test, y_test)]:
    exact = np.mean(model.predict(X) == y)
    print(f"{people} people whose exact value it tells: {exact:.0%}")
