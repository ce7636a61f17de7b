import importlib
import pickle
from pathlib import Path


def memory(name: str) -> int:
    """Return a count of this process in bytes (Linux)."""
    text = Path("/proc/self/status").read_text()
    return int(text.partition(f"{name}:")[2].split()[0]) * 1024


importlib.import_module("sklearn.ensemble")  # so that it does not count
before = memory("VmRSS")
with open("forest.pkl", "rb") as file:
    model = pickle.load(file)
size = Path("forest.pkl").stat().st_size
print(f"at the peak: {(memory('VmHWM') - before) / size:.0f} x the file")
print(f"afterwards:  {(memory('VmRSS') - before) / size:.0f} x the file")
