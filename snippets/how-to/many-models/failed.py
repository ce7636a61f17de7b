from collections.abc import Iterator

from sklearn.datasets import load_diabetes
from sklearn.linear_model import Ridge

from model_folder import load, read_index, save

X, y = load_diabetes(return_X_y=True)


def trained() -> Iterator[tuple[str, Ridge]]:
    """Yield one new model, and fail at the next customer."""
    yield "Rossi", Ridge(alpha=99).fit(X, y)
    raise ValueError("no rows of this customer")


try:
    save(trained(), "models")
except ValueError as error:
    print("nothing saved:", error)
print("Rossi still has alpha =", load("Rossi", "models").alpha)

save([("Rossi", Ridge(alpha=5).fit(X, y))], "models")
print("now Rossi has alpha =", load("Rossi", "models").alpha)
print("models:", len(read_index("models")))
