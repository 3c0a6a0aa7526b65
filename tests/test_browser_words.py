"""The browser's words are the index's: modules that are generated, and the same cases in Python and in node."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stenogram.search import index_words
from stenogram.search.index_words import question_words
from stenogram.text import folding
from stenogram.text.folding import fold

PROJECT = Path(__file__).resolve().parents[1]
SEARCH = PROJECT / "templates" / "theme" / "assets" / "search"
SPEC = PROJECT / "tests" / "spec" / "folding.txt"
TEXTS = (
    "l’Europe d'Arcy year-end",
    "ความมั่นคงของท่าเรือ",
    "上海合作组织 SCO「宣言」2021年SCO",
    "US$100 bn and more",
    "rock 'n' roll",
    "มาตรา ๕ (ก)",
    "カブトムシ が飛ぶ",
    "U.N. letter 12(3)(b) COVID-19",
    "ສະຖຽນລະພາບຂອງລາວ မြန်မာနိုင်ငံ កម្ពុជា",
    "सुरक्षा परिषद की बैठक",
    "בית־ספר المسؤوليّة",
)


def folding_cases() -> list[tuple[str, str]]:
    rows = [line.split(" | ") for line in SPEC.read_text(encoding="utf-8").splitlines() if " | " in line]
    assert len(rows) > 30
    return [(printed, folded) for printed, folded in rows[1:]]


def in_node(module: str, function: str, arguments: list[str]) -> list[Any]:
    """What a function of a browser module makes of each argument."""
    code = (
        f"const module = await import({json.dumps((SEARCH / module).as_uri())});"
        f"const folding = await import({json.dumps((SEARCH / 'folding.js').as_uri())});"
        f"for (const text of {json.dumps(arguments)}) await folding.prepareFor(text);"
        f"console.log(JSON.stringify({json.dumps(arguments)}.map((text) => module.{function}(text))));"
    )
    try:
        done = subprocess.run(
            ["node", "--input-type=module", "-e", code], capture_output=True, text=True, encoding="utf-8", check=False
        )
    except FileNotFoundError:
        pytest.fail("node is missing; on Debian: apt-get install nodejs")
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout))


@pytest.mark.parametrize(("printed", "folded"), folding_cases())
def test_folding(printed: str, folded: str) -> None:
    assert fold(printed) == folded


def test_the_browser_folds_alike() -> None:
    printed, folded = zip(*folding_cases(), strict=True)
    assert in_node("folding.js", "fold", list(printed)) == list(folded)


def test_the_browser_cuts_words_alike() -> None:
    assert in_node("index-words.js", "indexedWords", list(TEXTS)) == [question_words(text) for text in TEXTS]


def test_every_chinese_character_is_folded_alike() -> None:
    text = "".join(folding.CHINESE)
    assert in_node("folding.js", "fold", [text]) == [fold(text)] == ["".join(folding.CHINESE.values())]


@settings(max_examples=300)
@given(st.text(max_size=40))
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("folding.js", folding.javascript),
        ("chinese.js", folding.chinese_javascript),
        ("index-words.js", index_words.javascript),
    ],
)
def test_generated_modules_are_what_would_be_generated(name: str, made: Any) -> None:
    path = SEARCH / name
    if os.environ.get("STENOGRAM_REWRITE"):
        path.write_text(made(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == made()
