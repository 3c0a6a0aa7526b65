"""The page on which the mentions of two entries are compared over time.

It carries all that its script compares, so that it works in a folder as well: for each entry that is mentioned on a
known day its mentions by year, and for each year the words that were spoken in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from stenogram.corpus.coverage import coverage
from stenogram.kinds import kind_of
from stenogram.model import Corpus, Entity
from stenogram.pages import addresses, escape
from stenogram.pages.backlinks import Backlinks
from stenogram.pages.entry import mentions_by_others, year_page
from stenogram.pages.escape import Markup
from stenogram.pages.facts import short_name
from stenogram.pages.front_matter import front_matter
from stenogram.pages.isolation import gettext as _


@dataclass(frozen=True, slots=True)
class ComparePage:
    """`data` is what the script reads; `search` is a link for those who have no scripts."""

    path: str
    front: Markup
    data: Markup
    search: Markup


def compare_page(corpus: Corpus, links: Backlinks, people: Sequence[Entity]) -> ComparePage:
    """Pure: equal corpora give equal pages."""
    path = addresses.COMPARE
    description = _("How often two people, organisations, summits or documents are mentioned, year by year")
    words = {year.year: year.words for year in coverage(corpus).years}
    things = [entity for entity in corpus.registry.entities.values() if entity.kind != "person"]
    entries = [entry for entity in (*things, *people) for entry in _entry(entity, corpus, links)]
    entries.sort(key=lambda entry: (-sum(year[1] for year in entry["years"]), entry["id"]))
    return ComparePage(
        path=path,
        front=front_matter("compare", _("Compare over time"), description, hide=("toc",)),
        data=escape.script_json({"words": words, "entries": entries}),
        search=escape.link(_("the search"), addresses.link(path, "search/index.md")),
    )


def _entry(entity: Entity, corpus: Corpus, links: Backlinks) -> Iterator[dict[str, Any]]:
    """An entry with its years as [year, mentions, those of them in turns, address]; none where no day is known."""
    if entity.id not in links.published:
        return
    dated = [occurrence for occurrence in mentions_by_others(entity, links) if occurrence.date]
    mentions = Counter(occurrence.date.year for occurrence in dated if occurrence.date)
    in_turns = Counter(occurrence.date.year for occurrence in dated if occurrence.date and occurrence.place.in_turn)
    if not mentions:
        return
    address = year_page(entity, links, addresses.COMPARE)
    yield {
        "id": entity.id,
        "name": entity.name,
        "short": short_name(entity, corpus.registry),
        "kind": _(kind_of(entity).label),
        "url": addresses.address(addresses.COMPARE, addresses.entity_path(entity.kind, entity.id)),
        "years": [[year, mentions[year], in_turns[year], address(year)] for year in sorted(mentions)],
    }
