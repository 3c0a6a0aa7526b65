"""Labels that a colon ends."""

from __future__ import annotations

import re
from typing import Final

from stenogram.parsing.label_peeling import MISPRINTED_HONORIFIC
from stenogram.parsing.label_tokens import has_case
from stenogram.parsing.records import Passage
from stenogram.parsing.styles.record import LOOSE, LabelStyle, Proposal
from stenogram.text.punctuation import COLONS, character_class

# "Mr. Hale moved:" has its label before the verb (verbs.py).
_VERB: Final = re.compile(r"\s(?:moved|asked|propose|propone|propõe|beantragt|fragt|chiede)$")
_FARTHEST: Final = 240
_COLON: Final = re.compile(character_class(COLONS))
_OPENERS: Final = {"(": ")", "[": "]", "（": "）", "【": "】"}
_OPENS: Final = "“\"(—–-[«…'‘「『《（【"


def _colon(passage: Passage) -> Proposal:
    text = passage.text
    at = _colon_at(text)
    if at < 1:
        return None
    misprint = MISPRINTED_HONORIFIC.match(text)
    if misprint and 0 < text.find(":", misprint.end()) < misprint.end() + 40:  # "Mr: Hale: Thank you."
        at = text.find(":", misprint.end())
    if text[at] == ":" and not _may_stand_behind(text[at + 1 : at + 2]):
        return None
    head = text[:at].rstrip()
    return None if _VERB.search(head) else (head, text[at + 1 :].lstrip())


def _may_stand_behind(character: str) -> bool:
    """Whether words may begin with a character right behind a colon: "MR. HALE:Yes", "汪斌:大桥", but not "http://"."""
    if not character or character.isspace() or character.isupper() or character in _OPENS:
        return True
    return character.isalpha() and not has_case(character)


def _colon_at(text: str) -> int:
    """The first colon that is not within brackets or the hour; -1 where there is none near the start."""
    at = text.find(":", 0, _FARTHEST)
    if at < 0 and text.isascii():
        return -1
    window = text[:_FARTHEST]
    bracketed = "(" in window[:at] or "[" in window[:at]
    if at > 0 and not bracketed and window.isascii() and not window[at - 1].isdigit():
        return at
    for match in _COLON.finditer(window):
        if not _is_inside(window, match.start()):
            return match.start()
    return -1


def _is_inside(window: str, at: int) -> bool:
    """Whether the colon is within the hour or within brackets that have not closed."""
    if window[at - 1 : at].isdigit() and window[at + 1 : at + 3].isdigit():
        return True
    opening = max(window.rfind(bracket, 0, at) for bracket in _OPENERS)
    return opening >= 0 and _OPENERS[window[opening]] not in window[opening:at]


COLON: Final = LabelStyle("colon", _colon, LOOSE, 0, needs=COLONS)
