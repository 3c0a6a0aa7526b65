"""Which scripts put no spaces between words: one list, and the two that files made before depend on."""

from __future__ import annotations

from pathlib import Path

import pytest

from stenogram.text.unspaced import has_unspaced, is_unspaced, without_unspaced

PACKAGE = Path(__file__).resolve().parents[1] / "stenogram"
LISTS = {"text/unspaced.py", "permalinks/word_encoding.py", "search/index_words.py"}
# Ranges by which a language is recognised: each is of one script alone.
OF_ONE_SCRIPT = {"languages/detection.py"}


@pytest.mark.parametrize("character", "กຂཀကកខ々〇あんアンーㄅㇰ㐀一鿿豈𠀀")
def test_letters_of_scripts_without_spaces(character: str) -> None:
    assert is_unspaced(character)
    assert has_unspaced(f"a {character}")


@pytest.mark.parametrize("character", ["a", "é", "я", "ا", "ह", "한", "。", "・", "「", " ", ""])
def test_other_letters_marks_and_nothing(character: str) -> None:
    assert not is_unspaced(character)
    assert not has_unspaced(f"a {character}")


def test_what_is_left_without_them() -> None:
    assert without_unspaced("渡船 late 又") == ("   late  ", 3)


def test_the_list_stands_in_one_place() -> None:
    """Thai comes first in every list of these scripts."""
    with_list = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if "\\u0e00" in path.read_text(encoding="utf-8")
    }
    assert with_list == LISTS | OF_ONE_SCRIPT
