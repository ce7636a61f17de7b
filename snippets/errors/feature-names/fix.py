import pandas as pd
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

X, y = load_iris(return_X_y=True, as_frame=True)
model = LogisticRegression(max_iter=1000).fit(X, y)


def select(model: LogisticRegression, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the columns that model was fitted with, in their order.

    Raises ValueError that names what is missing.
    """
    missing = set(model.feature_names_in_) - set(frame.columns)
    if missing:
        raise ValueError(f"the data lacks the columns {sorted(missing)}")
    return frame[list(model.feature_names_in_)]


new = X.iloc[:3, ::-1].assign(garden="north")  # reversed, and one too many
print(model.predict(select(model, new)))
