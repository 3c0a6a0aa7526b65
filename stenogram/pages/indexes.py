"""The indexes of entries: summits on a time line, organisations as a tree, strategies, people.

They open on what the transcripts mention. With `entries: all` the rest follows in a list of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from stenogram.annotation import office_on
from stenogram.dates import PartialDate
from stenogram.kinds import Kind, kinds
from stenogram.model import Corpus, Entity, Person, Registry, Speaker
from stenogram.pages import addresses, escape, svg, wording
from stenogram.pages.backlinks import Backlinks, by_date
from stenogram.pages.charts import Moment, time_line
from stenogram.pages.escape import Markup
from stenogram.pages.facts import entity_line, entity_link, part_link, period, short_name, when_and_where
from stenogram.pages.front_matter import front_matter
from stenogram.pages.isolation import gettext as _
from stenogram.pages.isolation import isolated, ngettext, pgettext
from stenogram.pages.svg import Picture, Table
from stenogram.person_names import person_name
from stenogram.translations import semicolon

LONGEST: Final = 500
"""People on one page; more are split by the first letter of their family names."""
_DEFINITION_LENGTH: Final = 140
_OFTEN: Final = 60
_OFFICES: Final = 2


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
    """`compare` leads to where two entries are compared; None where there are no two."""

    path: str
    front: Markup
    title: str
    intro: str
    pictures: tuple[Picture, ...]
    groups: tuple[IndexGroup, ...]
    parts: tuple[Markup, ...]
    compare: Markup | None = None


def people_of(corpus: Corpus, links: Backlinks) -> tuple[Person, ...]:
    """Everyone with a page, by family name: the registry's people, and speakers whom it does not know."""
    known = [person for person in corpus.registry.all_of(Person) if person.id in links.published]
    known += [_unregistered(speaker) for speaker in links.speakers.values() if speaker.id not in links.published]
    return tuple(sorted(known, key=_family_first))


def _family_first(person: Person) -> tuple[tuple[str, str], str]:
    return wording.sort_key(person_name(person.name, person.family).with_comma), person.id


def _unregistered(speaker: Speaker) -> Person:
    return Person(speaker.id, speaker.name, "", family=speaker.family)


def index_pages(corpus: Corpus, links: Backlinks, people: Sequence[Person]) -> Iterator[IndexPage]:
    """The index of each kind of entry."""
    for kind in kinds():
        most = _mentioned_most(kind, corpus, links)
        pages = _people(kind, people, links) if kind.index == "people" else [_LAYOUTS[kind.index](kind, corpus, links)]
        yield from (replace(page, compare=_compare(page.path, most)) for page in pages)


def _mentioned_most(kind: Kind, corpus: Corpus, links: Backlinks) -> str | None:
    """The id of the entry of a kind that is mentioned most; None where no two are mentioned."""
    amounts = {
        entity.id: len(links.mentions[entity.id]) for entity in _of_kind(corpus, kind) if entity.id in links.mentions
    }
    return max(amounts, key=lambda id_: amounts[id_]) if len(amounts) > 1 else None


def _compare(path: str, most: str | None) -> Markup | None:
    """A link from a page (a path under docs/) to where two entries are compared; the first is chosen."""
    if most is None:
        return None
    words = escape.markdown(_("Compare over time"))
    return Markup(f"[{words}]({addresses.link(path, addresses.COMPARE)}?a={most})")


def _page(
    kind: Kind,
    intro: str,
    pictures: Iterable[Picture | None],
    groups: Iterable[IndexGroup],
    title: str | None = None,
) -> IndexPage:
    title = title or _(kind.heading or kind.title)
    return IndexPage(
        path=addresses.index_path(kind),
        front=front_matter("index", title, intro),
        title=title,
        intro=intro,
        pictures=tuple(picture for picture in pictures if picture),
        groups=tuple(groups),
        parts=(),
    )


def _of_kind(corpus: Corpus, kind: Kind) -> list[Entity]:
    return sorted((entity for entity in corpus.registry.entities.values() if entity.kind == kind.id), key=by_date)


def _listed(corpus: Corpus, kind: Kind, links: Backlinks) -> tuple[list[Entity], list[Entity]]:
    """The entries of a kind that have a page: those that are mentioned, and the others."""
    listed = [entity for entity in _of_kind(corpus, kind) if entity.id in links.published]
    mentioned = [entity for entity in listed if entity.id in links.mentions]
    return mentioned, [entity for entity in listed if entity.id not in links.mentions]


def _intro(kind: Kind, mentioned: Sequence[Entity]) -> str:
    return _("%(things)s mentioned in the transcripts.", things=wording.count(len(mentioned), kind.noun, kind.nouns))


