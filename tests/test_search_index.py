"""The index as it is put together here: what Pagefind would have made of the same records, from whatever parts."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stenogram.search import (
    IndexPart,
    SearchRecord,
    build_index,
    index_batches,
    index_batches_into,
    index_language,
)
from stenogram.search.cbor import LIST, NEGATIVE, NUMBER, decoded, head, text
from stenogram.search.index_batches import indexed_record, joined_parts
from stenogram.search.pagefind import SIGNATURE, indexed_pages, places, terms
from stenogram.search.postings import joined, postings
from stenogram.search.texts import packed_segment, text_blocks, text_segment, volume_texts
from stenogram.search.volume_files import trimmed
from tests.test_search import REED, transcript, turn

Places = dict[tuple[str, str], dict[int, list[tuple[int, int]]]]

SENTENCES = (
    "The EU's neighbouring centres signed a year-end agreement, didn't they?",
    "Café society: naïve façades in Łódź, and a rock-and-roll l’Abbé.",
    "Meetings, meeting and met; organisation, organising, organised.",
    "U.N. resolution 2254 (2015) was adopted at 10:30 – unanimously.",
    "上海合作组织 met in Ташкент with ایران and ไทย.",
    "YouTube's iPhone4 costs €1,000.50 or 3.5% of a_b_c.",
    "",
    "The bridge, the bridge, the Bridge!",
)


def record(words: str, number: int, transcript: str = "text-1") -> SearchRecord:
    address = f"transcripts/{transcript}/#turn-{number}"
    return SearchRecord("turn", address, words, {"title": "Talks"}, {}, transcript, around=("Talks of 2021", "A. Reed"))


def read(folder: Path) -> tuple[list[int], Places, list[tuple[str, str, list[str]]]]:
    """Of a volume the words of each record, each word's places in each record, and its chunks with their words."""
    (meta_file,) = folder.glob("*.pf_meta")
    _, pages, chunks, *_ = _decoded(meta_file)
    words: list[list[Any]] = []
    ranges = []
    for first, last, name in chunks:
        of_chunk = _decoded(folder / f"index/{name}.pf_index")[0]
        ranges.append((first, last, [word[0] for word in of_chunk]))
        words += of_chunk
    assert [name for name, _ in pages] == [str(number) for number in range(len(pages))]
    return [length for _, length in pages], all_places(words), ranges


def _decoded(path: Path) -> Any:
    content = gzip.decompress(path.read_bytes())
    assert content.startswith(SIGNATURE)
    return decoded(content, len(SIGNATURE))


def all_places(words: Sequence[Sequence[Any]]) -> Places:
    """(word, form) → record → (weight, place)."""
    stands: Places = {}
    for word, pages, *variants in words:
        for form, form_pages in (("", pages), *(variants[0] if variants else [])):
            page = 0
            for step, numbers, *fields in form_pages:
                page += step
                # Pagefind also files the words of a record's fields, of which ours have none.
                if numbers or not any(fields):
                    stands.setdefault((word, form), {})[page] = list(places(numbers))
    return stands


@pytest.mark.parametrize("language", ["en", "ru", "unknown"])
def test_the_index_is_what_pagefind_makes_of_the_same_records(language: str, tmp_path: Path) -> None:
    records = [record(words, number) for number, words in enumerate(SENTENCES * 3)]
    build_index(records, tmp_path / "site", tmp_path / "work", language=language)
    lengths, stands, _ = read(tmp_path / "site" / "pagefind")
    expected = indexed_pages([indexed_record(record).words for record in records], language)
    assert lengths == expected.lengths
    assert stands == all_places(expected.words)


def test_a_word_that_pagefind_takes_for_two_moves_no_other() -> None:
    # What only Pagefind takes for white space would shift all that stand behind it.
    words = ["bridges", "two parts", "meetings"]
    filed = terms(words, "en")
    assert filed["bridges"] == (("bridg", "", 24),)
    assert filed["meetings"] == (("meet", "", 24),)


