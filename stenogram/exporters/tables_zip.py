"""The corpus as CSV tables in one zip, described as "CSV on the Web" (https://www.w3.org/TR/tabular-metadata/)."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from typing import Any, Final

from stenogram.exporters.formats import CorpusFormat
from stenogram.exporters.relations import TABLES, Table
from stenogram.exporters.zip_files import add_member
from stenogram.model import BinaryFile, Corpus

PATH: Final = "data/corpus.zip"
DESCRIPTION: Final = "csv-metadata.json"


def tables_zip(corpus: Corpus) -> bytes:
    """The file: equal corpora give equal bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        add_member(archive, DESCRIPTION, f"{json.dumps(description(corpus), ensure_ascii=False, indent=2)}\n")
        for table in TABLES:
            add_member(archive, f"{table.name}.csv", table_csv(table, corpus))
    return packed.getvalue()


def table_csv(table: Table, corpus: Corpus) -> str:
    """One table (RFC 4180: comma, CR LF, UTF-8); an absent value is an empty field."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow([column.name for column in table.columns])
    writer.writerows(table.rows(corpus))
    return written.getvalue()


def description(corpus: Corpus) -> dict[str, Any]:
    """What each table and column is, and which refers to which."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:title": corpus.settings.site_name,
        "dialect": {"lineTerminators": ["\r\n", "\n"]},
        "tables": [_described(table) for table in TABLES],
    }


def _described(table: Table) -> dict[str, Any]:
    columns = [
        {
            "name": column.name,
            "titles": column.name,
            "dc:description": column.about,
            "datatype": "string" if column.type == "text" else "integer",
            "required": not column.optional,
        }
        for column in table.columns
    ]
    # Validators take a reference that may be absent for a broken one.
    required = {column.name for column in table.columns if not column.optional}
    keys = [
        {
            "columnReference": list(key.columns),
            "reference": {"resource": f"{key.table}.csv", "columnReference": list(key.target)},
        }
        for key in table.foreign
        if required.issuperset(key.columns)
    ]
    schema: dict[str, Any] = {"columns": columns, "primaryKey": list(table.key)}
    if keys:
        schema["foreignKeys"] = keys
    return {"url": f"{table.name}.csv", "dc:description": table.about, "tableSchema": schema}


def _tables(corpus: Corpus) -> Iterator[BinaryFile]:
    yield BinaryFile(PATH, tables_zip(corpus))


TABLES_ZIP: Final = CorpusFormat(
    PATH, "The tables of the database as CSV, described for programs, made by build --exports", _tables, on_demand=True
)
