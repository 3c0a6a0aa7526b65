"""Phrases are looked for in parts of a volume: what is found is what Pagefind finds in the whole."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from stenogram.search import SearchRecord, build_index
from tests.browser.conftest import served

ASSETS = Path(__file__).resolve().parents[2] / "templates" / "theme" / "assets"
RECORDS = 2_300
# Records where a part begins or ends.
EDGES = (0, 999, 1_000, 1_999, 2_000, RECORDS - 1)
WORDS = "the bridge café cafe over said river élan elan crossing crossed new mill gate".split()
PHRASES = (
    "the bridge",
    "cafe over",
    "elan river",
    "crossing the new",
    "bridge",
    "number 7",
    "the mill gate",
    "gate gate",
    "one at",
    "the last of all",
    "river unheard",
)
BOTH = """async (phrases) => {
  const { Volumes } = await import("/assets/search/volumes.js");
  const { createInstance } = await import("/pagefind/pagefind.js");
  const ranking = { metaWeights: { speaker: 0.6, title: 0.3 } };
  const whole = createInstance({ noWorker: true });
  await whole.options({ ranking });
  const volumes = new Volumes(new URL("/pagefind/", location.href).href, ranking);
  await volumes.open(1);
  return Promise.all(phrases.map(async (phrase) => {
    const { results } = await whole.search(`"${phrase}"`);
    const [{ ids, scores, places }] = await volumes.search(`"${phrase}"`);
    return [
      results.map(({ id, score, words }) => [id, score, words]),
      ids.map((id, at) => [id, scores[at], [...places(at)]]),
    ];
  }));
}"""


def records() -> Iterator[SearchRecord]:
    rng = random.Random(7)
    for number in range(RECORDS):
        words = ["at", "one", *rng.choices(WORDS, k=rng.randint(3, 40))]
        if number in EDGES:
            words += ["one", "at"]
        if number == RECORDS - 1:
            words += ["the", "last", "of", "all"]
        meta = {"title": f"Meeting number {number % 90}", "speaker": rng.choice(("Reed of the Mill", "Gate"))}
        yield SearchRecord("turn", f"t/#turn-{number}", " ".join(words) + ".", meta, {}, "t")


@pytest.fixture(scope="module")
def parts_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """One volume of more than two parts."""
    site = tmp_path_factory.mktemp("parts") / "site"
    shutil.copytree(ASSETS, site / "assets")
    (site / "index.html").write_text("<!doctype html><title>Parts</title>", encoding="utf-8")
    assert build_index(records(), site, site.with_name("work")).volumes == 1
    with served(site) as url:
        yield url


def test_a_phrase_is_found_in_parts_as_in_the_whole(browser_page: Page, parts_url: str) -> None:
    browser_page.goto(parts_url)
    answers = browser_page.evaluate(BOTH, list(PHRASES))
    found = dict(zip(PHRASES, answers, strict=True))
    for phrase, (whole, parts) in found.items():
        assert parts == whole, phrase
    counts = {phrase: len(parts) for phrase, (_, parts) in found.items()}
    assert counts["bridge"] > 1_000
    assert all(counts[phrase] for phrase in ("the bridge", "cafe over", "crossing the new", "the mill gate"))
    assert (counts["one at"], counts["the last of all"], counts["river unheard"]) == (len(EDGES), 1, 0)


def test_making_ready_for_phrases_fetches_nothing_more(browser_page: Page, parts_url: str) -> None:
    browser_page.goto(parts_url)
    asked: list[str] = []
    browser_page.context.on("request", lambda request: asked.append(request.url))
    browser_page.evaluate(
        """async () => {
          const { Volumes } = await import("/assets/search/volumes.js");
          globalThis.volumes = new Volumes(new URL("/pagefind/", location.href).href, {});
          await volumes.open(1);
        }"""
    )
    before = [url for url in asked if "/pagefind/" in url]
    browser_page.evaluate("volumes.prepare()")
    assert [url for url in asked if "/pagefind/" in url] == before != []
