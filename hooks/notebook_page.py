"""A notebook page in the markup of the other pages, and how it is built."""

import ast
import base64
import hashlib
import html
import importlib.metadata
import platform
import re
import sys
import sysconfig
from pathlib import Path

import run
from bs4 import BeautifulSoup
from mkdocs.exceptions import PluginError


def cache_outputs(plugin):
    """Let mkdocs-jupyter keep what cells printed, for these installed versions.

    Its own key knows the cells and none of the libraries.
    """
    folder = Path(sysconfig.get_path("purelib"))
    installed = sorted(path.name for path in folder.glob("*.dist-info"))
    key = hashlib.sha256(repr([sys.version, installed]).encode()).hexdigest()
    cache = run.ROOT / ".cache/notebook" / key[:16]
    plugin.config.update(cache=True, cache_dir=str(cache))


def versions(path):
    """Return the versions a notebook script runs with, by what it imports."""
    tree = ast.walk(ast.parse(Path(path).read_text(encoding="utf-8")))
    imports = [n for n in tree if isinstance(n, ast.Import | ast.ImportFrom)]
    names = {
        a.name for n in imports if isinstance(n, ast.Import) for a in n.names
    }
    names |= {n.module for n in imports if isinstance(n, ast.ImportFrom)}
    owners = importlib.metadata.packages_distributions()
    libraries = sorted(
        {owners[m][0] for n in names if (m := n.partition(".")[0]) in owners}
    )
    return {
        "Python": platform.python_version(),
        **{name: importlib.metadata.version(name) for name in libraries},
    }


def slim_notebook(content, alts):
    """Return a notebook's HTML in the markup of the other pages.

    mkdocs-jupyter embeds JupyterLab's styles and scripts in each page, some
    600 kB; this keeps the text, the code and the outputs. alts holds for each
    code cell the text that stands for its figure, or None.
    """
    old = BeautifulSoup(content, "html.parser")
    alts = iter(alts)
    new = []
    for cell in old.select(".jp-Cell"):
        if cell.find_parent(class_="jp-Cell"):
            continue
        if text := cell.select_one(".jp-MarkdownOutput"):
            for anchor in text.select("a.anchor-link"):
                anchor["class"] = "headerlink"
                anchor["title"] = "Link to this section"
            new.append(text.decode_contents())
            continue
        alt = next(alts)
        code = cell.select_one(".highlight-ipynb pre")
        new.append(block("language-python", code.decode_contents()))
        # What a cell prints may come in several parts: join them.
        if printed := cell.select(".jp-OutputArea-output pre"):
            text = "".join(part.decode_contents() for part in printed)
            new.append(block("language-text output cell-output", text))
        for image in cell.select(".jp-OutputArea-output img"):
            new.append(figure(image["src"], alt))
    return "\n".join(new)


def figure(source, alt):
    """Return an SVG data URL as inline SVG that follows the page's colours."""
    if not alt:
        raise PluginError('a figure has no text: write # %% alt="..."')
    svg = base64.b64decode(source.partition(",")[2]).decode()
    svg = svg[svg.index("<svg") :].replace("#000000", "currentColor")
    svg = re.sub("<metadata>.*?</metadata>", "", svg, flags=re.S)
    label = f'<svg class="plot" role="img" aria-label="{html.escape(alt)}" '
    return svg.replace("<svg ", label, 1)


def block(classes, code):
    """Return a code block as Material's highlighter would write it."""
    return (
        f'<div class="{classes} highlight"><pre><span></span>'
        f"<code>{code}</code></pre></div>"
    )
