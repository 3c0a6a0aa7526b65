"""Two texts side by side: a text and its translation turn by turn, two accounts of one event paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from stenogram.corpus.anchors import paragraph_anchors
from stenogram.deferred import Deferred
from stenogram.model import Account, Corpus, Furniture, Heading, MetaTag, PageMetadata, Transcript, Turn, Twin
from stenogram.pages import addresses, escape, wording
from stenogram.pages.escape import Markup
from stenogram.pages.front_matter import front_matter
from stenogram.pages.isolation import gettext as _
from stenogram.pages.language_links import SIDES, has_page, side_by_side_path
from stenogram.pages.record_header import dateline, when_and_where
from stenogram.pages.voices import voice_name
from stenogram.parallel_texts import spans_of_several

# What a search engine finds stands on the texts' own pages.
_METADATA: Final = PageMetadata(head=(MetaTag("name", "robots", "noindex"),))

Rows = Sequence[tuple[tuple[int, ...], tuple[int, ...]]]
"""Numbers of the units of each of two texts, row by row."""
Elsewhere = Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph as it stands here. Of the first of a turn `number` is a link to it on the page of its text."""

    kind: Markup
    anchor: Markup | None
    speaker: str | None
    number: Markup | None
    text: Markup


@dataclass(frozen=True, slots=True)
class Side:
    """One text's part of a row; none of `lines` where it has nothing there. `attributes` are those of an HTML tag.

    `label` tells which of the two it is, `language` of what language that is. `is_alone`: the other text has nothing
    there; `elsewhere` leads to where it has the same.
    """

    attributes: Markup
    label: str
    language: Markup
    lines: tuple[Line, ...]
    is_alone: bool
    elsewhere: Markup | None


@dataclass(frozen=True, slots=True)
class Row:
    sides: tuple[Side, Side]


@dataclass(frozen=True, slots=True)
class Column:
    """A text at the head of its column: `title` leads to its page, `about` is when, where and whose."""

    attributes: Markup
    title: Markup
    about: Markup | None


@dataclass(frozen=True, slots=True)
class SideBySidePage:
    """`are_accounts`: two publishers on one event, else a text and its translation."""

    path: str
    front: Markup
    title: str
    are_accounts: bool
    columns: tuple[Column, Column]
    rows: tuple[Row, ...]


def side_by_side_pages(corpus: Corpus) -> Iterator[Deferred[SideBySidePage]]:
    """A page for every two texts that are translations of each other, or accounts of one event."""
    by_name = {transcript.document.name: transcript for transcript in corpus.transcripts}
    for transcript in corpus.transcripts:
        name = transcript.document.name
        related: list[Twin | Account] = [*transcript.twins, *transcript.accounts]
        for other in related:
            if name < other.name and has_page(other):
                path = side_by_side_path(name, other.name)
                make = partial(_page, path, transcript, by_name[other.name], other)
                yield Deferred(path, make, repr(other), (name, other.name))


def _page(path: str, one: Transcript, other: Transcript, related: Twin | Account) -> SideBySidePage:
    are_accounts = isinstance(related, Account)
    texts = (_Text(one, path, not are_accounts), _Text(other, path, not are_accounts))
    rows, elsewhere = _rows_and_elsewhere(related, texts)
    # The original stands first.
    is_turned = one.document.translation_of is not None and other.document.translation_of is None
    if is_turned:
        texts, rows = (texts[1], texts[0]), [(right, left) for left, right in rows]
    labels = _labels(texts, are_accounts)
    title = _title(texts, are_accounts)
    return SideBySidePage(
        path=path,
        front=front_matter("side-by-side", title, title, _METADATA, hide=("navigation", "toc")),
        title=title,
        are_accounts=are_accounts,
        columns=(texts[0].column(), texts[1].column()),
        rows=tuple(_row(row, texts, labels, elsewhere) for row in rows),
    )


def _title(texts: tuple[_Text, _Text], are_accounts: bool) -> str:
    one, other = (text.transcript.document for text in texts)
    if not are_accounts:
        return _(
            "%(title)s: %(language)s and %(other)s side by side",
            title=one.title,
            language=wording.language_within_sentence(one.language),
            other=wording.language_within_sentence(other.language),
        )
    if one.publisher and other.publisher and one.publisher != other.publisher:
        return _("One event, two accounts: %(one)s and %(other)s", one=one.publisher, other=other.publisher)
    return _("One event, two accounts: %(one)s and %(other)s", one=one.title, other=other.title)


