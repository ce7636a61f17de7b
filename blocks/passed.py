"""Which checks of the pages in a browser have passed, and on what.

PASSED holds for each kind of check and each page the digest of all that the
check depends on. A run that passed writes it, never a hand.
"""

import functools
import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path

from blocks.contents import digest_of, page_digest, page_name, pages

PASSED = "tests/passed.json"
AREA = re.MULTILINE | re.DOTALL
SHARED = {  # what all pages share in a kind of check: patterns below the root
    "look": (
        "docs/assets/**/*.css",
        "docs/assets/**/*.js",
        "hooks/*.py",
        "overrides/*",
        "tests/test_look.py",
    ),
    "buttons": (
        "docs/assets/run/*",
        "hooks/run.py",
        "hooks/runtime.json",
        "tests/buttons.py",
        "tests/test_buttons.py",
    ),
}


@functools.cache
def shared_digest(kind: str, root: Path) -> str:
    """Return the digest of what all pages share in a kind of check."""
    files = [p for pattern in SHARED[kind] for p in root.glob(pattern)]
    digest = digest_of((p for p in files if p.is_file()), root)
    if kind == "look":  # how and by which packages a page is made, and judged
        settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
        digest += re.sub(
            r"^(nav|watch):.*?(?=^\w|\Z)", "", settings, flags=AREA
        )
        pins = (root / "requirements.in").read_text(encoding="utf-8")
        digest += "".join(
            line
            for line in sorted(pins.splitlines())
            if line.startswith(("mkdocs", "axe"))
        )
    return digest


def due_digest(kind: str, page: Path, root: Path) -> str:
    """Return what stands for all that a page's checks of a kind depend on."""
    whole = shared_digest(kind, root) + page_digest(page, root)
    return hashlib.sha256(whole.encode()).hexdigest()[:16]


def read_passed(root: Path) -> dict[str, dict[str, str]]:
    """Return {kind: {page: digest}} of the checks that passed."""
    path = root / PASSED
    return json.loads(path.read_text("utf-8")) if path.exists() else {}


def write_passed(whole: Iterable[tuple[str, str, str]], root: Path) -> None:
    """Record (kind, page below docs/, digest) of checks that passed whole.

    What has changed while they ran is left out, and so are pages that have
    gone.
    """
    record = read_passed(root)
    for kind, page, digest in whole:
        path = root / "docs" / page
        if due_digest(kind, path, root) == digest:
            record.setdefault(kind, {})[page_name(path, root)] = digest
    known = {page_name(page, root) for page in pages(root)}
    record = {
        kind: {name: names[name] for name in sorted(names) if name in known}
        for kind, names in sorted(record.items())
    }
    if record != read_passed(root):
        text = json.dumps(record, indent=1) + "\n"
        (root / PASSED).write_text(text, encoding="utf-8")
