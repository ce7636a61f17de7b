import pickle

from lightgbm import Booster, LGBMClassifier, early_stopping
from sklearn.datasets import load_breast_cancer
from sklearn.model_selection import train_test_split

X, y = load_breast_cancer(return_X_y=True, as_frame=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = LGBMClassifier(n_estimators=300, num_leaves=8, n_jobs=1, verbose=-1)
stop = early_stopping(5, verbose=False)
model.fit(X_train, y_train, eval_X=X_test, eval_y=y_test, callbacks=[stop])
best = model.best_iteration_
print("stopped early:", best < 300)

model.booster_.save_model("model.txt")
native = Booster(model_file="model.txt")
print("save_model")
print("  trees up to the best iteration:", native.num_trees() == best)
print("  best_iteration:", native.best_iteration)
print("  predicts:", native.predict(X_test[:1]).round(1))
print("  columns:", native.feature_name()[:2])

pickled = pickle.loads(pickle.dumps(model))
print("pickle")
print("  trees up to the best iteration:", pickled.booster_.num_trees() == best)
print("  best_iteration_ kept:", pickled.best_iteration_ == best)
print("  predicts:", pickled.predict(X_test[:1]))
print("  columns:", pickled.feature_name_[:2])
