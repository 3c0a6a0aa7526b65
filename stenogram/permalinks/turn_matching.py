"""Which turns of the ledger are which turns of the text: same, edited, moved, split, joined, withdrawn.

The stages, each of which only adds to what the former found:

1. equal turns that stand once, wherever they are, and equal neighbours of these (`exact_matches`);
2. turns whose words and printed label are the same although they are now linked to another person;
3. withdrawn turns whose words are back;
4. edited turns, the most alike first (`likeness`);
5. the remaining equal turns, by neighbours, place and number;
6. joined and split turns (`correspondence`);
7. short withdrawn turns ("Thank you.") that are back at their place.

Cost: linear in the words of what changed, plus O(n log n) in the number of turns; nothing is compared
with everything, so that two texts replaced wholly by each other cost little more.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from stenogram.model import Turn
from stenogram.permalinks.correspondence import (
    CorrespondenceGroup,
    CorrespondenceTarget,
    correspondence_groups,
    correspondence_targets,
)
from stenogram.permalinks.exact_matches import Gaps, Key, Pairs, in_order, pair_equals, pair_single
from stenogram.permalinks.ledger import LedgerTurn
from stenogram.permalinks.likeness import Rivals, pair_alike
from stenogram.permalinks.passages import Keys, Passage, common
from stenogram.permalinks.speakers import SpeakerIds
from stenogram.permalinks.word_encoding import WordEncoder

WORN_AWAY: Final = 0.15
NEARLY_WORN_AWAY: Final = 0.3
"""Shares of a turn's first words, in order, below which nothing of them is left: always, and without three in a row."""


@dataclass(slots=True)
class Matching:
    """What became of each turn of the ledger, withdrawn ones included, by its position in `Ledger.turns`.

    `targets` has, for each former turn within a turn, where its words are now; a turn that is not in
    it is withdrawn. `groups` relate old turns to all the new turns that have words of theirs.
    `in_order` are the pairs (position in the ledger, new turn) that keep their order. `late` are
    withdrawn turns that a sidecar, later, said to be a turn that got an id of its own meanwhile;
    `declared` has the present ids of speakers that a sidecar names. `same` are turns (position in the
    ledger: new turn) that stand exactly as they did, so that nothing of them needs to be looked at.
    """

    targets: dict[int, list[CorrespondenceTarget | None]] = field(default_factory=dict)
    groups: list[CorrespondenceGroup] = field(default_factory=list)
    in_order: list[tuple[int, int]] = field(default_factory=list)
    late: list[tuple[int, int]] = field(default_factory=list)
    declared: dict[int, str] = field(default_factory=dict)
    same: dict[int, int] = field(default_factory=dict)


def cuts(turn: LedgerTurn) -> tuple[int, ...]:
    """The words at which the former turns within a turn begin; the first is 0."""
    return tuple(sorted({0, *(former.word for former in turn.joined)})) if turn.joined else (0,)


def match_turns(
    ledger_turns: Sequence[LedgerTurn],
    turns: Sequence[Turn],
    speakers: SpeakerIds,
    encoder: WordEncoder,
    first_words: Mapping[int, tuple[str, ...]],
) -> Matching:
    """What became of each turn of the ledger, by the stages that the module names. `speakers` says who is who.

    `first_words` are the paragraphs that an edited turn had when its number was given.
    """
    passages = [Passage(speakers.of_old(turn), turn.texts(), encoder, cuts(turn)) for turn in ledger_turns]
    new = [Passage(speakers.of_new(turn), tuple(p.text for p in turn.paragraphs), encoder) for turn in turns]
    standing = [at for at, turn in enumerate(ledger_turns) if turn.withdrawn is None]
    old = [passages[at] for at in standing]
    pairs = Pairs(len(old), len(new))
    withdrawn = _Withdrawn(ledger_turns, passages, standing, new, pairs)
    old_turns = [ledger_turns[at] for at in standing]
    groups = _pair_all(pairs, old_turns, turns, old, new, withdrawn)
    matching = Matching(in_order=in_order([(standing[i], j) for i, j in enumerate(pairs.new_of) if j >= 0]))
    for group in groups:
        worn = _worn_away(group, old_turns, new, first_words, encoder)
        _add_group(matching, group, correspondence_targets(group, old, new), standing, worn)
    matching.declared = {at: name for at, turn in enumerate(ledger_turns) if (name := speakers.declared_for(turn))}
    old_of = [standing[i] if i >= 0 else -1 for i in pairs.old_of]
    _add_withdrawn(matching, withdrawn, ledger_turns, passages, new, old_of)
    matching.same = _same(matching, ledger_turns, new)
    return matching


