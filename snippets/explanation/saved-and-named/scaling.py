print("scaling.py runs")

UNIT = "metres"


class Scaler:
    """Multiplies by a factor."""

    digits = 1

    def __init__(self, factor: float) -> None:
        """Keep the factor."""
        print("__init__ runs")
        self.factor = factor

    @property
    def inverse(self) -> float:
        """The factor of the way back."""
        return 1 / self.factor

    def apply(self, value: float) -> str:
        """Return the result with its unit."""
        return f"{round(self.factor * value, self.digits)} {UNIT}"
