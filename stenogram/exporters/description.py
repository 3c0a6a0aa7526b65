"""One sentence on a transcript, for readers who see no more of it: feeds, previews, search engines."""

from __future__ import annotations

from typing import Final

from stenogram.corpus.figures import TextFigures
from stenogram.model import Document, Speaker
from stenogram.occasions import occasion_of
from stenogram.printed_days import span
from stenogram.translations import gettext as _
from stenogram.translations import listed, ngettext, separated

_MOST_NAMED: Final = 3


def describe(document: Document, figures: TextFigures | None = None) -> str:
    """ "News conference, Astana, 5 July 2024: Vladimir Putin, Xi Jinping and 4 others; 45 turns.".

    Of a compilation it tells the places and days of its parts, not those of its making. With `figures` its words are
    not looked at. A text that was withdrawn is said to be.
    """
    places, date = places_and_days(document)
    head = separated([part for part in (document.event or _("Transcript"), *places, date) if part])
    if document.source.withdrawn:
        return _("%(occasion)s: withdrawn.", occasion=head)
    count = figures.turns if figures else sum(1 for turn in document.turns())
    turns = ngettext("%(num)s turn", "%(num)s turns", count)
    names = _named([speaker.name for speaker in named_speakers(document, figures)])
    if not names:
        return _("%(occasion)s: %(turns)s.", occasion=head, turns=turns)
    return _("%(occasion)s: %(names)s; %(turns)s.", occasion=head, names=names, turns=turns)


def places_and_days(document: Document) -> tuple[tuple[str, ...], str]:
    """Where and when the words of a text were spoken, for running text; without a day "" stands for it."""
    spoken = occasion_of(document)
    return spoken.places if len(spoken.places) <= _MOST_NAMED else (), span(spoken.span) if spoken.span else ""


def named_speakers(document: Document, figures: TextFigures | None = None) -> list[Speaker]:
    """Everyone who speaks and has a name, once, in the order of their first turns."""
    first: dict[str, Speaker] = {}
    speakers = (turn.speaker for turn in document.turns()) if figures is None else figures.speakers()
    for speaker in speakers:
        if speaker and not speaker.unnamed:
            first.setdefault(speaker.id, speaker)
    return list(first.values())


def _named(names: list[str]) -> str:
    shown, more = names[:_MOST_NAMED], len(names) - _MOST_NAMED
    if more > 0:
        others = ngettext("%(num)s other", "%(num)s others", more)
        return _("%(names)s and %(others)s", names=separated(shown), others=others)
    return listed(shown)
