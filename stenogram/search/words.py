"""Text as Pagefind must see it, so that a phrase of the page is a phrase of the index.

Pagefind cuts at white space and drops punctuation and symbols, which leaves two gaps: a dash that stands alone
counts as a word and parts a phrase, and a script without spaces is one endless word. Both are closed
with one sign, a glue that Pagefind drops and the page of results takes out again (`shown` in
templates/theme/assets/search/text.js): glue before a sign joins it to the word before it, glue before a space
says that there is no space in the text.
"""

from __future__ import annotations

import re
import unicodedata

GLUE = "\N{WORD SEPARATOR MIDDLE DOT}"

# Han with its extensions, kana, bopomofo, and the scripts of South-East Asia that set no space between words.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3100-\u312f\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_CLOSING = "。、，．：；！？」』）》〉】〕"
_OPENING = "([{«“‘‹「『（《〈【〔"
# A sign that belongs to the letter before it (a Thai vowel, a kana's voicing mark) must stay with it.
_MARK = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u17b4-\u17d3\u3099\u309a"
_BOUNDARY = re.compile(
    rf"(?<=[^\s{re.escape(_OPENING)}])(?=[{re.escape(_OPENING)}]?(?![{_MARK}])[{_UNSPACED}])"
    rf"|(?<=[{_UNSPACED}{_CLOSING}])(?=[^\W{_UNSPACED}])"
)

# Letters that Unicode does not take apart, as people without that keyboard type them.
_PLAIN = str.maketrans(
    {
        "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ħ": "h", "Ħ": "H", "ı": "i", "ŧ": "t", "Ŧ": "T",
        "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D",
        "ə": "e", "Ə": "E", "ŋ": "n", "Ŋ": "N",
    }
)  # fmt: skip


def indexed(text: str) -> str:
    """The text with glue, for Pagefind. Without signs that stand alone and unspaced scripts: unchanged."""
    if not text.isascii():
        text = _BOUNDARY.sub(f"{GLUE} ", text)
    words: list[str] = []
    for word in text.split():
        if words and not any(letter.isalnum() for letter in word):
            words[-1] = f"{words[-1]}{GLUE}{word}"
        else:
            words.append(word)
    return " ".join(words)


def plain_spellings(text: str) -> tuple[str, ...]:
    """The words of a text whose letters no folding of accents reaches, spelled plainly: Łódź, Lodz."""
    if text.isascii():
        return ()
    spellings = dict.fromkeys(
        _without_marks(unicodedata.normalize("NFKC", word).translate(_PLAIN))
        for word in text.split()
        if word.translate(_PLAIN) != word or unicodedata.normalize("NFKC", word) != unicodedata.normalize("NFC", word)
    )
    return tuple(word for word in spellings if any(letter.isalnum() for letter in word))


_OU = r"(arm|behavi|cand|clam|col|endeav|fav|harb|hon|hum|lab|neighb|od|parl|rig|rum|savi|splend|tum|val|vap|vig)"
_ENDINGS = r"(s|ed|ing|able|ably|al|ers?|ful|hood|hoods|ite|ites|less|ly)?$"
# British ↔ American; a word that fits by chance gets a second spelling that nobody looks for.
_SPELLINGS = tuple(
    (re.compile(pattern), other)
    for pattern, other in (
        (r"(\w{3})is(ations?|ational|ed?|es|ing|ers?)$", r"\1iz\2"),
        (r"(\w{3})iz(ations?|ational|ed?|es|ing|ers?)$", r"\1is\2"),
        (rf"^{_OU}our{_ENDINGS}", r"\1or\2"),
        (rf"^{_OU}or{_ENDINGS}", r"\1our\2"),
        (r"^(cen|thea|me|kilome|li|fib|lust|spec)tre(s|d)?$", r"\1ter\2"),
        (r"^(cen|thea|me|kilome|li|fib|lust|spec)ter(s|ed)?$", r"\1tre\2"),
        (r"^(defen|offen|licen|preten)ce(s|d)?$", r"\1se\2"),
        (r"^(defen|offen|licen|preten)se(s|d)?$", r"\1ce\2"),
        (r"^(anal|paral|catal)ys(e|ed|es|ing)$", r"\1yz\2"),
        (r"^(anal|paral|catal)yz(e|ed|es|ing)$", r"\1ys\2"),
        (r"^programme(s?)$", r"program\1"),
        (r"^program(s?)$", r"programme\1"),
        (r"^(cancel|counsel|enrol|fulfil|label|model|signal|travel)l(ed|ing|er|ers|ment)$", r"\1\2"),
        (r"^(cancel|counsel|enrol|fulfil|label|model|signal|travel)(ed|ing|er|ers|ment)$", r"\1l\2"),
    )
)


def other_spellings(text: str) -> tuple[str, ...]:
    """Words of an English text as they are spelled on the other side of the Atlantic; each once, in lower case."""
    spellings: dict[str, None] = {}
    for word in dict.fromkeys(re.findall(r"[a-z]{5,}", text.lower())):
        for pattern, other in _SPELLINGS:
            if pattern.search(word):
                spellings[pattern.sub(other, word)] = None
                break
    return tuple(spellings)


def folded(text: str) -> str:
    """Without letter case, accents and the letters that Unicode does not take apart: as `fold` of text.js has it."""
    apart = unicodedata.normalize("NFKD", text)
    plain = "".join(character for character in apart if unicodedata.category(character)[0] != "M")
    return plain.lower().translate(_PLAIN)


def _without_marks(text: str) -> str:
    apart = unicodedata.normalize("NFD", text)
    return "".join(character for character in apart if not unicodedata.combining(character))
