import pickle
from pathlib import Path

from sklearn.datasets import load_iris

X, y = load_iris(return_X_y=True)
model_bytes = Path("model.pkl").read_bytes()
model = pickle.loads(model_bytes)
number = model.coef_[0, 2:3]  # what a petal's length says of setosa

changes = {
    "nothing": (b"", b""),
    "a module's name": (b"sklearn.", b"sklearm."),
    "a class's name": (b"LogisticRegression", b"LogisticRegressiom"),
    "a text": (b"lbfgs", b"\xffbfgs"),
    "the sign of a number": (number.tobytes(), (-number).tobytes()),
}
for place, (old, new) in changes.items():
    try:
        damaged = pickle.loads(model_bytes.replace(old, new, 1))
        result = f"no error, accuracy {damaged.score(X, y):.2f}"
    except (ImportError, AttributeError, UnicodeDecodeError) as error:
        result = type(error).__name__
    print(f"damaged: {place:20} -> {result}")
