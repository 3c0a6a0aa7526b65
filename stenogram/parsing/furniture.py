"""What is not the transcript: menus, tickers, page heads, ornaments; and lines that part sections.

Each rule has a name and looks at one short passage (or, for running heads and tickers, at how they
repeat). A long passage is never furniture. Cases: tests/spec/reading/furniture.txt.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final, Literal

from ahocorasick_rs import AhoCorasick

from stenogram.parsing.bylines import interviewers
from stenogram.parsing.datelines import is_time_line, read_dateline
from stenogram.parsing.label_parts import parse_label
from stenogram.parsing.label_peeling import TIME_AT_END, brackets_name_speaker, without_escapes
from stenogram.parsing.label_tokens import plain
from stenogram.parsing.lexicon import (
    CHAIR_TAKEN,
    CLERK_PHRASES,
    CONNECTORS,
    FIRST_PERSON,
    INTERJECTION_VERBS,
    INTERJECTIONS,
    MENU_LINES,
    MENU_WORDS,
    PAGE_FEET,
    PARTICLES,
    PROSE,
    SOURCE_KEYS,
    remembered,
    words,
)
from stenogram.parsing.records import Mark, Passage
from stenogram.text.letter_case import lower
from stenogram.text.patterns import alternatives
from stenogram.text.punctuation import COLONS, COMMAS, ELLIPSES, FULL_STOPS, SEMICOLONS, SENTENCE_ENDS, ends_sentence

_LONGEST: Final = 260

# Of no language: what programs write, and addresses.
_MENU_LINE: Final = re.compile(
    r"© ?\d|https?://\S+$|www\.\S+$|\[?pages? [a-z]?\d+(?:[-–][a-z]?\d+)?\]?$|\d{1,2}:\d{2}[a-z]"
    rf"|{MENU_LINES}",
    re.IGNORECASE,
)
_SOURCE: Final = re.compile(rf"(?:{alternatives(SOURCE_KEYS)})\s*[–—:-]\s*\S.{{0,80}}$|visit website$", re.IGNORECASE)
# "2015-11-10 09:30  来源:外交部", "12.05.2021 | Fuente: Prensa"
_DAY_AND_SOURCE: Final = re.compile(
    r"(?:\d[\d./:\s-]{5,18}|\d{4}年\d{1,2}月\d{1,2}日(?:\s?\d{1,2}:\d\d)?)[\s|·]*"
    rf"(?:{alternatives(SOURCE_KEYS)})\s?[{COLONS}]\s*\S.{{0,80}}$",
    re.IGNORECASE,
)
_PAGE: Final = re.compile(
    r"\{time\}\s+\d{3,4}$|(?:\d{1,2} \w{3,9} \d{4} ?: )?\[?col(?:umn|\.) \d+\w*\]?(?:—continued)?$"
    r"|\[{1,2}page [a-z]*\d+\]{1,2}$|\[?page \d+(?: of \d+)?\]?$|[-–—]\s*\d{1,4}\s*[-–—]$|\d{1,4}(?:\s*/\s*\d{1,4})?$"
    r"|p\. ?\d{1,4}$|\[?стр\. ?\d+\]?$|\d{2}:\d{2}(?::\d{2})?[.,]?\d* -+> .*",
    re.IGNORECASE,
)
_FOOT: Final = re.compile(rf"(?:{PAGE_FEET})", re.IGNORECASE)
_END: Final = re.compile(
    r"(?:\W*ends?(?: of (?:transcript|text|document|interview|recording))?\W*|#{2,}|-30-|\(?end\)?\s+\d{1,2}:\d{2}.*"
    r"|\[?end of .{0,30})$",
    re.IGNORECASE,
)
# Rows of dots lead to a page or to a vote.
_CLERK: Final = re.compile(
    rf".{{0,120}}(?:\. ){{4,}}.{{0,60}}$|.{{1,80}}\.{{5,}}.{{0,60}}$|{CLERK_PHRASES}", re.IGNORECASE
)
# "I take the chair" is said.
_OF_ONE_SENTENCE: Final = f"[^{re.escape(SENTENCE_ENDS + COLONS)}]"
_CHAIR_TAKEN: Final = re.compile(
    rf"{_OF_ONE_SENTENCE}{{2,90}}(?:{CHAIR_TAKEN}){_OF_ONE_SENTENCE}{{0,40}}[{FULL_STOPS}]?$", re.IGNORECASE
)
_LONGEST_OF_CHAIR: Final = 200
"""Characters of a line that the pattern can match, with room for brackets; longer ones would be tried in vain."""
# Looked for in one go: the pattern itself would be tried at every letter of nearly every line.
_WORDS_OF_CHAIR: Final = AhoCorasick(sorted(set(re.findall(r"[^\W\d_]{4,}", CHAIR_TAKEN.casefold()))))
_STAGE: Final = re.compile(
    r"(?:…|\.\.\.)?\s?(?:(?:\([^()]{1,400}\)\s*){2,}|\((?:[^()]|\([^()]*\)){1,600}\)|\(\([^()]{1,400}\)\)|\[(?:[^\[\]]|\[[^\[\]]*\]){1,400}\]"
    r"|（[^（）]{1,200}）|［[^［］]{1,200}］|【[^【】]{1,200}】|[*_]\([^()]{1,200}\)[*_]|\*\[[^\[\]]{1,200}\]\*)[.,]?$"
)
# A line that tells what was heard or done while somebody spoke, and breaks off with a dash, or stands in the record
# of a house that prints it without brackets.
_INTERJECTION: Final = re.compile(
    rf"(?:[^\W\d_][\w'’.()-]*,? ){{1,10}}(?:{INTERJECTION_VERBS})\s?[—–.-]*$|(?:{INTERJECTIONS})", re.IGNORECASE
)
_DASHES: Final = "-–— "
_AROUND_MENUS: Final = " .:：»›>→←•·|+<‹«…*-–—"
_MENU_SEPARATORS: Final = re.compile(r"\s*[|·•»›>→]\s*|\s+/\s+")
_IN_FIELD: Final = f"[^{re.escape(SENTENCE_ENDS + COLONS + COMMAS)}]"
# "User name: Password: Code: Log in": three fields or more that nobody has filled in.
_EMPTY_FIELDS: Final = re.compile(rf"(?:[^\W\d_]{_IN_FIELD}{{0,24}}[{COLONS}]\s*){{3,}}[^{COLONS}]{{0,60}}$")
_BRACKETS_OF_MENUS: Final = re.compile(r"[\[\]()（）【】]")
_NETWORKS: Final = frozenset(
    "facebook twitter x linkedin whatsapp telegram instagram youtube pinterest reddit bluesky mastodon threads tiktok"
    " flickr vk вконтакте viber messenger wechat weibo line xing tumblr email e-mail rss pdf".split()
)
_OFFERED: Final = MENU_WORDS | _NETWORKS
"""What a page offers beside its words, of all languages and of none."""
_FIRST_OFFERED: Final = frozenset(phrase.split(maxsplit=1)[0] for phrase in _OFFERED)
_LONGEST_MENU: Final = max(len(phrase.split()) for phrase in _OFFERED)
_LONGEST_ROW: Final = 160
_LONGEST_ACCOUNT: Final = 160
_MOST_HEARD: Final = 10
_NOT_HEARD: Final = "?!:;"
_OMISSION: Final = re.compile(r"[<\[(（]\s*(?:…|\.\.\.|\. \. \.)\s*[>\])）]$")
_RINGS: Final = re.compile(r"[-–—=~*.\s]*(?=.*[oO]{2})[oO0]{2,9}[-–—=~*.\s]*$")
_ALNUM: Final = re.compile(r"[^\W_]")
_DIGITS: Final = re.compile(r"\d+")


def _is_stage(text: str) -> bool:
    return _STAGE.match(text) is not None and not brackets_name_speaker(text)


def _is_menu(text: str) -> bool:
    key = lower(text).casefold().strip(_AROUND_MENUS)
    if key in MENU_WORDS or _MENU_LINE.match(text.lstrip("<[")) is not None or _EMPTY_FIELDS.match(text) is not None:
        return True
    return len(key) <= _LONGEST_ROW and not ends_sentence(text) and _is_row_of_menus(key)


def _is_row_of_menus(key: str) -> bool:
    """ "Home > News > Speeches", "Print | Share", "Facebook Twitter Print": where the page is, or what it offers."""
    parts = _MENU_SEPARATORS.split(key)
    if len(parts) > 1:
        is_trail = parts[0] in MENU_WORDS and (len(parts) > 2 or "/" not in key)
        return is_trail or all(part in _OFFERED for part in parts)
    tokens = _BRACKETS_OF_MENUS.sub(" ", key).split()
    if len(tokens) < 2 or tokens[0] not in _FIRST_OFFERED:
        return False
    # Where each phrase that is offered may end, from the first token on.
    ends = {0}
    for n in range(1, len(tokens) + 1):
        if any(
            begin in ends and " ".join(tokens[begin:n]) in _OFFERED for begin in range(max(0, n - _LONGEST_MENU), n)
        ):
            ends.add(n)
    return len(tokens) in ends


def _is_dashed_account(text: str) -> bool:
    return text[0] in _DASHES and _CLERK.match(text.lstrip(_DASHES)) is not None


def _is_closing(text: str) -> bool:
    """ "Eram 18 horas e 12 minutos.", "Votering, se torsdag 14. november".

    Who says aloud that the sitting ends tells no hour, and ends the sentence.
    """
    if len(text) > _LONGEST_ACCOUNT or (_DIGITS.search(text) is None and ends_sentence(text)):
        return False
    bare = text.lstrip(_DASHES).casefold()
    if not bare.startswith(_beginnings(words().closing_words)):
        return False
    return any(bare.startswith(phrase) and not bare[len(phrase) :][:1].isalnum() for phrase in words().closing_words)


@lru_cache(maxsize=64)
def _beginnings(phrases: frozenset[str]) -> tuple[str, ...]:
    """The phrases as `str.startswith` wants them, which asks for all of them at once."""
    return tuple(sorted(phrases))


def _is_heard(text: str) -> bool:
    """ "Aplausos do PS.", "- Risas.": a word of stage directions, and at most whose it is."""
    heard = text.lstrip(_DASHES).rstrip(".…").split() if len(text) <= _LONGEST_ACCOUNT else []
    if not 1 <= len(heard) <= _MOST_HEARD or plain(heard[0]) not in words().stage_words or heard[0].islower():
        return False
    rest = [plain(word) for word in heard[1:]]
    of_whom = words().heard_from  # "bei der SPD", "des députés du groupe", "from the gallery"
    if any(mark in text for mark in _NOT_HEARD) or any(word in PROSE and word not in of_whom for word in rest):
        return False
    return len(rest) <= 1 or rest[0] in of_whom or rest[0] in CONNECTORS | PARTICLES


def takes_chair(text: str) -> bool:
    """Whether a line tells that somebody else has taken the chair, in brackets or without."""
    if len(text) > _LONGEST_OF_CHAIR or not _WORDS_OF_CHAIR.find_matches_as_indexes(text.casefold()):
        return False
    bare = text.strip("()[]（）［］—–- ")
    if _CHAIR_TAKEN.match(bare) is None:
        return False
    return bare.split(maxsplit=1)[0].casefold() not in FIRST_PERSON


Rule = Callable[[str], bool]
# Mark, reason, rule, and what a passage must have for it: a digit, brackets around it, a letter first, or anything.
FURNITURE_RULES: Final[tuple[tuple[Mark, str, Rule, Literal["digit", "brackets", "letter", "any"]], ...]] = (
    ("omission", "<…> says that words were left out", lambda text: _OMISSION.match(text) is not None, "brackets"),
    ("end", "### or END ends a press text", lambda text: _END.match(text) is not None, "any"),
    (
        "ornament",
        "a line without letters and digits parts the text, or one of rings: --ooOoo--",
        lambda text: _ALNUM.search(text) is None or _RINGS.match(text) is not None,
        "any",
    ),
    ("furniture", "a page number or page head of print", lambda text: _PAGE.match(text) is not None, "digit"),
    ("furniture", "what stands at the foot of pages", lambda text: _FOOT.match(text) is not None, "any"),
    (
        "break",
        "a source line ends one document of a compilation",
        lambda text: _SOURCE.match(text) is not None,
        "letter",
    ),
    (
        "furniture",
        "the day of a page, and where it was taken from",
        lambda text: _DAY_AND_SOURCE.match(text) is not None,
        "digit",
    ),
    ("menu", "menus, share buttons and footers of a web page", _is_menu, "any"),
    ("time", "a line that only says the hour", is_time_line, "digit"),
    ("dateline", "a line that only says day and place", lambda text: read_dateline(text) is not None, "digit"),
    (
        "clerk",
        "the clerk's account of the proceedings, or a roll",
        lambda text: _CLERK.match(text) is not None,
        "letter",
    ),
    ("clerk", "somebody else takes the chair", lambda text: takes_chair(text), "letter"),
    ("clerk", "the clerk's account, behind a dash", lambda text: _is_dashed_account(text), "any"),
    ("clerk", "a line that opens, interrupts or closes the sitting", lambda text: _is_closing(text), "any"),
    ("clerk", "a line that says who led the interview", lambda text: bool(interviewers(text)), "any"),
    ("stage", "a line of what was heard, without brackets", lambda text: _is_heard(text), "any"),
    ("stage", "a stage direction stands alone in brackets", lambda text: _is_stage(text), "brackets"),
    ("stage", "members interject, without brackets", lambda text: _INTERJECTION.match(text) is not None, "letter"),
)
_BRACKETS: Final = "([（［<*_"
_PAUSES: Final = COLONS + SEMICOLONS + COMMAS + ELLIPSES
# Nothing that begins like a label is the head of a page.
_LABELLED: Final = re.compile(rf"[^\d{COLONS}][^{COLONS}]{{0,60}}[{COLONS}](?!\d)")


def mark_passages(passages: Sequence[Passage]) -> list[Passage]:
    """The passages with what each is by itself; None where it may be anything."""
    marks: list[Mark | None] = []
    for passage in passages:
        text = passage.text
        undecided = passage.mark is None and not passage.tagged and len(text) <= _LONGEST
        marks.append(_mark(text) if undecided else passage.mark)
    _mark_running_heads(passages, marks)
    _mark_tickers(passages, marks)
    return [
        passage if mark is None else passage._replace(mark=mark) for passage, mark in zip(passages, marks, strict=True)
    ]


def _rules(*needs: str) -> tuple[tuple[Mark, Rule], ...]:
    return tuple((name, rule) for name, _, rule, need in FURNITURE_RULES if need in needs)


_RULES_FOR: Final = {
    (digit, opens): _rules("any", opens, *(["digit"] if digit else []))
    for digit in (False, True)
    for opens in ("letter", "brackets", "other")
}


def _mark(text: str) -> Mark | None:
    """What a passage is by itself; short ones come again: "Applause.", "Thank you."."""
    return _mark_of_short(text) if len(text) <= _SHORT else _mark_of(text)


_SHORT: Final = 40


@remembered(maxsize=1 << 12)
def _mark_of_short(text: str) -> Mark | None:
    return _mark_of(text)


def _mark_of(text: str) -> Mark | None:
    text = without_escapes(text) or text
    first = text[0]
    opens = "letter" if first.isalpha() else "brackets" if first in _BRACKETS else "other"
    for name, rule in _RULES_FOR[_DIGITS.search(text) is not None, opens]:
        if rule(text):
            return name
    return None


def _mark_running_heads(passages: Sequence[Passage], marks: list[Mark | None]) -> None:
    """A short line with a number that comes again and again with other numbers heads a printed page."""
    shapes: defaultdict[str, list[int]] = defaultdict(list)
    for n, passage in enumerate(passages):
        if passage.tagged or passage.quoted or marks[n] not in (None, "dateline"):
            continue
        if _may_head_page(passage.text):
            shapes[_DIGITS.sub("#", passage.text)].append(n)
    for places in shapes.values():
        if len(places) < 3 or len({passages[n].text for n in places}) < 2 or marks[places[0]] == "dateline":
            continue
        if not _is_surely_label(passages[places[0]].text):
            for n in places:
                marks[n] = "page head"


def _may_head_page(text: str) -> bool:
    if len(text) > 80 or not _DIGITS.search(text):
        return False
    return not ends_sentence(text) and text[-1] not in _PAUSES and not _LABELLED.match(text)


def _is_surely_label(text: str) -> bool:
    """Whether a line is a label of more than a name, or of a name with a time."""
    parts = parse_label(text)
    if not parts or parts.kind == "phrase":
        return False
    return parts.kind not in ("name", "single") or TIME_AT_END.search(text) is not None


def _mark_tickers(passages: Sequence[Passage], marks: list[Mark | None]) -> None:
    """Three or more headlines with a date each, in turn, are a list of other pages; what ends as speech is none."""
    dates = [
        n
        for n, name in enumerate(marks)
        if name == "dateline" and not (n + 1 < len(passages) and ends_sentence(passages[n + 1].text))
    ]
    run: list[int] = []
    for n in [*dates, -9]:
        if run and n == run[-1] + 2:
            run.append(n)
            continue
        if len(run) >= 3:
            _mark_ticker(run, passages, marks)
        run = [n]


def _mark_ticker(run: list[int], passages: Sequence[Passage], marks: list[Mark | None]) -> None:
    counted = Counter(passages[n].gap for n in run)
    after_dates = run[-1] + 1 < len(passages) and not passages[run[-1] + 1].gap and counted[True] <= 1 and run[0] > 0
    headline_first = run[0] > 0 and not passages[run[0]].gap and passages[run[0] - 1].gap
    first = run[0] - 1 if headline_first else run[0]
    last = run[-1] + (0 if headline_first or not after_dates else 1)
    for n in range(first, min(last, len(passages) - 1) + 1):
        marks[n] = "menu"
