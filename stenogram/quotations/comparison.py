"""A quotation beside what was said: where its words stand, what was left out, what was changed.

The browser's half, comparison.js, does the same in the same steps; both are tried on the cases of
tests/spec/quotations/comparison.txt. Numbers of words in this module are of tokens.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal, NamedTuple

from stenogram.quotations.passages import Passage
from stenogram.quotations.tokens import between_sentences, small
from stenogram.quotations.wanted import Joint, Wanted
from stenogram.text.letter_case import has_letter_case
from stenogram.text.punctuation import ELLIPSES, EXCLAMATION_MARKS, FULL_STOPS

Form = Literal["exact", "shortened", "altered", "spliced", "not-found"]
FORMS: Final[tuple[Form, ...]] = ("exact", "shortened", "spliced", "altered", "not-found")
"""The forms in which a quotation may have the words, the truest first."""

MOST_MARKED: Final = 200
"""Words that a mark of omission may stand for; beyond, the quotation is of two places."""
MOST_REPLACED: Final = 8
"""Words that an insertion in brackets may stand for."""
FEWEST_UNMARKED: Final = 3
"""Fewer words that are missing without a mark are a change: a quotation without "not" is no shortened one."""
MOST_UNMARKED: Final = 40
"""Words of one sentence that may be missing without a mark; beyond, the quotation is of two places."""
FEWEST_SPLICED: Final = 5
"""Words of a piece of a spliced quotation, if it is no whole sentence; then FEWEST_SENTENCE."""
FEWEST_SENTENCE: Final = 3
MOST_PIECES: Final = 6
LIKE: Final = 0.6
"""The share of a quotation's words, in order, that make it an altered one and not another statement."""
NO_DENIALS: Final = frozenset({("de", "plus")})
"""Pairs of words of which the second denies elsewhere: "plus" in French."""
NEAR: Final = 0.3
"""The share of them that is worth showing."""
PER_WORD: Final = 3
"""A run of common words may stand so many words off for each of its words: one "the" is found everywhere."""

_STATES: Final = tuple(set(FULL_STOPS + EXCLAMATION_MARKS) - set(ELLIPSES))
"""What ends a statement."""


class Gap(NamedTuple):
    """Words [start, end) of a passage that are missing before word `at` of the quotation."""

    at: int
    start: int
    end: int
    joint: Joint | None


class Run(NamedTuple):
    """Words that are the same: `length` of them, from word `at` of the quotation and word `start` of the passage."""

    at: int
    start: int
    length: int

    @property
    def end(self) -> int:
        return self.start + self.length


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quotation, or a piece of it, stands: words [start, end) of a passage."""

    passage: Passage
    start: int
    end: int
    runs: tuple[Run, ...]
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a quotation is beside one passage or several; `matched` of its words are the same."""

    form: Form
    places: tuple[Place, ...]
    matched: int = 0


# --- The same words -----------------------------------------------------------------------------


def exact_places(wanted: Wanted, passage: Passage, negations: frozenset[str]) -> Iterator[Comparison]:
    """Every place of a passage that has all words of a quotation, in order, with nothing missing but at its joints."""
    if not wanted.tokens:
        return
    (start, end), *others = wanted.segments()
    for first in occurrences(wanted, start, end, passage, 0):
        runs, gaps, at = [Run(0, first, end)], [], first + end
        for start_of, end_of in others:
            joint = wanted.joints[start_of]
            most = MOST_MARKED if joint.kind == "omission" else MOST_REPLACED
            next_at = next(occurrences(wanted, start_of, end_of, passage, at), None)
            if next_at is None or next_at - at > most:
                break
            if next_at > at:
                gaps.append(Gap(start_of, at, next_at, joint))
            runs.append(Run(start_of, next_at, end_of - start_of))
            at = next_at + end_of - start_of
        else:
            loses = _loses_negation(wanted, passage, first, at, negations)
            place = Place(passage, first - loses, at, tuple(runs), tuple(gaps))
            form = "altered" if loses else _form_of_gaps(wanted, place, negations)
            yield Comparison(form, (place,), len(wanted.tokens))


