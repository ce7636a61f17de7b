"""Finds the code blocks of a page, and runs them as the page promises.

A block is a fence in Markdown. Its Python programs live in
``snippets/<path of the page>/`` and are included; what a program prints lives
beside it in ``<name>.out``, the last line of its failure in ``<name>.err``.
The blocks of one page run top to bottom, each in a new process, all in one
directory made for that page. Its header may name files of docs/, or programs
of snippets/ that it links to, that lie there from the start (files), settings
of the environment (env), a package that is too large to be installed for
every run (needs), and the tables and pictures that its programs write and the
page includes (makes).
"""

import atexit
import contextlib
import difflib
import functools
import importlib.metadata
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path

import jupytext
import yaml
from bs4 import BeautifulSoup

GUARD = Path(__file__).with_name("guard")
TIMEOUT = 30  # seconds one block may run
PARSERS = {
    "json": json.loads,
    "toml": tomllib.loads,
    "yaml": yaml.safe_load,
}
ATTRIBUTES = {"title", "hl_lines"}

# A fence may stand behind any mix of indentation, quote and list marks.
MARKS = r"(?:[ \t]|>|[-*+][ \t]|\d+[.)][ \t])*"
OPENING = re.compile(rf"({MARKS})(`{{3,}}|~{{3,}})([^`]*)")
INCLUDE = re.compile(r'--8<-- "([^"]+)"')


class BlockError(Exception):
    """A block does not do what its page promises; the text says what to do."""


@dataclass(frozen=True)
class Block:
    """One fence of a page.

    line is its 1-based line in the page; include the path of the file it
    shows, relative to snippets/, or None; text what the reader sees; problem
    why the block cannot be accepted at all, or None. A server is a console
    block whose command goes on running beside the blocks below it.
    """

    page: Path
    line: int
    language: str
    title: str
    include: str | None
    text: str
    problem: str | None
    server: bool = False

    @property
    def name(self):
        """What a person calls the block: its file, or its language and line."""
        if self.include:
            return self.include.rpartition("/")[2]
        return self.title or f"{self.language or 'code'}-line-{self.line}"


def parse_info(info):
    """Split the words after a fence's backticks.

    Returns (language, classes, attributes, the words that mean nothing here).
    """
    attributes = dict(re.findall(r'(\w+)="([^"]*)"', info))
    words = (
        re.sub(r'\w+="[^"]*"', " ", info).replace("{", " ").replace("}", " ")
    )
    words = words.split()
    language = words.pop(0).removeprefix(".") if words else ""
    classes = {word[1:] for word in words if word.startswith(".")}
    return language, classes, attributes, [w for w in words if w[0] != "."]


def fences(text):
    """Yield (line, info, body) of each fence, wherever it is nested."""
    lines = text.splitlines()
    i = 0
    while i < len(lines):
        opening = OPENING.fullmatch(lines[i])
        i += 1
        if not opening:
            continue
        start, body, (marks, fence, info) = i, [], opening.groups()
        while i < len(lines):
            bare = lines[i].strip(" \t>")
            i += 1
            if bare.startswith(fence) and not bare.strip(fence[0]):
                break
            line = lines[i - 1]
            head = line[: len(marks)]
            body.append(
                line[len(marks) :] if not head.strip(" \t>") else line.lstrip()
            )
        yield start, info.strip(), "".join(f"{line}\n" for line in body)


def find_blocks(page, root):
    """Return the Blocks of a page (a Path to Markdown) of the site at root."""
    folder = page.relative_to(root / "docs").with_suffix("").as_posix()
    blocks = []
    programs = set()
    for line, info, body in fences(page.read_text(encoding="utf-8")):
        language, classes, attributes, strange = parse_info(info)
        title, problem, text = attributes.get("title", ""), None, body
        included = INCLUDE.fullmatch(body.strip())
        include = included[1] if included else None
        if include:
            path = root / "snippets" / include
            text = path.read_text(encoding="utf-8") if path.exists() else ""
        elif INCLUDE.search(body):
            problem = "a block shows one whole file: include nothing else"
        if problem:
            pass
        elif strange or attributes.keys() - ATTRIBUTES:
            named = [*strange, *(attributes.keys() - ATTRIBUTES)]
            problem = (
                f"{', '.join(named)}: there is no such option, and no skip"
            )
        elif not title:
            problem = 'the block has no title: add title="..."'
        elif language == "python":
            # A page may borrow a program from another one: it runs here too.
            if not include or not include.endswith(f"/{title}"):
                problem = shown_as(include, f"{folder}/{title}")
            programs.add(title.removesuffix(".py"))
        elif language == "console":
            name = (include or "").rpartition("/")[2].removesuffix(".console")
            problem = shown_as(include, f"{folder}/{name or 'session'}.console")
        elif language == "text" and "output" in classes:
            problem = shown_under(include, folder, ".out", programs)
        elif language == "pytb":
            problem = shown_under(include, folder, ".err", programs)
        elif language not in PARSERS:
            problem = (
                f"nothing checks the language {language!r}; use python, "
                "console, {.text .output}, pytb, " + ", ".join(PARSERS)
            )
        blocks.append(
            Block(
                page,
                line,
                language,
                title,
                include,
                text,
                problem,
                "server" in classes,
            )
        )
    return blocks


