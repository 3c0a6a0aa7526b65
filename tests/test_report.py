"""The report: one screen for the curator, the whole for tools, and lines that can be pasted as they are."""

from __future__ import annotations

import json
import shutil
import unicodedata
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from stenogram import printed_report, report
from stenogram.cli import cli
from stenogram.curation import yaml_records
from stenogram.languages import label_words
from stenogram.problems import Problem

TEXT = """SITTING ON THE BRIDGE

March 4, 1921, Oakham

Chairman James Reed: The sitting is open. The bridge is unsafe.

Martha Hill: What is to be done?

James Reed: Nothing yet.

Martha Hil: Thank you.
"""
PEOPLE = "- id: james-reid\n  name: James Reid\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "source_texts").mkdir()
    (tmp_path / "registry").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: Oakham\ntheme: {name: stenogram}\n")
    (tmp_path / "source_texts/1921-03-04-bridge.txt").write_text(TEXT)
    (tmp_path / "registry/people.yml").write_text(PEOPLE)
    return tmp_path


def run(corpus: Path, *args: str) -> Result:
    return CliRunner().invoke(cli, [args[0], "--corpus", str(corpus), *args[1:]])


def test_each_transcript_has_its_figures(corpus: Path) -> None:
    said = run(corpus, "check").stderr
    (row,) = [line for line in said.splitlines() if line.startswith("1921-03-04-bridge")]
    _, date, *figures = row.split()
    assert (date, figures[:4]) == ("1921-03-04", ["4", "3", "17", "0"])


def test_an_unknown_speaker_of_a_known_name_gets_the_sidecars_line(corpus: Path) -> None:
    whole = json.loads(run(corpus, "check", "--format", "json").stdout)
    reed = next(each for each in whole["unknown_speakers"] if each["name"] == "James Reed")
    assert (reed["nearest"], reed["turns"], reed["line"]) == ("james-reid", 2, 5)
    assert reed["paste_into"] == "source_texts/1921-03-04-bridge.yml"
    (corpus / reed["paste_into"]).write_text(reed["paste"])
    again = json.loads(run(corpus, "check", "--format", "json").stdout)
    assert "James Reed" not in [each["name"] for each in again["unknown_speakers"]]


def test_a_name_that_stands_in_several_texts_goes_to_the_names_of_the_entry(corpus: Path) -> None:
    (corpus / "source_texts/1922-06-01-opening.txt").write_text(TEXT)
    whole = json.loads(run(corpus, "check", "--format", "json").stdout)
    reed = next(each for each in whole["unknown_speakers"] if each["name"] == "James Reed")
    assert (reed["paste"], reed["paste_into"]) == ("names: [James Reed]", "james-reid in registry/people.yml")
    with (corpus / "registry/people.yml").open("a") as registry:
        registry.write(f"  {reed['paste']}\n")
    again = json.loads(run(corpus, "check", "--format", "json").stdout)
    assert "James Reed" not in [each["name"] for each in again["unknown_speakers"]]


def test_an_unknown_speaker_of_a_new_name_gets_an_entry_that_can_be_pasted(corpus: Path) -> None:
    whole = json.loads(run(corpus, "check", "--format", "json").stdout)
    hill = next(each for each in whole["unknown_speakers"] if each["name"] == "Martha Hill")
    assert (hill["nearest"], hill["paste_into"]) == (None, "registry/people.yml")
    with (corpus / hill["paste_into"]).open("a") as registry:
        registry.write(f"{hill['paste']}\n")
    again = json.loads(run(corpus, "check", "--format", "json").stdout)
    assert "Martha Hill" not in [each["name"] for each in again["unknown_speakers"]]
    assert [each for each in again["problems"] if each["severity"] == "error"] == []


@pytest.mark.parametrize("label", ["Mrs. Hill", "MRS. HILL", "Mrs Hill"])
def test_a_title_and_a_surname_lead_to_the_only_person_of_that_surname(corpus: Path, label: str) -> None:
    text = TEXT.replace("Martha Hill:", f"{label}:").replace("Martha Hil:", f"{label}:")
    (corpus / "source_texts/1921-03-04-bridge.txt").write_text(text)
    (corpus / "registry/people.yml").write_text("- id: martha-hill\n  name: Martha Hill\n")
    whole = json.loads(run(corpus, "check", "--format", "json").stdout)
    (hill,) = [each for each in whole["unknown_speakers"] if "hill" in each["name"].casefold()]
    assert hill["nearest"] == "martha-hill"
    (corpus / hill["paste_into"]).write_text(hill["paste"])
    again = json.loads(run(corpus, "check", "--format", "json").stdout)
    assert [each["name"] for each in again["unknown_speakers"]] == ["James Reed"]
    assert [each for each in again["problems"] if each["severity"] == "error"] == []


