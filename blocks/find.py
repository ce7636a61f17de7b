"""Finds the fences of a page, as the site's own Markdown sees them."""

import functools
import json
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import yaml
from markdown import Markdown
from pymdownx.superfences import SuperFencesBlockPreprocessor

from blocks.header import HEAD, Header, HeaderError, line_of, read_header

PARSERS: dict[str, Callable] = {
    "json": json.loads,
    "toml": tomllib.loads,
    "yaml": yaml.safe_load,
}
ATTRIBUTES = {"title", "hl_lines"}
INCLUDE = re.compile(r'--8<-- "([^"]+)"')
# What looks like a fence to a writer, whatever list or quote it stands in.
MARK = re.compile(r"(?:[ \t]|>|[-*+][ \t]|\d+[.)][ \t])*(?:`{3,}[^`]*|~{3,}.*)")


@dataclass(frozen=True)
class Block:
    """One fence of a page.

    line is its 1-based line in the page; include the path of the file it
    shows, relative to snippets/, or None; text what the reader sees; problem
    why the block cannot be accepted at all, or None. A server is a console
    block whose command goes on running beside the blocks below it.
    """

    page: Path
    line: int
    language: str
    title: str
    include: str | None
    text: str
    problem: str | None
    server: bool = False

    @property
    def name(self) -> str:
        """What a person calls the block: its file, or its language and line."""
        if self.include:
            return self.include.rpartition("/")[2]
        return self.title or f"{self.language or 'code'}-line-{self.line}"


@dataclass(frozen=True)
class Fence:
    """A fence as it is written: where, in which language, with which words."""

    line: int
    end: int
    language: str
    classes: tuple[str, ...]
    options: tuple[tuple[str, str], ...]
    body: str


class FenceFinder(SuperFencesBlockPreprocessor):
    """The parser of fences that renders the pages, taking notes instead.

    It accepts any word behind the backticks, so that what is wrong can be
    said; the site's own configuration would show such a fence as text.
    """

    def __init__(self, md: Markdown):
        """Take a Markdown; nothing is found yet."""
        super().__init__(md)
        self.attr_list = True
        self.extension = SimpleNamespace(
            superfences=[{"test": lambda lang: True, "validator": accept}]
        )
        self.config = {"relaxed_headers": False}
        self.fences: list[Fence] = []
        self.stack: list = []
        self.clear()

    def handle_unrecognized(self, m: re.Match) -> bool:
        """Note the words that are no options."""
        self.lang = m["lang"]
        self.options = dict.fromkeys(m["unrecognized"].split(), "")
        return True

    def process_nested_block(self, ws, content, start, end) -> None:
        """Note a whole fence; start and end count the lines of the page."""
        body = self.rebuild_block(self.code)
        self.fences.append(
            Fence(
                line=start + 1,
                end=end,
                language=self.lang or "",
                classes=tuple(self.classes),
                options=tuple(self.options.items()),
                body=f"{body}\n" if body else "",
            )
        )
        self.clear()


def accept(language, inputs, options, attrs, md) -> bool:
    """Accept all options of a fence, for superfences."""
    options.update(inputs)
    return True


@functools.lru_cache(maxsize=1024)
def find_fences(text: str) -> tuple[list[Fence], list[int]]:
    """Return the fences in Markdown, and the lines of those that are none.

    The second are lines that look like the start of a fence to a writer, but
    are text to the site: a fence that is not closed, or stands behind a mark.
    """
    if head := HEAD.match(text):
        text = "\n" * head[0].count("\n") + text[head.end() :]
    finder = FenceFinder(Markdown())
    lines = [line.expandtabs(4) for line in text.splitlines()]
    finder.search_nested(lines)
    inside = {n for f in finder.fences for n in range(f.line, f.end + 1)}
    stray = [
        number
        for number, line in enumerate(lines, 1)
        if number not in inside and MARK.fullmatch(line)
    ]
    return finder.fences, stray


