"""The indexes of entries: summits on a time line, organisations as a tree, strategies, people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from stenogram.kinds import Kind, kinds
from stenogram.model import Corpus, Entity, Registry, Speaker
from stenogram.pages import addresses, escape, svg, wording
from stenogram.pages.backlinks import Backlinks, by_date
from stenogram.pages.charts import Moment, Node, time_line, tree
from stenogram.pages.escape import Markup
from stenogram.pages.facts import entity_link, part_link, period, short_name, when_and_where
from stenogram.pages.front_matter import front_matter
from stenogram.pages.svg import Picture, Table

LONGEST: Final = 500
"""People on one page; more are parted by the first letter of their names."""
_DEFINITION_LENGTH: Final = 140
_OFTEN: Final = 60


@dataclass(frozen=True, slots=True)
class TreeRow:
    """One body in a nested list. `indent` is the white space before its item: four spaces a level."""

    indent: Markup
    link: Markup
    summary: str
    counts: str


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """Entries of one sort: in a table, or in a nested list."""

    heading: str | None
    table: Table | None = None
    rows: tuple[TreeRow, ...] = ()


@dataclass(frozen=True, slots=True)
class IndexPage:
    path: str
    front: Markup
    title: str
    intro: str
    pictures: tuple[Picture, ...]
    groups: tuple[IndexGroup, ...]
    parts: tuple[Markup, ...]


def people_of(corpus: Corpus, links: Backlinks) -> tuple[Entity, ...]:
    """Everyone with a page: the registry's people, and speakers whom it does not know, by name."""
    known = [entity for entity in corpus.registry.entities.values() if entity.kind == "person"]
    ids = {person.id for person in known}
    known += [_unregistered(speaker) for speaker in links.speakers.values() if speaker.id not in ids]
    return tuple(sorted(known, key=lambda person: (wording.sort_key(person.name), person.id)))


def _unregistered(speaker: Speaker) -> Entity:
    return Entity(speaker.id, "person", speaker.name, "")


def index_pages(corpus: Corpus, links: Backlinks, people: Sequence[Entity]) -> Iterator[IndexPage]:
    """The index of each kind of entry."""
    for kind in kinds():
        if kind.index == "people":
            yield from _people(kind, people, links)
        else:
            yield _LAYOUTS[kind.index](kind, corpus, links)


def _page(
    kind: Kind,
    intro: str,
    pictures: Iterable[Picture | None],
    groups: Iterable[IndexGroup],
    title: str | None = None,
) -> IndexPage:
    title = title or kind.heading or kind.title
    return IndexPage(
        path=addresses.index_path(kind),
        front=front_matter("index", title, intro),
        title=title,
        intro=intro,
        pictures=tuple(picture for picture in pictures if picture),
        groups=tuple(groups),
        parts=(),
    )


def _entities(corpus: Corpus, kind: Kind) -> list[Entity]:
    return sorted((entity for entity in corpus.registry.entities.values() if entity.kind == kind.id), key=by_date)


def _named(entities: Sequence[Entity], links: Backlinks) -> str:
    named = sum(1 for entity in entities if entity.id in links.mentions)
    return f"{named} of them named in the transcripts"


def _mentions(entity: Entity, links: Backlinks) -> Markup:
    """A cell with how often an entity is named; empty for what never comes up."""
    count = len(links.mentions.get(entity.id, ()))
    return svg.figure(wording.number(count) if count else "")


def _dated(entity: Entity) -> Markup:
    """A cell with the date of an entity, which sorts by time."""
    when, _ = when_and_where(entity)
    start = entity.adopted or (entity.when.start if entity.when else None)
    if not when:
        return Markup("")
    unbroken = escape.markdown(when).replace(" ", "\N{NO-BREAK SPACE}")
    return Markup(f'{unbroken} {{ data-sort="{start or ""}" }}')


# --- Summits ------------------------------------------------------------------------------------


def _summits(kind: Kind, corpus: Corpus, links: Backlinks) -> IndexPage:
    path = addresses.index_path(kind)
    registry = corpus.registry
    summits = _entities(corpus, kind)
    series: dict[str, list[Entity]] = defaultdict(list)
    for summit in summits:
        known = summit.series if summit.series and summit.series in registry.series else ""
        series[known].append(summit)
    named = {key: sum(len(links.mentions.get(summit.id, ())) for summit in members) for key, members in series.items()}
    ordered = sorted(series.items(), key=lambda item: (not item[0], -named[item[0]], item[0]))
    most = max([len(links.mentions.get(summit.id, ())) for summit in summits] + [1])
    lanes = [
        (_lane_name(key, registry), [_moment(summit, links, most) for summit in members if _has_day(summit)])
        for key, members in ordered
    ]
    summary = f"{wording.count(len(summits), 'summit')}; the taller a mark, the more often it is named; hollow: never."
    picture = time_line(
        "time-line", "Summits by date; hollow marks are never named", summary, [lane for lane in lanes if lane[1]]
    )
    groups = [
        IndexGroup(registry.series[key].name if key else "Others", _summit_table(members, registry, links, path))
        for key, members in ordered
    ]
    intro = f"{wording.count(len(summits), 'summit')}, by who meets and by date; {_named(summits, links)}."
    return _page(kind, intro, [picture], groups)


