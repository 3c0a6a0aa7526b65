"""The hall: calls the rooms in order and gathers what they report.

texts, registry → prepare each → Corpus → pages and files in docs/ → MkDocs → search index → site/
"""

from __future__ import annotations

import datetime
import gc
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from pathlib import Path

from stenogram import annotation, disk, registry, search
from stenogram.catalogue import problem
from stenogram.hosts import mkdocs
from stenogram.incremental import executors, last_build
from stenogram.incremental.cache import Cache
from stenogram.incremental.failures import FAILURES, problem_of
from stenogram.incremental.indexing import index_corpus, keys_of
from stenogram.incremental.last_build import LastBuild
from stenogram.incremental.ledgers import not_locked, write_ledgers
from stenogram.incremental.transcripts import Place, PreparedTexts, prepare_corpus, read_again
from stenogram.incremental.written_docs import write_docs
from stenogram.model import Corpus, Transcript
from stenogram.originals import without_original
from stenogram.prepare import Prepared
from stenogram.problems import Problem
from stenogram.progress import Stages, Step
from stenogram.report import Counts, Report, Tally, dump_counts, report, summarise, with_problems


@dataclass(frozen=True, slots=True)
class ReadCorpus:
    """A corpus as it was understood: every text prepared, the registry, and all problems.

    `readings` has the keys of the texts in the cache, their places, and ledgers that wait to be written;
    `registry_files` is what the registry was read from; `strays` are the problems with files that belong to no text.
    """

    readings: PreparedTexts
    registry_files: Mapping[str, str]
    registry: registry.Registry
    strays: tuple[Problem, ...]
    problems: tuple[Problem, ...]
    tally: Tally

    @property
    def prepared(self) -> tuple[Prepared, ...]:
        return self.readings.prepared

    def transcripts(self) -> tuple[Transcript, ...]:
        return tuple(text.transcript for text in self.prepared if text.transcript)

    def report(self, problems: Sequence[Problem], before: Mapping[str, Counts] | None) -> Report:
        return report(self.transcripts(), self.registry, problems, before)


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build did. `site` is None where problems kept it from being published; `steps` tell where time went."""

    report: Report
    tally: Tally
    site: Path | None
    written: disk.Written | None = None
    problems: tuple[Problem, ...] = field(default=())
    steps: tuple[Step, ...] = field(default=())


def today() -> str:
    """The ISO day that a changed ledger records: SOURCE_DATE_EPOCH's where that is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.datetime.fromtimestamp(int(epoch), datetime.UTC) if epoch else datetime.datetime.now(datetime.UTC)
    return moment.date().isoformat()


def has_errors(problems: Iterable[Problem], strict: bool = False) -> bool:
    """Whether any problem is an error (with `strict`: or a warning)."""
    grave = ("error", "warning") if strict else ("error",)
    return any(reported.severity in grave for reported in problems)


def known_of(root: Path) -> tuple[registry.LoadedRegistry, tuple[Problem, ...]]:
    """The registry of a corpus, the gazetteer made of it, and what is wrong with them."""
    files, problems = disk.registry_files(root)
    known = registry.known_of(tuple(files.items()))
    return known, problems + known.problems


def read_corpus(root: Path, stages: Stages | None = None, workers: executors.Executors | None = None) -> ReadCorpus:
    """Read and link every text of a corpus. Writes nothing but the cache."""
    stages = stages or Stages()
    if workers is None:
        with executors.workers() as own_workers:
            return read_corpus(root, stages, own_workers)
    places, strays = disk.text_places(root)
    files, registry_problems = disk.registry_files(root)
    known = registry.known_of(tuple(files.items()))
    cache = Cache(root / disk.STATE / "cache")
    with stages.step("reading and linking") as progress:
        readings = prepare_corpus(places, files, today(), cache, workers, progress)
    prepared = readings.prepared
    problems = strays + readings.problems + registry_problems + known.problems
    problems += tuple(chain.from_iterable(text.problems + text.ledger_problems for text in prepared))
    if not places and not problems:
        problems += (problem("no-texts", f"{disk.TEXTS}/"),)
    transcripts = tuple(text.transcript for text in prepared if text.transcript)
    problems += tuple(without_original(prepared))
    problems += annotation.usage_problems(transcripts, known.records)
    return ReadCorpus(readings, files, known.records, strays, problems, Tally.of(transcripts))


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """How a build is to go about it.

    With `locked` a ledger that would change is an error, and none is written; with `draft` a ledger that there is
    stays as it is, for the one who edits has not decided yet; with `strict` warnings count as errors.
    """

    locked: bool = False
    draft: bool = False
    strict: bool = False


