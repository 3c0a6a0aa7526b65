"""Rows of a table, one turn a row."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from stenogram.importers.dates import is_month_first, iso_date
from stenogram.importers.records import TITLE_ABOVE, column_names, read_records, value_of
from stenogram.languages.tables.field_names import FIELD_NAMES, SITTING_NAMES, TURN_FIELD_NAMES
from stenogram.messages import either, message
from stenogram.problems import Problem, problem

_FILES: Final = tuple(name for name in FIELD_NAMES["name"] if name not in ("name", "text", "id", "transcript"))
COLUMNS: Final = {
    "speaker": ("speaker", "speaker_name", "name", "who", *TURN_FIELD_NAMES["speaker"]),
    "text": ("text", "speech", "words", "content", "body", *TURN_FIELD_NAMES["text"]),
    "transcript": ("transcript", "transcript_id", "document", "session", "debate", *_FILES, *SITTING_NAMES),
    "date": FIELD_NAMES["date"],
    "title": (*FIELD_NAMES["title"], "heading"),
    "role": ("role", "office", "position", *TURN_FIELD_NAMES["role"]),
    **{key: FIELD_NAMES[key] for key in ("place", "event", "publisher", "url", "language", "licence")},
}
"""What is taken over, and the names of columns under which it is looked for, capitals or not."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table. `number` is its line in the file, where there are lines, else its ordinal from 1.

    Without a speaker it is narrative, what happened between the turns, or a heading.
    """

    number: int
    speaker: str | None
    paragraphs: tuple[str, ...]
    values: Mapping[str, str]
    heading: bool = False


def read_rows(
    file: str, raw: bytes, columns: Mapping[str, str], encoding: str | None = None
) -> tuple[tuple[Row, ...], tuple[Problem, ...]]:
    """The rows in their order. A table that cannot be read, or lacks speaker or text, is an error.

    `columns` names columns that are called otherwise, `encoding` that of a table which is not UTF-8.
    """
    records, unreadable = read_records(file, raw, encoding)
    if unreadable:
        return (), unreadable
    names = column_names(records)
    matched = {ours: theirs for ours in COLUMNS if (theirs := _column(ours, names, columns))}
    missing = [ours for ours in ("speaker", "text") if ours not in matched]
    if missing:
        others = tuple(names) or message("none")
        values = {"columns": either(missing), "others": others, "column": missing[0]}
        return (), (problem("missing-column", file, case="turns", **values),)
    rows: list[Row] = []
    problems = list(_left_out(file, names, matched))
    month_first = is_month_first(
        (_text(record.get(matched.get("date", ""))) for _, record in records), matched.values()
    )
    for number, record in records:
        row = _row(file, number, record, matched)
        if isinstance(row, Row):
            date = iso_date(row.values.get("date", ""), month_first)
            rows.append(replace(row, values={**row.values, "date": date}) if date else row)
        elif row is not None:
            problems.append(row)
    return tuple(rows), tuple(problems)


def _row(file: str, number: int, record: Mapping[str, Any], matched: Mapping[str, str]) -> Row | Problem | None:
    """A row, what is wrong with it, or None where nothing stands in it."""
    wanted = ((ours, theirs) for ours, theirs in matched.items() if ours != "text")
    # Words of a cell that several rows share are not known to be each speaker's; who speaks, and when, is.
    values = {ours: " ".join(_text(value_of(record, theirs)).split()) for ours, theirs in wanted}
    if above := _text(record.get(TITLE_ABOVE)):
        values.setdefault("title", " ".join(above.split()))
    paragraphs = _paragraphs(_text(record.get(matched["text"])))
    control = _unprintable((*values.values(), *paragraphs))
    if control:
        return problem("control-characters", file, number, case="table", character=f"U+{ord(control):04X}")
    if paragraphs:
        return Row(number, values["speaker"] or None, paragraphs, values)
    return problem("empty-row", file, number, speaker=values["speaker"]) if values["speaker"] else None


def _column(ours: str, names: Iterable[str], given: Mapping[str, str]) -> str | None:
    wanted = [given[ours].casefold()] if ours in given else list(COLUMNS[ours])
    named = {name.strip().casefold(): name for name in reversed(list(names))}
    return next((named[name] for name in wanted if name in named), None)


def _left_out(file: str, names: Iterable[str], matched: Mapping[str, str]) -> Iterator[Problem]:
    others = [name for name in names if name not in matched.values()]
    if others:
        yield problem("columns-left-out", file, columns=tuple(others))


def _text(value: Any) -> str:
    if isinstance(value, list):
        return "\n\n".join(_text(part) for part in value)
    if value is None or isinstance(value, dict | bool) or value != value:  # NaN, where a program had no value.
        return ""
    return str(value)


def _paragraphs(text: str) -> tuple[str, ...]:
    """Parted by blank lines; where there is none, by line ends."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    pieces = (
        re.split(r"\n[^\S\n]*\n", lines.strip()) if re.search(r"\n[^\S\n]*\n", lines.strip()) else lines.split("\n")
    )
    return tuple(filter(None, (" ".join(paragraph.split()) for paragraph in pieces)))


def _unprintable(texts: Iterable[str]) -> str | None:
    """The first control character, or half of one, in some texts."""
    characters = (character for text in texts for character in text)
    return next((character for character in characters if unicodedata.category(character) in ("Cc", "Cs")), None)
