"""Accounts of one event: which paragraphs of two texts say the same, and what only one of them has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stenogram.parallel_texts import own_words, paired_contents
from stenogram.parallel_texts.likeness import content

SPEC = (Path(__file__).parent / "spec" / "accounts.txt").read_text(encoding="utf-8")
CASES = re.findall(
    r"^=== ([^\n]+)\n--- (\w+)\n(.+?)\n--- (\w+)\n(.+?)\n--- is ([^\n]+)$", SPEC, re.MULTILINE | re.DOTALL
)


def compared(ours: list[str], theirs: list[str], our_language: str, their_language: str) -> tuple[set[str], int]:
    """Which are the same, as the spec writes it, and how many rows there are."""
    pairs, elsewhere = paired_contents(
        [content(text, our_language, ()) for text in ours], [content(text, their_language, ()) for text in theirs]
    )
    same = {f"{our + 1}={their + 1}" for left, right in pairs for our in left for their in right}
    return same | {f"{our + 1}~{their + 1}" for our, their in elsewhere}, len(pairs)


@pytest.mark.parametrize(("title", "one", "ours", "other", "theirs", "wanted"), CASES, ids=[case[0] for case in CASES])
def test_paragraphs_that_say_the_same(title: str, one: str, ours: str, other: str, theirs: str, wanted: str) -> None:
    assert compared(ours.splitlines(), theirs.splitlines(), one, other)[0] == set(wanted.split())


@pytest.mark.parametrize(("title", "one", "ours", "other", "theirs", "wanted"), CASES, ids=[case[0] for case in CASES])
def test_it_is_the_same_from_the_other_side(
    title: str, one: str, ours: str, other: str, theirs: str, wanted: str
) -> None:
    turned = {re.sub(r"(\d+)(.)(\d+)", r"\3\2\1", pair) for pair in wanted.split()}
    assert compared(theirs.splitlines(), ours.splitlines(), other, one)[0] == turned


@given(st.lists(st.text("ab cd1", max_size=12), max_size=7), st.lists(st.text("ab cd1", max_size=12), max_size=7))
def test_every_paragraph_is_in_one_row_in_its_order(ours: list[str], theirs: list[str]) -> None:
    pairs, _ = paired_contents([content(text, "en", ()) for text in ours], [content(text, "en", ()) for text in theirs])
    assert [number for left, _ in pairs for number in left] == list(range(len(ours)))
    assert [number for _, right in pairs for number in right] == list(range(len(theirs)))


def test_a_text_is_the_same_as_itself() -> None:
    texts = ["They met.", "It was the ice.", "So it is.", "42"]
    assert compared(texts, texts, "en", "en")[0] == {"1=1", "2=2", "3=3", "4=4"}


def shown(ours: str, theirs: str) -> str | None:
    """Ours with brackets around the words that only it has."""
    spans = own_words(ours, theirs)
    if spans is None:
        return None
    pieces, place = [], 0
    for start, end in spans:
        pieces += [ours[place:start], "[", ours[start:end], "]"]
        place = end
    return "".join([*pieces, ours[place:]])


@pytest.mark.parametrize(
    ("ours", "theirs", "wanted"),
    [
        ("We sign in the spring.", "We sign in the autumn.", "We sign in the [spring]."),
        ("We sign in the autumn.", "We, gladly, sign in the Autumn", "We sign in the autumn."),
        ("We very gladly sign it today.", "We sign it today.", "We [very gladly] sign it today."),
        ("Он приедет в среду утром.", "Он приедет в пятницу утром.", "Он приедет в [среду] утром."),
        ("双方签署了新条约。", "双方签署了条约。", "双方签署了[新]条约。"),
        ("We sign in the autumn.", "The ice was to blame.", None),
        # Three of five words are in common, and two of four.
        ("a b c d e", "a b c x y", "a b c [d e]"),
        ("a b c d", "a b x y", None),
    ],
)
def test_words_that_only_one_of_two_nearly_equal_passages_has(ours: str, theirs: str, wanted: str | None) -> None:
    assert shown(ours, theirs) == wanted
