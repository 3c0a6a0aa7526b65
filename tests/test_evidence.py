"""What of a transcript leads to an entry is the same after an edit of other words, and of no others."""

from __future__ import annotations

from typing import Any

import pytest

from stenogram.corpus.evidence import evidence_digests
from stenogram.model import Block, Heading, Narrative, Paragraph
from tests.pages_corpus import COLE, NAMES, REED, said, transcript

LEAGUE = NAMES["League"].id
CHARTER = NAMES["Charter"].id


def heading(text: str) -> Heading:
    return Heading(2, (Paragraph(1, text),))


def narrative(text: str) -> Narrative:
    return Narrative((Paragraph(1, text),))


TEXT: tuple[Block, ...] = (
    heading("Opening"),
    narrative("All came."),
    narrative("The League came."),
    said(REED, "The League pays.", "So it does."),
    said(COLE, "The Charter stands."),
)


def digests(*blocks: Block, **facts: Any) -> dict[str, str]:
    return dict(evidence_digests(transcript("text", *blocks, names=NAMES, **facts)).of_entries)


def changed(*blocks: Block, **facts: Any) -> set[str]:
    before, after = digests(*TEXT), digests(*blocks, **facts)
    return {entity for entity in before.keys() | after.keys() if before.get(entity) != after.get(entity)}


def test_who_speaks_and_what_is_named_has_evidence_and_nothing_else() -> None:
    assert digests(*TEXT).keys() == {LEAGUE, CHARTER, REED.id, COLE.id}
    assert digests(narrative("Nobody came.")) == {}


def test_other_words_of_a_turn_touch_who_speaks_and_what_is_named_in_it() -> None:
    assert changed(*TEXT[:3], said(REED, "The League pays.", "So it did."), TEXT[4]) == {LEAGUE, REED.id}
    assert changed(*TEXT[:4], said(COLE, "The Charter stands!")) == {CHARTER, COLE.id}


def test_other_words_of_what_leads_to_nothing_touch_nothing() -> None:
    assert changed(TEXT[0], narrative("Everybody came."), *TEXT[2:]) == set()


def test_another_fact_of_the_text_touches_all() -> None:
    assert changed(*TEXT, title="Another") == {LEAGUE, CHARTER, REED.id, COLE.id}


@pytest.mark.parametrize(
    "blocks",
    [
        pytest.param((TEXT[0], *TEXT[2:]), id="a narrative less before it"),
        pytest.param((TEXT[0], narrative("They sat."), *TEXT[1:]), id="a narrative more before it"),
    ],
)
def test_a_narrative_is_counted_from_the_first(blocks: tuple[Block, ...]) -> None:
    assert changed(*blocks) == {LEAGUE}


def test_a_heading_is_counted_from_the_first() -> None:
    before = digests(heading("Opening"), heading("The League"))
    assert digests(heading("Opening"), heading("Another"), heading("The League")) != before
    assert digests(heading("Text"), heading("The League")) != before


def test_a_turn_has_its_number() -> None:
    assert changed(*TEXT[:3], said(COLE, "No."), *TEXT[3:]) == {LEAGUE, CHARTER, REED.id, COLE.id}
