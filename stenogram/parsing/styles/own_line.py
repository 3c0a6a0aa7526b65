"""Labels without any delimiter, alone on their line."""

from __future__ import annotations

import re
from typing import Final

from stenogram.parsing.records import Passage
from stenogram.parsing.styles.record import STRONG, LabelStyle, Proposal
from stenogram.text.punctuation import CLOSING_QUOTATION_MARKS, PAUSES

_LONGEST: Final = 120
_ENDS: Final = (*PAUSES, *CLOSING_QUOTATION_MARKS, "-")
# "John Hale, Jr.", "Иванов И. И."
_ABBREVIATED: Final = re.compile(r"(?:[\s,](?:Jr|Sr|Esq|M\.?P|Q\.?C|K\.?C|Ph\.?D)|\s(?:[^\W\d_]\.\s?)*[^\W\d_a-z])\.$")


def _own_line(passage: Passage) -> Proposal:
    text = passage.text
    if len(text) > _LONGEST or (text.endswith(_ENDS) and not _ABBREVIATED.search(text)):
        return None
    return text, ""


OWN_LINE: Final = LabelStyle("own line", _own_line, STRONG | {"single", "institution"}, -2)
