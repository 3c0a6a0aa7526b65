"""Imported paragraphs → a text and its sidecar, read again as a build will read them.

What the file shows in print (bold labels, headings, footnotes) is written so that it is read as it was meant:
first as plain words, or between the marks that Markdown has for bold; where that does not do, the sidecar says it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, NamedTuple

from stenogram.curation.sidecar import read_sidecar
from stenogram.curation.validation_messages import yaml_text
from stenogram.importers.document import ImportedDocument, ImportedParagraph
from stenogram.languages import words_of
from stenogram.model import Document, Heading, Narrative, Turn
from stenogram.parsing import decode, read_transcript
from stenogram.parsing.lexicon import UNKNOWN
from stenogram.parsing.written_dates import find_date
from stenogram.text.punctuation import COLONS, DASHES, ELLIPSES, LINE_ENDS, QUESTION_MARKS
from stenogram.text.unspaced import runs_on_unspaced

_ROUNDS: Final = 4
_SHORTEST_QUOTE: Final = 30
_DELIMITED: Final = re.compile(rf"[{COLONS}]\W*$")
_MOST_PEOPLE: Final = 60
_LONGEST_HEADING: Final = 120
_MOST_HEADINGS: Final = 0.3
"""The part of the spoken paragraphs, at most, that are lines in bold, where these are headings."""
_MOST_TITLE_LINES: Final = 8
_LONGEST_UNCASED_NAME: Final = 12
_MOST_WORDS_OF_LABEL: Final = 8
"""Characters of a label in a script without capitals, and words in others, at most, where it stands once."""
_ALL: Final = words_of(UNKNOWN)
_SMALL_WORDS: Final = _ALL.connectors | _ALL.articles | _ALL.particles
_POINT: Final = re.compile(r"(?<=\w\w|\w[)\]])\s*[.–—]$")
_BARE_NUMBER: Final = re.compile(r"\W*\d+\W*$")


@dataclass(frozen=True, slots=True)
class Composed:
    """A text, what its sidecar must say of its reading (`corrections`, in YAML), and how it is read with these."""

    text: str
    corrections: tuple[str, ...]
    document: Document | None


def composed(name: str, document: ImportedDocument, facts: Sequence[str]) -> Composed:
    """The text of the paragraphs, and the corrections that it needs. `facts` are the sidecar's other lines.

    Of plain words and words with marks around the labels, what finds more of the labels, then what finds fewer turns
    where no label is set apart: marks settle much, but a delimiter within them is read as part of the name.
    """
    given = _with_stated_title(document)
    settled = _best(name, given, facts)
    if paragraphs := _with_bold_title(given, settled):
        titled = _best(name, paragraphs, facts)
        loses_nobody = _loses_no_speaker(settled.composed.document, titled.composed.document)
        if loses_nobody or not _may_be_somebody(paragraphs[0].text):
            return titled.composed
    if not settled.turns and (paragraphs := _with_headings_as_labels(given)):
        return _best(name, paragraphs, facts).composed
    if paragraphs := _with_bold_headings(given, settled):
        return _best(name, paragraphs, facts).composed
    return settled.composed


def _with_stated_title(document: ImportedDocument) -> Sequence[ImportedParagraph]:
    """The paragraphs, with the first that has the title which the file itself states as a heading."""
    title = document.facts.get("title", "").casefold()
    at = next((n for n, paragraph in enumerate(document.paragraphs) if paragraph.text.casefold() == title), None)
    if at is None or document.paragraphs[at].kind != "body" or document.paragraphs[at].label:
        return document.paragraphs
    heading = replace(document.paragraphs[at], kind="heading", lead=0)
    return (*document.paragraphs[:at], heading, *document.paragraphs[at + 1 :])


def with_title_in_one(document: ImportedDocument) -> ImportedDocument:
    """The document, with the lines of a title as one heading, where it was set over several above the first turn.

    That one of these lines goes on in the next shows in its last word or in the first of the next. Where one does,
    others that were full do so too, in the same print.
    """
    paragraphs = document.paragraphs
    run = _heading_lines(paragraphs)
    lines = [paragraphs[n] for n in run]
    if not any(_goes_on(before.text, line.text) for before, line in pairwise(lines)):
        return document
    longest = max(len(line.text) for line in lines)
    joined = lines[:1]
    for before, line in pairwise(lines):
        if _goes_on(before.text, line.text) or _was_full(before, line, longest):
            separator = "" if runs_on_unspaced(before.text, line.text) else " "
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text}{separator}{line.text}", kind="heading", lead=0)
        else:
            joined.append(line)
    title = next(line.text for line in joined if line not in lines)
    facts = dict(document.facts)
    if title.startswith(facts.get("title", "")):
        facts["title"] = title
    return replace(document, paragraphs=(*paragraphs[: run.start], *joined, *paragraphs[run.stop :]), facts=facts)


def _heading_lines(paragraphs: Sequence[ImportedParagraph]) -> range:
    """The first lines in a row, among the first few paragraphs, that are headings or all in bold."""
    is_line = [paragraph.kind == "heading" or _is_bold_line(paragraph) for paragraph in paragraphs[:_MOST_TITLE_LINES]]
    start = next((n for n, (one, other) in enumerate(pairwise(is_line)) if one and other), 0)
    stop = next((n for n in range(start, len(is_line)) if not is_line[n]), len(is_line))
    return range(start, stop)


def _goes_on(before: str, line: str) -> bool:
    """Whether a line of a title goes on in the next, by its last word or the first of the next."""
    if before.isupper() != line.isupper() or before.endswith((*LINE_ENDS, *ELLIPSES)):
        return False
    last = before.rsplit(" ", 1)[-1]
    is_small = last.casefold() in _SMALL_WORDS and (len(last) > 1 or last.islower())
    return line[0].islower() or before.endswith((",", *DASHES)) or is_small


def _was_full(before: ImportedParagraph, line: ImportedParagraph, longest: int) -> bool:
    """Whether a line of a title had no room for the first word of the next, and both are of one print."""
    alike = before.text.isupper() == line.text.isupper() and before.kind == line.kind
    ended = before.text.endswith((*LINE_ENDS, *ELLIPSES))
    was_full = len(before.text) + 1 + len(line.text.split(" ")[0]) > longest
    return alike and not ended and was_full and find_date(line.text) is None


def _best(name: str, paragraphs: Sequence[ImportedParagraph], facts: Sequence[str]) -> _Settled:
    titles = _titles(paragraphs)
    apart = frozenset(n for n, paragraph in enumerate(paragraphs) if _is_set_apart(paragraph)) - titles
    plain, marked = (_settled(name, paragraphs, facts, marks) for marks in (frozenset(), apart))
    labels = (plain.turns | marked.turns) & apart
    return min((plain, marked), key=lambda way: (len(labels - way.turns), len(way.turns - apart)))


def _with_headings_as_labels(paragraphs: Sequence[ImportedParagraph]) -> tuple[ImportedParagraph, ...] | None:
    """The paragraphs with headings as labels on lines of their own; None where no heading comes again, as names do."""
    counts = Counter(paragraph.text for paragraph in paragraphs if paragraph.kind == "heading")
    if max(counts.values(), default=0) < 2:
        return None
    first = next(n for n, paragraph in enumerate(paragraphs) if paragraph.kind == "heading")
    return tuple(
        replace(paragraph, kind="body", lead=len(paragraph.text))
        if paragraph.kind == "heading" and (n > first or counts[paragraph.text] > 1)
        else paragraph
        for n, paragraph in enumerate(paragraphs)
    )


def _with_bold_title(
    paragraphs: Sequence[ImportedParagraph], settled: _Settled
) -> tuple[ImportedParagraph, ...] | None:
    """The paragraphs with the first as a heading, where it is a line in bold with which a turn begins, and no other."""
    in_bold = {n for n in settled.turns if _is_set_apart(paragraphs[n])}
    if in_bold != {0} or not _is_bold_line(paragraphs[0]):
        return None
    return (replace(paragraphs[0], kind="heading", lead=0), *paragraphs[1:])


def _with_bold_headings(
    paragraphs: Sequence[ImportedParagraph], settled: _Settled
) -> tuple[ImportedParagraph, ...] | None:
    """The paragraphs with lines in bold as headings; None where no such line would be read as speech.

    Where labels stand on lines of their own in bold, such a line may be a name that was not seen: it stays.
    """
    bold = {n for n, paragraph in enumerate(paragraphs) if _is_bold_line(paragraph)}
    if settled.composed.document is None or bold & settled.turns:
        return None
    spoken = _places(settled.composed.document).spoken
    headings = {n for n in bold if settled.first[n] in spoken}
    if not headings or len(headings) > _MOST_HEADINGS * len(spoken):
        return None
    return tuple(
        replace(paragraph, kind="heading", lead=0) if n in headings else paragraph
        for n, paragraph in enumerate(paragraphs)
    )


def _may_be_somebody(text: str) -> bool:
    """Whether a line is as long as a name is, and says no number, as titles of sittings do."""
    words = text.split()
    long = len(text) > _LONGEST_UNCASED_NAME if text.upper() == text.lower() else len(words) > _MOST_WORDS_OF_LABEL
    return not long and not any(map(str.isdigit, text))


def _is_bold_line(paragraph: ImportedParagraph) -> bool:
    """Whether a paragraph is a short line in bold without a point at its end, as headings are that have no style."""
    text = paragraph.text.rstrip()
    whole = paragraph.kind == "body" and 0 < paragraph.lead >= len(text)
    return whole and len(text) <= _LONGEST_HEADING and not text.endswith((*LINE_ENDS, *ELLIPSES, *COLONS))


class _Settled(NamedTuple):
    """A way to write a text, the paragraphs with which turns begin when it is read, and the line where each begins."""

    composed: Composed
    turns: frozenset[int]
    first: tuple[int, ...]


def _settled(
    name: str, paragraphs: Sequence[ImportedParagraph], facts: Sequence[str], marks: frozenset[int]
) -> _Settled:
    """The text with marks around some labels, without those that prove to be none, and with its corrections."""
    marked = set(marks)
    certain = _certain_labels(paragraphs)
    corrected: set[int] = set()
    turns: frozenset[int] = frozenset()
    for _ in range(_ROUNDS):
        text = _Text(paragraphs, marked)
        corrections = tuple(text.corrections(corrected))
        read = reading(name, text.text, (*facts, *_as_yaml(corrections)))
        if read is None:
            break
        places = _places(read)
        turns = frozenset(n for n, line in enumerate(text.first) if line in places.turns)
        misread = (
            _is_misread(paragraph, text.first[n], places, n in certain) for n, paragraph in enumerate(paragraphs)
        )
        wrong = {n for n, is_wrong in enumerate(misread) if is_wrong}
        drop = {n for n in marked - turns if not paragraphs[n].label and n not in certain}
        if wrong <= corrected and not drop:
            break
        corrected |= wrong
        marked -= drop
    return _Settled(Composed(text.text, corrections, read), turns, tuple(text.first))


def reading(name: str, text: str, sidecar: Iterable[str]) -> Document | None:
    """A text as a build will read it with these lines of a sidecar; None where it cannot be read."""
    entries, _ = read_sidecar(f"{name}.yml", "".join(f"{line}\n" for line in sidecar))
    source, _ = decode(name, f"{name}.txt", text.encode(), entries)
    return read_transcript(source, entries)[0] if source else None


def _as_yaml(corrections: Sequence[str]) -> list[str]:
    return ["corrections:", *corrections] if corrections else []


def _is_set_apart(paragraph: ImportedParagraph) -> bool:
    if paragraph.label:
        return True
    return paragraph.kind == "body" and paragraph.lead > 0 and not _BARE_NUMBER.match(paragraph.text[: paragraph.lead])


def _certain_labels(paragraphs: Sequence[ImportedParagraph]) -> set[int]:
    """Paragraphs whose bold words with a colon come again and again: nothing but a label does."""
    leads = {
        n: paragraph.text[: paragraph.lead].casefold()
        for n, paragraph in enumerate(paragraphs)
        if paragraph.kind == "body" and paragraph.lead and _DELIMITED.search(paragraph.text[: paragraph.lead])
    }
    counts = Counter(leads.values())
    return {n for n, lead in leads.items() if counts[lead] > 2}


def _delimited_labels(paragraphs: Sequence[ImportedParagraph]) -> list[int]:
    """Paragraphs that begin with bold words and a colon, where two do, and more than have a name in bold alone."""
    leads = [n for n, paragraph in enumerate(paragraphs) if paragraph.kind == "body" and paragraph.lead]
    delimited = [n for n in leads if _DELIMITED.search(paragraphs[n].text[: paragraphs[n].lead])]
    return delimited if len(delimited) > max(1, len(leads) - len(delimited)) else []


def _titles(paragraphs: Sequence[ImportedParagraph]) -> frozenset[int]:
    """Paragraphs all in bold above the first label: where labels end in a colon, these are titles.

    A question in bold is one only where none stands between the turns: else it is put to whoever answers.
    """
    first = min(_certain_labels(paragraphs) or _delimited_labels(paragraphs), default=0)
    asked = any(map(_is_bold_question, paragraphs[first:]))
    return frozenset(
        n
        for n, paragraph in enumerate(paragraphs[:first])
        if _is_all_bold(paragraph)
        and not _DELIMITED.search(paragraph.text)
        and not (asked and _is_bold_question(paragraph))
    )


def _is_all_bold(paragraph: ImportedParagraph) -> bool:
    whole = paragraph.lead >= len(paragraph.text.rstrip())
    return paragraph.kind == "body" and not paragraph.label and whole


def _is_bold_question(paragraph: ImportedParagraph) -> bool:
    return _is_all_bold(paragraph) and paragraph.text.rstrip().endswith(tuple(QUESTION_MARKS))


class _Places(NamedTuple):
    """Lines where turns begin, those that are spoken, and those of headings."""

    turns: frozenset[int]
    spoken: frozenset[int]
    headings: frozenset[int]


def _places(document: Document) -> _Places:
    turns = [block for block in document.blocks if isinstance(block, Turn)]
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    spoken = (p.line for turn in turns for p in turn.paragraphs if p.kind == "speech")
    return _Places(
        frozenset(turn.line for turn in turns),
        frozenset(spoken),
        frozenset(paragraph.line for heading in headings for paragraph in heading.paragraphs),
    )


def _is_misread(paragraph: ImportedParagraph, line: int, places: _Places, certain: bool) -> bool:
    if certain or paragraph.label:
        return line not in places.turns
    if paragraph.kind == "body" or line in places.headings:
        return False
    return line in places.turns or line in places.spoken


class _Text:
    """The lines of the text, and where each paragraph stands in it."""

    def __init__(self, paragraphs: Sequence[ImportedParagraph], marked: set[int]) -> None:
        self.paragraphs = paragraphs
        self.lines = [_line(paragraph, n in marked) for n, paragraph in enumerate(paragraphs)]
        self.first = [2 * n + 1 for n in range(len(self.lines))]
        self.text = "\n\n".join(self.lines) + "\n"

    def corrections(self, numbers: set[int]) -> Iterable[str]:
        """The sidecar's lines that say how some paragraphs are meant."""
        for n in sorted(numbers):
            paragraph = self.paragraphs[n]
            if paragraph.kind in ("heading", "aside"):
                are = "heading" if paragraph.kind == "heading" else "narrative"
                place = self._quoted(n)
                yield f"  - {{{place}, are: {are}}}" if place else f"  - {{lines: {self.first[n]}, are: {are}}}"
            else:
                label = paragraph.label or paragraph.text[: paragraph.lead].rstrip(f" {COLONS}")
                quote = self._beginning(n, len(label))
                yield f"  - {{begin_turn: {yaml_text(quote)}, line: {self.first[n]}, label: {yaml_text(label)}}}"

    def _beginning(self, n: int, least: int) -> str:
        line = self.lines[n].replace("**", "")
        end = line.find(" ", max(_SHORTEST_QUOTE, least + 2))
        return line[:end] if end > 0 else line

    def _quoted(self, n: int) -> str | None:
        """Words that stand only in this line; None where there are none."""
        line = self.lines[n]
        for end in (line.find(" ", _SHORTEST_QUOTE), len(line)):
            if end > 0 and self.text.count(line[:end]) == 1:
                return f"on: {yaml_text(line[:end])}"
        return None


