"""Tries what Run buttons do, on the page about them."""

import re
import socket
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from hooks import runtime
from tests.buttons import programs, run
from tests.conftest import Visit, new_context

ROOT = Path(__file__).parents[1]
ABOUT = ROOT / "docs/tools/run.md"


@pytest.fixture
def seen(visit):
    """Open the page about Run buttons, as it is."""
    return visit(ABOUT)


@pytest.fixture(scope="module")
def survivor(browser, base):
    """Open that page once, for all that goes wrong one after the other."""
    with new_context(browser) as context:
        yield Visit(context.new_page(), ABOUT, base).page


def run_code(page, code):
    """Change the page's program into this code, and run it by keyboard.

    Returns the place of its result, when it has ended or its output was cut.
    """
    if not page.locator(".run-editor").count():
        page.get_by_role("button", name="Edit round_trip.py").click()
    page.locator(".run-editor").fill(code)
    page.locator(".run-editor").press("Control+Enter")
    ended = ".run-result:not([data-state=running]), .run-output .note"
    page.locator(ended).first.wait_for()
    return page.locator(".run-result")


def test_first_click_fetches_what_the_button_says(seen):
    """Before it, nothing of Python; then its core, from the site itself."""
    button = seen.page.get_by_label("Run round_trip.py")
    assert "6 MB once" in button.inner_text()
    assert not [url for url in seen.requested() if "pyodide" in url]
    found = run(seen.page, [*programs(ABOUT).values()])
    assert found == {"round_trip.py": ""}
    assert button.inner_text() == "Run"
    fetched = [url for url in seen.requested() if "/pyodide/" in url]
    names = {url.rpartition("/")[2].removesuffix(".gzip") for url in fetched}
    assert names == {*runtime.LOCK["core"], "pyodide-lock.json"}
    outside = [u for u in seen.requested() if not u.startswith(seen.base)]
    assert all(url.startswith("blob:") for url in outside)
    assert not seen.messages


@pytest.mark.parametrize(
    ("code", "state", "text"),
    [
        ("print('<b>bold</b><img src=x>')", "ok", "<b>bold</b><img src=x>"),
        ("input()", "error", "EOFError"),
        ("1 / 0", "error", 'File "/home/page/round_trip.py", line 1, in'),
        ("raise SystemExit('no model')", "error", "no model"),
        ("import warnings; warnings.warn('old')", "ok", "UserWarning: old"),
        ("while True: print('x' * 999)", "running", "cut after 100000"),
        ("import os; os._exit(3)", "stopped", "Python failed"),
        (
            "import pickle\nx = []\nfor _ in range(10**5): x = [x]\n"
            "pickle.dumps(x)",
            "stopped",
            "Python failed",
        ),
        ("import subprocess; subprocess.run(['ls'])", "error", "OSError"),
    ],
    ids=[
        "markup",
        "input",
        "error",
        "exit",
        "warning",
        "flood",
        "os._exit",
        "crash",
        "shell",
    ],
)
def test_what_goes_wrong_is_told_and_survived(survivor, code, state, text):
    """The page says how it ended; the next program runs as ever."""
    result = run_code(survivor, code)
    expect(result).to_have_attribute("data-state", state)
    assert text in result.inner_text()
    assert "/lib/python" not in result.inner_text().partition("subprocess")[0]
    assert not result.locator("b, img").count()
    if state == "running":
        survivor.get_by_label("Stop round_trip.py").click()
        assert "Stopped." in result.inner_text()
    result = run_code(survivor, "print(6 * 7)")
    expect(result).to_have_text(re.compile("Your version: ran .*42", re.S))


def test_program_that_does_not_end_is_stopped(seen):
    """By the button it was started with; leaving the page does it, too."""
    for end in (
        lambda: seen.page.get_by_label("Stop round_trip.py").click(),
        lambda: seen.page.evaluate("dispatchEvent(new Event('pagehide'))"),
    ):
        seen.page.get_by_label("Edit round_trip.py").click()
        seen.page.locator(".run-editor").fill("while True: pass")
        seen.page.get_by_label("Run round_trip.py").click()
        state = seen.page.locator(".run-status")
        expect(state).to_have_text("Running…")
        (worker,) = seen.page.workers
        with worker.expect_event("close"):
            end()
        expect(state).to_contain_text("Stopped.")
        seen.page.get_by_label("Reset round_trip.py").click()


