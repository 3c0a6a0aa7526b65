"""What the entry of a summit, strategy, organisation or person shows, and the parts of a long one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import Final, Generic, TypeVar

from stenogram.dates import PartialDate
from stenogram.deferred import Deferred
from stenogram.kinds import kind_of
from stenogram.model import Corpus, Entity, PageMetadata
from stenogram.pages import addresses, escape, wording
from stenogram.pages.backlinks import Backlinks, Occurrence, Spoken
from stenogram.pages.charts import Counted, columns
from stenogram.pages.concordance import (
    MENTIONED_IN,
    NEWEST,
    SPOKEN_IN,
    Part,
    Row,
    SpokenList,
    concordance,
    split_by_year,
    spoken_list,
    year_of,
)
from stenogram.pages.entry_facts import Background, background, entry_facts, neighbours
from stenogram.pages.entry_lists import EntryList, belongings, entry_lists
from stenogram.pages.escape import Markup
from stenogram.pages.facts import Fact, downloads, entity_link, part_link, short_name
from stenogram.pages.front_matter import front_matter
from stenogram.pages.isolation import gettext as _
from stenogram.pages.share_images import image_of
from stenogram.pages.svg import Picture

Item = TypeVar("Item", Occurrence, Spoken)

_TOGETHER: Final = 20
_FORMS: Final = 12


@dataclass(frozen=True, slots=True)
class Together:
    """An entity named in the same paragraphs, and in how many."""

    link: Markup
    kind: str
    paragraphs: str


@dataclass(frozen=True, slots=True)
class EntryPage:
    """An entry, or with `part` a part of it.

    `rows` are the mentions, for a person those by others; `spoken` what the person says. Where a list
    is split, `newest_mentions` or `newest_turns` is true of its first page, which shows the newest only. `parts` are
    its years, `siblings` the parts of the year of this one. `compare` leads to where two entries are compared, `jumps`
    to both lists.
    """

    path: str
    front: Markup
    kind: str
    title: str
    part: str | None
    back: Markup | None
    definition: str
    jumps: Markup | None
    facts: tuple[Fact, ...]
    background: Background
    downloads: Markup | None
    previous: Markup | None
    following: Markup | None
    pictures: tuple[Picture, ...]
    called: str | None
    mentioned: str | None
    rate: str | None
    rows: tuple[Row, ...]
    spoke: str | None
    spoken: SpokenList
    together: tuple[Together, ...]
    lists: tuple[EntryList, ...]
    parts: tuple[Markup, ...]
    siblings: tuple[Markup, ...]
    newest_mentions: bool
    newest_turns: bool
    compare: Markup | None


@dataclass(frozen=True, slots=True)
class _Evidence:
    """All that leads to one entity, newest first; `own` are a person's turns. Each has parts where it is long."""

    mentions: tuple[Occurrence, ...]
    own: tuple[Spoken, ...]
    mention_parts: tuple[Part, ...]
    turn_parts: tuple[Part, ...]


def entry_pages(
    entity: Entity, corpus: Corpus, links: Backlinks, metadata: PageMetadata
) -> Iterator[Deferred[EntryPage]]:
    """The page of an entry and, where its lists are long, their parts."""
    path = addresses.entity_path(entity.kind, entity.id)
    evidence = _evidence(entity, links)
    names = _part_names(evidence.mention_parts, evidence.turn_parts)
    language = corpus.settings.language
    # Each list by its own length: of a short one beside a long one nothing would stand on the pages of years.
    shown = (
        _Stretch(evidence.mentions, 0, NEWEST if evidence.mention_parts else None),
        _Stretch(evidence.own, 0, NEWEST if evidence.turn_parts else None),
    )
    main_page = _main_page(entity, corpus, links, evidence, path, names, metadata)
    yield _deferred(entity, main_page, language, *shown, _charts(links, evidence, path))
    for name in names:
        mentions = _stretch(evidence.mentions, evidence.mention_parts, name)
        own = _stretch(evidence.own, evidence.turn_parts, name)
        yield _deferred(entity, _part_page(entity, mentions, own, path, name, names), language, mentions, own)


@dataclass(frozen=True, slots=True)
class _Stretch(Generic[Item]):
    """A stretch of a long list: `items` from `start` to before `end`."""

    items: Sequence[Item]
    start: int = 0
    end: int | None = 0

    def shown(self) -> Sequence[Item]:
        return self.items[self.start : self.end]

    def extents(self) -> list[tuple[str, int, int]]:
        """Which items of which transcripts: names in order, the first item of each, and how many."""
        names = [item.transcript.document.name for item in self.shown()]
        first = self.start
        while names and first > 0 and self.items[first - 1].transcript.document.name == names[0]:
            first -= 1
        counted = [(name, len(list(together))) for name, together in groupby(names)]
        return [(name, 0 if at else self.start - first, count) for at, (name, count) in enumerate(counted)]