def _line(paragraph: ImportedParagraph, marked: bool) -> str:
    if paragraph.label:
        return f"**{paragraph.label}:** {paragraph.text}" if marked else f"{paragraph.label}: {paragraph.text}"
    if not marked:
        return paragraph.text
    lead = paragraph.text[: paragraph.lead].rstrip()
    if len(lead) < len(paragraph.text.rstrip()):
        # A point or dash behind a label is no part of it; of a lone letter ("Q.") it may be.
        lead = _POINT.sub("", lead)
    return f"**{lead}**{paragraph.text[len(lead) :]}"


# --- The sidecar ----------------------------------------------------------------------------------


def fact_lines(facts: Mapping[str, str]) -> list[str]:
    """Facts as lines of a sidecar, in their order."""
    return [f"{key}: {yaml_text(value)}" for key, value in facts.items()]


def speakers_of(document: Document) -> list[tuple[str, str | None, int]]:
    """Who speaks, with the office that a label gives and the number of turns, in the order of the text."""
    counts: Counter[str] = Counter()
    roles: dict[str, str | None] = {}
    for turn in document.turns():
        if turn.speaker and not turn.speaker.unnamed:
            counts[turn.speaker.name] += 1
            roles[turn.speaker.name] = roles.get(turn.speaker.name) or turn.role
    return [(name, roles[name], count) for name, count in counts.items()][:_MOST_PEOPLE]


