from pathlib import Path

from advisories import ADVISORIES, Advisory

HEADER = "| what | affected | fixed in | source |\n| --- | --- | --- | --- |\n"


def row(advisory: Advisory) -> str:
    """Return one advisory as a row of the table."""
    what = "Disputed: " * advisory.disputed + advisory.what
    affected = f"`{advisory.affected}`".replace(",", "`<br>`")
    fixed = advisory.fixed or "none named"
    source = f"[{advisory.id}]({advisory.source})"
    return f"| {what} | {affected} | {fixed} | {source} |\n"


def markdown() -> str:
    """Return all advisories as Markdown, a heading and table per package."""
    packages = dict.fromkeys(a.package for a in ADVISORIES)
    return "\n".join(
        f"### {'Python' if name == 'python' else name}\n\n{HEADER}"
        + "".join(row(a) for a in ADVISORIES if a.package == name)
        for name in packages
    )


if __name__ == "__main__":
    Path(__file__).with_name("table.md").write_text(
        markdown(), encoding="utf-8", newline="\n"
    )
    packages = {a.package for a in ADVISORIES}
    print(f"table.md: {len(ADVISORIES)} entries, {len(packages)} packages")