def _mentions(entity: Entity, links: Backlinks) -> Markup:
    """A cell with how often an entity is mentioned; empty for what is not."""
    count = len(links.mentions.get(entity.id, ()))
    return svg.figure(wording.number(count) if count else "")


def _dated(entity: Entity) -> Markup:
    """A cell with the date of an entity, which sorts by time."""
    when = when_and_where(entity)[0]
    start = entity.adopted or (entity.when.start if entity.when else None)
    if not when:
        return Markup("")
    # Two long days may stand in two lines.
    unbroken = escape.markdown(when).replace(" ", "\N{NO-BREAK SPACE}").replace("–\N{NO-BREAK SPACE}", "– ")
    return Markup(f'{unbroken} {{ data-sort="{start or ""}" }}')


# --- Summits ------------------------------------------------------------------------------------


def _summits(kind: Kind, corpus: Corpus, links: Backlinks) -> IndexPage:
    path = addresses.index_path(kind)
    registry = corpus.registry
    summits, others = _listed(corpus, kind, links)
    series: dict[str, list[Entity]] = defaultdict(list)
    for summit in summits:
        known = summit.series if summit.series and summit.series in registry.series else ""
        series[known].append(summit)
    named = {key: sum(len(links.mentions[summit.id]) for summit in members) for key, members in series.items()}
    ordered = sorted(series.items(), key=lambda item: (not item[0], -named[item[0]], item[0]))
    most = max([len(links.mentions[summit.id]) for summit in summits] + [1])
    lanes = [
        (_lane_name(key, registry), [_moment(summit, links, most, path) for summit in members if _has_day(summit)])
        for key, members in ordered
    ]
    summary = _(
        "%(things)s. The taller a mark, the more often it is mentioned.",
        things=wording.count(len(summits), kind.noun, kind.nouns),
    )
    caption = _("Summits by date. The taller the mark, the more often the summit is mentioned.")
    picture = time_line("time-line", caption, summary, [lane for lane in lanes if lane[1]])
    groups = [
        IndexGroup(
            registry.series[key].name if key else _("Other summits"), _summit_table(members, registry, links, path)
        )
        for key, members in ordered
    ]
    if others:
        groups.append(IndexGroup(_("Not mentioned"), _summit_table(others, registry, links, path)))
    return _page(kind, _intro(kind, summits), [picture], groups)


def _lane_name(series: str, registry: Registry) -> str:
    if not series:
        return _("Others")
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
    return Table((_("Date"), _("Summit"), _("Place"), svg.figure(_("Mentions"))), tuple(rows))


def _has_day(entity: Entity) -> bool:
    return entity.when is not None and entity.when.start is not None


def _moment(entity: Entity, links: Backlinks, most: int, page: str) -> Moment:
    mentions = len(links.mentions[entity.id])
    start = entity.when.start if entity.when else None
    if start is None:
        raise ValueError(f"{entity.id} has no day")
    name = _(
        "%(name)s, %(when)s: %(mentions)s",
        name=entity.name,
        when=period(entity),
        mentions=wording.count(mentions, "mention"),
    )
    address = addresses.address(page, addresses.entity_path(entity.kind, entity.id))
    return Moment(start.first(), name, address, 0.35 + 0.65 * mentions / most)


# --- Organisations ------------------------------------------------------------------------------


def _organisations(kind: Kind, corpus: Corpus, links: Backlinks) -> IndexPage:
    path = addresses.index_path(kind)
    mentioned, others = _listed(corpus, kind, links)
    placed = _placed(sorted(_of_kind(corpus, kind), key=_by_name))
    shown = _branches(placed, {organisation.id for organisation in mentioned})
    in_tree = {organisation.id for depth, organisation in shown}
    alone = [organisation for organisation in sorted(mentioned, key=_by_name) if organisation.id not in in_tree]
    rows = tuple(_tree_row(organisation, links, path, depth) for depth, organisation in shown)
    groups = [IndexGroup(_("Bodies and their organs"), rows=rows)] if rows else []
    if alone:
        heading = _("Other organisations") if rows else None
        groups.append(IndexGroup(heading, _organisation_table(alone, links, path)))
    if others:
        rest = sorted((organisation for organisation in others if organisation.id not in in_tree), key=_by_name)
        groups.append(IndexGroup(_("Not mentioned"), _organisation_table(rest, links, path)))
    return _page(kind, _intro(kind, mentioned), [], groups)


def _by_name(entity: Entity) -> tuple[str, str]:
    return wording.sort_key(entity.name)


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


def _below(
    entity: Entity, children: Mapping[str, Sequence[Entity]], above: set[str], depth: int = 0
) -> Iterator[tuple[int, Entity]]:
    yield depth, entity
    for child in children.get(entity.id, ()):
        # A registry in which two bodies are part of each other must not hang the build.
        if child.id not in above | {entity.id}:
            yield from _below(child, children, above | {entity.id}, depth + 1)


