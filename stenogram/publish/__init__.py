"""What each page shows, and the Markdown of it: from a Corpus to the generated files under docs/.

Views gather, sort, count and address everything; templates only place it. The order of the room:
`backlinks` (one pass over all mentions) → the views → `Templates` → `pages`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from stenogram.model import Corpus, GeneratedFile, PageMetadata
from stenogram.publish import addresses, front, home, indexes, shelf
from stenogram.publish.backlinks import backlinks, chronological
from stenogram.publish.entry import entry_pages
from stenogram.publish.templates import TemplateError, Templates
from stenogram.publish.transcript import transcript_page

__all__ = ["GeneratedFile", "TemplateError", "Templates", "pages"]


def pages(
    corpus: Corpus, templates: Templates, metadata: Mapping[str, PageMetadata] | None = None
) -> Iterator[GeneratedFile]:
    """Every generated Markdown page of the site, in a fixed order.

    `metadata` tells, by path under docs/, what machines read in a page's head. Pure: equal arguments
    give equal files. Raises TemplateError, which carries a Problem, where a template asks for a value
    that there is not or cannot be read.
    """
    for template, view in _views(corpus, metadata or {}):
        yield GeneratedFile(view.path, templates.render(template, view))


class _View(Protocol):
    @property
    def path(self) -> str: ...


def _views(corpus: Corpus, metadata: Mapping[str, PageMetadata]) -> Iterator[tuple[str, _View]]:
    """Each page's view, with the name of its template."""
    links = backlinks(corpus)
    people = indexes.people_of(corpus, links)
    yield "home.md", home.home_page(corpus, links, people)
    yield "about.md", home.about_page(corpus, links)
    yield "data.md", home.data_page(corpus)
    yield "search.md", home.search_page(corpus)
    yield from (("shelf.md", page) for page in shelf.shelf_pages(corpus))
    yield from (("index.md", page) for page in indexes.index_pages(corpus, links, people))
    ordered = sorted(corpus.transcripts, key=chronological)
    for before, transcript, after in zip([None, *ordered], ordered, [*ordered[1:], None], strict=False):
        path = addresses.transcript_path(transcript.document.name)
        yield "transcript.md", transcript_page(transcript, corpus, metadata.get(path, front.NONE), before, after)
    yield from (("moved.md", page) for page in home.moved_pages(corpus))
    things = [each for each in corpus.registry.entities.values() if each.kind != "person"]
    for entity in (*things, *people):
        path = addresses.entity_path(entity.kind, entity.id)
        yield from (("entry.md", page) for page in entry_pages(entity, corpus, links, metadata.get(path, front.NONE)))
