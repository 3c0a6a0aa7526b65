"""The main journeys in Firefox, on the site and in the edition for a folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.browser.conftest import built_corpus, site_url  # noqa: F401
from tests.browser.pages import ASTANA, MEETING
from tests.browser.test_offline import folder  # noqa: F401
from tests.browser.test_old_links import Corrected, corrected  # noqa: F401
from tests.browser.test_search import questions, turns
from tests.tools.firefox import Reader, reader

# One worker builds the site once and keeps one browser for all of them.
pytestmark = [pytest.mark.tools, pytest.mark.xdist_group("firefox")]

QUESTION = "is a ceasefire along the contact line possible"


@pytest.fixture(scope="module")
def browser() -> Iterator[Reader]:
    with reader() as somebody:
        yield somebody


@pytest.fixture
def at_desk(browser: Reader) -> Reader:
    """A reader who has nothing open."""
    browser.opens("about:blank")
    return browser


def searches(somebody: Reader) -> None:
    """Asks, follows the first result and arrives at the turn with the words marked."""
    box = somebody.sees("input[type=search]")
    box.send_keys(QUESTION)
    somebody.sees(f".st-search-status[data-query='{QUESTION}']")
    somebody.sees(".st-hits:not(.st-hits-entries) a.st-hit-link").click()
    somebody.waits_for_address("2024-07-05-sco-summit-astana/")
    somebody.waits(lambda _: "ceasefire" in somebody.sees(".st-turn:has(:target)").text, "the turn that answers")
    assert " of " in somebody.sees(".st-marks").text


def place(link: str) -> str:
    """The page and the anchor that a result leads to, wherever the site is read."""
    address = urlsplit(link)
    folders = unquote(address.path).removesuffix("index.html").strip("/").split("/")
    return f"{'/'.join(folders[-2:])}#{unquote(address.fragment)}"


def answers(somebody: Reader, address: str, asked: list[str]) -> list[list[str]]:
    """Where the results of each question lead."""
    somebody.opens(address)
    somebody.sees("input[type=search]")
    found = []
    for question in asked:
        somebody.asks(
            """const box = document.querySelector("input[type=search]");
            box.value = arguments[0];
            box.dispatchEvent(new Event("input", {bubbles: true}));""",
            question,
        )
        somebody.waits(
            lambda browser, question=question: somebody.asks(
                "return document.querySelector('.st-search-status').dataset.query === arguments[0]", question
            ),
            f"the results for {question}",
        )
        links = somebody.asks("return [...document.querySelectorAll('a.st-hit-link')].map((link) => link.href)")
        found.append(list(map(place, links)))
    return found


def opens_a_card(somebody: Reader) -> None:
    """Points at a mention, reads its card and follows it to the entry."""
    somebody.points_at(somebody.sees("section[data-turn] a.st-mention[data-entity]"))
    somebody.waits(lambda _: "in all" in somebody.sees(".st-card__counts").text, "the counts of the card")
    name = somebody.sees("#st-card a").text
    somebody.sees("#st-card a").click()
    somebody.waits(lambda _: somebody.sees("h1").text in name, "the entry")


def cites(somebody: Reader) -> None:
    """Cites a turn in another style, and is back where it began."""
    somebody.sees("#turn-12, section[data-turn=turn-12]")
    somebody.presses("c")
    somebody.sees("#st-cite input[value=bibtex], #st-cite label")
    for label in somebody.browser.find_elements("css selector", "#st-cite label"):
        if label.text == "BibTeX":
            label.click()
    somebody.waits(lambda _: "turn-12" in somebody.sees("#st-cite-text").text, "the address of the turn")
    assert "@inproceedings" in somebody.sees("#st-cite-text").text
    somebody.presses("\ue00c")
    somebody.waits(lambda _: not somebody.asks("return document.querySelector('dialog[open]')"), "the dialog is closed")


def test_search(at_desk: Reader, site_url: str) -> None:  # noqa: F811
    at_desk.opens(f"{site_url}search/")
    searches(at_desk)


def test_a_link_to_a_paragraph(at_desk: Reader, site_url: str) -> None:  # noqa: F811
    at_desk.opens(f"{site_url}{ASTANA}#turn-13-p3")
    assert at_desk.sees(":target").text.endswith("Please, go ahead.")
    assert at_desk.is_in_sight(":target")
    assert "turn 13 of 45" in at_desk.sees(".st-where").text


def test_a_card(at_desk: Reader, site_url: str) -> None:  # noqa: F811
    at_desk.opens(site_url + ASTANA)
    opens_a_card(at_desk)


def test_citing(at_desk: Reader, site_url: str) -> None:  # noqa: F811
    at_desk.opens(f"{site_url}{ASTANA}#turn-12")
    cites(at_desk)


def test_an_old_link(at_desk: Reader, corrected: Corrected) -> None:  # noqa: F811
    at_desk.opens(f"{corrected.url}transcripts/1921-bridge/?v={corrected.links['turn-2']}#turn-2")
    assert at_desk.sees(".st-changed del").text == "bread"
    assert at_desk.sees(".st-changed ins").text == "food"
    at_desk.opens(f"{corrected.url}transcripts/1922-06-01-opening/#turn-2")
    at_desk.waits_for_address("/transcripts/1922-06-01-bridge-opened/#turn-2")
    at_desk.sees("section:has(:target), section:target")
    assert at_desk.is_in_sight(":target")
    at_desk.opens(f"{corrected.url}transcripts/1921-bridge/#turn-99")
    assert "no turn 99" in at_desk.sees(".st-missing").text


def test_a_note_stands_in_the_margin(at_desk: Reader, site_url: str) -> None:  # noqa: F811
    at_desk.opens(site_url + ASTANA)
    at_desk.sees(".st-note")
    beside = at_desk.asks(
        """const note = [...document.querySelectorAll(".st-note")].find((one) => one.checkVisibility());
        return note.getBoundingClientRect().left - document.querySelector(".st-turn p").getBoundingClientRect().right"""
    )
    assert beside > 0


def test_two_entries_are_compared(at_desk: Reader, site_url: str) -> None:  # noqa: F811
    at_desk.opens(f"{site_url}compare/?a=sco")
    at_desk.sees(".st-compare-offers button").click()
    assert at_desk.asks("return document.querySelectorAll('#st-compare figure .st-second').length") > 1


def test_the_edition_for_a_folder(at_desk: Reader, folder: Path) -> None:  # noqa: F811
    at_desk.opens((folder / "search/index.html").as_uri())
    searches(at_desk)
    at_desk.opens((folder / ASTANA / "index.html").as_uri() + "#turn-12")
    cites(at_desk)
    at_desk.opens((folder / MEETING / "index.html").as_uri())
    opens_a_card(at_desk)
    at_desk.opens((folder / "compare/index.html").as_uri() + "?a=sco&b=un")
    assert at_desk.sees("#st-compare figure")


def test_fifty_questions_have_the_same_answers_in_the_folder(
    at_desk: Reader,
    site_url: str,  # noqa: F811
    folder: Path,  # noqa: F811
    built_corpus: Path,  # noqa: F811
) -> None:
    asked = [question for question, *_ in questions()]
    asked += [phrase for number, (*_, phrase) in enumerate(turns(built_corpus)) if number % 4 == 0]
    asked += [f'"{phrase}"' for number, (*_, phrase) in enumerate(turns(built_corpus)) if number % 9 == 1]
    assert len(asked) >= 50
    online = answers(at_desk, f"{site_url}search/", asked)
    in_the_folder = answers(at_desk, (folder / "search/index.html").as_uri(), asked)
    assert [one for one in zip(asked, online, in_the_folder, strict=True) if one[1] != one[2]] == []
    assert sum(map(bool, online)) >= 45