def _stretch(items: Sequence[Item], parts: Sequence[Part], name: str) -> _Stretch[Item]:
    return next((_Stretch(items, part.start, part.end) for part in parts if part.name == name), _Stretch(items))


@dataclass(frozen=True, slots=True)
class _Chart:
    """A picture that is not drawn yet: a `thing` counted by year, on the page `path` of an entry with some `parts`."""

    name: str
    caption: str
    thing: str
    path: str
    parts: tuple[str, ...]
    anchor: str
    first: int
    last: int
    by_year: Mapping[int, int]
    rates: Mapping[int, str]

    def picture(self) -> Picture | None:
        address = partial(_year_address, self.path, self.path, self.parts, self.anchor)
        counted = Counted(self.thing, self.by_year, address, self.rates)
        return columns(self.name, self.caption, counted, self.first, self.last)


def _deferred(
    entity: Entity,
    page: EntryPage,
    language: str,
    mentions: _Stretch[Occurrence],
    own: _Stretch[Spoken],
    charts: tuple[_Chart, ...] = (),
) -> Deferred[EntryPage]:
    """A page that has all but its rows and its pictures, which are the most of it."""
    extents = (mentions.extents(), own.extents())
    texts = {name for stretch in extents for name, *_ in stretch}
    return Deferred(
        page.path,
        partial(_whole, page, language, mentions, own, charts),
        repr((page, charts, *extents)),
        tuple(sorted(texts)),
        entity.id,
    )


def _whole(
    page: EntryPage,
    language: str,
    mentions: _Stretch[Occurrence],
    own: _Stretch[Spoken],
    charts: tuple[_Chart, ...],
) -> EntryPage:
    rows = concordance(mentions.shown(), page.path, language)
    pictures = tuple(picture for chart in charts if (picture := chart.picture()))
    return replace(page, rows=rows, spoken=spoken_list(own.shown(), page.path), pictures=pictures)


def _evidence(entity: Entity, links: Backlinks) -> _Evidence:
    own = _newest_first(links.spoken.get(entity.id, ()) if entity.kind == "person" else ())
    by_others = _newest_first(mentions_by_others(entity, links))
    mention_parts = split_by_year(by_others, lambda occurrence: year_of(occurrence.date))
    return _Evidence(by_others, own, mention_parts, split_by_year(own, lambda turn: year_of(turn.date)))


def mentions_by_others(entity: Entity, links: Backlinks) -> tuple[Occurrence, ...]:
    """Where an entity is mentioned, oldest first; what a person says of himself does not count."""
    occurrences = links.mentions.get(entity.id, ())
    if entity.kind != "person" or entity.id not in links.spoken:
        return occurrences
    return tuple(occurrence for occurrence in occurrences if not _is_by(occurrence, entity))


def _is_by(occurrence: Occurrence, person: Entity) -> bool:
    return occurrence.place.speaker == person.id


def year_page(entity: Entity, links: Backlinks, page: str) -> Callable[[int], str]:
    """Where the mentions of an entity in a year stand, as an address from `page`."""
    evidence = _evidence(entity, links)
    path = addresses.entity_path(entity.kind, entity.id)
    return partial(_year_address, page, path, _names_of(evidence.mention_parts), MENTIONED_IN)


def _names_of(parts: Sequence[Part]) -> frozenset[str]:
    return frozenset(part.name for part in parts)


def _newest_first(items: Sequence[Item]) -> tuple[Item, ...]:
    """Transcripts from the newest, what stands in each in its order."""
    groups: dict[str, list[Item]] = {}
    for item in items:
        groups.setdefault(item.transcript.document.name, []).append(item)
    return tuple(item for group in reversed(groups.values()) for item in group)


def _part_names(*lists: Sequence[Part]) -> dict[str, tuple[str, int]]:
    """The parts of both lists together: name → label and number of rows, in order."""
    names: dict[str, tuple[str, int]] = {}
    for part in (part for parts in lists for part in parts):
        label, rows = names.get(part.name, (part.label, 0))
        names[part.name] = (label, rows + part.end - part.start)
    return dict(sorted(names.items(), key=lambda item: _newest_part(item[0])))


def _newest_part(name: str) -> tuple[int, int]:
    year, _, number = name.partition("-")
    return (-int(year) if year.isdigit() else 0, int(number or 1))


