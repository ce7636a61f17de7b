from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier, NearestCentroid
from sklearn.preprocessing import scale

from find_rows import find_rows

X, y = load_breast_cancer(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(scale(X), y, random_state=0)

for model in [
    KNeighborsClassifier(),
    NearestCentroid(),
    LogisticRegression(),
]:
    model.fit(X_train, y_train)
    print(f"{type(model).__name__}: {model.score(X_test, y_test):.2f}")
    print("   ", find_rows(model, X_train))
