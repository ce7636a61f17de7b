"""Runs the programs of the pages in Chromium, by their Run buttons.

A program gets a button when it prints there what its page shows. Which do is
kept in snippets/<page>/browser.json; to find it out for a page:

    pytest --page tutorials/first-pickle --find-runnable
"""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.buttons import kept, programs, run, runnable, search
from tests.conftest import address

ROOT = Path(__file__).parents[1]
ALL = sorted((ROOT / "docs").rglob("*.md"))


def pytest_generate_tests(metafunc):
    """Take the pages with buttons; to find them out, those with programs."""
    if "source" in metafunc.fixturenames:
        finding = metafunc.config.option.find_runnable
        has = programs if finding else runnable
        sources = [source for source in ALL if has(source)]
        metafunc.parametrize("source", sources, ids=address)


@pytest.fixture
def open_page(visit, base):
    """Return a function that opens a page with buttons for given programs."""

    def open_it(source, runs):
        def rewrite(route):
            html = route.fetch().text()
            data = re.search(r'(id="run">)(.*?)(</script>)', html)
            found = json.loads(data[2])
            costs = {title: cost for title, cost, *_ in found["blocks"]}
            found["blocks"] = [
                [title, costs[title], *packages]
                for title, packages in runs.items()
            ]
            text = data[1] + json.dumps(found) + data[3]
            route.fulfill(
                body=html.replace(data[0], text),
                status=200,
                content_type="text/html",
            )

        return visit(source, [(base + address(source), rewrite)]).page

    return open_it


@pytest.mark.in_browser("buttons")
def test_programs_print_in_the_browser_what_the_page_shows(
    source, visit, open_page, request, record_property
):
    """Each program with a button, one after the other, in Chromium."""
    if request.config.option.find_runnable:
        path, runs = kept(source), search(open_page, source)
        text = json.dumps(runs, indent=1) + "\n" if runs else ""
        if text != (path.read_text("utf-8") if path.exists() else ""):
            path.write_text(text, "utf-8") if runs else path.unlink()
            record_property("wrote", path.relative_to(ROOT).as_posix())
    else:
        runs = runnable(source)
        blocks = [b for title, b in programs(source).items() if title in runs]
        page = visit(source).page
        assert len(blocks) == len(runs)
        expect(page.locator(".run-buttons")).to_have_count(len(runs))
        assert run(page, blocks) == dict.fromkeys(runs, "")


def test_most_programs_run_in_the_browser():
    """At least 60 % of the Python programs on all pages have a button."""
    shown = sum(len(programs(source)) for source in ALL)
    runs = sum(len(runnable(source)) for source in ALL)
    assert 0.6 <= runs / shown < 1
