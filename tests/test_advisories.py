"""Checks the list of advisories, and the program that reads it.

That table.md is made of the list is checked with the blocks of the page.
"""

import re
import shutil
import sys
import tomllib
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet
from packaging.version import Version

ROOT = Path(__file__).parents[1]
PROGRAM = ROOT / "snippets/security/advisories/advisories.py"
LIST = ROOT / "docs/security/files/advisories.toml"
ENTRIES = tomllib.loads(LIST.read_text("utf-8"))["advisory"]
REQUIRED = {
    "package": str,
    "ids": list,
    "affected": list,
    "fixed": list,
    "what": str,
    "source": str,
    "checked": date,
}
OPTIONAL = {"disputed": bool, "note": str}
GHSA = "GHSA(-[23456789cfghjmpqrvwx]{4}){3}"
NUMBER = rf"CVE-\d{{4}}-\d{{4,}}|{GHSA}|PYSEC-\d{{4}}-\d+"
IN_THE_OPEN = {"python": r"gh-\d+", "skops": r"pull \d+"}
# What stands in the text and not in the list, and why.
NOT_LISTED = {
    "CVE-2026-11816": "no source told which versions it touches",
    "GHSA-gx77-x2pv-48v7": "no source told which versions it touches",
}

each_entry = pytest.mark.parametrize(
    "entry", ENTRIES, ids=[f"{e['package']}/{e['ids'][0]}" for e in ENTRIES]
)


@pytest.fixture(scope="module")
def advisories(tmp_path_factory):
    """Return the module, imported from beside the list as readers do."""
    folder = tmp_path_factory.mktemp("advisories")
    for file in PROGRAM, LIST:
        shutil.copy(file, folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder)
        patch.delitem(sys.modules, "advisories", raising=False)
        import advisories

        yield advisories
        del sys.modules["advisories"]


@each_entry
def test_an_entry_is_whole(entry):
    """Each field is there and of its type, and nothing else is."""
    assert REQUIRED.keys() <= entry.keys() <= REQUIRED.keys() | OPTIONAL.keys()
    kinds = REQUIRED | OPTIONAL
    wrong = {n: v for n, v in entry.items() if not isinstance(v, kinds[n])}
    assert not wrong


@each_entry
def test_an_entry_is_well_formed(entry):
    """Numbers, versions, source and day are such."""
    numbers = f"{NUMBER}|{IN_THE_OPEN.get(entry['package'], '(?!)')}"
    assert entry["ids"]
    for number in entry["ids"]:
        assert re.fullmatch(numbers, number), number
    assert entry["affected"]
    assert all(len(SpecifierSet(part)) for part in entry["affected"])
    assert re.match(r"https://[\w.]+/\S+$", entry["source"])
    assert date(2026, 11, 1) <= entry["checked"] <= date.today()
    assert entry["what"].strip(" .") == entry["what"] != ""


@each_entry
def test_a_fixed_release_is_not_affected(entry):
    """Else the advice would lead from one hole into the same."""
    for release in entry["fixed"]:
        for part in entry["affected"]:
            assert not SpecifierSet(part).contains(Version(release)), release


def test_no_package_has_a_number_twice():
    """One entry may have many ranges, but a hole has one entry."""
    every = Counter((e["package"], n) for e in ENTRIES for n in e["ids"])
    assert [key for key, times in every.items() if times > 1] == []


def test_every_number_in_the_text_is_in_the_list():
    """What a page says of a hole, the program knows; or it says why not."""
    listed = {number for entry in ENTRIES for number in entry["ids"]}
    said = {
        match[0]: page.relative_to(ROOT).as_posix()
        for page in sorted(ROOT.glob("docs/**/*.md"))
        for match in re.finditer(NUMBER, page.read_text("utf-8"))
    }
    missing = {n: page for n, page in said.items() if n not in listed}
    assert missing.keys() == NOT_LISTED.keys(), missing


@pytest.mark.parametrize(
    ("package", "version", "number"),
    [
        ("keras", "2.12.0", "CVE-2024-3660"),
        ("keras", "3.8.0", "CVE-2025-1550"),
        ("keras", "3.11.2", "CVE-2025-49655"),
        ("keras", "3.13.1", "CVE-2026-1462"),
        ("keras", "3.14.0", "CVE-2026-12570"),
        ("lightgbm", "4.5.0", "CVE-2024-43598"),
        ("lightgbm", "4.7.0", "CVE-2026-92786"),
        ("lightning", "2.6.2", "GHSA-w37p-236h-pfx3"),
        ("lightning", "2.6.5", "CVE-2026-58659"),
        ("pytorch-lightning", "2.6.5", "CVE-2026-58659"),
        ("transformers", "4.57.6", "CVE-2026-1839"),
        ("diskcache", "5.6.3", "CVE-2025-69872"),
        ("mlflow", "3.16.1", "GHSA-w582-9x45-8mpx"),
        ("skops", "0.14.0", "pull 533"),
        ("picklescan", "0.0.32", "GHSA-r8g5-cgf2-4m4m"),
        ("onnx", "1.21.0", "CVE-2026-44512"),
        ("scikit-learn", "1.0", "CVE-2020-28975"),
        ("python", "3.14.6", "gh-154848"),
    ],
)
def test_an_affected_version_is_named(advisories, package, version, number):
    """The report has the hole that the version is known for."""
    report = advisories.report(package, version)
    assert re.search(rf"\b{number}( \([^)]*\))?: ", report), report


@pytest.mark.parametrize(
    ("package", "version", "number"),
    [
        ("keras", "3.9.0", "CVE-2025-1550"),
        ("keras", "3.12.1", "CVE-2026-1462"),
        ("keras", "3.12.3", "CVE-2026-12570"),
        ("keras", "3.15.0", "CVE-2026-12570"),
        ("lightgbm", "4.6.0", "CVE-2024-43598"),
        ("lightning", "2.6.1", "GHSA-w37p-236h-pfx3"),
        ("lightning", "2.6.6", "CVE-2026-58659"),
        ("onnx", "1.21.0", "CVE-2026-28500"),
        ("python", "3.13.15", "gh-154848"),
    ],
)
def test_a_fixed_version_is_not_named(advisories, package, version, number):
    """The report says no more than there is."""
    assert number not in advisories.report(package, version)


@pytest.mark.parametrize(
    ("package", "version", "release"),
    [
        ("keras", "3.12.0", "3.15.0"),  # 3.13.2 would fix one hole of many
        ("lightning", "2.6.0", "2.6.6"),  # 2.6.4 would not do
        ("lightgbm", "4.5.0", "4.6.0"),  # in spite of one without a fix
        ("skops", "0.11", "0.15.0"),
        ("diskcache", "5.6.3", None),
    ],
)
def test_the_advice_leads_out(advisories, package, version, release):
    """It names the first release that no hole with a fix touches."""
    found = advisories.better(package, version)
    assert found == (release and Version(release))


def test_the_program_is_short():
    """It is meant to be read before it is copied."""
    assert len(PROGRAM.read_text("utf-8").splitlines()) <= 120
