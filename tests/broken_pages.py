"""Pages that break their promise, each in one way, and a few good ones.

test_harness.py runs them all. @ stands for the name of the page.
"""

from textwrap import indent

FAILS = {"p.py": "raise ValueError('ran')\n"}
RAN = "it fails .*ValueError: ran"


def fence(name="p.py", info="python", mark="```"):
    """Return a fence that includes a program of the page @."""
    return f'{mark}{info} title="{name}"\n--8<-- "@/{name}"\n{mark}\n'


def braces(info, name="p.py"):
    """Return a fence whose words stand in braces."""
    return fence(name, info).replace(f'title="{name}"', f'title="{name}"}}', 1)


def output(name="p.out"):
    """Return the fence that shows a result of the page @."""
    return f'```{{.text .output title="Output"}}\n--8<-- "@/{name}"\n```\n'


def error(name="p.err"):
    """Return the fence that shows a failure of the page @."""
    return f'```pytb title="Error"\n--8<-- "@/{name}"\n```\n'


def inside(head, prefix="    "):
    """Return a fence nested under a line of Markdown."""
    return f"{head}\n\n{indent(fence(), prefix, lambda line: True)}"


DEEP = indent(inside("1. item"), "    ", lambda line: True)
DEEP = indent(f'=== "tab"\n\n{DEEP}', "    ", lambda line: True)
DEEP = f"??? note\n\n{DEEP}"
MAKES = "---\nmakes: [t.md]\n---\n"
MADE = {"p.py": "print('a | b', file=open('t.md', 'w'))\n"}
WRONG = "does not print what the page shows"

