"""Names printed in capitals, as they are otherwise written."""

from __future__ import annotations

import re
from typing import Final

from stenogram.parsing.label_tokens import has_case, plain
from stenogram.parsing.lexicon import ARTICLES, HONORIFICS, PARTICLES, SHORT_OFFICES, language_at_hand
from stenogram.parsing.lexicon import words as words_at_hand
from stenogram.text.letter_case import capitalised

_LITTLE: Final = {
    "of",
    "the",
    "and",
    "for",
    "to",
    "in",
    "on",
    "at",
    "de",
    "la",
    "del",
    "von",
    "van",
    "der",
    "bin",
    "pro",
}
_SMALL_PARTICLES: Final = ("nl", "pt", "gl")
_SMALL_ELISION: Final = ("fr", "ca")
"""Languages that write "d'" and "l'" small within names and offices."""
_CHANNEL: Final = re.compile(r"[^\W\da-z_]{2,4}\d{1,2}")
_SHORT_SURNAME: Final = re.compile("(?<= )(?=[A-Z]?[\u00c0-\u0178])[^\\W\\d_]{2}$")
"""A last name of two letters, one of which abbreviations of Latin scripts do not have: "KEMAL ÖZ"."""
_TITLE_CASE: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def nice_case(text: str) -> str:
    """Words in capitals as they are otherwise written: "Mr. McCONNELL" becomes "Mr. McConnell"."""
    nice = " ".join(token if _is_glued(token) else _nice_token(n, token) for n, token in enumerate(text.split()))
    return _SHORT_SURNAME.sub(_capital, nice) if text.isupper() else nice


def _is_glued(token: str) -> bool:
    """Whether letters that have no capitals stand beside others: "CNN記者"."""
    return not token.isascii() and any(char.isalpha() and not has_case(char) for char in token)


def _is_shouted(token: str) -> bool:
    """Whether most letters are capitals; of a word of two letters, whether it is a title or a particle in capitals."""
    letters = [char for char in token if char.isalpha()]
    if len(letters) > 2:
        return sum(char.isupper() for char in letters) >= 0.6 * len(letters)
    return len(letters) == 2 and token.isupper() and plain(token) in HONORIFICS | ARTICLES | PARTICLES


def _nice_token(position: int, token: str) -> str:
    if "_" in token or _CHANNEL.fullmatch(token):  # The tag of a machine is no name; "TV3" keeps its capitals.
        return token
    if position and _is_little(token):
        return token.lower()
    if not _is_shouted(token) or (not token.isupper() and plain(token) in SHORT_OFFICES):  # "StS Hale"
        return token
    if position and token[1:2] in ("'", "’") and language_at_hand() in _SMALL_ELISION:
        return token[:2].lower() + _TITLE_CASE.sub(_capital, token[2:])
    prefix = re.match(r"(Mc|Mac|De|Di|Du|La|Le|O['’]|D['’])(?=[A-Z])", token)
    if prefix and not token.isupper():
        return prefix[0] + _TITLE_CASE.sub(_capital, token[prefix.end() :])
    mac = re.match(r"MC(?=[A-Z]{3})", token)
    if mac:
        return "Mc" + _TITLE_CASE.sub(_capital, token[2:])
    return _TITLE_CASE.sub(_capital, token)


def _is_little(token: str) -> bool:
    """Whether a word in capitals is one that is written small within names and offices: "Van den Berg"."""
    if not token.isupper():
        return False
    of_language = language_at_hand() in _SMALL_PARTICLES and token.casefold() in words_at_hand().particles
    joins = len(token) > 1 and token.casefold() in words_at_hand().connectors
    return of_language or joins or plain(token) in _LITTLE


def _capital(match: re.Match[str]) -> str:
    word = match[0]
    language = language_at_hand()
    if len(word) > 3 and word[1] in "'’":
        return word[:2].upper() + capitalised(word[2:], language)
    return capitalised(word, language)
