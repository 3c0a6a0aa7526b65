"""The corpus as tables with keys: what the database has, and the zip of tables. One list of them makes both.

A date is text, as precise as it is known: "2020", "2020-06" or "2020-06-09". Columns that count are from 0, but for
`number`, which is as a reader counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from stenogram.corpus.published_entries import published_entries
from stenogram.dates import DateSpan
from stenogram.exporters import addresses
from stenogram.exporters.work import office
from stenogram.model import Corpus, Heading, Narrative, Transcript, Turn
from stenogram.printed_reasons import in_words

Value = str | int | None
Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """`about` is for whoever reads the table; a column without `optional` always has a value."""

    name: str
    about: str
    type: Literal["text", "integer"] = "text"
    optional: bool = False


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """The values of `columns` are those of the columns `target` in some row of `table`."""

    columns: tuple[str, ...]
    table: str
    target: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`rows` gives the values of all columns, in their order."""

    name: str
    about: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: Callable[[Corpus], Iterator[Row]]
    foreign: tuple[ForeignKey, ...] = ()


_OF_TRANSCRIPT: Final = ForeignKey(("transcript",), "transcripts", ("id",))


def _optional(name: str, about: str, kind: Literal["text", "integer"] = "text") -> Column:
    return Column(name, about, kind, optional=True)


def _number(name: str, about: str) -> Column:
    return Column(name, about, "integer")


def _text(value: object | None) -> str | None:
    return None if value is None else str(value)


# --- Entries of the registry ------------------------------------------------------------------------


def _entries(corpus: Corpus) -> Iterator[Row]:
    published = published_entries(corpus)
    for entity in corpus.registry.entities.values():
        start, end = _ends(entity.when)
        address = addresses.entity(corpus.settings.site_url or "", entity.kind, entity.id)
        page = address if entity.id in published else None
        about = (entity.definition or None, start, end, _text(entity.adopted), entity.place, entity.series)
        yield (entity.id, entity.kind, entity.name, entity.short, *about, page)


def _names(corpus: Corpus) -> Iterator[Row]:
    for entity in corpus.registry.entities.values():
        for number, name in enumerate(entity.names, 1):
            yield (entity.id, number, name.text, *_ends(name.valid))


def _offices(corpus: Corpus) -> Iterator[Row]:
    entities = corpus.registry.entities
    for entity in entities.values():
        for number, held in enumerate(entity.offices, 1):
            body = held.body if held.body in entities else None
            yield (entity.id, number, held.title, body, *_ends(held.held))


def _ends(span: DateSpan | None) -> tuple[str | None, str | None]:
    return (_text(span.start), _text(span.end)) if span else (None, None)


# --- Transcripts ------------------------------------------------------------------------------------


def _transcripts(corpus: Corpus) -> Iterator[Row]:
    for transcript in corpus.transcripts:
        document, permalinks = transcript.document, transcript.permalinks
        about = (document.title, _text(document.date), document.place, document.event, document.language)
        source = (document.publisher, document.url, document.licence, document.source.file, document.source.sha256)
        address = addresses.transcript(corpus.settings.site_url or "", document.name)
        withdrawn = permalinks.updated if document.source.withdrawn else None
        yield (document.name, *about, *source, permalinks.published, permalinks.updated, withdrawn, address)


def _former_names(corpus: Corpus) -> Iterator[Row]:
    for transcript in corpus.transcripts:
        for name in transcript.permalinks.former_names:
            yield (name, transcript.document.name, addresses.transcript(corpus.settings.site_url or "", name))


def _sections(corpus: Corpus) -> Iterator[Row]:
    for transcript in corpus.transcripts:
        document = transcript.document
        for number, section in enumerate(document.sections, 1):
            when = (_text(section.date), _text(section.until), section.place, section.event)
            yield (document.name, number, section.title, *when, section.url, section.line)


def _turns(corpus: Corpus) -> Iterator[Row]:
    for transcript in corpus.transcripts:
        document, links = transcript.document, transcript.permalinks.turns
        numbers = {section.block: number for number, section in enumerate(document.sections, 1)}
        rows = zip(document.turns(), document.turn_sections(), links, strict=True)
        for order, (turn, section, link) in enumerate(rows):
            occasion = section or document
            speaker = turn.speaker
            who = (speaker.id, speaker.name, int(speaker.unnamed)) if speaker else (None, None, 1)
            entry = speaker.id if speaker and speaker.id in corpus.registry.entities else None
            where = (numbers[section.block] if section else None, _text(occasion.date), occasion.place, occasion.event)
            address = addresses.turn(corpus.settings.site_url or "", document.name, link)
            yield (document.name, link.id, order, *where, *who, entry, office(turn), turn.label, turn.line, address)


