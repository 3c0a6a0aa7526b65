"""The database and the zip of tables say what the JSON says, and each refers to what is there."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest
from datasette.utils import escape_fts
from export_samples import INTERRUPTED, MEETING, source, transcript_of, turn

from stenogram.dates import DateSpan, PartialDate
from stenogram.exporters.interchange import transcript_json
from stenogram.exporters.relations import TABLES, Table
from stenogram.exporters.sqlite_database import database, datasette_metadata
from stenogram.exporters.tables_zip import DESCRIPTION, tables_zip
from stenogram.model import (
    Corpus,
    Document,
    Mention,
    Name,
    Office,
    Organisation,
    Permalinks,
    Person,
    Reason,
    Registry,
    Section,
    Settings,
    Transcript,
)

SITE = Settings("SCO Transcripts", "https://example.org/sco/")
REGISTRY = Registry(
    {
        "sco": Organisation("sco", "Shanghai Cooperation Organisation", "A body.", (Name("SCO"),)),
        "vladimir-putin": Person(
            "vladimir-putin",
            "Vladimir Putin",
            "A president.",
            offices=(
                Office("President of Russia", DateSpan(PartialDate(2012, 5, 7), None), "sco"),
                Office("Prime Minister of Russia", DateSpan(None, PartialDate(2012)), "a-body-that-is-not-there"),
            ),
        ),
    },
    {},
)
PARTS = transcript_of(
    turn("Über die Brücke."),
    turn("No.", None),
    name="parts",
    sections=(Section(1, "The second", PartialDate(2024, 7, 3), None, "Astana", "Meeting", line=9),),
)
EMPTY = Transcript(Document(source=source("empty"), title="Empty", blocks=()), (), Permalinks(()))
CORPUS = Corpus((MEETING, replace(transcript_of(INTERRUPTED, name="b")), PARTS, EMPTY), REGISTRY, SITE)


@pytest.fixture
def opened() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(database(CORPUS))
        connection.create_function("escape_fts", 1, escape_fts)
        yield connection


def one(connection: sqlite3.Connection, query: str, *values: str) -> tuple[object, ...]:
    (row,) = connection.execute(query, values).fetchall()
    return tuple(row)


def test_every_reference_leads_to_a_row_and_the_file_is_whole(opened: sqlite3.Connection) -> None:
    assert opened.execute("PRAGMA foreign_key_check").fetchall() == []
    assert one(opened, "PRAGMA integrity_check") == ("ok",)


def test_the_counts_are_those_of_the_json(opened: sqlite3.Connection) -> None:
    records = [transcript_json(transcript, addresses=True) for transcript in CORPUS.transcripts]
    blocks = [block for record in records for block in record["blocks"]]
    paragraphs = [paragraph for block in blocks for paragraph in block["paragraphs"]]
    counts = {
        "transcripts": len(records),
        "sections": sum(len(record["sections"]) for record in records),
        "turns": sum(block["kind"] == "turn" for block in blocks),
        "paragraphs": len(paragraphs),
        "mentions": sum(len(paragraph["mentions"]) for paragraph in paragraphs),
        "entries": len(REGISTRY.entities),
        "names": 1,
        "offices": 2,
    }
    for table, count in counts.items():
        assert one(opened, f"SELECT count(*) FROM {table}") == (count,), table


def test_a_turn_has_the_day_and_place_of_its_part(opened: sqlite3.Connection) -> None:
    query = "SELECT date, place, event, section FROM turns WHERE transcript = 'parts' AND id = ?"
    assert one(opened, query, "turn-2") == ("2024-07-03", "Astana", "Meeting", 1)
    assert one(opened, query, "turn-1") == ("2016-01-14", None, None, None)


def test_words_are_found_without_their_accents(opened: sqlite3.Connection) -> None:
    query = "SELECT rowid FROM paragraphs_fts WHERE paragraphs_fts MATCH ?"
    (place,) = one(opened, query, "brucke")
    assert one(opened, "SELECT text FROM paragraphs WHERE rowid = ?", str(place)) == ("Über die Brücke.",)


def test_an_office_of_a_body_that_is_not_registered_names_none(opened: sqlite3.Connection) -> None:
    rows = opened.execute('SELECT title, body, start, "end" FROM offices ORDER BY number').fetchall()
    assert rows == [
        ("President of Russia", "sco", "2012-05-07", None),
        ("Prime Minister of Russia", None, None, "2012"),
    ]


def test_every_anchor_is_there_once_with_its_state(opened: sqlite3.Connection) -> None:
    rows = opened.execute("SELECT anchor, turn, state, withdrawn_on FROM permalinks WHERE transcript = ?",
                          ("2016-01-14-meeting",)).fetchall()  # fmt: skip
    states = {anchor: (turn, state, day) for anchor, turn, state, day in rows}
    assert len(states) == len(rows)
    assert states["turn-1"] == ("turn-1", "standing", None)
    assert states["turn-2"] == ("turn-1", "former", None)
    assert states["turn-4"][1] == "withdrawn"


def test_former_names_of_transcripts_lead_to_them() -> None:
    renamed = replace(MEETING, permalinks=replace(MEETING.permalinks, former_names=("meeting", "会谈 & co")))
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(database(replace(CORPUS, transcripts=(renamed, PARTS))))
        rows = connection.execute("SELECT name, transcript, address FROM former_names").fetchall()
    base = "https://example.org/sco/transcripts"
    assert rows == [
        ("meeting", "2016-01-14-meeting", f"{base}/meeting/"),
        ("会谈 & co", "2016-01-14-meeting", f"{base}/%E4%BC%9A%E8%B0%88%20%26%20co/"),
    ]
    assert [name for name, *_ in rows] == transcript_json(renamed, addresses=True)["former_names"]
    assert "former_names" not in transcript_json(renamed, addresses=False)
    assert "former_names" not in transcript_json(PARTS, addresses=True)


def test_a_page_head_within_a_turn_has_no_anchor(opened: sqlite3.Connection) -> None:
    rows = opened.execute("SELECT kind, anchor FROM paragraphs WHERE transcript = 'b' ORDER BY position").fetchall()
    assert rows == [("speech", "turn-1-p1"), ("furniture", None), ("speech", "turn-1-p3")]


def test_equal_corpora_give_equal_bytes() -> None:
    assert database(CORPUS) == database(CORPUS)
    assert tables_zip(CORPUS) == tables_zip(CORPUS)


def test_the_tables_of_the_zip_are_those_of_the_database(opened: sqlite3.Connection) -> None:
    archive = zipfile.ZipFile(io.BytesIO(tables_zip(CORPUS)))
    assert sorted(archive.namelist()) == sorted([DESCRIPTION, *(f"{table.name}.csv" for table in TABLES)])
    for table in TABLES:
        head, *rows = csv.reader(io.StringIO(archive.read(f"{table.name}.csv").decode(), newline=""))
        assert head == [column.name for column in table.columns]
        stored = opened.execute(f"SELECT * FROM {table.name} ORDER BY rowid").fetchall()
        assert rows == [["" if value is None else str(value) for value in row] for row in stored]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_each_table_is_described_with_its_keys(table: Table) -> None:
    described = json.loads(zipfile.ZipFile(io.BytesIO(tables_zip(CORPUS))).read(DESCRIPTION))
    (record,) = [each for each in described["tables"] if each["url"] == f"{table.name}.csv"]
    schema = record["tableSchema"]
    assert [column["name"] for column in schema["columns"]] == [column.name for column in table.columns]
    assert schema["primaryKey"] == list(table.key)
    required = {column.name for column in table.columns if not column.optional}
    referred = [set(key["columnReference"]) for key in schema.get("foreignKeys", [])]
    assert referred == [set(key.columns) for key in table.foreign if set(key.columns) <= required]
    before = [other.name for other in TABLES[: TABLES.index(table)]]
    assert {key.table for key in table.foreign} <= set(before), "a table refers to those before it"
    assert all(column["dc:description"] for column in schema["columns"])


def test_the_queries_for_datasette_run_and_its_facets_are_columns(opened: sqlite3.Connection) -> None:
    metadata = json.loads(datasette_metadata(CORPUS))["databases"]["corpus"]
    columns = {table.name: {column.name for column in table.columns} for table in TABLES}
    for name, table in metadata["tables"].items():
        assert set(table.get("facets", [])) <= columns[name]
        assert set(table["columns"]) == columns[name]
    found = {}
    for name, query in metadata["queries"].items():
        found[name] = opened.execute(query["sql"], {"words": "work", "entry": "sco"}).fetchall()
    assert found["search"][0][1] == "Vladimir Putin"
    assert found["find"] == found["search"]
    assert found["mentions_of_an_entry"][0][:4] == ("2016-01-14", "Vladimir Putin", "speech", "SCO")
    assert found["named_together"] == []


def asked(connection: sqlite3.Connection, query: str, **values: str) -> list[tuple[object, ...]]:
    sql = json.loads(datasette_metadata(CORPUS))["databases"]["corpus"]["queries"][query]["sql"]
    return connection.execute(sql, values).fetchall()


@pytest.mark.parametrize("words", ["a dice, cast", 'the "dice"', "dice!", "O'Brien", "R&D", "a-b: c*", "", '"'])
def test_words_as_readers_write_them_are_no_mistake_in_a_query(opened: sqlite3.Connection, words: str) -> None:
    assert asked(opened, "search", words=words) == []
    assert asked(opened, "find", words=words) == []


def test_words_need_no_spaces_to_be_found() -> None:
    whole = replace(CORPUS, transcripts=(transcript_of(turn("青江合作组织峰会将于下周举行。"), turn("没有。")),))
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(database(whole))
        assert [row[2] for row in asked(connection, "find", words="峰会")] == ["青江合作组织峰会将于下周举行。"]


def test_a_soft_hyphen_divides_no_word_and_a_withdrawn_text_is_said_to_be(opened: sqlite3.Connection) -> None:
    source_ = replace(MEETING.document.source, withdrawn=True)
    gone = replace(MEETING, document=replace(MEETING.document, source=source_))
    gone = replace(gone, permalinks=replace(gone.permalinks, updated="2026-02-03"))
    whole = replace(CORPUS, transcripts=(transcript_of(turn("The har\u00adbour."), name="b"), gone))
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(database(whole))
        connection.create_function("escape_fts", 1, escape_fts)
        for query in ("search", "find"):
            assert [row[2] for row in asked(connection, query, words="harbour")] == ["The har\u00adbour."]
        rows = connection.execute("SELECT id, withdrawn_on FROM transcripts ORDER BY id").fetchall()
    assert rows == [("2016-01-14-meeting", "2026-02-03"), ("b", None)]


def test_paragraphs_that_name_two_entries_are_counted_once_each() -> None:
    text = "The SCO, Putin, the SCO, Putin."
    spans = ((4, 7, "sco"), (9, 14, "vladimir-putin"), (20, 23, "sco"), (25, 30, "vladimir-putin"))
    mentions = tuple(
        Mention(start, end, text[start:end], entry, "organisation" if entry == "sco" else "person", Reason("alias"))
        for start, end, entry in spans
    )
    whole = transcript_of(turn(text), turn("The SCO."), turn(text))
    named = (mentions, (replace(mentions[0], text="SCO"),), mentions)
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(database(replace(CORPUS, transcripts=(replace(whole, mentions=named),))))
        assert asked(connection, "named_together", entry="sco") == [("vladimir-putin", 2)]


def test_what_is_named_outside_turns_is_found_with_the_day_and_page_of_the_transcript() -> None:
    met = replace(MEETING.document, blocks=MEETING.document.blocks[2:3], date=PartialDate(2016, 1))
    named = Mention(0, 4, "They", "sco", "organisation", Reason("alias 'They'"))
    outside = Transcript(met, ((named,),), Permalinks(()))
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(database(replace(CORPUS, transcripts=(outside,))))
        (row,) = asked(connection, "mentions_of_an_entry", entry="sco")
    assert row[:4] == ("2016-01", None, "narrative", "They")
    assert row[-1] == "https://example.org/sco/transcripts/2016-01-14-meeting/"


def test_what_always_has_a_value_is_never_empty() -> None:
    """A person may have no definition, and an empty field of a CSV file is an absent value."""
    nobody = Person("nobody", "Nobody", "", offices=())
    whole = replace(CORPUS, registry=replace(REGISTRY, entities={**REGISTRY.entities, "nobody": nobody}))
    for table in TABLES:
        required = [place for place, column in enumerate(table.columns) if not column.optional]
        for row in table.rows(whole):
            assert [row[place] for place in required if row[place] in (None, "")] == [], table.name
