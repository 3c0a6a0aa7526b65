"""Forty files of ten formats, as ministries have them, become texts in which every turn is right."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from stenogram.cli import cli
from stenogram.curation.sidecar import read_sidecar
from stenogram.importers import Imported, Migrated, formats, import_document, migrate
from stenogram.importers.formats import TABLES
from stenogram.incremental.build import read_corpus
from stenogram.model import Document
from stenogram.parsing import decode, read_transcript
from stenogram.problems import Problem
from tests.importing import other_files, texts, word_files
from tests.importing.files import FILES, LIBRE_OFFICE, File


def imported(file: str, content: bytes) -> tuple[Imported | None, tuple[Problem, ...]]:
    if file.endswith(TABLES):
        made, problems = migrate(file, content)
        return Imported(made, file, content, file), problems
    return import_document(file, content)


def read(made: Migrated) -> Document:
    sidecar, problems = read_sidecar(f"{made.name}.yml", made.sidecar)
    assert problems == ()
    source, _ = decode(made.name, f"{made.name}.txt", made.text.encode(), sidecar)
    assert source
    document, problems = read_transcript(source, sidecar)
    assert [str(problem) for problem in problems if problem.severity == "error"] == []
    return document


def plain(text: str) -> str:
    """Words without what print adds: numbers of paragraphs and of notes, hyphens for line ends."""
    return re.sub(r"^\d+\.\s|\[\d+\]|\u00ad", "", text)


def turns(document: Document) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (
            (turn.label or "").casefold(),
            tuple(plain(paragraph.text) for paragraph in turn.paragraphs if paragraph.kind != "furniture"),
        )
        for turn in document.turns()
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_turn_of_every_file_is_right(file: File) -> None:
    result, problems = imported(file.name, file.content())
    assert result, problems
    (made,) = result.transcripts
    document = read(made)
    assert turns(document) == [(label.casefold(), paragraphs) for label, paragraphs in file.record.turns]
    assert document.title == (
        file.record.title if ".srt" not in file.name and ".vtt" not in file.name else document.title
    )


def test_forty_files_and_ten_of_them_saved_by_libreoffice() -> None:
    assert len(FILES) >= 40
    assert len(LIBRE_OFFICE) >= 10
    assert len({file.name.rpartition(".")[2] for file in FILES}) >= 10


# --- What is left out, kept, refused ---------------------------------------------------------------


def remarks(file: str, content: bytes) -> str:
    _, problems = imported(file, content)
    return " ".join(str(problem) for problem in problems)


@pytest.mark.parametrize(
    ("file", "content", "listed"),
    [
        (
            "a.docx",
            lambda: word_files.heads_and_feet(texts.PRESS),
            ["page head “MINISTRY OF PORTS", "page foot “Unoff"],
        ),
        ("a.docx", lambda: word_files.layout_table(texts.CORTES), ["head of a table “Speaker | Statement”"]),
        (
            "a.html",
            lambda: other_files.site_of_today(texts.PRESS),
            ["cookie banner “We use", "menu “News", "form “Minis"],
        ),
        ("a.pdf", lambda: other_files.pdf(texts.LONG), ["page head “HARBOUR HANSARD", "page numbers from 41 to 4"]),
        (
            "a.eml",
            lambda: other_files.message(texts.PRESS, False),
            ["signature “Press Office", "attachment “annex.pdf”"],
        ),
    ],
)
def test_what_is_no_part_of_the_record_is_left_out_and_listed(file: str, content: object, listed: list[str]) -> None:
    assert callable(content)
    said = remarks(file, content())
    assert [words for words in listed if words not in said] == [], said


@pytest.mark.parametrize(
    ("file", "content", "reason"),
    [
        ("a.pdf", lambda: other_files.two_columns(texts.LONG), "set in columns"),
        ("a.pdf", other_files.scanned, "a picture without text"),
        ("a.html", lambda: parallel(2, " :"), "two texts side by side"),
        ("a.pdf", lambda: b"%PDF-1.4 nothing", "not a readable PDF"),
        ("a.docx", lambda: b"PK\x03\x04", "not a Word document"),
        ("a.docx", lambda: b"\xd0\xcf\x11\xe0" + bytes(100), "older version of Word"),
        ("a.odt", lambda: b"PK", "not an OpenDocument"),
        ("a.html", lambda: b"<html><body><nav>News</nav></body></html>", "no words outside"),
        ("a.srt", lambda: b"nothing here", "no cues"),
        ("a.xml", lambda: b"<doc><p>Yes.</p></doc>", "not TEI"),
        ("a.xml", lambda: b"<alto xmlns='http://www.loc.gov/standards/alto/ns-v4#'/>", "words of one page"),
        ("a.xml", lambda: b"<doc>", "not well-formed XML"),
        ("a.eml", lambda: b"Subject: x\n\n", "no words"),
        ("a.doc", lambda: b"", "cannot be imported"),
        ("a.txt", lambda: b" ", "no words"),
        ("a.txt", lambda: "Łódź źródło".encode("iso-8859-2") + b"\x80\x99", "neither UTF-8"),
        ("a", lambda: b"", "cannot be imported"),
    ],
)
def test_what_cannot_be_trusted_is_refused_with_its_reason(file: str, content: object, reason: str) -> None:
    assert callable(content)
    result, problems = imported(file, content())
    assert result is None
    ((severity, what),) = [(problem.severity, problem.what) for problem in problems]
    assert severity == "error"
    assert reason in what


@pytest.mark.parametrize(
    "body",
    [
        "<ul><li><a href=1>Ida Brandt: Yes.</a><li><a href=2>Tom Hale: No.</a><li><a href=3>So.</a></li></ul>",
        "<div class=related><p>Ida Brandt: Yes.</p></div><div class=share><p>Tom Hale: No.</p></div>",
        "<nav>Home News Contact Search</nav><p>Ida Brandt: Yes.</p>",
    ],
)
def test_a_page_of_few_words_keeps_them(body: str) -> None:
    result, problems = imported("a.html", f"<html><body>{body}</body></html>".encode())
    assert result, problems
    assert "Ida Brandt: Yes." in result.transcripts[0].text
    assert "Contact" not in result.transcripts[0].text


def test_xml_that_would_read_other_files_or_grow_without_end_does_not() -> None:
    attack = b'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
    result, (problem,) = imported("a.xml", attack + b'<TEI><text><body><u who="#A">&e; yes</u></body></text></TEI>')
    assert result is None
    assert "&e; stands in it for words" in problem.what


def test_without_the_extra_the_message_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "find_spec", lambda name: None)
    assert "pip install 'stenogram[import]'" in remarks("a.docx", b"")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "records"
    (folder / "registry").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text("site_name: Records\n")
    return folder


def run(corpus: Path, *arguments: object) -> Result:
    return CliRunner().invoke(cli, ["import", *map(str, arguments), "--into", str(corpus)])


def contents(corpus: Path) -> dict[str, bytes]:
    folder = corpus / "source_texts"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_original_is_kept_with_its_hash_and_importing_again_changes_nothing(corpus: Path, tmp_path: Path) -> None:
    file = tmp_path / "Protokoll 12.docx"
    file.write_bytes(word_files.heads_and_feet(texts.PRESS))
    assert run(corpus, file).exit_code == 0
    stem = "2024-05-12-press-conference-on-the-reopening-of-the-harbour"
    before = contents(corpus)
    assert sorted(before) == [f"{stem}.txt", f"{stem}.yml", f"originals/{stem}.docx"]
    assert before[f"originals/{stem}.docx"] == file.read_bytes()
    sidecar, _ = read_sidecar("x.yml", before[f"{stem}.yml"].decode())
    assert sidecar.sidecar.original
    assert sidecar.sidecar.original.called == "Protokoll 12.docx"
    assert sidecar.sidecar.original.file == f"originals/{stem}.docx"
    assert sidecar.sidecar.original.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert [person.name for person in sidecar.sidecar.participants] == ["Jane Doe", "John Reed"]
    assert (sidecar.sidecar.title, sidecar.sidecar.date) == (texts.PRESS.title, "2024-05-12")
    (corpus / f"source_texts/{stem}.yml").write_text("# mine\n" + before[f"{stem}.yml"].decode())
    before = contents(corpus)
    result = run(corpus, file)
    assert (result.exit_code, "imported before, as " + stem in result.stderr) == (0, True)
    assert contents(corpus) == before


def test_originals_are_never_strays(corpus: Path, tmp_path: Path) -> None:
    for name, content in (
        ("a.docx", word_files.dashes(texts.ASSEMBLEE)),
        ("b.html", other_files.table_page(texts.CORTES)),
    ):
        (tmp_path / name).write_bytes(content)
    assert run(corpus, tmp_path / "a.docx", tmp_path / "b.html").exit_code == 0
    (corpus / "source_texts/originals/note.txt").write_text("Where they are from.\n")
    assert {problem.rule for problem in read_corpus(corpus).problems if problem.severity != "note"} == set()


def test_a_new_version_takes_the_place_of_the_old_only_when_it_is_said_to(corpus: Path, tmp_path: Path) -> None:
    file = tmp_path / "sitting.docx"
    file.write_bytes(word_files.line_breaks(texts.COUNCIL))
    assert run(corpus, file, "--name", "sitting").exit_code == 0
    sidecar = corpus / "source_texts/sitting.yml"
    sidecar.write_text("# looked at\n" + sidecar.read_text())
    file.write_bytes(word_files.text_boxes(texts.COUNCIL))
    result = run(corpus, file, "--name", "sitting")
    assert (result.exit_code, "import --replace" in result.stderr) == (1, True)
    assert run(corpus, file, "--name", "sitting", "--replace").exit_code == 0
    assert sidecar.read_text().startswith("# looked at\n")
    assert hashlib.sha256(file.read_bytes()).hexdigest() in sidecar.read_text()
    assert "nineteen nights" in (corpus / "source_texts/sitting.txt").read_text()


def test_two_records_of_one_day_and_title_get_two_names(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(word_files.line_breaks(texts.COUNCIL))
    (tmp_path / "b.docx").write_bytes(word_files.text_boxes(texts.COUNCIL))
    assert run(corpus, tmp_path / "a.docx", tmp_path / "b.docx").exit_code == 0
    stems = sorted(path.stem for path in (corpus / "source_texts").glob("*.txt"))
    assert stems == ["2021-03-03-sitting-of-the-harbour-council", "2021-03-03-sitting-of-the-harbour-council-2"]


@pytest.mark.parametrize(
    ("title", "day", "chair", "member"),
    [
        ("HOUSE OF ASSEMBLY", "Wednesday, 4 May 2022", "The Speaker", "Ms. Ida Brandt"),
        ("HAVENRAAD VAN ZEEDIJK", "4 mei 2022", "De voorzitter", "Mevrouw Ida Brandt"),
        ("ASSEMBLÉE DU PORT", "4 mai 2022", "Le président", "Mme Ida Brandt"),
        ("ГАВАНСКИЙ СОВЕТ", "4 мая 2022 года", "Председатель", "Иван Соколов"),
    ],
)
def test_a_title_in_bold_above_labels_with_a_colon_is_nobody_who_speaks(
    title: str, day: str, chair: str, member: str
) -> None:
    said = [(chair, "Order, order. The sitting is open, and the dues come first."), (member, "They have risen again.")]
    turns = "".join(f"<p><b>{label}:</b> {words}</p>" for label, words in said * 3)
    page = f"<html><body><p><b>{title}</b></p><p>{day}</p>{turns}</body></html>"
    imported, problems = import_document("x.html", page.encode())
    assert imported, problems
    (made,) = imported.transcripts
    assert made.turns == 6
    assert f"title: {title}" in made.sidecar
    assert 'date: "2022-05-04"' in made.sidecar


def imported_text(file: str, content: bytes) -> str:
    result, problems = imported(file, content)
    assert result, problems
    (made,) = result.transcripts
    return made.text


def parallel(rows: int, other: str) -> bytes:
    """A record in two languages side by side; `other` stands behind the names of the second."""
    row = (
        f"<tr><td><b>Mr. Paul Roy (Saltmere):</b> When?</td><td><b>M. Paul Roy (Saltmere){other}</b> Quand ?</td></tr>"
    )
    return f"<html><body><h1>Debates</h1><table>{rows * row}</table></body></html>".encode()


@pytest.mark.parametrize("content", [parallel(1, " :"), parallel(3, ",")], ids=["a row alone", "names on one side"])
def test_a_table_that_has_not_two_texts_side_by_side_is_imported(content: bytes) -> None:
    assert "side by side" not in remarks("a.html", content)


def table(*rows: tuple[str, str]) -> bytes:
    cells = "".join(f"<tr><td>{left}</td><td>{right}</td></tr>" for left, right in rows)
    return f"<html><body><h1>Answers</h1><table>{cells}</table></body></html>".encode()


QUESTION, DIRECTOR = "Question (Anna Dale, Harbour Herald)", "Director of the Port Authority Peter Voss"


@pytest.mark.parametrize(
    ("rows", "is_speech"),
    [
        ([(QUESTION, "When will it open?"), (DIRECTOR, "In June, I hope."), (QUESTION, "Who pays?")], True),
        ([(QUESTION, "When will it open?"), (DIRECTOR, "In June, I hope.")], False),
        ([(QUESTION, "When will it open?"), (DIRECTOR, "In June"), (QUESTION, "Who pays?")], False),
    ],
    ids=["one speaks again", "nobody speaks again", "no sentence"],
)
def test_short_answers_beside_long_names_are_speech_where_somebody_speaks_again(
    rows: list[tuple[str, str]], is_speech: bool
) -> None:
    text = imported_text("a.html", table(*rows))
    assert (f"{QUESTION}: When will it open?" in text) == is_speech


INDEX = ["adjourn 2:10", "April 1:12", "Brandt 1:8 1:9 2:7", "court 1-2", "lamp 1:12"]


@pytest.mark.parametrize(
    ("lines", "is_index"),
    [
        (["WORD INDEX", *INDEX], True),
        (INDEX[:4], False),
        ([*INDEX, "That is all.", "Is it?"], False),
        (["zeal 2:10", "April 1:12", "Brandt 1:8", "Abel 1-2", "Aaron 1:12"], False),
        ([f"10:0{n} MR. HALE: It was at 10:1{n}." for n in range(6)], False),
    ],
    ids=["an index", "too few", "too much else", "no alphabet", "times of speech"],
)
def test_a_word_index_behind_a_court_s_record_is_left_out(lines: list[str], is_index: bool) -> None:
    content = other_files.court_record(lines)
    assert ("word index on pages 2 to 2" in remarks("a.pdf", content)) == is_index
    assert (lines[1] in imported_text("a.pdf", content)) != is_index


FRENCH = "Claire Dumont : À bientôt, à Nîmes.\n\nPaul Morel : Où donc ?\n"


@pytest.mark.parametrize("ending", ["txt", "html", "csv", "srt"])
def test_the_curator_says_how_a_file_is_encoded_that_does_not_say_it_itself(
    corpus: Path, tmp_path: Path, ending: str
) -> None:
    wrapped = {
        "txt": FRENCH,
        "html": f"<meta charset=windows-1252><pre>{FRENCH}</pre>",
        "csv": 'speaker,text\nClaire Dumont,"À bientôt, à Nîmes."\n',
        "srt": f"1\n00:00:01,000 --> 00:00:02,000\n{FRENCH}",
    }
    file = tmp_path / f"a.{ending}"
    file.write_bytes(wrapped[ending].encode("cp850"))
    assert run(corpus, file, "--encoding", "cp850").exit_code == 0
    (text,) = (corpus / "source_texts").glob("*.txt")
    assert "À bientôt, à Nîmes." in text.read_text("utf-8")


def test_what_is_utf_8_stays_so_whatever_encoding_others_have(corpus: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(FRENCH, "utf-8")
    assert run(corpus, file, "--encoding", "windows-1252").exit_code == 0
    assert (corpus / "source_texts/a.txt").read_text("utf-8") == FRENCH


def test_the_option_that_a_refusal_names_clears_it(corpus: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("M. Lefèvre : À bientôt.\n\nMme Réau : À demain.\n".encode("windows-1252"))
    refused = run(corpus, file)
    (option,) = re.findall(r"import it with (--encoding \S+) if", refused.output)
    assert refused.exit_code == 1
    assert run(corpus, file, *option.split()).exit_code == 0
    assert "À demain." in (corpus / "source_texts/a.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("encoding", "said", "status"),
    [("klingon", "no such encoding", 2), ("hex", "no such encoding", 2), ("ascii", "at byte 3", 1)],
)
def test_an_encoding_that_cannot_be_is_reported(
    corpus: Path, tmp_path: Path, encoding: str, said: str, status: int
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("M. É\n".encode("cp850"))
    result = run(corpus, file, "--encoding", encoding)
    assert (said in result.output, result.exit_code) == (True, status)


def test_of_a_folder_the_files_are_imported_whose_kind_can_be(corpus: Path, tmp_path: Path) -> None:
    folder = tmp_path / "files"
    (folder / "1978/page_files").mkdir(parents=True)
    (folder / "a.txt").write_text("Ida: Yes.\n\nTom: No.\n")
    (folder / "1978/page.html").write_text("<h1>The ferry</h1><p><b>Ida:</b> No.</p><p><b>Tom:</b> Yes.</p>")
    for name in (".hidden.txt", "~$a.docx", "1978/page_files/frame.html", "plan.dwg"):
        (folder / name).write_text("x")
    result = run(corpus, folder)
    assert result.exit_code == 0
    assert "2 transcripts, 4 turns from 2 files" in result.output
    assert "skipped, because files of their kind cannot be imported: plan.dwg" in result.output
    assert "2 transcripts" not in run(corpus, folder).output


@pytest.mark.parametrize("head", ["name;place;event", "Fichier;Lieu;Événement", "Datei;Ort;Anlass"])
def test_a_table_about_the_files_of_a_folder_fills_their_sidecars(corpus: Path, tmp_path: Path, head: str) -> None:
    folder = tmp_path / "files of the council"
    folder.mkdir()
    (folder / "the pier.txt").write_text("Ida: Yes.\n\nTom: No.\n")
    (folder / "metadata.csv").write_bytes(f"{head}\r\nthe pier.txt;Saltmere;Sitting\r\n".encode("cp1252"))
    for times in ("first", "again"):
        result = run(corpus, folder)
        assert result.exit_code == 0, (times, result.output)
        (sidecar,) = (corpus / "source_texts").glob("*.yml")
        assert "place: Saltmere\n" in sidecar.read_text()
        assert sidecar.read_text().count("event: Sitting") == 1
    assert "[metadata-within]" in result.output
    assert not list((corpus / "source_texts/originals").glob("*.csv"))


@pytest.mark.parametrize("table", ["crier;text;date\nIda;Late.;2025-06-03\n", "weather;wind\nrain;west\n"])
def test_a_table_of_words_or_of_other_things_is_none_about_texts(corpus: Path, tmp_path: Path, table: str) -> None:
    (tmp_path / "a.csv").write_text(table)
    result = run(corpus, tmp_path / "a.csv")
    assert result.exit_code == 1
    assert "[missing-column]" in result.output


def test_a_corpus_within_the_folder_is_no_part_of_it(corpus: Path) -> None:
    (corpus.parent / "a.txt").write_text("Ida: Yes.\n\nTom: No.\n")
    (corpus / "source_texts").mkdir()
    (corpus / "source_texts/b.txt").write_text("Ida: No.\n")
    assert "1 transcript, 2 turns from" in run(corpus, corpus.parent).output


def test_a_pattern_that_names_nothing_stops_nothing_but_a_name_does(corpus: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Ida: Yes.\n\nTom: No.\n")
    result = run(corpus, file, tmp_path / "*.pdf")
    assert (result.exit_code, "no file has a name like this" in result.output) == (0, True)
    assert run(corpus, file, tmp_path / "b.pdf").exit_code == 2
    assert run(corpus, tmp_path / "*.pdf").exit_code == 2


def test_what_is_left_out_of_many_files_in_the_same_words_is_said_once(corpus: Path, tmp_path: Path) -> None:
    folder = tmp_path / "sittings"
    folder.mkdir()
    page = "<html><meta charset=utf-8><nav><a href=/>Home</a></nav><p>Ida Brandt: The ferry is {n} hours late.</p>"
    for n in range(6):
        (folder / f"{n}.html").write_text(page.format(n=n))
    (folder / "scan.pdf").write_bytes(b"%PDF-1.4\n")
    result = run(corpus, folder)
    *notes, error, done = result.output.splitlines()
    assert len(notes) == 2
    assert "menu “Home”" in notes[0]
    assert notes[1] == "and 5 more of this kind (import-left-out); --all prints them"
    assert "scan.pdf: error:" in error
    assert done.startswith("6 transcripts")
    assert len([line for line in run(corpus, folder).output.splitlines() if "[imported-before]" in line]) == 1
    assert len([line for line in run(corpus, folder, "--all").output.splitlines() if "[imported-before]" in line]) == 6


def test_up_to_four_notes_of_an_import_are_printed_each(corpus: Path, tmp_path: Path) -> None:
    for n in range(4):
        (tmp_path / f"{n}.html").write_text(f"<meta charset=utf-8><nav>Home</nav><p>Ida Brandt: It is {n} o'clock.</p>")
    result = run(corpus, *(tmp_path / f"{n}.html" for n in range(4)))
    assert result.output.count("[import-left-out]") == 4
