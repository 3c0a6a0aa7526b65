"""All that pages say is asked of the catalogues: in a language of brackets, no English of ours stands outside them.

Each message is put in brackets, what is put into it is not: a word of ours that is glued to a message, or given to one
as a value, stands outside.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from babel.dates import get_month_names

from stenogram import exporters, translations
from stenogram.exporters.description import describe
from stenogram.model import AppliedCorrection, Corpus, EditorialNote, Settings, Tombstone, Wording
from stenogram.pages import Templates, concordance, indexes, pages, transcript_index
from tests.pages_corpus import BRIDGE, CORPUS, NAMES, TEMPLATES, said, transcript
from tests.pages_rendering import tree_of
from tests.test_translations import asked_for

LANGUAGE = "eo"
"""A language of which CLDR knows dates and numbers, and of which we have no catalogue."""
# Where a link leads stands within its message.
VALUES = re.compile(r"(?<!\]\()%\((\w+)\)s")
BRACKETED = re.compile(r"⟦[^⟦⟧]*⟧")
SAID = ("aria-label", "title", "alt", "placeholder", "data-toc-label")
NAMES_OF_FORMATS = set("json csv tei xml bibtex ris csl markdown akoma ntoso sha utf".split())


def bracketed(message: str) -> str:
    return "⟦" + VALUES.sub(r"⟧%(\1)s⟦", message) + "⟧"


def brackets() -> str:
    """A catalogue that puts every message in brackets."""
    lines = ['msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n']
    for message in asked_for():
        one, *many = message.id if isinstance(message.id, tuple) else (message.id,)
        if not one:
            continue
        context = f"msgctxt {quoted(message.context)}\n" if message.context else ""
        if many:
            forms = f"msgstr[0] {quoted(bracketed(one))}\nmsgstr[1] {quoted(bracketed(many[0]))}\n"
            lines.append(f"{context}msgid {quoted(one)}\nmsgid_plural {quoted(many[0])}\n{forms}")
        else:
            lines.append(f"{context}msgid {quoted(one)}\nmsgstr {quoted(bracketed(one))}\n")
    return "\n".join(lines)


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


BRACKETS = brackets()


def corpus() -> Corpus:
    """A corpus whose pages have every part that a page can have."""
    bridge = replace(
        BRIDGE,
        document=replace(
            BRIDGE.document,
            notes=(EditorialNote(0, 0, 4, "Nave.", ("Fonto",)), EditorialNote(3, 4, 10, "Ponto.", ())),
            corrections=(AppliedCorrection(1, "Ponto"),),
        ),
        permalinks=replace(
            BRIDGE.permalinks,
            tombstones=(
                Tombstone("turn-9", (), "1992-01-01", "Reed", "Nenio", 1, None),
                Tombstone("turn-10", (), "1992-01-01", None, "Io", 2, "turn-1"),
            ),
            former_names=("pontoj",),
            updated="1992-01-01",
        ),
    )
    unnamed = transcript("1994-sen", said(None, "League."), names=NAMES, title="Sen nomo")
    settings = Settings(
        "Harbour papers", "https://example.org/", "", LANGUAGE, entries="all", contact="https://example.org/"
    )
    registry = replace(CORPUS.registry, wordings=(Wording("pays", "pays", ("League pays", "League knows")),))
    return Corpus((bridge, *CORPUS.transcripts[1:], unnamed), registry, settings)


def words_of(value: Any) -> Iterator[str]:
    """All words that a corpus brings itself."""
    if isinstance(value, str):
        yield from re.findall(r"[a-z]+", value.casefold())
    elif is_dataclass(value):
        for field in fields(value):
            yield from words_of(getattr(value, field.name))
    elif isinstance(value, dict):
        yield from words_of((*value, *value.values()))
    elif isinstance(value, Iterable):
        for part in value:
            yield from words_of(part)


def months() -> set[str]:
    with translations.speaking(LANGUAGE):
        widths = ("wide", "abbreviated")
        return {name for width in widths for name in get_month_names(width, "format", translations.locale()).values()}


def outside(text: str, known: set[str]) -> list[str]:
    """The words that are neither in brackets nor the corpus' own; addresses are no words."""
    while BRACKETED.search(text):
        text = BRACKETED.sub(" ", text)
    text = re.sub(r"\S*[/_]\S*|\S+\.(?:md|json|jsonl|xml|csv|txt|html|zip)\b", " ", text)
    words = re.findall(r"[A-Za-z][A-Za-z-]{2,}", text)
    return [word for word in words if not {word.casefold(), *word.casefold().split("-")} & known]


def seen(page: str) -> Iterator[str]:
    """What a reader sees, or hears, of a page."""
    front, _, body = page.partition("\n---\n")
    yield from re.findall(r'^ *(?:title|description): "(.*)"$', front, re.MULTILINE)
    tree = tree_of(body)
    for element in tree.iter():
        if element.tag in ("script", "code"):
            element.text = ""
        yield from (element.attrib[name] for name in SAID if name in element.attrib)
    yield " ".join(tree.itertext())


def spoken(corpus: Corpus) -> dict[str, str]:
    with translations.speaking(LANGUAGE, BRACKETS):
        metadata = exporters.corpus_metadata(corpus)
        known = {
            f"transcripts/{one.document.name}.md": exporters.page_metadata(one, corpus.settings)
            for one in corpus.transcripts
        }
        return {page.path: page.text for page in pages(corpus, Templates([TEMPLATES]), {**metadata, **known})}


@pytest.mark.parametrize("split", [False, True])
def test_no_english_of_ours_stands_outside_the_messages(split: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if split:
        for module in (concordance, indexes, transcript_index):
            monkeypatch.setattr(module, "LONGEST", 1)
    read = corpus()
    known = {*words_of(read), *words_of(months()), *NAMES_OF_FORMATS, "kaj", "angla"}
    left = {path: [word for text in seen(page) for word in outside(text, known)] for path, page in spoken(read).items()}
    assert {path: words for path, words in left.items() if words} == {}


def test_a_description_speaks_the_language_of_the_site() -> None:
    read = corpus()
    known = {*words_of(read), *words_of(months()), "kaj"}
    with translations.speaking(LANGUAGE, BRACKETS):
        assert [outside(describe(one.document), known) for one in read.transcripts] == [[], [], []]


def test_a_word_that_is_glued_to_a_message_is_noticed() -> None:
    with translations.speaking(LANGUAGE, BRACKETS):
        glued = translations.gettext("%(mentions)s in %(transcripts)s", mentions="three of them", transcripts="⟦one⟧")
    assert outside(glued, set()) == ["three", "them"]
