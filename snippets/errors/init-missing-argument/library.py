import copyreg
import pickle


class LibraryError(Exception):
    """The error of a library that you cannot change."""

    def __init__(self, path: str, row: int) -> None:
        """Take the file's name and the row's number."""
        super().__init__(f"row {row} of {path} is bad")
        self.path, self.row = path, row


def reduce_error(error: LibraryError) -> tuple:
    """Return the class to call, and its arguments."""
    return LibraryError, (error.path, error.row)


copyreg.pickle(LibraryError, reduce_error)  # before the error is pickled
error = pickle.loads(pickle.dumps(LibraryError("rows.csv", 7)))
print(f"{type(error).__name__}: {error}")
