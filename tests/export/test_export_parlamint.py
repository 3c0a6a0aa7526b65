"""The files that ParlaMint takes: its elements in its order, every word of the record, everybody who speaks.

Whether they are valid is for ParlaMint's own schema to say, which is not among our files.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from export_samples import MEETING, transcript_of, turn
from lxml import etree

from stenogram.dates import PartialDate
from stenogram.exporters.corpus import corpus_files
from stenogram.exporters.parlamint import PARLAMINT, PATH, parlamint_files
from stenogram.exporters.tei import tei
from stenogram.model import (
    BinaryFile,
    Chapter,
    Corpus,
    Heading,
    Narrative,
    Paragraph,
    Registry,
    Settings,
    Speaker,
    Transcript,
)

SITE = replace(Settings("Record of Utopia", "https://example.org/utopia/"), parliament="DK")
NOBODY = Registry({}, {})
XML = "{http://www.w3.org/XML/1998/namespace}"
HEADER = {
    "teiHeader": ["fileDesc", "encodingDesc", "profileDesc"],
    "fileDesc": ["titleStmt", "editionStmt", "extent", "publicationStmt", "sourceDesc"],
    "titleStmt": ["title", "meeting"],
    "publicationStmt": ["publisher", "idno", "availability", "date"],
    "availability": ["licence", "p"],
    "encodingDesc": ["projectDesc", "tagsDecl"],
    "profileDesc": ["settingDesc"],
    "setting": ["name", "name", "date"],
    "bibl": ["title", "publisher", "idno", "date"],
}
"""What stands in each element of the header, in order."""
CHAIR = Speaker("ida-brandt", "Ida Brandt")
SITTING = transcript_of(
    turn("The sitting is open.", CHAIR, label="The Speaker (Ms Brandt)", role="Speaker"),
    replace(
        turn("-", Speaker("per-holm", "Per Holm"), label="Per Holm"),
        paragraphs=(Paragraph(3, "Well, well.", "speech"), Paragraph(4, "(Applause.)", "stage")),
    ),
    turn("Hear, hear!", Speaker("a-voice", "A voice", unnamed=True), label="A voice"),
    turn("Nobody knows who says this.", None),
    place="Saltmere",
    language="en-GB",
)


def corpus_of(*transcripts: Transcript, settings: Settings = SITE) -> Corpus:
    return Corpus(transcripts, NOBODY, settings)


def files(*transcripts: Transcript, settings: Settings = SITE) -> dict[str, Any]:
    made = parlamint_files(corpus_of(*transcripts, settings=settings))
    return {name: without_namespace(etree.fromstring(text.encode())) for name, text in made}


def without_namespace(root: Any) -> Any:
    for element in root.iter():
        element.tag = etree.QName(element).localname
    return root


def sitting(transcript: Transcript = SITTING, settings: Settings = SITE) -> Any:
    persons, bodies, root, _ = files(transcript, settings=settings).values()
    assert (persons.tag, bodies.tag) == ("listPerson", "listOrg")
    return root


@pytest.mark.parametrize("parent", HEADER)
def test_the_header_has_what_parlamint_has_in_its_order(parent: str) -> None:
    (element,) = sitting().iter(parent)
    assert [child.tag for child in element] == HEADER[parent]


def test_a_file_is_named_by_country_day_and_text_and_says_what_it_is() -> None:
    (name, root) = list(files(SITTING).items())[2]
    assert name == f"{root.get(f'{XML}id')}.xml"
    assert name.startswith(f"ParlaMint-DK_{SITTING.document.date}-")
    assert root.get("ana") == "#parla.sitting #reference"
    assert root.find("text").get("ana") == "#reference"


def test_every_word_and_every_id_of_a_turn_is_that_of_the_other_tei() -> None:
    for transcript in (SITTING, MEETING):
        ours = sitting(transcript)
        other = without_namespace(etree.fromstring(tei(transcript, SITE, NOBODY).encode()))
        assert words(ours) == words(other)
        for tag in ("u", "seg"):
            assert [each.get(f"{XML}id") for each in ours.iter(tag)] == [
                each.get(f"{XML}id") for each in other.iter(tag)
            ]


def ids(root: Any, tag: str) -> list[str | None]:
    return [element.get(f"{XML}id") for element in root.iter(tag)]


def words(root: Any) -> list[str]:
    blocks = root.find(".//body").iter("head", "note", "seg", "desc")
    return " ".join("".join(block.itertext()) for block in blocks).split()


def test_names_chapters_and_what_editors_add_are_left_out() -> None:
    with_chapter = replace(SITTING, document=replace(SITTING.document, chapters=(Chapter(1, "Of wells"),)))
    for root in (sitting(with_chapter), sitting(MEETING)):
        tags = {element.tag for element in root.find("text").iter()}
        assert tags <= {"text", "body", "div", "head", "note", "u", "seg", "kinesic", "vocal", "incident", "desc"}


def test_everybody_who_speaks_is_listed_once_by_the_parts_of_a_name_or_the_name_as_a_whole() -> None:
    made = files(SITTING, SITTING)
    persons = made["ParlaMint-DK-listPerson.xml"]
    listed = {person.get(f"{XML}id"): [(part.tag, part.text) for part in person[0]] for person in persons}
    assert listed == {
        "person.a-voice": [("term", "A voice")],
        "person.ida-brandt": [("surname", "Brandt"), ("forename", "Ida")],
        "person.per-holm": [("surname", "Holm"), ("forename", "Per")],
    }
    spoken = [speech.get("who") for speech in sitting().iter("u")]
    assert spoken == ["#person.ida-brandt", "#person.per-holm", "#person.a-voice", None]


def test_the_parliament_is_the_body_that_is_listed() -> None:
    body = files(SITTING)["ParlaMint-DK-listOrg.xml"][0]
    assert (body.get("role"), body[0].get("full"), body[0].text) == ("parliament", "yes", "Record of Utopia")


@pytest.mark.parametrize(
    ("licence", "status", "written"),
    [
        ("CC BY 4.0", "free", "http://creativecommons.org/licenses/by/4.0/"),
        ("https://creativecommons.org/licenses/by/4.0/", "free", "http://creativecommons.org/licenses/by/4.0/"),
        ("CC BY-SA 4.0", "restricted", "CC BY-SA 4.0"),
        ("CC BY-NC 4.0", "restricted", "CC BY-NC 4.0"),
        ("Open parliament licence", "restricted", "Open parliament licence"),
    ],
)
def test_the_licence_is_no_other_than_the_text_has(licence: str, status: str, written: str) -> None:
    root = sitting(replace(SITTING, document=replace(SITTING.document, licence=licence)))
    available = root.find(".//availability")
    assert (available.get("status"), available.findtext("licence"), available.findtext("p")) == (
        status,
        written,
        licence,
    )


def test_the_root_includes_each_file_once_and_counts_what_is_in_them() -> None:
    later = replace(MEETING, document=replace(MEETING.document, date=PartialDate(2031, 5, 13)))
    made = files(SITTING, later)
    name, root = list(made.items())[-1]
    assert (name, root.tag, root.get(f"{XML}id")) == ("ParlaMint-DK.xml", "teiCorpus", "ParlaMint-DK")
    assert sorted(include.get("href") for include in root.iter("include")) == sorted(
        file for file in made if file != name
    )
    (setting,) = root.iter("setting")
    day = setting.find("date")
    assert sorted((day.get("from"), day.get("to"))) == sorted((str(SITTING.document.date), "2031-05-13"))
    for unit in ("speeches", "words"):
        amounts = [
            int(each.get("quantity"))
            for file in made.values()
            for each in file.iter("measure")
            if each.get("unit") == unit
        ]
        assert sum(amounts[:-1]) == amounts[-1] > 0
    usage = {tag.get("gi"): int(tag.get("occurs")) for tag in root.iter("tagUsage")}
    sittings = [file for file in made.values() if file.tag == "TEI"]
    assert usage["u"] == sum(len(list(file.iter("u"))) for file in sittings)


def test_every_analysis_in_a_sitting_is_a_category_of_the_root() -> None:
    made = files(SITTING)
    categories = {f"#{category.get(f'{XML}id')}" for category in made["ParlaMint-DK.xml"].iter("category")}
    used = {name for file in made.values() for element in file.iter() for name in (element.get("ana") or "").split()}
    assert used <= categories
    assert len(used) > 2


def test_one_sitting_has_one_day_and_terms_that_differ_are_not_free() -> None:
    (day, *_) = files(SITTING)["ParlaMint-DK.xml"].iter("date")
    free, other = (
        replace(SITTING, document=replace(SITTING.document, licence=licence))
        for licence in ("CC BY 4.0", "All rights reserved")
    )
    root = files(free, other)["ParlaMint-DK.xml"]
    assert (day.get("from"), root.find(".//availability").get("status")) == (None, "restricted")
    assert files(free)["ParlaMint-DK.xml"].find(".//availability").get("status") == "free"


def test_a_text_without_day_or_address_has_no_file() -> None:
    undated = replace(SITTING, document=replace(SITTING.document, date=None))
    assert list(files(undated)) == []
    nowhere = replace(SITE, site_url=None)
    homeless = replace(SITTING, document=replace(SITTING.document, url=None))
    assert list(files(homeless, settings=nowhere)) == []
    sourced = replace(SITTING, document=replace(SITTING.document, url="https://example.com/sitting"))
    assert [idno.text for idno in sitting(sourced, nowhere).iter("idno")] == ["https://example.com/sitting"] * 2
    assert [idno.text for idno in sitting(sourced).iter("idno")][1] == "https://example.com/sitting"


def test_a_part_of_headings_alone_has_them_as_notes_and_one_in_which_nobody_speaks_has_comments() -> None:
    blocks = (Heading(2, (Paragraph(1, "First sitting", None),)), *SITTING.document.blocks)
    empty = replace(SITTING.document, blocks=(blocks[0], Narrative((Paragraph(2, "The House met at ten.", None),))))
    made = sitting(transcript_without_turns(empty))
    assert [(part.get("type"), [child.tag for child in part]) for part in made.iter("div")] == [
        ("commentSection", ["head", "note"])
    ]
    alone = replace(SITTING.document, blocks=(blocks[0],))
    made = sitting(transcript_without_turns(alone))
    assert [(child.tag, child.get("type"), child.text) for part in made.iter("div") for child in part] == [
        ("note", "heading", "First sitting")
    ]


def transcript_without_turns(document: Any) -> Transcript:
    bare = transcript_of()
    return replace(bare, document=document, mentions=((),) * len(list(document.paragraphs())))


def test_the_zip_is_made_on_demand_for_a_parliament_alone_and_its_bytes_are_equal_for_equal_corpora() -> None:
    assert PARLAMINT.on_demand
    (packed,) = (file for file in corpus_files(corpus_of(SITTING), exports=True) if file.path == PATH)
    (again,) = (file for file in corpus_files(corpus_of(SITTING), exports=True) if file.path == PATH)
    assert isinstance(packed, BinaryFile)
    assert packed == again
    assert zipfile.ZipFile(io.BytesIO(packed.content)).namelist() == list(files(SITTING))
    nobodys = corpus_of(SITTING, settings=replace(SITE, parliament=None))
    assert not [file for file in corpus_files(nobodys, exports=True) if file.path == PATH]
