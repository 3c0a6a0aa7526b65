"""Records of a table or list of objects: CSV, TSV, JSON, JSON lines, Excel workbooks."""

from __future__ import annotations

import csv
import datetime
import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from itertools import zip_longest
from types import MappingProxyType
from typing import Any, Final

from stenogram.importers.archive import checked_archive
from stenogram.importers.content import refuse_other_content
from stenogram.importers.plain_text import decoded_text, in_utf8
from stenogram.importers.refusal import RefusedError
from stenogram.messages import message
from stenogram.problems import Problem, problem

_ERRORS: Final = frozenset("#REF! #N/A #NAME? #VALUE! #DIV/0! #NULL! #NUM!".split())
_MOST: Final = 64 * 1024 * 1024
_DELIMITERS: Final = ",;\t|"
_MOST_ABOVE_HEAD: Final = 6
_SHOWN: Final = 60
TITLE_ABOVE: Final = ""
"""The key of what stands above the head of a table; no column has this name."""

MERGED: Final = "\0"
"""The key of what cells that are merged with those above them say, by column; no column has this name."""
_MERGED_CELLS: Final = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"')

_NONE_MERGED: Final[Mapping[int, Mapping[int, Any]]] = MappingProxyType({})
_WORKBOOK: Final = message("an Excel workbook")


def kind_of(file: str) -> str:
    """What a file of this name is called in messages."""
    ending = file.rpartition(".")[2].casefold()
    kinds = {"json": "JSON", "jsonl": "JSON lines", "ndjson": "JSON lines", "xlsx": _WORKBOOK}
    return kinds.get(ending, "CSV")


def read_records(
    file: str, raw: bytes, encoding: str | None = None
) -> tuple[list[tuple[int, Mapping[str, Any]]], tuple[Problem, ...]]:
    """The records of a file, or why it cannot be read. `encoding` is that of a file which is not UTF-8."""
    try:
        refuse_other_content(file, raw)
        return list(records_of(file, in_utf8(file, raw, encoding))), ()
    except RefusedError as error:
        return [], (problem("import-refused", file, reason=error, remedy=error.remedy),)
    except (ValueError, csv.Error, RecursionError) as error:
        return [], (problem("unreadable-table", file, format=kind_of(file), error=error),)


def column_names(records: Iterable[tuple[int, Mapping[str, Any]]]) -> list[str]:
    """The names of the columns, in the order in which records have them."""
    return [
        key for key in dict.fromkeys(key for _, record in records for key in record) if key not in (TITLE_ABOVE, MERGED)
    ]


def value_of(record: Mapping[str, Any], column: str) -> Any:
    """What a record says in a column, or the cell that its own is merged with."""
    value = record.get(column)
    return value or record.get(MERGED, {}).get(column) or value


