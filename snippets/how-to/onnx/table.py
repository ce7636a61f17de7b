import numpy as np
import onnxruntime
import pandas as pd
from skl2onnx import to_onnx
from sklearn.compose import make_column_transformer
from sklearn.datasets import load_diabetes
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

NUMBERS = ["age", "bmi", "bp"]
X, y = load_diabetes(return_X_y=True, as_frame=True, scaled=False)
X = X[NUMBERS].assign(sex=X["sex"].map({1: "F", 2: "M"}))
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
columns = make_column_transformer(
    (StandardScaler(), NUMBERS),
    (OneHotEncoder(handle_unknown="ignore"), ["sex"]),
)
pipeline = make_pipeline(columns, Ridge()).fit(X_train, y_train)


def inputs(table: pd.DataFrame) -> dict[str, np.ndarray]:
    """Return each column of the table as an array of one column."""
    return {name: table[[name]].to_numpy() for name in table}


for kind in (np.float32, np.float64):
    types = dict.fromkeys(NUMBERS, kind)  # one type for all numbers
    converted = to_onnx(pipeline, X_train[:1].astype(types))
    session = onnxruntime.InferenceSession(
        converted.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    (predicted,) = session.run(None, inputs(X_test.astype(types)))
    difference = np.abs(predicted[:, 0] - pipeline.predict(X_test)).max()
    print({tensor.name: tensor.type for tensor in session.get_inputs()})
    print("  equal to 3 decimals:", difference < 1e-3)
    print("  equal to 9 decimals:", difference < 1e-9)
