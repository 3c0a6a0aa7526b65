"""Whatever stands in names and titles, every file is well formed: a real parser reads back what was meant."""

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from importlib.resources import files as files_of
from typing import Any
from xml.etree import ElementTree as ET

import bibtexparser
import citeproc
import feedparser
import pytest
import rispy
from export_samples import INTERRUPTED, MEETING, transcript_of, turn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from stenogram.dates import DateSpan, PartialDate
from stenogram.exporters import (
    citations,
    corpus_files,
    corpus_metadata,
    feed,
    files,
    json_schemas,
    page_metadata,
    transcript_json,
)
from stenogram.exporters.bibtex import escape
from stenogram.exporters.translations_json import translations_json
from stenogram.exporters.work import Work
from stenogram.model import (
    Corpus,
    Entity,
    GeneratedFile,
    JoinedFile,
    Name,
    Office,
    Organisation,
    Person,
    Registry,
    Settings,
    Speaker,
    Strategy,
    Summit,
    Transcript,
    Twin,
)

SITE = Settings("SCO Transcripts", "https://example.org/sco/", "Five transcripts")
NO_ENTRIES = Registry({}, {})

SIGNS = ["{", "}", "\\", "%", "$", "#", "&", "~", "^", "_", '"', "@", "<", ">", "</script>", "]]>", "\r\n", "ER  - ",
         "TY  - ", "=", ",", " and ", "\x00", "\x0b", "\x85", "\u2028", "\ufffe", "Ж", "中", "é", "😀", "“", "”",
         " "]  # fmt: skip
any_text = st.lists(st.sampled_from(SIGNS) | st.text(max_size=6), max_size=8).map("".join)
dates = st.none() | st.sampled_from(["2020", "2020-06", "2020-06-09"]).map(PartialDate.parse)
any_transcript = st.builds(
    lambda name, role, words, unnamed, **facts: transcript_of(
        turn(words, Speaker("a-b", name, unnamed=unnamed), role=role), turn("No."), **facts
    ),
    name=any_text.filter(str.strip),
    role=any_text,
    words=any_text,
    unnamed=st.booleans(),
    title=any_text,
    place=st.none() | any_text,
    event=st.none() | any_text,
    publisher=st.none() | any_text,
    date=dates,
)
sites = st.sampled_from([SITE, Settings("SCO <Transcripts> & more")])
quickly = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def works(transcript: Transcript, site: Settings) -> list[Work]:
    cited = citations(transcript, site)
    return [cited.transcript.work, *(each.work for each in cited.turns.values())]


def text_of(generated: Iterator[GeneratedFile], ending: str) -> str:
    return next(file.text for file in generated if file.path.endswith(ending))


@quickly
@given(any_transcript, sites)
def test_bibtex_parses_back_to_what_is_cited(transcript: Transcript, site: Settings) -> None:
    library = bibtexparser.parse_string(text_of(files(transcript, site, NO_ENTRIES), ".bib"))
    assert not library.failed_blocks
    expected = works(transcript, site)
    assert [entry.key for entry in library.entries] == [work.key for work in expected]
    for entry, work in zip(library.entries, expected, strict=True):
        assert entry["title"] == f"{{{escape(work.title)}}}"
        assert entry.fields_dict.keys() >= {"title", "howpublished"}
        assert balanced(entry["title"])


def balanced(text: str) -> bool:
    depth = 0
    for sign in text:
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return False
    return depth == 0


@quickly
@given(any_transcript, sites)
def test_ris_parses_back_to_what_is_cited(transcript: Transcript, site: Settings) -> None:
    text = text_of(files(transcript, site, NO_ENTRIES), ".ris")
    assert "\n" not in text.replace("\r\n", "")
    records = rispy.loads(text)
    expected = works(transcript, site)
    assert [record["id"] for record in records] == [work.key for work in expected]
    for record, work in zip(records, expected, strict=True):
        assert record["type_of_reference"] == "ELEC"
        assert record["title"] == work.title.strip()
        assert record.get("urls", [None])[0] == work.url


