"""Writes what the runs of the tests did into a built site.

    python -m blocks.evidence SITE [RECORDS ...]

RECORDS are files that record.py wrote, or folders of them. Where the site has
<!-- evidence: NAME -->, it gets what the records say; a second time, too.
"""

import html
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from blocks.runs import FOLDER, Page, natural, read_pages, read_records

ROOT = Path(__file__).parents[1]
PLACE = re.compile(
    r"<!-- evidence: ([^>]*?) -->(?:.*?<!-- /evidence -->)?", re.DOTALL
)
MACHINE = "python", "system", "kernel"
NONE = "This copy of the site was built without a record of its tests."


def share(found: list[Page]) -> str:
    """Say how many of all blocks ran, and on how many machines."""
    blocks = sum(len(page.blocks) for page in found)
    ran = sum(page.ran() for page in found)
    dates = [page.date for page in found if page.date]
    when = " and ".join(dict.fromkeys([min(dates), max(dates)]))
    when = f"between {when}" if " and " in when else f"on {when}"
    return (
        f"<p>{ran} of the {blocks} blocks of this site ran {when}, and did "
        f"what their pages show: {ran / blocks:.1%}.</p>"
    )


def machines(found: list[Page]) -> str:
    """Return a table of what the blocks ran on."""
    rows: dict[tuple, list[int]] = {}
    for page in found:
        for machine, entry in page.runs:
            missing = ", ".join(machine.get("missing", [])) or "none"
            key = *(machine[name] for name in MACHINE), missing
            count = rows.setdefault(key, [0, 0, 0])
            outcomes = [outcome for outcome, _ in entry["blocks"].values()]
            count[0] += bool(outcomes)
            count[1] += outcomes.count("passed")
            count[2] += len(outcomes)
    heads = ["Python", "system", "BLAS kernel", "packages missing"]
    heads += ["pages", "blocks that passed"]
    body = [
        [*key, str(number), f"{passed} of {blocks}"]
        for key, (number, passed, blocks) in rows.items()
        if blocks
    ]
    return table(heads, sorted(body, key=lambda row: natural(row[0])))


def each_page(found: list[Page]) -> str:
    """Return a table of the pages for each kind, folded."""
    kinds: dict[str, list[Page]] = {}
    for page in found:
        kinds.setdefault(page.name.partition("/")[0], []).append(page)
    heads = ["page", "last run", "Python", "BLAS kernel", "browser", "blocks"]
    parts = []
    for kind, members in kinds.items():
        rows = [
            [
                f'<a href="../../{html.escape(address(p.name))}">{p.name}</a>',
                p.date or "not run",
                p.said("python"),
                p.said("kernel"),
                p.browsers() or "none",
                ", ".join(map(block_of(p), p.blocks)) or "a notebook",
            ]
            for p in members
        ]
        blocks = sum(len(p.blocks) for p in members)
        ran = sum(p.ran() for p in members)
        parts.append(
            f"<details><summary>{kind}: {ran} of {blocks} blocks ran"
            f"</summary>{table(heads, rows)}</details>"
        )
    return "\n".join(parts)


def block_of(page: Page):
    """Return a function that says of a block of a page what came of it."""

    def say(block: str) -> str:
        runs = page.outcomes(block)
        bad = sorted(
            {
                f"{o} on Python {m['python']}"
                for m, o, _ in runs
                if o != "passed"
            }
        )
        seconds = max((s for *_, s in runs), default=None)
        time = "not run" if seconds is None else f"{seconds:.1f} s"
        return f"{html.escape(block)} ({'; '.join([time, *bad])})"

    return say


def foot(page: Page | None, link: str) -> str:
    """Say for the foot of a page when and on what it last ran."""
    if not page or not page.date:
        return "These blocks have not run since the page was last changed."
    where = f", in {page.browsers()}" if page.browsers() else ""
    return (
        f'<a href="{link}">Last run</a> on {page.date}, with Python '
        f"{page.said('python')}{where}."
    )


def table(heads: list[str], rows: list[list[str]]) -> str:
    """Return a table as HTML; the cells are HTML already."""
    head = "".join(f"<th>{text}</th>" for text in heads)
    body = "".join(
        f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>"
        for row in rows
    )
    return (
        '<div class="md-typeset__scrollwrap"><div class="md-typeset__table">'
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        "</div></div>"
    )


def address(name: str) -> str:
    """Return where a page stands in the site."""
    path = name.removesuffix("index").strip("/")
    return f"{path}/" if path else ""


def fill(site: Path, records: Iterable[Path]) -> int:
    """Write the records into all pages of a built site; return how many."""
    known = read_records(records)
    found = read_pages(known, ROOT)
    by_name = {page.name: page for page in found}
    written = 0
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        depth = len(path.relative_to(site).parts) - 1
        link = "../" * depth + "reference/evidence/"

        def answer(place: re.Match, link: str = link) -> str:
            what, _, name = place[1].partition(" ")
            if not any(page.runs for page in found):
                said = f"<p>{NONE}</p>" if what == "share" else ""
                said = NONE if what == "foot" else said
            elif what == "foot":
                said = foot(by_name.get(name), link)
            else:
                said = PARTS[what](found)
            return f"<!-- evidence: {place[1]} -->{said}<!-- /evidence -->"

        new = PLACE.sub(answer, text)
        if new != text:
            path.write_text(new, encoding="utf-8")
            written += 1
    return written


PARTS = {"share": share, "machines": machines, "pages": each_page}


if __name__ == "__main__":
    site, *named = map(Path, sys.argv[1:])
    if named and not read_records(named):
        sys.exit("There is no record of a run: nothing to publish.")
    count = fill(site, named or [ROOT / FOLDER])
    print(f"wrote the evidence into {count} pages")
