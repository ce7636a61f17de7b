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
