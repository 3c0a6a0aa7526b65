"""Web Annotations and embeds: each leads to the very words, and a frame shows one turn without a script."""

from __future__ import annotations

from dataclasses import replace

import pytest
from corpora import CORPORA, corpus
from export_samples import MEETING, transcript_of, turn
from jsonschema import Draft202012Validator
from lxml import html

from stenogram.dates import PartialDate
from stenogram.exporters import json_schemas, transcript_json
from stenogram.exporters.description import describe
from stenogram.exporters.embed import embed_page, oembed
from stenogram.exporters.web_annotations import web_annotations
from stenogram.model import (
    EditorialNote,
    Narrative,
    Paragraph,
    Permalinks,
    Section,
    Settings,
    Tombstone,
    Transcript,
)

SITE = Settings("Transcripts", "https://example.org/")
SCHEMAS = {name: Draft202012Validator(schema) for name, schema in json_schemas().items()}


@pytest.mark.parametrize("folder", CORPORA)
@pytest.mark.parametrize("site", [SITE, Settings("Transcripts")], ids=["address", "none"])
def test_every_mention_and_note_is_annotated_at_its_words(folder: str, site: Settings) -> None:
    for transcript in corpus(folder).transcripts:
        page = web_annotations(transcript, site)
        SCHEMAS["annotations"].validate(page)
        mentions = [mention for mentioned in transcript.mentions for mention in mentioned]
        assert len(page["items"]) == len(mentions) + len(transcript.document.notes)
        ids = [item["id"] for item in page["items"]]
        assert len(ids) == len(set(ids))
        anchors = {}
        for spoken, link in zip(transcript.document.turns(), transcript.permalinks.turns, strict=True):
            texts = (paragraph.text for paragraph in spoken.paragraphs)
            anchors |= dict(zip((place.id for place in link.paragraphs), texts, strict=True))
        for item, mention in zip(page["items"], mentions, strict=False):
            selector = item["target"]["selector"]
            if selector["type"] == "TextQuoteSelector":
                assert selector["exact"] == mention.text
                continue
            position, quote = selector["refinedBy"]
            text = anchors[selector["value"]]
            assert text[position["start"] : position["end"]] == quote["exact"] == mention.text
            assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


def test_a_note_has_its_words_and_its_sources() -> None:
    note = EditorialNote(3, 0, 4, "A remark.", ("The Gazette",))
    *_, last = web_annotations(replace(MEETING, document=replace(MEETING.document, notes=(note,))), SITE)["items"]
    assert last["motivation"] == "commenting"
    assert [body["value"] for body in last["body"]] == ["A remark.", "The Gazette"]
    assert last["target"]["selector"]["value"] == "turn-1-p1"
    assert last["target"]["source"] == "https://example.org/transcripts/2016-01-14-meeting/"


@pytest.mark.parametrize("folder", CORPORA)
def test_a_frame_has_every_turn_and_every_id_that_leads_to_it(folder: str) -> None:
    for transcript in corpus(folder).transcripts:
        root = html.fromstring(embed_page(transcript, SITE))
        articles = {article.get("id"): article for article in root.iter("article")}
        standing = [link.id for link in transcript.permalinks.turns]
        assert [name for name in articles if name][: len(standing)] == standing
        ids = [element.get("id") for element in root.iter() if element.get("id")]
        assert len(ids) == len(set(ids))
        for link in transcript.permalinks.turns:
            within = {element.get("id") for element in articles[link.id].iter()} - {None}
            wanted = {link.id, *link.also} | {anchor for place in link.paragraphs for anchor in place.also}
            assert wanted - within <= set(ids) - within


