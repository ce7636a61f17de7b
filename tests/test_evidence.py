"""Tries what the records of runs say on the site."""

import gzip
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from blocks import evidence
from blocks.contents import page_digest, page_name, pages
from blocks.find import find_blocks
from blocks.runs import FOLDER
from tests.test_selection import Project

ROOT = Path(__file__).parents[1]
SITE = (
    "<p><!-- evidence: share --></p><!-- evidence: machines -->"
    "<!-- evidence: pages -->"
)
FOOT = "<p><!-- evidence: foot a --></p>"


@pytest.fixture(scope="module")
def tested(tmp_path_factory):
    """Return a project with two pages, whose blocks have run and passed."""
    made = Project(tmp_path_factory.mktemp("tested"))
    made.run("docs", "tests")
    return made


@pytest.fixture
def project(tested, tmp_path):
    """Return a copy of that project."""
    shutil.copytree(tested.folder, tmp_path, dirs_exist_ok=True)
    copy = Project.__new__(Project)
    copy.folder = tmp_path
    return copy


def fill(project):
    """Write the project's records into a small site; return its two pages."""
    site = project.folder / "site"
    (site / "a").mkdir(parents=True, exist_ok=True)
    paths = site / "index.html", site / "a/index.html"
    if not paths[0].exists():
        paths[0].write_text(SITE)
        paths[1].write_text(FOOT)
    records = project.folder / FOLDER
    script = "import sys; from pathlib import Path; from blocks import evidence"
    script += "; print(evidence.fill(Path('site'), [Path(sys.argv[1])]))"
    subprocess.run(
        [sys.executable, "-c", script, records],
        cwd=project.folder,
        check=True,
        capture_output=True,
    )
    return [path.read_text() for path in paths]


def test_the_site_says_what_ran_and_where(project):
    """Each block with its outcome, on which Python and kernel; the share."""
    front, page = fill(project)
    assert "4 of the 4 blocks of this site ran" in front
    assert len(re.findall(r"p\.(?:py|out) \(\d+\.\d s\)", front)) == 4
    python = sys.version.split()[0]
    assert python in front and python in page
    assert '<a href="../reference/evidence/">Last run</a> on 2' in page


def test_a_later_record_replaces_what_was_said(project):
    """A site can be filled again, as when other machines have run."""
    fill(project)
    (record,) = (project.folder / FOLDER).glob("*.json")
    other = json.loads(record.read_text()) | {"python": "3.99.1"}
    record.with_name("other.json").write_text(json.dumps(other))
    front, page = fill(project)
    assert front.count("3.99.1") == 3
    assert page.count("Last run") == 1 and "3.99.1" in page


def test_what_changed_since_has_not_run(project):
    """The record is of what the page was."""
    project.write("snippets/a/p.py", "print(2)\n")
    front, page = fill(project)
    assert "2 of the 4 blocks" in front
    assert "have not run since the page was last changed" in page


def test_what_failed_or_ran_in_part_is_told(project):
    """The share counts what passed; a failure names its Python."""
    project.write("snippets/a/p.py", "print(2)\n")
    project.run("docs/a.md", ci="true")
    front, _ = fill(project)
    assert "3 of the 4 blocks" in front
    assert re.search(r"p\.py \(\d+\.\d s; failed on Python 3", front)


def test_a_site_without_records_says_so(project):
    """And nothing that looks like evidence."""
    for path in (project.folder / FOLDER).glob("*.json"):
        path.unlink()
    front, page = fill(project)
    assert evidence.NONE in front and evidence.NONE in page
    assert "table" not in front


def test_the_checks_in_a_browser_are_recorded(project):
    """Which browser looked at a page, and pressed its buttons."""
    (path,) = (project.folder / FOLDER).glob("*.json")
    record = json.loads(path.read_text())
    record["pages"]["a"]["browsers"] = {"Chromium 140": ["buttons", "look"]}
    path.write_text(json.dumps(record))
    front, page = fill(project)
    assert "Chromium 140: buttons and look" in front
    assert "Chromium 140: buttons and look" in page


def test_each_page_has_a_place_for_its_evidence(site):
    """With its own name, and the evidence page has its three."""
    for path in pages(ROOT):
        name = page_name(path, ROOT)
        if path.suffix == ".md" and find_blocks(path, ROOT):
            built = site / evidence.address(name) / "index.html"
            assert f"<!-- evidence: foot {name} -->" in built.read_text("utf-8")
    text = (site / "reference/evidence/index.html").read_text("utf-8")
    for part in evidence.PARTS:
        assert f"<!-- evidence: {part} -->" in text


def test_evidence_of_all_pages_is_light(tmp_path, site):
    """As it will be published: with each block, from five machines."""
    names = {page_name(p, ROOT): p for p in pages(ROOT)}
    for python in ("3.11.7", "3.12.1", "3.13.0", "3.14.0", "3.15.0"):
        record = {
            "python": python,
            "system": "Linux x86_64",
            "kernel": "Haswell",
        }
        record["pages"] = {
            name: {
                "digest": page_digest(path, ROOT),
                "date": "2026-11-30",
                "blocks": {
                    block.name: ["passed", 0.5]
                    for block in find_blocks(path, ROOT)
                    if path.suffix == ".md"
                },
                "browsers": {"Chromium 140": ["buttons", "look"]},
            }
            for name, path in names.items()
        }
        (tmp_path / f"{python}.json").write_text(json.dumps(record))
    (tmp_path / "site").mkdir()
    source = site / "reference/evidence/index.html"
    (tmp_path / "site/index.html").write_text(source.read_text("utf-8"))
    assert evidence.fill(tmp_path / "site", [tmp_path]) == 1
    text = (tmp_path / "site/index.html").read_text("utf-8")
    assert text.count("<tr>") > len(names)
    assert len(gzip.compress(text.encode())) < 60_000
    assert len(text) < 500_000
