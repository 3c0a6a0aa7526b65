"""The nouns: what a transcript is, and what stands in a registry. The first file to read; `prepare.py` is the second.

Everything here is frozen and complete when made. Packages take these records and give new ones: `parsing` makes a
Document, `annotation` the mentions in it, `permalinks` its lasting anchors; the three together are a Transcript.
Nothing here parses, formats or touches the disk.

Beside a text NAME.txt may stand its *sidecar* NAME.yml, in which a curator says what the text does not, and its
*ledger* NAME.turns.json, in which the program keeps which number was given to which words. The *registry* has the
people, organisations, summits and documents that are known; its names, made ready to be found, are the *gazetteer*.

Some things have two names, some words two senses:

- An *entity*, an *entry* of the registry and an *authority record* are the same, an `Entity`. A *record* that has
  nothing before it may be any frozen dataclass.
- A `Document` is a text that was read. A document of the registry, such as a treaty, is a `Strategy`.
- A *heading* is printed in the text. A `Section` is a part of a text, a `Chapter` a title that an editor put over one.

The words by which a language is read are data in `stenogram.languages`, one module a language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, ClassVar, Final, Literal, Protocol, TypeVar

from stenogram.dates import DateSpan, PartialDate

EntityKind = str
"""The id of a kind of entity in `stenogram.kinds`: "person", "organisation", "summit", "strategy"."""
ParagraphKind = Literal["speech", "stage", "furniture", "plain"]
Result = TypeVar("Result")
Piece = TypeVar("Piece")


REDACTED: Final = "▇"
"""What stands in the words of a transcript for those that its sidecar redacts."""


# --- A text -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TextFiles:
    """A text and what stands beside it, as found. `file` names are relative to the corpus."""

    name: str
    file: str
    raw: bytes
    sidecar_file: str
    sidecar: str | None
    ledger_file: str
    ledger: str | None
    release: bool = False
    """Whether this build is a release: it gives a text without a ledger one, so that numbers of its turns are final."""
    line_numbers: str | None = None
    """Of a text without a ledger: the state of it that the line numbers in its sidecar were written for, as the last
    build noted it (`curation.line_numbers`). A ledger holds this itself."""
    site_language: str = "und"
    """The language of the site that the text belongs to; "und" where it belongs to none."""
    site_messages: str = ""
    """Of a text that may be withdrawn: the corpus' own catalogue of messages in that language, in which the notice is
    worded."""


@dataclass(frozen=True, slots=True)
class SourceText:
    """A source file, decoded. `text` holds every character of it, line ends included.

    `file` is as a curator would name it ("source_texts/NAME.txt"), `name` the file's stem, which is
    the transcript's id for ever; `sha256` is of the bytes; `lines` counts the last one too where it has no end.
    """

    name: str
    file: str
    sha256: str
    text: str
    encoding: str
    lines: int = 0
    redacted: bool = False
    """Whether its sidecar takes words out of it: then `text` is what is published of it, and `sha256` is of that."""
    withdrawn: bool = False
    """Whether the text was withdrawn: then a notice is all that is published of it."""


@dataclass(frozen=True, slots=True)
class Marginal:
    """What the file has beside the words and is none of them: a line number, a tag, the times of a caption.

    It stands before character `at` of the text that it belongs to, or at its end.
    """

    at: int
    text: str


@dataclass(frozen=True, slots=True)
class SpokenTime:
    """When words were spoken, since the recording began: "00:00:09.280". `end` is None where it is not known."""

    start: str
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that belong together, as printed.

    `line` is the 1-based line of the file where it starts. `text` has each run of white space made
    one space and is stripped, else unchanged. Within a turn, `kind` is "speech", "stage" (a stage
    direction that stands alone) or "furniture" (a page head or a pull quote in the middle of the
    turn: accounted for, neither shown nor counted as words spoken); elsewhere it is "plain", also in a block of
    Furniture.
    """

    line: int
    text: str
    kind: ParagraphKind = "plain"
    time: SpokenTime | None = None
    margin: tuple[Marginal, ...] = ()


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke a turn. `id` is the registry's, else a slug of the name.

    `registered` tells whether the registry knows the person. `unnamed` marks a speaker known by
    function only ("Question", "Moderator"): two such turns need not be one person, and nobody
    of that name gets a page. `role` is the office held on the day, where known. `kind` is another than "person" where
    a body of the registry speaks under its own name: its page is that of the body.
    """

    id: str
    name: str
    registered: bool = False
    unnamed: bool = False
    role: str | None = None
    family: str | None = None
    """The family name, a part of `name`, where the registry knows it."""
    kind: EntityKind = "person"


@dataclass(frozen=True, slots=True)
class Furniture:
    """Words of the web page around the text: menus, tickers, datelines. Accounted for, not shown.

    It stands outside turns; what interrupts a turn is a paragraph of that turn, of the kind "furniture".
    """

    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A title printed in the text. `level` 1 is that of the transcript, 2 that of a part of it, 3 that of a topic."""

    level: int
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Narrative:
    """What the press office tells, between or before the turns."""

    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """All that one speaker says until another does.

    `label` is as printed, without its delimiter, None where the text has none; `role` is the office
    within the label. `speaker` is None only where nobody can be named.
    """

    label: str | None
    role: str | None
    speaker: Speaker | None
    paragraphs: tuple[Paragraph, ...]
    line: int
    """Where the label (or, without one, the first paragraph) stands."""
    margin: tuple[Marginal, ...] = ()
    """Of the label, by its characters."""


