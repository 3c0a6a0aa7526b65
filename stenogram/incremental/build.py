"""The build of `stenogram.build`, faster: only what is new is made, on all cores, and the site is published at once."""

from __future__ import annotations

import datetime
import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Final

from stenogram import disk, pages, registry, search, translations
from stenogram.build import problems_of_texts
from stenogram.clock import today
from stenogram.corpus.published_entries import published_entries, vanishing_pages
from stenogram.hosts import FEW, FEW_FOR_COPIES, Host, Manifest, Rendered, SiteConfig, Volumes, host_of
from stenogram.incremental import executors, last_build, unchanged
from stenogram.incremental.cache import NOWHERE, Cache
from stenogram.incremental.copied_process import CopiedProcess, Copies, can_copy
from stenogram.incremental.failures import FAILURES, problem_of
from stenogram.incremental.freed_memory import give_back
from stenogram.incremental.indexing import IndexedCorpus, index_copied, index_corpus, index_process, keys_of
from stenogram.incremental.last_build import LastBuild
from stenogram.incremental.ledgers import changed_ledgers, not_locked, write_ledgers
from stenogram.incremental.stored_registry import registry_key, stored_registry
from stenogram.incremental.stored_results import StoredResults
from stenogram.incremental.text_bodies import Bodies
from stenogram.incremental.text_keys import TextKeys, load_text_keys
from stenogram.incremental.transcripts import Place, PreparedTexts, prepare_corpus, read_again
from stenogram.incremental.written_docs import write_docs
from stenogram.messages import message
from stenogram.model import Corpus, Settings, Transcript
from stenogram.parallel_texts import with_parallel_texts
from stenogram.prepare import Prepared
from stenogram.problems import Problem, has_errors
from stenogram.progress import Stages, Step
from stenogram.publication.finished_site import finish
from stenogram.report import Counts, Report, Tally, dump_counts, report, summarise, with_problems
from stenogram.templating.template_folders import template_folders

_THRESHOLDS: Final = (50_000, 20, 20)
"""After how many new objects the collector looks, and how often at older ones."""
_MODEL_PAYS: Final = 20
"""Texts above which it pays to unpack the model that tells languages apart: it takes 70 MB of the disk."""


