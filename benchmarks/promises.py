"""Judging links against the model that knows the truth: right, withdrawn, lost, wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from benchmarks.edits import Text, TrueTurn, Word
from stenogram.model import Permalinks

CHANGED = 0.2
"""A link whose words changed by less than this must still lead to them."""


@dataclass(frozen=True)
class Link:
    """A link as copied: the anchor, what it showed, and in which round."""

    anchor: str
    turn: TrueTurn
    words: tuple[Word, ...]
    copied: int
    last_slot: int
    lineages: frozenset[int]
    """Of the turn, and of every turn that was equal to it in speaker and words: nobody can tell those apart."""


@dataclass
class Verdicts:
    """Counts of what links led to. `wrong` ones are kept for a look."""

    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[tuple[Link, TrueTurn]] = field(default_factory=list)
    lost: list[tuple[Link, TrueTurn]] = field(default_factory=list)

    def share(self, part: str, whole: str) -> float:
        return self.counts[part] / self.counts[whole] if self.counts[whole] else 1.0


Targets = dict[str, tuple[int, tuple[Word, ...]]]
"""For each anchor that leads to words: the turn's position, and the words that it is about."""


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


def copied(found: Targets, text: Text, now: int) -> list[Link]:
    """Every link that a reader could copy from the page as it is."""
    last = next(text._slots)
    equal: dict[tuple[int, str], frozenset[int]] = {}
    for turn in text.turns:
        key = (turn.voice, turn.text)
        equal[key] = equal.get(key, frozenset()) | turn.lineage
    links = []
    for anchor, (at, words) in found.items():
        turn = text.turns[at]
        links.append(Link(anchor, turn, words, now, last, equal[turn.voice, turn.text]))
    return links


def judge(link: Link, found: Targets, text: Text, verdicts: Verdicts) -> Link:
    """Count what became of a link; the link as it is to be judged in later rounds."""
    kind = "paragraph" if "-p" in link.anchor else "turn"
    verdicts.counts[f"{kind} links"] += 1
    target = found.get(link.anchor)
    if target is not None:
        _judge_target(link, kind, text.turns[target[0]], target[1], verdicts)
    _judge_loss(link, kind, target is not None, text, verdicts)
    if target is not None and text.turns[target[0]].text == link.turn.text:
        # It may lead to an equal turn of the same speaker; from then on it goes where that one goes.
        link = replace(link, lineages=link.lineages | text.turns[target[0]].lineage)
    return link


def _judge_loss(link: Link, kind: str, leads: bool, text: Text, verdicts: Verdicts) -> None:
    near = _unchanged(link, text)
    if near is None:
        return
    verdicts.counts[f"{kind} links little changed"] += 1
    verdicts.counts[f"{kind} links of edited turns little changed"] += not near.untouched
    if leads:
        verdicts.counts[f"{kind} links kept"] += 1
        verdicts.counts[f"{kind} links of edited turns kept"] += not near.untouched
    elif len(verdicts.lost) < 1000:
        verdicts.lost.append((link, near))


def _judge_target(link: Link, kind: str, turn: TrueTurn, words: tuple[Word, ...], verdicts: Verdicts) -> None:
    equal = turn.text == link.turn.text or [text for _, text, _ in link.words] == [text for _, text, _ in words]
    shared = not {origin for *_, origin in link.words}.isdisjoint(origin for *_, origin in words)
    if turn.voice != link.turn.voice:
        verdicts.counts[f"{kind} links to another speaker"] += 1
    elif not equal and link.lineages.isdisjoint(turn.lineage):
        verdicts.counts[f"{kind} links to other words"] += 1
    elif not equal and not shared and link.turn.lineage == link.lineages:
        verdicts.counts[f"{kind} links to words without a common one"] += 1
    else:
        return
    verdicts.wrong.append((link, turn))


def _unchanged(link: Link, text: Text) -> TrueTurn | None:
    """The turn that has the link's words with less than a fifth changed, if there is one of that speaker.

    Words changed are those that went or are others now, or else those put in between, whichever are more.
    """
    slots = {slot: text for slot, text, _ in link.words}
    for turn in text.turns:
        if turn.voice != link.turn.voice or link.turn.lineage.isdisjoint(turn.lineage):
            continue
        kept = {slot for slot, word, _ in turn.words if slots.get(slot) == word}
        places = [at for at, (slot, *_) in enumerate(turn.words) if slot in slots]
        if not places:
            continue
        between = turn.words[places[0] : places[-1] + 1]
        put_in = sum(slot > link.last_slot for slot, *_ in between)
        if len(slots) - len(kept) < CHANGED * len(slots) and put_in < CHANGED * len(slots):
            return turn
    return None
