"""One folder is made the same as another, and what is linked already is left."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stenogram.hard_links import mirror, mirror_file, put_file

# A name is a file or a folder of files: what was the one may become the other.
trees = st.dictionaries(
    st.sampled_from("abcd"),
    st.binary(max_size=3) | st.dictionaries(st.sampled_from("abc"), st.binary(max_size=3), min_size=1, max_size=3),
    max_size=4,
)


def put(folder: Path, tree: dict[str, object]) -> None:
    folder.mkdir(parents=True)
    for name, what in tree.items():
        if isinstance(what, bytes):
            (folder / name).write_bytes(what)
        else:
            put(folder / name, what)  # type: ignore[arg-type]


def got(folder: Path) -> dict[str, object]:
    return {path.name: path.read_bytes() if path.is_file() else got(path) for path in folder.iterdir()}


@settings(max_examples=60, deadline=None)
@given(st.lists(trees, min_size=1, max_size=4))
def test_whatever_stood_there_the_two_are_the_same(tmp_path_factory, states) -> None:  # type: ignore[no-untyped-def]
    room = tmp_path_factory.mktemp("mirror")
    for number, tree in enumerate(states):
        put(room / str(number), tree)
        mirror(room / str(number), room / "target")
        assert got(room / "target") == tree
        assert got(room / str(number)) == tree


def test_what_is_linked_already_is_not_touched(tmp_path: Path) -> None:
    put(tmp_path / "source", {"a": b"1", "b": {"c": b"2"}})
    mirror(tmp_path / "source", tmp_path / "target")
    stamp = (tmp_path / "target").stat().st_mtime_ns
    mirror(tmp_path / "source", tmp_path / "target")
    assert (tmp_path / "target").stat().st_mtime_ns == stamp
    assert (tmp_path / "target/b/c").samefile(tmp_path / "source/b/c")


def test_some_names_are_left_out_and_some_are_kept(tmp_path: Path) -> None:
    put(tmp_path / "source", {"a.txt": b"1", "b.js": b"2"})
    put(tmp_path / "target", {"b.js": b"old", "kept": {"c": b"3"}, "gone": b"4"})
    mirror(tmp_path / "source", tmp_path / "target", leave_out=lambda name: name.endswith(".js"), keep={"kept"})
    assert got(tmp_path / "target") == {"a.txt": b"1", "kept": {"c": b"3"}}


def test_what_a_mirror_that_was_killed_left_is_taken_away(tmp_path: Path) -> None:
    source, target = tmp_path / "source", tmp_path / "target"
    source.mkdir()
    target.mkdir()
    (source / "page.html").write_text("page")
    (target / ".page.html.new").write_text("half a pa")
    mirror(source, target)
    assert {path.name: path.read_text() for path in target.iterdir()} == {"page.html": "page"}


def test_a_folder_whose_seal_is_linked_is_not_looked_at(tmp_path: Path) -> None:
    source, target = tmp_path / "source", tmp_path / "target"
    put(source, {"seal": b"1", "a": b"1"})
    mirror(source, target, seal="seal")
    (target / "a").unlink()
    mirror(source, target, seal="seal")
    assert got(target) == {"seal": b"1"}


def test_a_folder_with_another_seal_is_made_the_same(tmp_path: Path) -> None:
    source, target = tmp_path / "source", tmp_path / "target"
    put(source, {"seal": b"1", "a": b"1"})
    put(target, {"seal": b"1", "b": b"2"})
    mirror(source, target, seal="seal")
    assert got(target) == {"seal": b"1", "a": b"1"}
    assert (target / "seal").samefile(source / "seal")


def test_the_seal_is_linked_when_all_the_rest_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, target = tmp_path / "source", tmp_path / "target"
    put(source, {"seal": b"1", "a": b"1", "z": b"1"})
    put(target, {"seal": b"0"})
    linked: list[str] = []
    link = os.link
    monkeypatch.setattr(os, "link", lambda one, other: (linked.append(Path(one).name), link(one, other)))
    mirror(source, target, seal="seal")
    assert linked[-1] == "seal"


def test_one_file_gets_a_second_place(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    (tmp_path / "b").write_bytes(b"2")
    mirror_file(tmp_path / "a", tmp_path / "b")
    mirror_file(tmp_path / "a", tmp_path / "c")
    assert (tmp_path / "a").samefile(tmp_path / "b")
    assert (tmp_path / "a").samefile(tmp_path / "c")


def test_new_content_in_one_place_leaves_the_other_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    mirror_file(tmp_path / "a", tmp_path / "b")
    put_file(tmp_path / "a", b"1")
    assert (tmp_path / "a").samefile(tmp_path / "b")
    put_file(tmp_path / "a", b"2")
    put_file(tmp_path / "c", b"3")
    assert got(tmp_path) == {"a": b"2", "b": b"1", "c": b"3"}
