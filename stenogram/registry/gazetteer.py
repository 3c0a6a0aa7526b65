"""Authority records → gazetteer: every way to write every name, and one automaton that finds them all.

Names that follow from others are derived here (see `english_variants`): a new summit is one entry, and an
organ has the names that its body gives it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final

from ahocorasick_rs import AhoCorasick, MatchKind
from rapidfuzz import fuzz

from stenogram.model import Entity, Name, Person, Registry, Series, Summit
from stenogram.problems import Problem
from stenogram.registry import english_variants
from stenogram.registry.bodies import Bodies, root_of
from stenogram.registry.canonical import key_of, words_of
from stenogram.registry.described import DescriptionIndex, index_descriptions
from stenogram.registry.inflection import INFLECTED, INFLECTED_AS_WRITTEN, InflectedNames, index_inflected
from stenogram.registry.name_conflicts import claimed_twice
from stenogram.registry.place_names import COUNTRY_NAMES, PLACE_NAMES
from stenogram.registry.surface_forms import NameSense, SurfaceForm, make_form
from stenogram.registry.transliteration import spellings

HEADS: Final = ("summit", "summit meeting", "meeting", "session", "forum")
"""Words for an event that a name of a body, a council or a city makes into a name."""

_PARTICLES: Final = frozenset(
    ("al", "el", "bin", "ben", "ibn", "von", "van", "de", "der", "den", "del", "di", "da", "du", "la", "le")
)
_SAME_SURNAME: Final = 60
PATRONYMIC: Final = re.compile(r"[^\W\d_]{2,}(?:[oe]vich|ich|[oe]vna|ichna|uly|[oO]gly|[oO]glu|kyzy)")
_SAINT: Final = ("St. ", "St ", "Saint ")


@dataclass(frozen=True)
class Gazetteer:
    """All names, ready to be found.

    `forms` are aligned with the patterns of `automaton`: the forms that share a key. `cities` and
    `hosts` give the ids of the summits that were (or were to be) held there, by the key of the name,
    `in_series` those of each series, `calendar` all of them by their first day. `series_of` are the
    series of each body and council, `summits` the series that "summit" means where nothing tells more.
    `people` are the ids of those of a full name and `surnames` of those of a surname, `holders` of
    those who held an office, by the key of its title, `bodies` those of an organisation's name.
    """

    registry: Registry
    forms: tuple[tuple[SurfaceForm, ...], ...]
    automaton: AhoCorasick
    cities: Mapping[str, tuple[str, ...]]
    hosts: Mapping[str, tuple[str, ...]]
    in_series: Mapping[str, tuple[str, ...]]
    series_of: Mapping[str, tuple[Series, ...]]
    summits: frozenset[str]
    calendar: tuple[tuple[date, str], ...]
    people: Mapping[str, tuple[str, ...]]
    surnames: Mapping[str, tuple[str, ...]]
    holders: Mapping[str, tuple[str, ...]]
    names_of_people: tuple[str, ...]
    first_names: frozenset[str]
    replaced_by: Mapping[str, tuple[str, ...]]
    bodies: Mapping[str, tuple[str, ...]]
    topics: Mapping[str, tuple[str, ...]]
    """The series that are called by the name of an undertaking, by its id: "Belt and Road Forum"."""
    descriptions: DescriptionIndex
    """The documents by what may be said of them."""
    organs: Mapping[str, tuple[str, ...]]
    state_bodies: Mapping[str, tuple[str, ...]]
    """The bodies of states by what each state calls its own."""
    state_bodies_automaton: AhoCorasick
    """Finds those names in small letters, the longest first."""

    def __reduce__(self) -> tuple[Any, ...]:
        # The automaton cannot be pickled; building it anew is quick.
        return _rebuild, (self.registry,)

    @cached_property
    def inflected(self) -> Mapping[str, InflectedNames]:
        """The names of each language that inflects them; made when a text of such a language is read."""
        given = [form for same_key in self.forms for form in same_key if form.claim.language]
        languages = {(form.claim.language or "").split("-")[0] for form in given}
        of_people = [form for same_key in self.forms for form in same_key if self._is_of_person(form)]
        return {
            language: index_inflected(given, language, of_people if language in INFLECTED_AS_WRITTEN else ())
            for language in INFLECTED
            if language in languages
        }

    def _is_of_person(self, form: SurfaceForm) -> bool:
        """Whether a form of any language is the full name or the surname of a person."""
        claim = form.claim
        is_name = claim.role == "surname" or (claim.role == "name" and " " in form.text)
        entity = self.registry.entities.get(claim.target)
        return claim.language is None and is_name and entity is not None and entity.kind == "person"

    def organs_of(self, body: str) -> tuple[str, ...]:
        """The organisations that belong to a body, itself among them."""
        return self.organs.get(body, ())

    def root(self, organisation: str) -> str:
        """The body that an organ belongs to in the end; a body itself."""
        root = self._roots.get(organisation)
        if root is None:
            root = self._roots[organisation] = root_of(self.registry, organisation)
        return root

    @cached_property
    def _roots(self) -> dict[str, str]:
        """The bodies of the organs that were asked for."""
        return {}


def build_gazetteer(registry: Registry) -> tuple[Gazetteer, tuple[Problem, ...]]:
    """Make the gazetteer. A name that two entries claim for the same time is a problem."""
    forms = forms_of(registry)
    return gazetteer_of(registry, forms), tuple(claimed_twice(registry, forms))


def forms_of(registry: Registry) -> Mapping[str, Sequence[SurfaceForm]]:
    """All forms of all names, by their keys."""
    forms: dict[str, list[SurfaceForm]] = defaultdict(list)
    for key, form in _all_forms(registry):
        if not any(_same(form, other) for other in forms[key]):
            forms[key].append(form)
    return dict(forms)


def gazetteer_of(registry: Registry, forms: Mapping[str, Sequence[SurfaceForm]]) -> Gazetteer:
    """The gazetteer of a registry whose forms (`forms_of`) are at hand."""
    keys = [key for key in forms if key]
    aligned = tuple(tuple(_given_first(forms[key])) for key in keys)
    automaton = AhoCorasick(keys, matchkind=MatchKind.Standard)
    cities, hosts = _places(registry)
    state_bodies = _state_bodies(registry)
    people = tuple(registry.all_of(Person))
    return Gazetteer(
        registry=registry,
        forms=aligned,
        automaton=automaton,
        cities=cities,
        hosts=hosts,
        in_series=_in_series(registry),
        series_of=_series_of(registry),
        summits=frozenset(series.id for series in registry.series.values() if _is_summit(series, registry)),
        calendar=_calendar(registry),
        people=_by_key((text, person.id) for person in people for text in _full_names(person)),
        surnames=_by_key((surname(person.name), person.id) for person in people),
        holders=_by_key((office.title, person.id) for person in people for office in person.offices),
        names_of_people=tuple(name.text for person in people for name in _labels(person)),
        bodies=_by_key(_names_of_bodies(registry)),
        replaced_by=_replaced_by(registry),
        first_names=frozenset(person.name.split()[0].casefold() for person in people),
        topics=_topics(registry),
        descriptions=index_descriptions(registry.entities.values()),
        organs=_organs(registry),
        state_bodies=state_bodies,
        state_bodies_automaton=AhoCorasick(list(state_bodies), matchkind=MatchKind.LeftmostLongest),
    )


def _rebuild(registry: Registry) -> Gazetteer:
    return build_gazetteer(registry)[0]


def _same(one: SurfaceForm, other: SurfaceForm) -> bool:
    """Whether another form says all that one does; a name of two languages, "OTAN", is one of each."""
    is_of_language = other.claim.language in (None, one.claim.language)
    same_sense = one.claim.target == other.claim.target and one.claim.role == other.claim.role
    return same_sense and one.exact == other.exact and is_of_language


def _given_first(forms: Sequence[SurfaceForm]) -> list[SurfaceForm]:
    """What the registry says wins over what was derived from another entry, save for what a state's own bodies are."""
    given = {form.claim.target for form in forms if form.claim.role == "name" and form.claim.given}
    return [
        form
        for form in forms
        if form.claim.role != "name" or not given or form.claim.target in given or form.claim.home or form.claim.needs
    ]