def header(page):
    """Return the YAML header of a Markdown page (a Path) as a dict."""
    head = re.match(
        r"---\n(.*?)\n---\n", page.read_text(encoding="utf-8"), re.S
    )
    return yaml.safe_load(head[1]) if head else {}


def shown_as(include, path):
    """Say what is wrong when a block does not include the file at path."""
    if include != path:
        return f'keep it in snippets/{path} and include it: --8<-- "{path}"'
    return None


def shown_under(include, folder, suffix, programs):
    """Say what is wrong when a result does not follow its own program."""
    name = (include or "").removeprefix(f"{folder}/").removesuffix(suffix)
    if f"{folder}/{name}{suffix}" != include or name not in programs:
        return (
            f"it must include the {suffix} file of a program that stands above "
            f'it on this page: --8<-- "{folder}/<program>{suffix}"'
        )
    return None


def shown_blocks(html):
    """Yield (language, classes, text) of each code block a reader sees."""
    for code in BeautifulSoup(html, "html.parser").select("pre, code"):
        if code.name == "code" and (
            code.find_parent("pre") or "\n" not in code.get_text()
        ):
            continue
        box = code.find_parent(class_="highlight")
        names = box.get("class", []) if box else []
        language = next((n[9:] for n in names if n.startswith("language-")), "")
        yield language, names, code.get_text().rstrip("\n")


def unchecked(page, root, html):
    """Yield a complaint for each difference between a page and its tests.

    html is what the page (Markdown, or a notebook script) was built to. What
    it shows must be what the tests found in the source, no more and no less.
    What the cells of a notebook printed is theirs: the build has run them.
    """
    notebook = page.suffix == ".py"
    if notebook:
        cells = jupytext.read(page).cells
        found = [("python", c.source) for c in cells if c.cell_type == "code"]
    else:
        found = [(b.language, b.text) for b in find_blocks(page, root)]
    # Markdown turns tabs into spaces.
    left = [(lang, text.expandtabs(4).rstrip("\n")) for lang, text in found]
    source = page.read_text(encoding="utf-8").splitlines()
    where = page.relative_to(root).as_posix()
    for language, names, text in shown_blocks(html):
        if (language, text) in left:
            left.remove((language, text))
            continue
        if notebook and "cell-output" in names:
            continue
        start = text.strip().partition("\n")[0].strip()
        line = next((i for i, s in enumerate(source, 1) if start in s), 1)
        yield (
            f"{where}:{line}: nobody runs this {language or 'code'} block; "
            f"write a fence that includes a program of snippets/: {start!r}"
        )
    for language, text in left:
        start = text.strip().partition("\n")[0]
        yield f"{where}: the built page lacks this {language}: {start!r}"


def same(expected, actual):
    """Compare texts line by line; ``...`` stands for any part of one line."""
    wanted, got = expected.splitlines(), actual.splitlines()
    return len(wanted) == len(got) and all(map(same_line, wanted, got))


def same_line(want, got):
    """Compare two lines; a line of nothing but ``...`` has no meaning."""
    pattern = ".*".join(map(re.escape, want.split("...")))
    return want == got or bool(
        want.strip() != "..." and re.fullmatch(pattern, got)
    )


@dataclass
class Result:
    """What came of one block: exit status, texts, refused acts."""

    status: int | None = 0
    out: str = ""
    err: str = ""
    refused: tuple[str, ...] = ()


