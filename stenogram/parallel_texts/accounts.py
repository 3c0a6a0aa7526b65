"""What several publishers say of one event: which paragraphs of their texts say the same, and what only one has."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from stenogram.model import Account, Document, Furniture, Heading, Transcript
from stenogram.parallel_texts.likeness import Content, Likeness, content
from stenogram.problems import Problem, problem

_LEAST: Final = 0.12
"""Likeness from which on two paragraphs may be said to tell the same."""
_LEAST_OF_PART: Final = 0.08
"""Likeness of each of two paragraphs that are one in the other text."""
_LEAST_ELSEWHERE: Final = 0.3
"""Likeness of paragraphs that stand in another order: nothing but their words speaks for it."""
_STEPS: Final = ((1, 1), (2, 1), (1, 2))

Steps = list[list[tuple[int, int]]]
Pairs = tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]


def with_accounts(transcripts: Sequence[Transcript]) -> tuple[Transcript, ...]:
    """The transcripts, each with other publishers' accounts of its event; one that has none is as it was."""
    by_name = {transcript.document.name: transcript for transcript in transcripts}
    accounts: dict[str, list[Account]] = defaultdict(list)
    for names in _events(transcripts, by_name):
        for place, name in enumerate(names):
            for other in names[place + 1 :]:
                ours, theirs = _accounts_of_two(by_name[name], by_name[other])
                accounts[name].append(theirs)
                accounts[other].append(ours)
    return tuple(
        replace(transcript, accounts=tuple(sorted(accounts[name], key=lambda account: account.name)))
        if (name := transcript.document.name) in accounts
        else transcript
        for transcript in transcripts
    )


def _events(transcripts: Sequence[Transcript], by_name: Mapping[str, Transcript]) -> Iterator[list[str]]:
    """The names of texts about one event, in order: whoever is named by one of them belongs to all."""
    together: dict[str, set[str]] = {}
    for transcript in transcripts:
        name, same = transcript.document.name, transcript.document.same_event
        for other in same.names if same else ():
            if other in by_name and other != name:
                group = together.get(name, {name}) | together.get(other, {other})
                together.update(dict.fromkeys(group, group))
    for name, group in together.items():
        if name == min(group):
            yield sorted(group)


def _accounts_of_two(one: Transcript, other: Transcript) -> tuple[Account, Account]:
    if one.document.source.withdrawn or other.document.source.withdrawn:
        # A notice has no words to be read beside others.
        return _account(one.document, (), ()), _account(other.document, (), ())
    our, their = _contents(one), _contents(other)
    ours, theirs = list(our), list(their)
    paired, moved = paired_contents(list(our.values()), list(their.values()))
    elsewhere = tuple((ours[left], theirs[right]) for left, right in moved)
    pairs = tuple(
        (tuple(ours[number] for number in left), tuple(theirs[number] for number in right)) for left, right in paired
    )
    turned_pairs = tuple((right, left) for left, right in pairs)
    turned = tuple((right, left) for left, right in elsewhere)
    return _account(one.document, turned_pairs, turned), _account(other.document, pairs, elsewhere)


def paired_contents(ours: Sequence[Content], theirs: Sequence[Content]) -> tuple[Pairs, tuple[tuple[int, int], ...]]:
    """Numbers of paragraphs that say the same, in their order, with those that stand alone; and those out of order."""
    likeness = Likeness(ours, theirs)
    pairs = _aligned(len(ours), len(theirs), likeness)
    return pairs, tuple(sorted(_elsewhere(pairs, likeness)))


def _account(document: Document, pairs: Pairs, elsewhere: tuple[tuple[int, int], ...]) -> Account:
    return Account(document.name, document.title, document.language, document.publisher, pairs, elsewhere)


def _contents(transcript: Transcript) -> dict[int, Content]:
    """What is compared of a text, by the ordinals of its paragraphs: all but furniture and its title."""
    document = transcript.document
    contents: dict[int, Content] = {}
    ordinal = 0
    for block in document.blocks:
        for paragraph in block.paragraphs:
            left_out = isinstance(block, Furniture) or paragraph.kind == "furniture"
            if not left_out and not (isinstance(block, Heading) and block.level == 1):
                entries = [mention.entity for mention in transcript.mentions[ordinal]]
                contents[ordinal] = content(paragraph.text, document.language, entries)
            ordinal += 1
    return contents


