import pickle
from pathlib import Path


class Model:
    """A model whose code may be edited after it was saved."""

    def __init__(self, weight: float) -> None:
        """Keep the weight."""
        self.weight = weight

    def predict(self, x: float) -> float:
        """Return the answer for one number."""
        return self.weight * x


def save(model: Model, path: str, rows: list[float]) -> None:
    """Save the model, some inputs, and its answers to them."""
    answers = [model.predict(x) for x in rows]
    saved = {"model": model, "rows": rows, "answers": answers}
    Path(path).write_bytes(pickle.dumps(saved))


def load(path: str) -> Model:
    """Return the model; ValueError if it answers otherwise than then."""
    saved = pickle.loads(Path(path).read_bytes())
    answers = [saved["model"].predict(x) for x in saved["rows"]]
    if answers != saved["answers"]:
        raise ValueError(f"answers {answers}, when saved {saved['answers']}")
    return saved["model"]


save(Model(weight=2), "model.pkl", rows=[1, 10])
print("loaded:", load("model.pkl").predict(10))

Model.predict = lambda self, x: self.weight * x + 1  # somebody edits it
try:
    load("model.pkl")
except ValueError as error:
    print("refused:", error)
