import pickle


class RowError(Exception):
    """Says which row of which file is bad."""

    def __init__(self, path: str, row: int) -> None:
        """Take the file's name and the row's number."""
        super().__init__(path, row)  # all of them, and nothing else
        self.path, self.row = path, row

    def __str__(self) -> str:
        """Return the text that a person sees."""
        return f"row {self.row} of {self.path} is bad"


error = pickle.loads(pickle.dumps(RowError("rows.csv", 7)))
print(f"{type(error).__name__}: {error}")
