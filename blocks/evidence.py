"""Writes what the runs of the tests did into a built site.

    python -m blocks.evidence SITE [RECORDS ...]

RECORDS are files that record.py wrote, or folders of them. Where the site has
<!-- evidence: NAME -->, it gets what the records say; a second time, too.
"""

import html
import json
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from blocks.contents import page_digest, page_name, pages
from blocks.find import find_blocks

ROOT = Path(__file__).parents[1]
FOLDER = ".cache/evidence"
PLACE = re.compile(
    r"<!-- evidence: ([^>]*?) -->(?:.*?<!-- /evidence -->)?", re.DOTALL
)
NONE = "This copy of the site was built without a record of its tests."


@dataclass(frozen=True)
class Page:
    """A page and its blocks, with the records of runs of what it is now."""

    name: str
    source: Path
    blocks: tuple[str, ...]
    runs: tuple[tuple[dict, dict], ...]  # (machine, entry of the page)

    @property
    def date(self) -> str:
        """The day on which it last ran, or ""."""
        return max((entry["date"] for _, entry in self.runs), default="")

    def said(self, key: str) -> str:
        """Return what its machines have for a key, each once."""
        found = {m[key] for m, entry in self.runs if entry["blocks"]}
        return ", ".join(sorted(found, key=natural)) or "none"

    def browsers(self) -> str:
        """Return the browsers that checked it, and what: look, buttons."""
        found: dict[str, set[str]] = {}
        for _, entry in self.runs:
            for name, kinds in entry["browsers"].items():
                found.setdefault(name, set()).update(kinds)
        return ", ".join(
            f"{name}: {' and '.join(sorted(kinds))}"
            for name, kinds in sorted(found.items())
        )

    def outcomes(self, block: str) -> list[tuple[dict, str, float]]:
        """Return (machine, outcome, seconds) of the runs of a block."""
        return [
            (machine, *entry["blocks"][block])
            for machine, entry in self.runs
            if block in entry["blocks"]
        ]

    def ran(self) -> int:
        """Return how many blocks passed somewhere and failed nowhere."""
        every = [[o for _, o, _ in self.outcomes(b)] for b in self.blocks]
        return sum("passed" in o and "failed" not in o for o in every)


def natural(text: str) -> list:
    """Return a key that sorts 3.9 before 3.11."""
    return [int(s) if s.isdigit() else s for s in re.split(r"(\d+)", text)]


def read_records(paths: Iterable[Path]) -> list[dict]:
    """Return the records in files, and in folders of files, below them too."""
    files = [
        file
        for path in paths
        for file in (sorted(path.rglob("*.json")) if path.is_dir() else [path])
    ]
    return [json.loads(f.read_text("utf-8")) for f in files if f.exists()]


def read_pages(records: list[dict], root: Path = ROOT) -> list[Page]:
    """Return all pages of the site; a run of what a page was does not count."""
    found = []
    for source in pages(root):
        name, digest = page_name(source, root), page_digest(source, root)
        markdown = source.suffix == ".md"
        blocks = find_blocks(source, root) if markdown else []
        runs = tuple(
            (record, record["pages"][name])
            for record in records
            if record["pages"].get(name, {}).get("digest") == digest
        )
        names = tuple(dict.fromkeys(block.name for block in blocks))
        found.append(Page(name, source, names, runs))
    return found


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
            key = machine["python"], machine["system"], machine["kernel"]
            count = rows.setdefault(key, [0, 0, 0])
            outcomes = [outcome for outcome, _ in entry["blocks"].values()]
            count[0] += bool(outcomes)
            count[1] += outcomes.count("passed")
            count[2] += len(outcomes)
    heads = ["Python", "system", "BLAS kernel", "pages", "blocks that passed"]
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
    found = read_pages(known)
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
    site, *records = map(Path, sys.argv[1:])
    count = fill(site, records or [ROOT / FOLDER])
    print(f"wrote the evidence into {count} pages")
