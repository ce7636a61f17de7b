"""The header of a page: what it may say about itself, typed and checked."""

import re
import shlex
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import yaml

HEAD = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)
STRING = "tag:yaml.org,2002:str"
TOOLS = {  # and the Pythons that they run on
    "modelscan": ">=3.11,<3.13",
    "modelaudit": ">=3.11,<3.14",
    "hayward": ">=3.11",
}
WHEN = ("saving", "loading", "predicting", "silently")


class HeaderError(Exception):
    """A header says something wrong; the text names page and line."""


@dataclass(frozen=True)
class ErrorEntry:
    """What the index of errors and the error doctor know of an entry.

    when: saving, loading, predicting or silently; about: with which library;
    fix: what to do, in one sentence; match: regular expressions for one line
    of the text that people paste; general: whether a more special entry goes
    first; reported: why no program shows it, if none does.
    """

    when: str = ""
    about: str = ""
    fix: str = ""
    match: tuple[str, ...] = ()
    general: bool = False
    reported: str = ""


@dataclass(frozen=True)
class Header:
    """What a page says about itself.

    files lie in the directory of its programs from the start: paths in docs/,
    or programs, as snippets/...; makes are the tables and pictures that its
    programs write and the page includes; env is set for its programs; needs
    names a package that is too large to be installed for every run; tools are
    commands from environments of their own; posix lists the blocks that need
    Linux or macOS, linux those that need Linux; where has, for the name of a
    block, a command that ends well where its tools are. The rest is for the
    site.
    """

    description: str = ""
    related: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    makes: tuple[str, ...] = ()
    env: dict[str, str] = field(default_factory=dict)
    needs: str = ""
    tools: tuple[str, ...] = ()
    posix: tuple[str, ...] = ()
    linux: tuple[str, ...] = ()
    where: dict[str, str] = field(default_factory=dict)
    error: ErrorEntry | None = None
    hide: tuple[str, ...] = ()
    search: dict[str, float] = field(default_factory=dict)

    def runs_on(self, block: str, system: str = sys.platform) -> bool:
        """Say whether a block of the page, by its name, runs on a system."""
        if block in self.where and not succeeds(self.where[block]):
            return False
        if block in self.linux:
            return system == "linux"
        return block not in self.posix or system != "win32"


def succeeds(command: str) -> bool:
    """Say whether a command is there, and ends well."""
    try:
        run = subprocess.run(shlex.split(command), capture_output=True)
    except OSError:
        return False
    return not run.returncode


def read_header(page: Path, root: Path) -> Header:
    """Return the checked header of a page (Markdown) of the site at root.

    Raises HeaderError for YAML that cannot be read, an unknown or repeated
    key, a value of another type, and a file that does not exist.
    """
    head = HEAD.match(page.read_text(encoding="utf-8"))
    if not head:
        return Header()
    where = page.relative_to(root).as_posix()
    try:
        node = yaml.compose(head[1], yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        raise HeaderError(f"{where}:{line}: {error.problem}") from None
    header = read(Header, node, where)
    listed = {"files": header.files, "related": header.related}
    for key, names in listed.items():
        for name in names:
            top = root if name.startswith("snippets/") else root / "docs"
            if not (top / name).is_file():
                line = line_of(head[1], name)
                raise HeaderError(
                    f"{where}:{line}: {key}: there is no file "
                    f"{(top / name).relative_to(root).as_posix()}"
                )
    return header


def line_of(head: str, text: str) -> int:
    """Return the line of a page on which its header names a text."""
    lines = head.splitlines()
    return next((i for i, line in enumerate(lines, 2) if text in line), 1)


def read(kind: type, node: yaml.Node | None, where: str):
    """Return a Header or an ErrorEntry made from a mapping in YAML."""
    fields = kind.__dataclass_fields__
    values = {}
    if not isinstance(node, yaml.MappingNode):
        line = node.start_mark.line + 2 if node else 1
        raise HeaderError(f"{where}:{line}: write key: value")
    for key_node, value in node.value:
        key, line = key_node.value, key_node.start_mark.line + 2
        here = f"{where}:{line}: {key}"
        if key not in fields:
            raise HeaderError(
                f"{here}: there is no such key; there are {', '.join(fields)}"
            )
        if key in values:
            raise HeaderError(f"{here}: it is given twice")
        if key == "error":
            values[key] = read(ErrorEntry, value, where)
        else:
            values[key] = convert(fields[key].type, value, here)
        if key == "tools" and (strange := {*values[key]} - TOOLS.keys()):
            named = ", ".join(sorted(strange))
            raise HeaderError(
                f"{here}: there is no {named}; there are {', '.join(TOOLS)}"
            )
        if key == "when" and values[key] not in WHEN:
            raise HeaderError(f"{here}: must be one of {', '.join(WHEN)}")
    return kind(**values)


def convert(kind: type, node: yaml.Node, here: str):
    """Return the value of a node as the type of its field.

    Raises HeaderError when it is of another one. A number is no string: YAML
    reads 010 and 1.10 as numbers, and loses digits.
    """
    scalar = isinstance(node, yaml.ScalarNode)
    if kind is str and scalar and node.tag == STRING:
        return node.value
    if kind is bool and scalar and node.tag.endswith(":bool"):
        return node.value.lower() in ("true", "yes", "on")
    if kind is float and scalar and node.tag.endswith((":int", ":float")):
        return float(node.value)
    if kind == tuple[str, ...] and isinstance(node, yaml.SequenceNode):
        return tuple(convert(str, item, here) for item in node.value)
    if isinstance(node, yaml.MappingNode) and kind in (
        dict[str, str],
        dict[str, float],
    ):
        value = kind.__args__[1]
        keys = [key.value for key, _ in node.value]
        if len(set(keys)) < len(keys):
            raise HeaderError(f"{here}: a name is given twice")
        return {
            key.value: convert(value, item, f"{here}: {key.value}")
            for key, item in node.value
        }
    wanted = {
        str: "a text, in quotes where it looks like a number",
        bool: "true or false",
        float: "a number",
        tuple[str, ...]: "a list of texts: [a, b]",
        dict[str, str]: 'names with texts: {NAME: "value"}',
        dict[str, float]: "names with numbers: {boost: 2}",
    }
    found = node.value if scalar else f"a {node.id}"
    raise HeaderError(f"{here}: must be {wanted[kind]}, is {found}")
