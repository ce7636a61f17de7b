import pandas as pd
from sklearn.datasets import load_iris
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

X, y = load_iris(return_X_y=True, as_frame=True)
pipeline = make_pipeline(
    SimpleImputer(strategy="median"), LogisticRegression(max_iter=1000)
).fit(X, y)

new = X.head(3).astype(object)
new.loc[1, "petal width (cm)"] = None
new = new.apply(pd.to_numeric)  # None becomes NaN
missing = new.isna().sum()
print(missing[missing > 0].to_dict())
print(pipeline.predict(new))
