import pickle


class Vote:
    """As release 1 has it: two ways to count."""

    def __init__(self, weights: list[float], rule: str = "mean") -> None:
        self.weights, self.rule = weights, rule

    def predict(self) -> float:
        """Return the answer."""
        if self.rule == "mean":
            return sum(self.weights) / len(self.weights)
        return max(self.weights)


model = Vote([0.2, 0.3, 0.7])
print("release 1 answers", round(model.predict(), 2))
saved = pickle.dumps(model, protocol=4)


class Vote:
    """As release 2 has it: "mean" and the setting are gone."""

    def __init__(self, weights: list[float]) -> None:
        self.weights = weights

    def predict(self) -> float:
        """Return the answer."""
        return max(self.weights)


model = pickle.loads(saved)
print("for the file, release 2 answers", model.predict())
print("nobody asks for", {"rule": model.rule})
