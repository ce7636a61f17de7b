import numpy as np
import pandas as pd
from xgboost import XGBClassifier

model = XGBClassifier()
model.load_model("model.ubj")
X_test = pd.read_csv("X_test.csv")
turned = X_test[X_test.columns[::-1]]  # the same columns, last one first

try:
    model.predict(turned)
except ValueError as error:
    print("DataFrame:", str(error).partition(":")[0])

expected = model.predict(X_test)
labels = model.predict(turned.to_numpy())
print("array: same labels", np.array_equal(labels, expected))
labels = model.predict(turned[model.feature_names_in_])
print("columns put in order: same labels", np.array_equal(labels, expected))
