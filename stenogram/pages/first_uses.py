"""The page of phrases that several people said: who said each first, and who after."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Final

from stenogram.corpus.shared_phrases import FEWEST_WORDS, PhraseUse, SharedPhrase, shared_phrases
from stenogram.deferred import Deferred
from stenogram.digests import digest
from stenogram.model import Corpus
from stenogram.pages import addresses, escape, wording
from stenogram.pages.backlinks import backlinks
from stenogram.pages.escape import Markup
from stenogram.pages.front_matter import front_matter
from stenogram.pages.isolation import gettext as _
from stenogram.pages.svg import Table

PATH: Final = "quotations/first.md"
_MOST: Final = 300
"""Phrases that are shown; the data file has all."""
_MOST_USES: Final = 12


@dataclass(frozen=True, slots=True)
class FirstUsesPage:
    """`fewest` are the words of a phrase; `more` tells how many phrases are not shown; `data` leads to all of them."""

    path: str
    front: Markup
    title: str
    fewest: str
    table: Table | None
    more: str | None
    data: Markup


def deferred_first_uses(corpus: Corpus) -> Deferred[FirstUsesPage]:
    """The page, which depends on the phrases that it shows and on how many more there are."""
    phrases = shared_phrases(corpus)
    names = sorted(speaker.name for speaker in backlinks(corpus).speakers.values())
    keys = digest(str(len(phrases)), *(phrase.key for phrase in phrases[:_MOST]), *names)
    return Deferred(PATH, partial(first_uses_page, corpus), keys)


def first_uses_page(corpus: Corpus) -> FirstUsesPage:
    phrases = shared_phrases(corpus)
    more = len(phrases) - _MOST
    return FirstUsesPage(
        path=PATH,
        front=front_matter(
            "first", _("Who said it first"), _("Phrases that several people used: who was first, and who followed")
        ),
        title=_("Who said it first"),
        fewest=wording.number(FEWEST_WORDS),
        table=Table((_("Phrase"), _("First"), _("After")), tuple(map(_row, phrases[:_MOST]))) if phrases else None,
        more=wording.count(more, "more phrase") if more > 0 else None,
        data=escape.link("shared-phrases.json", addresses.link(PATH, "data/shared-phrases.json")),
    )


def _row(phrase: SharedPhrase) -> tuple[Markup, ...]:
    first, *others = phrase.uses
    shown = escape.semicolon_separated(_source(use) for use in others[:_MOST_USES])
    return escape.markdown(phrase.text), _source(first), shown


def _source(use: PhraseUse) -> Markup:
    shown = wording.speaker_and_day(use.speaker.name, use.date)
    return escape.link(shown, addresses.link(PATH, addresses.transcript_path(use.transcript.document.name), use.anchor))
