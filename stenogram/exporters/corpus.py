"""The data files of a site in a fixed order, and the metadata of its pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from importlib.metadata import entry_points
from typing import Final

from stenogram.corpus.evidence import entry_evidence
from stenogram.corpus.published_entries import published_digest
from stenogram.deferred import Deferred, DeferredGroup
from stenogram.digests import digest
from stenogram.exporters import page_metadata as head
from stenogram.exporters.akoma_ntoso import AKOMA_NTOSO
from stenogram.exporters.citation_files import BIBTEX, CITATION_DIALOG, CSL_JSON, RIS
from stenogram.exporters.coverage_json import COVERAGE
from stenogram.exporters.embed import EMBED, OEMBED
from stenogram.exporters.entity_counts import ENTITY_COUNTS
from stenogram.exporters.entity_metadata import entity_metadata
from stenogram.exporters.entries import ExportedEntry, entries_with_pages, exported_entry
from stenogram.exporters.entry_feed import ENTRY_FEED
from stenogram.exporters.entry_json import ENTRY_JSON
from stenogram.exporters.epub import EPUB
from stenogram.exporters.feed import CHANGES_FEED, FEED
from stenogram.exporters.formats import CorpusFormat, EntryFormat, ExportedTranscript, TranscriptFormat
from stenogram.exporters.former_versions import FORMER_VERSIONS
from stenogram.exporters.interchange import JSON
from stenogram.exporters.llms_txt import llms_txt
from stenogram.exporters.markdown_twin import MARKDOWN
from stenogram.exporters.parlamint import PARLAMINT
from stenogram.exporters.questions import QUESTIONS_CSV
from stenogram.exporters.schema_files import SCHEMA_FILES
from stenogram.exporters.search_feeds import search_feeds, search_path
from stenogram.exporters.shared_phrases_json import SHARED_PHRASES
from stenogram.exporters.source_files import ORIGINAL_FILES, SOURCE_FILES
from stenogram.exporters.sqlite_database import SQLITE
from stenogram.exporters.tables import CORPUS_CSV, CORPUS_JSONL, CSV
from stenogram.exporters.tables_zip import TABLES_ZIP
from stenogram.exporters.tei import CORPUS_TEI, TEI
from stenogram.exporters.translations_json import TRANSLATIONS
from stenogram.exporters.web_annotations import ANNOTATIONS
from stenogram.exporters.wordings_feed import WORDINGS_FEED
from stenogram.kinds import kind_of
from stenogram.model import (
    BinaryFile,
    CopiedFile,
    Corpus,
    DataFile,
    Document,
    Entity,
    GeneratedFile,
    JoinedFile,
    PageMetadata,
    Registry,
    Settings,
    Transcript,
)
from stenogram.offline import OFFLINE
from stenogram.translations import gettext as _
from stenogram.translations.browser import browser_catalogue

TRANSCRIPT_FORMATS: Final = (
    JSON,
    CITATION_DIALOG,
    FORMER_VERSIONS,
    CSV,
    BIBTEX,
    RIS,
    CSL_JSON,
    MARKDOWN,
    EPUB,
    TEI,
    AKOMA_NTOSO,
    ANNOTATIONS,
    EMBED,
    OEMBED,
)
"""The data files of each transcript. To add one, write its record in a module of its own, and list it here."""
ENTRY_FORMATS: Final = (ENTRY_JSON, ENTRY_FEED)
"""The files of each entry of the registry, and of each speaker whom it does not know."""
CORPUS_FORMATS: Final = (
    CORPUS_JSONL,
    CORPUS_CSV,
    QUESTIONS_CSV,
    SHARED_PHRASES,
    COVERAGE,
    ENTITY_COUNTS,
    SOURCE_FILES,
    ORIGINAL_FILES,
    FEED,
    CHANGES_FEED,
    WORDINGS_FEED,
    SCHEMA_FILES,
    CORPUS_TEI,
    SQLITE,
    TABLES_ZIP,
    PARLAMINT,
    TRANSLATIONS,
)
"""The files of the whole corpus."""
_LLMS_TXT: Final = "llms.txt"
_CATALOGUE: Final = "assets/catalogue.js"
"""What scripts say in another language than English; it takes the place of the theme's file of that name."""
# Made once, in English, as the records of the formats are: pages translate it, the guide for programs stays in English.
_LLMS_FILE: Final = DataFile(_LLMS_TXT, _("A guide for programs: what the site is, and which of these files to read"))
_OFFLINE_FILE: Final = DataFile(
    OFFLINE,
    _("The site with its search, to unpack and read offline: open index.html; made by build --exports"),
    of_site=True,
)
GROUP: Final = "stenogram.exporters"
"""The entry points through which other packages bring formats: each leads to a record of one of the three kinds."""


def transcript_formats() -> tuple[TranscriptFormat, ...]:
    """Our own formats of a transcript, and those installed beside them."""
    return (*TRANSCRIPT_FORMATS, *(record for record in _installed() if isinstance(record, TranscriptFormat)))


def entry_formats() -> tuple[EntryFormat, ...]:
    """Our own formats of an entry, and those installed beside them."""
    return (*ENTRY_FORMATS, *(record for record in _installed() if isinstance(record, EntryFormat)))


def corpus_formats() -> tuple[CorpusFormat, ...]:
    """Our own formats of the corpus, and those installed beside them."""
    return (*CORPUS_FORMATS, *(record for record in _installed() if isinstance(record, CorpusFormat)))


@cache
def _installed() -> tuple[object, ...]:
    return tuple(point.load() for point in sorted(entry_points(group=GROUP), key=lambda point: point.name))


CorpusFile = GeneratedFile | JoinedFile | CopiedFile | BinaryFile


