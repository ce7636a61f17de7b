"""Checks the pages of errors and the how-to guides, and the error doctor."""

import hashlib
import re
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import expect

from blocks.find import find_blocks
from blocks.header import read_header

ROOT = Path(__file__).parents[1]
INDEX = ROOT / "docs/errors/index.md"
ENTRIES = sorted(set(INDEX.parent.glob("*.md")) - {INDEX})
GUIDES = [p for p in sorted(ROOT.glob("docs/how-to/*.md")) if p.stem != "index"]
HEADINGS = ["Fix", "See it happen", "Prevent it", "Seen with", "Threads"]
# Texts of real threads: their source, and the entry they belong to (or null).
THREADS = yaml.safe_load((ROOT / "tests/threads.yaml").read_text("utf-8"))

each_entry = pytest.mark.parametrize(
    "source", ENTRIES, ids=[page.stem for page in ENTRIES]
)


def title(page):
    """Return the title of an entry as plain text."""
    line = re.search("^# (.+)$", page.read_text("utf-8"), re.MULTILINE)[1]
    return line.replace("`", "")


def failures(page):
    """Return the errors that an entry is about, each after a line of code.

    These are its title, what its programs ended with, or else printed, and
    what other versions said; without those in which "..." stands for a part.
    """
    error = read_header(page, ROOT).error
    if error.when == "silently":
        return []
    folder = ROOT / "snippets/errors" / page.stem
    texts = [p.read_text("utf-8").strip() for p in folder.glob("*.err")]
    if not texts:
        printed = [p.read_text("utf-8") for p in folder.glob("*.out")]
        texts = [t for t in printed if re.search(r"^[\w.]*[A-Z]\w+: ", t, re.M)]
    if any("..." in text for text in texts) and (folder / "seen.md").exists():
        table = (folder / "seen.md").read_text("utf-8")
        texts += re.findall(r"^\| `(\w+: .+?)` \|", table, re.MULTILINE)
    library = "joblib" if "joblib" in error.about else "pickle"
    call = "dump(model, file)" if error.when == "saving" else "load(file)"
    whole = [title(page), *(text for text in texts if "..." not in text)]
    return [f"    model = {library}.{call}\n{text}" for text in whole]


def test_there_are_enough_pages():
    """At least 40 entries and 24 guides; all of them stand in the nav."""
    assert len(ENTRIES) >= 40
    assert len(GUIDES) >= 24
    nav = (ROOT / "mkdocs.yml").read_text("utf-8")
    for page in [*ENTRIES, *GUIDES]:
        assert f"- {page.relative_to(ROOT / 'docs').as_posix()}\n" in nav


@each_entry
def test_entry_is_complete(source):
    """It has its parts in their order, and shows what it claims."""
    error = read_header(source, ROOT).error
    assert error.when
    assert len(error.fix) <= 110
    text = source.read_text("utf-8")
    assert re.findall("^## (.+)$", text, re.M) == HEADINGS
    assert "https://" in text.partition("## Threads")[2]
    programs = [b for b in find_blocks(source, ROOT) if b.language == "python"]
    assert programs
    if error.when != "silently":
        assert error.match
        folder = ROOT / "snippets/errors" / source.stem
        fails = [*folder.glob("*.err")] or [
            path
            for path in folder.glob("*.out")
            if re.search("Error|Warning|Missing", path.read_text("utf-8"))
        ]
        assert fails or error.reported


def test_fixtures_are_those_that_the_pages_name():
    """The SHA-256 of each file made with an old version is on a page."""
    pages = [*ENTRIES, *GUIDES, *(ROOT / "docs/explanation").glob("*.md")]
    used = {name for page in pages for name in read_header(page, ROOT).files}
    blocks = [block for page in pages for block in find_blocks(page, ROOT)]
    shown = "".join(b.text for b in blocks)
    shown += "".join(page.read_text("utf-8") for page in pages)
    for path in ROOT.glob("docs/*/files/*"):
        if path.parent.parent.name in ("reference", "security"):
            continue  # results, see test_reference.py, and the advisories
        assert path.relative_to(ROOT / "docs").as_posix() in used
        assert path.stat().st_size < 20_000
        assert hashlib.sha256(path.read_bytes()).hexdigest() in shown, path