@given(st.text(min_size=1), st.none() | st.text())
def test_an_entry_for_any_name_is_yaml_that_says_that_name(name: str, role: str | None) -> None:
    name, role = " ".join(name.split()), " ".join((role or "").split())
    if not name.isprintable() or not name or not role.isprintable():
        return
    data, _, problems = yaml_records.load("people.yml", report._entry(name, role or None))
    assert problems == ()
    assert data[0]["name"] == name
    definition = data[0].get("definition", "")
    has_label = any(label in role.casefold() for label in label_words())
    assert definition == f"{role}." or (not definition and (has_label or not role))


@pytest.mark.parametrize("label", ["Frage", "Zusatzfrage 2", "Question", "Q.", "Вопрос", "Pregunta", "問", "Follow-up"])
def test_a_label_is_never_suggested_as_a_definition(label: str) -> None:
    assert "definition" not in report._entry("Hallbacher Bote", label)


@pytest.mark.parametrize("office", ["Senator", "Question master of Oakham", "Bürgermeisterin"])
def test_an_office_is_suggested_as_a_definition_though_a_label_is_like_it(office: str) -> None:
    data, _, _ = yaml_records.load("people.yml", report._entry("Martha Hill", office))
    assert data[0]["definition"] == f"{office}."


def problem(rule: str, line: int, severity: str = "warning") -> Problem:
    return Problem("source_texts/a.txt", line, severity, rule, "this", "do that")  # type: ignore[arg-type]


def test_many_problems_of_one_cause_are_counted_and_others_still_seen() -> None:
    problems = [problem("often", n) for n in range(1, 100)] + [problem("once", 7)]
    shown = list(report.folded(problems))
    assert [each.rule for each, _ in shown] == ["often"] * 6 + ["once"]
    assert [remark for _, remark in shown if remark] == ["and 93 more of this kind (often); --all prints them"]
    assert len(list(report.folded(problems, every=True))) == 100


def test_a_last_problem_is_printed_rather_than_counted() -> None:
    assert [remark for _, remark in report.folded([problem("often", n) for n in range(7)])] == [""] * 7


def counts(sha256: str = "a", turns: int = 4, doubts: int = 0) -> report.Counts:
    return report.Counts(sha256, turns, 2, 15, 0, doubts)


def test_the_report_says_what_is_new_since_the_last_build() -> None:
    since = report._since
    assert since(counts(), "a", None) == ""
    assert since(counts(), "a", {}) == "new"
    assert since(counts(), "a", {"a": counts()}) == ""
    assert since(counts("b", 5), "a", {"a": counts()}) == "text changed, 4 → 5 turns"


def test_of_many_transcripts_the_new_and_the_doubtful_are_shown() -> None:
    rows = [report.Row(f"n{n:04}", "", None, counts(doubts=int(n % 100 == 5)), "") for n in range(1000)]
    rows[700] = report.Row("n0700", "", None, counts(), "new")
    lines = list(printed_report.table(rows))
    assert [line.split()[0] for line in lines[1:-1]] == sorted([*(f"n{n:04}" for n in range(5, 1000, 100)), "n0700"])
    assert lines[-1] == "and 989 more"


def test_counts_come_back_and_damaged_ones_count_as_none() -> None:
    rows = [report.Row("ä", "", None, counts(), "")]
    assert report.load_counts(report.dump_counts(rows)) == {"ä": counts()}
    for damaged in (None, b"", b"{", b"[]", b'{"a": 1}', b'{"a": {"turns": 1}}', b"\xff"):
        assert report.load_counts(damaged) is None


def test_annotations_name_file_and_line_errors_first() -> None:
    found = [problem("b", 3), Problem("registry/people.yml", 0, "error", "a", "100% wrong\n", "mend: it")]
    assert list(printed_report.github_annotations(found, "corpus")) == [
        "::error file=corpus/registry/people.yml,title=a::100%25 wrong%0A; mend: it",
        "::warning file=corpus/source_texts/a.txt,line=3,title=b::this; do that",
    ]


