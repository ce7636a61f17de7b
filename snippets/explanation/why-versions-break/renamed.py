import pickle


class Scaler:
    """As release 1 has it."""

    def __init__(self, largest: float) -> None:
        self.top = largest


saved = pickle.dumps(Scaler(8), protocol=4)


class Scaler:
    """As release 2 has it: the attribute has another name."""

    def __init__(self, largest: float) -> None:
        self.largest_ = largest

    def transform(self, value: float) -> float:
        """Return the value as a part of the largest."""
        return value / self.largest_


model = pickle.loads(saved)
print("loaded, with", vars(model))
print(model.transform(4))
