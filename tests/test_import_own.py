"""What a site publishes comes back as it was: every turn, under the label as it was printed, with its words."""

from __future__ import annotations

import pytest

from stenogram.curation.sidecar import read_sidecar
from stenogram.exporters import files
from stenogram.importers import TABLES, Migrated, import_document, migrate
from stenogram.importers.markdown_twin import read_twin
from stenogram.model import BinaryFile, Document, Transcript
from stenogram.parsing import decode, read_transcript
from tests.export.corpora import corpus

ENDINGS = ("json", "tei.xml", "akn.xml", "md.txt")
"""Of those that keep the label as it was printed, the title and the day."""
Turns = list[tuple[str | None, list[str]]]


def published(transcript: Transcript, folder: str, ending: str) -> bytes:
    whole = corpus(folder)
    path = f"data/transcripts/{transcript.document.name}.{ending}"
    (file,) = [file for file in files(transcript, whole.settings, whole.registry) if file.path == path]
    return file.content if isinstance(file, BinaryFile) else file.text.encode()


def imported(name: str, raw: bytes) -> Migrated:
    if name.endswith(TABLES):
        (made,), _ = migrate(name, raw, {})
        return made
    document, problems = import_document(name, raw)
    assert document, [str(problem) for problem in problems]
    return document.transcripts[0]


def read(made: Migrated) -> Document:
    sidecar, _ = read_sidecar(f"{made.name}.yml", made.sidecar)
    source, _ = decode(made.name, f"{made.name}.txt", made.text.encode(), sidecar)
    assert source
    document, _ = read_transcript(source, sidecar)
    return document


def turns(document: Document) -> Turns:
    return [
        (
            turn.label or (turn.speaker.name if turn.speaker else None),
            [paragraph.text for paragraph in turn.paragraphs if paragraph.kind != "furniture"],
        )
        for turn in document.turns()
    ]


@pytest.mark.parametrize("folder", [".", "tests/corpora/village"])
@pytest.mark.parametrize("ending", ENDINGS)
def test_every_turn_comes_back(ending: str, folder: str) -> None:
    for transcript in corpus(folder).transcripts:
        document = transcript.document
        made = imported(f"{document.name}.{ending}", published(transcript, folder, ending))
        assert turns(read(made)) == turns(document), document.name


@pytest.mark.parametrize("folder", [".", "tests/corpora/village"])
def test_every_turn_of_the_table_comes_back_under_the_name_of_its_speaker(folder: str) -> None:
    for transcript in corpus(folder).transcripts:
        document = transcript.document
        made = imported(f"{document.name}.csv", published(transcript, folder, "csv"))
        names = [
            (turn.speaker.name if turn.speaker else None, words)
            for turn, (_, words) in zip(document.turns(), turns(document), strict=True)
        ]
        assert turns(read(made)) == names, document.name


@pytest.mark.parametrize("ending", ENDINGS)
def test_title_and_date_come_back(ending: str) -> None:
    for transcript in corpus("tests/corpora/village").transcripts:
        document = transcript.document
        again = read(imported(f"x.{ending}", published(transcript, "tests/corpora/village", ending)))
        assert (again.title, again.date) == (document.title, document.date)


def test_other_markdown_is_no_twin() -> None:
    assert read_twin("# The bridge\n\n### Anna Reed\n\nThe bridge is old.\n") is None
    assert read_twin("Anna Reed: The bridge is old.\n") is None
