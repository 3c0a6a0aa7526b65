"""The specification of the registry: every case of tests/spec/registry.txt, YAML in → records and problems out.

A case is

    === Its title, a true sentence
    @ registry/people.yml
    the file's text
    ---
    id | kind | name | dates | further names, with dates and [language] | sources, where there are any
    file:line: severity: what is wrong; what to do
"""

from __future__ import annotations

import json
import pickle
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import jsonschema
import pytest
import yaml

from stenogram.model import Entity, HomeStates, Name, Summit
from stenogram.registry import build_gazetteer, home_state, json_schemas, load_registry

SPEC = Path(__file__).parent / "spec" / "registry.txt"
KNOWN = Path(__file__).parent / "spec" / "linking" / "known"


class Case(NamedTuple):
    title: str
    files: dict[str, str]
    expected: list[str]


def cases() -> Iterator[Case]:
    for piece in re.split(r"^=== ", SPEC.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        title, _, body = piece.partition("\n")
        above, _, expected = body.partition("\n---\n")
        parts = re.split(r"^@ (\S+)\n?", above + "\n", flags=re.MULTILINE)[1:]
        files = {name: text.rstrip("\n") for name, text in zip(parts[::2], parts[1::2], strict=True)}
        yield Case(title.strip(), files, [" ".join(line.split()) for line in expected.splitlines() if line.strip()])


CASES = list(cases())


def test_there_are_cases() -> None:
    assert len(CASES) > 20


@pytest.mark.parametrize("case", CASES, ids=[each.title for each in CASES])
def test_case(case: Case) -> None:
    registry, problems = load_registry(case.files)
    _, more = build_gazetteer(registry)
    got = [record(each) for each in registry.entities.values()]
    assert got + sorted(map(str, (*problems, *more)), key=str) == [
        *(line for line in case.expected if " | " in line),
        *sorted(line for line in case.expected if " | " not in line),
    ]


def record(entity: Entity) -> str:
    names = "; ".join(dated(each) for each in entity.names)
    sources = f" | {'; '.join(entity.sources)}" if entity.sources else ""
    return " ".join(f"{entity.id} | {entity.kind} | {entity.name} | {entity.when or ''} | {names}{sources}".split())


def dated(name: Name) -> str:
    text = f"{name.text} ({name.valid})" if name.valid else name.text
    return f"{text} [{name.language}]" if name.language else text


def test_a_gazetteer_goes_to_other_processes() -> None:
    registry, _ = load_registry({f"registry/{file.name}": file.read_text("utf-8") for file in sorted(KNOWN.glob("*"))})
    gazetteer, _ = build_gazetteer(registry)
    again = pickle.loads(pickle.dumps(gazetteer))
    assert again.forms == gazetteer.forms
    assert again.registry == gazetteer.registry


def test_two_gazetteers_of_one_registry_are_equal() -> None:
    registry, _ = load_registry({f"registry/{file.name}": file.read_text("utf-8") for file in sorted(KNOWN.glob("*"))})
    one, other = build_gazetteer(registry)[0], build_gazetteer(registry)[0]
    assert (one.forms, one.cities, one.people) == (other.forms, other.cities, other.people)


@pytest.mark.parametrize("stem", ["people", "organisations", "summits", "strategies"])
def test_what_the_models_accept_an_editor_accepts(stem: str) -> None:
    """An editor reads YAML with its own idea of numbers and dates, and checks it with the schema."""
    schema = json_schemas()[stem]
    jsonschema.Draft202012Validator.check_schema(schema)
    known = yaml.load((KNOWN / f"{stem}.yml").read_text("utf-8"), Loader=yaml.BaseLoader)
    jsonschema.validate(json.loads(json.dumps(_as_editors_read(known))), schema)


def _as_editors_read(value: object) -> object:
    if isinstance(value, dict):
        return {key: _as_editors_read(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_as_editors_read(each) for each in value]
    if value in ("true", "false"):
        return value == "true"
    return int(value) if isinstance(value, str) and value.isdigit() else value


def test_a_wrong_key_is_seen_by_an_editor() -> None:
    schema = json_schemas()["people"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([{"id": "ann", "name": "Ann Lee", "nmaes": []}], schema)


def test_what_is_known_planned_kept_and_whose_it_is_reaches_the_records() -> None:
    files = {
        "registry/organisations.yml": "- {id: m, name: M M, state: Northmark, identifiers: {wikidata: Q42, viaf: 7}, "
        "keep: true, definition: One.}\n",
        "registry/people.yml": "- {id: k, name: Kishi Fumiko, family: Kishi, offices: [{title: T, known_until: 1931}]}",
        "registry/strategies.yml": "- {id: plan, name: Plan, known_until: 1931-05, definition: One.}\n",
        "registry/summits.yml": "series: [{id: fair, name: Fairs, known_until: 1931-05-12}]\n"
        "summits: [{id: f, name: Fair, series: fair, date: 1932, planned: true, definition: One.}]\n",
        "registry/home.yml": "home: Northmark\npublishers: {Gazette: Southmark}\nplaces: {Castle: Northmark}\n",
    }
    registry, problems = load_registry(files)
    assert problems == ()
    ministry, person, plan, fair = (registry.entities[key] for key in ("m", "k", "plan", "f"))
    assert (ministry.state, ministry.identifiers, ministry.keep) == (
        "Northmark",
        (("wikidata", "Q42"), ("viaf", "7")),
        True,
    )
    assert (person.family, person.keep, str(person.offices[0].known_until)) == ("Kishi", False, "1931")
    assert (str(plan.known_until), str(registry.series["fair"].known_until)) == ("1931-05", "1931-05-12")
    assert isinstance(fair, Summit)
    assert fair.planned
    assert registry.home == HomeStates("Northmark", {"Gazette": "Southmark"}, {"Castle": "Northmark"})


@pytest.mark.parametrize(
    ("publisher", "place", "state"),
    [
        ("Saltmere Gazette", None, "Southmark"),
        ("Saltmere Gazette, evening edition", "Castle of Skagholm", "Southmark"),
        ("The Saltmere Gazettes", "the castle of Skagholm, Skagholm", "Northmark"),
        (None, "Skagholm", "Westmark"),
        (None, "Castleton", "Eastmark"),
        (None, None, "Eastmark"),
    ],
)
def test_whose_page_a_text_is_follows_from_publisher_then_place_then_corpus(
    publisher: str | None, place: str | None, state: str
) -> None:
    places = {"Skagholm": "Westmark", "Castle of Skagholm": "Northmark"}
    states = HomeStates("Eastmark", {"Saltmere Gazette": "Southmark"}, places)
    assert home_state(states, publisher, place) == state
    assert home_state(HomeStates(), publisher, place) is None


def test_names_that_were_refused_are_part_of_the_registry() -> None:
    registry, problems = load_registry({"registry/not-names.yml": "# none\n- Deputy Chief\n- NO\n"})
    assert (registry.not_names, problems) == (("Deputy Chief", "NO"), ())
    assert load_registry({"registry/not-names.yml": "# none\n"})[0].not_names == ()
    assert load_registry({"registry/not-names.yml": "a: b\n"})[1][0].what == "it is not a list of names"
