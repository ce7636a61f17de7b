"""Runs the blocks of a page, each in a new process, within limits."""

import atexit
import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

from blocks.find import Block, read_page

GUARD = Path(__file__).with_name("guard")
COMMAND = re.compile(r"^\$ .*(?:(?<=\\)\n.*)*", re.MULTILINE)  # with \ at ends
SLEEPY = {  # threads of NumPy and scikit-learn that wait leave the processor
    "OMP_WAIT_POLICY": "passive",
    "OPENBLAS_THREAD_TIMEOUT": "4",
}


@dataclass(frozen=True)
class Limits:
    """How long a block may run, in seconds.

    processor is the time that it and its children compute, which does not
    depend on what else the machine does; wall only stops what hangs.
    """

    processor: float = 30
    wall: float = 180


@dataclass
class Result:
    """What came of one block: exit status, texts, refused acts.

    stopped says why it was stopped before it ended; "" when it was not.
    """

    status: int = 0
    out: str = ""
    err: str = ""
    refused: tuple[str, ...] = ()
    stopped: str = ""


class PageRun:
    """Runs the blocks of one page in order, each once, in one directory."""

    limits = Limits()

    def __init__(self, page: Path, root: Path, path: tuple[Path, ...] = ()):
        """Take a page of the site at root; nothing runs yet.

        path holds folders of commands that its programs find first. Raises
        HeaderError when the header of the page is wrong.
        """
        self.root, self.page, self.path = root, page, path
        self.header, self.blocks = read_page(page, root)
        self.results: dict[Block, Result] = {}
        self.loaded: set[str] = set()  # names of modules
        self.servers: list[subprocess.Popen] = []
        self._temporary = tempfile.TemporaryDirectory(
            prefix="blocks-", ignore_cleanup_errors=True
        )
        self.scratch = Path(self._temporary.name).resolve()
        self.directory = self.scratch / "page"
        self.directory.mkdir()
        atexit.register(self.stop_servers)
        for name in self.header.files:
            top = root if name.startswith("snippets/") else root / "docs"
            shutil.copy(top / name, self.directory)

    def result(self, block: Block) -> Result:
        """Return what came of a block, running it if it has not run."""
        if block not in self.results:
            self.results[block] = self.run_block(block)
        return self.results[block]

    def run_block(self, block: Block) -> Result:
        """Run a block, whatever its language; data does not run."""
        if block.language == "python":
            path = self.directory / block.title
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.text, encoding="utf-8")
            return self.run([sys.executable, block.title])
        if block.server:
            return self.start_server(block)
        if block.language == "console":
            return self.run_console(block)
        return Result()

    def environment(self, notes: Path) -> dict[str, str]:
        """Return the environment of the page's programs.

        notes is the file in which the guard notes what they did.
        """
        caches = self.scratch / "caches"
        writable = [self.directory, notes, caches]
        path = [*self.path, Path(sys.executable).parent, os.environ["PATH"]]
        return {
            **os.environ,
            **SLEEPY,
            **self.header.env,
            "BLOCK_NOTES": str(notes),
            "BLOCK_WRITABLE": os.pathsep.join(map(str, writable)),
            "JOBLIB_TEMP_FOLDER": str(caches),
            "MPLCONFIGDIR": str(caches),
            "PATH": os.pathsep.join(map(str, path)),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONIOENCODING": "utf-8",
            "PYTHONPATH": str(GUARD),
        }

    def run(self, command: str | list[str], **options) -> Result:
        """Run a command in the page's directory as a reader would."""
        notes = self.scratch / "notes"
        notes.unlink(missing_ok=True)
        # Texts go through files: a process left behind cannot hold a pipe open.
        with (
            tempfile.TemporaryFile(dir=self.scratch) as out,
            tempfile.TemporaryFile(dir=self.scratch) as err,
            psutil.Popen(  # whose wait() notices the end at once
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
            stopped = wait(process, self.limits)
            stop_group(process)
            texts = []
            for file in (out, err):
                file.seek(0)
                text = file.read().decode(errors="replace")
                texts.append(text.replace("\r\n", "\n"))
        refused = self.read_notes(notes)
        return Result(process.returncode, *texts, refused, stopped)

    def read_notes(self, notes: Path) -> tuple[str, ...]:
        """Return what the guard refused; keep which modules were loaded."""
        lines = notes.read_text().splitlines() if notes.exists() else []
        refused = []
        for line in lines:
            kind, _, what = line.partition(" ")
            if kind == "refused":
                refused.append(what)
            else:
                self.loaded.update(what.split())
        return tuple(refused)

    def run_console(self, block: Block) -> Result:
        """Run each ``$`` command; Result.out is the session as it went."""
        session = Result()
        for command in COMMAND.findall(block.text):
            step = self.run(command[2:], shell=True, stderr=subprocess.STDOUT)
            session.out += f"{command}\n{step.out}"
            session.refused += step.refused
            session.status = session.status or step.status
            session.stopped = session.stopped or step.stopped
        return session

    def start_server(self, block: Block) -> Result:
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
        end = time.monotonic() + self.limits.wall
        while server.poll() is None and time.monotonic() < end:
            with contextlib.suppress(OSError):
                socket.create_connection(("127.0.0.1", int(port[0]))).close()
                return Result(server.poll() or 0, f"{block.text.strip()}\n")
            time.sleep(0.1)
        return Result(server.poll() or 1, log.read_text(errors="replace"))

    def stop_servers(self) -> None:
        """End what the server blocks of the page have started."""
        while self.servers:
            server = self.servers.pop()
            stop_group(server)
            server.kill()
            server.wait()


def wait(process: psutil.Popen, limits: Limits) -> str:
    """Wait for a process; stop it at a limit, and return which it was."""
    end = time.monotonic() + limits.wall
    while True:
        with contextlib.suppress(psutil.TimeoutExpired):
            process.wait(0.5)
            return ""
        if computed(process.pid) > limits.processor:
            why = f"computes longer than {limits.processor:g} s"
        elif time.monotonic() > end:
            why = f"has not ended after {limits.wall:g} s"
        else:
            continue
        stop_group(process)
        process.kill()
        process.wait()
        return why


def computed(pid: int) -> float:
    """Return the processor time of a process and its children, in seconds."""
    with contextlib.suppress(psutil.NoSuchProcess):
        top = psutil.Process(pid)
        total = 0.0
        for process in [top, *top.children(recursive=True)]:
            with contextlib.suppress(psutil.NoSuchProcess):
                total += sum(process.cpu_times()[:4])  # with its ended children
        return total
    return 0.0


def stop_group(process: psutil.Popen | subprocess.Popen) -> None:
    """Kill what a finished block left running, where there are groups."""
    if os.name == "posix":
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
