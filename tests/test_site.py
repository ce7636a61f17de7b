"""Checks the built site as files; test_look.py opens it in a browser."""

import functools
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup

from blocks.contents import page_name, pages
from blocks.find import INCLUDE, find_blocks
from blocks.header import read_header
from blocks.shown import unchecked
from tests.conftest import address

ROOT = Path(__file__).parents[1]
SOURCES = pages(ROOT)
PAGES = pytest.mark.parametrize("source", SOURCES, ids=address)


@functools.lru_cache(maxsize=4)
def parse(path):
    """Return the parsed HTML of a file (a Path), once for all its tests."""
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


@pytest.fixture
def html(site, source):
    """Return the parsed HTML of a page."""
    return parse(site / address(source) / "index.html")


@PAGES
def test_every_block_of_the_built_page_is_run(html, source):
    """What the reader sees is what the tests ran, block for block."""
    complaints = unchecked(source, ROOT, html.select_one("article"))
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


def test_descriptions_differ():
    """No page borrows the description of another."""
    markdown = [source for source in SOURCES if source.suffix == ".md"]
    texts = [read_header(source, ROOT).description for source in markdown]
    assert len(set(texts)) == len(texts)


@PAGES
def test_page_stands_in_the_nav_and_the_index_of_its_kind(source):
    """A reader finds it from the page that lists its kind."""
    name = source.relative_to(ROOT / "docs").as_posix()
    nav = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert re.search(rf"^ +- (?:[^:]+: )?{re.escape(name)}$", nav, re.M), (
        f"add it to nav in mkdocs.yml: - {name}"
    )
    index = source.with_name("index.md")
    if index.exists() and source != index and source.parent.name != "errors":
        text = index.read_text(encoding="utf-8")
        assert f"({source.name}" in text, (
            f"add a row to {page_name(index, ROOT)}.md that links {source.name}"
        )


@pytest.mark.with_page
def test_every_file_of_snippets_is_on_a_page():
    """A program that no page shows is never run."""
    pages = [s for s in SOURCES if s.suffix == ".md"]
    folders = {address(p).strip("/") or "index" for p in pages}
    notes = "versions.json", "browser.json"
    shown = {f"{folder}/{note}" for folder in folders for note in notes}
    for page in pages:
        shown |= {block.include for block in find_blocks(page, ROOT)}
        linked = read_header(page, ROOT).files  # whole, on the site itself
        shown |= {name.removeprefix("snippets/") for name in linked}
        tables = set(INCLUDE.findall(page.read_text(encoding="utf-8")))
        tables = {t for t in tables if t.endswith((".html", ".md", ".svg"))}
        if page.parent.name in ("explanation", "reference"):
            made = read_header(page, ROOT).makes  # by its own programs
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
    text = path.read_text(encoding="utf-8")
    return {*re.findall(r"""\sid=["']?([^\s"'>]+)""", text)}


@pytest.mark.with_page
def test_code_is_formatted_and_linted():
    """One configuration of ruff for the whole project."""
    for command in (["check"], ["format", "--check"]):
        ruff = [sys.executable, "-m", "ruff", *command, "--quiet", ROOT]
        done = subprocess.run(ruff, capture_output=True, text=True)
        how = "run: ruff check --fix . && ruff format ."
        assert not done.returncode, f"{done.stdout}\n{how}"