@quickly
@given(any_transcript, sites)
def test_every_json_file_is_as_its_schema_says(transcript: Transcript, site: Settings) -> None:
    named = ("cite", "versions", "csl", "annotations", "oembed")
    endings = {**{f".{name}.json": name for name in named}, ".json": "transcript"}
    checked = set()
    for file in files(transcript, site, NO_ENTRIES):
        name = next((name for ending, name in endings.items() if file.path.endswith(ending)), None)
        if name and isinstance(file, GeneratedFile):
            VALIDATORS[name].validate(json.loads(file.text))
            checked.add(name)
    assert checked == set(endings.values())


VALIDATORS = {name: Draft202012Validator(schema) for name, schema in json_schemas().items()}


def test_every_schema_is_one() -> None:
    for schema in json_schemas().values():
        Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("name", ["transcript", "cite", "versions", "csl", "annotations", "oembed"])
def test_a_schema_refuses_a_key_that_it_does_not_know(name: str) -> None:
    ending = ".json" if name == "transcript" else f".{name}.json"
    stem = f"data/transcripts/{MEETING.document.name}"
    value = next(json.loads(file.text) for file in files(MEETING, SITE, NO_ENTRIES) if file.path == stem + ending)
    assert VALIDATORS[name].is_valid(value)
    (value[0] if isinstance(value, list) else value)["other"] = 1
    assert not VALIDATORS[name].is_valid(value)


def test_what_parse_prints_is_as_its_schema_says() -> None:
    VALIDATORS["parse"].validate(transcript_json(transcript_of(INTERRUPTED), addresses=False))
    VALIDATORS["transcript"].validate(transcript_json(transcript_of(INTERRUPTED), addresses=True))
    VALIDATORS["parse"].validate(transcript_json(MEETING, addresses=False))
    assert not VALIDATORS["parse"].is_valid(transcript_json(MEETING, addresses=True))


ATOM = "{http://www.w3.org/2005/Atom}"


@quickly
@given(st.lists(any_transcript, max_size=3), sites)
def test_the_feed_is_well_formed_atom(transcripts: list[Transcript], site: Settings) -> None:
    root = ET.fromstring(feed(Corpus(tuple(transcripts), NO_ENTRIES, site), site))
    assert root.tag == f"{ATOM}feed"
    entries = root.findall(f"{ATOM}entry")
    assert len(entries) == len(transcripts)
    for element in (root, *entries):
        assert all(len(element.findall(f"{ATOM}{tag}")) == 1 for tag in ("id", "title", "updated"))
        assert (element.findtext(f"{ATOM}id") or "").startswith(("https://", "urn:uuid:"))


def test_a_feed_reader_reads_the_feed_newest_first() -> None:
    old = transcript_of(turn("Yes."), name="2011-05-23-talk", title="A talk & <more>", date=PartialDate(2011, 5))
    parsed = feedparser.parse(feed(Corpus((old, MEETING), NO_ENTRIES, SITE), SITE))
    assert not parsed.bozo
    assert [entry.title for entry in parsed.entries] == ["Meeting with Dmitry Mezentsev", "A talk & <more>"]
    assert parsed.entries[0].link == "https://example.org/sco/transcripts/2016-01-14-meeting/"
    assert parsed.entries[0].published == "2016-01-14T00:00:00Z"
    assert parsed.entries[1].published == "2011-05-01T00:00:00Z"
    assert parsed.feed.title == "SCO Transcripts"


def test_an_entry_of_the_feed_is_updated_when_its_words_were_seen_to_change() -> None:
    permalinks = replace(MEETING.permalinks, published="2026-10-30", updated="2026-11-02")
    parsed = feedparser.parse(feed(Corpus((replace(MEETING, permalinks=permalinks),), NO_ENTRIES, SITE), SITE))
    (entry,) = parsed.entries
    assert entry.updated == parsed.feed.updated == "2026-11-02T00:00:00Z"
    assert entry.published == "2026-10-30T00:00:00Z"


