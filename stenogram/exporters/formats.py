"""What an export is: a file of each transcript, one of each entry, or files of the whole corpus. A record for each.

One list of them (`stenogram.exporters.corpus`) drives the files, the downloads of a page, what machines read in its
head, and the page "Data".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from stenogram.deferred import Deferred, DeferredGroup
from stenogram.exporters.citation import Citations, citations
from stenogram.exporters.entries import ExportedEntry
from stenogram.kinds import kind_of
from stenogram.model import (
    BinaryFile,
    CopiedFile,
    Corpus,
    Document,
    Entity,
    GeneratedFile,
    JoinedFile,
    Registry,
    Settings,
    Transcript,
)


class ExportedTranscript:
    """A transcript and what several formats ask of it, made once."""

    def __init__(self, transcript: Transcript, settings: Settings, registry: Registry) -> None:
        self.transcript, self.settings, self.registry = transcript, settings, registry

    @cached_property
    def citations(self) -> Citations:
        return citations(self.transcript, self.settings)


def _always(document: Document) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class TranscriptFormat:
    """A data file of each transcript, `FOLDER/NAME.ENDING`.

    `about` is for the page "Data". `label` is what its download is called; "" where it is for the site's own scripts.
    `media_type` is for the head of the page; "" where programs do not look for it. `applies` tells whether a document
    has the file at all.
    """

    ending: str
    about: str
    make: Callable[[ExportedTranscript], str | bytes]
    label: str = ""
    media_type: str = ""
    applies: Callable[[Document], bool] = _always
    folder: str = "data/transcripts"

    def path(self, name: str) -> str:
        """Its path under docs/."""
        return f"{self.folder}/{name}.{self.ending}"

    def file(self, exported: ExportedTranscript) -> GeneratedFile | BinaryFile:
        """The file of one transcript."""
        path, content = self.path(exported.transcript.document.name), self.make(exported)
        return GeneratedFile(path, content) if isinstance(content, str) else BinaryFile(path, content)


@dataclass(frozen=True, slots=True)
class EntryFormat:
    """A file of each entry that has a page, `FOLDER/people/ID.ENDING` and so on for the other kinds.

    `about`, `label` and `media_type` are as in TranscriptFormat. `of_entry_alone`: it is made of the entry
    and all that leads to it, the registry and the settings, and of nothing else in the corpus, so that one that stands
    need not be made again.
    """

    folder: str
    ending: str
    about: str
    make: Callable[[ExportedEntry], str]
    label: str = ""
    media_type: str = ""
    of_entry_alone: bool = False

    def path(self, entity: Entity) -> str:
        """Its path under docs/."""
        return f"{self.folder}/{kind_of(entity).folder}/{entity.id}.{self.ending}"

    @property
    def pattern(self) -> str:
        """The path of all its files, for people."""
        return f"{self.folder}/KIND/ID.{self.ending}"


@dataclass(frozen=True, slots=True)
class CorpusFormat:
    """Files of the whole corpus. `path` is that of the file under docs/, with ID or NAME where there are many.

    One that knows what it depends on may be given as a `Deferred`, many that do together as a `DeferredGroup`. Those
    `on_demand` are made by `build --exports` only: they take time and space that a plain build does not need.
    """

    path: str
    about: str
    make: Callable[
        [Corpus],
        Iterable[
            GeneratedFile
            | JoinedFile
            | CopiedFile
            | BinaryFile
            | Deferred[GeneratedFile]
            | DeferredGroup[GeneratedFile]
        ],
    ]
    on_demand: bool = False
