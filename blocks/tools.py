"""Makes environments for the tools that cannot live in that of the programs.

A page that needs one says so in its header: ``tools: [modelscan]``. Its blocks
then find the tool's command on their PATH, as readers find it who installed it
as the page says. Each is made once, below .cache/, with the exact packages of
tests/<tool>.txt and a Python that the tool allows: one of this machine, or one
that uv fetches.
"""

import hashlib
import os
import re
import shutil
import subprocess
from pathlib import Path

from filelock import FileLock
from uv import find_uv_bin

from blocks.header import TOOLS

ROOT = Path(__file__).parents[1]


class ToolError(Exception):
    """A tool cannot be had; the text says why."""


def version(tool: str) -> str:
    """Return the version of a tool that the pages use."""
    return re.search(rf"^{tool}==([^ ]+)", packages(tool), re.MULTILINE)[1]


def packages(tool: str) -> str:
    """Return the compiled list of a tool's packages."""
    return (ROOT / f"tests/{tool}.txt").read_text(encoding="utf-8")


def folder(tool: str) -> Path:
    """Return the folder with a tool's command, made when it is not there."""
    digest = hashlib.sha256(packages(tool).encode()).hexdigest()[:8]
    place = ROOT / f".cache/tools/{tool}-{version(tool)}-{digest}"
    scripts = place / ("Scripts" if os.name == "nt" else "bin")
    whole = place / "whole"
    place.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(f"{place}.lock"):
        # Its interpreter is a link: whoever updates Python may break it.
        if not whole.exists() or not shutil.which("python", path=scripts):
            whole.unlink(missing_ok=True)
            make(tool, place)
            whole.touch()
    return scripts


def make(tool: str, place: Path) -> None:
    """Make the environment of a tool; raise ToolError with uv's own words."""
    listed = ROOT / f"tests/{tool}.txt"
    for command in (
        ["venv", "--clear", "--python", TOOLS[tool], place],
        ["pip", "sync", "--python", place, "--require-hashes", listed],
    ):
        done = subprocess.run(
            [find_uv_bin(), *command], cwd=ROOT, capture_output=True, text=True
        )
        if done.returncode:
            raise ToolError(
                f"{tool} needs Python {TOOLS[tool]} and its packages from "
                f"the network:\n{done.stderr}"
            )