class PageRun:
    """Runs the blocks of one page in order, each once, in one directory."""

    def __init__(self, page, root):
        """Take a page (Path) of the site at root; nothing runs yet."""
        self.root, self.page = root, page
        self.snippets = (
            root / "snippets" / page.relative_to(root / "docs").with_suffix("")
        )
        self.blocks = find_blocks(page, root)
        self.results = {}
        self.loaded = set()
        self._temporary = tempfile.TemporaryDirectory(
            prefix="blocks-", ignore_cleanup_errors=True
        )
        self.scratch = Path(self._temporary.name).resolve()
        self.directory = self.scratch / "page"
        self.directory.mkdir()
        self.header = header(page)
        self.servers = []
        atexit.register(self.stop_servers)
        for name in self.header.get("files", []):
            top = root if name.startswith("snippets/") else root / "docs"
            shutil.copy(top / name, self.directory)

    def check(self, line, update=False):
        """Run the page up to the block at line; raise BlockError if it is bad.

        With update, what the block printed replaces the file that the page
        shows, unless that file already fits.
        """
        index = next(i for i, b in enumerate(self.blocks) if b.line == line)
        block = self.blocks[index]
        for earlier in self.blocks[:index]:
            if not earlier.problem:
                self.result(earlier)
        try:
            self.check_block(block, update)
        finally:
            if block is self.blocks[-1]:
                self.stop_servers()

    def check_block(self, block, update):
        """Raise BlockError if a block is bad; those above it have run."""
        if block.problem:
            raise self.error(block, block.problem)
        if (
            block.include
            and not (self.root / "snippets" / block.include).exists()
        ):
            raise self.error(block, "the file does not exist: make it")
        if block.language in PARSERS:
            try:
                PARSERS[block.language](block.text)
            except (ValueError, yaml.YAMLError) as error:
                raise self.error(
                    block, f"not {block.language}: {error}"
                ) from None
        elif block.language == "console":
            self.check_console(block, self.result(block), update)
        elif block.language == "python":
            self.check_program(block, self.result(block), update)

    def result(self, block):
        """Return the Result of a block, running it if it has not run."""
        if block not in self.results:
            self.results[block] = Result()
            if block.language == "python":
                path = self.directory / block.title
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(block.text, encoding="utf-8")
                self.results[block] = self.run([sys.executable, block.title])
            elif block.server:
                self.results[block] = self.start_server(block)
            elif block.language == "console":
                self.results[block] = self.run_console(block)
        return self.results[block]

    def environment(self, notes):
        """Return the environment of the page's programs.

        notes is the file in which the guard notes what they did.
        """
        caches = self.scratch / "caches"
        writable = [self.directory, notes, caches]
        return {
            **os.environ,
            **self.header.get("env", {}),
            "BLOCK_NOTES": str(notes),
            "BLOCK_WRITABLE": os.pathsep.join(map(str, writable)),
            "JOBLIB_TEMP_FOLDER": str(caches),
            "MPLCONFIGDIR": str(caches),
            "PATH": os.pathsep.join(
                [str(Path(sys.executable).parent), os.environ["PATH"]]
            ),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONIOENCODING": "utf-8",
            "PYTHONPATH": str(GUARD),
        }

    def run(self, command, **options):
        """Run a command in the page's directory as a reader would."""
        notes = self.scratch / "notes"
        notes.unlink(missing_ok=True)
        # Texts go through files: a process left behind cannot hold a pipe open.
        with (
            tempfile.TemporaryFile(dir=self.scratch) as out,
            tempfile.TemporaryFile(dir=self.scratch) as err,
            subprocess.Popen(
                command,
                cwd=self.directory,
                env=self.environment(notes),
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=options.pop("stderr", err),
                start_new_session=True,
                **options,
            ) as process,
        ):
            try:
                status = process.wait(TIMEOUT)
            except subprocess.TimeoutExpired:
                status = None
                process.kill()
            if os.name == "posix":
                stop_group(process.pid)
            out.seek(0)
            err.seek(0)
            texts = [f.read().decode(errors="replace") for f in (out, err)]
        lines = notes.read_text().splitlines() if notes.exists() else []
        refused = []
        for line in lines:
            kind, _, what = line.partition(" ")
            if kind == "refused":
                refused.append(what)
            else:
                self.loaded.update(what.split())
        texts = [text.replace("\r\n", "\n") for text in texts]
        return Result(status, *texts, tuple(refused))

    def start_server(self, block):
        """Start a block's one command, and wait until its port answers."""
        command = block.text.strip().removeprefix("$ ")
        port = re.search(r"\b\d{4,5}\b", command)
        if "\n" in command or not port:
            return Result(1, "a server is one command that names its port\n")
        notes = self.scratch / f"server-{len(self.servers)}"
        log = notes.with_suffix(".log")
        with log.open("wb") as file:
            server = subprocess.Popen(
                command,
                shell=True,
                cwd=self.directory,
                env=self.environment(notes),
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self.servers.append(server)
        for _ in range(TIMEOUT * 10):
            with contextlib.suppress(OSError):
                socket.create_connection(("127.0.0.1", int(port[0]))).close()
                return Result(server.poll() or 0, f"{block.text.strip()}\n")
            if server.poll() is not None:
                break
            time.sleep(0.1)
        return Result(server.poll() or 1, log.read_text(errors="replace"))

    def stop_servers(self):
        """End what the server blocks of the page have started."""
        while self.servers:
            server = self.servers.pop()
            if os.name == "posix":
                stop_group(server.pid)
            server.kill()
            server.wait()

    def run_console(self, block):
        """Run each ``$`` line; the Result's out is the session as it went."""
        session = Result()
        for line in block.text.splitlines():
            if line.startswith("$ "):
                step = self.run(line[2:], shell=True, stderr=subprocess.STDOUT)
                session.out += f"{line}\n{step.out}"
                session.refused += step.refused
                if session.status == 0:
                    session.status = step.status
        return session

    def check_program(self, block, result, update):
        """Compare what a program did with its .out and .err files."""
        stem = self.snippets / block.title.removesuffix(".py")
        out, err = Path(f"{stem}.out"), Path(f"{stem}.err")
        self.check_conduct(block, result)
        if err.exists():
            if not result.status:
                raise self.error(
                    block,
                    f"it no longer fails: remove {self.short(err)} and its "
                    "block, or mend the program",
                )
            last = result.err.strip().splitlines()[-1:]
            self.compare(block, err, "".join(f"{s}\n" for s in last), update)
        elif result.status:
            raise self.error(
                block,
                f"it fails (exit status {result.status}): mend it, or declare "
                f"the failure with {self.short(err)}\n{result.err}",
            )
        elif result.err:
            raise self.error(
                block, f"it prints a warning: mend its cause\n{result.err}"
            )
        if result.out or out.exists():
            self.compare(block, out, result.out, update)
        if block is [b for b in self.blocks if b.language == "python"][-1]:
            self.check_made(block, update)
            self.check_versions(block, update)

    def check_made(self, block, update):
        """Compare what the programs wrote with what the page includes."""
        for name in self.header.get("makes", []):
            made = self.directory / name
            if not made.exists():
                raise self.error(block, f"no program of the page makes {name}")
            text = made.read_text(encoding="utf-8")
            self.compare(block, self.snippets / name, text, update)

    def check_console(self, block, result, update):
        """Compare a shell session with the file that the page shows."""
        self.check_conduct(block, result)
        if result.status:
            raise self.error(
                block, f"a command fails: mend the session\n{result.out}"
            )
        if not result.out:
            raise self.error(block, 'no line starts with "$ ": nothing to run')
        self.compare(
            block, self.root / "snippets" / block.include, result.out, update
        )

    def check_conduct(self, block, result):
        """Refuse a block that ran too long or left its directory."""
        if result.status is None:
            raise self.error(
                block, f"it runs longer than {TIMEOUT} s: shorten it"
            )
        if result.refused:
            raise self.error(
                block,
                f"it tries to {'; '.join(result.refused)}: a program stays in "
                "the current directory and off the network",
            )

    def compare(self, block, path, actual, update):
        """Compare a text with the file at path, or rewrite the file."""
        expected = path.read_text(encoding="utf-8") if path.exists() else ""
        if same(expected, actual) and (expected or not path.exists()):
            return
        if update:
            path.write_text(actual, encoding="utf-8")
            return
        diff = difflib.unified_diff(
            expected.splitlines(),
            actual.splitlines(),
            f"{self.short(path)} (the page shows)",
            "what the program printed",
            lineterm="",
        )
        raise self.error(
            block,
            "it does not print what the page shows; when the program is right, "
            f"run: pytest {self.short(self.page)} --update-outputs\n"
            + "\n".join(diff),
        )

    def check_versions(self, block, update):
        """Keep the versions that the page names at its foot true."""
        path = self.snippets / "versions.json"
        libraries = pinned_libraries(self.root)
        if needs := self.header.get("needs"):
            libraries = {**libraries, needs: {needs}}
        versions = {
            "Python": ".".join(map(str, sys.version_info[:3])),
            **{
                name: importlib.metadata.version(name).partition("+")[0]
                for name, modules in libraries.items()
                if modules & self.loaded
            },
        }
        recorded = json.loads(path.read_text()) if path.exists() else {}
        if recorded and versions == recorded | {"Python": versions["Python"]}:
            return
        if not update:
            raise self.error(
                block,
                f"{self.short(path)} says {recorded}, this run had {versions}; "
                f"run: pytest {self.short(self.page)} --update-outputs",
            )
        path.write_text(json.dumps(versions, indent=2) + "\n")

    def short(self, path):
        """Return a path as one types it at the root of the project."""
        return path.relative_to(self.root).as_posix()

    def error(self, block, text):
        """Make the BlockError for a block: where, which file, what to do."""
        shows = f" (snippets/{block.include})" if block.include else ""
        where = f"{self.short(block.page)}:{block.line}"
        return BlockError(f"{where}: {block.name}{shows}: {text}")


def stop_group(pid):
    """Kill what a finished block left running."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, 9)


@functools.cache
def pinned_libraries(root):
    """Map each library of the programs, as pinned, to its module names."""
    text = (root / "requirements.in").read_text().partition("# the tests")[0]
    pins = re.findall(r"^([\w-]+)(?:\[.*\])?==", text, re.MULTILINE)
    modules = importlib.metadata.packages_distributions().items()
    return {
        pin: {module for module, owners in modules if pin in owners}
        for pin in pins
    }
