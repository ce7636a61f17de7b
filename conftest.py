"""Plugs the blocks of the pages into pytest, through pytest-markdown-docs."""

import functools
import importlib.util
import os
from pathlib import Path
from types import SimpleNamespace

import pytest
from pytest_markdown_docs._runners import register_runner
from pytest_markdown_docs.plugin import (
    MarkdownInlinePythonItem,
    MarkdownTextFile,
)
from xdist.scheduler import LoadScopeScheduling

from tests.blocks import BlockError, PageRun, fences, find_blocks, header

settings = SimpleNamespace(root=None, update=False)


def pytest_addoption(parser):
    """Add --update-outputs, --site and --whole-matrix."""
    parser.addoption(
        "--update-outputs",
        action="store_true",
        help="rewrite what the pages show from what the programs print",
    )
    parser.addoption(
        "--site",
        metavar="FOLDER",
        help="check this built site instead of building one",
    )
    parser.addoption(
        "--whole-matrix",
        action="store_true",
        help="try every payload on every defence, in some minutes",
    )


def pytest_configure(config):
    """Read the options; CI must never rewrite what it checks."""
    settings.root = config.rootpath
    settings.update = config.option.update_outputs
    if settings.update and os.environ.get("CI"):
        raise pytest.UsageError(
            "--update-outputs is not for CI: it rewrites files"
        )


def pytest_xdist_auto_num_workers(config):
    """Start no workers for a single file: they cost more than they save."""
    single = (
        len(config.args) == 1 and Path(config.args[0].split("::")[0]).is_file()
    )
    return 0 if single else os.cpu_count()


class Scheduling(LoadScopeScheduling):
    """One process for the tests of a file; any for a page in the browser."""

    def _split_scope(self, nodeid):
        file, _, test = nodeid.partition("::")
        return test if file.endswith("test_run.py") else file


def pytest_xdist_make_scheduler(config, log):
    """Let all processes share the file that takes the longest."""
    return Scheduling(config, log)


def pytest_collect_file(file_path, parent):
    """Collect the pages with pytest-markdown-docs, and them alone.

    Its own option --markdown-docs would also import every Python file.
    """
    if (
        file_path.suffix == ".md"
        and settings.root / "docs" in file_path.parents
    ):
        return Page.from_parent(parent, path=file_path)
    return None


class Page(MarkdownTextFile):
    """A page, as pytest-markdown-docs collects it."""

    def collect(self):
        """Yield a test for each block, named after it: x.md::save.py."""
        blocks = {b.line: b for b in find_blocks(self.path, settings.root)}
        for item in super().collect():
            test = item.test_definition
            yield BlockItem.from_parent(
                self, name=blocks[test.start_line].name, test_definition=test
            )


class BlockItem(MarkdownInlinePythonItem):
    """A block, as pytest-markdown-docs runs it."""

    def reportinfo(self):
        """Return path, 0-based line, and the headline of a failure."""
        page = self.path.relative_to(settings.root).as_posix()
        return self.path, self.start_line - 1, f"{self.name} ({page})"


def pytest_markdown_docs_markdown_it():
    """Give pytest-markdown-docs a parser that sees every fence of a page.

    Its own parser misses fences inside tabs, admonitions and details, and it
    drops those in other languages; each fence of ours becomes a test.
    """
    return SimpleNamespace(
        parse=lambda text: [
            SimpleNamespace(
                type="fence", map=[line - 1, line], info="python", content=body
            )
            for line, _, body in fences(text)
        ]
    )


@functools.cache
def page_run(page):
    """Return the one run that all tests of a page share."""
    return PageRun(page, settings.root)


@register_runner(default=True)
class BlockRunner:
    """Runs a block of a page in place of pytest-markdown-docs' own runner."""

    def runtest(self, test, args, *, asyncio_runner=None):
        """Raise BlockError unless the block does what its page promises."""
        run = page_run(test.source_path)
        needs = run.header.get("needs")
        if needs and not importlib.util.find_spec(needs):
            pytest.skip(f"{needs} is not installed; the page says so")
        run.check(test.start_line, update=settings.update)

    def repr_failure(self, test, excinfo, style=None):
        """Show a BlockError's own words; anything else as Python shows it."""
        if excinfo.errisinstance(BlockError):
            return str(excinfo.value)
        return str(excinfo.getrepr(style="long"))


def pytest_terminal_summary(terminalreporter, config):
    """Count entries and guides; say how long the blocks took."""
    docs = config.rootpath / "docs"
    entries = [header(p).get("error") for p in docs.glob("errors/*.md")]
    entries = [entry for entry in entries if entry]
    reported = sum("reported" in entry for entry in entries)
    guides = len([p for p in docs.glob("how-to/*.md") if p.stem != "index"])
    terminalreporter.write_line(
        f"{len(entries)} errors ({reported} of them reported only), "
        f"{guides} how-to guides"
    )
    times = [
        report.duration
        for report in terminalreporter.getreports("passed")
        if report.when == "call" and report.nodeid.startswith("docs/")
    ]
    if times:
        terminalreporter.write_line(
            f"{len(times)} blocks; their own times add up to {sum(times):.1f} s"
        )