def ask(page, text):
    """Paste a text into the doctor's box; return the entries it names.

    Each as its page's name, the likeliest first; None when it says "Not known".
    """
    page.fill("#traceback", text)
    answer = page.locator("#diagnosis")
    if "Not known" in answer.inner_text():
        return None
    links = answer.locator("a").evaluate_all("all => all.map(a => a.pathname)")
    return [link.strip("/").rpartition("/")[2] for link in links]


@pytest.fixture
def doctor(visit):
    """Return the page of errors, open in the browser, cut off the network."""
    seen = visit(INDEX)
    seen.page.context.set_offline(True)
    return seen.page


def test_doctor_knows_the_errors_of_the_entries(doctor):
    """What an entry's programs print leads to that entry."""
    wrong = []
    for page in ENTRIES:
        for text in failures(page):
            answer = ask(doctor, text)
            if not answer or answer[0] != page.stem:
                wrong.append((page.stem, text, answer))
    assert not wrong


def test_doctor_knows_texts_of_threads(doctor):
    """Real tracebacks, with other paths and versions, lead to the entry."""
    wrong = []
    for thread in THREADS:
        answer = ask(doctor, thread["text"])
        if (answer and answer[0]) != thread["entry"]:
            wrong.append((thread["source"], thread["entry"], answer))
    assert not wrong


def mangle(text):
    """Yield a text as terminals, mails and notebooks hand it on."""
    yield re.sub("(.{37})", r"\1\n", text)  # wrapped, in words too
    yield "".join(f"> {line}\r\n" for line in text.splitlines())
    yield f"\x1b[0;31m{text}\x1b[0m"
    yield text.replace("'", "\u2019")
    yield text.replace("<", "&lt;").replace("'", "&#39;")
    yield "".join(f"│ {line:<90} │\n" for line in text.splitlines())


def test_doctor_bears_mangled_texts(doctor):
    """Line wraps, quote marks, colours, entities and frames do no harm."""
    text = (
        'File "run.py", line 7, in <module>\nAttributeError: Can\'t get '
        "attribute 'MyScaler' on <module '__main__' from '/srv/app/run.py'>"
    )
    for mangled in mangle(text):
        assert ask(doctor, mangled)[0] == "cant-get-attribute-main", mangled


def test_doctor_decodes_the_byte(doctor):
    """The number that joblib raises is told as the byte it is."""
    ask(doctor, "    dispatch[key[0]](self)\nKeyError: 118")
    answer = doctor.inner_text("#diagnosis")
    assert "118 is the byte 0x76, v" in answer
    assert "Git LFS" in answer


def test_doctor_says_not_known_and_sends_nothing(visit):
    """A text of another kind gets no guess; no text leaves the page."""
    seen = visit(INDEX)
    seen.page.wait_for_load_state("networkidle")
    before = set(seen.requested())
    own = "  File 'my.py', in f\n    return table[5]\nKeyError: 5"
    for text in ("hello", own, "ValueError: x", "pickle", "'", "("):
        assert ask(seen.page, text) is None
    # Chromium asks for the icon of the tab when it likes.
    later = {u for u in seen.requested() if not u.endswith("/mark.svg")}
    assert later <= before
    assert seen.messages == []


def test_filter_shows_the_rows_with_the_words(doctor):
    """Typing narrows the tables, and says by how much."""
    doctor.fill("#words", "lambda pickle")
    shown = doctor.locator(".entries tbody tr:visible")
    assert 0 < shown.count() < len(ENTRIES) / 2
    assert "lambda" in shown.first.inner_text()
    assert f"of {len(ENTRIES)} entries" in doctor.inner_text("#count")


def test_search_finds_each_entry_by_its_text(visit):
    """Pasted into the site's search, the title of an entry finds it first."""
    page = visit(INDEX).page
    page.keyboard.press("s")
    first = page.locator(".md-search-result__link").first
    for entry in ENTRIES:
        page.fill(".md-search__input", "")
        page.fill(".md-search__input", title(entry))
        page.press(".md-search__input", "End")
        found = re.compile(rf"errors/{re.escape(entry.stem)}/")
        expect(first).to_have_attribute("href", found)
