import pickle

import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.datasets import load_iris
from sklearn.ensemble import RandomForestClassifier
from sklearn.pipeline import make_pipeline

from find_rows import find_rows


class Remember(TransformerMixin, BaseEstimator):
    """A step that keeps the table it saw, for a report on training."""

    def fit(self, X: pd.DataFrame, y: pd.Series | None = None) -> "Remember":
        """Keep X."""
        self.seen_ = X
        return self

    def transform(self, X: pd.DataFrame) -> pd.DataFrame:
        """Return X as it is."""
        return X


X, y = load_iris(return_X_y=True, as_frame=True)
forest = RandomForestClassifier(oob_score=True, random_state=0)
model = make_pipeline(Remember(), forest).fit(X, y)
print("before:", find_rows(model, X))
before = model.predict_proba(X)

model[0].seen_ = None  # check_is_fitted looks for such a name
del forest.oob_decision_function_
loaded = pickle.loads(pickle.dumps(model))
print("after: ", find_rows(loaded, X))
same = np.array_equal(loaded.predict_proba(X), before)
print("predictions unchanged:", same)