def _paragraphs(corpus: Corpus) -> Iterator[Row]:
    for transcript in corpus.transcripts:
        links = iter(transcript.permalinks.turns)
        number = 0
        for block in transcript.document.blocks:
            link = next(links) if isinstance(block, Turn) else None
            other = "heading" if isinstance(block, Heading) else "narrative" if isinstance(block, Narrative) else None
            for place, paragraph in enumerate(block.paragraphs):
                kind = paragraph.kind if link else other or "furniture"
                anchor = link.paragraphs[place].id if link and kind != "furniture" else None
                turn = link.id if link else None
                yield (transcript.document.name, number, turn, anchor, kind, paragraph.line, paragraph.text)
                number += 1


def _mentions(corpus: Corpus) -> Iterator[Row]:
    for transcript in corpus.transcripts:
        for number, mentions in enumerate(transcript.mentions):
            for mention in mentions:
                place = (mention.start, mention.end, mention.text)
                yield (transcript.document.name, number, *place, mention.entity, mention.kind, in_words(mention.reason))


def _permalinks(corpus: Corpus) -> Iterator[Row]:
    for transcript in corpus.transcripts:
        seen: set[str] = set()
        for anchor, turn, state, day in _anchors(transcript):
            if anchor not in seen:
                seen.add(anchor)
                yield (transcript.document.name, anchor, turn, state, day)


def _anchors(transcript: Transcript) -> Iterator[tuple[str, str | None, str, str | None]]:
    """Every anchor, those that stand before those that lead on, and these before the withdrawn."""
    links = transcript.permalinks.turns
    for link in links:
        yield link.id, link.id, "standing", None
        yield from ((paragraph.id, link.id, "standing", None) for paragraph in link.paragraphs)
    for link in links:
        former = (*link.also, *(anchor for paragraph in link.paragraphs for anchor in paragraph.also))
        yield from ((anchor, link.id, "former", None) for anchor in former)
    standing = {link.id for link in links}
    for stone in transcript.permalinks.tombstones:
        see = stone.see if stone.see in standing else None
        yield from ((anchor, see, "withdrawn", stone.withdrawn_on) for anchor in (stone.id, *stone.anchors))


