import numpy as np


class Trap:
    """An object whose pickle prints a sentence when it is loaded."""

    def __reduce__(self):
        return print, ("This sentence was printed by the file.",)


np.savez("trap.npz", coef=np.array([Trap()], dtype=object))

with np.load("trap.npz", allow_pickle=False) as weights:
    try:
        weights["coef"]
    except ValueError as error:
        print("refused:", error)

with np.load("trap.npz", allow_pickle=True) as weights:  # never do this
    weights["coef"]
