"""Checks the scripts of the site."""

import base64
import json
from pathlib import Path

ROOT = Path(__file__).parents[1]
SCRIPTS = ROOT / "docs/assets"
CASES = json.loads((ROOT / "tests/lines.json").read_text("utf-8"))


def test_run_buttons_compare_as_the_tests_do(browser):
    """The cases that the Python function `same` answers, in Chromium."""
    code = base64.b64encode((SCRIPTS / "run/same.js").read_bytes()).decode()
    script = """async ([code, cases]) => {
        const { same } = await import(`data:text/javascript;base64,${code}`);
        return cases.map(({ expected, actual }) => same(expected, actual));
    }"""
    page = browser.new_page()
    answers = page.evaluate(script, [code, CASES])
    page.close()
    wrong = [
        case
        for case, answer in zip(CASES, answers, strict=True)
        if case["same"] is not answer
    ]
    assert not wrong
