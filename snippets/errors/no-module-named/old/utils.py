class Scaler:
    """Divides numbers by the largest one that fit has seen."""

    def fit(self, numbers: list) -> "Scaler":
        """Learn the largest number; return self."""
        self.largest = max(numbers)
        return self
