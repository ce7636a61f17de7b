import json
import os

import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelEncoder
from xgboost import XGBClassifier

cancer = load_breast_cancer(as_frame=True)
X, y = cancer.data, cancer.target_names[cancer.target]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)

encoder = LabelEncoder().fit(y_train)  # XGBoost wants 0, 1, ...
model = XGBClassifier(
    n_estimators=40, learning_rate=0.2, max_depth=3, n_jobs=1, random_state=0
)
model.fit(X_train, encoder.transform(y_train))

classes = json.dumps(encoder.classes_.tolist())
model.get_booster().set_attr(classes=classes)  # goes into the file
model.save_model("model.tmp.ubj")
os.replace("model.tmp.ubj", "model.ubj")

X_test.to_csv("X_test.csv", index=False)
np.save("expected.npy", model.predict_proba(X_test))
labels = encoder.classes_[model.predict(X_test)]
print("saved, accuracy above 0.9:", np.mean(labels == y_test) > 0.9)
