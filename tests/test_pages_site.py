"""Generated pages, built by MkDocs in strict mode with the settings and the theme of the project."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import html5lib
import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from stenogram.dates import DateSpan, PartialDate
from stenogram.model import (
    AppliedCorrection,
    Corpus,
    EditorialNote,
    Entity,
    Furniture,
    Heading,
    Mention,
    Name,
    Narrative,
    Office,
    Organisation,
    Paragraph,
    Participant,
    Person,
    Reason,
    Registry,
    Relation,
    Series,
    Settings,
    Speaker,
    Strategy,
    Summit,
    Tombstone,
    Transcript,
    Turn,
)
from stenogram.pages import Templates, escape, pages
from tests.pages_corpus import CORPUS, TEMPLATES, transcript
from tests.pages_rendering import ROOT, seen, spaced
from tests.test_pages_escape import NASTY


@pytest.fixture
def warnings() -> Iterator[list[str]]:
    heard: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            heard.append(record.getMessage())

    listener = Listener(logging.WARNING)
    logging.getLogger("mkdocs").addHandler(listener)
    yield heard
    logging.getLogger("mkdocs").removeHandler(listener)


def site_of(corpus: Corpus, folder: Path) -> Path:
    """Write the pages, stand-ins for the data files beside them, and build the site."""
    docs = folder / "docs"
    for page in pages(corpus, Templates([TEMPLATES])):
        (docs / page.path).parent.mkdir(parents=True, exist_ok=True)
        (docs / page.path).write_text(page.text, "utf-8")
    stems = [f"data/transcripts/{each.document.name}" for each in corpus.transcripts]
    ends = ("json", "csv", "bib", "ris", "csl.json", "tei.xml", "akn.xml", "txt")
    files = [f"{stem}.{end}" for stem in stems for end in ends]
    for file in (
        *files,
        "data/corpus.jsonl",
        "data/turns.csv",
        "data/coverage.json",
        "data/shared-phrases.json",
        "feed.xml",
    ):
        (docs / file).parent.mkdir(parents=True, exist_ok=True)
        (docs / file).write_text("", "utf-8")
    # Written by hand, and named in the navigation.
    (docs / "guides").mkdir()
    (docs / "guides/index.md").write_text("# Guides\n", "utf-8")
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    settings["theme"]["custom_dir"] = str(ROOT / "templates" / "theme")
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), "utf-8")
    build(load_config(config_file=str(folder / "mkdocs.yml"), strict=False))
    return folder / "site"


def page_tree(site: Path, address: str) -> Any:
    text = (site / address / "index.html").read_text("utf-8")
    return html5lib.parse(text, treebuilder="etree", namespaceHTMLElements=False)


def by_id(tree: Any) -> dict[str, Any]:
    return {element.get("id"): element for element in tree.iter() if element.get("id")}


def test_every_link_and_anchor_of_a_small_site_is_valid(tmp_path: Path, warnings: list[str]) -> None:
    site = site_of(CORPUS, tmp_path)
    assert warnings == []
    found = by_id(page_tree(site, "transcripts/1991-08-02-bridge"))
    assert seen(found["turn-1-p1"]) == "The bridge is unsafe."


RECORDS = {record.kind: record for record in (Person, Organisation, Summit, Strategy)}


def nasty_entity(n: int, kind: str, text: str) -> Entity:
    own: dict[str, Any] = {
        "person": {"offices": (Office(text, DateSpan.parse("1988/.."), "organisation-0"),)},
        "summit": {"host": text, "series": "series"},
    }.get(kind, {})
    return RECORDS[kind](
        f"{kind}-{n}",
        text,
        text,
        names=(Name(text),),
        short=text,
        group=text,
        when=DateSpan.parse("1990"),
        place=text,
        relations=(Relation("part-of", "organisation-0"), Relation("body", "organisation-0")),
        sources=(text, f"{text} https://example.org/{n}"),
        **own,
    )


def nasty_transcript(n: int, text: str) -> Transcript:
    """Every place that a text can reach holds the same words."""
    shown = spaced(escape.plain(text))
    words = Paragraph(1, shown, "speech")
    speaker = Speaker(f"speaker-{n}", text, role=text)
    blocks = (
        Furniture((Paragraph(1, shown),)),
        Heading(2, (Paragraph(1, shown),)),
        Narrative((Paragraph(1, shown),)),
        Turn(f"label {text}", text, speaker, (words, replace(words, kind="stage"), words), 1),
        Turn(text, None, Speaker("voice", text, unnamed=True), (words,), 1),
        Turn(text, None, None, (words,), 1),
    )
    stone = Tombstone("turn-9", ("turn-9",), "2026-01-01", text, text, 1, "turn-1")
    made = transcript(
        f"{n:03} name (of) a_text é",
        *blocks,
        permalinks={"tombstones": (stone,)},
        title=text,
        date=PartialDate(1990),
        place=text,
        event=text,
        publisher=text,
        licence=text,
        participants=(Participant(text, text), Participant("x", text, f"speaker-{n}")),
        notes=(EditorialNote(2, 0, len(shown), text, (text,)),),
        corrections=(AppliedCorrection(1, text),),
    )
    mention = Mention(0, len(shown), shown, f"summit-{n}", "summit", Reason(text))
    return replace(made, mentions=tuple((mention,) for _ in made.mentions))


@pytest.fixture(scope="module")
def nasty_texts() -> list[str]:
    return [text for text in NASTY if spaced(escape.plain(text))]


def test_no_text_becomes_markup_anywhere_on_the_site(
    tmp_path: Path, warnings: list[str], nasty_texts: list[str]
) -> None:
    entities = [
        nasty_entity(n, kind, text)
        for n, text in enumerate(nasty_texts)
        for kind in ("summit", "organisation", "strategy", "person")
    ]
    registry = Registry(
        {each.id: each for each in entities},
        {"series": Series("series", "*a* <b>", "organisation-0", None, ("<i>called</i> *x*",))},
    )
    texts = tuple(nasty_transcript(n, text) for n, text in enumerate(nasty_texts))
    site = site_of(Corpus(texts, registry, Settings("<b>Site</b> *x*", None, "<i>About</i> _x_")), tmp_path)
    assert warnings == []
    for n, (one, text) in enumerate(zip(texts, nasty_texts, strict=True)):
        tree = page_tree(site, f"transcripts/{one.document.name}")
        check_transcript(tree, text)
        entry = page_tree(site, f"summits/summit-{n}")
        assert spaced(seen(entry.find(".//h1"))) == spaced(escape.plain(text))
    for file in site.rglob("*.html"):
        if file.name != "404.html":
            check_no_foreign_markup(html5lib.parse(file.read_text("utf-8"), namespaceHTMLElements=False), file)


def check_transcript(tree: Any, text: str) -> None:
    shown = spaced(escape.plain(text))
    found = by_id(tree)
    for anchor in ("title", "turn-1-p1", "turn-1-p2", "turn-2-p1", "turn-3-p1", "section-1"):
        assert seen(found[anchor]) == shown, anchor
    assert seen(found["n1-p1"]) == f"{shown}1"
    assert seen(found["turn-2"]) == shown
    assert f"on “{shown}”: {shown}" in seen(found["note-1"])
    assert spaced("".join(tree.find(".//title").itertext())).startswith(shown)
    assert seen(found["provenance"]) == "How this page was made"


def check_no_foreign_markup(tree: Any, file: Path) -> None:
    ours = tree.find(".//article")
    # The dot between two pieces of a line is the site's own.
    dots = set(ours.findall(".//span[@class='st-dots']/span/i"))
    assert {dot.text for dot in dots} <= {"· "}, file
    names = {element.tag for element in ours.iter() if isinstance(element.tag, str) and element not in dots}
    assert not names & {"b", "i", "em", "img", "del", "mark", "sub", "sup", "abbr", "blockquote", "pre", "u", "s"}, file
    for element in tree.iter():
        assert "onload" not in element.attrib, file
    for element in ours.iter():
        assert "style" not in element.attrib, (file, element.tag)
    for script in tree.iter("script"):
        assert "alert(1)" not in (script.text or "") or script.get("type") == "application/json", file
