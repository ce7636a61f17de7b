LIMIT = 100.0


def cut(value: float) -> float:
    """Return the value, or the limit if it is greater."""
    return min(value, LIMIT)