# name: (the page, its files in snippets/, what the failure must say)
CASES = {
    "good": (
        fence() + output() + fence("q.py") + error("q.err"),
        {
            "p.py": "print('at', id(1))\n",
            "p.out": "at ...\n",
            "q.py": "1 / 0\n",
            "q.err": "ZeroDivisionError: division by zero\n",
            "versions.json": '{"Python": "3"}',
        },
        None,
    ),
    "raises": (fence(), FAILS, RAN),
    "prints-other": (
        fence() + output(),
        {"p.py": "print(1)\n", "p.out": "2\n"},
        WRONG,
    ),
    "prints-more": (
        fence() + output(),
        {"p.py": "print(1)\nprint(2)\n", "p.out": "1\n"},
        WRONG,
    ),
    "prints-unshown": (fence(), {"p.py": "print(1)\n"}, WRONG),
    **{
        f"any-line-{i}": (
            fence() + output(),
            {"p.py": "print('a b', 1)\n", "p.out": f"{text}\n"},
            WRONG,
        )
        for i, text in enumerate(["...", "......", "... ...", "... (...)"])
    },
    "warns": (
        fence(),
        {"p.py": "import warnings\nwarnings.warn('old')\n"},
        "prints a warning",
    ),
    "no-longer-fails": (
        fence() + error(),
        {"p.py": "", "p.err": "ValueError: x\n"},
        "no longer fails",
    ),
    "fails-otherwise": (
        fence() + error(),
        {"p.py": "1 / 0\n", "p.err": "ValueError: x\n"},
        WRONG,
    ),
    "in-tab": (inside('=== "tab"'), FAILS, RAN),
    "in-admonition": (inside("!!! note"), FAILS, RAN),
    "in-details": (inside("??? note"), FAILS, RAN),
    "in-list": (inside("1. item"), FAILS, RAN),
    "in-quote": (inside("> quote", "> "), FAILS, RAN),
    "in-three": (DEEP, FAILS, RAN),
    "tildes": (fence(mark="~~~"), FAILS, RAN),
    "braces": (braces("{.python .x"), FAILS, RAN),
    "order": (
        fence(info='python hl_lines="1"'),
        FAILS,
        RAN,
    ),
    "quotes": (fence().replace('"p.py"\n', "'p.py'\n", 1), FAILS, RAN),
    "not-closed": (
        fence().removesuffix("```\n"),
        FAILS,
        "no fence to the site",
    ),
    "behind-a-mark": (fence(mark="- ```"), FAILS, "no fence to the site"),
    "not-included": ('```python title="p.py"\n1\n```\n', {}, "keep it in snip"),
    "borrowed": (fence().replace("@", "raises"), {}, RAN),
    "borrowed-renamed": (
        fence().replace("@/p.py", "raises/q.py"),
        {},
        "keep it in snip",
    ),
    "py": (fence(info="py"), FAILS, "nothing checks the language 'py'"),
    "python3": (fence(info="python3"), FAILS, "nothing checks"),
    "pycon": ('```pycon title="p"\n>>> 1\n```\n', {}, "nothing checks"),
    "unknown": ('```rust title="p"\nfn\n```\n', {}, "nothing checks"),
    "no-language": ("```\n1\n```\n", {}, "no title"),
    "notest": (
        fence(info="python notest"),
        FAILS,
        "no such option, and no skip",
    ),
    "skip": (fence(info="python skip='x'"), FAILS, "no such option"),
    "missing": (fence(), {}, "the file does not exist"),
    "stray-output": (output(), {"p.out": "1\n"}, "must include the .out file"),
    "writes-outside": (
        fence(),
        {"p.py": "open('../x', 'w')\n"},
        "it tries to write to .*x: a program stays in",
    ),
    "hides-its-writing": (
        fence(),
        {"p.py": "import os\ntry: os.remove('/x')\nexcept OSError: pass\n"},
        "it tries to write to /x",
    ),
    "opens-network": (
        fence(),
        {
            "p.py": "import socket\n"
            "try: socket.create_connection(('192.0.2.1', 80), 1)\n"
            "except OSError: pass\n"
        },
        "it tries to look up 192.0.2.1 on the network",
    ),
    "endless": (
        fence(),
        {"p.py": "while True: pass\n"},
        "it computes longer than 3 s: shorten it",
    ),
    "endless-child": (
        fence(),
        {
            "p.py": "import subprocess, sys\n"
            "subprocess.run([sys.executable, '-c', 'while True: pass'])\n"
        },
        "it computes longer than 3 s",
    ),
    "hangs": (
        fence(),
        {"p.py": "import time\ntime.sleep(600)\n"},
        "it has not ended after 20 s",
    ),
    "harness-fails": (fence(), {"p.py": "1\n"}, "TypeError: of the harness"),
    "env-number": (
        "---\nenv: {OMP_NUM_THREADS: 1}\n---\n" + fence(),
        {"p.py": "raise SystemExit('fails')\n"},
        r"env: OMP_NUM_THREADS: must be a text.*, is 1",
    ),
    "env-list": (
        "---\nenv: [A]\n---\n" + fence(),
        FAILS,
        "env: must be names with texts",
    ),
    "unknown-key": (
        "---\ndescription: A page.\nnotest: true\n---\n" + fence(),
        FAILS,
        "notest: there is no such key",
    ),
    "tool-unknown": (
        "---\ntools: [nothing]\n---\n" + fence(),
        FAILS,
        "tools: there is no nothing; there are modelscan, modelaudit, hayward",
    ),
    "key-twice": (
        "---\nneeds: a\nneeds: b\n---\n" + fence(),
        FAILS,
        "needs: it is given twice",
    ),
    "files-missing": (
        "---\nfiles:\n  - how-to/files/none.pkl\n---\n" + fence(),
        FAILS,
        "files: there is no file docs/how-to/files/none.pkl",
    ),
    "files-text": (
        "---\nfiles: a.pkl\n---\n" + fence(),
        FAILS,
        "files: must be a list of texts",
    ),
    "header-not-yaml": ("---\nenv: {\n---\n" + fence(), FAILS, "expected"),
    "posix-of-nothing": (
        "---\nposix: [q.py]\n---\n" + fence(),
        FAILS,
        "posix: this page has no block q.py",
    ),
    "linux-of-nothing": (
        "---\nlinux: [q.py]\n---\n" + fence(),
        FAILS,
        "linux: this page has no block q.py",
    ),
    "json": ('```json title="x"\n{1}\n```\n', {}, "not json"),
    "toml": ('```toml title="x"\n=\n```\n', {}, "not toml"),
    "yaml": ('```yaml title="x"\n[\n```\n', {}, "not yaml"),
    "console-differs": (
        fence("s", "console").replace('/s"', '/s.console"'),
        {"s.console": "$ echo 1\n2\n"},
        WRONG,
    ),
    "console-fails": (
        fence("s", "console").replace('/s"', '/s.console"'),
        {"s.console": "$ exit 3\n"},
        "a command fails",
    ),
    "server": (
        braces("{.console .server", "s").replace('/s"', '/s.console"')
        + fence(),
        {
            "s.console": "$ python -m http.server 8399 --bind 127.0.0.1\n",
            "p.py": "from urllib.request import urlopen\n"
            "urlopen('http://127.0.0.1:8399').close()\n",
            "versions.json": '{"Python": "3"}',
        },
        None,
    ),
    "server-ends": (
        braces("{.console .server", "s").replace('/s"', '/s.console"'),
        {"s.console": "$ exit 8398\n"},
        "a command fails",
    ),
    "makes": (
        MAKES + fence(),
        {**MADE, "t.md": "a | b\n", "versions.json": '{"Python": "3"}'},
        None,
    ),
    "makes-other": (MAKES + fence(), {**MADE, "t.md": "a | c\n"}, WRONG),
    "makes-nothing": (
        MAKES + fence(),
        {"p.py": "", "t.md": "a | b\n"},
        "no program of the page makes t.md",
    ),
    "needs": (
        "---\nneeds: not_there\n---\n" + fence(),
        FAILS,
        "SKIPPED",
    ),
    "old-versions": (
        fence(),
        {"p.py": "import numpy\n", "versions.json": '{"numpy": "1.0"}'},
        "says .*'numpy': '1.0'.* this run had",
    ),
}
