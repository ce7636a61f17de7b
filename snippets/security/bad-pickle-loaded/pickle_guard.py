"""Import this first: from then on, pickles may name only what is ALLOWED."""

import pickle
import sys

ALLOWED = {("collections", "OrderedDict")}  # yours: the names of your models


def refuse(event: str, args: tuple) -> None:
    """Raise UnpicklingError when a pickle asks for any other name."""
    if event == "pickle.find_class" and tuple(args) not in ALLOWED:
        raise pickle.UnpicklingError(f"{'.'.join(args)!a} is not allowed")


sys.addaudithook(refuse)
