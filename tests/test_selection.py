"""Tries which tests run: on a small project with two pages, a and b."""

import itertools
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from blocks import selection
from blocks.passed import PASSED

ROOT = Path(__file__).parents[1]
LOOK = """
import pathlib, pytest
from blocks.contents import pages
each = pytest.mark.parametrize("source", pages(pathlib.Path.cwd()), ids=str)

@pytest.mark.in_browser("look")
@each
def test_one(source):
    assert "ugly" not in source.read_text()

@pytest.mark.in_browser("look")
@each
def test_two(source): pass

def test_always(): pass
"""
QUICK = "-rA", "-n", "0", "-p", "no:hypothesispytest", "-p", "no:anyio"
PAGE = """---
files: [files/data.bin]
---
```python title="p.py"
--8<-- "{0}/p.py"
```

```{{.text .output title="Output"}}
--8<-- "{0}/p.out"
```
"""
FILES = {
    "docs/files/data.bin": "data",
    "docs/assets/site.css": "",
    "mkdocs.yml": "watch: [a]\n\nnav:\n  - a.md\n\ntheme: x\n",
    "requirements.in": "mkdocs==1\n",
    "tests/test_look.py": LOOK,
    "conftest.py": "from plugin import *\n",
    "pytest.ini": "[pytest]\n",
}


class Project:
    """A project whose tests can be run."""

    def __init__(self, folder):
        """Write it into a folder (a Path)."""
        self.folder = folder
        shutil.copytree(ROOT / "blocks", folder / "blocks")
        shutil.copy(ROOT / "conftest.py", folder / "plugin.py")
        for name in "ab":
            self.write(f"docs/{name}.md", PAGE.format(name))
            self.write(f"snippets/{name}/p.py", "print(1)\n")
            self.write(f"snippets/{name}/p.out", "1\n")
            self.write(f"snippets/{name}/versions.json", '{"Python": "3"}')
        for path, text in FILES.items():
            self.write(path, text)

    def write(self, path, text):
        """Write a file, and the folders that it needs."""
        path = self.folder / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def run(self, *options, day=2, ci=""):
        """Run the tests; return what pytest printed.

        On day 0 it is the turn of a, on day 1 of b.
        """
        environment = os.environ | {selection.DAY: str(day), "CI": ci}
        done = subprocess.run(
            [sys.executable, "-m", "pytest", *QUICK, *options],
            cwd=self.folder,
            env=environment,
            capture_output=True,
            text=True,
        )
        return done.stdout + done.stderr

    def looks(self, *options, **given):
        """Run the tests of looks; return the names of the pages checked."""
        report = self.run("tests", *options, **given)
        found = re.findall(r"^\w+ tests.*test_one\[.*/(\w)\.md\]", report, re.M)
        assert "PASSED tests/test_look.py::test_always" in report
        left = re.search("look: (.) of 2 pages left out", report)
        assert int(left[1] if left else 0) == 2 - len(found)
        return "".join(sorted(found))

    def passed(self):
        """Return the names of the pages that are recorded as passed."""
        path = self.folder / PASSED
        return "".join(
            json.loads(path.read_text())["look"] if path.exists() else ""
        )


@pytest.fixture
def project(tmp_path):
    """Return a new project; its tests have not run."""
    return Project(tmp_path)


CHANGES = {
    "program": ("snippets/a/p.py", "print(1) # changed\n", "a"),
    "output": ("snippets/a/p.out", "2\n", "a"),
    "page": ("docs/b.md", PAGE.format("b") + "More.\n", "b"),
    "header": (
        "docs/b.md",
        PAGE.format("b").replace("---\n", "---\ndescription: x\n", 1),
        "b",
    ),
    "file": ("docs/files/data.bin", "other", "ab"),
    "styles": ("docs/assets/site.css", "p {}", "ab"),
    "theme": ("requirements.in", "mkdocs==2\n", "ab"),
    "another page": ("mkdocs.yml", "nav:\n  - b.md\ntheme: x\n", ""),
    "settings": ("mkdocs.yml", "nav:\n  - b.md\ntheme: y\n", "ab"),
    "test": ("tests/test_look.py", f"{LOOK}# changed\n", "ab"),
    "nothing": ("docs/a.md", PAGE.format("a"), ""),
}