def _aligned(ours: int, theirs: int, likeness: Likeness) -> Pairs:
    """Paragraphs of two texts, paired in their order so that the pairs have most in common."""
    single = [[likeness.between((our,), (their,)) for their in range(theirs)] for our in range(ours)]
    gains = [[0.0] * (theirs + 1) for _ in range(ours + 1)]
    steps: Steps = [[(0, 0)] * (theirs + 1) for _ in range(ours + 1)]
    for row in range(ours + 1):
        for column in range(theirs + 1):
            gain, step = _alone(gains, row, column)
            for our, their in _STEPS:
                if our <= row and their <= column and _may_pair(single, row, column, (our, their)):
                    alike = likeness.between(range(row - our, row), range(column - their, column))
                    paired = gains[row - our][column - their] + alike - _LEAST
                    if alike >= _LEAST and paired > gain:
                        gain, step = paired, (our, their)
            gains[row][column], steps[row][column] = gain, step
    return _way_back(steps, ours, theirs)


def _alone(gains: Sequence[Sequence[float]], row: int, column: int) -> tuple[float, tuple[int, int]]:
    """What is gained before a place, and the step to it, where the last paragraph there is of one text alone."""
    # What only one has stands in the order of the two columns.
    if column and (not row or gains[row][column - 1] >= gains[row - 1][column]):
        return gains[row][column - 1], (0, 1)
    return (gains[row - 1][column], (1, 0)) if row else (0.0, (0, 0))


def _may_pair(single: Sequence[Sequence[float]], row: int, column: int, step: tuple[int, int]) -> bool:
    """Whether each paragraph of a pair has something of the other side, before row and column."""
    least = 0.0 if step == (1, 1) else _LEAST_OF_PART
    return all(
        single[our][their] > least for our in range(row - step[0], row) for their in range(column - step[1], column)
    )


def _way_back(steps: Steps, row: int, column: int) -> Pairs:
    pairs = []
    while row or column:
        our, their = steps[row][column]
        pairs.append((tuple(range(row - our, row)), tuple(range(column - their, column))))
        row, column = row - our, column - their
    return tuple(pairs[::-1])


def _elsewhere(pairs: Pairs, likeness: Likeness) -> Iterator[tuple[int, int]]:
    """Of paragraphs that the order leaves alone, those that say the same; the most alike first, each once."""
    ours = {our for left, right in pairs if not right for our in left}
    theirs = {their for left, right in pairs if not left for their in right}
    alike = [(likeness.between((our,), (their,)), our, their) for our in ours for their in theirs]
    for value, our, their in sorted(alike, key=lambda pair: (-pair[0], pair[1:])):
        if value >= _LEAST_ELSEWHERE and our in ours and their in theirs:
            ours.remove(our)
            theirs.remove(their)
            yield our, their


def account_problems(transcripts: Sequence[Transcript], held: frozenset[str] = frozenset()) -> Iterator[Problem]:
    """What sidecars say of texts about the same event and is not so; `held` are those not published yet."""
    by_name = {transcript.document.name: transcript for transcript in transcripts}
    for transcript in transcripts:
        document = transcript.document
        file = re.sub(r"\.txt$", ".yml", document.source.file)
        names, line = (document.same_event.names, document.same_event.line) if document.same_event else ((), 0)
        for name in names:
            if name == document.name:
                yield problem("same-event-unknown", file, line, case="itself")
            elif name in held:
                continue
            elif name not in by_name:
                yield problem("same-event-unknown", file, line, name=name)
            elif _are_translations(document, by_name[name].document):
                yield problem("same-event-unknown", file, line, case="translation", name=name)


def _are_translations(one: Document, other: Document) -> bool:
    of_one, of_other = one.translation_of, other.translation_of
    return bool(of_one and of_one.name == other.name) or bool(of_other and of_other.name == one.name)
