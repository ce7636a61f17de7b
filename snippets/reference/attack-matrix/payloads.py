"""All hostile files of the laboratory; none of them does harm.

A payload creates an empty file PWNED in the current directory, opens one named
OPEN_ME, uses up memory or time that the caller has limited, or changes a model.
"""

import sys
from pathlib import Path

import payloads_boosters
import payloads_calls
import payloads_files
import payloads_models
import payloads_resources
from assembler import Payload

# What may lie beside the programs: their results.
OTHERS = {"__pycache__", "attacks.json", "matrix.json", "table.html"}
OTHERS |= {"summary.md", "scanners.md", "counts.md", "accepted.md"}
OTHERS |= {"refused.md"}


def corpus() -> list[Payload]:
    """Return all payloads, built again."""
    return [
        *payloads_calls.corpus(),
        *payloads_files.corpus(),
        *payloads_resources.corpus(),
        *payloads_models.corpus(),
        *payloads_boosters.corpus(),
    ]


def refuse_other_folders():
    """Stop the program unless the current directory holds programs alone."""
    found = {p.name for p in Path().iterdir() if p.suffix != ".py"}
    if found - OTHERS:
        sys.exit(
            "This writes hostile files. Make an empty folder, put only the "
            "programs of this page into it, and run it there."
        )


if __name__ == "__main__":
    refuse_other_folders()
    for payload in corpus():
        print(f"{payload.family:18}{payload.name:21}{payload.about}")
