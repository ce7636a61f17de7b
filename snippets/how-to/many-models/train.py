from collections.abc import Iterator

from sklearn.datasets import load_diabetes
from sklearn.linear_model import Ridge

from model_folder import read_index, save

X, y = load_diabetes(return_X_y=True)
customers = ["ACME/Paris", "../Zoë & Sons", "con", "Rossi"]


def trained() -> Iterator[tuple[str, Ridge]]:
    """Yield the name and the model of one customer after the other."""
    for number, customer in enumerate(customers):
        mine = slice(number, None, len(customers))  # every fourth row
        yield customer, Ridge(alpha=0.1).fit(X[mine], y[mine])


save(trained(), "models")
for name, sha256 in read_index("models").items():
    print(f"{name:15}{len(sha256)} letters and digits .pkl")
