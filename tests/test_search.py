"""Asks the site's search what people ask about a file they were sent."""

import re

from playwright.sync_api import expect

from tests.conftest import ROOT

QUESTIONS = [
    "is this pickle safe",
    "is model.pkl safe",
    "colleague sent me a model",
    "can I trust this pickle",
    "is this file safe",
    "is it safe to load a pickle",
    "safe to open pkl",
    "downloaded model safe",
    "joblib file safe to load",
    "someone sent me a model file",
    "untrusted pickle",
]


def test_is_this_file_safe_is_found(visit):
    """The page that answers in three steps comes first."""
    page = visit(ROOT / "docs/reference/glossary.md").page
    page.keyboard.press("s")
    first = page.locator(".md-search-result__link").first
    for question in QUESTIONS:
        page.fill(".md-search__input", "")
        page.fill(".md-search__input", question)
        page.press(".md-search__input", "End")
        expect(first).to_have_attribute("href", re.compile("security/threats/"))
