from pathlib import Path

import numpy as np

METHODS = ["predict", "predict_proba", "decision_function"]


def answers(model: object, X: np.ndarray) -> dict[str, np.ndarray]:
    """Return what each of its prediction methods says about the rows of X."""
    names = [name for name in METHODS if hasattr(model, name)]
    return {name: np.asarray(getattr(model, name)(X)) for name in names}


def record(model: object, X: np.ndarray, path: str | Path) -> None:
    """Save rows and the model's answers to a file that ends in .npz.

    Raises ValueError if they hold objects, which only a pickle could keep.
    """
    arrays = {"rows": X, **answers(model, X)}
    if any(array.dtype.hasobject for array in arrays.values()):
        raise ValueError("objects: use numbers, or write the rows as JSON")
    np.savez(path, **arrays)


def same(have: np.ndarray, want: np.ndarray, rtol: float = 1e-6) -> bool:
    """Compare floats within rtol, everything else exactly."""
    if have.shape != want.shape or want.dtype.kind != "f":
        return np.array_equal(have, want)
    return np.allclose(have, want, rtol=rtol, atol=1e-9, equal_nan=True)


def check(model: object, path: str | Path, rtol: float = 1e-6) -> None:
    """Raise ValueError if the model answers otherwise than recorded."""
    with np.load(path) as file:  # refuses pickled objects
        wanted = dict(file)
    found = answers(model, wanted.pop("rows"))
    if found.keys() != wanted.keys():
        raise ValueError(f"recorded {list(wanted)}, found {list(found)}")
    bad = [n for n, w in wanted.items() if not same(found[n], w, rtol)]
    if bad:
        raise ValueError(f"{path}: other answers from {', '.join(bad)}")
