import json
from itertools import groupby
from pathlib import Path

table = json.loads(Path("shares.json").read_text())
kinds = [list(rows) for _, rows in groupby(table, key=lambda row: row[0])]

body, facts, y = [], [], 0
for rows in kinds:
    body.append(f'<text class="strong" x="1" y="{y + 14}">{rows[0][0]}</text>')
    body.append(f'<path class="box" d="M1 {y + 20}h470v28H1z"/>')
    x, parts = 1.0, []
    for _, name, percent, unused in rows:
        width = 4.7 * percent
        look = "danger" if unused else "thing"
        body.append(
            f'<rect class="{look}" x="{x:.1f}" y="{y + 20}" '
            f'width="{width:.1f}" height="28"/>'
        )
        if width > 8 * len(name):
            label = f'x="{x + 8:.1f}" y="{y + 39}">{name}'
            body.append(f'<text class="small" {label}</text>')
        parts.append(f"{name} {percent} %{', spare' if unused else ''}")
        x += width
    facts.append(f"{rows[0][0]}: {'; '.join(parts)}.")
    y += 62

title = "What fills the file of a model"
svg = [
    f'<svg class="picture" viewBox="0 0 474 {y}" role="img" '
    'aria-labelledby="shares-title shares-desc">',
    f'<title id="shares-title">{title}</title>',
    f'<desc id="shares-desc">{" ".join(facts)}</desc>',
    '<g text-anchor="start">',
    *body,
    "</g>",
    "</svg>\n",
]
Path("shares.svg").write_text("\n".join(svg), encoding="utf-8")
print("bars:", len(kinds))
