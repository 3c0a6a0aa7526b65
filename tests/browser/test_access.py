"""Open to all: axe on every kind of page in both schemes and at four widths each, and the keyboard alone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.pages import ASTANA, MEETING, everything


@pytest.mark.parametrize("width", [390, 820, 1280, 1680])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_kind_of_page(chrome: Browser, site_url: str, scheme: str, width: int) -> None:
    context = chrome.new_context(
        color_scheme="dark" if scheme == "dark" else "light",
        viewport={"width": width, "height": 850},
        has_touch=width < 500,
        reduced_motion="reduce",
    )
    page = context.new_page()
    wrong = {}
    for path in everything(site_url):
        page.goto(site_url + path)
        if violations(page):
            wrong[path] = violations(page)
    context.close()
    assert wrong == {}


def test_axe_finds_nothing_with_card_citation_or_keys_open(looked_at: Page, site_url: str) -> None:
    looked_at.goto(f"{site_url}{MEETING}#turn-2")
    looked_at.locator("section[data-turn=turn-2] .st-number a").focus()
    card = looked_at.locator("#st-card")
    for _ in range(12):
        looked_at.keyboard.press("Tab")
        # What shows the card is fetched when a mention takes the focus for the first time.
        if looked_at.evaluate("document.activeElement.matches('.st-mention')"):
            break
    expect(card).to_be_visible()
    assert not violations(looked_at)
    looked_at.keyboard.press("Escape")
    for key, dialog in (("c", "#st-cite"), ("?", "#st-keys")):
        looked_at.keyboard.press(key)
        expect(looked_at.locator(dialog)).to_be_visible()
        assert not violations(looked_at)
        looked_at.keyboard.press("Escape")
        expect(looked_at.locator(dialog)).to_be_hidden()


def test_axe_finds_nothing_with_menu_or_outline_open(looked_at: Page, site_url: str) -> None:
    looked_at.goto(site_url + MEETING)
    for name in ("Contents of this page", "Site menu"):
        button = looked_at.get_by_role("button", name=name)
        if button.is_visible():
            button.click()
            assert not violations(looked_at)
            looked_at.keyboard.press("Escape")


def test_the_first_tab_leads_past_the_bar(browser_page: Page, site_url: str) -> None:
    for path in ("", ASTANA, "404.html"):
        browser_page.goto(site_url + path)
        browser_page.keyboard.press("Tab")
        skip = browser_page.locator(".md-skip")
        expect(skip).to_be_focused()
        target = str(skip.get_attribute("href"))
        assert browser_page.locator(target).count() == 1
        browser_page.keyboard.press("Enter")
        browser_page.keyboard.press("Tab")
        assert browser_page.evaluate("document.activeElement.closest('.st-page') !== null")


def test_what_has_the_focus_is_never_under_the_bar(browser_page: Page, site_url: str) -> None:
    browser_page.goto(f"{site_url}{ASTANA}#turn-30")
    bar = browser_page.locator(".st-header").bounding_box()
    assert bar
    browser_page.locator("section[data-turn=turn-30] .st-number a").focus()
    for _ in range(25):
        browser_page.keyboard.press("Shift+Tab")
        top = browser_page.evaluate("document.activeElement.getBoundingClientRect().bottom")
        assert top > bar["height"]


def test_everything_that_can_be_pressed_is_large_enough(browser_page: Page, site_url: str) -> None:
    """24 by 24 px, or a link within a sentence (WCAG 2.5.8)."""
    browser_page.set_viewport_size({"width": 390, "height": 800})
    browser_page.goto(site_url + ASTANA)
    small = browser_page.evaluate(
        """() => [...document.querySelectorAll(".st-header :is(a, button), .st-running button, .st-acts button")]
          .filter((each) => each.checkVisibility())
          .map((each) => [each.outerHTML.slice(0, 80), each.getBoundingClientRect()])
          .filter(([, box]) => Math.min(box.width, box.height) < 23.5)
          .map(([html, box]) => `${html} ${box.width}×${box.height}`)"""
    )
    assert not small


def test_a_dialog_gives_the_focus_back(browser_page: Page, site_url: str) -> None:
    browser_page.goto(site_url + ASTANA)
    button = browser_page.locator(".st-running").get_by_role("button", name="Cite")
    button.focus()
    browser_page.keyboard.press("Enter")
    dialog = browser_page.locator("#st-cite")
    expect(dialog).to_be_visible()
    for _ in range(20):
        browser_page.keyboard.press("Tab")
        assert browser_page.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('#st-cite')"
        )
    browser_page.keyboard.press("Escape")
    expect(button).to_be_focused()


def test_a_concordance_is_sorted_and_narrowed_by_keyboard(browser_page: Page, site_url: str) -> None:
    browser_page.goto(f"{site_url}organisations/sco/")
    rows = browser_page.locator(".st-concordance tbody tr:visible")
    expect(rows).to_have_count(25)
    head = browser_page.locator(".st-concordance th").first
    head.get_by_role("button").press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    keys = browser_page.locator(".st-concordance tbody tr [data-sort]").evaluate_all(
        "cells => cells.map((cell) => cell.dataset.sort)"
    )
    assert keys == sorted(keys)
    head.get_by_role("button").press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    browser_page.get_by_label("Filter the mentions by words").fill("AFGHANISTAN")
    status = browser_page.locator(".st-concordance [role=status]")
    expect(status).not_to_have_text(f"25 of {len(keys)} shown")
    browser_page.get_by_label("Filter the mentions by words").fill("")
    expect(status).to_have_text(f"25 of {len(keys)} shown")


def test_a_concordance_is_kept_to_a_year_and_a_speaker_and_shown_whole(browser_page: Page, site_url: str) -> None:
    browser_page.set_viewport_size({"width": 1280, "height": 900})
    browser_page.goto(f"{site_url}organisations/sco/#mentioned-in-2020")
    pressed = browser_page.get_by_role("group", name="Year").locator("[aria-pressed=true]")
    expect(pressed).to_contain_text("2020")
    amount = int(pressed.locator(".st-count").inner_text())
    browser_page.get_by_role("button", name=f"Show all {amount}").press("Enter")
    rows = browser_page.locator(".st-concordance tbody tr:visible")
    expect(rows).to_have_count(amount)
    # Aligned: the words that are meant begin at one place in all lines.
    starts = rows.locator(".st-from").evaluate_all(
        "all => all.map((one) => Math.round(one.getBoundingClientRect().left))"
    )
    assert len(set(starts)) == 1
    with browser_page.expect_download() as saved:
        browser_page.locator(".st-concordance").get_by_role("button", name="Download CSV").click()
    assert saved.value.path().read_text(encoding="utf-8").count("http") == amount


@pytest.mark.parametrize("path", ["summits/", "strategies/", "people/"])
def test_the_tables_of_an_index_have_their_columns_at_the_same_places(
    browser_page: Page, site_url: str, path: str
) -> None:
    browser_page.set_viewport_size({"width": 1280, "height": 900})
    browser_page.goto(site_url + path)
    tables = browser_page.locator(".st-index table").evaluate_all(
        """tables => tables.map((table) => [...table.rows[0].cells].filter((cell) => cell.checkVisibility())
          .map((cell) => Math.round(cell.getBoundingClientRect()[cell.matches(".st-num") ? "right" : "left"])))"""
    )
    assert len(tables) > 1
    longest = max(tables, key=len)
    assert all(set(columns) <= set(longest) for columns in tables)


def test_before_a_question_the_search_offers_some_and_takes_them_away(browser_page: Page, site_url: str) -> None:
    browser_page.goto(f"{site_url}search/")
    start = browser_page.locator(".st-search-start")
    expect(start.get_by_role("link", name="People")).to_be_visible()
    start.get_by_role("link", name=re.compile("^What does")).first.click()
    expect(browser_page.locator(".st-hit").first).to_be_visible()
    expect(start).to_be_hidden()


def test_no_title_of_a_concordance_is_cut_on_a_phone(browser_page: Page, site_url: str) -> None:
    browser_page.set_viewport_size({"width": 390, "height": 844})
    browser_page.goto(f"{site_url}organisations/sco/")
    cells = browser_page.locator(".st-concordance tbody tr:visible td:nth-child(3)")
    assert cells.evaluate_all("all => all.filter((one) => one.scrollWidth > one.clientWidth).length") == 0
    # In whole lines, none of them hidden.
    assert cells.evaluate_all("all => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length") == 0
    assert cells.first.inner_text().endswith("the President of Russia")


def test_a_column_of_numbers_is_sorted_from_the_greatest(browser_page: Page, site_url: str) -> None:
    browser_page.goto(f"{site_url}people/")
    head = browser_page.locator(".st-index").first.locator("th.st-num").last
    head.get_by_role("button").press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    cells = browser_page.locator(".st-index").first.locator("tbody td:last-child").all_inner_texts()
    numbers = [int(cell or 0) for cell in cells]
    assert numbers[0] > numbers[-1]
    assert numbers == sorted(numbers, reverse=True)
