"""What an importer makes of a file: paragraphs, what is known of the whole, and what was left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Final, Literal

from stenogram.importers.refusal import RefusedError
from stenogram.importers.table import Row
from stenogram.messages import Message, message
from stenogram.parsing.label_parts import parse_label
from stenogram.text.punctuation import COLONS, ELLIPSES, LINE_ENDS, SENTENCE_END, ends_sentence

ParagraphKind = Literal["body", "heading", "aside"]
"""An aside is nobody's speech: a footnote, a row of a table, a text box."""

_LONGEST_LEAD: Final = 140
_COLON: Final = re.compile(rf"[{COLONS}](?=\s|$)")
_DELIMITER: Final = re.compile(rf"\s*(?:[(\[][^()\[\]]{{1,80}}[)\]])?\s*[{COLONS}]")
_PARTY: Final = re.compile(r"\s*\([^()]{1,80}\)\s*[.–—-](?=\s)")
"""What stands in brackets behind a name, before a point or a dash: "Neri (PD). "."""
_YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)|年")
_OFFICE: Final = re.compile(rf",\s+[^.,;!?{COLONS}]{{3,90}}[.{COLONS}](?=\s+\W?[^\W\d_a-z])")
"""Words behind a name and a comma, up to a point with a sentence behind it: "Rossi, Ministro dei trasporti. La"."""


@dataclass(frozen=True, slots=True)
class ImportedParagraph:
    """One paragraph, white space evened out.

    The first `lead` characters are set apart in print, in bold for instance: a label, perhaps. `label` is who speaks
    where the form of the file tells it, as a column of a table does; it is no part of `text`.
    """

    text: str
    kind: ParagraphKind = "body"
    lead: int = 0
    label: str | None = None


