import joblib
from sklearn.datasets import load_iris
from sklearn.naive_bayes import GaussianNB

X, y = load_iris(return_X_y=True)
joblib.dump(GaussianNB().fit(X, y), "model.joblib")

for mode in ("r", "c"):
    model = joblib.load("model.joblib", mmap_mode=mode)
    try:
        model.partial_fit(X, y)
    except ValueError as error:
        print(f'mode "{mode}" fails: {error}')
    else:
        print(f'mode "{mode}" learns: {model.class_count_.sum():.0f} flowers')

stored = joblib.load("model.joblib")
print(f"in the file: {stored.class_count_.sum():.0f} flowers")
