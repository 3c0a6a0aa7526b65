"""A transcript as a book has every word that the page shows, under the same ids.

Whether it is valid is asked of epubcheck: tests/tools/test_books.py.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from corpora import CORPORA, corpus
from export_samples import INTERRUPTED, MEETING, transcript_of, turn
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from stenogram.exporters.epub import epub
from stenogram.model import Chapter, EditorialNote, Furniture, Settings, Speaker, Transcript, Turn

SITE = Settings("Transcripts", "https://example.org/")
XHTML = "{http://www.w3.org/1999/xhtml}"


def members(transcript: Transcript) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(epub(transcript, SITE))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def page(transcript: Transcript, name: str = "text") -> Any:
    return etree.fromstring(members(transcript)[f"book/{name}.xhtml"])


def test_the_first_member_says_what_it_is_and_is_not_packed() -> None:
    with zipfile.ZipFile(io.BytesIO(epub(MEETING, SITE))) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert archive.read("mimetype") == b"application/epub+zip"


def test_equal_transcripts_give_equal_bytes() -> None:
    assert epub(MEETING, SITE) == epub(replace(MEETING), SITE)


@pytest.mark.parametrize("folder", CORPORA)
def test_turns_and_paragraphs_have_their_ids_and_every_word_that_is_shown(folder: str) -> None:
    for transcript in corpus(folder).transcripts:
        root = page(transcript)
        ids = [element.get("id") for element in root.iter() if element.get("id")]
        assert len(ids) == len(set(ids))
        words = {element.get("id"): "".join(element.itertext()) for element in root.iter() if element.get("id")}
        for spoken, link in zip(transcript.document.turns(), transcript.permalinks.turns, strict=True):
            assert link.id in words
            for paragraph, place in zip(spoken.paragraphs, link.paragraphs, strict=True):
                if paragraph.kind != "furniture":
                    assert words[place.id].split() == paragraph.text.split()


def test_what_nobody_shows_is_not_in_the_book() -> None:
    assert "Page 7" not in "".join(page(transcript_of(INTERRUPTED)).itertext())
    assert not any(isinstance(block, Turn) for block in MEETING.document.blocks if isinstance(block, Furniture))
    assert "View settings" not in "".join(page(MEETING).itertext())


def test_contents_lead_to_headings_and_turns() -> None:
    links = [(link.get("href"), link.text) for link in page(MEETING, "contents").iter(f"{XHTML}a")]
    assert links == [
        ("text.xhtml", "Meeting with Dmitry Mezentsev"),
        ("text.xhtml#heading-1", "The meeting"),
        ("text.xhtml#turn-1", "Turn 1: Vladimir Putin"),
        ("text.xhtml#turn-3", "Turn 3: Speaker not named"),
    ]
    ids = {element.get("id") for element in page(MEETING).iter()}
    assert {href.partition("#")[2] for href, _ in links} - {""} <= ids


def test_a_note_of_the_editor_stands_apart_after_its_paragraph() -> None:
    note = EditorialNote(3, 0, 4, "A remark.", ("The Gazette",))
    root = page(replace(MEETING, document=replace(MEETING.document, notes=(note,))))
    (aside,) = root.iter(f"{XHTML}aside")
    assert "".join(aside.itertext()) == "Editor’s note: A remark.The Gazette"
    assert aside.getprevious().get("id") == "turn-1-p1"


def test_a_chapter_of_the_editor_stands_over_its_paragraph_and_under_its_turn_in_the_contents() -> None:
    chaptered = replace(MEETING, document=replace(MEETING.document, chapters=(Chapter(3, "On <bridges>"),)))
    heading = page(chaptered).find(f".//{XHTML}h4")
    assert (heading.text, heading.getnext().get("id")) == ("On <bridges>", "turn-1-p1")
    listed = page(chaptered, "contents").find(f".//{XHTML}li/{XHTML}ol")
    assert listed.getprevious().get("href") == "text.xhtml#turn-1"
    assert [(link.get("href"), link.text) for link in listed.iter(f"{XHTML}a")] == [
        ("text.xhtml#turn-1-p1", "On <bridges>")
    ]


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("he-IL", "rtl"), ("en", "ltr"), ("qqq", "ltr")])
def test_a_language_is_read_in_its_direction(language: str, direction: str) -> None:
    root = page(transcript_of(turn("Yes."), language=language))
    assert (root.get("lang"), root.get("dir")) == (language, direction)


@given(st.text(min_size=1), st.text(min_size=1))
def test_any_words_make_a_well_formed_book(words: str, name: str) -> None:
    text = " ".join(words.split()) or "-"
    made = members(transcript_of(turn(text, Speaker("a-b", name), label=name), title=name))
    for member, content in made.items():
        if member.endswith((".xhtml", ".opf", ".xml")):
            etree.fromstring(content)
