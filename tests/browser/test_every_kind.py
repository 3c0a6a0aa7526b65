"""Every kind of page at every width that the bounds are for: type, targets, the focus, and nothing beside the screen.

One browser goes through all of them; what costs most, axe, is asked in `test_access.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.pages import everything

WIDTHS = (320, 390, 820, 1280, 1680)
SCHEMES = ("light", "dark")

UNFOLDED = "document.querySelectorAll('details').forEach((fold) => (fold.open = true))"
SIZES = """() => [...document.querySelectorAll("body *")].filter((one) => one.checkVisibility()
    && !one.closest("svg, .st-sr, .md-skip")
    && [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()))
  .map((one) => [parseFloat(getComputedStyle(one).fontSize), one.outerHTML.slice(0, 90)])"""
# A link within a line of text is as high as that line (WCAG 2.5.8); a box to tick has its label; a picture its table.
SMALL = """() => [...document.querySelectorAll("a, button, summary, input, select, textarea")]
  .filter((one) => one.checkVisibility() && !one.closest("svg, .md-skip"))
  .filter((one) => getComputedStyle(one).display !== "inline"
    || ![...one.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()))
  .filter((one) => !(one.closest("label")?.getBoundingClientRect().height >= 23.5))
  .map((one) => [one.outerHTML.slice(0, 100), one.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && Math.min(box.width, box.height) < 23.5)
  .map(([html, box]) => `${html} ${box.width}x${box.height}`)"""
TOO_WIDE = "document.documentElement.scrollWidth - innerWidth"
# What has the focus looks other than without it: by a ring, or in a picture by the line around the mark.
FOCUSED = """() => {
  const one = document.activeElement;
  if (one === document.body) return ["", true];
  const style = getComputedStyle(one);
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
    && style.outlineColor !== getComputedStyle(document.body).backgroundColor;
  const mark = one.closest("svg") && [...one.querySelectorAll("rect")].some(
    (rect) => getComputedStyle(rect).stroke !== "rgba(0, 0, 0, 0)" && getComputedStyle(rect).stroke !== "none");
  return [one.outerHTML.slice(0, 110), Boolean(ring || mark)];
}"""
MOST_STOPS = 60
"""Stops of the keyboard on one page: beyond them the same kinds of things come again."""


@pytest.fixture
def reader(chrome: Browser) -> Iterator[Page]:
    context = chrome.new_context(has_touch=True, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def open_page(page: Page, address: str) -> None:
    """Open a page and all that is folded on it, once its scripts have written what they write."""
    page.goto(address)
    if "/search/" in address:
        page.locator(".st-search-status[data-query]" if "?q=" in address else "input[type=search]").wait_for()
    page.evaluate(UNFOLDED)


@pytest.mark.parametrize("width", WIDTHS)
def test_type_targets_and_width_of_every_kind_of_page(reader: Page, site_url: str, width: int) -> None:
    """Six sizes of type, none under 12 px; nothing beside the screen; on a phone 24 px for a finger."""
    reader.set_viewport_size({"width": width, "height": 850})
    wrong: dict[str, object] = {}
    for path in everything(site_url):
        open_page(reader, site_url + path)
        sizes = {round(size, 1): html for size, html in reader.evaluate(SIZES)}
        assert sizes, path
        if len(sizes) > 6 or min(sizes) < 12:
            wrong[f"sizes of {path}"] = sizes
        if reader.evaluate(TOO_WIDE) > 0:
            wrong[f"width of {path}"] = reader.evaluate(TOO_WIDE)
        if width == 390 and reader.evaluate(SMALL):
            wrong[f"targets of {path}"] = reader.evaluate(SMALL)[:5]
    assert wrong == {}


@pytest.mark.parametrize("width", [320, 390, 700, 1280])
def test_every_form_of_the_corpus_is_listed_with_its_size(reader: Page, site_url: str, width: int) -> None:
    reader.set_viewport_size({"width": width, "height": 850})
    reader.goto(f"{site_url}about/")
    sizes = reader.locator("#forms ~ .st-index .st-size")
    assert sizes.count() >= 20
    assert [size for size in sizes.all() if not (size.is_visible() and re.search(r"\d", size.inner_text()))] == []
    assert reader.evaluate(TOO_WIDE) == 0


@pytest.mark.parametrize("width", [1200, 1280, 1680])
def test_all_text_begins_at_one_edge_and_the_outline_below_the_name_of_the_site(
    reader: Page, site_url: str, width: int
) -> None:
    reader.set_viewport_size({"width": width, "height": 900})
    titles, outlines = {}, {}
    for path in everything(site_url):
        if path.startswith("embed/"):
            continue
        reader.goto(site_url + path)
        title, brand, outline = (
            reader.evaluate("(name) => document.querySelector(name)?.getBoundingClientRect().left", name)
            for name in (".st-article h1", ".st-brand", ".st-outline")
        )
        titles[path] = title
        if outline is not None:
            outlines[path] = outline - brand
    assert len(set(titles.values())) == 1, titles
    assert len(outlines) > 5
    assert set(outlines.values()) == {0}, outlines


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_focus_is_seen_on_every_kind_of_page(reader: Page, site_url: str, scheme: str) -> None:
    reader.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    reader.set_viewport_size({"width": 1280, "height": 850})
    unseen: dict[str, set[str]] = {}
    for path in everything(site_url):
        open_page(reader, site_url + path)
        stops = 0
        for _ in range(MOST_STOPS):
            reader.keyboard.press("Tab")
            place, is_seen = reader.evaluate(FOCUSED)
            if not place:
                break
            stops += 1
            if not is_seen:
                unseen.setdefault(path, set()).add(place)
        assert stops, path
    assert unseen == {}
