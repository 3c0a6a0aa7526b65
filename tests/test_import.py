"""A table of turns becomes texts and sidecars that give exactly these turns."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import example, given, settings
from hypothesis import strategies as st

from stenogram.cli import cli
from stenogram.curation.sidecar import read_sidecar
from stenogram.importers import Migrated, Row, migrate, read_rows
from stenogram.importers.dates import is_month_first, iso_date
from stenogram.importers.transcripts import migrated
from stenogram.incremental.build import read_corpus
from stenogram.model import Document, Narrative
from stenogram.parsing import decode, read_transcript
from stenogram.problems import has_errors


def read(made: Migrated) -> Document:
    sidecar, problems = read_sidecar(f"{made.name}.yml", made.sidecar)
    assert problems == ()
    source, problems = decode(made.name, f"{made.name}.txt", made.text.encode(), sidecar)
    assert source, problems
    document, problems = read_transcript(source, sidecar)
    assert [str(problem) for problem in problems if problem.severity == "error"] == []
    return document


def turns(document: Document) -> list[tuple[str | None, tuple[str, ...]]]:
    return [(turn.label, tuple(paragraph.text for paragraph in turn.paragraphs)) for turn in document.turns()]


def rows(*pairs: tuple[str, str]) -> bytes:
    return json.dumps([{"speaker": speaker, "text": text} for speaker, text in pairs]).encode()


TRICKY = [
    "First: the bridge. Second: the mill.",
    "Anna Reed: Thank you.",
    "He said so. Tom Hale: I did not.",
    "(Laughter.)",
    "Share",
    "THE BRIDGE",
    "Q",
    "May 12, 1931, Oakham",
    "* * *",
    "- and then?",
    "Source: the mill",
    "http://example.org/",
    "1. It is # not [safe](x) <b>at</b> {{ all }} | so",
    "Thank you, Mr. President.",
    "BY MR. HALE:",
    ": a colon",
    "“He asked: “Why?””",
    "[Page 12]",
    "12",
    "…",
]
LABELS = (
    "Anna Reed|Tom Hale|MR. HALE|Q|A|Question|THE PRESIDENT|Mr. Reed.|Reed: the second|the man at the back|Иван Петров"
    "|山田太郎|42|—|A voice|Chairman James Reed|Note|a: b: c"
).split("|")
signs = st.characters(exclude_categories=("C", "Zl", "Zp", "Zs")) | st.sampled_from(" .:-–—()[]")
words = st.lists(st.text(signs, min_size=1, max_size=12), min_size=1, max_size=14).map(" ".join)
line = (st.sampled_from(TRICKY) | words).map(lambda text: " ".join(text.split())).filter(bool)
label = (st.sampled_from(LABELS) | st.text(signs, min_size=1, max_size=30)).map(lambda text: " ".join(text.split()))
row = st.tuples(label.filter(bool) | st.none(), st.lists(line, min_size=1, max_size=3))


@settings(max_examples=150, deadline=None)
@given(st.lists(row, min_size=1, max_size=12))
@example([("Anna Reed", [each]) for each in TRICKY])
@example([(each, ["It is safe."]) for each in LABELS])
@example([("Anna Reed", ["It is safe."]), (None, ["(The sitting was suspended.)"]), ("Tom Hale", ["No.", "Never."])])
@example([("Anna Reed", ["Yes. Anna Reed: Yes. Anna Reed: Yes."])] * 3)
@example([("Yes", ["Yes: Yes: Yes: Yes"])] * 2)
def test_what_is_imported_is_what_is_read_whatever_the_words(table: list[tuple[str | None, list[str]]]) -> None:
    group = [Row(n, speaker, tuple(said), {}) for n, (speaker, said) in enumerate(table, 1)]
    document = read(migrated("1921-03-04-sitting", group, {"title": "Sitting"}))
    assert turns(document) == [(speaker, tuple(said)) for speaker, said in table if speaker]
    told = [
        paragraph.text for block in document.blocks if isinstance(block, Narrative) for paragraph in block.paragraphs
    ]
    assert told == [text for speaker, said in table if not speaker for text in said]


def test_an_ordinary_table_needs_no_corrections() -> None:
    said = [("Chairman James Reed", "The sitting is open."), ("Martha Hill", "What is to be done?")]
    said += [("James Reed", "Nothing yet, I am told."), ("Martha Hill", "Then I thank you.")]
    ((made,), problems) = migrate("minutes.json", rows(*said))
    assert (made.corrections, made.sidecar, problems) == (0, "", ())
    assert made.text.startswith("Chairman James Reed: The sitting is open.\n\nMartha Hill: What")


CSV = """Date;Title;Speaker;Text;Role;Party
1921-03-04;On the bridge;James Reed;"The sitting is open.

