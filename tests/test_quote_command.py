"""`stenogram quote`: files of three kinds, JSON in its fixed form, the exit status."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from stenogram.cli import cli

VILLAGE = Path(__file__).parent / "corpora" / "village"
Run = Callable[..., Result]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the village: a check of quotations stores what it has read beside the texts."""
    root = tmp_path_factory.mktemp("quoted") / "village"
    shutil.copytree(VILLAGE, root, ignore=shutil.ignore_patterns(".stenogram", "site"))
    return root


@pytest.fixture
def run(tmp_path: Path, corpus: Path) -> Run:
    def quote(text: str | bytes, name: str = "article.txt", *options: str) -> Result:
        path = tmp_path / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return CliRunner().invoke(cli, ["quote", str(path), "--corpus", str(corpus), *options])

    return quote


def spoken() -> str:
    """A sentence of the village's first text."""
    lines = (VILLAGE / "source_texts" / "1921-03-04-bridge.txt").read_text("utf-8").splitlines()
    return next(line.partition(": ")[2] for line in lines if ": " in line and len(line.split()) > 8)


def word_document(*paragraphs: str) -> bytes:
    import io

    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    deleted = "<w:del><w:r><w:delText>not</w:delText></w:r></w:del>"
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r>{deleted}</w:p>" for text in paragraphs)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>')
    return file.getvalue()


def test_an_exact_quotation_has_its_place_and_status_0(run: Run) -> None:
    result = run(f"He said:\n\n“{spoken()}”\n", "article.txt", "--format", "json")
    assert result.exit_code == 0, result.output
    (record,) = json.loads(result.stdout)
    assert (record["verdict"], record["line"], record["quote"]) == ("exact", 3, spoken())
    (match,) = record["matches"]
    assert match.keys() >= {"transcript", "anchor", "speaker", "date", "text"}
    assert match["transcript"] == "1921-03-04-bridge"
    assert match["anchor"].startswith("turn-")


def test_anything_else_than_exact_or_shortened_is_status_1(run: Run) -> None:
    assert run(f"“{spoken()}”").exit_code == 0
    assert run(f"“{spoken()}” “Nobody ever uttered these very words.”").exit_code == 1
    assert run("No quotation at all.").exit_code == 0


def test_the_report_says_what_was_found(run: Run) -> None:
    first, *rest = spoken().split()
    result = run(f"“{first} truly {' '.join(rest)}” and an “old bridge”")
    assert "article.txt:1: altered: " in result.stdout
    assert "{+truly+}" in result.stdout
    assert "1 quotation of one or two words was not checked" in result.stdout


def test_markdown_is_read_as_its_reader_sees_it(run: Run) -> None:
    first, second, *rest = spoken().split()
    linked = f"“{first} [{second}](https://example.org/a) **{' '.join(rest)}**”"
    assert run(f'```\n"not a quotation at all"\n```\n\n> {linked}\n', "article.md").exit_code == 0
    assert run(f"> {linked}\n", "article.txt").exit_code == 1


def test_a_document_of_word_counts_paragraphs_and_has_no_deleted_words(run: Run) -> None:
    result = run(word_document("One.", f"“{spoken()}”"), "article.docx", "--format", "json")
    assert result.exit_code == 0, result.output
    (record,) = json.loads(result.stdout)
    assert (record["line"], record["verdict"]) == (2, "exact")


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.docx", b"no archive", "is not a Word document"),
        ("a.txt", b"caf\xe9", "is not UTF-8 text"),
        ("a.txt", b"\0\0\0", "is not a text"),
    ],
)
def test_a_file_without_words_is_told_plainly(run: Run, name: str, content: bytes, told: str) -> None:
    result = run(content, name)
    assert result.exit_code == 1
    assert told in result.stderr
    assert isinstance(result.exception, SystemExit)


def test_the_status_is_about_every_file(tmp_path: Path, corpus: Path) -> None:
    (tmp_path / "a.txt").write_text(f"“{spoken()}”", "utf-8")
    (tmp_path / "b.txt").write_text("“Nobody ever uttered these very words.”", "utf-8")
    arguments: list[Any] = ["quote", str(tmp_path / "b.txt"), str(tmp_path / "a.txt"), "--corpus", str(corpus)]
    result = CliRunner().invoke(cli, [*arguments, "--format", "json"])
    assert result.exit_code == 1
    assert [Path(record["file"]).name for record in json.loads(result.stdout)] == ["b.txt", "a.txt"]


def test_what_was_not_compared_is_said(run: Run) -> None:
    record = json.loads(run(f"“{spoken()}”, the mayor said on Tuesday.", "article.txt", "--format", "json").stdout)[0]
    assert (record["verdict"], record["not_compared"]) == ("exact", ["speaker", "date"])
    told = run(f"“{spoken()}”, the mayor said on Tuesday.").output
    assert "    The text names no speaker for it, so the speaker was not compared.\n" in told
    assert "    The text gives no full date for it, so the date was not compared.\n" in told


def test_nothing_is_left_open_where_speaker_and_date_are_named(run: Run) -> None:
    speaker = json.loads(run(f"“{spoken()}”", "article.txt", "--format", "json").stdout)[0]["matches"][0]["speaker"]
    record = json.loads(run(f"“{spoken()}”, {speaker} said in 1921.", "article.txt", "--format", "json").stdout)[0]
    assert (record["verdict"], record["not_compared"]) == ("exact", [])


def test_he_may_be_another_and_that_is_said(run: Run) -> None:
    text = f"The mayor met Tom Young. “{spoken()}”, he said."
    record = json.loads(run(text, "article.txt", "--format", "json").stdout)[0]
    assert (record["verdict"], record["not_compared"]) == ("exact", ["speaker"])
