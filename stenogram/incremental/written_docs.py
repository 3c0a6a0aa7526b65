"""docs/ brought up to date: what was made of the same is left as it stands, the rest is made anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Final

from stenogram import disk, exporters, pages, translations
from stenogram.corpus.evidence import evidence_digests
from stenogram.corpus.shared_phrases import phrases_of_texts
from stenogram.deferred import Deferred, DeferredGroup
from stenogram.digests import code_digest, digest
from stenogram.incremental import executors, page_jobs
from stenogram.incremental.asked_entries import ALL, EntryDigests, watched
from stenogram.incremental.cache import Cache
from stenogram.incremental.stored_pieces import StoredPieces
from stenogram.incremental.stored_results import StoredResults
from stenogram.model import BinaryFile, Corpus, GeneratedFile
from stenogram.prepare import Prepared
from stenogram.problems import Problem
from stenogram.templating.template_folders import template_folders

_MADE: Final = f"{disk.STATE}/outputs.json"

CorpusFile = disk.DocsFile | Deferred[GeneratedFile] | Deferred[BinaryFile] | DeferredGroup[GeneratedFile]


def write_docs(
    root: Path,
    docs: Path,
    corpus: Corpus,
    prepared: Iterable[tuple[Prepared, str]],
    registry: Mapping[str, str],
    workers: executors.Executors,
    progress: Callable[[int, int], None],
    exports: bool = False,
) -> tuple[disk.Written | None, tuple[Problem, ...]]:
    """Write what the corpus gives to docs/. `prepared` are its texts with their keys in the cache."""
    templates = template_folders(root, "pages")
    words = digest(*folder_contents(templates))
    context = page_jobs.RenderContext(
        root / disk.STATE / "cache", tuple(registry.items()), corpus.settings, templates, words
    )
    # From here on, what is made of the corpus may ask the registry.
    asked: set[str] = set()
    digests = EntryDigests.of(corpus.registry, context.registry)
    pieces = StoredPieces(root / disk.STATE)
    corpus = replace(corpus, registry=watched(corpus.registry, asked), per_piece=pieces)
    keys = {text.transcript.document.name: key for text, key in prepared if text.transcript}
    _store_results(corpus, keys, context.cache, workers)
    before = page_jobs.load_made(root / _MADE)
    making = _Making(docs, corpus, keys, context, asked, digests, before)
    try:
        with translations.speaking(corpus.settings.language, corpus.settings.messages):
            metadata = exporters.corpus_metadata(corpus, exports)
            deferred_pages = pages.grouped_pages(corpus, pages.Templates(templates), metadata)
            images = making.pages(pages.share_images(corpus))
            files = making.pages(exporters.deferred_corpus_files(corpus, exports))
            shared = chain(making.pages(deferred_pages), images, files)
            written = disk.write_docs(root, docs, chain(making.files(workers, progress), shared))
    except pages.TemplateError as error:
        return None, (error.problem,)
    disk.write_whole(root / _MADE, page_jobs.dump_made(making.made(), digests.whole))
    pieces.save(tuple(entity.id for entity in exporters.entries_with_pages(corpus)))
    return written, ()


def _store_results(corpus: Corpus, entries: Mapping[str, str], cache: Path, workers: executors.Executors) -> None:
    """Store what all pages together ask of each transcript, on all cores. `entries` are their keys, by their names."""
    results = StoredResults(Cache(cache), entries)
    jobs = [
        page_jobs.PageJob(name := text.document.name, entries[name], (None, None), text.twins, text.accounts)
        for text in corpus.transcripts
        if not all(results.has(text, make) for make in page_jobs.ASKED_BEFORE)
    ]
    executors.store_all(jobs, cache, workers)


class _Making:
    """The files of every transcript and the pages of the corpus: those that stand, and those that must be made anew.

    `asked` is what a watched registry notes (asked_entries.py).

    What was made is known by the name of a transcript, by the path of a page, or by the name of a group: no name of a
    transcript has a slash in it, no path of a page that is asked for here has none or begins with one.
    """

    def __init__(
        self,
        docs: Path,
        corpus: Corpus,
        entries: Mapping[str, str],
        context: page_jobs.RenderContext,
        asked: set[str],
        digests: EntryDigests,
        before: Mapping[str, page_jobs.Made],
    ) -> None:
        self._docs, self._context, self._before = str(docs), context, before
        self._asked, self._digests = asked, digests
        transcripts = corpus.transcripts
        near = pages.neighbours(transcripts)
        words = translations.catalogue_text(context.settings.language)
        registry = digests.registry
        shared = repr((registry.not_names, registry.home, context.settings, words))
        self._frame = digest(code_digest("stenogram.incremental.page_jobs"), shared, context.template_digest)
        self._entries, self._phrases = entries, phrases_of_texts(corpus)
        self._evidence = {
            transcript.document.name: corpus.per_transcript(transcript, evidence_digests).of_entries
            for transcript in transcripts
        }
        self._jobs = [
            page_jobs.PageJob(name := text.document.name, entries[name], near[name], text.twins, text.accounts)
            for text in transcripts
        ]
        self._keys = {
            job.name: digest(
                self._frame, job.entry, repr((job.around, job.twins, job.accounts)), self._phrases[job.name].digest
            )
            for job in self._jobs
        }
        self._transcripts = {transcript.document.name: transcript for transcript in transcripts}
        self._standing = {
            name: made
            for name in self._keys
            if (made := before.get(name)) and made.stands(self._keys[name], digests, self._docs)
        }
        self._written: dict[str, tuple[list[str], tuple[str, ...]]] = {}

    def files(self, workers: executors.Executors, progress: Callable[[int, int], None]) -> Iterator[disk.DocsFile]:
        for standing in tuple(self._standing.values()):
            yield from (disk.KeptFile(name) for name in standing.files)
        jobs = [
            replace(job, other_uses=self._phrases[job.name].other_uses())
            for job in self._jobs
            if job.name not in self._standing
        ]
        for done, (job, made) in enumerate(executors.make_all(jobs, self._context, self._transcripts, workers), 1):
            self._written[job.name] = [file.path for file in made.files], made.asked
            yield from made.files
            progress(done, len(jobs))

    def pages(self, files: Iterable[CorpusFile]) -> Iterator[disk.DocsFile]:
        """Pages and files of the corpus: those that say what they are of are made where that has changed, all
        others always.
        """
        for file in files:
            match file:
                case DeferredGroup():
                    yield from self._group(file)
                case Deferred():
                    yield self._page(file)
                case _:
                    yield file

    def _group(self, group: DeferredGroup[GeneratedFile]) -> Iterator[disk.DocsFile]:
        """Where a group is of the same as before, nobody asks what its members are of."""
        key = digest(self._frame, group.name, group.of())
        made = self._before.get(group.name)
        if made and made.stands(key, self._digests, self._docs):
            self._standing[group.name] = made
            self._standing.update((path, self._before[path]) for path in made.files if path in self._before)
            yield from map(disk.KeptFile, made.files)
            return
        paths = []
        for deferred in group.make():
            paths.append(deferred.path)
            yield self._page(deferred)
        self._keys[group.name], self._written[group.name] = key, (paths, (ALL,))

    def _page(self, deferred: Deferred[GeneratedFile | BinaryFile]) -> disk.DocsFile:
        if deferred.of is None:
            return deferred.make()
        words = (self._words(name, deferred.entity) for name in deferred.transcripts)
        key = digest(self._frame, deferred.path, deferred.of, *words)
        made = self._before.get(deferred.path)
        if made and made.stands(key, self._digests, self._docs):
            self._standing[deferred.path] = made
            return disk.KeptFile(deferred.path)
        self._asked.clear()
        file = deferred.make()
        self._keys[deferred.path], self._written[deferred.path] = key, ([deferred.path], tuple(sorted(self._asked)))
        return file

    def _words(self, name: str, entity: str | None) -> str:
        """A digest of what a deferred page depends on in a transcript."""
        return self._entries[name] if entity is None else self._evidence[name].get(entity, "")

    def made(self) -> dict[str, page_jobs.Made]:
        """What stands in docs/ now, to be asked for after all is written."""
        fresh = {
            name: page_jobs.Made(
                self._keys[name],
                {path: page_jobs.stamp(f"{self._docs}/{path}") for path in paths},
                asked,
                self._digests.of_asked(asked),
                self._digests.whole,
            )
            for name, (paths, asked) in self._written.items()
        }
        return {**self._standing, **fresh}


def folder_contents(folders: Iterable[Path]) -> Iterator[str | bytes]:
    """Names and contents of every file in some folders, in a fixed order, to make a digest of."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                yield from (path.relative_to(folder).as_posix(), path.read_bytes())
