"""The next ledger: the text as it is now, under the ids that its words had, and all that was withdrawn.

No anchor is lost: each one of the former ledger is in the new one, once. No number is given twice.

Each new turn is planned first: which former turns' words begin in it (claims), which anchors lead to
its paragraphs (marks), which words it lost. The claim whose words come first names it; the others are
its `joined`. A former turn that nothing claims is buried after the turn that it followed. Linear in
the ledger and the text, but for sorting what falls to one turn.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from stenogram.model import Turn
from stenogram.permalinks.correspondence import CorrespondenceTarget
from stenogram.permalinks.ledger import (
    Gone,
    Joined,
    Ledger,
    LedgerParagraph,
    LedgerTurn,
    Mark,
    paragraph_anchor,
    parse_anchor,
)
from stenogram.permalinks.paragraph_matching import ParagraphTargets, anchors_by_cut
from stenogram.permalinks.turn_matching import Matching, cuts
from stenogram.permalinks.versions import keep_versions
from stenogram.permalinks.word_encoding import WordEncoder, fingerprint, plain, slice_words


@dataclass(frozen=True, slots=True, order=True)
class _Claim:
    """A former turn whose words begin at word `at` of a new turn; `late` ones never name it."""

    late: bool
    at: int
    position: int
    part: int
    number: int
    first: str


@dataclass(slots=True)
class _Plan:
    """What a new turn gets from the former ledger."""

    claims: list[_Claim] = field(default_factory=list)
    marks: dict[int, list[Mark]] = field(default_factory=lambda: defaultdict(list))
    gone: list[Gone] = field(default_factory=list)
    same: LedgerTurn | None = None


def first_ledger(turns: Sequence[Turn], today: str) -> Ledger:
    """Turns 1 to n, their paragraphs 1 to m."""
    given = tuple(_new_turn(number, turn, today) for number, turn in enumerate(turns, 1))
    return Ledger(len(given) + 1, given)


def renewed_ledger(
    ledger: Ledger,
    turns: Sequence[Turn],
    matching: Matching,
    paragraph_targets: ParagraphTargets,
    encoder: WordEncoder,
    today: str,
) -> Ledger:
    plans = [_Plan() for _ in turns]
    buried: dict[int, list[LedgerTurn]] = defaultdict(list)
    places = _places(ledger, matching)
    _claim_turns(ledger, matching, plans)
    for at, j in matching.same.items():
        plans[j].same = ledger.turns[at]
    for at, former in enumerate(ledger.turns):
        if at in matching.same:
            continue
        targets = matching.targets.get(at)
        _claim_paragraphs(former, paragraph_targets, plans)
        lost = _lost(former, paragraph_targets, encoder)
        if targets is None:
            # Under the id of today, so that a sidecar's word on who is who is taken once, not at every build.
            speaker = matching.declared.get(at, former.speaker)
            anchors = {anchor for words in lost for anchor in words.anchors}
            buried[places[at]].append(_withdrawn(replace(former, speaker=speaker), anchors, today))
            continue
        host = next((target.new for target in targets if target), 0)
        buried[host + 1] += _bury_parts(former, targets, lost, plans, today)
        _give_back_gone(former, plans[host], turns[host])
    standing = _Numbers(ledger).turns(turns, plans, today)
    order = [*buried.get(0, ())]
    for at, turn in enumerate(standing):
        order += [turn, *buried.get(at + 1, ())]
    versions = keep_versions(ledger, matching, standing, today)
    new = sum(plan.same is None and not plan.claims for plan in plans)
    return Ledger(ledger.next + new, tuple(order), versions)


def is_as_before(turn: Turn, former: LedgerTurn) -> bool:
    """Whether a turn stands exactly as the ledger has it: speaker, label, words and paragraphs."""
    if (former.speaker, former.label, former.name) != _speaker(turn) or len(turn.paragraphs) != len(former.paragraphs):
        return False
    return all(now.text == then.text for now, then in zip(turn.paragraphs, former.paragraphs, strict=True))


def _new_turn(number: int, turn: Turn, today: str) -> LedgerTurn:
    paragraphs = tuple(LedgerParagraph(at, paragraph.text) for at, paragraph in enumerate(turn.paragraphs, 1))
    v = fingerprint(paragraph.text for paragraph in paragraphs)
    return LedgerTurn(number, *_speaker(turn), v, today, today, paragraphs)


def _speaker(turn: Turn) -> tuple[str | None, str | None, str | None]:
    if turn.speaker is None:
        return None, turn.label, None
    return turn.speaker.id, turn.label, turn.speaker.name


def _places(ledger: Ledger, matching: Matching) -> list[int]:
    """For each turn of the ledger, how many new turns stand before the place where it was."""
    standing = dict(matching.in_order)
    places, place = [], 0
    for at in range(len(ledger.turns)):
        places.append(place)
        place = standing[at] + 1 if at in standing else place
    return places


def _claim_turns(ledger: Ledger, matching: Matching, plans: list[_Plan]) -> None:
    late = {at for at, _ in matching.late}
    for at, targets in matching.targets.items():
        if at in matching.same:
            continue
        former = ledger.turns[at]
        for part, (target, number, first) in enumerate(_parts(former, targets)):
            if target is not None:
                plans[target.new].claims.append(_Claim(at in late, target.at, at, part, number, first))


def _parts(
    former: LedgerTurn, targets: Sequence[CorrespondenceTarget | None]
) -> Iterator[tuple[CorrespondenceTarget | None, int, str]]:
    by_cut = dict(zip(cuts(former), targets, strict=True))
    yield by_cut[0], former.number, former.first
    for former_turn in former.joined:
        yield by_cut[former_turn.word], former_turn.number, former_turn.first


def _claim_paragraphs(former: LedgerTurn, paragraph_targets: ParagraphTargets, plans: list[_Plan]) -> None:
    for paragraph in former.paragraphs:
        for anchors in anchors_by_cut(former.number, paragraph).values():
            for anchor in anchors:
                target = paragraph_targets.of_anchor.get(anchor)
                if target is not None:
                    plans[target.turn].marks[target.paragraph].append(Mark(anchor, target.word))


@dataclass(frozen=True, slots=True)
class _Lost:
    """Words of a former paragraph whose anchors lead nowhere now. `word` is counted in the former turn."""

    anchors: tuple[str, ...]
    text: str
    word: int


def _lost(former: LedgerTurn, paragraph_targets: ParagraphTargets, encoder: WordEncoder) -> list[_Lost]:
    lost: list[_Lost] = []
    word = 0
    for paragraph in former.paragraphs:
        by_cut = anchors_by_cut(former.number, paragraph)
        ends = [*list(by_cut)[1:], None]
        for (cut, anchors), end in zip(by_cut.items(), ends, strict=True):
            gone = tuple(anchor for anchor in anchors if anchor not in paragraph_targets.of_anchor)
            if gone:
                lost.append(_Lost(gone, slice_words(paragraph.text, cut, end), word + cut))
        word += len(encoder.encode(paragraph.text)) if former.joined else 0
    return lost


def _withdrawn(former: LedgerTurn, lost: set[str], today: str) -> LedgerTurn:
    """The turn with its last words and those of its anchors that do not live elsewhere."""
    paragraphs = []
    for paragraph in former.paragraphs:
        number = paragraph.number
        if number is not None and paragraph_anchor(former.number, number) not in lost:
            number = None
        paragraphs.append(LedgerParagraph(number, paragraph.text, tuple(m for m in paragraph.also if m.anchor in lost)))
    return replace(former, paragraphs=tuple(paragraphs), withdrawn=former.withdrawn or today)


def _bury_parts(
    former: LedgerTurn,
    targets: Sequence[CorrespondenceTarget | None],
    lost: list[_Lost],
    plans: list[_Plan],
    today: str,
) -> list[LedgerTurn]:
    """Give the lost paragraphs of a turn to the turn it is in now, those of a lost part to its own record."""
    starts = cuts(former)
    host = next((target.new for target in targets if target), 0)
    of_part: dict[int, list[_Lost]] = defaultdict(list)
    for words in lost:
        part = bisect_right(starts, words.word) - 1
        target = targets[part]
        if target is None:
            of_part[part].append(words)
        else:
            plans[target.new].gone.append(Gone(words.anchors, words.text, today))
    buried = []
    for part, start in enumerate(starts):
        numbers = [joined for joined in former.joined if joined.word == start]
        if not part:
            numbers.insert(0, Joined(former.number, 0, former.first))
        if targets[part] is None and numbers:
            end = starts[part + 1] if part + 1 < len(starts) else None
            buried.append(_withdrawn_part(former, numbers, (start, end), of_part[part], today))
        else:
            plans[host].gone += [Gone(words.anchors, words.text, today) for words in of_part[part]]
    return buried


def _withdrawn_part(
    former: LedgerTurn, numbers: list[Joined], words: tuple[int, int | None], lost: list[_Lost], today: str
) -> LedgerTurn:
    number, first = numbers[0].number, numbers[0].first
    paragraphs = []
    for lost_words in lost:
        own = [p for n, p in map(parse_anchor, lost_words.anchors) if n == number and p is not None]
        name = paragraph_anchor(number, own[0]) if own else None
        also = tuple(Mark(anchor, 0) for anchor in lost_words.anchors if anchor != name)
        paragraphs.append(LedgerParagraph(own[0] if own else None, lost_words.text, also))
    if not paragraphs:
        paragraphs = [LedgerParagraph(None, slice_words(" ".join(former.texts()), *words))]
    v = fingerprint(paragraph.text for paragraph in paragraphs)
    others = tuple(Joined(other.number, 0, other.first) for other in numbers[1:])
    speaker = (former.speaker, former.label, former.name)
    return LedgerTurn(number, *speaker, v, first, today, tuple(paragraphs), others, withdrawn=today)


def _give_back_gone(former: LedgerTurn, plan: _Plan, turn: Turn) -> None:
    """Withdrawn paragraphs follow their turn; one whose words are back, in a paragraph without id, is back."""
    free: dict[str, list[int]] = defaultdict(list)
    if former.gone:
        for at, paragraph in enumerate(turn.paragraphs):
            if not plan.marks.get(at):
                free[plain(paragraph.text)].append(at)
    for gone in former.gone:
        back = free.get(plain(gone.text))
        if back:
            at = back.pop(0)
            plan.marks[at] += [Mark(anchor, 0) for anchor in gone.anchors]
        else:
            plan.gone.append(gone)


def _further_anchors(turn: LedgerTurn) -> Iterator[str]:
    for paragraph in turn.paragraphs:
        yield from (mark.anchor for mark in paragraph.also)
    for gone in turn.gone:
        yield from gone.anchors


class _Numbers:
    """Gives numbers: those that words had, else the next ones that were never given."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._next = ledger.next

    @cached_property
    def _next_paragraph(self) -> dict[int, int]:
        following: dict[int, int] = defaultdict(lambda: 1)
        for turn in self._ledger.turns:
            own = (paragraph.number for paragraph in turn.paragraphs)
            following[turn.number] = max(following[turn.number], 1 + max((n for n in own if n), default=0))
            for number, paragraph in map(parse_anchor, _further_anchors(turn)):
                following[number] = max(following[number], 1 + (paragraph or 0))
        return following

    def turns(self, turns: Sequence[Turn], plans: list[_Plan], today: str) -> list[LedgerTurn]:
        records = {turn.number: turn for turn in self._ledger.turns}
        return [self._turn(turn, plan, records, today) for turn, plan in zip(turns, plans, strict=True)]

    def _turn(self, turn: Turn, plan: _Plan, records: dict[int, LedgerTurn], today: str) -> LedgerTurn:
        if plan.same is not None:
            if is_as_before(turn, plan.same):
                return plan.same
            speaker, label, name = _speaker(turn)
            return replace(plan.same, speaker=speaker, label=label, name=name)
        claims = sorted(plan.claims)
        if not claims:
            number, first, self._next = self._next, today, self._next + 1
        else:
            number, first = claims[0].number, claims[0].first
        paragraphs = tuple(
            self._paragraph(number, paragraph.text, plan.marks.get(at, ()))
            for at, paragraph in enumerate(turn.paragraphs)
        )
        former = records.get(number)
        v = _fingerprint(turn, former)
        since = former.since if former and former.v == v else today
        joined = tuple(Joined(claim.number, claim.at, claim.first) for claim in sorted(claims[1:], key=_by_word))
        return LedgerTurn(number, *_speaker(turn), v, first, since, paragraphs, joined, tuple(plan.gone))

    def _paragraph(self, turn: int, text: str, marks: Sequence[Mark]) -> LedgerParagraph:
        ordered = sorted(marks, key=lambda mark: mark.word)
        own = next((mark for mark in ordered if parse_anchor(mark.anchor)[0] == turn), None)
        if own is not None:
            number = parse_anchor(own.anchor)[1]
        else:
            number = self._next_paragraph[turn]
            self._next_paragraph[turn] += 1
        return LedgerParagraph(number, text, tuple(mark for mark in ordered if mark is not own))


def _by_word(claim: _Claim) -> tuple[int, int]:
    return claim.at, claim.number


def _fingerprint(turn: Turn, former: LedgerTurn | None) -> str:
    texts = tuple(paragraph.text for paragraph in turn.paragraphs)
    return former.v if former is not None and former.texts() == texts else fingerprint(texts)