def _labels(texts: tuple[_Text, _Text], are_accounts: bool) -> tuple[str, str]:
    """What tells the two apart where they stand one below the other."""
    one, other = (text.transcript.document for text in texts)
    if not are_accounts:
        return wording.language_name(one.language), wording.language_name(other.language)
    if one.publisher and other.publisher and one.publisher != other.publisher:
        return one.publisher, other.publisher
    return one.title, other.title


class _Text:
    """One of the two texts in units: a turn with what stands before it, or a paragraph."""

    def __init__(self, transcript: Transcript, path: str, by_turn: bool) -> None:
        self.transcript = transcript
        self.path = path
        document = transcript.document
        self.target = addresses.link(path, addresses.transcript_path(document.name))
        direction = wording.direction(document.language) or "ltr"
        self.language = Markup(f' lang="{escape.attribute(document.language)}"')
        self.attributes = Markup(f'{self.language} dir="{direction}"')
        self.side = SIDES[0] if path.split("/")[-2] == document.name else SIDES[1]
        self.anchors = paragraph_anchors(transcript)
        self.paragraphs = list(document.paragraphs())
        self.units = self._turns() if by_turn else {ordinal: (ordinal,) for ordinal in range(len(self.paragraphs))}
        self.turn_starts = dict(self._turn_starts())

    def column(self) -> Column:
        document = self.transcript.document
        about = dateline(*when_and_where(document), document.publisher, wording.language_name(document.language))
        return Column(self.attributes, escape.link(document.title, self.target), about)

    def _turns(self) -> dict[int, tuple[int, ...]]:
        """The ordinals of the paragraphs of each turn, by its number; what follows the last turn belongs to it."""
        units: dict[int, tuple[int, ...]] = {}
        waiting: list[int] = []
        ordinal = number = 0
        for block in self.transcript.document.blocks:
            ordinals = list(range(ordinal, ordinal + len(block.paragraphs)))
            ordinal += len(block.paragraphs)
            if isinstance(block, Furniture) or (isinstance(block, Heading) and block.level == 1):
                continue
            waiting += ordinals
            if isinstance(block, Turn):
                units[number], waiting, number = tuple(waiting), [], number + 1
        if waiting and number:
            units[number - 1] += tuple(waiting)
        return units

    def _turn_starts(self) -> Iterator[tuple[int, tuple[Turn, str]]]:
        """The turns, with their anchors, by the ordinal of the first paragraph that is shown of each."""
        links = iter(self.transcript.permalinks.turns)
        ordinal = 0
        for block in self.transcript.document.blocks:
            if isinstance(block, Turn):
                shown = (place for place, paragraph in enumerate(block.paragraphs) if paragraph.kind != "furniture")
                yield ordinal + next(shown, 0), (block, next(links).id)
            ordinal += len(block.paragraphs)

    def lines(self, units: Iterable[int], spans: Mapping[int, Sequence[tuple[int, int]]]) -> tuple[Line, ...]:
        ordinals = [ordinal for unit in units for ordinal in self.units[unit]]
        return tuple(
            self._line(ordinal, spans.get(ordinal, ())) for ordinal in ordinals if self.anchors[ordinal] is not None
        )

    def texts(self, units: Iterable[int]) -> list[tuple[int, str]]:
        return [(ordinal, self.paragraphs[ordinal].text) for unit in units for ordinal in self.units[unit]]

    def _line(self, ordinal: int, spans: Sequence[tuple[int, int]]) -> Line:
        paragraph = self.paragraphs[ordinal]
        text = _with_marks(paragraph.text, spans)
        if ordinal not in self.turn_starts:
            return Line(Markup(paragraph.kind), None, None, None, text)
        turn, anchor = self.turn_starts[ordinal]
        number = anchor.removeprefix("turn-")
        name = escape.attribute(_("Turn %(number)s", number=number))
        link = Markup(f'[{number}]({self.target}#{anchor}){{ aria-label="{name}" }}')
        return Line(Markup(paragraph.kind), Markup(f"{self.side}-{anchor}"), voice_name(turn), link, text)

    def place(self, ordinal: int, label: str) -> Markup:
        return escape.link(label, f"{self.target}#{self.anchors[ordinal]}")


