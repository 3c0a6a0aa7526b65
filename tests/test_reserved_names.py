"""No page of an entry, a speaker or a wording takes the place of the index of its folder."""

from __future__ import annotations

import pytest

from stenogram.parsing.speakers import speaker_named
from stenogram.registry import load_registry


@pytest.mark.parametrize("name", ["Index", "INDEX", "Con", "Nul", "Aux", "Com1", "LPT9"])
def test_a_speaker_of_a_reserved_name_has_another_id(name: str) -> None:
    made = speaker_named(name).id
    assert made.startswith(f"{name.casefold()}-")
    assert speaker_named(name.swapcase()).id != made


@pytest.mark.parametrize("name", ["Indexes", "Conny", "Com0", "Lpt10"])
def test_a_speaker_of_a_name_like_one_has_it(name: str) -> None:
    assert speaker_named(name).id == name.casefold()


def test_a_wording_of_a_reserved_name_has_another_address() -> None:
    registry, problems = load_registry({"wordings.yml": "- phrase: Index\n- phrase: Con\n- phrase: Conny\n"})
    assert problems == ()
    assert [wording.id for wording in registry.wordings] == ["index-phrase", "con-phrase", "conny"]


@pytest.mark.parametrize("name", ["index", "con", "com1", "lpt9"])
@pytest.mark.parametrize("kind", ["people", "organisations", "strategies"])
def test_an_entry_of_a_reserved_name_is_refused(kind: str, name: str) -> None:
    entry = f"- {{id: {name}, name: Anna Reed, definition: One of them.}}\n"
    registry, (problem,) = load_registry({f"registry/{kind}.yml": entry})
    assert f'the name "{name}" is reserved' in problem.what
    assert not registry.entities
