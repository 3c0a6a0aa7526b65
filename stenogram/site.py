"""The hall: calls the rooms in order and gathers what they report.

texts, registry → prepare each → Corpus → pages and files in docs/ → MkDocs → search index → site/
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path

from stenogram import disk, export, link, outputs, publish, registry, render, search, workers
from stenogram.cache import Cache, digest, rules_digest
from stenogram.mirror import mirror
from stenogram.model import Corpus, GeneratedFile, JoinedFile, Settings
from stenogram.prepare import Prepared, Tally
from stenogram.problems import Problem
from stenogram.readings import prepare_corpus
from stenogram.registry import Gazetteer
from stenogram.report import Counts, Report, report

Progress = Callable[[str, int, int], None]
"""Told what is being done, how many are done and how many there are (0: not known)."""


def _silent(stage: str, done: int, total: int) -> None:
    pass


@dataclass(frozen=True, slots=True)
class Read:
    """A corpus as it was understood: every text prepared, the registry, and all problems.

    `keys` are those of the prepared texts in the cache; `registry_files` is what the registry was read from.
    """

    prepared: tuple[Prepared, ...]
    keys: tuple[str, ...]
    registry_files: Mapping[str, str]
    registry: registry.Registry
    problems: tuple[Problem, ...]

    @property
    def tally(self) -> Tally:
        return Tally.of(tuple(each.transcript for each in self.prepared if each.transcript))

    def report(self, problems: Sequence[Problem], before: Mapping[str, Counts] | None) -> Report:
        transcripts = tuple(each.transcript for each in self.prepared if each.transcript)
        return report(transcripts, self.registry, problems, before)

    def corpus(self, settings: Settings) -> Corpus:
        transcripts = tuple(each.transcript for each in self.prepared if each.transcript)
        return Corpus(transcripts, self.registry, settings)


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did. `site` is None where problems kept it from being published."""

    read: Read
    site: Path | None
    written: disk.Written | None = None
    problems: tuple[Problem, ...] = field(default=())


