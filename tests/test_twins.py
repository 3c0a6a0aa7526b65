"""Translations of one text in a corpus: paired turns, links from turn to turn, heads of pages, data, and mistakes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from stenogram.incremental.build import build_site, read_corpus
from stenogram.parallel_texts import with_parallel_texts
from tests.faults.trials import DAY, SETTINGS

ENGLISH = """The ferry

January 2, 1922

Anna Reed: The ferry is late again, and nobody has told the passengers why.

Tom Hale: It was the ice.

Anna Reed: In 1919 there was more ice, and it was never later than 20 minutes.

Ida Brandt: I move that we write to the owner.
"""
GERMAN = """Die Fähre

2. Januar 1922

Anna Reed: Die Fähre hat wieder Verspätung, und niemand hat den Fahrgästen gesagt, warum.

Tom Hale: Es lag am Eis.

Anna Reed: 1919 gab es mehr Eis, und sie kam nie mehr als 20 Minuten zu spät.
"""
SPANISH = """El transbordador

2 de enero de 1922

Anna Reed: El transbordador llega otra vez tarde, y nadie ha dicho a los pasajeros por qué.

Anna Reed: En 1919 hubo más hielo, y nunca llegó más de 20 minutos tarde.
"""


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY)
    texts = tmp_path / "source_texts"
    texts.mkdir()
    (tmp_path / "registry").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_url: https://ferry.example/\n" + SETTINGS)
    for name, text, language in (("ferry", ENGLISH, "en"), ("faehre", GERMAN, "de"), ("transbordador", SPANISH, "es")):
        (texts / f"{name}.txt").write_text(text)
        of = "translation_of: ferry\n" if language != "en" else ""
        (texts / f"{name}.yml").write_text(f"language: {language}\n{of}")
    return tmp_path


def twins(root: Path) -> dict[str, dict[str, list[tuple[str, str]]]]:
    transcripts = with_parallel_texts(read_corpus(root).transcripts())
    return {one.document.name: {twin.language: list(twin.turns) for twin in one.twins} for one in transcripts}


def test_turns_are_paired_with_the_original_and_through_it_with_other_translations(corpus: Path) -> None:
    paired = twins(corpus)
    first_three = [(f"turn-{number}", f"turn-{number}") for number in (1, 2, 3)]
    assert paired["ferry"]["de"] == first_three
    assert paired["faehre"]["en"] == first_three
    assert paired["ferry"]["es"] == [("turn-1", "turn-1"), ("turn-3", "turn-2")]
    assert paired["transbordador"]["de"] == [("turn-1", "turn-1"), ("turn-2", "turn-3")]


def test_a_curator_says_what_is_paired(corpus: Path) -> None:
    (corpus / "source_texts" / "transbordador.yml").write_text(
        "language: es\ntranslation_of: {text: ferry, pairs: {turn-2: none}}\n"
    )
    assert twins(corpus)["ferry"]["es"] == [("turn-1", "turn-1")]


def test_pages_lead_from_turn_to_turn_and_say_their_languages(corpus: Path) -> None:
    assert build_site(corpus, release=True, strict=True).site
    page = (corpus / "docs/transcripts/ferry.md").read_text(encoding="utf-8")
    assert '[Deutsch](../transcripts/faehre.md){ hreflang="de" lang="de" }' in page
    assert '[Deutsch](../transcripts/faehre.md#turn-3){ hreflang="de" lang="de" }' in page
    assert '[español](../transcripts/transbordador.md#turn-2){ hreflang="es" lang="es" }' in page
    assert "<i>· </i>[side by side](../side-by-side/faehre/ferry.md)" in page
    columns = 'aria-label="Side by side: German" title="Side by side: German"'
    assert f"[⇄](../side-by-side/faehre/ferry.md#second-turn-3){{ .st-columns {columns} }}" in page
    html = (corpus / "site/transcripts/ferry/index.html").read_text(encoding="utf-8")
    for language, name in (("en", "ferry"), ("de", "faehre"), ("es", "transbordador")):
        assert f'hreflang="{language}" href="https://ferry.example/transcripts/{name}/"' in html
    assert 'hreflang="de" href="https://ferry.example/transcripts/faehre/"' in (corpus / "site/sitemap.xml").read_text()
    record = json.loads((corpus / "docs/data/transcripts/ferry.json").read_text(encoding="utf-8"))
    assert record["translations"][0] == {
        "id": "faehre", "language": "de", "title": "Die Fähre",
        "turns": [["turn-1", "turn-1"], ["turn-2", "turn-2"], ["turn-3", "turn-3"]],
    }  # fmt: skip


def test_an_edit_of_a_translation_makes_the_pages_of_the_others_anew(corpus: Path) -> None:
    build_site(corpus, release=True)
    text = corpus / "source_texts" / "faehre.txt"
    text.write_text(text.read_text() + "\nIda Brandt: Ich beantrage, dass wir dem Eigner schreiben.\n")
    build_site(corpus)
    page = (corpus / "docs/transcripts/ferry.md").read_text(encoding="utf-8")
    assert "[Deutsch](../transcripts/faehre.md#turn-4)" in page


@pytest.mark.parametrize(
    ("entry", "what"),
    [
        ("nobody", 'translation_of names "nobody", but no text has that name'),
        ("transbordador", "translation_of names this text itself"),
        ("{text: ferry, pairs: {turn-9: turn-1}}", 'translation_of pairs turn-9, but "transbordador" has no such turn'),
        ("{text: ferry, pairs: {turn-1: turn-9}}", 'translation_of pairs turn-9, but "ferry" has no such turn'),
    ],
)
def test_what_is_not_so_is_an_error(corpus: Path, entry: str, what: str) -> None:
    (corpus / "source_texts" / "transbordador.yml").write_text(f"language: es\ntranslation_of: {entry}\n")
    (problem,) = (one for one in read_corpus(corpus).problems if one.severity == "error")
    assert (problem.file, problem.line, problem.what) == ("source_texts/transbordador.yml", 2, what)


SIDES = re.compile(
    r'<div class="st-pair__side[^>]*>(.*?)(?=<div class="st-pair__side|<div class="st-pair"|</article>)', re.DOTALL
)


def rows(page: str) -> list[list[str]]:
    """The words of a built page, row by row and side by side."""
    found = [" ".join(re.sub(r"<[^>]+>", " ", side).split()) for side in SIDES.findall(page)]
    return [found[at : at + 2] for at in range(0, len(found), 2)]


def test_two_languages_are_read_side_by_side(corpus: Path) -> None:
    assert build_site(corpus, release=True, strict=True).site
    page = (corpus / "site/side-by-side/ferry/transbordador/index.html").read_text(encoding="utf-8")
    assert rows(page) == [
        ["The ferry 2 January 1922 · English", "El transbordador 2 January 1922 · español"],
        [
            "English 1 Anna Reed The ferry is late again, and nobody has told the passengers why.",
            "español 1 Anna Reed El transbordador llega otra vez tarde, y nadie ha dicho a los pasajeros por qué.",
        ],
        ["English 2 Tom Hale It was the ice.", "Nothing corresponds here."],
        [
            "English 3 Anna Reed In 1919 there was more ice, and it was never later than 20 minutes.",
            "español 2 Anna Reed En 1919 hubo más hielo, y nunca llegó más de 20 minutos tarde.",
        ],
        ["English 4 Ida Brandt I move that we write to the owner.", "Nothing corresponds here."],
    ]
    assert len(re.findall('dir="ltr"[^>]* lang="es"', page)) == 3
    assert '<a aria-label="Turn 2" href="../../../transcripts/transbordador/#turn-2">2</a>' in page
    assert 'id="first-turn-3"' in page
    assert 'name="robots" content="noindex"' in page
    assert "side-by-side" not in (corpus / "site/sitemap.xml").read_text()


def test_of_a_text_and_its_translation_the_original_stands_first(corpus: Path) -> None:
    build_site(corpus, release=True)
    page = (corpus / "site/side-by-side/faehre/ferry/index.html").read_text(encoding="utf-8")
    assert rows(page)[0][0].startswith("The ferry")
    assert 'id="second-turn-1"' in rows_html(page)[2]


def rows_html(page: str) -> list[str]:
    return SIDES.findall(page)


def test_a_turn_of_one_that_is_two_of_the_other_stands_beside_both(corpus: Path) -> None:
    text = corpus / "source_texts" / "transbordador.yml"
    text.write_text("language: es\ntranslation_of: {text: ferry, pairs: {turn-1: turn-1, turn-2: turn-3}}\n")
    spanish = corpus / "source_texts" / "transbordador.txt"
    spanish.write_text(SPANISH.replace(", y nunca llegó", ".\n\nAnna Reed: Y nunca llegó"))
    build_site(corpus, release=True)
    page = (corpus / "site/side-by-side/ferry/transbordador/index.html").read_text(encoding="utf-8")
    assert [row for row in rows(page) if "1919" in row[0]] == [
        [
            "English 3 Anna Reed In 1919 there was more ice, and it was never later than 20 minutes.",
            "español 2 Anna Reed En 1919 hubo más hielo. 3 Anna Reed Y nunca llegó más de 20 minutos tarde.",
        ]
    ]


def test_turns_that_stand_in_another_order_are_in_one_row(corpus: Path) -> None:
    (corpus / "source_texts" / "transbordador.yml").write_text(
        "language: es\ntranslation_of: {text: ferry, pairs: {turn-1: turn-3, turn-2: turn-1}}\n"
    )
    assert twins(corpus)["transbordador"]["en"] == [("turn-1", "turn-3"), ("turn-2", "turn-1")]
    build_site(corpus, release=True)
    page = (corpus / "site/side-by-side/ferry/transbordador/index.html").read_text(encoding="utf-8")
    paired_row = rows(page)[1]
    assert [re.findall(r"(\d) Anna|(\d) Tom", side) for side in paired_row] == [
        [("1", ""), ("", "2"), ("3", "")],
        [("1", ""), ("2", "")],
    ]


def test_a_withdrawn_translation_has_no_page_beside_its_original(corpus: Path) -> None:
    sidecar = corpus / "source_texts" / "faehre.yml"
    build_site(corpus, release=True)
    sidecar.write_text(sidecar.read_text() + "withdrawn: {on: 2023-01-02}\n")
    assert build_site(corpus).site
    assert not (corpus / "site/side-by-side/faehre").exists()
    assert "side-by-side/faehre" not in (corpus / "docs/transcripts/ferry.md").read_text(encoding="utf-8")
