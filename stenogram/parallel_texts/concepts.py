"""What a passage speaks of, named alike in every language: numbers, times and common things, and words of one origin.

What one of two passages has and the other lacks tells that they are hardly translations of each other, where lengths
and speakers leave it open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from slugify import slugify

from stenogram.languages.tables.concepts import COLUMNS, CONCEPTS
from stenogram.parallel_texts.alignment import COGNATE
from stenogram.text.folding import fold

_TOKEN: Final = re.compile(r"[^\W_]+(?:['-][^\W\d_]+)*")
_FIGURES: Final = re.compile(r"(?<![\d.,])\d{1,3}(?![\d.,]\d|\d)")
_WITHOUT_SPACES: Final = frozenset({"zh", "ja"})
_ARABIC_PREFIX: Final = re.compile(r"[وف]?[بكل]?(?:ال|ل)?(?=\w{2})")
_SHORTEST_STEM: Final = 3
_DIGITS: Final = {digit: value for value, digit in enumerate("一二三四五六七八九", start=1)} | {"两": 2}
_UNITS: Final = {"十": 10, "百": 100, "千": 1000}
_NUMERAL: Final = re.compile(r"第?[一二两三四五六七八九十百千万]+")
_LONE: Final = re.compile(r"[个位名条年月日天次倍家种份辆艘架米吨公里岁页点座所间张人票元件只国亿]")
"""What a lone Chinese numeral counts; others are parts of words."""
_TEENS: Final = frozenset({11, 12, 15})
_SKELETON: Final = 4
"""Consonants of a word by which one of the same origin is known in another language."""
_ALIKE: Final = str.maketrans({"c": "k", "q": "k", "z": "s", "w": "v", "j": "", "h": "", "y": "", "x": "k"})
_VOWELS: Final = re.compile(r"[aeiou]")
_TWICE: Final = re.compile(r"(.)\1+")


class _Lexicon(NamedTuple):
    """Words of one language, with the concept that each names."""

    whole: Mapping[str, str]
    stems: Mapping[str, str]
    phrases: Mapping[str, str]


@lru_cache(maxsize=16)
def _lexicon(language: str) -> _Lexicon:
    whole: dict[str, str] = {}
    stems: dict[str, str] = {}
    phrases: dict[str, str] = {}
    for concept, columns in CONCEPTS:
        for form in columns[COLUMNS.index(language)]:
            words = phrases if "_" in form else stems if form.endswith("-") else whole
            words[fold(form.removesuffix("-").replace("_", " "))] = concept
    return _Lexicon(whole, stems, phrases)


def concepts(text: str, language: str) -> frozenset[str]:
    """What a passage in a language speaks of."""
    code = language.split("-")[0]
    named = {atom for figure in _FIGURES.findall(text) for atom in _atoms(int(figure))}
    if code in COLUMNS:
        named |= set(_of_characters(text) if code in _WITHOUT_SPACES else _of_words(fold(text), code))
    if code not in _WITHOUT_SPACES:
        named |= set(_skeletons(text))
    return frozenset(named)


def _of_words(text: str, code: str) -> Iterator[str]:
    lexicon = _lexicon(code)
    spaced = f" {' '.join(_TOKEN.findall(text))} "
    for phrase, concept in lexicon.phrases.items():
        if f" {phrase} " in spaced:
            yield concept
    for token in set(spaced.split()):
        for word in _bare(token) if code == "ar" else (token,):
            if word in lexicon.whole:
                yield lexicon.whole[word]
            beginnings = (word[:end] for end in range(len(word), _SHORTEST_STEM - 1, -1))
            stem = next((beginning for beginning in beginnings if beginning in lexicon.stems), "")
            if stem and word not in lexicon.whole:
                yield lexicon.stems[stem]


def _bare(token: str) -> tuple[str, ...]:
    """An Arabic word, and without what is written together with it: "and", "in", "the"."""
    prefix = _ARABIC_PREFIX.match(token)
    return (token, token[prefix.end() :]) if prefix and prefix[0] else (token,)


def _of_characters(text: str) -> Iterator[str]:
    lexicon = _lexicon("zh")
    for forms in (lexicon.whole, lexicon.stems):
        for form, concept in forms.items():
            if form in text:
                yield concept
    for numeral in _NUMERAL.finditer(text):
        digits = numeral[0].removeprefix("第")
        if len(digits) > 1 or _LONE.match(text, numeral.end()):
            yield from _atoms(_value(digits))


def _value(numeral: str) -> int:
    """ "三百四十": 340."""
    total = section = digit = 0
    for character in numeral:
        if character == "万":
            total, section, digit = (total + section + digit) * 10_000 or 10_000, 0, 0
        elif character in _UNITS:
            section += (digit or 1) * _UNITS[character]
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + section + digit


def _atoms(value: int) -> Iterator[str]:
    """The words of which a number is made in most languages; one is left out, for it is an article in many."""
    for unit in (1000, 100):
        if value >= unit:
            yield str(unit)
            yield from _atoms(value // unit)
            value %= unit
    if value > 10 and value not in _TEENS:
        yield str(value // 10 * 10)
        value %= 10
    if value > 1:
        yield str(value)


def _skeletons(text: str) -> Iterator[str]:
    for word in slugify(text).split("-"):
        consonants = _TWICE.sub(r"\1", _VOWELS.sub("", word.replace("ph", "f")).translate(_ALIKE))
        if len(consonants) >= _SKELETON and consonants.isalpha():
            yield COGNATE + consonants[:_SKELETON]
