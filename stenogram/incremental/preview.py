"""Single pages as a build would make them now, at once: what a curator looks at need not wait for the rest of the site.

Nothing is written. The process that makes previews remembers the texts that it has read, so one page costs
what that page depends on: a transcript's own text, or what is known of all of them for an index or an entry. What a
changed registry means for texts that nobody looks at is left to the build, and so is what others said too where the
corpus has more than a few texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from stenogram import disk, exporters, pages, translations
from stenogram.corpus.shared_phrases import with_other_uses
from stenogram.hosts import SiteConfig, files_of, host_of
from stenogram.incremental.cache import Cache, base_of, key_of
from stenogram.incremental.stored_results import StoredResults
from stenogram.incremental.text_bodies import unpack_text
from stenogram.model import Corpus, GeneratedFile, Transcript
from stenogram.parallel_texts import with_parallel_texts
from stenogram.prepare import Prepared, prepare
from stenogram.problems import has_errors
from stenogram.registry import LoadedRegistry, loaded_registry
from stenogram.templating.template_folders import template_folders

MOST: Final = 60
"""Texts that are read for a preview; where more are new, the build that reads them all comes first."""

FEW: Final = 60
"""Up to so many texts are compared for what others said too."""

_PAGE: Final = ".md"
_TRANSCRIPTS: Final = "transcripts/"

Stamp = tuple[tuple[int, int], ...]


@dataclass(slots=True)
class _Text:
    """A text as it was read last: sizes and times of its files, the registry it was read with, and what it became.

    `key` is its key in the cache.
    """

    stamp: Stamp
    base: str
    key: str
    prepared: Prepared


@dataclass(slots=True)
class _Memory:
    """`results` is what was made of single texts, by their keys in the cache."""

    texts: dict[str, _Text] = field(default_factory=dict)
    results: dict[str, bytes] = field(default_factory=dict)

    def transcripts(self) -> tuple[Transcript, ...]:
        return tuple(text.prepared.transcript for text in self.texts.values() if text.prepared.transcript)

    def stored_results(self, root: Path) -> StoredResults:
        """What is made of single texts, as a build stored it or as it is remembered here."""
        cache = _Remembering(root / disk.STATE / "cache", self.results)
        return StoredResults(cache, {name: text.key for name, text in self.texts.items()})

    def forget_but(self, keys: Iterable[str]) -> None:
        """Forget the results that were not asked for: they were of texts as they no longer are."""
        self.results = {key: self.results[key] for key in keys if key in self.results}


class _Remembering(Cache):
    """The cache of a corpus, in which nothing is written: what would be is remembered."""

    def __init__(self, folder: Path, results: dict[str, bytes]) -> None:
        super().__init__(folder)
        self._results = results

    def get(self, key: str) -> bytes | None:
        return self._results.get(key) or super().get(key)

    def put(self, key: str, content: bytes) -> bool:
        self._results[key] = content
        return True


# What this process knows of each corpus that it was asked for.
_memories: dict[Path, _Memory] = {}


def preview(root: Path, addresses: Sequence[str], today: str) -> Mapping[str, bytes]:
    """Finished pages by their places in the site ("transcripts/NAME/index.html").

    `addresses` are those of pages, without the first slash ("transcripts/NAME/"). A page that a build would not
    publish, for something is in error, or that there is not, is left out; so are all where pages depend on each other.
    """
    host = host_of(root)
    config, _ = host.configure(root)
    if config is None or config.one_run:
        return {}
    names = [name for address in addresses if (name := _source_name(config.docs, address))]
    registry, _ = disk.registry_files(root)
    known = loaded_registry(tuple(registry.items()))
    memory = _memories.setdefault(root, _Memory())
    wanted = {name.removeprefix(_TRANSCRIPTS).removesuffix(_PAGE) for name in names if name.startswith(_TRANSCRIPTS)}
    if has_errors(known.problems):
        return {}
    if not _refresh(root, memory, known, base_of(registry), wanted, today):
        return {}
    results = memory.stored_results(root)
    corpus = Corpus(with_parallel_texts(memory.transcripts()), known.records, config.settings, results)
    try:
        with translations.speaking(config.settings.language, config.settings.messages):
            sources = list(_sources(root, config, corpus, names))
    except pages.TemplateError:
        return {}
    memory.forget_but(results.asked())
    # Pages that the edit has called into being are not in docs/ yet.
    names_of_pages = {*pages.page_paths(corpus), *(name for name, _ in files_of(config.docs))}
    rendered = host.render_pages(config, names_of_pages, sources)
    return {} if rendered.problems else rendered.files


def _source_name(docs: Path, address: str) -> str | None:
    """The Markdown file of a page's address, relative to docs/."""
    stem = address.strip("/")
    if ".." in stem.split("/"):
        return None
    for name in (f"{stem}{_PAGE}", f"{stem}/index{_PAGE}") if stem else ("index.md",):
        if (docs / name).is_file():
            return name
    return None


