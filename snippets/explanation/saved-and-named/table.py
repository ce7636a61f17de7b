import math
import pickle
import threading
from functools import partial
from pathlib import Path

import cloudpickle

from inside import contents
from things import Point, double, multiply_by


class Local:
    """A class of this script."""


REFUSALS = (TypeError, AttributeError, pickle.PicklingError)
CODE = "cloudpickle.cloudpickle._make_"  # so begin the names of its makers
rows = ["you pickle | only named | saved | cloudpickle saves"]
rows.append("--- | --- | --- | ---")
for code, thing in {
    '{"limit": 2.5}': {"limit": 2.5},
    "Point(2.5, 3.5)": Point(2.5, 3.5),
    "Point": Point,
    "double": double,
    "len": len,
    "Point.times": Point.times,
    "Point(2.5, 3.5).times": Point(2.5, 3.5).times,
    "partial(double, 2.5)": partial(double, 2.5),
    "Local": Local,
    "lambda value: 2 * value": lambda value: 2 * value,
    "multiply_by(2.5)": multiply_by(2.5),
    "math": math,
    "threading.Lock()": threading.Lock(),
}.items():
    try:
        named, saved = contents(pickle.dumps(thing, protocol=4))
        cells = [
            ", ".join(f"`{part}`" for part in parts) or "nothing"
            for parts in (named, saved)
        ]
    except REFUSALS:
        cells = ["refused", "refused"]
    try:
        named, _ = contents(cloudpickle.dumps(thing, protocol=4))
        code_saved = any(name.startswith(CODE) for name in named)
        same = "its name" if cells[0] == "refused" else "the same"
        cells.append("its code" if code_saved else same)
    except REFUSALS:
        cells.append("refused")
    rows.append(" | ".join([f"`{code}`", *cells]))
Path("things.md").write_text("".join(f"| {row} |\n" for row in rows))
