import pickle

import fickling.hook
from fickling.exception import UnsafeFileError


class Payload:
    """Runs print when it is unpickled; an attacker would run a shell."""

    def __reduce__(self):
        """Return what unpickling is to call, and its arguments."""
        return print, ("    the payload ran",)


data = pickle.dumps(Payload())
fickling.hook.run_hook()  # from here on, fickling checks every pickle

for name in ("loads", "_loads"):
    print(f"pickle.{name}:")
    try:
        getattr(pickle, name)(data)
    except UnsafeFileError:
        print("    refused by fickling")