def test_a_file_name_cannot_make_an_annotation_of_its_own() -> None:
    (line,) = printed_report.github_annotations([Problem("a,line=1::x\n::error ::y", 2, "note", "r", "w", "d")])
    assert line == "::notice file=a%2Cline=1%3A%3Ax%0A%3A%3Aerror %3A%3Ay,line=2,title=r::w; d"


def test_in_a_pull_request_each_problem_stands_on_a_line_of_standard_output(corpus: Path) -> None:
    (corpus / "registry/people.yml").write_text("- id: Wrong Id\n  name: X\n")
    result = run(corpus, "check", "--format", "github")
    assert result.exit_code == 1
    assert [line for line in result.stdout.splitlines() if line.startswith("::error file=registry/people.yml,line=1,")]
    assert "registry/people.yml:1: error:" in result.stderr


@given(st.text())
def test_a_message_is_one_line_that_no_terminal_obeys(text: str) -> None:
    shown = str(Problem(f"source_texts/{text}.txt", 1, "error", "rule", text, text))
    assert not {unicodedata.category(sign) for sign in shown} & {"Cc", "Cs", "Zl", "Zp"}
    assert not set(shown) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u200e\u200f")
    shown.encode()


def test_spaces_and_joiners_of_a_quoted_name_stay_as_they_are() -> None:
    name = "NA\u00a0TO می\u200cخواهم 山\u3000田"
    assert name in str(Problem("a.txt", 1, "error", "rule", name, "do that"))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("biuld", "did you mean build?"), ("Check", "did you mean check?"), ("sugest", "did you mean suggest?")],
)
def test_a_command_that_there_is_not_is_told_with_the_nearest(typed: str, meant: str) -> None:
    told = CliRunner().invoke(cli, [typed, "--strict"])
    assert told.exit_code == 2
    assert f'There is no command "{typed}"; {meant} For a list of commands: stenogram --help' in told.stderr


def test_a_command_that_is_like_none_is_told_with_the_list_alone() -> None:
    told = CliRunner().invoke(cli, ["xyzzy"])
    assert told.exit_code == 2
    assert 'There is no command "xyzzy". For a list of commands: stenogram --help' in told.stderr
    assert "did you mean" not in told.stderr


def test_an_interview_without_labels_is_told_with_what_to_write(corpus: Path) -> None:
    text = "Interview of the Oakham Gazette with Anna Reed\n\n" + "- Is it safe?\n\n- Yes, it is.\n\n" * 4
    (corpus / "source_texts/1921-03-04-bridge.txt").write_text(text)
    said = CliRunner().invoke(cli, ["check", "--corpus", str(corpus)]).stderr
    assert "add to the sidecar: interview: {asks: NAME, answers: NAME}" in said


def told(corpus: Path, rule: str) -> list[dict[str, object]]:
    whole = json.loads(run(corpus, "check", "--format", "json").stdout)
    return [each for each in whole["problems"] if each["rule"] == rule]


LONG = "James Reed: The bridge is unsafe, and so it was in the spring, when nobody had the money for a new one.\n"


@pytest.mark.parametrize(
    "again",
    [
        TEXT,
        TEXT.replace(" ", "  ").replace("\n", "\r\n").replace("unsafe.", "Unsafe"),
        f"Home\nNews\n\n{TEXT}\n{LONG}\nLeave a comment\n",
    ],
)
def test_a_text_that_stands_twice_under_two_names_is_told_with_both(corpus: Path, again: str) -> None:
    first = corpus / "source_texts/1921-03-04-bridge.txt"
    first.write_text(f"{TEXT}\n{LONG}" if LONG in again else TEXT)
    assert told(corpus, "same-words") == []
    (corpus / "source_texts/copy-of-bridge.txt").write_text(again)
    for _ in ("read", "taken from the cache"):
        (found,) = told(corpus, "same-words")
        assert (found["file"], found["severity"]) == ("source_texts/copy-of-bridge.txt", "warning")
        assert "source_texts/1921-03-04-bridge.txt" in str(found["what"])
        assert "remove one of the two" in str(found["remedy"])
        run(corpus, "build")


