"""Judging links against the model that knows the truth: right, withdrawn, lost, wrong.

A link is right when the turn it leads to has the same speaker, and descends from the one it led to, or
from one that was equal to it in speaker and words at any moment, or has half of its very words. Two
more are taken for right, and counted apart:

- a turn put in the very place of one taken out in the same round, with four fifths of the same words
  or all of them, which nobody who sees the two texts would call anything but an edit; or put in the
  place of several, at most NEAR either way, with all its words, which is what a join looks like;
- a turn of that speaker that has half of the words and more (of the link as copied, or as it led
  last) in the same long sentences, said there again word for word: where one of two equal sentences
  is taken out and the other moved or edited, the texts before and after are the same whichever it
  was, so no reader, and no algorithm, can tell.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz.distance import Indel

from benchmarks.edits import Text, TrueTurn, Word, plain_words
from stenogram.model import Permalinks

CHANGED = 0.2
"""A link whose words changed by less than this must still lead to them."""

NEAR = 3
"""Turns before and after a link's that tell where it stood."""

Lineage = frozenset[int]
Targets = dict[str, tuple[int, tuple[Word, ...]]]
"""For each anchor that leads to words: the turn's position, and the words that it is about."""


@dataclass(frozen=True)
class Link:
    """A link as copied: the anchor, the turn and the words that it showed.

    `seen` is the turn that it led to when it was last judged, `around` the lineages before and after it.
    """

    anchor: str
    turn: TrueTurn
    words: tuple[Word, ...]
    last_slot: int
    lineages: Lineage
    """Of the turn, and of every turn that was equal to it in speaker and words: no text can tell those apart."""
    seen: TrueTurn
    around: tuple[list[Lineage], list[Lineage]]

    @property
    def kind(self) -> str:
        return "paragraph" if "-p" in self.anchor else "turn"


@dataclass
class Verdicts:
    """Counts of what links led to. Some `wrong` and `lost` ones are kept for a look."""

    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[tuple[Link, TrueTurn]] = field(default_factory=list)
    lost: list[tuple[Link, TrueTurn]] = field(default_factory=list)

    def share(self, part: str, whole: str) -> float:
        return self.counts[part] / self.counts[whole] if self.counts[whole] else 1.0

    def count_right(self, link: Link, how: str) -> bool:
        self.counts[f"{link.kind} links {how}"] += 1
        return True

    def count_wrong(self, link: Link, turn: TrueTurn, how: str) -> bool:
        self.counts[f"{link.kind} links {how}"] += 1
        self.wrong.append((link, turn))
        return False


def targets(links: Permalinks, turns: Sequence[TrueTurn]) -> Targets:
    found: Targets = {}
    for at, (link, turn) in enumerate(zip(links.turns, turns, strict=True)):
        for anchor in (link.id, *link.also):
            found[anchor] = (at, turn.words)
        for paragraph, words in zip(link.paragraphs, turn.paragraphs, strict=True):
            for anchor in (paragraph.id, *paragraph.also):
                # A further anchor of a turn stands at a paragraph and leads to the turn from there on.
                found[anchor] = (at, words if "-p" in anchor else turn.words)
    return found


class Page:
    """A text as a reader sees it at one time, indexed for the questions that are asked of it."""

    def __init__(self, text: Text) -> None:
        self.turns = list(text.turns)
        self._last_slot = next(text._slots)
        self._meanwhile = text.equal_to
        self._said_first = text.said_first
        self._equal: dict[tuple[int, str], Lineage] = defaultdict(frozenset)
        self._of_lineage: dict[int, list[TrueTurn]] = defaultdict(list)
        for turn in self.turns:
            self._equal[turn.voice, turn.plain] |= turn.lineage
            for each in turn.lineage:
                self._of_lineage[each].append(turn)

    def links(self, found: Targets) -> list[Link]:
        """Every link that a reader could copy."""
        return [self._link(anchor, at, words) for anchor, (at, words) in found.items()]

    def _link(self, anchor: str, at: int, words: tuple[Word, ...]) -> Link:
        turn = self.turns[at]
        equal = self._equal[turn.voice, turn.plain]
        return Link(anchor, turn, words, self._last_slot, equal, turn, self.around(at))

    def equal_to(self, turn: TrueTurn) -> Lineage:
        """The lineages of all turns that were equal to one while the text was edited."""
        return self._meanwhile.get((turn.voice, turn.plain), frozenset())

    def around(self, at: int) -> tuple[list[Lineage], list[Lineage]]:
        """The lineages of the turns before and after, the nearest first, and of those equal to them.

        The ends of the text have their own.
        """
        before = [self._lineages(turn) for turn in self.turns[max(0, at - NEAR) : at][::-1]]
        after = [self._lineages(turn) for turn in self.turns[at + 1 : at + 1 + NEAR]]
        return [*before, frozenset([-1])][:NEAR], [*after, frozenset([-2])][:NEAR]

    def _lineages(self, turn: TrueTurn) -> Lineage:
        return self._equal[turn.voice, turn.plain]

    def is_said_again(self, then: Lineage, now: Lineage) -> bool:
        """Whether half of some words and more are those of others, in sentences that were said more than once."""
        ours, theirs = ({self._said_first.get(each, each) for each in words} for words in (then, now))
        return 2 * len(ours & theirs) >= len(ours)

    def descendants(self, turn: TrueTurn) -> list[TrueTurn]:
        return [each for lineage in sorted(turn.lineage) for each in self._of_lineage[lineage]]