def test_what_was_published_or_changed_last_is_in_the_feed_however_old_the_event_is() -> None:
    def dated(name: str, day: PartialDate, published: str, updated: str) -> Transcript:
        made = transcript_of(turn("Yes."), name=name, date=day)
        return replace(made, permalinks=replace(made.permalinks, published=published, updated=updated))

    days = [(date(2026, 11, 1) - timedelta(days=n)).isoformat() for n in range(99)]
    daily = [dated(f"sitting-{n:03}", PartialDate(2010, 1, 1 + n % 28), day, day) for n, day in enumerate(days)]
    old = dated("old", PartialDate(1931, 5, 12), "2026-11-02", "2026-11-02")
    corrected = dated("corrected", PartialDate(2009, 1, 1), "2026-11-01", "2026-11-02")
    parsed = feedparser.parse(feed(Corpus((*daily, old, corrected), NO_ENTRIES, SITE), SITE))
    assert len(parsed.entries) == 100
    first, second, third = parsed.entries[:3]
    links = [entry.link.rstrip("/").rpartition("/")[2] for entry in (first, second, third)]
    assert links[:2] == ["corrected", "old"]
    assert third.updated == "2026-11-01T00:00:00Z"
    assert {first.updated, second.updated} == {"2026-11-02T00:00:00Z"}


@quickly
@given(any_transcript, sites)
def test_json_ld_may_stand_within_a_script_element(transcript: Transcript, site: Settings) -> None:
    jsonld = page_metadata(transcript, site).jsonld
    assert jsonld
    assert "<" not in jsonld
    assert json.loads(jsonld)["headline"] == transcript.document.title


def test_the_head_says_who_spoke_when_and_where_it_is_kept() -> None:
    metadata = page_metadata(MEETING, SITE)
    tags = {tag.key: tag.content for tag in metadata.head}
    assert tags["citation_title"] == tags["og:title"] == "Meeting with Dmitry Mezentsev"
    assert tags["citation_author"] == "Vladimir Putin"
    assert tags["citation_publication_date"] == "2016/01/14"
    assert tags["og:url"] == "https://example.org/sco/transcripts/2016-01-14-meeting/"
    assert tags["og:description"] == (
        "Meeting, Novo-Ogaryovo, Moscow Region, 14 January 2016: Vladimir Putin; 2 turns."
    )
    article = json.loads(metadata.jsonld or "")
    assert article["author"] == [
        {
            "@type": "Person",
            "name": "Vladimir Putin",
            "jobTitle": "President of Russia",
            "url": "https://example.org/sco/people/vladimir-putin/",
        }
    ]
    assert article["about"]["location"]["name"] == "Novo-Ogaryovo, Moscow Region"
    assert article["isBasedOn"] == "http://en.kremlin.ru/events/51155"


def test_a_month_is_no_day_in_the_head_either() -> None:
    metadata = page_metadata(transcript_of(turn("Yes."), date=PartialDate(2020, 6)), SITE)
    tags = {tag.key: tag.content for tag in metadata.head}
    assert tags["citation_publication_date"] == "2020/06"
    assert "article:published_time" not in tags


def test_without_the_address_of_the_site_the_head_makes_none_up() -> None:
    metadata = page_metadata(MEETING, Settings("SCO Transcripts"))
    assert all("/transcripts/" not in tag.content for tag in metadata.head)
    assert "/transcripts/" not in (metadata.jsonld or "")


HELD = DateSpan.parse("2001-06/..")


@pytest.mark.parametrize(
    ("entry_type", "own", "expected"),
    [
        (Person, {"offices": (Office("President", HELD),)}, {"@type": "Person", "jobTitle": ["President"]}),
        (Organisation, {}, {"@type": "Organization", "foundingDate": "2001-06"}),
        (Summit, {}, {"@type": "Event", "startDate": "2001-06", "location": {"@type": "Place", "name": "Astana"}}),
        (Strategy, {"adopted": PartialDate(2001, 6, 15)}, {"@type": "CreativeWork", "dateCreated": "2001-06-15"}),
    ],
)
def test_an_entry_is_known_for_what_it_is(
    entry_type: type[Entity], own: dict[str, Any], expected: dict[str, Any]
) -> None:
    kind = entry_type.kind
    entity = entry_type("x", "X & Y", "What it is.", (Name("X</script>"),), when=HELD, place="Astana",
                    identifiers=(("wikidata", "Q42"),), **own)  # fmt: skip
    metadata = corpus_metadata(Corpus((MEETING,), Registry({"x": replace(entity, keep=True)}, {}), SITE))
    folders = {"person": "people", "organisation": "organisations", "summit": "summits", "strategy": "strategies"}
    pages = ["data/coverage.md", "transcripts/index.md", "data/index.md", "about.md"]
    assert list(metadata) == [f"{folders[kind]}/x.md", "people/vladimir-putin.md", *pages]
    jsonld = metadata[f"{folders[kind]}/x.md"].jsonld or ""
    assert "<" not in jsonld
    record = json.loads(jsonld)
    assert record.items() >= expected.items()
    assert (record["name"], record["alternateName"]) == ("X & Y", ["X</script>"])
    assert record["sameAs"] == ["https://www.wikidata.org/entity/Q42"]
    assert record["url"] == f"https://example.org/sco/{folders[kind]}/x/"


