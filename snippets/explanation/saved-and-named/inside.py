import io
import pickle
import pickletools


class Reader(pickle.Unpickler):
    """Notes each name that the file asks to import."""

    def __init__(self, data: bytes) -> None:
        """Take a pickle, and no names yet."""
        super().__init__(io.BytesIO(data))
        self.names: list[tuple[str, str]] = []

    def find_class(self, module: str, name: str) -> object:
        """Note the name, and import it."""
        self.names.append((module, name))
        return super().find_class(module, name)


def contents(data: bytes) -> tuple[list[str], list]:
    """Return the names in a pickle of yours, and its texts and numbers."""
    reader = Reader(data)
    reader.load()
    parts = {part for pair in reader.names for part in pair}
    arguments = [argument for _, argument, _ in pickletools.genops(data)]
    values = [a for a in arguments if isinstance(a, str | float)]
    names = [".".join(pair) for pair in reader.names]
    return names, [value for value in values if value not in parts]
