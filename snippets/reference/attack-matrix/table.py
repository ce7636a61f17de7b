"""Turns attacks.json, or another file, into the tables of the pages."""

import json
import sys
from html import escape
from pathlib import Path

WORKED = {"ran", "opened", "changed", "crashed", "exhausted", "missed"}
GOOD = {"stopped", "flagged", "harmless"}
PASSED = {"accepted", "missed"}


def cell(outcome: str, why: str) -> str:
    """Return a table cell that opens to its reason."""
    kind = "bad" if outcome in WORKED else outcome
    return (
        f'<td class="{kind}"><details><summary>{outcome}</summary>'
        f"<p>{escape(why)}</p></details></td>"
    )


def rows(matrix: dict):
    """Yield the lines of the large table, payloads down, defences across."""
    defences = matrix["defences"]
    yield "<thead><tr><th>payload</th>"
    yield from (f'<th scope="col">{escape(name)}</th>' for name in defences)
    yield "</tr></thead>"
    family = None
    for name, (kind, about) in matrix["payloads"].items():
        if kind != family:
            yield "</tbody>" if family else ""
            span = len(defences) + 1
            yield f'<tbody><tr><th scope="rowgroup" colspan="{span}">{kind}'
            yield "</th></tr>"
            family = kind
        yield f'<tr><th scope="row">{escape(name)} <small>{escape(about)}'
        yield "</small></th>"
        yield from (cell(*d["payloads"][name]) for d in defences.values())
        yield "</tr>"
    yield "</tbody><tfoot>"
    yield total("payloads stopped or flagged", defences, stopped)
    yield total("ordinary models accepted", defences, accepted)
    yield "</tfoot>"


def total(title: str, defences: dict, count) -> str:
    """Return one row of sums; count takes a defence and returns a text."""
    cells = "".join(f"<td>{count(d)}</td>" for d in defences.values())
    return f'<tr><th scope="row">{title}</th>{cells}</tr>'


def stopped(defence: dict) -> str:
    """Return how many payloads a defence stopped, of all."""
    outcomes = [outcome for outcome, _ in defence["payloads"].values()]
    return f"{sum(o in GOOD for o in outcomes)} of {len(outcomes)}"


def accepted(defence: dict, suffix: str = "") -> str:
    """Return how many ordinary models a defence let through, of all."""
    outcomes = [
        outcome
        for name, (outcome, _) in defence["models"].items()
        if name.endswith(suffix)
    ]
    return f"{sum(o in PASSED for o in outcomes)} of {len(outcomes)}"


def large(matrix: dict) -> str:
    """Return the whole table as HTML, and the versions under it."""
    found = {}
    for defence in matrix["defences"].values():
        found |= defence["versions"]
    named = ", ".join(f"{name} {number}" for name, number in found.items())
    body = "\n".join(filter(None, rows(matrix)))
    return (
        '<div class="matrix" role="region" tabindex="0" '
        f'aria-label="What stops what">\n<table class="cells">\n{body}\n'
        "</table>\n</div>\n"
        f'<p class="versions">Measured with {named}.</p>\n'
    )


def summary(matrix: dict) -> str:
    """Return a table with one line for each defence that loads."""
    lines = [
        "| defence | payloads stopped | still work | ordinary models |",
        "| --- | --- | --- | --- |",
    ]
    for name, defence in matrix["defences"].items():
        if not defence["scanner"]:
            work = "; ".join(
                payload
                for payload, (outcome, _) in defence["payloads"].items()
                if outcome in WORKED
            )
            count = work.count(";") + bool(work)
            work = work if count <= 8 else f"{count} payloads"
            numbers = stopped(defence), work or "none", accepted(defence)
            lines.append(f"| {name} | {' | '.join(numbers)} |")
    return "\n".join(lines) + "\n"


def scanners(matrix: dict) -> str:
    """Return a table with one line for each scanner."""
    lines = [
        "| scanner | flags | misses | errors | finds nothing in ordinary "
        "pickles | in ordinary joblib files |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for name, defence in matrix["defences"].items():
        if defence["scanner"]:
            outcomes = [outcome for outcome, _ in defence["payloads"].values()]
            numbers = [
                f"{outcomes.count(kind)} of {len(outcomes)}"
                for kind in ("flagged", "missed", "error")
            ]
            numbers += accepted(defence, ".pkl"), accepted(defence, ".joblib")
            lines.append(f"| {name} | {' | '.join(numbers)} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    name = sys.argv[1] if len(sys.argv) > 1 else "attacks.json"
    matrix = json.loads(Path(name).read_text())
    Path("table.html").write_text(large(matrix))
    Path("summary.md").write_text(summary(matrix))
    Path("scanners.md").write_text(scanners(matrix))
    print(len(matrix["payloads"]), "x", len(matrix["defences"]))
