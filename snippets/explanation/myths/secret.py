import pickle


class Client:
    """A step that asks a server for more columns."""

    def __init__(self, password: str) -> None:
        """Keep the password."""
        self.password = password


data = pickle.dumps(Client("tulip-4711"))
print("the file says:", data[data.index(b"tulip") :][:10].decode())