@dataclass(frozen=True, slots=True)
class ReadCorpus:
    """A corpus as it was understood: every text prepared, the registry, and all problems.

    `readings` has the keys of the texts in the cache, their places, and ledgers that wait to be written; `results`
    is asked for what is made of single transcripts;
    `registry_files` is what the registry was read from; `strays` are the problems with files that belong to no text.
    """

    readings: PreparedTexts
    registry_files: Mapping[str, str]
    registry: registry.Registry
    strays: tuple[Problem, ...]
    problems: tuple[Problem, ...]
    tally: Tally
    results: StoredResults
    text_keys: TextKeys

    @property
    def prepared(self) -> tuple[Prepared, ...]:
        return self.readings.prepared

    def transcripts(self) -> tuple[Transcript, ...]:
        return tuple(text.transcript for text in self.prepared if text.transcript)

    def corpus(self, settings: Settings) -> Corpus:
        return Corpus(with_parallel_texts(self.transcripts()), self.registry, settings, self.results)

    def report(self, problems: Sequence[Problem], before: Mapping[str, Counts] | None) -> Report:
        return report(self.transcripts(), self.registry, problems, before)


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build did. `site` is None where problems kept it from being published; `steps` tell where time went.

    `has_address`: whether the address of the site is known. `again` is what a build of nothing new will tell, where
    that is known, and `docs` the folder of the pages.
    """

    report: Report
    tally: Tally
    site: Path | None
    written: disk.Written | None = None
    problems: tuple[Problem, ...] = field(default=())
    steps: tuple[Step, ...] = field(default=())
    has_address: bool = True
    again: LastBuild | None = None
    docs: Path | None = None


def corpus_registry(root: Path) -> tuple[registry.LoadedRegistry, tuple[Problem, ...]]:
    """The registry of a corpus, the gazetteer made of it, and what is wrong with them."""
    files, problems = disk.registry_files(root)
    loaded = registry.loaded_registry(tuple(files.items()))
    return loaded, problems + loaded.problems


def frame_problems(root: Path) -> tuple[Problem, ...]:
    """What is wrong with what surrounds the texts: the settings of the site, and the page templates."""
    _, problems = host_of(root).configure(root)
    return problems + pages.Templates(template_folders(root, "pages")).problems()


def read_corpus(
    root: Path,
    stages: Stages | None = None,
    workers: executors.Executors | None = None,
    cache: Cache | None = None,
    release: bool = False,
    on_demand: bool = False,
) -> ReadCorpus:
    """Read and link every text of a corpus. Writes nothing but the cache.

    With `on_demand` words of texts are taken from the cache where they are asked for: it must be left alone until then.
    """
    stages = stages or Stages()
    if workers is None:
        return _read_alone(root, stages)
    places, strays = disk.text_places(root)
    files, registry_problems = disk.registry_files(root)
    if cache is None and len(places) > _MODEL_PAYS:
        disk.unpack_language_model(root)
        disk.unpack_word_list(root)
    cache = cache or Cache(root / disk.STATE / "cache")
    loaded = stored_registry(files, cache)
    with stages.step(message("reading and linking")) as progress:
        text_keys = load_text_keys(root, files)
        bodies = Bodies(cache) if on_demand else None
        readings = prepare_corpus(places, files, today(), cache, workers, progress, release, text_keys, bodies)
    problems = strays + readings.problems + registry_problems + loaded.problems
    results = StoredResults(cache, readings.entries())
    problems += problems_of_texts(readings.prepared, loaded.records, results, readings.held)
    transcripts = tuple(text.transcript for text in readings.prepared if text.transcript)
    tally = Tally.of(transcripts, results)
    return ReadCorpus(readings, files, loaded.records, strays, problems, tally, results, text_keys)


def _read_alone(root: Path, stages: Stages) -> ReadCorpus:
    """Read a corpus outside a build: with the cache, where no build is running and the cache is our own."""
    with executors.workers() as workers:
        if disk.foreign(root, None):
            return read_corpus(root, stages, workers, Cache(NOWHERE))
        try:
            with disk.lock(root, wait=0):
                state = disk.State(root, None)
                state.verify()
                try:
                    return read_corpus(root, stages, workers)
                finally:
                    state.seal()
        except disk.BusyError:
            return read_corpus(root, stages, workers, Cache(NOWHERE))


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What a build may write, and what stops it.

    With `locked` a ledger that would change is an error, and none is written; with `leave_ledgers` existing ledgers
    stay as they are, because whoever is editing has not decided yet; with `strict` warnings count as errors; `exports`
    also makes the files of the whole corpus that a plain build leaves out; `release` makes the numbers of texts
    without a ledger final.
    """

    locked: bool = False
    leave_ledgers: bool = False
    strict: bool = False
    exports: bool = False
    release: bool = False


def build_site(
    root: Path,
    stages: Stages | None = None,
    locked: bool = False,
    strict: bool = False,
    cluster: str | None = None,
    leave_ledgers: bool = False,
    exports: bool = False,
    release: bool = False,
) -> BuildResult:
    """Build the whole site. Publishes it, and writes ledgers, only where nothing is in error.

    `locked`, `leave_ledgers`, `strict`, `exports` and `release` are as in BuildOptions; with `cluster`, the address of
    a Dask scheduler, its workers read texts and make pages. Raises disk.BusyError if another build is running.
    """
    stages = stages or Stages()
    host = host_of(root)
    config, problems = host.configure(root)
    site = config.site if config else None
    strange = disk.foreign(root, site)
    if strange:
        return BuildResult(Report((), (), (), strange), Tally.of(()), None, None, strange)
    state = disk.State(root, site)
    options = BuildOptions(locked, leave_ledgers, strict, exports, release)
    # Frozen records make no circles: to look for some every few hundred is a tenth of the work.
    thresholds = gc.get_threshold()
    gc.set_threshold(*_THRESHOLDS)
    try:
        with disk.lock(root), executors.workers(root, cluster) as workers:
            state.verify()
            disk.share_language_model(root)
            disk.share_word_list(root)
            result = None
            try:
                result = _build(root, host, config, problems, stages, workers, options)
                return result
            finally:
                # After a build of nothing new all is as it was listed.
                if result is None or result.written:
                    state.seal()
    except FAILURES as error:
        # What was written stands whole, the rest is as it was: room is made, and the next build goes on.
        failure = problem_of(root, error)
        return BuildResult(Report((), (), (), (failure,)), Tally.of(()), None, None, (failure,))
    finally:
        gc.unfreeze()
        gc.set_threshold(*thresholds)


