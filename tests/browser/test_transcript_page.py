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


def test_the_first_turn_is_near(seen_at: Page, site_url: str) -> None:
    """Within 1.2 screens at a desk, 1.5 on a phone and a tablet."""
    for path in transcripts(site_url):
        seen_at.goto(site_url + path)
        top, width, height = seen_at.evaluate(
            "[document.querySelector('.st-turn').getBoundingClientRect().top + scrollY, innerWidth, innerHeight]"
        )
        assert top <= (1.2 if width >= 1280 else 1.5) * height, path


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
    expect(transcript.locator('#st-article .st-svg a[tabindex="-1"]').first).to_be_attached()
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


# --- Where one is ------------------------------------------------------------------------------------------


def test_a_quiet_line_says_who_speaks_and_which_turn_it_is(transcript: Page) -> None:
    line = transcript.get_by_role("group", name="Where you are")
    expect(line).to_have_count(0)
    transcript.locator("section[data-turn=turn-33]").evaluate("(turn) => turn.scrollIntoView()")
    expect(line).to_contain_text("turn 33 of 45")
    expect(line).to_contain_text("Vladimir Putin")
    expect(line).to_contain_text("remarks the Meeting in the SCO Plus format")
    bar, header = line.locator(".st-where__line").bounding_box(), transcript.locator(".st-header").bounding_box()
    assert bar
    assert header
    assert abs(bar["y"] - header["height"]) <= 1
    # By keyboard: under load the page still settles beneath a pointer.
    line.get_by_role("link", name="Top").press("Enter")
    expect(transcript.get_by_role("heading", level=1)).to_be_in_viewport()
    expect(line).to_have_count(0)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_line_covers_nothing_that_a_link_leads_to(browser_page: Page, site_url: str, width: int) -> None:
    browser_page.set_viewport_size({"width": width, "height": 850})
    for place, says in (
        ("turn-12", "turn 12 of 45"),
        ("turn-13-p3", "turn 13 of 45"),
        ("turn-32-p11", "paragraph 11 of"),
    ):
        browser_page.goto(f"{site_url}{ASTANA}#{place}")
        line = browser_page.locator(".st-where__line")
        expect(line).to_contain_text(says)
        box, target = line.bounding_box(), browser_page.locator(f"#{place}").bounding_box()
        assert box
        assert target
        assert 0 <= target["y"] - (box["y"] + box["height"]) < 40


@pytest.mark.parametrize(
    ("place", "cited"),
    [
        (f"{MONOLOGUE}#turn-1-p14", "turn 1, paragraph 14"),
        (f"{ASTANA}#turn-32-p11", "turn 32, paragraph 11"),
        (f"{ASTANA}#turn-12", "turn 12"),
    ],
)
def test_the_line_cites_what_is_being_read(browser_page: Page, site_url: str, place: str, cited: str) -> None:
    browser_page.goto(site_url + place)
    line = browser_page.get_by_role("group", name="Where you are")
    expect(line).to_contain_text(re.sub(r"(\d+)", r"\1 of", cited.split(", ")[-1]))
    line.get_by_role("button", name="Cite").press("Enter")
    expect(browser_page.locator("#st-cite h2")).to_have_text(f"Cite {cited}")
    anchor = cited.replace("turn ", "turn-").replace(", paragraph ", "-p")
    expect(browser_page.locator("#st-cite-text")).to_contain_text(re.compile(f"#{anchor}$"))


def test_progress_grows_to_the_end(browser_page: Page, site_url: str) -> None:
    browser_page.goto(f"{site_url}{MONOLOGUE}#turn-1-p14")
    shown = "new DOMMatrix(getComputedStyle(document.querySelector('.st-where__bar')).transform).a"
    expect(browser_page.locator(".st-where")).to_contain_text("paragraph 14 of 63")
    assert browser_page.evaluate(shown) == pytest.approx(14 / 63, abs=0.01)
    browser_page.locator("#turn-1-p60").evaluate("(paragraph) => paragraph.scrollIntoView()")
    expect(browser_page.locator(".st-where")).to_contain_text("paragraph 60 of 63")
    assert browser_page.evaluate(shown) == pytest.approx(60 / 63, abs=0.01)


def test_a_monologue_has_an_outline_by_first_words_that_follows_the_reading(browser_page: Page, site_url: str) -> None:
    browser_page.goto(site_url + MONOLOGUE)
    places = browser_page.locator("#st-outline a[href*='-p']")
    assert 10 <= places.count() <= 13
    place = places.nth(4)
    words = re.sub(r"\s+", " ", place.inner_text()).partition(" ")[2].removesuffix(" …")
    place.click()
    target = browser_page.locator(str(place.get_attribute("href")))
    expect(target).to_be_in_viewport()
    expect(target).to_contain_text(words)
    expect(place).to_have_attribute("aria-current", "true")
    browser_page.locator("#turn-1-p40").evaluate("(paragraph) => paragraph.scrollIntoView()")
    expect(browser_page.locator("#st-outline [aria-current]")).to_have_attribute("href", "#turn-1-p37")