def _loses_negation(wanted: Wanted, passage: Passage, start: int, end: int, negations: frozenset[str]) -> bool:
    """Whether a quotation begins behind the "not" of what was said, and as a sentence of its own.

    It does where a capital has been given to its first word; in a script without capitals, where "not" began the
    sentence and the quotation goes on to its end. Elsewhere "not" may stand before the quotation mark.
    """
    if not start or passage.small[start - 1] not in negations:
        return False
    if passage.text[passage.tokens[start - 1].end : passage.tokens[start].start].strip():
        return False
    quoted, spoken = wanted.keys[0][:1], passage.keys[start][:1]
    if has_letter_case(quoted):
        return quoted.isupper() and spoken.islower()
    return all(between_sentences(passage.text, passage.tokens, at) for at in (start - 1, end))


def occurrences(wanted: Wanted, start: int, end: int, passage: Passage, after: int) -> Iterator[int]:
    """Where words [start, end) of a quotation stand in a passage, from its word `after` on."""
    keys = wanted.keys[start:end]
    if small(f" {' '.join(keys)} ") not in passage.line:
        return
    free = [start + offset in wanted.free for offset in range(len(keys))]
    for at in range(after, len(passage.keys) - len(keys) + 1):
        if (
            passage.small[at] == small(keys[0])
            and all(
                same_word(key, spoken, is_free)
                for key, spoken, is_free in zip(keys, passage.keys[at : at + len(keys)], free, strict=True)
            )
            and (end < len(wanted.tokens) or not _drops_question(wanted, passage, at + len(keys)))
        ):
            yield at


def same_word(key: str, spoken: str, is_free: bool) -> bool:
    """Whether two words are the same; with `is_free` but for the case of the first letter."""
    return key == spoken or (is_free and key[1:] == spoken[1:] and small(key[:1]) == small(spoken[:1]))


def _drops_question(wanted: Wanted, passage: Passage, at: int) -> bool:
    """Whether a quotation ends as a statement where a question was asked."""
    ending = wanted.text[wanted.tokens[-1].end :].strip()
    return ending.startswith(_STATES) and at < len(passage.keys) and passage.keys[at] == "?"


def _form_of_gaps(wanted: Wanted, place: Place, negations: frozenset[str]) -> Form:
    if any(_denies(small(joint.text).split(), negations) for joint in wanted.joints.values()):
        return "altered"
    forms = [_form_of_gap(gap, place.passage, negations) for gap in place.gaps]
    return max(forms, key=FORMS.index, default="exact")


def _form_of_gap(gap: Gap, passage: Passage, negations: frozenset[str]) -> Form:
    """What it makes of a quotation that these words are missing."""
    missing = passage.small[gap.start : gap.end]
    denies = _denies(missing, negations)
    if gap.joint and gap.joint.kind == "omission" and len(missing) > MOST_MARKED:
        return "spliced"
    if gap.joint and (gap.joint.kind == "omission" or len(missing) <= MOST_REPLACED):
        return "altered" if denies and len(missing) <= FEWEST_UNMARKED else "shortened"
    if _is_between_sentences(gap, passage) or len(missing) > MOST_UNMARKED:
        return "spliced"
    return "altered" if denies or len(missing) < FEWEST_UNMARKED else "shortened"


def _is_between_sentences(gap: Gap, passage: Passage) -> bool:
    return between_sentences(passage.text, passage.tokens, gap.start) and between_sentences(
        passage.text, passage.tokens, gap.end
    )


def _denies(words: Sequence[str], negations: frozenset[str]) -> bool:
    return any(
        (word in negations and (before, word) not in NO_DENIALS) or word.endswith("n't")
        for before, word in itertools.pairwise(("", *words))
    )


# --- Nearly the same words ----------------------------------------------------------------------