def _build(
    root: Path,
    host: Host,
    config: SiteConfig | None,
    problems: tuple[Problem, ...],
    stages: Stages,
    workers: executors.Executors,
    options: BuildOptions,
) -> BuildResult:
    inputs = f"{last_build.inputs_digest(host, config)} {options.exports}" if config else ""
    if config:
        disk.recover(root, config.site)
        built = (
            None if options.release or options.locked else _nothing_new(root, config, inputs, stages, options.strict)
        )
        if built:
            return built
    unchanged.forget(root)
    rendered = None
    with index_process(root) as apart, ThreadPoolExecutor(1) as beside:
        ready = _written(root, config, problems, stages, workers, options, _Beside(beside, apart))
        problems = ready.problems
        if config and ready.indexing:
            rendered = _render(root, host, config, ready, stages, workers, ready.indexing, options)
            problems += rendered.problems
    whole = with_problems(ready.summary, problems, disk.last_counts(root))
    if config is None or rendered is None or has_errors(problems, options.strict):
        return BuildResult(whole, ready.tally, None, ready.written, problems, tuple(stages.steps))
    disk.keep_counts(root, dump_counts(whole.rows))
    disk.keep_provisional(root, ready.provisional)
    ready.text_keys.save(root)
    again = _remember(root, config, inputs, ready, rendered, whole)
    index_keys = (keys_of(key, ready.index_language) for key in ready.keys)
    of_registry = registry_key(ready.registry_files)
    Cache(root / disk.STATE / "cache").prune(chain((of_registry,), ready.all_keys, ready.results.asked(), *index_keys))
    return BuildResult(
        whole,
        ready.tally,
        config.site,
        ready.written,
        problems,
        tuple(stages.steps),
        bool(config.settings.site_url),
        again,
        config.docs,
    )


def _nothing_new(root: Path, config: SiteConfig, inputs: str, stages: Stages, strict: bool) -> BuildResult | None:
    """The last build once more, where nothing that went into it has changed and its site stands as it left it."""
    with stages.step(message("looking for changes")):
        last = last_build.load(root)
        if not last or has_errors(last.report.problems, strict):
            return None
        if not last_build.holds(last, root, config, inputs):
            return None
    return BuildResult(
        last.report,
        last.tally,
        config.site,
        None,
        last.report.problems,
        tuple(stages.steps),
        bool(config.settings.site_url),
        last,
        config.docs,
    )


def _remember(
    root: Path, config: SiteConfig, inputs: str, ready: _WrittenDocs, rendered: Rendered, whole: Report
) -> LastBuild | None:
    """Keep a build for the next one, unless it reported changed ledgers or vanishing pages: the next would not."""
    if config.one_run or ready.reported_once:
        last_build.forget(root)
        return None
    made_of = last_build.made_of(inputs, ready.registry_files, ready.all_keys, ready.strays)
    docs = last_build.docs_digest(rendered.manifest.files)
    return last_build.keep(root, LastBuild(made_of, docs, whole, ready.tally))


