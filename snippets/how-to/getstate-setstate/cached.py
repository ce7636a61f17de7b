import pickle
from functools import cached_property

import numpy as np
from sklearn.datasets import load_digits
from sklearn.metrics.pairwise import euclidean_distances


class Images:
    """Images, and the distances between them, worked out when needed."""

    def __init__(self, pixels: np.ndarray) -> None:
        """Keep the pixels, one image a row."""
        self.pixels = pixels

    @cached_property
    def distances(self) -> np.ndarray:
        """The distance of each image from each other."""
        print("  working out the distances")
        return euclidean_distances(self.pixels)

    def __getstate__(self) -> dict:
        """Return what pickle saves: all but the distances."""
        state = self.__dict__.copy()
        state.pop("distances", None)  # absent until somebody asks for it
        return state


X, _ = load_digits(return_X_y=True)
images = Images(X)
whole = pickle.dumps([images.pixels, images.distances])
saved = pickle.dumps(images)
print("less than a fifth of the bytes:", len(saved) < len(whole) / 5)

loaded = pickle.loads(saved)
same = np.array_equal(loaded.distances, images.distances)
print("the same distances:", same)
