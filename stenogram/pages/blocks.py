"""The body of a transcript page: headings, narrative, turns, tombstones and notes, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from stenogram.corpus.anchors import block_is_title, paragraph_anchors
from stenogram.dates import PartialDate
from stenogram.model import (
    Document,
    Exchange,
    Furniture,
    Heading,
    Mention,
    Narrative,
    Paragraph,
    PhraseElsewhere,
    Registry,
    Section,
    Settings,
    Tombstone,
    Transcript,
    Turn,
    TurnLink,
    Twin,
)
from stenogram.pages import addresses, escape, wording
from stenogram.pages.escape import Markup
from stenogram.pages.facts import Fact
from stenogram.pages.isolation import gettext as _
from stenogram.pages.language_links import turn_links
from stenogram.pages.marks import NotedPassage, marked
from stenogram.pages.occasion import occasion_facts, occasion_parts, outline_label
from stenogram.pages.record_header import dateline

_QUOTED: Final = 120
LONG: Final = 12
"""Paragraphs from which on a turn is read like a speech: with an outline of its own, paragraph by paragraph."""
_INTRODUCTION: Final = 400
"""Characters of an introduction that stand before the first turn; a longer one is folded after its first paragraph."""
_NOTHING: Final = Markup("")


@dataclass(frozen=True, slots=True)
class NoteView:
    """An editorial note. `target` is the anchor of its paragraph."""

    number: int
    target: str
    passage: str
    text: str
    sources: Markup | None


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """`before` holds former anchors and the paragraph's own number, as markup; `chapter` begins with it."""

    anchor: Markup
    kind: Markup
    before: Markup
    text: Markup
    notes: tuple[NoteView, ...]
    chapter: Markup | None


@dataclass(frozen=True, slots=True)
class HeadingView:
    """`hashes` are the number signs of its level, `attributes` its attribute list."""

    kind: ClassVar[str] = "heading"
    hashes: Markup
    heading: Markup
    attributes: Markup
    paragraphs: tuple[ParagraphView, ...]


@dataclass(frozen=True, slots=True)
class PartView:
    """The header of a part of a compilation, below its heading: `dateline` and `facts` as in a record."""

    kind: ClassVar[str] = "part"
    dateline: Markup | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class NarrativeView:
    """`language` holds attributes of an HTML tag; `folded` are the paragraphs of a long introduction but its first."""

    kind: ClassVar[str] = "narrative"
    language: Markup
    paragraphs: tuple[ParagraphView, ...]
    folded: tuple[ParagraphView, ...]


@dataclass(frozen=True, slots=True)
class TurnView:
    """`heading` is the speaker's name with office and label; `speaker` the id of whoever has a page.

    `former` holds elements that older links find; `other_uses` are phrases of the turn with links to who said them too.
    """

    kind: ClassVar[str] = "turn"
    anchor: Markup
    number: Markup
    fingerprint: Markup
    speaker: Markup | None
    former: Markup
    hashes: Markup
    heading: Markup
    attributes: Markup
    language: Markup
    is_long: bool
    paragraphs: tuple[ParagraphView, ...]
    exchange: ExchangeView | None = None
    twins: Markup | None = None
    other_uses: tuple[Markup, ...] = ()


@dataclass(frozen=True, slots=True)
class ExchangeView:
    """The quiet line below an answer or a question: links to turns. `outlet` is the medium asked for."""

    answers: Markup | None
    answered_in: Markup | None
    outlet: Markup | None
    earlier: Markup | None
    later: Markup | None


@dataclass(frozen=True, slots=True)
class TombstoneView:
    """What a link to withdrawn words finds. `anchors` are the elements that it leads to."""

    kind: ClassVar[str] = "tombstone"
    anchors: Markup
    withdrawn: str
    speaker: str | None
    began: str
    see: Markup | None


BlockView = HeadingView | PartView | NarrativeView | TurnView | TombstoneView


def language_attributes(document: Document, settings: Settings) -> Markup:
    """` lang="fa" dir="rtl"` where the transcript is not in the language of the site, or not of its direction."""
    if document.language == settings.language:
        return _NOTHING
    direction = wording.direction(document.language) or "ltr"
    differs = direction != (wording.direction(settings.language) or "ltr")
    return Markup(f' lang="{escape.attribute(document.language)}"' + (f' dir="{direction}"' if differs else ""))


