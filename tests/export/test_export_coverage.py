"""What a corpus has and lacks is counted from what was said when, and from what the registry knows."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from corpora import CORPORA, corpus
from export_samples import transcript_of, turn
from jsonschema import Draft202012Validator

from stenogram.corpus.coverage import Counted, YearCoverage, coverage
from stenogram.dates import DateSpan, PartialDate
from stenogram.exporters.coverage_json import coverage_json, coverage_schema
from stenogram.model import Corpus, Entity, Registry, Section, Settings, Speaker, Summit, Transcript

SITE = Settings("Transcripts", "https://example.org/")
NONE = Registry({}, {})


def on(day: str | None, name: str, **facts: object) -> Transcript:
    return transcript_of(turn("Yes, I do."), name=name, date=PartialDate.parse(day) if day else None, **facts)


def of(*transcripts: Transcript, registry: Registry = NONE, settings: Settings = SITE) -> Corpus:
    return Corpus(transcripts, registry, settings)


@pytest.mark.parametrize("folder", CORPORA)
def test_the_data_is_as_its_schema_says_and_its_numbers_are_those_of_the_transcripts(folder: str) -> None:
    whole = corpus(folder)
    value = json.loads(json.dumps(coverage_json(whole)))
    Draft202012Validator(coverage_schema()).validate(value)
    published = [text for text in whole.transcripts if not text.document.source.withdrawn]
    assert value["transcripts"] == len(published)
    assert value["turns"] == sum(len(text.permalinks.turns) for text in published)
    assert value["mentions"] == sum(len(mentioned) for text in published for mentioned in text.mentions)
    assert len(value["missing"]["withdrawn"]) == len(whole.transcripts) - len(published)


def test_years_without_a_transcript_lie_between_others() -> None:
    covered = coverage(of(on("1991", "a"), on("1994-03", "b"), on(None, "c")))
    assert covered.missing.years == (1992, 1993)
    assert covered.years == (YearCoverage(1991, 1, 1, 3), YearCoverage(1994, 1, 1, 3))
    assert (str(covered.first), str(covered.last)) == ("1991", "1994-03")
    assert covered.missing.dates == ("c",)
    assert coverage(of(on("1991", "a"), on("1992", "b"))).missing.years == ()
    assert coverage(of()).missing.years == ()


def test_the_last_day_is_the_one_that_ends_last() -> None:
    assert str(coverage(of(on("1994", "a"), on("1994-05-01", "b"))).last) == "1994"


def test_a_compilation_counts_in_the_years_of_its_parts() -> None:
    parts = (Section(0, "One", PartialDate(2023, 12, 31)), Section(1, "Two", PartialDate(2024, 1, 1)))
    said = transcript_of(turn("Yes."), turn("No, never."), sections=parts, date=PartialDate(2025, 2, 2))
    covered = coverage(of(said))
    assert covered.years == (YearCoverage(2023, 1, 1, 1), YearCoverage(2024, 1, 1, 2))
    assert (str(covered.first), str(covered.last)) == ("2023-12-31", "2024-01-01")


def meeting(name: str, day: str, series: str | None = "summits", *, planned: bool = False) -> Entity:
    when = DateSpan(PartialDate.parse(day), PartialDate.parse(day))
    return Summit(name, name.upper(), "", when=when, series=series, planned=planned)


def test_meetings_are_missing_only_of_a_series_that_is_followed_and_in_the_time_of_the_corpus() -> None:
    meetings = (meeting("first", "2001-06-15"), meeting("second", "2002-06-07"), meeting("third", "2003-05-29"),
                meeting("early", "2001-06-14"), meeting("late", "2003-05-30"), meeting("other", "2002-06-07", "others"),
                meeting("hoped", "2002-08-01", planned=True), meeting("alone", "2002-01-01", None))  # fmt: skip
    registry = Registry({entity.id: entity for entity in meetings}, {})
    first, third = on("2001-06-15", "a", about=("first",)), on("2003-05-29", "b")
    assert [entity.id for entity in coverage(of(first, third, registry=registry)).missing.meetings] == [
        "second",
        "third",
    ]
    assert coverage(of(on("2001-06-15", "a"), third, registry=registry)).missing.meetings == ()
    part = Section(0, "One", PartialDate(2002, 6, 7), about=("second",))
    third = replace(third, document=replace(third.document, sections=(part,)))
    late = on("2003-05-29", "c")
    assert [entity.id for entity in coverage(of(first, third, late, registry=registry)).missing.meetings] == ["third"]


def test_values_are_counted_the_commonest_first_then_by_name() -> None:
    texts = [on("2001", str(number), language=language) for number, language in enumerate(("ru", "en", "pl", "en"))]
    assert coverage(of(*texts)).languages == (Counted("en", 2), Counted("pl", 1), Counted("ru", 1))


def test_speakers_are_those_with_names_once() -> None:
    ida, asked = Speaker("ida", "Ida"), Speaker("question", "Question", unnamed=True)
    said = transcript_of(turn("A.", ida), turn("B.", asked), turn("C.", ida), turn("D.", None))
    assert coverage(of(said)).speakers == 1


def test_a_withdrawn_text_is_missing_and_none_of_what_there_is() -> None:
    text = on("1991", "a")
    withdrawn = replace(text, document=replace(text.document, source=replace(text.document.source, withdrawn=True)))
    covered = coverage(of(withdrawn))
    assert (covered.transcripts, covered.missing.withdrawn, covered.first) == (0, ("a",), None)


def test_what_the_curator_says_is_missing_is_handed_on() -> None:
    stated = ("Sittings behind closed doors were not written down.",)
    settings = replace(SITE, missing=stated)
    assert coverage_json(of(on("1991", "a"), settings=settings))["missing"]["stated"] == list(stated)