@dataclass(frozen=True, slots=True)
class _WrittenDocs:
    """What is still asked of a corpus when docs/ is written: all but its transcripts.

    They are most of what a build holds, and making pages of docs/ needs room. `indexing` is the making of the
    search index; None where a problem keeps the site from being published. `ledgers` are those that change, packed, by
    their files: they are written when the site is ready to be put in place. `reported_once`: a problem that the next
    build will not report. `collections` are those of pages that
    have a date, `newest` is the latest of these dates. `results` knows what was asked of single transcripts.
    """

    summary: Report
    tally: Tally
    keys: tuple[str, ...]
    all_keys: tuple[str, ...]
    provisional: Mapping[str, str]
    registry_files: Mapping[str, str]
    strays: tuple[Problem, ...]
    problems: tuple[Problem, ...]
    reported_once: bool
    collections: Mapping[str, str]
    newest: datetime.date | None
    index_language: str
    results: StoredResults
    text_keys: TextKeys
    written: disk.Written | None = None
    ledgers: Mapping[str, bytes] = field(default_factory=dict)
    indexing: Future[None] | _Copied | None = None


@dataclass(frozen=True, slots=True)
class _Copied:
    """The making of the index by a copy of this process, which tells how many seconds it took."""

    process: CopiedProcess[float]
    stages: Stages

    def result(self) -> None:
        """Wait for it."""
        self.stages.took(message("indexing for search"), self.process.result())


@dataclass(frozen=True, slots=True)
class _Beside:
    """Where the index is made while pages are: a thread that waits, and the process that works (indexing.py)."""

    thread: Executor
    process: Executor | None


def _written(
    root: Path,
    config: SiteConfig | None,
    problems: tuple[Problem, ...],
    stages: Stages,
    workers: executors.Executors,
    options: BuildOptions,
    beside: _Beside,
) -> _WrittenDocs:
    """Read the texts, begin the index, write docs/; what is in error ends it before the next."""
    with executors.without_collector():
        read = read_corpus(root, stages, workers, release=options.release, on_demand=True)
        # A million records that stay: no collection need look at them.
        gc.freeze()
    # Words of languages, by which texts are read, are most of what the processes hold; pages have no use for them.
    workers.renew()
    problems += read.problems
    corpus = read.corpus(config.settings if config else Settings(""))
    vanishing = vanishing_pages(corpus, disk.standing_entries(root, config.docs, config.site)) if config else ()
    problems += (*_lost_files(root, config, read.prepared, options.locked), *vanishing)
    ready = _not_yet_written(read, problems, bool(vanishing))
    if config is None or has_errors(problems, options.strict):
        return ready
    texts = _Texts.of(read.readings, read.registry_files)
    registry, published = tuple(read.registry_files.items()), published_entries(corpus)
    language, keys = ready.index_language, tuple(texts.keys)
    indexed = IndexedCorpus(root, registry, language, published, keys, texts.again, config.settings)
    copied = index_copied(indexed)
    index = partial(index_corpus, indexed, workers, beside.process)
    # No thread waits for a copy: where one ran, no other could be made.
    indexing = _Copied(copied, stages) if copied else beside.thread.submit(_timed, index, stages)
    with stages.step(message("writing pages")) as progress:
        prepared = zip(read.prepared, read.readings.keys, strict=True)
        written, page_problems = write_docs(
            root, config.docs, corpus, prepared, read.registry_files, workers, progress, options.exports
        )
    ready = replace(ready, problems=problems + page_problems, written=written)
    if has_errors(page_problems, options.strict):
        return ready
    ledgers, ledger_problems = changed_ledgers(root, read.prepared, read.readings.ledgers, options.leave_ledgers)
    return replace(ready, problems=ready.problems + ledger_problems, ledgers=ledgers, indexing=indexing)