def nearest(wanted: Wanted, passage: Passage, around: tuple[int, int], negations: frozenset[str]) -> Comparison:
    """What a quotation is beside the words `around` of a passage that are most like it."""
    runs = tuple(_common_runs(wanted, passage, around))
    matched = sum(run.length for run in runs)
    if not runs:
        return Comparison("not-found", ())
    gaps = tuple(
        Gap(after.at, before.end, after.start, wanted.joints.get(after.at))
        for before, after in itertools.pairwise(runs)
        if before.at + before.length == after.at and before.end < after.start
    )
    start = max(0, runs[0].start - runs[0].at)
    end = min(len(passage.tokens), runs[-1].end + len(wanted.tokens) - runs[-1].at - runs[-1].length)
    place = Place(passage, start, end, runs, gaps)
    if matched == len(wanted.tokens):
        form = _form_of_gaps(wanted, place, negations)
        return Comparison("altered" if form == "exact" or _has_other_ending(wanted, place) else form, (place,), matched)
    share = matched / len(wanted.tokens)
    like = share >= LIKE and matched >= FEWEST_SENTENCE
    return Comparison("altered" if like else "not-found", (place,) if share >= NEAR else (), matched)


def _has_other_ending(wanted: Wanted, place: Place) -> bool:
    return _drops_question(wanted, place.passage, place.end)


def _common_runs(wanted: Wanted, passage: Passage, around: tuple[int, int]) -> Iterator[Run]:
    """Runs of words in common, in the order of both: the longest, then those that stand near enough on its sides."""
    low, high = around
    keys, window = [small(key) for key in wanted.keys], passage.small[low:high]
    matcher = SequenceMatcher(None, keys, window, autojunk=False)

    def between(left: int, right: int, first: int, last: int, core: Run | None) -> Iterator[Run]:
        if left >= right or first >= last:
            return
        match = matcher.find_longest_match(left, right, first, last)
        if not match.size:
            return
        run = Run(match.a, match.b, match.size)
        if core and not _is_near(wanted, run, core):
            return
        yield from between(left, run.at, max(first, run.start - _reach(wanted, left, run.at)), run.start, run)
        yield run
        beyond = run.at + run.length
        yield from between(beyond, right, run.end, min(last, run.end + _reach(wanted, beyond, right)), run)

    for at, start, length in between(0, len(keys), 0, len(window), None):
        yield from _of_same_case(wanted, passage, Run(at, start + low, length))


def _of_same_case(wanted: Wanted, passage: Passage, run: Run) -> Iterator[Run]:
    """The parts of a run in which the letter case is the same too."""
    begins = 0
    for offset in range(run.length + 1):
        number = run.at + offset
        is_end = offset == run.length
        if is_end or not same_word(wanted.keys[number], passage.keys[run.start + offset], number in wanted.free):
            if offset > begins:
                yield Run(run.at + begins, run.start + begins, offset - begins)
            begins = offset + 1


def _reach(wanted: Wanted, left: int, right: int) -> int:
    """How far beside a run words [left, right) of a quotation are looked for."""
    marked = any(left <= at <= right for at in wanted.joints)
    return right - left + (MOST_MARKED if marked else MOST_UNMARKED)


def _is_near(wanted: Wanted, run: Run, core: Run) -> bool:
    before, after = (run, core) if run.at < core.at else (core, run)
    left, right = before.at + before.length, after.at
    if any(left <= at <= right for at in wanted.joints):
        return True
    return after.start - before.end - (right - left) <= PER_WORD * run.length


# --- Pieces of several places -------------------------------------------------------------------


def piece_ends(wanted: Wanted, at: int) -> Iterator[int]:
    """Where a piece that begins with word `at` may end, the farthest first."""
    total = len(wanted.tokens)
    for end in range(total, at, -1):
        crosses = any(at < joint < end for joint in wanted.joints)
        if not crosses and (end - at >= FEWEST_SPLICED or _is_sentence(wanted, at, end)):
            yield end


def _is_sentence(wanted: Wanted, start: int, end: int) -> bool:
    def borders(at: int) -> bool:
        return at in wanted.joints or between_sentences(wanted.text, wanted.tokens, at)

    return end - start >= FEWEST_SENTENCE and borders(start) and borders(end)
