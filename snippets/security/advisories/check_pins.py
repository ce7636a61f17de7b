import re
import sys
from pathlib import Path

from packaging.utils import canonicalize_name

from advisories import ADVISORIES, PACKAGES, report

PIN = re.compile(r"([\w.-]+)(?:\[[\w,.-]+\])?==([^\s;]+)")


def pinned(text: str) -> dict[str, str]:
    """Return name and version of each line such as joblib==1.1.0.

    Empty lines, comments and options are passed over; a requirement without
    an exact version raises ValueError.
    """
    versions = {}
    for line in map(str.strip, text.splitlines()):
        if pin := PIN.match(line):
            versions[canonicalize_name(pin[1])] = pin[2]
        elif line and line[0] not in "#-":
            raise ValueError(f"not an exact version: {line}")
    return versions


if len(sys.argv) != 2:
    sys.exit("usage: python check_pins.py requirements.txt")
versions = pinned(Path(sys.argv[1]).read_text(encoding="utf-8"))
known = [name for name in versions if name in [*PACKAGES, "python"]]
for name in known:
    print(report(name, versions[name]))
print(f"packages that the list does not cover: {len(versions) - len(known)}")
touched = [
    advisory
    for advisory in ADVISORIES
    if advisory.package in known
    and not advisory.disputed
    and advisory.touches(versions[advisory.package])
]
sys.exit(1 if touched else 0)
