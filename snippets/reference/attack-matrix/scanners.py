"""The scanners: each returns what it finds in a file, and never loads it."""

import importlib.metadata
import json
import os
import subprocess
import sys
import warnings
from collections.abc import Callable
from pathlib import Path

import fickling.loader
from picklescan.scanner import scan_file_path

INSPECTOR = Path(__file__).with_name("inspect_pickle.py")
COMMANDS = {"hayward", "modelaudit", "modelscan"}  # of their own environments


Scan = Callable[[str], str]


class ScanError(Exception):
    """A scanner could not do its work."""


def run(*words: str | Path) -> subprocess.CompletedProcess:
    """Run a command that finds no settings, leaves none, and tells nobody."""
    alone = {"HOME": str(Path.cwd()), "PROMPTFOO_DISABLE_TELEMETRY": "1"}
    return subprocess.run(
        words, env=os.environ | alone, capture_output=True, text=True
    )


def by_status(told: Callable[[dict], str], *words: str | Path) -> Scan:
    """Return a scanner that is a command, with exit status 1 if it finds.

    told gets what it found out of its report, which is JSON.
    """

    def scan(path: str) -> str:
        done = run(*words, path)
        if done.returncode not in (0, 1):
            raise ScanError(f"exit status {done.returncode}")
        return told(json.loads(done.stdout)) if done.returncode else ""

    return scan


def messages(report: dict) -> str:
    """Return what a report lists, whatever it calls it."""
    found = report.get("issues") or report["findings"]
    return ", ".join(item["message"] for item in found)


modelaudit = by_status(
    messages, "modelaudit", "scan", "--no-cache", "--format", "json"
)
hayward = by_status(
    messages, "hayward", "scan", "--quiet", "--fail-on-coverage", "-f", "json"
)
inspector = by_status(
    lambda report: report["summary"], sys.executable, "-I", INSPECTOR, "--json"
)


def picklescan(path: str) -> str:
    """Return what picklescan finds dangerous."""
    result = scan_file_path(path)
    if result.scan_err:
        raise ScanError("the scan ended with an error")
    found = [g for g in result.globals if g.safety.value == "dangerous"]
    return ", ".join(f"{g.module}.{g.name}" for g in found)


def modelscan(path: str) -> str:
    """Return what modelscan finds; its command stands on the PATH."""
    report = Path("report.json")
    words = ["modelscan", "--path", path, "--reporting-format", "json"]
    run(*words, "--output-file", report)
    if not report.exists():
        raise ScanError("the scan ended without a report")
    result = json.loads(report.read_text(encoding="utf-8"))
    issues = result["issues"]
    if not issues and result["errors"]:
        raise ScanError(result["errors"][0]["description"])
    if not issues and not result["summary"]["scanned"]["total_scanned"]:
        raise ScanError("the file was skipped")
    return ", ".join(issue["description"] for issue in issues)


def fickling_scan(path: str) -> str:
    """Return what fickling finds."""
    with warnings.catch_warnings(action="ignore"):
        result = fickling.loader.scan_file(path, graceful=True)
    if result.is_safe and result.errors:
        raise ScanError(result.errors[0])
    return "" if result.is_safe else f"severity {result.severity.name}"


def version(package: str) -> str:
    """Return the version of a package, or of a command."""
    if package in COMMANDS:
        return run(package, "--version").stdout.split()[-1]
    return importlib.metadata.version(package)
