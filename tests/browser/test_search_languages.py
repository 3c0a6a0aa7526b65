"""What somebody said, asked in the seven languages of the site, of texts in these and in both Chinese scripts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from stenogram.incremental.build import build_site
from tests.browser.conftest import served
from tests.browser.test_search import HITS, ask
from tests.faults.trials import DAY, SETTINGS

PEOPLE = """- id: vladimir-putin
  name: Vladimir Putin
  names: {ru: [Владимир Путин], de: [Wladimir Putin], fr: [Vladimir Poutine], zh: [普京], ar: [فلاديمير بوتين, بوتين]}
  definition: President of Russia.
- id: james-reed
  name: James Reed
  definition: A reporter.
"""
# Language, the speaker's label, what is said on Afghanistan in 2021, on gas, on Afghanistan in 2011, and the question.
TEXTS = (
    ("en", "Vladimir Putin", "We want peace in Afghanistan more than anybody.", "Our gas is cheap.",
     "Afghanistan is far away.", "what did Putin say about Afghanistan in 2021"),
    ("fr", "Vladimir Poutine", "Nous voulons la paix en Afghanistan plus que tout.", "Notre gaz est bon marché.",
     "L’Afghanistan est bien loin.", "qu’a dit Poutine sur l’Afghanistan en 2021 ?"),
    ("es", "Vladimir Putin", "Queremos la paz en Afganistán más que nadie.", "Nuestro gas es barato.",
     "Afganistán queda lejos.", "¿qué dijo Putin sobre Afganistán en 2021?"),
    ("de", "Wladimir Putin", "Wir wollen den Frieden in Afghanistan mehr als andere.", "Unser Gas ist billig.",
     "Afghanistan ist weit weg.", "was war Putins Aussage zu Afghanistan 2021"),
    ("ru", "Владимир Путин", "Мы хотим мира в Афганистане больше всех.", "Наш газ дешёвый.",
     "Афганистан далеко.", "слова Путина об Афганистане в 2021 году"),
    ("zh", "普京", "我们比谁都更希望阿富汗实现和平。", "我们的天然气很便宜。",
     "阿富汗离我们很远。", "普京2021年关于阿富汗说了什么"),
    ("zh-TW", "普京", "我們比誰都更希望阿富汗實現和平。", "我們的天然氣很便宜。",
     "阿富汗離我們很遠。", "普京2021年關於阿富汗說了什麼"),
    ("ar", "فلاديمير بوتين", "نريد السلام في أفغانستان أكثر من أي أحد.", "الغاز عندنا رخيص.",
     "أفغانستان بعيدة عنا.", "ماذا قال بوتين عن أفغانستان في 2021"),
)  # fmt: skip


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site in English of texts in seven languages, one of them in two scripts."""
    root = tmp_path_factory.mktemp("languages")
    (root / "source_texts").mkdir()
    (root / "registry").mkdir()
    (root / "registry" / "people.yml").write_text(PEOPLE, encoding="utf-8")
    (root / "mkdocs.yml").write_text("site_url: https://archive.example/\n" + SETTINGS)
    for language, label, *said, _ in TEXTS:
        for year, words in (("2021", said[:2]), ("2011", said[2:])):
            turns = "\n\n".join(f"{label}: {each}\n\nJames Reed: …" for each in words)
            name = root / "source_texts" / f"{year}-{language}"
            name.with_suffix(".txt").write_text(f"{year} {language}\n\n{turns}\n", encoding="utf-8")
            name.with_suffix(".yml").write_text(f"language: {language}\ndate: {year}-09-17\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", DAY)
        assert build_site(root, release=True).site
    with served(root / "site") as address:
        yield address


@pytest.fixture
def searching(chrome: Browser, archive: str) -> Iterator[Page]:
    page = chrome.new_page()
    page.goto(f"{archive}search/")
    yield page
    page.close()


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[0])
def test_what_somebody_said_is_asked_in_the_language_of_the_text(searching: Page, text: tuple[str, ...]) -> None:
    language, question = text[0], text[-1]
    ask(searching, question)
    found = searching.locator(HITS).evaluate_all("links => links.map((link) => link.href)")
    understood = searching.locator(".st-search-understood").inner_text()
    # Places have the same name in several languages.
    assert any(f"/2021-{language}/" in href for href in found)
    assert all("/2021-" in href and href.endswith("#turn-1") for href in found)
    assert "Vladimir Putin" in understood
    assert "2021" in understood


@pytest.mark.parametrize("question", ["我们的天然气", "我們的天然氣", "“希望阿富汗实现和平”", "“希望阿富汗實現和平”"])
def test_either_chinese_script_finds_both(searching: Page, question: str) -> None:
    ask(searching, question)
    found = searching.locator(HITS).evaluate_all("links => links.map((link) => link.href)")
    assert {href.split("/")[-2] for href in found} == {"2021-zh", "2021-zh-TW"}
    passages = searching.locator(".st-hit mark").all_inner_texts()
    assert passages, "nothing is marked"


def test_the_table_of_chinese_characters_is_fetched_where_one_is_asked_for(searching: Page) -> None:
    fetched: list[str] = []
    searching.on("request", lambda request: fetched.append(request.url))
    ask(searching, "Afghanistan")
    assert not [address for address in fetched if address.endswith("/chinese.js")]
    ask(searching, "希望")
    assert [address for address in fetched if address.endswith("/chinese.js")]