def corpus_files(corpus: Corpus, exports: bool = False) -> Iterator[CorpusFile]:
    """Every data file of the site but those of single transcripts. Pure: equal corpora give equal files.

    With `exports` also those that are made on demand.
    """
    for file in deferred_corpus_files(corpus, exports):
        match file:
            case Deferred():
                yield file.make()
            case DeferredGroup():
                yield from (member.make() for member in file.make())
            case _:
                yield file


def deferred_corpus_files(
    corpus: Corpus, exports: bool = False
) -> Iterator[CorpusFile | Deferred[GeneratedFile] | DeferredGroup[GeneratedFile]]:
    """The files of `corpus_files`, those of entries to be made where that is needed."""
    for format_ in _made(exports):
        yield from format_.make(corpus)
    if script := browser_catalogue(corpus.settings.language, corpus.settings.messages):
        yield GeneratedFile(_CATALOGUE, script)
    yield GeneratedFile(_LLMS_TXT, llms_txt(corpus, _described_files(corpus, exports)))
    yield from search_feeds(corpus)
    for entity in entries_with_pages(corpus):
        if all(format_.of_entry_alone for format_ in entry_formats()):
            name = f"/data/{kind_of(entity).folder}/{entity.id}"
            yield DeferredGroup(name, partial(_entry_files_of, entity, corpus), partial(_entry_digest, entity, corpus))
        else:
            yield from _entry_files_of(entity, corpus)


def _entry_files_of(entity: Entity, corpus: Corpus) -> Iterator[Deferred[GeneratedFile]]:
    entry = exported_entry(entity, corpus)
    return (_deferred_entry(entry, entry_format) for entry_format in entry_formats())


def _entry_digest(entity: Entity, corpus: Corpus) -> str:
    """A digest of all that the files of an entry depend on besides the registry and the settings."""
    return digest(repr((entity, entry_evidence(corpus).get(entity.id, ()))), published_digest(corpus))


def _deferred_entry(entry: ExportedEntry, entry_format: EntryFormat) -> Deferred[GeneratedFile]:
    path = entry_format.path(entry.entity)
    of = repr(entry.without_evidence()) if entry_format.of_entry_alone else None
    return Deferred(path, partial(_entry_file, path, entry, entry_format), of, entry.transcripts(), entry.entity.id)


def _entry_file(path: str, entry: ExportedEntry, entry_format: EntryFormat) -> GeneratedFile:
    return GeneratedFile(path, entry_format.make(entry))


def _described_files(corpus: Corpus, exports: bool) -> tuple[DataFile, ...]:
    """What the page "Data" and `llms.txt` list."""
    return (
        *(
            DataFile(format_.path, format_.about)
            for format_ in _made(exports)
            if (format_ is not ORIGINAL_FILES or corpus.settings.originals)
            and (format_ is not PARLAMINT or corpus.settings.parliament)
        ),
        _LLMS_FILE,
        *((_OFFLINE_FILE,) if exports else ()),
        *(DataFile(search_path(search), search.title, of_search=True) for search in corpus.registry.searches),
        *(DataFile(format_.path("NAME"), format_.about, format_.label) for format_ in transcript_formats()),
        *(DataFile(format_.pattern, format_.about, format_.label) for format_ in entry_formats()),
    )


def _made(exports: bool) -> Iterator[CorpusFormat]:
    return (format_ for format_ in corpus_formats() if exports or not format_.on_demand)


def files(transcript: Transcript, settings: Settings, registry: Registry) -> Iterator[GeneratedFile | BinaryFile]:
    """The data files of one transcript."""
    exported = ExportedTranscript(transcript, settings, registry)
    for format_ in _formats_of(transcript.document):
        yield format_.file(exported)


def _formats_of(document: Document) -> Iterator[TranscriptFormat]:
    return (format_ for format_ in transcript_formats() if format_.applies(document))


def page_metadata(transcript: Transcript, settings: Settings, registry: Registry = head.NO_REGISTRY) -> PageMetadata:
    """What machines read in the head of a transcript's page, and the files that it offers."""
    document = transcript.document
    offered = tuple(
        DataFile(format_.path(document.name), format_.about, format_.label, format_.media_type)
        for format_ in _formats_of(document)
        if format_.label or format_.media_type
    )
    return head.page_metadata(transcript, settings, offered, registry)


def corpus_metadata(corpus: Corpus, exports: bool = False) -> dict[str, PageMetadata]:
    """By a page's path under docs/, what machines read in the head of each entry, and the files of the page "Data".

    The pages that show what a file of the corpus has lead to it.
    """
    pages = {
        f"{kind_of(entity).folder}/{entity.id}.md": entity_metadata(entity, corpus.settings, _entry_files(entity))
        for entity in entries_with_pages(corpus)
    }
    described = PageMetadata(files=_described_files(corpus, exports))
    coverage = PageMetadata(files=(_alternate(COVERAGE, "JSON", "application/json"),))
    transcripts = (_alternate(CORPUS_JSONL, "JSON", "application/jsonl"), _alternate(CORPUS_CSV, "CSV", "text/csv"))
    shared = {"data/coverage.md": coverage, "transcripts/index.md": PageMetadata(files=transcripts)}
    return {**pages, **shared, "data/index.md": described, "about.md": described}


def _alternate(format_: CorpusFormat, label: str, media_type: str) -> DataFile:
    return DataFile(format_.path, format_.about, label, media_type)


def _entry_files(entity: Entity) -> tuple[DataFile, ...]:
    return tuple(
        DataFile(format_.path(entity), format_.about, format_.label, format_.media_type)
        for format_ in entry_formats()
        if format_.label
    )
