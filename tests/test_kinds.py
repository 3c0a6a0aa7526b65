"""A kind of entry is one record: a fifth one, places, has all that the four have."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import pytest
from jsonschema import Draft202012Validator

from stenogram import kinds
from stenogram.curation import entities, entries
from stenogram.incremental.build import build_site, corpus_registry
from stenogram.kinds import Kind, SchemaOrg
from stenogram.model import Entity, EntityKind
from stenogram.registry import load_registry
from stenogram.search import entry_names

VILLAGE = Path(__file__).parent / "corpora" / "village"
PROJECT = Path(__file__).parents[1]


class PlaceEntry(entries.Entry):
    """A place with a name."""

    founded: entries.Date | None = None


@dataclass(frozen=True, slots=True)
class Place(Entity):
    """What the registry knows of a place."""

    kind: ClassVar[EntityKind] = "place"


def place(entry: PlaceEntry, source: entities.Source) -> Place:
    when = entities.life(entry.founded, None)
    return Place(when=when, **entities.common(entry, source))


PLACE = Kind(
    id="place",
    folder="places",
    title="Places",
    noun="place",
    nouns="places",
    label="Place",
    article="a place",
    entry=PlaceEntry,
    make=place,
    schema_org=SchemaOrg("Place"),
    akoma_ntoso=("location", "TLCLocation"),
    dates=("Founded", "Abandoned"),
)
ENTRIES = """\
- id: oakham
  name: Oakham
  definition: A village on a river.
  founded: 1204
  sources: Parish register
- id: nowhere
  name: Nowhere
  definition: A place that nobody names.
  keep: true
"""


@pytest.fixture(scope="module")
def built_village(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("kinds") / "village"
    shutil.copytree(VILLAGE, root, ignore=shutil.ignore_patterns("expected"))
    (root / "registry" / "places.yml").write_text(ENTRIES, encoding="utf-8")
    text = root / "source_texts" / "1921-03-04-bridge.txt"
    text.write_text(text.read_text(encoding="utf-8") + "\nJames Reed: I was born in Oakham.\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kinds, "KINDS", (*kinds.KINDS, PLACE))
        built = build_site(root)
        assert built.site, [str(problem) for problem in built.problems]
    return root


@pytest.fixture
def village(built_village: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(kinds, "KINDS", (*kinds.KINDS, PLACE))
    return built_village


@pytest.fixture
def page(village: Path) -> Callable[[str], str]:
    return lambda name: (village / "site" / name).read_text(encoding="utf-8")


def test_it_has_an_index_and_pages_of_its_own(page: Callable[[str], str]) -> None:
    assert "1 place mentioned in the transcripts." in page("places/index.html")
    assert 'href="oakham/"' in page("places/index.html")
    entry = page("places/oakham/index.html")
    assert "A village on a river." in entry
    assert re.search(r"Founded</dt>\s*<dd>1204", entry)
    assert re.search(r'st-running__shelf" href="\.\./">Places<', entry)
    assert '"@type":"Place"' in entry
    assert 'href="places/">Places</a>' in page("index.html")


def test_it_is_marked_in_a_text_with_a_card_and_a_legend(page: Callable[[str], str]) -> None:
    text = page("transcripts/1921-03-04-bridge/index.html")
    assert re.search(r'class="st-mention st-place"[^>]*data-entity="oakham"', text)
    assert re.search(r'"oakham":\{"name":"Oakham","kind":"Place"', text)
    assert '<span class="st-mention st-place">places</span>' in text


def test_its_mentions_are_valid_in_what_is_published(village: Path) -> None:
    data = village / "docs" / "data"
    schema = json.loads((data / "schemas" / "transcript.schema.json").read_text(encoding="utf-8"))
    record = json.loads((data / "transcripts" / "1921-03-04-bridge.json").read_text(encoding="utf-8"))
    paragraphs = [paragraph for block in record["blocks"] for paragraph in block["paragraphs"]]
    assert "place" in {mention["kind"] for paragraph in paragraphs for mention in paragraph["mentions"]}
    assert list(Draft202012Validator(schema).iter_errors(record)) == []
    assert (data / "entities" / "oakham.json").is_file()
    assert "<location refersTo=" in (data / "transcripts" / "1921-03-04-bridge.akn.xml").read_text(encoding="utf-8")


def test_what_a_curator_writes_of_it_has_a_schema(village: Path) -> None:
    schema = json.loads((village / "docs/data/schemas/places.schema.json").read_text(encoding="utf-8"))
    good, bad = [{"id": "a", "name": "A", "definition": "It is."}], [{"id": "a", "name": "A", "seat": "B"}]
    assert Draft202012Validator(schema).is_valid(good)
    assert not Draft202012Validator(schema).is_valid(bad)


def test_it_is_found_by_search(village: Path) -> None:
    loaded, problems = corpus_registry(village)
    assert [str(problem) for problem in problems] == []
    names = {entry.address: entry for entry in entry_names(loaded.records, {"oakham"})}
    assert names["places/oakham/"].noun == "Place"


def test_a_file_that_is_of_no_kind_is_told_of_all_that_there_are(village: Path) -> None:
    towns = {"registry/towns.yml": "[]\n"}
    _, problems = load_registry(towns)
    assert "places.yml" in str(problems[0])


def test_without_it_nothing_of_it_is_known() -> None:
    assert [kind.id for kind in kinds.kinds()] == ["person", "organisation", "summit", "strategy"]
    with pytest.raises(LookupError):
        kinds.kind_named("place")


@pytest.mark.parametrize("file", ["mkdocs.yml", "templates/starter/mkdocs.yml", "templates/starter/dot-gitignore"])
def test_every_kind_stands_in_the_settings(file: str) -> None:
    text = (PROJECT / file).read_text(encoding="utf-8")
    assert [kind.folder for kind in kinds.kinds() if f"/{kind.folder}/" not in text] == []
