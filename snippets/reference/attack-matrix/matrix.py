"""Tries payloads on defences, each in a child process with limits.

    python matrix.py          a few payloads on a few defences, in seconds
    python matrix.py --all    each payload on each defence, in some minutes

Writes what came of it to matrix.json. Runs on Linux and macOS.
"""

import argparse
import json
import platform
import sys
import tempfile
import warnings
from pathlib import Path

import joblib
from threadpoolctl import threadpool_limits

import defences
import models
import payloads
import scanners
import strict_pickle
import unpicklers
from cell import describe, meet

QUICK = {
    "defences": "none;deny-list;prefix;exact list;signature",
    "payloads": "os.system;getattr;sklearn, no dots;broken stream;"
    "joblib zlib;weights;at predict",
    "models": "logistic;forest;words",
}
GOOD = {"stopped", "flagged", "harmless"}


def versions(defence) -> dict[str, str]:
    """Return the versions that a result of this defence depends on."""
    packages = ("scikit-learn", "numpy", *defence.packages)
    return {
        "Python": platform.python_version(),
        **{package: scanners.version(package) for package in packages},
    }


def try_payloads(chosen, corpus):
    """Let each defence meet each payload; return defence -> payload -> pair."""
    honest = models.answers(models.train(["logistic"])["logistic"], models.X)
    cells = {defence.name: {} for defence in chosen}
    for payload in corpus:
        for defence in chosen:
            with tempfile.TemporaryDirectory(dir=".") as folder:
                path = Path(folder, f"model.{payload.suffix}").resolve()
                path.write_bytes(payload.data)
                # A signature lies there: by the right key, of another file.
                sign = defences.KEY.sign(b"other")
                path.with_suffix(".sig").write_bytes(sign)
                for name, data in payload.beside.items():
                    path.with_name(name).write_bytes(data)
                asked = payload.asked or models.X
                outcome, why = meet(defence, path, asked, honest)
            if defence.name == "none" and outcome != payload.effect:
                sys.exit(f"{payload.name} is dead: {outcome}, {why}")
            cells[defence.name][payload.name] = outcome, why
    return cells


def try_models(chosen, trained):
    """Let each defence meet ordinary models; return defence -> file -> pair."""
    cells = {defence.name: {} for defence in chosen}
    for defence in chosen:
        change = models.without_scorer if defence.listed else lambda m: m
        suffixes = ("pkl", "joblib") if defence.scanner else (defence.suffix,)
        for suffix in suffixes:
            for name, model in trained.items():
                question = models.questions(name)
                honest = models.answers(model, question)
                with tempfile.TemporaryDirectory(dir=".") as folder:
                    path = Path(folder, f"model.{suffix}").resolve()
                    try:
                        save(defence, change(model), path, name)
                        pair = meet(defence, path, question, honest)
                    except CannotSave as error:
                        pair = "stopped", str(error)
                cells[defence.name][f"{name}.{suffix}"] = pair
    return cells


class CannotSave(Exception):
    """A format cannot hold a model."""


def save(defence, model, path, name):
    """Write a model for a defence; raise CannotSave if its format cannot."""
    if path.suffix == ".joblib" and defence.scanner:
        joblib.dump(model, path)
        return
    try:
        with warnings.catch_warnings(action="ignore"):
            defence.save(model, path, name)
    except (NotImplementedError, RuntimeError, TypeError, ValueError) as error:
        raise CannotSave(f"not saved: {describe(error)}") from error


def measure(names: dict[str, str]):
    """Try what is named, or all; return the matrix as JSON can hold it."""

    def pick(kind):
        return set(filter(None, names.get(kind, "").split(";")))

    threadpool_limits(1)  # a forked process must not wait for old threads
    wanted = pick("defences")
    chosen = [d for d in defences.DEFENCES if not wanted or d.name in wanted]
    found = {defence.name: versions(defence) for defence in chosen}
    trained = models.train(pick("models") or None)
    for model in trained.values():
        saved = models.without_scorer(model)
        unpicklers.allowed |= strict_pickle.allowed_globals(saved)
    corpus = [
        p
        for p in payloads.corpus()
        if not pick("payloads") or p.name in pick("payloads")
    ]
    files = try_models(chosen, trained)
    cells = try_payloads(chosen, corpus)
    return {
        "payloads": {p.name: [p.family, p.about] for p in corpus},
        "defences": {
            defence.name: {
                "versions": found[defence.name],
                "scanner": defence.scanner,
                "payloads": cells[defence.name],
                "models": files[defence.name],
            }
            for defence in chosen
        },
    }


def main():
    """Read the command line, measure, print, and write matrix.json."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--all", action="store_true", help="try everything")
    for kind in QUICK:
        parser.add_argument(f"--{kind}", help='their names, with ";" between')
    asked = vars(parser.parse_args())
    everything = asked.pop("all")
    named = {kind: text for kind, text in asked.items() if text}
    payloads.refuse_other_folders()
    matrix = measure(named if named or everything else QUICK)
    Path("matrix.json").write_text(json.dumps(matrix, indent=1))
    for name, column in matrix["defences"].items():
        stopped = [o for o, _ in column["payloads"].values() if o in GOOD]
        files = [o for o, _ in column["models"].values()]
        print(
            f"{name}: {len(stopped)} of {len(column['payloads'])} payloads "
            f"stopped, {files.count('accepted') + files.count('missed')} of "
            f"{len(files)} ordinary models passed"
        )


if __name__ == "__main__":
    main()
