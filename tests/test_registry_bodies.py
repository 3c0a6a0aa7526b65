"""What the registry tells of organisations and documents, it can show: each names where its facts are from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from stenogram.model import Entity
from stenogram.registry import load_registry

_ROOT = Path(__file__).resolve().parent.parent
_BETWEEN_BODIES = {"part-of", "successor-of"}
_ADDRESS = re.compile(r"https?://[a-z0-9.-]+\.[a-z]{2,}(/[^\s<>\"|]*)?$")


def _without_sources(entities: Iterable[Entity]) -> list[str]:
    """Documents without a source, and organisations without one that tell a day, a seat or a parent."""
    return [each.id for each in entities if _tells_facts(each) and not each.sources]


def _tells_facts(entity: Entity) -> bool:
    if entity.kind == "strategy":
        return True
    kin = any(relation.kind in _BETWEEN_BODIES for relation in entity.relations)
    return entity.kind == "organisation" and bool(entity.when or entity.place or kin)


def _read(organisations: str, strategies: str) -> list[Entity]:
    """The two files alone; that their links lead somewhere is another test's."""
    files = {"registry/organisations.yml": organisations, "registry/strategies.yml": strategies}
    return list(load_registry(files)[0].entities.values())


@pytest.fixture(scope="module")
def shipped() -> list[Entity]:
    files = (_ROOT / "registry" / "organisations.yml", _ROOT / "registry" / "strategies.yml")
    return _read(*(file.read_text(encoding="utf-8") for file in files))


def test_every_organisation_that_tells_facts_and_every_document_names_a_source(shipped: list[Entity]) -> None:
    assert len([each for each in shipped if _tells_facts(each)]) > 250
    assert _without_sources(shipped) == []


@pytest.mark.parametrize(
    "fact", ["since: 1921", "until: 1929", "seat: Bergen", "part_of: league", "successor_of: league"]
)
def test_an_organisation_with_a_fact_and_no_source_is_found(fact: str) -> None:
    league = "- {id: league, name: League of Harbours, definition: A league.}\n"
    told = league + f"- {{id: office, name: Office of Harbours, definition: An office., {fact}}}\n"
    assert _without_sources(_read(told, "[]")) == ["office"]
    assert _without_sources(_read(told.replace(fact, f"{fact}, sources: Articles"), "[]")) == []


def test_a_document_with_no_source_is_found() -> None:
    treaty = "- {id: treaty, name: Treaty of Bergen, definition: A treaty.}\n"
    assert _without_sources(_read("[]", treaty)) == ["treaty"]


def test_a_name_alone_is_common_knowledge() -> None:
    assert _without_sources(_read("- {id: paper, name: The Harbour Post, definition: A newspaper.}\n", "[]")) == []


def test_a_web_address_stands_at_the_end_of_its_source(shipped: list[Entity]) -> None:
    """There a reader finds it, and the page makes a link of what stands before."""
    cited = [source for each in shipped for source in each.sources if "://" in source]
    assert len(cited) > 100
    assert [each for each in cited if not _ADDRESS.search(each)] == []


def test_a_transcript_that_is_cited_is_there(shipped: list[Entity]) -> None:
    sources = [source for each in shipped for source in each.sources]
    cited = {found for source in sources for found in re.findall(r"\((source_texts/[^)]+)\)", source)}
    assert cited
    assert [each for each in sorted(cited) if not (_ROOT / each).is_file()] == []


def test_no_source_is_told_twice_by_one_entry(shipped: list[Entity]) -> None:
    assert [each.id for each in shipped if len(set(each.sources)) != len(each.sources)] == []
