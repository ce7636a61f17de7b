"""Compares the compiled lists of packages with what they are compiled from.

Nothing here asks the network. What fails is put right by the command at the
head of requirements.in.
"""

import ast
import importlib.metadata
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from blocks.header import TOOLS
from tests.requirements import ROOT, read, site_part

DISTRIBUTIONS = importlib.metadata.packages_distributions()


@dataclass(frozen=True)
class Pin:
    """One entry of a compiled list; named if an ``.in`` file asks for it."""

    requirement: Requirement
    hashes: frozenset[str]
    named: bool

    @property
    def name(self) -> str:
        """Its name, spelt as all spellings of it are compared."""
        return canonicalize_name(self.requirement.name)

    @property
    def version(self) -> str:
        """The one version that it allows."""
        (only,) = self.requirement.specifier
        assert only.operator == "==", self.requirement
        return only.version


def names(text: str) -> list[Requirement]:
    """Return what the text of an ``.in`` file asks for."""
    lines = [re.sub(r"(^| )#.*", "", line) for line in text.splitlines()]
    return [Requirement(line) for line in lines if line.strip()]


def pins(text: str) -> list[Pin]:
    """Return what the text of a compiled list holds."""
    entries = re.findall(r"^[\w.-]+[\[=].*\n(?: +.*\n)*", text, re.MULTILINE)
    return [
        Pin(
            Requirement(re.split(r" *\\?\n", entry, maxsplit=1)[0]),
            frozenset(re.findall(r"--hash=(sha256:[0-9a-f]{64})\b", entry)),
            "-r requirements.in\n" in entry,
        )
        for entry in entries
    ]


def stale(named: str, compiled: str) -> Iterator[str]:
    """Yield each difference between a text of names and its compiled list."""
    asked = {canonical(r) for r in names(named)}
    found = {canonical(p.requirement) for p in pins(compiled) if p.named}
    yield from (f"named, but not compiled: {r}" for r in asked - found)
    yield from (f"compiled, but not named: {r}" for r in found - asked)
    for pin in pins(compiled):
        if not pin.hashes:
            yield f"without a hash: {pin.requirement}"


def canonical(requirement: Requirement) -> str:
    """Return a requirement with name and marker spelt as uv spells them."""
    text = str(requirement).replace("python_version", "python_full_version")
    name = canonicalize_name(requirement.name)
    return name + text.removeprefix(requirement.name)


def missing(named: str, compiled: str) -> Iterator[str]:
    """Yield what installed packages of a list ask for, and it does not hold.

    Only a package that is installed in the listed version can say it.
    """
    here = {p.name: p for p in pins(compiled) if applies(p.requirement)}
    left = [r for r in names(named) if applies(r)]
    seen = set()
    while left:
        asked = left.pop()
        pin = here.get(canonicalize_name(asked.name))
        if not pin or not asked.specifier.contains(pin.version, True):
            yield f"asked for, but not in the list: {asked}"
            continue
        extras = {(pin.name, extra) for extra in ("", *asked.extras)}
        for name, extra in extras - seen:
            left += needs(name, pin.version, extra)
        seen |= extras


def applies(requirement: Requirement, extra: str = "") -> bool:
    """Say whether a requirement counts on this Python and system."""
    marker = requirement.marker
    return not marker or marker.evaluate({"extra": extra})


def needs(name: str, version: str, extra: str) -> list[Requirement]:
    """Return what a package asks for, with one of its extras, if it is here."""
    try:
        found = importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        return []
    asked = map(Requirement, found.requires or [])
    return [r for r in asked if applies(r, extra) and found.version == version]


WHOLE = read("requirements.in"), read("requirements.txt")
SITE = site_part(WHOLE[0]), read("requirements-site.txt")
SCANNERS = [(read(f"tests/{t}.in"), read(f"tests/{t}.txt")) for t in TOOLS]


@pytest.mark.parametrize("lists", [WHOLE, SITE, *SCANNERS])
def test_lists_are_up_to_date(lists):
    """What is named is in the list: same version, extras and marker."""
    assert not list(stale(*lists))


@pytest.mark.parametrize("lists", [WHOLE, SITE])
def test_lists_are_whole(lists):
    """A package that an installed one asks for is in the list, too."""
    assert not list(missing(*lists))


@pytest.mark.parametrize(
    ("changed", "pattern", "new", "complaint"),
    [
        ("in", "^mkdocs==.*", "mkdocs==2", "named, but .* mkdocs==2"),
        ("in", "^# the site", "added==1", "named, but .* added==1"),
        ("in", "^moto.*", "", "compiled, but .* moto"),
        ("in", "server,s3", "server", "compiled, but .* moto"),
        ("in", ' ; sys_platform == "darwin"', "", "compiled, but .* xgboost"),
        ("txt", r"(?<=^babel==)(.*)(\n +--.*)+", r"\1", "a hash: babel"),
        ("txt", r"^babel==.*(\n +--.*)+", "", "not in the list: babel"),
        ("txt", "^click==[^ ]*", "click==1", "not in the list: click"),
        ("txt", r"^flask==.*(\n +--.*)+", "", "not in the list: flask"),
    ],
)
def test_a_stale_list_is_seen(changed, pattern, new, complaint):
    """Each way in which a list and its names can differ is told."""
    lists = dict(zip(("in", "txt"), WHOLE, strict=True))
    lists[changed], times = re.subn(
        pattern, new, lists[changed], count=1, flags=re.MULTILINE
    )
    told = [*stale(*lists.values()), *missing(*lists.values())]
    assert times and re.search(complaint, "\n".join(told))


def test_the_site_has_the_versions_of_the_tests():
    """Its list holds nothing that the whole list does not hold."""
    whole = {(p.name, p.version): p.hashes for p in pins(WHOLE[1])}
    for pin in pins(SITE[1]):
        assert whole.get((pin.name, pin.version)) == pin.hashes, pin.name


@pytest.mark.parametrize("compiled", [WHOLE[1], SITE[1]])
def test_extras_have_twins(compiled):
    """Where x[extra]==1 stands, pip wants x==1, too."""
    bare = [p for p in pins(compiled) if not p.requirement.extras]
    assert {p.name for p in pins(compiled)} == {p.name for p in bare}


def test_hooks_import_only_what_the_site_has():
    """The site builds where only its own list is installed."""
    site = {pin.name for pin in pins(SITE[1])}
    left = [*ROOT.glob("hooks/*.py"), *ROOT.glob("docs/*/*.py")]
    seen = set()
    while left:
        path = left.pop()
        seen.add(path)
        for name in imports(path):
            local = local_file(name)
            if local:
                left += {local} - seen
                continue
            top = name.partition(".")[0]
            owners = {canonicalize_name(d) for d in DISTRIBUTIONS.get(top, [])}
            assert top in sys.stdlib_module_names or owners & site, (
                f"{path.name} imports {top}: name its package in the part "
                "of requirements.in that the site needs"
            )


def imports(path: Path) -> Iterator[str]:
    """Yield what a file imports: modules, and names in modules."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def local_file(name: str) -> Path | None:
    """Return the file of the project that a module, or a name in it, is in."""
    path = name.replace(".", "/")
    for place in (path.rpartition("/")[0] or path, path):
        for end in (".py", "/__init__.py"):
            for folder in (ROOT, ROOT / "hooks"):
                if (folder / f"{place}{end}").exists():
                    return folder / f"{place}{end}"
    return None
