"""Tries the inspector's page; test_inspect.py tries the inspector itself."""

import json
import pickle
import subprocess
import sys
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

ROOT = Path(__file__).parents[1]
INSPECT = ROOT / "docs/tools/inspect.md"


def test_inspector_says_on_its_page_what_it_says_on_the_command_line(
    visit, tmp_path
):
    """A file with HTML in it: shown as text, sent nowhere, not loaded."""
    html = "<img src=x onerror=alert(1)>"
    path = tmp_path / f"{html}.pkl"
    path.write_bytes(f"cos\nsystem\n(S'{html}'\ntRc{html}\n{html}\n.".encode())
    program = ROOT / "snippets/tools/inspect/inspect_pickle.py"
    command = [sys.executable, program, path, "--json"]
    done = subprocess.run(command, capture_output=True, text=True)
    wanted = json.loads(done.stdout)
    seen = visit(INSPECT)
    seen.page.locator("#inspect input").set_input_files(path)
    report = seen.page.locator(".inspect-report")
    verdict = report.locator(".inspect-verdict")
    expect(verdict).to_have_text(wanted["summary"])
    rows = report.locator("[data-grade]").all_inner_texts()
    assert [row.split("\t")[::2] for row in rows] == [
        [g["name"], g["reason"]] for g in wanted["graded"]
    ]
    for fold in report.locator("summary").all():
        fold.click()
    empty = report.locator("details:not(:has(summary + *))")
    expect(empty).to_have_count(0)  # they are filled one by one
    text = report.inner_text()
    assert all(opcode in text for _, opcode, *_ in wanted["streams"][0]["rows"])
    assert wanted["sha256"] in text and wanted["calls"][0]["args"] in text
    assert not seen.page.locator("#inspect img").count()
    sent = {(r.request.method, r.request.post_data) for r in seen.responses}
    assert sent == {("GET", None)}
    assert all(url.startswith((seen.base, "blob:")) for url in seen.requested())
    assert not seen.messages


def test_inspector_takes_a_dropped_file_and_can_be_stopped(visit):
    """Stop ends it at any time; then it takes the next file."""
    page = visit(INSPECT).page
    drop = """data => {
        const moved = new DataTransfer();
        moved.items.add(new File([new Uint8Array(data)], "dropped.pkl"));
        document.querySelector(".inspect-drop").dispatchEvent(
            new DragEvent("drop", {dataTransfer: moved, bubbles: true}));
    }"""
    page.evaluate(drop, list(pickle.dumps([1.5])))
    page.get_by_role("button", name="Stop").click()
    status = page.locator(".inspect-status")
    expect(status).to_have_text("Stopped. Nothing is known of this file.")
    page.evaluate(drop, list(pickle.dumps([1.5])))
    expect(status).to_contain_text("Only plain data")


def test_inspector_needs_no_mouse_and_fits_a_phone(visit):
    """Tab and Enter inspect an example; arrows walk its tree."""
    page = visit(INSPECT).page
    page.set_viewport_size({"width": 360, "height": 800})
    at = "document.activeElement"
    while page.evaluate(f"{at}.textContent") != "an attack":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator(".inspect-verdict").wait_for()
    for fold in "What it would build", "Opcodes: 6":
        while page.evaluate(f"{at}.textContent") != fold:
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
    while page.evaluate(f"{at}.role") != "treeitem":
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(f"{at}.textContent") == "'touch owned.txt'"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(f"{at}.ariaExpanded") == "false"
    leaf = page.locator("[role=tree]").get_by_text("'touch owned.txt'")
    expect(leaf).to_be_hidden()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        report = Axe().run(page)
        assert not report.violations_count, report.generate_report()
