"""Pages as a reader meets them: measure, outline, keys, both schemes, print, without scripts, and their weight."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import ASTANA, every_kind, read

OWN = re.compile(r"/assets/[^/]+\.(css|js)$")


@pytest.fixture
def transcript(browser_page: Page, site_url: str) -> Page:
    browser_page.goto(site_url + ASTANA)
    return browser_page


@pytest.fixture
def without_scripts(chrome: Browser) -> Iterator[Page]:
    context = chrome.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


# --- The rules every page keeps ------------------------------------------------------------------------


def test_no_page_asks_another_host_or_breaks_the_content_security_policy(browser_page: Page, site_url: str) -> None:
    complaints: list[str] = []
    hosts: set[str] = set()
    browser_page.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
    browser_page.on("pageerror", lambda error: complaints.append(str(error)))
    browser_page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    browser_page.add_init_script(
        "addEventListener('securitypolicyviolation', (e) => console.error('CSP', e.violatedDirective, e.blockedURI))"
    )
    for path in every_kind(site_url):
        browser_page.goto(site_url + path, wait_until="networkidle")
    assert not complaints
    assert hosts == {urlsplit(site_url).netloc}


def test_the_policy_is_strict_and_nothing_is_inline(site_url: str) -> None:
    for path in every_kind(site_url):
        html = read(site_url + path)
        policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', html)
        assert policy, path
        assert "default-src 'none'" in policy[1]
        assert "unsafe-inline" not in policy[1]
        inline = re.findall(
            r"<script(?![^>]*(?:\bsrc=|application/(?:ld\+)?json))[^>]*>|<style|\sstyle=|\son[a-z]+=\"", html
        )
        assert not inline, path


def test_an_inline_script_would_be_stopped(browser_page: Page, site_url: str) -> None:
    page = browser_page
    page.route(
        "**/about/",
        lambda route: route.fulfill(
            body=read(f"{site_url}about/").replace("</body>", "<script>document.title = 'ran'</script></body>"),
            content_type="text/html",
        ),
    )
    page.goto(f"{site_url}about/")
    assert page.title() != "ran"


@pytest.mark.parametrize("width", [320, 390, 820, 1440])
def test_no_page_scrolls_sideways(browser_page: Page, site_url: str, width: int) -> None:
    browser_page.set_viewport_size({"width": width, "height": 900})
    for path in every_kind(site_url):
        browser_page.goto(site_url + path)
        beyond = browser_page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert beyond <= 0, f"{path} is {beyond} px too wide"


def test_every_page_says_what_it_is(site_url: str) -> None:
    titles = {}
    for path in every_kind(site_url):
        html = read(site_url + path)
        assert '<html lang="en"' in html, path
        assert len(re.findall(r"<h1[ >]", html)) == 1, path
        assert '<meta name="description" content="' in html, path
        assert '<meta property="og:title" content="' in html, path
        assert 'type="application/atom+xml"' in html, path
        assert 'rel="icon"' in html, path
        title = re.search(r"<title>([^<]+)</title>", html)
        assert title, path
        titles[path] = title[1]
    assert len(set(titles.values())) == len(titles)


def test_no_label_of_a_picture_is_cut(looked_at: Page, site_url: str) -> None:
    for path in (ASTANA, "summits/"):
        looked_at.goto(site_url + path)
        looked_at.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
        labels = looked_at.evaluate(
            """() => [...document.querySelectorAll(".st-svg svg text")].filter((text) => text.checkVisibility())
              .map((text) => [text.textContent, text.getComputedTextLength(), text.parentNode.width.baseVal.value])"""
        )
        assert len(labels) > 5
        assert not [words for words, needed, room in labels if needed > room]
        # What is shortened at a desk and on a phone is shown once.
        assert len({words.rstrip(" …") for words, _, _ in labels}) == len(labels)


def test_the_guides_are_reached_from_every_page_and_lead_back(without_scripts: Page, site_url: str) -> None:
    for path in ("", ASTANA, "404.html"):
        without_scripts.goto(site_url + path)
        for place in ("#st-menu", ".st-footer"):
            expect(without_scripts.locator(place).get_by_role("link", name="Guides", exact=True)).to_have_count(1)
    without_scripts.locator("#st-menu").get_by_role("link", name="Guides").click()
    expect(without_scripts).to_have_url(f"{site_url}guides/")
    expect(without_scripts.locator(".st-running")).to_have_count(0)
    without_scripts.get_by_role("article").get_by_role("link", name="Publishing").click()
    expect(without_scripts.locator("#st-menu [aria-current]")).to_have_text("Guides")
    without_scripts.locator(".st-running").get_by_role("link", name="Guides").click()
    expect(without_scripts).to_have_url(f"{site_url}guides/")


# --- The page of a transcript --------------------------------------------------------------------------


def test_a_line_holds_about_sixty_six_characters(transcript: Page) -> None:
    longest = transcript.evaluate(
        """() => {
          const paragraph = [...document.querySelectorAll(".st-speech")].find((p) => p.textContent.length > 600);
          const range = document.createRange();
          range.selectNodeContents(paragraph);
          const lines = new Set([...range.getClientRects()].map((r) => Math.round(r.bottom / 4)));
          return paragraph.textContent.length / paragraph.getBoundingClientRect().height
            * parseFloat(getComputedStyle(paragraph).lineHeight);
        }"""
    )
    assert 55 <= longest <= 75


def test_speech_narrative_and_stage_directions_look_different(transcript: Page) -> None:
    looks = transcript.evaluate(
        """() => {
          const look = (css) => {
            const box = document.querySelector(".st-turn");
            const made = box.appendChild(document.createElement(css === "st-narrative" ? "div" : "p"));
            made.className = css;
            const { fontStyle, fontSize, borderInlineStartStyle, paddingInlineStart } = getComputedStyle(made);
            made.remove();
            return [fontStyle, fontSize, borderInlineStartStyle, paddingInlineStart].join();
          };
          return ["st-speech", "st-stage", "st-narrative", "st-note"].map(look);
        }"""
    )
    assert len(set(looks)) == 4


def test_the_outline_follows_the_reading(transcript: Page) -> None:
    transcript.locator("section[data-turn=turn-20]").evaluate("(turn) => turn.scrollIntoView()")
    current = transcript.locator("#st-outline [aria-current]")
    expect(current).to_have_attribute("href", "#turn-20")
    expect(current).to_be_in_viewport()


def test_the_outline_names_speakers_and_numbers_not_offices(transcript: Page) -> None:
    first = transcript.locator('#st-outline a[href="#turn-1"]')
    assert re.sub(r"\s+", " ", first.inner_text()).strip() == "1 Vladimir Putin"


def test_j_and_k_go_from_turn_to_turn_with_the_focus(transcript: Page) -> None:
    numbers = transcript.locator(".st-number a")
    transcript.keyboard.press("j")
    expect(numbers.nth(0)).to_be_focused()
    transcript.keyboard.press("j")
    expect(numbers.nth(1)).to_be_focused()
    transcript.keyboard.press("k")
    expect(numbers.nth(0)).to_be_focused()
    expect(numbers.nth(0)).to_be_in_viewport()


def test_who_scrolls_away_from_the_focus_goes_on_from_where_he_reads(transcript: Page) -> None:
    transcript.keyboard.press("j")
    transcript.locator("section[data-turn=turn-20]").evaluate("(turn) => turn.scrollIntoView()")
    transcript.keyboard.press("j")
    expect(transcript.locator("section[data-turn=turn-21] .st-number a")).to_be_focused()


def test_y_copies_the_link_with_the_fingerprint_of_the_words(transcript: Page, site_url: str) -> None:
    transcript.goto(f"{site_url}{ASTANA}#turn-3")
    transcript.keyboard.press("j")
    transcript.keyboard.press("y")
    expect(transcript.locator("#st-status")).to_have_text("Link to turn 4 copied")
    fingerprint = transcript.locator("section[data-turn=turn-4]").get_attribute("data-v")
    copied = transcript.evaluate("navigator.clipboard.readText()")
    assert copied == f"{site_url}{ASTANA}?v={fingerprint}#turn-4"


def test_the_link_of_a_paragraph_is_copied_from_its_number(transcript: Page) -> None:
    number = transcript.locator(".st-pn").nth(1)
    number.focus()
    place = str(number.get_attribute("href"))
    transcript.keyboard.press("y")
    expect(transcript.locator("#st-status")).to_contain_text("paragraph 2")
    assert transcript.evaluate("navigator.clipboard.readText()").endswith(place)


def test_a_button_of_a_turn_copies_its_link(transcript: Page) -> None:
    turn = transcript.locator("section[data-turn=turn-2]")
    turn.hover()
    turn.get_by_role("button", name="copy link turn 2").click()
    expect(transcript.locator("#st-status")).to_have_text("Link to turn 2 copied")


def test_keys_can_be_listed_and_turned_off(transcript: Page) -> None:
    transcript.keyboard.press("?")
    keys = transcript.locator("#st-keys")
    expect(keys).to_contain_text("Next turn, or next paragraph of a long one")
    keys.get_by_label("Single-letter keys are on").uncheck()
    transcript.keyboard.press("Escape")
    expect(keys).to_be_hidden()
    transcript.reload()
    transcript.keyboard.press("j")
    assert transcript.evaluate("document.activeElement === document.body")
    transcript.get_by_role("button", name="Keys").first.click()
    transcript.locator("#st-keys").get_by_label("Single-letter keys are on").check()
    transcript.keyboard.press("Escape")
    transcript.locator("body").press("j")
    expect(transcript.locator(".st-number a").first).to_be_focused()


def test_the_scheme_is_the_systems_until_the_reader_chooses(chrome: Browser, site_url: str) -> None:
    context = chrome.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(site_url + ASTANA)
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    dark = page.evaluate(paper)
    page.get_by_role("button", name="Dark mode", pressed=True).click()
    light = page.evaluate(paper)
    assert light != dark
    page.goto(site_url)
    assert page.evaluate(paper) == light
    context.close()


# --- Without scripts -----------------------------------------------------------------------------------


def test_without_scripts_the_target_stands_out_and_nothing_is_dead(without_scripts: Page, site_url: str) -> None:
    page = without_scripts
    page.goto(f"{site_url}{ASTANA}#turn-5")
    expect(page.locator("#turn-5")).to_be_in_viewport()
    clean = "getComputedStyle(document.querySelector('section[data-turn=\"turn-{}\"]'), '::before').content"
    # Scripts of the page are off; the test's own are not.
    assert page.evaluate(clean.format(5)) == '""'
    assert page.evaluate(clean.format(6)) == "none"
    for dead in ("[data-st-do]", "#st-scheme"):
        assert not page.locator(f"{dead}:visible").count()


def test_without_scripts_a_phone_opens_menu_and_outline(chrome: Browser, site_url: str) -> None:
    context = chrome.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800}, has_touch=True)
    page = context.new_page()
    page.goto(site_url + ASTANA)
    expect(page.locator("#st-outline")).to_be_hidden()
    page.get_by_role("button", name="Contents of this page").tap()
    page.locator('#st-outline a[href="#turn-9"]').tap()
    expect(page.locator("#turn-9")).to_be_in_viewport()
    page.get_by_role("button", name="Site menu").tap()
    page.locator("#st-menu").get_by_role("link", name="Summits").tap()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Summits")
    context.close()


# --- Print ---------------------------------------------------------------------------------------------


def test_a_printed_transcript_carries_its_addresses_and_no_navigation(transcript: Page) -> None:
    transcript.emulate_media(media="print")
    address = transcript.locator(".st-print-address")
    expect(address).to_be_visible()
    expect(address).to_contain_text(ASTANA)
    expect(address).to_contain_text(re.compile(r"version \w+"))
    assert (
        transcript.evaluate(
            "getComputedStyle(document.querySelector('section[data-turn=turn-12] .st-number a'), '::before').content"
        )
        == '"#turn-"'
    )
    for gone in (".st-header", ".st-outline", ".st-footer", ".st-acts", ".st-running"):
        expect(transcript.locator(gone).first).to_be_hidden()


# --- Weight --------------------------------------------------------------------------------------------


def test_a_transcript_is_light(chrome: Browser, site_url: str) -> None:
    """As a static host sends it: text compressed, everything fetched before the reader does anything."""
    context = chrome.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    weights: dict[str, int] = {}

    def weigh(url: str, body: bytes) -> None:
        packed = url.endswith(".woff2")
        weights[url] = len(body) if packed else len(gzip.compress(body, 9))

    page.on("requestfinished", lambda request: weigh(request.url, request.response().body()))
    page.goto(site_url + ASTANA, wait_until="networkidle")
    context.close()
    fonts = sum(weight for url, weight in weights.items() if url.endswith(".woff2"))
    own = sum(weight for url, weight in weights.items() if OWN.search(url))
    assert sum(weights.values()) - fonts <= 100_000, weights
    assert 5_000 < own <= 60_000, weights


def test_nothing_moves_when_marks_and_cards_come_alive(chrome: Browser, site_url: str) -> None:
    context = chrome.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.add_init_script(
        """window.shifts = [];
        new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((entry) => entry.value)))
          .observe({ type: "layout-shift", buffered: true });"""
    )
    page.goto(site_url + ASTANA, wait_until="networkidle")
    mark = page.locator(".st-turn a.st-mention").first
    mark.scroll_into_view_if_needed()
    mark.hover()
    expect(page.locator("#st-card")).to_be_visible()
    assert page.evaluate("window.shifts.reduce((sum, value) => sum + value, 0)") < 0.001
    context.close()


# --- A page that is not there --------------------------------------------------------------------------


def test_the_page_for_a_lost_address_leads_on(browser_page: Page, site_url: str) -> None:
    browser_page.goto(f"{site_url}404.html")
    article = browser_page.locator("article")
    expect(article.get_by_role("heading", level=1)).to_have_text("There is no page at this address")
    article.get_by_role("link", name="Transcripts", exact=True).click()
    expect(browser_page).to_have_url(f"{site_url}transcripts/")