Block = Furniture | Heading | Narrative | Turn


@dataclass(frozen=True, slots=True)
class Participant:
    """Someone at the event, with the office held that day."""

    name: str
    role: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class EditorialNote:
    """The editor's remark on a passage. Never part of the words.

    It stands on characters [start, end) of paragraph `paragraph` (its ordinal in
    `Document.paragraphs()`, from 0).
    """

    paragraph: int
    start: int
    end: int
    text: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """The editor's heading over a part of what is said. Never part of the words.

    It begins with paragraph `paragraph` (its ordinal in `Document.paragraphs()`, from 0), which is of a turn.
    """

    paragraph: int
    title: str


@dataclass(frozen=True, slots=True)
class AppliedCorrection:
    """A correction that the sidecar asked for, as the page reports it to a reader."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a compilation, which has a day, a place and an event of its own.

    It begins with the block `block` of the document (its ordinal, from 0) and goes on until the next section,
    or the end. `title` is its heading without the day and place that may be printed in it. `event` names what
    happened ("Meeting with the President of Utopia"), `event_kind` is its kind, for facets ("Meeting"); `about` are
    registry ids of the events that the part is a record of. `until` is the last day of a part of several days.
    `sources` say where day and place are known from, if not from the text. What a part does not say, and the text as a
    whole does, is filled in already.
    """

    block: int
    title: str
    date: PartialDate | None = None
    until: PartialDate | None = None
    place: str | None = None
    event: str | None = None
    event_kind: str | None = None
    about: tuple[str, ...] = ()
    url: str | None = None
    participants: tuple[Participant, ...] = ()
    sources: tuple[str, ...] = ()
    line: int = 0
    """The line of the heading."""


# What sidecars say of texts that belong together: TranslationOf and SameEvent name the other texts. (Two files of the
# very same words are `same_as` in a sidecar, which only keeps the program from warning of them.) When all texts are
# read, `stenogram.parallel_texts` makes of the first a Twin and of the second an Account, turn by turn and paragraph by
# paragraph, in the transcripts of both texts.


@dataclass(frozen=True, slots=True)
class TranslationOf:
    """Of which text another one is the translation, and what a curator says of their turns.

    `pairs` are ids of turns of the translation, each with that of the text translated, None where it has none.
    """

    name: str
    pairs: tuple[tuple[str, str | None], ...] = ()
    line: int = 0
    """Where the sidecar says it."""


@dataclass(frozen=True, slots=True)
class SameEvent:
    """Of which texts another one tells the same event, as the sidecar says on line `line`."""

    names: tuple[str, ...]
    line: int = 0


@dataclass(frozen=True, slots=True)
class Original:
    """The file that a text was imported from, a PDF perhaps; not the text that a translation was made of.

    `file` is its path from the folder of texts, `called` its name before.
    """

    file: str
    sha256: str
    called: str | None = None
    line: int = 0
    """Where the sidecar names it."""


