"""How long the page "Check quotations" takes for a quotation among 45,000 generated turns, in a real Chromium.

    .venv/bin/python benchmarks/quotations_browser.py [TURNS]

Turns are those of search.py. Each quotation is checked by itself on a fresh page; the first of them loads the index.
Behind the common kinds come the worst ones: the longest turn as a whole, and with a word changed in its middle; words
that every turn has, in an order that none has; words that no turn has; and three of the commonest.
"""

from __future__ import annotations

import json
import random
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

PROJECT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(PROJECT), str(PROJECT / "benchmarks")]

from search import turns, vocabulary  # noqa: E402

from stenogram.search import SearchRecord, build_index  # noqa: E402
from tests.browser.conftest import served  # noqa: E402
from tests.browser.install import chromium  # noqa: E402

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Check</title><link rel="icon" href="data:,">
<script type="module" src="/assets/quotations.js"></script><body><div id="st-quotations"></div>"""


def with_data(records: Iterator[SearchRecord], folder: Path, kept: list[str]) -> Iterator[SearchRecord]:
    """The records, whose transcripts are written as data files on the way; `kept` gets the texts of turns."""
    folder.mkdir(parents=True)
    name, blocks = "", list[object]()

    def write() -> None:
        record = {"id": name, "date": "2001-01-01", "blocks": blocks}
        (folder / f"{name}.json").write_text(json.dumps(record), encoding="utf-8")

    for record in records:
        if record.volume != name:
            if name:
                write()
            name, blocks = record.volume, []
        if record.kind == "turn":
            id_ = record.address.partition("#")[2]
            speaker = {"id": record.spoken_by.id, "name": record.spoken_by.name} if record.spoken_by else None
            paragraph = {"kind": "speech", "text": record.text, "id": f"{id_}-p1"}
            blocks.append({"kind": "turn", "id": id_, "speaker": speaker, "paragraphs": [paragraph]})
            if len(record.text.split()) > 60:
                kept.append(record.text)
        yield record
    write()


def worst(kept: list[str], words: list[str], chance: random.Random) -> dict[str, tuple[str, str]]:
    """Quotations that ask most of the page, by what they are; each with its verdict, "" for whatever it is."""
    longest = max(kept, key=lambda text: len(text.split())).split()
    changed = [*longest[: len(longest) // 2], "zzz", *longest[len(longest) // 2 + 1 :]]
    unheard = [f"{word}zz" for word in chance.choices(words[-2000:], k=25)]
    return {
        f"longest ({len(longest)} words)": (" ".join(longest), "Exact"),
        f"longest, altered ({len(longest)} words)": (" ".join(changed), "Altered"),
        "commonest words": (" ".join(chance.choices(words[:20], k=25)), ""),
        "commonest words, 200": (" ".join(chance.choices(words[:20], k=200)), ""),
        "three commonest words": (" ".join(words[:3]), ""),
        "unheard words": (" ".join(unheard), "Not found"),
    }


def seconds(page: Page, address: str, text: str, verdict: str) -> float:
    page.goto(address)
    page.get_by_label("Text with quotations").fill(f"“{text}”")
    # The index is loaded while somebody pastes.
    page.wait_for_load_state("networkidle")
    began = time.perf_counter()
    page.get_by_role("button", name="Check quotations").click()
    expect(page.locator(".st-quotations-status")).to_have_text(re.compile("^Found"), timeout=60_000)
    taken = time.perf_counter() - began
    shown = page.locator(".st-verdict").inner_text()
    if verdict not in ("", shown):
        print(f"  {shown} for {verdict}: {text}")
    return taken


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 45_000
    chance = random.Random(1)
    site = Path(tempfile.mkdtemp())
    shutil.copytree(PROJECT / "templates" / "theme" / "assets", site / "assets")
    kept: list[str] = []
    words = vocabulary(random.Random(7))
    build_index(
        with_data(turns(count, random.Random(7), words), site / "data" / "transcripts", kept), site, site / "state"
    )
    (site / "quotations").mkdir()
    (site / "quotations" / "index.html").write_text(PAGE, encoding="utf-8")
    with served(site) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        taken: dict[str, list[float]] = {}
        for _ in range(8):
            one, other = (chance.choice(kept).split() for _ in range(2))
            changed = [*one[10:20], "zzz", *one[21:35]]
            articles = {
                "Exact": " ".join(one[10:35]),
                "Altered": " ".join(changed),
                "Spliced": f"{' '.join(one[10:25])} {' '.join(other[10:25])}",
                "Not found": " ".join(chance.choices(words[:2000], k=25)),
            }
            for verdict, text in articles.items():
                taken.setdefault(verdict, []).append(seconds(page, f"{url}quotations/", text, verdict))
            for kind, (text, verdict) in worst(kept, words, chance).items():
                taken.setdefault(kind, []).append(seconds(page, f"{url}quotations/", text, verdict))
        for verdict, all_seconds in taken.items():
            ordered = sorted(all_seconds)
            print(f"{verdict:30} median {ordered[len(ordered) // 2]:.2f} s, most {ordered[-1]:.2f} s")
        browser.close()
    shutil.rmtree(site)


if __name__ == "__main__":
    main()
