"""Tries the Python for the browser that the site ships, and does without."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from hooks import runtime

ROOT = Path(__file__).parents[1]


def test_changed_file_of_python_is_refused(tmp_path, monkeypatch):
    """Each build compares all files with their SHA-256."""
    cache = tmp_path / "cache"
    shutil.copytree(runtime.fetch(), cache)
    monkeypatch.setattr(runtime, "CACHE", cache)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", "")
    assert runtime.fetch() == cache
    wheel = next(cache.glob("joblib*.whl"))
    wheel.write_bytes(wheel.read_bytes() + b"\0")
    with pytest.raises(runtime.RuntimeMissing):
        runtime.fetch()
    monkeypatch.setattr(runtime, "download", lambda folder: None)
    with pytest.raises(runtime.RuntimeMissing, match="names: joblib"):
        runtime.fetch()


def test_without_a_network_the_site_is_built_without_buttons(tmp_path):
    """And says so; in CI, which publishes, it is not built at all."""
    for name in (
        "blocks",
        "hooks",
        "overrides",
        "docs/assets",
        "snippets/tools/inspect",
        "mkdocs.yml",
    ):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        copy(ROOT / name, tmp_path / name)
    folder = tmp_path / "snippets/index"
    folder.mkdir(parents=True)
    (folder / "a.py").write_text("print(1)\n")
    (folder / "browser.json").write_text('{"a.py": []}')
    (tmp_path / "docs/index.md").write_text(
        "---\ndescription: A page.\n---\n# A page\n\n<!-- share -->\n\n"
        '```python title="a.py"\n--8<-- "index/a.py"\n```\n'
    )
    small = "INHERIT: mkdocs.yml\nnav: [index.md]\n"
    (tmp_path / "small.yml").write_text(small)
    command = [
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--config-file",
        "small.yml",
    ]
    env = os.environ | {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": ""}
    for ci in "true", "":
        done = subprocess.run(
            [sys.executable, *command],
            cwd=tmp_path,
            env=env | {"CI": ci},
            capture_output=True,
            text=True,
        )
        assert bool(done.returncode) == bool(ci), done.stderr
        assert "No matching distribution found for open-webui" in done.stderr
    text = (tmp_path / "site/index.html").read_text("utf-8")
    assert "was built without Python for the browser" in text
    assert "print" in text
    assert 'id="run"' not in text
    assert not (tmp_path / "site/assets/pyodide").exists()
