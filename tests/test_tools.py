"""Tries the environments of tools, and the way in which readers get them."""

import os
import re
import subprocess

import pytest
from uv import find_uv_bin

from blocks import tools
from blocks.header import TOOLS

PAGES = sorted((tools.ROOT / "docs").rglob("*.md"))
INSTALL = re.compile(
    r'\buv tool install (?:--python "(.+?)" )?(\w+)==([\w.]+\w)'
)


def test_the_command_has_the_version_that_the_pages_name():
    """It runs from its own environment, which is made once."""
    folder = tools.folder("modelscan")
    said = subprocess.check_output([folder / "modelscan", "--version"])
    assert said.decode().split()[-1] == tools.version("modelscan")
    made = (folder.parent / "pyvenv.cfg").stat().st_mtime_ns
    assert tools.folder("modelscan") == folder
    assert (folder.parent / "pyvenv.cfg").stat().st_mtime_ns == made


def test_a_changed_package_is_refused(tmp_path, monkeypatch):
    """A download whose hash is not that of the list is not installed."""
    listed = re.sub("sha256:....", "sha256:0000", tools.packages("modelscan"))
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests/modelscan.txt").write_text(listed)
    monkeypatch.setattr(tools, "ROOT", tmp_path)
    for _ in range(2):
        with pytest.raises(tools.ToolError, match="Hash mismatch"):
            tools.folder("modelscan")


@pytest.mark.parametrize("tool", TOOLS)
def test_pages_install_the_version_that_was_measured(tool):
    """Each page that installs a tool shows one command."""
    shown = {i for p in PAGES for i in INSTALL.findall(p.read_text("utf-8"))}
    [(_, version)] = {i[1:] for i in shown if i[1] == tool}
    assert version == tools.version(tool)


def test_readers_get_modelscan_by_the_command_that_pages_show(tmp_path):
    """It works on the Python that it names."""
    shown = {i for p in PAGES for i in INSTALL.findall(p.read_text("utf-8"))}
    [(python, _, version)] = {i for i in shown if i[1] == "modelscan"}
    folders = {"UV_TOOL_DIR": tmp_path, "UV_TOOL_BIN_DIR": tmp_path / "bin"}
    command = [find_uv_bin(), "tool", "install", "--python", python]
    command.append(f"modelscan=={version}")
    subprocess.run(command, env={**os.environ, **folders}, check=True)
    said = subprocess.check_output([tmp_path / "bin/modelscan", "--version"])
    assert said.decode().split()[-1] == version
