"""Tries to have signed_model.load() take what it should refuse."""

import json
import os
import pickle
import signal

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519

from tests.signed_files import (
    KEY,
    MODULE,
    PUBLIC,
    ModelRefused,
    change,
    parts,
    posix,
    refused,
    save_here,
    sign,
    strict_pickle,
)

SECONDS = 10


@pytest.fixture
def path(tmp_path):
    """Return the path of a good file."""
    return save_here(tmp_path / "iris-3.signed")


@pytest.fixture
def never_unpickled(monkeypatch):
    """Fail if a byte is unpickled."""
    for module in (pickle, strict_pickle):
        fail = lambda *given: pytest.fail("it was unpickled")  # noqa: E731
        monkeypatch.setattr(module, "loads", fail)


@pytest.fixture
def in_seconds():
    """Fail after some seconds, also in a blocked call."""

    def stop(*given):
        pytest.fail("it hangs")  # no OSError, which load() would catch

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(SECONDS)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def test_it_is_short():
    """It is meant to be read before it is copied."""
    assert len(MODULE.read_text().splitlines()) <= 220


def test_each_byte_counts(path, never_unpickled):
    """A file cut anywhere, with any byte changed or one more is refused."""
    good = path.read_bytes()
    for end in range(len(good)):
        path.write_bytes(good[:end])
        refused(path)
        path.write_bytes(good[:end] + bytes([good[end] ^ 1]) + good[end + 1 :])
        refused(path)
    path.write_bytes(good + b".")
    refused(path, "changed or cut")


FIELDS = {
    "name": [None, 1, [], "cafe\u0301", "\ud800"],
    "version": [True, 3.0, "3", None, float("nan"), -1, [3]],
    "size": [-1, -(2**70), 0, 2**62, 10**4000, 1.0, True, None, "1"],
    "sha256": ["", "0" * 64, None, 0, ["x"]],
    "versions": [{}, [], None, {"python": 3}, {"python": None}, {"": "1"}],
    "columns": [None, "ab", {}, [1], ["a", "b", "c"], [["a"], ["b"]]],
    "rows": [[], None, {}, "x", [[]], [[1], [1, 2]], [{}], [None], [["a"]]],
    "answers": [{}, [], None, {"predict": None}, {"predict": [[]]}],
    "other": [1],
}
WRONG = [(field, value) for field, values in FIELDS.items() for value in values]


@pytest.mark.parametrize(("field", "value"), WRONG, ids=lambda v: repr(v)[:20])
def test_wrong_fields_are_refused(path, field, value):
    """Also when the right key has signed them."""
    change(path, **{field: value})
    refused(path)


@pytest.mark.parametrize("field", [*FIELDS][:-1])
def test_a_missing_field_is_refused(path, field, never_unpickled):
    """Each field is needed."""
    manifest, data = parts(path)
    del manifest[field]
    sign(path, json.dumps(manifest).encode() + b"\n", data)
    refused(path, "manifest")


LINES = {
    "empty": b"\n",
    "list": b"[]\n",
    "text": b'"name"\n',
    "nested": b"[" * 50_000 + b"]" * 50_000 + b"\n",
    "deep field": b'{"name": ' + b"[" * 500 + b"]" * 500 + b"}\n",
    "no UTF-8": b"\xff\xfe\n",
    "long number": b"1" * 5_000 + b"\n",
    "no line": b"{}",
}


@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_a_wrong_manifest_is_refused(path, line, never_unpickled):
    """Also when the right key has signed it."""
    sign(path, line, parts(path)[1])
    refused(path)


def test_a_manifest_is_read_up_to_a_limit(path, never_unpickled):
    """A file without an end cannot fill the memory."""
    sign(path, b" " * 1_000_001 + b"\n", parts(path)[1])
    refused(path, "another key signed")  # as the rest was not read


def test_a_field_given_twice_is_refused(path, never_unpickled):
    """Two readers could see two versions."""
    manifest, data = parts(path)
    line = json.dumps(manifest).encode()[:-1] + b', "version": 9}\n'
    sign(path, line, data)
    refused(path, "manifest")


def test_the_signature_covers_the_format(path, never_unpickled):
    """What another program signed with this key is no signed model."""
    manifest, data = parts(path)
    sign(path, json.dumps(manifest).encode() + b"\n", data, prefix=b"")
    refused(path, "another key signed")


KEYS = {
    "another": ed25519.Ed25519PrivateKey.generate().public_key(),
    "private": KEY,
    "EC": ec.generate_private_key(ec.SECP256R1()).public_key(),
    "bytes": PUBLIC.public_bytes_raw(),
    "text": "public.pem",
    "none": None,
}


@pytest.mark.parametrize("key", KEYS.values(), ids=KEYS)
def test_another_key_is_refused(path, key, never_unpickled):
    """Of each kind that may be given by mistake."""
    refused(path, "key", key=key)


@pytest.mark.parametrize("key", [PUBLIC, b"key", KEYS["EC"], None])
def test_nothing_is_saved_with_another_key(tmp_path, key):
    """Only an Ed25519 private key signs."""
    with pytest.raises(ModelRefused, match="private key"):
        save_here(tmp_path / "m.signed", key=key)
    assert not [*tmp_path.iterdir()]


@posix
@pytest.mark.parametrize(
    "kind", ["missing", "pipe", "folder", "zero", "loop", "a\0b", "\ud800"]
)
def test_a_path_without_a_model_is_refused(tmp_path, kind, in_seconds):
    """Neither waits for ever nor reads without end."""
    path = tmp_path / kind
    match kind:
        case "pipe":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case "zero":
            path.symlink_to("/dev/zero")
        case "loop":
            path.symlink_to(path)
    refused(path, "check the path")
    refused(str(path), "check the path")


@posix
def test_a_pipe_put_there_at_the_last_moment(path, monkeypatch, in_seconds):
    """There is no moment between a look at the file and its opening."""
    real = os.open

    def swap(name, *given):
        path.unlink()
        os.mkfifo(path)
        return real(name, *given)

    monkeypatch.setattr(os, "open", swap)
    refused(path, "not a regular file")


def test_the_wanted_model_is_named(path, never_unpickled):
    """Another name, another form of it, or an older version is refused."""
    change(path, name="cafe\u0301")
    refused(path, r"'cafe\\u0301': get 'caf\\xe9'", name="caf\u00e9")
    change(path, name="iris")
    refused(path, "version 3: get 4 or newer", at_least=4)
    refused(path, "get 'digits'", name="digits")
