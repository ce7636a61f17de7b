"""Judges what the blocks of a page did; says what is wrong and what to do."""

import json
from pathlib import Path

import yaml

from blocks import tools
from blocks.compare import difference, same
from blocks.find import PARSERS, Block
from blocks.run import PageRun, Result
from blocks.versions import loaded_versions


class BlockError(Exception):
    """A block does not do what its page promises; the text says what to do."""


class PageCheck:
    """Judges the blocks of one page; they run as far as that needs.

    With update, what a block printed replaces the file that the page shows,
    unless that file already fits; written lists the paths of those files.
    """

    def __init__(self, run: PageRun, update: bool = False):
        """Take the run of a page."""
        self.run, self.update = run, update
        self.root, self.header = run.root, run.header
        page = run.page.relative_to(run.root / "docs").with_suffix("")
        self.snippets = run.root / "snippets" / page
        self.written: list[Path] = []

    def check(self, line: int) -> None:
        """Run the page up to the block at line; raise BlockError if it is bad.

        Those above it run, too, as far as they can.
        """
        blocks = self.run.blocks
        index = next(i for i, b in enumerate(blocks) if b.line == line)
        block = blocks[index]
        for earlier in blocks[:index]:
            if not earlier.problem:
                self.run.result(earlier)
        try:
            self.check_block(block)
        finally:
            if block is blocks[-1]:
                self.run.stop_servers()

    def check_block(self, block: Block) -> None:
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
            self.check_console(block, self.run.result(block))
        elif block.language == "python":
            self.check_program(block, self.run.result(block))

    def check_program(self, block: Block, result: Result) -> None:
        """Compare what a program did with its .out and .err files."""
        stem = self.snippets / block.title.removesuffix(".py")
        out, err = Path(f"{stem}.out"), Path(f"{stem}.err")
        self.check_conduct(block, result)
        if err.exists():
            if not result.status:
                raise self.error(
                    block,
                    f"it no longer fails: remove {self.short(err)} and its "
                    "block, or fix the program",
                )
            last = result.err.strip().splitlines()[-1:]
            self.compare(block, err, "".join(f"{s}\n" for s in last))
        elif result.status:
            raise self.error(
                block,
                f"it fails (exit status {result.status}): fix it, or declare "
                f"the failure with {self.short(err)}\n{result.err}",
            )
        elif result.err:
            raise self.error(
                block, f"it prints a warning: fix its cause\n{result.err}"
            )
        if result.out or out.exists():
            self.compare(block, out, result.out)
        programs = [b for b in self.run.blocks if b.language == "python"]
        if block is programs[-1]:
            self.check_made(block)
            self.check_versions(block)

    def check_made(self, block: Block) -> None:
        """Compare what the programs wrote with what the page includes."""
        for name in self.header.makes:
            made = self.run.directory / name
            if not made.exists():
                raise self.error(block, f"no program of the page makes {name}")
            text = made.read_text(encoding="utf-8")
            self.compare(block, self.snippets / name, text)

    def check_console(self, block: Block, result: Result) -> None:
        """Compare a shell session with the file that the page shows."""
        self.check_conduct(block, result)
        if result.status:
            raise self.error(
                block, f"a command fails: fix the session\n{result.out}"
            )
        if not result.out:
            raise self.error(block, 'no line starts with "$ ": nothing to run')
        assert block.include  # else the block has a problem
        self.compare(block, self.root / "snippets" / block.include, result.out)

    def check_conduct(self, block: Block, result: Result) -> None:
        """Refuse a block that ran too long or left its directory."""
        if result.stopped:
            raise self.error(block, f"it {result.stopped}: shorten it")
        if result.refused:
            raise self.error(
                block,
                f"it tries to {'; '.join(result.refused)}: a program stays in "
                "the current directory and off the network",
            )

    def compare(self, block: Block, path: Path, actual: str) -> None:
        """Compare a text with the file at path, or rewrite the file."""
        expected = path.read_text(encoding="utf-8") if path.exists() else ""
        if same(expected, actual) and (expected or not path.exists()):
            return
        if self.update:
            self.write(path, actual)
            return
        raise self.error(
            block,
            "it does not print what the page shows; when the program is right, "
            f"run: pytest {self.short(self.run.page)} --update-outputs\n"
            + difference(expected, actual, self.short(path)),
        )

    def check_versions(self, block: Block) -> None:
        """Keep the versions that the page names at its foot true."""
        path = self.snippets / "versions.json"
        versions = loaded_versions(
            self.run.loaded, self.root, self.header.needs
        )
        versions |= {tool: tools.version(tool) for tool in self.header.tools}
        recorded = json.loads(path.read_text()) if path.exists() else {}
        if recorded and versions == recorded | {"Python": versions["Python"]}:
            return
        if not self.update:
            raise self.error(
                block,
                f"{self.short(path)} says {recorded}, this run had {versions}; "
                f"run: pytest {self.short(self.run.page)} --update-outputs",
            )
        self.write(path, json.dumps(versions, indent=2) + "\n")

    def write(self, path: Path, text: str) -> None:
        """Rewrite a file that the page shows, and note that it was."""
        path.write_text(text, encoding="utf-8")
        self.written.append(path)

    def short(self, path: Path) -> str:
        """Return a path as one types it at the root of the project."""
        return path.relative_to(self.root).as_posix()

    def error(self, block: Block, text: str) -> BlockError:
        """Make the BlockError for a block: where, which file, what to do."""
        shows = f" (snippets/{block.include})" if block.include else ""
        where = f"{self.short(block.page)}:{block.line}"
        return BlockError(f"{where}: {block.name}{shows}: {text}")
