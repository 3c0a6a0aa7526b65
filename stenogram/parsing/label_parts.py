"""The parts of a label: office, name, and what stands in brackets.

"President of China Xi Jinping (retranslated)" has the role "President of China", the name "Xi
Jinping" and the remark "retranslated". All of it is read from the form of the words; whether the words
are a label at all is decided elsewhere (label_scoring.py).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from stenogram.parsing.label_tokens import INITIALS, has_case, is_caps, is_name, is_prose, plain
from stenogram.parsing.lexicon import (
    CONNECTORS,
    FUNCTION_ENDINGS,
    FUNCTIONS,
    HONORIFICS,
    OFFICES,
    PARTICLES,
    remembered,
)
from stenogram.parsing.offices import has_office, is_double_office, is_office, role_and_name, role_makes_sense
from stenogram.text.punctuation import COMMAS, SENTENCE_ENDS

Kind = Literal["function", "titled", "office", "described", "name", "single", "caps", "script", "phrase"]

_PREFIX: Final = re.compile(
    r"(?:[○◯●〇◆◇▶►■□•·*\-–—#>\s]+"
    r"|[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?\s*[-–—:]?\s*"
    r"|Q\d{1,4}[.:]?\s+|\[\d{1,7}\.?\]\s*|\(\d{1,7}\)\s*|\d{1,4}[.)]\s*|\d{1,4}\s+(?=\D)"
    r"|[«“\"'‘]+)+"
)
_TIME: Final = re.compile(r"\s*[-–—]?\s*[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?$")
_BRACKETS: Final = re.compile(r"\s*(?:\(([^()]*)\)|\[([^\[\]]*)\]|（([^（）]*)）|【([^【】]*)】|〔([^〔〕]*)〕)")
_NUMBERED: Final = re.compile(r"(.*?\S)\s*(?:#|no\.?|nr\.?|№)?\s*(?:\d{1,3}|[a-z])$")
_SENTENCE_MARKS: Final = re.compile(r"[?!;…=<>{}|]|\.\.|[^\W\d_]{4}\.\s+[a-zа-я]|[^\W\d_]{5}\.\s|\.\s+[–—-]\s")
_VOICE: Final = re.compile(
    r"(?:(?:an? )?(?:voices?|remarks?|questions?|comments?|interjections?|shouts?|reply|answer) (?:from|in) "
    r"|unidentified |unknown |(?:голоса?|реплики?|вопросы?|выкрики?) (?:из|с) "
    r"|plusieurs (?:députés|députées|voix|sénateurs)|un (?:député|sénateur) "
    r"|(?:several|some|many|a few) (?:hon|voices|senators|deputies|members))"
)
# ASCII has its stops and commas in abbreviations: "د. أحمد".
_MARKS_OF_CLAUSES: Final = frozenset(mark for mark in SENTENCE_ENDS + COMMAS if not mark.isascii())
_QUOTES: Final = '“”«»"'
_MAX_WORDS: Final = 24
# "The answer: yes" is prose, "The witness: yes" is not.
_SAID: Final = frozenset(
    {"question", "questions", "answer", "answers", "response", "reply", "comment", "remark", "voice"}
)
_ARTICLES: Final = frozenset("the el la le o a os as de het die der an".split())


class LabelParts(NamedTuple):
    """The parts of a label. `name` and `role` are as printed; at least one of them is not empty.

    `remark` is what stood in brackets. `style` tells labels of one cut apart from others ("Mr. REID",
    "Mr. Reed"): offices and honorifics by class, names by letter case.
    """

    kind: Kind
    name: str
    role: str
    remark: str
    style: str

    @property
    def key(self) -> str:
        """What two printings of one label have in common: the name, else the office; casefolded."""
        return _key(self.name or self.role)


@lru_cache(maxsize=1 << 16)
def _key(text: str) -> str:
    return " ".join(text.casefold().replace(".", " ").split())


@remembered(maxsize=1 << 16)
def parse_label(head: str) -> LabelParts | None:
    """The parts of what may be a label; None where it cannot be one, being prose or empty."""
    core = bare_head(head)
    if core.startswith(("(", "[")):
        return None
    core, remark = _without_brackets(core)
    core = core.strip(" *_~\u200b").rstrip(",;-–—").strip()
    if any(mark in core for mark in _QUOTES):
        if core.count("“") != core.count("”") or core.count('"') % 2 or core.count("«") != core.count("»"):
            return None
        core = "".join(char for char in core if char not in _QUOTES)
    if not core or not any(char.isalpha() for char in core) or _SENTENCE_MARKS.search(core):
        return None
    function = _function(core, remark)
    if function:
        return function
    if not has_case(core):
        return _uncased(core, remark)
    tokens = core.split()
    if any(token in ("—", "–", "-", "--") for token in tokens) and not is_double_office(tokens):
        return None
    if len(tokens) > _MAX_WORDS or is_prose(tokens):
        return None
    if "," in core:
        return _with_comma(core, remark)
    return _cased(tokens, remark)


def bare_head(head: str) -> str:
    """A label without numbers, times and marks at its ends."""
    core = _TIME.sub("", _PREFIX.sub("", head, count=1) if _PREFIX.match(head) else head)
    return core.strip()


def _without_brackets(core: str) -> tuple[str, str]:
    if not any(mark in core for mark in "([（【〔"):
        return core, ""
    remarks = [next(filter(None, match.groups()), "") for match in _BRACKETS.finditer(core)]
    return _BRACKETS.sub("", core).strip(), " ".join(remarks)


def _function(core: str, remark: str) -> LabelParts | None:
    folded = " ".join(core.casefold().split()).rstrip(".")
    if folded == "a" and core != "A":
        return None
    numbered = _NUMBERED.match(folded)
    bare = folded.removeprefix("an ").removeprefix("a ")
    if folded.startswith("the ") and folded[4:] not in _SAID:
        bare = folded[4:]
    known = {folded, bare, *([numbered[1]] if numbered and len(numbered[1]) > 1 else [])} & FUNCTIONS
    if (known and not (len(folded) == 1 and core.islower())) or (_VOICE.match(folded) and len(folded.split()) <= 6):
        return LabelParts("function", core, "", remark, "function")
    return None


def _uncased(core: str, remark: str) -> LabelParts | None:
    if len(core) > 40 or len(core.split()) > 6 or any(mark in core for mark in _MARKS_OF_CLAUSES):
        return None
    if any(mark in core for mark in "我你們们是說说问題题這这那的") or core.startswith(
        ("第一", "首先", "最後", "最后", "例如", "比如")
    ):
        return None
    return LabelParts("script", core, "", remark, "short" if len(core) <= 8 else "long")


def _with_comma(core: str, remark: str) -> LabelParts | None:
    first, _, rest = core.partition(",")
    parts = first.split()
    rest = rest.strip()
    lone_office = all(plain(token) in HONORIFICS | OFFICES for token in parts)
    if not lone_office and len(parts) <= 7 and not (rest[:1].islower() and is_prose(["X", *rest.split()])):
        whole = _cased(parts, remark)
        if whole and whole.kind in ("name", "titled", "single", "caps") and rest and not _is_vocative(rest):
            if rest.rstrip(".").casefold() in ("jr", "sr", "ii", "iii", "mp", "m.p", "qc", "kc"):
                return whole
            role = f"{whole.role}, {rest}" if whole.role and not _only_honorific(whole.role) else rest
            # "Yes, of course" has the form of "Bianchi, rapporteur": one word alone is weak.
            kind: Kind = "single" if whole.kind == "single" else "described"
            return LabelParts(kind, whole.name, role, remark, "described")
    last = core.rpartition(",")[2].split()
    if _is_vocative(core) or not last:
        return None
    whole = _cased(core.split(), remark)
    return whole if whole and whole.kind == "titled" else None


def _is_vocative(text: str) -> bool:
    """Whether every part between commas addresses somebody by office ("Mr President, Mr Speaker")."""
    return any(
        plain(part.split()[0]) in HONORIFICS and _offices_only(part.split()) for part in text.split(",") if part.split()
    )


def _only_honorific(role: str) -> bool:
    return all(plain(token) in HONORIFICS for token in role.split())


def _offices_only(tokens: list[str]) -> bool:
    return all(plain(token) in OFFICES or plain(token) in HONORIFICS or plain(token) in CONNECTORS for token in tokens)


def _cased(tokens: list[str], remark: str) -> LabelParts | None:
    place = _of_place(tokens)
    if place:
        return _cased(tokens[:place], " ".join([remark, *tokens[place:]]).strip())
    rest = tokens[1:] if plain(tokens[0]) in _ARTICLES else tokens
    if not rest:
        return None
    if is_office(rest, len(rest) < len(tokens)):
        return LabelParts("office", "", " ".join(tokens), remark, _style(tokens, []))
    role, name = role_and_name(rest)
    if not name:
        return _phrase(tokens, remark)
    if not role:
        if len(rest) < len(tokens) and rest[0][:1].isupper() and not is_caps(rest[0]):
            return _phrase(tokens, remark)
        return _name(name, remark)
    head = tokens[: len(tokens) - len(name)]
    if not role_makes_sense(role):
        return _phrase(tokens, remark)
    if not has_office(role):  # "veteran builder John Weir", but also "The US imposed sanctions on Russia".
        if len(rest) < len(tokens) or len(name) < 2:
            return _phrase(tokens, remark)
        return LabelParts("described", " ".join(name), " ".join(head), remark, "described")
    return LabelParts("titled", " ".join(name), " ".join(head), remark, _style(role, name))


def _of_place(tokens: list[str]) -> int | None:
    """Where the place begins that tells two of one surname apart: "Mr. SMITH of New Jersey"."""
    if "of" not in tokens[2:-1] or plain(tokens[0]) not in HONORIFICS:
        return None
    at = tokens.index("of", 2)
    return at if at <= 5 and is_name(tokens[1:at]) and is_name(tokens[at + 1 :]) else None


def _name(name: list[str], remark: str) -> LabelParts:
    joined = " ".join(name)
    if len(name) > 1 and plain(name[-1]) in FUNCTION_ENDINGS and not INITIALS.match(name[0]):
        return LabelParts("office", "", joined, remark, "office")  # "Senior Administration Official"
    if all(is_caps(token) or plain(token) in PARTICLES or INITIALS.match(token) for token in name):
        return LabelParts("caps", joined, "", remark, "caps")
    initials = any(INITIALS.match(token) for token in name)
    kind: Kind = "name" if len(name) > 1 else "single"
    return LabelParts(kind, joined, "", remark, "initials" if initials and len(name) <= 3 else kind)


def _phrase(tokens: list[str], remark: str) -> LabelParts | None:
    if " and " in f" {' '.join(tokens)} " and len(tokens) < 8:
        return None
    numbered = plain(tokens[-1]).lstrip("#").isdigit() and len(tokens) > 1
    if plain(tokens[-1 - numbered]) in FUNCTION_ENDINGS and len(tokens) <= 6:
        return LabelParts("office", "", " ".join(tokens), remark, "office")
    return LabelParts("phrase", " ".join(tokens), "", remark, "phrase") if len(tokens) <= 12 else None


def _style(role: list[str], name: list[str]) -> str:
    words = [plain(token) for token in role]
    title = "honorific" if words and all(word in HONORIFICS for word in words) else "office"
    if not name:
        shout = any(token.isupper() and len(token) > 1 for token in role)
        return f"{title} alone {'caps' if shout else ''}".strip()
    return f"{title} {'caps' if all(is_caps(token) or INITIALS.match(token) for token in name) else 'name'}"
