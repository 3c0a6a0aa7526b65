"""What is marked in an edited turn: tests/spec/word-difference.txt, and what holds of any two versions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.scripts.node import in_node

SPEC = Path(__file__).parents[1] / "spec" / "word-difference.txt"
MOST_DIFFERENCES = 500


def compared(*versions: tuple[str, str]) -> list[dict[str, Any]]:
    return in_node("word-diff.js", "m.compareWords(...given)", versions)


def cases() -> list[Any]:
    blocks = SPEC.read_text(encoding="utf-8").split("\n=== ")[1:]
    assert len(blocks) > 5
    return [pytest.param(*lines[1:3], lines[4], id=lines[0]) for block in blocks if (lines := block.split("\n"))]


def shown(before: list[dict[str, Any]], after: list[dict[str, Any]]) -> str:
    """Both versions in one line: before each word that stayed what was taken out there, and what was put in."""
    pieces = [[*changes(runs)] for runs in (before, after)]
    assert len(pieces[0]) == len(pieces[1]), "as many words stay in the one as in the other"
    text = ""
    for (taken_out, _), (put_in, word) in zip(*pieces, strict=True):
        text += (f"[-{taken_out}-]" if taken_out else "") + (f"{{+{put_in}+}}" if put_in else "") + word
    return text


def changes(runs: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Each word that stayed, with the changed text before it; at last the changed text at the end."""
    changed = ""
    for run in runs:
        if run["changed"]:
            changed = run["text"]
            continue
        for word in re.findall(r"\s*\S+", run["text"]):
            yield changed, word
            changed = ""
    yield changed, ""


@pytest.mark.parametrize(("former", "now", "expected"), cases())
def test_an_edit_is_marked_as_the_specification_says(former: str, now: str, expected: str) -> None:
    (runs,) = compared((former, now))
    assert shown(runs["before"], runs["after"]) == expected


texts = st.lists(st.sampled_from("a b c d".split()), max_size=12).map(" ".join)


def longest_common(one: list[str], other: list[str]) -> int:
    lengths = [0] * (len(other) + 1)
    for word in one:
        former = lengths[:]
        for at, candidate in enumerate(other):
            lengths[at + 1] = former[at] + 1 if word == candidate else max(former[at + 1], lengths[at])
    return lengths[-1]


@settings(max_examples=5, deadline=None)
@given(st.lists(st.tuples(texts, texts), min_size=40, max_size=80))
def test_no_word_is_lost_and_as_many_as_can_stay(versions: list[tuple[str, str]]) -> None:
    for (former, now), runs in zip(versions, compared(*versions), strict=True):
        assert "".join(run["text"] for run in runs["before"]) == former
        assert "".join(run["text"] for run in runs["after"]) == now
        for side in ("before", "after"):
            same = " ".join(run["text"] for run in runs[side] if not run["changed"]).split()
            assert len(same) == longest_common(former.split(), now.split())


@pytest.mark.parametrize(("edits", "kept"), [(MOST_DIFFERENCES, True), (MOST_DIFFERENCES + 1, False)])
def test_beyond_so_many_differences_all_between_the_ends_is_changed(edits: int, kept: bool) -> None:
    half, odd = divmod(edits, 2)
    former = " ".join(["first", *(f"a{n} same{n}" for n in range(half)), "last"])
    now = " ".join(["first", *(f"b{n} same{n}" for n in range(half)), *["more"] * odd, "last"])
    (runs,) = compared((former, now))
    assert any("same1" in run["text"].split() and not run["changed"] for run in runs["after"]) == kept
    assert runs["after"][0] == {"text": "first", "changed": False}
    assert runs["after"][-1]["text"].endswith(" last")
