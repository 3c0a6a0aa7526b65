"""When and where the words of a text were spoken, as lists, feeds and citations have it."""

from __future__ import annotations

from dataclasses import replace

from stenogram.dates import DateSpan, PartialDate
from stenogram.exporters.work import turn_works, whole_work
from stenogram.model import Document, Registry, Settings, TextFiles, Transcript
from stenogram.occasions import occasion_of
from stenogram.prepare import prepare
from stenogram.registry import loaded_registry
from stenogram.search import records

TEXT = """Oakham, 5 July 2024

Anna Reed was away.

First talk

Anna Reed: Good morning.

Second talk

Anna Reed: Good evening.
"""
SIDECAR = """
title: Anna Reed abroad
sections:
  - {on: First talk, date: 2024-07-04, place: Elmstead}
  - {on: Second talk, date: 2024-07-02/2024-07-03, place: PLACE}
"""


def _read(sidecar: str = "", place: str = "Elmstead") -> Transcript:
    gazetteer = loaded_registry(()).gazetteer
    entries = sidecar or SIDECAR.replace("PLACE", place)
    files = TextFiles("talks", "source_texts/talks.txt", TEXT.encode(), "talks.yml", entries, "talks.turns.json", None)
    transcript = prepare(files, gazetteer, "2026-01-01").transcript
    assert transcript
    return transcript


def test_a_compilation_has_the_days_and_places_of_its_parts_in_order() -> None:
    occasion = occasion_of(_read(place="Saltmere").document)
    assert occasion.span == DateSpan(PartialDate(2024, 7, 2), PartialDate(2024, 7, 4))
    assert (occasion.first_day, occasion.last_day) == (PartialDate(2024, 7, 2), PartialDate(2024, 7, 4))
    assert occasion.places == ("Elmstead", "Saltmere")
    assert occasion.only_place is None
    assert occasion_of(_read().document).only_place == "Elmstead"


def test_a_text_without_parts_has_its_own_day_and_place() -> None:
    document = _read("title: Anna Reed abroad\n").document
    occasion = occasion_of(document)
    assert occasion.days == (PartialDate(2024, 7, 5),)
    assert occasion.places == ("Oakham",)
    nowhere = occasion_of(replace(document, date=None, place=None))
    assert (nowhere.days, nowhere.places, nowhere.span, nowhere.only_place) == ((), (), None, None)


def test_parts_without_a_day_leave_that_of_the_text() -> None:
    document = _without_days(_read().document)
    assert occasion_of(document).days == (PartialDate(2024, 7, 5),)
    assert occasion_of(document).places == ("Oakham",)


def _without_days(document: Document) -> Document:
    sections = tuple(replace(section, date=None, until=None) for section in document.sections)
    return replace(document, sections=sections)


def test_the_whole_is_cited_with_the_days_of_its_parts() -> None:
    transcript = _read()
    whole = whole_work(transcript, Settings("Utopia"))
    assert (whole.date, whole.until, whole.place) == (PartialDate(2024, 7, 2), PartialDate(2024, 7, 4), "Elmstead")
    first, second = turn_works(transcript, Settings("Utopia"))
    assert (first.date, first.until, first.place) == (PartialDate(2024, 7, 4), None, "Elmstead")
    assert (second.date, second.until) == (PartialDate(2024, 7, 2), PartialDate(2024, 7, 3))


def test_the_title_is_searched_under_the_first_day_and_the_only_place_of_the_parts() -> None:
    title = next(iter(records(_read(), Registry({}, {}))))
    assert title.kind == "title"
    assert (title.filters["date"], title.filters["year"]) == (("2024-07-02",), ("2024",))
    assert title.filters["place"] == ("Elmstead",)
    assert title.meta["date"] == "2 July 2024"
    elsewhere = next(iter(records(_read(place="Saltmere"), Registry({}, {}))))
    assert not elsewhere.filters.get("place")
