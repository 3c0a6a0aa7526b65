"""The hall: calls the rooms in order and gathers what they report.

texts, registry → prepare each → Corpus → pages and files in docs/ → MkDocs → search index → site/
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from stenogram import disk, finished, link, registry, render, search, workers
from stenogram.cache import Cache, OtherVersionError
from stenogram.docs import write_docs
from stenogram.finished import Finished
from stenogram.indexing import index_corpus, keys_of
from stenogram.model import Corpus, Settings
from stenogram.prepare import Prepared, Tally
from stenogram.problems import Problem
from stenogram.readings import prepare_corpus
from stenogram.report import Counts, Report, dump_counts, report
from stenogram.stages import Stages, Step


@dataclass(frozen=True, slots=True)
class Read:
    """A corpus as it was understood: every text prepared, the registry, and all problems.

    `keys` are those of the prepared texts in the cache; `registry_files` is what the registry was read from;
    `strays` are the problems with files that belong to no text.
    """

    prepared: tuple[Prepared, ...]
    keys: tuple[str, ...]
    registry_files: Mapping[str, str]
    registry: registry.Registry
    strays: tuple[Problem, ...]
    problems: tuple[Problem, ...]
    tally: Tally

    def report(self, problems: Sequence[Problem], before: Mapping[str, Counts] | None) -> Report:
        transcripts = tuple(each.transcript for each in self.prepared if each.transcript)
        return report(transcripts, self.registry, problems, before)

    def corpus(self, settings: Settings) -> Corpus:
        transcripts = tuple(each.transcript for each in self.prepared if each.transcript)
        return Corpus(transcripts, self.registry, settings)


@dataclass(frozen=True, slots=True)
class Built:
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
    return any(problem.severity in grave for problem in problems)


def known_of(root: Path) -> tuple[registry.Known, tuple[Problem, ...]]:
    """The registry of a corpus, the gazetteer made of it, and what is wrong with them."""
    files, problems = disk.registry_files(root)
    known = registry.known_of(tuple(files.items()))
    return known, problems + known.problems


def read_corpus(root: Path, stages: Stages | None = None, hands: workers.Hands | None = None) -> Read:
    """Read and link every text of a corpus. Writes nothing but the cache."""
    stages = stages or Stages()
    if hands is None:
        with workers.hands() as here:
            return read_corpus(root, stages, here)
    places, strays = disk.text_places(root)
    files, found = disk.registry_files(root)
    known = registry.known_of(tuple(files.items()))
    cache = Cache(root / disk.STATE / "cache")
    with stages.step("reading and linking") as progress:
        readings = prepare_corpus(places, files, today(), cache, hands, progress)
    prepared = readings.prepared
    problems = strays + readings.problems + found + known.problems
    problems += tuple(chain.from_iterable(each.problems + each.ledger_problems for each in prepared))
    if not places and not problems:
        what, remedy = "there is no text", "put a transcript there as NAME.txt"
        problems += (Problem(f"{disk.TEXTS}/", 0, "warning", "no-texts", what, remedy),)
    transcripts = tuple(each.transcript for each in prepared if each.transcript)
    problems += link.usage_problems(transcripts, known.records)
    return Read(prepared, readings.keys, files, known.records, strays, problems, Tally.of(transcripts))


@dataclass(frozen=True, slots=True)
class Ways:
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
) -> Built:
    """Build the whole site. Publishes it, and writes ledgers, only where nothing is in error.

    `locked`, `draft` and `strict` are as in Ways; with `cluster`, the address of a Dask scheduler, its workers
    read texts and make pages. Raises disk.BusyError where another build is at work.
    """
    stages = stages or Stages()
    try:
        with disk.lock(root), workers.hands(cluster) as hands:
            return _build(root, stages, hands, Ways(locked, draft, strict))
    except (OSError, search.PagefindError, OtherVersionError, BrokenExecutor, workers.ClusterError) as error:
        # What was written stands whole, the rest is as it was: room is made, and the next build goes on.
        problem = _failed(root, error)
        return Built(Report((), (), (), (problem,)), Tally.of(()), None, None, (problem,))


def _build(root: Path, stages: Stages, hands: workers.Hands, ways: Ways) -> Built:
    config, problems = render.site_config(root)
    frame = finished.frame_of(config) if config else ""
    if config:
        disk.recover(root, config.site)
        built = _nothing_new(root, config, frame, stages, ways.strict)
        if built:
            return built
    read = read_corpus(root, stages, hands)
    counts = disk.last_counts(root)
    problems += read.problems
    if ways.locked:
        problems += tuple(_unlocked(root, read.prepared))
    elif config:
        problems += disk.lost_ledgers(root, config.site, (each.name for each in read.prepared))
    if config is None or has_errors(problems, ways.strict):
        return Built(read.report(problems, counts), read.tally, None, None, problems, tuple(stages.steps))
    published = _publish(root, config, read, stages, hands, ways)
    problems += published.problems
    whole = read.report(problems, counts)
    if published.files is not None:
        disk.keep_counts(root, dump_counts(whole.rows))
        made_of = finished.made_of(frame, read.registry_files, read.keys, read.strays, published.files)
        _remember(root, config, read, made_of, whole)
        Cache(root / disk.STATE / "cache").prune(chain(read.keys, *map(keys_of, read.keys)))
    site = config.site if published.files is not None else None
    return Built(whole, read.tally, site, published.written, problems, tuple(stages.steps))


def _nothing_new(root: Path, config: render.SiteConfig, frame: str, stages: Stages, strict: bool) -> Built | None:
    """The last build once more, where nothing that went into it has changed and its site stands as it left it."""
    with stages.step("looking for changes"):
        last = finished.load(root)
        if not last or has_errors(last.report.problems, strict):
            return None
        if last.site != finished.listing(config.site):
            # Somebody has been at the site: nothing of it may be taken for what it was.
            (root / disk.STATE / "render.json").unlink(missing_ok=True)
            return None
        if last.made_of != finished.made_of_now(root, config, frame):
            return None
    return Built(last.report, last.tally, config.site, None, last.report.problems, tuple(stages.steps))


def _remember(root: Path, config: render.SiteConfig, read: Read, made_of: str, whole: Report) -> None:
    """Keep a build for the next one, unless it told of changed ledgers: the next would not."""
    if config.one_run or any(each.ledger_problems for each in read.prepared if each.ledger_changed):
        finished.forget(root)
    else:
        finished.keep(root, Finished(made_of, finished.listing(config.site), whole, read.tally))


@dataclass(frozen=True, slots=True)
class _Published:
    """What came of publishing. `files` are those of docs/ that the site was made of; None: it was not published."""

    written: disk.Written | None
    problems: tuple[Problem, ...]
    files: Mapping[str, render.File] | None


def _publish(
    root: Path, config: render.SiteConfig, read: Read, stages: Stages, hands: workers.Hands, ways: Ways
) -> _Published:
    """docs/, then the ledgers, then the site, the index of it beside them; what is in error ends it before the next."""
    corpus = read.corpus(config.settings)
    with ThreadPoolExecutor(1) as beside:
        indexing = beside.submit(_index, root, corpus, read, hands, stages)
        with stages.step("writing pages") as progress:
            texts = zip(read.prepared, read.keys, strict=True)
            written, found = write_docs(root, config.docs, corpus, texts, read.registry_files, hands, progress)
        if has_errors(found, ways.strict):
            return _Published(written, found, None)
        found += tuple(_write_ledgers(root, read.prepared, ways.draft))
        rendered = _render(root, config, corpus, stages, hands, indexing)
    published = not has_errors(rendered.problems, ways.strict)
    return _Published(written, found + rendered.problems, rendered.manifest.files if published else None)


def _write_ledgers(root: Path, prepared: Iterable[Prepared], draft: bool) -> Iterator[Problem]:
    """Write the ledgers that change, and tell what became of turns that had links."""
    for each in prepared:
        if each.ledger is None or not each.ledger_changed:
            continue
        waits = draft and disk.has_ledger(root, each.name)
        if not waits:
            disk.write_ledger(root, each.ledger_file, each.ledger)
        if each.ledger_told:
            remedy = "`build` will write it down" if waits else "look at the page, and commit the ledger with the text"
            yield Problem(each.ledger_file, 0, "note", finished.LEDGER, each.ledger_told, remedy)


def _failed(root: Path, error: Exception) -> Problem:
    if isinstance(error, search.PagefindError):
        return Problem("site", 0, "error", "search-failed", str(error), "see what it says, and build again")
    if isinstance(error, workers.ClusterError | OtherVersionError):
        remedy = "see that the scheduler runs, and that all its workers have this version of Stenogram"
        return Problem("--cluster", 0, "error", "cluster", str(error), remedy)
    if isinstance(error, BrokenExecutor):
        what, remedy = "a process of the build was ended from outside", "make memory free, and build again"
        return Problem("site", 0, "error", "process-lost", what, remedy)
    assert isinstance(error, OSError)
    what = f"the build had to stop: {(error.strerror or str(error)).lower()}"
    remedy = "make room or mend the permissions, and build again: nothing is lost"
    path = Path(os.fsdecode(error.filename)) if isinstance(error.filename, str | bytes) else root / "site"
    file = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
    return Problem(file, 0, "error", "disk", what, remedy)


def _unlocked(root: Path, prepared: Iterable[Prepared]) -> Iterator[Problem]:
    for each in prepared:
        if each.ledger_changed and not disk.has_ledger(root, each.name):
            what = "the text has no ledger of turn ids, and this build may not make one (--locked)"
            remedy = "restore it from version control; for a new text build without --locked, and commit the ledger"
            yield Problem(each.ledger_file, 0, "error", "ledger-locked", what, remedy)
        elif each.ledger_changed:
            what = "the ledger does not fit the text, and this build may not change it (--locked)"
            remedy = "build without --locked where the text was edited, and commit the ledger with it"
            yield Problem(each.ledger_file, 0, "error", "ledger-locked", what, remedy)


@contextmanager
def _dated(corpus: Corpus) -> Iterator[None]:
    """What MkDocs takes for the day of the build: the newest transcript's, for no site depends on when it is made.

    https://reproducible-builds.org/specs/source-date-epoch/
    """
    if "SOURCE_DATE_EPOCH" in os.environ:
        yield
        return
    days = [each.document.date.last() for each in corpus.transcripts if each.document.date]
    newest = max(days, default=datetime.date(1980, 1, 1))
    moment = datetime.datetime.combine(max(newest, datetime.date(1980, 1, 1)), datetime.time(), datetime.UTC)
    os.environ["SOURCE_DATE_EPOCH"] = str(int(moment.timestamp()))
    try:
        yield
    finally:
        del os.environ["SOURCE_DATE_EPOCH"]


def _render(
    root: Path,
    config: render.SiteConfig,
    corpus: Corpus,
    stages: Stages,
    hands: workers.Hands,
    indexing: Future[None],
) -> render.Rendered:
    """MkDocs; then the search index comes to it, and the site changes places."""
    state = root / disk.STATE
    new = disk.staging(config.site)
    with _dated(corpus), stages.step("building pages") as progress:
        alone = 0 if hands.cluster else render.FEW
        volumes = render.Volumes(hands.far, hands.under_way, _collection(corpus), progress, alone)
        rendered = render.render(config, new, render.Manifest.load(state / "render.json"), volumes)
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


def _index(root: Path, corpus: Corpus, read: Read, hands: workers.Hands, stages: Stages) -> None:
    texts = [(each.transcript, key) for each, key in zip(read.prepared, read.keys, strict=True) if each.transcript]
    with stages.step("indexing for search", shown=False):
        index_corpus(root, corpus, texts, tuple(read.registry_files.items()), hands)


def _collection(corpus: Corpus) -> Callable[[str], str]:
    """The collection of a page, by which it comes into a volume: a transcript's year, else its folder."""
    years = {
        f"transcripts/{each.document.name}.md": f"transcripts/{each.document.date.year:04}"
        for each in corpus.transcripts
        if each.document.date
    }
    return lambda page: years.get(page) or page.rpartition("/")[0]
