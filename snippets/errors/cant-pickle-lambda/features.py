def shifted(value: float, shift: float) -> float:
    """Return value + shift."""
    return value + shift
