from pathlib import Path

from advisories import ADVISORIES, Advisory

HEADER = "| what | affected | fixed in | source |\n| --- | --- | --- | --- |\n"


def row(advisory: Advisory) -> str:
    """Return one advisory as a row of the table."""
    what = "Disputed: " * advisory.disputed + advisory.what
    if advisory.note:
        what += f". *{advisory.note}*"
    affected = "<br>".join(f"`{part}`" for part in advisory.affected)
    fixed = ", ".join(advisory.fixed) or "none named"
    first, *others = advisory.ids
    link = f"[{first}]({advisory.source})"
    source = "<br>".join([link, *others, f"read {advisory.checked}"])
    return f"| {what} | {affected} | {fixed} | {source} |\n"


def markdown() -> str:
    """Return all advisories as Markdown, a heading and table per package."""
    packages = dict.fromkeys(a.package for a in ADVISORIES)
    return "\n".join(
        f"### {'Python' if name == 'python' else name}\n\n{HEADER}"
        + "".join(row(a) for a in ADVISORIES if a.package == name)
        for name in packages
    )


Path("table.md").write_text(markdown(), encoding="utf-8", newline="\n")
packages = {a.package for a in ADVISORIES}
print(f"table.md: {len(ADVISORIES)} entries, {len(packages)} packages")