def _branches(placed: Sequence[tuple[int, Entity]], mentioned: set[str]) -> list[tuple[int, Entity]]:
    """The bodies that are mentioned, and those above them; what then stands alone is no tree."""
    fitting: list[tuple[int, Entity]] = []
    depth_needed = 0
    for depth, entity in reversed(placed):
        if entity.id in mentioned or depth < depth_needed:
            fitting.append((depth, entity))
            depth_needed = depth
    fitting.reverse()
    depths = [depth for depth, entity in fitting]
    below = [*depths[1:], 0]
    return [row for row, depth, following in zip(fitting, depths, below, strict=False) if depth or following]


def _tree_row(entity: Entity, links: Backlinks, path: str, depth: int) -> TreeRow:
    mentions = len(links.mentions.get(entity.id, ()))
    counts = wording.count(mentions, "mention") if mentions else ""
    link = entity_line(path, entity, links.published)
    return TreeRow(Markup("    " * depth), link, when_and_where(entity)[1] or "", counts)


def _organisation_table(members: Sequence[Entity], links: Backlinks, path: str) -> Table:
    rows = (
        (
            entity_link(path, organisation),
            wording.sentence_case(organisation.group or ""),
            when_and_where(organisation)[1] or "",
            _mentions(organisation, links),
        )
        for organisation in members
    )
    return Table((pgettext("no person", "Name"), _("Type"), _("Seat"), svg.figure(_("Mentions"))), tuple(rows))


# --- Strategies ---------------------------------------------------------------------------------


def _strategies(kind: Kind, corpus: Corpus, links: Backlinks) -> IndexPage:
    path = addresses.index_path(kind)
    documents, others = _listed(corpus, kind, links)
    bodies: dict[str, list[Entity]] = defaultdict(list)
    for document in documents:
        bodies[next((relation.target for relation in document.relations if relation.kind == "body"), "")].append(
            document
        )
    entities = corpus.registry.entities
    names = {key: entities[key].name if key in entities else _("Others") for key in bodies}
    ordered = sorted(bodies.items(), key=lambda item: (item[0] not in entities, -len(item[1]), names[item[0]]))
    groups = [IndexGroup(names[key], _document_table(members, links, path)) for key, members in ordered]
    if len(groups) == 1:
        groups = [replace(groups[0], heading=None)]
    if others:
        groups.append(IndexGroup(_("Not mentioned"), _document_table(others, links, path)))
    return _page(kind, _intro(kind, documents), [], groups)


def _document_table(members: Sequence[Entity], links: Backlinks, path: str) -> Table:
    rows = (
        (
            _dated(document),
            entity_link(path, document),
            wording.sentence_case(document.group or ""),
            _mentions(document, links),
        )
        for document in members
    )
    return Table((_("Date"), _("Document"), _("Type"), svg.figure(_("Mentions"))), tuple(rows))


# --- People -------------------------------------------------------------------------------------


def _people(kind: Kind, people: Sequence[Person], links: Backlinks) -> Iterator[IndexPage]:
    path = addresses.index_path(kind)
    mentioned = [person for person in people if person.id in links.spoken or person.id in links.mentions]
    speaking = sum(1 for person in people if person.id in links.spoken)
    intro = _people_intro(
        wording.count(len(mentioned), kind.noun, kind.nouns),
        speaking if speaking < len(mentioned) else None,
        any(_office(person, links) for person in mentioned),
    )
    if len(people) <= LONGEST:
        groups = [IndexGroup(name, _people_table(members, links, path)) for name, members in _by_part(people, links)]
        yield _page(kind, intro, [], groups)
        return
    letters: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        letters[person_name(person.name, person.family).with_comma[:1].upper()[:1] or "?"].append(person)
    # Any script's letter makes a path by its number.
    paths = {letter: f"{kind.folder}/by-letter/{ord(letter):04x}.md" for letter in letters}
    often = sorted(people, key=lambda person: -len(links.spoken.get(person.id, ())))[:_OFTEN]
    group = IndexGroup(_("Most turns"), _people_table(often, links, path))
    yield replace(_page(kind, intro, [], [group]), parts=_letter_links(path, paths))
    for letter, part in paths.items():
        group = IndexGroup(None, _people_table(letters[letter], links, part))
        page = _page(kind, intro, [], [group], _("%(kind)s: %(letter)s", kind=_(kind.title), letter=letter))
        yield replace(page, path=part, parts=_letter_links(part, paths))


