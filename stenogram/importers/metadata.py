"""A table with a row for each text: what its sidecar is to say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from stenogram.importers.dates import is_month_first, iso_date
from stenogram.importers.records import column_names, read_records, value_of
from stenogram.importers.table import COLUMNS
from stenogram.importers.transcripts import web_address
from stenogram.languages import language_code
from stenogram.languages.tables.field_names import FIELD_NAMES
from stenogram.messages import message
from stenogram.problems import Problem, problem


@dataclass(frozen=True, slots=True)
class MetadataRow:
    """What the table says of a text. `line` is that of the row; `name` is as written, with or without an ending."""

    line: int
    name: str
    facts: Mapping[str, str]


def read_metadata(
    file: str, raw: bytes, columns: Mapping[str, str], encoding: str | None = None
) -> tuple[tuple[MetadataRow, ...], tuple[Problem, ...]]:
    """The rows of the table. `columns` names columns that are called otherwise: {"title": "Betreff"}.

    `encoding` is that of a table which is not UTF-8.
    """
    records, unreadable = read_records(file, raw, encoding)
    if unreadable:
        return (), unreadable
    names = {str(key).strip().casefold(): key for key in column_names(records)}
    matched = {ours: column for ours in FIELD_NAMES if (column := _column(ours, names, columns)) is not None}
    if "name" not in matched:
        others = tuple(map(str, names.values())) or message("none")
        return (), (problem("missing-column", file, columns="name", others=others, column="name"),)
    left_over = [str(key) for key in names.values() if key not in matched.values()]
    problems = [problem("columns-left-out", file, columns=tuple(left_over))] if left_over else []
    rows, mistakes = _rows(file, records, matched)
    return tuple(rows), (*problems, *mistakes)


def is_about_texts(file: str, raw: bytes, columns: Mapping[str, str], encoding: str | None = None) -> bool:
    """Whether a table has a row for each text: a column that names them, another of those above, and none of words."""
    records, _ = read_records(file, raw, encoding)
    names = {str(key).strip().casefold(): key for key in column_names(records)}
    about = [ours for ours in FIELD_NAMES if _column(ours, names, columns) is not None]
    spoken = not columns.keys().isdisjoint(("speaker", "text")) or not names.keys().isdisjoint(COLUMNS["text"])
    return "name" in about and len(about) > 1 and not spoken


def _rows(
    file: str, records: Sequence[tuple[int, Mapping[str, Any]]], matched: Mapping[str, Any]
) -> tuple[list[MetadataRow], list[Problem]]:
    days = (_text(record.get(matched.get("date", ""))) for _, record in records)
    month_first = is_month_first(days, map(str, matched.values()))
    rows: list[MetadataRow] = []
    problems: list[Problem] = []
    for line, record in records:
        values = {ours: _text(value_of(record, column)) for ours, column in matched.items()}
        if name := values.pop("name"):
            problems += _mistakes(file, line, values, month_first)
            rows.append(MetadataRow(line, name, {key: value for key, value in values.items() if value}))
    return rows, problems


def _column(ours: str, names: Mapping[str, Any], given: Mapping[str, str]) -> Any:
    wanted = (given[ours].casefold(),) if ours in given else FIELD_NAMES[ours]
    return next((names[name] for name in wanted if name in names), None)


def _text(value: Any) -> str:
    return " ".join(str(value).split()) if value is not None else ""


def _mistakes(file: str, line: int, values: dict[str, str], month_first: bool | None) -> Iterator[Problem]:
    """What is wrong with a date or an address; a good one is put into the form that a sidecar has, as languages are."""
    date, url = values.get("date"), values.get("url")
    if language := values.get("language"):
        values["language"] = language_code(language) or language
    if date:
        values["date"] = iso_date(date, month_first) or ""
        if not values["date"]:
            yield problem("bad-date", file, line, value=date)
    if url and web_address(url) is None:
        values["url"] = ""
        yield problem("bad-url", file, line, value=url)


def bare_name(name: str) -> str:
    """The name of a text without a folder and an ending that files have."""
    return re.sub(
        r"\.(?:txt|yml|docx?|odt|pdf|html?|vtt|srt|eml|xml)$", "", re.split(r"[/\\]", name)[-1].strip(), flags=re.I
    )
