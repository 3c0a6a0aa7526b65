"""Index 45,000 generated turns and search them in a real Chromium.

    .venv/bin/python benchmarks/search.py [TURNS ...] [--folder FOLDER]
    .venv/bin/python benchmarks/search.py --site SITE QUESTION ...

The second searches a site that is built. Prints one JSON line for each number of turns, and what is over the bounds
that are promised for 45,000 and 600,000; ends with status 1 where anything is. Turns are of 5 to 400 words (median
67) out of 30,000 by Zipf's law, in transcripts of 45, by 400 speakers, over 30 years in the order of transcripts.
"First": from the navigation of a fresh browser to the address of a query, till a result stands there, all of page,
scripts and index fetched. "Typed": from the keystroke, 40 ms of pause included, on a search page that is open; the
last is a phrase of two words that stand in every third turn. "Further": from pressing "Search further back", where an
index has so many volumes, till its results stand there. "Concordance": from pressing "Concordance" beside the results
of a word, of a phrase, till its lines stand there. "Edit": the index after the turns of one transcript were reworded,
with the parts of the others stored, as a build stores them. Seconds of making the records are not counted.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import accumulate
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page, sync_playwright

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))

from stenogram.incremental.cache import Cache, pack, unpack  # noqa: E402
from stenogram.search import (  # noqa: E402
    IndexBatch,
    IndexPart,
    IndexReport,
    SearchRecord,
    index_batches,
    index_batches_into,
)
from stenogram.search.records import SpeakerName  # noqa: E402
from tests.browser.install import chromium  # noqa: E402

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Search</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/stenogram.css"><link rel="stylesheet" href="/assets/search.css">{preloads}
<script type="module" src="/assets/search.js"></script><body><div id="st-search"></div>"""
# As the page of a site asks for them.
LATER = ("thread", "parts", "directory", "farther", "highlight", "near", "concordance", "concordance-view")
PRELOADED = (
    "assets/keys",
    *(
        f"assets/search/{name}"
        for name in sorted(path.stem for path in (PROJECT / "templates/theme/assets/search").glob("*.js"))
        if name not in LATER
    ),
)
PAGE = PAGE.format(
    preloads="".join(f'<link rel="modulepreload" href="/assets/{name}.js">' for name in PRELOADED)
    + '<link rel="preload" href="/pagefind/search.json" as="fetch" crossorigin>'
)
SYLLABLES = tuple(
    re.findall(r"\w+", "ba ce di fo gu la me ni po ru sta tra ven wor zy ka lin mo ter ist ion al en ing")
)
EVENTS = ("Meeting", "Speech", "News conference")


def vocabulary(rng: random.Random, size: int = 30_000) -> list[str]:
    words: dict[str, None] = {}
    while len(words) < size:
        words["".join(rng.choices(SYLLABLES, k=rng.randint(2, 5)))] = None
    return list(words)