def today() -> str:
    """The ISO day that a changed ledger records: SOURCE_DATE_EPOCH's where that is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.datetime.fromtimestamp(int(epoch), datetime.UTC) if epoch else datetime.datetime.now(datetime.UTC)
    return moment.date().isoformat()


def has_errors(problems: Iterable[Problem], strict: bool = False) -> bool:
    """Whether any problem is an error (with `strict`: or a warning)."""
    grave = ("error", "warning") if strict else ("error",)
    return any(problem.severity in grave for problem in problems)


def gazetteer_of(root: Path) -> tuple[registry.Registry, Gazetteer, tuple[Problem, ...]]:
    """The registry of a corpus, and the gazetteer made of it."""
    files, problems = disk.registry_files(root)
    records, found = registry.load_registry(files)
    gazetteer, claimed = registry.build_gazetteer(records)
    return records, gazetteer, problems + found + claimed


def read_corpus(root: Path, progress: Progress = _silent, executor: Executor | None = None) -> Read:
    """Read and link every text of a corpus. Writes nothing but the cache."""
    texts, problems = disk.texts(root)
    files, found = disk.registry_files(root)
    records, mistakes = registry.load_registry(files)
    _, claimed = registry.build_gazetteer(records)
    cache = Cache(root / disk.STATE / "cache")
    readings = prepare_corpus(texts, files, today(), cache, executor, partial(progress, "reading"))
    prepared = readings.prepared
    problems += found + mistakes + claimed
    problems += tuple(chain.from_iterable(each.problems + each.ledger_problems for each in prepared))
    if not texts and not problems:
        what, remedy = "there is no text", "put a transcript there as NAME.txt"
        problems += (Problem(f"{disk.TEXTS}/", 0, "warning", "no-texts", what, remedy),)
    transcripts = [each.transcript for each in prepared if each.transcript]
    problems += link.usage_problems(transcripts, records)
    return Read(prepared, readings.keys, files, records, problems)


def build_site(root: Path, progress: Progress = _silent, locked: bool = False, strict: bool = False) -> Built:
    """Build the whole site. Publishes it, and writes ledgers, only where nothing is in error.

    With `locked` a ledger that would change is an error, and none is written; with `strict`
    warnings count as errors. Raises disk.BusyError where another build is at work.
    """
    try:
        with disk.lock(root):
            return _build(root, progress, locked, strict)
    except (OSError, search.PagefindError) as error:
        # What was written stands whole, the rest is as it was: room is made, and the next build goes on.
        return Built(_NOTHING_READ, None, None, (_failed(root, error),))


def _build(root: Path, progress: Progress, locked: bool, strict: bool) -> Built:
    config, problems = render.site_config(root)
    if config:
        disk.recover(root, config.site)
    read = read_corpus(root, progress)
    problems += read.problems + (tuple(_unlocked(read.prepared)) if locked else ())
    if config is None or has_errors(problems, strict):
        return Built(read, None, None, problems)
    corpus = read.corpus(config.settings)
    written, found = _write_docs(root, config, read, corpus, progress)
    problems += found
    if has_errors(found, strict):
        return Built(read, None, written, problems)
    for each in read.prepared:
        if each.ledger is not None and each.ledger_changed:
            disk.write_ledger(root, each.ledger_file, each.ledger)
    found = _render(root, config, corpus, progress)
    problems += found
    return Built(read, None if has_errors(found, strict) else config.site, written, problems)


_NOTHING_READ = Read((), (), {}, registry.Registry({}, {}), ())


def _failed(root: Path, error: OSError | search.PagefindError) -> Problem:
    if isinstance(error, search.PagefindError):
        return Problem("site", 0, "error", "search-failed", str(error), "see what it says, and build again")
    what = f"the build had to stop: {(error.strerror or str(error)).lower()}"
    remedy = "make room or mend the permissions, and build again: nothing is lost"
    path = Path(os.fsdecode(error.filename)) if isinstance(error.filename, str | bytes) else root / "site"
    file = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
    return Problem(file, 0, "error", "disk", what, remedy)


def _unlocked(prepared: Iterable[Prepared]) -> Iterator[Problem]:
    for each in prepared:
        if each.ledger_changed:
            what = "the ledger does not fit the text, and this build may not change it (--locked)"
            remedy = "build without --locked where the text was edited, and commit the ledger with it"
            yield Problem(each.ledger_file, 0, "error", "ledger-locked", what, remedy)


def _write_docs(
    root: Path, config: render.SiteConfig, read: Read, corpus: Corpus, progress: Progress
) -> tuple[disk.Written | None, tuple[Problem, ...]]:
    progress("writing pages", 0, 0)
    templates = render.template_folders(root, "pages")
    house = outputs.House(root / disk.STATE / "cache", tuple(read.registry_files.items()), corpus.settings, templates)
    made = outputs.load_made(root / disk.STATE / "outputs.json")
    making = _Making(config.docs, read, house, made, progress)
    try:
        written = disk.write_docs(root, config.docs, chain(making.files(), _shared(corpus, templates)))
    except publish.TemplateError as error:
        return None, (error.problem,)
    disk.write_whole(root / disk.STATE / "outputs.json", outputs.dump_made(making.made()))
    return written, ()


def _shared(corpus: Corpus, templates: Sequence[Path]) -> Iterator[GeneratedFile | JoinedFile]:
    """The files that the corpus has in common: its indexes, its entries, its data as a whole."""
    yield from publish.corpus_pages(corpus, publish.Templates(templates), export.corpus_metadata(corpus))
    yield from export.corpus_files(corpus)


class _Making:
    """The files of every transcript: those that stand, and those that must be made anew."""

    def __init__(
        self, docs: Path, read: Read, house: outputs.House, before: Mapping[str, outputs.Made], progress: Progress
    ) -> None:
        self._docs, self._house, self._progress = docs, house, progress
        near = publish.neighbours(each.transcript for each in read.prepared if each.transcript)
        frame = digest(rules_digest(), repr((house.registry, house.settings)), *_contents(house.templates))
        self._orders, self._keys = [], {}
        for each, entry in zip(read.prepared, read.keys, strict=True):
            if each.transcript:
                order = outputs.Order(each.name, entry, near[each.name])
                self._orders.append(order)
                self._keys[each.name] = digest(frame, entry, repr(order.around))
        self._transcripts = {each.name: each.transcript for each in read.prepared if each.transcript}
        self._standing = {name: made for name, made in before.items() if made.stands(self._keys.get(name, ""), docs)}
        self._written: dict[str, list[str]] = {}

    def files(self) -> Iterator[GeneratedFile | disk.KeptFile]:
        for standing in self._standing.values():
            yield from (disk.KeptFile(name) for name in standing.files)
        orders = [order for order in self._orders if order.name not in self._standing]
        for done, (order, files) in enumerate(workers.make_all(orders, self._house, self._transcripts)):
            self._progress("writing pages", done, len(orders))
            self._written[order.name] = [file.path for file in files]
            yield from files

    def made(self) -> dict[str, outputs.Made]:
        """What stands in docs/ now, to be asked for after all is written."""
        fresh = {
            name: outputs.Made(self._keys[name], {path: outputs.stamp(self._docs / path) for path in paths})
            for name, paths in self._written.items()
        }
        return {**self._standing, **fresh}


def _contents(folders: Iterable[Path]) -> Iterator[str | bytes]:
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                yield from (path.relative_to(folder).as_posix(), path.read_bytes())


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


def _render(root: Path, config: render.SiteConfig, corpus: Corpus, progress: Progress) -> tuple[Problem, ...]:
    """MkDocs and the search index side by side, for they need different cores; then the site changes places."""
    progress("building pages", 0, 0)
    state = root / disk.STATE
    new = disk.staging(config.site)
    index = state / "index"
    with ThreadPoolExecutor(1) as beside:
        indexing = beside.submit(search.build_index, search.corpus_records(corpus), index, state / "search")
        with _dated(corpus):
            rendered = render.render(config, new, render.Manifest.load(state / "render.json"))
        progress("indexing", 0, 0)
        indexing.result()
    if has_errors(rendered.problems):
        return rendered.problems
    mirror(index / "pagefind", new / "pagefind")
    (state / "render.json").unlink(missing_ok=True)
    disk.publish_site(new, config.site, rendered.linked)
    disk.write_whole(state / "render.json", rendered.manifest.dump())
    return rendered.problems
