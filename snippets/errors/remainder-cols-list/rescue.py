import pickle
import warnings
from collections import UserList

import numpy as np
import pandas as pd
from sklearn.compose import _column_transformer

_column_transformer._RemainderColsList = UserList  # it was a kind of that
with (
    warnings.catch_warnings(record=True),  # we know: another version
    open("columns-1.6.1.pkl", "rb") as file,
):
    saved = pickle.load(file)
del _column_transformer._RemainderColsList

got = saved["model"].predict(pd.DataFrame(saved["rows"]))
print("answers as before:", np.allclose(got, saved["expected"]))
with open("columns.pkl", "wb") as file:
    pickle.dump(saved["model"], file)
