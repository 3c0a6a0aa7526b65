"""The data of an entry has all that its page shows, and every word of it leads back to the transcripts."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from corpora import CORPORA, corpus
from export_samples import MEETING, transcript_of, turn
from jsonschema import Draft202012Validator

from stenogram.dates import DateSpan, PartialDate
from stenogram.exporters import corpus_files, corpus_metadata, json_schemas
from stenogram.exporters.entries import entries_with_pages, exported_entries
from stenogram.exporters.entry_json import ENTRY_JSON, entry_json
from stenogram.kinds import kinds
from stenogram.model import (
    Corpus,
    GeneratedFile,
    Name,
    Office,
    Organisation,
    Person,
    Registry,
    Relation,
    Series,
    Settings,
    Speaker,
    Summit,
)

SITE = Settings("Transcripts", "https://example.org/")
SCHEMA = Draft202012Validator(json_schemas()["entry"])


def entry(of: Corpus, name: str) -> dict[str, Any]:
    value = next(entry_json(entry) for entry in exported_entries(of) if entry.entity.id == name)
    SCHEMA.validate(json.loads(json.dumps(value)))
    return value


@pytest.mark.parametrize("folder", CORPORA)
def test_every_turn_and_mention_of_the_transcripts_is_in_the_data_of_its_entry(folder: str) -> None:
    whole = corpus(folder)
    turns: Counter[str] = Counter()
    mentions: Counter[str] = Counter()
    for transcript in whole.transcripts:
        speakers = [turn.speaker for turn in transcript.document.turns()]
        turns.update(speaker.id for speaker in speakers if speaker and not speaker.unnamed)
        mentions.update(mention.entity for mentioned in transcript.mentions for mention in mentioned)
    made = [entry_json(entry) for entry in exported_entries(whole)]
    assert {value["id"]: len(value["turns"]) for value in made if value["turns"]} == turns
    assert {value["id"]: len(value["mentions"]) for value in made if value["mentions"]} == mentions
    for value in made:
        SCHEMA.validate(value)


@pytest.mark.parametrize("folder", CORPORA)
def test_a_mention_stands_in_the_words_that_are_around_it(folder: str) -> None:
    whole = corpus(folder)
    of_line: dict[tuple[str, int], list[str]] = {}
    for transcript in whole.transcripts:
        for paragraph in transcript.document.paragraphs():
            of_line.setdefault((transcript.document.name, paragraph.line), []).append(paragraph.text)
    for value in map(entry_json, exported_entries(whole)):
        for mention in value["mentions"]:
            shown = (mention["before"] + mention["text"] + mention["after"]).removeprefix("… ").removesuffix(" …")
            assert any(shown in text for text in of_line[mention["transcript"], mention["line"]])


def test_an_entry_of_any_kind_has_its_file_and_its_page_offers_it() -> None:
    whole = corpus(".")
    paths = {file.path for file in corpus_files(whole) if isinstance(file, GeneratedFile)}
    metadata = corpus_metadata(whole)
    for kind in kinds():
        some = next(entity for entity in entries_with_pages(whole) if entity.kind == kind.id)
        assert f"data/{kind.folder}/{some.id}.json" in paths
        offered = metadata[f"{kind.folder}/{some.id}.md"].files
        assert (ENTRY_JSON.path(some), "application/json") in {(file.path, file.media_type) for file in offered}


def test_a_speaker_whom_the_registry_does_not_know_has_data_too() -> None:
    stranger = Speaker("ida-noddack", "Ida Noddack", family="Noddack")
    whole = Corpus((transcript_of(turn("Yes.", stranger), turn("No.", Speaker("q", "Question", unnamed=True))),),
                   Registry({}, {}), SITE)  # fmt: skip
    (only,) = exported_entries(whole)
    value = entry_json(only)
    SCHEMA.validate(value)
    assert (value["id"], value["name"], value["registered"]) == ("ida-noddack", "Ida Noddack", False)
    assert [(spoken["turn"], spoken["began"], spoken["words"]) for spoken in value["turns"]] == [("turn-1", "Yes.", 1)]
    assert "people/ida-noddack.md" in corpus_metadata(whole)


def test_facts_are_those_of_the_registry_as_precise_as_they_are_known() -> None:
    span = DateSpan(PartialDate(2001, 6), None)
    body = Organisation("sco", "Shanghai Cooperation Organisation", "A body.", short="SCO", when=span,
                  names=(Name("ШОС", language="ru"),), identifiers=(("wikidata", "Q485207"),))  # fmt: skip
    organ = Organisation("council", "Council", "", relations=(Relation("part-of", "sco"),))
    person = Person("vladimir-putin", "Vladimir Putin", "",
                    offices=(Office("President", span, "sco", PartialDate(2026)),))  # fmt: skip
    summit = Summit("s1", "First", "", series="summits", number=1)
    registry = Registry(
        {entity.id: entity for entity in (body, organ, person, summit)},
        {"summits": Series("summits", "Summits", "sco", "council")},
    )
    whole = Corpus((MEETING,), registry, replace(SITE, entries="all"))
    value = entry(whole, "sco")
    assert (value["short"], value["from"], value["to"]) == ("SCO", "2001-06", None)
    assert value["names"] == [{"text": "ШОС", "language": "ru", "from": None, "to": None}]
    assert value["identifiers"][0]["address"] == "https://www.wikidata.org/entity/Q485207"
    address = "https://example.org/organisations/council/"
    assert value["related"] == [{"kind": "part-of", "id": "council", "name": "Council", "address": address}]
    assert [meeting["id"] for meeting in value["meetings"][0]["entries"]] == ["s1"]
    # What no text mentions has no page to lead to.
    (related,) = entry(Corpus((MEETING,), registry, SITE), "sco")["related"]
    assert related["address"] is None
    assert value["called"] == {"SCO": 1}
    (mention,) = value["mentions"]
    assert (mention["turn"], mention["anchor"], mention["date"]) == ("turn-1", "turn-1-p1", "2016-01-14")
    assert (mention["before"], mention["after"]) == ("Have you completed your work at the ", "?")
    assert mention["address"].endswith("?v=a1b2c3#turn-1-p1")
    assert entry(whole, "council")["relations"][0]["id"] == "sco"
    assert entry(whole, "vladimir-putin")["offices"] == [
        {"title": "President", "body": "sco", "from": "2001-06", "to": None, "known_until": "2026"}
    ]
    assert entry(whole, "s1")["series"] == {"id": "summits", "name": "Summits", "council": "council", "number": 1}


def test_what_is_named_in_one_paragraph_is_named_together() -> None:
    mention = MEETING.mentions[3][0]
    other = replace(mention, start=0, end=4, text="Have", entity="have")
    both = replace(MEETING, mentions=(*MEETING.mentions[:3], (other, mention), *MEETING.mentions[4:]))
    entities = {name: Organisation(name, name, "", keep=True) for name in ("sco", "have")}
    value = entry(Corpus((both, MEETING), Registry(entities, {}), SITE), "sco")
    assert [(together["id"], together["paragraphs"]) for together in value["together"]] == [("have", 1)]
