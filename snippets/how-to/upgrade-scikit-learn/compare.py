import json
from importlib.metadata import version
from pathlib import Path

import numpy as np


def compare(old: dict, new: dict) -> None:
    """Print what differs between the answers of two models."""
    print("same data:", old["data"] == new["data"])
    for name in sorted(old["settings"] | new["settings"]):
        was = old["settings"].get(name, "no such setting")
        now = new["settings"].get(name, "no such setting")
        if was != now:
            print(f"setting {name}: {was} -> {now}")
    labels = np.array(old["labels"]) != np.array(new["labels"])
    print("labels that differ:", labels.sum(), "of", len(labels))
    was, now = np.array(old["probabilities"]), np.array(new["probabilities"])
    print(f"largest difference of a probability: {abs(was - now).max():.3f}")
    print(f"accuracy: {old['accuracy']:.3f} -> {new['accuracy']:.3f}")


if __name__ == "__main__":
    for name in ["forest", "boost"]:
        print(f"--- {name}")
        old = json.loads(Path(f"{name}-1.3.2.json").read_text())
        new = Path(f"{name}-{version('scikit-learn')}.json").read_text()
        compare(old, json.loads(new))
