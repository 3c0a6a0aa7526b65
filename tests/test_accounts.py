"""Two publishers on one event in a corpus: the page of both, links to it, data, and mistakes in the sidecar."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stenogram.incremental.build import build_site, read_corpus
from stenogram.parallel_texts import with_parallel_texts
from tests.faults.trials import DAY, SETTINGS
from tests.test_twins import rows

UTOPIA = """The Prime Minister receives Anna Reed

May 4, 1931

On 4 May the Prime Minister of Utopia received the Foreign Minister of Ruritania, Anna Reed, in Oakham.

The ministers spoke of fishing rights in the northern waters.

Anna Reed invited the Prime Minister to visit Ruritania in the autumn.
"""
RURITANIA = """The Foreign Minister in Oakham

May 4, 1931

Anna Reed invited the Prime Minister to visit Ruritania in the spring.

Foreign Minister Anna Reed was received in Oakham today by the Prime Minister of Utopia.

She raised the case of two sailors who have been held since March.
"""
NARADA = """Reed in Oakham

May 4, 1931

Foreign Minister Anna Reed of Ruritania was in Oakham on 4 May, our correspondent writes.
"""


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY)
    texts = tmp_path / "source_texts"
    texts.mkdir()
    (tmp_path / "registry").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_url: https://ferry.example/\n" + SETTINGS)
    (texts / "utopia.txt").write_text(UTOPIA)
    (texts / "utopia.yml").write_text("publisher: Government of Utopia\nsame_event: ruritania\n")
    (texts / "ruritania.txt").write_text(RURITANIA)
    (texts / "ruritania.yml").write_text("publisher: Ministry of Ruritania\n")
    return tmp_path


def test_two_accounts_stand_side_by_side_and_what_only_one_has_is_marked(corpus: Path) -> None:
    assert build_site(corpus, release=True).site
    page = (corpus / "site/side-by-side/ruritania/utopia/index.html").read_text(encoding="utf-8")
    nothing = "Nothing corresponds here."
    assert rows(page)[1:] == [
        [
            "Ministry of Ruritania Also, at another place, in Government of Utopia "
            "Anna Reed invited the Prime Minister to visit Ruritania in the spring.",
            nothing,
        ],
        [
            "Ministry of Ruritania "
            "Foreign Minister Anna Reed was received in Oakham today by the Prime Minister of Utopia.",
            "Government of Utopia On 4 May the Prime Minister of Utopia received the Foreign Minister of Ruritania, "
            "Anna Reed, in Oakham.",
        ],
        [
            "Ministry of Ruritania Only here She raised the case of two sailors who have been held since March.",
            nothing,
        ],
        [
            nothing,
            "Government of Utopia Only here The ministers spoke of fishing rights in the northern waters.",
        ],
        [
            nothing,
            "Government of Utopia Also, at another place, in Ministry of Ruritania "
            "Anna Reed invited the Prime Minister to visit Ruritania in the autumn.",
        ],
    ]
    assert 'href="../../../transcripts/utopia/#n1-p3">Government of Utopia</a>' in page


def test_words_that_differ_in_nearly_equal_paragraphs_are_marked(corpus: Path) -> None:
    text = corpus / "source_texts" / "ruritania.txt"
    text.write_text(UTOPIA.replace("autumn", "spring"))
    build_site(corpus, release=True)
    page = (corpus / "site/side-by-side/ruritania/utopia/index.html").read_text(encoding="utf-8")
    assert page.count('class="st-own"') == 2
    assert '<mark class="st-own">spring</mark>.' in page


def test_pages_of_both_lead_to_the_other_account_and_data_has_the_pairs(corpus: Path) -> None:
    build_site(corpus, release=True)
    page = (corpus / "docs/transcripts/ruritania.md").read_text(encoding="utf-8")
    both = "[side by side](../side-by-side/ruritania/utopia.md)"
    assert f"[Government of Utopia](../transcripts/utopia.md)</span> <span><i>· </i>{both}" in page
    record = json.loads((corpus / "docs/data/transcripts/utopia.json").read_text(encoding="utf-8"))
    (account,) = record["same_event"]
    assert (account["id"], account["publisher"]) == ("ruritania", "Ministry of Ruritania")
    places = [paragraph["text"] for block in record["blocks"] for paragraph in block["paragraphs"]]
    assert [[places[number] for number in ours] for ours, theirs in account["paragraphs"] if theirs and ours] == [
        ["On 4 May the Prime Minister of Utopia received the Foreign Minister of Ruritania, Anna Reed, in Oakham."]
    ]
    assert [places[ours] for ours, _ in account["elsewhere"]] == [
        "Anna Reed invited the Prime Minister to visit Ruritania in the autumn."
    ]


def test_an_edit_of_one_account_makes_the_page_of_both_anew(corpus: Path) -> None:
    build_site(corpus, release=True)
    text = corpus / "source_texts" / "ruritania.txt"
    text.write_text(RURITANIA.replace("two sailors", "three sailors"))
    build_site(corpus)
    assert "three sailors" in (corpus / "docs/side-by-side/ruritania/utopia.md").read_text(encoding="utf-8")


def test_whoever_is_named_by_one_belongs_to_all(corpus: Path) -> None:
    texts = corpus / "source_texts"
    (texts / "narada.txt").write_text(NARADA)
    (texts / "narada.yml").write_text("same_event: [utopia]\n")
    related = {one.document.name: one.accounts for one in with_parallel_texts(read_corpus(corpus).transcripts())}
    assert {name: [account.name for account in accounts] for name, accounts in related.items()} == {
        "narada": ["ruritania", "utopia"],
        "ruritania": ["narada", "utopia"],
        "utopia": ["narada", "ruritania"],
    }


@pytest.mark.parametrize(
    ("entry", "what"),
    [
        ("nobody", 'same_event names "nobody", but no text has that name'),
        ("[ruritania, utopia]", "same_event names this text itself"),
    ],
)
def test_what_is_not_so_is_an_error(corpus: Path, entry: str, what: str) -> None:
    (corpus / "source_texts" / "utopia.yml").write_text(f"title: T\nsame_event: {entry}\n")
    (problem,) = (one for one in read_corpus(corpus).problems if one.severity == "error")
    assert (problem.file, problem.line, problem.what) == ("source_texts/utopia.yml", 2, what)