def judge(link: Link, found: Targets, page: Page, verdicts: Verdicts) -> Link:
    """Count what became of a link; the link as it is to be judged in the next round."""
    verdicts.counts[f"{link.kind} links"] += 1
    target = found.get(link.anchor)
    is_right = target is not None and _is_right(link, *target, page, verdicts)
    near = _little_changed(link, page)
    if near is not None:
        verdicts.counts[f"{link.kind} links little changed"] += 1
        verdicts.counts[f"{link.kind} links kept"] += is_right
        if not near.untouched:
            verdicts.counts[f"{link.kind} links of edited turns little changed"] += 1
            verdicts.counts[f"{link.kind} links of edited turns kept"] += is_right
        if target is None and len(verdicts.lost) < 1000:
            verdicts.lost.append((link, near))
    if target is None or not is_right:
        return link
    turn = page.turns[target[0]]
    return replace(link, lineages=link.lineages | turn.lineage, seen=turn, around=page.around(target[0]))


def _is_right(link: Link, at: int, words: tuple[Word, ...], page: Page, verdicts: Verdicts) -> bool:
    turn = page.turns[at]
    if turn.voice != link.turn.voice:
        return verdicts.count_wrong(link, turn, "to another speaker")
    same = (link.turn.plain, link.seen.plain)
    if turn.plain in same or _texts(link.words) == _texts(words):
        return True
    descends = not (link.lineages | page.equal_to(link.seen)).isdisjoint(turn.lineage)
    if not descends and len(link.turn.origins & turn.origins) * 2 < len(link.words):
        if any(page.is_said_again(then.origins, turn.origins) for then in (link.turn, link.seen)):
            return verdicts.count_right(link, "to the same sentences said again")
        if _in_place(link, at, page):
            return verdicts.count_right(link, "to nearly the same words put in their place")
        return verdicts.count_wrong(link, turn, "to other words")
    only_one = (
        page.equal_to(link.seen) <= link.lineages and link.turn.lineage == link.lineages and link.turn is link.seen
    )
    if only_one and _origins(link.words).isdisjoint(_origins(words)):
        if page.is_said_again(_origins(link.words), _origins(words)):
            return verdicts.count_right(link, "to the same sentences said again")
        return verdicts.count_wrong(link, turn, "to words without a common one")
    return True


def _origins(words: tuple[Word, ...]) -> frozenset[int]:
    return frozenset(origin for *_, origin in words)


def _texts(words: tuple[Word, ...]) -> str:
    return plain_words(" ".join(text for _, text, _ in words))


def _in_place(link: Link, at: int, page: Page) -> bool:
    (before, *_), (after, *_) = page.around(at)
    nearest = [not now.isdisjoint(then[0]) for now, then in zip((before, after), link.around, strict=True)]
    near = [any(not now.isdisjoint(e) for e in then) for now, then in zip((before, after), link.around, strict=True)]
    was, now = link.seen.text, page.turns[at].text
    if was in now:
        return all(near)
    return all(nearest) and Indel.normalized_similarity(was.split(), now.split()) >= 1 - CHANGED


def _little_changed(link: Link, page: Page) -> TrueTurn | None:
    """The turn that has the link's words with less than a fifth changed, if there is one of that speaker.

    Words changed are those that went or are others now, or else those put in between, whichever are more.
    """
    slots = {slot: text for slot, text, _ in link.words}
    for turn in page.descendants(link.turn):
        if turn.voice != link.turn.voice:
            continue
        places = [at for at, (slot, *_) in enumerate(turn.words) if slot in slots]
        if not places:
            continue
        kept = {slot for slot, word, _ in turn.words if slots.get(slot) == word}
        between = turn.words[places[0] : places[-1] + 1]
        put_in = sum(slot > link.last_slot for slot, *_ in between)
        if len(slots) - len(kept) < CHANGED * len(slots) and put_in < CHANGED * len(slots):
            return turn
    return None
