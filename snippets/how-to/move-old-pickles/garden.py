class Flower:
    """A flower, for Python 2 and Python 3."""

    def __init__(self, name, widths):
        """Take its name and the widths of its petals."""
        self.name = name
        self.widths = widths
