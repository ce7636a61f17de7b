"""Saves estimators in each release of a library, and loads them in each other.

python matrix.py                            this environment alone, in seconds
python matrix.py scikit-learn               a whole group, see GROUPS
python matrix.py scikit-learn 1.3.2 1.9.1   two releases of it
It makes the environments with uv, in the folder versions/ of the current
directory, and adds what it finds to matrix.json, under the words that it was
called with. Started again, it goes on where it was stopped.
"""

import argparse
import collections
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

WORK = Path("versions")
PROGRAM = Path(__file__).with_name("one_environment.py")
NUMPY, JOBLIB = "numpy==1.26.4", "joblib==1.4.2"
# Nothing newer than when the page was made, so that it can be made again.
NEWEST = "scipy<=1.17.1", "skops<=0.16.0"
CONVERTER = "scipy<=1.17.1", "skl2onnx<=1.20.0", "protobuf<7"
RELEASES = "1.1.3 1.2.2 1.3.2 1.4.2 1.5.2 1.6.1 1.7.2 1.8.0 1.9.1"


@dataclass
class Group:
    """Environments that differ in one package: what to install in each.

    Files of the kinds are saved in each of the first environments and loaded
    in each of the others, or in the same ones.
    """

    kinds: list[str]
    saved_in: dict[str, list[str]]
    loaded_in: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self):
        """Load where it was saved, if nothing else is said."""
        self.loaded_in = self.loaded_in or self.saved_in


def vary(package: str, releases: str, *others: str) -> dict[str, list[str]]:
    """Return {release: what to install} for some releases of a package."""
    return {r: [f"{package}=={r}", *others] for r in releases.split()}


GROUPS = {
    "here": Group(["pickle5"], {"here": []}),
    "scikit-learn": Group(
        ["pickle5", "joblib", "skops"],
        vary("scikit-learn", RELEASES, NUMPY, JOBLIB, *NEWEST),
    ),
    "numpy": Group(
        ["pickle4", "pickle5", "joblib", "skops"],
        vary(
            "numpy",
            "1.25.2 1.26.4 2.0.2 2.2.6 2.4.6",
            *("scikit-learn==1.6.1", JOBLIB, *NEWEST),
        ),
    ),
    "joblib": Group(
        ["joblib", "joblib-compressed"],
        vary(
            "joblib",
            "1.1.1 1.2.0 1.3.2 1.4.2 1.5.3 1.6.0",
            *("scikit-learn==1.2.2", NUMPY, *NEWEST),
        ),
    ),
    "Python": Group(
        ["pickle5", "joblib"],
        vary(
            "python",
            "3.10 3.11 3.12 3.13",
            *("scikit-learn==1.6.1", "numpy==2.1.3", JOBLIB, "scipy<=1.17.1"),
        ),
    ),
    "ONNX": Group(
        ["onnx"],
        vary("scikit-learn", RELEASES, NUMPY, JOBLIB, *CONVERTER),
        vary("onnxruntime", "1.17.3 1.20.1 1.23.2", NUMPY, JOBLIB),
    ),
}


def environment(home: Path, packages: list[str]) -> str:
    """Return the Python of an environment; uv makes it if it is not there.

    No packages stand for the environment that this program runs in.
    """
    if not packages:
        return sys.executable
    folder = home / packages[0].replace("==", " ")
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not (folder / "ready").exists():
        first, *others = packages
        own = first.startswith("python==")
        asked = first.removeprefix("python==") if own else sys.executable
        uv("venv", "--clear", "--python", asked, str(folder))
        wanted = others if own else packages
        uv(
            "pip",
            "install",
            "--only-binary=:all:",
            f"--python={folder}",
            *wanted,
        )
        (folder / "ready").touch()
    return str(python.absolute())


def uv(*words: str) -> None:
    """Run uv; raises SystemExit with what it says if it fails."""
    command = [sys.executable, "-m", "uv", *words]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(words)}: {done.stderr}")


def run(python: str, *words: str) -> tuple[list, str]:
    """Run one_environment.py; return its lines, and how it failed, or ""."""
    one = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")
    done = subprocess.run(
        [python, PROGRAM, *words],
        capture_output=True,
        text=True,
        env=os.environ | one,  # as many processes as there are cores
    )
    failed = done.stderr[-500:] or f"signal {-done.returncode}"
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return lines, failed if done.returncode else ""