def block_views(transcript: Transcript, registry: Registry, settings: Settings, path: str) -> tuple[BlockView, ...]:
    """`path` is that of the page."""
    return tuple(_Page(transcript, registry, settings, path).blocks())


class _Page:
    """One walk over the blocks, with what must be remembered on the way: levels, labels, notes."""

    def __init__(self, transcript: Transcript, registry: Registry, settings: Settings, path: str) -> None:
        self.transcript = transcript
        self.registry = registry
        self.document = transcript.document
        self.path = path
        self.language = language_attributes(self.document, settings)
        self.anchors = paragraph_anchors(transcript)
        self.notes = _notes_by_paragraph(self.document)
        self.chapters = {chapter.paragraph: chapter.title for chapter in self.document.chapters}
        self.sections = {section.block: section for section in self.document.sections}
        self.ordinal = 0
        self.level = 1
        self.introduced: set[str] = set()
        self.named = {mention.entity for mentions in transcript.mentions for mention in mentions}
        self.exchanges = {
            number: place
            for place, exchange in enumerate(transcript.exchanges)
            for number in (*exchange.questions, *exchange.answers)
        }
        self.printed: set[str] = set()
        self.other_uses: dict[str, list[PhraseElsewhere]] = {}
        for phrase in transcript.other_uses:
            self.other_uses.setdefault(phrase.turn, []).append(phrase)
        self.same_turns = {twin.name: _same_turns(twin) for twin in transcript.twins}

    def blocks(self) -> Iterator[BlockView]:
        stones = sorted(self.transcript.permalinks.tombstones, key=lambda stone: stone.after_turn)
        links = iter(self.transcript.permalinks.turns)
        turns = 0
        for number, block in enumerate(self.document.blocks):
            section = self.sections.get(number)
            while isinstance(block, Turn) and stones and stones[0].after_turn <= turns:
                yield _tombstone(stones.pop(0))
            match block:
                case Turn():
                    yield from self._part(section)
                    yield self._turn(block, next(links), turns)
                    turns += 1
                case Heading():
                    yield from self._heading(block, section)
                    yield from self._part(section)
                case Narrative():
                    yield self._narrative(block, is_introduction=turns == 0)
                case Furniture():
                    self.ordinal += len(block.paragraphs)
        for stone in stones:
            yield _tombstone(stone)

    def _part(self, section: Section | None) -> Iterator[BlockView]:
        if section:
            yield PartView(
                dateline(*occasion_parts(section)),
                occasion_facts(section, self.registry, self.path, self.document.language),
            )

    def _heading(self, heading: Heading, section: Section | None) -> Iterator[BlockView]:
        paragraphs = tuple(self._paragraph(paragraph, None) for paragraph in heading.paragraphs)
        if block_is_title(heading, self.document.title):
            return
        # An outline must not skip a level: a topic without a section stands where a section would.
        self.level = max(2, min(heading.level, self.level + 1))
        yield HeadingView(
            hashes=Markup("#" * self.level),
            heading=Markup("<br>".join(paragraph.text for paragraph in paragraphs)),
            attributes=Markup(f"{{ #{paragraphs[0].anchor} .st-section{_outline(section)}{self.language} }}"),
            paragraphs=paragraphs,
        )

    def _narrative(self, narrative: Narrative, is_introduction: bool) -> NarrativeView:
        linked: set[str] = set()
        paragraphs = tuple(self._paragraph(paragraph, linked) for paragraph in narrative.paragraphs)
        length = sum(len(paragraph.text) for paragraph in narrative.paragraphs)
        shown = 1 if is_introduction and length > _INTRODUCTION else len(paragraphs)
        return NarrativeView(self.language, paragraphs[:shown], paragraphs[shown:])

    def _turn(self, turn: Turn, link: TurnLink, number: int) -> BlockView:
        linked: set[str] = set()
        single = sum(paragraph.kind != "furniture" for paragraph in turn.paragraphs) < 2
        paragraphs = []
        waiting: list[str] = []
        for paragraph, place in zip(turn.paragraphs, link.paragraphs, strict=True):
            if paragraph.kind == "furniture":
                # Not shown, but a link to it must still find its place.
                waiting += [place.id, *place.also]
                self.ordinal += 1
                continue
            before = _former([*waiting, *place.also]) + ("" if single else _paragraph_number(place.id))
            paragraphs.append(self._paragraph(paragraph, linked, Markup(before)))
            waiting = []
        speaker = turn.speaker
        named = speaker.id if speaker and not speaker.unnamed else None
        return TurnView(
            anchor=Markup(link.id),
            number=Markup(link.id.removeprefix("turn-")),
            fingerprint=escape.attribute(link.fingerprint),
            speaker=Markup(named) if named else None,
            former=_former([*link.also, *waiting]),
            hashes=Markup("#" * (self.level + 1)),
            heading=self._speaker_heading(turn),
            attributes=_heading_attributes(turn, link.id),
            language=self.language,
            is_long=len(paragraphs) >= LONG,
            paragraphs=tuple(paragraphs),
            exchange=self._exchange(number),
            twins=self._twins(link.id),
            other_uses=tuple(_other_uses(phrase, self.path) for phrase in self.other_uses.get(link.id, ())),
        )

    def _twins(self, turn: str) -> Markup | None:
        """Links to the same turn in other languages."""
        same = {name: turns.get(turn) for name, turns in self.same_turns.items()}
        return turn_links(self.transcript, turn, same, self.path)

    def _exchange(self, number: int) -> ExchangeView | None:
        """What stands below the first turn of a question and below each answer."""
        place = self.exchanges.get(number)
        if place is None:
            return None
        every = self.transcript.exchanges
        exchange = every[place]
        if number in exchange.answers:
            return ExchangeView(self._turns(exchange.questions), None, None, None, None)
        if number != exchange.questions[0]:
            return None
        return ExchangeView(
            answers=None,
            answered_in=self._turns(exchange.answers),
            outlet=self._outlet(exchange),
            earlier=self._turns(every[place - 1].questions[:1]) if place else None,
            later=self._turns(every[place + 1].questions[:1]) if place + 1 < len(every) else None,
        )

    def _turns(self, numbers: Sequence[int]) -> Markup:
        ids = [self.transcript.permalinks.turns[number].id for number in numbers]
        return Markup(wording.comma_separated([_turn_link(id_) for id_ in ids]))

    def _outlet(self, exchange: Exchange) -> Markup | None:
        if exchange.outlet is None:
            return None
        # A medium has a page for certain where this text names it.
        if exchange.outlet_id is None or exchange.outlet_id not in self.named:
            return escape.markdown(exchange.outlet, at_start=False)
        place = addresses.link(self.path, addresses.entity_path("organisation", exchange.outlet_id))
        return escape.link(exchange.outlet, place)

    def _speaker_heading(self, turn: Turn) -> Markup:
        """Name, the office at the speaker's first turn, and the label where it says something else."""
        speaker = turn.speaker
        name = speaker.name if speaker else turn.label or _("Speaker not named")
        shown = escape.markdown(name)
        if speaker and not speaker.unnamed:
            shown = escape.link(name, addresses.link(self.path, addresses.speaker_path(speaker)))
        role = turn.role or (speaker.role if speaker else None)
        pieces = [shown]
        if role and name not in self.introduced:
            pieces.append(Markup(f'<span class="st-role">{escape.markdown(role, at_start=False)}</span>'))
        self.introduced.add(name)
        if turn.label and self._is_news(turn.label, name, role):
            label = escape.markdown(turn.label, at_start=False)
            printed = _("printed as “%(label)s”", label=label)
            pieces.append(Markup(f'<span class="st-label">{printed}</span>'))
        return escape.join(pieces, " ")

    def _is_news(self, label: str, name: str, role: str | None) -> bool:
        """Whether the label is shown as printed: the first time, unless it is just office and name."""
        if label in self.printed:
            return False
        self.printed.add(label)
        known = [name, f"{role or ''} {name}", f"{name} {role or ''}"]
        return not any(wording.same_words(label, name) for name in known)

    def _paragraph(self, paragraph: Paragraph, linked: set[str] | None, before: Markup = _NOTHING) -> ParagraphView:
        anchor = self.anchors[self.ordinal] or ""
        mentions: Sequence[Mention] = self.transcript.mentions[self.ordinal]
        notes = self.notes.get(self.ordinal, ())
        title = self.chapters.get(self.ordinal)
        self.ordinal += 1
        passages = tuple(NotedPassage(note.start, note.end, note.number) for note, _ in notes)
        text = marked(paragraph.text, mentions, passages, linked, self.path)
        views = tuple(_note_view(note, paragraph, anchor, content) for note, content in notes)
        chapter = escape.html(title) if title else None
        return ParagraphView(Markup(anchor), Markup(paragraph.kind), before, text, views, chapter)


