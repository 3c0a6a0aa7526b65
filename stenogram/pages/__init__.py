"""What each page shows, and the Markdown of it: from a Corpus to the generated files under docs/.

Views gather, sort, count and address everything; templates only place it. The order of the work:
`backlinks` (one pass over all mentions) → the views → `Templates` → `corpus_pages`. A transcript's own
page (`transcript_file`) knows no other transcript but its neighbours' names.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Protocol

from stenogram.corpus.evidence import entry_evidence
from stenogram.corpus.published_entries import named_speakers, published_digest, published_entries
from stenogram.deferred import Deferred, DeferredGroup
from stenogram.digests import digest
from stenogram.model import (
    BinaryFile,
    Corpus,
    Entity,
    GeneratedFile,
    Neighbour,
    PageMetadata,
    Person,
    Registry,
    Settings,
    Transcript,
)
from stenogram.occasions import occasion_of
from stenogram.pages import addresses, front_matter, home, indexes, transcript_index, wordings
from stenogram.pages.backlinks import Backlinks, backlinks, chronological
from stenogram.pages.compare_page import compare_page
from stenogram.pages.coverage_page import PATH as COVERAGE
from stenogram.pages.coverage_page import coverage_page
from stenogram.pages.entry import entry_pages
from stenogram.pages.first_uses import deferred_first_uses
from stenogram.pages.share_images import share_images as share_images_of
from stenogram.pages.side_by_side import side_by_side_pages
from stenogram.pages.site_names import registry_in, speakers_in
from stenogram.pages.templates import TemplateError, Templates
from stenogram.pages.transcript import transcript_page

__all__ = [
    "Deferred",
    "DeferredGroup",
    "GeneratedFile",
    "TemplateError",
    "Templates",
    "corpus_pages",
    "grouped_pages",
    "neighbours",
    "page_paths",
    "pages",
    "registry_in",
    "share_images",
    "speakers_in",
    "transcript_file",
]


def pages(
    corpus: Corpus, templates: Templates, metadata: Mapping[str, PageMetadata] | None = None
) -> Iterator[GeneratedFile]:
    """Every generated Markdown page of the site: the corpus' pages, then the transcripts' own.

    `metadata` tells, by path under docs/, what machines read in a page's head. Pure: equal arguments
    give equal files. Raises TemplateError, which carries a Problem, where a template asks for a value
    that there is not or cannot be read.
    """
    known = metadata or {}
    yield from (deferred.make() for deferred in corpus_pages(corpus, templates, known))
    near = neighbours(corpus.transcripts)
    named = registry_in(corpus.registry, corpus.settings.language)
    for transcript in corpus.transcripts:
        own = known.get(addresses.transcript_path(transcript.document.name), front_matter.NONE)
        around = near[transcript.document.name]
        yield transcript_file(transcript, named, corpus.settings, templates, own, *around)


def transcript_file(
    transcript: Transcript,
    named: Registry,
    settings: Settings,
    templates: Templates,
    metadata: PageMetadata,
    earlier: Neighbour | None = None,
    later: Neighbour | None = None,
) -> GeneratedFile:
    """The page of one transcript; `named` is the registry as the site shows it (`registry_in`).

    Raises TemplateError as `pages` does.
    """
    view = transcript_page(speakers_in(transcript, named), named, settings, metadata, earlier, later)
    return GeneratedFile(view.path, templates.render("transcript.md", view))


def neighbours(transcripts: Iterable[Transcript]) -> Mapping[str, tuple[Neighbour | None, Neighbour | None]]:
    """By name, the transcripts before and after each in time."""
    ordered = sorted(transcripts, key=chronological)
    named = [
        Neighbour(transcript.document.name, transcript.document.title, occasion_of(transcript.document).span)
        for transcript in ordered
    ]
    around = zip([None, *named], named, [*named[1:], None], strict=False)
    return {neighbour.name: (before, after) for before, neighbour, after in around}


def corpus_pages(
    corpus: Corpus,
    templates: Templates,
    metadata: Mapping[str, PageMetadata],
    only: Collection[str] | None = None,
) -> Iterator[Deferred[GeneratedFile]]:
    """Every page but the transcripts' own, or `only` those at some paths, in a fixed order.

    Making one raises TemplateError as `pages` does.
    """
    corpus = corpus.once(_in_its_language)
    for template, deferred in _shared_views(corpus, metadata):
        if only is None or deferred.path in only:
            yield _rendering(templates, template, deferred)
    for entity in _entries(corpus):
        path = addresses.entity_path(entity.kind, entity.id)
        if only is None or any(wanted.startswith(path.removesuffix(".md")) for wanted in only):
            entry = _entry_pages(entity, corpus, templates, metadata)
            yield from (page for page in entry if only is None or page.path in only)


def grouped_pages(
    corpus: Corpus, templates: Templates, metadata: Mapping[str, PageMetadata]
) -> Iterator[Deferred[GeneratedFile] | DeferredGroup[GeneratedFile]]:
    """The pages of `corpus_pages` in their order, those of each entry as a group."""
    corpus = corpus.once(_in_its_language)
    yield from (_rendering(templates, template, deferred) for template, deferred in _shared_views(corpus, metadata))
    for entity in _entries(corpus):
        path = addresses.entity_path(entity.kind, entity.id)
        make = partial(_entry_pages, entity, corpus, templates, metadata)
        yield DeferredGroup(f"/{path}", make, partial(_entry_digest, entity, corpus))


def share_images(corpus: Corpus) -> Iterator[Deferred[BinaryFile]]:
    """The picture of each transcript and entry for where it is shared elsewhere, to be drawn where it has changed."""
    corpus = corpus.once(_in_its_language)
    entities = (entity for entity in corpus.registry.entities.values() if entity.kind != "person")
    links = backlinks(corpus)
    with_page = [entity for entity in entities if entity.id in links.published]
    yield from share_images_of(corpus, (*with_page, *indexes.people_of(corpus, links)))


def _in_its_language(corpus: Corpus) -> Corpus:
    """The corpus with entries and speakers by their names in the language of the site; itself where there are none."""
    named = registry_in(corpus.registry, corpus.settings.language)
    if named is corpus.registry:
        return corpus
    transcripts = tuple(speakers_in(transcript, named) for transcript in corpus.transcripts)
    return replace(
        corpus, registry=named, transcripts=transcripts, translated_names=_translated(corpus, named), is_renamed=True
    )


def _translated(corpus: Corpus, named: Registry) -> dict[str, str]:
    people = (entity for entity in named.entities.values() if entity.kind == "person")
    return {person.id: person.name for person in people if person.name != corpus.registry.entities[person.id].name}


def _rendering(templates: Templates, template: str, deferred: Deferred[object]) -> Deferred[GeneratedFile]:
    """The page of a view."""
    return replace(deferred, make=partial(_rendered, templates, template, deferred))  # type: ignore[return-value]


def _rendered(templates: Templates, template: str, deferred: Deferred[object]) -> GeneratedFile:
    return GeneratedFile(deferred.path, templates.render(template, deferred.make()))


def page_paths(corpus: Corpus) -> Iterator[str]:
    """The paths of the pages that others link to: every entry with a page, every named speaker, every transcript."""
    published = published_entries(corpus)
    entities = (entity for entity in corpus.registry.entities.values() if entity.id in published)
    yield from (addresses.entity_path(entity.kind, entity.id) for entity in entities)
    yield from (deferred.path for deferred in side_by_side_pages(corpus))
    yield from (addresses.transcript_path(transcript.document.name) for transcript in corpus.transcripts)
    yield from (addresses.speaker_path(speaker) for speaker in named_speakers(corpus).values())


class _View(Protocol):
    @property
    def path(self) -> str: ...


def _shared_views(corpus: Corpus, metadata: Mapping[str, PageMetadata]) -> Iterator[tuple[str, Deferred[object]]]:
    """The view of each page that is of no one entry, with the name of its template."""
    links = backlinks(corpus)
    people = indexes.people_of(corpus, links)
    yield from (
        (template, Deferred(view.path, partial(_same, view)))
        for template, view in _shared(corpus, links, people, metadata)
    )
    yield "first.md", deferred_first_uses(corpus)
    yield from (("side_by_side.md", page) for page in side_by_side_pages(corpus))


def _entries(corpus: Corpus) -> Iterator[Entity]:
    """Every entry with a page, in the order of the pages."""
    links = backlinks(corpus)
    entities = (entity for entity in corpus.registry.entities.values() if entity.id in links.published)
    yield from (entity for entity in entities if entity.kind != "person")
    yield from indexes.people_of(corpus, links)


def _entry_pages(
    entity: Entity, corpus: Corpus, templates: Templates, metadata: Mapping[str, PageMetadata]
) -> Iterator[Deferred[GeneratedFile]]:
    path = addresses.entity_path(entity.kind, entity.id)
    views = entry_pages(entity, corpus, backlinks(corpus), metadata.get(path, front_matter.NONE))
    names = corpus.once(_names_digest)
    # Their rows name those who speak.
    return (_rendering(templates, "entry.md", replace(view, of=f"{view.of} {names}")) for view in views)


def _entry_digest(entity: Entity, corpus: Corpus) -> str:
    """A digest of all that the pages of an entry depend on besides the registry, the settings and the templates."""
    links = backlinks(corpus)
    evidence = [(*text, links.words[text[0]]) for text in entry_evidence(corpus).get(entity.id, ())]
    names = corpus.once(_names_digest)
    return digest(repr((entity, links.years, evidence)), published_digest(corpus), names)


def _names_digest(corpus: Corpus) -> str:
    return digest(repr(sorted(corpus.translated_names.items())))


def _same(view: _View) -> _View:
    return view


def _shared(
    corpus: Corpus, links: Backlinks, people: Sequence[Person], metadata: Mapping[str, PageMetadata]
) -> Iterator[tuple[str, _View]]:
    """The pages that are of no one entry."""
    yield "home.md", home.home_page(corpus, links, people)
    yield "about.md", home.about_page(corpus, links, metadata.get(home.ABOUT, front_matter.NONE))
    yield "data.md", home.data_page(corpus, metadata.get(home.DATA, front_matter.NONE))
    yield "coverage.md", coverage_page(corpus, metadata.get(COVERAGE, front_matter.NONE))
    yield "search.md", home.search_page(corpus, links)
    yield "compare.md", compare_page(corpus, links, people)
    yield "quotations.md", home.quotations_page()
    yield from wordings.wording_pages(corpus)
    of_index = metadata.get(transcript_index.PATH, front_matter.NONE)
    yield from (("transcript_index.md", page) for page in transcript_index.transcript_index_pages(corpus, of_index))
    yield from (("index.md", page) for page in indexes.index_pages(corpus, links, people))
    yield from (("moved.md", page) for page in home.moved_pages(corpus))