def build_site(
    root: Path,
    stages: Stages | None = None,
    locked: bool = False,
    strict: bool = False,
    cluster: str | None = None,
    draft: bool = False,
) -> BuildResult:
    """Build the whole site. Publishes it, and writes ledgers, only where nothing is in error.

    `locked`, `draft` and `strict` are as in Ways; with `cluster`, the address of a Dask scheduler, its workers
    read texts and make pages. Raises disk.BusyError where another build is at work.
    """
    stages = stages or Stages()
    try:
        with disk.lock(root), executors.workers(cluster) as workers:
            return _build(root, stages, workers, BuildOptions(locked, draft, strict))
    except FAILURES as error:
        # What was written stands whole, the rest is as it was: room is made, and the next build goes on.
        failure = problem_of(root, error)
        return BuildResult(Report((), (), (), (failure,)), Tally.of(()), None, None, (failure,))
    finally:
        gc.unfreeze()


def _build(root: Path, stages: Stages, workers: executors.Executors, options: BuildOptions) -> BuildResult:
    config, problems = mkdocs.site_config(root)
    frame = last_build.inputs_digest(config) if config else ""
    if config:
        disk.recover(root, config.site)
        built = _nothing_new(root, config, frame, stages, options.strict)
        if built:
            return built
    rendered = None
    with ThreadPoolExecutor(1) as beside:
        ready = _ready(root, config, problems, stages, workers, options, beside)
        problems = ready.problems
        if config and ready.indexing:
            rendered = _render(root, config, ready, stages, workers, ready.indexing)
            problems += rendered.problems
    whole = with_problems(ready.gathered, problems, disk.last_counts(root))
    if config is None or rendered is None or has_errors(problems, options.strict):
        return BuildResult(whole, ready.tally, None, ready.written, problems, tuple(stages.steps))
    disk.keep_counts(root, dump_counts(whole.rows))
    _remember(root, config, frame, ready, rendered, whole)
    Cache(root / disk.STATE / "cache").prune(chain(ready.keys, *map(keys_of, ready.keys)))
    return BuildResult(whole, ready.tally, config.site, ready.written, problems, tuple(stages.steps))


def _nothing_new(root: Path, config: mkdocs.SiteConfig, frame: str, stages: Stages, strict: bool) -> BuildResult | None:
    """The last build once more, where nothing that went into it has changed and its site stands as it left it."""
    with stages.step("looking for changes"):
        last = last_build.load(root)
        if not last or has_errors(last.report.problems, strict):
            return None
        if last.site != last_build.listing(config.site):
            # Somebody has been at the site: nothing of it may be taken for what it was.
            (root / disk.STATE / "render.json").unlink(missing_ok=True)
            return None
        if last.made_of != last_build.made_of_now(root, config, frame):
            return None
    return BuildResult(last.report, last.tally, config.site, None, last.report.problems, tuple(stages.steps))


def _remember(
    root: Path, config: mkdocs.SiteConfig, frame: str, ready: _WrittenDocs, rendered: mkdocs.Rendered, whole: Report
) -> None:
    """Keep a build for the next one, unless it told of changed ledgers: the next would not."""
    if config.one_run or ready.ledgers_reported:
        last_build.forget(root)
        return
    made_of = last_build.made_of(frame, ready.registry_files, ready.keys, ready.strays, rendered.manifest.files)
    last_build.keep(root, LastBuild(made_of, last_build.listing(config.site), whole, ready.tally))


@dataclass(frozen=True, slots=True)
class _WrittenDocs:
    """What is still asked of a corpus when docs/ and its ledgers are written: all but its transcripts.

    They are most of what a build holds, and making pages of docs/ needs room. `indexing` is the making of the
    search index; None where a problem keeps the site from being published. `collections` are those of pages that
    have a date, `newest` is the latest of these dates.
    """

    gathered: Report
    tally: Tally
    keys: tuple[str, ...]
    registry_files: Mapping[str, str]
    strays: tuple[Problem, ...]
    problems: tuple[Problem, ...]
    ledgers_reported: bool
    collections: Mapping[str, str]
    newest: datetime.date | None
    written: disk.Written | None = None
    indexing: Future[None] | None = None


