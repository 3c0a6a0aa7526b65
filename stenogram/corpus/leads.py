"""Where a transcript names each entry and where each person speaks, without its words: what counts and lists ask for.

A place tells where its words are, so that only who prints them needs the whole text.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, NamedTuple

from stenogram.corpus.anchors import paragraph_anchors
from stenogram.corpus.figures import words_in
from stenogram.dates import PartialDate
from stenogram.model import Document, Mention, Paragraph, PerTranscript, Section, Transcript, Turn

_BEFORE: Final = 8
"""Characters before a name among which an article is."""


class NamedAt(NamedTuple):
    """A mention, by its numbers: of the block, of the paragraph in it and in the document, of the mention in that.

    `section` is the number of the part of a compilation, `turn` that of the turn; -1 outside of any. `anchor` is where
    a link can lead, None where nothing is shown. `speaker` is the id of who says it. `after_the`: an English article
    stands before it.
    """

    block: int
    paragraph: int
    ordinal: int
    number: int
    section: int
    turn: int
    anchor: str | None
    text: str
    speaker: str | None
    after_the: bool

    @property
    def in_turn(self) -> bool:
        return self.turn >= 0


class SpokenAt(NamedTuple):
    """A turn of a person, by the number of its block and of the turn; `role` as it is printed there or before.

    `section` as in NamedAt; `anchor` is the id of the turn; `words` are those spoken.
    """

    block: int
    number: int
    section: int
    anchor: str
    role: str | None
    words: int


@dataclass(frozen=True, slots=True)
class Leads:
    """The places of one transcript, by the ids of entries and of speakers with a name, in the order of the text."""

    named: Mapping[str, tuple[NamedAt, ...]]
    spoken: Mapping[str, tuple[SpokenAt, ...]]


@dataclass(frozen=True, slots=True)
class MentionInText:
    """A mention and where it stands. What is not of `place` asks for the words of the transcript."""

    transcript: Transcript
    place: NamedAt

    @property
    def date(self) -> PartialDate | None:
        """The day on which it was said."""
        return date_at(self.transcript.document, self.place.section)

    @property
    def turn(self) -> Turn | None:
        """None in narrative and headings."""
        block = self.transcript.document.blocks[self.place.block]
        return block if isinstance(block, Turn) else None

    @property
    def paragraph(self) -> Paragraph:
        return self.transcript.document.blocks[self.place.block].paragraphs[self.place.paragraph]

    @property
    def mention(self) -> Mention:
        return self.transcript.mentions[self.place.ordinal][self.place.number]


@dataclass(frozen=True, slots=True)
class TurnInText:
    """A turn of a person. What is not of `place` asks for the words of the transcript."""

    transcript: Transcript
    place: SpokenAt

    @property
    def section(self) -> Section | None:
        """The part of the compilation that it is in."""
        return section_at(self.transcript.document, self.place.section)

    @property
    def date(self) -> PartialDate | None:
        """The day on which it was said."""
        return date_at(self.transcript.document, self.place.section)


def leads_of(transcript: Transcript) -> Leads:
    """The places of one transcript."""
    document = transcript.document
    sections = _section_numbers(document)
    anchors = paragraph_anchors(transcript)
    firsts = (0, *accumulate(len(block.paragraphs) for block in document.blocks))
    named: dict[str, list[NamedAt]] = defaultdict(list)
    turns = -1
    for at, (block, section, first) in enumerate(zip(document.blocks, sections, firsts, strict=False)):
        turn = block if isinstance(block, Turn) else None
        turns += turn is not None
        speaker = turn.speaker.id if turn and turn.speaker else None
        for place, paragraph in enumerate(block.paragraphs):
            for number, mention in enumerate(transcript.mentions[first + place]):
                where = (at, place, first + place, number, section, turns if turn else -1, anchors[first + place])
                article = _has_article(paragraph, mention)
                named[mention.entity].append(NamedAt(*where, mention.text, speaker, article))
    return Leads(
        {entity: tuple(places) for entity, places in named.items()},
        {speaker: tuple(turns) for speaker, turns in _spoken(transcript, sections).items()},
    )


def _spoken(transcript: Transcript, sections: Sequence[int]) -> Mapping[str, list[SpokenAt]]:
    spoken: dict[str, list[SpokenAt]] = defaultdict(list)
    turns = (at for at, block in enumerate(transcript.document.blocks) if isinstance(block, Turn))
    for number, (at, link) in enumerate(zip(turns, transcript.permalinks.turns, strict=True)):
        turn = transcript.document.blocks[at]
        speaker = turn.speaker if isinstance(turn, Turn) else None
        if isinstance(turn, Turn) and speaker and not speaker.unnamed:
            role = turn.role or speaker.role
            spoken[speaker.id].append(SpokenAt(at, number, sections[at], link.id, role, words_in(turn)))
    return spoken


def _section_numbers(document: Document) -> list[int]:
    numbers = {section.block: number for number, section in enumerate(document.sections)}
    current = -1
    of_blocks = []
    for ordinal in range(len(document.blocks)):
        current = numbers.get(ordinal, current)
        of_blocks.append(current)
    return of_blocks


def section_at(document: Document, number: int) -> Section | None:
    """The part of a compilation with a number, None outside of any (-1)."""
    return document.sections[number] if number >= 0 else None


def _has_article(paragraph: Paragraph, mention: Mention) -> bool:
    return paragraph.text[max(0, mention.start - _BEFORE) : mention.start].casefold().endswith("the ")


def date_at(document: Document, section: int) -> PartialDate | None:
    """The day of what was said in the part with a number, or outside all parts."""
    return document.date_in(section_at(document, section))


class Places:
    """The places of some transcripts, in their order. `naming` and `speaking` have the transcripts by entry."""

    def __init__(self, transcripts: Iterable[Transcript], per_transcript: PerTranscript, only_shown: bool) -> None:
        self.naming: dict[str, list[tuple[Transcript, Leads]]] = defaultdict(list)
        self.speaking: dict[str, list[tuple[Transcript, Leads]]] = defaultdict(list)
        self._only_shown = only_shown
        self._shared: dict[int, Mapping[int, set[str]]] = {}
        for transcript in transcripts:
            leads = per_transcript(transcript, leads_of)
            for speaker in leads.spoken:
                self.speaking[speaker].append((transcript, leads))
            for entity, places in leads.named.items():
                if any(map(self._counts, places)):
                    self.naming[entity].append((transcript, leads))

    def named(self, entity: str) -> list[tuple[Transcript, NamedAt]]:
        """Where an entry is named; with `only_shown`, of furniture nothing."""
        texts = self.naming.get(entity, ())
        return [(text, place) for text, leads in texts for place in leads.named[entity] if self._counts(place)]

    def spoken(self, speaker: str) -> list[tuple[Transcript, SpokenAt]]:
        """Where somebody speaks."""
        return [(text, turn) for text, leads in self.speaking.get(speaker, ()) for turn in leads.spoken[speaker]]

    def together(self, entity: str) -> Counter[str]:
        """How many paragraphs an entry shares with each other one."""
        counter: Counter[str] = Counter()
        for _, leads in self.naming.get(entity, ()):
            shared = self._shared_paragraphs(leads)
            for ordinal in {place.ordinal for place in leads.named[entity]} & shared.keys():
                counter.update(shared[ordinal] - {entity})
        return counter

    def topics(self, speaker: str) -> Counter[str]:
        """How often somebody mentions each entry."""
        counter: Counter[str] = Counter()
        for _, leads in self.speaking.get(speaker, ()):
            for entity, places in leads.named.items():
                amount = sum(place.speaker == speaker and self._counts(place) for place in places)
                if amount:
                    counter[entity] += amount
        return counter

    def _counts(self, place: NamedAt) -> bool:
        return place.anchor is not None or not self._only_shown

    def _shared_paragraphs(self, leads: Leads) -> Mapping[int, set[str]]:
        """The entries of each paragraph of a transcript, by its number."""
        # Leads have no name of their own, and stay as long as this does.
        if id(leads) not in self._shared:
            shared: dict[int, set[str]] = defaultdict(set)
            for entity, places in leads.named.items():
                for place in filter(self._counts, places):
                    shared[place.ordinal].add(entity)
            self._shared[id(leads)] = shared
        return self._shared[id(leads)]