The bridge is unsafe.";Chairman;none
1921-03-04;On the bridge;Martha Hill;"What; then?";;
1922-06-01;Opening;James Reed;Welcome.;Chairman;
"""


def test_a_csv_of_several_days_becomes_as_many_transcripts() -> None:
    made, problems = migrate("minutes.csv", CSV.encode("utf-8-sig"))
    assert [each.name for each in made] == ["1921-03-04-on-the-bridge", "1922-06-01-opening"]
    first, second = map(read, made)
    assert turns(first) == [
        ("James Reed", ("The sitting is open.", "The bridge is unsafe.")),
        ("Martha Hill", ("What; then?",)),
    ]
    assert (str(first.date), first.title, str(second.date)) == ("1921-03-04", "On the bridge", "1922-06-01")
    assert (first.participants[0].name, first.participants[0].role) == ("James Reed", "Chairman")
    assert [(problem.rule, "Party" in problem.what) for problem in problems] == [("columns-left-out", True)]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", '[{"speaker": "Anna Reed", "text": "Yes."}]'),
        ("a.json", '{"id": "a", "turns": [{"who": "Anna Reed", "words": ["Yes."]}]}'),
        ("a.jsonl", '{"name": "Anna Reed", "speech": "Yes."}\n\n'),
        ("a.jsonl", '{"id": "a", "turns": [{"speaker": "Anna Reed", "text": "Yes."}]}\n'),
        ("a.csv", "speaker,text\nAnna Reed,Yes.\n"),
        ("a.tsv", "Speaker\tText\r\nAnna Reed\tYes.\r\n"),
    ],
)
def test_every_kind_of_table_is_read(name: str, content: str) -> None:
    ((made,), problems) = migrate(name, content.encode())
    assert (turns(read(made)), problems) == ([("Anna Reed", ("Yes.",))], ())


@pytest.mark.parametrize(
    ("name", "content", "rule", "line"),
    [
        ("a.json", b"{", "unreadable-table", 0),
        ("a.json", b"[" * 100_000, "unreadable-table", 0),
        ("a.json", b"[1]", "unreadable-table", 0),
        ("a.json", b"[]", "missing-column", 0),
        ("a.csv", b"", "missing-column", 0),
        ("a.csv", b"\xff\xfe", "missing-column", 0),
        ("a.csv", "speaker,text\nA,Łódź źródło.\n".encode("iso-8859-2") + b"\x80\x99", "import-refused", 0),
        ("a.xlsx", b"PK", "unreadable-table", 0),
        ("a.csv", b'speaker,text\nA,"never closed', "unreadable-table", 0),
        ("a.csv", b"speaker,words spoken\nA,B\n", "missing-column", 0),
        ("a.csv", b"speaker,text\nA,B\nA,B\0\n", "control-characters", 3),
        ("a.jsonl", b'{"speaker": "A", "text": "B\\ud800"}\n', "control-characters", 1),
    ],
)
def test_a_table_that_cannot_be_taken_over_is_an_error_and_nothing_is_made(
    name: str, content: bytes, rule: str, line: int
) -> None:
    made, problems = migrate(name, content)
    assert made == ()
    assert (rule, line, "error") in [(problem.rule, problem.line, problem.severity) for problem in problems]


@given(st.binary() | st.text().map(str.encode), st.sampled_from(["a.csv", "a.json", "a.jsonl"]))
def test_no_table_whatever_crashes_the_reader(content: bytes, name: str) -> None:
    read_rows(name, content, {})


def test_what_is_wrong_with_a_date_is_said_and_the_rest_is_taken() -> None:
    table = b"speaker,text,date,url\nA B,Yes.,3/4/1921,javascript:x\nA B,No.,1921-03-04T10:00:00Z,\n"
    made, problems = migrate("a.csv", table)
    assert len(made) == 2
    assert [problem.rule for problem in problems] == ["bad-date", "bad-url"]
    assert "javascript" not in made[0].sidecar
    assert "1921-03-04" in made[1].sidecar


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (["31.12.2024"], "2024-12-31"),
        (["3.4.2024"], "2024-04-03"),
        (["3/4/2024", "13/4/2024"], "2024-04-03"),
        (["3/4/2024", "4/13/2024"], "2024-03-04"),
        (["3/3/2024"], "2024-03-03"),
        (["3/4/2024"], None),
        (["4 March 2024"], "2024-03-04"),
        (["2024"], "2024"),
        (["2024-03-04T10:00:00Z"], "2024-03-04"),
        (["32.12.2024"], None),
        (["soon"], None),
    ],
)
def test_a_day_is_read_as_people_write_it_and_never_guessed(days: list[str], expected: str | None) -> None:
    assert iso_date(days[0], is_month_first(days)) == expected


def test_a_table_that_excel_saved_on_windows_is_read() -> None:
    table = "sep=;\r\nspeaker;text;date\r\nJörg Müller;Schöne Grüße aus München.;31.12.2024\r\n"
    ((made,), problems) = migrate("a.csv", table.encode("windows-1252"))
    assert (turns(read(made)), problems) == ([("Jörg Müller", ("Schöne Grüße aus München.",))], ())
    assert made.name == "2024-12-31-a"


def run(corpus: Path, table: Path, *options: str) -> Result:
    return CliRunner().invoke(cli, ["import", str(table), "--into", str(corpus), *options])


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus/mkdocs.yml").write_text("site_name: Oakham\n")
    return tmp_path / "corpus"


def test_import_writes_a_corpus_that_reads_without_errors_and_covers_nothing(corpus: Path, tmp_path: Path) -> None:
    table = tmp_path / "minutes.csv"
    table.write_text(CSV)
    assert run(corpus, table).exit_code == 0
    before = {path.name: path.read_bytes() for path in (corpus / "source_texts").rglob("*.*")}
    assert sorted(before) == [
        "1921-03-04-on-the-bridge.txt",
        "1921-03-04-on-the-bridge.yml",
        "1922-06-01-opening.txt",
        "1922-06-01-opening.yml",
        "minutes.csv",
    ]
    assert not has_errors(read_corpus(corpus).problems)
    assert run(corpus, table).exit_code == 0, "the same table again changes nothing"
    table.write_text(CSV.replace("Welcome.", "Go home."))
    result = run(corpus, table)
    assert (result.exit_code, "a file of that name already exists" in result.stderr) == (1, True)
    assert {path.name: path.read_bytes() for path in (corpus / "source_texts").rglob("*.*")} == before


def test_columns_of_any_name_can_be_told(corpus: Path, tmp_path: Path) -> None:
    table = tmp_path / "protokoll.csv"
    out = io.StringIO()
    csv.writer(out).writerows([["Am Pult", "Worte"], ["Anna Reed", "Ja."]])
    table.write_text(out.getvalue())
    assert run(corpus, table).exit_code == 1
    assert run(corpus, table, "--column", "speaker=Am Pult", "--column", "text=worte").exit_code == 0
    assert (corpus / "source_texts/protokoll.txt").read_text() == "Anna Reed: Ja.\n"
    assert run(corpus, table, "--column", "words=Worte").exit_code == 2
