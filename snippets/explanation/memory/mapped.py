from pathlib import Path

import numpy as np


def status() -> list[int]:
    """Return three counts of this process, in kB (Linux)."""
    lines = Path("/proc/self/status").read_text().splitlines()
    counts = dict(line.split(":", maxsplit=1) for line in lines)
    names = ["VmSize", "RssFile", "RssAnon"]
    return [int(counts[name].split()[0]) for name in names]


def report(step: str) -> None:
    """Print how much was added since the start, as parts of the array."""
    added = [now - then for now, then in zip(status(), start, strict=True)]
    print(f"{step:20}", *(f"{kb * 1024 / 80e6:9.1f}" for kb in added))


np.save("array.npy", np.ones(10_000_000))  # 80 MB
start = status()
print(" " * 20, f"{'addresses':>9} {'of file':>9} {'own':>9}")
array = np.load("array.npy", mmap_mode="c")
report("mapped")
array[:5_000_000].sum()
report("half of it read")
array[:5_000_000] += 1
report("that half changed")
del array
array = np.load("array.npy")
report("loaded, not mapped")
