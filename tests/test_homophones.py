"""Names of different people that come to one id are reported; spellings and transcriptions of one name are not."""

from __future__ import annotations

import pytest

from stenogram.corpus.homophones import homophones
from stenogram.registry import loaded_registry
from tests.test_wordings_spec import corpus

PEOPLE = "- {id: wang-wei-51de2a, name: 王威}\n"


def reported(*names: str, people: str = "") -> list[str]:
    registry = loaded_registry((("registry/people.yml", people),) if people else ())
    days = (f"19{number:02}-03-04" for number in range(20, 60))
    spoken = [(day, name, "The bridge is old.") for day, name in zip(days, names, strict=False)]
    return [f"{problem.what}; {problem.remedy}" for problem in homophones(corpus(spoken, registry).transcripts)]


@pytest.mark.parametrize(
    ("first", "second"),
    [("王偉", "王威"), ("山田 太郎", "善田 太郎"), ("هناء سالم", "هنا سالم"), ("Игорь Котов", "Игор Котов")],
)
def test_two_names_in_one_script_that_share_an_id_are_reported(first: str, second: str) -> None:
    (problem,) = reported(first, second)
    assert f"{first} and {second} have one id" in problem
    assert f"name: {second}}} into registry/people.yml" in problem


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("王偉", "王伟"),
        ("王偉", "Wang Wei"),
        ("علی سالم", "علي سالم"),
        ("Иванов", "Ivanov"),
        ("Jörg Müller", "Jorg Muller"),
        ("Erik Strauß", "Erik Strauss"),
        ("王偉", "李威"),
    ],
)
def test_one_name_printed_otherwise_is_not_reported(first: str, second: str) -> None:
    assert reported(first, second) == []


def test_each_name_is_reported_once_beside_the_first() -> None:
    problems = reported("王偉", "Wang Wei", "王威", "王伟", "王威", "王薇")
    assert [problem.partition(" have ")[0] for problem in problems] == ["王偉 and 王威", "王偉 and 王薇"]
    assert len({problem.partition("id: ")[2].partition(",")[0] for problem in problems}) == 2


def test_an_id_that_is_proposed_depends_on_the_name_alone() -> None:
    assert "{id: wang-wei-51de2a," in reported("王偉", "王威")[0]
    assert "{id: wang-wei-51de2a," in reported("王薇", "王威", "王偉")[0]


def test_whom_the_registry_has_shares_no_page() -> None:
    assert reported("王偉", "王威", people=PEOPLE) == []
