"""Makes signed model files, good and bad, for the tests of signed_model."""

import json
import os
import re
import sys
from pathlib import Path

import numpy as np
import pytest
from cryptography.hazmat.primitives.asymmetric import ed25519
from sklearn.linear_model import LogisticRegression

SNIPPETS = Path(__file__).parents[1] / "snippets"
MODULE = SNIPPETS / "security/verify-before-you-load/signed_model.py"
STRICT = SNIPPETS / "security/load-only-what-you-allow/strict_pickle.py"
sys.path += [str(MODULE.parent), str(STRICT.parent)]
import strict_pickle  # noqa: E402, F401
from signed_model import FORMAT, ModelRefused, load, save  # noqa: E402

KEY = ed25519.Ed25519PrivateKey.generate()
PUBLIC = KEY.public_key()
X = np.array([[0.0, 1.5], [1.0, 0.5], [2.0, 2.5], [3.0, 0.0]])
Y = ["no", "no", "yes", "yes"]
MODEL = LogisticRegression().fit(X, Y)
ASKED = {"name": "iris", "at_least": 3}
posix = pytest.mark.skipif(os.name != "posix", reason="named pipes, links")


def save_here(path, model=MODEL, examples=X, version=3, **more):
    """Save a model as this version of "iris"."""
    more = {"key": KEY, "name": "iris"} | more
    save(model, path, version=version, examples=examples, **more)
    return path


class Unknowing:
    """A model that answers NaN."""

    def predict(self, X):
        """Return NaN for each row."""
        return np.full(len(X), np.nan)


class Moody:
    """A model that never answers the same."""

    asked = 0

    def predict(self, X):
        """Return a number that grows."""
        Moody.asked += 1
        return np.full(len(X), Moody.asked)


class Broken:
    """A model that can be saved and never loaded."""

    def __reduce__(self):
        """Tell pickle to divide by zero."""
        return divmod, (1, 0)

    def predict(self, X):
        """Return zeros."""
        return np.zeros(len(X))


class Hostile:
    """Becomes an order to run code; here, code that makes an empty file."""

    def __reduce__(self):
        """Tell pickle what to call when it loads this object."""
        return exec, ("open('marker', 'w').close()",)


def parts(path):
    """Return the manifest and the pickle of a file."""
    line, _, data = path.read_bytes()[len(FORMAT) + 64 :].partition(b"\n")
    return json.loads(line), data


def sign(path, line, data, prefix=FORMAT):
    """Write a file with a good signature over any manifest line."""
    path.write_bytes(FORMAT + KEY.sign(prefix + line) + line + data)


def change(path, **fields):
    """Change fields of a manifest, as its signer can."""
    manifest, data = parts(path)
    sign(path, json.dumps(manifest | fields).encode() + b"\n", data)


def refused(path, match="", key=PUBLIC, **asked):
    """Check that a file is refused in one line, and with these words."""
    try:
        load(path, key, **{**ASKED, **asked})
    except ModelRefused as error:
        text = str(error)
    else:
        pytest.fail("it was loaded")
    assert re.search(match, text), text
    assert "\n" not in text
