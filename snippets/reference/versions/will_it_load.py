import json
import lzma
import re
import sys
import zlib
from importlib import metadata
from pathlib import Path

from pickle_versions import OPENERS, versions

ADVICE = {
    "fails at load": "load it with scikit-learn {made}, or train again",
    "fails at predict": "load it with scikit-learn {made}, or train again",
    "wrong": "it gives an answer and the answer is WRONG: train again",
    "same, warns": "it answered the same: check golden predictions, then "
    "train again",
    "same": "it answers the same",
}


def estimators_in(data: bytes, labels: list[str]) -> list[str]:
    """Return the labels of the matrix all of whose classes a file names."""
    words = set(re.findall(rb"[A-Za-z]{3,}", data))
    return [
        label
        for label in labels
        if {w.encode() for w in label.partition(" (")[0].split(" + ")} <= words
    ]


def look_up(path: str | Path, matrix: dict, here: str) -> list[tuple]:
    """Return (label, outcome, reason) for each estimator known in a file.

    Nothing is loaded. matrix is what matrix.json holds, here the version of
    scikit-learn that is to load the file. Raises ValueError if the file is no
    pickle, or if one of the two releases was not measured; OSError, EOFError,
    zlib.error or lzma.LZMAError if it cannot be read or unpacked.
    """
    data = Path(path).read_bytes()
    made = versions(data).get("scikit-learn", "unknown")
    for magic, module in OPENERS.items():
        if data.startswith(magic):
            data = module.decompress(data)
            break
    group = matrix["scikit-learn"]
    minor = {r.rpartition(".")[0]: r for r in group["saved in"]}
    source = minor.get(".".join(made.split(".")[:2]))
    target = minor.get(".".join(here.split(".")[:2]))
    if not (source and target):
        raise ValueError(f"from scikit-learn {made} to {here}: not measured")
    column = list(group["loaded in"]).index(target)
    kind = ".pickle5"
    labels = [f.removesuffix(kind) for f in group["cells"] if f.endswith(kind)]
    found = []
    for label in estimators_in(data, labels):
        number = group["cells"][label + kind][source].split()[column]
        found.append((label, *group["outcomes"][int(number)]))
    return found


if __name__ == "__main__":
    matrix = json.loads(Path("matrix.json").read_text(encoding="utf-8"))
    here = metadata.version("scikit-learn")
    for path in sys.argv[1:]:
        try:
            found = look_up(path, matrix, here)
        except (
            ValueError,
            OSError,
            EOFError,
            zlib.error,
            lzma.LZMAError,
        ) as error:
            print(f"{path}: {error}")
            continue
        made = versions(Path(path).read_bytes())["scikit-learn"]
        print(f"{path}: from scikit-learn {made}, here is {here}")
        for label, outcome, reason in found:
            print(f"    {label}: {outcome} {reason}")
        outcomes = {outcome for _, outcome, _ in found}
        worst = next((o for o in ADVICE if o in outcomes), None)
        advice = ADVICE.get(worst, "no estimator of the table is in it")
        print("   ", advice.format(made=made))
