"""Measures a part of the reference again, and tries its pages in the browser.

The large measurements are data in docs/reference/files/. What is measured
again here must come to the same outcome: a model that loaded must still load.
"""

import itertools
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import address

ROOT = Path(__file__).parents[1]
SNIPPETS = ROOT / "snippets/reference"
DATA = ROOT / "docs/reference/files"
ARRAY_FILE = ROOT / "snippets/how-to/fastest-arrays/array_file.py"
VERSIONS = ROOT / "docs/reference/versions.md"
CHOOSE = ROOT / "docs/reference/choose.md"
STEPS = ROOT / "docs/explanation/how-pickle-works.md"
WHOLE = {  # without scripts, all of these can be seen
    VERSIONS: ".tables summary",
    CHOOSE: "[data-when]",
    STEPS: "#steps tbody tr",
}
SAMPLE = ["1.3.2", "1.9.1"]  # each outcome is among their cells


@pytest.fixture
def laboratory(tmp_path, request):
    """Return an empty directory with the programs of a page in it."""
    for program in (SNIPPETS / request.param).glob("*.py"):
        shutil.copy(program, tmp_path)
    return tmp_path


def outcomes(group):
    """Return {(file, saved in, loaded in): outcome} of a group's results."""
    return {
        (file, source, target): group["outcomes"][int(number)][0]
        for file, rows in group["cells"].items()
        for source, row in rows.items()
        for target, number in zip(group["loaded in"], row.split(), strict=True)
    }


@pytest.mark.parametrize("laboratory", ["versions"], indirect=True)
def test_files_cross_two_releases_as_the_page_says(laboratory):
    """Two releases of scikit-learn, made anew, load each other's files."""
    done = subprocess.run(
        [sys.executable, "matrix.py", "scikit-learn", *SAMPLE],
        cwd=laboratory,
        capture_output=True,
        text=True,
    )
    assert not done.returncode, done.stderr
    (new,) = json.loads((laboratory / "matrix.json").read_text()).values()
    kept = json.loads((DATA / "matrix.json").read_text())["scikit-learn"]
    kept, new = outcomes(kept), outcomes(new)
    assert len(new) > 500
    assert len({*new.values()}) == 5
    changed = [
        f"{file}, saved in {source}, loaded in {target}: "
        f"the page says {kept.get((file, source, target))}, now {outcome}"
        for (file, source, target), outcome in new.items()
        if outcome != kept.get((file, source, target))
    ]
    assert not changed, "\n".join(changed)


@pytest.mark.skipif(sys.platform != "linux", reason="it reads /proc")
@pytest.mark.parametrize("laboratory", ["formats"], indirect=True)
def test_formats_hold_what_the_page_says(laboratory):
    """Small objects come back from each format as the large ones did."""
    shutil.copy(ARRAY_FILE, laboratory)
    kept = json.loads((DATA / "formats.json").read_text())
    command = [sys.executable, "measure.py", "--kinds", *kept["bytes"]]
    done = subprocess.run(
        command, cwd=laboratory, capture_output=True, text=True
    )
    assert not done.returncode, done.stderr
    new = json.loads((laboratory / "small.json").read_text())["cells"]
    assert len(new) == len(kept["cells"]) > 100
    changed = [
        f"{key}: the page says {kept['cells'][key]['outcome']}, "
        f"now {cell['outcome']} {cell.get('why', '')}"
        for key, cell in new.items()
        if cell["outcome"] != kept["cells"][key]["outcome"]
    ]
    assert not changed, "\n".join(changed)


