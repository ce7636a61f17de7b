"""Presses the Run buttons of a page, and compares what its programs print."""

import json
import re
from pathlib import Path

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as Timeout

from blocks.compare import lines, same
from blocks.find import Block, find_blocks
from hooks import runtime

ROOT = Path(__file__).parents[1]
LIMIT = 180  # seconds: only stops a program that hangs


def programs(source: Path) -> dict[str, Block]:
    """Return the Blocks of Python of a page, by their titles."""
    blocks = find_blocks(source, ROOT)
    return {b.title: b for b in blocks if b.language == "python"}


def kept(source: Path) -> Path:
    """Return the path of the file that says what of a page runs."""
    page = source.relative_to(ROOT / "docs").with_suffix("")
    return ROOT / "snippets" / page / "browser.json"


def runnable(source: Path) -> dict[str, list[str]]:
    """Return title -> packages of the programs of a page with a button."""
    path = kept(source)
    return json.loads(path.read_text("utf-8")) if path.exists() else {}


def expected(block: Block, suffix: str) -> str:
    """Return what a program prints (.out), or its last line (.err)."""
    path = (ROOT / "snippets" / block.include).with_suffix(suffix)
    return path.read_text("utf-8") if path.exists() else ""


def complaint(page: Page, block: Block) -> str | None:
    """Say what of a program's result in the browser is not as shown.

    Returns "" when all is, and None when the program did not run.
    """
    label = f"Output of {block.title} in this browser"
    result = page.locator(f'.run-result:has([aria-label="{label}"])')
    state = result.count() and result.get_attribute("data-state")
    if state not in ("ok", "error"):
        return None
    out = "".join(result.locator(".out").all_text_contents())
    err = "".join(result.locator(".err").all_text_contents())
    if failure := expected(block, ".err"):
        last = lines(err.strip())[-1:]
        ok = state == "error" and same(failure, "".join(last))
    else:
        ok = state == "ok" and not err
    verdict = result.get_attribute("data-verdict")
    if ok and same(expected(block, ".out"), out) and verdict == "as-shown":
        return ""
    return (
        f"{verdict}: {result.locator('.run-status').inner_text()}\n{out}{err}"
    )


def run(page: Page, blocks: list[Block], limit: int = LIMIT) -> dict[str, str]:
    """Run the programs of an open page; return title -> complaint.

    A click on the last button runs those above, too, up to one that fails; the
    next click then runs what is left. A program that does not end is stopped.
    """
    found: dict[str, str] = {}
    while left := [b for b in blocks if b.title not in found]:
        button = page.get_by_label(re.compile(f"^Run {left[-1].title}"))
        button.dispatch_event("click")  # it may stand in a folded tab
        running = page.locator(".run-button[aria-label^=Stop]")
        try:
            running.wait_for(state="detached", timeout=limit * 1000)
        except Timeout:
            at = page.locator("[data-state=running] .run-output").first
            title = at.get_attribute("aria-label").split()[2]
            return found | {title: f"did not end within {limit} s"}
        new = {b.title: complaint(page, b) for b in left}
        new = {title: text for title, text in new.items() if text is not None}
        if not new:
            text = page.locator(".run-status").last.inner_text()
            return found | {left[0].title: text}
        found |= new
    return found


def search(open_page, source: Path) -> dict[str, list[str]]:
    """Return title -> packages of the programs that print what is shown.

    Some packages are needed without being imported: those that the failure
    names. open_page opens a page with buttons for given programs.
    """
    runs: dict[str, list[str]] = {title: [] for title in programs(source)}
    while runs:
        page = open_page(source, runs)
        blocks = [programs(source)[title] for title in runs]
        bad = {t: text for t, text in run(page, blocks).items() if text}
        if not bad:
            return runs
        for title, text in bad.items():
            print(f"{title}: {text}")
            last = text.strip().rpartition("\n")[2]
            named = set(re.findall(r"\w+", last)) & runtime.PACKAGES.keys()
            if "Error" in last and named - {*runs[title]}:
                runs[title] = sorted({*runs[title], *named})
            else:
                del runs[title]
    return runs
