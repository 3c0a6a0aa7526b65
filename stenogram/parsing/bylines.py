"""Lines that say who led an interview: "Interview: Anna Reed", "Das Gespräch führte Anna Reed", "（聞き手・山田花子）".

Nobody says them, and none is the title; above an interview they tell who asks. Cases:
tests/spec/reading/interviews.txt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from stenogram.languages import languages
from stenogram.parsing.label_parts import parse_label
from stenogram.parsing.label_tokens import has_case, names_joined, plain
from stenogram.parsing.lexicon import PARTICLES
from stenogram.text.punctuation import BRACKETS, CLOSING_BRACKETS, COLONS, FULL_STOPS
from stenogram.text.unspaced import has_unspaced

_LONGEST: Final = 120
_MOST_WORDS: Final = 10
"""Words of the names, and of what outlet they are of."""
_COLON: Final = re.compile(rf"\s*[{COLONS}]\s*")
_AROUND: Final = "".join((*BRACKETS, *CLOSING_BRACKETS, *FULL_STOPS, " \t\u3000–—-*_|"))
_PARTS: Final = re.compile(r"[\s\u3000・･、,，;；:：/／|()（）【】\[\]=＝]+")
_HAN_NAME: Final = re.compile("[\u3400-\u9fff々]{2,6}")
_MOST_NAMED: Final = 4
_PEOPLE: Final = frozenset(("name", "titled", "described", "caps"))


def interviewers(text: str) -> tuple[str, ...]:
    """The names of those who led an interview, by a line that says nothing else; none for other lines."""
    if len(text) > _LONGEST:
        return ()
    bare = _COLON.sub(": ", text.strip(_AROUND))
    if has_unspaced(bare):  # "采访王小明" may be a title.
        return _unspaced_names(bare) if bare != text or _PARTS.search(bare) else ()
    return _spaced_names(bare)


def _spaced_names(bare: str) -> tuple[str, ...]:
    folded = bare.casefold()
    if not folded.startswith(_spaced()):
        return ()
    phrase = max((phrase for phrase in _spaced() if folded.startswith(phrase)), key=len)
    if folded[len(phrase) :][:1].isalnum():
        return ()
    words = bare[len(phrase) :].strip(" :").split()
    if not 2 <= len(words) <= _MOST_WORDS or not all(map(_is_of_name, words)):
        return ()
    pieces = names_joined(" ".join(words).partition(",")[0])
    names = tuple(name for piece in pieces if (name := _name(piece)))
    return names if len(names) == len(pieces) else ()


def _is_of_name(word: str) -> bool:
    """Whether a word may be of a name or an outlet, or joins two: a capital or no case, a particle, "and"."""
    return not word[:1].islower() or not has_case(word) or plain(word) in PARTICLES or plain(word) in _ands()


def _name(piece: str) -> str | None:
    parts = parse_label(piece)
    if parts is None or (parts.kind not in _PEOPLE and parts.kind != "script"):
        return None
    return parts.name if " " in parts.name else None


def _unspaced_names(bare: str) -> tuple[str, ...]:
    """Names where words are not spaced, or two parts of one: "聞き手・山田花子", "记者 王小明 采访整理"."""
    if not any(phrase in bare for phrase in _unspaced()):
        return ()
    for word in sorted((*_unspaced(), *_unspaced_beside()), key=len, reverse=True):
        bare = bare.replace(word, " ")
    names = tuple(filter(None, _PARTS.split(bare)))
    return names if len(names) <= _MOST_NAMED and all(map(_HAN_NAME.fullmatch, names)) else ()


@lru_cache(maxsize=1)
def _phrases() -> frozenset[str]:
    """Those of all languages, for a line names hardly anything else."""
    keys = (f"{key}:" for pack in languages() for key in pack.interview_keys)
    return frozenset().union(keys, *(pack.interviewed_by for pack in languages()))


@lru_cache(maxsize=1)
def _spaced() -> tuple[str, ...]:
    return tuple(sorted(phrase for phrase in _phrases() if not has_unspaced(phrase)))


@lru_cache(maxsize=1)
def _unspaced() -> tuple[str, ...]:
    return tuple(sorted(filter(has_unspaced, _phrases())))


@lru_cache(maxsize=1)
def _unspaced_beside() -> tuple[str, ...]:
    """What else stands on such a line where words are not spaced: the words for whoever asks."""
    words = frozenset().union(*(pack.questioners for pack in languages()))
    return tuple(sorted(word for word in words if len(word) > 1 and has_unspaced(word)))


@lru_cache(maxsize=1)
def _ands() -> frozenset[str]:
    return frozenset().union(*(pack.ands for pack in languages()))


def lone_interviewer(lines: Sequence[str]) -> str | None:
    """Who alone led an interview, as one of some lines says."""
    named = [names for names in map(interviewers, lines) if names]
    return named[0][0] if len(named) == 1 and len(named[0]) == 1 else None
