"""Says at the end of a run what took how long, and which files it wrote."""

from collections import defaultdict

import pytest

KINDS = {  # the start of a test's path: what it is
    "docs/": "blocks of the pages",
    "tests/test_site.py": "built pages, as files",
    "tests/test_look.py": "pages in the browser",
    "tests/test_buttons.py": "Run buttons",
    "tests/test_inspect": "the inspector",
    "tests/test_security.py": "hostile files",
    "tests/test_reference.py": "measurements of the reference",
    "tests/test_errors.py": "errors and their doctor",
    "tests/test_harness.py": "what breaks the promise",
}
OTHER = "other tests"


def kind_of(nodeid: str) -> str:
    """Return what a test is, for the table of times."""
    starts = (kind for start, kind in KINDS.items() if nodeid.startswith(start))
    return next(starts, OTHER)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Write the table of times, and the files that were written."""
    seconds: dict[str, float] = defaultdict(float)
    tests: dict[str, int] = defaultdict(int)
    wrote: set[str] = set()
    for reports in terminalreporter.stats.values():
        for report in reports:
            if not isinstance(report, pytest.TestReport):
                continue
            kind = kind_of(report.nodeid)
            seconds[kind] += report.duration
            tests[kind] += report.when == "call"
            wrote |= {v for k, v in report.user_properties if k == "wrote"}
    if seconds:
        terminalreporter.write_line("what took how long, in all processes:")
    for kind in sorted(seconds, key=seconds.get, reverse=True):
        terminalreporter.write_line(
            f"{seconds[kind]:8.1f} s  {tests[kind]:5}  {kind}"
        )
    for path in sorted(wrote):
        terminalreporter.write_line(f"wrote {path}")
    if config.option.update_outputs and not wrote:
        terminalreporter.write_line("wrote nothing: every output fits")
