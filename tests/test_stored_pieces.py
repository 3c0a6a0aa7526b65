"""What is made of pieces of a corpus is kept for the next build."""

from __future__ import annotations

from pathlib import Path

import pytest

from stenogram.incremental import stored_pieces
from stenogram.incremental.stored_pieces import StoredPieces

MADE: list[str] = []


def shout(word: str) -> str:
    MADE.append(word)
    return word.upper()


def whisper(word: str) -> str:
    MADE.append(word)
    return word.lower()


@pytest.fixture(autouse=True)
def _nothing_made() -> None:
    MADE.clear()


def build(state: Path, *words: str) -> list[str]:
    pieces = StoredPieces(state)
    results = [pieces(shout, word.encode(), word) for word in words]
    pieces.save()
    return results


def test_what_was_made_of_the_same_key_is_not_made_again(tmp_path: Path) -> None:
    assert build(tmp_path, "one", "two") == ["ONE", "TWO"]
    assert build(tmp_path, "two", "three") == ["TWO", "THREE"]
    assert MADE == ["one", "two", "three"]


def test_what_a_build_did_not_ask_for_goes(tmp_path: Path) -> None:
    build(tmp_path, "one", "two")
    build(tmp_path, "two")
    build(tmp_path, "one")
    assert MADE == ["one", "two", "one"]


def test_two_functions_have_a_store_each_and_one_that_is_not_asked_goes(tmp_path: Path) -> None:
    pieces = StoredPieces(tmp_path)
    assert [pieces(make, b"key", "One") for make in (shout, whisper)] == ["ONE", "one"]
    pieces.save()
    assert len(list((tmp_path / "pieces").iterdir())) == 2
    build(tmp_path, "key")
    assert len(list((tmp_path / "pieces").iterdir())) == 1


def build_groups(state: Path, groups: dict[str, str], standing: str) -> None:
    pieces = StoredPieces(state)
    for group, word in groups.items():
        assert pieces(shout, word.encode(), word, group) == word.upper()
    pieces.save(standing.split())


def test_groups_that_a_build_does_not_ask_for_stay_while_they_stand(tmp_path: Path) -> None:
    build_groups(tmp_path, {"a": "one", "b": "two"}, "a b")
    build_groups(tmp_path, {"a": "one"}, "a b")
    build_groups(tmp_path, {}, "a b")
    assert MADE == ["one", "two"]
    build_groups(tmp_path, {"a": "one", "b": "two"}, "a b")
    assert MADE == ["one", "two"]
    build_groups(tmp_path, {"a": "one"}, "a")
    build_groups(tmp_path, {"b": "two"}, "a b")
    assert MADE == ["one", "two", "two"]


def test_within_a_group_what_is_not_asked_for_goes(tmp_path: Path) -> None:
    build_groups(tmp_path, {"a": "one"}, "a")
    build_groups(tmp_path, {"a": "two"}, "a")
    build_groups(tmp_path, {"a": "one"}, "a")
    assert MADE == ["one", "two", "one"]


def test_groups_made_by_other_code_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build_groups(tmp_path, {"a": "one", "b": "two"}, "a b")
    monkeypatch.setattr(stored_pieces, "code_digest", lambda module: "other")
    build_groups(tmp_path, {"a": "one"}, "a b")
    assert MADE == ["one", "two", "one"]
    assert len(list((tmp_path / "pieces").rglob("*"))) == 2


def test_other_code_makes_everything_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(tmp_path, "one")
    monkeypatch.setattr(stored_pieces, "code_digest", lambda module: "other")
    assert build(tmp_path, "one") == ["ONE"]
    assert MADE == ["one", "one"]


def test_a_damaged_store_is_made_again(tmp_path: Path) -> None:
    build(tmp_path, "one")
    (file,) = (tmp_path / "pieces").iterdir()
    file.write_bytes(b"cos\nsystem\n(S'true'\ntR.")
    assert build(tmp_path, "one") == ["ONE"]
    assert MADE == ["one", "one"]
