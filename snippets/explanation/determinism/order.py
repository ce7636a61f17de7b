import os
import pickle
import subprocess
import sys

one, other = {"a": 1, "b": 2}, {"b": 2, "a": 1}
same = pickle.dumps(one, protocol=5) == pickle.dumps(other, protocol=5)
print("equal dictionaries:", one == other)
print("same bytes:        ", same)


def hashes(program: str) -> set[str]:
    """Run a program with ten hash seeds; return the different outputs."""
    outputs = set()
    for seed in range(10):
        run = subprocess.run(
            [sys.executable, program],
            env=os.environ | {"PYTHONHASHSEED": str(seed)},
            capture_output=True,
            text=True,
            check=True,
        )
        outputs.add(run.stdout)
    return outputs


print("plain.py, ten runs, one hash: ", len(hashes("plain.py")) == 1)
print("stable.py, ten runs, one hash:", len(hashes("stable.py")) == 1)