def save(python: str, folder: Path, kinds: list[str]) -> list:
    """Save all files of an environment; return versions, {file: failure}."""
    note = folder / "saved.json"
    if not note.exists():
        folder.mkdir(parents=True, exist_ok=True)
        lines, failed = run(python, "save", str(folder), *kinds)
        if failed:
            raise SystemExit(f"{folder}: {failed}")
        versions, *files = lines
        not_saved = {f"{n}.{k}": why for n, k, why in files if why}
        note.write_text(json.dumps([versions, not_saved]))
    return json.loads(note.read_text())


def load(python: str, folder: Path, kinds: list[str], note: Path) -> list:
    """Load all files of a folder; return versions, {file: [outcome, why]}.

    A file that ends the process is a crash; a new process does the rest.
    """
    if not note.exists():
        cells, failed = {}, "not started"
        while failed:
            skip = f"--skip={len(cells)}"
            lines, failed = run(python, "load", str(folder), *kinds, skip)
            versions, *rest = lines or [None]
            if failed and len(rest) % 2 == 0:  # between two files
                raise SystemExit(f"{note}: {failed}")
            rest += [["crashes", failed]] if failed else []
            names = [".".join(name) for name in rest[::2]]
            cells |= dict(zip(names, rest[1::2], strict=True))
        note.write_text(json.dumps([versions, cells]))
    return json.loads(note.read_text())


def results(name: str, group: Group) -> dict:
    """Return what came of each file of a group, in each environment.

    "cells" has for each file and each release that saved it the numbers of
    the outcomes, in the order of "loaded in"; "outcomes" says what they mean.
    """
    home = WORK / name
    envs = {r: environment(home, p) for r, p in group.saved_in.items()}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = {}
        for release, python in envs.items():
            folder = home / f"saved in {release}"
            jobs[release] = pool.submit(save, python, folder, group.kinds)
        saved = {release: job.result() for release, job in jobs.items()}
        envs = {r: environment(home, p) for r, p in group.loaded_in.items()}
        jobs = {}
        for source in saved:
            folder = home / f"saved in {source}"
            for target, python in envs.items():
                note = folder / f"loaded in {target}.json"
                jobs[source, target] = pool.submit(
                    load, python, folder, group.kinds, note
                )
        loaded = {}
        for pair, job in jobs.items():
            loaded[pair] = job.result()
            if sys.stdout.isatty():
                done = f"{len(loaded)} of {len(jobs)} pairs"
                print(f"\r{name}: {done}", end="", flush=True)
    outcomes, cells = [["same", ""]], {}
    for (source, _), (_, files) in loaded.items():
        failed = {f: ["not saved", why] for f, why in saved[source][1].items()}
        for file, outcome in sorted({**files, **failed}.items()):
            if outcome not in outcomes:
                outcomes.append(outcome)
            row = cells.setdefault(file, {}).setdefault(source, [])
            row.append(str(outcomes.index(outcome)))
    cells = {
        file: {source: " ".join(row) for source, row in rows.items()}
        for file, rows in sorted(cells.items())
    }
    first = next(iter(saved))
    return {
        "saved in": {
            source: versions for source, (versions, _) in saved.items()
        },
        "loaded in": {t: loaded[first, t][0] for t in group.loaded_in},
        "outcomes": outcomes,
        "cells": cells,
    }


def chosen(group: Group, releases: list[str]) -> Group:
    """Return a group with some of its releases, or with all."""
    if not releases:
        return group
    return Group(
        group.kinds,
        {r: p for r, p in group.saved_in.items() if r in releases},
        {r: p for r, p in group.loaded_in.items() if r in releases},
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("group", nargs="?", default="here", choices=GROUPS)
    parser.add_argument("releases", nargs="*")
    options = parser.parse_args()
    group = GROUPS[options.group]
    if unknown := {*options.releases} - {*group.saved_in, *group.loaded_in}:
        parser.error(f"{options.group} has no release {', '.join(unknown)}")
    found = results(options.group, chosen(group, options.releases))
    path = Path("matrix.json")
    kept = json.loads(path.read_text()) if path.exists() else {}
    kept[" ".join([options.group, *options.releases])] = found
    path.write_text(json.dumps(kept, indent=1) + "\n")
    counts = collections.Counter(
        found["outcomes"][int(number)][0]
        for rows in found["cells"].values()
        for row in rows.values()
        for number in row.split()
    )
    print(len(found["cells"]), "files, saved in", *found["saved in"])
    for outcome, count in counts.most_common():
        print(f"{outcome:16}{count:6}")
