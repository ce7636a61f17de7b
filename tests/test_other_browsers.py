"""Runs lessons in Firefox and WebKit, by their Run buttons."""

import os
import time
from pathlib import Path

import pytest

from tests.buttons import runnable
from tests.conftest import HANG, address
from tests.drivers import firefox, until, webkit

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(
    ("start", "names"),
    [(firefox, ["first-pickle", "trained-model"]), (webkit, ["first-pickle"])],
    ids=["firefox", "webkit"],
)
def test_other_browsers_print_the_same(start, names, base, tmp_path):
    """Lessons on the standard library and, in Firefox, on scikit-learn."""
    click = (
        "const all = document.querySelectorAll('[aria-label^=Run]');"
        "[...all].pop()?.click(); return all.length"
    )
    read = (
        "return [...document.querySelectorAll('.run-result')]"
        ".map(it => [it.dataset.state, it.dataset.verdict])"
    )
    try:
        with start(tmp_path) as open_it:
            for name in names:
                source = ROOT / f"docs/tutorials/{name}.md"
                script = open_it(base + address(source))
                until(lambda script=script: script(click))
                end = time.monotonic() + HANG / 1000
                while "running" in dict(script(read)):
                    assert time.monotonic() < end, script(read)
                    time.sleep(0.5)
                found = [verdict for _, verdict in script(read)]
                assert found == ["as-shown"] * len(runnable(source))
    except FileNotFoundError as error:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(str(error))
