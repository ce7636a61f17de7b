"""The code blocks of a built page, and those of them that nobody ran."""

from collections.abc import Iterator
from pathlib import Path

import jupytext
from bs4 import BeautifulSoup, Tag

from blocks.find import find_blocks


def shown_blocks(html: Tag) -> Iterator[tuple[str, list[str], str]]:
    """Yield (language, classes, text) of each code block a reader sees."""
    for code in html.select("pre, code"):
        if code.name == "code" and (
            code.find_parent("pre") or "\n" not in code.get_text()
        ):
            continue
        box = code.find_parent(class_="highlight")
        names = box.get("class", []) if box else []
        language = next((n[9:] for n in names if n.startswith("language-")), "")
        yield language, names, code.get_text().rstrip("\n")


def unchecked(page: Path, root: Path, html: str | Tag) -> Iterator[str]:
    """Yield a complaint for each difference between a page and its tests.

    html is what the page (Markdown, or a notebook script) was built to. What
    it shows must be what the tests found in the source, no more and no less.
    What the cells of a notebook printed is theirs: the build has run them.
    """
    if isinstance(html, str):
        html = BeautifulSoup(html, "html.parser")
    notebook = page.suffix == ".py"
    if notebook:
        cells = jupytext.read(page).cells
        found = [("python", c.source) for c in cells if c.cell_type == "code"]
    else:
        found = [(b.language, b.text) for b in find_blocks(page, root)]
    # Markdown turns tabs into spaces.
    left = [(lang, text.expandtabs(4).rstrip("\n")) for lang, text in found]
    source = page.read_text(encoding="utf-8").splitlines()
    where = page.relative_to(root).as_posix()
    for language, names, text in shown_blocks(html):
        if (language, text) in left:
            left.remove((language, text))
            continue
        if notebook and "cell-output" in names:
            continue
        start = text.strip().partition("\n")[0].strip()
        line = next((i for i, s in enumerate(source, 1) if start in s), 1)
        yield (
            f"{where}:{line}: nobody runs this {language or 'code'} block; "
            f"write a fence that includes a program of snippets/: {start!r}"
        )
    for language, text in left:
        start = text.strip().partition("\n")[0]
        yield f"{where}: the built page lacks this {language}: {start!r}"
