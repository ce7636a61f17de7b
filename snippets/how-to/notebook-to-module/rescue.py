import pickle
from typing import BinaryIO

import numpy as np

MOVED = {("__main__", "Clip"): ("features", "Clip")}


class RenameUnpickler(pickle.Unpickler):
    """Loads a pickle, and looks for moved classes in their new place."""

    def find_class(self, module: str, name: str) -> object:
        """Return what the pickle names; pickle calls this for each name."""
        return super().find_class(*MOVED.get((module, name), (module, name)))


def load_moved(file: BinaryIO) -> object:
    """Return the object in an open file. Load only files you trust."""
    return RenameUnpickler(file).load()


with open("from_notebook.pkl", "rb") as file:
    clip = load_moved(file)
with open("rescued.pkl", "wb") as file:
    pickle.dump(clip, file, protocol=5)

with open("rescued.pkl", "rb") as file:
    rescued = pickle.load(file)  # plain pickle again
print("the new file names", f"{type(rescued).__module__}.Clip")
print(rescued.transform(np.array([[0.0], [2.5], [9.0]])).ravel())
