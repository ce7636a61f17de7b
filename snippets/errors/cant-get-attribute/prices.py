class Pricer:
    """Predicts a price from an area. Release 1 called it PriceModel."""

    def __init__(self, per_metre: float) -> None:
        """Take the price of one square metre."""
        self.per_metre = per_metre

    def predict(self, area: float) -> float:
        """Return the price of so many square metres."""
        return self.per_metre * area