def _rows_and_elsewhere(
    related: Twin | Account, texts: tuple[_Text, _Text]
) -> tuple[Rows, tuple[Elsewhere, Elsewhere]]:
    if isinstance(related, Account):
        return related.pairs, (dict(related.elsewhere), {their: our for our, their in related.elsewhere})
    return list(_turn_rows(related.turns, texts)), ({}, {})


def _turn_rows(
    pairs: Sequence[tuple[str, str]], texts: tuple[_Text, _Text]
) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Numbers of turns, row by row: turns that share one, or stand in another order, are in one row."""
    ours, theirs = ([link.id for link in text.transcript.permalinks.turns] for text in texts)
    numbered = [(ours.index(our), theirs.index(their)) for our, their in pairs if our in ours and their in theirs]
    our = their = 0
    while our < len(ours) or their < len(theirs):
        next_our = min((left for left, _right in numbered if left >= our), default=len(ours))
        next_their = min((right for _left, right in numbered if right >= their), default=len(theirs))
        yield from _alone(range(our, next_our), range(their, next_their))
        our, their = next_our, next_their
        if our < len(ours) and their < len(theirs):
            last_our, last_their = _row_end(numbered, our, their)
            yield tuple(range(our, last_our + 1)), tuple(range(their, last_their + 1))
            our, their = last_our + 1, last_their + 1


def _alone(ours: Iterable[int], theirs: Iterable[int]) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    yield from (((number,), ()) for number in ours)
    yield from (((), (number,)) for number in theirs)


def _row_end(pairs: Sequence[tuple[int, int]], our: int, their: int) -> tuple[int, int]:
    """The last turns of the row that begins with two turns: of its turns no pair leads out of it."""
    last = (our, their)
    while True:
        lefts = [left for left, right in pairs if their <= right <= last[1]]
        rights = [right for left, right in pairs if our <= left <= last[0]]
        grown = max(last[0], *lefts), max(last[1], *rights)
        if grown == last:
            return last
        last = grown


def _row(
    row: tuple[tuple[int, ...], tuple[int, ...]],
    texts: tuple[_Text, _Text],
    labels: tuple[str, str],
    elsewhere: tuple[Elsewhere, Elsewhere],
) -> Row:
    spans = _spans(row, texts)
    sides = []
    for side in (0, 1):
        other = 1 - side
        moved = [elsewhere[side][unit] for unit in row[side] if unit in elsewhere[side]]
        place = texts[other].place(moved[0], labels[other]) if moved else None
        lines = texts[side].lines(row[side], spans[side])
        sides.append(
            Side(
                attributes=texts[side].attributes,
                label=labels[side],
                language=texts[side].language,
                lines=lines,
                is_alone=bool(lines) and not row[other],
                elsewhere=place,
            )
        )
    return Row((sides[0], sides[1]))


def _spans(
    row: tuple[tuple[int, ...], tuple[int, ...]], texts: tuple[_Text, _Text]
) -> tuple[Mapping[int, Sequence[tuple[int, int]]], Mapping[int, Sequence[tuple[int, int]]]]:
    """Words that only one of two nearly equal passages has, by the ordinals of paragraphs."""
    one, other = (text.transcript.document for text in texts)
    if not (row[0] and row[1]) or one.language.split("-")[0] != other.language.split("-")[0]:
        return {}, {}
    return _own(texts[0], row[0], texts[1], row[1]), _own(texts[1], row[1], texts[0], row[0])


def _own(
    text: _Text, units: Sequence[int], other: _Text, others: Sequence[int]
) -> Mapping[int, Sequence[tuple[int, int]]]:
    ours, theirs = text.texts(units), other.texts(others)
    spans = spans_of_several([words for _, words in ours], [words for _, words in theirs])
    return {} if spans is None else {ordinal: span for (ordinal, _), span in zip(ours, spans, strict=True)}


def _with_marks(text: str, spans: Sequence[tuple[int, int]]) -> Markup:
    """The words of a paragraph, with those that only it has marked."""
    pieces = []
    place = 0
    for start, end in spans:
        pieces.append(escape.markdown(text[place:start], at_start=place == 0) if start > place else "")
        pieces.append(f'<mark class="st-own">{escape.markdown(text[start:end], at_start=False)}</mark>')
        place = end
    pieces.append(escape.markdown(text[place:], at_start=place == 0) if place < len(text) else "")
    return Markup("".join(pieces))