TABLES: Final = (
    Table(
        "entries",
        "What the registry knows: people, organisations, summits, documents",
        (
            Column("id", "Its id in the registry"),
            Column("kind", "person, organisation, summit or strategy"),
            Column("name", "Its name"),
            _optional("short", "What it is called where room is scarce"),
            _optional("definition", "What it is"),
            _optional("start", "Birth, foundation, first day or beginning of its period"),
            _optional("end", "Death, dissolution, last day or end of its period"),
            _optional("adopted", "Of a document: the day of its adoption"),
            _optional("place", "Of a summit: where it was held; of a body: its seat"),
            _optional("series", "Of a summit: the series that it is one of"),
            _optional("address", "Its page, where it has one"),
        ),
        ("id",),
        _entries,
    ),
    Table(
        "names",
        "Further names of entries",
        (
            Column("entry", "Of what"),
            _number("number", "Which of its names, from 1"),
            Column("name", "The name"),
            _optional("start", "In use since"),
            _optional("end", "In use until"),
        ),
        ("entry", "number"),
        _names,
        (ForeignKey(("entry",), "entries", ("id",)),),
    ),
    Table(
        "offices",
        "Offices of people",
        (
            Column("person", "Who held it"),
            _number("number", "Which of the person's offices, from 1"),
            Column("title", "The office"),
            _optional("body", "The organisation that it is an office of"),
            _optional("start", "Held since"),
            _optional("end", "Held until"),
        ),
        ("person", "number"),
        _offices,
        (ForeignKey(("person",), "entries", ("id",)), ForeignKey(("body",), "entries", ("id",))),
    ),
    Table(
        "transcripts",
        "The transcripts",
        (
            Column("id", "The name of its file without .txt"),
            Column("title", "Its title"),
            _optional("date", "The day of the event, or of the compilation"),
            _optional("place", "Where"),
            _optional("event", "Kind of event"),
            Column("language", "Code of its language (BCP 47)"),
            _optional("publisher", "Who published the original"),
            _optional("url", "Address of the original"),
            _optional("licence", "Terms of the words"),
            Column("file", "The source text"),
            Column("sha256", "SHA-256 of the source text"),
            _optional("published", "Day on which it was published here"),
            _optional("updated", "Day on which its words last changed"),
            _optional("withdrawn_on", "Day of its withdrawal: then a notice is all its words"),
            Column("address", "Its page"),
        ),
        ("id",),
        _transcripts,
    ),
    Table(
        "former_names",
        "Names that transcripts had before: their addresses lead to the present ones",
        (
            Column("name", "The former name, without .txt"),
            Column("transcript", "Which transcript had it"),
            Column("address", "The address of that time, which leads on"),
        ),
        ("name",),
        _former_names,
        (_OF_TRANSCRIPT,),
    ),
    Table(
        "sections",
        "Parts of compilations",
        (
            Column("transcript", "In which transcript"),
            _number("number", "Which part, from 1"),
            Column("title", "Its heading"),
            _optional("date", "Its day"),
            _optional("until", "Its last day, where it has several"),
            _optional("place", "Where"),
            _optional("event", "What happened"),
            _optional("url", "Address of its original"),
            _number("line", "Line of the heading in the source text"),
        ),
        ("transcript", "number"),
        _sections,
        (_OF_TRANSCRIPT,),
    ),
    Table(
        "turns",
        "What one speaker says until another does",
        (
            Column("transcript", "In which transcript"),
            Column("id", "Its lasting id: turn-12"),
            _number("position", "Its place among the turns of the transcript, from 0"),
            _optional("section", "The part that it is in", "integer"),
            _optional("date", "The day on which it was said"),
            _optional("place", "Where it was said"),
            _optional("event", "At what event"),
            _optional("speaker", "Id of the speaker, of the registry or made of the name"),
            _optional("speaker_name", "Name of the speaker"),
            _number("unnamed", "1 where the speaker is known by function only"),
            _optional("entry", "The speaker's entry in the registry"),
            _optional("office", "The office held that day"),
            _optional("label", "As printed before the words"),
            _number("line", "Line in the source text"),
            Column("address", "Its lasting link"),
        ),
        ("transcript", "id"),
        _turns,
        (
            _OF_TRANSCRIPT,
            ForeignKey(("transcript", "section"), "sections", ("transcript", "number")),
            ForeignKey(("entry",), "entries", ("id",)),
        ),
    ),
    Table(
        "paragraphs",
        "Every paragraph of every transcript, in order",
        (
            Column("transcript", "In which transcript"),
            _number("position", "Its place in the transcript, from 0"),
            _optional("turn", "The turn that it is in"),
            _optional("anchor", "Its lasting id, where it has one: turn-12-p3"),
            Column("kind", "speech, stage, heading, narrative or furniture"),
            _number("line", "Line in the source text"),
            Column("text", "The words"),
        ),
        ("transcript", "position"),
        _paragraphs,
        (_OF_TRANSCRIPT, ForeignKey(("transcript", "turn"), "turns", ("transcript", "id"))),
    ),
    Table(
        "mentions",
        "What the words name",
        (
            Column("transcript", "In which transcript"),
            _number("paragraph", "In which paragraph"),
            _number("start", "First character of the name, from 0 (Unicode code points)"),
            _number("end", "Character after the last"),
            Column("name", "As it stands in the text"),
            Column("entry", "What is meant"),
            Column("kind", "Its kind"),
            Column("why", "Why this entry"),
        ),
        ("transcript", "paragraph", "start"),
        _mentions,
        (
            ForeignKey(("transcript", "paragraph"), "paragraphs", ("transcript", "position")),
            ForeignKey(("entry",), "entries", ("id",)),
        ),
    ),
    Table(
        "permalinks",
        "Every id that a link may have, with those that lead on and those that are withdrawn",
        (
            Column("transcript", "In which transcript"),
            Column("anchor", "The id"),
            _optional("turn", "The turn that it leads to"),
            Column("state", "standing, former or withdrawn"),
            _optional("withdrawn_on", "The day of its withdrawal"),
        ),
        ("transcript", "anchor"),
        _permalinks,
        (_OF_TRANSCRIPT, ForeignKey(("transcript", "turn"), "turns", ("transcript", "id"))),
    ),
)
"""In an order in which each refers only to those before it."""
