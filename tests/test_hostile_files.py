"""Files that `import` is given by strangers: small ones that become huge, and ones that ask for other files."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import docx
import pytest

from stenogram.importers import archive
from stenogram.importers.files import import_document
from stenogram.importers.table import read_rows
from tests.importing.word_files import saved

_OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PARTS = {"docx": "word/document.xml", "odt": "content.xml", "xlsx": "xl/worksheets/sheet1.xml"}


def _packed(parts: dict[str, bytes]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return made.getvalue()


@pytest.mark.parametrize("ending", _PARTS)
@pytest.mark.parametrize(("beyond", "refused"), [(0, False), (1, True)])
def test_what_unpacks_to_more_than_a_transcript_is_refused(
    ending: str, beyond: int, refused: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "MARKUP_MOST", 5_000)
    raw = _packed({_PARTS[ending]: b" " * (5_000 + beyond)})
    problems = read_rows("a.xlsx", raw, {})[1] if ending == "xlsx" else import_document(f"a.{ending}", raw)[1]
    assert ("unpacks to" in str(problems[0])) is refused


@pytest.mark.parametrize(("beyond", "refused"), [(0, False), (1, True)])
def test_pictures_count_for_the_room_that_a_file_takes(
    beyond: int, refused: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "CONTENT_MOST", 5_000)
    raw = _packed({"word/document.xml": b" " * 3_000, "word/media/image1.png": b" " * (2_000 + beyond)})
    (problem,) = import_document("a.docx", raw)[1]
    assert ("unpacks to" in str(problem)) is refused


def _asking(ending: str, entities: str, use: str) -> bytes:
    """A file of this kind whose one turn uses an entity that its document type declares."""
    start = f'<?xml version="1.0"?><!DOCTYPE x [{entities}]>'
    turn = f"Ida Brandt: The lamp burns. {use}"
    if ending == "docx":
        body = f"<w:body><w:p><w:r><w:t>{turn}</w:t></w:r></w:p></w:body>"
        with zipfile.ZipFile(BytesIO(saved(docx.Document()))) as packed:
            parts = {name: packed.read(name) for name in packed.namelist()}
        document = f'{start}<w:document xmlns:w="{_WORD}">{body}</w:document>'
        return _packed({**parts, "word/document.xml": document.encode()})
    if ending == "odt":
        names = f'xmlns:office="{_OPEN_DOCUMENT}:office:1.0" xmlns:text="{_OPEN_DOCUMENT}:text:1.0"'
        body = f"<office:body><office:text><text:p>{turn}</text:p></office:text></office:body>"
        return _packed({"content.xml": f"{start}<office:document {names}>{body}</office:document>".encode()})
    if ending == "html":
        return f"<!DOCTYPE html [{entities}]><html><body><p>{turn}</p></body></html>".encode()
    return (
        f'{start}<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div><u who="#ida"><seg>{turn}</seg></u>'
        "</div></body></text></TEI>"
    ).encode()


def _outcome(ending: str, raw: bytes) -> Iterator[str]:
    imported, problems = import_document(f"a.{ending}", raw)
    yield from map(str, problems)
    for transcript in imported.transcripts if imported else ():
        yield transcript.text + transcript.sidecar


@pytest.mark.parametrize("ending", ["docx", "odt", "html", "xml"])
def test_no_other_file_is_read_for_a_file(ending: str, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("MOONRAKER")
    entity = f'<!ENTITY s SYSTEM "{(tmp_path / "secret.txt").as_uri()}">'
    assert "MOONRAKER" not in "".join(_outcome(ending, _asking(ending, entity, "&s;")))


@pytest.mark.parametrize("ending", ["docx", "odt", "html", "xml"])
def test_entities_do_not_multiply(ending: str) -> None:
    entities = '<!ENTITY e0 "lamp lamp lamp lamp ">' + "".join(
        f'<!ENTITY e{level} "{f"&e{level - 1};" * 20}">' for level in range(1, 9)
    )
    assert sum(map(len, _outcome(ending, _asking(ending, entities, "&e8;")))) < 10_000


@pytest.mark.parametrize("ending", ["docx", "odt", "xml"])
def test_words_that_only_an_entity_has_are_not_left_out_in_silence(ending: str) -> None:
    raw = _asking(ending, '<!ENTITY s "It is out.">', "&s; So it is.")
    imported, (problem,) = import_document(f"a.{ending}", raw)
    assert imported is None
    assert "&s; stands in it for words" in problem.what
    assert import_document(f"a.{ending}", _asking(ending, '<!ENTITY s "It is out.">', "&amp; &#8212;"))[0]
