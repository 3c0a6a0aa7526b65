"""A speaker's name as a bibliography takes it: family name first, where that is known.

The registry knows it of those whose entry has `family:`. Of others only a name is inverted that begins with a given
name of the list, or an initial, and goes on with one that is no given name. Any other stands as printed, as citation
styles do with names of institutions. A name left whole is never wrong; one turned round may be.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from stenogram.given_names import is_given_name


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PARTICLES: Final = _words(
    """
    af al av bin bint da dal de del della den der di do dos du el ibn
    la las le ten ter van von zu zur
    Da Dal De Del Della Den Der Di Do Dos Du El La Las Le Mac Ní Ó St. Ten Ter Van Von
    """
)
_BETWEEN_FAMILY_NAMES: Final = _words("y e i")
"""José Ortega y Pardo: what stands before it is a family name too."""
_SUFFIXES: Final = _words("Jr. Jr Sr. Sr II III IV MP MEP MSP MS AM TD KC QC MD PhD Esq.")
# Latin letters with any accent, and the marks that stand within names.
_WORD: Final = re.compile(r"[A-Za-z\u00C0-\u024F\u1E00-\u1EFF\u0300-\u036F.'’ʻʼ-]+")
_INITIAL: Final = re.compile(r"(?:[^\W\d_]\.-?)+")
_PATRONYMIC: Final = re.compile(r"\w{3,}(?:ovich|evich|yich|ovych|ovna|evna|ivna|ichna)", re.IGNORECASE)
# In Iceland a patronymic stands where others have a family name, and lists are sorted by the given name.
_NO_FAMILY_NAME: Final = re.compile(r"\w+dóttir", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PersonName:
    """`family` and `given` as printed, or the name as a whole in `family` where `given` is empty.

    `family_first`: the family name is said first (Xi Jinping), so lists do not turn the name round either.
    """

    family: str
    given: str = ""
    suffix: str = ""
    family_first: bool = False

    @property
    def natural(self) -> str:
        """As said: "Ursula von der Leyen", "Martin Luther King Jr.", "Xi Jinping"."""
        names = (self.family, self.given) if self.family_first else (self.given, self.family)
        return " ".join(part for part in (*names, self.suffix) if part)

    @property
    def inverted(self) -> str:
        """As sorted in print: "von der Leyen, Ursula", "King, Martin Luther, Jr.", "Xi Jinping"."""
        return self.natural if self.family_first else self.with_comma

    @property
    def with_comma(self) -> str:
        """As reference managers take it, with a comma after the family name in any case."""
        return ", ".join(part for part in (self.family, self.given, self.suffix) if part)

    @property
    def initialled(self) -> str:
        """As in APA style: "von der Leyen, U.", "Tokayev, K.-J.", "Xi, J."."""
        return ", ".join(part for part in (self.family, _initials(self.given), self.suffix) if part)


def person_name(name: str, family: str | None = None) -> PersonName:
    """Part a name into given and family name where that is known; else it stays whole.

    `family` is the family name, where the registry knows it.
    """
    words = name.split()
    suffix = words.pop().rstrip(",") if len(words) > 2 and words[-1] in _SUFFIXES else ""
    if suffix:
        words[-1] = words[-1].rstrip(",")
    if family:
        return _with_known_family(name, words, family.split(), suffix)
    start = _family_start(words) if _begins_with_given_name(words) else 0
    if not start:
        return PersonName(name)
    return PersonName(" ".join(words[start:]), " ".join(words[:start]), suffix)


def _with_known_family(name: str, words: list[str], family: list[str], suffix: str) -> PersonName:
    size = len(family)
    if len(words) > size and words[-size:] == family:
        return PersonName(" ".join(family), " ".join(words[:-size]), suffix)
    if len(words) > size and words[:size] == family:
        return PersonName(" ".join(family), " ".join(words[size:]), suffix, family_first=True)
    return PersonName(name)


def _begins_with_given_name(words: list[str]) -> bool:
    """Whether it is known of a name that given names stand first."""
    if not 2 <= len(words) <= 7 or not all(_WORD.fullmatch(word) for word in words):
        return False
    if not (_INITIAL.fullmatch(words[0]) or is_given_name(words[0])):
        return False
    last = words[-1]
    unclear = is_given_name(last) or _NO_FAMILY_NAME.fullmatch(last) or last in _SUFFIXES | _PARTICLES
    return not (unclear or last[0].islower())


def _family_start(words: list[str]) -> int:
    """Which word begins the family name; 0 where that is not known."""
    for number, word in enumerate(words[1:-1], 1):
        if word in _BETWEEN_FAMILY_NAMES:
            return number - 1
        if word in _PARTICLES:
            return number
        following = words[number + 1]
        if following in _BETWEEN_FAMILY_NAMES:
            return number
        if not (is_given_name(word) or _INITIAL.fullmatch(word) or _PATRONYMIC.fullmatch(word)):
            return 0
    return len(words) - 1


def _initials(given: str) -> str:
    words = given.replace(".", ". ").split()
    return " ".join(
        "-".join(f"{part[0]}." for part in word.split("-") if part.strip(".'’ʻʼ")) for word in words
    ).strip()