def test_python_that_was_ended_is_not_heard(visit):
    """What it had still to say does not end the Python after it."""
    page = visit(ABOUT).page
    page.evaluate("""() => {
        window.workers = [];
        window.Worker = class {
            constructor() { workers.push(this); }
            postMessage() {}
            terminate() {}
        };
    }""")
    page.get_by_label("Run round_trip.py").click()
    page.get_by_label("Stop round_trip.py").click()
    page.get_by_label("Run round_trip.py").click()
    status = page.locator(".run-status")
    assert status.inner_text() == "Starting Python…"
    page.evaluate("""() => {
        workers[0].onerror?.({message: "late"});
        workers[0].onmessage?.({data: {type: "out", value: "late"}});
    }""")
    assert status.inner_text() == "Starting Python…"
    assert "late" not in page.locator(".run-output").inner_text()
    page.evaluate("workers[1].onerror({message: 'in time'})")
    assert "Python failed: in time" in status.inner_text()


def test_edited_program_is_copied_and_reset(seen):
    """The copy button copies what is seen; Reset brings back the page's."""
    page, (block,) = seen.page, programs(ABOUT).values()
    result = run_code(page, "print('mine')")
    assert result.get_attribute("data-verdict") == "edited"
    copy = page.locator(".md-code__nav button").first
    copy.click()
    assert page.evaluate("navigator.clipboard.readText()") == "print('mine')"
    page.get_by_label("Reset round_trip.py").click()
    copy.click()
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.strip() == block.text.strip()
    assert run(page, [block]) == {"round_trip.py": ""}


def test_figure_is_drawn(seen):
    """What a program leaves open in matplotlib stands under its text."""
    code = "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nprint('drawn')"
    image = run_code(seen.page, code).locator("img")
    assert image.get_attribute("alt") == "Figure that round_trip.py draws"
    assert image.evaluate("it => it.decode().then(() => it.width)") > 200


def test_program_reaches_no_other_host(seen):
    """The policy of the page binds it; a listener hears nothing."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/"
        result = run_code(
            seen.page,
            "from js import XMLHttpRequest, fetch, importScripts\n"
            f"fetch({url!r})\nrequest = XMLHttpRequest.new()\n"
            f"request.open('GET', {url!r}, False)\nrequest.send()",
        )
        assert "NetworkError" in result.inner_text()
        listener.settimeout(1)
        with pytest.raises(TimeoutError):
            listener.accept()


@pytest.mark.parametrize(
    ("file", "answer", "code"),
    [
        ("*.wasm.gzip", {"status": 404}, ""),
        ("*.wasm.gzip", {"body": "<!doctype html>"}, ""),
        ("joblib*.whl", {"body": "tampered"}, "import joblib"),
        ("joblib*.whl", {"status": 404}, "import joblib"),
        (
            "tools/run/",
            {"headers": {"Content-Security-Policy": "script-src 'self'"}},
            "",
        ),
    ],
    ids=["missing", "html", "tampered", "no-wheel", "forbidden"],
)
def test_python_that_cannot_be_had_is_told(visit, file, answer, code):
    """Nothing waits for ever; the button is there for another try."""

    def reply(route):
        given = {"response": route.fetch()} if "headers" in answer else {}
        route.fulfill(**answer, **given)

    page = visit(ABOUT, [(f"**/{file}", reply)]).page
    result = run_code(page, code)
    expect(result).to_have_attribute("data-state", "stopped")
    assert "Python failed: " in result.inner_text()
    assert page.get_by_label("Run round_trip.py").is_enabled()


def test_buttons_need_no_mouse_and_fit_a_phone(seen):
    """Tab and Enter run a program; axe finds nothing in what appears."""
    page = seen.page
    page.set_viewport_size({"width": 360, "height": 800})
    focus = "document.activeElement.ariaLabel ?? ''"
    while not page.evaluate(focus).startswith("Run "):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".run-result")).to_have_attribute(
        "data-verdict", "as-shown"
    )
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "TEXTAREA"
    page.keyboard.type("1/0#")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".run-status")).to_contain_text("failed")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        report = Axe().run(page)
        assert not report.violations_count, report.generate_report()
