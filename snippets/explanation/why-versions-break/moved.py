import pickle
import sys


class SquaredLoss:
    """A part of a model."""

    __module__ = "_loss"  # the name of the module in release 1


sys.modules["_loss"] = sys.modules["__main__"]
saved = pickle.dumps({"loss": SquaredLoss()}, protocol=4)

del sys.modules["_loss"]  # release 2 calls the module sklearn._loss._loss
pickle.loads(saved)