def _ready(
    root: Path,
    config: mkdocs.SiteConfig | None,
    problems: tuple[Problem, ...],
    stages: Stages,
    workers: executors.Executors,
    options: BuildOptions,
    beside: Executor,
) -> _WrittenDocs:
    """Read the texts, begin the index, write docs/, then the ledgers; what is in error ends it before the next."""
    read = read_corpus(root, stages, workers)
    # A million records that stay: no collection need look at them.
    gc.freeze()
    problems += read.problems
    if options.locked:
        problems += tuple(not_locked(root, read.prepared))
    elif config:
        problems += disk.lost_ledgers(root, config.site, (text.name for text in read.prepared))
    documents = [transcript.document for transcript in read.transcripts()]
    dates = {document.name: document.date for document in documents if document.date}
    ready = _WrittenDocs(
        summarise(read.transcripts(), read.registry),
        read.tally,
        read.readings.keys,
        read.registry_files,
        read.strays,
        problems,
        any(text.ledger_changed and text.ledger_problems for text in read.prepared),
        {f"transcripts/{name}.md": f"transcripts/{date.year:04}" for name, date in dates.items()},
        max((date.last() for date in dates.values()), default=None),
    )
    if config is None or has_errors(problems, options.strict):
        return ready
    indexing = beside.submit(
        _index, root, config.settings.language, _Texts.of(read.readings, read.registry_files), workers, stages
    )
    with stages.step("writing pages") as progress:
        corpus = Corpus(read.transcripts(), read.registry, config.settings)
        texts = zip(read.prepared, read.readings.keys, strict=True)
        written, page_problems = write_docs(root, config.docs, corpus, texts, read.registry_files, workers, progress)
    ready = replace(ready, problems=problems + page_problems, written=written)
    if has_errors(page_problems, options.strict):
        return ready
    ledger_problems = tuple(write_ledgers(root, read.prepared, read.readings.ledgers, options.draft))
    return replace(ready, problems=ready.problems + ledger_problems, indexing=indexing)


@contextmanager
def _dated(newest: datetime.date | None) -> Iterator[None]:
    """What MkDocs takes for the day of the build: the newest transcript's, for no site depends on when it is made.

    https://reproducible-builds.org/specs/source-date-epoch/
    """
    if "SOURCE_DATE_EPOCH" in os.environ:
        yield
        return
    day = max(newest or datetime.date(1980, 1, 1), datetime.date(1980, 1, 1))
    moment = datetime.datetime.combine(day, datetime.time(), datetime.UTC)
    os.environ["SOURCE_DATE_EPOCH"] = str(int(moment.timestamp()))
    try:
        yield
    finally:
        del os.environ["SOURCE_DATE_EPOCH"]


def _render(
    root: Path,
    config: mkdocs.SiteConfig,
    ready: _WrittenDocs,
    stages: Stages,
    workers: executors.Executors,
    indexing: Future[None],
) -> mkdocs.Rendered:
    """MkDocs; then the search index comes to it, and the site changes places."""
    state = root / disk.STATE
    new = disk.staging(config.site)
    # The registry, made ready for reading, is most of what they hold, and MkDocs has no use for it.
    workers.renew()
    with _dated(ready.newest), stages.step("building pages") as progress:
        alone = 0 if workers.cluster else mkdocs.FEW
        collection = partial(_collection, ready.collections)
        volumes = mkdocs.Volumes(workers.far, workers.concurrent, collection, progress, alone)
        rendered = mkdocs.render(config, new, mkdocs.Manifest.load(state / "render.json"), volumes)
    with stages.step("waiting for the search index"):
        indexing.result()
    if has_errors(rendered.problems):
        return rendered
    with stages.step("putting the site in place"):
        search.place_index(state / "index" / "pagefind", new / "pagefind")
        (state / "render.json").unlink(missing_ok=True)
        disk.publish_site(new, config.site, rendered.linked)
        disk.write_whole(state / "render.json", rendered.manifest.dump())
    return rendered


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

    def again(self, key: str) -> Transcript:
        return read_again(self.places[key], self.registry, today())


def _index(root: Path, language: str, texts: _Texts, workers: executors.Executors, stages: Stages) -> None:
    with stages.step("indexing for search", shown=False):
        index_corpus(root, tuple(texts.registry.items()), language, tuple(texts.places), texts.again, workers)