def test_a_page_is_checked_when_what_it_depends_on_has_changed(project):
    """By content, one after the other; what passed is not checked again."""
    assert project.looks() == "ab"
    assert project.passed() == "ab"
    for name, (path, text, wanted) in CHANGES.items():
        project.write(path, text)
        assert project.looks() == wanted, name
    assert project.looks() == ""


def test_what_fails_is_checked_again(project):
    """Only a run in which all checks of a page pass is recorded."""
    project.write("docs/a.md", PAGE.format("a") + "ugly\n")
    assert project.looks() == "ab"
    assert project.passed() == "b"
    assert project.looks() == "a"


def test_ci_records_nothing(project):
    """What it checks is what was recorded before."""
    assert project.looks(ci="true") == "ab"
    assert project.passed() == ""


def test_a_part_of_the_checks_of_a_page_is_not_recorded(project):
    """As when one of its tests is named."""
    project.run("tests", "-k", "test_two")
    assert project.passed() == ""


def test_everything_runs_all(project):
    """So does --page for its one page, and no other."""
    assert project.looks() == "ab"
    assert project.looks("--everything") == "ab"
    report = project.run("--page", "a")
    assert {*re.findall(r"^(\w+) .*::", report, re.M)} == {"PASSED"}
    assert "PASSED docs/a.md::p.py" in report
    assert "docs/b.md" not in report and "b.md]" not in report
    assert "there is no page docs/c.md" in project.run("--page", "c")


def test_to_find_what_runs_in_a_browser_needs_the_buttons_alone(project):
    """Of the page that is named, and nothing is recorded."""
    buttons = LOOK.replace('"look"', '"buttons"')
    project.write("tests/test_buttons.py", buttons)
    report = project.run("--page", "a", "--find-runnable")
    assert re.findall(
        r"^\w+ (tests/\w+).*::(\w+)\[.*/(\w)\.md", report, re.M
    ) == [
        ("tests/test_buttons", "test_one", "a"),
        ("tests/test_buttons", "test_two", "a"),
    ]
    assert "2 passed" in report
    assert not (project.folder / PASSED).exists()


def test_each_page_has_its_day(project):
    """Of ten days in a row, on one; then it is checked though it passed."""
    project.looks()
    found = [project.looks(day=day) for day in (19, 20, 21, 22)]
    assert found == ["", "a", "b", ""]


def test_parts_make_the_whole(project):
    """Each test runs in one of them."""
    parts = [project.run("--part", f"{k}/3") for k in (1, 2, 3)]
    found = [re.findall("^PASSED (.*)", part, re.M) for part in parts]
    assert len({*map(tuple, found)}) > 1
    whole = re.findall("^PASSED (.*)", project.run("--everything"), re.M)
    assert sorted(itertools.chain(*found)) == sorted(whole)


def test_samples_are_pages():
    """A page of each kind is always checked: each is there."""
    for name in selection.SAMPLES:
        page = ROOT / "docs" / name
        assert (
            page.with_suffix(".md").exists() or page.with_suffix(".py").exists()
        )
    kinds = {p.name for p in (ROOT / "docs").iterdir() if p.is_dir()} - {
        "assets"
    }
    assert kinds <= {name.partition("/")[0] for name in selection.SAMPLES}


def test_updating_names_each_file_that_it_wrote(project):
    """And says when it wrote none."""
    project.write(
        "snippets/a/p.py", "print(2)\nprint(open('data.bin').read())\n"
    )
    (project.folder / "snippets/b/versions.json").unlink()
    report = project.run("docs", "--update-outputs")
    wrote = ["snippets/a/p.out", "snippets/b/versions.json"]
    assert re.findall("^wrote (.*)", report, re.M) == wrote
    assert (project.folder / wrote[0]).read_text() == "2\ndata\n"
    report = project.run("docs", "--update-outputs")
    assert "wrote nothing" in report
    assert "not for CI" in project.run("docs", "--update-outputs", ci="true")
