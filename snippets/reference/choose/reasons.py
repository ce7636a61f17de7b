import json
import re
from pathlib import Path
from statistics import median

CELLS = json.loads(Path("formats.json").read_text())["cells"]
REASONS = """
arrays: A large dictionary of arrays loads from npz in [arrays/npz/load_s]
the time of a pickle, from safetensors in [arrays/safetensors/load_s].
Neither of the two runs code.

onnx: The file of a linear model has [linear/ONNX/bytes] the bytes of its
pickle, that of a forest [forest/ONNX/bytes]. The forest's first answers came
in [forest/ONNX/ask_s] the time.

skops: skops gives back the whole model, and only types that you allow. The
price: the file of a linear model has [linear/skops/bytes] the bytes of its
pickle, and loading takes [forest/skops/load_s] as long for a forest,
[text/skops/load_s] for a text pipeline.

signed: With a signature you need not pay for skops, which takes
[text/skops/save_s] as long as pickle to save a text pipeline, and
[text/skops/load_s] to load it.

years: A pickle lives as long as its libraries can be installed. ONNX keeps
its answers longer, for [linear/ONNX/bytes] the bytes of the pickle for a
linear model, [forest/ONNX/bytes] for a forest.

mapped: A large dictionary of arrays loads mapped in
[arrays/joblib, mapped/load_s] the time of a pickle, and takes
[arrays/joblib, mapped/load_memory] the memory. A forest, which does not stay
mapped, takes [forest/joblib, mapped/load_s] the time.

pickle: Compared with pickle 5, joblib takes [text/joblib/load_s] as long to
load a text pipeline, [forest/joblib/load_s] for a forest. Protocol 4 takes
[arrays/pickle 4/save_s] as long to save a large dictionary of arrays.
"""


def times(place: re.Match) -> str:
    """Return how the figure named in [] compares with that of pickle 5."""
    kind, name, what = place[1].split("/")
    cells = [CELLS[f"{kind} / {each}"][what] for each in (name, "pickle 5")]
    new, old = (median(c) if isinstance(c, list) else c for c in cells)
    text = f"{new / old:.0f}" if new > 9 * old else f"{new / old:.2g}"
    return f"**{text if new > old / 100 else 'less than 0.01'}** times"


for reason in REASONS.strip().split("\n\n"):
    name, text = reason.split(": ", maxsplit=1)
    text = re.sub(r"\[([^]]+)\]", times, text)
    Path(f"why-{name}.md").write_text(f"{text}\n")
    print(f"wrote why-{name}.md")