def test_texts_in_which_the_same_few_words_are_spoken_are_two(corpus: Path) -> None:
    for day in ("5", "6"):
        (corpus / f"source_texts/1921-03-0{day}-x.txt").write_text(f"March {day}, 1921\n\nJames Reed: Thank you.\n")
    assert told(corpus, "same-words") == []


@pytest.mark.parametrize(("told_by", "other"), [("copy", "1921-03-04-bridge"), ("1921-03-04-bridge", "copy")])
def test_a_text_that_is_to_stand_twice_is_not_told(corpus: Path, told_by: str, other: str) -> None:
    shutil.copy(corpus / "source_texts/1921-03-04-bridge.txt", corpus / "source_texts/copy.txt")
    sidecar = corpus / f"source_texts/{told_by}.yml"
    for name in ("another-text", other):
        told_of = told(corpus, "same-words")
        assert [each["file"] for each in told_of] == ["source_texts/copy.txt"]
        assert "same_as: 1921-03-04-bridge" in str(told_of[0]["remedy"])
        sidecar.write_text(f"same_as: {name}\n")
    for _ in ("read", "taken from the cache"):
        assert told(corpus, "same-words") == []
        run(corpus, "build")


@pytest.mark.parametrize("said", [{"b": "a", "c": "b"}, {"a": "[b, c]"}, {"c": "[a, b]", "b": "a"}, {"b": "[a, c]"}])
def test_of_several_that_are_to_have_the_same_words_each_need_name_one(corpus: Path, said: dict[str, str]) -> None:
    for name in ("a", "b", "c"):
        (corpus / f"source_texts/{name}.txt").write_text(TEXT)
    (corpus / "source_texts/1921-03-04-bridge.txt").unlink()
    assert [each["file"] for each in told(corpus, "same-words")] == ["source_texts/b.txt", "source_texts/c.txt"]
    for name, others in said.items():
        (corpus / f"source_texts/{name}.yml").write_text(f"same_as: {others}\n")
    assert told(corpus, "same-words") == []


@pytest.mark.parametrize("name", ["1921-03-04-bridge", "copy"])
@pytest.mark.parametrize("wrong", ["same_az: {}\n", "same_as: [{}\n", "same_as: {{{}: 1}}\n"])
def test_a_text_that_stands_twice_is_not_told_where_a_sidecar_was_to_settle_it(
    corpus: Path, name: str, wrong: str
) -> None:
    shutil.copy(corpus / "source_texts/1921-03-04-bridge.txt", corpus / "source_texts/copy.txt")
    (corpus / f"source_texts/{name}.yml").write_text(wrong.format("1921-03-04-bridge"))
    assert told(corpus, "same-words") == []


def test_each_further_copy_of_a_text_is_told_once(corpus: Path) -> None:
    for name in ("a", "b", "c"):
        (corpus / f"source_texts/{name}.txt").write_text(TEXT)
    assert [each["file"] for each in told(corpus, "same-words")] == [f"source_texts/{name}.txt" for name in "abc"]


SIDECAR = "people:\n  Mrs. Hill: martha-hill\n  James Reed: james-reid\n"


@pytest.mark.parametrize("wrong", ["plase: Oakham\n", "date: [1921\n", "encodng: windows-1251\n", "date: 4.3.21\n"])
def test_a_mistake_in_a_sidecar_is_told_and_not_what_follows_from_it(corpus: Path, wrong: str) -> None:
    text = TEXT.replace("March 4, 1921, Oakham", "Oakham").replace("Martha Hil:", "Mrs. Hill:")
    coded = text.encode() if "encod" not in wrong else text.replace("unsafe", "небезопасен").encode("windows-1251")
    (corpus / "source_texts/1921-03-04-bridge.txt").rename(corpus / "source_texts/bridge.txt").write_bytes(coded)
    (corpus / "source_texts/bridge.yml").write_text(SIDECAR + wrong)
    (corpus / "registry/people.yml").write_text(f"{PEOPLE}- id: martha-hill\n  name: Martha Hill\n")
    said = run(corpus, "check", "--format", "json")
    whole = json.loads(said.stdout)
    grave = [each["file"] for each in whole["problems"] if each["rule"] != "never-mentioned"]
    assert grave == ["source_texts/bridge.yml"]
    assert (whole["unknown_speakers"], said.exit_code) == ([], 1)
    assert not (corpus / "source_texts/bridge.turns.json").exists()
