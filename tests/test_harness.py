"""Shows that a page which breaks its promise turns the suite red.

Each case is a page of a small project of its own, made with the same conftest
and the same package blocks; one run of pytest tests them all.
"""

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path

import jupytext
import markdown
import nbformat
import pytest
from mkdocs.config import load_config
from mkdocs_jupyter.convert import nb2html

from blocks.find import find_fences
from blocks.shown import unchecked
from tests.broken_pages import CASES

ROOT = Path(__file__).parents[1]
CONFTEST = """
from blocks.run import Limits, PageRun
from plugin import *

PageRun.limits = Limits(processor=3, wall=20)
environment = PageRun.environment

def fail(self, notes):
    if self.page.stem == "harness-fails":
        raise TypeError("of the harness")
    return environment(self, notes)

PageRun.environment = fail
"""


@pytest.fixture(scope="session")
def report(tmp_path_factory):
    """Run all cases as one project; return what pytest printed."""
    project = tmp_path_factory.mktemp("project")
    (project / "tests").mkdir()
    shutil.copytree(ROOT / "blocks", project / "blocks")
    shutil.copy(ROOT / "conftest.py", project / "plugin.py")
    shutil.copy(ROOT / "requirements.in", project)
    (project / "conftest.py").write_text(CONFTEST)
    (project / "pytest.ini").write_text("[pytest]\n")
    for name, (page, files, _) in CASES.items():
        folder = project / "snippets" / name
        folder.mkdir(parents=True)
        (project / "docs").mkdir(exist_ok=True)
        (project / f"docs/{name}.md").write_text(page.replace("@", name))
        for file, text in files.items():
            (folder / file).write_text(text)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-rA", "docs"],
        cwd=project,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("name", CASES)
def test_page_is_judged(report, name):
    """A good page passes; a bad one fails with page, line and remedy."""
    expected = CASES[name][2]
    if expected == "SKIPPED":
        assert f"docs/{name}.md::" not in report
        assert re.search("^SKIPPED .*not_there is not installed", report, re.M)
        return
    outcomes = re.findall(rf"^(\w+) docs/{name}\.md::", report, re.MULTILINE)
    if not expected:
        fences, _ = find_fences(CASES[name][0])
        assert outcomes == ["PASSED"] * len(fences)
        return
    assert "FAILED" in outcomes
    said = re.split(rf"^_+ .*\(docs/{name}\.md\) _+$", report, flags=re.M)[1]
    said = said.partition("\n____")[0]
    assert re.search(expected, said, re.DOTALL), said


HIDDEN = {
    "indented": "text\n\n    print(1)\n",
    "raw-html": "<pre><code>print(1)\n</code></pre>\n",
    "raw-code": "<p><code>import a\nprint(1)</code></p>\n",
    "in-comment": '<!--\n```json title="x"\n{}\n```\n-->\n',
}


@pytest.mark.parametrize("name", HIDDEN)
def test_block_that_escapes_the_tests_is_found_in_the_html(name, tmp_path):
    """Completeness is judged from what the reader sees."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    page = tmp_path / "docs/page.md"
    page.parent.mkdir()
    page.write_text(HIDDEN[name])
    html = markdown.markdown(
        HIDDEN[name],
        extensions=config.markdown_extensions,
        extension_configs=config.mdx_configs,
    )
    assert len(list(unchecked(page, tmp_path, html))) == 1


def test_block_in_the_text_of_a_notebook_is_found(tmp_path):
    """Only the cells of a notebook are run; code in its text is not."""
    spec = importlib.util.spec_from_file_location("h", ROOT / "hooks/pages.py")
    hooks = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(hooks)
    page = tmp_path / "docs/page.py"
    page.parent.mkdir()
    cells = [
        nbformat.v4.new_code_cell("print(1)"),
        nbformat.v4.new_markdown_cell("```python\nprint(2)\n```"),
    ]
    jupytext.write(
        nbformat.v4.new_notebook(cells=cells), page, fmt="py:percent"
    )
    html = hooks.slim_notebook(nb2html(str(page)), [None])
    (complaint,) = unchecked(page, tmp_path, html)
    assert "print(2)" in complaint
