"""A paragraph's words with what is marked in them: mentions, and passages that a note stands on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from stenogram.model import Mention
from stenogram.pages import addresses, escape
from stenogram.pages.escape import Markup
from stenogram.pages.isolation import gettext as _
from stenogram.printed_reasons import in_words


@dataclass(frozen=True, slots=True)
class NotedPassage:
    """Characters [start, end) of a paragraph that note `number` of the page stands on."""

    start: int
    end: int
    number: int


class _Mark(NamedTuple):
    """Characters [start, end) and the markup that opens and closes around them; a lower rank stands outside."""

    start: int
    end: int
    opening: str
    closing: str
    rank: int


def marked(
    text: str,
    mentions: Sequence[Mention],
    notes: Sequence[NotedPassage] = (),
    linked: set[str] | None = None,
    page: str = "",
) -> Markup:
    """The words of a paragraph as Markdown.

    The first mention of each entity that is not yet in `linked` is a link from `page` (a path under
    docs/), and is added to it; the others are spans. Without `linked` nothing is a link (headings).
    """
    if not mentions and not notes:
        return escape.markdown(text)
    marks = [_mention_mark(mention, linked, page) for mention in mentions]
    if not notes:
        return _one_after_the_other(text, marks)
    # A mention is never cut, so it stands outside: a passage that crosses it is marked piece by piece.
    marks += [_passage_mark(note) for note in notes]
    references = sorted(((_reference_place(note, mentions), note.number) for note in notes), reverse=True)
    starting: dict[int, list[_Mark]] = defaultdict(list)
    for mark in marks:
        starting[mark.start].append(mark)
    pieces: list[str] = []
    opened: list[_Mark] = []
    for place, following in pairwise([*_places(marks, len(text)), len(text)]):
        covering = sorted([mark for mark in opened if mark.end > place] + starting[place], key=lambda mark: mark.rank)
        common = _common(opened, covering)
        pieces += [mark.closing for mark in reversed(opened[common:])]
        while references and references[-1][0] <= place:
            pieces.append(_reference(references.pop()[1]))
        pieces += [mark.opening for mark in covering[common:]]
        pieces.append(escape.markdown(text[place:following], at_start=place == 0))
        opened = covering
    return _joined(pieces)


def _one_after_the_other(text: str, marks: Sequence[_Mark]) -> Markup:
    pieces: list[str] = []
    place = 0
    for mark in marks:
        if mark.start > place:
            pieces.append(escape.markdown(text[place : mark.start], at_start=place == 0))
        pieces += [mark.opening, escape.markdown(text[mark.start : mark.end], at_start=False), mark.closing]
        place = mark.end
    if place < len(text):
        pieces.append(escape.markdown(text[place:], at_start=False))
    return _joined(pieces)


def _joined(pieces: Sequence[str]) -> Markup:
    """The pieces in one; "![" would make an image of a link, the text's own brackets have a backslash."""
    return Markup("".join(pieces).replace("![", "\\!["))


def _places(marks: Sequence[_Mark], length: int) -> list[int]:
    """Every place at which a mark begins or ends, the two ends of the text among them."""
    return sorted({0, length, *(end for mark in marks for end in (mark.start, mark.end))})


def _common(one: Sequence[_Mark], other: Sequence[_Mark]) -> int:
    """How many marks at the beginning of the two are the same."""
    length = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine is not theirs:
            break
        length += 1
    return length


def _mention_mark(mention: Mention, linked: set[str] | None, page: str) -> _Mark:
    classes = f"st-mention st-{mention.kind}"
    attributes = f'data-entity="{mention.entity}" data-why="{escape.attribute(in_words(mention.reason))}"'
    if linked is None or mention.entity in linked:
        return _Mark(mention.start, mention.end, f'<span class="{classes}" {attributes}>', "</span>", 0)
    linked.add(mention.entity)
    target = addresses.link(page, addresses.entity_path(mention.kind, mention.entity))
    return _Mark(mention.start, mention.end, "[", f"]({target}){{ .st-mention .st-{mention.kind} {attributes} }}", 0)


def _passage_mark(note: NotedPassage) -> _Mark:
    opening = f'<span class="st-noted" data-note="note-{note.number}">'
    return _Mark(note.start, note.end, opening, "</span>", note.number)


def _reference_place(note: NotedPassage, mentions: Sequence[Mention]) -> int:
    """Where the note's number stands: after its passage, and never within a link."""
    return max([note.end, *(mention.end for mention in mentions if mention.start < note.end < mention.end)])


def _reference(number: int) -> str:
    label = escape.attribute(_("Editorial note %(number)s", number=number))
    return f'[{number}](#note-{number}){{ .st-noteref aria-label="{label}" }}'
