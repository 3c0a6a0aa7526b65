"""What a question in another language is read as: tests/spec/query_languages.txt, run against the browser's script."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.scripts.node import in_node
from tests.scripts.test_query import shown

SPEC = Path(__file__).parents[1] / "spec" / "query_languages.txt"
LEXICON = {
    "speakers": [
        ["vladimir-putin", "Vladimir Putin", "V. Putin", "Владимир Путин", "Wladimir Putin", "Vladimir Poutine", "普京",
         "فلاديمير بوتين", "بوتين"],
        ["sergey-lavrov", "Sergey Lavrov", "Сергей Лавров", "Sergej Lawrow", "拉夫罗夫", "سيرغي لافروف"],
        ["maria-zakharova", "Maria Zakharova", "Мария Захарова"],
        ["xi-jinping", "Xi Jinping", "习近平", "Си Цзиньпин"],
        ["james-reed", "James Reed"],
        ["jan-novak", "Jan Novak", "Ян Новак"],
    ],
    "years": ["2020", "2021"],
}  # fmt: skip


def cases() -> list[tuple[str, str, str, str]]:
    """Title, language of the site, question, and what it is read as."""
    found = []
    for case in SPEC.read_text(encoding="utf-8").split("\n=== ")[1:]:
        title, asked, _, *expected = case.strip().split("\n")
        language, _, question = asked.partition(" | ")
        found.append((title, language, question, "\n".join(expected)))
    return found


@pytest.mark.parametrize("case", cases(), ids=lambda case: case[0])
def test_a_question_is_read(case: tuple[str, str, str, str]) -> None:
    _, language, question, expected = case
    call = f"m.read(given, {json.dumps(LEXICON)}, {{language: {json.dumps(language)}}})"
    assert shown(in_node("search/query.js", call, [question])[0]) == expected
