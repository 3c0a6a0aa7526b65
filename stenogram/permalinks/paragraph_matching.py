"""Which paragraphs of the ledger are which of the text: the rules for turns, one level down.

Paragraphs are matched within the groups that turns were found to be; what is left over there is
looked for, word for word, in other turns of the same speaker that changed. Turns that stand as they
did are copied; the cost is that of `match` for the paragraphs of the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from stenogram.model import Turn
from stenogram.permalinks.correspondence import (
    CorrespondenceGroup,
    CorrespondenceTarget,
    correspondence_groups,
    correspondence_targets,
    follow,
)
from stenogram.permalinks.exact_matches import Pairs, pair_equals, pair_single
from stenogram.permalinks.ledger import LedgerParagraph, LedgerTurn, paragraph_anchor
from stenogram.permalinks.likeness import AWAY, MIDDLE, Rivals, pair_alike
from stenogram.permalinks.passages import Keys, Passage
from stenogram.permalinks.speakers import SpeakerIds
from stenogram.permalinks.turn_matching import Matching
from stenogram.permalinks.word_encoding import WordEncoder, plain

Place = tuple[int, int]
"""A turn and a paragraph in it, each by its position."""


@dataclass(frozen=True, slots=True)
class ParagraphTarget:
    """Words from `word` on of paragraph `paragraph` of new turn `turn`."""

    turn: int
    paragraph: int
    word: int


@dataclass(slots=True)
class ParagraphTargets:
    """Where each anchor of a paragraph leads now; anchors that are not in it lead nowhere any more."""

    of_anchor: dict[str, ParagraphTarget] = field(default_factory=dict)

    def set(self, number: int, paragraph: LedgerParagraph, parts: Sequence[ParagraphTarget | None]) -> None:
        for part, anchors in zip(parts, anchors_by_cut(number, paragraph).values(), strict=True):
            if part is not None:
                self.of_anchor.update(dict.fromkeys(anchors, part))


def anchors_by_cut(number: int, paragraph: LedgerParagraph) -> dict[int, list[str]]:
    """The anchors of a paragraph of turn `number`, by the word they lead to, in order; word 0 is there always."""
    anchors: dict[int, list[str]] = {0: []}
    if paragraph.number is not None:
        anchors[0].append(paragraph_anchor(number, paragraph.number))
    for mark in paragraph.also:
        anchors.setdefault(mark.word, []).append(mark.anchor)
    return dict(sorted(anchors.items()))


def match_paragraphs(
    ledger_turns: Sequence[LedgerTurn],
    turns: Sequence[Turn],
    matching: Matching,
    speakers: SpeakerIds,
    encoder: WordEncoder,
) -> ParagraphTargets:
    result = ParagraphTargets()
    others = [group for group in matching.groups if group.olds[0] not in matching.same]
    changed = [group for group in others if not _copy_unchanged(group, ledger_turns, turns, result)]
    for at, j in matching.late:
        _copy_late(ledger_turns[at], turns[j], j, result)
    rows = _Rows(ledger_turns, turns, encoder)
    stretches = [rows.add(str(number), group) for number, group in enumerate(changed)]
    pairs, rivals = Pairs(len(rows.old), len(rows.new)), Rivals(rows.old)
    old_keys, new_keys = Keys(rows.old, Passage.key), Keys(rows.new, Passage.key)
    pair_equals(pairs, old_keys, new_keys, lambda i: rows.old[i].is_strong, finally_=False)
    pair_alike(pairs, rows.old, rows.new, rivals, away=False)
    pair_equals(pairs, old_keys, new_keys, lambda i: rows.old[i].is_strong, finally_=True)
    for group in correspondence_groups(pairs, rows.old, rows.new, rivals):
        for i, parts in zip(group.olds, correspondence_targets(group, rows.old, rows.new), strict=True):
            rows.set(result, i, parts)
    for olds, news in stretches:
        _follow_words(rows, olds, news, result)
    _find_elsewhere(rows, pairs, ledger_turns, turns, matching, speakers, result)
    return result


def _copy_unchanged(
    group: CorrespondenceGroup, ledger_turns: Sequence[LedgerTurn], turns: Sequence[Turn], result: ParagraphTargets
) -> bool:
    if len(group.olds) != 1 or len(group.news) != 1:
        return False
    was, now, j = ledger_turns[group.olds[0]], turns[group.news[0]], group.news[0]
    if len(was.paragraphs) != len(now.paragraphs):
        return False
    for former, present in zip(was.paragraphs, now.paragraphs, strict=True):
        if former.text != present.text and plain(former.text) != plain(present.text):
            return False
    for at, paragraph in enumerate(was.paragraphs):
        result.set(
            was.number, paragraph, [ParagraphTarget(j, at, cut) for cut in anchors_by_cut(was.number, paragraph)]
        )
    return True


def _copy_late(was: LedgerTurn, now: Turn, j: int, result: ParagraphTargets) -> None:
    last = len(now.paragraphs) - 1
    for at, paragraph in enumerate(was.paragraphs if now.paragraphs else ()):
        target = ParagraphTarget(j, min(at, last), 0)
        result.set(was.number, paragraph, [target for _ in anchors_by_cut(was.number, paragraph)])


class _Rows:
    """The paragraphs of all turns that changed, in the order of their groups."""

    def __init__(self, ledger_turns: Sequence[LedgerTurn], turns: Sequence[Turn], encoder: WordEncoder) -> None:
        self._ledger_turns, self._turns, self._encoder = ledger_turns, turns, encoder
        self.old: list[Passage] = []
        self.new: list[Passage] = []
        self.old_places: list[Place] = []
        self.new_places: list[Place] = []

    def add(self, name: str, group: CorrespondenceGroup) -> tuple[range, range]:
        """Add a group; which old and which new rows are its."""
        first_old, first_new = len(self.old), len(self.new)
        for at in group.olds:
            self.add_old(name, at)
        for j in group.news:
            self.add_new(name, j)
        return range(first_old, len(self.old)), range(first_new, len(self.new))

    def add_new(self, name: str, j: int) -> None:
        for place, present in enumerate(self._turns[j].paragraphs):
            self.new.append(Passage(name, (present.text,), self._encoder))
            self.new_places.append((j, place))

    def add_old(self, name: str, at: int) -> None:
        number = self._ledger_turns[at].number
        for place, former in enumerate(self._ledger_turns[at].paragraphs):
            cuts = tuple(anchors_by_cut(number, former))
            self.old.append(Passage(name, (former.text,), self._encoder, cuts))
            self.old_places.append((at, place))

    def turn(self, at: int) -> LedgerTurn:
        return self._ledger_turns[at]

    def set(self, result: ParagraphTargets, i: int, parts: Sequence[CorrespondenceTarget | None]) -> None:
        at, place = self.old_places[i]
        turn = self._ledger_turns[at]
        targets = [ParagraphTarget(*self.new_places[part.new], part.at) if part else None for part in parts]
        result.set(turn.number, turn.paragraphs[place], targets)


def _follow_words(rows: _Rows, olds: range, news: range, result: ParagraphTargets) -> None:
    """Paragraphs that were broken elsewhere: each is where most of its words are, if these kept together."""
    parts: list[tuple[int, int]] = []
    anchors: list[list[str]] = []
    start = 0
    for i in olds:
        at, place = rows.old_places[i]
        length = len(rows.old[i].code)
        by_cut = anchors_by_cut(rows.turn(at).number, rows.turn(at).paragraphs[place])
        for cut, end in pairwise([*by_cut, length]):
            lost = [anchor for anchor in by_cut[cut] if anchor not in result.of_anchor]
            if lost and end > cut:
                parts.append((start + cut, start + end))
                anchors.append(lost)
        start += length
    if not parts:
        return
    whole = "".join(rows.old[i].code for i in olds)
    for destination, lost in zip(follow(whole, parts, [rows.new[j].code for j in news]), anchors, strict=True):
        if destination is not None:
            target = ParagraphTarget(*rows.new_places[news[destination[0]]], destination[1])
            result.of_anchor.update(dict.fromkeys(lost, target))


def _add_unmatched(rows: _Rows, ledger_turns: Sequence[LedgerTurn], turns: Sequence[Turn], matching: Matching) -> None:
    """Add the paragraphs of turns that vanished, and of those that are new."""
    for at, turn in enumerate(ledger_turns):
        if turn.withdrawn is None and at not in matching.targets:
            rows.add_old("", at)
    for j in sorted(set(range(len(turns))) - {j for group in matching.groups for j in group.news}):
        rows.add_new("", j)


def _find_elsewhere(
    rows: _Rows,
    pairs: Pairs,
    ledger_turns: Sequence[LedgerTurn],
    turns: Sequence[Turn],
    matching: Matching,
    speakers: SpeakerIds,
    result: ParagraphTargets,
) -> None:
    """Paragraphs of AWAY words and more that went, unchanged, into another turn of the same speaker.

    Where the turn that they left vanished, or the one that has them is new, a sentence may as well have been taken
    out here and said there: that is believed of MIDDLE different words and more.
    """
    _add_unmatched(rows, ledger_turns, turns, matching)
    olds_in_turns, news_in_turns = len(pairs.new_of), len(pairs.old_of)
    free_old = [*pairs.free_old(), *range(olds_in_turns, len(rows.old))]
    free_new = [*pairs.free_new(), *range(news_in_turns, len(rows.new))]
    if not free_old or not free_new:
        return
    now = {speakers.of_new(turns[rows.new_places[j][0]]): None for j in free_new}
    olds = [i for i in free_old if speakers.of_old(ledger_turns[rows.old_places[i][0]]) in now]
    old_keys = [(speakers.of_old(ledger_turns[rows.old_places[i][0]]), rows.old[i].plain) for i in olds]
    new_keys = [(speakers.of_new(turns[rows.new_places[j][0]]), rows.new[j].plain) for j in free_new]
    moved = Pairs(len(olds), len(free_new))
    pair_single(moved, old_keys, new_keys, lambda i: len(rows.old[olds[i]].code) >= AWAY)
    for i, j in enumerate(moved.new_of):
        both_stand = olds[i] < olds_in_turns and free_new[j] < news_in_turns
        if j >= 0 and (both_stand or rows.old[olds[i]].different_words >= MIDDLE):
            rows.set(result, olds[i], [CorrespondenceTarget(free_new[j], cut) for cut in rows.old[olds[i]].cuts])