def _pair_all(
    pairs: Pairs,
    standing_turns: Sequence[LedgerTurn],
    turns: Sequence[Turn],
    old: list[Passage],
    new: list[Passage],
    withdrawn: _Withdrawn,
) -> list[CorrespondenceGroup]:
    """Pair the turns that stand with those of the text, stage by stage; who was joined or split is in the groups."""
    rivals = Rivals(old)
    # Most turns are the same to the letter: to find these first spares working out what "the same words" are.
    pair_single(pairs, Keys(old, Passage.letters), Keys(new, Passage.letters), lambda i: old[i].is_long)
    old_keys, new_keys = Keys(old, Passage.key), Keys(new, Passage.key)
    pair_equals(pairs, old_keys, new_keys, lambda i: old[i].is_strong, finally_=False)
    _pair_reattributed(pairs, standing_turns, turns, old, new)
    withdrawn.revive_strong()
    pair_alike(pairs, old, new, rivals)
    pair_equals(pairs, old_keys, new_keys, lambda i: old[i].is_strong, finally_=True)
    groups = correspondence_groups(pairs, old, new, rivals)
    withdrawn.revive_in_place()
    return groups


def _add_group(
    matching: Matching,
    group: CorrespondenceGroup,
    targets: Sequence[list[CorrespondenceTarget | None]],
    standing: Sequence[int],
    worn: Collection[int],
) -> None:
    """Add where the turns of a group are now; of `worn` ones nothing is left but what was joined to them."""
    olds = []
    for i, parts in zip(group.olds, targets, strict=True):
        if i in worn:
            parts[0] = None
        if any(parts):
            matching.targets[standing[i]] = parts
            olds.append(standing[i])
    if olds:
        matching.groups.append(CorrespondenceGroup(tuple(olds), group.news))


def _add_withdrawn(
    matching: Matching,
    withdrawn: _Withdrawn,
    ledger_turns: Sequence[LedgerTurn],
    passages: Sequence[Passage],
    new: Sequence[Passage],
    old_of: list[int],
) -> None:
    """Add the withdrawn turns that are back, and those that stand under the new name of a speaker."""
    for at, j in withdrawn.revived.items():
        matching.groups.append(CorrespondenceGroup((at,), (j,)))
    renamed = [at for at in withdrawn.left() if matching.declared.get(at) not in (None, ledger_turns[at].speaker)]
    matching.late += _late(renamed, ledger_turns, passages, new, old_of)
    for at, j in (*withdrawn.revived.items(), *matching.late):
        matching.targets[at] = [CorrespondenceTarget(j, cut) for cut in passages[at].cuts]


def _worn_away(
    group: CorrespondenceGroup,
    old_turns: Sequence[LedgerTurn],
    new: Sequence[Passage],
    first_words: Mapping[int, tuple[str, ...]],
    encoder: WordEncoder,
) -> list[int]:
    """Those turns of a group of whose first words nothing is left: after many small edits each is another turn."""
    now = "".join(new[j].code for j in group.news)
    first = {i: first_words[old_turns[i].number] for i in group.olds if old_turns[i].number in first_words}
    return [i for i, paragraphs in first.items() if _is_worn_away(encoder.encode(" ".join(paragraphs)), now)]


def _is_worn_away(first: str, now: str) -> bool:
    """Whether what is left is chance: a few words in the same order are; three in a row, beside a few more, are not."""
    shorter = min(len(first), len(now))
    left = common(first, now)
    in_a_row = any(first[at : at + 3] in now for at in range(len(first) - 2))
    return left < WORN_AWAY * shorter or (left < NEARLY_WORN_AWAY * shorter and not in_a_row)


