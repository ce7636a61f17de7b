"""Turns formats.json into the tables, pictures and sentences of this page."""

import json
import math
from html import escape
from pathlib import Path
from statistics import median

found = json.loads(Path("formats.json").read_text(encoding="utf-8"))
MIB = 2**20
SAVE, LOAD = "save_s", "load_s"
KINDS = list(found["bytes"])
PLAIN = "pickle 5"
limits = {name: median(times) for name, times in found["limits"].items()}
cells = {kind: {} for kind in KINDS}
for key, cell in found["cells"].items():
    kind, _, name = key.partition(" / ")
    if "why" not in cell:
        cells[kind][name] = {
            what: median(value) if isinstance(value, list) else value
            for what, value in cell.items()
        }


def write(name: str, *lines: str) -> None:
    """Write a part of the page."""
    Path(name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def table(head: list[str], rows: list[list[str]]) -> list[str]:
    """Return the lines of a Markdown table."""
    rows = [head, ["---"] * len(head), *rows]
    return [f"| {' | '.join(row)} |" for row in rows]


def seconds(value: float) -> str:
    """Return a time with two figures, in a unit that suits it."""
    if value < 1e-4:
        return f"{value * 1e6:.0f} µs"
    if value < 0.0995:
        return f"{value * 1000:.2g} ms"
    return f"{value:.2g} s" if value < 10 else f"{value:.0f} s"


def size(value: float) -> str:
    """Return bytes in a unit that suits them."""
    if value < 100_000:
        return f"{value / 1000:.1f} kB"
    return (
        f"{value / MIB:,.1f} MiB"
        if value < 100 * MIB
        else (f"{value / MIB:,.0f} MiB")
    )


def ratio(kind: str, name: str, what: str) -> float:
    """Return a figure of a format, as a multiple of pickle 5."""
    return cells[kind][name][what] / cells[kind][PLAIN][what]


def times(value: float) -> str:
    """Return a ratio with two figures."""
    return f"{value:.2g}" if value < 100 else f"{value:,.0f}"


def best(kind: str, what: str) -> str:
    """Return the format with the least of a figure, and its ratio.

    It is pickle 5 if its time is within a factor of two or a millisecond of
    the least, or its memory within a tenth or 1 MiB.
    """
    figures = {name: cell[what] for name, cell in cells[kind].items()}
    name = min(figures, key=figures.get)
    plain, least = figures[PLAIN], figures[name]
    if what.endswith("_s") and plain <= max(2 * least, least + 0.001):
        return PLAIN
    if what.endswith("memory") and plain <= max(1.1 * least, least + MIB):
        return PLAIN
    if what.endswith("memory"):
        return f"{name} ({size(figures[name])}, not {size(plain)})"
    return f"{name} ({times(ratio(kind, name, what))})"


def details(kind: str) -> list[str]:
    """Return the lines of the table of one kind of object."""
    rows = []
    for name, c in cells[kind].items():
        row = [name, size(c["bytes"])]
        for what in (SAVE, LOAD):
            row.append(f"{seconds(c[what])} ({times(ratio(kind, name, what))})")
        row += [size(c["save_memory"]), size(c["load_memory"])]
        if kind != "arrays":
            row.append(seconds(c["ask_s"]))
        row.append(c["outcome"])
        rows.append(row)
    head = ["format", "size", "save", "load", "memory to save"]
    head += ["memory to load"]
    head += [] if kind == "arrays" else ["first prediction"]
    return table([*head, "answers"], rows)


def chart(kind: str) -> list[str]:
    """Return a picture of the times to save and load, on a log scale."""
    low, high = -4, 2
    left, width, step = 132, 210, 34
    rows = sorted(cells[kind].items(), key=lambda item: item[1][LOAD])
    first, last = rows[0], rows[-1]
    if kind == "arrays":
        machine = {SAVE: limits["write a file"], LOAD: limits["read a file"]}
        rows.insert(0, ("the machine", machine))

    def x(value: float) -> float:
        exponent = min(max(math.log10(max(value, 1e-9)), low), high)
        return left + width * (exponent - low) / (high - low)

    alt = (
        f"Seconds to save and to load, for {kind}. Fastest to load: "
        f"{first[0]}, {seconds(first[1][LOAD])}. Slowest: {last[0]}, "
        f"{seconds(last[1][LOAD])}. All figures are in the table below."
    )
    height = 40 + step * len(rows)
    lines = [
        f'<svg class="picture bars" viewBox="0 0 400 {height}" role="img" '
        f'aria-label="{escape(alt)}">'
    ]
    for exponent in range(low, high + 1, 2):
        at = left + width * (exponent - low) / (high - low)
        name = {-4: "0.1 ms", -2: "10 ms", 0: "1 s", 2: "100 s"}[exponent]
        lines.append(
            f'<path class="grid" d="M{at:.0f} 20V{height - 6}"/>'
            f'<text class="small" x="{at:.0f}" y="14">{name}</text>'
        )
    for i, (name, c) in enumerate(rows):
        y = 28 + step * i
        lines.append(f'<text class="name" x="0" y="{y + 17}">{name}</text>')
        for j, what in enumerate((SAVE, LOAD)):
            end = x(c[what])
            lines.append(
                f'<rect class="{what[:4]}" x="{left}" y="{y + 12 * j}" '
                f'width="{end - left + 1:.0f}" height="10"/>'
                f'<text class="value" x="{end + 5:.0f}" y="{y + 9 + 12 * j}">'
                f"{seconds(c[what])}</text>"
            )
    return [*lines, "</svg>"]


def span(values: list[float]) -> str:
    """Return the least and the largest of some ratios."""
    return f"{times(min(values))} to {times(max(values))}"


MODELS = [kind for kind in KINDS if kind != "arrays"]
# The times of the smallest say little.
LARGE = [kind for kind in MODELS if cells[kind][PLAIN]["bytes"] > MIB]
A = cells["arrays"]
reading, mapping = limits["read a file"], limits["map a file and add it up"]
fresh = limits["copy into new memory"]
ASKED = {
    "smallest": "bytes",
    "fastest to save": SAVE,
    "fastest to load": LOAD,
    "least memory to save": "save_memory",
    "least memory to load": "load_memory",
}
winners = {
    kind: [best(kind, what) for what in ASKED.values()] for kind in KINDS
}
write(
    "answer.md",
    *table(
        ["kind of object", *ASKED],
        [
            [f"{kind}, {size(cells[kind][PLAIN]['bytes'])}", *winners[kind]]
            for kind in KINDS
        ],
    ),
)
won = [sum(w[i] == PLAIN for w in winners.values()) for i in range(len(ASKED))]
write(
    "lead.md",
    f"Pickle protocol 5 saves {won[1]} of {len(KINDS)} kinds of object as fast "
    f"as any format, and loads {won[2]}. The smallest file is another's in "
    f"{len(KINDS) - won[0]}. The table names pickle 5 where its time is within "
    "a factor of two or a millisecond of the best, or its memory within a "
    "tenth or 1 MiB; else the best format, and in brackets its ratio to pickle "
    "5 in the same run:",
)
write("arrays.md", *details("arrays"))
folded = []
for kind in MODELS:
    folded += [f'??? note "{kind}"', ""]
    folded += [f"    {line}" for line in details(kind)] + [""]
write("models.md", *folded)
for kind in ("arrays", "text", "forest"):
    write(f"{kind}.svg", *chart(kind))
write(
    "limits.md",
    *table(
        [f"the machine itself, {size(found['limit_bytes'])}", "time"],
        [[name, seconds(value)] for name, value in limits.items()],
    ),
)
mapped = A["array_file, mapped"]
write(
    "conclusions.md",
    "- **Large arrays: map them.** `array_file.py` has "
    f"{size(A[PLAIN]['bytes'])} at hand after {seconds(mapped[LOAD])}, "
    "joblib with `mmap_mode` after "
    f"{seconds(A['joblib, mapped'][LOAD])}, pickle 5 after "
    f"{seconds(A[PLAIN][LOAD])}. Adding up every number of a mapped file took "
    f"the machine {seconds(mapping)}.",
    f"- **To read arrays whole,** `array_file.py` takes "
    f"{times(A['array_file'][LOAD] / reading)} times what reading the file "
    f"into one small piece of memory takes, joblib "
    f"{times(A['joblib'][LOAD] / reading)}, pickle 5 "
    f"{times(A[PLAIN][LOAD] / reading)}. A copy into new memory alone takes "
    f"{times(fresh / reading)}.",
    f"- **Protocol 5, not 4, for arrays.** Protocol 4 saves "
    f"{times(ratio('arrays', 'pickle 4', SAVE))} times as long, and needs "
    f"{size(A['pickle 4']['save_memory'])} of memory for it; protocol 5 needs "
    f"{size(A[PLAIN]['save_memory'])}.",
    "- **joblib is not faster in general.** It loads in "
    f"{span([ratio(k, 'joblib', LOAD) for k in LARGE])} times the time of "
    "pickle 5 for the models above 1 MiB, and saves in "
    f"{span([ratio(k, 'joblib', SAVE) for k in LARGE])}; for the arrays "
    f"{times(ratio('arrays', 'joblib', LOAD))} and "
    f"{times(ratio('arrays', 'joblib', SAVE))}.",
    "- **Compress trees and texts, not random numbers.** zstd makes the forest "
    f"{times(1 / ratio('forest', 'pickle 5, zstd', 'bytes'))} times smaller "
    "and the text pipeline "
    f"{times(1 / ratio('text', 'pickle 5, zstd', 'bytes'))} times; the arrays "
    f"{times(1 / ratio('arrays', 'pickle 5, zstd', 'bytes'))} times.",
    "- **zstd, not gzip.** Above 1 MiB, gzip took "
    + span(
        [
            cells[k]["pickle 5, gzip"][SAVE] / cells[k]["pickle 5, zstd"][SAVE]
            for k in [*LARGE, "arrays"]
        ]
    )
    + " times as long to save, and "
    + span(
        [
            cells[k]["pickle 5, gzip"][LOAD] / cells[k]["pickle 5, zstd"][LOAD]
            for k in [*LARGE, "arrays"]
        ]
    )
    + " times to load. The smaller file was zstd's in "
    + str(
        sum(
            cells[k]["pickle 5, zstd"]["bytes"]
            < cells[k]["pickle 5, gzip"]["bytes"]
            for k in KINDS
        )
    )
    + f" of {len(KINDS)}.",
    "- **skops: deflate it.** Stored, its files have "
    f"{span([ratio(k, 'skops', 'bytes') for k in MODELS])} times the size of "
    "pickle 5, deflated "
    f"{span([ratio(k, 'skops, deflated', 'bytes') for k in MODELS])}.",
    "- **ONNX is small and rounds.** Its files have "
    f"{span([ratio(k, 'ONNX', 'bytes') for k in MODELS])} times the size. "
    "Making one takes "
    f"{span([ratio(k, 'ONNX', SAVE) for k in LARGE])} times as long, and "
    "the answers of "
    f"{sum(cells[k]['ONNX']['outcome'] == 'rounded' for k in MODELS)} of "
    f"{len(MODELS)} kinds are rounded to 32 bits.",
)
spread = [
    max(cell[what]) / min(cell[what]) - 1
    for cell in found["cells"].values()
    for what in (SAVE, LOAD)
    if len(cell.get(what, [])) > 1 and median(cell[what]) > 0.001
]
m = found["machine"]
write(
    "machine.md",
    f"{m['cpu']}, {m['cores']} cores, {m['memory_gib']} GiB of memory, Linux "
    f"{m['kernel'].partition('-')[0]}; "
    + ", ".join(f"{n} {v}" for n, v in m["versions"].items())
    + ". Of the times above a millisecond that were measured more than once, "
    f"half had less than {median(spread or [0]):.0%} between the shortest and "
    "the longest.",
)
print(
    len(found["cells"]), "cells,", sum(map(len, cells.values())), "of them work"
)
for kind in KINDS:
    cannot = [
        n for n in cells["arrays"] | cells["linear"] if n not in cells[kind]
    ]
    print(f"{kind}: not in", ", ".join(cannot) or "none")
