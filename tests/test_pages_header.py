"""What stands above the words of a transcript, and the picture of who speaks when."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from stenogram.model import Narrative, Paragraph, Participant, Speaker, Transcript
from stenogram.pages import wording
from stenogram.translations import speaking
from tests.pages_corpus import BRIDGE, COLE, CORPUS, LEAGUE, REED, SOMEONE, rendered, said, transcript
from tests.pages_rendering import seen, tree_of


def page_of(one: Transcript) -> str:
    return rendered(replace(CORPUS, transcripts=(one,)))[f"transcripts/{one.document.name}.md"]


def body(page: str) -> str:
    return page.split("\n---\n", 1)[1]


def with_cast(number: int) -> str:
    people = tuple(Participant(f"Member {n}", "Councillor", None) for n in range(1, number + 1))
    return page_of(replace(BRIDGE, document=replace(BRIDGE.document, participants=people)))


def test_of_a_long_cast_six_are_named_and_the_others_are_folded() -> None:
    cast = with_cast(20)
    assert "<summary>14 others</summary>" in cast
    shown, _, folded = cast.partition("<summary>14 others</summary>")
    assert re.findall(r"Member \d+", shown) == [f"Member {n}" for n in range(1, 7)]
    assert re.findall(r"Member \d+", folded)[:14] == [f"Member {n}" for n in range(7, 21)]


@pytest.mark.parametrize(("number", "others"), [(6, None), (7, None), (8, "2 others")])
def test_nobody_is_one_other(number: int, others: str | None) -> None:
    page = with_cast(number)
    assert ("others</summary>" in page) == (others is not None)
    assert f"Member {number}" in page
    if others:
        assert f"<summary>{others}</summary>" in page


def test_begin_reading_leads_to_the_first_turn_that_there_is() -> None:
    assert "[Begin reading](#turn-1)" in page_of(BRIDGE)
    links = tuple(replace(link, id=f"{link.id}0") for link in BRIDGE.permalinks.turns)
    later = replace(BRIDGE, permalinks=replace(BRIDGE.permalinks, turns=links))
    assert "[Begin reading](#turn-10)" in page_of(later)
    silent = transcript("silent", Narrative((Paragraph(1, "Nobody spoke."),)))
    assert "Begin reading" not in page_of(silent)


@pytest.mark.parametrize(("length", "is_folded"), [(400, False), (401, True)])
def test_a_long_introduction_is_folded_after_its_first_paragraph(length: int, is_folded: bool) -> None:
    introduction = Narrative((Paragraph(1, "a" * 100), Paragraph(2, "b" * (length - 100))))
    page = page_of(transcript("day", introduction, said(REED, "Yes."), Narrative((Paragraph(9, "c" * 900),) * 2)))
    assert page.count("Rest of the introduction") == is_folded
    assert page.index("#n1-p1") < (page.index("<summary>Rest") if is_folded else len(page))
    assert "{: #n1-p2 }" in page


def test_the_legend_stands_where_reading_begins_and_names_what_is_marked() -> None:
    page = body(page_of(BRIDGE))
    assert page.index("st-legend") < page.index("data-turn")
    kinds = {mention.kind for mentions in BRIDGE.mentions for mention in mentions}
    legend = page[page.index("st-legend") : page.index("data-turn")]
    assert set(re.findall(r"st-mention st-(\w+)", legend)) == kinds
    with speaking("zh"):
        chinese = body(page_of(BRIDGE))
    legend = chinese[chinese.index("st-legend") : chinese.index("data-turn")]
    assert "</span>、<span" in legend
    assert "</span>。 <button" in legend
    assert "st-legend" not in page_of(transcript("plain", said(REED, "Yes.")))


# --- Who speaks when -----------------------------------------------------------------------------------


def marks(page: str) -> list[tuple[str, str]]:
    """Where each mark of the picture leads, and what it is called."""
    return re.findall(r'<a class="st-to" href="#([^"]+)" aria-label="[^"]+"><title>([^<]+)</title><rect', page)


def test_every_mark_leads_to_its_turn_and_is_named() -> None:
    page = page_of(BRIDGE)
    rects = page[page.index("<svg") : page.index("</figure>")].count("<rect")
    assert len(marks(page)) == rects
    anchors = set(re.findall(r"#(turn-[\w-]+)", page))
    assert {anchor for anchor, _ in marks(page)} <= anchors
    assert ("turn-1", "Ada Reed, turn 1") in marks(page)
    assert 'role="group"' in page
    assert 'role="img"' not in page


def test_the_table_leads_where_the_picture_does() -> None:
    tree = tree_of(body(page_of(BRIDGE)))
    speakers = next(iter(tree.iter("table")))
    rows = {seen(row[0]): [link.get("href") for link in row[-1].iter("a")] for row in speakers.find("tbody") or ()}
    assert rows["Ada Reed"][0] == "#turn-1"


def test_one_voice_has_no_lane_and_names_lead_to_paragraphs() -> None:
    texts = ["The League was founded."] * 4
    page = page_of(transcript("alone", said(REED, *texts), names={"League": LEAGUE}))
    assert [anchor for anchor, _ in marks(page)] == [f"turn-1-p{n}" for n in range(1, 5)]
    assert "Go to paragraph" in page
    assert "<th>Speaker</th>" not in page


@pytest.mark.parametrize(("turns", "is_drawn"), [(2, False), (3, True)])
def test_a_picture_of_fewer_than_three_marks_is_not_drawn(turns: int, is_drawn: bool) -> None:
    speakers = [REED, COLE, REED][:turns]
    page = page_of(transcript("short", *(said(speaker, "We shall see what comes.") for speaker in speakers)))
    assert ("Who speaks when" in page) == is_drawn


def test_the_seventh_speaker_has_a_lane_and_the_eighth_shares_one() -> None:
    people = [Speaker(f"member-{n}", f"Member {n}") for n in range(1, 9)]
    seven, eight = (
        page_of(transcript("many", *(said(person, "word " * 20) for person in people[:number]))) for number in (7, 8)
    )
    assert "2 others" not in seven
    assert "2 others" in eight
    assert len(marks(eight)) == 8


def test_who_is_known_by_function_is_grey() -> None:
    page = page_of(transcript("asked", *[said(SOMEONE, "Why so?"), said(REED, "Because it is.")] * 2))
    assert page.count('class="st-others"') == 2


@pytest.mark.parametrize(
    ("part", "whole", "rate"), [(0, 0, "0.0"), (0, 500, "0.0"), (1, 2000, "0.5"), (1, 30_000, "<0.1"), (3, 1000, "3.0")]
)
def test_a_rate_is_per_thousand_words(part: int, whole: int, rate: str) -> None:
    assert wording.rate(part, whole) == rate
