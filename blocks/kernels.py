"""Runs the pages as another processor would: with another BLAS kernel.

NumPy and SciPy bring OpenBLAS, which picks a kernel for the processor that it
finds; the last digits of a matrix product differ between kernels. OpenBLAS
takes another one from OPENBLAS_CORETYPE, and NumPy leaves out the vector
instructions that NPY_DISABLE_CPU_FEATURES names:
https://github.com/OpenMathLib/OpenBLAS#setting-the-number-of-threads-using-environment-variables
https://numpy.org/doc/stable/reference/simd/build-options.html
"""

import json
import platform
import subprocess
import sys
from pathlib import Path

OLDEST = "Prescott"  # of 2004: no vector instructions beyond its own
KERNELS = (OLDEST, "Haswell", "Zen", "SkylakeX", "ARMV8")
ASK = """
import json, sys
try:
    import numpy, threadpoolctl
except ImportError:
    sys.exit(print('["none", []]'))
from numpy._core import _multiarray_umath as core
found = [f for f in core.__cpu_dispatch__ if core.__cpu_features__.get(f)]
kernel = threadpoolctl.threadpool_info()[0]["architecture"]
print(json.dumps([kernel, found]))
"""


def ask_numpy(environment: dict[str, str] | None = None) -> tuple[str, list]:
    """Return OpenBLAS's kernel and the vector instructions that NumPy uses.

    In an environment (default: this one), by a process of its own.
    """
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    kernel, found = json.loads(done.stdout)
    return kernel, found


def choose_other() -> str:
    """Return a kernel that this machine would not choose, and can run."""
    if platform.machine() not in ("x86_64", "AMD64"):
        return "ARMV8"
    own, _ = ask_numpy()
    newer = own in ("SkylakeX", "Cooperlake", "SapphireRapids")
    return "Haswell" if newer else OLDEST


def settings(kernel: str) -> dict[str, str]:
    """Return the environment in which programs use a kernel of KERNELS.

    The oldest goes without NumPy's vector instructions, too.
    """
    chosen = {"OPENBLAS_CORETYPE": kernel}
    if kernel == OLDEST:
        _, found = ask_numpy()
        chosen["NPY_DISABLE_CPU_FEATURES"] = " ".join(found)
    return chosen


def uses_numpy(page: Path, root: Path) -> bool:
    """Say whether the programs of a page load NumPy, as its outputs note."""
    folder = page.relative_to(root / "docs").with_suffix("")
    path = root / "snippets" / folder / "versions.json"
    return path.exists() and "numpy" in json.loads(path.read_text("utf-8"))
