import pickle
from pathlib import Path

import joblib
import numpy as np
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression


class Attack:
    """Pickles as a call: whoever loads it calls eval on the code."""

    def __reduce__(self):
        return eval, ("print('the file ran code')",)


folder = Path("hostile")
folder.mkdir()
attack = pickle.dumps(Attack(), protocol=4)
(folder / "eval.pkl").write_bytes(attack)
(folder / "renamed.model").write_bytes(attack)
(folder / "cut.pkl").write_bytes(attack[:-1])  # runs, then fails
joblib.dump(Attack(), folder / "compressed.joblib", compress=3)
joblib.dump([np.arange(3.0), Attack()], folder / "after_array.joblib")

model = LogisticRegression(max_iter=1000).fit(*load_iris(return_X_y=True))
model.predict = print  # runs when the model is used
(folder / "at_predict.pkl").write_bytes(pickle.dumps(model, protocol=4))

(folder / "sklearn_names.pkl").write_bytes(
    b"csklearn.feature_selection._base\nattrgetter\n(Vprint\ntR"
    b"(csklearn.utils.discovery\nimport_module\n(Vbuiltins\ntRtR"
    b"(Vthe file ran code\ntR."  # attrgetter("print")(builtins)(text)
)
pair = b")" + b"q\x00h\x00\x86" * 40  # x = (); then 40 times x = (x, x)
(folder / "bomb.pkl").write_bytes(
    b"\x80\x02}(" + (pair + b"K\x00") * 2 + b"u."  # {x: 0, x: 0}
)
print(*sorted(path.name for path in folder.iterdir()), sep="\n")
