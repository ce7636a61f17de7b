import copyreg
import importlib
import io
import json
import pickle
from types import ModuleType


def by_name(module: ModuleType) -> tuple:
    """Return the answer for a module: import it by its name."""
    return importlib.import_module, (module.__name__,)


class WithTable(pickle.Pickler):
    """Has a table of answers of its own."""

    dispatch_table = copyreg.dispatch_table | {ModuleType: by_name}


class WithOverride(pickle.Pickler):
    """Decides object by object."""

    def reducer_override(self, obj: object) -> object:
        """Answer for modules, and leave the rest to others."""
        return by_name(obj) if isinstance(obj, ModuleType) else NotImplemented


def saves(pickler: type[pickle.Pickler], obj: object) -> bool:
    """Tell whether a pickler can save an object."""
    try:
        pickler(io.BytesIO()).dump(obj)
    except (TypeError, pickle.PicklingError):
        return False
    return True


print("dispatch_table:  ", saves(WithTable, json))
print("reducer_override:", saves(WithOverride, json))
print("all others:      ", saves(pickle.Pickler, json))
copyreg.pickle(ModuleType, by_name)
print("after copyreg:   ", saves(pickle.Pickler, json))
