"""The hall: calls the rooms in order and gathers what they report.

texts, registry → prepare each → Corpus → pages and files in docs/ → MkDocs → search index → site/
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from stenogram import disk, export, link, publish, registry, render, search, workers
from stenogram.cache import Cache, digest, rules_digest, unpack
from stenogram.model import Corpus, GeneratedFile, Settings, TextFiles
from stenogram.prepare import Prepared, Tally
from stenogram.problems import Problem
from stenogram.registry import Gazetteer
from stenogram.report import Counts, Report, report

Progress = Callable[[str, int, int], None]
"""Told what is being done, how many are done and how many there are (0: not known)."""


def _silent(stage: str, done: int, total: int) -> None:
    pass


@dataclass(frozen=True, slots=True)
class Read:
    """A corpus as it was understood: every text prepared, the registry, and all problems."""

    prepared: tuple[Prepared, ...]
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
    prepared = _prepare_all(root, texts, files, progress, executor)
    problems += found + mistakes + claimed
    problems += tuple(chain.from_iterable(each.problems + each.ledger_problems for each in prepared))
    if not texts and not problems:
        what, remedy = "there is no text", "put a transcript there as NAME.txt"
        problems += (Problem(f"{disk.TEXTS}/", 0, "warning", "no-texts", what, remedy),)
    transcripts = [each.transcript for each in prepared if each.transcript]
    problems += link.usage_problems(transcripts, records)
    return Read(prepared, records, problems)


def _prepare_all(
    root: Path,
    texts: Sequence[TextFiles],
    registry_files: Mapping[str, str],
    progress: Progress,
    executor: Executor | None,
) -> tuple[Prepared, ...]:
    cache = Cache(root / disk.STATE / "cache")
    base = digest(rules_digest(), *chain.from_iterable(registry_files.items()))
    keys = [_key(base, files) for files in texts]
    prepared = {at: kept for at, key in enumerate(keys) if (kept := _kept(cache, key))}
    missing = [at for at in range(len(texts)) if at not in prepared]
    progress("reading", len(prepared), len(texts))
    work = workers.prepare_all([texts[at] for at in missing], registry_files, today(), executor)
    for position, done in work:
        at = missing[position]
        prepared[at] = unpack(done.prepared)
        if done.settled:
            cache.put(_key(base, done.settled[0]), done.settled[1])
        else:
            cache.put(keys[at], done.prepared)
        progress("reading", len(prepared), len(texts))
    return tuple(prepared[at] for at in range(len(texts)))


def _key(base: str, files: TextFiles) -> str:
    return digest(base, files.file, files.raw, files.sidecar, files.ledger)


def _kept(cache: Cache, key: str) -> Prepared | None:
    content = cache.get(key)
    kept = unpack(content) if content else None
    return kept if isinstance(kept, Prepared) else None


def build_site(root: Path, progress: Progress = _silent, locked: bool = False, strict: bool = False) -> Built:
    """Build the whole site. Publishes it, and writes ledgers, only where nothing is in error.

    With `locked` a ledger that would change is an error, and none is written; with `strict`
    warnings count as errors. Raises disk.BusyError where another build is at work.
    """
    with disk.lock(root):
        config, problems = render.site_config(root)
        read = read_corpus(root, progress)
        problems += read.problems + (tuple(_unlocked(read.prepared)) if locked else ())
        if config is None or has_errors(problems, strict):
            return Built(read, None, None, problems)
        corpus = read.corpus(config.settings)
        written, found = _write_docs(root, config, corpus, progress)
        problems += found
        if has_errors(found, strict):
            return Built(read, None, written, problems)
        for each in read.prepared:
            if each.ledger is not None and each.ledger_changed:
                disk.write_ledger(root, each.ledger_file, each.ledger)
        found = _render(root, config, corpus, progress)
        problems += found
        return Built(read, None if has_errors(found, strict) else config.site, written, problems)


def _unlocked(prepared: Iterable[Prepared]) -> Iterator[Problem]:
    for each in prepared:
        if each.ledger_changed:
            what = "the ledger does not fit the text, and this build may not change it (--locked)"
            remedy = "build without --locked where the text was edited, and commit the ledger with it"
            yield Problem(each.ledger_file, 0, "error", "ledger-locked", what, remedy)


def _write_docs(
    root: Path, config: render.SiteConfig, corpus: Corpus, progress: Progress
) -> tuple[disk.Written | None, tuple[Problem, ...]]:
    progress("writing pages", 0, 0)
    templates = publish.Templates(render.template_folders(root, "pages"))
    try:
        return disk.write_docs(root, config.docs, generated(corpus, templates)), ()
    except publish.TemplateError as error:
        return None, (error.problem,)


def generated(corpus: Corpus, templates: publish.Templates) -> Iterator[GeneratedFile]:
    """Every file that a build writes under docs/."""
    yield from publish.pages(corpus, templates, export.corpus_metadata(corpus))
    yield from export.corpus_files(corpus)


def _render(root: Path, config: render.SiteConfig, corpus: Corpus, progress: Progress) -> tuple[Problem, ...]:
    """MkDocs and the search index side by side, for they need different cores; then the site changes places."""
    progress("building pages", 0, 0)
    state = root / disk.STATE
    new = disk.staging(config.site)
    index = state / "index"
    with ThreadPoolExecutor(1) as beside:
        indexing = beside.submit(search.build_index, search.corpus_records(corpus), index, state / "search")
        rendered = render.render(config, new, render.Manifest.load(state / "render.json"))
        progress("indexing", 0, 0)
        indexing.result()
    if has_errors(rendered.problems):
        return rendered.problems
    (index / "pagefind").rename(new / "pagefind")
    (state / "render.json").unlink(missing_ok=True)
    disk.publish_site(new, config.site)
    disk.write_whole(state / "render.json", rendered.manifest.dump())
    return rendered.problems