@dataclass(frozen=True, slots=True)
class Document:
    """One text, read. Labels and paragraphs of all blocks, in order, are all its words."""

    source: SourceText
    title: str
    blocks: tuple[Block, ...]
    date: PartialDate | None = None
    days: tuple[PartialDate, ...] = ()
    """Of a text of several dated parts: their days in order, where they are of more than one."""
    place: str | None = None
    event: str | None = None
    """Kind of event, in the singular: "News conference", "Interview", "Speech". Of a part, this is `event_kind`."""
    publisher: str | None = None
    url: str | None = None
    language: str = "en"
    licence: str | None = None
    translation_of: TranslationOf | None = None
    same_event: SameEvent | None = None
    about: tuple[str, ...] = ()
    """Registry ids of the events that this transcript is a record of."""
    participants: tuple[Participant, ...] = ()
    notes: tuple[EditorialNote, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    corrections: tuple[AppliedCorrection, ...] = ()
    sections: tuple[Section, ...] = ()
    """The parts of a compilation, in order; what stands above the first is of no part."""
    original: Original | None = None

    @property
    def name(self) -> str:
        return self.source.name

    def turns(self) -> Iterator[Turn]:
        return (block for block in self.blocks if isinstance(block, Turn))

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph of every block, in order; its ordinal is what notes and mentions count by."""
        for block in self.blocks:
            yield from block.paragraphs

    @property
    def offers_source(self) -> bool:
        """Whether its source text, or the redacted copy of it, is published."""
        return self.source.redacted or not (self.source.withdrawn or self.has_redacted_words)

    @property
    def published_original(self) -> Original | None:
        """Its original where that may be published: that of a redacted or withdrawn text says more than the text."""
        return None if self.source.withdrawn or self.has_redacted_words else self.original

    @property
    def has_redacted_words(self) -> bool:
        """Whether words of it are redacted, by its sidecar or before: then its file says more than may be published."""
        labels = (turn.label or "" for turn in self.turns())
        texts = (paragraph.text for paragraph in self.paragraphs())
        return self.source.redacted or any(REDACTED in text for text in (self.title, *labels, *texts))

    def block_sections(self) -> Iterator[Section | None]:
        """The part of each block, in order; None above the first part, and where there are no parts."""
        starts = {section.block: section for section in self.sections}
        section = None
        for ordinal in range(len(self.blocks)):
            section = starts.get(ordinal, section)
            yield section

    def turn_sections(self) -> Iterator[Section | None]:
        """The part of each turn, aligned with `turns()`."""
        for block, section in zip(self.blocks, self.block_sections(), strict=True):
            if isinstance(block, Turn):
                yield section

    def paragraph_sections(self) -> Iterator[Section | None]:
        """The part of each paragraph, aligned with `paragraphs()`."""
        for block, section in zip(self.blocks, self.block_sections(), strict=True):
            for _ in block.paragraphs:
                yield section

    def date_in(self, section: Section | None) -> PartialDate | None:
        """The day of what was said in a part, or outside all parts."""
        return section.date if section else self.date


# --- What is mentioned --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a mention means its entity: a message of the catalogues, with the values that stand in it.

    The message is in English; it is a sentence where it ends with a full stop, else a clause. A month of a year is a
    `PartialDate`, and a reason within another is a `Reason`, so that whoever shows it chooses the language
    (`stenogram.printed_reasons`). `str()` is in English. Without a message it is no reason.
    """

    message: str = ""
    values: tuple[tuple[str, str | PartialDate | Reason], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.message)

    def __str__(self) -> str:
        return self.worded(lambda message: message, lambda month: month.in_english())

    def worded(self, translate: Callable[[str], str], month: Callable[[PartialDate], str]) -> str:
        """The words in a language: what a message is in it, and what a month is."""
        words = translate(self.message)
        if self.values:
            words %= {name: _worded(value, translate, month) for name, value in self.values}
        if not self.message.endswith("."):
            return words
        # What stands at the end may bring a full stop of its own.
        words = words[:-1] if words.endswith(("..", "!.", "?.")) else words
        return words[:1].upper() + words[1:]


NO_REASON: Final = Reason()


def _worded(
    value: str | PartialDate | Reason, translate: Callable[[str], str], month: Callable[[PartialDate], str]
) -> str:
    if isinstance(value, Reason):
        return value.worded(translate, month)
    return month(value) if isinstance(value, PartialDate) else value


def because(message: str, /, **values: str | PartialDate | Reason) -> Reason:
    """A reason of a message and the values that it asks for; the catalogues take up its literal messages."""
    return Reason(message, tuple(values.items())) if values else _plainly(message)


@lru_cache(maxsize=1024)
def _plainly(message: str) -> Reason:
    return Reason(message)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a paragraph, and what it meant on the day it was said.

    Characters [start, end) of `Paragraph.text`, in Unicode code points; mentions of one paragraph
    are in order and do not overlap.
    """

    start: int
    end: int
    text: str
    entity: str
    kind: EntityKind
    reason: Reason

    @property
    def why(self) -> str:
        """Why this entity, in a sentence of English."""
        return str(self.reason)


Mentions = tuple[tuple[Mention, ...], ...]
"""The mentions of each paragraph, aligned with `Document.paragraphs()`."""


# --- Anchors: links that last -------------------------------------------------------------------

# A link, here, is where words of a transcript can be linked to. What a name in them means is a Mention.


@dataclass(frozen=True, slots=True)
class ParagraphLink:
    """The anchors of one paragraph of a turn. `id` is "turn-12-p3"; `also` lead here as well."""

    id: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TurnLink:
    """The anchors of one turn. `id` is "turn-12", given once and never again.

    A link to it ends in `?v=FINGERPRINT#turn-12`, with the `fingerprint` of its words on the day of copying. When that
    of its words now is another, the page tells what has changed since, by the Version of that fingerprint. `also` are
    ids of former turns that were joined into this one at its start (ids that lead to a later paragraph stand there).
    """

    id: str
    fingerprint: str
    paragraphs: tuple[ParagraphLink, ...]
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tombstone:
    """A withdrawn turn, or withdrawn paragraphs of one that stays: a link to it says so.

    It stands after `after_turn` turns of the page (0: before the first). `anchors` are all the ids
    that lead to it; `see` is the id of a turn near where it was.
    """

    id: str
    anchors: tuple[str, ...]
    withdrawn_on: str
    speaker: str | None
    began: str
    after_turn: int
    see: str | None = None


@dataclass(frozen=True, slots=True)
class Version:
    """Former words of a turn, kept so that a page can show what has changed since a link was copied."""

    turn: str
    fingerprint: str
    paragraphs: tuple[str, ...]
    until: str
    """The ISO day on which other words were first seen."""


@dataclass(frozen=True, slots=True)
class Permalinks:
    """All anchors of a transcript. `turns` is aligned with `Document.turns()`."""

    turns: tuple[TurnLink, ...]
    tombstones: tuple[Tombstone, ...] = ()
    versions: tuple[Version, ...] = ()
    provisional: bool = False
    """Whether the text has no ledger yet, so that the numbers of its turns may still change."""
    former_names: tuple[str, ...] = ()
    """Names that the text had before; their addresses lead on to this one."""
    published: str | None = None
    """The ISO day on which the first of its turns got an id; None without turns."""
    updated: str | None = None
    """The ISO day on which its words were last seen to change, that of its publication at first."""


# --- Turns, and texts, that belong together -----------------------------------------------------


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question, perhaps in several turns, and all turns that answer it: numbers of `Document.turns()`, from 0.

    `asker` is a name, None for a nameless one; `outlet` is the medium as the text has it, `outlet_id` its registry id.
    """

    questions: tuple[int, ...]
    answers: tuple[int, ...]
    asker: str | None = None
    outlet: str | None = None
    outlet_id: str | None = None


@dataclass(frozen=True, slots=True)
class Twin:
    """The same text in another language: a translation of a transcript, or the text that it was translated from.

    `turns` are pairs of turn ids: of this transcript, and of that one.
    """

    name: str
    title: str
    language: str
    turns: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """What another publisher says of the event that a transcript is about, paragraph by paragraph.

    Paragraphs are counted as in `Document.paragraphs()`. Those of both texts are in `pairs` in their order: first of
    this transcript, then of that one, and one side is empty where the other text has nothing like it there.
    `elsewhere` are paragraphs that say the same at another place.
    """

    name: str
    title: str
    language: str
    publisher: str | None = None
    pairs: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...] = ()
    elsewhere: tuple[tuple[int, int], ...] = ()


