"""How long a text is: in words, and in characters where words stand without spaces."""

from __future__ import annotations

import pytest

from stenogram.pages import wording
from stenogram.text.lengths import are_in_characters, length, length_before
from stenogram.translations import speaking


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("", 0),
        ("Ferry", 1),
        ("The ferry – it goes", 5),
        ("我们同意。", 4),
        ("フェリーは六時に出ます。", 11),
        ("七时的 Oakham 渡船，G20 会议", 9),
        ("한국어 문장", 2),
        ("𠮷野", 2),
    ],
)
def test_length(text: str, many: int) -> None:
    assert length(text) == many


@pytest.mark.parametrize(
    ("text", "mark", "many"),
    [
        ("Ferry at six", "Ferry", 0),
        ("The (ferry)", "ferry", 1),
        ("At the ferry", "ferry", 2),
        ("我们的渡船", "渡船", 3),
    ],
)
def test_length_before_a_place(text: str, mark: str, many: int) -> None:
    assert length_before(text, text.index(mark)) == many


@pytest.mark.parametrize(
    ("languages", "expected"),
    [
        (["zh"], True),
        (["zh-Hant", "ja"], True),
        (["zh", "en"], False),
        (["zh", None], False),
        ([None], False),
        ([], False),
        (["ko"], False),
    ],
)
def test_characters_are_counted_where_all_texts_are_without_spaces(languages: list[str | None], expected: bool) -> None:
    assert are_in_characters(languages) is expected


@pytest.mark.parametrize(
    ("site", "languages", "words"),
    [
        ("en", ["ja"], "1,205 characters"),
        ("en", ["en", "ja"], "1,205 words"),
        ("zh", ["zh"], "1,205字"),
        ("de", ["zh"], "1.205 Zeichen"),
    ],
)
def test_the_label_says_what_is_counted(site: str, languages: list[str], words: str) -> None:
    with speaking(site):
        assert wording.extent(1205, languages) == words
