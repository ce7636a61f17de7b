"""What the records of the runs say of each page, as it is now."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from blocks.contents import page_digest, page_name, pages
from blocks.find import find_blocks

FOLDER = ".cache/evidence"  # where record.py keeps them


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
        """Return how many blocks passed, on one machine at least."""
        every = [[o for _, o, _ in self.outcomes(b)] for b in self.blocks]
        return sum("passed" in outcomes for outcomes in every)


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


def read_pages(records: list[dict], root: Path) -> list[Page]:
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
