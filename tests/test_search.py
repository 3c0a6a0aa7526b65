"""Search records and their index: what can be found, where it leads, and that only what changed is made anew."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stenogram.dates import PartialDate
from stenogram.model import (
    Block,
    Document,
    Furniture,
    Heading,
    Mention,
    Name,
    Narrative,
    Organisation,
    Paragraph,
    ParagraphLink,
    Permalinks,
    Reason,
    Registry,
    SourceText,
    Speaker,
    Transcript,
    Turn,
    TurnLink,
)
from stenogram.search import EntryNames, SearchRecord, build_index, entry_names, place_index, records
from stenogram.search.index_batches import indexed_record
from stenogram.search.index_words import (
    AROUND,
    CAPITALS,
    GLUE,
    SEAM,
    further_words,
    indexed_word,
    other_spelling,
    printed_words,
)
from stenogram.search.records import LONG_TURN
from stenogram.search.vocabulary import frequencies, packed_vocabulary
from stenogram.search.word_directory import beginnings, file_of

REED = Speaker("james-reed", "James Reed", registered=True, role="Mayor of Eastbridge")
VOICE = Speaker("a-voice", "A voice", unnamed=True)
BRIDGE = Organisation("bridge-board", "Bridge Board", "The board that keeps the bridge.", (Name("the Board"),))
REGISTRY = Registry({BRIDGE.id: BRIDGE}, {})


def paragraph(text: str, kind: str = "speech") -> Paragraph:
    return Paragraph(1, text, kind)  # type: ignore[arg-type]


def turn(speaker: Speaker | None, *texts: str, label: str | None = None) -> Turn:
    return Turn(label, None, speaker, tuple(paragraph(text) for text in texts), 1)


def transcript(*blocks: Block, name: str = "1921-03-04-bridge") -> Transcript:
    document = Document(
        SourceText(name, f"source_texts/{name}.txt", "", "", "utf-8"),
        "The bridge",
        blocks,
        PartialDate(1921, 3, 4),
        event="Meeting",
    )
    links = []
    for number, block in enumerate(document.turns(), 1):
        anchors = tuple(ParagraphLink(f"turn-{number}-p{at}") for at, _ in enumerate(block.paragraphs, 1))
        links.append(TurnLink(f"turn-{number}", "abc", anchors))
    mentions = tuple(
        (Mention(4, 9, "Board", BRIDGE.id, "organisation", Reason("alias")),) if "The Board" in each.text else ()
        for each in document.paragraphs()
    )
    return Transcript(document, mentions, Permalinks(tuple(links)))


def found(*blocks: Block) -> list[SearchRecord]:
    """The records of what was said; titles and headings have tests of their own."""
    return [record for record in records(transcript(*blocks), REGISTRY) if record.kind != "title"]


def anchors(those: list[SearchRecord]) -> list[str]:
    return [each.address.removeprefix("transcripts/1921-03-04-bridge/") for each in those]


def test_a_turn_is_one_record_that_leads_to_it() -> None:
    (record,) = found(turn(REED, "The Board must meet.", "It is unsafe.", label="Mr. Reed"))
    assert record.kind == "turn"
    assert record.address == "transcripts/1921-03-04-bridge/#turn-1"
    assert record.text == "The Board must meet. It is unsafe."
    assert record.meta["speaker"] == "James Reed"
    assert record.meta["office"] == "Mayor of Eastbridge"
    assert record.meta["label"] == "Mr. Reed"
    assert record.meta["date"] == "4 March 1921"
    assert record.filters == {
        "kind": ("turn",),
        "speaker": ("james-reed|James Reed",),
        "entity": ("bridge-board|Bridge Board",),
        "year": ("1921",),
        "transcript": ("1921-03-04-bridge|The bridge",),
        "event": ("Meeting",),
        "date": ("1921-03-04",),
    }


def test_a_long_turn_is_found_by_groups_of_paragraphs_and_leads_to_each() -> None:
    third = " ".join(["word"] * (LONG_TURN // 3))
    those = found(turn(REED, third, third, third, third, "The end."))
    assert anchors(those) == ["#turn-1", "#turn-1-p4"]
    assert those[1].text.endswith("word The end.")


def test_a_paragraph_that_is_long_by_itself_stays_whole() -> None:
    long = " ".join(["word"] * (LONG_TURN * 2))
    assert anchors(found(turn(REED, "Short.", long, "Short."))) == ["#turn-1", "#turn-1-p2", "#turn-1-p3"]


def test_title_and_heading_are_records_of_their_own_and_stand_around_each_turn() -> None:
    blocks = (Heading(2, (paragraph("The tolls", "plain"),)), turn(REED, "They are high.", label="Mr. Reed"))
    title, heading, spoken = records(transcript(*blocks), REGISTRY)
    assert [(record.kind, record.text, record.address) for record in (title, heading)] == [
        ("title", "The bridge", "transcripts/1921-03-04-bridge/"),
        ("title", "The tolls", "transcripts/1921-03-04-bridge/#turn-1"),
    ]
    assert spoken.meta["section"] == "The tolls"
    assert spoken.around == ("James Reed", "Mr. Reed", "The tolls", "The bridge")


def test_narrative_is_found_and_furniture_is_not() -> None:
    blocks = (
        Furniture((paragraph("View settings", "plain"),)),
        Narrative((paragraph("The council met.", "plain"),)),
        turn(REED, "Good morning."),
        Narrative((paragraph("They rose.", "plain"),)),
    )
    those = found(*blocks)
    assert [(record.kind, record.text) for record in those] == [
        ("narrative", "The council met."),
        ("turn", "Good morning."),
        ("narrative", "They rose."),
    ]
    assert anchors(those) == ["#n1-p1", "#turn-1", "#n2-p1"]


def test_a_page_head_within_a_turn_is_not_searched_and_moves_no_link() -> None:
    spoken = " ".join(["word"] * LONG_TURN)
    texts = (
        paragraph("Page 3", "furniture"),
        paragraph(spoken),
        paragraph("Page 4", "furniture"),
        paragraph("The end."),
    )
    those = found(Turn(None, None, REED, texts, 1))
    assert anchors(those) == ["#turn-1", "#turn-1-p4"]
    assert not any("Page" in record.text for record in those)


def test_who_has_no_name_is_no_person_to_ask_for() -> None:
    named, unnamed, nobody = found(turn(REED, "One."), turn(VOICE, "Two."), turn(None, "Three.", label="Remark"))
    assert named.spoken_by is not None
    assert unnamed.spoken_by is None
    assert (nobody.meta["speaker"], nobody.filters.get("speaker")) == ("Remark", None)


def test_an_entry_is_asked_for_by_its_names_and_facts() -> None:
    (entry,) = entry_names(REGISTRY, {"bridge-board"})
    assert entry_names(REGISTRY, ()) == ()
    assert (entry.noun, entry.address) == ("Organisation", "organisations/bridge-board/")
    assert entry.names == ("Bridge Board", "the Board")
    assert entry.definition == "The board that keeps the bridge."


@given(st.lists(st.lists(st.text("ab –…“上海。", min_size=1, max_size=12), min_size=1, max_size=4), max_size=4))
def test_no_spoken_word_is_lost_to_the_search(texts: list[list[str]]) -> None:
    turns = [turn(REED, *(" ".join(text.split()) or "x" for text in paragraphs)) for paragraphs in texts]
    shown = [json.loads(indexed_record(record).shown)["content"] for record in found(*turns)]
    content = "".join(shown).replace(GLUE, "").replace(" ", "")
    spoken = "".join(each.text for block in turns for each in block.paragraphs).replace(" ", "")
    assert content == spoken


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain words, as they are", "plain words, as they are"),
        ("a rise – and more", "a rise+– and more"),
        ("one * * * two", "one+*+*+* two"),
        ("– first", "– first"),
        ("上海合作", "上+ 海+ 合+ 作"),
        ("「宣言」2021年SCO", "「宣+ 言」+ 2021+ 年+ SCO"),
        ("Россия – страна", "Россия+– страна"),
        ("year-end, l’Abbé’s", "year-+ end, l’+ Abbé’+ s"),
        ("the so-called ‘Quartet’", "the so-+ called ‘Quartet’"),
    ],
)
def test_the_index_has_glue_where_a_phrase_would_part(text: str, expected: str) -> None:
    assert " ".join(printed_words(text)) == expected.replace("+", GLUE)


@given(st.text(max_size=60))
def test_every_printed_word_has_its_place_in_the_index(text: str) -> None:
    for word in printed_words(text):
        assert indexed_word(word)
        assert not re.search(r"\s", indexed_word(word))


def further(text: str, english: bool = True) -> list[tuple[str, int]]:
    return list(further_words(printed_words(text), english))


def test_words_have_the_places_of_what_they_stand_for() -> None:
    assert further("Neighbouring centres") == [("neighboring", 0), ("centers", 1)]
    assert further("Neighbouring centres", english=False) == []
    assert further("by year-end") == [("yearend", 1)]
    assert further("a rock-and-roll l'Abbé") == [("rockandroll", 1), ("labbe", 4)]
    assert further("of YouTube") == [("you", 1), ("tube", 1)]
    assert further("in Söderhamn") == [("soederhamn", 1)]


def test_a_word_in_capitals_is_marked_as_one() -> None:
    assert further("the EU, the U.N. and RATS") == [
        (f"eu{CAPITALS}", 1),
        (f"un{CAPITALS}", 3),
        (f"rats{CAPITALS}", 5),
    ]
    # A letter is no acronym, nor is what a heading prints large.
    assert further("A MEETING OF I", english=False) == [(f"of{CAPITALS}", 2)]


def test_behind_the_words_of_a_record_stand_those_around_it() -> None:
    (record,) = found(turn(REED, "The EU met.", label="Mr. Reed"))
    body = list(indexed_record(record).words)
    assert body[:3] == ["the", "eu", "met."]
    assert body[3:6] == [SEAM, f"eu{CAPITALS}", SEAM]
    assert body[6:] == [f"{AROUND}{word}" for word in ("james", "reed", "mr", "the", "bridge")]
    assert json.loads(indexed_record(record).shown)["further"] == [1]


def test_both_sides_of_the_atlantic_are_spelled() -> None:
    assert other_spelling("organizations") == "organisations"
    assert other_spelling("bridge") is None


# --- The index -------------------------------------------------------------------------------------


def corpus(texts: int, turns: int = 3) -> Iterator[SearchRecord]:
    for number in range(texts):
        spoken = [turn(REED, f"The Board said number {number} and {each}.") for each in range(turns)]
        yield from records(transcript(*spoken, name=f"text-{number}"), REGISTRY)


def table(site: Path, volume: str = "") -> dict[str, object]:
    content = (site / "pagefind" / volume / "records.st_facets").read_bytes()
    return dict(json.loads(gzip.decompress(content)))


def test_every_record_is_in_the_index_and_in_the_table_of_facets(tmp_path: Path) -> None:
    report = build_index(corpus(2), tmp_path / "site", tmp_path / "work")
    assert (report.records, report.volumes, report.made) == (8, 1, 1)
    facets = table(tmp_path / "site")
    assert facets["kinds"] == "httthttt"
    assert [count for _, count in facets["texts"]] == [4, 4]  # type: ignore[attr-defined]
    assert facets["transcripts"] == [
        ["text-0|The bridge", "1921", "Meeting", None, "1921-03-04", 4],
        ["text-1|The bridge", "1921", "Meeting", None, "1921-03-04", 4],
    ]
    lexicon = json.loads((tmp_path / "site" / "pagefind" / "search.json").read_text())
    assert lexicon == {"volumes": 1, "speakers": [["james-reed", "James Reed"]], "years": ["1921"]}


def test_a_changed_text_costs_its_volume_alone(tmp_path: Path) -> None:
    before = list(corpus(9))
    first = build_index(before, tmp_path / "site", tmp_path / "work", volume=9)
    assert first.made == first.volumes >= 3
    after = [replace(each, text="Other words.") if each.volume == "text-8" else each for each in before]
    assert build_index(after, tmp_path / "site", tmp_path / "work", volume=9).made == 1
    assert build_index(after, tmp_path / "site", tmp_path / "work", volume=9).made == 0


def test_a_volume_never_parts_a_transcript(tmp_path: Path) -> None:
    report = build_index(corpus(5, turns=4), tmp_path / "site", tmp_path / "work", volume=6)
    parts = [table(tmp_path / "site", "" if number == 1 else str(number)) for number in range(1, report.volumes + 1)]
    names = [row[0] for part in parts for row in part["transcripts"]]  # type: ignore[attr-defined]
    assert len(names) == len(set(names)) == 5


def test_two_builds_give_equal_bytes(tmp_path: Path) -> None:
    def built(name: str) -> dict[str, bytes]:
        site = tmp_path / name / "site"
        build_index(corpus(4), site, tmp_path / name / "work")
        return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*.*")}

    assert built("one") == built("two")


def test_a_site_without_records_has_an_index_too(tmp_path: Path) -> None:
    report = build_index([], tmp_path / "site", tmp_path / "work")
    assert (report.records, report.volumes) == (0, 0)
    assert json.loads((tmp_path / "site" / "pagefind" / "search.json").read_text())["volumes"] == 0


# --- The directory of words, where there are many volumes ------------------------------------------


def directory(site: Path) -> dict[str, list[int]]:
    """All words of the directory, with the volumes that have them."""
    words: dict[str, list[int]] = {}
    for path in (site / "pagefind" / "words").glob("*.st_words"):
        here: dict[str, list[int]] = json.loads(gzip.decompress(path.read_bytes()))
        assert {file_of(word) for word in here} <= {int(path.stem)}
        words |= here
    return words


def lexicon_of(site: Path) -> dict[str, object]:
    return dict(json.loads((site / "pagefind" / "search.json").read_text()))


def test_words_that_pagefind_cuts_are_there_whole_and_in_parts() -> None:
    assert beginnings("zoe & co. us-led a1b 上 internationally".split()) == [
        "1",
        "a",
        "a1b",
        "b",
        "co",
        "internat",
        "led",
        "us",
        "usled",
        "zoe",
        "上",
    ]


def test_of_many_volumes_it_is_told_which_words_and_years_each_has(tmp_path: Path) -> None:
    build_index(corpus(9), tmp_path / "site", tmp_path / "work", volume=3)
    words, told = directory(tmp_path / "site"), lexicon_of(tmp_path / "site")
    assert told["volumes"] == 9
    assert told["holds"] == [[f"text-{number}", "1921"] for number in range(9)]
    assert words["board"] == list(range(9))
    assert words["7"] == [7]
    # What is kept for the next build is not published.
    assert not list((tmp_path / "site").rglob("*.gz"))


def test_the_words_of_all_volumes_are_counted(tmp_path: Path) -> None:
    build_index(corpus(9), tmp_path / "site", tmp_path / "work", volume=3)
    packed = (tmp_path / "site" / "pagefind" / "vocabulary.st_counts").read_bytes()
    words = dict(line.split() for line in gzip.decompress(packed).decode().splitlines())
    assert words["board"] == "27"
    assert not [word for word in words if word.endswith(CAPITALS) or word.startswith(AROUND)]
    assert packed == packed_vocabulary(frequencies(sorted((tmp_path / "work" / "volumes").iterdir())))


def test_entries_know_how_many_passages_mention_them(tmp_path: Path) -> None:
    entries = (
        *entry_names(REGISTRY, {"bridge-board"}),
        EntryNames("ferry", "Summit", "summits/ferry/", ("Ferry talks",), ("1920",), ""),
    )
    build_index(corpus(2), tmp_path / "site", tmp_path / "work", entries=entries)
    rows = json.loads(gzip.decompress((tmp_path / "site" / "pagefind" / "entries.st_entries").read_bytes()))
    assert [(row[0], row[-1]) for row in rows] == [("bridge-board", 6), ("ferry", 0)]


def test_few_volumes_have_no_directory(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build_index(corpus(9), site, tmp_path / "work", volume=3)
    place_index(site / "pagefind", tmp_path / "placed" / "pagefind")
    assert directory(tmp_path / "placed") == directory(site) != {}
    build_index(corpus(6), site, tmp_path / "work", volume=3)
    place_index(site / "pagefind", tmp_path / "placed" / "pagefind")
    assert lexicon_of(site).keys() == {"volumes", "speakers", "years"}
    assert not list(tmp_path.rglob("*.st_words"))


def test_the_directory_follows_an_edit_and_what_stayed_is_left(tmp_path: Path) -> None:
    site, placed = tmp_path / "site", tmp_path / "placed"

    def built(records: list[SearchRecord]) -> dict[Path, int]:
        build_index(records, site, tmp_path / "work", volume=3)
        place_index(site / "pagefind", placed / "pagefind")
        return {path: path.stat().st_ino for path in (placed / "pagefind" / "words").iterdir()}

    before = list(corpus(9))
    first = built(before)
    after = [
        replace(each, text="A zeppelin.") if (each.volume, each.kind) == ("text-8", "turn") else each for each in before
    ]
    second = built(after)
    assert directory(placed)["zeppelin"] == [8]
    changed = {int(path.stem) for path in second if second[path] != first.get(path)}
    assert file_of("zeppelin") in changed
    # Eleven words came or went: a, zeppelin; the, board, said, number, and, and its four numbers.
    assert len(changed) <= 11
