import pickle

import numpy as np


def convert(value: object) -> object:
    """Return a copy of value in which each bytes that is UTF-8 is a text.

    Looks into dicts, lists, tuples, sets, arrays of bytes, and what has a
    __dict__; that is changed in place. Other values stay as they are.
    """
    try:
        if isinstance(value, bytes):
            return value.decode("utf-8")
        if isinstance(value, np.ndarray) and value.dtype.kind == "S":
            return np.char.decode(value, "utf-8")
    except UnicodeDecodeError:
        return value
    if isinstance(value, dict):
        return {convert(k): convert(v) for k, v in value.items()}
    if type(value) in (list, tuple, set):
        return type(value)(map(convert, value))
    if isinstance(getattr(value, "__dict__", None), dict):
        value.__dict__ = convert(vars(value))
    return value


if __name__ == "__main__":
    with open("python2.pkl", "rb") as file:
        data = convert(pickle.load(file, encoding="bytes"))
    with open("python3.pkl", "wb") as file:
        pickle.dump(data, file, protocol=5)
    with open("python3.pkl", "rb") as file:
        data = pickle.load(file)
    flower = data.pop("flower")
    for name in sorted(data):
        print(f"{name:8}{data[name]!a}")
    print(f"flower  {flower.name}, {flower.widths}")