def _not_yet_written(read: ReadCorpus, problems: tuple[Problem, ...], vanishing: bool) -> _WrittenDocs:
    """What is known of the docs once all texts are read, before anything is written."""
    documents = [transcript.document for transcript in read.transcripts()]
    dates = {document.name: document.date for document in documents if document.date}
    return _WrittenDocs(
        summarise(read.transcripts(), read.registry, read.results),
        read.tally,
        read.readings.keys,
        read.readings.all_keys,
        {text.name: text.line_numbers for text in read.prepared if text.line_numbers},
        read.registry_files,
        read.strays,
        problems,
        vanishing or any(text.ledger_changed and text.ledger_problems for text in read.prepared),
        {f"transcripts/{name}.md": f"transcripts/{date.year:04}" for name, date in dates.items()},
        max((date.last() for date in dates.values()), default=None),
        search.index_language(read.transcripts()),
        read.results,
        read.text_keys,
    )


def _lost_files(root: Path, config: SiteConfig | None, prepared: Sequence[Prepared], locked: bool) -> Iterator[Problem]:
    """Ledgers that would change where none may, or that a text has lost; originals that cannot be published."""
    if config:
        documents = (text.transcript.document for text in prepared if text.transcript)
        yield from disk.lost_originals(root, documents, config.settings)
    if locked:
        yield from not_locked(root, prepared)
    if config:
        may_have_none = (text.name for text in prepared if not locked or text.is_withdrawn)
        yield from disk.lost_ledgers(root, config.site, may_have_none)


def _render(
    root: Path,
    host: Host,
    config: SiteConfig,
    ready: _WrittenDocs,
    stages: Stages,
    workers: executors.Executors,
    indexing: Future[None] | _Copied,
    options: BuildOptions,
) -> Rendered:
    """The host's pages; then the search index comes to them, the ledgers are written, and the site changes places.

    Nothing is written where a page is in error: numbers are final only once they are published. The ledgers go
    before the site, of which every link is to last.
    """
    state = root / disk.STATE
    new = disk.staging(config.site)
    # Neither they nor this process need what they hold of the corpus: the host has no use for it.
    workers.renew()
    give_back()
    with stages.step(message("building pages")) as progress:
        volumes = _volumes(workers, partial(_collection, ready.collections), progress)
        rendered = host.render(config, new, ready.newest, Manifest.load(state / "render.json"), volumes)
    with stages.step(message("waiting for the search index")):
        indexing.result()
    if has_errors(rendered.problems, options.strict):
        return rendered
    with stages.step(message("putting the site in place")):
        search.place_index(state / "index" / "pagefind", new / "pagefind")
        with translations.speaking(config.settings.language, config.settings.messages):
            finish(new, options.exports)
        write_ledgers(root, ready.ledgers)
        (state / "render.json").unlink(missing_ok=True)
        disk.publish_site(new, config.site, rendered.linked)
        disk.write_whole(state / "render.json", rendered.manifest.dump())
    return rendered


def _volumes(
    workers: executors.Executors, collection: Callable[[str], str], progress: Callable[[int, int], None]
) -> Volumes:
    """Who makes pages: the workers of a cluster, copies of this process, or other processes where pages are many."""
    if workers.cluster:
        return Volumes(workers.far, workers.concurrent, collection, progress, 0)
    if can_copy():
        return Volumes(Copies(), executors.cores(), collection, progress, FEW_FOR_COPIES)
    return Volumes(workers.far, workers.concurrent, collection, progress, FEW)


def _collection(years: Mapping[str, str], page: str) -> str:
    """The collection of a page, by which it comes into a volume: a transcript's year, else its folder."""
    return years.get(page) or page.rpartition("/")[0]


@dataclass(frozen=True, slots=True)
class _Texts:
    """The transcripts of a corpus, by their keys in the cache, and where each is read again if need be."""

    places: Mapping[str, Place]
    registry: Mapping[str, str]

    @classmethod
    def of(cls, readings: PreparedTexts, registry: Mapping[str, str]) -> _Texts:
        texts = zip(readings.prepared, readings.keys, readings.places, strict=True)
        return cls({key: place for text, key, place in texts if text.transcript}, registry)

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self.places)

    def again(self, key: str) -> Transcript:
        return read_again(self.places[key], self.registry, today())


def _timed(index: Callable[[], None], stages: Stages) -> None:
    with stages.step(message("indexing for search"), shown=False):
        index()