def test_a_word_of_punctuation_has_no_term() -> None:
    assert terms(["-", "…"], "en") == {"-": (), "…": ()}
    assert terms([], "en") == {}


@given(st.integers(0, 2**32 - 1), st.sampled_from([NUMBER, NEGATIVE]))
def test_numbers_are_read_as_they_were_written(value: int, kind: int) -> None:
    assert decoded(head(kind, value)) == (value if kind == NUMBER else -1 - value)


@given(st.text(), st.lists(st.integers(0, 300), max_size=300))
def test_lists_and_texts_are_read_as_they_were_written(string: str, numbers: list[int]) -> None:
    listed = head(LIST, len(numbers)) + b"".join(head(NUMBER, number) for number in numbers)
    assert decoded(head(LIST, 2) + text(string) + listed) == [string, numbers]


def test_a_kind_that_no_file_of_the_index_has_is_refused() -> None:
    with pytest.raises(ValueError, match="kind 7"):
        decoded(b"\xf6")


WORDS = {
    "a": (("a", "", 24),),
    "b": (("b", "", 24),),
    "a-b": (("a", "", 12), ("ab", "", 24), ("b", "", 12)),
    "â": (("a", "â", 24),),
    "-": (),
    "heavy": (("a", "", 25), ("b", "", 60)),
}
TRANSCRIPTS = st.lists(st.lists(st.lists(st.sampled_from(sorted(WORDS)), max_size=6), max_size=5), max_size=5)


@given(TRANSCRIPTS, st.integers(0, 5))
def test_postings_are_the_same_however_their_transcripts_were_joined(
    transcripts: list[list[list[str]]], cut: int
) -> None:
    whole = postings([record for transcript in transcripts for record in transcript], WORDS)
    parts = [(postings(transcript, WORDS), len(transcript)) for transcript in transcripts]
    assert joined(parts) == whole
    groups = [parts[:cut], parts[cut:]]
    assert joined((joined(group), sum(count for _, count in group)) for group in groups) == whole


def test_parts_are_the_same_however_they_were_joined() -> None:
    records = [record(SENTENCES[number % 8], number, f"text-{number // 3}") for number in range(18)]
    parts = [part for _, part in index_batches(records, "en")]
    once = joined_parts(parts)
    twice = joined_parts([joined_parts(parts[:2]), joined_parts(parts[2:])])
    assert twice == once
    assert len(once.lengths) == 18
    assert dict(once.words.items())["the"] == 9


class Stored:
    """Joined parts in memory, with the names of those that were asked for and stored."""

    def __init__(self) -> None:
        self.parts: dict[str, IndexPart] = {}
        self.put_now: list[str] = []

    def get(self, name: str) -> IndexPart | None:
        return self.parts.get(name)

    def put(self, name: str, part: IndexPart) -> None:
        self.parts[name] = part
        self.put_now.append(name)

    def prune(self, names: Any) -> None:
        self.parts = {name: part for name, part in self.parts.items() if name in names}


