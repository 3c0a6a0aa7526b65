"""Where names count: a state's bodies without the state on its own pages, names of a language in its own texts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from stenogram.annotation.matching import Match

_OWNER_BEFORE: Final = re.compile(r"(?:^|[\s(“\"])([A-Z][\w’'.-]*(?:’s|'s)?)[\s\u00a0]+$")
_OWNER_AFTER: Final = re.compile(
    r"[\s\u00a0]+(?:of[\s\u00a0]+(?:the[\s\u00a0]+)?[A-Z]|(?:Secretary|Chair|Chairman|Governor|Minister|Head|Member)\b)"
)
# What only the Security Council of the United Nations has.
_NOT_OF_A_STATE: Final = re.compile(r"\b(?:veto\w*|permanent members?|resolutions?)\b", re.IGNORECASE)
_LATIN: Final = re.compile(r"[A-Za-z]")
_NO_OWNERS: Final = frozenset(
    "The A An And But Or If In On At For To Of With From By As So Our Your Their His Her Its My This That These Those "
    "When While Since Both Under Yesterday Today Also Then Deputy First Former Acting".split()
)


def is_at_home(text: str, match: Match, home: str | None) -> bool:
    """Whether a name can count: every name, save a bare one of a body of a state that is not at home there.

    `home` is the state whose page it is. A capitalised word before the name, or "of" and one after it, is its owner:
    "European Central Bank", "Security Council of the UN".
    """
    state = match.form.claim.home
    if state is None:
        return True
    if state != home or _OWNER_AFTER.match(text, match.end):
        return False
    owner = _OWNER_BEFORE.search(text[max(0, match.start - 40) : match.start])
    return owner is None or owner[1] in _NO_OWNERS


def is_in_language(match: Match, language: str) -> bool:
    """Whether a name can count in a text of a language: one of another language does in its own script alone."""
    own = match.form.claim.language
    return own is None or own.split("-")[0] == language.split("-")[0].casefold() or not _LATIN.search(match.form.text)


def home_or_other(text: str, matches: Sequence[Match], body_before: str | None) -> Sequence[Match]:
    """Of a bare name that the home state's body shares with another's organ, what is meant.

    The organ where its body is named before in the paragraph, or the paragraph says what only that has.
    """
    at_home = [match for match in matches if match.form.claim.home]
    others = [match for match in matches if not match.form.claim.home]
    if not at_home or not others:
        return matches
    of_body = body_before in {match.form.claim.needs for match in others} - {None}
    return others if of_body or _NOT_OF_A_STATE.search(text) else at_home
