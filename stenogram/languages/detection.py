"""In which language a text is written, where that is certain.

Naive Bayes over byte sequences, as in the `langid` of Lui and Baldwin; the model is py3langid's. A guess from a few
words is worse than none: below the floor, or where the parts of a text do not agree, the language is not known.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from typing import Final

from py3langid.langid import MODEL_FILE, LanguageIdentifier

_FEWEST_LETTERS: Final = 120
"""Letters below which nothing is decided; of scripts with a letter a syllable or a word, a third of them."""
_CERTAIN: Final = 0.95
_PARTS: Final = 6
_PART: Final = 1_200
_ONE_SCRIPT: Final = 0.75
"""The share of its letters that must be of one script, or the text is in two languages."""
_MOST: Final = 0.85
"""The share of the parts that must be of one language; a text in two is of neither."""

# The detector tells apart what transcripts do not: written Chinese, Arabic and Norwegian, and two codes for Serbian.
_SAME: Final = {
    "yue": "zh", "wuu": "zh", "arz": "ar", "ary": "ar", "no": "nb", "nn": "nb", "bs": "hr", "uzs": "uz", "tl": "fil",
    "gom": "mr", "vec": "it", "lij": "it", "sdh": "ku", "an": "es", "ext": "es", "hbo": "he", "grc": "el",
}  # fmt: skip


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def detect(text: str) -> str | None:
    """The BCP 47 code of the language of a text; None where the evidence is too little or divided."""
    parts = [part for part in _parts(text) if _is_enough(part)]
    if not parts:
        return None
    votes = Counter(filter(None, map(_language_of, parts)))
    if not votes:
        return None
    best, count = votes.most_common(1)[0]
    return best if count >= _MOST * votes.total() and 2 * count > len(parts) else None


def _parts(text: str) -> list[str]:
    """The whole of a short text, else pieces taken evenly over it."""
    if len(text) <= 2 * _PART:
        return [text]
    count = min(_PARTS, len(text) // _PART)
    step = (len(text) - _PART) / max(1, count - 1)
    return [text[int(n * step) : int(n * step) + _PART] for n in range(count)]


def _is_enough(text: str) -> bool:
    """Whether a piece has letters enough, and most of them are Latin, or most are not."""
    letters = [character for character in text if character.isalpha()]
    latin = sum(character < "\u0370" for character in letters)
    if max(latin, len(letters) - latin) < _ONE_SCRIPT * len(letters):
        return False
    dense = sum("\u1100" <= character <= "\u11ff" or "\u2e80" <= character <= "\ud7af" for character in letters)
    return len(letters) + 2 * dense >= _FEWEST_LETTERS


def _language_of(text: str) -> str | None:
    ranked = _identifier().rank(text)
    merged: defaultdict[str, float] = defaultdict(float)
    for code, share in ranked[:8]:
        merged[_SAME.get(code, code)] += share
    best, probability = max(merged.items(), key=lambda item: item[1])
    return best if probability >= _CERTAIN and best != "zxx" else None
