"""Opens the built pages in Chromium: their weight, axe, copying, a phone."""

import gzip
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from blocks.contents import page_name, pages
from blocks.find import find_blocks
from blocks.selection import SAMPLES
from tests.conftest import Visit, address, new_context

ROOT = Path(__file__).parents[1]
BUDGET = {".md": 90_000, ".py": 120_000}  # bytes of a first visit, gzipped
LARGER = {
    "errors/": 99_000,  # what the error doctor knows of each entry
    "tools/inspect/": 95_000,  # the inspector's own script
    "reference/attack-matrix/": 120_000,  # the table, and its programs
    "reference/versions/": 110_000,  # with all its programs and tables
    "reference/formats/": 110_000,
}


PLAIN = {"resultTypes": ["violations"]}
COLOURS = {**PLAIN, "runOnly": ["color-contrast"]}


def each_page(test):
    """Run a test on each page; all tests of a page share one visit."""
    sources = pytest.mark.parametrize(
        "source", pages(ROOT), ids=address, scope="module"
    )
    return pytest.mark.in_browser("look")(sources(test))


@pytest.fixture(scope="module")
def seen(source, browser, base):
    """Open a page once for the tests of it, which run one after the other."""
    with new_context(browser) as context:
        yield Visit(context.new_page(), source, base)


@each_page
def test_page_is_light_quiet_and_alone(seen):
    """No complaint, no request to another host, no more bytes than planned."""
    assert seen.messages == []
    hosts = {urlsplit(url).netloc for url in seen.requested()}
    assert hosts == {urlsplit(seen.url).netloc}
    sizes = {r.url: len(gzip.compress(r.body())) for r in seen.responses}
    budget = LARGER.get(address(seen.source), BUDGET[seen.source.suffix])
    assert sum(sizes.values()) <= budget, sizes


@each_page
def test_axe_finds_nothing(seen):
    """Accessibility, with everything opened; colours in the dark as well.

    The colours of code are the same everywhere: the pages of SAMPLES tell,
    and the others leave out the thousands of words of their programs.
    """
    sample = page_name(seen.source, ROOT) in SAMPLES
    context = None if sample else {"exclude": [[".highlight pre"]]}
    report = Axe().run(seen.page, context=context, options=PLAIN)
    assert not report.violations_count, report.generate_report()
    seen.page.emulate_media(color_scheme="dark")
    seen.page.wait_for_selector("[data-md-color-scheme=slate]")
    report = Axe().run(seen.page, context=context, options=COLOURS)
    seen.page.emulate_media(color_scheme="light")
    assert not report.violations_count, report.generate_report()


@each_page
def test_copy_copies_exactly_the_program(seen):
    """Each program has a copy button that copies it; nothing else has one."""
    page = seen.page
    buttons = page.locator(".md-code__nav:visible button")
    if seen.source.suffix == ".md":
        blocks = find_blocks(seen.source, ROOT)
        shown = ("console", "pytb", "text")
        wanted = [b.text for b in blocks if b.language not in shown]
        expect(buttons).to_have_count(len(wanted))  # they come one by one
    else:
        wanted = page.locator(".language-python code").all_inner_texts()
    for i, text in enumerate(wanted):
        buttons.nth(i).click()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.rstrip("\n") == text.rstrip("\n")


@each_page
def test_page_fits_a_phone(seen):
    """Only code and tables may scroll sideways, each in its own box."""
    seen.page.set_viewport_size({"width": 360, "height": 900})
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= 360


def test_search_waits_for_the_reader_and_finds(visit):
    """The index is fetched when the search is opened, by keyboard too."""
    seen = visit(ROOT / "docs/index.md")
    assert not [url for url in seen.requested() if "search" in url]
    seen.page.keyboard.press("s")
    seen.page.keyboard.type("large arrays")
    result = seen.page.locator(".md-search-result__link").first
    assert "large arrays" in result.inner_text().lower()
    report = Axe().run(seen.page)
    assert not report.violations_count, report.generate_report()
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_url("**/*arrays*/**")


def test_keyboard_reaches_the_text_and_the_colours(visit):
    """Skip link first; the colour switch changes the scheme and is kept."""
    page = visit(ROOT / "docs/tutorials/first-pickle.md").page
    page.keyboard.press("Tab")
    focused = "document.activeElement"
    assert "skip" in page.evaluate(f"{focused}.className")
    while "palette" not in page.evaluate(f"{focused}.name ?? ''"):
        page.keyboard.press("Tab")
    scheme = "document.body.getAttribute('data-md-color-scheme')"
    before = page.evaluate(scheme)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    after = page.evaluate(scheme)
    assert {before, after} == {"default", "slate"}
    page.reload()
    assert page.evaluate(scheme) == after


def test_a_wrong_address_is_told(visit):
    """The 404 page has its styles and a way home at any depth."""
    seen = visit(ROOT / "docs/index.md")
    seen.page.goto(f"{seen.url}404.html", wait_until="networkidle")
    assert "404" in seen.page.inner_text("h1")
    seen.page.click("article a >> text=front page")
    seen.page.wait_for_url(seen.url)
    assert [r.url for r in seen.responses if r.status >= 400] == []
