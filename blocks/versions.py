"""The libraries that the programs of a page loaded, with their versions."""

import functools
import importlib.metadata
import re
import sys
from pathlib import Path


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