def test_a_frame_says_who_when_and_where_with_the_lasting_link() -> None:
    parts = (Section(0, "One", PartialDate(2024, 7, 3), None, "Astana"),)
    root = html.fromstring(embed_page(transcript_of(turn("<Yes> & no."), sections=parts), SITE))
    assert root.find(".//blockquote").text_content().strip() == "<Yes> & no."
    footer = root.find(".//footer")
    # Dots between them are set by the style sheet, so that none hangs at the end of a line.
    words = " ".join(footer.text_content().split())
    assert words == "Vladimir Putin, President of Russia Astana, 3 July 2024 Meeting with Dmitry Mezentsev"
    (link,) = footer.iter("a")
    assert link.get("href") == "https://example.org/transcripts/2016-01-14-meeting/?v=a1b2c3#turn-1"
    relative = html.fromstring(embed_page(transcript_of(turn("Yes.")), Settings("Transcripts")))
    assert next(relative.iter("a")).get("href") == "../transcripts/2016-01-14-meeting/?v=a1b2c3#turn-1"


def test_a_turn_that_was_withdrawn_shows_no_other_in_its_frame() -> None:
    root = html.fromstring(embed_page(MEETING, SITE))
    (gone,) = [article for article in root.iter("article") if article.get("id") == "turn-4"]
    assert [element.get("id") for element in gone.iter() if element.get("id")] == ["turn-4", "turn-4-p1"]
    assert gone.findtext("p") == "Withdrawn on 2 November 2026, said by Vladimir Putin; it began “Good”."
    assert next(gone.iter("a")).get("href") == "https://example.org/transcripts/2016-01-14-meeting/#turn-4"
    unknown = replace(MEETING.permalinks.tombstones[0], speaker=None)
    stones = (unknown, replace(unknown, id="turn-1", anchors=("turn-1", "turn-3-p2")))
    links = replace(MEETING.permalinks, tombstones=stones)
    root = html.fromstring(embed_page(replace(MEETING, permalinks=links), Settings("Transcripts")))
    articles = {article.get("id"): article for article in root.iter("article")}
    assert list(articles) == ["turn-1", "turn-3", "turn-4"], "what still leads to a turn does"
    assert articles["turn-4"].findtext("p") == "Withdrawn on 2 November 2026; it began “Good”."
    assert next(articles["turn-4"].iter("a")).get("href") == "../transcripts/2016-01-14-meeting/#turn-4"


def test_a_text_that_was_withdrawn_is_a_notice_in_every_frame() -> None:
    stones = (Tombstone("turn-1", ("turn-1", "turn-1-p1"), "2026-02-03", None, "…", 0),)
    source = replace(MEETING.document.source, withdrawn=True)
    notice = Narrative((Paragraph(1, "Withdrawn: asked & <agreed>."),))
    bare = replace(MEETING.document, source=source, blocks=(notice,))
    for tombstones in (stones, ()):
        gone = Transcript(bare, ((),), Permalinks((), tombstones, updated="2026-02-03"))
        (article,) = html.fromstring(embed_page(gone, SITE)).iter("article")
        assert article.findtext("p") == "Withdrawn: asked & <agreed>."
        anchor = "#turn-1" if tombstones else ""
        assert next(article.iter("a")).get("href") == f"https://example.org/transcripts/2016-01-14-meeting/{anchor}"
        record = transcript_json(gone, addresses=True)
        SCHEMAS["transcript"].validate(record)
        assert record["withdrawn_on"] == "2026-02-03"
        assert describe(bare) == "Meeting, Novo-Ogaryovo, Moscow Region, 14 January 2016: withdrawn."
    assert "withdrawn_on" not in transcript_json(MEETING, addresses=True)


def test_oembed_describes_the_frame() -> None:
    described = oembed(transcript_of(turn("Yes."), title='A "title"', name="a b"), SITE)
    SCHEMAS["oembed"].validate(described)
    frame = html.fromstring(described["html"])
    assert (frame.tag, frame.get("src")) == ("iframe", "https://example.org/embed/a%20b.html")
    assert (frame.get("title"), frame.get("width")) == ('A "title"', str(described["width"]))