def find_blocks(page: Path, root: Path) -> list[Block]:
    """Return the Blocks of a page (Markdown) of the site at root."""
    folder = page.relative_to(root / "docs").with_suffix("").as_posix()
    fences, stray = find_fences(page.read_text(encoding="utf-8"))
    programs: set[str] = set()
    blocks = [make_block(page, root, folder, f, programs) for f in fences]
    problem = "no fence to the site: close it, and indent it with its text"
    blocks += [Block(page, line, "", "", None, "", problem) for line in stray]
    return sorted(blocks, key=lambda block: block.line)


def read_page(page: Path, root: Path) -> tuple[Header, list[Block]]:
    """Return the header and the Blocks of a page of the site at root.

    Raises HeaderError, too, where the header names a block that is not there.
    """
    header, blocks = read_header(page, root), find_blocks(page, root)
    there = {block.name for block in blocks}
    for key in ("posix", "linux", "where"):
        for name in set(getattr(header, key)) - there:
            line = line_of(page.read_text(encoding="utf-8"), name) - 1
            where = f"{page.relative_to(root).as_posix()}:{line}"
            raise HeaderError(f"{where}: {key}: this page has no block {name}")
    return header, blocks


def make_block(
    page: Path, root: Path, folder: str, fence: Fence, programs: set[str]
) -> Block:
    """Return the Block of a fence; programs collects the titles before it."""
    options = dict(fence.options)
    included = INCLUDE.fullmatch(fence.body.strip())
    include = included[1] if included else None
    text = fence.body
    if include:
        path = root / "snippets" / include
        text = path.read_text(encoding="utf-8") if path.exists() else ""
    problem = None
    if strange := options.keys() - ATTRIBUTES:
        named = ", ".join(sorted(strange))
        problem = f"{named}: there is no such option, and no skip"
    elif not include and INCLUDE.search(fence.body):
        problem = "a block shows one whole file: include nothing else"
    elif not options.get("title"):
        problem = 'the block has no title: add title="..."'
    else:
        problem = judge(fence, include, options["title"], folder, programs)
    if fence.language == "python" and options.get("title"):
        programs.add(options["title"].removesuffix(".py"))
    return Block(
        page,
        fence.line,
        fence.language,
        options.get("title", ""),
        include,
        text,
        problem,
        "server" in fence.classes,
    )


def judge(
    fence: Fence,
    include: str | None,
    title: str,
    folder: str,
    programs: set[str],
) -> str | None:
    """Say why a block of this language may not stand here, or None."""
    language = fence.language
    if language == "python":
        # A page may borrow a program from another one: it runs here too.
        if not include or not include.endswith(f"/{title}"):
            return shown_as(include, f"{folder}/{title}")
        return None
    if language == "console":
        name = (include or "").rpartition("/")[2].removesuffix(".console")
        return shown_as(include, f"{folder}/{name or 'session'}.console")
    if language == "text" and "output" in fence.classes:
        return shown_under(include, folder, ".out", programs)
    if language == "pytb":
        return shown_under(include, folder, ".err", programs)
    if language not in PARSERS:
        return (
            f"nothing checks the language {language!r}; use python, "
            "console, {.text .output}, pytb, " + ", ".join(PARSERS)
        )
    return None


def shown_as(include: str | None, path: str) -> str | None:
    """Say what is wrong when a block does not include the file at path."""
    if include != path:
        return f'keep it in snippets/{path} and include it: --8<-- "{path}"'
    return None


def shown_under(
    include: str | None, folder: str, suffix: str, programs: set[str]
) -> str | None:
    """Say what is wrong when a result does not follow its own program."""
    name = (include or "").removeprefix(f"{folder}/").removesuffix(suffix)
    if f"{folder}/{name}{suffix}" != include or name not in programs:
        return (
            f"it must include the {suffix} file of a program that stands above "
            f'it on this page: --8<-- "{folder}/<program>{suffix}"'
        )
    return None
