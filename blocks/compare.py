"""When two texts are the same; docs/assets/run/same.js is its twin.

tests/lines.json holds the cases that both must answer alike.
"""

import difflib
import re


def same(expected: str, actual: str) -> bool:
    """Compare texts line by line; ``...`` stands for any part of one line."""
    wanted, got = lines(expected), lines(actual)
    return len(wanted) == len(got) and all(map(same_line, wanted, got))


def lines(text: str) -> list[str]:
    """Split a text at the line ends of any system.

    How many end the text is no matter: a page does not show them.
    """
    return text.replace("\r\n", "\n").rstrip("\n").split("\n")


def same_line(want: str, got: str) -> bool:
    """Compare two lines.

    A line that has no letter and no digit beside its ``...`` would say
    nothing: it stands for itself.
    """
    parts = want.split("...")
    if want == got or not re.search(r"\w", "".join(parts)):
        return want == got
    return bool(re.fullmatch(".*".join(map(re.escape, parts)), got))


def difference(expected: str, actual: str, name: str) -> str:
    """Return the differing lines of what a page shows and a program printed."""
    return "\n".join(
        difflib.unified_diff(
            lines(expected),
            lines(actual),
            f"{name} (the page shows)",
            "what the program printed",
            lineterm="",
        )
    )
