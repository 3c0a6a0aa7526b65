"""Names are found to their last letter, in the spelling of the registry and of either side of the ocean."""

from __future__ import annotations

import pytest

from stenogram.annotation.matching import scan
from stenogram.registry import build_gazetteer, load_registry
from stenogram.registry.canonical import key_of


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Lighthouse Programme", "Lighthouse Program"),
        ("League of the Inner Harbour", "League of the Inner Harbor"),
        ("Ministry of Fisheries and Labour", "Ministry of Fisheries and Labor"),
        ("Charter of the Good Neighbour", "Charter of the Good Neighbor"),
        ("Programme for the Reorganisation of Defence", "Program for the Reorganization of Defense"),
    ],
)
def test_a_name_whose_last_word_is_spelt_in_two_ways_is_found_whole(name: str, other: str) -> None:
    entry = f"- id: it\n  name: {name}\n  definition: Invented.\n"
    records, _ = load_registry({"registry/strategies.yml": entry})
    gazetteer, _ = build_gazetteer(records)
    for written in (name, other):
        text = f"Under the {written}, and under the {written}’s rules."
        assert [text[hit.start : hit.end] for hit in scan(text, gazetteer)] == [written, written]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Group A", "groupa"),
        ("Group A, and", "groupaand"),
        ("Group A is", "groupais"),
        ("a council of a state", "councilstate"),
        ("Toward A New Era", "towardnewera"),
        ("A New Era", "newera"),
        ("Xi'an", "xian"),
        ("the Xi’an summit", "xiansummit"),
        ("an idea, an act", "ideaact"),
    ],
)
def test_a_letter_that_is_no_article_stays_in_the_key(text: str, key: str) -> None:
    assert key_of(text) == key