def participant_lines(document: Document) -> list[str]:
    """`participants` of those who speak under their names."""
    people = speakers_of(document)
    lines = [
        f"  - {{name: {yaml_text(name)}, role: {yaml_text(role)}}}" if role else f"  - {{name: {yaml_text(name)}}}"
        for name, role, _ in people
    ]
    return ["participants:", *lines] if lines else []


def same_reading(one: Document | None, other: Document | None, persons: Sequence[str | None] = ()) -> bool:
    """Whether two readings of a text have the same turns of the same speakers.

    Of the other, a turn may also be of the one of `persons` that is its own, in their order.
    """
    if one is None or other is None:
        return False
    turns, others = list(one.turns()), list(other.turns())
    named = persons if len(persons) == len(turns) else [None] * len(turns)
    if len(turns) != len(others) or _narrative(one) != _narrative(other):
        return False
    return all(
        (turn.line, turn.label) == (read.line, read.label) and _name(read) in (_name(turn), person or _name(turn))
        for turn, read, person in zip(turns, others, named, strict=True)
    )


def _name(turn: Turn) -> str | None:
    return turn.speaker.name if turn.speaker else None


def _loses_no_speaker(before: Document | None, after: Document | None) -> bool:
    """Whether the same people speak in two readings in the same order; before these perhaps what proved a title."""
    if before is None or after is None:
        return False
    speakers, remaining = (
        [turn.speaker.name if turn.speaker else None for turn in document.turns()] for document in (before, after)
    )
    return remaining == speakers or (bool(remaining) and remaining == speakers[1:])


def _narrative(document: Document) -> list[int]:
    return [block.paragraphs[0].line for block in document.blocks if isinstance(block, Narrative)]
