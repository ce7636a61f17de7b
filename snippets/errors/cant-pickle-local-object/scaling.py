class Scaler:
    """Multiplies by a factor: a function that remembers, with a name."""

    def __init__(self, factor: float) -> None:
        """Keep the factor; it is saved with the object."""
        self.factor = factor

    def __call__(self, value: float) -> float:
        """Return value * factor."""
        return value * self.factor
