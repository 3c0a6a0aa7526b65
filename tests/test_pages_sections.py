"""What pages show of the parts of a compilation."""

from __future__ import annotations

from pathlib import Path

import pytest

from stenogram.model import Corpus, Settings, TextFiles
from stenogram.pages import Templates, pages
from stenogram.prepare import prepare
from stenogram.registry import loaded_registry

TEMPLATES = Path(__file__).parents[1] / "templates" / "pages"
PEOPLE = """
- id: anna-reed
  name: Anna Reed
  definition: President of Utopia.
- id: tom-hale
  name: Tom Hale
  definition: Governor of Oakham.
"""
TEXT = """Oakham, 5 July 2024

Anna Reed was away for two days.

Source – The Gazette

Utopian President: Meeting with Tom Hale

Anna Reed: Is Tom Hale here?

Tom Hale: I am.

Source – The Gazette

Answers to questions

Ida Stone: Is it done?

Anna Reed: Tom Hale says so.
"""
SIDECAR = """
title: Two days in Elmstead
sections:
  - on: "Utopian President: Meeting with Tom Hale"
    date: 2023-12-31
    place: Elmstead
    event: Meeting with Tom Hale
    url: https://example.org/meeting
    source: "The Gazette, https://example.org/gazette"
  - on: Answers to questions
    date: 2024-07-03/2024-07-04
    place: Saltmere
    event: News conference
"""


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    registry = loaded_registry((("registry/people.yml", PEOPLE),))
    files = TextFiles("days", "source_texts/days.txt", TEXT.encode(), "days.yml", SIDECAR, "days.turns.json", None)
    prepared = prepare(files, registry.gazetteer, "2026-01-01")
    assert prepared.transcript
    assert not [problem for problem in prepared.problems if problem.severity == "error"]
    corpus = Corpus((prepared.transcript,), registry.records, Settings("Utopia"))
    return {page.path: page.text for page in pages(corpus, Templates([TEMPLATES]))}


def test_a_part_has_a_header_below_its_heading(made: dict[str, str]) -> None:
    page = made["transcripts/days.md"]
    meeting = page[page.index("## Utopian President") : page.index("## Answers")]
    assert meeting.index('<div class="st-part"') < meeting.index("data-turn")
    for words in (
        '<time datetime="2023-12-31">31 December 2023</time>',
        "Elmstead",
        "[Original](https://example.org/meeting)",
        "[The Gazette](https://example.org/gazette)",
        "[Tom Hale](../people/tom-hale.md)",
    ):
        assert words in meeting
    assert "Meeting with Tom Hale" not in meeting.partition("\n")[2], "the heading says it"
    answers = page[page.index("## Answers") :]
    assert "Saltmere</span> <span><i>· </i>News conference</span></span>\n{: .st-dateline }" in answers
    days = '<time datetime="2024-07-03">3 July 2024</time> – <time datetime="2024-07-04">4 July 2024</time>'
    assert days in answers
    assert "Saltmere" in answers


def test_the_outline_has_the_day_of_a_part(made: dict[str, str]) -> None:
    page = made["transcripts/days.md"]
    assert 'data-toc-label="Utopian President: Meeting with Tom Hale, 31 December 2023"' in page


def test_the_record_tells_the_days_of_the_parts_apart_from_that_of_the_whole(made: dict[str, str]) -> None:
    record = made["transcripts/days.md"].split("## Utopian President")[0]
    assert '<time datetime="2024-07-05">5 July 2024</time>' in record
    assert "Dates of parts" in record
    assert '<time datetime="2023-12-31">31 December 2023</time>' in record
    assert "Address of the original not known" in record


def test_a_description_has_the_days_and_places_of_the_parts(made: dict[str, str]) -> None:
    head = made["transcripts/days.md"].split("\n---\n")[0]
    assert "31 December 2023 – 4 July 2024, Elmstead, Saltmere: 4 turns" in head


def test_a_person_page_groups_turns_by_part_in_order_of_days(made: dict[str, str]) -> None:
    page = made["people/anna-reed.md"]
    assert page.count("### [Two days in Elmstead]") == 1
    first = page.index("#### [Meeting with Tom Hale]")
    second = page.index("#### [News conference]")
    assert first < page.index("31 December 2023") < second < page.index("3 July 2024", second)


def test_a_mention_stands_under_the_day_of_its_part(made: dict[str, str]) -> None:
    page = made["people/tom-hale.md"]
    assert "[31 December 2023](../transcripts/days.md#turn-1" in page
    assert "[3 July 2024](../transcripts/days.md#turn-4" in page
    assert "5 July 2024](../transcripts/days.md#turn" not in page


@pytest.mark.parametrize("page", ["index.md", "transcripts/index.md"])
def test_a_list_of_transcripts_has_the_days_and_places_of_the_parts(made: dict[str, str], page: str) -> None:
    text = made[page]
    assert (
        "<span>31 December 2023 – 4 July 2024</span> <span><i>· </i>Elmstead</span> <span><i>· </i>Saltmere</span>"
        in text
    )
    assert "5 July 2024" not in text
    assert "Oakham" not in text


def test_the_corpus_covers_the_days_of_the_parts(made: dict[str, str]) -> None:
    assert "31 December 2023" in made["about.md"]
    assert "4 July 2024" in made["about.md"]
    assert "5 July 2024" not in made["about.md"]
