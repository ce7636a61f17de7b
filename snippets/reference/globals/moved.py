from importlib import import_module

from pickle_names import pickle_names

for path in ["tree-1.2.2.pkl", "boost-1.5.2.pkl", "columns-1.6.1.pkl"]:
    print(path)
    for name in sorted(pickle_names(path)):
        module, _, last = name.rpartition(".")
        try:
            found = getattr(import_module(module), last)
        except (ImportError, AttributeError):
            print("    gone: ", name)
            continue
        now = f"{found.__module__}.{found.__name__}"
        if now != name:
            print("    moved:", name, "->", now)
