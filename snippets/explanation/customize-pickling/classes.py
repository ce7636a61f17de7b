class Plain:
    """Keeps an attribute in its __dict__."""

    def __init__(self) -> None:
        """Set the attribute."""
        self.x = 1.5


class Slots:
    """Keeps an attribute in a slot."""

    __slots__ = ("x",)

    def __init__(self) -> None:
        """Set the attribute."""
        self.x = 1.5


class Words(list):
    """A list with a name of its own."""


class State(Plain):
    """Chooses what is saved of it."""

    def __getstate__(self) -> dict:
        """Return what is given back to __setstate__, or to __dict__."""
        return {"square": self.x**2}


class Price(float):
    """A number that cannot be made without a currency."""

    def __new__(cls, amount: float, *, currency: str) -> "Price":
        """Return the number, with its currency as an attribute."""
        price = super().__new__(cls, amount)
        price.currency = currency
        return price

    def __getnewargs_ex__(self) -> tuple[tuple, dict]:
        """Return what __new__ needs."""
        return (float(self),), {"currency": self.currency}


class Remade(Plain):
    """Is made by a call of its class, so that __init__ runs."""

    def __reduce__(self) -> tuple:
        """Return the whole answer."""
        return Remade, ()


class Missing:
    """Has one object, MISSING, which pickle only names."""

    def __reduce__(self) -> str:
        """Return the name of a global of this module."""
        return "MISSING"


MISSING = Missing()
