"""What a question is read as: tests/spec/query.txt, run against the script that readers run."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

PROJECT = Path(__file__).resolve().parents[2]
SPEC = PROJECT / "tests" / "spec" / "query.txt"
LEXICON = {
    "speakers": [
        ["vladimir-putin", "Vladimir Putin", "V. Putin"],
        ["vladimir-norov", "Vladimir Norov"],
        ["xi-jinping", "Xi Jinping"],
        ["arthur-young", "Arthur Young"],
    ],
    "years": ["2011", "2016", "2020", "2021", "2024"],
}


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture(scope="module")
def script(chrome: Browser) -> Iterator[Page]:
    """A page that can import the project's own scripts."""
    theme = str(PROJECT / "templates" / "theme")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=theme)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = chrome.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/assets/favicon.svg")
        yield page
        page.close()
        server.shutdown()


def cases() -> list[Any]:
    found = []
    for case in SPEC.read_text(encoding="utf-8").split("\n=== ")[1:]:
        title, question, _, *expected = case.strip().split("\n")
        found.append(pytest.param(question, "\n".join(expected), id=title))
    assert found, "the specification has no case"
    return found


def run(page: Page, module: str, call: str, argument: object) -> Any:
    return page.evaluate(
        f"async (given) => {{ const m = await import('/assets/search/{module}.js'); return {call}; }}", argument
    )


def shown(reading: dict[str, Any]) -> str:
    def ids(facets: list[dict[str, str]], key: str | None = None) -> str:
        return " ".join(facet["id"] for facet in facets if key in (None, facet["key"]))

    parts = {
        "phrases": " | ".join(reading["phrases"]),
        "words": " ".join(reading["words"]),
        "left out": " ".join(reading["left"]),
        "speaker": ids(reading["facets"], "speaker"),
        "year": ids(reading["facets"], "year"),
        "offered": ids(reading["offers"]),
    }
    return "\n".join(f"{key}: {value}" for key, value in parts.items() if value)


@pytest.mark.parametrize(("question", "expected"), cases())
def test_query_spec(script: Page, question: str, expected: str) -> None:
    assert shown(run(script, "query", "m.read(...given)", [question, LEXICON])) == expected


def test_what_is_taken_back_is_a_word_again(script: Page) -> None:
    call = "m.read(given[0], given[1], {asWords: new Set(['year:2021']), every: true})"
    reading = run(script, "query", call, ["what did Putin say in 2021", LEXICON])
    assert reading["words"] == ["what", "did", "say", "in", "2021"]
    assert [facet["id"] for facet in reading["facets"]] == ["vladimir-putin"]


def test_an_excerpt_is_the_words_around_the_marks(script: Page) -> None:
    words = [f"w{number}" for number in range(100)]
    pieces = run(script, "text", "m.excerpt(...given)", [" ".join(words), [50, 52], 20])
    texts = [piece.get("text") for piece in pieces]
    assert [piece["text"] for piece in pieces if piece.get("marked")] == ["w50", "w52"]
    assert texts[0] is None
    assert texts[-1] is None
    assert texts[1:-1] == words[44:64]


def test_glue_is_never_seen(script: Page) -> None:
    assert run(script, "text", "m.shown(given)", "rise⸱– of 上⸱ 海。") == "rise – of 上海。"
    pieces = run(script, "text", "m.excerpt(...given)", ["the rise⸱– of 上⸱ 海。", [2], 20])
    assert "".join(piece["text"] + ("" if piece["glued"] else " ") for piece in pieces) == "the rise – of 上海。 "
