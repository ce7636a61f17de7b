"""Tries when two texts are the same; test_javascript.py asks the browser."""

import json
from pathlib import Path

import pytest

from blocks.compare import same

CASES = Path(__file__).with_name("lines.json").read_text("utf-8")


@pytest.mark.parametrize("case", json.loads(CASES), ids=lambda c: c["why"])
def test_texts_are_compared_as_the_table_says(case):
    """One table for both languages."""
    assert same(case["expected"], case["actual"]) == case["same"]
