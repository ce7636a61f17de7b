import json
import pickle
from pathlib import Path

import numpy as np

from strict_pickle import load


class Call:
    """Pickles as what a __reduce__ of your choice returns."""

    def __init__(self, *reduced):
        """Take the function, its arguments, and what else is to be done."""
        self.reduced = reduced

    def __reduce__(self) -> tuple:
        """Return what loading shall do."""
        return self.reduced


# Two equal keys of 2**40 parts each: an empty tuple, 40 times paired with
# itself. To compare the keys takes for ever.
key = b")" + b"2\x86" * 40 + b"N"
Path("hang.pkl").write_bytes(b"\x80\x04}" + key + b"s" + key + b"s.")

# "Remember None as number 150,000,000": a table of that length is made.
number = (150_000_000).to_bytes(4, "little")
Path("memory.pkl").write_bytes(b"\x80\x04Nr" + number + b".")

# Another model: each leaf of the tree says the opposite.
allowed = json.loads(Path("allowed.json").read_text())
model = load("model.pkl", allowed)
model.tree_.value[:] = model.tree_.value[:, :, ::-1].copy()
Path("weights.pkl").write_bytes(pickle.dumps(model, protocol=5))

# A tree whose first branch leads far out of its memory.
make, arguments, state = model.tree_.__reduce__()
for side in ("left_child", "right_child"):
    state["nodes"][side][0] = 2**40
vars(model)["tree_"] = Call(make, arguments, state)
Path("tree.pkl").write_bytes(pickle.dumps(model, protocol=5))

# An array of 8 bytes that believes it is 2**46 bytes long, and is written to.
rebuild = np.zeros(1).__reduce_ex__(5)[0]
long, last = (2**43,), [(2**43 - 1, 0.0)]
state = (3, "|", (np.dtype(float), long), None, None, 8, 1, 0)
kind = Call(np.dtype, ("V8", False, True), state)
array = Call(rebuild, (bytearray(8), kind, long, "C"), None, None, iter(last))
Path("array.pkl").write_bytes(pickle.dumps(array, protocol=5))

print("made 5 files")