def _people_intro(people: str, speaking: int | None, has_offices: bool) -> str:
    """How many people there are and, unless all of them do, how many speak."""
    if speaking is None:
        if has_offices:
            return _("%(people)s by family name, with the offices they held at the time.", people=people)
        return _("%(people)s by family name.", people=people)
    if not has_offices:
        return ngettext(
            "%(people)s by family name, %(num)s of whom speak.",
            "%(people)s by family name, %(num)s of whom speak.",
            speaking,
            num=wording.number(speaking),
            people=people,
        )
    return ngettext(
        "%(people)s by family name, %(num)s of whom speak, with the offices they held at the time.",
        "%(people)s by family name, %(num)s of whom speak, with the offices they held at the time.",
        speaking,
        num=wording.number(speaking),
        people=people,
    )


def _by_part(people: Sequence[Person], links: Backlinks) -> Iterator[tuple[str, list[Person]]]:
    """Who speaks, who is only mentioned, and who is neither."""
    speaking = [person for person in people if person.id in links.spoken]
    named = [person for person in people if person.id not in links.spoken and person.id in links.mentions]
    others = [person for person in people if person.id not in links.spoken and person.id not in links.mentions]
    parts = ((_("Speakers"), speaking), (_("Mentioned"), named), (_("Not mentioned"), others))
    yield from ((name, members) for name, members in parts if members)


def _letter_links(page: str, paths: Mapping[str, str]) -> tuple[Markup, ...]:
    return tuple(part_link(page, path, letter) for letter, path in paths.items())


def _people_table(people: Sequence[Person], links: Backlinks, path: str) -> Table:
    return Table(
        (pgettext("person", "Name"), _("Office at the time"), svg.figure(_("Turns")), svg.figure(_("Mentions"))),
        tuple(_person_row(person, links, path) for person in people),
    )


def _person_row(person: Person, links: Backlinks, path: str) -> tuple[str, ...]:
    """A person by family name, with the offices of the days on which they speak or, if they never do, are mentioned."""
    turns = len(links.spoken.get(person.id, ()))
    inverted = person_name(person.name, person.family).inverted
    return (
        entity_link(path, person, inverted),
        _office(person, links),
        svg.figure(wording.number(turns) if turns else ""),
        _mentions(person, links),
    )


def _office(person: Person, links: Backlinks) -> str:
    """The offices of a person on those days; a definition stands as an office does, without its full stop."""
    definition = wording.shortened(person.definition, _DEFINITION_LENGTH).removesuffix(".")
    return semicolon().join(_offices_then(person, links)) or definition


def _offices_then(person: Entity, links: Backlinks) -> list[str]:
    """The latest few offices of that person, each with the last year in which it stood in a transcript so.

    As the registry has it for that day, else as the transcript prints it.
    """
    last_year: dict[str, int | None] = {}
    for day, printed in sorted(_days(person, links), key=lambda item: str(item[0] or "")):
        office = printed or office_on(person, day)
        if office:
            last_year.pop(office, None)
            last_year[office] = day.year if day else None
    latest = list(last_year.items())[-_OFFICES:]
    return [f"{isolated(office)} ({year})" if year else office for office, year in latest]


def _days(person: Entity, links: Backlinks) -> Iterator[tuple[PartialDate | None, str | None]]:
    """Each day on which a person speaks, with the office that is printed then; else those of mentions."""
    spoken = links.spoken.get(person.id, ())
    for turn in spoken:
        yield turn.date, office_on(person, turn.date) or turn.role
    if not spoken:
        yield from ((occurrence.date, None) for occurrence in links.mentions.get(person.id, ()))


# --- Any other kind -----------------------------------------------------------------------------


def _table(kind: Kind, corpus: Corpus, links: Backlinks) -> IndexPage:
    path = addresses.index_path(kind)
    mentioned, others = _listed(corpus, kind, links)
    groups = [IndexGroup(None, _plain_table(kind, sorted(mentioned, key=_by_name), links, path))] if mentioned else []
    if others:
        groups.append(IndexGroup(_("Not mentioned"), _plain_table(kind, sorted(others, key=_by_name), links, path)))
    return _page(kind, _intro(kind, mentioned), [], groups)


def _plain_table(kind: Kind, entities: Sequence[Entity], links: Backlinks, path: str) -> Table:
    rows = (
        (entity_link(path, entity), _dated(entity), when_and_where(entity)[1] or "", _mentions(entity, links))
        for entity in entities
    )
    name = pgettext("person", "Name") if kind.id == "person" else pgettext("no person", "Name")
    return Table((name, _(kind.dates[0]), _(kind.place), svg.figure(_("Mentions"))), tuple(rows))


_LAYOUTS: Final = {"series": _summits, "tree": _organisations, "bodies": _strategies, "table": _table}
