"""Download a file over HTTP; keep it only if it is the one you expect."""

import hashlib
import os
import secrets
import time
import urllib.request
from pathlib import Path


class Refused(Exception):
    """The download is not kept; the text says why, and what to do."""


def fetch(
    url: str, path: str | Path, *, sha256: str, size: int, seconds: float = 60
) -> None:
    """Put the file of that SHA-256 and size, in bytes, from a URL at path.

    Raises Refused if another file comes, TimeoutError if it is not there in
    time, and what urlopen raises. What was at path then stays as it was.
    """
    path = Path(path).absolute()
    temporary = path.with_name(f"{path.name}.{secrets.token_hex(8)}.tmp")
    deadline = time.monotonic() + seconds
    digest, received, start = hashlib.sha256(), 0, b""
    try:
        with (
            urllib.request.urlopen(url, timeout=10) as response,
            open(temporary, "xb") as file,
        ):
            while received <= size and (chunk := response.read1(1_000_000)):
                if time.monotonic() > deadline:
                    raise TimeoutError(f"{url} is too slow; try again later")
                start = start or chunk[:100].lstrip()
                received += len(chunk)
                digest.update(chunk)
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        if digest.hexdigest() != sha256:
            raise Refused(f"{url}: {reason(start, received - size)}")
        os.replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def reason(start: bytes, surplus: int) -> str:
    """Say what came in place of the file, from its start and its length."""
    if start.startswith(b"<"):
        return "a web page came; check the address, or log in"
    if surplus < 0:
        return "too short; it was cut off or is another file, download again"
    if surplus > 0:
        return "too long; it is another file, check the version"
    return "same length, other content; do not use it, ask who made it"
