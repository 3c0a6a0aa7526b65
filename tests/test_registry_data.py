"""The registry of the first corpus: whole, sourced and in order."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from stenogram.model import Entity, Registry, Summit
from stenogram.registry import load_registry

_ROOT = Path(__file__).resolve().parent.parent
_FILES = ("people", "organisations", "summits", "strategies")
_COUNCILS = ("sco-summit", "sco-heads-of-government", "csto-summit", "cis-summit", "eaeu-summit", "brics-summit")


def _load() -> tuple[Registry, tuple[object, ...]]:
    names = [f"registry/{stem}.yml" for stem in _FILES]
    return load_registry({name: (_ROOT / name).read_text(encoding="utf-8") for name in names})


@pytest.fixture(scope="module")
def registry() -> Registry:
    return _load()[0]


def _of_series(registry: Registry, series: str) -> list[Entity]:
    """The meetings that were held."""
    return [each for each in registry.all_of(Summit) if each.series == series and not each.planned]


def _days(entity: Entity) -> tuple[date, date]:
    """The first and the last day; fails where one is not known."""
    assert entity.when, entity.id
    ends = [entity.when.start, entity.when.end]
    known = [each for each in ends if each and each.day]
    assert len(known) == 2, entity.id
    return known[0].first(), known[1].last()


def test_the_registry_is_read_without_a_problem() -> None:
    assert [str(problem) for problem in _load()[1]] == []


def test_every_summit_of_the_sco_from_2001_to_2025_is_there_once(registry: Registry) -> None:
    summits = _of_series(registry, "sco-summit")
    assert [_days(each)[0].year for each in summits] == list(range(2001, 2026))
    assert [each.number for each in summits] == list(range(1, 26))


def test_every_summit_of_the_sco_that_met_in_person_has_a_city(registry: Registry) -> None:
    summits = _of_series(registry, "sco-summit")
    assert [each.id for each in summits if not each.place] == ["sco-summit-2020-st-petersburg"]


@pytest.mark.parametrize("series", _COUNCILS)
def test_meetings_of_a_council_stand_in_the_order_of_their_days(registry: Registry, series: str) -> None:
    meetings = _of_series(registry, series)
    assert len(meetings) > 10
    for before, after in pairwise(meetings):
        assert _days(before)[1] < _days(after)[0], after.id


_ENDED = {"shanghai-five-summit", "g8-summit"}


def test_every_series_that_goes_on_says_until_when_its_meetings_are_here(registry: Registry) -> None:
    assert {each.id for each in registry.series.values() if each.known_until is None} == _ENDED


def test_no_meeting_was_held_after_the_day_until_which_its_series_is_known(registry: Registry) -> None:
    for series in registry.series.values():
        if series.known_until:
            held = [each for each in _of_series(registry, series.id) if each.when and each.when.start]
            assert [each.id for each in held if _begins(each) > series.known_until.last()] == []


def test_what_is_planned_lies_after_that_day(registry: Registry) -> None:
    planned = [each for each in registry.all_of(Summit) if each.planned]
    assert len(planned) > 10
    for each in planned:
        known = registry.series[each.series or ""].known_until
        assert known, each.id
        assert each.when, each.id
        assert each.when.end, each.id
        assert each.when.end.last() > known.last(), each.id


def _begins(entity: Entity) -> date:
    assert entity.when, entity.id
    assert entity.when.start, entity.id
    return entity.when.start.first()


def test_no_office_is_held_by_two_after_it_is_known(registry: Registry) -> None:
    """Whoever is known to hold an office has not been followed by somebody else of the registry before that day."""
    people = [each for each in registry.entities.values() if each.kind == "person"]
    open_ended = [(each, office) for each in people for office in each.offices if office.known_until]
    assert len(open_ended) > 30
    for person, office in open_ended:
        later = [
            other.id
            for other in people
            for post in other.offices
            if other is not person
            and not re.search("Deputy|Aide", post.title)
            and post.title == office.title
            and post.held.start
            and office.held.start
            and office.known_until
            and office.held.start.first() < post.held.start.first() <= office.known_until.first()
        ]
        assert later == [], person.id


def test_every_entry_says_what_it_is(registry: Registry) -> None:
    assert [each.id for each in registry.entities.values() if len(each.definition) < 15] == []
    assert [each.id for each in registry.entities.values() if not each.definition.endswith(".")] == []


def test_every_series_of_meetings_names_a_source_or_each_of_its_meetings_does(registry: Registry) -> None:
    meetings = [each for each in registry.entities.values() if each.kind == "summit"]
    assert {each.series for each in meetings} >= set(registry.series)
    assert [each.id for each in meetings if not each.sources] == []


def test_every_person_whose_days_are_told_names_a_source(registry: Registry) -> None:
    people = [each for each in registry.entities.values() if each.kind == "person"]
    dated = [each for each in people if each.when or any(office.held.start for office in each.offices)]
    assert len(dated) > 100
    assert [each.id for each in dated if not each.sources] == []


def test_the_transcripts_that_entries_name_as_sources_are_there(registry: Registry) -> None:
    sources = {source for each in registry.entities.values() for source in each.sources}
    named = {path for source in sources for path in re.findall(r"source_texts/\S+\.txt", source)}
    assert named
    assert [path for path in sorted(named) if not (_ROOT / path).is_file()] == []


def test_no_source_is_empty(registry: Registry) -> None:
    assert [each.id for each in registry.entities.values() if any(not one.strip() for one in each.sources)] == []


def test_what_was_adopted_at_a_summit_was_adopted_on_its_days(registry: Registry) -> None:
    pairs = [
        (each, registry.entities[relation.target])
        for each in registry.entities.values()
        for relation in each.relations
        if relation.kind == "adopted-at" and each.adopted
    ]
    assert len(pairs) > 50
    assert [
        each.id for each, summit in pairs if not (summit.when and each.adopted and summit.when.covers(each.adopted))
    ] == []


def test_nobody_takes_office_after_death(registry: Registry) -> None:
    dead = [each for each in registry.entities.values() if each.kind == "person" and each.when and each.when.end]
    assert dead
    for each in dead:
        died = each.when.end.last() if each.when and each.when.end else date.max
        ends = [office.held.end for office in each.offices]
        assert all(end and end.first() <= died for end in ends), each.id
