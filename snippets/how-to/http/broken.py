import contextlib
import threading
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from fetch_model import Refused, fetch


class Broken(BaseHTTPRequestHandler):
    """Promises 1000 bytes and closes too early, or sends a byte at times."""

    def do_GET(self) -> None:
        """Answer a request for /cut or for /slow."""
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"x" * 500)
        with contextlib.suppress(ConnectionError):  # the client has gone
            while self.path == "/slow" and not stop.wait(0.1):
                self.wfile.write(b"x")

    def log_message(self, *_: object) -> None:
        """Print nothing."""


stop = threading.Event()
with ThreadingHTTPServer(("127.0.0.1", 0), Broken) as server:
    threading.Thread(target=server.serve_forever).start()
    try:
        url = f"http://127.0.0.1:{server.server_port}"  # a free one
        with urllib.request.urlopen(f"{url}/cut", timeout=60) as response:
            print("urllib, without an error:", len(response.read(10_000)))
        for name, seconds in {"cut": 60, "slow": 1}.items():
            asked = {"sha256": "", "size": 1000, "seconds": seconds}
            try:
                fetch(f"{url}/{name}", "x", **asked)
            except (Refused, TimeoutError) as error:
                text = str(error).replace(url, "")
                print(f"{type(error).__name__}: {text}")
    finally:
        stop.set()
        server.shutdown()
