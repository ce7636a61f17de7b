from collections.abc import Callable


class Point:
    """Keeps two numbers, in slots."""

    __slots__ = ("x", "y")

    def __init__(self, x: float, y: float) -> None:
        """Keep the numbers."""
        self.x, self.y = x, y

    def times(self, factor: float = 7.5) -> "Point":
        """Return a point that is factor times as far away."""
        return Point(factor * self.x, factor * self.y)


def double(value: float = 7.5) -> float:
    """Return two times the value."""
    return 2 * value


def multiply_by(factor: float) -> Callable[[float], float]:
    """Return a function that multiplies by factor."""

    def multiply(value: float) -> float:
        return factor * value

    return multiply
