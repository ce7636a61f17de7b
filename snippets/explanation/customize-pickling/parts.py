import pickle


def make(name: str) -> "Log":
    """Return an empty log; the first two parts call this."""
    print("call make", (name,))
    return Log()


def set_state(log: "Log", state: dict) -> None:
    """Take the state, instead of __setstate__."""
    print("state   ", state)


class Log:
    """Answers with all six parts."""

    def __reduce__(self) -> tuple:
        """Return function, arguments, state, items, pairs, state setter."""
        items, pairs = iter([1, 2]), iter([("k", 3)])
        return make, ("log",), {"x": 1.5}, items, pairs, set_state

    def append(self, item: int) -> None:
        """Take one item."""
        print("append  ", item)

    def extend(self, items: list) -> None:
        """Take several items."""
        print("extend  ", items)

    def __setitem__(self, key: str, value: int) -> None:
        """Take one pair."""
        print("set item", key, value)


pickle.loads(pickle.dumps(Log(), protocol=4))
