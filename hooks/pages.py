"""MkDocs hooks: the foot of every page, and a light notebook page."""

import ast
import base64
import html
import importlib.metadata
import json
import platform
import re
from pathlib import Path

import jupytext
import nbformat
import run
from bs4 import BeautifulSoup
from mkdocs.exceptions import PluginError
from mkdocs.utils.meta import get_data

site = {}


def on_nav(nav, config, files):
    """Keep the files of the site, to resolve related pages."""
    site["files"] = files


def on_page_markdown(markdown, page, config, files):
    """List the entries of the page of errors; say what was not run here."""
    source = page.file.src_uri
    if source == "errors/index.md":
        return re.sub(
            "<!-- entries: (\\w+) -->",
            lambda place: entries(place[1], files),
            markdown,
        )
    notes = ""
    if reported := page.meta.get("error", {}).get("reported"):
        notes = note("failure", "Reported, not reproduced", reported)
    if needs := page.meta.get("needs"):
        versions = ", ".join(f"{n} {v}" for n, v in recorded(source).items())
        notes += note(
            "info",
            f"Run where {needs} is installed",
            f"{needs} is too large to be installed for every test of this "
            f"site. The blocks of this page were run with {versions}.",
        )
    return re.sub(
        "^# .+$",
        lambda title: f"{title[0]}\n\n{notes}",
        markdown,
        count=1,
        flags=re.MULTILINE,
    )


def note(kind, title, text):
    """Return an admonition in Markdown."""
    return f'!!! {kind} "{title}"\n\n    {text}\n\n'


def entries(when, files):
    """Return the table of the errors that happen then, as HTML.

    An entry is a page of errors/; its header says all that the table and the
    error doctor know of it.
    """
    rows = []
    for file in files.documentation_pages():
        if not file.src_uri.startswith("errors/"):
            continue
        text, meta = get_data(file.content_string)
        error = meta.get("error", {})
        if error.get("when") != when:
            continue
        title = re.search("^# (.+)$", text, re.M)[1]
        reported = error.get("reported")
        mark = ' <span class="reported">reported</span>' if reported else ""
        match = html.escape(json.dumps(error.get("match", [])))
        general = " data-general" if error.get("general") else ""
        rows.append(
            f'<tr data-match="{match}"{general}>'
            f'<td><a href="{file.name}/">{inline(title)}</a>{mark}</td>'
            f"<td>{inline(error['about'])}</td>"
            f"<td>{inline(error['fix'])}</td></tr>"
        )
    return (
        '<div class="entries"><table><thead><tr><th>what you see</th>'
        "<th>with</th><th>what to do</th></tr></thead>"
        f"<tbody>{''.join(sorted(rows, key=str.lower))}</tbody></table></div>"
    )


def inline(text):
    """Return a line of Markdown with nothing but code in it, as HTML."""
    return re.sub("`([^`]+)`", r"<code>\1</code>", html.escape(text, False))


def on_page_content(content, page, config, files):
    """Refuse a page without a description; slim a notebook page."""
    if page.file.src_uri.endswith(".py"):
        notebook = jupytext.read(page.file.abs_src_path)
        page.meta.update(notebook.metadata.get("page", {}))
        alts = [
            c.metadata.get("alt")
            for c in notebook.cells
            if c.cell_type == "code"
        ]
        content = slim_notebook(content, alts)
    if not page.meta.get("description"):
        raise PluginError(
            f"{page.file.src_uri} has no description in its header"
        )
    # The theme writes it into an attribute as it is.
    page.meta["description"] = html.escape(page.meta["description"])
    return content


def on_page_context(context, page, config, nav):
    """Append the foot: versions, programs, related pages."""
    page.content += foot(page, config)


def on_post_page(output, page, config):
    """Name the search dialog, and leave plain code plain.

    Material gives the dialog no name. Pygments wraps each name, operator and
    space in a tag; they look like the rest, and weigh up to 2 kB a page.
    """
    dialog = 'data-md-component="search" role="dialog"'
    output = output.replace(dialog, f'{dialog} aria-label="Search"')
    return re.sub(r'<span class="[nopw]">([^<]*)</span>', r"\1", output)


def on_post_build(config):
    """Put each notebook beside its page, to download."""
    for file in site["files"].documentation_pages():
        if file.src_uri.endswith(".py"):
            notebook = jupytext.read(file.abs_src_path)
            target = Path(file.abs_dest_path).with_name(f"{file.name}.ipynb")
            nbformat.write(notebook, target)


def foot(page, config):
    """Return the foot of a page as HTML: versions, programs, related pages."""
    lines = []
    source = page.file.src_uri
    programs = f"snippets/{source.removesuffix('.md')}"
    if source.endswith(".py"):
        versions, programs = notebook_versions(page.file.abs_src_path), None
        name = f"{page.file.name}.ipynb"
        lines.append(f'To run it: <a href="{name}" download>{name}</a>.')
    else:
        versions = recorded(source)
        programs = programs if versions else None
    if versions:
        named = ", ".join(f"{name} {v}" for name, v in versions.items())
        lines.append(f"Outputs on this page: {named}.")
        if here := run.versions(page, versions):
            named = ", ".join(f"{name} {v}" for name, v in here.items())
            lines.append(f"In the browser: {named}.")
    if programs:
        url = config.edit_uri.replace("/edit/", "/tree/").removesuffix("docs/")
        lines.append(f'Programs: <a href="{url}{programs}">{programs}</a>.')
    related = [link(path, page) for path in page.meta.get("related", [])]
    if related:
        lines.append(f"Related: {', '.join(related)}.")
    if not lines:
        return ""
    return (
        f'<div class="foot">{"".join(f"<p>{line}</p>" for line in lines)}</div>'
    )


def recorded(source):
    """Return the versions that the outputs of a page were made with."""
    path = Path("snippets", source.removesuffix(".md"), "versions.json")
    return json.loads(path.read_text()) if path.exists() else {}


def link(path, page):
    """Return a link to another page of the site, or stop the build."""
    file = site["files"].get_file_from_path(path)
    if file is None or file.page is None:
        raise PluginError(
            f"{page.file.src_uri}: there is no related page {path}"
        )
    title = html.escape(html.unescape(file.page.title))
    return f'<a href="{file.url_relative_to(page.file)}">{title}</a>'


def notebook_versions(path):
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
    label = f'<svg class="plot" role="img" aria-label="{html.escape(alt)}" '
    return svg.replace("<svg ", label, 1)


def block(classes, code):
    """Return a code block as Material's highlighter would write it."""
    return (
        f'<div class="{classes} highlight"><pre><span></span>'
        f"<code>{code}</code></pre></div>"
    )
