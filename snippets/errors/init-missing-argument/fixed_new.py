import pickle


class Price(float):
    """A number with a currency."""

    def __new__(cls, amount: float, currency: str) -> "Price":
        """Return the amount, as a float that knows its currency."""
        price = super().__new__(cls, amount)
        price.currency = currency
        return price

    def __getnewargs__(self) -> tuple:
        """Return what pickle gives to __new__."""
        return float(self), self.currency


price = pickle.loads(pickle.dumps(Price(9.5, "EUR")))
print(price, price.currency)
