"""What stands below the last words of a page: links to other pages, contacts, the foot of the site.

A page that was copied whole ends so, and nothing in the form of a line tells a headline that leads elsewhere from
the words above it. Two things together do: all that is said ends as sentences do, and the lines below do not.
Cases: tests/spec/reading/furniture.txt.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from stenogram.parsing.first_person import says_first_person
from stenogram.parsing.records import Passage
from stenogram.text.punctuation import CLOSERS, PAUSES, QUOTED, ends_question, ends_sentence

_ENDS: Final = (*PAUSES, *CLOSERS, "-", "*", "_", "…")
_FEWEST: Final = 3
"""Paragraphs from which the habit of a text can be told."""
_ENDED: Final = 0.9
_UNENDED: Final = 0.5
_LONGEST: Final = 160
"""Characters of a line of the page that ends as a sentence does: "How useful was this page?"."""


def pauses(text: str) -> bool:
    """Whether the words stop or pause here."""
    return ends_sentence(text) or text.rstrip().endswith(_ENDS)


def ends_its_sentences(spoken: Sequence[Passage]) -> bool:
    """Whether nearly all that is said ends as sentences do."""
    texts = [text for passage in spoken if passage.mark is None and (text := _words_of(passage))]
    return len(texts) >= _FEWEST and sum(map(pauses, texts)) >= _ENDED * len(texts)


def _words_of(passage: Passage) -> str:
    """The words of a passage, without the label that it begins with."""
    return passage.start.label.rest if passage.start and passage.start.label else passage.text


def below_last_words(passages: Sequence[Passage], first_start: int, last_start: int) -> int:
    """The first passage of the foot of a web page below the last words; the number of passages where there is none."""
    for n in range(last_start + 1, len(passages)) if last_start >= 0 else ():
        ended = passages[n - 1].mark is not None or pauses(passages[n - 1].text)
        if passages[n].mark == "menu" and ended and _belong_to_page(passages[n:]):
            return n if ends_its_sentences(passages[first_start:n]) else len(passages)
    return len(passages)


def _belong_to_page(lines: Sequence[Passage]) -> bool:
    """Whether lines below a word of menus are of the page: by their form, or as accounts of what others did.

    What is read out in the last turn below such a word is in the first person somewhere, or goes on in it.
    """
    if are_of_the_page(lines):
        return True
    free = [line.text for line in lines if line.mark is None]
    if all(map(ends_sentence, free)):
        return False
    return not any(says_first_person(QUOTED.sub(" ", text)) or ends_question(text) for text in free)


def are_of_the_page(lines: Sequence[Passage]) -> bool:
    """Whether lines below the words are of the page around them: few end as sentences, and those are short."""
    ended = [line.text for line in lines if line.mark is None and ends_sentence(line.text)]
    return len(ended) <= _UNENDED * len(lines) and all(len(text) <= _LONGEST for text in ended)
