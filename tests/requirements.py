"""Compiles the lists of packages from what the ``.in`` files name.

    python -m tests.requirements                        after a change
    python -m tests.requirements --upgrade-package NAME for a newer one

All that is needed goes to requirements.txt; what builds and serves the site,
in the same versions, to requirements-site.txt; each tool that gets an
environment of its own, to tests/<tool>.txt. Other options go to
``uv pip compile``, too. Versions that still fit stay as they are.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from uv import find_uv_bin

from blocks.header import TOOLS

ROOT = Path(__file__).parents[1]
OPTIONS = ["--quiet", "--universal", "--python-version", "3.11"]
OPTIONS += ["--generate-hashes", "--no-strip-extras"]
COMMAND = "python -m tests.requirements"
EXTRAS = re.compile(r"^([\w.-]+)\[.+?\](==.*\n(?: +--.*\n)+)", re.MULTILINE)


def site_part(text: str) -> str:
    """Return the part of requirements.in that the site needs."""
    return text.partition("# the programs")[0]


def read(name: str) -> str:
    """Return the text of a file of the project, empty if there is none."""
    path = ROOT / name
    return path.read_text(encoding="utf-8") if path.exists() else ""


def write(name: str, text: str) -> None:
    """Write a file of the project, and say so."""
    changed = text != read(name)
    (ROOT / name).write_text(text, encoding="utf-8", newline="\n")
    print(name, "changed" if changed else "is as it was")


def compile_list(named: str, kept: str, *options: str) -> str:
    """Return what uv compiles from a text of names.

    kept is an older result: where its versions still fit, they stay.
    """
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder, "requirements.txt")
        result.with_suffix(".in").write_text(named, encoding="utf-8")
        result.write_text(kept, encoding="utf-8")
        command = [find_uv_bin(), "pip", "compile", *OPTIONS, *options]
        command += ["--custom-compile-command", COMMAND]
        command += ["requirements.in", "--output-file", result.name]
        subprocess.run(command, cwd=folder, check=True)
        return with_twins(result.read_text(encoding="utf-8"))


def with_twins(compiled: str) -> str:
    """Return a compiled list in which ``x[extra]==1`` stands as ``x==1``, too.

    pip needs both with hashes where one package asks for x, and another for
    x[extra]; uv writes one.
    """
    return EXTRAS.sub(r"\1\2\g<0>", compiled)


def main(options: list[str]) -> None:
    """Compile all lists; options go to uv."""
    named = read("requirements.in")
    whole = compile_list(named, read("requirements.txt"), *options)
    write("requirements.txt", whole)
    write("requirements-site.txt", compile_list(site_part(named), whole))
    for tool in TOOLS:
        kept = whole + read(f"tests/{tool}.txt")
        listed = compile_list(read(f"tests/{tool}.in"), kept, *options)
        write(f"tests/{tool}.txt", listed)


if __name__ == "__main__":
    main(sys.argv[1:])
