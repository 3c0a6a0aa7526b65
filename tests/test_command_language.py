"""The command line speaks the language of its corpus; data for tools, and what is to be pasted, do not."""

from __future__ import annotations

import json
import pickle
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from stenogram import command_language
from stenogram.catalogue import RULES
from stenogram.cli import SUMMARIES, cli
from stenogram.command_language import speaking_to_person
from stenogram.curation.sidecar import read_sidecar
from stenogram.message_wording import spoken_text
from stenogram.messages import ENGLISH, Message, either, fields, first_of, joined, message, some
from stenogram.parsing import read_transcript
from stenogram.parsing.decoding import decode
from stenogram.printed_messages import problem_line, worded
from stenogram.problems import problem
from stenogram.translations import listed_languages, speaking

LANGUAGES = listed_languages()[1:]
FAULTS = {
    "mkdocs.yml": "site_name: Oakham\ntheme: {name: stenogram, language: LANGUAGE}\n",
    "source_texts/1921-03-04-bridge.txt": "SITTING\n\nMarch 4, 1921\n\nJames Reed: Is it open?\n\nMary Hill: No.\n",
    "source_texts/1921-03-04-bridge.yml": "titel: x\ndate: 12.05.2024\ncorrections: [{begin_turn: Nobody said so}]\n",
    "source_texts/1921-03-05-mill.txt": "We met at the mill and said little. " * 60,
    "source_texts/report.docx": "no document",
    "source_texts/gone.yml": "date: 1921\n",
    "registry/people.yml": "- id: Wrong Id\n  name: X\n- id: james-reed\n  name: James Reed\n  of: nowhere\n",
    "registry/strange.yml": "[]\n",
}


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("STENOGRAM_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


def faulty(folder: Path, language: str) -> Path:
    for name, text in FAULTS.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text.replace("LANGUAGE", language), encoding="utf-8")
    return folder


def run(*args: str) -> Result:
    return CliRunner().invoke(cli, args)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_faulty_corpus_is_reported_without_a_line_of_english(tmp_path: Path, language: str) -> None:
    corpus = faulty(tmp_path, language)
    spoken = run("check", "--all", "--corpus", str(corpus))
    faulty(tmp_path, "en")
    english = run("check", "--all", "--corpus", str(corpus))
    assert spoken.exit_code == english.exit_code == 1
    # Rows of the table and what is to be pasted have no words.
    same = {line for line in spoken.stderr.splitlines() if line and not line.startswith(("    ", "19"))}
    assert same & set(english.stderr.splitlines()) == set()
    assert len(same) > 8


