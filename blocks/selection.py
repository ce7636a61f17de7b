"""Chooses which tests run: one page's, or the browser's where it is due.

A page's checks in the browser run when what they depend on has changed since
they last passed (see passed.py), on a page of each kind, and on a tenth of the
rest that moves on from day to day.
"""

import datetime
import os
from collections import Counter
from pathlib import Path

import pytest

from blocks.contents import page_name, pages
from blocks.passed import due_digest, read_passed, write_passed

DAY = "SELECTION_DAY"  # for the workers of one run, whenever midnight comes
SAMPLES = {  # a page of each kind
    "errors/index",
    "errors/truncated",
    "explanation/how-pickle-works",
    "how-to/save-atomically",
    "index",
    "reference/protocols",
    "security/verify-before-you-load",
    "tools/inspect",
    "tutorials/explore",
    "tutorials/trained-model",
}
ONE_PAGE = ("test_site.py", "test_look.py", "test_buttons.py", "test_errors.py")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --page, --everything and --part."""
    group = parser.getgroup("pages")
    group.addoption(
        "--page",
        metavar="NAME",
        help="run all that concerns one page, as tutorials/first-pickle",
    )
    group.addoption(
        "--everything",
        action="store_true",
        help="run the checks in the browser of all pages, changed or not",
    )
    group.addoption(
        "--part",
        metavar="K/N",
        type=part,
        help="divide the tests into N parts, and run the K-th",
    )


def part(text: str) -> tuple[int, int]:
    """Return (K, N) of the text K/N; raises ValueError otherwise."""
    number, _, count = text.partition("/")
    if not 1 <= int(number) <= int(count):
        raise ValueError(text)
    return int(number), int(count)


def pytest_configure(config: pytest.Config) -> None:
    """Name the markers; take the arguments that --page stands for."""
    for text in (
        "in_browser(kind): a check of a page (source) in a browser",
        "with_page: runs with --page, whichever it is",
    ):
        config.addinivalue_line("markers", text)
    root = config.rootpath
    os.environ.setdefault(DAY, str(datetime.date.today().toordinal()))
    config.pluginmanager.register(Selection(config), "selection")
    if name := config.option.page:
        name = name.removeprefix("docs/").strip("/").removesuffix(".md")
        found = [p for p in pages(root) if page_name(p, root) == name]
        if not found:
            raise pytest.UsageError(f"there is no page docs/{name}.md")
        files = [*found, *(root / "tests" / test for test in ONE_PAGE)]
        config.args[:] = [str(path) for path in files if path.exists()]


def source_of(item: pytest.Item) -> Path | None:
    """Return the page that a test is about, or None."""
    if item.path.suffix == ".md":
        return item.path
    params = getattr(item, "callspec", None)
    return params.params.get("source") if params else None


def names_of_day(root: Path) -> set[str]:
    """Return the names of the tenth of the pages that is checked today."""
    names = sorted(page_name(page, root) for page in pages(root))
    return set(names[int(os.environ[DAY]) % 10 :: 10])


class Selection:
    """Leaves tests out, says how many, and records what passed."""

    def __init__(self, config: pytest.Config):
        """Take the options of a run."""
        self.config, self.root = config, config.rootpath
        self.left_out: Counter[str] = Counter()
        self.chosen: Counter[str] = Counter()
        self.passed: Counter[tuple] = Counter()

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep the tests that this run is for."""
        option = self.config.option
        whole = (
            option.everything
            or option.page
            or option.keyword
            or any("::" in arg for arg in self.config.args)
        )
        keep = [item for item in items if self.is_wanted(item)]
        count = Counter(map(self.check_of, keep))
        recorded = read_passed(self.root)
        always = SAMPLES | names_of_day(self.root)
        for item in list(keep):
            if not (check := self.check_of(item)):
                continue
            kind, page = check
            digest = due_digest(kind, self.root / "docs" / page, self.root)
            name = page_name(self.root / "docs" / page, self.root)
            item.user_properties += [
                ("check", [kind, page, digest, count[check]]),
            ]
            was = recorded.get(kind, {}).get(name)
            if whole or digest != was or name in always:
                self.chosen[kind] += 1 / count[check]
            else:
                keep.remove(item)
                self.left_out[kind] += 1 / count[check]
        if option.part:
            number, parts = option.part
            groups = sorted({self.group(item) for item in keep})
            mine = set(groups[number - 1 :: parts])
            keep = [item for item in keep if self.group(item) in mine]
        if gone := [item for item in items if item not in {*keep}]:
            self.config.hook.pytest_deselected(items=gone)
            items[:] = keep
        if hasattr(self.config, "workeroutput"):
            counts = [dict(self.chosen), dict(self.left_out)]
            self.config.workeroutput["selection"] = counts

    def is_wanted(self, item: pytest.Item) -> bool:
        """Say whether a test concerns the page of --page, if there is one.

        To find out what runs in a browser, nothing else needs to run.
        """
        mark, option = item.get_closest_marker("in_browser"), self.config.option
        if option.find_runnable and not (mark and "buttons" in mark.args):
            return False
        if not option.page:
            return True
        mine = source_of(item) == Path(self.config.args[0])
        return mine or bool(item.get_closest_marker("with_page"))

    def check_of(self, item: pytest.Item) -> tuple[str, str] | None:
        """Return (kind, page below docs/) of a check in the browser."""
        mark, source = item.get_closest_marker("in_browser"), source_of(item)
        if not mark or not source:
            return None
        return mark.args[0], source.relative_to(self.root / "docs").as_posix()

    def group(self, item: pytest.Item) -> str:
        """Return the name of what stays together in one part."""
        source = source_of(item)
        return str(source) if source else item.nodeid

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count the checks of each page that passed."""
        if report.when == "call" and report.passed:
            check = dict(report.user_properties).get("check")
            if check:
                self.passed[tuple(check)] += 1

    def pytest_testnodedown(self, node) -> None:
        """Take from a worker how many pages it left out."""
        if counts := getattr(node, "workeroutput", {}).get("selection"):
            self.chosen, self.left_out = map(Counter, counts)

    def pytest_sessionfinish(self) -> None:
        """Record the checks that passed whole, unless in CI."""
        option = self.config.option
        worker = hasattr(self.config, "workerinput")
        other_site = option.site or option.find_runnable
        if worker or os.environ.get("CI") or other_site or not self.passed:
            return
        whole = [
            (kind, page, digest)
            for (kind, page, digest, count), passed in self.passed.items()
            if passed == count
        ]
        write_passed(whole, self.root)

    def pytest_terminal_summary(self, terminalreporter) -> None:
        """Say what was left out, and how to run it."""
        for kind, left in sorted(self.left_out.items()):
            total = round(left + self.chosen[kind])
            terminalreporter.write_line(
                f"in the browser, {kind}: {round(left)} of {total} pages left "
                "out, unchanged since they passed; --everything runs them"
            )
