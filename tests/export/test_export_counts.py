"""Every format of a corpus has as many turns, paragraphs, mentions and entries as the JSON that is published of it."""

from __future__ import annotations

import csv
import io
import sqlite3
import zipfile
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from typing import Any, Final

import feedparser
import pytest
from corpora import CORPORA, corpus
from lxml import etree

from stenogram.exporters import feed, transcript_json
from stenogram.exporters.akoma_ntoso import akoma_ntoso
from stenogram.exporters.entries import exported_entries
from stenogram.exporters.entry_feed import entry_feed
from stenogram.exporters.entry_json import entry_json
from stenogram.exporters.epub import epub
from stenogram.exporters.feed import LONGEST
from stenogram.exporters.sqlite_database import database
from stenogram.exporters.tables_zip import tables_zip
from stenogram.exporters.tei import tei
from stenogram.model import Transcript

TEI: Final = "{http://www.tei-c.org/ns/1.0}"
XML_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"
AKN: Final = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"


@dataclass(frozen=True)
class Counts:
    """What the JSON of one transcript has: the ids of its turns and of the paragraphs in them that are shown, and how
    often each entry is named in shown words.
    """

    turns: list[str]
    paragraphs: list[str]
    mentions: Counter[str]


def counts(record: dict[str, Any]) -> Counts:
    blocks = [block for block in record["blocks"] if block["kind"] != "furniture"]
    turns = [block for block in blocks if block["kind"] == "turn"]
    paragraphs = [
        paragraph for block in blocks for paragraph in block["paragraphs"] if paragraph.get("kind") != "furniture"
    ]
    return Counts(
        [turn["id"] for turn in turns],
        [paragraph["id"] for paragraph in paragraphs if paragraph.get("id")],
        Counter(mention["entity"] for paragraph in paragraphs for mention in paragraph["mentions"]),
    )


def records(folder: str) -> list[tuple[Transcript, dict[str, Any]]]:
    return [(each, transcript_json(each, addresses=True)) for each in corpus(folder).transcripts]


def last_part(reference: str) -> str:
    """The entry's id of a reference such as "#person.anna-reed"."""
    return reference.rpartition(".")[2]


@pytest.mark.parametrize("folder", CORPORA)
def test_tei_has_the_turns_paragraphs_and_mentions_of_the_json(folder: str) -> None:
    whole = corpus(folder)
    for transcript, record in records(folder):
        root = etree.fromstring(tei(transcript, whole.settings, whole.registry).encode())
        body, wanted = root.find(f".//{TEI}body"), counts(record)
        spoken = list(body.iter(f"{TEI}u"))
        assert [element.get(XML_ID) for element in spoken] == wanted.turns
        within = [child.get(XML_ID) for element in spoken for child in element]
        assert [id_ for id_ in within if id_] == wanted.paragraphs
        named = Counter(last_part(name.get("ref")) for name in body.iter(f"{TEI}name") if name.get("ref"))
        assert named == wanted.mentions


@pytest.mark.parametrize("folder", CORPORA)
def test_akoma_ntoso_has_the_turns_paragraphs_and_mentions_of_the_json(folder: str) -> None:
    for transcript, record in records(folder):
        written = akoma_ntoso(transcript, corpus(folder).settings)
        assert (written is None) == (record["date"] is None)
        if written is None:
            continue
        body, wanted = etree.fromstring(written.encode()).find(f".//{AKN}debateBody"), counts(record)
        speeches = body.findall(f".//{AKN}speech")
        assert [speech.get("eId") for speech in speeches] == wanted.turns
        paragraphs = [paragraph.get("eId") for speech in speeches for paragraph in speech.iter(f"{AKN}p")]
        assert [id_ for id_ in paragraphs if id_] == wanted.paragraphs
        # A section refers to its event and place: those are no mentions.
        inline = [element for element in body.iter() if element.tag != f"{AKN}debateSection"]
        named = Counter(last_part(element.get("refersTo")) for element in inline if element.get("refersTo"))
        assert named == wanted.mentions


@pytest.mark.parametrize("folder", CORPORA)
def test_a_book_has_the_turns_and_paragraphs_of_the_json(folder: str) -> None:
    for transcript, record in records(folder):
        with zipfile.ZipFile(io.BytesIO(epub(transcript, corpus(folder).settings))) as archive:
            root = etree.fromstring(archive.read("book/text.xhtml"))
        wanted = counts(record)
        ids = [element.get("id") for element in root.iter() if element.get("id")]
        assert [id_ for id_ in ids if id_ in wanted.turns] == wanted.turns
        assert [id_ for id_ in ids if id_ in wanted.paragraphs] == wanted.paragraphs


@pytest.mark.parametrize("folder", CORPORA)
def test_the_database_and_the_tables_have_the_rows_of_the_json(folder: str) -> None:
    whole = corpus(folder)
    made = [record for _, record in records(folder)]
    blocks = [block for record in made for block in record["blocks"]]
    paragraphs = [paragraph for block in blocks for paragraph in block["paragraphs"]]
    wanted = {
        "transcripts": len(made),
        "sections": sum(len(record["sections"]) for record in made),
        "turns": sum(block["kind"] == "turn" for block in blocks),
        "paragraphs": len(paragraphs),
        "mentions": sum(len(paragraph["mentions"]) for paragraph in paragraphs),
        "former_names": sum(len(record.get("former_names", ())) for record in made),
    }
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(database(whole))
        rows = {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in wanted}
    assert rows == wanted
    with zipfile.ZipFile(io.BytesIO(tables_zip(whole))) as archive:
        tables = {table: archive.read(f"{table}.csv").decode() for table in wanted}
    read = {table: len(list(csv.reader(io.StringIO(text, newline="")))) - 1 for table, text in tables.items()}
    assert read == wanted


@pytest.mark.parametrize("folder", CORPORA)
def test_feeds_have_an_item_for_each_transcript_that_the_json_has(folder: str) -> None:
    whole = corpus(folder)
    items = feedparser.parse(feed(whole, whole.settings)).entries
    assert len(items) == min(LONGEST, len(whole.transcripts))
    for entry in exported_entries(whole):
        value = entry_json(entry)
        texts = {place["transcript"] for place in (*value["turns"], *value["mentions"])}
        assert len(feedparser.parse(entry_feed(entry)).entries) == min(LONGEST, len(texts)), value["id"]
