"""Entries with names in several languages are called by those of the site's."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from stenogram.incremental.build import build_site
from stenogram.model import Name, Organisation, Person, Registry
from stenogram.pages.site_names import entity_in, registry_in
from tests.faults.trials import DAY, SETTINGS

TEXT = "THE FERRY\n\nMarch 4, 1921, Oakham\n\nAnna Reed: The River Board decides.\n\nTom Hale: Does it?\n"
PEOPLE = (
    "- {id: anna-reed, name: Anna Reed, names: {ru: [Анна Рид], de: [Anna Riedt]}}\n- {id: tom-hale, name: Tom Hale}\n"
)
BODIES = "- {id: river-board, name: River Board, definition: D., names: {ru: [Речной совет]}}\n"


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY)
    for folder, file, text in (
        ("source_texts", "ferry.txt", TEXT),
        ("registry", "people.yml", PEOPLE),
        ("registry", "organisations.yml", BODIES),
    ):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / file).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("language", "person", "body"),
    [("ru", "Анна Рид", "Речной совет"), ("de", "Anna Riedt", "River Board"), ("fr", "Anna Reed", "River Board")],
)
def test_pages_call_entries_as_the_language_of_the_site_does(
    corpus: Path, language: str, person: str, body: str
) -> None:
    settings = SETTINGS.replace("{name: stenogram}", f"{{name: stenogram, language: {language}}}")
    (corpus / "mkdocs.yml").write_text(settings)
    assert build_site(corpus, release=True).site
    pages = {path: (corpus / f"docs/{path}.md").read_text(encoding="utf-8") for path in (
        "people/anna-reed", "people/index", "organisations/river-board", "organisations/index", "transcripts/ferry"
    )}  # fmt: skip
    assert re.search(rf"^# {person}\b", pages["people/anna-reed"], re.MULTILINE)
    assert set(person.split()) <= set(re.findall(r"\w+", pages["people/index"]))
    assert f"[{person}](../people/anna-reed.md)" in pages["transcripts/ferry"]
    assert f"# {body}" in pages["organisations/river-board"]
    assert f"[{body}]" in pages["organisations/index"]
    facets = gzip.decompress((corpus / "site/pagefind/records.st_facets").read_bytes()).decode()
    assert f'"anna-reed|{person}"' in facets
    assert f'"river-board|{body}"' in facets
    # The words are those of the text, the data those of the registry.
    assert "River Board" in pages["transcripts/ferry"]
    assert '"name":"Anna Reed"' in (corpus / "docs/data/transcripts/ferry.json").read_text(encoding="utf-8")


def test_what_an_entry_was_called_is_among_its_names() -> None:
    body = Organisation(
        "sco",
        "Shanghai Cooperation Organisation",
        "D.",
        names=(Name("ШОС", exact=True, language="ru"), Name("Шанхайская организация", language="ru")),
        short="SCO",
    )
    shown = entity_in(body, "ru-RU")
    assert (shown.name, shown.short) == ("Шанхайская организация", "ШОС")
    assert [name.text for name in shown.names] == ["Shanghai Cooperation Organisation", "SCO"]
    assert entity_in(body, "de") is body


def test_a_family_name_that_is_no_part_of_the_name_is_left_out() -> None:
    person = Person("anna-reed", "Anna Reed", "", names=(Name("Анна Рид", language="ru"),), family="Reed")
    assert isinstance(shown := entity_in(person, "ru"), Person)
    assert shown.family is None


def test_a_registry_read_again_is_the_same_record_where_it_has_no_such_names() -> None:
    first, again = (Registry({"one": Organisation("one", "One", "D.")}, {}) for _ in range(2))
    assert registry_in(first, "de") is first
    assert registry_in(again, "de") is again
