"""What a sidecar may say, and what it is told where it says something else."""

from __future__ import annotations

import pytest

from stenogram.sidecar import read_sidecar


@pytest.mark.parametrize(
    ("correction", "complaint"),
    [
        ("{begin_turn: Is it safe?, label: Anna}", "label says how the words of begin_turn begin"),
        ("{speaker_of: Is it safe?, label: Is, speaker: Anna}", "label says how the words of begin_turn begin"),
        ("{begin_turn: Is it safe?}", "a turn needs its speaker, or its label"),
        ("{speaker_of: Is it safe?}", "a turn needs its speaker, or its label"),
        ("{lines: 3}", "lines needs are: furniture, narrative, heading or speech"),
        ("{lines: 3, speaker_of: x, are: speech}", "say exactly one of begin_turn, speaker_of and lines"),
        ("{lines: 3-x, are: speech}", "corrections.0.lines"),
        ("{lines: 3, are: spoken}", "corrections.0.are"),
        ("{lines: 3, ar: speech}", '"corrections.0.ar" is not a key that is known here'),
    ],
)
def test_a_correction_that_says_too_little_or_too_much_is_told_so_at_its_line(correction: str, complaint: str) -> None:
    _, problems = read_sidecar("a.yml", f"title: A\ncorrections:\n  - {correction}\n")
    assert {problem.line for problem in problems} == {3}
    assert any(complaint in problem.what for problem in problems), problems


def test_keys_that_are_left_empty_say_nothing() -> None:
    empty, problems = read_sidecar("a.yml", "title:\nspeaker: ~\ncorrections:\nparticipants:\npeople:\nignore:\n")
    assert (empty.sidecar, problems) == (read_sidecar("a.yml", "# nothing\n")[0].sidecar, ())
    assert empty.sidecar.title is None
