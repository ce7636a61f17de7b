"""Builds the site for the tests, serves it, and opens it in a browser.

The site is built once, or taken from --site. It is served below the path of
its site_url, as it will be when it is published, with the headers that "Host a
copy of this site" asks for.
"""

import functools
import os
import re
import shutil
import subprocess
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from filelock import FileLock
from playwright.sync_api import expect, sync_playwright

ROOT = Path(__file__).parents[1]
HANG = 180_000  # milliseconds: only stops what waits for nothing
expect.set_options(timeout=HANG)
HEADERS = re.findall(
    r"^\| `([\w-]+)` +\| `(.+)` +\|$",
    (ROOT / "docs/tools/host.md").read_text("utf-8"),
    re.MULTILINE,
)


class Server(ThreadingHTTPServer):
    """Keeps more connections waiting than 5, which a busy machine exceeds."""

    request_queue_size = 128


def address(source):
    """Return where the page of a source file stands, relative to the site."""
    path = source.relative_to(ROOT / "docs").with_suffix("").as_posix()
    path = path.removesuffix("index").strip("/")
    return f"{path}/" if path else ""


@pytest.fixture(scope="session")
def site(request, tmp_path_factory, worker_id):
    """Return the folder of the built site; one process builds it for all."""
    if given := request.config.option.site:
        return Path(given).resolve()
    shared = tmp_path_factory.getbasetemp()
    folder = (shared if worker_id == "master" else shared.parent) / "site"
    every = {"EVERY_BLOCK": "1"} if request.config.option.find_runnable else {}
    with FileLock(f"{folder}.lock"):
        if not folder.exists():
            part = folder.with_suffix(".part")
            build = [sys.executable, "-m", "mkdocs", "build", "--strict"]
            env = os.environ | every
            subprocess.run([*build, "-d", part], cwd=ROOT, env=env, check=True)
            part.rename(folder)
    return folder


@pytest.fixture(scope="session")
def addresses(site):
    """Return the addresses in the sitemap, the site's own first."""
    text = (site / "sitemap.xml").read_text(encoding="utf-8")
    return sorted(re.findall("<loc>(.+?)</loc>", text), key=len)


@pytest.fixture(scope="session")
def base(site, addresses):
    """Serve the site below its own path, and return its address."""
    path = urlsplit(addresses[0]).path

    class Handler(SimpleHTTPRequestHandler):
        def translate_path(self, url):
            return super().translate_path("/" + url.removeprefix(path))

        def end_headers(self):
            for header in HEADERS:
                self.send_header(*header)
            super().end_headers()

        def log_message(self, *args):
            pass

    assert len(HEADERS) == 3
    handler = functools.partial(Handler, directory=site)
    with Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{path}"
        server.shutdown()


@pytest.fixture(scope="session")
def browser():
    """Start Chromium; without one, fail in CI and skip elsewhere."""
    with sync_playwright() as playwright:
        names = "chromium", "chromium-browser", "google-chrome", "chrome"
        found = [p for n in names if (p := shutil.which(n))]
        path = (found or [playwright.chromium.executable_path])[0]
        if not Path(path).exists():
            how = (
                "there is no Chromium; install it: apt-get install chromium, "
                "or python -m playwright install chromium"
            )
            (pytest.fail if os.environ.get("CI") else pytest.skip)(how)
        yield playwright.chromium.launch(
            executable_path=path,
            args=["--no-sandbox", "--disable-background-networking"],
        )


def new_context(browser):
    """Return a new context of the browser: light, as wide as a desktop."""
    context = browser.new_context(
        color_scheme="light",
        viewport={"width": 1280, "height": 900},
        permissions=["clipboard-read", "clipboard-write"],
    )
    context.set_default_timeout(HANG)
    return context


@pytest.fixture(autouse=True)
def name_the_browser(request):
    """Let the record of the run say which browser checked a page."""
    if request.node.get_closest_marker("in_browser"):
        version = request.getfixturevalue("browser").version
        note = "browser", f"Chromium {version.partition('.')[0]}"
        request.node.user_properties.append(note)


class Visit:
    """A page open in the browser, with what it asked for and complained of."""

    def __init__(self, page, source, base, routes=()):
        """Open a page of the site, wait, and unfold what is folded.

        page is a Playwright page, source the page's file, base the site's
        address; routes are pairs of an address and what answers for it.
        """
        url = base + address(source)
        self.page, self.source = page, source
        self.url, self.base = url, base
        self.messages, self.responses = [], []
        page.on("console", lambda m: self.messages.append(m.text))
        page.on("pageerror", lambda error: self.messages.append(str(error)))
        page.on("response", lambda r: self.responses.append(r))
        for pattern, answer in routes:
            page.route(pattern, answer)
        page.goto(url, wait_until="networkidle")
        page.evaluate(
            "document.querySelectorAll('details').forEach(d => d.open = true)"
        )

    def requested(self):
        """Return the addresses that were asked for, without data: ones."""
        urls = [response.url for response in self.responses]
        return [url for url in urls if not url.startswith("data:")]


@pytest.fixture
def visit(browser, base):
    """Return a function that opens a page of the site in a new context."""
    contexts = []

    def open_page(source, routes=()):
        contexts.append(new_context(browser))
        return Visit(contexts[-1].new_page(), source, base, routes)

    yield open_page
    for context in contexts:
        context.close()