def _main_page(
    entity: Entity,
    corpus: Corpus,
    links: Backlinks,
    evidence: _Evidence,
    path: str,
    names: dict[str, tuple[str, int]],
    metadata: PageMetadata,
) -> EntryPage:
    """The page of an entry, without its rows and pictures."""
    previous, following = neighbours(entity, corpus.registry, links, path)
    image = image_of(path, corpus.settings)
    belonging = belongings(entity, corpus.registry, links)
    definition = entity.definition or _spoken_summary(evidence.own) or entity.name
    return EntryPage(
        path=path,
        front=front_matter(entity.kind, entity.name, definition, metadata, extra={**_index_of(entity), **image}),
        kind=_(kind_of(entity).label),
        title=entity.name,
        part=None,
        back=None,
        definition=definition,
        jumps=_jumps(evidence),
        facts=entry_facts(entity, corpus, links, belonging, path),
        background=background(entity),
        downloads=downloads(metadata, path) if metadata.files else None,
        previous=previous,
        following=following,
        pictures=(),
        called=_called(evidence.mentions),
        mentioned=_mentioned(evidence.mentions),
        rate=_rate(evidence.mentions, links),
        rows=(),
        spoke=_spoken_summary(evidence.own),
        spoken=SpokenList(),
        together=_together(entity, corpus, links, path),
        lists=entry_lists(belonging, corpus.registry, links.published, path),
        parts=_year_links(path, path, names),
        siblings=(),
        newest_mentions=bool(evidence.mention_parts),
        newest_turns=bool(evidence.turn_parts),
        compare=_compare_link(entity, path) if evidence.mentions else None,
    )


def _index_of(entity: Entity) -> Mapping[str, Mapping[str, str]]:
    """The index above an entry, for the line above its title."""
    kind = kind_of(entity)
    return {"index": {"title": _(kind.title), "url": f"{kind.folder}/"}}


def _part_page(
    entity: Entity,
    mentions: _Stretch[Occurrence],
    own: _Stretch[Spoken],
    entry: str,
    name: str,
    names: dict[str, tuple[str, int]],
) -> EntryPage:
    """A part of an entry, without its rows."""
    path = _part_path(entry, name)
    label = names[name][0]
    title = _("%(title)s: %(part)s", title=entity.name, part=label)
    return EntryPage(
        path=path,
        front=front_matter(entity.kind, title, f"{title}. {entity.definition}".strip(), extra=_index_of(entity)),
        kind=_(kind_of(entity).label),
        title=entity.name,
        part=label,
        back=entity_link(path, entity),
        definition=entity.definition,
        jumps=None,
        facts=(),
        background=Background("", ()),
        downloads=None,
        previous=None,
        following=None,
        pictures=(),
        called=None,
        mentioned=_mentioned(mentions.shown()),
        rate=None,
        rows=(),
        spoke=_spoken_summary(own.shown()),
        spoken=SpokenList(),
        together=(),
        lists=(),
        parts=_year_links(path, entry, names, name),
        siblings=_siblings(path, entry, [other for other in names if _year(other) == _year(name)]),
        newest_mentions=False,
        newest_turns=False,
        compare=None,
    )


def _year_links(
    page: str, entry: str, names: dict[str, tuple[str, int]], part: str | None = None
) -> tuple[Markup, ...]:
    """The years of a long entry, each by its first part.

    How many rows these have only the first page tells, or each new row would change all parts.
    """
    links = []
    for year, together in groupby(names, key=_year):
        parts = list(together)
        is_current = part is not None and _year(part) == year
        rows = None if part else sum(names[name][1] for name in parts)
        links.append(part_link(page, _part_path(entry, parts[0]), names[parts[0]][0], rows, is_current))
    return tuple(links)


def _siblings(page: str, entry: str, names: Sequence[str]) -> tuple[Markup, ...]:
    """The parts of one year by their numbers, where it has several: so no page grows with the years of others."""
    if len(names) < 2:
        return ()
    return tuple(part_link(page, _part_path(entry, name), str(number)) for number, name in enumerate(names, 1))


def _part_path(entry: str, name: str) -> str:
    return f"{entry.removesuffix('.md')}/{name}.md"


def _year(part: str) -> str:
    return part.partition("-")[0]


def _mentioned(mentions: Sequence[Occurrence]) -> str | None:
    if not mentions:
        return None
    transcripts = len({occurrence.transcript.document.name for occurrence in mentions})
    return _(
        "%(mentions)s in %(transcripts)s",
        mentions=wording.count(len(mentions), "mention"),
        transcripts=wording.count(transcripts, "transcript"),
    )


