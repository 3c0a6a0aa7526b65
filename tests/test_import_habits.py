"""Habits of people who save files: letters around a record, names that belie a file, pages that are printed oddly."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from io import BytesIO

import docx
import openpyxl
import pytest
from reportlab.pdfgen.canvas import Canvas

from stenogram.importers.files import import_document
from stenogram.importers.metadata import read_metadata
from stenogram.importers.table import read_rows
from tests.importing.word_files import saved
from tests.test_import_files import imported, read, remarks, turns


def mail(lines: list[str], as_html: bool) -> bytes:
    made = EmailMessage()
    made["Subject"], made["From"] = "The ferry", "press@town.example"
    if as_html:
        made.set_content("see below")
        made.add_alternative("".join(f"<p>{line.replace('<', '&lt;')}</p>" for line in lines), subtype="html")
    else:
        made.set_content("\n\n".join(lines))
    return made.as_bytes()


def speakers_of_mail(lines: list[str], as_html: bool) -> list[str]:
    result, problems = imported("a.eml", mail(lines, as_html))
    assert result, problems
    (made,) = result.transcripts
    return [label for label, _ in turns(read(made))]


RECORD = ["Ida Brandt: The ferry is late.", "Tom Hale: How late is it?", "Ida Brandt: Six hours, and it will be more."]
LABELS = ["ida brandt", "tom hale", "ida brandt"]


@pytest.mark.parametrize("as_html", [False, True])
@pytest.mark.parametrize(
    "signature",
    [
        ["Kind regards,", "Piet Novak", "Head of Press | T: +00 555"],
        ["Mit freundlichen Grüßen", "Jan Weber", "Referent: Presse"],
        ["Cordialement", "Anne Rive", "Tél. : 00"],
        ["С уважением,", "Иван Петров"],
        ["--", "Press Office: 00"],
    ],
)
def test_a_signature_is_left_out_in_any_language(signature: list[str], as_html: bool) -> None:
    assert speakers_of_mail([*RECORD, *signature], as_html) == LABELS
    assert f"signature “{signature[0]}" in remarks("a.eml", mail([*RECORD, *signature], as_html))


@pytest.mark.parametrize("as_html", [False, True])
@pytest.mark.parametrize(
    "head",
    [
        ["From: Ida Reed <ida@town.example>", "Sent: 9 July 2024", "To: Press", "Subject: Ferry"],
        ["Von: Ida Rot", "Gesendet: 9. Juli 2024", "An: Presse", "Betreff: Fähre"],
        ["-----Message d’origine-----", "De : Anne", "Envoyé : mardi", "À : Presse", "Objet : Bac"],
        ["On 9 July 2024 Ida Reed <ida@town.example> wrote:"],
    ],
)
def test_the_longest_of_the_messages_in_one_body_is_the_record(head: list[str], as_html: bool) -> None:
    assert speakers_of_mail([*RECORD, *head, "Please put this on the web."], as_html) == LABELS
    assert speakers_of_mail(["Please put this on the web.", "Cheers, Piet", *head, *RECORD], as_html) == LABELS


def test_lines_of_a_record_that_look_like_those_of_a_message_are_too_few_for_one() -> None:
    lines = [RECORD[0], "From: the harbour", "To: the island", *RECORD[1:]]
    result, problems = imported("a.eml", mail(lines, False))
    assert result, problems
    assert "From: the harbour" in result.transcripts[0].text


def test_a_signature_above_a_longer_record_ends_nothing() -> None:
    assert speakers_of_mail(["Here it is.", "Kind regards,", "Piet", *RECORD], False)[-3:] == LABELS


def packed(parts: dict[str, str]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


@pytest.mark.parametrize(
    ("file", "content", "reason", "remedy"),
    [
        ("a.docx", b"%PDF-1.7", "another kind of file: PDF", "end in .pdf"),
        ("a.docx", rb"{\rtf1 Ida}", "another kind of file: RTF", "save its text"),
        ("a.docx", packed({"content.xml": "<a/>"}), "another kind of file: OpenDocument", "end in .odt"),
        ("a.odt", packed({"word/document.xml": "<a/>"}), "another kind of file: Word", "end in .docx"),
        ("a.pdf", b"\n<!DOCTYPE html><html>", "another kind of file: HTML", "end in .html"),
        ("a.txt", b"<html><body>Ida: x", "another kind of file: HTML", "end in .html"),
        ("a.txt", rb"{\rtf1 Ida}", "another kind of file: RTF", "save its text"),
        ("a.html", b"\x89PNG\r\n\x1a\n", "it is a picture", "OCR"),
        (
            "a.html",
            b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n",
            "file: MHTML",
            "save its text",
        ),
        ("a.eml", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(9), "older version of Office", "save its text"),
        ("a.txt", "Ida: x".encode("utf-16-le"), "that no text has", "UTF-8"),
        ("a.eml", b"Words alone.\n", "not a message", "as .eml"),
        (
            "a.eml",
            b"From a@b x\nSubject: x\n\nIda: x\n\nFrom c@d x\nSubject: y\n\nTom: y\n",
            "several messages",
            "each",
        ),
        ("a.eml", b"Subject: x\n\n-----BEGIN PGP MESSAGE-----\n\nhQ\n", "encrypted", "open it"),
        ("a.html", "<p>Café</p>".encode() + "<p>Zürich</p>".encode("cp1252"), "others are in another", "save the page"),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_refused(file: str, content: bytes, reason: str, remedy: str) -> None:
    result, (problem,) = import_document(file, content)
    assert result is None
    assert (problem.severity, reason in problem.what, remedy in problem.remedy) == ("error", True, True), problem


@pytest.mark.parametrize("ending", ["xml", "eml", "html"])
def test_what_may_begin_as_another_format_is_read(ending: str) -> None:
    content = {
        "xml": b"<html><body><p>Ida: x</p></body></html>",
        "eml": b"Subject: x\nContent-Type: multipart/related; boundary=x\n\n--x\n"
        b"Content-Type: text/html\n\n<p>Ida: x</p>\n--x--",
        "html": b"<html><body><p>Ida: x</p></body></html>",
    }
    assert "another kind" not in remarks(f"a.{ending}", content[ending])


@pytest.mark.parametrize(
    "kind",
    [
        b"application/vnd.ms-word.document.macroEnabled",
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.template",
    ],
)
def test_a_document_with_macros_and_a_template_are_read_as_any_other(kind: bytes) -> None:
    document = docx.Document()
    for line in RECORD:
        document.add_paragraph(line)
    with zipfile.ZipFile(BytesIO(saved(document))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    plain = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(plain, kind)
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    result, problems = imported("a.docm", made.getvalue())
    assert result, problems
    assert [label for label, _ in turns(read(result.transcripts[0]))] == LABELS


def printed(draw: Callable[[Canvas], None]) -> bytes:
    out = BytesIO()
    canvas = Canvas(out)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _lines(canvas: Canvas) -> None:
    for n, line in enumerate(RECORD):
        canvas.drawString(70, 760 - 40 * n, line)


def test_a_word_that_is_printed_twice_to_be_bold_is_one_word() -> None:
    def draw(canvas: Canvas) -> None:
        _lines(canvas)
        canvas.translate(0.3, 0)
        _lines(canvas)

    result, problems = imported("a.pdf", printed(draw))
    assert result, problems
    assert "Ida Brandt: The ferry is late." in result.transcripts[0].text


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_a_page_whose_words_are_turned_is_refused(angle: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(300, 400)
        canvas.rotate(angle)
        canvas.translate(-200, -600)
        _lines(canvas)

    assert "the words of page 1 do not run from left to right" in remarks("a.pdf", printed(draw))


@pytest.mark.parametrize("title", ["Doorstep of Minister Brandt, Saltmere", "Rede von Minister Hale, Saltmere"])
@pytest.mark.parametrize("head", ["<title>{title}</title>", ""])
def test_a_title_in_bold_that_names_somebody_is_nobody_s_label(title: str, head: str) -> None:
    body = f"<p><b>{title}</b></p><p>3 June 2024</p>"
    body += "".join(
        f"<p><b>{label}:</b> {words}</p>" for label, words in (("Q", "Is it late?"), ("Ida Brandt", "It is late."))
    )
    result, problems = imported("a.html", f"<html>{head.format(title=title)}<body>{body}</body></html>".encode())
    assert result, problems
    document = read(result.transcripts[0])
    assert [turn.label for turn in document.turns()] == ["Q", "Ida Brandt"]
    assert (document.title, str(document.date)) == (title, "2024-06-03")


def test_columns_of_a_table_of_turns_are_known_in_other_languages() -> None:
    rows, problems = read_rows("a.csv", "Sprecher;Text\nIda;Grüße.\n".encode("cp1252"), {})
    assert ([(row.speaker, row.paragraphs) for row in rows], problems) == ([("Ida", ("Grüße.",))], ())


@pytest.mark.parametrize("heading", ["Type of event", "Art der Veranstaltung", "Tipo de evento"])
def test_the_kind_of_event_is_known_by_the_head_of_its_column(heading: str) -> None:
    rows, problems = read_metadata("a.csv", f"File,{heading}\na.docx,Press conference\n".encode(), {})
    assert ([dict(row.facts) for row in rows], problems) == ([{"event": "Press conference"}], ())


def test_a_cell_without_a_value_says_nothing() -> None:
    book = openpyxl.Workbook()
    for row in (["speaker", "text"], ["Ida", "Yes."], ["#REF!", "#N/A"]):
        book.active.append(row)
    assert [row.speaker for row in read_rows("a.xlsx", saved(book), {})[0]] == ["Ida"]
    (row,) = read_rows("a.json", b'[{"speaker": NaN, "text": "The lamp burns."}]', {})[0]
    assert row.speaker is None


@pytest.mark.parametrize(
    ("table", "day"),
    [
        ("Date;Titre;Orateur;Texte\n07/05/2024;Audition;Ida;Merci.\n", "2024-05-07"),
        ("date;title;speaker;text\n07/05/2024;Audition;Ida;Thanks.\n", "07/05/2024"),
        ("date;title;speaker;text\n05/17/2024;Audition;Ida;Thanks.\n", "2024-05-17"),
        ("date;title;Subject;speaker;text\n07/05/2024;Audition;x;Ida;Thanks.\n", "07/05/2024"),
    ],
)
def test_only_an_english_table_may_have_months_first(table: str, day: str) -> None:
    (row,), _ = read_rows("a.csv", table.encode(), {})
    assert (row.values["date"], row.values["title"]) == (day, "Audition")


def bold_questions(first: str) -> bytes:
    document = docx.Document()
    document.add_heading("Point de presse", 1)
    asked = ((first, "Non."), ("La ministre ira-t-elle à Nantes ?", "Oui, lundi."), ("Seule ?", "Non, à deux."))
    for question, answer in asked:
        document.add_paragraph().add_run(question).bold = True
        paragraph = document.add_paragraph()
        paragraph.add_run("Le porte-parole : ").bold = True
        paragraph.add_run(answer)
    return saved(document)


def test_questions_in_bold_between_answers_are_nobody_s_who_answers() -> None:
    result, problems = imported("a.docx", bold_questions("Le port fermera-t-il ?"))
    assert result, problems
    document = read(result.transcripts[0])
    labels = [turn.label for turn in document.turns()]
    assert labels == [None, "Le porte-parole"] * 3


def test_a_speech_under_a_title_in_bold_is_no_turn_of_the_title() -> None:
    document = docx.Document()
    document.add_paragraph().add_run("DISCOURS DE LA MINISTRE CLAIRE DUMONT").bold = True
    for text in (
        "Le Havre, le 5 avril 2024",
        "Mesdames, messieurs, je remercie les ouvriers.",
        "Je remercie le maire.",
    ):
        document.add_paragraph(text)
    result, problems = imported("a.docx", saved(document))
    assert result, problems
    record = read(result.transcripts[0])
    assert record.title == "DISCOURS DE LA MINISTRE CLAIRE DUMONT"
    assert [(turn.label, turn.speaker and turn.speaker.name) for turn in record.turns()] == [(None, "Claire Dumont")]


FEET = (
    '<p><a href="#top">Top of page</a></p>',
    '<p><a href="/a">Haut de page</a> | <a href="javascript:window.print()">Imprimer</a></p>',
    "<p>© Harbour Office 2024 – Legal notice</p>",
    "<p>Copyright 2024 Harbour Office</p>",
)


@pytest.mark.parametrize("foot", FEET)
def test_links_and_the_owner_at_the_foot_of_a_page_are_nobody_s_words(foot: str) -> None:
    body = "".join(f"<p><b>{name}:</b> {words}</p>" for name, words in (("Ida", "Late?"), ("Tom", "Six hours.")) * 2)
    page = f"<html><body><h1>The ferry</h1><p>3 June 2024</p>{body}{foot}</body></html>".encode()
    result, _ = imported("a.html", page)
    assert result
    assert turns(read(result.transcripts[0]))[-1] == ("tom", ("Six hours.",))
    assert "left out" in remarks("a.html", page)


def test_a_link_to_a_source_and_a_sign_within_speech_stay() -> None:
    body = '<p><b>Ida:</b> It is late.</p><p><b>Tom:</b> See <a href="/a">this</a>.</p><p><a href="/b">The law</a></p>'
    result, _ = imported("a.html", f"<html><body><h1>The ferry</h1>{body}</body></html>".encode())
    assert result
    assert "The law" in result.transcripts[0].text
