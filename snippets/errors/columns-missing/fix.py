import pickle

import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder

train = pd.DataFrame({"age": [20.0, 60.0], "city": ["Bern", "Rome"]})
columns = ColumnTransformer(
    [
        ("age", SimpleImputer(), ["age"]),
        ("city", OneHotEncoder(handle_unknown="ignore"), ["city"]),
    ]
)
pipeline = make_pipeline(columns, LogisticRegression())
pipeline.fit(train, ["young", "old"])
with open("pipeline.pkl", "wb") as file:
    pickle.dump(pipeline, file)

new = pd.DataFrame([{"city": "Bern"}])  # one row, as a form sends it
needed = pipeline.feature_names_in_
print("missing:", sorted(set(needed) - set(new.columns)))
print(pipeline.predict(new.reindex(columns=needed)))  # empty: imputed
