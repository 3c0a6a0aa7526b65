"""The list of words below a corpus has the words of its library, and no others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import simplemma

from stenogram import disk
from stenogram.annotation import not_words
from stenogram.disk import word_list

WORDS = ("bridge", "Bridge", "don't", "don’t", "a", "zyzzyva", "zzz", "aaa", "naïve", "mayor", "mayors")


@pytest.fixture(autouse=True)
def _library_again() -> Iterator[None]:
    not_words.is_known.cache_clear()
    yield
    not_words.know_with({})
    not_words.is_known.cache_clear()


def known() -> list[bool]:
    return [not_words.is_known(word) for word in WORDS]


def test_it_knows_what_the_library_knows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk.unpack_word_list(tmp_path)
    disk.share_word_list(tmp_path)
    monkeypatch.setattr(not_words, "library_dictionary", lambda language: pytest.fail("unpacked again"))
    assert known() == [simplemma.is_known(word, lang="en") for word in WORDS]
    assert set(known()) == {True, False}


def test_each_word_of_a_list_is_in_it_and_what_stands_between_two_is_not(tmp_path: Path) -> None:
    words = ["a", "ab", "abc", "b", "ba", "é"]
    for count in range(1, len(words) + 1):
        file = tmp_path / str(count)
        file.write_bytes(b"\n".join([b"", *(word.encode() for word in words[:count]), b""]))
        listed = word_list._Words(file)
        assert [word for word in (*words, "", "aa", "abcd", "az", "c") if word in listed] == words[:count]
        assert (list(listed), len(listed)) == (words[:count], count)


@pytest.mark.parametrize("content", [b"", b"\n", b"bridge", b"\nbridge", b"bridge\n"])
def test_where_it_is_not_whole_the_library_has_them(tmp_path: Path, content: bytes) -> None:
    disk.unpack_word_list(tmp_path)
    word_list._file(tmp_path).write_bytes(content)
    disk.share_word_list(tmp_path)
    assert known() == [simplemma.is_known(word, lang="en") for word in WORDS]


def test_other_languages_are_asked_of_the_library(tmp_path: Path) -> None:
    disk.unpack_word_list(tmp_path)
    disk.share_word_list(tmp_path)
    assert not_words.is_known("brücke", "de")
    assert not not_words.is_known("bridge", "hu")
