"""Keeps what each run of the tests did, for the site to show.

One record stands for one machine: its system, Python and BLAS kernel. It holds
for each page the outcome and seconds of each block, the digest of what the
page was made of, the day and the commit; and in which browsers it was checked.
A later run on the same machine replaces the pages that it ran. evidence.py
writes the records into a built site.
"""

import datetime
import json
import os
import platform
import subprocess
from pathlib import Path

import pytest

from blocks.contents import page_digest, page_name
from blocks.kernels import ask_numpy
from blocks.runs import FOLDER
from blocks.versions import installed_libraries


def pytest_configure(config: pytest.Config) -> None:
    """Keep the record in the one process that hears of all tests."""
    if not hasattr(config, "workerinput") and not config.option.find_runnable:
        config.pluginmanager.register(Recorder(config.rootpath), "recorder")


class Recorder:
    """Notes what came of the blocks and of the checks in browsers."""

    def __init__(self, root: Path):
        """Take the root of the site."""
        self.root = root
        self.blocks: dict[str, dict[str, list]] = {}
        self.browsers: dict[str, dict[str, set[str]]] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note a block's outcome, or a check of a page in a browser.

        A check says which by its properties: "check" begins with the kind and
        the page, "browser" is its name and version.
        """
        if report.when != "call" and report.passed:
            return
        path, _, name = report.nodeid.partition("::")
        if path.startswith("docs/"):
            page = page_name(self.root / path, self.root)
            seconds = round(report.duration, 1)
            self.blocks.setdefault(page, {})[name] = [report.outcome, seconds]
        found = dict(report.user_properties)
        if report.passed and {"check", "browser"} <= found.keys():
            kind, source, *_ = found["check"]
            page = page_name(self.root / "docs" / source, self.root)
            checks = self.browsers.setdefault(page, {})
            checks.setdefault(found["browser"], set()).add(kind)

    def pytest_sessionfinish(self) -> None:
        """Write what was noted into the record of this machine."""
        if not self.blocks and not self.browsers:
            return
        machine = this_machine(self.root)
        name = "-".join([machine["system"], machine["python"]])
        name = f"{name}-{machine['kernel']}.json".replace(" ", "-")
        path = self.root / FOLDER / name
        pages = {}
        if path.exists():
            pages = json.loads(path.read_text(encoding="utf-8"))["pages"]
        for page in self.blocks.keys() | self.browsers.keys():
            pages[page] = self.entry(page, pages.get(page, {}))
        text = json.dumps({**machine, "pages": pages}, indent=1)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n", encoding="utf-8")

    def entry(self, page: str, old: dict) -> dict:
        """Return what is known of a page, now that some of it ran."""
        source = self.root / "docs" / f"{page}.md"
        source = source if source.exists() else source.with_suffix(".py")
        digest = page_digest(source, self.root)
        old = old if old.get("digest") == digest else {}
        browsers = {
            name: sorted(kinds)
            for name, kinds in self.browsers.get(page, {}).items()
        }
        return {
            "digest": digest,
            "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
            "commit": commit(self.root),
            "blocks": old.get("blocks", {}) | self.blocks.get(page, {}),
            "browsers": old.get("browsers", {}) | browsers,
        }


def this_machine(root: Path) -> dict:
    """Return what the blocks ran on: system, Python, kernel, packages.

    Without NumPy there is no kernel.
    """
    kernel, vectors = ask_numpy()
    versions, missing = installed_libraries(root)
    return {
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "kernel": os.environ.get("OPENBLAS_CORETYPE") or kernel,
        "vectors": vectors,
        "versions": versions,
        "missing": missing,
    }


def commit(root: Path) -> str:
    """Return the commit of the checkout; with + where files have changed.

    "" where there is no git.
    """

    def git(*arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments], cwd=root, capture_output=True, text=True
        )
        return done.stdout.strip()

    try:
        changed = git("status", "--porcelain", "--untracked-files=no")
        return git("rev-parse", "--short=10", "HEAD") + "+" * bool(changed)
    except FileNotFoundError:
        return ""
