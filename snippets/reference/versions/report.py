"""Turns matrix.json into the tables of this page."""

import json
from collections import Counter, defaultdict
from html import escape
from itertools import groupby
from pathlib import Path

OUTCOMES = "same", "same, warns", "wrong", "fails at predict", "fails at load"
SHORT = {"fails at predict": "predict", "fails at load": "load"}
matrix = json.loads(Path("matrix.json").read_text(encoding="utf-8"))


def cells(group: str, kind: str) -> dict:
    """Return {estimator: {(saved in, loaded in): (outcome, reason)}}."""
    found, data = defaultdict(dict), matrix[group]
    for file, rows in data["cells"].items():
        name, _, suffix = file.rpartition(".")
        for source, row in rows.items() if suffix == kind else ():
            numbers = map(int, row.split())
            for target, i in zip(data["loaded in"], numbers, strict=True):
                found[name][source, target] = tuple(data["outcomes"][i])
    return dict(found)


def outcomes(found: dict) -> dict:
    """Return the same as cells(), without the reasons."""
    return {n: {p: o for p, (o, _) in f.items()} for n, f in found.items()}


def spans(releases: list[str], among: list[str]) -> str:
    """Return releases as text, neighbours joined: 1.1 to 1.3, 1.9."""
    at = sorted(among.index(release) for release in releases)
    runs = [
        [i for _, i in run]
        for _, run in groupby(enumerate(at), lambda pair: pair[1] - pair[0])
    ]
    minor = [release.rpartition(".")[0] for release in among]
    return ", ".join(
        minor[run[0]] + (f" to {minor[run[-1]]}" if len(run) > 1 else "")
        for run in runs
    )