# --- All that is known of a text ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OtherUse:
    """Where somebody else said a phrase: the name of a transcript, a paragraph's id, the speaker's name, the day."""

    transcript: str
    anchor: str
    speaker: str
    date: PartialDate | None


@dataclass(frozen=True, slots=True)
class PhraseElsewhere:
    """A phrase of the turn with the id `turn` that others said too, and the first use of each of them."""

    turn: str
    phrase: str
    uses: tuple[OtherUse, ...]


@dataclass(frozen=True, slots=True)
class Transcript:
    """A text that was read, annotated and given its permalinks: all that pages and exports show."""

    document: Document
    mentions: Mentions
    permalinks: Permalinks
    exchanges: tuple[Exchange, ...] = ()
    """Questions and answers, in order; none of a text that is neither press conference nor interview."""
    twins: tuple[Twin, ...] = ()
    """The same text in other languages, by language: known once all texts are."""
    accounts: tuple[Account, ...] = ()
    """What other texts of the corpus say of the same event, by name: known once all texts are."""
    other_uses: tuple[PhraseElsewhere, ...] = ()
    """Phrases that others said too, a few of each turn, in the order of the text: known once all texts are."""


# --- The registry -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Name:
    """One way to call an entity, and when it was used. `exact` keeps its letter case (acronyms).

    `language` is the code of a language in which alone it is a name, None where it is one in all of them. `home`:
    it is one only on the pages of the entity's own state.
    """

    text: str
    valid: DateSpan | None = None
    exact: bool = False
    language: str | None = None
    home: bool = False


