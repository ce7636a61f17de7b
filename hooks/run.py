"""MkDocs hooks: Run buttons, the inspector, and each page's own policy.

snippets/<page>/browser.json says which programs of a page were found to print
in Chromium what the page shows, and which packages each needs beside those
that it imports: these get a button. Set EVERY_BLOCK=1 to give one to each
program, as that search does.
"""

import ast
import base64
import functools
import gzip
import hashlib
import json
import os
import re
import shutil
import sys
from email import message_from_bytes
from pathlib import Path
from zipfile import ZipFile

import runtime

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
from blocks.find import find_blocks  # noqa: E402

INSPECT = '<div id="inspect">'  # where a page wants the inspector
linked = set()  # programs that pages link to, instead of showing them
PACKED = ".wasm"  # served compressed, so that no server needs to do it
MODULES = {
    module: name
    for name, package in runtime.PACKAGES.items()
    for module in package["imports"]
}
NONE = "This copy of the site was built without Python for the browser."
COSTS = [
    [],
    ["numpy"],
    ["scikit-learn"],
    ["scikit-learn", "pandas"],
    ["scikit-learn", "matplotlib"],
]


@functools.cache
def size(name):
    """Return how many bytes of a file of the runtime a server sends."""
    if name.endswith(PACKED):
        return runtime.packed(name).stat().st_size
    data = (runtime.folder() / name).read_bytes()
    return len(gzip.compress(data, 6)) if name.endswith(".mjs") else len(data)


def cost(names):
    """Return how many bytes a first click fetches for these packages."""
    needed = set().union(*map(runtime.closure, names))
    wheels = [runtime.PACKAGES[name]["file_name"] for name in needed]
    return sum(map(size, [*runtime.LOCK["core"], *wheels]))


def programs(path):
    """Return the Blocks of Python of a page (a Path), from top to bottom."""
    if path.suffix != ".md":
        return []
    return [b for b in find_blocks(path, ROOT) if b.language == "python"]


def packages(page):
    """Return title -> packages of the programs of a page that get a button.

    Without packages that a program imports by itself: see imported().
    """
    source = page.file.src_uri.removesuffix(".md")
    if os.environ.get("EVERY_BLOCK"):
        return {b.title: [] for b in programs(Path(page.file.abs_src_path))}
    path = ROOT / "snippets" / source / "browser.json"
    return json.loads(path.read_text("utf-8")) if path.exists() else {}


def imported(text):
    """Return the names of the packages that a program imports."""
    modules = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            modules |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            modules.add(node.module)
    names = {module.partition(".")[0] for module in modules}
    return {MODULES[name] for name in names & MODULES.keys()}


def on_page_markdown(markdown, page, config, files):
    """Fill in what only the build knows: what is shipped, and its size."""
    named = page.meta.get("files", [])
    linked.update(name for name in named if name.startswith("snippets/"))
    for name, text in TEXTS.items():
        place = f"<!-- {name} -->"
        if place in markdown:
            markdown = markdown.replace(
                place, text() if runtime.folder() else NONE
            )
    return markdown


def share():
    """Say how many of the programs of the pages have a button."""
    shown, runs = 0, 0
    for path in (ROOT / "docs").rglob("*.md"):
        shown += len(programs(path))
    for path in (ROOT / "snippets").rglob("browser.json"):
        runs += len(json.loads(path.read_text("utf-8")))
    return (
        f"{runs} of the {shown} Python programs on the pages of this site "
        f"have a button, {runs / shown:.0%}."
    )


def costs():
    """Return a table of what a first click fetches, in Markdown."""
    rows = ["| a program that imports | fetches |", "| --- | --- |"]
    for names in COSTS:
        name = ", ".join(names) or "the standard library only"
        rows.append(f"| {name} | {cost(names) / 1e6:.1f} MB |")
    return "\n".join(rows)


