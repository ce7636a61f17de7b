import sklearn
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

try:
    from sklearn.externals import joblib  # scikit-learn before 0.23
except ImportError:
    import joblib

X, y = load_iris(return_X_y=True)
rows = X[::30]
model = LogisticRegression(solver="lbfgs", max_iter=1000).fit(X, y)
saved = {"rows": rows, "expected": model.predict_proba(rows), "model": model}
joblib.dump(saved, f"iris-{sklearn.__version__}.joblib")
