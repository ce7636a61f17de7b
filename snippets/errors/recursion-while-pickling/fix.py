import pickle
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import SimpleNamespace


class Chain:
    """Values in nodes, each of which knows the next."""

    def __init__(self, values: Iterable[int]) -> None:
        """Make a node for each value."""
        self.first = None
        for value in reversed(list(values)):
            self.first = SimpleNamespace(value=value, next=self.first)

    def __iter__(self) -> Iterator[int]:
        """Yield the values, from the first node on."""
        node = self.first
        while node:
            yield node.value
            node = node.next

    def __getstate__(self) -> dict:
        """Return what is saved: the values in a flat list, no nodes."""
        return {"values": list(self)}

    def __setstate__(self, state: dict) -> None:
        """Make the nodes anew."""
        self.__init__(state["values"])


Path("chain.pkl").write_bytes(pickle.dumps(Chain(range(100_000))))
loaded = pickle.loads(Path("chain.pkl").read_bytes())
print(f"{sum(1 for _ in loaded):,} values")
