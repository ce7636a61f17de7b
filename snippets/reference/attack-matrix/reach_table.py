"""Writes what reach.py finds as the tables of the page."""

import warnings
from pathlib import Path

from reach import CALLS, LOOKS, RUN, walk

HELD = "what it holds can only be what is on the list"
REASONS = {
    "numpy._core.records": "a field of its own",
    "scipy.spatial.distance": "a compiled function, by its beginning and end",
    "scipy.spatial.transform": "a function of an array library",
    "sklearn.frozen": "passes on what its caller asks for",
    "sklearn.gaussian_process.kernels": "a setting of its own",
    "sklearn.utils._metadata_requests": "a method of routing that it knows",
}


def reason(name: str, does: str) -> str:
    """Return why a list may hold a name, empty if nobody has said it."""
    fits = (why for start, why in REASONS.items() if name.startswith(start))
    return HELD if does == CALLS else next(fits, "")


def write(name: str, *lines: str):
    """Write lines of Markdown."""
    Path(name).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    rows = walk("sklearn", "scipy", "numpy")
    counts = ["| it | refused | may stand on a list |", "| --- | --- | --- |"]
    for does in (LOOKS, RUN, CALLS):
        found = [bad for _, word, bad in rows if word == does]
        counts.append(f"| {does} | {sum(found)} | {found.count(False)} |")
    accepted = ["| name | it | why it may |", "| --- | --- | --- |"]
    for name, does, bad in rows:
        if not bad:
            accepted.append(f"| `{name}` | {does} | {reason(name, does)} |")
    write("counts.md", *counts)
    write("accepted.md", *accepted)
    write(
        "refused.md", *(f"- `{n}`" for n, d, bad in rows if bad and d == LOOKS)
    )