def _lane_name(series: str, registry: Registry) -> str:
    if not series:
        return "Others"
    name = next(iter(registry.series[series].called), registry.series[series].name)
    # All of them are summits, and room is scarce.
    name = name.removesuffix(" summit").removesuffix(" Summit")
    return name[:1].upper() + name[1:]


def _summit_table(members: Sequence[Entity], registry: Registry, links: Backlinks, path: str) -> Table:
    rows = (
        (
            _dated(summit),
            entity_link(path, summit, short_name(summit, registry)),
            when_and_where(summit)[1] or "",
            _mentions(summit, links),
        )
        for summit in members
    )
    return Table(("Date", "Summit", "Place", svg.figure("Mentions")), tuple(rows))


def _has_day(entity: Entity) -> bool:
    return entity.when is not None and entity.when.start is not None


def _moment(entity: Entity, links: Backlinks, most: int) -> Moment:
    mentions = len(links.mentions.get(entity.id, ()))
    start = entity.when.start if entity.when else None
    if start is None:
        raise ValueError(f"{entity.id} has no day")
    css = "st-moment st-bar" if mentions else "st-moment st-none"
    return Moment(start.first(), f"{entity.name}, {period(entity)}", css, 0.35 + 0.65 * mentions / most)


# --- Organisations ------------------------------------------------------------------------------


def _organisations(kind: Kind, corpus: Corpus, links: Backlinks) -> IndexPage:
    path = addresses.index_path(kind)
    organisations = sorted(_entities(corpus, kind), key=lambda organisation: wording.sort_key(organisation.name))
    placed = _placed(organisations)
    reached = {organisation.id for _, organisation in placed}
    alone = [organisation for organisation in organisations if organisation.id not in reached]
    nodes = _named_branches(
        [
            Node(depth, organisation.short or organisation.name, len(links.mentions.get(organisation.id, ())))
            for depth, organisation in placed
        ]
    )
    caption = "The bodies that are named, below what they are part of; in brackets, how often"
    picture = tree("tree", caption, nodes) if nodes else None
    rows = tuple(_tree_row(organisation, links, path, depth) for depth, organisation in placed)
    groups = [IndexGroup("Bodies and their organs", rows=rows)] if rows else []
    groups += _by_sort(alone, links, path)
    intro = f"{wording.count(len(organisations), 'organisation')}; {_named(organisations, links)}."
    return _page(kind, intro, [picture], groups)


def _placed(organisations: Sequence[Entity]) -> list[tuple[int, Entity]]:
    """Each body that has others below it, and these, with their depths; who stands alone is left out."""
    children: dict[str, list[Entity]] = defaultdict(list)
    roots: list[Entity] = []
    ids = {organisation.id for organisation in organisations}
    for organisation in organisations:
        parent = next((relation.target for relation in organisation.relations if relation.kind == "part-of"), None)
        if parent in ids and parent != organisation.id:
            children[parent].append(organisation)
        else:
            roots.append(organisation)
    return [placed for root in roots if root.id in children for placed in _below(root, children, set())]


def _named_branches(nodes: Sequence[Node]) -> list[Node]:
    """The nodes that are named, and those above them."""
    fitting: list[Node] = []
    depth_needed = 0
    for node in reversed(nodes):
        if node.mentions or node.depth < depth_needed:
            fitting.append(node)
            depth_needed = node.depth
    return fitting[::-1]


def _tree_row(entity: Entity, links: Backlinks, path: str, depth: int) -> TreeRow:
    mentions = len(links.mentions.get(entity.id, ()))
    counts = wording.count(mentions, "mention") if mentions else ""
    return TreeRow(Markup("    " * depth), entity_link(path, entity), when_and_where(entity)[1] or "", counts)


def _below(
    entity: Entity, children: Mapping[str, Sequence[Entity]], above: set[str], depth: int = 0
) -> Iterator[tuple[int, Entity]]:
    yield depth, entity
    for child in children.get(entity.id, ()):
        # A registry in which two bodies are part of each other must not hang the build.
        if child.id not in above | {entity.id}:
            yield from _below(child, children, above | {entity.id}, depth + 1)


def _by_sort(organisations: Sequence[Entity], links: Backlinks, path: str) -> list[IndexGroup]:
    sorts: dict[str, list[Entity]] = defaultdict(list)
    for organisation in organisations:
        sorts[organisation.group or ""].append(organisation)
    return [
        IndexGroup(sort.capitalize() or "Others", _organisation_table(members, links, path))
        for sort, members in sorted(sorts.items(), key=lambda item: (not item[0], item[0]))
    ]


def _organisation_table(members: Sequence[Entity], links: Backlinks, path: str) -> Table:
    rows = (
        (entity_link(path, organisation), when_and_where(organisation)[1] or "", _mentions(organisation, links))
        for organisation in members
    )
    return Table(("Name", "Seat", svg.figure("Mentions")), tuple(rows))


