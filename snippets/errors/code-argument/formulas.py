def square(number: float) -> float:
    """Return the number times itself."""
    return number * number
