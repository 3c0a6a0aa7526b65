"""Questions and answers where they are shown: on the page, in JSON and in the tables."""

from __future__ import annotations

import csv
import gzip
import io
import json

from jsonschema import Draft202012Validator
from lxml import etree

from stenogram import exporters
from stenogram.exporters.questions import QUESTIONS_CSV
from stenogram.exporters.tables import turns_csv
from stenogram.exporters.tei import tei
from stenogram.model import Corpus, GeneratedFile, PageMetadata, Registry, Settings, TextFiles, Transcript
from stenogram.pages import Templates, transcript_file
from stenogram.prepare import prepare
from stenogram.registry import loaded_registry
from stenogram.search import records
from stenogram.search.facets import packed_table
from stenogram.search.index_batches import indexed_record
from stenogram.templating.template_folders import template_folders

TEXT = """\
News conference of the harbour council

James Reed: Good evening.
Question: Anna Dale, Valley Radio. Will the bridge be built this year?
James Reed: It will be built next year, if the county pays one half of it.
Tom Hale: I would add that the county has promised no such thing, neither to me nor to anybody else.
Question: And who is going to pay for it?
James Reed: The county will.
"""
SETTINGS = Settings("Harbour", "https://example.org/")


def transcript() -> Transcript:
    gazetteer = loaded_registry(()).gazetteer
    files = TextFiles("a-text", "a-text.txt", TEXT.encode(), "a-text.yml", None, "a-text.turns.json", None)
    prepared = prepare(files, gazetteer, "2026-11-29").transcript
    assert prepared
    return prepared


def test_each_turn_knows_its_exchange_in_json() -> None:
    record = exporters.transcript_json(transcript(), addresses=True)
    Draft202012Validator(exporters.json_schemas()["transcript"]).validate(record)
    turns = {block["id"]: block for block in record["blocks"] if block["kind"] == "turn"}
    assert "answers" not in turns["turn-1"]
    question = turns["turn-2"]
    assert question["answered_in"] == ["turn-3", "turn-4"]
    assert (question["asker"], question["outlet"]) == ("Anna Dale", {"id": None, "name": "Valley Radio"})
    assert [turns[f"turn-{number}"]["answers"] for number in (3, 4, 6)] == [["turn-2"], ["turn-2"], ["turn-5"]]
    assert (turns["turn-5"]["asker"], turns["turn-5"]["outlet"]) == (None, None)


def test_the_tables_have_it() -> None:
    rows = list(csv.DictReader(io.StringIO(turns_csv(transcript(), SETTINGS))))
    assert [(row["answers"], row["answered_in"], row["asker"], row["outlet"]) for row in rows[:4]] == [
        ("", "", "", ""),
        ("", "turn-3; turn-4", "Anna Dale", "Valley Radio"),
        ("turn-2", "", "Anna Dale", "Valley Radio"),
        ("turn-2", "", "Anna Dale", "Valley Radio"),
    ]
    corpus = Corpus((transcript(),), Registry({}, {}), SETTINGS)
    (file,) = QUESTIONS_CSV.make(corpus)
    assert isinstance(file, GeneratedFile)
    first, second = csv.DictReader(io.StringIO(file.text))
    assert (first["questions"], first["answers"], first["answerers"]) == (
        "turn-2",
        "turn-3; turn-4",
        "James Reed; Tom Hale",
    )
    assert first["address"].startswith("https://example.org/transcripts/a-text/?v=")
    assert first["address"].endswith("#turn-2")
    assert second["question"] == "And who is going to pay for it?"
    assert second["answer"] == "The county will."


def test_the_page_leads_from_answer_to_question_and_from_question_to_question() -> None:
    templates = Templates(template_folders(None, "pages"))
    text = transcript_file(transcript(), Registry({}, {}), SETTINGS, templates, PageMetadata()).text
    lines = [line for line in text.splitlines() if "st-exchange" in line and "span" in line]
    assert len(lines) == 5
    assert "Answered in [turn 3](#turn-3), [turn 4](#turn-4)" in lines[0]
    assert "For Valley Radio" in lines[0]
    assert "Next question: [turn 5](#turn-5)" in lines[0]
    assert "Previous question" not in lines[0]
    assert lines[1] == lines[2] == '<span class="st-exchange">Answers [turn 2](#turn-2)</span>'
    assert "Previous question: [turn 2](#turn-2)" in lines[3]
    assert "Next question" not in lines[3]


def test_tei_has_the_questions_that_a_turn_answers_and_who_asked_them() -> None:
    name, key = "{http://www.tei-c.org/ns/1.0}", "{http://www.w3.org/XML/1998/namespace}id"
    root = etree.fromstring(tei(transcript(), SETTINGS, Registry({}, {})).encode())
    answers = {turn.get(key): turn.get("corresp") for turn in root.iter(f"{name}u")}
    assert [answers[f"turn-{number}"] for number in range(1, 7)] == [None, None, "#turn-2", "#turn-2", None, "#turn-5"]
    first, second = root.findall(f".//{name}back//{name}note")
    assert (first.get("target"), first.get("corresp")) == ("#turn-2", "#turn-3 #turn-4")
    assert [(part.get("type"), part.text) for part in first] == [("person", "Anna Dale"), ("org", "Valley Radio")]
    assert len(second) == 0


def test_the_search_knows_for_which_outlet_a_turn_asks_or_answers() -> None:
    found = {record.meta["turn"]: record for record in records(transcript(), Registry({}, {})) if record.kind == "turn"}
    outlets = [found[f"turn-{number}"].filters.get("outlet") for number in range(1, 7)]
    radio = ("Valley Radio|Valley Radio",)
    assert outlets == [None, radio, radio, radio, None, None]
    rows = [indexed_record(found[f"turn-{number}"]).row for number in range(1, 7)]
    table = json.loads(gzip.decompress(packed_table(rows, ())))
    assert (table["asked"], table["outlets"]) == ([[1, 0], [2, 0], [3, 0]], ["Valley Radio|Valley Radio"])