def _refresh(root: Path, memory: _Memory, known: LoadedRegistry, base: str, wanted: set[str], today: str) -> bool:
    """Read what is new; False where that is too much, or anything in it is in error."""
    places, _ = disk.text_places(root)
    stamps = {path.stem: (path, file, _stamp(path)) for path, file in places}
    for gone in memory.texts.keys() - stamps.keys():
        del memory.texts[gone]
    new = _new(memory, {name: stamp for name, (_, _, stamp) in stamps.items()}, base, wanted)
    cache = Cache(root / disk.STATE / "cache")
    reading = 0
    for name in sorted(new):
        path, file, stamp = stamps[name]
        files, _ = disk.text_files(path, file)
        if files is None:
            return False
        key = key_of(base, files)
        prepared = unpack_text(cache.get(key))
        if prepared is None:
            reading += 1
            prepared = prepare(files, known.gazetteer, today) if reading <= MOST else None
        if prepared is None or has_errors(prepared.problems + prepared.ledger_problems):
            return False
        memory.texts[name] = _Text(stamp, base, key, prepared)
    memory.texts = {name: memory.texts[name] for name in stamps if name in memory.texts}
    return True


def _new(memory: _Memory, stamps: Mapping[str, Stamp], base: str, wanted: set[str]) -> set[str]:
    """The texts that are not known as they stand; those that are wanted must be known with this registry too."""
    unknown = {name for name, stamp in stamps.items() if name not in memory.texts or memory.texts[name].stamp != stamp}
    return unknown | {name for name in wanted & memory.texts.keys() & stamps.keys() if memory.texts[name].base != base}


def _stamp(path: Path) -> Stamp:
    beside = (path, path.with_suffix(".yml"), path.with_name(f"{path.stem}.turns.json"))
    return tuple((stat.st_size, stat.st_mtime_ns) for file in beside if file.exists() and (stat := file.stat()))


def _sources(root: Path, config: SiteConfig, corpus: Corpus, names: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """The Markdown of each page as it would be written now."""
    generated = disk.generated_names(root)
    templates = pages.Templates(template_folders(root, "pages"))
    is_asked = any(name.startswith(_TRANSCRIPTS) for name in names)
    transcripts = with_other_uses(corpus) if is_asked and len(corpus.transcripts) <= FEW else corpus.transcripts
    by_name = {f"{_TRANSCRIPTS}{transcript.document.name}{_PAGE}": transcript for transcript in transcripts}
    for name in names:
        if name in by_name:
            yield _encoded(_transcript_page(by_name[name], corpus, templates))
        elif name not in generated:
            yield name, (config.docs / name).read_bytes()
    shared = frozenset(name for name in names if name in generated and name not in by_name)
    if shared:
        metadata = exporters.corpus_metadata(corpus)
        for deferred in pages.corpus_pages(corpus, templates, metadata, only=shared):
            yield _encoded(deferred.make())


def _transcript_page(transcript: Transcript, corpus: Corpus, templates: pages.Templates) -> GeneratedFile:
    around = pages.neighbours(corpus.transcripts)[transcript.document.name]
    metadata = exporters.page_metadata(transcript, corpus.settings, corpus.registry)
    named = pages.registry_in(corpus.registry, corpus.settings.language)
    return pages.transcript_file(transcript, named, corpus.settings, templates, metadata, *around)


def _encoded(page: GeneratedFile) -> tuple[str, bytes]:
    return page.path, page.text.encode()
