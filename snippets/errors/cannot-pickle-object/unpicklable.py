import pickle

REFUSALS = (
    AttributeError,
    pickle.PicklingError,
    RuntimeError,
    TypeError,
    ValueError,
)


def parts(obj: object) -> dict[str, object]:
    """Return what an object is made of: {".name" or "[key]": part}."""
    if isinstance(obj, dict):
        return {f"[{key!r}]": part for key, part in obj.items()}
    if isinstance(obj, list | tuple):
        return {f"[{i}]": part for i, part in enumerate(obj)}
    if hasattr(obj, "__name__"):  # a class, a function or a module
        return {}
    return {f".{k}": part for k, part in getattr(obj, "__dict__", {}).items()}


def unpicklable(
    obj: object, path: str = "obj", seen: tuple[int, ...] = ()
) -> dict[str, str]:
    """Return {path: error} of the innermost parts that pickle refuses."""
    try:
        pickle.dumps(obj)
    except REFUSALS as error:
        found = {}
        for name, part in parts(obj).items():
            if id(part) not in seen:
                found |= unpicklable(part, path + name, (*seen, id(obj)))
        return found or {path: f"{type(error).__name__}: {error}"}
    return {}