@dataclass(frozen=True, slots=True)
class ImportedDocument:
    """What was read of a file: `rows` are its turns if the file tells them apart, else `paragraphs` all its words.

    `facts` are what the file says of the whole, under the keys of a sidecar: "title", "date", "url".
    `left_out` names what is no part of the record, each with its first words: 'page head "Hansard 12 May"'.
    `verbatim` is the whole text where it is to be kept as it is, captions with their times.
    """

    paragraphs: tuple[ImportedParagraph, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    verbatim: str | None = None


@dataclass(frozen=True, slots=True)
class Importer:
    """A format that can be imported.

    `read` takes the name of the file and its bytes; it raises RefusedError. `needs` are modules of the extra "import".
    """

    name: str
    endings: tuple[str, ...]
    read: Callable[[str, bytes], ImportedDocument]
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of a paragraph in one kind of print. A line end in them is one that the author set."""

    text: str
    apart: bool = False


def paragraphs_of(pieces: Iterable[Piece], kind: ParagraphKind = "body") -> list[ImportedParagraph]:
    """The paragraphs of some pieces: split at line ends that the author set, not at those that only fill lines."""
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *more = piece.text.split("\n")
        lines[-1].append(replace(piece, text=first))
        for text in more:
            lines.append([replace(piece, text=text)])
    paragraphs: list[ImportedParagraph] = []
    for line in lines:
        paragraph = _paragraph(line, kind)
        if not paragraph.text:
            continue
        if paragraphs and _runs_on(paragraphs[-1], paragraph):
            before = paragraphs.pop()
            paragraph = replace(before, text=f"{before.text} {paragraph.text}")
        paragraphs.append(paragraph)
    return paragraphs


def _runs_on(before: ImportedParagraph, paragraph: ImportedParagraph) -> bool:
    if paragraph.kind == "heading" and before.text.isupper() == paragraph.text.isupper():
        # A heading is one, on however many lines; a date below it is not part of it.
        return not before.text.endswith((*LINE_ENDS, *ELLIPSES)) and not _YEAR.search(paragraph.text)
    whole_lead = before.lead == len(before.text)
    return not whole_lead and not before.text.endswith((*LINE_ENDS, *ELLIPSES)) and paragraph.text[0].islower()


def _paragraph(pieces: Iterable[Piece], kind: ParagraphKind) -> ImportedParagraph:
    characters: list[tuple[str, bool]] = []
    for piece in pieces:
        for character in piece.text:
            if not character.isspace():
                characters.append((character, piece.apart))
            elif characters and characters[-1][0] != " ":
                characters.append((" ", piece.apart))
    while characters and characters[-1][0] == " ":
        characters.pop()
    text = "".join(character for character, _ in characters)
    plain = next((n for n, (character, apart) in enumerate(characters) if not apart and character != " "), len(text))
    return ImportedParagraph(text, kind, lead_of(text, len(text[:plain].rstrip())))


def lead_of(text: str, apart: int) -> int:
    """How many characters of a text that begins with `apart` ones in bold may be its label, the delimiter included."""
    if not apart or not any(map(str.isalpha, text[:apart])):
        return 0
    if colon := _COLON.search(text, 0, min(apart, _LONGEST_LEAD)):
        return colon.end()
    if delimiter := _DELIMITER.match(text, apart) or _PARTY.match(text, apart) or _office(text, apart):
        apart = delimiter.end()
    return apart if apart <= _LONGEST_LEAD else 0


def _office(text: str, apart: int) -> re.Match[str] | None:
    """The office behind a name in bold, where the two are a label and not the beginning of a sentence."""
    office = _OFFICE.match(text, apart)
    parts = parse_label(text[: office.end() - 1]) if office else None
    return office if parts and parts.name and parts.role else None


def stated(**facts: str | None) -> dict[str, str]:
    """The facts that are not None."""
    return {key: value for key, value in facts.items() if value}


def shown(text: str, most: int = 60) -> str:
    """The first words of something that was left out."""
    text = " ".join(text.split())
    return text if len(text) <= most else f"{text[:most].rpartition(' ')[0] or text[:most]} …"


LEFT_OUT: Final = (
    "page head", "page foot", "page number", "menu", "beside the text", "form", "dialog", "button", "buttons",
    "cookie banner", "hidden", "automatic number", "head of a table", "signature", "quoted message", "links",
    "outside the text", "symbol",
)  # fmt: skip
"""What is left out of a document, by kind: the catalogues take it up."""


def left_out(what: str, texts: Iterable[str]) -> list[str]:
    """One line for each different text of a kind that was left out."""
    kind, unlike = Message(what), dict.fromkeys(shown(text) for text in texts if text.strip())
    return [message("{kind} “{text}”", kind=kind, text=text) for text in unlike]


_LABELLED: Final = re.compile(rf"[^.!?{COLONS}]{{2,80}}[{COLONS}](?=\s|$)")


def may_begin_with_label(text: str) -> bool:
    """Whether a paragraph begins as one with a label does, as far as its punctuation tells."""
    return _LABELLED.match(text) is not None


# --- Tables ---------------------------------------------------------------------------------------

Cell = Sequence[ImportedParagraph]
_LONGEST_LABEL: Final = 90
_LONG_CELL: Final = 300
_WITH_LABEL: Final = re.compile(r"[^\W\d_][^:：.?!]{0,60}(?:\.[^:：.?!]{1,60}){0,3}?\s?[:：]\s")
"""Words with a label before them: "Mr. Roy (Saltmere): …"."""
_FEWEST_PARALLEL: Final = 2
_FIGURES: Final = re.compile(r"[\d\s.:,;/–-]{0,16}$")


def table_paragraphs(rows: Sequence[Sequence[Cell]]) -> tuple[list[ImportedParagraph], list[str]]:
    """The paragraphs of a table, and its head where that only names columns.

    A table may be speech beside names, a page laid out in cells, or figures. Only the last is a table to a reader.
    """
    table = _texts(rows)
    filled = [n for n, column in enumerate(zip(*table, strict=True)) if any(column)]
    columns = _dialogue_columns(table, filled)
    _refuse_parallel(table, filled)
    if columns:
        return _dialogue(rows, table, *columns)
    cells = list(chain.from_iterable(rows))
    if len(filled) < 2 or any(map(_is_prose, cells)):
        return list(chain.from_iterable(cells)), []
    lines = (" | ".join(filter(None, row)) for row in table)
    return [ImportedParagraph(line, "aside") for line in lines if line], []


def _refuse_parallel(table: Sequence[Sequence[str]], filled: Sequence[int]) -> None:
    """Refuse a table of two texts side by side, with a label on both sides: languages of one record, as a rule."""
    if len(filled) != 2:
        return
    both = [row for row in table if all(_WITH_LABEL.match(row[n]) for n in filled)]
    if len(both) >= _FEWEST_PARALLEL and 2 * len(both) >= len(table):
        raise RefusedError(
            message("a table has two texts side by side, each with its speakers"),
            message("save each column in its own file, and import both; translation_of: in a sidecar joins them"),
        )


def _texts(rows: Sequence[Sequence[Cell]]) -> list[list[str]]:
    """The words of each cell; every row has as many as the longest."""
    wide = max((len(row) for row in rows), default=0)
    return [[_text(row[n]) if n < len(row) else "" for n in range(wide)] for row in rows]


def _is_prose(cell: Cell) -> bool:
    """Whether a cell has more than a table of figures has in one: then cells are how the page is laid out."""
    return len(cell) > 2 or len(_text(cell)) > _LONG_CELL


def _text(cell: Cell) -> str:
    return " ".join(paragraph.text for paragraph in cell)


def _dialogue_columns(table: Sequence[Sequence[str]], filled: Sequence[int]) -> tuple[int, int] | None:
    """The columns of names and of speech; None where the table is none of speech."""
    with_words = [n for n in filled if not all(_FIGURES.match(row[n]) for row in table)]
    if len(table) < 2 or len(with_words) != 2:
        return None
    names, speech = with_words
    labels = [row[names] for row in table if row[names]]
    speeches = [row[speech] for row in table if row[speech]]
    if min(len(labels), len(speeches)) < 2 or not all(map(_may_be_label, labels)):
        return None
    return (names, speech) if _are_speech(labels, speeches) else None


def _are_speech(labels: Sequence[str], speeches: Sequence[str]) -> bool:
    """Whether words beside labels are what somebody says: sentences that are longer, or of somebody who speaks again.

    Short answers are hardly longer than "Question (Anna Dale, Harbour Herald)".
    """
    longer = sum(map(len, speeches)) / len(speeches) > 1.5 * sum(map(len, labels)) / len(labels)
    sentences = sum(bool(SENTENCE_END.search(text)) for text in speeches)
    recurs = len(set(labels)) < len(labels) and sentences == len(speeches)
    return recurs or (longer and 2 * sentences >= len(speeches))


def _may_be_label(text: str) -> bool:
    return len(text) <= _LONGEST_LABEL and not _COLON.search(text[:-1])


def _dialogue(
    rows: Sequence[Sequence[Cell]], table: Sequence[Sequence[str]], names: int, speech: int
) -> tuple[list[ImportedParagraph], list[str]]:
    paragraphs: list[ImportedParagraph] = []
    heads: list[str] = []
    for n, (row, texts) in enumerate(zip(rows, table, strict=True)):
        if n == 0 and len(texts[speech].split()) <= 3 and not ends_sentence(texts[speech]):
            heads += left_out("head of a table", [" | ".join(filter(None, texts))])
            continue
        label = texts[names].rstrip(f" {COLONS}") or None
        spoken = list(row[speech]) if speech < len(row) else []
        if label and spoken:
            paragraphs.append(replace(spoken[0], label=label, lead=0, kind="body"))
            spoken = spoken[1:]
        elif label:
            paragraphs.append(ImportedParagraph(texts[names], "aside"))
        paragraphs += [replace(paragraph, lead=0) for paragraph in spoken]
    return paragraphs, heads
