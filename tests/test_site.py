"""Checks the built site: as files, and in a real browser."""

import functools
import gzip
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from bs4 import BeautifulSoup

from tests.blocks import INCLUDE, find_blocks, header, unchecked
from tests.conftest import Visit, address, new_context

ROOT = Path(__file__).parents[1]
SOURCES = sorted(
    p
    for p in (ROOT / "docs").rglob("*")
    if p.suffix in (".md", ".py") and ROOT / "docs/assets" not in p.parents
)
BUDGET = {".md": 86_000, ".py": 120_000}  # bytes of a first visit, gzipped
LARGER = {
    "errors/": 95_000,  # what the error doctor knows of each entry
    "security/what-stops-what/": 105_000,  # with all its programs
    "tools/inspect/": 90_000,  # the inspector's own script
    "reference/versions/": 105_000,  # with all its programs and tables
    "reference/formats/": 105_000,
}


PAGES = pytest.mark.parametrize("source", SOURCES, ids=address)


@pytest.fixture
def html(site, source):
    """Return the parsed HTML of a page."""
    text = (site / address(source) / "index.html").read_text(encoding="utf-8")
    return BeautifulSoup(text, "html.parser")


@PAGES
def test_every_block_of_the_built_page_is_run(html, source):
    """What the reader sees is what the tests ran, block for block."""
    complaints = unchecked(source, ROOT, str(html.select_one("article")))
    assert not list(complaints)


@PAGES
def test_page_has_title_description_and_foot(html, source):
    """Search engines, and readers in a hurry, get one line for each page."""
    assert len(html.select("h1")) == 1
    assert (
        50 <= len(html.select_one("meta[name=description]")["content"]) <= 200
    )
    if html.select(".highlight"):
        assert "Python 3" in html.select_one(".foot").get_text()


def test_descriptions_differ(site):
    """No page borrows the description of another."""
    pages = [
        BeautifulSoup(
            (site / address(s) / "index.html").read_text("utf-8"), "html.parser"
        )
        for s in SOURCES
    ]
    texts = [p.select_one("meta[name=description]")["content"] for p in pages]
    assert len(set(texts)) == len(texts)


def test_every_file_of_snippets_is_on_a_page():
    """A program that no page shows is never run."""
    pages = [s for s in SOURCES if s.suffix == ".md"]
    folders = {address(p).strip("/") or "index" for p in pages}
    notes = "versions.json", "browser.json"
    shown = {f"{folder}/{note}" for folder in folders for note in notes}
    for page in pages:
        shown |= {block.include for block in find_blocks(page, ROOT)}
        linked = header(page).get("files", [])  # whole, on the site itself
        shown |= {name.removeprefix("snippets/") for name in linked}
        tables = set(INCLUDE.findall(page.read_text(encoding="utf-8")))
        tables = {t for t in tables if t.endswith((".html", ".md", ".svg"))}
        if page.parent.name in ("explanation", "reference"):
            made = header(page).get("makes", [])  # by its own programs
            tables &= {f"{address(page).strip('/')}/{name}" for name in made}
        shown |= tables
    files = [p for p in (ROOT / "snippets").rglob("*") if p.is_file()]
    names = {p.relative_to(ROOT / "snippets").as_posix() for p in files}
    hidden = {n for n in names if "__pycache__" not in n} - shown
    assert not hidden, "no page shows these files: show or delete them"


def test_every_page_is_in_the_sitemap(addresses):
    """Search engines learn of each page, and of nothing else."""
    pages = {url.removeprefix(addresses[0]) for url in addresses}
    assert pages == {*map(address, SOURCES)}


@PAGES
def test_links_within_the_site_lead_somewhere(html, site, source):
    """MkDocs checks the links of Markdown pages; this checks all, built."""
    here = site / address(source)
    for link in html.select("a[href], img[src], link[href], script[src]"):
        url = urlsplit(link.get("href") or link.get("src"))
        if url.scheme or not (url.path or url.fragment):
            continue
        target = (here / url.path).resolve()
        target = target / "index.html" if target.is_dir() else target
        assert target.is_file(), link
        if url.fragment:
            assert url.fragment in ids(target), link


@functools.cache
def ids(path):
    """Return the ids in an HTML file (a Path)."""
    page = BeautifulSoup(path.read_text("utf-8"), "html.parser")
    return {tag["id"] for tag in page.find_all(id=True)}


def test_code_is_formatted_and_linted():
    """One configuration of ruff for the whole project."""
    for command in (["check"], ["format", "--check"]):
        ruff = [sys.executable, "-m", "ruff", *command, "--quiet", ROOT]
        done = subprocess.run(ruff, capture_output=True, text=True)
        assert not done.returncode, done.stdout


@pytest.fixture(scope="module", params=SOURCES, ids=address)
def seen(request, browser, base):
    """Open a page once for the tests of it, which run one after the other."""
    with new_context(browser) as context:
        yield Visit(context.new_page(), request.param, base)


def test_page_is_light_quiet_and_alone(seen):
    """No complaint, no request to another host, no more bytes than planned."""
    assert seen.messages == []
    hosts = {urlsplit(url).netloc for url in seen.requested()}
    assert hosts == {urlsplit(seen.url).netloc}
    sizes = {r.url: len(gzip.compress(r.body())) for r in seen.responses}
    budget = LARGER.get(address(seen.source), BUDGET[seen.source.suffix])
    assert sum(sizes.values()) <= budget, sizes


def test_axe_finds_nothing(seen):
    """Accessibility, with everything opened; colours in the dark as well."""
    report = Axe().run(seen.page)
    assert not report.violations_count, report.generate_report()
    seen.page.emulate_media(color_scheme="dark")
    seen.page.wait_for_selector("[data-md-color-scheme=slate]", timeout=5000)
    report = Axe().run(seen.page, options={"runOnly": ["color-contrast"]})
    seen.page.emulate_media(color_scheme="light")
    assert not report.violations_count, report.generate_report()


def test_copy_copies_exactly_the_program(seen):
    """Each program has a copy button that copies it; nothing else has one."""
    page = seen.page
    buttons = page.locator(".md-code__nav:visible button")
    if seen.source.suffix == ".md":
        blocks = find_blocks(seen.source, ROOT)
        shown = ("console", "pytb", "text")
        wanted = [b.text for b in blocks if b.language not in shown]
        assert buttons.count() == len(wanted)
    else:
        wanted = page.locator(".language-python code").all_inner_texts()
    for i, text in enumerate(wanted):
        buttons.nth(i).click()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.rstrip("\n") == text.rstrip("\n")


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
