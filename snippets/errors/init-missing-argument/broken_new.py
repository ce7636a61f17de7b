import pickle


class Price(float):
    """A number with a currency."""

    def __new__(cls, amount: float, currency: str) -> "Price":
        """Return the amount, as a float that knows its currency."""
        price = super().__new__(cls, amount)
        price.currency = currency
        return price


pickle.loads(pickle.dumps(Price(9.5, "EUR")))
