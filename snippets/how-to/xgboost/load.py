import json

import numpy as np
import pandas as pd
from xgboost import XGBClassifier

model = XGBClassifier()
model.load_model("model.ubj")
classes = np.array(json.loads(model.get_booster().attr("classes")))

X_test = pd.read_csv("X_test.csv")
probabilities = model.predict_proba(X_test)
difference = np.abs(probabilities - np.load("expected.npy")).max()
print("labels:", classes[model.predict(X_test)][:3].tolist())
print("probabilities equal to 5 decimals:", difference < 1e-5)
