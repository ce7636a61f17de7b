import json
import pickle

from sklearn.datasets import load_wine
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

X, y = load_wine(return_X_y=True, as_frame=True)
X_train, X_test, y_train, y_test = train_test_split(
    X, y, stratify=y, random_state=0
)
pipeline = make_pipeline(StandardScaler(), LogisticRegression())
grid = {"logisticregression__C": [0.001, 0.01, 0.1]}
search = GridSearchCV(pipeline, grid).fit(X_train, y_train)

with open("best.pkl", "wb") as file:
    pickle.dump(search.best_estimator_, file, protocol=5)
print("best:", json.dumps(search.best_params_))
