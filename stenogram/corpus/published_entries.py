"""Which entries of the registry have a page: those that a text names, or all of them (`entries: named`, `all`)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from stenogram.annotation import usage_of
from stenogram.corpus.figures import corpus_figures
from stenogram.digests import digest
from stenogram.kinds import Kind, kinds
from stenogram.messages import some
from stenogram.model import Corpus, Entity, Registry, Speaker
from stenogram.problems import Problem, problem

_LISTED: Final = 5
_SINGLY: Final = 20
"""Pages of a kind that are reported one by one; of more only how many there are."""


def published_entries(corpus: Corpus) -> frozenset[str]:
    """The ids of all entries with a page.

    With `entries: named` those that a text mentions or records, whose person speaks or takes part in one, and those
    that the registry keeps (`keep: true`).
    """
    return corpus.once(_published_entries)


def published_digest(corpus: Corpus) -> str:
    """A digest of the ids of all entries with a page."""
    return corpus.once(_published_digest)


def _published_digest(corpus: Corpus) -> str:
    return digest(*sorted(published_entries(corpus)))


def _published_entries(corpus: Corpus) -> frozenset[str]:
    entities = corpus.registry.entities
    if corpus.settings.entries == "all":
        return frozenset(entities)
    used = _used(corpus)
    return frozenset(entity.id for entity in entities.values() if entity.keep or entity.id in used)


def _used(corpus: Corpus) -> frozenset[str]:
    usages = (corpus.per_transcript(transcript, usage_of) for transcript in corpus.transcripts)
    return frozenset().union(*(usage.used for usage in usages))


def vanishing_pages(corpus: Corpus, standing: Mapping[str, Collection[str]]) -> tuple[Problem, ...]:
    """A warning for each page of an entry that the last published site has, and the next one would not.

    `standing` are the ids of those that it has, by the folder of their kind.
    """
    with_page = published_entries(corpus) | named_speakers(corpus).keys()
    return tuple(
        warning
        for kind in kinds()
        for warning in _vanishing(kind, sorted(set(standing.get(kind.folder, ())) - with_page), corpus.registry)
    )


def named_speakers(corpus: Corpus) -> Mapping[str, Speaker]:
    """Everyone who speaks and has a name, by id, as the first transcript has them."""
    speakers: dict[str, Speaker] = {}
    for figures in corpus_figures(corpus):
        for speaker in figures.speakers():
            speakers.setdefault(speaker.id, speaker)
    return speakers


def _vanishing(kind: Kind, ids: list[str], registry: Registry) -> Iterator[Problem]:
    registered = [entity for id_ in ids if (entity := registry.entities.get(id_)) and entity.kind == kind.id]
    unknown = sorted(set(ids) - {entity.id for entity in registered})
    if len(registered) > _SINGLY:
        listed = some([entity.id for entity in registered], _LISTED)
        yield problem("page-vanishes", kind.file, case="many", pages=len(registered), listed=listed)
    else:
        yield from (_unnamed(entity) for entity in registered)
    if unknown:
        yield problem("page-vanishes", kind.file, case="unknown", pages=len(unknown), listed=some(unknown, _LISTED))


def _unnamed(entity: Entity) -> Problem:
    return problem("page-vanishes", entity.file, entity.line, case="unnamed", entity=entity.id)
