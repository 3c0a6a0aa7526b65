"""Entries over time: two compared, rates beside counts, and long lists of turns that begin short."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from stenogram.dates import PartialDate
from tests.pages_corpus import COLE, CORPUS, NAMES, REED, rendered, said, transcript


def compared(*transcripts: Any) -> dict[str, Any]:
    """What the page of comparisons carries for its script."""
    page = rendered(replace(CORPUS, transcripts=tuple(transcripts)))["compare.md"]
    data = re.search(r'id="st-compare-data">(.*)</script>', page)
    assert data
    return dict(json.loads(data[1]))


def years_of(data: dict[str, Any], entity: str) -> list[list[Any]]:
    return next((list(entry["years"]) for entry in data["entries"] if entry["id"] == entity), [])


def dated(year: int, *texts: str) -> Any:
    return transcript(f"{year}-a", said(COLE, *texts), names=NAMES, date=PartialDate(year))


def test_mentions_and_words_are_counted_by_year_and_lead_to_that_year() -> None:
    data = compared(
        dated(1990, "The League pays. The League waits."), dated(1992, "The Charter binds the League and all.")
    )
    assert data["words"] == {"1990": 6, "1992": 7}
    assert years_of(data, "league") == [
        [1990, 2, 2, "../organisations/league/#mentioned-in-1990"],
        [1992, 1, 1, "../organisations/league/#mentioned-in-1992"],
    ]
    assert [entry["id"] for entry in data["entries"]] == ["league", "charter"]


def test_what_a_person_says_of_himself_is_no_mention() -> None:
    alone = transcript("1990-a", said(REED, "I, Reed, say so."), names=NAMES, date=PartialDate(1990))
    assert years_of(compared(alone), "ada-reed") == []
    asked = transcript("1990-a", said(REED, "Yes."), said(COLE, "Ask Reed."), names=NAMES, date=PartialDate(1990))
    assert [year[:3] for year in years_of(compared(asked), "ada-reed")] == [[1990, 1, 1]]


def test_a_year_of_a_long_list_leads_to_its_own_page() -> None:
    data = compared(*(dated(year, *["The League."] * 151) for year in (1990, 1991)))
    assert [year[3] for year in years_of(data, "league")] == [
        "../organisations/league/1990/",
        "../organisations/league/1991/",
    ]


def test_without_a_day_nothing_can_be_compared() -> None:
    data = compared(transcript("undated", said(COLE, "The League."), names=NAMES))
    assert data == {"words": {}, "entries": []}


def test_the_table_by_year_has_rates_beside_counts() -> None:
    files = rendered(
        replace(
            CORPUS,
            transcripts=tuple(
                dated(year, "The League" + " pays" * words) for year, words in ((1990, 8), (1991, 18), (1992, 38))
            ),
        )
    )
    rows = re.findall(r"^\| (19\d\d) \| (\S+) \{ \.st-num \} \| (\S+) \{", files["organisations/league.md"], re.M)
    assert rows == [("1990", "1", "100.0"), ("1991", "1", "50.0"), ("1992", "1", "25.0")]
    assert "[Compare with another entry](../compare.md?a=league)" in files["organisations/league.md"]


@pytest.mark.parametrize(("turns", "folded"), [(25, 0), (26, 1), (60, 35)])
def test_after_twenty_five_turns_the_rest_is_folded(turns: int, folded: int) -> None:
    many = transcript("1990-a", *[said(COLE, "Yes.")] * turns, date=PartialDate(1990))
    page = rendered(replace(CORPUS, transcripts=(many,)))["people/tom-cole.md"]
    shown, _, rest = page.partition(f"<summary>Show all {turns}</summary>")
    assert shown.count("- [Turn") == turns - folded
    assert rest.count("- [Turn") == folded
    assert page.count("### ") == 1, "what goes on in the fold has no second heading"


def test_a_short_list_beside_a_long_one_is_shown_whole() -> None:
    """Mentions of one who speaks very often stand on the first page, all of them."""
    speeches = [transcript(f"{year}-a", *[said(REED, "Yes.")] * 160, date=PartialDate(year)) for year in (1990, 1991)]
    asked = transcript("1992-a", said(COLE, *["Ask Reed."] * 70), names=NAMES, date=PartialDate(1992))
    page = rendered(replace(CORPUS, transcripts=(*speeches, asked)))["people/ada-reed.md"]
    assert page.count("data-sort=") == 70
    assert page.count("the years above have the rest") == 1
