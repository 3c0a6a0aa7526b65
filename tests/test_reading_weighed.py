"""What was weighed at each label, and what else was read of a text: tests/spec/reading-weighed.txt.

The cases are those of tests/spec/reading, which tell what must come out of what they are about; here stands by how much
each label is one, as `parse --explain` shows it, and all that no case names: facts, kinds of blocks, problems. A label
that stays one by another margin is a change of a rule, to be looked at. Written anew with STENOGRAM_REWRITE=1; a case
that is not written there yet is not compared.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from stenogram.curation.sidecar import read_sidecar
from stenogram.model import Document, Furniture, Heading, Turn
from stenogram.parsing import decode, explain_line, read_transcript
from tests.test_reading_spec import CASES, Case, render

SPEC = Path(__file__).parent / "spec" / "reading-weighed.txt"
MOST_LINES = 40
"""Of a text that are asked about."""


def name_of(case: Case) -> str:
    return f"{case.where}: {case.title}"


@cache
def written() -> dict[str, str]:
    text = SPEC.read_text("utf-8") if SPEC.exists() else ""
    return dict(re.findall(r"^=== (.+)\n((?:(?!=== ).*\n)*)", text, re.MULTILINE))


def weighed(case: Case) -> str:
    sidecar, _ = read_sidecar(f"{case.name}.yml", case.sidecar)
    source, problems = decode(case.name, f"{case.name}.txt", case.text.encode(), sidecar)
    assert source
    document, found = read_transcript(source, sidecar)
    lines = [number for number, line in enumerate(source.text.splitlines(), 1) if line.strip()][:MOST_LINES]
    decisions = dict.fromkeys(row for line in lines for row in compact(explain_line(source, sidecar, line)))
    rendered = [line for line in render(document, problems + found) if not re.match("turn|furn|head|narr|[ |]", line)]
    facts = [line for line in rendered if not line.endswith(("| —", "| none"))]
    return "\n".join([" ".join(blocks(document)), *facts, *decisions])


def blocks(document: Document) -> Iterator[str]:
    """The kind of each block, and the lines where its paragraphs begin."""
    for block in document.blocks:
        match block:
            case Turn():
                word = "turn"
            case Heading():
                word = f"heading-{block.level}"
            case Furniture():
                word = "furniture"
            case _:
                word = "narrative"
        yield f"{word} {','.join(str(paragraph.line) for paragraph in block.paragraphs)}"


def compact(lines: tuple[str, ...]) -> Iterator[str]:
    """A line for each label: what speaks for it and against it, and the sum; how its speaker is known."""
    row = ""
    for line in map(str, lines):
        if re.match(r"  label ", line):
            row = line.strip()
        elif piece := re.match(r"    ([+-]\d+)  ([^:]+?): ", line):
            row += f" {piece[2]} {piece[1]}"
        elif total := re.match(r"    ([+-]\d+)  (.+)", line):
            yield f"{row} = {total[1]} {'no label' if 'no label' in total[2] else 'a label'}"
        elif speaker := re.match(r"  speaker: .* \(the turn begins at line (\d+)\): (.+)", line):
            yield f"at {speaker[1]} {speaker[2]}"


def test_what_was_weighed_is_as_written() -> None:
    if os.environ.get("STENOGRAM_REWRITE"):
        SPEC.write_text("".join(f"=== {name_of(case)}\n{weighed(case)}\n" for case in CASES), "utf-8")
        written.cache_clear()
    assert len(written().keys() & {name_of(case) for case in CASES}) > 500


@pytest.mark.parametrize("case", [case for case in CASES if name_of(case) in written()], ids=name_of)
def test_each_piece_of_evidence_counts_as_much_as_is_written(case: Case) -> None:
    assert weighed(case).strip() == written()[name_of(case)].strip()