@pytest.mark.parametrize("language", LANGUAGES)
def test_places_and_rules_and_data_are_the_same_in_every_language(
    tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = faulty(tmp_path, "en")
    english = [run("check", "--corpus", str(corpus), *form) for form in ((), ("--format", "json"))]
    monkeypatch.setenv("STENOGRAM_LANGUAGE", language)
    spoken = [run("check", "--corpus", str(corpus), *form) for form in ((), ("--format", "json"))]
    frame = re.compile(r"^([^ ]+?(?::\d+)?): .*(\[[a-z-]+\])$", re.MULTILINE)
    assert frame.findall(spoken[0].stderr) == frame.findall(english[0].stderr) != []
    assert spoken[1].stdout == english[1].stdout
    assert json.loads(spoken[1].stdout)["problems"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("row", RULES.values(), ids=lambda row: f"{row.rule}-{row.case}".strip("-"))
def test_every_rule_is_worded_with_its_values(language: str, row: object) -> None:
    row = RULES[row.rule, row.case]  # type: ignore[attr-defined]
    names = fields(row.what) | fields(row.remedy)
    made = problem(row.rule, "a.txt", 3, case=row.case, **dict.fromkeys(names, 2))
    with speaking_to_person(lambda: (language, "")):
        line = problem_line(made)
    assert line.startswith("a.txt:3: ")
    assert line.endswith(f"[{row.rule}]")
    assert "{" not in line.replace("{'", "") or "{{" in row.what + row.remedy


def test_the_variable_goes_before_the_corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = faulty(tmp_path, "fr")
    assert "erreur:" in run("check", "--corpus", str(corpus)).stderr
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert "erreur:" in run("check", f"--corpus={corpus}").stderr
    monkeypatch.setenv("STENOGRAM_LANGUAGE", "de")
    assert "Fehler:" in run("check", "--corpus", str(corpus)).stderr
    monkeypatch.setenv("STENOGRAM_LANGUAGE", "tlh")
    assert "error:" in run("check", "--corpus", str(corpus)).stderr


@pytest.mark.parametrize(
    ("environment", "arguments", "words"),
    [
        ({}, (), "A new corpus is in"),
        ({"LANG": "de_AT.UTF-8"}, (), "Ein neues Korpus"),
        ({"LANG": "C.UTF-8"}, (), "A new corpus is in"),
        ({"LANG": "de_DE", "LC_MESSAGES": "es_MX"}, (), "El nuevo corpus"),
        ({"LANG": "de_DE", "LC_ALL": "ru_RU.UTF-8"}, (), "Новый корпус"),
        ({"LANG": "de_DE"}, ("--language", "fr"), "Un nouveau corpus"),
        ({"STENOGRAM_LANGUAGE": "ar"}, ("--language=fr",), "المدونة النصية الجديدة"),
    ],
)
def test_a_new_corpus_is_made_in_the_language_of_its_options_or_of_the_terminal(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    arguments: tuple[str, ...],
    words: str,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    made = run("init", str(tmp_path / "new"), "--url", "https://example.org/", *arguments)
    assert words in made.stderr


def test_a_corpus_brings_words_of_its_own_for_messages(tmp_path: Path) -> None:
    corpus = faulty(tmp_path, "pt")
    (corpus / "templates/messages").mkdir(parents=True)
    words = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\nmsgid "error"\nmsgstr "erro"\n'
    (corpus / "templates/messages/pt.po").write_text(words, encoding="utf-8")
    assert ": erro: " in run("check", "--corpus", str(corpus)).stderr


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", SUMMARIES)
def test_help_is_in_the_language_with_the_names_of_options_as_they_are(
    language: str, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    english = run(command, "--help").stdout
    monkeypatch.setenv("STENOGRAM_LANGUAGE", language)
    spoken = run(command, "--help").stdout
    options = re.compile(r"--[a-z]+")
    assert set(options.findall(english)) <= set(options.findall(spoken))
    same = {line.strip() for line in spoken.splitlines()} & {line.strip() for line in english.splitlines()}
    assert [line for line in same if re.search(r"[a-z]{3,} [a-z]{2,} [a-z]{2,}", line)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wrong_option_is_reported_in_the_language(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STENOGRAM_LANGUAGE", language)
    for arguments in (("check", "--stricd"), ("suggest", "--most", "many"), ("suggest", "--format", "x"), ("diff",)):
        wrong = run(*arguments)
        assert wrong.exit_code == 2
        for english in ("Usage", "No such", "is not", "Missing", "Try '", "Invalid", "Did you"):
            assert english not in wrong.stderr


def test_a_message_is_english_text_until_it_is_printed() -> None:
    made = message("{count:# turn|# turns} of {name}", count=1205, name="A")
    assert made == "1,205 turns of A"
    assert isinstance(pickle.loads(pickle.dumps(made)), Message)
    with speaking_to_person(lambda: ("de", "")):
        assert worded(made) == "1.205 turns of A"
        assert worded("plain {text}") == "plain {text}"


@pytest.mark.parametrize(("count", "shown"), [(0, "0 turns"), (1, "1 turn"), (2, "2 turns")])
def test_a_plural_form_is_that_of_the_number(count: int, shown: str) -> None:
    assert message("{turns:# turn|# turns}", turns=count) == shown


def test_lists_in_messages() -> None:
    assert either(["A"]) == "A"
    assert either(["A", "B", "C"]) == "A or B or C"
    assert some(["A", "B"], 2) == "A, B"
    assert some(["A", "B", "C"], 2) == "A, B and 1 more"
    assert first_of(["A", "B"], 2) == ("A", "B")
    assert first_of(["A", "B", "C"], 2) == ("A", "B", "…")
    assert joined("; ", ["{A}", "B"]) == "{A}; B"
    assert message("{items}", items=("A", "B")) == "A, B"
    assert message("{items}", items=("A", "B")).worded(ENGLISH) == "A, B"


CORRECTED = """corrections:
  - {on: SITTING, are: furniture}
  - {begin_turn: Then no., speaker: Tom Hale, why: the label was lost}
  - {speaker_of: No., speaker: Ann Weir}
"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_sidecar_corrects_is_shown_to_readers_in_the_language_of_the_site(tmp_path: Path, language: str) -> None:
    text = f"{FAULTS['source_texts/1921-03-04-bridge.txt']}\nThen no.\n"
    source, _ = decode("a", "source_texts/a.txt", text.encode(), read_sidecar("a.yml", "")[0])
    assert source
    document, problems = read_transcript(source, read_sidecar("a.yml", CORRECTED)[0])
    assert [one for one in problems if one.severity == "error"] == []
    english = [correction.text for correction in document.corrections]
    assert english == [
        "line 1 is not part of the text",
        "“No.” was said by Ann Weir",
        "a turn of Tom Hale begins at “Then no.”: the label was lost",
    ]
    with speaking(language):
        assert not set(map(spoken_text, english)) & set(english)


def test_a_language_is_looked_for_only_when_something_is_said() -> None:
    asked: list[str] = []

    def speech() -> tuple[str, str]:
        asked.append("asked")
        return "de", ""

    with speaking_to_person(speech):
        assert asked == []
        assert [worded(message("error")), worded(message("warning"))] == ["Fehler", "Warnung"]
    assert asked == ["asked"]
    assert command_language.spoken() == ("en", "")
