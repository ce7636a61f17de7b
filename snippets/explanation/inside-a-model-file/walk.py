from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression


def describe(value: object) -> str:
    """Return the type of a value; of an array shape and dtype, too."""
    if hasattr(value, "dtype") and value.shape:
        return f"array {value.shape} of {value.dtype}"
    return f"{type(value).__name__} {value}"


X, y = load_iris(return_X_y=True, as_frame=True)
model = LogisticRegression(max_iter=1000, random_state=0).fit(X, y)

arguments = model.get_params()
for name, value in model.__getstate__().items():
    if name in arguments:
        kind = "argument"
    else:
        kind = "hidden" if name.startswith("_") else "learned"
    print(f"{kind:9} {name:19} {describe(value)}")
