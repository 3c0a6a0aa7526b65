"""A speaker's name as a bibliography takes it: family name first, where that can be told.

Only a name that is surely "given names, family name" is parted. Any other stands as printed, as citation
styles do with names of institutions: names that begin with the family name (Xi Jinping, Ban Ki-moon),
single names, names with a title of honour, other scripts. A name left whole is never wrong; one turned round
may be.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PARTICLES = _words(
    """
    af al av bin bint da dal de del della den der di do dos du el ibn
    la las le ten ter van von y zu zur
    """
)
_SUFFIXES = frozenset(("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"))
_HONORIFICS = _words(
    """
    a an the mr mrs ms miss madam madame mme sir dame lord lady dr prof professor rev fr hon judge justice king
    queen prince princess sheikh president chairman chairwoman chair chairperson speaker premier minister
    secretary senator representative deputy ambassador general colonel admiral captain governor mayor chancellor
    commissioner director moderator journalist reporter correspondent interviewer question answer voice voices
    presenter host
    """
)
_FAMILY_NAME_FIRST = _words(
    """
    bai cai cao chen cheng deng ding dong du fan fang feng fu gao gu guo han hao he hou hu hua huang jia jiang jin
    kong lai li liang liao lin liu lu luo ma mao meng nguyen nguyễn pan peng pham phạm qian qin qiu ren shao shen
    shi song su sun tan tang tao tian tran trần wan wang wei wen wu xi xia xiang xiao xie xiong xu xue yan yang
    yao ye yi yin yu yuan zeng zhang zhao zheng zhong zhou zhu zou
    """
)
# Latin letters with any accent, and the signs that stand within names.
_WORD = re.compile(r"[A-Za-z\u00C0-\u024F\u1E00-\u1EFF\u0300-\u036F.'’ʻʼ-]+")
_KOREAN_GIVEN_NAME = re.compile(r"[A-Z][a-z]+-[a-z]+")


@dataclass(frozen=True, slots=True)
class PersonName:
    """`family` and `given` as printed, or the name as a whole in `family` where `given` is empty."""

    family: str
    given: str = ""
    suffix: str = ""

    @property
    def natural(self) -> str:
        """As said: "Ursula von der Leyen", "Martin Luther King Jr."."""
        return " ".join(part for part in (self.given, self.family, self.suffix) if part)

    @property
    def inverted(self) -> str:
        """As sorted: "von der Leyen, Ursula", "King, Martin Luther, Jr."."""
        return ", ".join(part for part in (self.family, self.given, self.suffix) if part)

    @property
    def initialled(self) -> str:
        """As in APA style: "von der Leyen, U.", "Tokayev, K.-J."."""
        return ", ".join(part for part in (self.family, _initials(self.given), self.suffix) if part)


def person_name(name: str) -> PersonName:
    """Part a name into given and family name where that is sure; else it stays whole."""
    words = name.split()
    suffix = words.pop().rstrip(",") if len(words) > 2 and words[-1] in _SUFFIXES else ""
    if suffix:
        words[-1] = words[-1].rstrip(",")
    if not _is_given_names_first(words):
        return PersonName(name)
    start = next((n for n, word in enumerate(words) if n and word in _PARTICLES), len(words) - 1)
    return PersonName(" ".join(words[start:]), " ".join(words[:start]), suffix)


def _is_given_names_first(words: list[str]) -> bool:
    if not 2 <= len(words) <= 7 or not all(_WORD.fullmatch(word) for word in words):
        return False
    if any(word[0].islower() and word not in _PARTICLES for word in words) or words[-1] in _PARTICLES:
        return False
    first = words[0].rstrip(".").casefold()
    if first in _HONORIFICS or first in _PARTICLES or first in _FAMILY_NAME_FIRST:
        return False
    in_capitals = [len(word) > 1 and word.isalpha() and word.isupper() for word in words]
    return not (in_capitals[0] or _KOREAN_GIVEN_NAME.fullmatch(words[-1]))


def _initials(given: str) -> str:
    words = given.replace(".", ". ").split()
    return " ".join(
        "-".join(f"{part[0]}." for part in word.split("-") if part.strip(".'’ʻʼ")) for word in words
    ).strip()
