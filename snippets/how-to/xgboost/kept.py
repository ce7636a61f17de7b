import pickle

from sklearn.datasets import load_breast_cancer
from sklearn.model_selection import train_test_split
from xgboost import XGBClassifier

X, y = load_breast_cancer(return_X_y=True, as_frame=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = XGBClassifier(
    n_estimators=60, max_depth=3, early_stopping_rounds=5, n_jobs=1
)
model.fit(X_train, y_train, eval_set=[(X_test, y_test)], verbose=False)
model.trained_by = "Ada"

model.save_model("kept.ubj")
native = XGBClassifier()
native.load_model("kept.ubj")
pickled = pickle.loads(pickle.dumps(model))

for name, ask in {
    "best_iteration": lambda m: m.best_iteration == model.best_iteration,
    "feature names": lambda m: m.feature_names_in_[0] == "mean radius",
    "number of classes": lambda m: m.n_classes_ == 2,
    "objective": lambda m: m.objective == "binary:logistic",
    "max_depth": lambda m: m.max_depth == 3,
    "n_estimators": lambda m: m.n_estimators == 60,
    "n_jobs": lambda m: m.n_jobs == 1,
    "early_stopping_rounds": lambda m: m.early_stopping_rounds == 5,
    "own attribute": lambda m: hasattr(m, "trained_by"),
}.items():
    print(f"{name}: save_model {ask(native)}, pickle {ask(pickled)}")
