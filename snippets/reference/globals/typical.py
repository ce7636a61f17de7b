import pickle
from pathlib import Path

import pandas as pd
from lightgbm import LGBMClassifier
from scipy.stats import loguniform
from sklearn.calibration import CalibratedClassifierCV
from sklearn.compose import make_column_transformer
from sklearn.ensemble import RandomForestClassifier, StackingClassifier
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import RandomizedSearchCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from sklearn.svm import SVC
from xgboost import XGBClassifier

table = pd.DataFrame(
    {
        "text": ["good wine", "bad wine", "good tea", "bad tea"] * 10,
        "kind": ["wine", "wine", "tea", "tea"] * 10,
        "price": [7.0, 3.0, 5.0, None] * 10,
    }
)
y = [1, 0, 1, 0] * 10
forest = RandomForestClassifier(n_estimators=3, random_state=0)
logistic = LogisticRegression()
columns = make_column_transformer(
    (make_pipeline(SimpleImputer(), StandardScaler()), ["price"]),
    (OneHotEncoder(handle_unknown="ignore"), ["kind"]),
)
models = {
    "texts": make_pipeline(TfidfVectorizer(), logistic),
    "a table": make_pipeline(columns, logistic),
    "a search": RandomizedSearchCV(
        make_pipeline(columns, SVC()),
        {"svc__C": loguniform(0.1, 10)},
        n_iter=2,
        cv=2,
        random_state=0,
    ),
    "calibrated": make_pipeline(columns, CalibratedClassifierCV(forest, cv=2)),
    "stacked": make_pipeline(
        columns,
        StackingClassifier([("trees", forest), ("lines", logistic)], cv=2),
    ),
    "XGBoost": make_pipeline(columns, XGBClassifier(n_estimators=3)),
    "LightGBM": make_pipeline(
        columns, LGBMClassifier(n_estimators=3, verbose=-1)
    ),
}
Path("typical").mkdir()
for label, model in models.items():
    X = table["text"] if label == "texts" else table[["kind", "price"]]
    data = pickle.dumps(model.fit(X, y), protocol=5)
    Path("typical", f"{label}.pkl").write_bytes(data)
print("models trained:", len(models))
