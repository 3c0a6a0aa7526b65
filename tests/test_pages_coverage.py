"""The page "Coverage" says what there is and what is missing, or that nothing is known to be."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from stenogram.dates import PartialDate
from stenogram.hosts import MKDOCS
from stenogram.model import Corpus, Document, Permalinks, Registry, Settings, SourceText, Transcript
from stenogram.pages import Templates
from stenogram.pages.coverage_page import coverage_page
from stenogram.templating.template_folders import template_folders

SITE = Settings("Transcripts")
ROOT = Path(__file__).parents[1]


def on(*days: str | None) -> Corpus:
    transcripts = []
    for number, day in enumerate(days):
        source = SourceText(f"t-{number}", f"source_texts/t-{number}.txt", "0" * 64, "", "utf-8")
        date = PartialDate.parse(day) if day else None
        document = Document(source, f"Text *{number}*", (), date, url="https://example.org/")
        transcripts.append(Transcript(document, (), Permalinks(())))
    return Corpus(tuple(transcripts), Registry({}, {}), SITE)


def shown(corpus: Corpus) -> str:
    return Templates(template_folders(ROOT, "pages")).render("coverage.md", coverage_page(corpus))


def test_years_one_after_the_other_are_a_span() -> None:
    (missing,) = coverage_page(on("1990", "1992", "1995", "1996")).missing
    assert missing.items == ("1991", "1993–1994")


def test_where_nothing_is_missing_the_page_says_so() -> None:
    assert "Nothing is known to be missing." in shown(on("1990"))
    stated = replace(on("1990"), settings=replace(SITE, missing=("The *minutes* of May.",)))
    assert r"The \*minutes\* of May." in shown(stated)
    assert "Nothing is known" not in shown(stated)


@pytest.mark.parametrize(("amount", "more"), [(100, None), (101, "and 1 more")])
def test_a_long_list_says_how_many_more_there_are(amount: int, more: str | None) -> None:
    (missing,) = coverage_page(on(*[None] * amount)).missing
    assert (len(missing.items), missing.more) == (100, more)
    assert missing.items[0] == r"[Text \*0\*](../transcripts/t-0.md)"


def test_a_language_is_named_in_the_language_of_the_site() -> None:
    german = replace(on("1990"), settings=replace(SITE, language="de"))
    facts = {fact.term: fact.values for fact in coverage_page(german).facts}
    assert facts["Languages"] == ("Englisch (1)",)


@pytest.mark.parametrize(
    ("written", "read"), [("One.", ("One.",)), ("[One., Two.]", ("One.", "Two.")), ("null", ()), ("[]", ())]
)
def test_the_curator_says_in_the_settings_what_is_missing(tmp_path: Path, written: str, read: tuple[str, ...]) -> None:
    (tmp_path / "source_texts").mkdir()
    config = f"site_name: x\ntheme: {{name: stenogram}}\nplugins: []\nextra:\n  stenogram:\n    missing: {written}\n"
    (tmp_path / "mkdocs.yml").write_text(config)
    site, problems = MKDOCS.configure(tmp_path)
    assert (problems, site and site.settings.missing) == ((), read)
