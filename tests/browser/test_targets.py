"""A link to a turn or to a paragraph of it shows that place, and marks it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.pages import ASTANA

# The mark is drawn behind the turn, or behind the paragraph alone.
MARKS = """element => ["::before", "::after"].map(part => getComputedStyle(element, part))
    .filter(style => style.content !== "none").map(style => style.backgroundColor)
    .filter(colour => colour !== "rgba(0, 0, 0, 0)")"""


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize(
    ("place", "begins"),
    [("turn-12", "Good evening. Pavel Zarubin"), ("turn-13-p3", "Please, go ahead.")],
)
def test_the_place_is_on_the_screen_and_marked(
    chrome: Browser, site_url: str, scripts: bool, place: str, begins: str
) -> None:
    context = chrome.new_context(java_script_enabled=scripts, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{site_url}{ASTANA}#{place}")
    target = page.locator(":target")
    assert target.get_attribute("id") == place
    box = target.bounding_box()
    assert box
    assert 0 <= box["y"] < 450
    turn = target.locator("xpath=ancestor-or-self::section[1]")
    assert begins in turn.inner_text()
    marked = turn if place == "turn-12" else target
    assert len(marked.evaluate(MARKS)) == 1
    assert page.locator("section[data-turn=turn-15]").evaluate(MARKS) == []
    context.close()
