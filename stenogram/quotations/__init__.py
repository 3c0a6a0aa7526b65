"""Was it said? The quotations of a text, compared with what the transcripts have.

    text → quotations, with who is said to have said them (extraction, attribution)
    transcripts → passages → one line to search in (passages, spoken_corpus)
    both → the same words, words left out, words changed, or nothing like it (comparison, check) → report

What counts as a word and as the same word stands in `tokens`; marks of omission and insertions in `wanted`.
"""

from __future__ import annotations

from stenogram.quotations.check import GOOD, Checked, Checker
from stenogram.quotations.extraction import plain_text
from stenogram.quotations.passages import Passage, passages_of, people_of
from stenogram.quotations.report import as_json, as_text

__all__ = ["GOOD", "Checked", "Checker", "Passage", "as_json", "as_text", "passages_of", "people_of", "plain_text"]