def test_a_site_has_its_files_in_a_fixed_order_with_equal_bytes() -> None:
    corpus = Corpus((MEETING,), NO_ENTRIES, SITE)
    made = [*files(MEETING, SITE, NO_ENTRIES), *corpus_files(corpus)]
    stem = "data/transcripts/2016-01-14-meeting"
    endings = (".json", ".cite.json", ".versions.json", ".csv", ".bib", ".ris", ".csl.json", ".md.txt", ".epub",
               ".tei.xml", ".akn.xml", ".annotations.json")  # fmt: skip
    assert [file.path for file in made[: len(endings)]] == [stem + ending for ending in endings]
    assert {"data/corpus.jsonl", "data/turns.csv", "feed.xml", "data/schemas/parse.schema.json"} < {
        f.path for f in made
    }
    assert len({file.path for file in made}) == len(made)
    assert made == [*files(MEETING, SITE, NO_ENTRIES), *corpus_files(corpus)]


def test_the_dialog_has_each_turn_by_its_id_and_former_words_by_theirs() -> None:
    cite = json.loads(text_of(files(MEETING, SITE, NO_ENTRIES), ".cite.json"))
    assert list(cite["turns"]) == ["turn-1", "turn-3"]
    assert cite["turns"]["turn-1"]["words"] == "Have you completed your work at the SCO?"
    assert "in <i>Meeting with Dmitry Mezentsev</i>, transcript" in cite["turns"]["turn-1"]["reference"]
    versions = json.loads(text_of(files(MEETING, SITE, NO_ENTRIES), ".versions.json"))
    former = {"v": "0f0f0f", "until": "2026-11-02", "paragraphs": ["Have you completed your job at the SCO?"]}
    assert versions == {"turn-1": [former]}


@quickly
@given(any_transcript)
def test_the_table_of_turns_reads_back_row_by_row(transcript: Transcript) -> None:
    table = text_of(files(transcript, SITE, NO_ENTRIES), ".csv")
    rows = list(csv.DictReader(io.StringIO(table, newline="")))
    assert [row["text"] for row in rows] == [said.paragraphs[0].text for said in transcript.document.turns()]


def test_what_holds_the_whole_corpus_is_joined_from_the_files_of_each_transcript() -> None:
    corpus = Corpus((MEETING,), NO_ENTRIES, SITE)
    joined = {file.path: file for file in corpus_files(corpus) if isinstance(file, JoinedFile)}
    stem = "data/transcripts/2016-01-14-meeting"
    assert joined["data/corpus.jsonl"].parts == (f"{stem}.json",)
    assert text_of(files(MEETING, SITE, NO_ENTRIES), "14-meeting.json").count("\n") == 1
    table = joined["data/turns.csv"]
    assert (table.parts, table.skip) == ((f"{stem}.csv",), 1)
    assert text_of(files(MEETING, SITE, NO_ENTRIES), ".csv").startswith(table.header)


def test_two_files_of_like_names_do_not_share_a_key() -> None:
    keys = {
        citations(transcript_of(name=name), SITE).transcript.work.key for name in ("a b", "a-b", "a_b", "б", "в", "")
    }
    assert len(keys) == 6
    assert all(key.isascii() for key in keys)


def test_former_ids_are_kept_with_the_paragraph_that_they_lead_to() -> None:
    written: dict[str, Any] = json.loads(text_of(files(replace(MEETING), SITE, NO_ENTRIES), "meeting.json"))
    assert written["blocks"][4]["paragraphs"][0]["also"] == ["turn-3-p2"]


