import textwrap

from scipy.stats import loguniform
from sklearn.datasets import load_iris
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import RandomizedSearchCV

from strict_pickle import allowed_globals

X, y = load_iris(return_X_y=True)
model = LogisticRegression(max_iter=1000)
choices = {"C": loguniform(0.01, 1)}
search = RandomizedSearchCV(
    model, choices, n_iter=2, scoring="accuracy", random_state=0
)
search.fit(X, y)
for model in (search, TfidfVectorizer(tokenizer=str.split)):
    try:
        allowed_globals(model)
    except ValueError as error:
        print(textwrap.fill(f"{type(model).__name__}: {error}", 70) + "\n")

print("best_estimator_:", len(allowed_globals(search.best_estimator_)) > 0)
