"""The site in each of its languages, and two languages side by side, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, expect

from stenogram.disk import write_new
from stenogram.incremental.build import build_site
from stenogram.starter import StarterOptions, starter_files
from stenogram.translations import listed_languages
from tests.browser.axe import violations
from tests.browser.conftest import served
from tests.browser.overlaps import overlaps
from tests.faults.trials import DAY, SETTINGS
from tests.test_twins import ENGLISH, GERMAN, SPANISH

ARABIC = """العبّارة

آنا ريد: تأخرت العبّارة مرة أخرى، ولم يخبر أحد الركاب بالسبب.

توم هيل: كان الجليد هو السبب.

آنا ريد: في عام 1919 كان الجليد أكثر، ولم تتأخر قط أكثر من 20 دقيقة.

إيدا برانت: أقترح أن نكتب إلى المالك.
"""
PAGES = (
    "",
    "transcripts/1931-05-12-harbour-council/",
    "people/ida-brandt/",
    "transcripts/",
    "people/",
    "search/?q=lamp",
    "quotations/",
    "wordings/",
    "wordings/more-ice/",
    "side-by-side/abbara/ferry/",
    "side-by-side/ferry/pilot-log/",
    "transcripts/ferry/",
)
ACCOUNT = """The ferry, by the pilots

January 2, 1922

Pilots' log: The ferry is late again, and the passengers were told why: it was the ice.