def turns(count: int, rng: random.Random, words: list[str]) -> Iterator[SearchRecord]:
    weights = list(accumulate(1 / (rank + 8) for rank in range(len(words))))
    for number in range(count):
        length = min(400, max(5, int(rng.lognormvariate(4.2, 0.8))))
        meeting = number // 45
        transcript, speaker = f"transcript-{meeting:05d}", f"Speaker Surname{(meeting * 7 + number % 6) % 400}"
        id_ = speaker.lower().replace(" ", "-")
        entities = {f"entity-{int(600 ** rng.random())}" for _ in range(rng.randint(0, 4))}
        yield SearchRecord(
            "turn" if number % 20 else "narrative",
            f"transcripts/{transcript}/#turn-{number % 45 + 1}",
            " ".join(rng.choices(words, cum_weights=weights, k=length)) + ".",
            {"title": f"Meeting number {meeting}", "speaker": speaker, "date": f"{1 + meeting % 28} May"},
            {
                "speaker": (f"{id_}|{speaker}",),
                "entity": tuple(f"{entity}|The {entity}" for entity in sorted(entities)),
                "year": (str(1990 + 30 * number // count),),
                "transcript": (f"{transcript}|Meeting number {meeting}",),
                "event": (EVENTS[meeting % 3],),
            },
            transcript,
            spoken_by=SpeakerName(id_, speaker),
        )


class Timed:
    """Records, with the seconds that their making took."""

    def __init__(self, made: Iterable[SearchRecord]) -> None:
        self.made = made
        self.seconds = 0.0

    def __iter__(self) -> Iterator[SearchRecord]:
        made = iter(self.made)
        while True:
            began = time.perf_counter()
            record = next(made, None)
            self.seconds += time.perf_counter() - began
            if record is None:
                return
            yield record


class _Counting(SimpleHTTPRequestHandler):
    sent = 0

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass

    def copyfile(self, source: object, outputfile: object) -> None:
        content = source.read()  # type: ignore[attr-defined]
        _Counting.sent += len(content)
        outputfile.write(content)  # type: ignore[attr-defined]


# Playwright looks every half second at last; the page itself sees its first result at once.
WATCH = """new MutationObserver((_, watcher) => {
  if (!document.querySelector(".st-hit-link")) return;
  globalThis.stFirst = performance.now();
  globalThis.stSeen();
  watcher.disconnect();
}).observe(document, { childList: true, subtree: true });"""
TYPE = """(query) => new Promise((done) => {
  const began = performance.now();
  const status = document.querySelector(".st-search-status");
  new MutationObserver((_, watcher) => {
    if (status.dataset.query !== query) return;
    watcher.disconnect();
    done(performance.now() - began);
  }).observe(status, { attributes: true, childList: true });
  const box = document.querySelector("input[type=search]");
  box.value = query;
  box.dispatchEvent(new Event("input", { bubbles: true }));
})"""


FURTHER = """() => new Promise((done) => {
  const began = performance.now();
  const button = document.querySelector(".st-farther button");
  const places = document.querySelectorAll(".st-hit-link").length;
  new MutationObserver((_, watcher) => {
    if (document.querySelectorAll(".st-hit-link").length <= places) return;
    watcher.disconnect();
    done(performance.now() - began);
  }).observe(document.body, { childList: true, subtree: true });
  button.click();
})"""


# Press "Concordance", and wait for its lines.
CONCORDANCE = """() => new Promise((done) => {
  const began = performance.now();
  const look = () => {
    if (document.querySelector(".st-kwic li")) done(performance.now() - began);
    else requestAnimationFrame(look);
  };
  [...document.querySelectorAll(".st-search-tools button")].find(({ ariaPressed }) => ariaPressed === "false").click();
  look();
})"""
# Seconds and megabytes till the first result, seconds of the next; of the concordance; of an edit.
BOUNDS: Final[Mapping[int, Mapping[str, float]]] = {
    45_000: {"first_s": 1.0, "first_mb": 1.5, "typed_s": 0.3, "concordance_s": 2.0, "edit_s": 2.0},
    600_000: {"first_s": 1.5, "first_mb": 2.0},
}


def over(count: int, facts: Mapping[str, Any]) -> list[str]:
    """What is over the bounds of so many turns."""
    measured = {
        "first_s": max(facts["first_s"].values()),
        "first_mb": max(first for first, _ in facts["first_mb"].values()),
        "typed_s": max(facts["typed_s"]),
        "concordance_s": max(facts["concordance_s"].values()),
        "edit_s": facts["edit_s"],
    }
    bounds = BOUNDS.get(count, {}).items()
    return [f"{count}: {name} {measured[name]}, to reach {most}" for name, most in bounds if measured[name] > most]


def questions(words: list[str]) -> dict[str, str]:
    return {
        "two words": f"{words[300]} {words[900]}",
        "one": words[40],
        "name and year": f"what did Surname7 say on {words[200]} in 1997",
        "three rare": f"{words[9000]} {words[9500]} {words[9900]}",
        "phrase": f'"{words[2]} {words[5]}"',
        "nowhere": f"{words[300]} quinquireme",
    }


def typed_ones(words: list[str]) -> tuple[str, ...]:
    return f"{words[310]} {words[910]}", words[500], f"{words[70]} {words[2000]}", f'"{words[2]} {words[5]}"'


def search(site: Path, asked: Mapping[str, str], typed: Iterable[str]) -> dict[str, object]:
    """Seconds to the first result, bytes sent (as the files are; no compression of ours) till then and in all."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Counting, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            return _search(f"http://127.0.0.1:{server.server_port}/", asked, typed)
        finally:
            server.shutdown()


def _search(url: str, asked: Mapping[str, str], typed: Iterable[str]) -> dict[str, object]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        firsts: dict[str, float] = {}
        weights: dict[str, list[float]] = {}
        further: dict[str, list[float]] = {}
        for kind, query in asked.items():
            sent: list[int] = []
            page = _page(browser, sent)
            _Counting.sent = 0
            page.goto(f"{url}search/?{urlencode({'q': query})}")
            page.locator(".st-hit-link").first.wait_for()
            firsts[kind] = round(page.evaluate("stFirst") / 1000, 2)
            page.locator(".st-search-status[data-query]").wait_for()
            page.wait_for_load_state("networkidle")
            weights[kind] = [round(each / 1e6, 2) for each in (sent[0], _Counting.sent)]
            if page.get_by_role("button", name="Search further back").count():
                _Counting.sent = 0
                further[kind] = [round(page.evaluate(FURTHER) / 1000, 2), round(_Counting.sent / 1e6, 2)]
            page.context.close()
        page = _page(browser, [])
        page.goto(f"{url}search/", wait_until="networkidle")
        after = [round(page.evaluate(TYPE, query) / 1000, 2) for query in typed]
        lines = {}
        for kind in ("one", "phrase"):
            if kind in asked:
                page.goto(f"{url}search/?{urlencode({'q': asked[kind]})}")
                page.locator(".st-search-status[data-query]").wait_for()
                lines[kind] = round(page.evaluate(CONCORDANCE) / 1000, 2)
        version = browser.version
        browser.close()
    facts = {"chromium": version, "first_s": firsts, "first_mb": weights, "typed_s": after, "further_s_mb": further}
    return {**facts, "concordance_s": lines}


def _page(browser: Browser, sent: list[int]) -> Page:
    """A page that notes how many bytes have been sent when its first result stands there."""
    context = browser.new_context()
    context.expose_function("stSeen", lambda: sent.append(_Counting.sent))
    context.add_init_script(WATCH)
    return context.new_page()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--site", type=Path)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("given", nargs="*")
    asked = parser.parse_args()
    if asked.site:
        print(json.dumps(search(asked.site, {each: each for each in asked.given}, asked.given), ensure_ascii=False))
        return
    wrong = []
    for count in map(int, asked.given or ["45000"]):
        folder = asked.folder or Path(tempfile.mkdtemp(prefix="stenogram-search-"))
        facts = generated(count, folder / str(count))
        print(json.dumps(facts), flush=True)
        wrong += over(count, facts)
    print("\n".join(wrong) or "nothing is over the bounds")
    sys.exit(1 if wrong else 0)


class Parts:
    """Batches and their parts, kept from one index to the next as a build keeps them."""

    def __init__(self, folder: Path) -> None:
        self._parts, self._groups = Cache(folder / "parts"), Cache(folder / "groups")
        self.batches: dict[str, IndexBatch] = {}

    def take(self, records: Iterable[SearchRecord]) -> None:
        """Make the batches of transcripts, and store their parts."""
        for batch, part in index_batches(records, "en"):
            self.batches[batch.name] = batch
            self._parts.put(batch.name, pack(part))

    def given(self) -> Iterator[tuple[IndexBatch, Callable[[], IndexPart]]]:
        return ((batch, partial(self._part, name)) for name, batch in self.batches.items())

    def _part(self, name: str) -> IndexPart:
        part = unpack(self._parts.get(name) or b"")
        assert isinstance(part, IndexPart), name
        return part

    def get(self, name: str) -> IndexPart | None:
        part = unpack(self._groups.get(name) or b"")
        return part if isinstance(part, IndexPart) else None

    def put(self, name: str, part: IndexPart) -> None:
        self._groups.put(name, pack(part))

    def prune(self, names: Collection[str]) -> None:
        self._groups.prune(names)


def generated(count: int, folder: Path) -> dict[str, Any]:
    """Index so many generated turns, edit one of them, and search them."""
    rng = random.Random(4)
    words = vocabulary(rng)
    site = folder / "site"
    shutil.rmtree(site, ignore_errors=True)
    shutil.copytree(PROJECT / "templates" / "theme" / "assets", site / "assets")
    (site / "search").mkdir(parents=True)
    (site / "search" / "index.html").write_text(PAGE)
    state = rng.getstate()
    edited = f"transcript-{count // 90:05d}"
    transcript: list[SearchRecord] = []

    def noted() -> Iterator[SearchRecord]:
        for record in turns(count, rng, words):
            if record.volume == edited:
                transcript.append(record)
            yield record

    parts = Parts(folder / "work")

    def indexed(records: Iterable[SearchRecord]) -> tuple[float, IndexReport]:
        timed = Timed(records)
        began = time.perf_counter()
        parts.take(timed)
        report = index_batches_into(parts.given(), site / "pagefind", folder / "work", ".", stored=parts)
        return time.perf_counter() - began - timed.seconds, report

    rng.setstate(state)
    seconds, report = indexed(noted())
    made = report.made
    again, _ = indexed(())
    edit, report = indexed([replace(record, text=f"Reworded. {record.text}") for record in transcript])
    peaks = [resource.getrusage(who).ru_maxrss / 1e6 for who in (resource.RUSAGE_CHILDREN, resource.RUSAGE_SELF)]
    size = sum(path.stat().st_size for path in (site / "pagefind").rglob("*") if path.is_file())
    facts: dict[str, Any] = {"turns": count, "volumes": report.volumes, "made": made}
    facts |= {
        "index_s": round(seconds, 1),
        "again_s": round(again, 1),
        "edit_s": round(edit, 2),
        "peak_gb": [round(peak, 2) for peak in peaks],
        "index_mb": round(size / 1e6, 1),
    }
    return facts | search(site, questions(words), typed_ones(words))


if __name__ == "__main__":
    main()
