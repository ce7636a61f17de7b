import io
import pickle

from pickle_bytes import name, opcodes, text

MAKE = pickle.EMPTY_TUPLE + pickle.NEWOBJ  # call a class without arguments
STREAMS = {
    "INST": pickle.MARK + text("INST called print") + b"ibuiltins\nprint\n",
    "OBJ": pickle.MARK
    + name("builtins", "print")
    + text("OBJ called print")
    + pickle.OBJ,
    # tuple(map(print, ["..."])): map calls print, and tuple makes it do so
    "NEWOBJ": name("builtins", "tuple")
    + name("builtins", "map")
    + name("builtins", "print")
    + pickle.EMPTY_LIST
    + text("NEWOBJ made map call print")
    + pickle.APPEND
    + pickle.TUPLE2
    + pickle.NEWOBJ
    + pickle.TUPLE1
    + pickle.NEWOBJ,
    # the first BUILD sets __setstate__ to print, the second BUILD calls it
    "BUILD": name("types", "SimpleNamespace")
    + MAKE
    + pickle.EMPTY_DICT
    + text("__setstate__")
    + name("builtins", "print")
    + pickle.SETITEM
    + pickle.BUILD
    + text("BUILD called print as __setstate__")
    + pickle.BUILD,
}


class Listing(pickle.Unpickler):
    """Loads like pickle.load, and prints each name that it looks up."""

    def find_class(self, module: str, name: str) -> object:
        """Return what module calls name."""
        print(f"   find_class: {module}.{name}")
        return super().find_class(module, name)


for title, stream in STREAMS.items():
    data = stream + pickle.STOP
    print(f"{title}: has REDUCE: {'REDUCE' in opcodes(data)}")
    Listing(io.BytesIO(data)).load()