Pilots' log: In 1919 there was more ice.
"""


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """One text in four languages."""
    root = tmp_path_factory.mktemp("ferry")
    texts = root / "source_texts"
    texts.mkdir()
    (root / "registry").mkdir()
    (root / "mkdocs.yml").write_text("site_url: https://ferry.example/\n" + SETTINGS)
    languages = (
        ("ferry", ENGLISH, "en"),
        ("faehre", GERMAN, "de"),
        ("transbordador", SPANISH, "es"),
        ("abbara", ARABIC, "ar"),
    )
    for name, text, language in languages:
        (texts / f"{name}.txt").write_text(text, encoding="utf-8")
        of = "translation_of: ferry\n" if language != "en" else ""
        (texts / f"{name}.yml").write_text(f"language: {language}\n{of}")
    (root / "wordings.yml").write_text("- phrase: the ferry\n- phrase: more ice\n")
    with _day():
        assert build_site(root, release=True).site
    with served(root / "site") as address:
        yield address


@pytest.fixture(scope="module", params=listed_languages())
def spoken(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """A language, and the address of a new corpus whose site speaks it."""
    root = tmp_path_factory.mktemp(f"site-{request.param}") / "corpus"
    options = StarterOptions("Harbour papers", language=request.param)
    write_new(root, list(starter_files(options)), lambda name: False, {})
    texts = {"ferry": (ENGLISH, "en"), "abbara": (ARABIC, "ar"), "pilot-log": (ACCOUNT, "en")}
    belongs = {"abbara": "translation_of: ferry\n", "pilot-log": "same_event: [ferry]\n", "ferry": ""}
    for name, (text, language) in texts.items():
        (root / "source_texts" / f"{name}.txt").write_text(text, encoding="utf-8")
        (root / "source_texts" / f"{name}.yml").write_text(f"language: {language}\n{belongs[name]}")
    (root / "wordings.yml").write_text("- phrase: the ferry\n- phrase: more ice\n")
    with _day():
        assert build_site(root, release=True).site
    with served(root / "site") as address:
        yield request.param, address


@contextmanager
def _day() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", DAY)
        yield


def opened(browser: Browser, address: str, width: int) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(address)
    page.wait_for_load_state("networkidle")
    return page


def test_in_every_language_no_words_stand_on_others_on_a_narrow_phone(chrome: Browser, spoken: tuple[str, str]) -> None:
    language, address = spoken
    wrong = {}
    for path in PAGES:
        page = opened(chrome, address + path, 320)
        if "?q=" in path:
            page.locator(".st-hit").first.wait_for()
        assert page.locator("html").get_attribute("lang") == language
        beyond = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        found = [*overlaps(page), *([f"{beyond} px beyond the screen"] if beyond > 0 else [])]
        if found:
            wrong[path] = found
        page.close()
    assert wrong == {}


def test_in_every_language_the_line_of_the_place_stays_clear_of_its_buttons(
    chrome: Browser, spoken: tuple[str, str]
) -> None:
    _, address = spoken
    page = opened(chrome, f"{address}transcripts/1931-05-12-harbour-council/#turn-3", 320)
    page.locator(".st-where__count").wait_for()
    words = page.locator(".st-where__line p")
    box = words.bounding_box()
    assert box
    beyond = words.locator("span").evaluate_all(
        """(spans, box) => spans.map((one) => one.getBoundingClientRect()).filter(({ width }) => width)
          .filter(({ left, right }) => left < box.x - 1 || right > box.x + box.width + 1).length""",
        box,
    )
    assert beyond == 0
    page.close()


def test_in_every_language_pages_are_accessible(chrome: Browser, spoken: tuple[str, str]) -> None:
    _, address = spoken
    wrong = {}
    for path in PAGES:
        page = opened(chrome, address + path, 1280)
        if found := violations(page):
            wrong[path] = found
        page.close()
    assert wrong == {}


def test_from_right_to_left_the_marker_of_what_is_folded_points_to_the_left(
    chrome: Browser, spoken: tuple[str, str]
) -> None:
    language, address = spoken
    page = opened(chrome, address + "transcripts/1931-05-12-harbour-council/", 1280)
    content = page.evaluate("getComputedStyle(document.querySelector('.st-fold > summary'), '::before').content")
    assert content.startswith('"◂"' if language == "ar" else '"▸"')
    page.close()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("pair", ["faehre/ferry", "abbara/ferry", "abbara/transbordador"])
def test_two_texts_stand_side_by_side_or_one_below_the_other(
    chrome: Browser, ferry: str, pair: str, width: int
) -> None:
    page = opened(chrome, f"{ferry}side-by-side/{pair}/", width)
    boxes = [side.bounding_box() for side in page.locator(".st-pair").nth(1).locator(".st-pair__side").all()]
    first, second = (box for box in boxes if box)
    if width == 1280:
        assert first["y"] == second["y"]
        assert first["x"] + first["width"] <= second["x"]
    else:
        assert first["y"] + first["height"] <= second["y"]
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert overlaps(page) == []
    assert violations(page) == []
    page.close()


@pytest.mark.parametrize("look", ["light 390", "dark 1280"])
@pytest.mark.parametrize("path", ["wordings/", "wordings/the-ferry/", "quotations/first/", "quotations/"])
def test_wordings_and_first_uses_are_for_a_phone_and_for_everybody(
    chrome: Browser, ferry: str, path: str, look: str
) -> None:
    scheme, _, width = look.partition(" ")
    page = opened(chrome, ferry + path, int(width))
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert overlaps(page) == []
    assert violations(page) == []
    # No column is lost on a phone, and what leads on is reached by the keyboard.
    assert [cell.inner_text() for cell in page.locator("article th").all() if not cell.is_visible()] == []
    links = page.locator("article a:visible")
    if links.count():
        last = links.last
        last.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        expect(last).to_be_focused()
    page.close()


def test_a_reader_goes_on_at_the_same_turn_in_another_language(chrome: Browser, ferry: str) -> None:
    page = opened(chrome, f"{ferry}transcripts/ferry/", 320)
    assert overlaps(page) == []
    turn = page.locator('[data-turn="turn-3"]')
    turn.get_by_role("link", name="español", exact=True).click()
    expect(page).to_have_url(f"{ferry}transcripts/transbordador/#turn-2")
    page.locator('[data-turn="turn-2"]').get_by_role("link", name="Side by side: English").click()
    expect(page).to_have_url(f"{ferry}side-by-side/ferry/transbordador/#second-turn-2")
    page.close()


def test_a_search_finds_a_turn_in_several_languages_once(chrome: Browser, ferry: str) -> None:
    page = opened(chrome, f"{ferry}search/?q=1919", 1280)
    hits = page.locator(".st-hits .st-hit-turn")
    hits.first.wait_for()
    assert hits.count() == 1
    found = {link.get_attribute("href") or "" for link in hits.locator("a").all()}
    assert {href.removeprefix(ferry).partition("?")[0].partition("#")[0] for href in found} == {
        "transcripts/ferry/",
        "transcripts/faehre/",
        "transcripts/transbordador/",
        "transcripts/abbara/",
    }
    # What one language alone says is found there, with the way to the others.
    page.goto(f"{ferry}search/?q=hielo")
    hits.first.wait_for()
    assert hits.count() == 1
    expect(hits.get_by_role("link", name="English")).to_have_attribute("href", f"{ferry}transcripts/ferry/#turn-3")
    page.close()