def _by_key(names: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    ids_by_key: dict[str, dict[str, None]] = defaultdict(dict)
    for name, target in names:
        ids_by_key[key_of(name)][target] = None
    return {key: tuple(ids) for key, ids in ids_by_key.items() if key}


def _in_series(registry: Registry) -> dict[str, tuple[str, ...]]:
    ids_by_series: dict[str, list[str]] = {series: [] for series in registry.series}
    for entity in registry.entities.values():
        if entity.series in ids_by_series:
            ids_by_series[entity.series].append(entity.id)
    return {series: tuple(ids) for series, ids in ids_by_series.items()}


def _series_of(registry: Registry) -> dict[str, tuple[Series, ...]]:
    by_body: dict[str, list[Series]] = defaultdict(list)
    for series in registry.series.values():
        for organisation in {series.body, series.council} - {None}:
            by_body[organisation or ""].append(series)
    return {organisation: tuple(held) for organisation, held in by_body.items()}


def _is_summit(series: Series, registry: Registry) -> bool:
    """Whether "summit" alone means a meeting of this series: it is called so, or heads of state meet."""
    council = registry.entities.get(series.council or "")
    names = (series.name, *series.called, council.name if council else "")
    return any(word in name.casefold() for name in names for word in ("summit", "heads of state"))


def _names_of_bodies(registry: Registry) -> Iterator[tuple[str, str]]:
    for entity in registry.entities.values():
        if entity.kind == "organisation":
            yield from ((name.text, entity.id) for name in _labels(entity))


def _replaced_by(registry: Registry) -> dict[str, tuple[str, ...]]:
    """The later documents that stand in the place of each, however often it was replaced."""
    direct: dict[str, list[str]] = defaultdict(list)
    for entity in registry.entities.values():
        for relation in entity.relations:
            if relation.kind == "replaces":
                direct[relation.target].append(entity.id)
    later: dict[str, tuple[str, ...]] = {}
    for document in direct:
        chain = list(direct[document])
        for successor in chain:
            chain += [further for further in direct.get(successor, ()) if further not in chain and further != document]
        later[document] = tuple(chain)
    return later


def _organs(registry: Registry) -> dict[str, tuple[str, ...]]:
    organs: dict[str, list[str]] = defaultdict(list)
    for entity in registry.entities.values():
        if entity.kind == "organisation":
            organs[root_of(registry, entity.id)].append(entity.id)
    return {body: tuple(ids) for body, ids in organs.items()}


def _state_bodies(registry: Registry) -> dict[str, tuple[str, ...]]:
    bodies: dict[str, dict[str, None]] = defaultdict(dict)
    for entity in registry.entities.values():
        if entity.state and entity.linked:
            for text, _ in _names_at_home(entity, entity.state):
                bodies[words_of(text)][entity.id] = None
    return {name: tuple(ids) for name, ids in bodies.items()}


def _topics(registry: Registry) -> dict[str, tuple[str, ...]]:
    """Undertakings whose names stand in what the meetings of a series without a body are called."""
    topics: dict[str, list[str]] = defaultdict(list)
    named = [series for series in registry.series.values() if series.body is None]
    for entity in registry.entities.values():
        if entity.kind != "strategy":
            continue
        names = {key_of(name.text) for name in _labels(entity) if " " in name.text}
        for series in named:
            if any(name in key_of(called) for called in (series.name, *series.called) for name in names):
                topics[entity.id].append(series.id)
    return {entity: tuple(series) for entity, series in topics.items()}


def _calendar(registry: Registry) -> tuple[tuple[date, str], ...]:
    summits = [summit for summit in registry.entities.values() if summit.kind == "summit"]
    return tuple(
        sorted((summit.when.start.first(), summit.id) for summit in summits if summit.when and summit.when.start)
    )


# --- Forms ----------------------------------------------------------------------------------------


def _all_forms(registry: Registry) -> Iterator[tuple[str, SurfaceForm]]:
    bodies = Bodies(registry)
    for entity in registry.entities.values():
        for phrase in entity.not_names:
            yield make_form(phrase, NameSense("not", entity.id), "strategy")
        if entity.linked:
            yield from _entity_forms(entity, bodies)
    for series in registry.series.values():
        for called in series.called:
            # Only the body's other names: "summit of the SCO in Ufa" is read as a phrase, piece by piece.
            within = bodies.within(called, series.id)
            others = [called.replace(written, name) for written, names in within.items() for name in names]
            for text in dict.fromkeys((called, *others, *english_variants.of_states(called))):
                yield make_form(text, NameSense("series", series.id), "summit")
        council = registry.entities.get(series.council or "")
        if council:
            yield from _council_forms(council, series.id, bodies)
    yield from _place_forms(registry)
    for head in HEADS:
        yield make_form(head, NameSense("head", head))


def _labels(entity: Entity) -> Iterator[Name]:
    """The names that the registry gives, without what only tells entries apart. One that is dated is so everywhere."""
    dated = {name.text for name in entity.names if name.valid}
    # "Meeting of the Council (2004)" without the year is any meeting: phrases for those are read, not listed.
    if entity.series is None or english_variants.without_brackets(entity.name) == entity.name:
        plain = english_variants.without_brackets(entity.name)
        if plain not in dated:
            yield Name(plain)
    if entity.short and not entity.short[:1].isdigit():
        yield Name(entity.short, exact=entity.short.isupper())
    yield from entity.names


_FEWEST_LETTERS: Final = 3


def _letters_alone(name: Name, entity: Entity, bodies: Bodies, owner: str | None) -> Iterator[tuple[str, SurfaceForm]]:
    """ "The CHG" on pages of the body whose council "SCO CHG" is."""
    first, _, letters = name.text.partition(" ")
    is_english = name.language in (None, "en")
    is_short = (
        is_english and name.exact and letters.isupper() and " " not in letters and len(letters) >= _FEWEST_LETTERS
    )
    if owner and is_short and first in bodies.within(name.text, entity.id):
        yield make_form(letters, NameSense("name", entity.id, name.valid, owner), entity.kind, True)


def _entity_forms(entity: Entity, bodies: Bodies) -> Iterator[tuple[str, SurfaceForm]]:
    owner = bodies.owner(entity)
    for name in _labels(entity):
        yield make_form(name.text, _given(name, entity, bodies, owner), entity.kind, name.exact)
    if entity.kind == "person":
        for text in _spelt_otherwise(entity):
            yield make_form(text, NameSense("name", entity.id), "person")
        yield from _surnames(entity)
        return
    if entity.state:
        yield from _forms_at_home(entity, entity.state)
    # What is given comes first: a name that is also derived from another counts as given.
    for name in _labels(entity):
        yield from _letters_alone(name, entity, bodies, owner)
        if name.exact or name.language not in (None, "en"):
            continue
        needs = _given(name, entity, bodies, owner).needs
        for variant in english_variants.variants(name.text, bodies.within(name.text, entity.id)):
            if owner or not variant.bare:
                claim = NameSense(
                    *("name", entity.id, name.valid, owner if variant.bare else needs),
                    language=name.language,
                    nearby=variant.nearby,
                )
                yield make_form(variant.text, claim, entity.kind)


def _forms_at_home(entity: Entity, state: str) -> Iterator[tuple[str, SurfaceForm]]:
    """What a body of a state is called on the pages of that state: "Foreign Ministry"."""
    for text, name in _names_at_home(entity, state):
        yield make_form(text, NameSense("name", entity.id, name.valid, home=state), entity.kind)


def _names_at_home(entity: Entity, state: str) -> Iterator[tuple[str, Name]]:
    for name in _labels(entity):
        at_home = english_variants.without_state(name.text, state) if name.language in (None, "en") else None
        if at_home:
            for text in (at_home, *(variant.text for variant in english_variants.variants(at_home, {}))):
                yield text, name


def _given(name: Name, entity: Entity, bodies: Bodies, owner: str | None) -> NameSense:
    needs = owner if bodies.leaves_out(name.text, owner) else None
    home = entity.state if name.home else None
    return NameSense("name", entity.id, name.valid, needs, given=True, language=name.language, home=home)


def _full_names(entity: Entity) -> Iterator[str]:
    yield from (name.text for name in _labels(entity))
    yield from _spelt_otherwise(entity)


def _spelt_otherwise(entity: Entity) -> Iterator[str]:
    """Other spellings of a person's full names; with a patronymic that is known, the address without the surname."""
    for name in _labels(entity):
        yield from spellings(name.text)
        words = name.text.split()
        if len(words) == 3 and PATRONYMIC.fullmatch(words[1]):
            yield " ".join(words[:2])


def _surnames(entity: Entity) -> Iterator[tuple[str, SurfaceForm]]:
    """Parts of a name that a title may stand before: the last, with its particles, and the first (Xi Jinping).

    The first is a surname that may stand alone too where a further name has it after a title: "Mr Xi".
    """
    words = english_variants.without_brackets(entity.name).split()
    if len(words) < 2:
        return
    last = surname_of(entity)
    spelt = [last]
    for name in entity.names:
        other = surname(name.text) if " " in name.text else ""
        # Of further names only those that spell the same surname otherwise: "Bakiev" for "Bakiyev".
        if other[:1].isupper() and len(other) > 3 and fuzz.ratio(other.casefold(), last.casefold()) >= _SAME_SURNAME:
            spelt.append(other)
    spelt += [spelling for one in dict.fromkeys(spelt) for spelling in spellings(one)]
    for text in dict.fromkeys(spelt):
        yield make_form(text, NameSense("surname", entity.id, given=True), "person")
    yield from _surnames_in_languages(entity)
    if isinstance(entity, Person) and entity.family:
        # Where the family name is known, the given name is none.
        return
    comes_first = any(name.text.split()[1:] == words[:1] for name in entity.names)
    yield make_form(words[0], NameSense("surname", entity.id, given=comes_first), "person")


_SHORTEST_SURNAME: Final = 3
"""Letters that a surname in another language has at least: "Буш"."""


def _surnames_in_languages(entity: Entity) -> Iterator[tuple[str, SurfaceForm]]:
    """The last words of names in other languages; scripts without spaces have none."""
    for name in entity.names:
        last = surname(name.text)
        if name.language not in (None, "en") and " " in name.text and len(last) >= _SHORTEST_SURNAME:
            sense = NameSense("surname", entity.id, name.valid, given=True, language=name.language)
            yield make_form(last, sense, "person")


def surname_of(entity: Entity) -> str:
    """The family name of a person, else the last word of the name."""
    return (entity.family if isinstance(entity, Person) else None) or surname(entity.name)


def surname(name: str) -> str:
    """The last word of a name, with its particles: "Le Drian"."""
    words = english_variants.without_brackets(name).split()
    start = len(words) - 1
    while start > 1 and words[start - 1].casefold() in _PARTICLES:
        start -= 1
    return " ".join(words[start:])


def _council_forms(council: Entity, series: str, bodies: Bodies) -> Iterator[tuple[str, SurfaceForm]]:
    for name in _labels(council):
        for variant in english_variants.variants(name.text, bodies.within(name.text, council.id)):
            if variant.bare:
                yield make_form(variant.text, NameSense("council", series), "summit")
                for text in english_variants.members(variant.text):
                    yield make_form(text, NameSense("members", series), "summit")


def _places(registry: Registry) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    cities: dict[str, list[str]] = defaultdict(list)
    hosts: dict[str, list[str]] = defaultdict(list)
    for summit in registry.all_of(Summit):
        for city in {city_key(city) for city in summit_cities(summit)}:
            cities[city].append(summit.id)
        if summit.host:
            hosts[key_of(summit.host)].append(summit.id)
    return {key: tuple(ids) for key, ids in cities.items()}, {key: tuple(ids) for key, ids in hosts.items()}


def summit_cities(entity: Entity) -> Iterator[str]:
    """The cities of a summit: where it was, and where it was to be; none of another kind of entry."""
    if not isinstance(entity, Summit):
        return
    for place in (*entity.places, *([entity.planned_place] if entity.planned_place else [])):
        yield english_variants.without_brackets(place).partition(",")[0].strip()


def city_key(city: str) -> str:
    for saint in _SAINT:
        city = city.replace(saint, _SAINT[0])
    return key_of(city)


def _place_forms(registry: Registry) -> Iterator[tuple[str, SurfaceForm]]:
    for summit in registry.all_of(Summit):
        for city in summit_cities(summit):
            for language, others in PLACE_NAMES.get(city, {}).items():
                for other in others:
                    sense = NameSense("city", city_key(city), language=None if language == "en" else language)
                    yield make_form(other, sense, "person")
            plain = next((city.replace(saint, _SAINT[0]) for saint in _SAINT if saint in city), city)
            for text in dict.fromkeys(plain.replace(_SAINT[0], saint) for saint in _SAINT):
                yield make_form(text, NameSense("city", city_key(city)), "person")
        if summit.host:
            yield make_form(summit.host, NameSense("host", key_of(summit.host)), "person")
            for language, names in COUNTRY_NAMES.get(summit.host, {}).items():
                for name in names:
                    yield make_form(name, NameSense("host", key_of(summit.host), language=language), "person")