def test_j_and_k_go_by_paragraph_in_a_monologue(browser_page: Page, site_url: str) -> None:
    browser_page.goto(site_url + MONOLOGUE)
    numbers = browser_page.locator(".st-pn")
    browser_page.keyboard.press("j")
    expect(browser_page.locator(".st-number a")).to_be_focused()
    browser_page.keyboard.press("j")
    expect(numbers.nth(1)).to_be_focused()
    browser_page.keyboard.press("j")
    expect(numbers.nth(2)).to_be_focused()
    browser_page.keyboard.press("k")
    expect(numbers.nth(1)).to_be_focused()
    browser_page.evaluate("document.activeElement.blur()")
    browser_page.locator("#turn-1-p30").evaluate("(paragraph) => paragraph.scrollIntoView()")
    browser_page.keyboard.press("j")
    expect(numbers.nth(30)).to_be_focused()


def test_shift_j_and_shift_k_go_by_turn_however_long_it_is(browser_page: Page, site_url: str) -> None:
    browser_page.goto(f"{site_url}{ASTANA}#turn-32-p3")
    browser_page.keyboard.press("Shift+J")
    expect(browser_page.locator("section[data-turn=turn-33] .st-number a")).to_be_focused()
    browser_page.keyboard.press("Shift+K")
    expect(browser_page.locator("section[data-turn=turn-32] .st-number a")).to_be_focused()


@pytest.mark.parametrize("width", [390, 1280])
def test_paragraph_numbers_are_seen_and_a_click_copies_the_link(browser_page: Page, site_url: str, width: int) -> None:
    browser_page.set_viewport_size({"width": width, "height": 850})
    browser_page.goto(site_url + MONOLOGUE)
    number = browser_page.locator('.st-pn[href="#turn-1-p3"]')
    expect(number).to_have_css("opacity", "1")
    box = number.bounding_box()
    assert box
    assert box["x"] >= 0
    number.click()
    expect(browser_page.locator("#st-status")).to_have_text("Link to turn 1, paragraph 3 copied")
    assert browser_page.evaluate("navigator.clipboard.readText()").endswith("#turn-1-p3")
    expect(browser_page).to_have_url(re.compile("#turn-1-p3$"))


# --- Type, and what can be pressed -------------------------------------------------------------------------

SIZES = """() => [...document.querySelectorAll("body *")].filter((one) => one.checkVisibility()
    && !one.closest("svg, .st-sr, .md-skip")
    && [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()))
  .map((one) => [parseFloat(getComputedStyle(one).fontSize), one.outerHTML.slice(0, 90)])"""


def test_a_transcript_has_six_sizes_of_type_and_none_under_twelve(seen_at: Page, site_url: str) -> None:
    for path in (ASTANA, MONOLOGUE, MEETING):
        seen_at.goto(site_url + path)
        seen_at.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
        sizes = {round(size, 1): html for size, html in seen_at.evaluate(SIZES)}
        assert len(sizes) <= 6, sizes
        assert min(sizes) >= 12, sizes


def test_whatever_stands_alone_is_large_enough_to_be_touched(browser_page: Page, site_url: str) -> None:
    """24 by 24 px, but for links within sentences and for the marks of a picture, whose table has the same links."""
    browser_page.set_viewport_size({"width": 390, "height": 844})
    for path in (ASTANA, MONOLOGUE, MEETING):
        browser_page.goto(site_url + path)
        browser_page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
        small = browser_page.evaluate(
            """() => [...document.querySelectorAll("a, button, summary, input, select")]
              .filter((one) => one.checkVisibility() && !one.closest("svg, .md-skip"))
              .filter((one) => !one.closest("p, li, dd, h2, h3, td:not(:last-child)")
                || one.matches(".st-pn, .st-number a, .st-begin a"))
              .map((one) => [one.outerHTML.slice(0, 100), one.getBoundingClientRect()])
              .filter(([, box]) => box.width < 23.5 || box.height < 23.5)
              .map(([html, box]) => `${html} ${box.width}x${box.height}`)"""
        )
        assert not small, path


def test_the_focus_is_seen_on_everything_that_takes_it(browser_page: Page, site_url: str) -> None:
    browser_page.goto(site_url + MEETING)
    browser_page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
    unseen, places = set(), 0
    for _ in range(400):
        browser_page.keyboard.press("Tab")
        where, ring, mark = browser_page.evaluate(
            """() => {
              const one = document.activeElement;
              const style = getComputedStyle(one);
              const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
              const rect = one.querySelector?.("rect");
              const mark = one.closest("svg") && rect && getComputedStyle(rect).stroke !== "rgba(0, 0, 0, 0)";
              return [one.outerHTML.slice(0, 100), ring, Boolean(mark)];
            }"""
        )
        if where.startswith("<body"):
            break
        places += 1
        if not ring and not mark:
            unseen.add(where)
    assert places > 60
    assert not unseen


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
