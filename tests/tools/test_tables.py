"""Datasette opens the database with our metadata, and csvw finds the zip of tables valid."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from csvw import CSVW

from stenogram import disk
from stenogram.exporters import transcript_json
from stenogram.exporters.sqlite_database import database, datasette_metadata
from stenogram.exporters.tables_zip import DESCRIPTION, tables_zip
from stenogram.model import Corpus, Settings
from stenogram.prepare import prepare
from stenogram.registry import loaded_registry

pytestmark = pytest.mark.tools

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    registry = loaded_registry(tuple(disk.registry_files(ROOT)[0].items()))
    prepared = [prepare(text, registry.gazetteer, "2026-01-01") for text in disk.texts(ROOT)[0]]
    transcripts = tuple(text.transcript for text in prepared if text.transcript)
    return Corpus(transcripts, registry.records, Settings("Transcripts", "https://example.org/"))


def test_datasette_opens_the_database_and_runs_its_queries(corpus: Corpus, tmp_path: Path) -> None:
    (tmp_path / "corpus.sqlite").write_bytes(database(corpus))
    (tmp_path / "metadata.json").write_text(datasette_metadata(corpus), "utf-8")
    program = Path(sys.executable).with_name("datasette")
    asked = "/corpus/mentions_of_an_entry.json?entry=sco&_shape=array"
    command = [program, "corpus.sqlite", "--metadata", "metadata.json", "--get", asked]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    mentions = [mention for text in corpus.transcripts for each in text.mentions for mention in each]
    assert len(json.loads(done.stdout)) == sum(mention.entity == "sco" for mention in mentions) > 0


def _asked_of_datasette(folder: Path, asked: str) -> Any:
    program = Path(sys.executable).with_name("datasette")
    command = [program, "corpus.sqlite", "--metadata", "metadata.json", "--get", asked]
    return json.loads(subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout)


def test_datasette_counts_what_the_json_has(corpus: Corpus, tmp_path: Path) -> None:
    (tmp_path / "corpus.sqlite").write_bytes(database(corpus))
    (tmp_path / "metadata.json").write_text(datasette_metadata(corpus), "utf-8")
    records = [transcript_json(text, addresses=True) for text in corpus.transcripts]
    blocks = [block for record in records for block in record["blocks"] if block["kind"] != "furniture"]
    shown = [part for block in blocks for part in block["paragraphs"] if part.get("kind") != "furniture"]
    wanted = {
        "transcripts": len(records),
        "turns": sum(block["kind"] == "turn" for block in blocks),
        "mentions": sum(len(part["mentions"]) for part in shown),
    }
    tables = {table: f"select count(*) as amount from {table}" for table in wanted}
    counted = {
        table: _asked_of_datasette(tmp_path, f"/corpus.json?{urlencode({'sql': sql, '_shape': 'array'})}")[0]["amount"]
        for table, sql in tables.items()
    }
    assert counted == wanted


def test_the_tables_are_valid_csv_on_the_web(corpus: Corpus, tmp_path: Path) -> None:
    zipfile.ZipFile(io.BytesIO(tables_zip(corpus))).extractall(tmp_path)
    tables = CSVW(str(tmp_path / DESCRIPTION), validate=True)
    assert tables.is_valid
