import os
import stat
import sys
from pathlib import Path


def places(path: Path) -> set[Path]:
    """Return path, the folders above it, and all that links in it lead to."""
    found, todo = set(), [Path.cwd() / path]
    while todo:
        place = todo.pop()
        if place not in found:
            found.add(place)
            todo.append(place.parent)
            if place.is_symlink():
                todo.append(place.parent / place.readlink())
    return found


def who_can_write(path: Path) -> dict[Path, list[str]]:
    """Say who, besides you and root, can change or replace a file.

    Returns the file and the folders above it, each with the owner, group and
    "everyone" as far as they can write there. Raises FileNotFoundError if
    there is no such file.
    """
    answer = {}
    for place in sorted(places(path)):
        status = place.lstat()
        mode, who = status.st_mode, []
        if status.st_uid not in (0, os.getuid()):  # an owner can always chmod
            who.append(f"user {status.st_uid}")
        # A link has no permissions of its own. In a sticky folder, such as
        # /tmp, only its owner can replace the files of others.
        sticky = stat.S_ISDIR(mode) and mode & stat.S_ISVTX
        if not stat.S_ISLNK(mode) and not sticky:
            if mode & stat.S_IWGRP:
                who.append(f"group {status.st_gid}")
            if mode & stat.S_IWOTH:
                who.append("everyone")
        answer[place] = who
    return answer


if __name__ == "__main__":
    for name in sys.argv[1:]:
        for place, who in who_can_write(Path(name)).items():
            print(f"{place}: {', '.join(who) or 'only you'}")