def _same_turns(twin: Twin) -> dict[str, str]:
    """Of each turn the first that it is in a translation."""
    same: dict[str, str] = {}
    for ours, theirs in twin.turns:
        same.setdefault(ours, theirs)
    return same


def _notes_by_paragraph(document: Document) -> dict[int, tuple[tuple[NotedPassage, tuple[str, tuple[str, ...]]], ...]]:
    """Notes by the ordinal of their paragraph, numbered from 1 in the order of the text."""
    notes: dict[int, list[tuple[NotedPassage, tuple[str, tuple[str, ...]]]]] = {}
    ordered = sorted(document.notes, key=lambda note: (note.paragraph, note.start, note.end))
    for number, note in enumerate(ordered, start=1):
        content = (note.text, note.sources)
        notes.setdefault(note.paragraph, []).append((NotedPassage(note.start, note.end, number), content))
    return {ordinal: tuple(notes) for ordinal, notes in notes.items()}


def _note_view(note: NotedPassage, paragraph: Paragraph, anchor: str, content: tuple[str, tuple[str, ...]]) -> NoteView:
    text, sources = content
    passage = wording.shortened(paragraph.text[note.start : note.end], _QUOTED)
    cited = escape.semicolon_separated(escape.citation(source) for source in sources) if sources else None
    return NoteView(note.number, anchor, passage, text, cited)


