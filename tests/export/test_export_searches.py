"""A saved search has a feed of the turns that it finds, and of no others."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import feedparser
import pytest
from export_samples import MEETING, transcript_of, turn

from stenogram.corpus.saved_searches import unknown_in_searches
from stenogram.dates import DateSpan, PartialDate
from stenogram.exporters import corpus_metadata
from stenogram.exporters.search_feeds import search_feeds
from stenogram.model import Corpus, Organisation, Person, Registry, SavedSearch, Section, Settings, Speaker, Transcript
from stenogram.registry.load import load_registry

SITE = Settings("Transcripts", "https://example.org/")
IDA = Speaker("ida", "Ida Noddack")
SPOKEN = transcript_of(
    turn("The Élysée and the river.", IDA), turn("Rivers rise.", IDA), turn("The river, again.", None), name="a"
)


def feed_of(search: SavedSearch, *transcripts: Transcript) -> Any:
    (file,) = search_feeds(Corpus(transcripts or (SPOKEN,), Registry({}, {}, searches=(search,)), SITE))
    parsed = feedparser.parse(file.text)
    assert not parsed.bozo
    return parsed


def turns(search: SavedSearch, *transcripts: Transcript) -> list[str]:
    return [item.link.rpartition("#")[2] for item in feed_of(search, *transcripts).entries]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("river",), ["turn-1", "turn-3"]),
        (("ELYSEE",), ["turn-1"]),
        (("the river",), ["turn-1", "turn-3"]),
        (("river", "again"), ["turn-3"]),
        (("rive",), []),
    ],
)
def test_words_are_found_whole_whatever_their_case_and_accents(words: tuple[str, ...], found: list[str]) -> None:
    assert sorted(turns(SavedSearch("s", "S", words))) == found


def test_a_script_without_spaces_is_searched_within_its_words() -> None:
    said = transcript_of(turn("我们讨论了水资源问题。"), language="zh")
    assert turns(SavedSearch("s", "S", ("水资源",)), said) == ["turn-1"]


def test_speaker_and_entry_narrow_it() -> None:
    assert sorted(turns(SavedSearch("s", "S", ("river",), speaker="ida"))) == ["turn-1"]
    assert turns(SavedSearch("s", "S", entry="sco"), SPOKEN, MEETING) == ["turn-1"]
    assert turns(SavedSearch("s", "S", entry="sco", speaker="ida"), SPOKEN, MEETING) == []


@pytest.mark.parametrize(
    ("date", "is_within"),
    [
        ("2020-01-01", True),
        ("2021-12-31", True),
        ("2019-12-31", False),
        ("2022-01-01", False),
        ("2021", True),
        (None, False),
    ],
)
def test_the_time_is_that_in_which_it_was_said(date: str | None, is_within: bool) -> None:
    said = replace(SPOKEN, document=replace(SPOKEN.document, date=PartialDate.parse(date) if date else None))
    search = SavedSearch("s", "S", ("again",), within=DateSpan.parse("2020/2021"))
    assert bool(turns(search, said)) == is_within
    parts = (Section(0, "One", PartialDate(2020, 5, 5)),)
    assert turns(search, replace(said, document=replace(said.document, sections=parts))) == ["turn-3"]


def test_a_feed_has_its_title_its_page_and_items_of_its_own() -> None:
    feed = feed_of(SavedSearch("water", "Water", ("the river", "again")))
    assert (feed.feed.title, feed.feed.id) == ("Transcripts: Water", "https://example.org/feeds/searches/water.xml")
    assert feed.entries[0].summary == "The river, again."
    other = feed_of(SavedSearch("other", "Other", ("again",)))
    assert other.entries[0].id != feed.entries[0].id


def test_the_page_data_lists_it() -> None:
    registry = Registry({}, {}, searches=(SavedSearch("water", "Water", ("river",)),))
    files = corpus_metadata(Corpus((SPOKEN,), registry, SITE))["data/index.md"].files
    assert "feeds/searches/water.xml" in {file.path for file in files}


def test_searches_stand_in_a_file_of_the_registry() -> None:
    text = "- {id: water, title: Water, words: river, within: 2020/..}\n- {id: who, title: Who, speaker: ida}\n"
    registry, problems = load_registry({"registry/searches.yml": text})
    assert problems == ()
    assert registry.searches == (
        SavedSearch("water", "Water", ("river",), within=DateSpan.parse("2020/..")),
        SavedSearch("who", "Who", speaker="ida"),
    )


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("- {id: a, title: A, words: x}\n- {id: a, title: B, words: y}\n", "doubled-id", 2),
        ("- {id: a, title: A}\n", "invalid-value", 1),
        ("- {id: a, title: A, wodrs: x}\n", "invalid-value", 1),
        ("id: a\n", "invalid-value", 1),
    ],
)
def test_a_mistake_is_told_with_its_line_and_hides_no_other_search(text: str, rule: str, line: int) -> None:
    registry, problems = load_registry({"registry/searches.yml": text})
    assert [(problem.rule, problem.line) for problem in problems] == [(rule, line)]
    assert len(registry.searches) == (rule == "doubled-id")


@pytest.mark.parametrize(
    ("search", "unknown"),
    [
        (SavedSearch("a", "A", speaker="ida"), []),
        (SavedSearch("a", "A", speaker="per"), []),
        (SavedSearch("a", "A", speaker="sco", line=7), ["speaker: sco"]),
        (SavedSearch("a", "A", entry="sco"), []),
        (SavedSearch("a", "A", words=("river",)), []),
        (SavedSearch("a", "A", entry="ida", line=7), ["entry: ida"]),
        (SavedSearch("a", "A", speaker="nobody", entry="nothing", line=7), ["speaker: nobody", "entry: nothing"]),
    ],
)
def test_whoever_is_asked_for_and_not_known_is_reported(search: SavedSearch, unknown: list[str]) -> None:
    """Whoever speaks may be asked for as a speaker, registered or not; as an entry only what is registered."""
    body = Organisation("sco", "Shanghai Cooperation Organisation", "A body.")
    per = Person("per", "Per Holm", "A member.")
    said = transcript_of(turn("Yes.", Speaker("ida", "Ida")))
    problems = list(unknown_in_searches([said], Registry({"sco": body, "per": per}, {}, searches=(search,))))
    assert [(problem.rule, problem.line) for problem in problems] == [("unknown-in-search", 7)] * len(unknown)
    assert all(words in problem.what for words, problem in zip(unknown, problems, strict=True))
