"""Who it is that a label leaves open: "Q" after "BY MS. LEE:", the two sides of an interview, closing thanks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from stenogram.curation.sidecar import Sidecar
from stenogram.parsing import interviews
from stenogram.parsing.label_parts import EXAMINES, parse_label
from stenogram.parsing.letter_case import nice_case
from stenogram.parsing.lexicon import ANSWERS, ASKS, LETTER_PAIRS
from stenogram.parsing.records import Passage, TurnStart
from stenogram.parsing.structure import find_title
from stenogram.problems import Problem, problem

_LONGEST_EXAMINES: Final = 80
_LONGEST_OATH: Final = 200
_SWORN: Final = re.compile(
    r"<?\s?(?:(?i:(?:video(?:taped)? )?(?:deposition|testimony|examination) of )([^,:;()]{4,50})[.:]?$"
    r"|(?:(?i:the witness,? ))?([^\W\d_a-z][^,:;()]{3,50}?)"
    r"(?:\s*[(,]\s*(?:[^.:;]{0,80}[,\s])?|\s(?=(?i:having|being|was) ))"
    r"(?i:(?:having |being |been |was |first |previously |duly |called |and ){0,6}(?:sworn|affirmed|recalled))\b.*$)",
    re.DOTALL,
)
"""A line that says who testifies: "RUTH ABEL, called and sworn:", "Anita Hale (affirmed)"."""
_THANKS: Final = re.compile(
    r"Thank you(?: very much| so much)?, (?:Mr\.? President|sir|Madam President)[.!]?(?: Thank you\.)?"
)


def name_examination(passages: Sequence[Passage]) -> list[Passage]:
    """After "BY MS. LEE:" it is Ms. Lee whose questions are marked "Q", after "RUTH ABEL, sworn" she who answers."""
    sides: dict[str, str] = {}
    result = list(passages)
    for n, passage in enumerate(passages):
        start = passage.start
        if passage.forced == "speech":
            continue
        if start is None or (start.label and not start.label.rest):
            named = _examined(passage.text) or _examined(_with_line_below(passages, n))
            if named:
                sides[named[0]] = named[1]
                result[n] = passage._replace(start=None, forced=passage.forced or "narrative")
        elif start.side == "answers" and start.label is None and "a" in sides:
            result[n] = passage._replace(start=start._replace(speaker_name=sides["a"]))
        elif start.label and (name := sides.get(start.label.label.casefold()[:1])) and _is_side(start.label.label):
            result[n] = passage._replace(start=start._replace(speaker_name=name))
    return result


def _with_line_below(passages: Sequence[Passage], n: int) -> str:
    """The line of a name, and below it the oath: "RUTH ABEL," above "having been duly sworn"."""
    text = passages[n].text
    return f"{text} {passages[n + 1].text}" if text.endswith(",") and n + 1 < len(passages) else text


def _is_side(label: str) -> bool:
    return label.casefold() in ("q", "question", "a", "answer")


def _examined(text: str) -> tuple[str, str] | None:
    """The letter of a side, and who has it from here on: who examines, or a witness who takes an oath."""
    if len(text) < _LONGEST_EXAMINES and (match := EXAMINES.match(text)):
        return "q", nice_case(match[1])
    match = _SWORN.match(text) if len(text) <= _LONGEST_OATH else None
    witness = parse_label(match[1] or match[2]) if match else None
    if witness is None or witness.kind not in ("name", "titled", "caps") or " " not in witness.name:
        return None
    return "a", nice_case(witness.name)


def name_sides(passages: Sequence[Passage], entries: Sidecar) -> list[Passage]:
    """Where the only labels are "Q" and "A", title, introduction or sidecar tell who asks and who answers."""
    keys = {passage.start.label.parts.key for passage in passages if passage.start and passage.start.label}
    answers = _answering_key(keys)
    if answers is None:
        return list(passages)
    given = entries.interview
    first = next(n for n, passage in enumerate(passages) if passage.start)
    title = find_title(passages, first)
    heading = entries.title or (passages[title].text if title is not None else "")
    intro = [passage.text for passage in passages[title or 0 : first]][:4]
    sides = interviews.Sides(given.asks, given.answers) if given else interviews.sides_of(heading, intro)
    return [_with_side(passage, sides, answers) for passage in passages]


def _answering_key(keys: set[str]) -> str | None:
    """Which of two labels answers; None where they are not those of an interview."""
    pair = next((pair for pair in LETTER_PAIRS if keys == set(pair)), None)
    if pair:
        return pair[1]
    if len(keys) != 2 or not keys & ANSWERS or not keys & ASKS:
        return None
    return next(iter(keys & ANSWERS))


def _with_side(passage: Passage, sides: interviews.Sides, answers: str) -> Passage:
    start = passage.start
    if start is None or start.label is None or start.speaker_name is not None:
        return passage
    name = sides.answers if start.label.parts.key == answers else sides.asks
    return passage._replace(start=start._replace(speaker_name=name))


def split_thanks(file: str, passages: Sequence[Passage]) -> tuple[list[Passage], list[Problem]]:
    """Nobody thanks himself: "Thank you, Mr. President." below the President's last words is a reporter's."""
    result = list(passages)
    last = len(passages) - 1
    while last > 0 and passages[last].mark in ("time", "end", "ornament", "menu", "dateline"):
        last -= 1
    passage = passages[last]
    if passage.start is not None or passage.forced or not _THANKS.fullmatch(passage.text):
        return result, []
    labels = [passage.start.label for passage in passages[:last] if passage.start]
    asked = any(label and label.parts.kind == "function" for label in labels)
    if not labels or not labels[-1] or not asked or labels[-1].label.casefold() != "the president":
        return result, []
    result[last] = passage._replace(start=TurnStart(None, side="asks"))
    return result, [problem("closing-thanks", file, passage.line)]
