"""What holds of linking whatever the words are."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stenogram.annotation import annotate, suggest
from stenogram.curation.sidecar import read_sidecar
from stenogram.dates import PartialDate
from stenogram.model import Document, Furniture, Heading, Narrative, Paragraph, Permalinks, SourceText, Transcript
from stenogram.registry import Gazetteer, Registry, build_gazetteer, load_registry
from stenogram.registry.canonical import canonical, key_of

KNOWN = Path(__file__).parent / "spec" / "linking" / "known"
REGISTRY, _ = load_registry({f"registry/{file.name}": file.read_text("utf-8") for file in sorted(KNOWN.glob("*.yml"))})
GAZETTEER, _ = build_gazetteer(REGISTRY)

# Words that the rules look at, and any others.
_SAID = (
    "SCO CSTO UN BRICS summit summits meeting session Tashkent Astana Ufa the of in at and 2010 2016 19th tenth "
    "Mr President Putin Bush Biden Sharif Vladimir Council Heads State Declaration last year’s next ( ) , . – ’s"
)
_NAMES = ["Shanghai Cooperation Organisation", "Council of Heads of State", "(ABAC)", "Astana Declaration"]
_LETTERS = ["\u00ad", "ß", "İ", "中国铁路", "e\u0301"]
PIECES = st.sampled_from([*_SAID.split(), *_NAMES, *_LETTERS])
WORDS = st.lists(PIECES | st.text(max_size=6), max_size=25).map(" ".join).map(lambda text: " ".join(text.split()))
PARAGRAPHS = st.lists(WORDS, min_size=1, max_size=4)
DAYS = st.sampled_from([None, "2004-06-17", "2011-05-23", "2016-01-14", "2020-06", "2024"])


def read(texts: list[str], day: str | None, furniture: bool = False) -> Document:
    paragraphs = tuple(Paragraph(number, text) for number, text in enumerate(texts, 1))
    blocks = (Furniture(paragraphs) if furniture else Narrative(paragraphs), Heading(2, paragraphs[:1]))
    source = SourceText("a-text", "source_texts/a-text.txt", "0" * 64, "", "utf-8")
    return Document(source, texts[0], blocks, date=PartialDate.parse(day) if day else None)


def linked(document: Document, gazetteer: Gazetteer = GAZETTEER) -> Transcript:
    sidecar, _ = read_sidecar("source_texts/a-text.yml", None)
    document, mentions, _ = annotate(document, gazetteer, sidecar)
    return Transcript(document, mentions, Permalinks(()))


@given(PARAGRAPHS, DAYS)
def test_mentions_cut_their_words_in_order_and_apart(texts: list[str], day: str | None) -> None:
    transcript = linked(read(texts, day))
    paragraphs = list(transcript.document.paragraphs())
    assert len(transcript.mentions) == len(paragraphs)
    for paragraph, mentions in zip(paragraphs, transcript.mentions, strict=True):
        for mention in mentions:
            assert mention.text == paragraph.text[mention.start : mention.end] != ""
            assert mention.entity in REGISTRY.entities
            assert mention.kind == REGISTRY.entities[mention.entity].kind
            assert mention.why
        assert all(one.end <= other.start for one, other in pairwise(mentions))


@given(PARAGRAPHS, DAYS)
def test_linking_changes_no_word_and_gives_the_same_twice(texts: list[str], day: str | None) -> None:
    document = read(texts, day)
    one, other = linked(document), linked(document)
    assert one == other
    assert [paragraph.text for paragraph in one.document.paragraphs()] == [
        paragraph.text for paragraph in document.paragraphs()
    ]


@given(PARAGRAPHS)
def test_nothing_is_linked_in_furniture(texts: list[str]) -> None:
    transcript = linked(read(texts, "2016-01-14", furniture=True))
    assert not any(transcript.mentions[: len(texts)])


@given(WORDS)
def test_a_key_leads_back_to_its_letters(text: str) -> None:
    found = canonical(text)
    assert found.key == key_of(text)
    assert len(found.key) == len(found.places)
    assert all(one < other for one, other in pairwise(found.places))
    assert all(0 <= place < len(text) for place in found.places)


@given(st.text(max_size=40))
def test_a_key_does_not_depend_on_capitals_or_kinds_of_space(text: str) -> None:
    assert key_of(text.replace(" ", "\u00a0")) == key_of(text)
    if text.isascii():
        assert key_of(text.upper()) == key_of(text)


@settings(max_examples=25, deadline=None)
@given(st.lists(PARAGRAPHS, max_size=3))
def test_suggestions_stand_in_the_texts(texts: list[list[str]]) -> None:
    empty, _ = build_gazetteer(Registry({}, {}))
    transcripts = [linked(read(each, None), empty) for each in texts]
    said = " ".join(paragraph.text for each in transcripts for paragraph in each.document.paragraphs())
    for suggestion in suggest(transcripts):
        assert suggestion.name in said
        assert suggestion.count >= suggestion.texts >= 1
        assert suggestion.places


@pytest.mark.parametrize(
    "words",
    [
        "SCO summit " * 1000,
        "Tashkent " * 5000,
        "the of " * 8000,
        "ASEAN Business Advisory Council (ABAC) " * 1000,
        "a" * 40000,
    ],
)
def test_long_paragraphs_of_one_word_are_read_at_once(words: str) -> None:
    transcript = linked(read([words.strip()], "2016-01-14"))
    assert len(transcript.mentions) == 2
