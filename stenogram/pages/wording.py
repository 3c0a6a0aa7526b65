"""Dates, numbers and names of things, in the words of the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal, format_percent

from stenogram import translations
from stenogram.dates import PartialDate
from stenogram.languages import month_name
from stenogram.pages import isolation
from stenogram.pages.isolation import gettext as _
from stenogram.printed_days import date as date
from stenogram.printed_days import span as span
from stenogram.text.lengths import are_in_characters
from stenogram.text.punctuation import WIDE_SENTENCE_ENDS

_CAPITAL_NOUNS: Final = {"de", "lb"}
_RIGHT_TO_LEFT: Final = {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"}


def month(number: int) -> str:
    """ "January" for 1, as it stands alone."""
    return month_name(str(translations.locale()), number)


def number(amount: int) -> str:
    """ "1,205"."""
    return str(format_decimal(amount, locale=translations.locale())) if amount > 999 or _has_digits() else str(amount)


def _has_digits() -> bool:
    """Whether the language prints numbers in digits of its own."""
    return bool(translations.locale().default_numbering_system not in ("latn", None))


def counted(one: str, many: str) -> tuple[str, str]:
    """A noun with its number, for the catalogues of messages."""
    return one, many


COUNTED: Final = (
    counted("%(num)s body", "%(num)s bodies"),
    counted("%(num)s character", "%(num)s characters"),
    counted("%(num)s document", "%(num)s documents"),
    counted("%(num)s editorial note", "%(num)s editorial notes"),
    counted("%(num)s line", "%(num)s lines"),
    counted("%(num)s meeting", "%(num)s meetings"),
    counted("%(num)s mention", "%(num)s mentions"),
    counted("%(num)s more phrase", "%(num)s more phrases"),
    counted("%(num)s more use", "%(num)s more uses"),
    counted("%(num)s organisation", "%(num)s organisations"),
    counted("%(num)s other", "%(num)s others"),
    counted("%(num)s paragraph", "%(num)s paragraphs"),
    counted("%(num)s part", "%(num)s parts"),
    counted("%(num)s person", "%(num)s people"),
    counted("%(num)s speaker", "%(num)s speakers"),
    counted("%(num)s summit", "%(num)s summits"),
    counted("%(num)s transcript", "%(num)s transcripts"),
    counted("%(num)s turn", "%(num)s turns"),
    counted("%(num)s word", "%(num)s words"),
)
"""What is counted on pages; a kind of entry that is added brings its noun."""
_MANY: Final = dict(COUNTED)


def count(amount: int, thing: str, things: str | None = None) -> str:
    """ "1 turn", "1,205 turns": a thing of `COUNTED`, or one that comes with its plural."""
    one = f"%(num)s {thing}"
    many = f"%(num)s {things}" if things else _MANY[one]
    return isolation.ngettext(one, many, amount, num=number(amount))


def extent(amount: int, languages: Iterable[str | None]) -> str:
    """The length of what was said in some languages: "1,205 words", "880 characters"."""
    return count(amount, "character" if are_in_characters(languages) else "word")


def some(names: Sequence[str], most: int) -> str:
    """ "A, B and C", or "A, B, C and 21 others" where there are more than one beyond the `most`."""
    if len(names) <= most + 1:
        return listed(names)
    others = count(len(names) - most, "other")
    return _("%(names)s and %(others)s", names=comma_separated(names[:most]), others=others)


def share(part: int, whole: int) -> str:
    """A share in whole per cent; what is there but rounds to nothing is "<1%"."""
    per_cent = round(100 * part / whole) if whole else 0
    if per_cent or not part:
        return str(format_percent(per_cent / 100, locale=translations.locale()))
    return f"<{format_percent(0.01, locale=translations.locale())}"


def rate(part: int, whole: int) -> str:
    """How often in a thousand, to a tenth; what is there but rounds to nothing is "<0.1"."""
    per_thousand = round(1000 * part / whole, 1) if whole else 0
    if per_thousand or not part:
        return str(format_decimal(per_thousand, "#,##0.0", locale=translations.locale()))
    return f"<{format_decimal(0.1, '#,##0.0', locale=translations.locale())}"


def anchor(place: str) -> str:
    """ "turn 12", "turn 12, paragraph 3": an anchor of a transcript as one says it."""
    turn, *paragraphs = place.removeprefix("turn-").split("-p")
    if paragraphs:
        return _("turn %(turn)s, paragraph %(paragraph)s", turn=turn, paragraph=paragraphs[0])
    return _("turn %(turn)s", turn=turn)


def ordinal(amount: int) -> str:
    """ "1st", "19th" in English; elsewhere the number, for which a message has its own words."""
    if translations.language() != translations.SOURCE_LANGUAGE:
        return number(amount)
    suffix = "th" if amount % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(amount % 10, "th")
    return f"{amount}{suffix}"


def listed(items: Sequence[str]) -> str:
    """ "A, B and C"."""
    return isolation.listed(items)


def comma_separated(items: Sequence[str]) -> str:
    """ "A, B, C": a list that is open, or whose items are found by their place."""
    return isolation.separated(items)


def shortened(text: str, length: int) -> str:
    """The beginning of a text, cut at a space, with an ellipsis where something was cut."""
    if len(text) <= length:
        return text
    cut = text.rfind(" ", length // 2, length)
    return f"{text[: cut if cut > 0 else length]} …"


def within_sentence(name: str) -> str:
    """A heading as it stands within a sentence: in small letters, where the language has them for nouns."""
    return name if translations.language().split("-")[0] in _CAPITAL_NOUNS else name.lower()


def language_name(code: str) -> str:
    """What a language calls itself: "Deutsch", "français"; the code where that is not known."""
    try:
        return str(Locale.parse(code, sep="-").get_display_name() or code)
    except (ValueError, UnknownLocaleError):
        return code


def name_of_language(code: str) -> str:
    """A language as the site calls it where it stands alone: "German", "Allemand"; the code where that is not known."""
    return sentence_case(language_within_sentence(code))


def language_within_sentence(code: str) -> str:
    """The same within a sentence: "German", "allemand"."""
    try:
        return str(Locale.parse(code, sep="-").get_display_name(translations.locale()) or code)
    except (ValueError, UnknownLocaleError):
        return code


def sort_key(name: str) -> tuple[str, str]:
    """Order of names in lists: letter case does not matter."""
    return name.casefold(), name


def sentence_case(text: str) -> str:
    """A label that a curator wrote in small letters, as it stands alone: "Joint statement", "SCO programme"."""
    return text[:1].upper() + text[1:]


def as_sentence(text: str) -> str:
    """A description that a curator wrote, with the full stop that it may lack: sentences follow it."""
    text = text.strip()
    if not text or not text[-1].isalnum():
        return text
    # What ends in Latin letters has their full stop, whatever that of the site is.
    return f"{text}." if text[-1].isascii() else _("%(sentence)s.", sentence=text)


def in_a_row(sentences: Iterable[str]) -> str:
    """Sentences one after the other; those of East Asia have no space between them."""
    text = ""
    for sentence in filter(None, sentences):
        text += sentence if not text or text.endswith(WIDE_SENTENCE_ENDS) else f" {sentence}"
    return text


def same_words(one: str, other: str) -> bool:
    """Whether two phrases are the same but for letter case, spaces and punctuation."""
    return _letters(one) == _letters(other)


def _letters(text: str) -> str:
    return "".join(re.findall(r"\w+", text.casefold()))


def direction(language: str) -> str | None:
    """ "rtl" for a language written from right to left."""
    return "rtl" if language.split("-")[0].lower() in _RIGHT_TO_LEFT else None


def speaker_and_day(speaker: str, day: PartialDate | None) -> str:
    """A speaker, with the day where it is known: "James Reed, 4 March 1921"."""
    return _("%(name)s, %(when)s", name=speaker, when=date(day)) if day else speaker
