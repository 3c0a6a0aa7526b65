"""The JSON Schemas of what the site publishes and of what curators write."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from stenogram.deferred import Deferred, DeferredGroup
from stenogram.exporters.formats import CorpusFormat
from stenogram.exporters.json_text import json_text
from stenogram.exporters.schemas import json_schemas
from stenogram.model import Corpus, GeneratedFile


def schema_files() -> Iterator[GeneratedFile]:
    """A file for each schema."""
    for name, schema in json_schemas().items():
        yield GeneratedFile(f"data/schemas/{name}.schema.json", json_text(schema, indented=True) + "\n")


def _of_corpus(corpus: Corpus) -> Iterator[DeferredGroup[GeneratedFile]]:
    # They are of the program alone.
    yield DeferredGroup("/data/schemas", _deferred, str)


def _deferred() -> Iterator[Deferred[GeneratedFile]]:
    return (Deferred(file.path, partial(_same, file)) for file in schema_files())


def _same(file: GeneratedFile) -> GeneratedFile:
    return file


SCHEMA_FILES: Final = CorpusFormat(
    "data/schemas/NAME.schema.json",
    "JSON Schemas: what a transcript’s JSON holds, and what curators write in sidecars and registries",
    _of_corpus,
)
