"""Why a line was read so: the table of evidence, the role and the speaker, in words."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from stenogram.cli import cli
from stenogram.curation.sidecar import read_sidecar
from stenogram.parsing import decode, explain_line

TEXT = """Council

Mr. Reed: The bridge is unsafe, and I say so for the third time.

[Laughter.]

Mr. Hale: It is safe.

Mr. Reed: It is not. Three things are to be done:

Lamps: they are broken.
"""


def explained(line: int, sidecar: str | None = None, text: str = TEXT) -> list[str]:
    record, _ = read_sidecar("a-text.yml", sidecar)
    source, _ = decode("a-text", "a-text.txt", text.encode(), record)
    assert source
    return explain_line(source, record, line).splitlines()


def test_a_label_is_explained_by_its_evidence_and_the_sum() -> None:
    lines = explained(3)
    assert lines[0].startswith("Line 3, passage 2 of 6: Mr. Reed:")
    assert '  label "Mr. Reed" (colon, lines 3, 9):' in lines
    assert any(line.strip().startswith("+3  form:") for line in lines)
    weights = [int(line.split()[0]) for line in lines if line.startswith("    ")]
    assert sum(weights[:-1]) == weights[-1]
    assert lines[-1] == "  speaker: Mr. Reed (the turn begins at line 3): the label names them"


def test_what_is_no_label_is_explained_too() -> None:
    assert any(line.endswith("no label") for line in explained(11))
    assert "  role: a further paragraph of a turn" in explained(11)


def test_a_stage_direction_is_what_its_brackets_say() -> None:
    assert "  by itself: a stage direction, by its brackets" in explained(5)


def test_a_line_between_passages_is_explained_by_the_next_one() -> None:
    assert explained(6)[0].startswith("Line 7,")


def test_below_the_text_nothing_stands() -> None:
    assert explained(99) == ["Line 99: nothing stands there, or below."]


def test_where_nobody_is_named_the_explanation_says_so() -> None:
    assert any(
        "speaker: nobody is named" in line for line in explained(3, text="Talk\n\nI was there, and we saw it fall.\n")
    )


def test_what_the_sidecar_says_is_its_reason() -> None:
    given = 'corrections: [{begin_turn: "Lamps:", speaker: Ida Lund}]'
    assert "  the sidecar says what it is" in explained(11, given)
    assert explained(11, given)[-1].endswith("the sidecar, or the lines above the words, say so")


@pytest.mark.parametrize("line", ["0", "x"])
def test_the_command_takes_a_line_of_the_file(line: str) -> None:
    assert CliRunner().invoke(cli, ["parse", "--explain", line, __file__]).exit_code == 2
