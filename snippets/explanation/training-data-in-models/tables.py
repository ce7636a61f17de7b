import json
from collections import defaultdict
from pathlib import Path


def about(share: float) -> str:
    """Return a share in words, or rounded to 5 %."""
    percent = 5 * round(20 * share)
    words = {0: "few" if share else "none", 100: "all"}
    return words.get(percent, f"{percent} %")


groups, nothing = defaultdict(list), []
survey = json.loads(Path("survey.json").read_text())
for name, ((rows, values, targets), where) in survey.items():
    kinds = ["rows" if rows else "values", "targets", "each row"]
    places = sorted({place for kind in kinds for place in where[kind]})
    others = []
    if values and not rows:  # else they are the cells of the rows
        others.append(f"values: {about(values)}")
    if targets:
        others.append(f"targets: {about(targets)}")
    if {*where["each row"]} - {*where["rows"], *where["targets"]}:
        others.append("an entry for each row")
    if places:
        codes = "<br>".join(f"<code>{place}</code>" for place in places)
        others = "<br>".join(others) or "none"
        order = 5 * round(-20 * rows)  # those with the most rows stand first
        groups[order, about(rows), others, codes].append(name)
    else:
        nothing.append(name)

lines = ["<table><thead><tr>"]
for head in ["model", "rows", "else", "in"]:
    lines.append(f'<th scope="col">{head}</th>')
lines.append("</tr></thead><tbody>")
for (_, *cells), names in sorted(groups.items(), key=lambda g: (g[0][0], g[1])):
    lines.append(f'<tr><th scope="row">{"<br>".join(names)}</th>')
    lines.append("".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
Path("found.html").write_text("\n".join([*lines, "</tbody></table>\n"]))
Path("nothing.html").write_text(f"<p>{', '.join(nothing)}</p>\n")
print("something of the data:", sum(map(len, groups.values())))
print("nothing found:", len(nothing))
