"""Gives check_pins.py requirements files: whatever it cannot judge must fail.

The forms are those of pip's "Requirements File Format".
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PINS = ROOT / "snippets/security/advisories"
LIST = ROOT / "docs/security/files"  # what is downloaded beside the programs

OLD, GOOD = "joblib==1.1.0\n", "joblib==1.6.0\n"
JUDGED = {  # what names an old version
    "plain": OLD,
    "capitals and extra": "JobLib[x] == 1.1.0\n",
    "parentheses": "joblib (==1.1.0)\n",
    "underscore": "model_signing==0.0.1\nJOBLIB==1.1.0\n",
    "three equals": "joblib===1.1.0\n",
    "BOM": "\ufeff" + OLD,
    "-r": "-r old.txt\n",
    "-rold.txt": "-rold.txt\n",
    "--requirement=": "--requirement=old.txt\n",
    "-c": GOOD + "-c old.txt  # why\n",
    "--constraint": GOOD + "--constraint old.txt\n",
    "nested": "-r sub/down.txt\n",
    "cycle": "-r reqs.txt\n-r ./sub/../reqs.txt\n" + OLD,
    "markers, old first": 'joblib==1.1.0; python_version < "3"\n'
    'joblib==1.6.0; python_version >= "3"\n',
    "markers, old last": 'joblib==1.6.0; python_version >= "3"\n'
    'joblib==1.1.0; python_version < "3"\n',
    "two names of one": "model-signing==1.1.1\nJoblib==1.1.0\njoblib==1.6.0\n",
    "hash on the next line": "joblib==1.1.0 \\\n  --hash=sha256:0a \\\n"
    "  --hash=sha256:0b\n",
    "version on the next line": "joblib==1.\\\n1.0\n",
    "after a form feed": "pandas==3.1.1 # a comment\x0cjoblib==1.1.0\n",
    "no end of line": "joblib==1.1.0",
    "Windows": "pandas==3.1.1\r\njoblib==1.1.0\r\n",
    "exact among others": "joblib==1.1.0,!=1.2\n",
}
UNJUDGED = {
    "any version": "joblib\n",
    "at least": "joblib>=1.6\n",
    "compatible": "joblib~=1.6.0\n",
    "wildcard": "joblib==1.*\n",
    "no version": "joblib===1.6.0.zip\n",
    "pre-release": "joblib==1.6.0rc1\n",
    "URL": "joblib @ https://example.org/joblib-1.6.0.whl\n",
    "bare URL": "https://example.org/joblib-1.6.0.whl\n",
    "git": "git+https://example.org/joblib#egg=joblib==1.6.0\n",
    "wheel": "./joblib-1.6.0-py3-none-any.whl\n",
    "-e": "-e .\n",
    "--editable": "--editable=./joblib\n",
    "variable": "joblib==${VERSION}\n",
    "variable in -r": "-r ${FILE}\n",
    "missing file": "-r missing.txt\n",
    "folder": "-r sub\n",
    "URL in -r": "-r https://example.org/old.txt\n",
    "two options": "--no-index -r old.txt\n",
    "option after a source": "-i https://example.org -r old.txt\n",
    "abbreviated": "--req old.txt\n",
    "quoted": "-r 'old.txt'\n",
    "option after a pin": "joblib==1.6.0 -r old.txt\n",
    "comment that goes on": "# comment \\\njoblib==1.1.0\n",
    "pin and comment that goes on": "pandas==3.1.1 # \\\njoblib==1.1.0\n",
    "backslash and comment": "-i https://example.org/\\ # c\njoblib==1.1.0\n",
    "declared UTF-7": "# coding: utf-7\n#+AAo-joblib==1.1.0\n",
    "not UTF-8": b"pandas==3.1.1\n# \xff\n",
    "UTF-16": OLD.encode("utf-16"),
    "no requirement": "# nothing\n",
    "empty": "",
    "TOML": '[project]\ndependencies = ["joblib==1.1.0"]\n',
    "unknown option": "--something=joblib\n",
}
PASSED = {
    "plain": GOOD,
    "hashes": "joblib==1.6.0 \\\n    --hash=sha256:0a\n    # via skops\n",
    "sources": "--index-url https://example.org/simple\n--no-index\n" + GOOD,
    "include": "-r good.txt\n-c good.txt\n-r sub/up.txt\n",
    "not on the list": "pandas==3.1.1\n",
    "declared UTF-8": "# -*- coding: utf-8 -*-\n" + GOOD,
}


@pytest.fixture
def check_pins(tmp_path):
    """Return a function that checks a requirements file with neighbours."""
    for source in (*PINS.glob("*.py"), *LIST.glob("*.toml")):
        shutil.copy(source, tmp_path)
    (tmp_path / "old.txt").write_text(OLD)
    (tmp_path / "good.txt").write_text(GOOD)
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/down.txt").write_text("-r more.txt\n")
    (tmp_path / "sub/more.txt").write_text("-c ../old.txt\n")
    (tmp_path / "sub/up.txt").write_text("-r ../good.txt\n-r ../sub/up.txt\n")

    def check(content):
        data = content if isinstance(content, bytes) else content.encode()
        (tmp_path / "reqs.txt").write_bytes(data)
        return subprocess.run(
            [sys.executable, "check_pins.py", "reqs.txt"],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=60,
        )

    return check


@pytest.mark.parametrize("content", JUDGED.values(), ids=JUDGED)
def test_check_pins_finds_an_old_version(check_pins, content):
    """However it is written, joblib 1.1.0 is reported, and fails the job."""
    done = check_pins(content)
    assert done.returncode == 1, done
    assert "CVE-2022-21797" in done.stdout, done


@pytest.mark.parametrize("content", UNJUDGED.values(), ids=UNJUDGED)
def test_check_pins_says_what_it_cannot_judge(check_pins, content):
    """A line, or a file, of which nobody knows the version fails the job."""
    done = check_pins(content)
    assert done.returncode == 1, done
    assert not done.stderr, done.stderr
    said = "cannot judge", "cannot read", "no version was found"
    assert any(words in done.stdout for words in said), done.stdout


@pytest.mark.parametrize("content", PASSED.values(), ids=PASSED)
def test_check_pins_passes(check_pins, content):
    """Exact versions without an advisory pass."""
    done = check_pins(content)
    assert done.returncode == 0, done


def test_workflows_say_which_of_their_pins_have_holes(check_pins):
    """A page that says to install a version with a hole links to it."""
    installed = 0
    for page in (ROOT / "docs").rglob("*.md"):
        content = page.read_text("utf-8")
        lines = re.findall(
            r"^.*(?:run:|uv tool).*\binstall\b.*==.*$", content, re.MULTILINE
        )
        pins = re.findall(r"[\w-]+==[\d.]+\d", "\n".join(lines))
        if not pins:
            continue
        installed += len(pins)
        report = check_pins("\n".join(pins)).stdout
        words = " ".join(content.split())
        for pin in re.findall(r"^([\w-]+ \S+): (?!nothing)", report, re.M):
            told = rf"{re.escape(pin)}.{{1,99}}\[known holes\]\([^)]*advisories"
            assert re.search(told, words), f"{page}: {pin} has known holes"
    assert installed >= 3
