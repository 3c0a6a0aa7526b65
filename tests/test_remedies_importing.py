"""What a problem of an import advises clears it: each rule of that chapter that can be given by a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner

from stenogram.catalogue import CHAPTERS
from stenogram.cli import cli

TEXT = "The bridge\n\n4 March 1921\n\nAnna Reed: The bridge is old.\n\nTom Hale: It is.\n"
PAGE = "<html><body><h1>The bridge</h1><p>4 March 1921</p>{}</body></html>"
WORDS = "".join(f"<p>{line}</p>" for line in TEXT.split("\n\n")[2:])
PROSE = "".join(f"<p>The bridge is old, and the river is deep and cold, for the {n}th time.</p>" for n in range(5))
TABLE = "speaker,text\nAnna Reed,The bridge is old.\n"


class Case(NamedTuple):
    """Files as they are first, the arguments of the import, and the files and arguments after the advice."""

    rule: str
    files: Mapping[str, str]
    arguments: str
    then: Mapping[str, str] = {}
    arguments_then: str = ""


CASES = (
    Case("import-unknown", {"a.xyz": TEXT}, "a.xyz", {"a.txt": TEXT}, "a.txt"),
    Case("import-refused", {"a.html": "<html></html>"}, "a.html", {"a.html": PAGE.format(WORDS)}),
    Case("import-no-turns", {"a.html": PAGE.format(PROSE)}, "a.html", {"a.html": PAGE.format(WORDS)}),
    Case("unreadable-table", {"a.json": "{"}, "a.json", {"a.json": '[{"speaker": "Anna Reed", "text": "It is old."}]'}),
    Case("missing-column", {"a.csv": "crier,text\nAnna Reed,It is old.\n"}, "a.csv", {},
         "a.csv --column speaker=crier"),
    Case("bad-date", {"a.csv": "speaker,text,date\nAnna Reed,It is old.,soon\n"}, "a.csv",
         {"a.csv": "speaker,text,date\nAnna Reed,It is old.,1921-03-04\n"}),
    Case("bad-url", {"a.csv": "speaker,text,url\nAnna Reed,It is old.,here\n"}, "a.csv",
         {"a.csv": "speaker,text,url\nAnna Reed,It is old.,https://example.org/a\n"}),
    Case("file-exists", {"a.csv": TABLE, "corpus/source_texts/a.txt": "Another text.\n"}, "a.csv", {},
         "a.csv --replace"),
    Case("metadata-no-text", {"m.csv": "name,place\nb,Oakham\n"}, "--metadata m.csv",
         {"m.csv": "name,place\na,Oakham\n"}),
    Case("metadata-bad-sidecar", {"m.csv": "name,place\na,Oakham\n", "corpus/source_texts/a.yml": "title: [\n"},
         "--metadata m.csv", {"corpus/source_texts/a.yml": "title: The bridge\n"}),
    Case("metadata-differs", {"m.csv": "name,place\na,Oakham\n", "corpus/source_texts/a.yml": "place: Weir\n"},
         "--metadata m.csv", {}, "--metadata m.csv --replace"),
)  # fmt: skip

OF_THE_READER = {"columns-left-out", "empty-row", "import-left-out", "imported-before"}
"""Notes on what was left out or done, to be looked at."""

OF_OTHER_TESTS = {
    # A module that is not installed.
    "import-extra",
    # Signs of control, which the reading of any text reports too: tests/spec/remedies.txt has it.
    "control-characters",
    # Two rows of one text that contradict each other: tests/test_import.py.
    "contradiction",
}


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Mapping[str, str], str], str]:
    """Write some files and import; what was said."""
    (tmp_path / "corpus/source_texts").mkdir(parents=True)
    (tmp_path / "corpus/mkdocs.yml").write_text("site_name: Oakham\n")
    monkeypatch.chdir(tmp_path)

    def said(files: Mapping[str, str], arguments: str) -> str:
        for name, text in files.items():
            (tmp_path / name).write_text(text)
        return CliRunner().invoke(cli, ["import", *arguments.split(), "--into", "corpus"]).stderr

    return said


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_what_a_problem_of_an_import_advises_clears_it(
    case: Case, run: Callable[[Mapping[str, str], str], str]
) -> None:
    files = dict(case.files)
    if case.arguments.startswith("--metadata"):
        files["corpus/source_texts/a.txt"] = TEXT
    assert f"[{case.rule}]" in run(files, case.arguments)
    assert f"[{case.rule}]" not in run(case.then, case.arguments_then or case.arguments)


def test_every_rule_of_an_import_has_a_case() -> None:
    rules = {row.rule for row in dict(CHAPTERS)["Importing"]}
    assert rules - {case.rule for case in CASES} == OF_THE_READER | OF_OTHER_TESTS


def test_what_need_not_be_answered_is_a_note() -> None:
    rows = [row for row in dict(CHAPTERS)["Importing"] if row.rule in OF_THE_READER]
    assert {row.severity for row in rows} == {"note"}
