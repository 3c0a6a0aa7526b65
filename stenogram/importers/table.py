"""Rows of a table: CSV, JSON or JSON lines, one turn a row."""

from __future__ import annotations

import csv
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from stenogram.catalogue import problem
from stenogram.problems import Problem

COLUMNS: Final = {
    "speaker": ("speaker", "speaker_name", "name", "who"),
    "text": ("text", "speech", "words", "content", "body"),
    "transcript": ("transcript", "transcript_id", "document", "session", "debate", "file"),
    "date": ("date", "day"),
    "title": ("title", "heading"),
    "role": ("role", "office", "position"),
    "place": ("place", "location", "city"),
    "event": ("event",),
    "publisher": ("publisher", "source"),
    "url": ("url", "link", "address"),
    "language": ("language", "lang"),
    "licence": ("licence", "license"),
}
"""What is taken over, and the names of columns under which it is looked for, capitals or not."""

_MOST: Final = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table. `number` is its line in the file, where there are lines, else its ordinal from 1.

    Without a speaker it is narrative: what happened between the turns.
    """

    number: int
    speaker: str | None
    paragraphs: tuple[str, ...]
    values: Mapping[str, str]


def read_rows(file: str, raw: bytes, columns: Mapping[str, str]) -> tuple[tuple[Row, ...], tuple[Problem, ...]]:
    """The rows in their order. A table that cannot be read, or lacks speaker or text, is an error."""
    try:
        records = list(_records(file, raw.decode("utf-8-sig")))
    except (UnicodeDecodeError, ValueError, csv.Error, RecursionError) as error:
        return (), (problem("unreadable-table", file, format=_kind(file), error=error),)
    names = dict.fromkeys(key for _, record in records for key in record)
    matched = {ours: theirs for ours in COLUMNS if (theirs := _column(ours, names, columns))}
    missing = [ours for ours in ("speaker", "text") if ours not in matched]
    if missing:
        others = ", ".join(names) or "none"
        return (), (problem("missing-column", file, columns=" or ".join(missing), others=others, column=missing[0]),)
    rows: list[Row] = []
    problems = list(_left_out(file, names, matched))
    for number, record in records:
        row = _row(file, number, record, matched)
        if isinstance(row, Row):
            rows.append(row)
        elif row is not None:
            problems.append(row)
    return tuple(rows), tuple(problems)


def _row(file: str, number: int, record: Mapping[str, Any], matched: Mapping[str, str]) -> Row | Problem | None:
    """A row, what is wrong with it, or None where nothing stands in it."""
    wanted = ((ours, theirs) for ours, theirs in matched.items() if ours != "text")
    values = {ours: " ".join(_text(record.get(theirs)).split()) for ours, theirs in wanted}
    paragraphs = _paragraphs(_text(record.get(matched["text"])))
    control = _unprintable((*values.values(), *paragraphs))
    if control:
        return problem("control-characters", file, number, case="table", character=f"U+{ord(control):04X}")
    if paragraphs:
        return Row(number, values["speaker"] or None, paragraphs, values)
    return problem("empty-row", file, number, speaker=values["speaker"]) if values["speaker"] else None


def _kind(file: str) -> str:
    ending = file.rpartition(".")[2].casefold()
    return {"json": "JSON", "jsonl": "JSON lines", "ndjson": "JSON lines"}.get(ending, "CSV")


def _records(file: str, text: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    kind = _kind(file)
    if kind == "JSON":
        yield from enumerate(_flat(json.loads(text)), 1)
    elif kind == "JSON lines":
        for number, line in enumerate(text.splitlines(), 1):
            if line.strip():
                yield from ((number, record) for record in _flat(json.loads(line)))
    else:
        yield from _csv(text)


def _csv(text: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    csv.field_size_limit(_MOST)
    head = text.partition("\n")[0]
    # The delimiter that parts the head most often: a comma may stand in a name, but not between all of them.
    delimiter = max(",;\t|", key=head.count)
    reader = csv.DictReader(re.findall(r"[^\n]*\n|[^\n]+", text), delimiter=delimiter, strict=True)
    before = reader.line_num
    for record in reader:
        yield before + 1, {key: value for key, value in record.items() if key is not None}
        before = reader.line_num


def _flat(content: Any) -> Iterator[Mapping[str, Any]]:
    """Rows as they are, and transcripts with `turns` as rows that have what the transcript says."""
    if isinstance(content, list):
        for row in content:
            yield from _flat(row)
    elif isinstance(content, dict):
        turns = content.get("turns")
        if not isinstance(turns, list):
            yield content
            return
        shared = {key: value for key, value in content.items() if key != "turns"}
        if "id" in shared:
            shared.setdefault("transcript", shared.pop("id"))
        for turn in _flat(turns):
            yield {**shared, **turn}
    else:
        raise ValueError("a turn is an object with its columns as keys")


def _column(ours: str, names: Iterable[str], given: Mapping[str, str]) -> str | None:
    wanted = [given[ours].casefold()] if ours in given else list(COLUMNS[ours])
    named = {name.strip().casefold(): name for name in reversed(list(names))}
    return next((named[name] for name in wanted if name in named), None)


def _left_out(file: str, names: Iterable[str], matched: Mapping[str, str]) -> Iterator[Problem]:
    others = [name for name in names if name not in matched.values()]
    if others:
        yield problem("columns-left-out", file, columns=", ".join(others))


def _text(value: Any) -> str:
    if isinstance(value, list):
        return "\n\n".join(_text(part) for part in value)
    if value is None or isinstance(value, dict | bool):
        return ""
    return str(value)


def _paragraphs(text: str) -> tuple[str, ...]:
    """Parted by blank lines; where there is none, by line ends."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    parted = (
        re.split(r"\n[^\S\n]*\n", lines.strip()) if re.search(r"\n[^\S\n]*\n", lines.strip()) else lines.split("\n")
    )
    return tuple(filter(None, (" ".join(paragraph.split()) for paragraph in parted)))


def _unprintable(texts: Iterable[str]) -> str | None:
    """The first control character, or half of one, in some texts."""
    characters = (character for text in texts for character in text)
    return next((character for character in characters if unicodedata.category(character) in ("Cc", "Cs")), None)
