"""The libraries that the programs of a page loaded, with their versions."""

import functools
import importlib.metadata
import re
import sys
from pathlib import Path

from packaging.requirements import Requirement


def loaded_versions(
    modules: set[str], root: Path, needs: str = ""
) -> dict[str, str]:
    """Return {library: version} of the pinned ones among these modules.

    "Python" comes first; needs names one more library that counts.
    """
    libraries = pinned_libraries(root)
    if needs:
        libraries = {**libraries, needs: {needs}}
    return {
        "Python": ".".join(map(str, sys.version_info[:3])),
        **{
            name: importlib.metadata.version(name).partition("+")[0]
            for name, owned in libraries.items()
            if owned & modules
        },
    }


@functools.cache
def pinned_libraries(root: Path) -> dict[str, set[str]]:
    """Map each library of the programs, as pinned, to its module names."""
    text = (root / "requirements.in").read_text().partition("# the tests")[0]
    pins = re.findall(r"^([\w-]+)(?:\[.*\])?==", text, re.MULTILINE)
    modules = importlib.metadata.packages_distributions().items()
    return {
        pin: {module for module, owners in modules if pin in owners}
        for pin in pins
    }


def installed_libraries(root: Path) -> tuple[dict[str, str], list[str]]:
    """Return {library: version} of what is named and here, and what is not.

    A library without a wheel for a new Python may be missing; one for another
    system is not.
    """
    here, missing = {}, []
    lines = (root / "requirements.in").read_text(encoding="utf-8").splitlines()
    for line in lines:
        text = line.partition("#")[0].strip()
        if not text:
            continue
        wanted = Requirement(text)
        if wanted.marker and not wanted.marker.evaluate():
            continue
        try:
            here[wanted.name] = importlib.metadata.version(wanted.name)
        except importlib.metadata.PackageNotFoundError:
            missing.append(wanted.name)
    return here, missing
