"""Each entry has a feed that readers take, which changes only where there is something new."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import pytest
from corpora import CORPORA, corpus
from export_samples import MEETING, transcript_of, turn

from stenogram.exporters import corpus_metadata
from stenogram.exporters.entries import ExportedEntry, exported_entries
from stenogram.exporters.entry_feed import ENTRY_FEED, entry_feed
from stenogram.exporters.feed import LONGEST
from stenogram.model import Corpus, Organisation, Person, Registry, Settings, Speaker

SITE = Settings("Transcripts", "https://example.org/")
IDA = Speaker("ida", "Ida Noddack", registered=True)
REGISTRY = Registry({"ida": Person("ida", "Ida Noddack", "", keep=True), "sco": Organisation("sco", "SCO", "")}, {})


def entry(whole: Corpus, name: str) -> ExportedEntry:
    return next(entry for entry in exported_entries(whole) if entry.entity.id == name)


def parsed(whole: Corpus, name: str) -> Any:
    feed = feedparser.parse(entry_feed(entry(whole, name)))
    assert not feed.bozo
    return feed


def spoken(name: str, published: str) -> Any:
    said = transcript_of(turn("No.", None), turn("Yes, I do.", IDA), turn("Ah.", IDA), name=name)
    return replace(said, permalinks=replace(said.permalinks, published=published, updated=published))


def test_a_feed_lists_what_was_published_last_first_and_leads_to_the_turn() -> None:
    whole = Corpus((spoken("a", "2026-01-02"), spoken("b", "2026-01-03"), MEETING), REGISTRY, SITE)
    feed = parsed(whole, "ida")
    assert feed.feed.title == "Transcripts: Ida Noddack"
    assert feed.feed.link == "https://example.org/people/ida/"
    assert feed.feed.updated == "2026-01-03T00:00:00Z"
    assert [item.link for item in feed.entries] == [
        "https://example.org/transcripts/b/?v=a1b2c3#turn-2",
        "https://example.org/transcripts/a/?v=a1b2c3#turn-2",
    ]
    assert feed.entries[0].summary == "2 turns. Yes, I do."


def test_a_mention_stands_in_its_context() -> None:
    (item,) = parsed(Corpus((MEETING,), REGISTRY, SITE), "sco").entries
    assert item.summary == "1 mention. Have you completed your work at the SCO?"
    assert item.link.endswith("/transcripts/2016-01-14-meeting/?v=a1b2c3#turn-1")


def test_an_item_is_another_than_that_of_another_feed() -> None:
    whole = Corpus((replace(MEETING, document=MEETING.document), spoken("a", "2026-01-02")), REGISTRY, SITE)
    ids = [item.id for name in ("ida", "sco", "vladimir-putin") for item in parsed(whole, name).entries]
    assert len(ids) == len(set(ids)) == 3


def test_without_the_address_of_the_site_links_are_relative_to_the_feed() -> None:
    whole = Corpus((spoken("a b", "2026-01-02"),), REGISTRY, Settings("Transcripts"))
    root = ET.fromstring(entry_feed(entry(whole, "ida")))
    links = [link.get("href") for link in root.iter("{http://www.w3.org/2005/Atom}link")]
    assert links == ["../../people/ida/", "../../transcripts/a%20b/?v=a1b2c3#turn-2"]


def test_an_entry_of_which_there_is_nothing_yet_has_a_feed_to_wait_with() -> None:
    feed = parsed(Corpus((transcript_of(turn("Yes.", None)),), REGISTRY, SITE), "ida")
    assert (feed.entries, feed.feed.updated) == ([], "1970-01-01T00:00:00Z")


@pytest.mark.parametrize("amount", [LONGEST, LONGEST + 1])
def test_only_the_newest_are_listed(amount: int) -> None:
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(amount)]
    whole = Corpus(tuple(spoken(f"t-{day}", day.isoformat()) for day in days), REGISTRY, SITE)
    assert len(parsed(whole, "ida").entries) == LONGEST


def test_a_text_about_others_leaves_the_bytes_as_they_are() -> None:
    before = Corpus((spoken("a", "2026-01-02"),), REGISTRY, SITE)
    after = replace(before, transcripts=(*before.transcripts, replace(MEETING, permalinks=MEETING.permalinks)))
    assert entry_feed(entry(before, "ida")) == entry_feed(entry(after, "ida"))


@pytest.mark.parametrize("folder", CORPORA)
def test_every_feed_has_what_atom_demands(folder: str) -> None:
    atom = "{http://www.w3.org/2005/Atom}"
    for exported in exported_entries(corpus(folder)):
        root = ET.fromstring(entry_feed(exported))
        assert root.find(f"{atom}author/{atom}name") is not None
        for element in (root, *root.iter(f"{atom}entry")):
            assert all(len(element.findall(f"{atom}{tag}")) == 1 for tag in ("id", "title", "updated"))
        ids = [item.findtext(f"{atom}id") for item in root.iter(f"{atom}entry")]
        assert len(ids) == len(set(ids))


def test_the_page_of_an_entry_leads_to_its_feed() -> None:
    files = corpus_metadata(Corpus((MEETING,), REGISTRY, SITE))["people/ida.md"].files
    assert ("feeds/people/ida.xml", "Feed", "application/atom+xml") in {
        (file.path, file.label, file.media_type) for file in files
    }
    assert ENTRY_FEED.path(REGISTRY.entities["ida"]) == "feeds/people/ida.xml"


def test_of_those_published_on_one_day_none_is_left_out_for_another() -> None:
    days = ["2026-01-05", *["2026-01-03"] * 150, *["2026-01-02"] * 5]
    whole = Corpus(tuple(spoken(f"t{number:03}", day) for number, day in enumerate(days)), REGISTRY, SITE)
    found = parsed(whole, "ida").entries
    assert [item.updated[:10] for item in found] == days[:151]


@pytest.mark.parametrize(("of_one_day", "listed"), [(99, 100), (100, 100), (500, 500), (501, 500)])
def test_a_feed_has_an_end(of_one_day: int, listed: int) -> None:
    days = [*["2026-01-03"] * of_one_day, *["2026-01-02"] * (of_one_day < LONGEST)]
    whole = Corpus(tuple(spoken(f"t{number:03}", day) for number, day in enumerate(days)), REGISTRY, SITE)
    assert len(parsed(whole, "ida").entries) == listed
