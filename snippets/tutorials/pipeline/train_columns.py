import pickle

import numpy as np
from sklearn.compose import ColumnTransformer
from sklearn.datasets import load_wine
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, StandardScaler

X, y = load_wine(return_X_y=True, as_frame=True)
X_train, X_test, y_train, y_test = train_test_split(
    X, y, stratify=y, random_state=0
)
columns = ColumnTransformer(
    [
        ("scale", StandardScaler(), ["alcohol", "flavanoids", "proline"]),
        ("log", FunctionTransformer(np.log), ["color_intensity"]),
    ]
)
pipeline = make_pipeline(columns, LogisticRegression())
pipeline.fit(X_train, y_train)

with open("by_name.pkl", "wb") as file:
    pickle.dump(pipeline, file, protocol=5)

print(f"accuracy before saving: {pipeline.score(X_test, y_test):.3f}")
