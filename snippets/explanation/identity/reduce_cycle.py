import pickle


class ByCall:
    """Gives its peer as an argument of the call that rebuilds it."""

    def __init__(self, peer: object = None) -> None:
        """Take the peer."""
        self.peer = peer

    def __reduce__(self) -> tuple:
        """Return the call."""
        return type(self), (self.peer,)


class ByState(ByCall):
    """Gives its peer as state, which is set after the call."""

    def __reduce__(self) -> tuple:
        """Return the call, and the state."""
        return type(self), (), {"peer": self.peer}


for cls in [ByState, ByCall]:
    node = cls()
    node.peer = cls(node)
    try:
        loaded = pickle.loads(pickle.dumps(node, protocol=4))
        print(f"{cls.__name__}: a cycle again:", loaded.peer.peer is loaded)
    except RecursionError:
        print(f"{cls.__name__}: RecursionError")