def test_csl_items_use_only_types_and_variables_that_the_csl_schema_lists() -> None:
    lists = files_of(citeproc) / "data" / "schema" / "schemas" / "styles"
    variables = re.findall(r'"([\w-]+)"', (lists / "csl-variables.rnc").read_text(encoding="utf-8"))
    types = re.findall(r'"([\w-]+)"', (lists / "csl-types.rnc").read_text(encoding="utf-8"))
    item = json_schemas()["csl"]["items"]["properties"]
    assert set(item["type"]["enum"]) <= set(types)
    assert item.keys() - {"id", "type"} <= set(variables)


@pytest.mark.parametrize(
    ("event", "kind"),
    [
        ("Interview", "interview"),
        ("Entretien avec la Gazette", "interview"),
        ("Интервью газете", "interview"),
        ("hearing", "hearing"),
        ("Public hearing of the committee", "hearing"),
        ("Öffentliche Anhörung", "hearing"),
        ("News conference", "speech"),
        ("Overhearing", "speech"),
        (None, "speech"),
    ],
)
def test_a_reference_is_of_the_kind_of_its_event(event: str | None, kind: str) -> None:
    transcript = transcript_of(turn("Yes."), event=event)
    items = json.loads(text_of(files(transcript, SITE, NO_ENTRIES), ".csl.json"))
    assert {item["type"] for item in items} == {kind}


def test_the_head_names_what_the_words_name_and_the_meeting_that_they_are_of() -> None:
    summit = Summit("s", "First summit", "", identifiers=(("wikidata", "Q1"),))
    sco = Organisation("sco", "Shanghai Cooperation Organisation", "", short="SCO",
                 identifiers=(("wikidata", "Q485207"),))  # fmt: skip
    document = replace(MEETING.document, about=("s", "unknown"))
    metadata = page_metadata(replace(MEETING, document=document), SITE, Registry({"s": summit, "sco": sco}, {}))
    record = json.loads(metadata.jsonld or "")
    event = {"@type": "Event", "@id": "https://example.org/sco/summits/s/", "name": "First summit",
             "sameAs": ["https://www.wikidata.org/entity/Q1"]}  # fmt: skip
    assert record["about"]["superEvent"] == [event]
    assert record["about"]["startDate"] == "2016-01-14"
    (named,) = record["mentions"]
    assert (named["@type"], named["sameAs"]) == ("Organization", ["https://www.wikidata.org/entity/Q485207"])
    assert record["keywords"] == [
        {"@type": "DefinedTerm", "name": "SCO", "termCode": "sco",
         "inDefinedTermSet": "https://example.org/sco/organisations/"}
    ]  # fmt: skip


@pytest.mark.parametrize("amount", [20, 21])
def test_the_head_names_only_what_is_named_most(amount: int) -> None:
    names = [f"x-{number:02}" for number in range(amount)]
    entities = {name: Organisation(name, name, "") for name in names}
    mention = MEETING.mentions[3][0]
    mentioned = tuple(replace(mention, entity=name) for name in (*names, names[-1]))
    transcript = replace(MEETING, mentions=(*MEETING.mentions[:3], mentioned, *MEETING.mentions[4:]))
    record = json.loads(page_metadata(transcript, SITE, Registry(entities, {})).jsonld or "")
    assert len(record["mentions"]) == 20
    assert record["mentions"][0]["name"] == names[-1]


def test_translations_and_shared_phrases_are_as_their_schemas_say() -> None:
    links = [link.id for link in MEETING.permalinks.turns]
    twin = Twin("treffen", "Treffen", "de", tuple(zip(links, links, strict=True)))
    value = translations_json(Corpus((replace(MEETING, twins=(twin,)),), NO_ENTRIES, SITE))
    assert value[MEETING.document.name][0]["turns"] == [[1, 1, 1], [3, 3, 1]]
    VALIDATORS["translations"].validate(value)
    VALIDATORS["translations"].validate({})
    assert not VALIDATORS["translations"].is_valid({"a": [{"id": "b", "language": "de", "turns": [[0, 1, 1]]}]})
    use = {"transcript": "a", "anchor": "turn-1-p1", "speaker": {"id": "b", "name": "B"}, "date": None}
    spans = [{"start": 0, "end": 9, **use}, {"start": 4, "end": 13, **use}]
    VALIDATORS["shared-phrases"].validate([{"phrase": "of the old bridge again", "uses": spans}])
    assert not VALIDATORS["shared-phrases"].is_valid([{"phrase": "of the old bridge again", "uses": spans[:1]}])