def licences():
    """Return a table of the shipped parts in Markdown, from their own words."""
    rows = [
        "| part | version | licence |",
        "| --- | --- | --- |",
        f"| Pyodide | {runtime.LOCK['pyodide']} | MPL-2.0 |",
        f"| CPython | {runtime.LOCK['python']} | PSF-2.0 |",
    ]
    for name, package in runtime.PACKAGES.items():
        with ZipFile(runtime.folder() / package["file_name"]) as wheel:
            path = next(
                n for n in wheel.namelist() if n.endswith("info/METADATA")
            )
            about = message_from_bytes(wheel.read(path))
        classified = [
            c.rpartition(" :: ")[2]
            for c in about.get_all("Classifier", [])
            if c.startswith("License :: ") and c != "License :: OSI Approved"
        ]
        licence = about["License-Expression"] or ", ".join(classified)
        licence = licence or about["License"] or "see its licence file"
        rows.append(f"| {name} | {package['version']} | {licence} |")
    return "\n".join(rows)


TEXTS = {"share": share, "costs": costs, "runtime": licences}


def on_page_context(context, page, config, nav):
    """Add to a page what its Run buttons need."""
    runs = packages(page) if runtime.folder() else {}
    assets = "../" * page.url.count("/") + "assets/"
    if runtime.folder() and INSPECT in page.content:
        page.content = page.content.replace(
            INSPECT,
            f'<link rel="stylesheet" href="{assets}run/run.css">'
            f'<link rel="stylesheet" href="{assets}inspect.css">'
            f'<script type="module" src="{assets}inspect.js"></script>'
            f'<div id="inspect" data-python="{runtime.LOCK["pyodide"]}" '
            f'data-cost="{cost([])}">',
        )
    if not runs:
        return
    data = {
        "python": runtime.LOCK["pyodide"],
        "files": page.meta.get("files", []),
        "env": page.meta.get("env", {}),
        "blocks": [],
    }
    before = set()  # a click first runs the programs above
    for block in programs(Path(page.file.abs_src_path)):
        if block.title in runs:
            more = runs[block.title]
            before |= imported(block.text) | {*more}
            data["blocks"].append([block.title, cost(before), *more])
    text = json.dumps(data, separators=(",", ":")).replace("<", "\\u003c")
    page.content += (
        f'<script type="application/json" id="run">{text}</script>'
        f'<link rel="stylesheet" href="{assets}run/run.css">'
        f'<script type="module" src="{assets}run/run.js"></script>'
    )


def versions(page, names):
    """Return what runs in the browser of these names; {} without a button."""
    if not runtime.folder() or not packages(page):
        return {}
    found = {n: p["version"] for n, p in runtime.PACKAGES.items() if n in names}
    return {"Python": runtime.LOCK["python"], **found}


def on_post_page(output, page, config):
    """Let the page have what is its own, and nothing else.

    Inline scripts are allowed by their hashes; a policy in the page holds on
    a host that sends no headers, as GitHub Pages.
    """
    scripts = re.findall(r"<script>(.*?)</script>", output, re.S)
    hashes = {
        base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        for text in scripts
    }
    allowed = " ".join(f"'sha256-{h}'" for h in sorted(hashes))
    policy = (
        f"default-src 'self'; script-src 'self' 'wasm-unsafe-eval' {allowed}; "
        "style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        "worker-src 'self' blob:; object-src 'none'; base-uri 'none'; "
        "form-action 'none'"
    )
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return re.sub(
        r'<meta charset="utf-8">', lambda m: m[0] + meta, output, count=1
    )


def on_post_build(config):
    """Put linked programs into the site, and the files of the runtime."""
    for name in linked:
        path = Path(config.site_dir, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, path)
    if not runtime.folder():
        return
    name = runtime.LOCK["pyodide"]
    target = Path(config.site_dir, "assets/pyodide", name)
    target.mkdir(parents=True, exist_ok=True)
    for file in runtime.FILES:
        if file.endswith(PACKED):
            shutil.copyfile(runtime.packed(file), target / f"{file}.gzip")
        else:
            shutil.copyfile(runtime.folder() / file, target / file)
    lock = json.dumps(runtime.LOCK["lock"], separators=(",", ":"))
    (target / "pyodide-lock.json").write_text(lock, encoding="utf-8")
