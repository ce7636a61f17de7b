"""Name the secrets that a process could read. It never prints a value.

Usage: python secrets_in_reach.py HOME [ENVIRON]

HOME     the home folder of the user who ran the process, such as ~
ENVIRON  the environment of that process, such as /proc/PID/environ;
         without it, the environment of this program is used
"""

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

NAME = re.compile("KEY|TOKEN|SECRET|PASS|CRED|AUTH|COOKIE|DSN|CONN", re.I)
VALUE = re.compile("://[^/@]*:[^/@]*@")  # a URL with a password in it
FILES = (
    ".aws/*",
    ".azure/*",
    ".config/gcloud/*",
    ".kube/config",
    ".docker/config.json",
    ".ssh/*",
    ".gnupg/*",
    ".netrc",
    "_netrc",
    ".pgpass",
    ".my.cnf",
    ".git-credentials",
    ".config/gh/hosts.yml",
    ".pypirc",
    ".npmrc",
    ".config/pip/pip.conf",
    ".cache/huggingface/token",
    ".kaggle/kaggle.json",
    ".jupyter/*",
    ".bash_history",
    ".zsh_history",
    ".python_history",
    ".env",
    "*/.env",
)


def secret_names(environ: Mapping[str, str] = os.environ) -> list[str]:
    """Return the names of the variables that look like secrets."""
    return sorted(
        name
        for name, value in environ.items()
        if NAME.search(name) or VALUE.search(value)
    )


def secret_files(home: Path | None = None) -> list[str]:
    """Return the well-known secret files below home that exist."""
    home = home or Path.home()
    found = {path for pattern in FILES for path in home.glob(pattern)}
    return sorted(path.relative_to(home).as_posix() for path in found)


def read_environ(path: Path) -> dict[str, str]:
    """Return the variables in a file as Linux keeps it below /proc."""
    entries = path.read_text(errors="replace").split("\0")
    return dict(entry.split("=", 1) for entry in entries if "=" in entry)


if __name__ == "__main__":
    if sys.argv[1:]:
        environ = (
            read_environ(Path(sys.argv[2])) if sys.argv[2:] else os.environ
        )
        for name in secret_names(environ):
            print("variable", ascii(name))
        for name in secret_files(Path(sys.argv[1]).expanduser()):
            print("file    ", ascii(name))
    else:
        print("usage: python secrets_in_reach.py HOME [ENVIRON]")
