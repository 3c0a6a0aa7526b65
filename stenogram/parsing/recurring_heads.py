"""Labels in a form that no style knows: the same few words before one and the same mark, at half of all paragraphs.

"Anna Reed | It is old", "ministro de Fomento Luis Vega: No". A text of which nothing else was read is looked at once
more: heads that come again and again, and take turns, are who speaks, whatever their words are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from stenogram.given_names import is_given_name
from stenogram.parsing.label_parts import LabelParts, parse_label
from stenogram.parsing.label_tokens import begins_small, plain
from stenogram.parsing.lexicon import METADATA_KEYS, MINUTE_WORDS, OFFICES
from stenogram.parsing.records import LabelCandidate, Passage
from stenogram.text.punctuation import COLONS, SENTENCE_ENDS, character_class, ends_sentence

STYLE: Final = "recurring"
# Each begins with the mark itself, which is found faster than the space that may stand before it.
_MARKS: Final = {
    "colon": re.compile(rf"{character_class(COLONS)}(?!//|\d)\s*"),
    "dash": re.compile(r"[–—―-](?:(?<=[–—―])[–—―]?\s*|(?<=\s-)-?\s+)"),
    "bar": re.compile(r"[|¦]\s*"),
    "semicolon": re.compile(r"[;；]\s*"),
    "slash": re.compile(r"/(?<=\s/)/?\s+"),
    "arrow": re.compile(r"[>»→=-](?:(?<=[>»→])|(?<=[=-])>)(?:[>»→]|->|=>)*\s+"),
}
_SEARCHED: Final = 80
_LONGEST: Final = 60
_MOST_WORDS: Final = 8
_FEWEST_PLACES: Final = 6
_COVER: Final = 0.5
_COVER_OF_NAMES: Final = 0.04
_COVER_BEFORE_COLONS: Final = 0.15
"""A colon stands behind many words that are no label."""
_FEWEST_AGAIN: Final = 3
_SPOKEN: Final = 0.6
_WORDS: Final = ("start", "speech", "narrative")
_IN_TURN: Final = 0.7
"""The share of heads that must stand above another than themselves, as those who speak take turns."""
_NO_HEAD: Final = re.compile(rf"[{re.escape(SENTENCE_ENDS.replace('.', ''))}“”\"«»„]|[^\W\d_]{{4,}}\.\s|^\W*\d")
_NAMES: Final = ("titled", "name", "caps", "described", "script", "function", "office")
_MOST_LABELS: Final = 2


class _Head(NamedTuple):
    at: int
    head: str
    rest: str


def find_recurring_heads(passages: Sequence[Passage]) -> list[Passage]:
    """The passages with the labels that are told by their coming again; unchanged where the text has others."""
    if sum(passage.candidate is not None for passage in passages) > _MOST_LABELS:
        return list(passages)
    free = [n for n, passage in enumerate(passages) if passage.mark is None and not passage.forced]
    for name in _MARKS:
        heads = _heads(passages, free, name)
        labels = _labels(heads, len(free), _COVER_BEFORE_COLONS if name == "colon" else _COVER_OF_NAMES)
        if labels:
            return _with_labels(passages, heads, labels)
    return list(passages)


def unread_heads(passages: Sequence[Passage]) -> list[tuple[str, int]]:
    """Names, with their lines, that stand before one and the same mark at the head of paragraphs, in no label."""
    free = [n for n, passage in enumerate(passages) if passage.mark is None and passage.role in _WORDS]
    free = [n for n in free if not (one := passages[n].start) or one.label is None]
    by_mark = [
        [head for head in _heads(passages, free, name) if ends_sentence(head.rest) and _is_full_name(head.head)]
        for name in _MARKS
        if name != "colon"
    ]
    return [(head.head, passages[head.at].line) for head in max(by_mark, key=len)]


def _heads(passages: Sequence[Passage], free: Sequence[int], name: str) -> list[_Head]:
    return [head for n in free if (head := _head_of(passages[n], n, _MARKS[name])) is not None]


def _is_full_name(head: str) -> bool:
    parts = parse_label(head)
    if parts is None or not parts.name:
        return False
    return parts.kind == "script" or (parts.kind in ("titled", "name", "described") and " " in parts.name)


def _head_of(passage: Passage, n: int, mark: re.Pattern[str]) -> _Head | None:
    match = mark.search(passage.text, 1, _SEARCHED)
    if match is None or match.end() >= len(passage.text) or passage.quoted or passage.given:
        return None
    head = passage.text[: match.start()].strip()
    words = head.split()
    if not 1 <= len(words) <= _MOST_WORDS or len(head) > _LONGEST or _NO_HEAD.search(head):
        return None
    if not any(map(str.isalpha, head)) or _is_of_header_or_minutes(head):
        return None
    return _Head(n, head, passage.text[match.end() :])


def _is_of_header_or_minutes(head: str) -> bool:
    return (word := head.casefold()) in METADATA_KEYS or word in MINUTE_WORDS


def _labels(heads: Sequence[_Head], free: int, named_cover: float) -> Mapping[str, LabelParts]:
    """The heads that are labels, with their parts; none where it is no habit of the text."""
    count = Counter(head.head for head in heads)
    again = {head for head, times in count.items() if times > 1}
    named = {head for head in count if _is_named(head)}
    only_names = again <= named and max(count.values(), default=0) >= _FEWEST_AGAIN
    labels = named if only_names else again | named
    placed = [head for head in heads if head.head in labels]
    fewest = max(_FEWEST_PLACES, (named_cover if only_names else _COVER) * free)
    if len(labels) < 2 or len(placed) < fewest or not _take_turns(placed):
        return {}
    return {head: _parts(head) for head in labels}


def _take_turns(heads: Sequence[_Head]) -> bool:
    """Whether most heads stand above another than themselves, and before sentences."""
    changes = sum(one.head != other.head for one, other in pairwise(heads))
    spoken = sum(ends_sentence(head.rest) and not begins_small(head.rest) for head in heads)
    return changes >= _IN_TURN * (len(heads) - 1) and spoken >= _SPOKEN * len(heads)


def _is_named(head: str) -> bool:
    parts = parse_label(head)
    return parts is not None and parts.kind in _NAMES


def _parts(head: str) -> LabelParts:
    parts = parse_label(head)
    if parts is not None:
        return parts
    tokens = head.split()
    at = next(_beginnings_of_name(tokens), None)
    if at is None:
        return LabelParts("phrase", head, "", "", "phrase")
    return LabelParts("titled", " ".join(tokens[at:]), " ".join(tokens[:at]), "", "office name")


def _beginnings_of_name(tokens: Sequence[str]) -> Iterator[int]:
    """Where a forename stands behind words of an office in small letters: "ministro de Fomento Luis Vega"."""
    for n in range(1, len(tokens) - 1):
        office = any(plain(token) in OFFICES for token in tokens[:n])
        if (
            office
            and is_given_name(tokens[n].casefold())
            and all(token[:1].isupper() for token in tokens[n + 1 : n + 2])
        ):
            yield n


def _with_labels(
    passages: Sequence[Passage], heads: Sequence[_Head], labels: Mapping[str, LabelParts]
) -> list[Passage]:
    result = list(passages)
    for at, head, rest in heads:
        if head in labels:
            result[at] = passages[at]._replace(candidate=LabelCandidate(STYLE, head, rest, labels[head]))
    return result
