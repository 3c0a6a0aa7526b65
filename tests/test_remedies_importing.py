"""What a problem of an import advises clears it: each rule of that chapter that can be given by a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner

from stenogram.catalogue import CHAPTERS
from stenogram.cli import cli
from stenogram.importers import formats

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
    Case("control-characters", {"a.csv": "speaker,text\nAnna Reed,It is \x07old.\n"}, "a.csv",
         {"a.csv": TABLE}),
    Case("metadata-differs", {"m.csv": "name,place\na,Oakham\n", "corpus/source_texts/a.yml": "place: Weir\n"},
         "--metadata m.csv", {}, "--metadata m.csv --replace"),
)  # fmt: skip

OF_THE_READER = (
    Case("columns-left-out", {"a.csv": "speaker,text,weather\nAnna Reed,It is old.,rain\n"}, "a.csv"),
    Case("metadata-within", {"about.csv": "name,place\na,Oakham\n", "a.html": PAGE.format(WORDS)}, "about.csv a.html"),
    Case("empty-row", {"a.csv": f"{TABLE}Tom Hale,\n"}, "a.csv"),
    Case("import-left-out", {"a.html": PAGE.format(f"{WORDS}<nav>The mill</nav>")}, "a.html"),
    Case("imported-before", {"a.html": PAGE.format(WORDS), "b.html": PAGE.format(WORDS)}, "a.html b.html"),
    Case("import-passed-over", {"in/a.html": PAGE.format(WORDS), "in/b.xyz": "b"}, "in"),
    Case("import-none-so-named", {"a.html": PAGE.format(WORDS)}, "a.html *.pdf"),
)
"""Notes on what was left out or done, to be looked at."""

OF_OTHER_TESTS = {"import-extra", "contradiction"}
"""What is advised is done outside the import: modules are installed, or the sidecar is corrected that it wrote."""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Mapping[str, str], str], str]:
    """Write some files and import; what was said."""
    (tmp_path / "corpus/source_texts").mkdir(parents=True)
    (tmp_path / "corpus/mkdocs.yml").write_text("site_name: Oakham\n")
    monkeypatch.chdir(tmp_path)

    def said(files: Mapping[str, str], arguments: str) -> str:
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(exist_ok=True)
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


@pytest.mark.parametrize("case", OF_THE_READER, ids=lambda case: case.rule)
def test_what_was_left_out_or_done_is_a_note(case: Case, run: Callable[[Mapping[str, str], str], str]) -> None:
    (line,) = [line for line in run(case.files, case.arguments).splitlines() if line.endswith(f"[{case.rule}]")]
    assert ": note: " in line


def test_a_format_whose_modules_are_not_installed_says_what_to_install(
    run: Callable[[Mapping[str, str], str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(formats, "find_spec", lambda name: None)
    told = run({"a.html": PAGE.format(WORDS)}, "a.html")
    assert "lxml" in told
    assert "[import-extra]" in told


def test_rows_of_one_transcript_that_contradict_each_other_are_reported(
    run: Callable[[Mapping[str, str], str], str], tmp_path: Path
) -> None:
    rows = "transcript,speaker,text,title\na,Anna Reed,It is old.,The bridge\na,Tom Hale,It is.,The ford\n"
    told = run({"a.csv": rows}, "a.csv")
    assert '"The bridge" and "The ford"' in told
    assert "[contradiction]" in told
    assert "title: The bridge" in (tmp_path / "corpus/source_texts/a.yml").read_text()


def test_every_rule_of_an_import_has_a_case() -> None:
    rules = {row.rule for row in dict(CHAPTERS)["Importing"]}
    assert rules - {case.rule for case in CASES} == {case.rule for case in OF_THE_READER} | OF_OTHER_TESTS


def test_what_need_not_be_answered_is_a_note() -> None:
    answered_by_none = {case.rule for case in OF_THE_READER}
    assert {row.severity for row in dict(CHAPTERS)["Importing"] if row.rule in answered_by_none} == {"note"}
