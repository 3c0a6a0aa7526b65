"""Rows of a table: CSV, JSON or JSON lines, one turn a row."""

from __future__ import annotations

import csv
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from stenogram.problems import Problem

COLUMNS = {
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

_MOST = 64 * 1024 * 1024


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
        what = f"the file cannot be read as {_kind(file)}: {error}"
        return (), (Problem(file, 0, "error", "unreadable-table", what, "save it as UTF-8 CSV, JSON or JSON lines"),)
    names = dict.fromkeys(key for _, record in records for key in record)
    matched = {ours: theirs for ours in COLUMNS if (theirs := _column(ours, names, columns))}
    missing = [ours for ours in ("speaker", "text") if ours not in matched]
    if missing:
        what = f"no column is called {' or '.join(missing)}; there are: {', '.join(names) or 'none'}"
        remedy = f"say which it is: --column {missing[0]}=NAME"
        return (), (Problem(file, 0, "error", "missing-column", what, remedy),)
    problems = list(_left_out(file, names, matched))
    rows = []
    for number, record in records:
        wanted = ((ours, theirs) for ours, theirs in matched.items() if ours != "text")
        values = {ours: " ".join(_text(record.get(theirs)).split()) for ours, theirs in wanted}
        paragraphs = _paragraphs(_text(record.get(matched["text"])))
        wrong = _unprintable((*values.values(), *paragraphs))
        if wrong:
            problems.append(wrong(file, number))
        elif paragraphs:
            rows.append(Row(number, values["speaker"] or None, paragraphs, values))
        elif values["speaker"]:
            what, remedy = f"{values['speaker']} says nothing; the row is left out", "nothing, if that is right"
            problems.append(Problem(file, number, "note", "empty-row", what, remedy))
    return tuple(rows), tuple(problems)


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
        what = f"these columns are not taken over: {', '.join(others)}"
        yield Problem(
            file, 0, "note", "columns-left-out", what, "name one that is meant with --column, as in title=NAME"
        )


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


def _unprintable(texts: Iterable[str]) -> Any:
    characters = (character for text in texts for character in text)
    control = next((character for character in characters if unicodedata.category(character) in ("Cc", "Cs")), None)
    if control is None:
        return None
    what = f"the row has a character that is no text (U+{ord(control):04X})"
    return lambda file, number: Problem(file, number, "error", "control-characters", what, "remove it from the table")
