import numpy as np
import skops.io
from sklearn.datasets import load_wine
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

X, y = load_wine(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = make_pipeline(StandardScaler(), LogisticRegression())
model.fit(X_train, y_train)

skops.io.dump(model, "model.skops")
np.savez(  # what the loaded model has to give
    "check.npz",
    X=X_test,
    y=y_test,
    labels=model.predict(X_test),
    probabilities=model.predict_proba(X_test),
)
print(f"saved, accuracy {model.score(X_test, y_test):.2f}")
