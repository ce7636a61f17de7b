import pickle


class Node:
    """Is found in sets by its name."""

    def __init__(self, name: str) -> None:
        """Take the name."""
        self.name = name
        self.peers = set()

    def __hash__(self) -> int:
        """Return the same number for the same name."""
        return hash(self.name)


class Named(Node):
    """Has its name from the first moment, because the call gives it."""

    def __reduce__(self) -> tuple:
        """Return the call, and the state that may wait."""
        return type(self), (self.name,), {"peers": self.peers}


for cls in [Named, Node]:
    node = cls("a")
    node.peers.add(node)
    data = pickle.dumps(node, protocol=4)
    try:
        loaded = pickle.loads(data)
        print(f"{cls.__name__}: in its own set:", loaded in loaded.peers)
    except AttributeError as error:
        print(f"{cls.__name__}: {error}")
