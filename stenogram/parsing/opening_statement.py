"""What somebody says above the first question without a label, where the title tells who it is.

"Remarks by Anna Reed and answers to questions": the remarks are printed as they are, and labels begin with the
questions. They are hers if the title names her alone, if they are in the first person, and if they do not tell of
her. Cases: tests/spec/reading/interviews.txt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from stenogram.parsing import interviews
from stenogram.parsing.below_words import pauses
from stenogram.parsing.label_parts import LabelParts, asks_in_words
from stenogram.parsing.label_tokens import are_forms
from stenogram.parsing.letter_case import nice_case
from stenogram.parsing.lexicon import ASKS, UNKNOWN, language_at_hand, words
from stenogram.parsing.metadata import title_text
from stenogram.parsing.records import Passage, TurnStart
from stenogram.parsing.speakers import holders_in, names_in, spelled_out
from stenogram.parsing.structure import find_title
from stenogram.parsing.title_speaker import is_of_matter
from stenogram.text.punctuation import COLONS

_COLONS: Final = tuple(COLONS)
_WORD: Final = re.compile(r"[^\W\d_]+")


def read_opening_statement(passages: Sequence[Passage]) -> list[Passage]:
    """The passages with a turn for the words between the title and the first question, where it is known whose."""
    result = list(passages)
    first = next((n for n, passage in enumerate(passages) if passage.start), None)
    title = find_title(passages, first) if first is not None else None
    begin = interviews.body_begins(passages[:first], title) if title is not None else None
    if first is None or title is None or begin is None or not _asks(passages[first]):
        return result
    speaker = _person_of_title(title_text(passages[title]), passages, passages[title + 1 : first])
    begin = _behind_announcement(passages, range(begin, first))
    above = range(begin, first)
    if speaker and _are_spoken(passages[begin:first], speaker) and interviews.speaks_in_first_person(passages, above):
        result[begin] = passages[begin]._replace(start=TurnStart(None, speaker_name=speaker))
    return result


def _behind_announcement(passages: Sequence[Passage], above: range) -> int:
    """Where the words begin: behind "The remarks, as delivered:", where such a line stands above them."""
    announced = [n for n in above[:-1] if passages[n].mark is None and passages[n].text.endswith(_COLONS)]
    return announced[-1] + 1 if announced else above.start


def _asks(passage: Passage) -> bool:
    label = passage.start.label if passage.start else None
    return label is not None and _is_for_asking(label.parts)


def _is_for_asking(parts: LabelParts) -> bool:
    return asks_in_words(parts) or parts.key in ASKS


def _are_spoken(above: Sequence[Passage], speaker: str) -> bool:
    """Whether paragraphs end as sentences do, and none tells of the speaker."""
    surname = speaker.split()[-1]
    free = [passage for passage in above if passage.mark is None]
    return all(pauses(passage.text) and not passage.forced and surname not in passage.text for passage in free)


def _person_of_title(title: str, passages: Sequence[Passage], front: Sequence[Passage]) -> str | None:
    """The one person whom the title names, as labels print the name: the title may have it in another case.

    Where both have the surname alone, the lines between title and words may have the whole name.
    """
    same = [name for name in _names_in_labels(passages) if _stands_in(title, name.split()[-1])]
    if same:
        lines = (title, *(passage.text for passage in front))
        return same[0] if len(same) == 1 and " " in same[0] else _in_full(same, lines)
    named = (name for name, _ in names_in(title) or holders_in(title))
    people = list(dict.fromkeys(name for name in named if not is_of_matter(title, name)))
    inflects = bool(words().name_endings) and language_at_hand() != UNKNOWN
    return None if len(people) != 1 or inflects else people[0]


def _in_full(surnames: Sequence[str], lines: Iterable[str]) -> str | None:
    """The one whole name with the one surname, in lines."""
    names = {name for line in lines for name, _ in names_in(line) if name.split()[-1] == surnames[0]}
    return names.pop() if len(surnames) == len(names) == 1 else None


def _names_in_labels(passages: Sequence[Passage]) -> set[str]:
    labels = [start.label.parts for passage in passages if (start := passage.start) and start.label]
    return {spelled_out(nice_case(parts.name)) for parts in labels if parts.name and not _is_for_asking(parts)}


def _stands_in(title: str, surname: str) -> bool:
    """Whether the title has a surname, in whatever case."""
    return any(are_forms(surname, word) for word in _WORD.findall(title))
