"""Mentions and noted passages within a paragraph."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from stenogram.model import Mention, Reason
from stenogram.pages.marks import NotedPassage, marked
from tests.pages_rendering import seen, spaced, tree_of

PAGE = "transcripts/x.md"


def mention(start: int, end: int, text: str, entity: str = "sco") -> Mention:
    return Mention(start, end, text[start:end], entity, "organisation", Reason("alias 'x'"))


def test_the_first_mention_is_a_link_and_the_next_a_mark() -> None:
    text = "SCO and SCO"
    shown = marked(text, [mention(0, 3, text), mention(8, 11, text)], (), set(), PAGE)
    assert shown == (
        '[SCO](../organisations/sco.md){ .st-mention .st-organisation data-entity="sco" '
        'data-why="alias &#39;x&#39;" } and '
        '<span class="st-mention st-organisation" data-entity="sco" data-why="alias &#39;x&#39;">SCO</span>'
    )


def test_nothing_is_a_link_in_a_heading() -> None:
    assert "](" not in marked("SCO", [mention(0, 3, "SCO")])


def test_a_note_has_its_number_after_its_passage() -> None:
    shown = marked("one two three", (), [NotedPassage(4, 7, 2)], set(), PAGE)
    assert shown == (
        'one <span class="st-noted" data-note="note-2">two</span>'
        '[2](#note-2){ .st-noteref aria-label="Editorial note 2" } three'
    )


def test_a_number_never_stands_within_a_link() -> None:
    text = "the whole long name here"
    shown = marked(text, [mention(4, 19, text)], [NotedPassage(0, 14, 1)], set(), PAGE)
    paragraph = tree_of(shown).find("p")
    assert [link.get("href") for link in paragraph.iter("a")] == ["../organisations/sco.md", "#note-1"]
    assert not paragraph.findall(".//a//a")
    assert seen(paragraph) == "the whole long name1 here"


def test_an_exclamation_mark_before_a_link_makes_no_image() -> None:
    shown = marked("Hey!SCO", [mention(4, 7, "Hey!SCO")], (), set(), PAGE)
    assert tree_of(shown).find(".//img") is None
    assert seen(tree_of(shown)) == "Hey!SCO"


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Mention], list[NotedPassage]]:
    text = draw(st.text(alphabet=st.sampled_from("abc *_[]()!<&:1.-"), min_size=1, max_size=40))
    places = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True)))
    names = [
        mention(start, end, text, f"e{n % 2}")
        for n, (start, end) in enumerate(zip(places[::2], places[1::2], strict=False))
    ]
    ends = draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=3))
    notes = [NotedPassage(min(pair), max(pair), n) for n, pair in enumerate(ends, 1) if pair[0] != pair[1]]
    return text, names, notes


@settings(max_examples=300, deadline=None)
@given(marked_texts())
def test_the_words_are_the_same_however_marks_cross(case: tuple[str, list[Mention], list[NotedPassage]]) -> None:
    text, names, notes = case
    tree = tree_of(f"x{marked(text, names, notes, set(), PAGE)}x\n{{: #p1 }}")
    for reference in list(tree.iter("a")):
        if "st-noteref" in (reference.get("class") or ""):
            reference.text = ""
    assert seen(tree) == spaced(f"x{text}x")
    assert not tree.findall(".//a//a")


@settings(max_examples=300, deadline=None)
@given(marked_texts())
def test_every_mention_and_every_note_is_marked(case: tuple[str, list[Mention], list[NotedPassage]]) -> None:
    text, names, notes = case
    shown = marked(text, names, notes, None, PAGE)
    assert shown.count("data-entity=") == len(names)
    assert {f"(#note-{note.number})" in shown for note in notes} <= {True}
    assert shown.count("<span") == shown.count("</span>")