def _jumps(evidence: _Evidence) -> Markup | None:
    """Links to what is listed below the facts, each with how much that is."""
    lists = ((_spoken_summary(evidence.own), "#turns"), (_mentioned(evidence.mentions), "#concordance"))
    links = [escape.link(words, anchor) for words, anchor in lists if words]
    return escape.dotted(links) if links else None


def _rate(mentions: Sequence[Occurrence], links: Backlinks) -> str | None:
    """How often it is mentioned where it is mentioned: a page then depends on no transcript that it does not show."""
    names = {occurrence.transcript.document.name for occurrence in mentions}
    spoken = sum(links.words[name] for name in names)
    in_turns = sum(1 for occurrence in mentions if occurrence.place.in_turn)
    return (
        _("%(rate)s per 1,000 words spoken there", rate=wording.rate(in_turns, spoken)) if in_turns and spoken else None
    )


def _spoken_summary(own: Sequence[Spoken]) -> str | None:
    if not own:
        return None
    transcripts = len({turn.transcript.document.name for turn in own})
    words = wording.extent(sum(turn.words for turn in own), {turn.transcript.document.language for turn in own})
    return _(
        "%(turns)s in %(transcripts)s, %(words)s",
        turns=wording.count(len(own), "turn"),
        transcripts=wording.count(transcripts, "transcript"),
        words=words,
    )


def _called(mentions: Sequence[Occurrence]) -> str | None:
    """How the texts call it, the commonest first: "Called “SCO” (63), “the Organisation” (3)."."""
    counted = Counter(occurrence.place.text for occurrence in mentions)
    ranked = sorted(counted.items(), key=lambda form: (-form[1], form[0]))[:_FORMS]
    forms = [_("“%(form)s” (%(number)s)", form=form, number=wording.number(amount)) for form, amount in ranked]
    return _("Called %(forms)s.", forms=wording.comma_separated(forms)) if forms else None


def _compare_link(entity: Entity, path: str) -> Markup:
    words = escape.markdown(_("Compare with another entry"))
    return Markup(f"[{words}]({addresses.link(path, addresses.COMPARE)}?a={entity.id})")


def _charts(links: Backlinks, evidence: _Evidence, path: str) -> tuple[_Chart, ...]:
    """Turns and mentions over time; the column of a year leads to what is listed of it."""
    span = links.years or (0, 0)
    spoken = _by_year([turn.date for turn in evidence.own])
    turn_parts = tuple(part.name for part in evidence.turn_parts)
    named = _by_year([occurrence.date for occurrence in evidence.mentions])
    mention_parts = tuple(part.name for part in evidence.mention_parts)
    caption = _("Mentions by others, by year") if evidence.own else _("Mentions, by year")
    rates = _rates(evidence.mentions, links)
    return (
        _Chart("spoken", _("Turns spoken, by year"), "turn", path, turn_parts, SPOKEN_IN, *span, spoken, {}),
        _Chart("mentions", caption, "mention", path, mention_parts, MENTIONED_IN, *span, named, rates),
    )


def _rates(mentions: Sequence[Occurrence], links: Backlinks) -> Mapping[int, str]:
    """By year, how often it is mentioned in a thousand words of the transcripts of that year that mention it."""
    in_turns = _by_year([occurrence.date for occurrence in mentions if occurrence.place.in_turn])
    names: dict[int, set[str]] = {}
    for occurrence in mentions:
        if occurrence.date:
            names.setdefault(occurrence.date.year, set()).add(occurrence.transcript.document.name)
    words = {year: sum(links.words[name] for name in texts) for year, texts in names.items()}
    return {year: wording.rate(in_turns[year], spoken) for year, spoken in words.items() if spoken}


def _year_address(page: str, entry: str, parts: Collection[str], anchor: str, year: int) -> str:
    """Where a year of a list stands, as an address from `page`: on a page of its own, or on that of the entry."""
    if str(year) in parts:
        return addresses.address(page, _part_path(entry, str(year)))
    return f"{'' if page == entry else addresses.address(page, entry)}#{anchor}{year}"


def _by_year(dates: Sequence[PartialDate | None]) -> Counter[int]:
    return Counter(date.year for date in dates if date)


def _together(entity: Entity, corpus: Corpus, links: Backlinks, path: str) -> tuple[Together, ...]:
    ranked = sorted(links.together.get(entity.id, {}).items(), key=lambda other: (-other[1], other[0]))[:_TOGETHER]
    entities = corpus.registry.entities
    return tuple(
        Together(
            entity_link(path, entities[other], short_name(entities[other], corpus.registry)),
            _(kind_of(entities[other]).label),
            wording.number(amount),
        )
        for other, amount in ranked
    )
