from collections.abc import Callable


class Payload:
    """An object that prints when its pickle is loaded; it does no more."""

    def __init__(self, way: str) -> None:
        self.way = way

    def __reduce__(self) -> tuple[Callable, tuple[str]]:
        """Tell pickle how to rebuild this: by a call of print."""
        return print, (f"{self.way}: ran",)
