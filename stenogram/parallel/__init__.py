"""Texts that belong together: translations of one text, turn by turn, and reports of one event, paragraph by paragraph.

`alignment` pairs two sequences of passages. `translations_of` says of each transcript of a corpus which turns of others
are the same turns in another language.
"""

from stenogram.parallel.alignment import Pair, Passage, aligned
from stenogram.parallel.twins import parallel_problems, with_twins

__all__ = ["Pair", "Passage", "aligned", "parallel_problems", "with_twins"]
