"""Files people have become texts and sidecars that build: documents, web pages, captions, tables of turns.

Pure: bytes → transcripts. Each is read again as a build will read it. Where that gives other turns than the file shows,
the sidecar says how they are meant: what is imported is what is published, whatever the words look like.
"""

from __future__ import annotations

from collections.abc import Mapping

from stenogram.importers.files import Imported, import_document, original_line
from stenogram.importers.formats import IMPORTERS, TABLES
from stenogram.importers.table import COLUMNS, Row, read_rows
from stenogram.importers.transcripts import Migrated, grouped, migrated, name_of, of_transcript
from stenogram.problems import Problem

__all__ = [
    "COLUMNS",
    "IMPORTERS",
    "TABLES",
    "Imported",
    "Migrated",
    "Row",
    "import_document",
    "migrate",
    "original_line",
    "read_rows",
]


def migrate(
    file: str, raw: bytes, columns: Mapping[str, str] | None = None, encoding: str | None = None
) -> tuple[tuple[Migrated, ...], tuple[Problem, ...]]:
    """All transcripts of a table. `columns` names columns that are called otherwise: {"speaker": "Redner"}."""
    rows, problems = read_rows(file, raw, columns or {}, encoding)
    if any(problem.severity == "error" for problem in problems):
        return (), problems
    made: dict[str, Migrated] = {}
    stem = file.rpartition("/")[2].partition(".")[0]
    for group in grouped(rows):
        values, problems_of_rows = of_transcript(file, group)
        problems += problems_of_rows
        name = name_of(values, group[0].values.get("transcript", ""), stem, made)
        made[name] = migrated(name, group, values)
    return tuple(made.values()), problems
