"""Names in the cases of languages that inflect them: "Шанхайской организации сотрудничества", "Vereinten Nationen".

Words are compared by their lemmas, which simplemma knows; of words that it does not know, by what is left without
the commonest endings. Acronyms are not inflected, and names of one short word are left to what the registry lists.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from simplemma import is_known, lemmatize

from stenogram.registry.surface_forms import SurfaceForm

INFLECTED: Final = ("ru", "uk", "be", "bg", "de", "pl", "cs", "sk", "sl", "hr", "lt", "lv", "et", "fi", "hu", "la")
"""Languages whose names are found in their cases."""

_LEMMATISED: Final = frozenset(INFLECTED) - {"be", "hr"}
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SHORTEST: Final = 5
_ENDINGS: Final = re.compile(
    r"(?:ами|ями|ого|его|ому|ему|ыми|ими|ах|ях|ой|ей|ом|ем|ов|ев|ую|юю|ая|яя|ое|ее|ые|ие|ых|их|ым|им|ою|[аеиоуыюяйь]"
    r"|es|en|er|em|[sen])$"
)


@dataclass(frozen=True, slots=True)
class InflectedNames:
    """Forms by the lemma of their first word, each with the lemmas of all."""

    language: str
    by_first: Mapping[str, Sequence[tuple[tuple[str, ...], SurfaceForm]]]

    def find(self, text: str) -> Iterator[tuple[int, int, SurfaceForm]]:
        """Where a form stands in some case: (start, end, form), overlapping ones too."""
        words = list(_WORD.finditer(text))
        lemmas = [lemma(word[0], self.language) for word in words]
        for first, word in enumerate(words):
            for wanted, form in self.by_first.get(lemmas[first], ()):
                last = first + len(wanted)
                if tuple(lemmas[first:last]) != wanted or not word[0][0].isupper():
                    continue
                end = words[last - 1].end()
                if _only_spaces_between(text, words[first:last]):
                    yield word.start(), end, form


def _only_spaces_between(text: str, words: Sequence[re.Match[str]]) -> bool:
    pairs = zip(words, words[1:], strict=False)
    return all(text[one.end() : other.start()].strip(' \u00a0—–-«»"“”„') == "" for one, other in pairs)


def index_inflected(forms: Iterable[SurfaceForm], language: str) -> InflectedNames:
    """The forms of a language that may stand in other cases."""
    by_first: dict[str, list[tuple[tuple[str, ...], SurfaceForm]]] = defaultdict(list)
    for form in forms:
        if form.claim.role != "name" or (form.claim.language or "").split("-")[0] != language:
            continue
        words = _WORD.findall(form.text)
        if not words or (len(words) == 1 and (len(words[0]) < _SHORTEST or words[0].isupper())):
            continue
        lemmas = tuple(lemma(word, language) for word in words)
        by_first[lemmas[0]].append((lemmas, form))
    return InflectedNames(language, dict(by_first))


@lru_cache(maxsize=65536)
def lemma(word: str, language: str) -> str:
    """The form under which the cases of a word come together."""
    if word.isupper() and len(word) > 1:
        return word
    small = word.casefold().replace("ё", "е")
    if language in _LEMMATISED and is_known(small, lang=language):
        return lemmatize(small, lang=language).casefold().replace("ё", "е")
    if language == "de" and is_known(word, lang=language):
        return lemmatize(word, lang=language).casefold()
    return _ENDINGS.sub("", small) or small
