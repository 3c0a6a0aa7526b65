"""Small corpora, with registries of their own: tests/spec/linking-corpora. Who speaks, and what is named, in each."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from stenogram.annotation import annotate
from stenogram.curation.sidecar import read_sidecar
from stenogram.parsing import decode, read_transcript
from stenogram.problems import Problem
from stenogram.registry import build_gazetteer, load_registry

FOLDER = Path(__file__).parent / "spec" / "linking-corpora"


class Annotated(NamedTuple):
    speakers: list[tuple[str | None, str, str | None]]
    """Label, id and role of the speaker of each turn."""
    mentions: list[tuple[str, str]]
    problems: dict[str, list[Problem]]


def annotated(corpus: str, text: str) -> Annotated:
    files = sorted((FOLDER / corpus / "registry").glob("*.yml"))
    registry, mistakes = load_registry({f"registry/{file.name}": file.read_text("utf-8") for file in files})
    gazetteer, conflicts = build_gazetteer(registry)
    assert not [problem for problem in (*mistakes, *conflicts) if problem.severity == "error"]
    file = FOLDER / corpus / "source_texts" / f"{text}.txt"
    sidecar, _ = read_sidecar(f"source_texts/{text}.yml", None)
    source, _ = decode(text, f"source_texts/{text}.txt", file.read_bytes(), sidecar)
    assert source
    document, _ = read_transcript(source, sidecar)
    document, mentions, reported = annotate(document, gazetteer, sidecar)
    speakers = [(turn.label, turn.speaker.id, turn.speaker.role) for turn in document.turns() if turn.speaker]
    problems: dict[str, list[Problem]] = {}
    for problem in reported:
        problems.setdefault(problem.rule, []).append(problem)
    return Annotated(speakers, [(mention.text, mention.entity) for row in mentions for mention in row], problems)


@pytest.mark.parametrize(
    ("text", "person"), [("1920-06-03-b", "hal-ruden-elder"), ("1984-06-03-b", "hal-ruden-younger")]
)
def test_of_two_people_of_one_name_the_one_who_lived_then_speaks_and_is_named(text: str, person: str) -> None:
    result = annotated("namesakes", text)
    assert result.speakers[0] == ("Hal Ruden", person, "Mayor of Saltmere")
    assert result.mentions == [("Hal Ruden", person)]
    assert "ambiguous-mention" not in result.problems


def test_the_unborn_do_not_speak_and_a_body_is_not_named_before_it_can_have_been_announced() -> None:
    result = annotated("life-dates", "1930-06-03-a")
    people = [person for _, person, _ in result.speakers]
    assert people == ["nora-quist-1930", "hal-ruden", "lena-moor", "nora-quist-1930"]
    assert result.mentions == [("Ebb Union", "old-body"), ("WHO", "who")]
    (problem,) = result.problems["speaker-out-of-life"]
    assert "nora-quist (born 1950)" in problem.what
    assert problem.line == 5


def test_the_dead_do_not_speak_and_addresses_name_nothing() -> None:
    result = annotated("life-dates", "1984-06-03-b")
    assert [person for _, person, _ in result.speakers] == ["arthur-pell-1984", "hal-ruden", "nora-quist"]
    assert result.mentions == []
    (problem,) = result.problems["speaker-out-of-life"]
    assert "arthur-pell (died 1934)" in problem.what


def test_an_acronym_in_an_address_is_no_name() -> None:
    result = annotated("addresses", "1990-06-01-letters")
    assert result.mentions == [("AID", "aid"), ("AID", "aid")]


def test_a_man_who_died_is_not_taken_for_his_namesake_and_both_offices_of_a_day_are_given() -> None:
    result = annotated("two-offices", "1975-06-03-sitting")
    assert ("Mr. Anders", "mr-anders", None) in result.speakers
    assert ("Lena Moor", "lena-moor", "Mayor of Saltmere; Governor of Northmark") in result.speakers
    (problem,) = result.problems["speaker-out-of-life"]
    assert "olaf-anders (died 1912)" in problem.what


def test_labels_of_unusual_form_are_people_and_one_person_however_addressed() -> None:
    spoken = [person for _, person, _ in annotated("labels", "2003-02-03-names").speakers]
    assert len(spoken) == 19
    assert spoken.count("al-hassan-ibn-saleh") == spoken.count("martin-prince-jr") == 2
    assert spoken.count("ida-brandt") == 3
    assert {"d-arcy-quill", "de-vries", "o-neil", "do-muoi", "jose-nunez", "g-o-briain"} <= set(spoken)


def test_a_style_of_address_is_no_office_and_a_ministry_speaks_as_itself() -> None:
    speakers = annotated("labels", "2003-02-03-names").speakers
    assert ("The Hon. Ida Brandt", "ida-brandt", None) in speakers
    assert ("Ministry of Tides", "ministry-of-tides", None) in speakers


def test_her_excellency_is_the_person_of_that_name() -> None:
    result = annotated("citations", "2005-05-05-meeting")
    assert [person for _, person, _ in result.speakers].count("ida-brandt") == 2