def test_an_edit_joins_one_group_anew_and_fetches_no_other_transcript(tmp_path: Path) -> None:
    stored = Stored()
    records = [record(SENTENCES[number % 8], number, f"text-{number:03}") for number in range(120)]

    def built(records: Sequence[SearchRecord], name: str, stored: Stored | None) -> tuple[int, dict[str, bytes]]:
        fetched = []

        def fetch(part: IndexPart) -> IndexPart:
            fetched.append(part)
            return part

        given = [(batch, lambda part=part: fetch(part)) for batch, part in index_batches(records, "en")]
        index_batches_into(given, tmp_path / name, tmp_path / f"{name}-work", stored=stored)
        site = tmp_path / name
        return len(fetched), {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*.*")}

    fetched, _ = built(records, "site", stored)
    assert fetched == 120
    assert 4 <= len(stored.parts) <= 30
    edited = [replace(each, text="A zeppelin.") if each.volume == "text-060" else each for each in records]
    stored.put_now.clear()
    fetched, site = built(edited, "site", stored)
    assert len(stored.put_now) == 1
    assert 1 <= fetched <= 32
    assert len(stored.parts) <= 30
    assert site == built(edited, "anew", None)[1]


def test_what_an_edit_left_as_it_was_is_the_same_file(tmp_path: Path) -> None:
    records = [record(f"{SENTENCES[number % 8]} number{number}", number, f"text-{number // 8}") for number in range(64)]

    def blocks() -> dict[str, int]:
        return {path.name: path.stat().st_ino for path in (tmp_path / "site/pagefind/texts").iterdir()}

    build_index(records, tmp_path / "site", tmp_path / "work")
    before = blocks()
    edited = [replace(each, text="A zeppelin.") if each.address.endswith("#turn-20") else each for each in records]
    build_index(edited, tmp_path / "site", tmp_path / "work")
    after = blocks()
    assert len(before) == len(after) == 8
    assert len(before.items() & after.items()) == 7


def test_every_word_stands_in_the_chunk_whose_range_has_it(tmp_path: Path) -> None:
    long = " ".join(f"w{number % 1000}q{number % 7}" for number in range(4000))
    build_index([record(long, number) for number in range(30)], tmp_path / "site", tmp_path / "work")
    _, _, ranges = read(tmp_path / "site" / "pagefind")
    assert len(ranges) > 3
    for at, (first, last, words) in enumerate(ranges):
        assert words == sorted(words)
        for word in words:
            holders = [
                other for other, (begin, end, _) in enumerate(ranges) if begin <= word and word[: len(end)] <= end
            ]
            assert holders == [at], word
        assert words[0].startswith(first)
        assert words[-1].startswith(last)


def test_chunks_are_told_apart_by_as_few_letters_as_will_do() -> None:
    chunks = [("apple", "apple", "1"), ("apricot", "banana", "2"), ("peach", "peach", "3")]
    # "app" would come before the word that the chunk begins with.
    assert trimmed(chunks) == [("apple", "apple", "1"), ("apr", "b", "2"), ("p", "peach", "3")]
    assert trimmed([("a", "b", "1"), ("bc", "d", "2")]) == [("a", "b", "1"), ("bc", "d", "2")]
    assert trimmed([]) == []


@given(st.lists(st.lists(st.tuples(st.text(), st.text()), min_size=1, max_size=3), max_size=4))
@settings(max_examples=50)
def test_the_texts_of_a_volume_are_a_list_of_all_records(transcripts: list[list[tuple[str, str]]]) -> None:
    packed = volume_texts(packed_segment([text_segment(transcript)]) for transcript in transcripts)
    records = [list(record) for transcript in transcripts for record in transcript]
    assert json.loads(gzip.decompress(packed)) == records


def test_results_are_stored_a_few_in_a_file() -> None:
    shown = [json.dumps({"content": str(number)}) for number in range(19)]
    blocks = list(text_blocks(shown))
    assert [block.records for block in blocks] == [8, 8, 3]
    stored = [record for block in blocks for record in json.loads(gzip.decompress(block.content))]
    assert stored == [json.loads(text) for text in shown]
    # Named by what is in it: an edit before it changes nothing.
    assert [block.name for block in text_blocks(shown[8:])] == [block.name for block in blocks[1:]]


def test_an_index_has_the_stems_of_the_language_of_most_transcripts() -> None:
    def of(*languages: str) -> str:
        spoken = transcript(turn(REED, "Yes."))
        return index_language(
            replace(spoken, document=replace(spoken.document, language=language)) for language in languages
        )

    assert of("de", "en-GB", "en") == "en"
    assert of("ja", "ja", "en") == "unknown"
    assert of() == "en"
