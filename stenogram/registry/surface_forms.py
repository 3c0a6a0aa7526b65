"""How a name must look in a text to count: a key to find it by, and the checks that a key cannot make."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from stenogram.dates import DateSpan
from stenogram.model import EntityKind
from stenogram.registry.canonical import canonical, words_of

Role = Literal["name", "surname", "series", "council", "members", "city", "host", "head", "not", "topic"]
"""What a form is to the linker.

"name" a whole name of an entity · "surname" a part of a person's · "series" what any summit of a
series is called · "council" the name of a council without its body · "members" who sits in it
("Heads of State") · "city" and "host" where a summit was · "head" a word for a meeting ·
"not" a phrase that has a name of the entity in it and means another thing.
"""

LOOSE_FROM: Final = 12
"""Keys of so many characters may have lost or gained spaces: shorter ones would be other words."""

_MARKS: Final = re.compile(r"[^\w\s'’‘`´\"“”„«»\[\]\u00ad\u0300-\u036f\u200b-\u200f\u2010-\u2015\u2212-]")
_WORDS: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class NameSense:
    """What a form can mean. `target` is an entity's id; of "series", "council" and "members" a series'.

    `needs` is the id of the body that a text must name for so short a form to mean this; `valid`
    when it was in use. `given` tells a name that the registry has from one that was derived. `language`
    is that of a name which is one in that language alone; `home` the state on whose pages alone it is one.
    `nearby` tells that the paragraph must name the body of `needs`, and the name have its capitals.
    """

    role: Role
    target: str
    valid: DateSpan | None = None
    needs: str | None = None
    given: bool = False
    language: str | None = None
    home: str | None = None
    nearby: bool = False


@dataclass(frozen=True, slots=True)
class SurfaceForm:
    """A way to write a name.

    `text` as the registry or the rules give it; `words` what a text must have word by word, None
    where the key alone decides. `exact` are letters that must stand as they are, by their offset in
    the key (acronyms); `capitals` offsets that need a capital; `marks` are the punctuation marks
    that may stand inside. `plural` allows an s after it, as of a lost apostrophe.
    """

    text: str
    words: str | None
    exact: tuple[tuple[int, str], ...]
    capitals: tuple[int, ...]
    marks: str
    plural: bool
    claim: NameSense


def make_form(
    text: str, claim: NameSense, kind: EntityKind | None = None, exact: bool = False
) -> tuple[str, SurfaceForm]:
    """The key of a name, and its form."""
    folded = canonical(text)
    key = folded.key
    loose = len(key) >= LOOSE_FROM and " " in text.strip()
    words = [(match.start(), match.group()) for match in _WORDS.finditer(text)]
    offset = {place: number for number, place in enumerate(folded.places)}
    acronyms = [
        (offset[start], _letters(word)) for start, word in words if start in offset and (exact or is_acronym(word))
    ]
    return key, SurfaceForm(
        text,
        None if loose else words_of(text),
        tuple(acronyms),
        tuple(
            offset[start]
            for start in _capitals(words, kind, bool(acronyms))
            # "Anti-Terrorist" may be written in one word.
            if start in offset and text[start - 1 : start] != "-"
        ),
        "".join(sorted(set(_MARKS.findall(text)))),
        kind == "organisation" and (_proper(text) or len(words) >= 3),
        claim,
    )


def is_acronym(word: str) -> bool:
    """Whether a word is written in capitals throughout: SCO, G20, START."""
    return len(word) > 1 and word.isupper() and any(letter.isalpha() for letter in word)


def _letters(word: str) -> str:
    return word.replace("'", "").replace("’", "")


def _proper(text: str) -> bool:
    return all(is_acronym(word) for word in text.split())


def _capitals(words: list[tuple[int, str]], kind: EntityKind | None, has_acronym: bool) -> list[int]:
    """Where the text must have a capital as the name has.

    Documents are often named in small letters, and so are long names of bodies after their first
    word; a short name of common words ("Union State") means the body only with its capitals.
    """
    first = _starts_with_capital(words[:1])
    if kind == "person":
        return _starts_with_capital(words, shortest=4) or first
    if kind == "strategy":
        return first if len(words) <= 3 else []
    if has_acronym or kind not in ("organisation", None):
        return []
    return _starts_with_capital(words) if kind and len(words) <= 4 else first


def _starts_with_capital(words: list[tuple[int, str]], shortest: int = 1) -> list[int]:
    return [start for start, word in words if word[:1].isupper() and len(word) >= shortest]
