"""The registries that a new corpus can begin with: whole, sourced, and of one mind with the first corpus."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from stenogram.cli import cli
from stenogram.model import Entity, Registry, Series
from stenogram.registry import build_gazetteer, load_registry
from stenogram.starter import StarterOptions, registries, starter_files

_ROOT = Path(__file__).resolve().parent.parent
_FOLDER = _ROOT / "templates" / "registries" / "international"
_BODIES = (
    *("un", "un-general-assembly", "un-security-council", "eu", "nato", "osce", "african-union", "asean"),
    *("g7", "g20", "brics", "sco", "csto", "cis", "eaeu"),
)
_SERIES = (
    *("unga-session", "nato-summit", "osce-summit", "asean-summit", "g7-summit", "g20-summit", "brics-summit"),
    *("sco-summit", "csto-summit", "cis-summit", "eaeu-summit"),
)


def _read(folder: Path) -> Registry:
    files = {f"registry/{file.name}": file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.yml"))}
    registry, problems = load_registry(files)
    _, more = build_gazetteer(registry)
    assert [str(problem) for problem in (*problems, *more)] == []
    return registry


@pytest.fixture(scope="module")
def international() -> Registry:
    return _read(_FOLDER)


def test_it_says_its_version() -> None:
    for file in _FOLDER.glob("*.yml"):
        assert re.search(r"^# Version \d{4}\.\d{2}\.", file.read_text(encoding="utf-8"), re.MULTILINE), file.name
    assert registries() == ("international",)


@pytest.mark.parametrize("body", _BODIES)
def test_it_has_the_organisation(international: Registry, body: str) -> None:
    assert international.entities[body].kind == "organisation"


@pytest.mark.parametrize("series", _SERIES)
def test_it_has_the_summits_with_their_days_and_says_until_when(international: Registry, series: str) -> None:
    meetings = [entity for entity in international.entities.values() if entity.series == series]
    assert len(meetings) >= 7
    assert all(meeting.when for meeting in meetings)
    assert international.series[series].known_until


def test_every_entry_names_a_source_and_none_a_text_of_the_first_corpus(international: Registry) -> None:
    assert [entity.id for entity in international.entities.values() if not entity.sources] == []
    sources = {source for entity in international.entities.values() for source in entity.sources}
    assert [source for source in sources if "source_texts/" in source] == []


def _without_place(record: Entity | Series) -> Entity | Series:
    return replace(record, file="", line=0, sources=())


def test_what_the_first_corpus_registers_too_is_the_same_there(international: Registry) -> None:
    first = _read(_ROOT / "registry")
    for entity in international.entities.values():
        other = first.entities[entity.id]
        kept = tuple(relation for relation in other.relations if relation in entity.relations)
        assert _without_place(entity) == _without_place(replace(other, relations=kept)), entity.id
    for series in international.series.values():
        assert _without_place(series) == _without_place(first.series[series.id]), series.id


def test_its_entries_follow_those_of_the_sample() -> None:
    files = {
        file.path: file.text
        for file in starter_files(StarterOptions("x", "international"))
        if file.path.startswith("registry/")
    }
    registry, problems = load_registry(files)
    assert problems == ()
    assert {"northern-harbours", "un", "northern-harbours-1927-saltmere", "sco-summit-2001-shanghai"} <= {
        *registry.entities
    }
    assert next(iter(registry.series)) == "northern-harbours-conference"
    assert {file.path for file in starter_files(StarterOptions("x"))} == {
        file.path for file in starter_files(StarterOptions("x", "international"))
    }


def test_a_new_corpus_with_it_has_no_error_and_links_a_summit(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    made = CliRunner().invoke(cli, ["init", str(folder), "--registry", "international"])
    assert made.exit_code == 0, made.output
    (folder / "source_texts" / "2016-09-05-note.txt").write_text(
        "Ida Brandt: We read of the G20 summit in Hangzhou.\n", encoding="utf-8"
    )
    checked = CliRunner().invoke(cli, ["check", "--corpus", str(folder)])
    assert checked.exit_code == 0, checked.output
    parsed = CliRunner().invoke(
        cli, ["parse", "--corpus", str(folder), str(folder / "source_texts/2016-09-05-note.txt")]
    )
    assert "g20-summit-2016-hangzhou" in parsed.output


def test_an_unknown_registry_is_refused(tmp_path: Path) -> None:
    made = CliRunner().invoke(cli, ["init", str(tmp_path / "corpus"), "--registry", "galactic"])
    assert made.exit_code == 2
    assert "international" in made.output
