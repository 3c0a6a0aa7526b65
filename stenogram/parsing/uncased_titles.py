"""Titles and offices before names in scripts that have no capitals: "الوزير أحمد علي", "विदेश मंत्री राम नाथ".

Where nothing but the words tells where an office ends, it ends at an honorific, or by the grammar of the language: at
the first word without the article that its complements have, or at the word for the office itself where complements
stand before it. What neither tells stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from stenogram.parsing.label_tokens import plain
from stenogram.parsing.lexicon import CONNECTORS, HONORIFICS, OFFICES, UNCASED_OFFICES
from stenogram.parsing.lexicon import words as words_at_hand
from stenogram.text.unspaced import SPACED_BY_PHRASE, has_unspaced

# The scripts of India, Georgian, Ethiopic and Hangul: what an office is of stands before it in all their languages.
_HEADS_LAST: Final = re.compile("[\u0900-\u0dff\u10a0-\u10ff\u1200-\u137f\uac00-\ud7af]")
# Thai, Lao, Burmese and Khmer: spaces stand between phrases, and between the words of a name.
_OF_PHRASES: Final = re.compile(f"[{SPACED_BY_PHRASE}]")
_HANGUL: Final = re.compile("[\uac00-\ud7af]{3,}")
_MOST_WORDS_OF_NAME: Final = 4
_FEWEST_BEFORE: Final = 2


def office_and_name(core: str) -> tuple[str, str] | None:
    """The office, empty where only a title stands there, and the name behind it; None where neither is sure."""
    tokens = core.split()
    if _OF_PHRASES.match(core):
        return _title_among_phrases(tokens)
    if len(tokens) < 2 or has_unspaced(core):
        return None
    tokens = _without_honorifics_behind(tokens)
    begin = _behind_honorifics(tokens, 0)
    end = _end_of_office(tokens, begin)
    if end is None:
        return None
    name_at = _behind_honorifics(tokens, end)
    name = tokens[name_at:]
    if not _is_name(name) or (begin == end and (len(name) == 1 or not name_at)):
        return None  # Nothing stands before the name, or it is a surname that needs its title, as in "Mr. Hale".
    return " ".join(tokens[begin:end]), " ".join(name)


def _behind_honorifics(tokens: Sequence[str], at: int) -> int:
    while at < len(tokens) - 1 and plain(tokens[at]) in HONORIFICS:
        at += 1
    return at


def _end_of_office(tokens: Sequence[str], begin: int) -> int | None:
    """Where the office that begins at a word ends: there, where none does; None where that is not sure."""
    offices = [n for n in range(begin, len(tokens)) if _is_office(tokens[n])]
    if not offices:
        return begin
    last = _last_honorific(tokens, begin)
    if last is not None:
        return last
    honorific = next((n for n in range(begin + 1, len(tokens) - 1) if plain(tokens[n]) in HONORIFICS), None)
    if honorific is not None:
        return honorific if offices[0] == begin or _HEADS_LAST.match(tokens[begin]) else None
    if _HEADS_LAST.match(tokens[begin]):
        return offices[-1] + 1
    articles = tuple(filter(None, words_at_hand().joined_article.split("|")))
    return _end_by_article(tokens, begin, articles) if articles and offices[0] == begin else None


def _without_honorifics_behind(tokens: list[str]) -> list[str]:
    """ "ගරු සුනිල් පෙරේරා මහතා": Sinhala has an honorific behind the name too."""
    while len(tokens) > _FEWEST_BEFORE and plain(tokens[-1]) in HONORIFICS:
        tokens = tokens[:-1]
    return tokens


def _title_among_phrases(tokens: Sequence[str]) -> tuple[str, str] | None:
    """Office and name in a script that has spaces between phrases alone, where an honorific stands before the name.

    It may be a word, "ທ່ານ ສົມສັກ", or written together with the name, "นายสมชาย ใจดี".
    """
    for n in range(len(tokens) - 1, -1, -1):
        title = tokens[n] if plain(tokens[n]) in HONORIFICS else _joined_honorific(tokens[n])
        name = " ".join(filter(None, (tokens[n].removeprefix(title), *tokens[n + 1 :])))
        if title and name and len(tokens) - n <= _MOST_WORDS_OF_NAME and (n or " " in name):
            return " ".join(tokens[:n]), name
    return None


def _joined_honorific(token: str) -> str:
    """The honorific with which a name begins; "" where an office begins so, as "นายกรัฐมนตรี" does."""
    pack = words_at_hand()
    if any(token.startswith(office) for office in pack.offices):
        return ""
    titles = (title for title in pack.joined_honorifics if token.startswith(title) and token != title)
    return max(titles, key=len, default="")


def _is_office(token: str) -> bool:
    """Whether a word is an office; in Korean one ends in it: "시설안전본부장"."""
    word = plain(token)
    return word in OFFICES or (_HANGUL.match(word) is not None and word.endswith(UNCASED_OFFICES))


def _last_honorific(tokens: Sequence[str], begin: int) -> int | None:
    """Where the last honorifics stand, if before them stand words of an office, and behind them a name."""
    last = next((n for n in range(len(tokens) - 2, begin, -1) if plain(tokens[n]) in HONORIFICS), None)
    if last is None or not _is_name(tokens[last + 1 :]):
        return None
    while last > begin + 1 and plain(tokens[last - 1]) in HONORIFICS:
        last -= 1
    return last


def _end_by_article(tokens: Sequence[str], begin: int, articles: tuple[str, ...]) -> int | None:
    """An office goes on as long as its complements have the article: "الأمين العام", "وزير الخارجية"."""
    end = begin + 1
    while end < len(tokens) - 1 and _goes_on(tokens, end, articles):
        end += 1
    if end == len(tokens):
        return None
    # "الرئيس السيسي" is a name, "رئيس المجلس" an office, "الأمين العام للمجلس" one of a body.
    is_alone = end == begin + 1 and tokens[begin].startswith(articles)
    return end if is_alone or not tokens[end].startswith(articles) else None


def _goes_on(tokens: Sequence[str], at: int, articles: tuple[str, ...]) -> bool:
    if plain(tokens[at]) in OFFICES:
        return True
    article = next(filter(tokens[at].startswith, articles), "")
    # Many names begin with an article of one letter: two words must be left for the name.
    return bool(article) and at < len(tokens) - (1 if len(article) > 1 else 2)


def _is_name(words: Sequence[str]) -> bool:
    if not 1 <= len(words) <= _MOST_WORDS_OF_NAME:
        return False
    bare = [plain(token) for token in words]
    return bare[-1] not in HONORIFICS and not any(word in OFFICES or word in CONNECTORS for word in bare)
