"""What a page is made of, as one digest: it changes when the page may."""

import contextlib
import hashlib
from collections.abc import Iterable
from pathlib import Path

from blocks.find import INCLUDE, find_blocks
from blocks.header import HeaderError, read_header


def digest_of(paths: Iterable[Path], root: Path) -> str:
    """Return one SHA-256 over files below root: their paths and bytes.

    Line ends count as one character, so that a checkout on Windows agrees.
    """
    total = hashlib.sha256()
    for path in sorted({*paths}):
        name = path.relative_to(root).as_posix()
        data = path.read_bytes().replace(b"\r\n", b"\n")
        total.update(f"{name}\0{len(data)}\0".encode() + data)
    return total.hexdigest()


def files_of(page: Path, root: Path) -> set[Path]:
    """Return the files that a page is made of, below root.

    These are itself, its folder of programs and outputs, what it includes
    from elsewhere, and what its header names.
    """
    found = {page}
    if page.suffix == ".md":
        folder = page.relative_to(root / "docs").with_suffix("")
        found |= {*(root / "snippets" / folder).rglob("*")}
        for block in find_blocks(page, root):
            if block.include:
                found.add(root / "snippets" / block.include)
        for name in INCLUDE.findall(page.read_text(encoding="utf-8")):
            found |= {root / "snippets" / name, root / "docs/assets" / name}
            found.add(root / "docs/assets/pictures" / name)
        with contextlib.suppress(HeaderError):  # the tests of the page say so
            for name in read_header(page, root).files:
                below = root if name.startswith("snippets/") else root / "docs"
                found.add(below / name)
    return {
        path
        for path in found
        if path.is_file() and "__pycache__" not in path.parts
    }


def page_digest(page: Path, root: Path) -> str:
    """Return the digest of all that a page is made of."""
    return digest_of(files_of(page, root), root)


def pages(root: Path) -> list[Path]:
    """Return the sources of the pages of a site, notebooks among them."""
    return sorted(
        path
        for path in (root / "docs").rglob("*")
        if path.suffix in (".md", ".py")
        and root / "docs/assets" not in path.parents
    )


def page_name(page: Path, root: Path) -> str:
    """Return what one calls a page: tutorials/first-pickle."""
    return page.relative_to(root / "docs").with_suffix("").as_posix()
