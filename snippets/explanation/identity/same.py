import enum
import math
import pickle


class Missing(enum.Enum):
    """A mark for values that are not there."""

    VALUE = "missing"


class Sentinel:
    """Pickles as the name of a global variable."""

    def __reduce__(self) -> str:
        """Return that name."""
        return "ABSENT"


ABSENT = Sentinel()
VALUES = {
    "None": None,
    "a class": dict,
    "an enum member": Missing.VALUE,
    "ABSENT, by its name": ABSENT,
    "object()": object(),
    "7": 7,
    "100000": 100_000,
    "'setosa'": "setosa",
    "nan": math.nan,
    "[nan]": [math.nan],
}
for name, value in VALUES.items():
    loaded = pickle.loads(pickle.dumps(value, protocol=4))
    equal, same = loaded == value, loaded is value
    print(f"{name:20} equal: {equal!s:6} the same object: {same}")
