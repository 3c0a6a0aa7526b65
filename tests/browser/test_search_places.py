"""Names of places and things that have somebody's surname in them: whoever asks for the place wants the place."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from stenogram.incremental.build import build_site
from tests.browser.conftest import served
from tests.browser.test_search import HITS, ask
from tests.faults.trials import DAY, SETTINGS

# Language, somebody who speaks, what somebody else says of the place of that name, and the question.
TEXTS = (
    ("en", "Maria van der Kelp", "The mole of Kelp-upon-Bay is cracked.", "Kelp upon Bay"),
    ("it", "Sofia Lago", "Il battello di Lago di Corno non parte.", "Lago di Corno"),
    ("de", "Anna Bruck", "Die Weiche in Bruck an der Salm klemmt.", "Bruck an der Salm"),
    ("fr", "Pierre Villiers", "Le pont de Villiers sur Orge est fermé.", "Villiers sur Orge"),
    ("es", "Elena Puente", "La esclusa de Puente del Monte gotea.", "Puente del Monte"),
)


@pytest.fixture(scope="module")
def gazette(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("gazette")
    (root / "source_texts").mkdir()
    (root / "mkdocs.yml").write_text("site_url: https://gazette.example/\n" + SETTINGS)
    for language, speaker, said, _ in TEXTS:
        name = root / "source_texts" / f"2021-{language}"
        turns = f"{speaker}: Bim.\n\nNora Tamsin: {said}\n\n{speaker}: Bam.\n"
        name.with_suffix(".txt").write_text(f"2021 {language}\n\n{turns}", encoding="utf-8")
        name.with_suffix(".yml").write_text(f"language: {language}\ndate: 2021-03-01\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", DAY)
        assert build_site(root, release=True).site
    with served(root / "site") as address:
        yield address


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[0])
def test_a_place_with_the_name_of_a_speaker_is_a_place(chrome: Browser, gazette: str, text: tuple[str, ...]) -> None:
    language, speaker, _, question = text
    page: Page = chrome.new_page()
    page.goto(f"{gazette}search/")
    ask(page, question)
    expect(page.locator(".st-search-understood")).to_contain_text(f"No results for {speaker} as a filter")
    found = page.locator(HITS).evaluate_all("links => links.map((link) => link.href)")
    assert found, question
    assert found[0].endswith("#turn-2"), found
    assert f"/2021-{language}/" in found[0], found
    page.close()
