"""In which language a text is written, where that is certain.

Naive Bayes over byte sequences, as in the `langid` of Lui and Baldwin; the model is py3langid's. A guess from a few
words is worse than none: below the floor, or where the parts of a text do not agree, the language is not known.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

from babel.core import get_global

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_FEWEST_LETTERS: Final = 120
"""Letters below which nothing is decided about a text in Latin letters."""
_FEWEST_OF_OTHER_SCRIPTS: Final = 30
_FEWEST_OF_ONE_LANGUAGE: Final = 12
# Letters that Hebrew has not, and words that it has not or seldom.
_OF_YIDDISH: Final = "(?:א[\u05b7\u05b8]|[\ufb2e\ufb2f\u05f0-\u05f2]|\\b(?:און|איז|דער|די|פון|ניט|נישט|האט)\\b)"
# Scripts in which one language is written; kana among Chinese characters make Japanese.
_OF_ONE_LANGUAGE: Final = tuple(
    (re.compile(letters if letters.startswith("(") else f"[{letters}]"), language, share)
    for letters, language, share in (
        (_OF_YIDDISH, "yi", 0.02),
        ("\u3040-\u30ff", "ja", 0.05), ("\uac00-\ud7af", "ko", 0.3), ("\u4e00-\u9fff", "zh", 0.6),
        ("\u0370-\u03ff\u1f00-\u1fff", "el", 0.75), ("\u10a0-\u10ff", "ka", 0.75), ("\u0530-\u058f", "hy", 0.75),
        ("\u0590-\u05ff", "he", 0.75), ("\u0e00-\u0e7f", "th", 0.75), ("\u1780-\u17ff", "km", 0.75),
        ("\u1000-\u109f", "my", 0.75),
    )
)  # fmt: skip
_CERTAIN: Final = 0.95
_PARTS: Final = 5
_PART: Final = 800
_ONE_SCRIPT: Final = 0.75
"""The share of its letters that must be of one script, or the text is in two languages."""
_UNANIMOUS: Final = 3
_MOST: Final = 0.85
"""The share of the parts that must be of one language; a text in two is of neither."""

# The detector tells apart what transcripts do not: written Chinese, Arabic and Norwegian, and two codes for Serbian.
_SAME: Final = {
    "yue": "zh", "wuu": "zh", "arz": "ar", "ary": "ar", "no": "nb", "nn": "nb", "bs": "hr", "uzs": "uz", "tl": "fil",
    "gom": "mr", "vec": "it", "lij": "it", "sdh": "ku", "an": "es", "ext": "es", "hbo": "he", "grc": "el",
}  # fmt: skip


_NAMES_OF_SCRIPTS: Final = {
    "Latn": ("LATIN ",), "Cyrl": ("CYRILLIC ",), "Grek": ("GREEK ",), "Arab": ("ARABIC ",), "Hebr": ("HEBREW ",),
    "Hans": ("CJK ",), "Hant": ("CJK ",), "Jpan": ("CJK ", "HIRAGANA ", "KATAKANA "), "Kore": ("HANGUL ", "CJK "),
    "Deva": ("DEVANAGARI ",), "Beng": ("BENGALI ",), "Thai": ("THAI ",), "Geor": ("GEORGIAN ",), "Armn": ("ARMENIAN ",),
}  # fmt: skip
"""Scripts of the sites that are, by their codes."""


def library_model() -> LanguageIdentifier:
    """The model as its library gives it. Loaded where a text is to be told: a build that reads none needs neither."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


class _Model:
    """The model, loaded when it is first asked for. `load` may be replaced by a faster way to the same one."""

    load: Callable[[], LanguageIdentifier] = staticmethod(library_model)

    @cached_property
    def identifier(self) -> LanguageIdentifier:
        return self.load()


_MODEL: Final = _Model()


def identify_with(load: Callable[[], LanguageIdentifier]) -> None:
    """Let the model be loaded in another way than its library's, unless it is loaded already."""
    _MODEL.load = load


def detect(text: str) -> str | None:
    """The BCP 47 code of the language of a text; None where the evidence is too little or divided."""
    # How its lines end must not move the pieces that are looked at.
    parts = _parts(" ".join(text.split()))
    if len(parts) > _UNANIMOUS:  # Beginning, middle and end that agree need no further witness.
        witnesses = {_language_of(parts[n]) for n in (0, len(parts) // 2, len(parts) - 1)}
        if len(witnesses) == 1 and None not in witnesses:
            return witnesses.pop()
    votes = Counter(filter(None, map(_language_of, parts)))
    if not votes:
        return None
    best, count = votes.most_common(1)[0]
    return best if count >= _MOST * votes.total() and 2 * count > len(parts) else None


def is_in_script_of(language: str, text: str) -> bool:
    """Whether the letters of a text are mostly those in which a language is written; True where that is not known."""
    scripts = _scripts_of(language.split("-")[0].lower())
    letters = [character for character in text if character.isalpha()][: _PARTS * _PART]
    if not scripts or not letters:
        return True
    return 2 * sum(unicodedata.name(letter, "").startswith(scripts) for letter in letters) > len(letters)


@lru_cache
def _scripts_of(language: str) -> tuple[str, ...]:
    """How the names of its letters begin in Unicode; none where its script is not among those listed."""
    tags = (likely.split("_") for likely in get_global("likely_subtags").values())
    scripts = {script for written, script, *_ in tags if written == language}
    return tuple(name for script in scripts for name in _NAMES_OF_SCRIPTS.get(script, ()))


def _parts(text: str) -> list[str]:
    """The whole of a short text, else pieces taken evenly over it."""
    if len(text) <= 2 * _PART:
        return [text]
    count = min(_PARTS, len(text) // _PART)
    step = (len(text) - _PART) / max(1, count - 1)
    return [text[int(n * step) : int(n * step) + _PART] for n in range(count)]


def _language_of(text: str) -> str | None:
    letters = [character for character in text if character.isalpha()]
    if not text.isascii() and len(letters) >= _FEWEST_OF_ONE_LANGUAGE:
        for script, language, share in _OF_ONE_LANGUAGE:
            if len(script.findall(text)) >= share * len(letters):
                return language
    latin = sum(character < "\u0370" for character in letters)
    if max(latin, len(letters) - latin) < _ONE_SCRIPT * len(letters):
        return None
    enough = _FEWEST_LETTERS if 2 * latin > len(letters) else _FEWEST_OF_OTHER_SCRIPTS
    return _by_words(text) if len(letters) >= enough else None


def _by_words(text: str) -> str | None:
    likeliest, certainty = _MODEL.identifier.classify(text)
    if certainty >= _CERTAIN:  # What the others have cannot change it; all of them in their order take as long again.
        best = _SAME.get(likeliest, likeliest)
        return best if best != "zxx" else None
    merged: defaultdict[str, float] = defaultdict(float)
    for code, share in _MODEL.identifier.rank(text)[:8]:
        merged[_SAME.get(code, code)] += share
    best, probability = max(merged.items(), key=lambda item: item[1])
    return best if probability >= _CERTAIN and best != "zxx" else None