def records_of(file: str, raw: bytes) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Records, each with its line in the file, where there are lines, else its ordinal from 1.

    Raises ValueError, csv.Error, RefusedError (of an encoding) and RecursionError for what cannot be read.
    """
    kind = kind_of(file)
    if kind == _WORKBOOK:
        yield from _workbook(raw)
    elif kind == "JSON":
        yield from enumerate(_flat(json.loads(raw.decode("utf-8-sig"))), 1)
    elif kind == "JSON lines":
        for number, line in enumerate(raw.decode("utf-8-sig").splitlines(), 1):
            if line.strip():
                yield from ((number, record) for record in _flat(json.loads(line)))
    else:
        yield from _csv(decoded_text(raw))


def _csv(text: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    csv.field_size_limit(_MOST)
    # A line that Excel writes to say what parts the columns.
    stated = re.match(r"sep=(.)\r?\n", text)
    text = text[stated.end() :] if stated else text
    delimiter = stated[1] if stated else _delimiter(text)
    reader = csv.reader(re.findall(r"[^\n]*\n|[^\n]+", text), delimiter=delimiter, strict=True)
    rows: list[tuple[int, Sequence[Any]]] = []
    before = 0
    for row in reader:
        rows.append((before + 1 + bool(stated), row))
        before = reader.line_num
    yield from _below_head(rows)


def _delimiter(text: str) -> str:
    """What parts the columns: what stands most often in the first line that has any; a title may be above it."""
    lines = text.split("\n", _MOST_ABOVE_HEAD)[:_MOST_ABOVE_HEAD]
    head = next((line for line in lines if any(map(line.count, _DELIMITERS))), "")
    return max(_DELIMITERS, key=head.count)


def _below_head(
    rows: Sequence[tuple[int, Sequence[Any]]], merged: Mapping[int, Mapping[int, Any]] = _NONE_MERGED
) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """The rows below the head as records. Raises RefusedError where a row has words in no column of the head.

    Above the head a title may stand, alone in its row: each record has it as `TITLE_ABOVE`. `merged` has by the numbers
    of rows and the places of columns what stands in the cells that these are merged with: records have it as `MERGED`.
    """
    filled = [(number, [_cell(cell) for cell in row]) for number, row in rows]
    filled = [(number, row) for number, row in filled if any(row)]
    counts = [len(list(filter(None, row))) for _, row in filled[:_MOST_ABOVE_HEAD]]
    at = next((n for n, count in enumerate(counts) if count > 1), 0)
    names = filled[at][1] if filled else []
    shared = {TITLE_ABOVE: next(filter(None, filled[0][1]))} if at else {}
    for number, row in filled[at + 1 :]:
        _refuse_beyond(number, row, names)
        yield number, {**shared, **_named(zip(names, row, strict=False)), **_of_merged(names, merged.get(number, {}))}


def _named(cells: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    return {name: cell for name, cell in cells if name}


def _of_merged(names: Sequence[str], cells: Mapping[int, Any]) -> dict[str, Any]:
    above = _named((names[at], _cell(cell)) for at, cell in cells.items() if at < len(names))
    return {MERGED: above} if above else {}


def _refuse_beyond(number: int, row: Sequence[str], names: Sequence[str]) -> None:
    beyond = [cell for cell, name in zip_longest(row, names, fillvalue="") if cell and not name]
    if beyond:
        text = " ".join(beyond[0].split())[:_SHOWN]
        raise RefusedError(
            message("row {number} has words in no column of the head: “{text}”", number=number, text=text),
            message("put text with commas in quotation marks, or give the column a name"),
        )


def _workbook(raw: bytes) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """The rows of the first sheet that has any."""
    import openpyxl

    try:
        workbook: Any = openpyxl.load_workbook(BytesIO(checked_archive(raw)), read_only=True, data_only=True)
    except (zipfile.BadZipFile, KeyError, OSError) as error:
        raise ValueError(message("it is not a workbook, or it is damaged")) from error
    for sheet in workbook.worksheets:
        rows = [(number, row) for number, row in enumerate(sheet.iter_rows(values_only=True), 1) if any(row)]
        if rows:
            yield from _below_head(rows, _merged_with_above(raw, sheet, rows))
            return


def _merged_with_above(raw: bytes, sheet: Any, rows: Sequence[tuple[int, Sequence[Any]]]) -> dict[int, dict[int, Any]]:
    """Of the rows with cells that are merged with those above them, what stands there: by row, by place of the column.

    Nothing is said of cells that are merged across: a title over a whole table is no value of each column.
    """
    from openpyxl.utils import column_index_from_string

    with zipfile.ZipFile(BytesIO(raw)) as archive:
        ranges = _MERGED_CELLS.findall(archive.read(sheet._worksheet_path.lstrip("/")))
    at_row = dict(rows)
    merged: dict[int, dict[int, Any]] = {}
    for column, top, bottom in ranges:
        at = column_index_from_string(column.decode()) - 1
        value = next(iter(at_row.get(int(top), ())[at : at + 1]), None)
        for number in at_row if value is not None else ():
            if int(top) < number <= int(bottom):
                merged.setdefault(number, {})[at] = value
    return merged


def _cell(value: Any) -> str:
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    # A formula that failed ("#REF!") has no value.
    return "" if value is None or value in _ERRORS else str(value)


def _published(content: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """A transcript as a site of ours publishes it, as rows: what was set apart as furniture is left out."""
    source = content["source"]
    shared = {key: content.get(key) for key in ("title", "date", "place", "language")}
    shared |= {"transcript": content.get("id"), "url": source.get("url"), "publisher": source.get("publisher")}
    for block in content["blocks"]:
        if not isinstance(block, dict) or block.get("kind") == "furniture":
            continue
        speaker = block.get("speaker")
        name = speaker.get("name") if isinstance(speaker, dict) else None
        paragraphs = [part for part in block.get("paragraphs") or () if isinstance(part, dict)]
        spoken = [part.get("text") for part in paragraphs if part.get("kind") != "furniture"]
        yield {**shared, "speaker": block.get("label") or name, "text": spoken}


def _flat(content: Any) -> Iterator[Mapping[str, Any]]:
    """Rows as they are, and transcripts with `turns` as rows that have what the transcript says."""
    if isinstance(content, list):
        for row in content:
            yield from _flat(row)
    elif isinstance(content, dict):
        if isinstance(content.get("blocks"), list) and isinstance(content.get("source"), dict):
            yield from _published(content)
            return
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
        raise ValueError(message("a turn is an object with its columns as keys"))
