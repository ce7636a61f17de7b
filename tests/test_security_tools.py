"""Gives the tools of the security pages what they cannot read.

A tool that reads a file in part must not pass it.
"""

import io
import pickle
import re
import shutil
import subprocess
import sys
from pathlib import Path

import joblib
import numpy as np
import pytest

ROOT = Path(__file__).parents[1]
SNIPPETS = ROOT / "snippets"
with pytest.MonkeyPatch.context() as patch:
    patch.syspath_prepend(SNIPPETS / "tools/inspect")
    patch.syspath_prepend(SNIPPETS / "tutorials/untrusted-pickles")
    import pickle_names as tutorial
    from inspect_pickle import inspect
PINS = SNIPPETS / "security/advisories"
LIST = ROOT / "docs/security/files"  # what is downloaded beside the programs


def frame(data, size=None):
    """Return an instruction FRAME, and what is inside."""
    size = len(data) if size is None else size
    return b"\x95" + size.to_bytes(8, "little") + data


def text(word):
    """Return the instruction that puts a short text on the stack."""
    return b"\x8c" + bytes([len(word)]) + word


# --- check_pins.py ----------------------------------------------------------

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


# --- pickle_names.py, and the inspector -------------------------------------

CALL = b"cbuiltins\nprint\n(Vran\ntR"  # prints
SWALLOWED = b"C" + bytes([len(CALL)]) + CALL + b"0"  # as bytes, thrown away
HIDDEN = {  # what pickle.load, or joblib.load, reads otherwise than genops
    "text across a frame": b"\x80\x04"
    + frame(b"\x8c\x04ab", 4) + b"cd" + SWALLOWED + b".",
    "number across a frame": b"\x80\x04"
    + frame(b"J\0", 2) + b"\0\0\0" + SWALLOWED + b".",
    "line across a frame": b"\x80\x04" + frame(b"Vab") + b"cd\n" + CALL + b".",
    "frame in a frame": b"\x80\x04" + frame(frame(b"N0", 9) + b"N") + b".",
    "frame too long": b"\x80\x04" + frame(b"N.", 20),
    "frame beyond the end": b"\x80\x04" + frame(b"N.", 3) + CALL + b".",
    "second pickle": pickle.dumps(1) + b"\x80\x04" + CALL + b".",
    "bytes behind it": pickle.dumps(1) + b"\0\0",
    "name with a backslash": b"cos\nsy\\x73tem\n.",
    "INST with a backslash": b"(ios\nsy\\x73tem\n.",
    "module with a space": b"cos path\njoin\n.",
    "extension": b"\x80\x02\x82\x01.",
    "persistent id": b"Pos.system\n.",
    "persistent object": b"\x80\x02NQ.",
    "computed name": b"\x80\x04" + text(b"os") + CALL + b"\x93.",
    "name from the memo's gap": b"\x80\x04" + text(b"a") + b"h\x05\x93.",
    "name under a MARK": b"\x80\x04" + text(b"os") + b"(" + text(b"system")
    + b"1" + text(b"system") + b"\x93.",
    "name of Python 2": b"\x80\x04U\x02osU\x06system\x93.",
    "cut": pickle.dumps([1, 2, 3])[:-1],
    "empty": b"",
    "web page": b"<!DOCTYPE html>\n",
    "not ASCII": "c\u00e9\nf\n.".encode(),
}  # fmt: skip


def packed(tmp_path):
    """Yield files of joblib that call print, by their compression."""

    class Trap:
        def __reduce__(self):
            return print, ("ran",)

    for way in (("lzma", 3), ("xz", 3), ("bz2", 3), ("gzip", 3), ("zlib", 3)):
        joblib.dump(Trap(), tmp_path / "packed", compress=way)
        yield way[0], (tmp_path / "packed").read_bytes()
    joblib.dump([np.arange(9), Trap()], tmp_path / "packed")
    yield "array", (tmp_path / "packed").read_bytes()


@pytest.fixture
def pickle_names(tmp_path):
    """Return the tutorial's function, for bytes."""

    def names(data):
        (tmp_path / "file").write_bytes(data)
        return tutorial.pickle_names(tmp_path / "file")

    return names


@pytest.mark.parametrize("data", HIDDEN.values(), ids=HIDDEN)
def test_pickle_names_refuses(pickle_names, data):
    """It raises ValueError, or says "?", for what it cannot read."""
    try:
        assert "?" in pickle_names(data)
    except ValueError as error:
        assert str(error)


@pytest.mark.parametrize("data", HIDDEN.values(), ids=HIDDEN)
def test_inspector_refuses(data):
    """The incident page's tool never calls such a file plain data."""
    assert inspect(data)["exit"], inspect(data)["summary"]


def test_compressed_and_joblib_files(pickle_names, tmp_path):
    """What joblib.load unpacks, one tool reads and the other refuses."""
    for way, data in packed(tmp_path):
        with pytest.raises(ValueError):
            print(way, pickle_names(data))
        assert "builtins.print" in inspect(data)["globals"], way


@pytest.mark.parametrize("protocol", range(6))
def test_pickle_names_lists_what_loading_asks_for(pickle_names, protocol):
    """Ordinary pickles, large ones too, are read as before."""

    class Recorder(pickle.Unpickler):
        def find_class(self, module, name):
            asked.add(f"{module}.{name}")
            return super().find_class(module, name)

    for thing in (
        np.arange(99_999),
        [str(number) for number in range(99_999)],
        {1, 2}, {"a": bytes(200_000)}, pickle.Pickler, 1 + 2j,
    ):  # fmt: skip
        data, asked = pickle.dumps(thing, protocol), set()
        Recorder(io.BytesIO(data)).load()
        assert pickle_names(data) == asked


def test_inspector_shows_whole_texts():
    """A program of any length is shown in full, and a limit is said."""
    program = "touch a\n" * 1_000
    for argument in (program, program.encode()):
        data = pickle.dumps([argument, bytes(range(256)) * 9])
        assert inspect(data, texts=True)["texts"] == [program]
        assert not inspect(data)["texts"]
    report = inspect(pickle.dumps(["a" * 2**20, program]), texts=True)
    assert [len(shown) for shown in report["texts"]] == [2**20]
    assert any("Texts" in what for what in report["not_looked_at"])


# --- what the pages say -----------------------------------------------------


def test_guard_is_described_as_it_works():
    """An Unpickler with its own find_class is not seen, and the page says so.

    What the program prints of it is compared with every run of the page.
    """
    page = (ROOT / "docs/security/bad-pickle-loaded.md").read_text("utf-8")
    shown = SNIPPETS / "security/bad-pickle-loaded/guarded_service.out"
    assert "its own find_class: 1/3" in shown.read_text("utf-8")
    assert "whoever loads a pickle" not in page
    assert "overrides this method" in page


def test_workflows_say_which_of_their_pins_have_holes(check_pins):
    """A page whose workflow installs a version with a hole links to it."""
    installed = 0
    for page in (ROOT / "docs").rglob("*.md"):
        content = page.read_text("utf-8")
        lines = re.findall(
            r"^ +- run:.*\binstall\b.*==.*$", content, re.MULTILINE
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
    assert installed >= 4


def test_a_key_of_a_bucket_can_change():
    """The how-to says that the pin holds, and not the key."""
    page = (ROOT / "docs/how-to/s3.md").read_text("utf-8")
    assert "never changes" not in page
    assert "binds this program only" in page