def table(head: list[str], rows: list[list]) -> str:
    """Return a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(map(str, r))} |\n" for r in lines)


def counts(found: dict, releases: list[str]) -> str:
    """Count the outcomes by how far apart two releases are."""
    places = {"one release up": (1, 1), "two or three up": (2, 3)}
    places |= {"four to eight up": (4, 8), "one release down": (-1, -1)}
    places |= {"two to eight down": (-8, -2)}
    rows = []
    for place, (least, most) in places.items():
        counted = Counter(
            outcome
            for pairs in found.values()
            for (source, target), (outcome, _) in pairs.items()
            if least <= releases.index(target) - releases.index(source) <= most
        )
        total = counted.total()
        same = counted["same"] + counted["same, warns"]
        share = [same, *(counted[o] for o in OUTCOMES[2:])]
        rows.append([place, total, *(f"{n / total:.0%}" for n in share)])
    return table(["loaded", "files", "same", *OUTCOMES[2:]], rows)


def wrong(found: dict, releases: list[str]) -> str:
    """List each estimator that loads, predicts, and is wrong."""
    rows = []
    for name, pairs in found.items():
        by_targets = defaultdict(list)
        for source in releases:
            targets = [t for t in releases if pairs[source, t][0] == "wrong"]
            if targets:
                by_targets[tuple(targets)].append(source)
        for targets, sources in by_targets.items():
            source, target = sources[-1], targets[-1]
            reason, _, warned = pairs[source, target][1].partition(" (warned: ")
            rows.append(
                [
                    name,
                    spans(sources, releases),
                    spans(list(targets), releases),
                    f"{source} in {target}:<br>{reason}".replace("; ", "<br>"),
                    warned.strip(")"),
                ]
            )
    head = ["estimator", "saved in", "loaded in", "for example", "warning"]
    return table(head, rows)


def folded(name: str, pairs: dict, skops: dict, releases: list[str]) -> str:
    """Return the table of one estimator as HTML, folded under its sum."""
    others = [pairs[p][0] for p in pairs if p[0] != p[1]]
    counted = Counter(others)
    bad = [f"{o} in {counted[o]}" for o in OUTCOMES[2:] if counted[o]]
    reasons = {}
    lines = []
    for source in releases:
        row = f'<tr><th scope="row">{source}</th>'
        for target in releases:
            outcome, reason = pairs[source, target]
            if outcome in OUTCOMES[:2]:
                row += f"<td>{outcome.partition(', ')[2] or outcome}</td>"
                continue
            number = reasons.setdefault((outcome, reason), len(reasons) + 1)
            kind = outcome.partition(" ")[0]
            row += f'<td class="{kind}">{SHORT.get(outcome, outcome)}'
            row += f" {number}</td>"
        lines.append(f"{row}</tr>")
    head = "".join(f'<th scope="col">{t}</th>' for t in releases)
    why = "".join(
        f"<li>{outcome}: {escape(reason)}</li>" for outcome, reason in reasons
    )
    differ = [p for p in pairs if skops[p][0] != pairs[p][0]]
    note = "; ".join(f"{s} in {t}: {skops[s, t][0]}" for s, t in differ)
    return (
        f"<details><summary><b>{escape(name)}</b>: "
        f"{', '.join(bad) or 'always the same'}</summary>"
        '<table class="releases"><thead><tr><th scope="col">saved in</th>'
        f"{head}</tr></thead><tbody>{''.join(lines)}</tbody></table>"
        + (f"<ol>{why}</ol>" if why else "")
        + (f"<p>As a skops file: {note}.</p>" if note else "")
        + "</details>\n"
    )


def pairwise(group: str, kind: str, label: str) -> str:
    """Return a table of two releases, all estimators counted in each cell."""
    data, found = matrix[group], cells(group, kind)
    rows = []
    for source in data["saved in"]:
        row = [source]
        for target in data["loaded in"]:
            counted = Counter(
                pairs[source, target][0].partition(",")[0]
                for pairs in found.values()
                if (source, target) in pairs
            )
            told = [f"{n} {o}" for o, n in counted.most_common()]
            row.append(", ".join(told).replace("fails", "fail"))
        rows.append(row)
    return table([label, *data["loaded in"]], rows)


def reasons(group: str, kind: str) -> str:
    """List the reasons of the failures in a group, the most frequent first."""
    counted = Counter(
        (outcome, reason)
        for pairs in cells(group, kind).values()
        for outcome, reason in pairs.values()
        if outcome not in OUTCOMES[:2]
    )
    return table(
        ["files", "outcome", "reason"],
        [
            [n, outcome, f"`{reason}`" if reason else ""]
            for (outcome, reason), n in counted.most_common(6)
        ],
    )


def write(name: str, text: str) -> None:
    """Write a part of the page."""
    Path(name).write_text(text, encoding="utf-8")


releases = list(matrix["scikit-learn"]["saved in"])
pickled = cells("scikit-learn", "pickle5")
skops = cells("scikit-learn", "skops")
joblib = cells("scikit-learn", "joblib")
write("counts.md", counts(pickled, releases))
write("wrong.md", wrong(pickled, releases))
write(
    "tables.html",
    '<div class="tables" data-search-exclude>\n'
    + "".join(
        folded(name, pairs, skops[name], releases)
        for name, pairs in pickled.items()
    )
    + "</div>\n",
)
for group, kind, label in (
    ("numpy", "pickle4", "saved with NumPy"),
    ("numpy", "pickle5", "saved with NumPy"),
    ("numpy", "skops", "saved with NumPy"),
    ("joblib", "joblib", "saved with joblib"),
    ("Python", "pickle5", "saved in Python"),
    ("ONNX", "onnx", "made with scikit-learn"),
):
    text = pairwise(group, kind, label) + "\n" + reasons(group, kind)
    write(f"{group}-{kind}.md".lower(), text)
print(len(pickled), "estimators and pipelines,", len(releases), "releases")
same = [
    n for n in pickled if all(o in OUTCOMES[:2] for o, _ in pickled[n].values())
]
print("always the same answers:", len(same))
across = {
    o for f in pickled.values() for p, (o, _) in f.items() if len({*p}) > 1
}
print("each load across releases warned, or failed:", "same" not in across)
for kind, found in (("joblib", joblib), ("skops", skops)):
    files = [(n, p) for n, pairs in pickled.items() for p in pairs]
    equal = sum(found[n][p][0] == pickled[n][p][0] for n, p in files)
    print(f"{kind} comes to the same as pickle: {equal} of {len(files)}")
one, other = (cells("joblib", k) for k in ("joblib", "joblib-compressed"))
print(
    "compressed joblib files come to the same:",
    outcomes(one) == outcomes(other),
)
