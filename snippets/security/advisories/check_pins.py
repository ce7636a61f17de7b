"""Check the exact versions in a requirements file and in all it includes.

Usage: python check_pins.py requirements.txt

The exit status is 0 only if every line could be judged, and no advisory
touches a version. A line for another Python or system is judged, too.
"""

import os
import re
import sys
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from advisories import ADVISORIES, PACKAGES, report

COMMENT = re.compile(r"(^|\s)#.*")
ODD = re.compile(r"#.*(\\$|coding[:=](?!\s*utf-8\b))", re.MULTILINE)
INCLUDE = re.compile(r"(-[rc]|--(requirement|constraint)[\s=])\s*([\w./+-]+)")
HASH = re.compile(r"--hash[\s=]\s*sha(256|384|512):[0-9a-f]+")
SOURCE = re.compile(  # says where packages come from, not which versions
    r"--(pre|no-index|prefer-binary|require-hashes)|(-[if]|--((extra-)?index-"
    r"url|find-links|trusted-host|no-binary|only-binary)[\s=])\s*[^\s\\$'\"]+"
)


def lines(path: Path) -> list[str]:
    """Return the lines of a file, joined and without comments, as pip does.

    Raises OSError or ValueError if pip may read the file in another way.
    """
    text = path.read_text(encoding="utf-8-sig")
    if odd := ODD.search(text):
        raise ValueError(f"change the comment {odd[0]!a}")
    joined = text.replace("\\\n", "").splitlines()
    found = (COMMENT.sub("", line).strip() for line in joined)
    return [line for line in found if line]


def pins(line: str) -> list[tuple[str, Version]]:
    """Return the name and the exact version that a requirement asks for.

    Raises ValueError if it does not ask for one, or for a pre-release:
    advisories speak of releases only.
    """
    text, *options = re.split(r"\s+(?=-)", line)
    requirement = Requirement(text)
    exact = [
        Version(clause.version)
        for clause in requirement.specifier
        if clause.operator in ("==", "===")
    ]
    if (
        not exact
        or any(version.is_prerelease for version in exact)
        or not all(HASH.fullmatch(option) for option in options)
    ):
        raise ValueError("not an exact version")
    return [(canonicalize_name(requirement.name), version) for version in exact]


if len(sys.argv) != 2:
    sys.exit("usage: python check_pins.py requirements.txt")
todo = [Path(sys.argv[1])]
seen, found, failed = set(), {}, False
for path in todo:
    place = os.path.realpath(path), os.path.realpath(path.parent)
    if place in seen:
        continue
    seen.add(place)
    try:
        content = lines(path)
    except (OSError, ValueError) as error:
        print(f"cannot read {str(path)!a}: {error}")
        failed = True
        continue
    for line in content:
        if include := INCLUDE.fullmatch(line):
            todo.append(path.parent / include[3])
        elif not SOURCE.fullmatch(line):
            try:
                found |= dict.fromkeys(pins(line))
            except ValueError:
                print(f"cannot judge {line!a} in {str(path)!a}")
                failed = True

known = [pin for pin in found if pin[0] in [*PACKAGES, "python"]]
for name, version in known:
    print(report(name, str(version)))
    failed |= any(
        advisory.touches(str(version))
        for advisory in ADVISORIES
        if advisory.package == name and not advisory.disputed
    )
others = {name for name, _ in found} - {name for name, _ in known}
print(f"packages that the list does not cover: {len(others)}")
if not found:
    print("no version was found")
sys.exit(1 if failed or not found else 0)