def test_form_of_versions_answers_what_was_measured(visit):
    """The form tells for each pair what the data say, with the keyboard too."""
    page = visit(VERSIONS).page
    data = json.loads((DATA / "matrix.json").read_text())["scikit-learn"]
    told = {
        "same": "The answers are the same, without a warning.",
        "same, warns": "The answers are the same, with a warning.",
        "wrong": "It loads, it predicts, and the answers are wrong.",
        "fails at predict": "It loads, and fails when it predicts.",
        "fails at load": "It fails when it is loaded.",
    }
    known = outcomes(data)
    names = ("RandomForestClassifier", "PLSRegression", "SVC")
    asked = list(itertools.product(names, *[data["saved in"]] * 2))
    answers = page.evaluate(
        """asked => {
            const selects = [...document.querySelectorAll("#ask select")];
            return asked.map(options => {
                selects.forEach((select, i) => {
                    select.value = options[i];
                    select.dispatchEvent(new Event("change", {bubbles: true}));
                });
                return document.querySelector("#answer strong").innerText;
            });
        }""",
        asked,
    )
    for (name, *pair), answer in zip(asked, answers, strict=True):
        assert answer == told[known[f"{name}.pickle5", *pair]], (name, pair)
    estimator = page.locator("#ask select").first
    estimator.focus()
    page.keyboard.type("TfidfV")
    page.keyboard.press("Tab")
    assert estimator.input_value().startswith("TfidfVectorizer")
    assert page.locator(".tables details[open]").count() == 1


def test_chooser_leads_to_the_first_format_that_fits(visit):
    """Each way to answer ends in one section, the one that the page says."""
    page = visit(CHOOSE).page
    formats = page.eval_on_selector_all(
        "[data-when]", "all => all.map(h => [h.id, h.dataset.when])"
    )
    questions = page.eval_on_selector_all(
        "#chooser fieldset",
        """all => all.map(f => [...f.querySelectorAll("input")]
        .map(i => `${i.name}=${i.value}`))""",
    )
    assert len(questions) <= 5
    asked = list(itertools.product(*questions))
    answers = page.evaluate(
        """asked => asked.map(answers => {
            document.querySelector("#chooser button").click();
            for (const answer of answers) {
                const [name, value] = answer.split("=");
                document.querySelector(`[name=${name}][value=${value}]`).click();
            }
            const all = [...document.querySelectorAll("[data-when]")];
            const shown = all.filter(h => h.checkVisibility()).map(h => h.id);
            const links = document.querySelectorAll("#chooser output a");
            return [shown, [...links].map(a => a.getAttribute("href"))];
        })""",
        asked,
    )
    reached = set()
    for given, (shown, links) in zip(asked, answers, strict=True):
        fits = next(i for i, when in formats if {*when.split()} <= {*given})
        assert shown == [fits], given
        assert f"#{fits}" in links
        reached.add(fits)
    assert reached == {name for name, _ in formats}


def test_steps_of_the_machine_go_by_button_key_and_slider(visit):
    """What is shown is the row of the table that the step has."""
    page = visit(STEPS).page
    rows = page.locator("#steps tbody tr")

    def shown():
        return page.text_content("#steps .now code")

    def row(number):
        return rows.nth(number - 1).locator("td").nth(1).text_content()

    assert shown() == row(1)
    page.click("#steps .next")
    assert shown() == row(2)
    page.keyboard.press("ArrowRight")
    assert shown() == row(3)
    page.keyboard.press("ArrowLeft")
    assert shown() == row(2)
    page.fill("#steps input", str(rows.count()))
    assert shown() == row(rows.count()) == "STOP"
    page.clock.install()  # a busy machine must not play on meanwhile
    page.click("#steps .play")
    assert shown() == row(1)
    page.clock.run_for(2_500)
    assert page.input_value("#steps input") == "2"
    assert shown() == row(2)


@pytest.mark.parametrize("source", WHOLE, ids=address)
def test_page_is_whole_without_scripts(browser, base, source):
    """What a form would tell stands on the page, and no dead form shows."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(base + address(source))
    parts = page.locator(WHOLE[source])
    assert parts.count() > 8
    assert all(part.is_visible() for part in parts.all())
    assert not page.locator("article :is(form, button):visible").count()
    context.close()
