"""Where a passage may begin with a label: one rule for each way that houses print them.

A rule only proposes; whether the proposal is a label is decided over the whole text (label_scoring.py).
Rules stand in order: the first that fits proposes. Cases: tests/spec/reading/labels.txt.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from stenogram.parsing.label_parts import parse_label
from stenogram.parsing.label_tokens import plain
from stenogram.parsing.lexicon import HONORIFICS, SHORT_OFFICES
from stenogram.parsing.passages import normal
from stenogram.parsing.records import LabelCandidate, Passage
from stenogram.text.punctuation import CLOSING_QUOTATION_MARKS, PAUSES

_FARTHEST: Final = 240


Proposal = tuple[str, str] | None
"""Head and rest, as printed."""

_BOLD: Final = re.compile(r"(?:#{1,6}\s*)?(\*\*\*|\*\*|__|\*|_)(?!\s)(.{1,200}?)\1(\s*[:：.]?)\s*(.*)$", re.DOTALL)
_HASH: Final = re.compile(r"#{1,6}\s+(.{1,120}?)[#\s]*$")
_VOICE_TAG: Final = re.compile(r"<(v(?:\.\w+)? [^>]{1,80})>\s*(.*)$", re.DOTALL)
_CIRCLE: Final = re.compile(
    r"([○◯●〇◎]\s*[^\s　:：]{1,40}(?:\s?[（(][^（()）]{1,40}[)）])?)(?:[:：　]|\s+)(.*)$", re.DOTALL
)
_BRACKETED: Final = re.compile(
    r"[（【［\[(<＜〔]([^（）【】［］\[\]()<>＜＞〔〕]{1,40})[）】］\])>＞〕]\s*[:：]?\s*(\S.*)$", re.DOTALL
)
_LETTER: Final = re.compile(r"(Q|A)(?:\s?#?\d{1,4})?(\s*[.:)]|\s*[–—-]|)(\s+|$)(.*)$", re.DOTALL)
_INITIALLED: Final = re.compile(r"[QA]\.\s?(?:[^\W\d_]\.\s?)*[^\W\d_][\w’'-]+(?:\s\([^()]{1,40}\))?\s?[:：]")
_STOP_DASH: Final = re.compile(r"(.{2,140}?)\.\s+[–—-]\s+(.*)$", re.DOTALL)
_DASH: Final = re.compile(r"([^\s–—-](?:[^–—()]|\([^()]*\)){1,90}?)\s+(?:[–—]|--?)\s+(\S.*)$", re.DOTALL)
_TAB: Final = re.compile(r"(\S[^\t]{0,140}?)[ ]*\t\s*(\S.*)$", re.DOTALL)
_GAP: Final = re.compile(r"(\S(?:.{0,60}?\S)?)\s{3,}(\S.*)$", re.DOTALL)
_INITIALS: Final = re.compile(
    r"([^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)?\s(?:[^\W\d_]\.\s?){1,2})(?=\s|[^\W\d_])(.*)$", re.DOTALL
)
_JOINED: Final = re.compile(r" and |\) [–—-] ")
_STOP: Final = re.compile(r"\.(?=\s|$)")
_COLON: Final = re.compile(r"[:：∶]")
_OPENERS: Final = {"(": ")", "[": "]", "（": "）", "【": "】"}


def _marked_up(passage: Passage) -> Proposal:
    match = _BOLD.match(passage.raw)
    if match and any(map(str.isalpha, match[2])):
        inner = match[2].rstrip()
        colon = inner.endswith((":", "：")) or match[3].strip()
        if colon or not match[4] or match[1] in ("**", "***", "__"):
            return inner.rstrip(":： "), match[4]
    match = _HASH.match(passage.raw)
    return (match[1].rstrip(":： "), "") if match else None


def _voice_tag(passage: Passage) -> Proposal:
    match = _VOICE_TAG.match(passage.raw)
    return (match[1], match[2]) if match else None


def _circled(passage: Passage) -> Proposal:
    match = _CIRCLE.match(passage.raw)
    return (match[1], match[2]) if match else None


def _bracketed(passage: Passage) -> Proposal:
    match = _BRACKETED.match(passage.raw)
    return (match[1], match[2]) if match and not match[1][:1].isdigit() else None


def _letter(passage: Passage) -> Proposal:
    match = _LETTER.match(passage.raw)
    if not match or not (match[2] or len(match[3]) > 1 or "\t" in match[3] or not match[4]):
        return None
    numbered = match.start(2) > 1
    if _INITIALLED.match(passage.raw) or (
        numbered and not match[4].rstrip().endswith((".", "?", "!", "…", "”", '"', "—"))
    ):
        return None
    return passage.raw[: match.start(2)], match[4]


def _bare_letter(passage: Passage) -> Proposal:
    """ "Q Thank you": only a space parts label and words, so that they must begin like a sentence."""
    match = _LETTER.match(passage.raw)
    if not match or passage.raw[: match.start(2)] != "Q" or not match[4] or match[2]:
        return None
    opens = match[4][0]
    return ("Q", match[4]) if opens.isupper() or opens.isdigit() or opens in "(—–“\"'‘[…" else None


def _colon(passage: Passage) -> Proposal:
    text = passage.text
    at = _colon_at(text)
    if at < 1:
        return None
    after = text[at + 1 : at + 2]
    if (
        text[at] == ":"
        and after
        and not after.isspace()
        and ((not after.isupper() and after not in "“\"(—–-[«…'‘") or after == "/")
    ):
        return None
    return text[:at].rstrip(), text[at + 1 :].lstrip()


def _colon_at(text: str) -> int:
    """The first colon that is not within brackets or the hour; -1 where there is none near the start."""
    at = text.find(":", 0, _FARTHEST)
    if at < 0 and text.isascii():
        return -1
    window = text[:_FARTHEST]
    if (
        at > 0
        and "(" not in window[:at]
        and "[" not in window[:at]
        and window.isascii()
        and not window[at - 1].isdigit()
    ):
        return at
    at = -1
    for match in _COLON.finditer(window):
        at = match.start()
        if window[at - 1 : at].isdigit() and window[at + 1 : at + 3].isdigit():
            continue
        open_bracket = max(window.rfind("(", 0, at), window.rfind("[", 0, at), window.rfind("（", 0, at))
        if open_bracket >= 0 and _OPENERS[window[open_bracket]] not in window[open_bracket:at]:
            continue
        return at
    return -1


def _has_dash(text: str, end: int) -> bool:
    return (
        text.find(" – ", 0, end) > 0
        or text.find(" — ", 0, end) > 0
        or text.find(" - ", 0, end) > 0
        or text.find(" -- ", 0, end) > 0
    )


def _stop_dash(passage: Passage) -> Proposal:
    match = _STOP_DASH.match(passage.text) if _has_dash(passage.text, 150) else None
    return (match[1], match[2]) if match else None


def _full_stop(passage: Passage) -> Proposal:
    text = passage.text
    for match in _STOP.finditer(text, 0, 160):
        at = match.start()
        word = text[text.rfind(" ", 0, at) + 1 : at]
        if len(word) == 1 and word.isalpha() and word not in "QA":
            continue
        if (
            plain(word) in HONORIFICS
            or plain(word) in SHORT_OFFICES
            or plain(word) in ("jr", "sr", "st")
            or "." in word
        ):
            continue
        if text.count("(", 0, at) > text.count(")", 0, at) or text.count("[", 0, at) > text.count("]", 0, at):
            continue
        return None if _JOINED.search(text, 0, at) else (text[:at], text[at + 1 :].lstrip())
    return None


def _initials(passage: Passage) -> Proposal:
    match = _INITIALS.match(passage.text) if passage.text.find(".", 0, 40) > 0 else None
    return (match[1].strip(), match[2].lstrip(" ,.")) if match else None


def _dash(passage: Passage) -> Proposal:
    match = _DASH.match(passage.text) if _has_dash(passage.text, 120) else None
    return (match[1], match[2]) if match else None


def _gap(passage: Passage) -> Proposal:
    raw = passage.raw
    wide = raw is not passage.text and (
        raw.find("   ", 0, 80) > 0 or raw.find("\t", 0, 80) > 0 or raw.find("\u3000", 0, 80) > 0
    )
    match = _GAP.match(raw) if wide else None
    return (match[1], match[2]) if match and match[1][-1] not in '.?!,;…”"' else None


def _tab(passage: Passage) -> Proposal:
    match = _TAB.match(passage.raw) if passage.raw is not passage.text and passage.raw.find("\t", 0, 150) > 0 else None
    return (match[1], match[2]) if match else None


def _own_line(passage: Passage) -> Proposal:
    text = passage.text
    if len(text) > 120 or text.endswith((*PAUSES, *CLOSING_QUOTATION_MARKS, "-")):
        return None
    return text, ""


_STRONG: Final = frozenset({"titled", "office", "caps", "function", "described", "name", "script"})
_FORMAL: Final = frozenset({"titled", "office", "caps", "function"})
_ANY: Final = ""
_OPENING_BRACKETS: Final = "（【［[(<＜〔"

# Name, rule, the signs of which one must open the passage, and the kinds of label that the style prints.
LABEL_RULES: tuple[tuple[str, Callable[[Passage], Proposal], str, frozenset[str]], ...] = (
    ("marked-up", _marked_up, "*_#", _STRONG | {"single"}),
    ("voice-tag", _voice_tag, "<", _STRONG | {"single", "phrase"}),
    ("circled", _circled, "○◯●〇◎", _STRONG | {"single", "phrase"}),
    ("letter", _letter, "QA", frozenset({"function"})),
    ("bare letter", _bare_letter, "Q", frozenset({"function"})),
    ("tab", _tab, _ANY, _STRONG),
    ("colon", _colon, _ANY, _STRONG | {"single", "phrase"}),
    ("stop-dash", _stop_dash, _ANY, _STRONG),
    ("bracketed", _bracketed, _OPENING_BRACKETS, _STRONG),
    ("initials", _initials, _ANY, frozenset({"name", "caps"})),
    ("full stop", _full_stop, _ANY, _FORMAL | {"described"}),
    ("gap", _gap, _ANY, _STRONG),
    ("dash", _dash, _ANY, _STRONG | {"single"}),
    ("own line", _own_line, _ANY, _STRONG | {"single"}),
)
_SEE_FIRST_LINE: Final = frozenset(
    {"marked-up", "voice-tag", "circled", "letter", "bare letter", "bracketed", "tab", "gap"}
)
_ALWAYS: Final = tuple((style, rule, kinds) for style, rule, opens, kinds in LABEL_RULES if not opens)
_OPENED_BY: Final = {
    character: tuple(
        (style, rule, kinds) for style, rule, opens, kinds in LABEL_RULES if not opens or character in opens
    )
    for character in {character for *_, opens, _ in LABEL_RULES for character in opens}
}


def propose(passage: Passage) -> LabelCandidate | None:
    """The label with which the passage may begin; None where no rule proposes one."""
    for style, rule, kinds in _OPENED_BY.get(passage.raw[0], _ALWAYS):
        proposal = rule(passage)
        if proposal is None:
            continue
        parts = parse_label(proposal[0])
        if parts and parts.kind in kinds and not _is_enumeration(style, proposal[0]):
            label, rest = normal(proposal[0]), _rest(style, passage, proposal[1])
            return LabelCandidate("letter" if parts.name in ("Q", "A") else style, label, rest, parts)
    return None


def _rest(style: str, passage: Passage, rest: str) -> str:
    """The words after the label; a rule that saw the first line only lacks those of the next lines."""
    if style not in _SEE_FIRST_LINE or passage.raw is passage.text:
        return normal(rest)
    return normal(f"{rest} {passage.text[len(normal(passage.raw)) :]}")


def _is_enumeration(style: str, head: str) -> bool:
    return style == "full stop" and len(head) == 1
