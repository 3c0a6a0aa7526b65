"""Why a line was read so: the table of evidence, the role and the speaker, in words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from stenogram.cli import cli
from stenogram.curation.sidecar import read_sidecar
from stenogram.parsing import decode, explain_line
from stenogram.parsing.label_rules import DECIDING, RULES, VETOES
from stenogram.parsing.labels import STYLE_WEIGHTS

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
    return list(explain_line(source, record, line))


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
    assert explained(99) == ["Line 99: there is nothing there or below."]


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


def printed(language: str, *arguments: str) -> list[str]:
    outcome = CliRunner().invoke(cli, list(arguments), env={"STENOGRAM_LANGUAGE": language})
    assert outcome.exit_code == 0, outcome.output
    return outcome.output.splitlines()


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    texts = tmp_path / "source_texts"
    texts.mkdir()
    (tmp_path / "registry").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: Papers of a council\n")
    (texts / "a-text.txt").write_text(TEXT)
    return tmp_path


def test_the_command_prints_the_explanation_line_by_line(corpus: Path) -> None:
    lines = printed("en", "parse", "--corpus", str(corpus), "--explain", "3", str(corpus / "source_texts/a-text.txt"))
    assert lines[0].startswith("Line 3, passage 2 of 6: Mr. Reed:")
    assert lines[-1] == "No name is linked in this paragraph."


WORDS_OF_THE_TEXT = set(re.findall(r"[a-z]+", TEXT.casefold()))


@pytest.mark.parametrize("language", ["ar", "ru", "zh"])
@pytest.mark.parametrize("line", [1, 3, 5, 11, 99])
def test_in_another_script_no_english_of_ours_is_left(corpus: Path, language: str, line: int) -> None:
    path = str(corpus / "source_texts/a-text.txt")
    lines = printed(language, "parse", "--corpus", str(corpus), "--explain", str(line), path)
    names = (*(row.name for row in (*RULES, *DECIDING, *VETOES)), *STYLE_WEIGHTS)
    rules = {word for name in names for word in name.split()}
    words = set(re.findall(r"[a-z]+", " ".join(lines).casefold()))
    assert words - WORDS_OF_THE_TEXT - rules - {"txt"} == set()


@pytest.mark.parametrize("language", ["ar", "ru", "zh"])
def test_comments_of_a_new_sidecar_are_in_the_language_and_the_file_is_read(corpus: Path, language: str) -> None:
    lines = printed(language, "sidecar", "--corpus", str(corpus), "--print", "a-text")
    comments = [line for line in lines[1:] if line.startswith("#") and "{" not in line and ":" not in line]
    assert comments
    # The name of the text is its own.
    assert [line for line in comments if re.search("[a-z]{3}", line.replace("a-text.txt", ""))] == []
    taken_out = [re.sub(r"^# ( *(?:- |(?:participants|corrections|draft|not_labels):))", r"\1", line) for line in lines]
    record, problems = read_sidecar("a-text.yml", "\n".join(taken_out))
    assert [problem for problem in problems if problem.rule == "bad-sidecar"] == []
    assert record.sidecar.draft
