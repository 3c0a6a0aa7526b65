"""What was weighed at each name, and how much each piece of evidence counted: tests/spec/linking-weighed.txt.

The cases are those of tests/spec/linking, which tell what each name means; here stands by how much it means it, as
`parse --explain` shows it. A decision that stays the same by another margin is a change of a rule, to be looked at.
Written anew with STENOGRAM_REWRITE=1; a case that is not written there yet is not compared.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from stenogram.annotation import explain
from stenogram.curation.sidecar import read_sidecar
from tests.test_linking_spec import CASES, Case, document, gazetteer

SPEC = Path(__file__).parent / "spec" / "linking-weighed.txt"


def name_of(case: Case) -> str:
    return f"{case.where}: {case.title} ({case.said_on})"


@cache
def written() -> dict[str, str]:
    text = SPEC.read_text("utf-8") if SPEC.exists() else ""
    return dict(re.findall(r"^=== (.+)\n((?:(?!=== ).*\n)*)", text, re.MULTILINE))


def weighed(case: Case) -> str:
    sidecar, _ = read_sidecar("source_texts/a-text.yml", "\n".join(case.known.get("sidecar", [])) or None)
    whole = document(case)
    return "".join(
        line
        for number in range(1, len(case.text) + 1)
        for line in compact([str(message) for message in explain(whole, gazetteer(), sidecar, number)])
    )


def compact(lines: list[str]) -> Iterator[str]:
    """A line for each candidate: its sum, and after it what made it up."""
    for line in lines:
        if line in ("Compared:", "No name is linked in this paragraph."):
            continue
        if piece := re.fullmatch(r" {6,}([+-][\d.]+)  (.+?): .*", line):
            yield f" {piece[2]} {piece[1]}"
        elif line.strip():
            yield f"\n{line.strip()}"


def test_what_was_weighed_is_as_written() -> None:
    if os.environ.get("STENOGRAM_REWRITE"):
        SPEC.write_text("".join(f"=== {name_of(case)}{weighed(case)}\n" for case in CASES), "utf-8")
        written.cache_clear()
    assert len(written().keys() & {name_of(case) for case in CASES}) > 200


@pytest.mark.parametrize("case", [case for case in CASES if name_of(case) in written()], ids=name_of)
def test_each_piece_of_evidence_counts_as_much_as_is_written(case: Case) -> None:
    assert weighed(case).strip() == written()[name_of(case)].strip()
