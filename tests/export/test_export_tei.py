"""TEI has every word of the record, in order, and all that is known of whom it names.

Whether it is valid is asked of jing, with the schema of Parla-CLARIN: tests/tools/test_parla_clarin.py.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from export_samples import INTERRUPTED, MEETING, source, transcript_of, turn
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from pyparlaclarin.read import speech_iterator, speeches_with_name

from stenogram.dates import DateSpan, PartialDate
from stenogram.exporters.tei import corpus_tei, tei
from stenogram.exporters.tei_parliament import is_chair
from stenogram.model import (
    AppliedCorrection,
    Chapter,
    Document,
    EditorialNote,
    Office,
    Organisation,
    Paragraph,
    Permalinks,
    Person,
    Registry,
    Section,
    Settings,
    Speaker,
    Transcript,
    Twin,
)
from stenogram.translations import speaking

SITE = Settings("SCO Transcripts", "https://example.org/sco/")
TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
SCO = Organisation("sco", "Shanghai Cooperation Organisation", "A body.", short="SCO",
             when=DateSpan(PartialDate(2001, 6, 15), None), identifiers=(("wikidata", "Q485207"),))  # fmt: skip
PERSON = Person("vladimir-putin", "Vladimir Putin", "A president.",
                when=DateSpan(PartialDate(1952, 10, 7), None),
                offices=(Office("President of Russia", DateSpan(PartialDate(2012, 5, 7), None), "sco"),))  # fmt: skip
REGISTRY = Registry({"sco": SCO, "vladimir-putin": PERSON}, {})


def read(transcript: Transcript, registry: Registry = REGISTRY) -> Any:
    return etree.fromstring(tei(transcript, SITE, registry).encode())


def words_of(element: Any) -> list[str]:
    """Words as they stand in the text, those of attributes and of the back not among them."""
    blocks = element.find(f".//{TEI}body").iter(*(f"{TEI}{tag}" for tag in ("head", "note", "seg", "desc")))
    return " ".join("".join(block.itertext()) for block in blocks).split()


def own_words(document: Document) -> list[str]:
    words: list[str] = []
    for block in document.blocks:
        words += (getattr(block, "label", None) or "").split()
        for paragraph in block.paragraphs:
            words += paragraph.text.split()
    return words


@pytest.mark.parametrize("transcript", [MEETING, transcript_of(INTERRUPTED), transcript_of()], ids=["a", "b", "none"])
def test_every_word_of_the_record_is_in_the_body_in_its_order(transcript: Transcript) -> None:
    assert words_of(read(transcript)) == own_words(transcript.document)


@given(st.text(min_size=1), st.text(min_size=1))
def test_any_words_make_well_formed_xml(words: str, name: str) -> None:
    text = " ".join(words.split()) or "-"
    read(transcript_of(turn(text, Speaker("a-b", name), label=name), title=name))


def test_turns_and_paragraphs_have_the_ids_of_their_links() -> None:
    root = read(MEETING)
    speech = root.find(f".//{TEI}u")
    assert (speech.get(XML_ID), speech.get("who")) == ("turn-1", "#person.vladimir-putin")
    assert [child.get(XML_ID) for child in speech] == ["turn-1-p1", "turn-1-p2"]
    assert [child.tag.removeprefix(TEI) for child in speech] == ["seg", "vocal"]
    before = speech.getprevious()
    assert (before.get("type"), before.text) == ("speaker", "President of Russia Vladimir Putin")
    name = speech.find(f".//{TEI}name")
    assert (name.get("type"), name.get("ref"), name.text) == ("org", "#organisation.sco", "SCO")


@pytest.mark.parametrize(
    ("words", "element"),
    [("(Applause.)", "kinesic"), ("(Heiterkeit)", "vocal"), ("(Beifall links)", "kinesic"), ("(Смех.)", "vocal"),
     ("(The lights go out.)", "incident")],
)  # fmt: skip
def test_a_stage_direction_is_what_it_tells_of(words: str, element: str) -> None:
    spoken = replace(turn("Yes."), paragraphs=(Paragraph(1, "Yes.", "speech"), Paragraph(2, words, "stage")))
    (direction,) = read(transcript_of(spoken)).find(f".//{TEI}u")[1:]
    assert (direction.tag, direction.findtext(f"{TEI}desc")) == (f"{TEI}{element}", words)


@pytest.mark.parametrize(("words", "kind"), [("(Laughter.)", "laughter"), ("(Applause.)", "applause")])
def test_a_stage_direction_has_the_type_that_parla_mint_has_for_it(words: str, kind: str) -> None:
    spoken = replace(turn("Yes."), paragraphs=(Paragraph(1, "Yes.", "speech"), Paragraph(2, words, "stage")))
    assert read(transcript_of(spoken)).find(f".//{TEI}u")[1].get("type") == kind


def test_a_chapter_begins_at_a_milestone_before_its_paragraph_and_adds_no_word() -> None:
    paragraphs = tuple(Paragraph(line, text, "speech") for line, text in enumerate(("One.", "Two.", "Three."), 1))
    said = transcript_of(replace(turn("-"), paragraphs=paragraphs), chapters=(Chapter(1, "On <bridges>"),))
    root = read(said)
    (milestone,) = root.iter(f"{TEI}milestone")
    assert (milestone.get("unit"), milestone.get("n")) == ("chapter", "On <bridges>")
    assert milestone.getnext().text == "Two."
    assert words_of(root) == own_words(said.document)


def test_the_record_of_a_parliament_is_a_sitting_with_the_chair_and_counts() -> None:
    chair = Speaker("ida-brandt", "Ida Brandt")
    paragraphs = (Paragraph(3, "Well, well.", "speech"), Paragraph(4, "(Applause.)", "stage"))
    said = transcript_of(
        turn("The sitting is open.", chair, label="The Speaker (Ms Brandt)", role="Speaker"),
        replace(turn("-", Speaker("per-holm", "Per Holm"), label="Per Holm"), paragraphs=paragraphs),
        place="Saltmere",
        language="en-GB",
    )
    root = etree.fromstring(tei(said, replace(SITE, parliament="DK"), REGISTRY).encode())
    ids = {element.get(XML_ID) for element in root.iter() if element.get(XML_ID)}
    assert root.get("ana") == "#parla.sitting"
    assert [speech.get("ana") for speech in root.iter(f"{TEI}u")] == ["#chair", "#regular"]
    assert {pointer.removeprefix("#") for pointer in root.xpath("//@ana")} <= ids
    setting = root.find(f".//{TEI}setting")
    names = [(name.get("type"), name.get("key"), name.text) for name in setting.iter(f"{TEI}name")]
    assert names == [("country", "DK", "Denmark"), ("place", None, "Saltmere")]
    assert root.findtext(f".//{TEI}meeting") == "Meeting with Dmitry Mezentsev"
    measures = {measure.get("unit"): measure.get("quantity") for measure in root.iter(f"{TEI}measure")}
    assert measures == {"speeches": "2", "words": "6"}
    used = {usage.get("gi"): usage.get("occurs") for usage in root.iter(f"{TEI}tagUsage")}
    assert used == {
        tag: str(sum(1 for _ in root.find(f"{TEI}text").iter(f"{TEI}{tag}")))
        for tag in ("body", "desc", "div", "kinesic", "note", "seg", "text", "u")
    }


def test_a_part_in_which_nobody_speaks_is_a_section_of_comments_in_the_record_of_a_parliament() -> None:
    root = etree.fromstring(tei(transcript_of(), replace(SITE, parliament="DK"), REGISTRY).encode())
    assert [part.get("type") for part in root.iter(f"{TEI}div")] == ["commentSection"]


def test_other_corpora_say_nothing_of_a_sitting() -> None:
    assert not read(MEETING).xpath("//@ana")


@pytest.mark.parametrize(
    ("label", "role", "language", "is_presiding"),
    [
        ("The PRESIDING OFFICER (Mr. HALE)", None, "en", True),
        ("Mr. Speaker", None, "en", True),
        ("Präsidentin Dr. Ida Brandt", "Präsidentin", "de", True),
        ("Vizepräsident Per Holm", "Vizepräsident", "de", True),
        ("Le président", None, "fr", True),
        ("議長", None, "ja", True),
        ("The President", None, "xx", True),
        ("President of Utopia Ida Brandt", "President of Utopia", "en", False),
        ("Minister of Trade", "Minister of Trade", "en", False),
        ("Ida Brandt", None, "en", False),
        ("Speaker of the Lower House of Utopia", "Speaker of the Lower House of Utopia", "en", False),
        (None, None, "en", False),
    ],
)
def test_who_presides_is_seen_in_the_label(
    label: str | None, role: str | None, language: str, is_presiding: bool
) -> None:
    assert is_chair(turn("-", label=label, role=role), language) == is_presiding


def test_people_and_bodies_are_listed_with_what_is_known_of_them() -> None:
    root = read(MEETING)
    person = root.find(f".//{TEI}person")
    assert person.get(XML_ID) == "person.vladimir-putin"
    assert [person.findtext(f".//{TEI}{part}") for part in ("forename", "surname")] == ["Vladimir", "Putin"]
    assert person.find(f"{TEI}birth").get("when") == "1952-10-07"
    held = person.find(f"{TEI}affiliation")
    assert (held.get("from"), held.get("to"), held.get("ref")) == ("2012-05-07", None, "#organisation.sco")
    assert held.findtext(f"{TEI}roleName") == "President of Russia"
    body = root.find(f".//{TEI}org")
    assert [name.text for name in body.iter(f"{TEI}orgName")] == ["Shanghai Cooperation Organisation", "SCO"]
    assert body.find(f"{TEI}event").get("from") == "2001-06-15"
    assert [(number.get("type"), number.text) for number in body.iter(f"{TEI}idno")] == [
        ("URI", "https://example.org/sco/organisations/sco/"),
        ("wikidata", "Q485207"),
    ]


def test_every_reference_leads_to_an_element() -> None:
    root = read(MEETING)
    ids = {element.get(XML_ID) for element in root.iter() if element.get(XML_ID)}
    references = {element.get("ref") for element in root.iter() if element.get("ref")}
    references |= {element.get("who") for element in root.iter(f"{TEI}u") if element.get("who") != "#"}
    assert {reference.removeprefix("#") for reference in references} <= ids


def test_the_header_says_where_the_words_are_from_and_what_was_corrected() -> None:
    document = replace(MEETING.document, corrections=(AppliedCorrection(7, "line 7 is speech"),), licence="CC BY 4.0")
    root = read(replace(MEETING, document=document))
    numbers = {number.get("type"): number.text for number in root.find(f".//{TEI}sourceDesc").iter(f"{TEI}idno")}
    assert numbers == {
        "URI": "http://en.kremlin.ru/events/51155",
        "file": "source_texts/2016-01-14-meeting.txt",
        "SHA-256": "0" * 64,
    }
    assert root.findtext(f".//{TEI}correction/{TEI}p") == "Line 7: line 7 is speech"
    assert root.findtext(f".//{TEI}licence") == "CC BY 4.0"


@pytest.mark.parametrize(
    ("language", "counted", "words"),
    [
        ("en", "2 turns", "The words are those of the source, misprints included."),
        ("de", "2 Redebeiträge", "Der Wortlaut ist der der Quelle, Druckfehler eingeschlossen."),
    ],
)
def test_the_header_is_in_the_language_of_the_site(language: str, counted: str, words: str) -> None:
    with speaking(language):
        root = etree.fromstring(tei(MEETING, replace(SITE, language=language), REGISTRY).encode())
    header = root.find(f"{TEI}teiHeader")
    assert header is not None
    assert header.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    assert header.findtext(f".//{TEI}measure") == counted
    assert header.findtext(f".//{TEI}correction/{TEI}p") == words


def test_a_part_has_a_setting_of_its_own() -> None:
    parts = (
        Section(0, "One", PartialDate(2024, 7, 3), None, "Astana", "Meeting"),
        Section(1, "Two", PartialDate(2024, 7, 4), PartialDate(2024, 7, 5), None, None),
    )
    root = read(transcript_of(turn("Yes."), turn("No."), sections=parts))
    ids = {element.get(XML_ID): element for element in root.iter() if element.get(XML_ID)}
    one, two = (ids[part.get("decls").removeprefix("#")] for part in root.iter(f"{TEI}div"))
    assert one.findtext(f"{TEI}name") == "Astana"
    assert one.findtext(f"{TEI}activity") == "Meeting"
    assert one.find(f"{TEI}date").get("when") == "2024-07-03"
    assert dict(two.find(f"{TEI}date").attrib) == {"from": "2024-07-04", "to": "2024-07-05"}


def test_a_turn_leads_to_the_same_in_other_languages() -> None:
    first, *_, last = (link.id for link in MEETING.permalinks.turns)
    german = replace(
        MEETING,
        document=replace(MEETING.document, source=replace(MEETING.document.source, name="treffen"), language="de"),
        twins=(Twin(MEETING.document.name, "Meeting", "en", ((first, last),)),),
    )
    english = replace(MEETING, twins=(Twin("treffen", "Treffen", "de", ((last, first),)),))
    alone = etree.fromstring(tei(english, SITE, REGISTRY).encode())
    assert {u.get(XML_ID): u.get("corresp") for u in alone.iter(f"{TEI}u") if u.get("corresp")} == {
        last: f"treffen.tei.xml#{first}"
    }
    together = etree.fromstring("".join(corpus_tei([english, german], SITE, REGISTRY)).encode())
    ids = {element.get(XML_ID) for element in together.iter() if element.get(XML_ID)}
    leading = [u.get("corresp") for u in together.iter(f"{TEI}u") if u.get("corresp")]
    assert len(leading) == 2
    assert {place.removeprefix("#") for place in leading} <= ids


def test_an_editorial_note_stands_in_the_back_with_its_passage_and_sources() -> None:
    note = EditorialNote(3, 0, 4, "A remark.", ("The Gazette",))
    root = read(replace(MEETING, document=replace(MEETING.document, notes=(note,))))
    element = root.find(f".//{TEI}back//{TEI}note")
    assert element.get("target") == "#turn-1-p1"
    assert element.findtext(f"{TEI}quote") == "Have"
    assert element.findtext(f"{TEI}bibl") == "The Gazette"
    assert "A remark." in "".join(element.itertext())


def test_the_reader_of_the_format_finds_every_speech_and_speaker() -> None:
    spoken = transcript_of(turn("Yes, I say."), turn("No.", Speaker("ida", "Ida")), turn("Perhaps.", None))
    root = read(spoken)
    assert list(speeches_with_name(root)) == ["Yes, I say.", "No.", "Perhaps."]
    assert [speaker for _, speaker in speech_iterator(root)] == ["#person.vladimir-putin", "#person.ida", "#"]


def test_ids_are_unique_within_the_file_of_the_corpus() -> None:
    other = Transcript(replace(MEETING.document, source=source("b")), MEETING.mentions, MEETING.permalinks)
    root = etree.fromstring("".join(corpus_tei([MEETING, other], SITE, REGISTRY)).encode())
    ids = [element.get(XML_ID) for element in root.iter() if element.get(XML_ID)]
    assert len(ids) == len(set(ids))
    assert len(root.findall(f"{TEI}TEI")) == 2
    references = {element.get("who") for element in root.iter(f"{TEI}u")} - {"#"}
    assert {reference.removeprefix("#") for reference in references} <= set(ids)


def test_a_name_with_the_family_name_first_keeps_its_order() -> None:
    root = read(transcript_of(turn("Yes.", Speaker("xi-jinping", "Xi Jinping", family="Xi"))))
    name = root.find(f".//{TEI}persName")
    assert [(part.tag.removeprefix(TEI), part.text) for part in name] == [("surname", "Xi"), ("forename", "Jinping")]


def test_without_people_bodies_or_words_there_is_nothing_to_list() -> None:
    empty = Transcript(Document(source=source("empty"), title="Empty", blocks=()), (), Permalinks(()))
    root = read(empty)
    assert root.find(f".//{TEI}particDesc") is None
    assert root.find(f"{TEI}standOff") is None
    assert len(root.findall(f".//{TEI}div")) == 1


def test_a_body_that_speaks_is_no_person() -> None:
    speaker = Speaker("league", "League", registered=True, kind="organisation")
    body = Organisation("league", "League of Harbours", "A league.", when=DateSpan(PartialDate(1921), None))
    registry = Registry({"league": body}, {})
    root = read(transcript_of(turn("We pay.", speaker, label="League")), registry)
    assert root.find(f".//{TEI}u").get("who") == "#organisation.league"
    assert root.find(f".//{TEI}person") is None
    assert root.find(f".//{TEI}org").get(XML_ID) == "organisation.league"
