"""Drives the browsers that Playwright cannot: those of the system.

Firefox listens to Marionette, WebKit's driver to WebDriver over HTTP. Both
take the same commands: https://www.w3.org/TR/webdriver2/
"""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

WAIT = 180  # seconds: only stops what never starts
MINI = "usr/lib/*-linux-gnu/webkit2gtk-4.1/MiniBrowser"


def free_port():
    """Return the number of a port that nothing listens to."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def until(ready):
    """Return what a function returns, as soon as it is true and no OSError.

    Raises TimeoutError after a while.
    """
    end = time.monotonic() + WAIT
    while time.monotonic() < end:
        with contextlib.suppress(OSError):
            if found := ready():
                return found
        time.sleep(0.1)
    raise TimeoutError(f"the browser has not started within {WAIT} s")


@contextlib.contextmanager
def started(command, **options):
    """Let a program run beside the body of a with statement."""
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options
    ) as process:
        try:
            yield
        finally:
            process.terminate()


@contextlib.contextmanager
def firefox(folder):
    """Start Firefox with a new profile in a folder (a Path).

    Yields a function that opens an address, and returns one that runs
    JavaScript on that page. Raises FileNotFoundError when there is no Firefox.
    """
    name = shutil.which("firefox-esr") or "firefox"
    prefs = 'user_pref("marionette.port", 0);\n'
    (folder / "user.js").write_text(prefs, encoding="utf-8")
    command = [name, "--headless", "--marionette", "--profile", folder]
    with started(command):
        port = until((folder / "MarionetteActivePort").read_text)
        with socket.create_connection(("127.0.0.1", int(port))) as link:
            stream = link.makefile("rb")

            def receive():
                length = b"".join(iter(lambda: stream.read(1), b":"))
                return json.loads(stream.read(int(length)))

            def send(name, **parameters):
                text = json.dumps([0, 1, f"WebDriver:{name}", parameters])
                link.sendall(f"{len(text)}:{text}".encode())
                _, _, error, result = receive()
                assert not error, error
                return result

            receive()  # it says what it is
            send("NewSession")

            def visit(url):
                send("Navigate", url=url)
                return lambda script: send(
                    "ExecuteScript", script=script, args=[]
                )["value"]

            yield visit
            send("DeleteSession")


@contextlib.contextmanager
def webkit(folder):
    """Start WebKit on a screen that nobody sees; yields the same as firefox.

    Its folder is not used: a session of its driver keeps nothing.
    """
    screen = f":{free_port()}"  # any number that no other screen has
    port = free_port()

    def send(path, **parameters):
        request = urllib.request.Request(
            f"http://127.0.0.1:{port}/session{path}",
            data=json.dumps(parameters).encode(),
        )
        with urllib.request.urlopen(request, timeout=WAIT) as response:
            return json.load(response)["value"]

    mini = next(Path("/").glob(MINI), "MiniBrowser")
    browser = {"binary": str(mini), "args": ["--automation"]}
    wanted = {"alwaysMatch": {"webkitgtk:browserOptions": browser}}
    driver = ["WebKitWebDriver", f"--port={port}"]
    with (
        started(["Xvfb", screen]),
        started(driver, env=os.environ | {"DISPLAY": screen}),
    ):
        session = until(lambda: send("", capabilities=wanted))["sessionId"]

        def visit(url):
            send(f"/{session}/url", url=url)
            execute = f"/{session}/execute/sync"
            return lambda script: send(execute, script=script, args=[])

        yield visit
