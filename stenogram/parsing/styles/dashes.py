"""Labels that a dash ends: "ANNA REED – Sir", "Senator HALE (10.16 am)—I move"."""

from __future__ import annotations

import re
from typing import Final

from stenogram.parsing.label_parts import parse_label
from stenogram.parsing.records import Passage
from stenogram.parsing.styles.record import FORMAL, STRONG, LabelStyle, Proposal
from stenogram.text.punctuation import PAUSES

_DASH: Final = re.compile(r"([^\s–—-](?:[^–—()]|\([^()]*\)){1,90}?)\s+(?:[–—ـ]|--?)\s+(\S.*)$", re.DOTALL)
_GLUED: Final = re.compile(
    r"([^\s–—-](?:[^–—()]|\([^()]*\)){2,110}?)(?:[–—]|--)(?=[^\W_a-z]|[“\"«‘(¿¡])(.*)$", re.DOTALL
)
# "SORU (Reuters)- Sayın Bakan", "BAŞKAN– Buyurun"
_GLUED_BEFORE_SPACE: Final = re.compile(
    r"([^\s–—-](?:[^–—()-]|-(?=\w)|\([^()]*\)){2,90}?)(?<=[^\s.,;:!?])[-–—]\s+([^\W_a-z].*|[“\"«‘(¿¡].*)$", re.DOTALL
)
# "Ա. ՍԱՐԳՍՅԱՆ -Հարգելի գործընկերներ"
_GLUED_BEHIND_SPACE: Final = re.compile(
    r"([^\s–—-](?:[^–—()-]|-(?=\w)|\([^()]*\)){2,90}?)\s[-–—](?=[^\W_a-z]|[“\"«‘(¿¡])(.*)$", re.DOTALL
)
# "PSOL - SEM REVISÃO DO ORADOR - Sr. Presidente": party and notes in capitals, between dashes, behind a name in them.
_IN_CAPITALS: Final = re.compile(r"((?=[^\W\d_])[^–—()a-zß-öø-ÿ-]{2,40}?)\s+(?:[–—]|--?)\s+(\S.*)$", re.DOTALL)
_LONGEST_LINE: Final = 120
# The last stretches Arabic letters; Persian records have it for a dash.
_DASHES: Final = (" – ", " — ", " - ", " -- ", " ـ ")


def _dash(passage: Passage) -> Proposal:
    text = passage.text
    match = _DASH.match(text) if any(text.find(dash, 0, 120) > 0 for dash in _DASHES) else None
    if match is None or _is_name_with_office(text):
        return None
    end, begin = match.end(1), match.start(2)
    while text[:end].isupper() and (noted := _IN_CAPITALS.match(text, begin)) and noted[1].isupper():
        end, begin = noted.end(1), noted.start(2)
    return text[:end], text[begin:]


def _is_name_with_office(text: str) -> bool:
    """ "Anna Reed -- Chief Executive Officer", "Trần Thị Hoa - Bắc Kạn": all of the line is the label."""
    if len(text) > _LONGEST_LINE or text.endswith(PAUSES):
        return False
    parts = parse_label(text)
    return parts is not None and (parts.kind == "described" or (parts.kind == "name" and bool(parts.role)))


def _glued_dash(passage: Passage) -> Proposal:
    text = passage.text
    if text.find("—", 0, 120) > 0 or text.find("--", 0, 120) > 0:
        match = _GLUED.match(text)
        if match and not match[1][-1].isspace():
            return match[1], match[2]
    glued = _GLUED_BEFORE_SPACE.match(text) or _GLUED_BEHIND_SPACE.match(text)
    return (glued[1], glued[2]) if glued else None


DASH: Final = LabelStyle("dash", _dash, STRONG | {"single", "institution"}, -2, needs="–—-ـ")
GLUED_DASH: Final = LabelStyle("glued dash", _glued_dash, FORMAL | {"described", "name"}, -1, needs="–—-")
