def double(n: int) -> int:
    """Return twice n."""
    return 2 * n
