"""Say which published advisories touch a version of a package.

The advisories are in advisories.toml, beside this program.
"""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from packaging.specifiers import SpecifierSet
from packaging.version import Version


@dataclass(frozen=True)
class Advisory:
    """One advisory, as advisories.toml has it.

    ids: its numbers, the most common first; affected: version specifiers, one
    of which must match; fixed: the first fixed release of each line, empty if
    the source names none; what: what it does to you; checked: the day on which
    we read the source; note: where sources differ, or what we could not read.
    """

    package: str
    ids: list[str]
    affected: list[str]
    fixed: list[str]
    what: str
    source: str
    checked: date
    disputed: bool = False
    note: str = ""

    def touches(self, version: str) -> bool:
        """Tell whether a version of the package is affected.

        Raises packaging.version.InvalidVersion for a version that is none.
        """
        return any(
            SpecifierSet(specifier).contains(Version(version), prereleases=True)
            for specifier in self.affected
        )

    def __str__(self) -> str:
        """Return its number, what is special about it, and what it does."""
        remarks = "disputed" * self.disputed, "no fix named" * (not self.fixed)
        special = ", ".join(filter(None, remarks))
        return f"{self.ids[0]}{f' ({special})' * bool(special)}: {self.what}"


TEXT = Path(__file__).with_name("advisories.toml").read_text(encoding="utf-8")
ADVISORIES = [Advisory(**entry) for entry in tomllib.loads(TEXT)["advisory"]]
PACKAGES = sorted({a.package for a in ADVISORIES} - {"python"})


def better(name: str, version: str) -> Version | None:
    """Return the first later release without a hole that has a fix."""
    fixable = [a for a in ADVISORIES if a.package == name and a.fixed]
    releases = sorted({Version(fix) for a in fixable for fix in a.fixed})
    for release in releases:
        touched = any(a.touches(str(release)) for a in fixable)
        if release > Version(version) and not touched:
            return release
    return None


def report(name: str, version: str) -> str:
    """Say which advisories touch a version, and what to upgrade to.

    name is a package on the list, or python; version is one of its versions.
    Raises packaging.version.InvalidVersion for a version that is none.
    """
    found = [a for a in ADVISORIES if a.package == name and a.touches(version)]
    if not found:
        return f"{name} {version}: nothing on the list"
    release = better(name, version) if any(a.fixed for a in found) else None
    advice = f"upgrade to {release}" if release else "no fixed version named"
    # Python takes one line, however many advisories touch it.
    start = "; " if name == "python" else "\n    "
    return f"{name} {version}: {advice}" + "".join(f"{start}{a}" for a in found)
