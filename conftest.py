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

from blocks import kernels, tools
from blocks.check import BlockError, PageCheck
from blocks.find import find_fences, read_page
from blocks.header import HeaderError
from blocks.run import PageRun

pytest_plugins = ("blocks.selection", "blocks.report", "blocks.record")
settings = SimpleNamespace(root=None, update=False)
PER_PAGE = ("test_site.py", "test_look.py")  # the tests of one page, together
PER_TEST = ("test_buttons.py", "test_inspector.py")


def pytest_addoption(parser):
    """Add the options that concern the blocks and the built site."""
    group = parser.getgroup("pages")
    group.addoption(
        "--update-outputs",
        action="store_true",
        help="rewrite what the pages show from what the programs print",
    )
    group.addoption(
        "--find-runnable",
        action="store_true",
        help="find out which programs run in a browser: they get a button",
    )
    group.addoption(
        "--kernel",
        choices=(*kernels.KERNELS, "another"),
        help="run the blocks with this kernel of OpenBLAS, or, on the pages "
        "that use NumPy, with another one than this machine would choose",
    )
    group.addoption(
        "--site",
        metavar="FOLDER",
        help="check this built site instead of building one",
    )
    group.addoption(
        "--whole-matrix",
        action="store_true",
        help="try every payload on every defence, in some minutes",
    )


def pytest_configure(config):
    """Read the options; CI must never rewrite what it checks."""
    settings.root = config.rootpath
    settings.update = config.option.update_outputs
    for option in ("update_outputs", "find_runnable"):
        if config.getoption(option) and os.environ.get("CI"):
            name = option.replace("_", "-")
            raise pytest.UsageError(f"--{name} is not for CI: it rewrites")
    if config.option.kernel and not hasattr(config, "workerinput"):
        kernel = config.option.kernel
        kernel = kernels.choose_other() if kernel == "another" else kernel
        os.environ.update(kernels.settings(kernel))


def pytest_xdist_auto_num_workers(config):
    """Start no workers for a single page: they cost more than they save."""
    path = Path(config.args[0].split("::")[0]) if config.args else Path()
    single = config.option.page or (len(config.args) == 1 and path.is_file())
    return 0 if single else os.cpu_count()


class Scheduling(LoadScopeScheduling):
    """One process for the tests of a page, or of a file of tests."""

    def _split_scope(self, nodeid):
        file, _, test = nodeid.partition("::")
        if file.endswith(PER_TEST):
            return test
        if file.endswith(PER_PAGE) and "[" in test:
            return f"{file} {test.partition('[')[2]}"
        return file


def pytest_xdist_make_scheduler(config, log):
    """Let all processes share the files that take the longest."""
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


def pytest_collection_modifyitems(config, items):
    """With --kernel another, leave out the pages that do not use NumPy."""
    if config.option.kernel != "another":
        return
    keep = [
        item
        for item in items
        if item.path.suffix == ".md"
        and kernels.uses_numpy(item.path, settings.root)
    ]
    config.hook.pytest_deselected(items=[i for i in items if i not in {*keep}])
    items[:] = keep


class Page(MarkdownTextFile):
    """A page, as pytest-markdown-docs collects it."""

    def collect(self):
        """Yield a test for each block, named after it: x.md::save.py.

        A page whose header is wrong has one test, which says so.
        """
        try:
            _, found = read_page(self.path, settings.root)
        except HeaderError as error:
            yield HeaderItem.from_parent(self, name="header", error=error)
            return
        blocks = {block.line: block for block in found}
        for item in super().collect():
            test = item.test_definition
            yield BlockItem.from_parent(
                self, name=blocks[test.start_line].name, test_definition=test
            )


class HeaderItem(pytest.Item):
    """The header of a page that cannot be accepted."""

    def __init__(self, *, error, **options):
        super().__init__(**options)
        self.error = error

    def runtest(self):
        """Raise what is wrong."""
        raise self.error

    def repr_failure(self, excinfo, style=None):
        """Say it, without a traceback."""
        return str(excinfo.value)

    def reportinfo(self):
        """Return path, 0-based line, and the headline of a failure."""
        return self.path, 0, headline(self)


class BlockItem(MarkdownInlinePythonItem):
    """A block, as pytest-markdown-docs knows it."""

    def runtest(self):
        """Judge the block, once.

        The method of pytest-markdown-docs would run it again after a
        TypeError, whoever raised it.
        """
        self.runner.runtest(self.test_definition, self)

    def reportinfo(self):
        """Return path, 0-based line, and the headline of a failure."""
        return self.path, self.start_line - 1, headline(self)


def headline(item):
    """Return what stands above a failure: the block, and its page."""
    return f"{item.name} ({item.path.relative_to(settings.root).as_posix()})"


def pytest_markdown_docs_markdown_it():
    """Give pytest-markdown-docs a parser that sees every fence of a page.

    Its own parser misses fences inside tabs, admonitions and details, and it
    drops those in other languages; each fence of ours becomes a test.
    """

    def parse(text):
        fences, stray = find_fences(text)
        return [
            SimpleNamespace(
                type="fence", map=[line - 1, line], info="python", content=""
            )
            for line in sorted([*(fence.line for fence in fences), *stray])
        ]

    return SimpleNamespace(parse=parse)


@functools.cache
def page_check(page):
    """Return the one run that all tests of a page share."""
    header, _ = read_page(page, settings.root)
    path = tuple(tools.folder(tool) for tool in header.tools)
    return PageCheck(PageRun(page, settings.root, path), settings.update)


@register_runner(default=True)
class BlockRunner:
    """Judges a block of a page in place of pytest-markdown-docs' runners."""

    def runtest(self, test, item):
        """Raise BlockError unless the block does what its page promises."""
        page = page_check(test.source_path)
        needs = page.header.needs
        if needs and not importlib.util.find_spec(needs):
            pytest.skip(f"{needs} is not installed; the page says so")
        if not page.header.runs_on(item.name):
            pytest.skip("this system lacks what it needs; the page says so")
        try:
            page.check(test.start_line)
        finally:
            names = [path.relative_to(settings.root) for path in page.written]
            page.written.clear()
            item.user_properties += [("wrote", n.as_posix()) for n in names]

    def repr_failure(self, test, excinfo, style=None):
        """Show a BlockError's own words; anything else as Python shows it."""
        if excinfo.errisinstance((BlockError, tools.ToolError)):
            return str(excinfo.value)
        return str(excinfo.getrepr(style="long"))
