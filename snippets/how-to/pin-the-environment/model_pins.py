import io
import pickle
import re
import sys
from importlib.metadata import (
    PackageNotFoundError,
    distribution,
    packages_distributions,
)


class _Recorder(pickle.Unpickler):
    """Notes the top-level module of everything that loading imports."""

    def __init__(self, data: bytes):
        """Take the bytes of a pickle that you have made yourself."""
        super().__init__(io.BytesIO(data))
        self.modules = set()

    def find_class(self, module: str, name: str) -> object:
        """Return what a module calls name, as pickle asks for it."""
        self.modules.add(module.partition(".")[0])
        return super().find_class(module, name)


def pins(model: object) -> list[str]:
    """Return lines for a requirements file: Python, and name==version.

    They name the packages that loading the model imports, and what these
    require. Modules that no package owns (your own) are not among them.
    """
    recorder = _Recorder(pickle.dumps(model))
    recorder.load()
    owners, found = packages_distributions(), {}
    todo = [p for module in recorder.modules for p in owners.get(module, [])]
    while todo:
        try:
            package = distribution(todo.pop())
        except PackageNotFoundError:  # required on other systems alone
            continue
        if package.name not in found:
            found[package.name] = f"{package.name}=={package.version}"
            needs = [r for r in package.requires or [] if "extra ==" not in r]
            todo += [re.match(r"[\w.-]+", need)[0] for need in needs]
    python = "# Python {}.{}".format(*sys.version_info)
    return [python, *sorted(found.values(), key=str.lower)]
