"""Turns workers.json into the table of this page."""

import json
from pathlib import Path

WAYS = (
    "loaded by each",
    "joblib, mapped by each",
    "array_file, mapped by each",
    "loaded once, then forked",
)
found = json.loads(Path("workers.json").read_text(encoding="utf-8"))
lines = [f"| kind of model | its size | {' | '.join(WAYS)} |"]
lines.append("| --- " * (len(WAYS) + 2) + "|")
sharing = {way: [] for way in WAYS}
for kind, model in found.items():
    cells = [f"{model['size'] / 2**20:,.0f} MiB"]
    for way in WAYS:
        own, total = (model["ways"][way][w] for w in ("own", "total"))
        share = own / model["size"]
        if share < 0.5:
            sharing[way].append(kind)
        told = "shares" if share < 0.5 else "**copies**"
        cells.append(
            f"{told}: {own / 2**20:,.0f} each, {total / 2**20:,.0f} in all"
        )
    lines.append(f"| {kind} | {' | '.join(cells)} |")
Path("workers.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
for way, kinds in sharing.items():
    print(f"{way}: {len(kinds)} of {len(found)} kinds share")
