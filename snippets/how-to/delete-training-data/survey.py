from sklearn.cluster import KMeans
from sklearn.datasets import load_iris
from sklearn.ensemble import RandomForestClassifier
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV
from sklearn.neighbors import KNeighborsClassifier
from sklearn.svm import SVC

from find_rows import find_rows

X, y = load_iris(return_X_y=True)
for model in [
    KNeighborsClassifier(),
    GaussianProcessRegressor(optimizer=None, alpha=0.1),
    SVC(),
    GridSearchCV(SVC(), {"C": [1, 10]}),
    KMeans(n_clusters=3, random_state=0),
    RandomForestClassifier(oob_score=True, random_state=0),
    LogisticRegression(max_iter=1000),
]:
    model.fit(X, y)
    print(type(model).__name__)
    for found in find_rows(model, X):
        print("   ", found)
