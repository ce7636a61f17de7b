"""MkDocs hooks: the foot of every page, and a light notebook page."""

import html
import json
import os
import re
from pathlib import Path

import jupytext
import nbformat
import run
from mkdocs.exceptions import PluginError
from mkdocs.utils.meta import get_data
from notebook_page import cache_outputs, slim_notebook, versions

from blocks import evidence, runs  # hooks/run.py makes them importable

site = {}


def on_config(config):
    """Link the licences; but in CI, run a notebook only when it has changed."""
    config.copyright = config.copyright.format(files=repository(config, "blob"))
    if not os.environ.get("CI"):
        cache_outputs(config.plugins["mkdocs-jupyter"])


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
    said = dict.fromkeys(page.meta.get("posix", ()), "Linux and macOS only.")
    said |= dict.fromkeys(page.meta.get("linux", ()), "Linux only.")
    for name, command in page.meta.get("where", {}).items():
        tool = command.partition(" ")[0]
        said[name] = f"Tested on machines that have `{tool}`."
    for name, text in said.items():
        fence = rf'(?m)^( *)```(?=.*\n *--8<-- ".*/{re.escape(name)}"$)'
        markdown = re.sub(fence, rf"\1*{text}*\n\n\1```", markdown)
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
    """Refuse a page without a description; slim a notebook, and plain code.

    Pygments wraps each name, operator and space in a tag; they look like the
    rest, weigh up to 2 kB a page, and take the search's parser its time.
    """
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
    return re.sub(r'<span class="[nopw]">([^<]*)</span>', r"\1", content)


def on_page_context(context, page, config, nav):
    """Append the foot: versions, programs, related pages."""
    page.content += foot(page, config)


def on_post_page(output, page, config):
    """Name the search dialog, to which Material gives no name."""
    dialog = 'data-md-component="search" role="dialog"'
    return output.replace(dialog, f'{dialog} aria-label="Search"')


def on_post_build(config):
    """Put each notebook beside its page; say what the tests ran here."""
    for file in site["files"].documentation_pages():
        if file.src_uri.endswith(".py"):
            notebook = jupytext.read(file.abs_src_path)
            for number, cell in enumerate(notebook.cells):
                cell.id = f"cell-{number}"  # else a random one
            target = Path(file.abs_dest_path).with_name(f"{file.name}.ipynb")
            nbformat.write(notebook, target)
    evidence.fill(Path(config.site_dir), [run.ROOT / runs.FOLDER])


def foot(page, config):
    """Return the foot of a page as HTML: versions, programs, related pages."""
    lines = []
    source = page.file.src_uri
    programs = f"snippets/{source.removesuffix('.md')}"
    if source.endswith(".py"):
        used, programs = versions(page.file.abs_src_path), None
        name = f"{page.file.name}.ipynb"
        lines.append(f'To run it: <a href="{name}" download>{name}</a>.')
    else:
        used = recorded(source)
        programs = programs if used else None
    if used:
        named = ", ".join(f"{name} {v}" for name, v in used.items())
        lines.append(f"Outputs on this page: {named}.")
        if here := run.versions(page, used):
            named = ", ".join(f"{name} {v}" for name, v in here.items())
            lines.append(f"In the browser: {named}.")
    if used:
        name = source.removesuffix(".md").removesuffix(".py")
        lines.append(f"<!-- evidence: foot {name} -->")
    if programs:
        url = repository(config, "tree")
        lines.append(f'Programs: <a href="{url}{programs}">{programs}</a>.')
    related = [link(path, page) for path in page.meta.get("related", [])]
    if related:
        lines.append(f"Related: {', '.join(related)}.")
    if not lines:
        return ""
    return (
        f'<div class="foot">{"".join(f"<p>{line}</p>" for line in lines)}</div>'
    )


def repository(config, kind):
    """Return the address of the repository's files ("blob") or folders."""
    return config.edit_uri.replace("/edit/", f"/{kind}/").removesuffix("docs/")


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
