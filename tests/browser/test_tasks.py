"""Five things that a new reader comes for, each from the front page with what is seen there: no address is typed.

`Reader` counts the steps: what is clicked, what is typed, what is pressed. A way that grows longer fails.
"""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

MOST_STEPS = 5


class Reader:
    """Somebody who begins on the front page."""

    def __init__(self, page: Page, site_url: str) -> None:
        self.page = page
        self.steps: list[str] = []
        page.goto(site_url)

    def clicks(self, what: Locator) -> None:
        self.steps.append(f"click {what}")
        what.click()

    def types(self, where: Locator, words: str) -> None:
        self.steps.append(f"type {words}")
        where.fill(words)
        where.press("Enter")

    def is_done(self) -> None:
        assert len(self.steps) <= MOST_STEPS, self.steps


def test_find_an_answer(browser_page: Page, site_url: str) -> None:
    """Is a ceasefire along the contact line possible? The answer stands under the question."""
    reader = Reader(browser_page, site_url)
    reader.types(browser_page.get_by_label("Search the transcripts"), "is a ceasefire along the contact line possible")
    reader.clicks(browser_page.locator(".st-hits:not(.st-hits-entries) a.st-hit-link").first)
    asked = browser_page.locator(".st-turn:has(:target)")
    expect(asked).to_contain_text("ceasefire")
    expect(asked.get_by_role("link", name=re.compile("^(Answered|turn)", re.I)).first).to_be_visible()
    reader.is_done()


def test_follow_a_summit_through_time(browser_page: Page, site_url: str) -> None:
    """What was said of the summit in Astana, first of all and later, and the summit before it."""
    reader = Reader(browser_page, site_url)
    reader.clicks(browser_page.get_by_role("link", name="Summits").first)
    reader.clicks(browser_page.locator("article").get_by_role("link", name="SCO summit in Astana, 2024").first)
    rows = browser_page.locator(".st-concordance tbody tr:visible")
    expect(rows.first).to_be_visible()
    # The one of 2023 is never mentioned, and has no page: the way leads on to the nearest that has one.
    reader.clicks(browser_page.locator(".st-earlier a"))
    expect(browser_page.get_by_role("heading", level=1)).to_contain_text("2022")
    reader.is_done()


def test_cite_a_paragraph(browser_page: Page, site_url: str) -> None:
    reader = Reader(browser_page, site_url)
    reader.clicks(browser_page.locator("#latest ~ .st-shelf a").first)
    reader.clicks(browser_page.get_by_role("link", name="Begin reading"))
    turn = browser_page.locator("section[data-turn=turn-1]")
    turn.hover()
    reader.clicks(turn.get_by_role("button", name="Cite"))
    citation = browser_page.locator("#st-cite-text")
    expect(citation).to_contain_text("#turn-1")
    reader.clicks(browser_page.locator("#st-cite").get_by_role("button", name="Copy", exact=True))
    browser_page.wait_for_function("async () => (await navigator.clipboard.readText()).includes('#turn-1')")
    reader.is_done()


def test_see_who_spoke_most_and_jump_there(browser_page: Page, site_url: str) -> None:
    reader = Reader(browser_page, site_url)
    latest = browser_page.locator("#latest ~ .st-shelf li").first
    expect(latest.locator(".st-voices")).to_contain_text("Vladimir Putin 70%")
    reader.clicks(latest.get_by_role("link").first)
    reader.clicks(browser_page.get_by_text("Who speaks when", exact=True))
    reader.clicks(browser_page.locator("#st-article .st-svg a").first)
    expect(browser_page).to_have_url(re.compile(r"#turn-1$"))
    expect(browser_page.locator("section[data-turn=turn-1]")).to_be_in_viewport()
    reader.is_done()


def test_compare_two_organisations(browser_page: Page, site_url: str) -> None:
    reader = Reader(browser_page, site_url)
    reader.clicks(browser_page.get_by_role("link", name="Compare over time"))
    reader.types(browser_page.get_by_label("First entry"), "SCO")
    reader.clicks(browser_page.get_by_role("button", name="UN", exact=True))
    legend = browser_page.locator(".st-compare-legend")
    expect(legend).to_contain_text("Shanghai Cooperation Organisation")
    expect(legend).to_contain_text("United Nations")
    first = browser_page.locator("#st-compare tbody tr").first
    expect(first).to_contain_text("2011")
    reader.clicks(browser_page.locator("#st-compare figure a.st-to").first)
    expect(browser_page).to_have_url(re.compile(r"organisations/sco/#mentioned-in-2011$"))
    expect(browser_page.locator(".st-concordance [aria-pressed=true]").first).to_contain_text("2011")
    reader.is_done()