# --- Strategies ---------------------------------------------------------------------------------


def _strategies(kind: Kind, corpus: Corpus, links: Backlinks) -> IndexPage:
    path = addresses.index_path(kind)
    documents = _entities(corpus, kind)
    bodies: dict[str, list[Entity]] = defaultdict(list)
    for document in documents:
        bodies[next((relation.target for relation in document.relations if relation.kind == "body"), "")].append(
            document
        )
    entities = corpus.registry.entities
    names = {key: entities[key].name if key in entities else "Others" for key in bodies}
    ordered = sorted(bodies.items(), key=lambda item: (names[item[0]] == "Others", -len(item[1]), names[item[0]]))
    groups = [IndexGroup(names[key], _document_table(members, links, path)) for key, members in ordered]
    if len(groups) == 1:
        groups = [replace(groups[0], heading=None)]
    intro = (
        f"{wording.count(len(documents), 'document')}: strategies, declarations, treaties; {_named(documents, links)}."
    )
    return _page(kind, intro, [], groups)


def _document_table(members: Sequence[Entity], links: Backlinks, path: str) -> Table:
    rows = (
        (_dated(document), entity_link(path, document), document.group or "", _mentions(document, links))
        for document in members
    )
    return Table(("Date", "Document", "What it is", svg.figure("Mentions")), tuple(rows))


# --- People -------------------------------------------------------------------------------------


def _people(kind: Kind, people: Sequence[Entity], links: Backlinks) -> Iterator[IndexPage]:
    path = addresses.index_path(kind)
    speakers = wording.number(sum(1 for person in people if person.id in links.spoken))
    intro = f"{wording.count(len(people), 'person', 'people')}, {speakers} of whom speak in the transcripts."
    if len(people) <= LONGEST:
        groups = [IndexGroup(name, _people_table(members, links, path)) for name, members in _by_part(people, links)]
        yield _page(kind, intro, [], groups)
        return
    letters: dict[str, list[Entity]] = defaultdict(list)
    for person in people:
        letters[person.name[:1].upper()[:1] or "?"].append(person)
    # Any script's letter makes a path by its number.
    paths = {letter: f"{kind.folder}/by-letter/{ord(letter):04x}.md" for letter in letters}
    often = sorted(people, key=lambda person: -len(links.spoken.get(person.id, ())))[:_OFTEN]
    group = IndexGroup("Who speaks most often", _people_table(often, links, path))
    yield replace(_page(kind, intro, [], [group]), parts=_letter_links(path, paths))
    for letter, part in paths.items():
        group = IndexGroup(None, _people_table(letters[letter], links, part))
        page = _page(kind, intro, [], [group], f"{kind.title}: {letter}")
        yield replace(page, path=part, parts=_letter_links(part, paths))


def _by_part(people: Sequence[Entity], links: Backlinks) -> Iterator[tuple[str, list[Entity]]]:
    """Who speaks, who is only named, and who does not come up."""
    speaking = [person for person in people if person.id in links.spoken]
    named = [person for person in people if person.id not in links.spoken and person.id in links.mentions]
    others = [person for person in people if person.id not in links.spoken and person.id not in links.mentions]
    parts = (("Who speaks", speaking), ("Who is spoken of", named), ("Who does not come up so far", others))
    yield from ((name, members) for name, members in parts if members)


def _letter_links(page: str, paths: Mapping[str, str]) -> tuple[Markup, ...]:
    return tuple(part_link(page, path, letter) for letter, path in paths.items())


def _people_table(people: Sequence[Entity], links: Backlinks, path: str) -> Table:
    return Table(
        ("Name", "Office", svg.figure("Turns"), svg.figure("Mentions")),
        tuple(_person_row(person, links, path) for person in people),
    )


def _person_row(person: Entity, links: Backlinks, path: str) -> tuple[str, ...]:
    """With the latest office, or what the registry says in short."""
    speaker = links.speakers.get(person.id)
    office = person.offices[-1].title if person.offices else speaker.role if speaker else None
    turns = len(links.spoken.get(person.id, ()))
    return (
        entity_link(path, person),
        office or wording.shortened(person.definition, _DEFINITION_LENGTH),
        svg.figure(wording.number(turns) if turns else ""),
        _mentions(person, links),
    )


# --- Any other kind -----------------------------------------------------------------------------


def _table(kind: Kind, corpus: Corpus, links: Backlinks) -> IndexPage:
    path = addresses.index_path(kind)
    entities = sorted(_entities(corpus, kind), key=lambda entity: wording.sort_key(entity.name))
    rows = (
        (entity_link(path, entity), _dated(entity), when_and_where(entity)[1] or "", _mentions(entity, links))
        for entity in entities
    )
    table = Table(("Name", kind.dates[0], kind.place, svg.figure("Mentions")), tuple(rows))
    intro = f"{wording.count(len(entities), kind.noun, kind.nouns)}; {_named(entities, links)}."
    return _page(kind, intro, [], [IndexGroup(None, table)])


_LAYOUTS: Final = {"series": _summits, "tree": _organisations, "bodies": _strategies, "table": _table}
