import json
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.compose import make_column_transformer
from sklearn.linear_model import LinearRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder

homes = pd.DataFrame(
    {"city": ["Rome", "Oslo", "Rome", "Oslo"], "rooms": [1, 2, 3, 4]}
)
price = [100.0, 300.0, 200.0, 400.0]
columns = make_column_transformer(
    (OneHotEncoder(handle_unknown="ignore"), ["city"]), remainder="passthrough"
)
model = make_pipeline(columns, LinearRegression()).fit(homes, price)

rows = [*homes.to_dict("records"), {"city": "Lima", "rooms": 2}]
answers = model.predict(pd.DataFrame(rows)).tolist()
golden = json.dumps({"rows": rows, "answers": answers}, allow_nan=False)
Path("golden.json").write_text(golden)

golden = json.loads(Path("golden.json").read_text())
found = model.predict(pd.DataFrame(golden["rows"]))
print("as recorded:", np.allclose(found, golden["answers"], rtol=1e-6))
print([round(price) for price in golden["answers"]])
