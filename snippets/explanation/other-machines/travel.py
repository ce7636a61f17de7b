import pickle
from collections import Counter, OrderedDict, defaultdict, deque
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from pathlib import Path, PurePosixPath


@dataclass
class Point:
    """A place in the plane."""

    x: int
    y: float


row = [1, 2]
THINGS = {
    "numbers": [0, -5, 10**30, 1.5, 1e-310, float("inf"), 1 + 2j, True, None],
    "texts": ["é", "\U0001f600", "a" * 300],
    "bytes": [bytes(range(256)), bytearray(b"ab")],
    "containers": [{"a": (1, [2])}, {1, 2}, frozenset([3]), range(3)],
    "shared": [row, row],
    "instances": [Point(1, 2.5), Point(-1, 0.1)],
    "collections": [Counter("aab"), OrderedDict(a=1), deque([1, 2], 3)],
    "default": defaultdict(list, {"a": [1]}),
    "exact": [Decimal("1.1"), Fraction(1, 3)],
    "times": datetime(2026, 1, 2, tzinfo=timezone(timedelta(hours=2))),
    "paths": PurePosixPath("a/b"),
    "names": [len, int, Point],
}

path = Path("travel.pkl")
if not path.exists():
    data = {name: pickle.dumps(THINGS[name], protocol=4) for name in THINGS}
    path.write_bytes(pickle.dumps(data, protocol=4))

data = pickle.loads(path.read_bytes())
equal = [name for name in THINGS if pickle.loads(data[name]) == THINGS[name]]
print(f"{len(equal)} of {len(THINGS)} load as equal objects")
