"""Runs the failing programs of a page of errors with other interpreters.

    python -m tests.seen_with docs/errors/PAGE.md PYTHON [PYTHON ...]

PYTHON is the path of an interpreter, of this or any other version, or of a
virtual environment's. All programs of the page run in order, in a directory of
their own for each interpreter. The table goes to snippets/errors/PAGE/seen.md,
which the page includes: it tells which versions say which text.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from blocks.find import find_blocks
from blocks.header import read_header

ROOT = Path(__file__).parents[1]

ASK = """
import importlib.metadata, json, platform, sys
found = {"Python": platform.python_version()}
for name in json.loads(sys.argv[1]):
    try:
        found[name] = importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        pass
print(json.dumps(found))
"""


def versions(python, libraries):
    """Return {"Python": ..., library: ...} of an interpreter (a path)."""
    command = [python, "-c", ASK, json.dumps(libraries)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def shows_error(out):
    """Say whether a program catches its error and prints it, and no more."""
    text = out.read_text("utf-8") if out.exists() else ""
    return bool(re.fullmatch(r"[\w.]*[A-Z]\w+: .+\n", text))


def last_lines(page, python):
    """Return {program: the error that it ends with, or prints}."""
    lines = {}
    with tempfile.TemporaryDirectory() as folder:
        for name in read_header(page, ROOT).files:
            shutil.copy(ROOT / "docs" / name, folder)
        for block in find_blocks(page, ROOT):
            if block.language != "python":
                continue
            path = Path(folder, block.title)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.text, encoding="utf-8")
            done = subprocess.run(
                [python, block.title],
                cwd=folder,
                capture_output=True,
                text=True,
            )
            program = ROOT / "snippets" / block.include
            if program.with_suffix(".err").exists():
                text = done.stderr.strip().splitlines()[-1:]
                lines[block.title] = text[0] if text else "no error"
            elif shows_error(program.with_suffix(".out")):
                lines[block.title] = done.stdout.strip()
    return lines


def main(page, *pythons):
    """Write the table of a page (a path to Markdown)."""
    page = Path(page).resolve()
    folder = ROOT / "snippets/errors" / page.stem
    known = json.loads((folder / "versions.json").read_text())
    libraries = [name for name in known if name != "Python"]
    seen = {}
    for python in (str(Path(p).absolute()) for p in pythons):
        with_ = versions(python, libraries)
        text = ", ".join(f"{name} {version}" for name, version in with_.items())
        for line in dict.fromkeys(last_lines(page, python).values()):
            seen.setdefault(line, []).append(text)
    rows = ["| the last line | seen with |", "| --- | --- |"]
    for line, where in seen.items():
        line = line.replace("|", "\\|")
        rows.append(f"| `{line}` | {'; '.join(where)} |")
    (folder / "seen.md").write_text("\n".join(rows) + "\n", encoding="utf-8")
    print("\n".join(rows))


if __name__ == "__main__":
    main(*sys.argv[1:])
