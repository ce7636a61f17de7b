"""Writes files as a machine of the other byte order would."""

import io
import pickle

import numpy as np
from joblib.numpy_pickle import NumpyPickler


def swapped(thing: object) -> object:
    """Return an array of numbers in the other order, any thing else as is."""
    if type(thing) is not np.ndarray or thing.dtype.hasobject:
        return thing
    return thing.byteswap().view(thing.dtype.newbyteorder())


def pickle_file(model: object, protocol: int) -> io.BytesIO:
    """Return an open file with a pickle of model."""

    class OtherOrder(pickle.Pickler):
        def reducer_override(self, thing: object) -> object:
            other = swapped(thing)
            if other is thing:
                return NotImplemented
            return other.__reduce_ex__(protocol)

    file = io.BytesIO()
    OtherOrder(file, protocol=protocol).dump(model)
    file.seek(0)
    return file


def joblib_file(model: object) -> io.BytesIO:
    """Return an open file of joblib with model."""

    class OtherOrder(NumpyPickler):
        def save(self, thing: object) -> None:
            super().save(swapped(thing))

    file = io.BytesIO()
    OtherOrder(file, protocol=5).dump(model)
    file.seek(0)
    return file
