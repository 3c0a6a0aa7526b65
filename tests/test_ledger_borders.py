"""The borders of what a link follows: how much of a turn may change, and from which size on another rule holds.

Each table stands on both sides of a border: the last case in which a link leads to the words, and the first in which
it is withdrawn. Words are made up, each of them once, so that nothing but their number counts.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

import pytest

from stenogram.model import ParagraphLink
from stenogram.permalinks import Ledger, correspondence, dump_ledger, load_ledger, reconcile, turn_matching, versions
from stenogram.permalinks.correspondence import follow, least_together
from stenogram.permalinks.exact_matches import Gaps, Pairs, in_order, pair_equals
from stenogram.permalinks.ledger_check import line_of
from stenogram.permalinks.likeness import Rivals, recurs_beside_other_words
from stenogram.permalinks.passages import Passage, ShingleIndex, common, likeness, shingles
from stenogram.permalinks.stretches import Whole
from stenogram.permalinks.word_encoding import (
    WordEncoder,
    beginning,
    fingerprint,
    named_more_often,
    names_counted,
    names_exchanged,
    names_in,
    names_missing,
    plain,
    slice_words,
    word_spans,
)
from tests.test_ledger_spec import read

VOCABULARY = [
    "".join(letters) for letters in itertools.product("bcdfghjklmnpqrst", "aeiou", "bcdfghjklmnpqrst", "aeiou", "bdk")
]


def made_up(count: int, kind: int = 0) -> list[str]:
    """So many words, each once; no two kinds have one in common."""
    first = kind * 150
    return VOCABULARY[first : first + count]


def reworded(words: Sequence[str], count: int, at: int = 1) -> list[str]:
    """The same with so many words replaced, one here and one there, from word `at` on."""
    changed = list(words)
    places = list(range(at, len(words), 2)) + list(range(1 - at % 2, len(words), 2))
    for place, word in zip(places[:count], made_up(count, 50), strict=True):
        changed[place] = word
    return changed


def text_of(*turns: Sequence[str]) -> str:
    speakers = itertools.cycle(("Anna", "Ben"))
    return "\n".join(f"{speaker}: {' '.join(words)}" for speaker, words in zip(speakers, turns, strict=False))


def ids(*texts: str) -> list[str]:
    """The ids of the turns of the last of some texts, which followed one another."""
    ledger: Ledger | None = None
    for day, text in enumerate(texts, 1):
        document, sidecar = read(text)
        links, ledger, _ = reconcile(document, ledger, sidecar, f"2026-01-{day:02}")
        ledger = loaded(ledger)
    return [link.id for link in links.turns]


def loaded(ledger: Ledger) -> Ledger:
    """A ledger as the next build finds it: whatever is written can be read, and is the same."""
    again, problems = load_ledger("a.turns.json", dump_ledger(ledger))
    assert problems == ()
    assert again == ledger
    return ledger


BEFORE, AFTER, LAST = made_up(30, 1), made_up(30, 2), made_up(30, 3)


# --- How much of a turn may be other words --------------------------------------------------------


@pytest.mark.parametrize(
    ("size", "may_change"),
    [(3, 0), (5, 0), (6, 1), (9, 2), (10, 3), (11, 3), (12, 3), (19, 5), (20, 6), (30, 9), (40, 12), (100, 30)],
)
def test_between_its_neighbours_a_turn_may_change_by_three_words_in_ten(size: int, may_change: int) -> None:
    words = made_up(size)
    before = text_of(BEFORE, words, AFTER)
    for changed in range(size):
        kept = ids(before, text_of(BEFORE, reworded(words, changed), AFTER))
        assert kept == ["turn-1", "turn-2" if changed <= may_change else "turn-4", "turn-3"], changed


@pytest.mark.parametrize(
    ("size", "may_change"), [(8, 0), (11, 0), (12, 2), (15, 3), (19, 3), (20, 4), (30, 6), (50, 10)]
)
def test_a_turn_that_moved_too_may_change_by_two_in_ten_if_it_has_twelve(size: int, may_change: int) -> None:
    words = made_up(size)
    before = text_of(words, BEFORE, AFTER, LAST)
    for changed in range(may_change + 3):
        # What stood before it stands first now, under its own speaker.
        after = f"Ben: {' '.join(BEFORE)}\n" + text_of(AFTER, LAST, reworded(words, changed))
        kept = ids(before, after)
        assert kept == ["turn-2", "turn-3", "turn-4", "turn-1" if changed <= may_change else "turn-5"], changed


@pytest.mark.parametrize(
    ("size", "put", "beside", "is_kept"),
    [
        # A few words are known in a longer turn where they begin or end it, and from twelve on anywhere.
        (5, "before", 5, False),
        (6, "before", 6, True),
        (6, "after", 6, True),
        (11, "before", 11, True),
        (11, "after", 11, True),
        (11, "around", 11, False),
        (12, "around", 12, True),
        # Ten times as long it is the same turn still, and with a word more another.
        (12, "before", 9 * 12, True),
        (12, "before", 9 * 12 + 1, False),
        (12, "around", 9 * 12, True),
        (12, "around", 9 * 12 + 1, False),
    ],
)
def test_a_turn_to_which_much_was_added_is_the_same_up_to_a_size(
    size: int, put: str, beside: int, is_kept: bool
) -> None:
    words, more = made_up(size), made_up(beside, 5)
    half = {"before": 0, "around": beside // 2, "after": beside}[put]
    longer = [*more[:half], *words, *more[half:]]
    assert (ids(text_of(BEFORE, words, AFTER), text_of(BEFORE, longer, AFTER))[1] == "turn-2") == is_kept


@pytest.mark.parametrize(("size", "left", "is_kept"), [(40, 6, True), (40, 5, False), (20, 3, True), (20, 2, False)])
def test_a_turn_that_was_reworded_bit_by_bit_is_another_when_hardly_a_word_is_left(
    size: int, left: int, is_kept: bool
) -> None:
    first = made_up(size)
    texts = [text_of(BEFORE, first, AFTER)]
    now = list(first)
    # A fifth of the words a day, in order, from the end on.
    fresh = iter(made_up(size, 60))
    for start in range(size - 1, left - 1, -1):
        now[start] = next(fresh)
        if (size - start) % (size // 5) == 0 or start == left:
            texts.append(text_of(BEFORE, now, AFTER))
    assert (ids(*texts)[1] == "turn-2") == is_kept


@pytest.mark.parametrize(
    ("left", "is_worn"),
    [
        # Of twenty words: two are chance, six are not, and from three on those that stand in a row count.
        ((0, 1), True),
        ((0, 1, 2), False),
        ((0, 1, 5), True),
        ((0, 1, 5, 6), True),
        ((0, 2, 4, 6, 8), True),
        ((0, 2, 4, 6, 8, 10), False),
        ((17, 18, 19), False),
        ((16, 18, 19), True),
    ],
)
def test_three_words_in_a_row_are_something_left_of_a_turn(left: tuple[int, ...], is_worn: bool) -> None:
    first = "abcdefghijklmnopqrst"
    now = "".join(word if at in left else word.upper() for at, word in enumerate(first))
    assert turn_matching._is_worn_away(first, now) is is_worn


ONE, OTHER, MANY = made_up(30, 6), made_up(8, 7), made_up(60, 8)
EDITS = {
    "joined": ([ONE, OTHER, AFTER], [[*ONE, *OTHER], AFTER]),
    "joined with other words": ([ONE, OTHER, AFTER], [[*ONE, *OTHER, *MANY], AFTER]),
    "joined behind other words": ([ONE, OTHER, AFTER], [[*MANY, *ONE, *OTHER], AFTER]),
    "three joined": ([ONE, OTHER, LAST, AFTER], [[*ONE, *OTHER, *LAST], AFTER]),
    "split": ([[*ONE, *LAST], AFTER], [ONE, LAST, AFTER]),
    "split and a few words put in": ([[*ONE, *LAST], AFTER], [[*ONE, *OTHER], LAST, AFTER]),
    "withdrawn": ([ONE, AFTER], [AFTER]),
    "reworded": ([ONE, AFTER], [reworded(ONE, 5), AFTER]),
    "reworded too much": ([ONE, AFTER], [reworded(ONE, 15), AFTER]),
    "moved down": ([ONE, LAST, AFTER], [LAST, ONE, AFTER]),
    "said twice": ([ONE, AFTER], [ONE, ONE, AFTER]),
    "one of two taken out": ([OTHER, OTHER, AFTER], [OTHER, AFTER]),
    "put in": ([AFTER], [ONE, AFTER]),
}


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("place", ["before", "behind"])
def test_an_edit_of_the_first_or_last_turn_does_what_it_does_in_the_middle(edit: str, place: str) -> None:
    """The turns that stand beside it are of another speaker, and are not edited."""
    old, new = ("\n".join(f"Anna: {' '.join(words)}" for words in turns) for turns in EDITS[edit])
    beside = f"Ben: {' '.join(BEFORE)}"
    if place == "before":
        alone, in_the_middle = outcome([old, new]), outcome([f"{beside}\n{old}", f"{beside}\n{new}"], 1)
    else:
        # The numbers of new turns go on behind the one that stands last.
        alone, in_the_middle = (
            outcome([f"{beside}\n{old}", f"{beside}\n{new}"], 1),
            outcome(
                [f"{beside}\n{old}\n{beside} {' '.join(LAST)}", f"{beside}\n{new}\n{beside} {' '.join(LAST)}"], 1, 1
            ),
        )
    assert in_the_middle == alone


def outcome(texts: Sequence[str], before: int = 0, behind: int = 0) -> list[tuple[str, tuple[str, ...]]]:
    """How each turn is called at last, and which other ids lead to it or a paragraph of it; then what is withdrawn.

    The turns `before` are not in it and counted off, nor are those `behind`, after which new numbers go on.
    """
    ledger: Ledger | None = None
    for day, text in enumerate(texts, 1):
        document, sidecar = read(text)
        links, ledger, _ = reconcile(document, ledger, sidecar, f"2026-01-{day:02}")
        ledger = loaded(ledger)
        if day == 1:
            last = len(links.turns)
    edited = links.turns[before : len(links.turns) - behind]

    def counted(anchor: str) -> str:
        number, _, rest = anchor.removeprefix("turn-").partition("-")
        off = before + (behind if int(number) > last else 0)
        return f"{int(number) - off}-{rest}"

    leading = [
        (
            counted(turn.id),
            tuple(map(counted, [*turn.also, *(anchor for one in turn.paragraphs for anchor in anchors_of(one))])),
        )
        for turn in edited
    ]
    return leading + [("withdrawn", tuple(map(counted, stone.anchors))) for stone in links.tombstones]


def anchors_of(link: ParagraphLink) -> tuple[str, ...]:
    return (link.id, *link.also) if link.id else link.also


JOINED_AND_WITHDRAWN = {
    "the first is shorter": ([OTHER, ONE, AFTER], [[*OTHER, *ONE], AFTER], [AFTER]),
    "the second is shorter": ([ONE, OTHER, AFTER], [[*ONE, *OTHER], AFTER], [AFTER]),
    "three": ([OTHER, ONE, LAST, AFTER], [[*OTHER, *ONE, *LAST], AFTER], [AFTER]),
    "only one of them goes": ([OTHER, ONE, AFTER], [[*OTHER, *ONE], AFTER], [ONE, AFTER]),
    "the other goes": ([ONE, OTHER, AFTER], [[*ONE, *OTHER], AFTER], [OTHER, AFTER]),
    "split, and both go": ([[*ONE, *LAST], AFTER], [ONE, LAST, AFTER], [AFTER]),
    "joined, split again and gone": ([ONE, LAST, AFTER], [[*ONE, *LAST], AFTER], [ONE, LAST, AFTER], [LAST, AFTER]),
}


@pytest.mark.parametrize("edits", JOINED_AND_WITHDRAWN)
def test_after_any_edits_each_id_that_was_given_leads_to_one_place(edits: str) -> None:
    texts = ["\n".join(f"Anna: {' '.join(words)}" for words in turns) for turns in JOINED_AND_WITHDRAWN[edits]]
    given: set[str] = set()
    for last in range(1, len(texts) + 1):
        places = [anchor for name, anchors in outcome(texts[:last]) for anchor in ({name} - {"withdrawn"}) | {*anchors}]
        assert len(places) == len(set(places))
        assert given <= set(places)
        given |= set(places)


@pytest.mark.parametrize(("size", "follows"), [(19, False), (20, True)])
def test_a_paragraph_is_followed_into_a_new_turn_from_twenty_words_on(size: int, follows: bool) -> None:
    words = " ".join(made_up(size, 9))
    # So many that the words are no part of the turn any more that was split.
    between = "".join(
        f"{name}: {' '.join(made_up(9, 70 + at))}\n" for at, name in enumerate(("Ben", "Cleo", "Dan") * 3)
    )
    before = f"Anna: {' '.join(ONE)}\n  {words}\n{between}"
    after = f"Anna: {' '.join(ONE)}\n{between}Anna: {words}\n"
    moved = outcome([before, after])[10]
    assert ("1-p2" in moved[1]) is follows


def test_two_paragraphs_that_change_places_are_the_same_turn() -> None:
    first, second = (" ".join(made_up(14, kind)) for kind in (4, 5))
    around = (f"Anna: {' '.join(BEFORE)}\nBen: ", f"\nAnna: {' '.join(AFTER)}\n")
    texts = [f"{around[0]}{one}\n  {other}{around[1]}" for one, other in ((first, second), (second, first))]
    assert ids(*texts) == ["turn-1", "turn-2", "turn-3"]
    # Of one paragraph nothing tells that it was two.
    joined = f"{around[0]}{second} {first}{around[1]}"
    assert ids(texts[0], joined) == ["turn-1", "turn-4", "turn-3"]


@pytest.mark.parametrize(
    ("text", "is_strong"), [("a b c d e f", True), ("a b c d e", False), ("a" * 48, True), ("a" * 47, False)]
)
def test_six_words_are_evidence_by_themselves_or_as_many_letters_as_they_have(text: str, is_strong: bool) -> None:
    assert Passage("anna", (text,), WordEncoder()).is_strong is is_strong


@pytest.mark.parametrize(
    ("old", "new", "recurs"),
    [
        # The nineteen words are a sentence that returns; twenty are known again wherever they are.
        (made_up(19), [*made_up(19), *made_up(5, 1)], True),
        (made_up(20), [*made_up(20), *made_up(5, 1)], False),
        # Nothing stands beside them.
        (made_up(19), made_up(19), False),
        # What is left is not in one piece.
        (made_up(10), [*made_up(5), *made_up(3, 1), *made_up(10)[5:]], False),
        ([*made_up(5), *made_up(3, 1)], [*made_up(5), *made_up(3, 2)], True),
        ([*made_up(5), *made_up(3, 1)], [*made_up(3, 2), *made_up(5)], True),
    ],
)
def test_a_sentence_that_returns_is_all_that_two_passages_share(old: list[str], new: list[str], recurs: bool) -> None:
    encoder = WordEncoder()
    one, other = (Passage("anna", (" ".join(words),), encoder) for words in (old, new))
    assert recurs_beside_other_words(one, other) is recurs


@pytest.mark.parametrize(("number", "is_damaged"), [(-1, True), (0, False), (2**31 - 1, False), (2**31, True)], ids=str)
def test_the_place_of_a_word_in_a_ledger_is_a_number_that_there_can_be(number: int, is_damaged: bool) -> None:
    document, sidecar = read(f"Anna: {' '.join(ONE)}\nAnna: {' '.join(LAST)}\nBen: {' '.join(AFTER)}\n")
    _, ledger, _ = reconcile(document, None, sidecar, "2026-01-01")
    document, sidecar = read(f"Anna: {' '.join([*ONE, *LAST])}\nBen: {' '.join(AFTER)}\n")
    _, ledger, _ = reconcile(document, ledger, sidecar, "2026-01-02")
    text = re.sub(r'"ids": "[^"]*"', '"ids": null', dump_ledger(ledger))
    changed = text.replace("30", str(number))
    assert changed != text
    assert ("ledger-damaged" in [problem.rule for problem in load_ledger("a.turns.json", changed)[1]]) is is_damaged


def test_paragraphs_in_another_order_are_the_same_turn() -> None:
    first, second, third = made_up(10), made_up(10, 4), made_up(10, 5)

    def text(*paragraphs: Sequence[str]) -> str:
        lines = text_of(BEFORE, paragraphs[0], AFTER).splitlines()
        more = [f"  {' '.join(words)}" for words in paragraphs[1:]]
        return "\n".join([*lines[:2], *more, *lines[2:]])

    before = text(first, second, third)
    assert ids(before, text(third, second, first)) == ["turn-1", "turn-2", "turn-3"]
    assert ids(before, text([*third, *second, *first])) == ["turn-1", "turn-4", "turn-3"]


def test_parts_of_a_turn_that_went_are_withdrawn_with_all_that_was_joined_to_them() -> None:
    one, two, three = made_up(30), made_up(3, 4), made_up(8, 5)
    texts = [
        f"Anna: {' '.join(one)}\nAnna: {' '.join(two)}\nAnna: {' '.join(three)}\nBen: {' '.join(AFTER)}\n",
        f"Anna: {' '.join([*one, *two, *three])}\nBen: {' '.join(AFTER)}\n",
        f"Anna: {' '.join(one)}\nBen: {' '.join(AFTER)}\n",
    ]
    ledger: Ledger | None = None
    for day, text in enumerate(texts, 1):
        document, sidecar = read(text)
        links, ledger, _ = reconcile(document, ledger, sidecar, f"2026-01-{day:02}")
    assert ledger
    assert [link.id for link in links.turns] == ["turn-1", "turn-4"]
    withdrawn = {turn.number: turn for turn in ledger.turns if turn.withdrawn}
    assert sorted(withdrawn) == [2, 3]
    assert withdrawn[3].texts() == (" ".join(three),)
    assert withdrawn[2].texts() == (" ".join(two),)
    assert [notice.began.split()[0] for notice in links.tombstones] == [two[0], three[0]]


@pytest.mark.parametrize(
    ("left", "together", "is_kept"),
    [(11, False, False), (11, True, True), (12, False, True), (6, True, True), (5, True, False)],
)
def test_words_left_here_and_there_are_chance_up_to_three_in_ten(left: int, together: bool, is_kept: bool) -> None:
    first = made_up(40)
    # Which words stay: the first in a row, or every third.
    stay = set(range(left)) if together else set(range(0, 3 * left, 3))
    now, fresh = list(first), iter(made_up(40, 60))
    texts = [text_of(BEFORE, first, AFTER)]
    changing = [place for place in range(40) if place not in stay]
    for start in range(0, len(changing), 8):
        for place in changing[start : start + 8]:
            now[place] = next(fresh)
        texts.append(text_of(BEFORE, now, AFTER))
    assert (ids(*texts)[1] == "turn-2") == is_kept


def test_words_of_passages_too_long_to_compare_are_followed_by_samples(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stenogram.permalinks.correspondence.MAX_COMPARED", 0)
    old = "abcdefghijklmnopqrstuvwx"
    assert follow(old, [(0, 24)], [old]) == [(0, 0)]
    assert follow(old, [(0, 24)], ["..", old]) == [(1, 0)]
    assert follow(old, [(0, 16)], [old[:16]]) == [(0, 0)]
    assert follow(old, [(0, 24)], [old[:8]]) == [None]


# --- Words, names, beginnings ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Today we met Anna Reed in Oakham.", {"Anna", "Reed", "Oakham"}),
        ("It is. Anna said so. Ben did not.", set()),
        ("Is it so? Yes! So it is: Anna said it… Ben too.", set()),
        ("we paid 40 pounds and 5d", {"40", "5d"}),
        ('he said "Anna" and (Ben)', {"Anna", "Ben"}),
        ("the Łódź road, the Ås and the Ωmega, the Ильмень", {"Ås", "Ωmega", "Ильмень"}),
        ("", set()),
    ],
)
def test_names_and_numbers_have_a_capital_within_a_sentence_or_a_digit(words: str, names: set[str]) -> None:
    assert names_in(words) == names
    assert set(names_counted(words)) == names


@pytest.mark.parametrize(
    ("old", "new", "exchanged"),
    [
        ({"Italy"}, {"China"}, True),
        ({"Reed"}, {"Read"}, False),
        ({"Lee"}, {"Leo"}, True),
        ({"1990s"}, {"1980s"}, True),
        ({"40"}, {"41"}, True),
        ({"Anna", "Reed"}, {"Reed"}, False),
        ({"Reed"}, {"Anna", "Reed"}, False),
        ({"Anna", "Reed"}, {"Reed", "Ben"}, True),
        (set(), {"Anna"}, False),
        ({"Anna", "Oakham"}, {"Anne", "Oakham"}, False),
    ],
)
def test_a_name_gives_way_to_another_or_is_spelt_otherwise(old: set[str], new: set[str], exchanged: bool) -> None:
    assert names_exchanged(frozenset(old), frozenset(new)) == exchanged


@pytest.mark.parametrize(
    ("part", "whole", "missing"),
    [
        ({"Reed"}, {"Read", "Anna"}, False),
        ({"Reed"}, {"Anna"}, True),
        ({"1990s"}, {"1980s"}, True),
        (set(), set(), False),
    ],
)
def test_a_name_of_a_part_stands_in_the_whole(part: set[str], whole: set[str], missing: bool) -> None:
    assert names_missing(frozenset(part), frozenset(whole)) == missing


@pytest.mark.parametrize(
    ("parts", "whole", "more"),
    [
        (["for Italy", "to Italy"], "for Italy to go", True),
        (["for Italy", "to Italy"], "for Italy, to Italy", False),
        (["for Italy", "to Italy"], "for them to go", False),
        (["for Italy", "to China"], "for Italy to China", False),
    ],
)
def test_a_name_stands_in_the_parts_more_often(parts: list[str], whole: str, more: bool) -> None:
    assert named_more_often(map(names_counted, parts), names_counted(whole)) == more


@pytest.mark.parametrize(
    ("text", "length", "begins"),
    [
        ("one two three", 13, "one two three"),
        ("one two three", 12, "one two…"),
        ("one two three", 8, "one two…"),
        ("one two three", 7, "one two…"),
        ("one two three", 6, "one two…"[:6] + "…"),
        ("onetwothree four", 11, "onetwothree…"),
        ("o twothreefour", 8, "o twothr…"),
        ("one, two three", 5, "one…"),
        ("one – two three", 6, "one…"),
        ("  one\n two ", 7, "one two"),
    ],
)
def test_the_beginning_of_a_text_is_cut_between_words(text: str, length: int, begins: str) -> None:
    assert beginning([text], length) == begins


def test_the_beginning_has_eighty_characters_by_itself() -> None:
    assert beginning(["x" * 80]) == "x" * 80
    assert beginning(["x" * 81]) == "x" * 80 + "…"


@pytest.mark.parametrize(
    ("one", "other", "are_same"),
    [
        ("It’s old", "It's old", True),
        ("“Yes”, she said", '"Yes", she said', True),
        ("one  two", "one two", True),
        (" one two ", "one two", True),
        ("one\u00a0two", "one two", True),
        ("one\u3000two", "one two", True),
        ("one\ntwo", "one two", True),
        ("Cafe\u0301", "Café", True),
        ("so\u00adap", "soap", True),
        ("\ufeffone", "one", True),
        ("One two", "one two", False),
        ("one, two", "one two", False),
        ("one-two", "one two", False),
        ("onetwo", "one two", False),
    ],
)
def test_the_same_words_have_one_fingerprint(one: str, other: str, are_same: bool) -> None:
    assert (plain(one) == plain(other)) == are_same
    assert (fingerprint([one]) == fingerprint([other])) == are_same


def test_where_paragraphs_break_does_not_count_for_a_fingerprint() -> None:
    assert fingerprint(["one", "two"]) == fingerprint(["one two"])
    assert len(fingerprint(["one"])) == 8


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("one two", [(0, 3), (4, 7)]),
        ("“Open it,” she", [(1, 5), (6, 8), (11, 14)]),
        ("東京へ", [(0, 1), (1, 2), (2, 3)]),
        ("go 東 on", [(0, 2), (3, 4), (5, 7)]),
        ("—", []),
    ],
)
def test_words_stand_where_a_reader_sees_them(text: str, spans: list[tuple[int, int]]) -> None:
    assert word_spans(text) == spans
    assert len(WordEncoder().encode(text)) == len(spans)


@pytest.mark.parametrize(
    ("first", "end", "words"),
    [
        (0, 3, "one two three"),
        (0, 2, "one two"),
        (2, 3, "three"),
        (2, 4, "three"),
        (3, 4, ""),
        (4, None, ""),
        (1, 1, ""),
    ],
)
def test_a_passage_of_words_ends_where_the_text_does(first: int, end: int | None, words: str) -> None:
    assert slice_words("one two three", first, end) == words


def test_every_word_has_a_character_of_its_own_that_a_file_can_hold() -> None:
    count = 0xD800 + 0x20
    code = WordEncoder().encode(" ".join(f"w{number}" for number in range(count)))
    assert len(set(code)) == count
    assert not any("\ud800" <= character <= "\udfff" for character in code)


# --- Stretches, likeness, the index ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "end", "place"),
    [(0, 20, (5, 14)), (5, 14, (5, 14)), (6, 20, (6, 14)), (7, 20, None), (0, 13, (5, 13)), (0, 12, None)],
)
def test_a_reworded_part_is_looked_for_within_borders(start: int, end: int, place: tuple[int, int] | None) -> None:
    whole = "....." + "abcdeXfgh" + "......"
    assert Whole(whole).stretch("abcdefgh", 0.85, start, end) == place


def test_of_two_stretches_the_one_with_more_words_counts() -> None:
    assert Whole("abcdXfghij" + "." * 40 + "abcdefgXij").stretch("abcdefghij", 0.9) == (0, 10)
    assert Whole("abcXXfghij" + "." * 40 + "abcdefgXij").stretch("abcdefghij", 0.8) == (50, 60)
    # The first has more words in a row, and fewer of them, wherever it stands.
    assert Whole("abcdefgYYY" + "." * 40 + "abXcdXefXghij").stretch("abcdefghij", 0.7) == (50, 63)
    assert Whole("." * 40 + "abcdefgYYY" + "." * 40 + "abXcdXefXghij").stretch("abcdefghij", 0.7) == (90, 103)


@pytest.mark.parametrize(("part", "least"), [("abcdef", 0.95), ("abcdefgh", 0.9), ("abc", 0.99)])
def test_of_a_short_part_of_which_all_must_be_there_another_is_not_it(part: str, least: float) -> None:
    assert Whole(f"..{part[:-1]}X..{part[1:]}..").stretch(part, least) is None
    assert Whole(f"..{part}..").stretch(part, least) == (2, 2 + len(part))


def test_a_long_passage_is_known_by_every_fourth_of_its_shingles() -> None:
    short, long = "".join(map(chr, range(256, 288))), "".join(map(chr, range(256, 289)))
    assert len(shingles(short)) == 30
    assert [ord(shingle[0]) for shingle in shingles(long)] == list(range(256, 287, 4))
    assert shingles("ab") == ["ab"]
    assert shingles("abcabc") == ["abc", "bca", "cab"]


def test_passages_too_long_to_compare_are_compared_by_their_shingles(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = "abcdefgh", "abcdXfgh"
    assert (common(one, other), likeness(one, other)) == (7, 7 / 8)
    monkeypatch.setattr("stenogram.permalinks.passages.MAX_COMPARED", 64)
    assert (common(one, other), likeness(one, other)) == (7, 7 / 8)
    monkeypatch.setattr("stenogram.permalinks.passages.MAX_COMPARED", 63)
    assert (common(one, other), likeness(one, other)) == (3, 3 / 8)
    assert likeness(one, other, 3 / 8) == 3 / 8
    assert likeness(one, other, 0.4) == 0.0


def passages(*texts: str) -> list[Passage]:
    encoder = WordEncoder()
    return [Passage("anna", (text,), encoder) for text in texts]


def test_the_nearest_passage_has_the_rarest_words_in_common() -> None:
    *known, asked = passages(
        "we give the floor to italy", "we give the floor to china", "it is so", "we give the floor to italy"
    )
    assert ShingleIndex(known, range(3)).nearest(asked, 1)[0] == 0
    assert 2 not in ShingleIndex(known, range(3)).nearest(asked, 5)


def test_a_set_phrase_is_remembered_of_twelve_passages() -> None:
    known = passages(*["we give the floor"] * 15)
    asked = Passage("anna", ("we give the floor",), known[0].encoder)
    assert ShingleIndex(known, range(len(known))).nearest(asked, 99) == list(range(12))


# --- Pairs and their order ------------------------------------------------------------------------


def test_pairs_in_order_are_as_many_as_can_be() -> None:
    for order in itertools.permutations(range(6)):
        pairs = list(enumerate(order))
        chosen = in_order(pairs)
        assert [new for _, new in chosen] == sorted(new for _, new in chosen)
        assert set(chosen) <= set(pairs)
        assert len(chosen) == max(
            size
            for size in range(1, 7)
            if any(list(part) == sorted(part) for part in itertools.combinations(order, size))
        )


def joined(olds: int, news: int, *pairs: tuple[int, int]) -> Pairs:
    made = Pairs(olds, news)
    for old, new in pairs:
        made.join(old, new)
    return made


@pytest.mark.parametrize(
    ("old", "new", "meet"),
    [
        (-1, -1, True),
        (-1, 0, False),
        (0, 0, True),
        (0, 1, False),
        (1, -1, False),
        (1, 1, False),
        (2, 2, True),
        (2, 1, False),
    ],
)
def test_positions_meet_that_are_a_pair_or_both_outside(old: int, new: int, meet: bool) -> None:
    assert joined(2, 2, (0, 0)).meet(old, new) == meet


@pytest.mark.parametrize(("new", "among"), [(0, True), (1, False), (2, True), (3, True), (4, True)])
def test_a_passage_is_among_free_ones_where_no_neighbour_is_a_pair(new: int, among: bool) -> None:
    assert joined(5, 5, (0, 0)).is_among_free(new) == among


@pytest.mark.parametrize(("size", "near"), [(15, True), (16, True), (17, False)])
def test_a_gap_of_many_passages_is_no_one_place(size: int, near: bool) -> None:
    gaps = Gaps(joined(size + 1, size + 1, (0, 0)))
    assert gaps.near(1, size) == near
    assert gaps.same(1, size)
    assert not gaps.same(0, size)


def equal_pairs(old: str, new: str, strong: str = "", *, finally_: bool = True) -> list[int]:
    pairs = Pairs(len(old), len(new))
    pair_equals(pairs, old, new, lambda at: old[at] in strong, finally_=finally_)
    return pairs.new_of


@pytest.mark.parametrize(
    ("old", "new", "strong", "now"),
    [
        # Strong ones wherever they stand; weak ones by their neighbours alone.
        ("AbC", "CbA", "AC", [2, 1, 0]),
        ("Ab", "bA", "A", [1, 0]),
        ("AbC", "AbC", "AC", [0, 1, 2]),
        ("AbbC", "AbC", "AC", [0, 1, -1, 2]),
        ("bA", "bA", "A", [0, 1]),
        ("Ab", "Ab", "A", [0, 1]),
        ("AbCdE", "AbXdE", "ACE", [0, 1, -1, 3, 4]),
        ("bb", "b", "", [0, -1]),
        ("bcb", "b", "", [0, -1, -1]),
        ("AbXb", "YbAb", "A", [2, 3, -1, 1]),
        # What follows one that moved to the top goes with it.
        ("cXAc", "AcX", "XA", [-1, 2, 0, 1]),
    ],
)
def test_equals_are_paired_by_words_neighbours_and_number(old: str, new: str, strong: str, now: list[int]) -> None:
    assert equal_pairs(old, new, strong) == now


@pytest.mark.parametrize(
    ("parts", "news", "places"),
    [
        ([(0, 12)], ["abcdefghijkl"], [(0, 0)]),
        ([(0, 12)], ["..", "abcdefghijkl"], [(1, 0)]),
        ([(0, 12)], ["..abcdefghijkl"], [(0, 2)]),
        # Ten words of twelve are enough, nine are not; of eleven all must be there.
        ([(0, 12)], ["abcdefghij"], [(0, 0)]),
        ([(0, 12)], ["abcdefghi"], [None]),
        ([(0, 11)], ["abcdefghij"], [None]),
        ([(0, 11)], ["abcdefghijk"], [(0, 0)]),
        # A border that cuts it: it is where most of its words are, the first of equals.
        ([(0, 12)], ["abcde", "fghijkl"], [(1, 0)]),
        ([(0, 12)], ["abcdef", "ghijkl"], [(0, 0)]),
        ([(0, 12)], ["abcdefg", "hijkl"], [(0, 0)]),
    ],
)
def test_words_are_followed_over_borders(
    parts: list[tuple[int, int]], news: list[str], places: list[tuple[int, int] | None]
) -> None:
    assert follow("abcdefghijkl", parts, news) == places


# --- What is said of it ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("turns", "taken_out", "warned"),
    [
        (4, 4, False),
        (5, 5, True),
        (10, 5, False),
        (9, 5, True),
        (20, 10, False),
        (20, 11, True),
    ],
)
def test_more_than_half_of_the_turns_withdrawn_at_once_are_a_warning_from_five_on(
    turns: int, taken_out: int, warned: bool
) -> None:
    said = [made_up(12, kind) for kind in range(turns)]
    document, sidecar = read("".join(f"Anna: {' '.join(words)}\n" for words in said))
    _, ledger, _ = reconcile(document, None, sidecar, "2026-01-01")
    shorter, _ = read("".join(f"Anna: {' '.join(words)}\n" for words in said[taken_out:]))
    _, _, problems = reconcile(shorter, ledger, sidecar, "2026-01-02")
    assert [problem.rule for problem in problems] == ["many-turns-withdrawn"] * warned


@pytest.mark.parametrize(("longer", "remembered"), [(0, 2), (1, 1)])
def test_former_words_are_remembered_up_to_twice_the_words_of_now(
    longer: int, remembered: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(versions, "MAX_CHARACTERS", 0)
    ledger: Ledger | None = None
    # The first words of a turn count before all others, so the second have what room they leave.
    for day, more in enumerate(("a", "b" + "b" * longer, "c"), 1):
        document, sidecar = read(f"Anna: {' '.join([*BEFORE, more])}\n")
        _, ledger, _ = reconcile(document, ledger, sidecar, f"2026-01-{day:02}")
    assert ledger
    assert len(ledger.versions) == remembered


@pytest.mark.parametrize(
    ("other", "has"),
    [(BEFORE, False), (BEFORE[:24] + made_up(6, 50), True), (BEFORE[:23] + made_up(7, 50), False), (AFTER, False)],
)
def test_a_passage_like_another_has_its_words_and_an_equal_one_is_no_rival(other: list[str], has: bool) -> None:
    encoder = WordEncoder()
    passages = [Passage("Anna", (" ".join(words),), encoder) for words in (BEFORE, other)]
    assert Rivals(passages).has_words_of(0) == has


@pytest.mark.parametrize(("edits", "count"), [(1, 1), (20, 20), (21, 20)])
def test_the_first_words_of_a_turn_and_its_last_versions_are_remembered(edits: int, count: int) -> None:
    ledger: Ledger | None = None
    said = [" ".join([*BEFORE, *made_up(2, 70 + edit)]) for edit in range(edits + 1)]
    for day, words in enumerate(said, 1):
        document, sidecar = read(f"Anna: {words}\n")
        _, ledger, _ = reconcile(document, ledger, sidecar, f"2026-01-{day:02}")
    assert ledger
    remembered = [version.paragraphs[0] for version in ledger.versions]
    assert len(remembered) == count
    assert said[0] in remembered
    assert said[-2] in remembered
    assert said[-1] not in remembered


@pytest.mark.parametrize(("size", "see"), [(5, "turn-4"), (6, "turn-1")])
def test_the_notice_of_a_turn_points_to_its_words_where_they_are_more_than_a_few(size: int, see: str) -> None:
    words = made_up(size)
    before = "\n".join(
        f"{who}: {' '.join(said)}" for who, said in (("Anna", words), ("Ben", BEFORE), ("Anna", words), ("Ben", AFTER))
    )
    document, sidecar = read(before)
    _, ledger, _ = reconcile(document, None, sidecar, "2026-01-01")
    after, _ = read("\n".join(before.splitlines()[:2] + before.splitlines()[3:]))
    links, _, _ = reconcile(after, ledger, sidecar, "2026-01-02")
    (notice,) = links.tombstones
    assert (notice.id, notice.after_turn) == ("turn-3", 2)
    assert notice.see == see


@pytest.mark.parametrize(
    ("turns", "line"),
    [
        ('{"id": "turn-1", "speaker": null, "label": null, "v": "x", "first": "soon", "paragraphs": []}', 4),
        ('{"speaker": null}', 0),
        ("3", 0),
        ('{"id": 3}', 0),
    ],
)
def test_a_damaged_turn_is_named_at_its_line_where_it_has_an_id(turns: str, line: int) -> None:
    text = f'{{"stenogram_ledger": 1,\n"next": 2,\n"turns": [\n{turns}\n],\n"versions": [],\n"former": {{}}}}\n'
    _, (problem,) = load_ledger("a.turns.json", text)
    assert (problem.rule, problem.line) == ("ledger-damaged", line)


@pytest.mark.parametrize("lost", [1, 2, 3])
def test_the_id_that_a_ledger_lacks_is_named(lost: int) -> None:
    document, sidecar = read(text_of(BEFORE, AFTER, LAST, made_up(12)))
    _, ledger, _ = reconcile(document, None, sidecar, "2026-01-01")
    without = replace(ledger, turns=tuple(turn for turn in ledger.turns if turn.number != lost))
    text = re.sub(r'"ids": "[^"]*"', '"ids": null', dump_ledger(without))
    _, (problem,) = load_ledger("a.turns.json", text)
    assert problem.rule == "ledger-id-lost"
    assert f"the id turn-{lost} was given" in problem.what


def test_the_line_of_an_id_is_that_of_its_entry_and_of_another_place_where_it_has_none() -> None:
    text = '[\n["turn-1"],\n{"id": "turn-1"},\n{"id": "turn-1"},\n["turn-2"]]'
    assert [line_of(text, "turn-1"), line_of(text, "turn-1", 2), line_of(text, "turn-2"), line_of(text, "turn-3")] == [
        3,
        4,
        5,
        0,
    ]


@pytest.mark.parametrize(("words", "least"), [(4, 1.0), (5, 1.0), (6, 0.8), (7, 0.8), (60, 0.8)])
def test_all_words_of_a_short_passage_must_be_together(words: int, least: float) -> None:
    assert least_together("x" * words) == least


@pytest.mark.parametrize(("above", "line"), [("", 1), ("\n", 2), ("{\n", 2), ("\n\n", 3)])
def test_a_conflict_of_versions_is_named_at_its_line(above: str, line: int) -> None:
    ledger, problems = load_ledger("a.turns.json", f"{above}<<<<<<< HEAD\n")
    assert ledger is None
    assert [(problem.rule, problem.line) for problem in problems] == [("ledger-conflict", line)]


@pytest.mark.parametrize(("size", "place"), [(3, (1, 2)), (7, (1, 2)), (8, (1, 2)), (9, None), (16, (1, 2))])
def test_what_is_long_is_followed_by_samples_of_eight_words(
    size: int, place: tuple[int, int] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(correspondence, "MAX_COMPARED", 20)
    old = "abcdefghijklmnop"[:size]
    assert follow(old, [(0, size)], ["xyxyxyxyxyxy", f"zz{old}xy"]) == [place]
