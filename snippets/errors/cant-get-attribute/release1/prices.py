class PriceModel:
    """Predicts a price from an area."""

    def __init__(self, per_metre: float) -> None:
        """Take the price of one square metre."""
        self.per_metre = per_metre