def _same(matching: Matching, ledger_turns: Sequence[LedgerTurn], new: Sequence[Passage]) -> dict[int, int]:
    """One turn that became one turn, to the letter."""
    late = {j for _, j in matching.late}
    same: dict[int, int] = {}
    for group in matching.groups:
        at, j = group.olds[0], group.news[0]
        turn = ledger_turns[at]
        alone = len(group.olds) == len(group.news) == 1 and turn.withdrawn is None and j not in late
        if alone and turn.texts() == new[j].texts:
            same[at] = j
    return same


def _pair_reattributed(
    pairs: Pairs, ledger_turns: Sequence[LedgerTurn], turns: Sequence[Turn], old: list[Passage], new: list[Passage]
) -> None:
    """Pair turns of the same words under the same printed label, or that had no known speaker.

    The text says the same as before: only who is meant was found out, or corrected.
    """
    if not pairs.free_old() or not pairs.free_new():
        return

    def formerly(at: int) -> Key:
        was = ledger_turns[at]
        # A turn without a label is whose the curator said: another person there is another person.
        return (was.label, old[at].plain) if was.label is not None or was.speaker is None else at

    printed = Keys(range(len(new)), lambda j: (turns[j].label, new[j].plain))
    pair_equals(pairs, Keys(range(len(old)), formerly), printed, lambda i: old[i].is_strong, finally_=False)


def _late(
    declared: list[int],
    ledger_turns: Sequence[LedgerTurn],
    passages: Sequence[Passage],
    new: Sequence[Passage],
    old_of: list[int],
) -> list[tuple[int, int]]:
    """Withdrawn turns of a renamed speaker whose words stand under the new name since, where there is no doubt."""
    olds: dict[Key, list[int]] = defaultdict(list)
    news: dict[Key, list[int]] = defaultdict(list)
    for at in declared:
        olds[passages[at].key()].append(at)
    if not olds:
        return []
    for j, passage in enumerate(new):
        former = ledger_turns[old_of[j]] if old_of[j] >= 0 else None
        since = ledger_turns[olds[passage.key()][0]].withdrawn if former and passage.key() in olds else None
        if former and since == former.first:
            news[passage.key()].append(j)
    return [
        pair for key, ours in olds.items() if len(ours) == len(news[key]) for pair in zip(ours, news[key], strict=True)
    ]


class _Withdrawn:
    """Withdrawn turns, which come back when their very words do."""

    def __init__(
        self,
        ledger_turns: Sequence[LedgerTurn],
        passages: Sequence[Passage],
        standing: list[int],
        new: Sequence[Passage],
        pairs: Pairs,
    ) -> None:
        self._passages = passages
        self._standing = standing
        self._new = new
        self._pairs = pairs
        self._waiting = [at for at, turn in enumerate(ledger_turns) if turn.withdrawn is not None]
        self.revived: dict[int, int] = {}

    def revive_strong(self) -> None:
        """Those with more than a few words, wherever they stand; of equal ones the first first."""
        self._revive([at for at in self._waiting if self._passages[at].is_strong], {}, {})

    def revive_in_place(self) -> None:
        """Any, between the same neighbours."""
        if not self._waiting:
            return
        gaps = Gaps(self._pairs)
        borders = [self._standing[i] for i, _ in gaps.in_order]
        places = {at: bisect_left(borders, at) for at in self._waiting}
        self._revive(self._waiting, places, dict(enumerate(gaps.of_new)))

    def left(self) -> list[int]:
        return [at for at in self._waiting if at not in self.revived]

    def _revive(self, waiting: list[int], old_place: dict[int, int], new_place: dict[int, int]) -> None:
        if not waiting:
            return
        free: dict[Key, list[int]] = defaultdict(list)
        for j in reversed(self._pairs.free_new()):
            free[self._new[j].key(), new_place.get(j)].append(j)
        for at in waiting:
            same = free.get((self._passages[at].key(), old_place.get(at)))
            if same and at not in self.revived:
                self.revived[at] = same.pop()
                self._pairs.reserve(self.revived[at])