@dataclass(frozen=True, slots=True)
class Office:
    """A post and the time it was held. `body` is the registry id of what it is an office of.

    `known_until`: of a post without an end, the last day on which it is known to have been held.
    """

    title: str
    held: DateSpan
    body: str | None = None
    known_until: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """A link from one entity to another, read "this entity is KIND TARGET": "part-of sco"."""

    kind: Literal["part-of", "series-of", "adopted-at", "replaces", "successor-of", "held-with", "body"]
    target: str


@dataclass(frozen=True, slots=True)
class Entity:
    """An authority record: what the registry knows of something, whatever its kind. Each kind has a record of its own.

    `when` is its time: the days of a summit, the period of a strategy, the life of an organisation or a person (birth
    to death). `place` is where it is, or was held or adopted.
    `names` holds the further names that the registry gives, `name` not among them.
    `group` is a curator's word for what sort it is within its kind ("medium", "organ").
    """

    kind: ClassVar[EntityKind]

    id: str
    name: str
    definition: str
    names: tuple[Name, ...] = ()
    short: str | None = None
    group: str | None = None
    when: DateSpan | None = None
    place: str | None = None
    relations: tuple[Relation, ...] = ()
    sources: tuple[str, ...] = ()
    linked: bool = True
    """False: registered, but its name is never linked."""
    not_names: tuple[str, ...] = ()
    """Phrases that have a name of the entity within them but mean another thing, and are not linked to it."""
    identifiers: tuple[tuple[str, str], ...] = ()
    """(scheme, value) in other authority files: ("wikidata", "Q485207")."""
    keep: bool = False
    """True: it has a page though no text names it."""
    file: str = ""
    line: int = 0

    # What is asked of any entity, and only some kinds have. The records of these kinds have fields of the same names,
    # which take the place of the properties.

    @property
    def offices(self) -> tuple[Office, ...]:
        return ()

    @property
    def state(self) -> str | None:
        """The country whose body it is."""
        return None

    @property
    def series(self) -> str | None:
        """The id of the series that it is one of."""
        return None

    @property
    def number(self) -> int | None:
        """Its number within the series."""
        return None

    @property
    def adopted(self) -> PartialDate | None:
        """The day on which it was adopted."""
        return None


@dataclass(frozen=True, slots=True)
class Person(Entity):
    """A person, with the offices that they held. `family` is the family name, a part of `name`."""

    kind: ClassVar[EntityKind] = "person"

    offices: tuple[Office, ...] = ()
    family: str | None = None


