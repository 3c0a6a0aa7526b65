"""What stands around a label without being part of it: numbers, times, gestures, footnote marks, stars, brackets.

All of it is peeled off before the words are looked at; the label stays as printed.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from stenogram.parsing.lexicon import FUNCTIONS, UNCASED_OFFICES

_CLOCK: Final = r"\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
_HOUR: Final = r"\d{1,2}[.:]\d{2}\s?(?:[ap]\.?m\.?|uhr|h)?"
TIME: Final = rf"(?:[\[(<]\s*{_CLOCK}\s*[\])>]|{_CLOCK})"
TIME_AT_END: Final = re.compile(rf"{TIME}$")
_SPAN: Final = rf"[\[(]?\s*{_CLOCK}\s*-+>\s*{_CLOCK}\s*[\])]?"

_BEFORE: Final = re.compile(
    r"(?:[○◯●〇◎⊙◆◇▶►▷▲△▼▽■□•·*_\-–—#>\s]+"
    rf"|{_SPAN}\s*|{TIME}\s*[-–—|:]?\s*"
    r"|(?:Anf|Nr|No)\.\s?\d{1,4}\s+"
    r"|Q\d{1,4}[.:]?\s+|\[\d{1,7}\.?\]\s*|\(\d{1,7}\)\s*|\d{1,4}[.)]\s*|\d{1,4}\s+(?=\D)"
    r"|[«“\"'‘]+)+"
)
_CHANNEL: Final = re.compile(r"(?:(?:^|\s)(?=\w{4,6}$)[^\W\da-z_]{2,4}\d{2}|,\s[^\W\da-z_]{1,4}\d)$")
_DAY: Final = re.compile(r"\d{1,2}[./]\d{1,2}[./](?:1[6-9]|20)\d\d\s")
_TIME_AFTER: Final = re.compile(rf"\s*[-–—|,]?\s*(?:{TIME}|[\[(]\s*{_HOUR}\s*[\])])$", re.IGNORECASE)
# "田村（花）委員" tells her from another Tamura: no remark.
_BRACKETS: Final = re.compile(
    r"\s*(?:\(((?:[^()]|\([^()]*\))*)\)|\[([^\[\]]*)\]|（(?![\u3040-\u9fff]{1,2}）[\u3040-\u9fff])([^（）]*)）|【([^【】]*)】|〔([^〔〕]*)〕)"
)
_IN_BRACKETS: Final = re.compile(r"\[([^\[\]]{1,60})\]$")
_OPENING_BRACKETS: Final = "([（【〔"
# "Anna Mauer (ÖVP) – ein Schriftstück in die Höhe haltend –"
_GESTURE: Final = re.compile(r"\s[–—-]{1,2}\s?([^–—]{2,100}?)\s?[–—-]{1,2}$")
_FOOTNOTE: Final = re.compile(r"(?:\.?(?<=[^\W\d_]{2}|[^\W\d_]\.)\d{1,2}|[¹²³⁴⁵⁶⁷⁸⁹⁰*†‡§]+)$")
_ESCAPED: Final = re.compile(r"\\([\[\](){}*_.#+!`~>-])")
# "Anna Virta /kesk": the party behind a stroke, as brackets would say it.
_STROKE: Final = re.compile(r"(?<=[^\W\d_])\s/([^\W\d_]{1,8})$")
_MARKS: Final = " *_~\u200b"
# Stretches Arabic letters: "الرئيـــــس".
_TATWEEL: Final = "\u0640"
# "LARS BECK (L) replik", "Anna Virta (kok) vastauspuheenvuoro": a word in small letters behind the brackets.
_WORD_BEHIND: Final = re.compile(r"(?<=[)\]])\s+([^\W\d_]{4,})$")
REMARKS: Final = "; "
# "Mr, Hale", "Mr .Hale", "Mr: Hale": the stop of an honorific, misprinted.
_HONORIFIC: Final = r"(?i:mr|mrs|ms|dr|prof|hon|sr|sra|srta|mme|mlle|m|hr|fr|dhr|mw|dott|sig|adv|sen|rep|gen|col)"
_MISPRINT: Final = re.compile(rf"({_HONORIFIC})(?:\s*[,:;]\s*|\s+\.\s*|\.(?=[^\W\d_]{{3}}))(?=[^\W\d_a-z])")
MISPRINTED_HONORIFIC: Final = re.compile(rf"{_HONORIFIC}\s*:\s+(?=[^\W\d_a-z])")
# "（記　者）", "(大臣)": letters of scripts without case, which are set apart to fill a column.
_SPEAKER_IN_BRACKETS: Final = re.compile(r"[（(]([\u2e80-\ud7af][\s\u2e80-\ud7af]{0,14})[）)]$")


class Peeled(NamedTuple):
    """The words of a label, and what stood in brackets or between dashes behind them; REMARKS parts several."""

    core: str
    remark: str


def peel(head: str) -> Peeled | None:
    """The words of what may be a label; None where it begins with brackets that say something else."""
    core = _without_marks(without_escapes(head))
    wrapped = _IN_BRACKETS.match(core)
    if wrapped:  # "[SPEAKER_00]"
        core = _without_marks(wrapped[1])
    if core.startswith(("(", "[")):
        return None
    core, gesture = _without_gesture(core)
    core, word = _without_word_behind(core)
    core, remark = _without_brackets(core)
    core, party = _without_party(core)
    core = core.replace(_TATWEEL, "").strip(_MARKS).rstrip(",;-–—").strip()
    core = _MISPRINT.sub(r"\1. ", core, count=1) if _MISPRINT.match(core) else core
    return Peeled(core, REMARKS.join(filter(None, (party, remark, word, gesture))))


def brackets_name_speaker(text: str) -> bool:
    """Whether a line is nothing but a function or an office in round brackets, in a script without case."""
    match = _SPEAKER_IN_BRACKETS.match(text.strip())
    inner = "".join(match[1].split()) if match else ""
    return inner in FUNCTIONS or (bool(inner) and inner.endswith(UNCASED_OFFICES))


def without_escapes(text: str) -> str:
    """The words without the strokes by which Markdown takes a mark for a mark: "\\[Applause\\]", "1\\."."""
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text


def without_footnote(core: str) -> str:
    """The words without the mark of a footnote: "HALE.1"; the number of "TVN24" is of its name."""
    if _CHANNEL.search(core):
        return core
    return _FOOTNOTE.sub("", core)


def _without_marks(head: str) -> str:
    core = _BEFORE.sub("", head, count=1) if _BEFORE.match(head) and not _DAY.match(head) else head
    return _TIME_AFTER.sub("", core.strip(_MARKS)).strip()


def _without_gesture(core: str) -> tuple[str, str]:
    match = _GESTURE.search(core) if core.endswith(("–", "—", "-")) else None
    return (core[: match.start()], match[1]) if match else (core, "")


def _without_word_behind(core: str) -> tuple[str, str]:
    """What the speech is, behind brackets: "replik"."""
    match = _WORD_BEHIND.search(core) if core[-1:].islower() and (")" in core or "]" in core) else None
    return (core[: match.start()], match[1]) if match and match[1].islower() else (core, "")


def _without_party(core: str) -> tuple[str, str]:
    match = _STROKE.search(core) if "/" in core else None
    return (core[: match.start()], match[1]) if match else (core, "")


def _without_brackets(core: str) -> tuple[str, str]:
    if not any(mark in core for mark in _OPENING_BRACKETS):
        return core, ""
    remarks = [next(filter(None, match.groups()), "") for match in _BRACKETS.finditer(core)]
    return _BRACKETS.sub("", core).strip(), REMARKS.join(filter(None, remarks))
