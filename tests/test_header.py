"""Tries what a page's header means; broken_pages.py has what is wrong."""

from blocks.header import Header


def test_blocks_run_where_the_header_says():
    """Everywhere, but for those that it names."""
    header = Header(posix=("fork.py",), linux=("proc.py",))
    found = {
        system: [
            name
            for name in ("any.py", "fork.py", "proc.py")
            if header.runs_on(name, system)
        ]
        for system in ("linux", "darwin", "win32")
    }
    assert found == {
        "linux": ["any.py", "fork.py", "proc.py"],
        "darwin": ["any.py", "fork.py"],
        "win32": ["any.py"],
    }


def test_a_block_runs_where_its_tool_does():
    """It is left out where a tool is missing, or does not work."""
    commands = {"a": "true", "b": "false", "c": "no-such-tool --version"}
    header = Header(where=commands)
    found = [name for name in "abcd" if header.runs_on(name)]
    assert found == ["a", "d"]