@dataclass(frozen=True, slots=True)
class Organisation(Entity):
    """An organisation, or an organ of one. `place` is its seat; `state` is the country whose body it is, "Russia"."""

    kind: ClassVar[EntityKind] = "organisation"

    state: str | None = None


@dataclass(frozen=True, slots=True)
class Summit(Entity):
    """A meeting. `places` are its cities, `place` has them in one line; `series` is the id of its Series."""

    kind: ClassVar[EntityKind] = "summit"

    places: tuple[str, ...] = ()
    planned_place: str | None = None
    host: str | None = None
    number: int | None = None
    series: str | None = None
    format: str | None = None
    """Of one that was not held in person: "videoconference"."""
    planned: bool = False
    """Announced, and not known to have been held."""


@dataclass(frozen=True, slots=True)
class Strategy(Entity):
    """A document: a strategy, a declaration, a treaty.

    `adopted` is the day of its adoption, `known_until` the last day on which it is known to be the latest of its name.
    """

    kind: ClassVar[EntityKind] = "strategy"

    adopted: PartialDate | None = None
    known_until: PartialDate | None = None
    about: tuple[str, ...] = ()
    """Of one that is named by its subject: the words for the subject. In a Document, `about` is of events."""


_Record = TypeVar("_Record", bound=Entity)


@dataclass(frozen=True, slots=True)
class Series:
    """Summits of one council: what they are called in common."""

    id: str
    name: str
    body: str | None
    """Registry id of the organisation ("sco")."""
    council: str | None
    """Registry id of the organ that meets ("sco-council-of-heads-of-state")."""
    called: tuple[str, ...] = ()
    """What any one of them is called: "SCO summit"."""
    sources: tuple[str, ...] = ()
    """Of the days and places of all its meetings."""
    known_until: PartialDate | None = None
    """The day up to which its meetings are registered; None where nobody has said."""
    file: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class HomeStates:
    """Of which country's offices the texts are the pages: by publisher, by place, else of the whole corpus.

    States are written as in `Entity.state`.
    """

    corpus: str | None = None
    publishers: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Wording:
    """A phrase that is followed through time. `phrases` are its forms, the first its title; `entity` is whose names."""

    id: str
    title: str
    phrases: tuple[str, ...]
    entity: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """Turns that a curator wants followed: those with all `words`, by a speaker, about an entry, in a time.

    What is None or empty asks nothing. `speaker` and `entry` are ids; `within` is the time in which it was said.
    """

    id: str
    title: str
    words: tuple[str, ...] = ()
    """Words and phrases, each to be found as it stands but for letter case and accents."""
    speaker: str | None = None
    entry: str | None = None
    within: DateSpan | None = None
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Registry:
    """All entities, by id, in the order of the files.

    `not_names` are phrases that look like names and are of no entity: nobody is asked to register them.
    """

    entities: Mapping[str, Entity]
    series: Mapping[str, Series]
    not_names: tuple[str, ...] = ()
    home: HomeStates = HomeStates()
    wordings: tuple[Wording, ...] = ()
    searches: tuple[SavedSearch, ...] = ()

    def all_of(self, record: type[_Record]) -> Iterator[_Record]:
        """The entries that are such a record, in the order of the files."""
        return (entity for entity in self.entities.values() if isinstance(entity, record))


# --- The corpus ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Settings:
    """What mkdocs.yml says of the site as a whole.

    `site_url` ends in "/", or is None where the address is not known; `language` is the BCP 47 tag of
    the site's own words. `missing` are sentences in which the curator says what the corpus lacks. `parliament` is the
    code of the country or region (ISO 3166) whose parliament's record the corpus is, None where it is of no one.
    `messages` is the text of a gettext catalogue of the corpus' own, which goes before the program's.
    """

    site_name: str
    site_url: str | None = None
    site_description: str = ""
    language: str = "en"
    missing: tuple[str, ...] = ()
    parliament: str | None = None
    messages: str = ""
    entries: Literal["named", "all"] = "named"
    """Which entries of the registry have a page: those that a text names, or all."""
    share_images: bool = True
    """Whether transcripts and entries have a picture for where they are shared elsewhere."""
    originals: bool = False
    """Whether the files that texts were imported from are published."""
    contact: str | None = None
    """Where mistakes are reported: an address of mail or of the web."""


