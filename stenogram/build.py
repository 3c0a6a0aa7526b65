"""The whole build, plainly: the third file to read, after `model.py` and `prepare.py`.

    texts, registry → prepare → Corpus → Markdown and data in docs/ → the host's pages and the search index → the site

Here everything is made anew, one thing after the other. `stenogram.incremental` makes the same faster: it takes what
was made of the same before, works on all cores or a cluster, and puts a finished site in place at once. What comes out
is the same to the last byte, which a test compares. The command `stenogram build` runs the faster one,
`stenogram.incremental.build`.

Formats of data files are listed in `stenogram.exporters.corpus`, each a record in a module of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path

from stenogram import disk, exporters, pages, search, translations
from stenogram.annotation import usage_problems
from stenogram.corpus.duplicates import duplicates
from stenogram.corpus.homophones import homophones
from stenogram.corpus.originals import without_original
from stenogram.corpus.published_entries import published_entries
from stenogram.corpus.saved_searches import unknown_in_searches
from stenogram.corpus.shared_phrases import with_other_uses
from stenogram.curation.acceptance import not_accepted
from stenogram.hosts import host_of
from stenogram.model import (
    BinaryFile,
    CopiedFile,
    Corpus,
    GeneratedFile,
    JoinedFile,
    Neighbour,
    PerTranscript,
    Registry,
    Settings,
    Transcript,
    uncached,
)
from stenogram.occasions import occasion_of
from stenogram.pages import Templates
from stenogram.parallel_texts import parallel_text_problems, with_parallel_texts
from stenogram.parsing import corpus_doubts
from stenogram.prepare import Prepared, prepare
from stenogram.problems import Problem, has_errors, problem
from stenogram.publication.finished_site import finish
from stenogram.registry import LoadedRegistry, loaded_registry
from stenogram.templating.template_folders import template_folders
from stenogram.text_names import former_name_clashes


def build(root: Path, site: Path, today: str, release: bool = False) -> tuple[Problem, ...]:
    """Build the site of the corpus `root` in the empty folder `site`; returns all problems.

    `today` is the ISO day written into ledgers that change; with `release` texts without a ledger get one. Where
    anything is in error, nothing is written.
    """
    # What there is: the settings, the registry, the texts. The host is the generator of the site (MkDocs).
    host = host_of(root)
    config, config_problems = host.configure(root)
    registry, registry_problems = _registry(root)
    texts, text_problems = disk.texts(root)

    # Each text by itself: decoded, parsed, annotated and given its permalinks. Of those held back, drafts and texts
    # under embargo, problems count too, but not those of ledgers: what has no page gets none.
    prepared = [prepare(replace(files, release=release), registry.gazetteer, today) for files in texts]
    held = [text for text in prepared if text.is_held(today)]
    prepared = [text for text in prepared if not text.is_held(today)]
    problems = config_problems + tuple(chain.from_iterable(text.problems for text in held))
    problems += (
        text_problems
        + registry_problems
        + problems_of_texts(prepared, registry.records, held=frozenset(text.name for text in held))
    )

    # All of them together: which are translations, or accounts of the same event, and so are read side by side.
    transcripts = with_parallel_texts([text.transcript for text in prepared if text.transcript])
    if config:
        problems += tuple(disk.lost_originals(root, (text.document for text in transcripts), config.settings))
    if config is None or has_errors(problems):
        return problems
    corpus = Corpus(transcripts, registry.records, config.settings)

    # Pages as Markdown, and data files, all in docs/, in the language of the site (`translations` is of its own
    # messages, not of texts). `pages.addresses` and `exporters.addresses` say where each stands.
    templates = Templates(template_folders(root, "pages"))
    with translations.speaking(config.settings.language, config.settings.messages):
        files = chain(all_transcripts_files(corpus, templates), corpus_files(corpus, templates))
        disk.write_docs(root, config.docs, files)

    # The host renders docs/ as HTML with the templates of the theme; Pagefind makes the index of all that can be found.
    # What only a whole site tells, such as the size of each file, is filled in last. The ledgers, by which links to
    # these pages stay valid, are written once there is a site to be linked to.
    rendered = host.render(config, site, _last_day(transcripts))
    if has_errors(rendered.problems):
        return problems + rendered.problems
    _index(root, site, corpus)
    with translations.speaking(config.settings.language, config.settings.messages):
        finish(site)
    _write_ledgers(root, prepared, release)
    return problems + rendered.problems


def _registry(root: Path) -> tuple[LoadedRegistry, tuple[Problem, ...]]:
    """The registry with its names made ready to be found, and its problems."""
    files, problems = disk.registry_files(root)
    registry = loaded_registry(tuple(files.items()))
    return registry, problems + registry.problems


def _write_ledgers(root: Path, prepared: Sequence[Prepared], release: bool) -> None:
    """Write the ledgers that have changed. A text without one gets it in a release alone."""
    for text in prepared:
        if text.ledger is not None and text.ledger_changed and (release or disk.has_ledger(root, text.name)):
            disk.write_ledger(root, text.ledger_file, text.ledger)


def _last_day(transcripts: Iterable[Transcript]) -> date | None:
    """The last day on which anything was said; None where no day is known.

    It is the date of the site, which is so the same whenever it is built.
    """
    days = (occasion_of(transcript.document).last_day for transcript in transcripts)
    return max((day.last() for day in days if day), default=None)


def _index(root: Path, site: Path, corpus: Corpus) -> None:
    """Build the index of all that can be found, into the site."""
    named = pages.registry_in(corpus.registry, corpus.settings.language)
    shown = (pages.speakers_in(transcript, named) for transcript in corpus.transcripts)
    records = chain.from_iterable(search.records(transcript, named) for transcript in shown)
    with translations.speaking(corpus.settings.language, corpus.settings.messages):
        entries = search.entry_names(named, published_entries(corpus))
    language = search.index_language(corpus.transcripts)
    search.build_index(records, site, root / disk.STATE / "search", entries=entries, language=language)


def problems_of_texts(
    prepared: Sequence[Prepared],
    registry: Registry,
    per_transcript: PerTranscript = uncached,
    held: frozenset[str] = frozenset(),
) -> tuple[Problem, ...]:
    """What is wrong with each text by itself, its ledger included, and what only all of them together show.

    `held` are the names of texts that are not published yet, which others may name already.
    """
    transcripts = tuple(text.transcript for text in prepared if text.transcript)
    of_texts = chain.from_iterable(text.problems + text.ledger_problems for text in prepared)
    empty = () if prepared or held else (problem("no-texts", f"{disk.TEXTS}/"),)
    problems = (
        *of_texts,
        *former_name_clashes((text.name, _former_names(text)) for text in prepared),
        *duplicates(prepared),
        *empty,
        *without_original(prepared),
        *parallel_text_problems(transcripts, held),
        *usage_problems(transcripts, registry, per_transcript),
        *unknown_in_searches(transcripts, registry),
        *homophones(transcripts, per_transcript),
        *corpus_doubts(transcript.document for transcript in transcripts),
    )
    return not_accepted(problems, chain.from_iterable(text.accepted for text in prepared))


def _former_names(text: Prepared) -> tuple[str, ...]:
    return text.transcript.permalinks.former_names if text.transcript else ()


def corpus_files(
    corpus: Corpus, templates: Templates
) -> Iterator[GeneratedFile | JoinedFile | CopiedFile | BinaryFile]:
    """The pages and data files that are of no one transcript: indexes, entries, the corpus in one file, schemas.

    Pages come as `Deferred`: known, and yet to be made.
    """
    yield from (page.make() for page in pages.corpus_pages(corpus, templates, exporters.corpus_metadata(corpus)))
    yield from (image.make() for image in pages.share_images(corpus))
    yield from exporters.corpus_files(corpus)


def all_transcripts_files(corpus: Corpus, templates: Templates) -> Iterator[GeneratedFile | BinaryFile]:
    """The page and the data files of every transcript."""
    around = pages.neighbours(corpus.transcripts)
    named = pages.registry_in(corpus.registry, corpus.settings.language)
    for transcript in with_other_uses(corpus):
        neighbours = around[transcript.document.name]
        yield from transcript_files(transcript, neighbours, corpus.registry, named, corpus.settings, templates)


def transcript_files(
    transcript: Transcript,
    neighbours: tuple[Neighbour | None, Neighbour | None],
    registry: Registry,
    named: Registry,
    settings: Settings,
    templates: Templates,
) -> Iterable[GeneratedFile | BinaryFile]:
    """The page and the data files of one transcript. `neighbours` are those before and after it in time.

    `named` is the registry as the site shows it (`pages.registry_in`).
    """
    metadata = exporters.page_metadata(transcript, settings, registry)
    page = pages.transcript_file(transcript, named, settings, templates, metadata, *neighbours)
    return (page, *exporters.files(transcript, settings, registry))
