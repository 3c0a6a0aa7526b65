"""Whether words beside a date are the name of a place: newspapers, agencies and people stand there too.

"Hallstädter Zeitung, 05.06.2023" is as capitalised as "Bad Hallstadt, 05.06.2023". A place shown in error costs more
than a missing one, so words of which nothing tells that they are a place are none.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from stenogram.languages import cities, english_cities, languages, territories, weekdays
from stenogram.parsing.lexicon import language_at_hand
from stenogram.text.unspaced import has_unspaced, is_unspaced

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-’'‐][^\W\d_]+)*")
_LONGEST_UNSPACED: Final = 4
"""Characters of a name in such a script that stands for itself; longer ones are phrases unless they end like places."""
_LONGEST_ACRONYM: Final = 4
"""Letters in capitals that are an abbreviation, of a channel or an agency, rather than a name."""
_SHORTEST_HEAD: Final = 4
"""Letters of a word in which a joined word may end: "Zeitung" in "Tageszeitung"."""


def trusted_place(text: str | None, after_preposition: bool = False) -> str | None:
    """The words where they name a place, by what is known of places or by their form; None where nothing tells so.

    A preposition before them ("in Oakham Regis") tells so too, unless an article follows it: "in der Ostpost".
    """
    if text is None or is_known_place(text):
        return text
    if _names_another(text):
        return None
    if after_preposition and not text[:1].islower():
        return text
    return text if all(map(_has_form_of_place, text.split(","))) else None


def place_alone(text: str) -> str | None:
    """The words of a line where they name a place; one word that is known as none may be any: "Agenda"."""
    return trusted_place(text) if len(_words(text)) > 1 or is_known_place(text) else None


def names_event(text: str) -> bool:
    """Whether a word of any language tells a kind of event or of text: "Press conference", "Møte", "記者會"."""
    if _of_events().intersection(_words(text)):
        return True
    return has_unspaced(text) and any(word in text for word in _of_events() if _is_unspaced_word(word))


@lru_cache(maxsize=1)
def _of_events() -> frozenset[str]:
    return _column("event_words") | _column("speech_titles") | _column("interview_titles")


def is_known_place(name: str) -> bool:
    """A country, a territory or one of the large cities of the world, in English or in the language of the text."""
    key = " ".join(name.split()).casefold()
    codes = ("en", language_at_hand())
    return key in english_cities() or any(key in known(code) for code in codes for known in (territories, cities))


def _names_another(text: str) -> bool:
    """Whether a word tells that this is a medium, a body, somebody with a title or a day, and none names a building."""
    spelt = _words(text)
    if _column("venues").intersection(spelt):
        return False
    if has_unspaced(text) and any(word in text for word in _column("media_words") if _is_unspaced_word(word)):
        return True
    others = ("media_words", "organisation_words", "institutions", "honorifics", "event_words", "speech_titles")
    if any(_column(name).intersection(spelt) for name in others) or weekdays(language_at_hand()).intersection(spelt):
        return True
    return any(word.endswith(head) and word != head for word in spelt for head in _joined_media())


def _has_form_of_place(part: str) -> bool:
    """One name, or several words of which one is of places: "Oakham", "New Oakham", "Oakham am See"."""
    part = part.strip()
    spelt = _words(part)
    if _column("venues").intersection(spelt) or _column("place_words").intersection(spelt) or is_known_place(part):
        return True
    if has_unspaced(part):
        ends_as_place = part.endswith(tuple(word for word in _column("place_words") if _is_unspaced_word(word)))
        return len(part) <= _LONGEST_UNSPACED or ends_as_place
    is_acronym = part.isupper() and len(part) <= _LONGEST_ACRONYM
    return len(spelt) == 1 and not is_acronym


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


@lru_cache(maxsize=8)
def _column(name: str) -> frozenset[str]:
    """The words of all languages: media and places keep their names abroad."""
    return frozenset().union(*(getattr(pack, name) for pack in languages()))


@lru_cache(maxsize=1)
def _joined_media() -> tuple[str, ...]:
    """Words for media in which a joined word can end, of the languages that join words."""
    packs = (pack for pack in languages() if pack.compounds)
    return tuple(sorted({word for pack in packs for word in pack.media_words if len(word) >= _SHORTEST_HEAD}))


def _is_unspaced_word(word: str) -> bool:
    return all(map(is_unspaced, word))
