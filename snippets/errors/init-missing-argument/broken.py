import pickle


class RowError(Exception):
    """Says which row of which file is bad."""

    def __init__(self, path: str, row: int) -> None:
        """Take the file's name and the row's number."""
        super().__init__(f"row {row} of {path} is bad")
        self.path, self.row = path, row


pickle.loads(pickle.dumps(RowError("rows.csv", 7)))
