"""Words that announce lists and printed matter, in the language of the text."""

from __future__ import annotations

import re
from typing import Final

from stenogram.languages import words_of
from stenogram.parsing.lexicon import UNKNOWN, Column

LIST_HEADS: Final = Column("list_heads")
UNCERTAIN_HEADS: Final = Column("uncertain_heads")
DECISION_KEYS: Final = Column("decision_keys")
# The clerk's, not a speaker's: what follows was laid on the table, not spoken.
RECORD_PHRASES: Final = re.compile(words_of(UNKNOWN).record_phrases, re.IGNORECASE)
