"""What the text of a turn tells by its form: how long it is, whether it asks, whether it was broken off."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from stenogram.given_names import is_given_name
from stenogram.languages import Language
from stenogram.model import Turn
from stenogram.text.punctuation import (
    COMMAS,
    DASHES,
    ELLIPSES,
    EXCLAMATION_MARKS,
    FULL_STOPS,
    QUESTION_MARKS,
    SENTENCE_END,
    character_class,
)
from stenogram.text.unspaced import has_unspaced, without_unspaced

MOST_OF_CLOSING: Final = 12
"""Words of "We thank you very much for this interview", which asks nothing."""
_STEM: Final = 5
"""Letters that an inflected word for a question begins with: "вопроса" is вопрос."""
_FEWEST_OF_LONG_WORD: Final = 8
MOST_OF_CALL: Final = 3
"""Words of a name that is called."""
_BROKEN_OFF: Final = (*DASHES, *ELLIPSES, "..", ". . .")
_AFTER_GREETING: Final = FULL_STOPS + EXCLAMATION_MARKS + COMMAS
_WIDE: Final = "".join(mark for mark in _AFTER_GREETING if unicodedata.east_asian_width(mark) in "WF")
"""Those behind which no space stands."""
_GREETING: Final = re.compile(
    rf"([^{re.escape(_AFTER_GREETING + QUESTION_MARKS)}]{{1,40}})"
    rf"{character_class(_AFTER_GREETING)}(?:\s+|(?<={character_class(_WIDE)})|$)"
)
_MARKS_OF_LANGUAGES: Final = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]\s?[;;]|か(?:[" + FULL_STOPS + "]|$)")
"""Those of Greek and of Japanese."""
_SYLLABLES: Final = re.compile("[\uac00-\ud7a3]")
"""Of Korean, whose words carry their endings."""
_STAGE: Final = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*")


def text_of(turn: Turn) -> str:
    """What is spoken in a turn, without stage directions of their own."""
    return " ".join(paragraph.text for paragraph in turn.paragraphs if paragraph.kind == "speech")


def size(text: str) -> int:
    """The words of a text; two characters of a script without spaces are one, and two syllables of Korean at least."""
    spaced, characters = without_unspaced(text)
    return max(len(spaced.split()), len(_SYLLABLES.findall(spaced)) // 2) + characters // 2


def has_question_mark(text: str) -> bool:
    """Whether a text asks by its marks: a semicolon of Greek and か before a stop of Japanese ask too."""
    return any(mark in text for mark in QUESTION_MARKS) or bool(_MARKS_OF_LANGUAGES.search(text))


def asks(turn: Turn) -> bool:
    """Whether a turn ends with a question; a sentence or two may stand behind it."""
    text = text_of(turn)
    sentences = [match.end() for match in SENTENCE_END.finditer(text)]
    return has_question_mark(text[sentences[-3] if len(sentences) > 2 else 0 :])


def sentences_of(text: str) -> list[str]:
    """The sentences of a text, each with the mark that ends it."""
    ends = [match.end() for match in SENTENCE_END.finditer(text)]
    pieces = [text[start:end] for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]
    return [piece.strip() for piece in pieces if piece.strip()]


def without_call(text: str) -> str:
    """A text without the name of whoever may speak next: "Soon being soon. Amelie?"."""
    *before, last = sentences_of(text) or [""]
    called = re.findall(r"[^\W\d_]+", last)
    is_call = len(called) in range(1, MOST_OF_CALL + 1) and is_given_name(called[0].casefold())
    return " ".join(before) if before and is_call else text


def is_broken_off(turn: Turn) -> bool:
    """Whether a turn ends within a sentence."""
    return text_of(turn).rstrip().rstrip("”»\"'’").endswith(_BROKEN_OFF)


def takes_up(turn: Turn, broken_off: Turn) -> bool:
    """Whether a turn goes on where another was broken off: with a dash, a small letter, or the words again that were
    broken off, all of the turn or its last sentence.
    """
    text = text_of(turn).lstrip()
    if not is_broken_off(broken_off) or not text:
        return False
    before = text_of(broken_off)
    fragments = [words_in(fragment) for fragment in (before, (sentences_of(before) or [""])[-1])]
    again = any(len(words) > 1 and " ".join(words) in " ".join(words_in(text)) for words in fragments)
    return text.startswith(_BROKEN_OFF) or text[0].islower() or again


def speaks_of_question(text: str, pack: Language) -> bool:
    """Whether a text has a word for a question."""
    unspaced = (word for word in pack.questioners if pack.unspaced_questioners and len(word) > 1)
    return any(_stem(word) in text.casefold() for word in (*pack.question_labels, *unspaced))


def _stem(word: str) -> str:
    """The letters that inflected forms share; all but one of a long word: "follow" is no follow-up."""
    return word[: _STEM if len(word) < _FEWEST_OF_LONG_WORD else len(word) - 1]


def says_that_another_asks(text: str, pack: Language) -> bool:
    """Whether a text has a verb by which the question of somebody else is put: "Ann Reed wants to know"."""
    return has_phrase(text, pack.asking_verbs)


def has_phrase(text: str, phrases: Iterable[str]) -> bool:
    """Whether a text has one of some phrases, word by word."""
    spoken = f" {' '.join(words_in(text))} "
    return any(
        phrase in text if has_unspaced(phrase) else f" {' '.join(words_in(phrase))} " in spoken for phrase in phrases
    )


def is_yes_or_no(text: str, pack: Language) -> bool:
    """Whether a text begins with a word that is an answer by itself."""
    return bool(pack.yes_and_no.intersection(words_in(text)[:1]))


def without_stage(text: str) -> str:
    """A text without what stands in brackets."""
    return _STAGE.sub(" ", text).strip()


def without_stammer(text: str) -> str:
    """A text without beginnings of words: "Pl- — please do"."""
    return re.sub(r"\b[^\W\d_]{1,3}-\s(?:[–—-]+\s)?", "", text)


def words_in(text: str) -> list[str]:
    """The words of a text in small letters; the small letter of İ is i, as in the languages that have it."""
    return re.findall(r"[^\W\d_]+", text.replace("İ", "i").casefold())


def without_greeting(text: str, pack: Language) -> str:
    """A text from behind the words of greeting, thanks and address with which it begins."""
    text = re.sub(r"^[-–—]\s+", "", _STAGE.sub("", text, count=1) if text.startswith(("(", "[")) else text)
    while (match := _GREETING.match(text)) and is_greeting(match[1], pack):
        text = text[match.end() :]
    return text


def is_greeting(phrase: str, pack: Language) -> bool:
    """Whether a phrase is of greeting, thanks and address alone: "Thank you, Mr. President"."""
    spoken = words_in(phrase)
    if not spoken:
        return False
    if has_unspaced(phrase):
        return any(phrase.startswith(thanks) for thanks in pack.thanks)
    courteous = pack.thanks | pack.welcomes
    opens = any(f"{' '.join(spoken)} ".startswith(f"{' '.join(words_in(phrase))} ") for phrase in courteous)
    return opens or _is_of_courtesies(spoken, pack)


def _is_of_courtesies(spoken: Iterable[str], pack: Language) -> bool:
    known = frozenset(word for thanks in pack.thanks for word in thanks.split())
    courtesies = known | pack.honorifics | pack.offices | pack.addresses | pack.articles | pack.connectors
    return all(word in courtesies or word in pack.nods for word in spoken)


def greets(text: str, pack: Language) -> bool:
    """Whether a text has a phrase of greeting or thanks."""
    return has_phrase(text, (*pack.thanks, *pack.welcomes))


def is_courtesy(text: str, pack: Language) -> bool:
    """Whether a text greets, thanks or nods, and says nothing else."""
    rest = without_greeting(text, pack).strip()
    spoken = words_in(rest)
    if _is_of_courtesies(spoken, pack):
        return not any(map(str.isdigit, rest))
    printed = f" {' '.join(spoken)} "
    is_one = len(sentences_of(text)) == 1 and not has_question_mark(text)
    thanked = f" {' '.join(words_in(text))} " if is_one and size(rest) <= MOST_OF_CALL else printed
    thanks = any(f" {phrase} " in thanked for phrase in pack.thanks)
    welcomes = any(printed.startswith(f" {' '.join(words_in(phrase))} ") for phrase in pack.welcomes)
    return (thanks or welcomes) and size(rest) <= MOST_OF_CLOSING