def _former(anchors: Sequence[str]) -> Markup:
    return Markup("".join(f'<a class="st-anchor" id="{anchor}"></a>' for anchor in anchors))


def _paragraph_number(anchor: str) -> str:
    number = anchor.rpartition("-p")[2]
    name = escape.attribute(_("Paragraph %(number)s", number=number))
    return f'[](#{anchor}){{ .st-pn data-n="{number}" aria-label="{name}" }}'


def _heading_attributes(turn: Turn, anchor: str) -> Markup:
    """The heading's attribute list; in the outline a speaker stands by name alone."""
    name = turn.speaker.name if turn.speaker else turn.label or _("Speaker not named")
    return Markup(f'{{ #{anchor} .st-speaker data-toc-label="{escape.attribute(name)}" }}')


def _outline(section: Section | None) -> Markup:
    """The attribute by which a part stands in the outline with its day."""
    return Markup(f' data-toc-label="{escape.attribute(outline_label(section))}"') if section else _NOTHING


def _other_uses(phrase: PhraseElsewhere, page: str) -> Markup:
    """A phrase, and links to the others who said it."""
    links = []
    for use in phrase.uses:
        label = wording.speaker_and_day(use.speaker, use.date)
        links.append(escape.link(label, addresses.link(page, addresses.transcript_path(use.transcript), use.anchor)))
    words = escape.markdown(phrase.phrase, at_start=False)
    return Markup(_("“%(phrase)s”: %(links)s", phrase=words, links=escape.semicolon_separated(links)))


def _turn_link(anchor: str) -> Markup:
    return escape.link(wording.anchor(anchor), f"#{anchor}")


def _tombstone(stone: Tombstone) -> BlockView:
    see = _turn_link(stone.see) if stone.see else None
    return TombstoneView(
        anchors=_former(list(dict.fromkeys([stone.id, *stone.anchors]))),
        withdrawn=wording.date(PartialDate.parse(stone.withdrawn_on)),
        speaker=stone.speaker,
        began=stone.began,
        see=see,
    )
