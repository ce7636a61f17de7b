import pickle
from pathlib import Path

from atomic import replacing


def loaded() -> object:
    """Return what a third program would load now."""
    return pickle.loads(Path("shared.pkl").read_bytes())


data = pickle.dumps("a whole model from the slow writer")

with replacing("shared.pkl") as new, open(new, "wb") as slow:
    slow.write(data[:20])
    with replacing("shared.pkl") as other, open(other, "wb") as quick:
        pickle.dump("a whole model from the quick writer", quick)
    print("in between:", loaded())
    slow.write(data[20:])
print("at the end:", loaded())
