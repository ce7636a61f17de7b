"""Runs the programs of the pages, and the inspector, in real browsers.

A program gets a button when it prints in Chromium what its page shows. Which
do is kept in snippets/<page>/browser.json; to find it out:

    EVERY_BLOCK=1 pytest tests/test_run.py --update-outputs
"""

import json
import os
import pickle
import re
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import TimeoutError as Timeout
from playwright.sync_api import expect

from hooks import runtime
from tests.blocks import find_blocks, same
from tests.conftest import address
from tests.drivers import firefox, until, webkit

ROOT = Path(__file__).parents[1]
ABOUT = ROOT / "docs/tools/run.md"
INSPECT = ROOT / "docs/tools/inspect.md"
LIMIT = 120  # seconds in which the programs of a page must have run
AS_SHOWN = re.compile("(with the result that|, as) the page shows").search
SEARCH = "EVERY_BLOCK" in os.environ  # is each program to be tried?


def programs(source):
    """Return the Blocks of Python of a page (a Path), by their titles."""
    blocks = find_blocks(source, ROOT)
    return {b.title: b for b in blocks if b.language == "python"}


def kept(source):
    """Return the path of the file that says what of a page runs."""
    page = source.relative_to(ROOT / "docs").with_suffix("")
    return ROOT / "snippets" / page / "browser.json"


PAGES = [
    source
    for source in sorted((ROOT / "docs").rglob("*.md"))
    if (programs(source) if SEARCH else kept(source).exists())
]


def expected(block, suffix):
    """Return what a program prints (.out), or its last line (.err)."""
    path = (ROOT / "snippets" / block.include).with_suffix(suffix)
    return path.read_text("utf-8").strip() if path.exists() else ""


def complaint(page, block):
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
    status = result.locator(".run-status").inner_text()
    if failure := expected(block, ".err"):
        last = err.strip().rpartition("\n")[2]
        ok = state == "error" and same(failure, last)
    else:
        ok = state == "ok" and not err
    if ok and same(expected(block, ".out"), out.strip()):
        return "" if AS_SHOWN(status) else status
    return f"{status}\n{out}{err}"


def run(page, blocks, limit=LIMIT):
    """Run the programs of an open page; return title -> complaint.

    A click on the last button runs those above, too, up to one that fails; the
    next click then runs what is left. A program that does not end is stopped.
    """
    found = {}
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


def search(open_page, source):
    """Return title -> packages of the programs that print what is shown.

    Some packages are needed without being imported: those that the failure
    names.
    """
    runs = {title: [] for title in programs(source)}
    while runs:
        page = open_page(source, runs)
        blocks = [programs(source)[title] for title in runs]
        bad = {t: text for t, text in run(page, blocks).items() if text}
        if not bad:
            return runs
        for title, text in bad.items():
            print(f"{address(source)}{title}: {text}")
            last = text.strip().rpartition("\n")[2]
            named = set(re.findall(r"\w+", last)) & runtime.PACKAGES.keys()
            if "Error" in last and named - {*runs[title]}:
                runs[title] = sorted({*runs[title], *named})
            else:
                del runs[title]
    return runs


@pytest.fixture
def open_page(visit, base):
    """Return a function that opens a page with buttons for given programs."""

    def open_it(source, runs):
        def rewrite(route):
            html = route.fetch().text()
            data = re.search(r'(id="run">)(.*?)(</script>)', html)
            found = json.loads(data[2])
            found["blocks"] = {
                title: [found["blocks"][title][0], *packages]
                for title, packages in runs.items()
            }
            text = data[1] + json.dumps(found) + data[3]
            route.fulfill(
                body=html.replace(data[0], text),
                status=200,
                content_type="text/html",
            )

        return visit(source, [(base + address(source), rewrite)]).page

    return open_it


@pytest.mark.parametrize("source", PAGES, ids=address)
def test_programs_print_in_the_browser_what_the_page_shows(
    source, visit, open_page, request
):
    """Each program with a button, one after the other, in Chromium."""
    if SEARCH and request.config.option.update_outputs:
        runs = search(open_page, source)
        kept(source).unlink(missing_ok=True)
        if runs:
            kept(source).write_text(json.dumps(runs, indent=1) + "\n", "utf-8")
        return
    runs = json.loads(kept(source).read_text("utf-8"))
    blocks = [b for title, b in programs(source).items() if title in runs]
    page = visit(source).page
    assert len(blocks) == len(runs)
    expect(page.locator(".run-buttons")).to_have_count(len(runs))
    found = run(page, blocks)
    assert found == dict.fromkeys(runs, "")


def test_most_programs_run_in_the_browser():
    """At least 60 % of the Python programs on all pages have a button."""
    pages = (ROOT / "docs").rglob("*.md")
    shown = sum(len(programs(source)) for source in pages)
    runs = (ROOT / "snippets").rglob("browser.json")
    runs = sum(len(json.loads(path.read_text("utf-8"))) for path in runs)
    assert 0.6 <= runs / shown < 1


@pytest.fixture
def seen(visit):
    """Open the page about Run buttons, as it is."""
    return visit(ABOUT)


