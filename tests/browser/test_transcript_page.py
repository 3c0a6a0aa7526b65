"""The page of a transcript, measured on all five texts: how far the words are, what is folded, what leads where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.pages import ASTANA, MEETING, read

MONOLOGUE = "transcripts/2020-06-vladimir-norov-press-conference/"
WIDTHS = (390, 820, 1280, 1680)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
TALL = {390: 844, 820: 1180, 1280: 800, 1680: 1050}


@cache
def transcripts(site_url: str) -> tuple[str, ...]:
    """All transcripts of the site, as its own index names them."""
    article = read(f"{site_url}transcripts/").partition("<article")[2]
    names = sorted(set(re.findall(r'href="(\d{4}[a-z0-9-]+)/"', article)))
    assert len(names) == 5
    return tuple(f"transcripts/{name}/" for name in names)


@pytest.fixture(
    params=[(scheme, width) for scheme in SCHEMES for width in WIDTHS], ids=lambda look: f"{look[0]}-{look[1]}"
)
def seen_at(chrome: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page at each width that the bounds are for, in both schemes."""
    scheme, width = request.param
    context = chrome.new_context(
        color_scheme=scheme,
        viewport={"width": width, "height": TALL[width]},
        has_touch=width < 500,
        reduced_motion="reduce",
    )
    yield context.new_page()
    context.close()


@pytest.fixture
def transcript(browser_page: Page, site_url: str) -> Page:
    browser_page.goto(site_url + ASTANA)
    return browser_page


# --- The words within reach ------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "height", "screens"), [(1280, 800, 1.2), (390, 844, 1.5)])
def test_the_first_turn_is_near(browser_page: Page, site_url: str, width: int, height: int, screens: float) -> None:
    browser_page.set_viewport_size({"width": width, "height": height})
    for path in transcripts(site_url):
        browser_page.goto(site_url + path)
        top = browser_page.evaluate("document.querySelector('.st-turn').getBoundingClientRect().top + scrollY")
        assert top <= screens * height, path


def test_begin_reading_goes_to_the_first_turn_without_scripts_too(chrome: Browser, site_url: str) -> None:
    for scripts in (True, False):
        context = chrome.new_context(java_script_enabled=scripts, viewport={"width": 390, "height": 844})
        page = context.new_page()
        page.goto(site_url + ASTANA)
        page.get_by_role("link", name="Begin reading").click()
        expect(page).to_have_url(re.compile(r"#turn-1$"))
        expect(page.locator("#turn-1")).to_be_in_viewport()
        context.close()


def test_what_is_folded_opens_by_keyboard_with_a_visible_focus(transcript: Page) -> None:
    summaries = transcript.locator(".st-record summary:visible")
    assert summaries.all_inner_texts() == ["14 others", "Who speaks when", "Details", "Downloads"]
    transcript.locator(".st-running").get_by_role("button", name="Keys").focus()
    reached = []
    for _ in range(30):
        transcript.keyboard.press("Tab")
        summary = transcript.locator("summary:focus")
        if summary.count():
            assert summary.evaluate("(it) => getComputedStyle(it).outlineStyle") == "solid"
            reached.append(summary.inner_text())
            if reached[-1] == "Details":
                break
    assert reached == ["14 others", "Who speaks when", "Details"]
    transcript.keyboard.press("Enter")
    expect(transcript.locator(".st-record dd").filter(has_text="CC BY 4.0")).to_be_visible()


def test_a_link_to_a_folded_paragraph_opens_what_it_is_in(browser_page: Page, site_url: str) -> None:
    browser_page.goto(f"{site_url}{ASTANA}#n1-p3")
    expect(browser_page.locator("#n1-p3")).to_be_in_viewport()


# --- Marks, and who speaks when ----------------------------------------------------------------------------


def test_marks_can_be_hidden_and_stay_hidden(transcript: Page) -> None:
    colour = "getComputedStyle(document.querySelector('section[data-turn=turn-2] .st-mention')).textDecorationColor"
    button = transcript.get_by_role("button", name="Hide the marks")
    expect(button).to_have_attribute("aria-pressed", "false")
    shown = transcript.evaluate(colour)
    button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(transcript.locator("#st-status")).to_have_text("Marks hidden")
    assert transcript.evaluate(colour) == "rgba(0, 0, 0, 0)"
    transcript.reload()
    assert transcript.evaluate(colour) == "rgba(0, 0, 0, 0)"
    transcript.get_by_role("button", name="Hide the marks").click()
    expect(transcript.locator("#st-status")).to_have_text("Marks shown")
    assert transcript.evaluate(colour) == shown


def test_every_mark_of_the_picture_leads_to_a_turn_of_its_speaker(transcript: Page) -> None:
    transcript.get_by_text("Who speaks when", exact=True).click()
    wrong = transcript.evaluate(
        """() => [...document.querySelectorAll("#st-article .st-svg a")].filter((mark) => {
          const target = document.querySelector(mark.getAttribute("href"));
          const [, speaker] = /^(.*), turn \\d+/.exec(mark.querySelector("title").textContent);
          const turn = target?.closest(".st-turn");
          const said = mark.querySelector("rect.st-tick") ? target?.querySelector(".st-mention")
            : turn?.querySelector(".st-speaker").textContent.startsWith(speaker);
          return !said;
        }).map((mark) => mark.outerHTML)"""
    )
    assert not wrong
    assert transcript.locator("#st-article .st-svg a").count() > 45


def test_the_picture_is_one_stop_of_the_keyboard_and_arrows_go_on(transcript: Page) -> None:
    summary = transcript.get_by_text("Who speaks when", exact=True)
    summary.click()
    summary.focus()
    transcript.keyboard.press("Tab")
    title = "document.activeElement.querySelector('title').textContent"
    assert transcript.evaluate(title) == "Vladimir Putin, turn 1"
    transcript.keyboard.press("ArrowRight")
    assert transcript.evaluate(title).startswith("Vladimir Putin, turn ")
    transcript.keyboard.press("ArrowDown")
    assert not transcript.evaluate(title).startswith("Vladimir Putin")
    transcript.keyboard.press("ArrowUp")
    transcript.keyboard.press("Home")
    transcript.keyboard.press("ArrowLeft")
    assert transcript.evaluate(title) == "Vladimir Putin, turn 1"
    transcript.keyboard.press("Tab")
    expect(transcript.locator("summary:focus")).to_have_text("Show the numbers")
    transcript.keyboard.press("Shift+Tab")
    transcript.keyboard.press("Enter")
    expect(transcript).to_have_url(re.compile(r"#turn-1$"))


# --- At every width ----------------------------------------------------------------------------------------


def test_no_transcript_scrolls_sideways_with_all_of_it_unfolded(seen_at: Page, site_url: str) -> None:
    for path in transcripts(site_url):
        seen_at.goto(site_url + path)
        seen_at.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
        assert seen_at.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, path


def test_axe_finds_nothing_in_a_transcript_with_all_of_it_unfolded(seen_at: Page, site_url: str) -> None:
    for path in (MEETING, MONOLOGUE):
        seen_at.goto(site_url + path)
        seen_at.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
        assert not violations(seen_at), path
