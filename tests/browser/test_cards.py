"""Marked names and their cards: by mouse, keyboard and touch, and never in the way (WCAG 1.4.13)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import ASTANA

TURN = "section[data-turn=turn-3]"


@pytest.fixture
def transcript(browser_page: Page, site_url: str) -> Page:
    browser_page.goto(f"{site_url}{ASTANA}#turn-3")
    return browser_page


@pytest.fixture
def phone(chrome: Browser, site_url: str) -> Iterator[Page]:
    context = chrome.new_context(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{site_url}{ASTANA}#turn-3")
    yield page
    context.close()


def test_hovering_shows_what_was_meant_and_why(transcript: Page) -> None:
    transcript.locator(f"{TURN} a.st-organisation").first.hover()
    card = transcript.locator("#st-card")
    expect(card).to_be_visible()
    expect(card).to_contain_text("Shanghai Cooperation Organisation")
    expect(card).to_contain_text("Why this one:")
    expect(card.locator(".st-card__counts")).to_contain_text("in all")


def test_the_pointer_may_enter_the_card_and_follow_its_link(transcript: Page, site_url: str) -> None:
    transcript.locator(f"{TURN} a.st-organisation").first.hover()
    link = transcript.locator("#st-card a")
    link.hover()
    transcript.wait_for_function("() => document.querySelector('#st-card').matches(':hover')")
    link.click()
    expect(transcript).to_have_url(f"{site_url}organisations/sco/")


def test_the_card_goes_with_the_pointer(transcript: Page) -> None:
    transcript.locator(f"{TURN} a.st-organisation").first.hover()
    card = transcript.locator("#st-card")
    expect(card).to_be_visible()
    transcript.mouse.move(2, 2)
    expect(card).to_be_hidden()


def test_escape_closes_the_card_without_moving_anything(transcript: Page) -> None:
    transcript.locator(f"{TURN} a.st-organisation").first.hover()
    card = transcript.locator("#st-card")
    expect(card).to_be_visible()
    transcript.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_the_keyboard_meets_each_entity_of_a_turn_once(transcript: Page) -> None:
    entities = transcript.locator(f"{TURN} a.st-mention").evaluate_all("marks => marks.map(m => m.dataset.entity)")
    assert entities
    assert len(set(entities)) == len(entities)
    assert not transcript.locator("span.st-mention[tabindex]").count()


def test_focus_shows_the_card_and_describes_the_mark(transcript: Page) -> None:
    mark = transcript.locator(f"{TURN} a.st-organisation").first
    transcript.locator(f"{TURN} .st-number a").focus()
    for _ in range(12):
        transcript.keyboard.press("Tab")
        if mark.evaluate("mark => mark === document.activeElement"):
            break
    expect(mark).to_be_focused()
    expect(transcript.locator("#st-card")).to_be_visible()
    expect(mark).to_have_attribute("aria-describedby", "st-card")
    transcript.keyboard.press("Escape")
    expect(transcript.locator("#st-card")).to_be_hidden()
    expect(mark).to_be_focused()


def test_a_tap_shows_the_card_and_its_link_leads_on(phone: Page, site_url: str) -> None:
    phone.locator(f"{TURN} a.st-organisation").first.tap()
    card = phone.locator("#st-card")
    expect(card).to_be_visible()
    assert phone.url.endswith("#turn-3")
    box = card.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    card.get_by_role("link").tap()
    expect(phone).to_have_url(f"{site_url}organisations/sco/")


def test_a_tap_elsewhere_closes_the_card(phone: Page) -> None:
    phone.locator(f"{TURN} a.st-organisation").first.tap()
    expect(phone.locator("#st-card")).to_be_visible()
    phone.locator(f"{TURN} .st-speaker").tap(position={"x": 200, "y": 4})
    expect(phone.locator("#st-card")).to_be_hidden()


def test_counts_are_fetched_once_and_only_when_a_card_opens(browser_page: Page, site_url: str) -> None:
    asked: list[str] = []
    browser_page.on("request", lambda request: asked.append(request.url) if "/data/entities/" in request.url else None)
    browser_page.goto(f"{site_url}{ASTANA}#turn-3")
    assert not asked
    mark = browser_page.locator(f"{TURN} a.st-organisation").first
    counts = browser_page.locator("#st-card .st-card__counts")
    for _ in range(2):
        mark.hover()
        expect(counts).to_contain_text("in all")
        browser_page.keyboard.press("Escape")
        browser_page.mouse.move(2, 2)
    assert asked == [f"{site_url}data/entities/sco.json"]


def test_a_card_does_without_the_counts_when_they_cannot_be_had(browser_page: Page, site_url: str) -> None:
    browser_page.route("**/data/entities/*", lambda route: route.fulfill(status=404))
    browser_page.goto(f"{site_url}{ASTANA}#turn-3")
    browser_page.locator(f"{TURN} a.st-organisation").first.hover()
    expect(browser_page.locator("#st-card .st-card__counts")).to_contain_text("here")


def test_kinds_are_told_apart_by_the_line_not_by_its_colour(transcript: Page) -> None:
    styles = transcript.evaluate(
        """() => ["summit", "strategy", "organisation", "person"].map((kind) => {
          const mark = document.createElement("span");
          mark.className = `st-mention st-${kind}`;
          document.querySelector(".st-article").append(mark);
          return getComputedStyle(mark).textDecorationStyle;
        })"""
    )
    assert sorted(styles) == ["dashed", "dotted", "double", "solid"]


def test_from_a_mention_to_its_entry_and_back_to_the_very_paragraph(transcript: Page) -> None:
    mark = transcript.locator(f"{TURN} a.st-organisation").first
    paragraph = mark.evaluate("mark => mark.closest('p').id")
    mark.click()
    row = transcript.locator(f'.st-concordance a[href$="2024-07-05-sco-summit-astana/#{paragraph}"]').first
    row.click()
    expect(transcript.locator(f"#{paragraph}")).to_be_in_viewport()
    assert transcript.url.endswith(f"#{paragraph}")