class PerTranscript(Protocol):
    """Gives `make(transcript)`, perhaps from a store, where it was made of the same transcript in an earlier build.

    The function must be one of a module, and its result a frozen record of the package that depends on the
    transcript alone; or a frozen record that can be called, and whose `repr` tells all that it asks.
    """

    def __call__(self, transcript: Transcript, make: Callable[[Transcript], Result]) -> Result: ...


def uncached(transcript: Transcript, make: Callable[[Transcript], Result]) -> Result:
    """A PerTranscript that stores nothing."""
    return make(transcript)


class PerPiece(Protocol):
    """Gives `make(piece)`, perhaps from a store, where an earlier build made it of a piece with the same key.

    The function must be one of a module, and what it gives a string or a frozen record of the package; the key must
    differ wherever that would. Pieces of a `group` are stored together, and those of no group.
    """

    def __call__(self, make: Callable[[Piece], Result], key: bytes, piece: Piece, group: str = "") -> Result: ...


def unstored(make: Callable[[Piece], Result], key: bytes, piece: Piece, group: str = "") -> Result:
    """A PerPiece that stores nothing."""
    return make(piece)


@dataclass(frozen=True, slots=True)
class Corpus:
    """All that a site is made of. `transcripts` are in the order of their names; `translated_names` those of people,
    by id, that the site's language has besides the ones in the texts; where it `is_renamed`, speakers have the names
    of the registry.

    What pages and files need that is made of a single transcript is asked of `per_transcript`, which may have it
    stored; what is made of a piece of some transcripts, of which there are many, of `per_piece`; what is made of all of
    them, of `once`.
    """

    transcripts: tuple[Transcript, ...]
    registry: Registry
    settings: Settings
    per_transcript: PerTranscript = field(default=uncached, compare=False, repr=False)
    per_piece: PerPiece = field(default=unstored, compare=False, repr=False)
    translated_names: Mapping[str, str] = field(default_factory=dict)
    is_renamed: bool = False
    _made: dict[Callable[[Corpus], Any], Any] = field(init=False, default_factory=dict, compare=False, repr=False)

    def once(self, make: Callable[[Corpus], Result]) -> Result:
        """What a function of a module makes of the corpus; it is called once and must have no other input."""
        if make not in self._made:
            self._made[make] = make(self)
        result: Result = self._made[make]
        return result


@dataclass(frozen=True, slots=True)
class GeneratedFile:
    """A text file to be written. `path` is relative to docs/, with forward slashes."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class JoinedFile:
    """A file that is put together from other files: `header`, then each of `parts` without its first `skip` lines.

    Paths are relative to docs/. So what holds a whole corpus is never held in memory.
    """

    path: str
    parts: tuple[str, ...]
    header: str = ""
    skip: int = 0


@dataclass(frozen=True, slots=True)
class BinaryFile:
    """A file that is no text. `path` is relative to docs/."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class CopiedFile:
    """A file of the corpus that is published byte for byte. `path` is relative to docs/, `source` to the corpus."""

    path: str
    source: str


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The transcript before or after another in time, as a page names it."""

    name: str
    title: str
    days: DateSpan | None = None


@dataclass(frozen=True, slots=True)
class MetaTag:
    """A `<meta>` of a page's head: `attribute` is "name" or "property". Plain text, not HTML."""

    attribute: Literal["name", "property"]
    key: str
    content: str


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file that a page offers. `path` is relative to docs/; `label` is what its link is called, "" for no link.

    `about` is a message of ours, in Markdown; with `of_search` the title of a saved search, which a curator wrote.
    `of_site`: it is made of the finished site, and no generator finds it in docs/.
    """

    path: str
    about: str
    label: str = ""
    media_type: str = ""
    of_site: bool = False
    of_search: bool = False


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """What machines read in a page's head, and the data files that it offers.

    `jsonld` is JSON text, None where there is none.
    """

    head: tuple[MetaTag, ...] = ()
    jsonld: str | None = None
    files: tuple[DataFile, ...] = ()
