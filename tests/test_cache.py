"""The cache gives back what was put in, and lets in nothing but the project's records."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from stenogram.corpus.leads import Leads
from stenogram.dates import PartialDate
from stenogram.digests import digest
from stenogram.exporters.entry_rows import EntryRows
from stenogram.exporters.questions import QuestionRows
from stenogram.incremental.cache import Cache, pack, unpack
from stenogram.incremental.last_build import LastBuild
from stenogram.incremental.text_bodies import Body, StoredParts
from stenogram.model import Mention, Paragraph, Reason
from stenogram.problems import Problem
from stenogram.search.index_batches import IndexBatch, IndexPart


def test_a_record_comes_back_equal() -> None:
    value = (Paragraph(3, "Да."), Mention(0, 2, "Да", "x", "person", Reason("alias")), PartialDate(2020, 6))
    problem = Problem("a", 1, "error", "rule", "what", "remedy")
    assert unpack(pack((value, problem))) == (value, problem)


class _Evil:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return print, ("run",)


def test_a_strangers_entry_runs_no_code(capsys) -> None:  # type: ignore[no-untyped-def]
    assert unpack(pickle.dumps(_Evil())) is None
    assert capsys.readouterr().out == ""


def test_a_function_of_the_project_is_no_record() -> None:
    assert unpack(b"cstenogram.dates\nre.compile\n(Vx\ntR.") is None


def test_what_is_cut_short_is_no_entry() -> None:
    assert unpack(pack((Paragraph(1, "a"),))[:-3]) is None


def test_an_entry_is_found_under_its_key_alone(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    cache.put(digest("a"), b"1")
    assert cache.get(digest("a")) == b"1"
    assert cache.get(digest("b")) is None
    cache.put(digest("b"), b"2")
    cache.prune([digest("b")])
    assert (cache.get(digest("a")), cache.get(digest("b"))) == (None, b"2")


def test_a_full_disk_is_no_reason_to_fail(tmp_path: Path) -> None:
    (tmp_path / "cache").touch()
    Cache(tmp_path / "cache").put(digest("a"), b"1")


def classes_in(hint: object, seen: set[type]) -> set[type]:
    """The classes of the project that a value of a type may be made of."""
    for part in get_args(hint):
        classes_in(part, seen)
    if isinstance(hint, type) and hint.__module__.startswith("stenogram.") and hint not in seen:
        seen.add(hint)
        for field in get_type_hints(hint).values():
            classes_in(field, seen)
    return seen


@pytest.mark.parametrize("kept", [StoredParts, Body, Leads, EntryRows, QuestionRows, LastBuild, IndexBatch, IndexPart])
def test_all_that_a_kept_record_can_hold_is_let_in(kept: type) -> None:
    refused = []
    for kind in classes_in(kept, set()):
        entry = pickle.dumps(kind)
        refused += [] if unpack(entry) is kind else [kind]
    assert refused == []


@pytest.mark.parametrize(
    "name", ["stenogram.digests\ndigest", "stenogram.cli\nPath", "stenogram.serve\nos", "stenogram.disk.state\nState"]
)
def test_only_frozen_records_of_the_module_are_let_in(name: str) -> None:
    assert unpack(f"c{name}\n.".encode()) is None
