"""Load a file of the Hugging Face Hub that is pinned to a commit."""

import hashlib
import re
from pathlib import Path

from huggingface_hub import hf_hub_download


def fetch(
    repo_id: str,
    filename: str,
    *,
    revision: str,
    sha256: str,
    cache_dir: str | None = None,
) -> bytes:
    """Return the bytes of a file of one commit, if they are the expected ones.

    Raises ValueError for a revision that is no commit, and for another file.
    """
    if not re.fullmatch("[0-9a-f]{40}", revision):
        raise ValueError(f"pin a commit of 40 hex digits, not {revision!r}")
    path = hf_hub_download(
        repo_id, filename, revision=revision, cache_dir=cache_dir
    )
    data = Path(path).read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != sha256:
        raise ValueError(f"{filename} is another file, its SHA-256 is {found}")
    return data
