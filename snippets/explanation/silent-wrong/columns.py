from sklearn.datasets import load_diabetes
from sklearn.ensemble import HistGradientBoostingRegressor

X, y = load_diabetes(return_X_y=True, scaled=False)
SEX = 1  # the second column is a category
model = HistGradientBoostingRegressor(
    max_iter=5, categorical_features=[SEX], random_state=0
).fit(X, y)

sorted_first = model._preprocessor.transform(X)
print("a row begins with age and sex:", X[0, :2].tolist())
print("the trees see sex, then age:  ", sorted_first[0, :2].tolist())
print("answers:   ", model.predict(X[:5]).round().tolist())

model._preprocessor = None  # release 1.3 has none
print("as in 1.3: ", model.predict(X[:5]).round().tolist())
