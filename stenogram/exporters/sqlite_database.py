"""The corpus as an SQLite database with full text, which Datasette and any SQL client open."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Final

from stenogram.exporters.formats import CorpusFormat
from stenogram.exporters.relations import TABLES, Table
from stenogram.model import BinaryFile, Corpus, GeneratedFile

PATH: Final = "data/corpus.sqlite"
METADATA: Final = "data/corpus.datasette.json"
# Accents and letter case fold, as in the site's own search; a soft hyphen does not divide a word.
_FULL_TEXT: Final = """
CREATE VIRTUAL TABLE paragraphs_fts USING fts5(
  text, content='paragraphs', content_rowid='rowid', tokenize='unicode61 remove_diacritics 2'
);
INSERT INTO paragraphs_fts (rowid, text) SELECT rowid, replace(text, char(173), '') FROM paragraphs;
"""
# Datasette has the function `escape_fts`: without it an apostrophe or "R&D" is a mistake in a query, as no words are.
_QUERIES: Final = {
    "search": (
        "Search what was said, the best first",
        "SELECT turns.date, turns.speaker_name, paragraphs.text, turns.address FROM paragraphs_fts"
        " JOIN paragraphs ON paragraphs.rowid = paragraphs_fts.rowid"
        " JOIN turns ON turns.transcript = paragraphs.transcript AND turns.id = paragraphs.turn"
        " WHERE paragraphs_fts MATCH ifnull(nullif(escape_fts(:words), ''), '\"\"')"
        " ORDER BY paragraphs_fts.rank LIMIT 100",
    ),
    # Full text knows words by the spaces between them, which Chinese or Thai do not have.
    "find": (
        "Find characters as they are written, in any script, in the order of days",
        "SELECT turns.date, turns.speaker_name, paragraphs.text, turns.address FROM paragraphs"
        " JOIN turns ON turns.transcript = paragraphs.transcript AND turns.id = paragraphs.turn"
        " WHERE :words <> '' AND instr(lower(replace(paragraphs.text, char(173), '')), lower(:words))"
        " ORDER BY turns.date LIMIT 100",
    ),
    "mentions_of_an_entry": (
        "Where an entry is named, by whom and when",
        "SELECT ifnull(turns.date, transcripts.date) AS date, turns.speaker_name, paragraphs.kind, mentions.name,"
        " mentions.why, ifnull(turns.address, transcripts.address) AS address FROM mentions"
        " JOIN transcripts ON transcripts.id = mentions.transcript"
        " JOIN paragraphs ON paragraphs.transcript = mentions.transcript AND paragraphs.position = mentions.paragraph"
        " LEFT JOIN turns ON turns.transcript = paragraphs.transcript AND turns.id = paragraphs.turn"
        " WHERE mentions.entry = :entry ORDER BY 1, mentions.transcript, mentions.paragraph, mentions.start",
    ),
    "named_together": (
        "Entries that are named in the same paragraphs as another",
        "WITH places AS (SELECT DISTINCT transcript, paragraph FROM mentions WHERE entry = :entry),"
        " others AS (SELECT DISTINCT transcript, paragraph, entry FROM places"
        " JOIN mentions USING (transcript, paragraph))"
        " SELECT entry, count(*) AS paragraphs FROM others WHERE entry <> :entry GROUP BY entry"
        " ORDER BY paragraphs DESC, entry",
    ),
}
_FACETS: Final = {
    "turns": ["speaker_name", "event", "place", "transcript"],
    "mentions": ["kind", "entry", "transcript"],
    "paragraphs": ["kind", "transcript"],
    "entries": ["kind"],
    "permalinks": ["state"],
}


def database(corpus: Corpus) -> bytes:
    """The file, made in memory: equal corpora give equal bytes, with one version of SQLite."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        for table in TABLES:
            connection.execute(definition(table))
            places = ", ".join("?" * len(table.columns))
            connection.executemany(f"INSERT INTO {table.name} VALUES ({places})", table.rows(corpus))
        for table in TABLES:
            for key in table.foreign:
                name = f"{table.name}_{'_'.join(key.columns)}"
                connection.execute(f"CREATE INDEX {name} ON {table.name} ({_quoted(key.columns)})")
        connection.commit()
        connection.executescript(_FULL_TEXT)
        connection.commit()
        return connection.serialize()


def definition(table: Table) -> str:
    """The statement that creates a table."""
    lines = [
        f'"{column.name}" {column.type.upper()}{"" if column.optional else " NOT NULL"}' for column in table.columns
    ]
    lines.append(f"PRIMARY KEY ({_quoted(table.key)})")
    for key in table.foreign:
        lines.append(f"FOREIGN KEY ({_quoted(key.columns)}) REFERENCES {key.table} ({_quoted(key.target)})")
    return f"CREATE TABLE {table.name} ({', '.join(lines)})"


def _quoted(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def datasette_metadata(corpus: Corpus) -> str:
    """What Datasette shows of the tables: descriptions, facets, and queries to begin with."""
    tables = {
        table.name: {
            "description": table.about,
            "columns": {column.name: column.about for column in table.columns},
            **({"facets": _FACETS[table.name]} if table.name in _FACETS else {}),
        }
        for table in TABLES
    }
    queries = {name: {"title": title, "sql": sql} for name, (title, sql) in _QUERIES.items()}
    described = {
        "title": corpus.settings.site_name,
        "source_url": corpus.settings.site_url,
        "databases": {"corpus": {"tables": tables, "queries": queries}},
    }
    return json.dumps({name: value for name, value in described.items() if value}, ensure_ascii=False, indent=2) + "\n"


def _database(corpus: Corpus) -> Iterator[BinaryFile | GeneratedFile]:
    yield BinaryFile(PATH, database(corpus))
    yield GeneratedFile(METADATA, datasette_metadata(corpus))


SQLITE: Final = CorpusFormat(
    PATH,
    "The corpus as an SQLite database with full text, made by build --exports; "
    "datasette corpus.sqlite --metadata corpus.datasette.json",
    _database,
    on_demand=True,
)
