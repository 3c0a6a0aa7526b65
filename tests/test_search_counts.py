"""Counted names of many parts, added up: by a way that is fast, as by the plain one."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from stenogram.search.counts import Counts, added

COUNTED = st.dictionaries(st.text(alphabet="abç", max_size=3), st.integers(1, 2**40), max_size=8)


@given(st.lists(COUNTED, max_size=5))
def test_sums_are_those_of_each_name(several: list[dict[str, int]]) -> None:
    plain: Counter[str] = Counter()
    for counts in several:
        plain.update(counts)
    sums = added(Counts.of(counts).items() for counts in several)
    assert sums == dict(plain)
    assert list(sums) == list(plain), "names stand in the order in which they first come"


@given(COUNTED)
def test_what_was_packed_comes_out_as_it_was(counts: dict[str, int]) -> None:
    assert dict(Counts.of(counts).items()) == counts


def test_a_name_of_no_letters_is_one() -> None:
    assert list(Counts.of({"": 3}).items()) == [("", 3)]
    assert list(Counts().items()) == []