def run_code(page, code):
    """Change the page's program into this code, and run it by keyboard.

    Returns the place of its result, when it has ended or its output was cut.
    """
    if not page.locator(".run-editor").count():
        page.get_by_role("button", name="Edit round_trip.py").click()
    page.locator(".run-editor").fill(code)
    page.locator(".run-editor").press("Control+Enter")
    ended = ".run-result:not([data-state=running]), .run-output .note"
    page.locator(ended).first.wait_for(timeout=60_000)
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
def test_what_goes_wrong_is_told_and_survived(seen, code, state, text):
    """The page says how it ended; the next program runs as ever."""
    result = run_code(seen.page, code)
    expect(result).to_have_attribute("data-state", state)
    assert text in result.inner_text()
    assert "/lib/python" not in result.inner_text().partition("subprocess")[0]
    assert not result.locator("b, img").count()
    if state == "running":
        seen.page.get_by_label("Stop round_trip.py").click()
        assert "Stopped." in result.inner_text()
    result = run_code(seen.page, "print(6 * 7)")
    assert result.locator(".out").inner_text() == "42\n"


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
        expect(state).to_have_text("Running…", timeout=60_000)
        (worker,) = seen.page.workers
        with worker.expect_event("close"):
            end()
        expect(state).to_contain_text("Stopped.")
        seen.page.get_by_label("Reset round_trip.py").click()


def test_edited_program_is_copied_and_reset(seen):
    """The copy button copies what is seen; Reset brings back the page's."""
    page, (block,) = seen.page, programs(ABOUT).values()
    result = run_code(page, "print('mine')")
    assert "the page shows" not in result.inner_text()
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
    expect(page.locator(".run-status")).to_contain_text(
        "with the result that the page shows", timeout=60_000
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


def test_changed_file_of_python_is_refused(tmp_path, monkeypatch):
    """Each build compares all files with their SHA-256."""
    cache = tmp_path / "cache"
    shutil.copytree(runtime.fetch(), cache)
    monkeypatch.setattr(runtime, "CACHE", cache)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", "")
    assert runtime.fetch() == cache
    wheel = next(cache.glob("joblib*.whl"))
    wheel.write_bytes(wheel.read_bytes() + b"\0")
    with pytest.raises(runtime.RuntimeMissing):
        runtime.fetch()
    monkeypatch.setattr(runtime, "download", lambda folder: None)
    with pytest.raises(runtime.RuntimeMissing, match="names: joblib"):
        runtime.fetch()


def test_without_a_network_the_site_is_built_without_buttons(tmp_path):
    """And says so; in CI, which publishes, it is not built at all."""
    for name in (
        "hooks",
        "overrides",
        "docs/assets",
        "snippets/tools/inspect",
        "mkdocs.yml",
    ):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        copy(ROOT / name, tmp_path / name)
    folder = tmp_path / "snippets/index"
    folder.mkdir(parents=True)
    (folder / "a.py").write_text("print(1)\n")
    (folder / "browser.json").write_text('{"a.py": []}')
    (tmp_path / "docs/index.md").write_text(
        "---\ndescription: A page.\n---\n# A page\n\n<!-- share -->\n\n"
        '```python title="a.py"\n--8<-- "index/a.py"\n```\n'
    )
    small = "INHERIT: mkdocs.yml\nnav: [index.md]\n"
    (tmp_path / "small.yml").write_text(small)
    command = [
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--config-file",
        "small.yml",
    ]
    env = os.environ | {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": ""}
    for ci in "true", "":
        done = subprocess.run(
            [sys.executable, *command],
            cwd=tmp_path,
            env=env | {"CI": ci},
            capture_output=True,
            text=True,
        )
        assert bool(done.returncode) == bool(ci), done.stderr
        assert "No matching distribution found for open-webui" in done.stderr
    text = (tmp_path / "site/index.html").read_text("utf-8")
    assert "was built without Python for the browser" in text
    assert "print" in text
    assert 'id="run"' not in text
    assert not (tmp_path / "site/assets/pyodide").exists()


@pytest.mark.parametrize(
    ("start", "names"),
    [(firefox, ["first-pickle", "trained-model"]), (webkit, ["first-pickle"])],
    ids=["firefox", "webkit"],
)
def test_other_browsers_print_the_same(start, names, base, tmp_path):
    """Lessons on the standard library and, in Firefox, on scikit-learn."""
    click = (
        "const all = document.querySelectorAll('[aria-label^=Run]');"
        "[...all].pop()?.click(); return all.length"
    )
    read = (
        "return [...document.querySelectorAll('.run-result')]"
        ".map(it => [it.dataset.state, it.innerText])"
    )
    try:
        with start(tmp_path) as open_it:
            for name in names:
                source = ROOT / f"docs/tutorials/{name}.md"
                script = open_it(base + address(source))
                until(lambda script=script: script(click))
                end = time.monotonic() + LIMIT
                while "running" in dict(script(read)):
                    assert time.monotonic() < end, script(read)
                    time.sleep(0.5)
                found = [text for _, text in script(read)]
                assert len(found) == len(json.loads(kept(source).read_text()))
                assert all(map(AS_SHOWN, found)), found
    except FileNotFoundError as error:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(str(error))


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
    expect(verdict).to_have_text(wanted["summary"], timeout=60_000)
    rows = report.locator("[data-grade]").all_inner_texts()
    assert [row.split("\t")[::2] for row in rows] == [
        [g["name"], g["reason"]] for g in wanted["graded"]
    ]
    for fold in report.locator("summary").all():
        fold.click()
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
    expect(status).to_contain_text("Only plain data", timeout=60_000)


def test_inspector_needs_no_mouse_and_fits_a_phone(visit):
    """Tab and Enter inspect an example; arrows walk its tree."""
    page = visit(INSPECT).page
    page.set_viewport_size({"width": 360, "height": 800})
    at = "document.activeElement"
    while page.evaluate(f"{at}.textContent") != "an attack":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator(".inspect-verdict").wait_for(timeout=60_000)
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
