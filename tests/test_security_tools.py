"""Gives the tools of the security pages what they cannot read.

A tool that reads a file in part must not pass it.
"""

import io
import pickle
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


def frame(data, size=None):
    """Return an instruction FRAME, and what is inside."""
    size = len(data) if size is None else size
    return b"\x95" + size.to_bytes(8, "little") + data


def text(word):
    """Return the instruction that puts a short text on the stack."""
    return b"\x8c" + bytes([len(word)]) + word


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
    assert "`find_class` of its own" in page


def test_a_key_of_a_bucket_can_change():
    """The how-to says that the pin holds, and not the key."""
    page = (ROOT / "docs/how-to/s3.md").read_text("utf-8")
    assert "never changes" not in page
    assert "binds this program only" in page
