"""Whose words the title of a speech announces: "Remarks by Anna Reed", "Discurso de la ministra Elena Marín".

A title also names the place, the matter and the honoured: "Remarks at Notre Dame", "Statement on the Death of Tom
Hale". Who speaks is told by what stands before the name, read from there to the left; where nothing tells it, nobody
is taken for the speaker. Cases: tests/spec/reading/title_speakers.txt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from stenogram.given_names import is_given_name
from stenogram.languages import languages, words_of
from stenogram.parsing.interviews import is_of_speech, without_kicker
from stenogram.parsing.label_tokens import plain
from stenogram.parsing.lexicon import ARTICLES, CONNECTORS, OFFICE_BODIES, TITLE_VERBS, UNKNOWN, language_at_hand
from stenogram.parsing.lexicon import words as words_at_hand
from stenogram.parsing.offices import has_office
from stenogram.parsing.speakers import holders_in, names_in

_TOKEN: Final = re.compile(r"[^\W_]+(?:[.’'-]+[^\W_]+)*\.?|[,:;|–—()\"“”-]")


def title_speaker(title: str) -> tuple[str, str | None] | None:
    """The one person whose speech a title announces, and the office there; None where it does not tell."""
    title = without_kicker(title)
    by = "|".join(sorted(map(re.escape, _given_by())))
    behind_by = re.split(rf"\b(?:{by})\b", title)[1:] if by else []
    for part in (*behind_by, title):
        for name, office in (*names_in(part), *holders_in(part)):
            if _speaks(title, name, office):
                return name, office
    return None


def _given_by() -> frozenset[str]:
    return words_at_hand().given_by | words_of("en").given_by


def _given_with() -> frozenset[str]:
    return words_at_hand().given_with | words_of("en").given_with


def _given_at() -> frozenset[str]:
    return _given_at_in(language_at_hand())


@cache
def _given_at_in(code: str) -> frozenset[str]:
    """Those of the language and of English; of all, where it is not known, without what joins with the giver in one."""
    given_at = words_of(code).given_at | words_of("en").given_at
    if code != UNKNOWN:
        return given_at
    joining = {word for pack in languages() for word in pack.connectors - pack.given_at if pack.given_at}
    return given_at - joining


def _speaks(title: str, name: str, office: str | None) -> bool:
    """Whether what stands before a name in a title says that the speech is this person's."""
    if any(is_of_speech(word) for word in name.split()):
        return False
    printed = _printed(title, name)
    if printed is None:
        return False
    by_words = _by_words_before(_TOKEN.findall(title[: printed.start()]), _given_at() | _given_with())
    if by_words is not None:
        return by_words
    known = bool(office) or is_given_name(plain(name.split()[0]))
    return known or title[printed.end() :].lstrip().startswith((":", "：", "'s ", "’s "))


def is_of_matter(title: str, name: str) -> bool:
    """Whether a title says that a name is its matter, its place or a guest: "Remarks on the Death of Tom Hale".

    Whoever is met with at a press conference speaks there.
    """
    printed = _printed(title, name)
    if printed is None:
        return False
    before = _TOKEN.findall(title[: printed.start()])
    if is_of_speech(title):
        return _by_words_before(before, _given_at() | _given_with()) is False
    return any(word.islower() and plain(word) in _given_at() for word in before[-2:])


def _printed(title: str, name: str) -> re.Match[str] | None:
    """Where a name stands in a title, which may print it in capitals or with its parts wider apart."""
    return re.search(r"\s+".join(map(re.escape, name.split())), title, re.IGNORECASE)


def _by_words_before(tokens: Sequence[str], given_at: frozenset[str]) -> bool | None:
    """Whether words before a name, from the nearest on, say that it speaks; None where they say neither."""
    for n in range(len(tokens) - 1, -1, -1):
        token, above = tokens[n], tokens[n - 1] if n else ""
        word = plain(token)
        if is_of_speech(token) or (token.islower() and word in _given_by()):
            return True
        if _is_lower(token, tokens) and word in given_at:
            if not (above and has_office([above])):  # "by Minister for Transport Anna Reed"
                return False
        elif word in TITLE_VERBS:
            return False
        elif word in CONNECTORS and word not in ARTICLES and above and not _goes_on(above):
            return False  # "the Death of Tom Hale"
    return None


def _is_lower(token: str, tokens: Sequence[str]) -> bool:
    """Whether a word is small, or may be in a title that is all in capitals."""
    return token.islower() or all(other.isupper() for other in tokens if other.isalpha())


def _goes_on(above: str) -> bool:
    """Whether what stands before "of" is a speech, an office or a body that has one."""
    return is_of_speech(above) or has_office([above]) or plain(above) in OFFICE_BODIES
