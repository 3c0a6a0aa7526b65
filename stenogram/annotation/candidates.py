"""Names that stand in a text by their form alone: with capitals, and a word in them that tells what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stenogram.annotation.people import TITLES_BEFORE
from stenogram.annotation.span_set import SpanSet
from stenogram.model import EntityKind

_ORGANISATION = (
    "Organi[sz]ations?|Council|Secretariat|Committee|Commission|Union|Association|Ministry|Bank|Fund|Agency|Forum|Court"
    "|Assembly|University|Institute|Consortium|Centre|Center|Office|Group|League|Party|Parliament|Congress|Senate|Rada"
    "|Structure|Service|Community|Conference|Mission|State|Alliance|Corporation|Company|Channel|TV|Radio|Club|Nations"
    "|Federation|Commonwealth|Administration|Board|Foundation|Society|Movement|Department|Front|Police|Forces?|Initiative"
)
_STRATEGY = (
    "Strategy|Programme|Program|Declarations?|Charter|Treaty|Convention|Agreements?|Plan|Memorandum|Initiative|Concept"
    "|Protocol|Statement|Doctrine|Roadmap|Accords?|Constitution|Resolution|Partnership|Project|Pact|Spirit|Corridor"
    "|Regulations"
)
_SMALL_STRATEGY = (
    "strategy|programme|program|declarations?|charter|treaty|convention|agreements?|plan|memorandum|initiative|concept"
    "|protocol|constitution|resolution|spirit|deal"
)
_CAPITAL = r"[^\W\d_a-z][\w’'-]*"
_JOINED = r"(?:of|for|on|in|and|the|within|between|among|by|to)\s+(?:the\s+|a\s+)?"
# "Council of Heads of State", "Al Thani", "2025−2027"; commas are part of documents' names only.
_CHUNK = re.compile(
    rf"\[?(?:{_CAPITAL}|(?<![\w.])\d+(?:st|nd|rd|th))(?:\s*[–—-]\s*{_CAPITAL}\]?|\]?\s+(?:(?:of|for|the|de|bin|al|von|le)\s+){{0,2}}{_CAPITAL})*"
)
_NAMED_DOCUMENT = re.compile(
    rf"(?:(?:{_CAPITAL}|[a-z]+-[a-z]+|development|anniversary|grain|free\s+trade)\s+){{0,4}}(?:{_STRATEGY}|{_SMALL_STRATEGY})\b"
    rf"(?:,?\s+(?:{_JOINED})?(?!(?:was|were|is|are|has|have|will|which|that|this|signed|adopted|held|approved|also)\b)"
    rf"(?:until|through|under|towards|multilateral|trade|economic|cooperation|cooperating|{_CAPITAL}|[a-z][\w-]+|\d{{4}}(?:[-–−]\d{{4}})?)){{0,28}}"
)
_ENDS_DOCUMENT = re.compile(
    r",?\s+(?:was|were|is|are|has|have|had|will|would|which|that|who|where|when|as|with|reached|adopted|signed|during|"
    r"following|at|after|before|from|by|into|also|remain|but|so|because|held|including|already|currently|and on|today|"
    r"all this|not only|to confirm|entitled|provides|presented|if|were|can)\b.*$"
)
_MEETING = re.compile(
    rf"(?:(?:\d+(?:st|nd|rd|th)|{_CAPITAL}|anniversary|joint)\s+){{1,8}}(?:[Ss]ummit|[Ss]ession|[Mm]eeting)\b"
    rf"(?:\s+(?:of|in)\s+(?:the\s+)?{_CAPITAL}(?:\s+(?:of\s+(?:the\s+)?)?{_CAPITAL})*)?"
    rf"|\b(?:[Jj]oint\s+)?(?:[Ss]ummit|[Mm]eeting|[Ss]ession)\s+(?:of|in|under)\s+(?:the\s+)?{_CAPITAL}"
    rf"(?:\s+(?:and\s+|of\s+(?:the\s+)?|in\s+)?(?:{_CAPITAL}|heads|state|leaders|format))*"
)
_MEETING_WORD = re.compile(r"[Ss]ummit|[Ss]ession|[Mm]eeting")
_MY_NAME = re.compile(rf"\b(?:[Mm]y name is|I am)\s+({_CAPITAL}\s+{_CAPITAL})")
_AFTER_NAME = re.compile(rf"{_CAPITAL}\s+{_CAPITAL},\s+({_CAPITAL}(?:\s+{_CAPITAL}){{0,2}})")
_RANKS = (
    r"Deputy|Acting|Assistant|Associate|Vice|First|Second|Executive|Special|Senior|Chief|Permanent|Plenipotentiary"
    r"|Extraordinary|Interim|Former|Honorary|High"
)
_HOLDERS = (
    r"Administrator|Adviser|Advisor|Aide|Ambassador|Attorney|Chair|Chairman|Chairwoman|Chief|Clerk|Commander"
    r"|Commissioner|Coordinator|Counsel|Counsellor|Director|Envoy|Governor|Head|Judge|Justice|Manager|Mayor|Member"
    r"|Minister|Plenipotentiary|President|Rector|Representative|Secretary|Speaker|Superintendent|Treasurer"
)
# "Deputy Chief of Staff of the Executive Office": whoever holds it, the whole is a post. A body has its own word.
_POST_OF = re.compile(rf"(?:(?:{_RANKS})\s+)*(?:{_HOLDERS})(?:-General|\s+General)?\s+(?:of|for|to|on|in)\b")
_OF_A_PEOPLE = re.compile(r"[^\W\d_]{2,}(?:an|ese|ish|ch|ian)$")
# In three words and more, one after the other, capitals are the way of printing and tell no acronym.
_SHOUTED_WORD = r"[^\W\d_a-z][^\W_a-z]*(?:[’'-][^\W_a-z]+)*"
_SHOUTED = re.compile(rf"\b{_SHOUTED_WORD}(?: {_SHOUTED_WORD}){{2,}}")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;”\"“–—-]\s*)$")
_IN_A_PLACE = re.compile(r"\b(?:in|from|to|into|across|outside|near|visit|leave)\s+(?:the\s+)?$")
_DEMONYM = re.compile(r"(?:an|ans|ian|ians|ese|ish|ch|i|is|ern|stan)$")
_OPENING_WORDS = (
    "the a an and but or if in on at for to of with from by as so yes no not this that these those there here "
    "it its we our you your they their he she his her i my what when where which who why how after before "
    "during since until while although because therefore however moreover also thus then now today tomorrow "
    "yesterday first second third finally regarding speaking according dear good thank thanks please well let "
    "one some any all many much more most such both"
)
OPENERS = frozenset(_OPENING_WORDS.split())
_NO_NAMES = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december president prime minister ministers secretary secretary-general "
    "colleagues friends ladies gentlemen mr mrs ms dr deputy acting foreign emir heads head chairman "
    "ambassador republic state member states region day excellency highness majesty presidents general chancellor "
    "federal vice department i'm i've i'll i'd ok jr sr am pm est edt cest gmt utc ph"
)
_NOT_NAMES = frozenset(_NO_NAMES.split())


@dataclass(frozen=True, slots=True)
class Seen:
    """Something like a name at [start, start + len(name)).

    `surely` tells that more than capitals speaks for it, `place` that it stands as places stand.
    """

    name: str
    start: int
    kind: EntityKind | None
    surely: bool
    place: bool = False


def names_by_form(text: str) -> Iterator[Seen]:
    """Everything in a paragraph that is written like a name; one place may be seen as several."""
    for match in _NAMED_DOCUMENT.finditer(text):
        yield from _document(match.group(), match.start())
    for match in _MEETING.finditer(text):
        name, start = _without_openers(match.group(), match.start())
        if _MEETING_WORD.search(name) and len(name.split()) > 1:
            yield Seen(name, start, "summit", True)
    for match in _MY_NAME.finditer(text):
        yield Seen(match[1], match.start(1), "person", True)
    for match in _AFTER_NAME.finditer(text):
        if not _is_no_name(match[1]):
            yield Seen(match[1], match.start(1), "organisation", True)
    shouted = _shouted(text)
    for match in _CHUNK.finditer(text):
        if shouted.is_free(match.start(), match.start() + 1):
            yield from _chunk(text, match.group(), match.start())


def _shouted(text: str) -> SpanSet:
    """Where words in capitals stand among others, taken."""
    cover = SpanSet(len(text))
    for match in _SHOUTED.finditer(text):
        if match.group().isupper():
            cover.take(*match.span())
    return cover


def _document(name: str, start: int) -> Iterator[Seen]:
    name, start = _without_openers(_ENDS_DOCUMENT.sub("", name).rstrip(" ,"), start)
    words = name.split()
    # A word for a document that stands alone, or begins in the middle of a phrase, names none.
    if len(words) < 2 or words[-1].casefold() in OPENERS:
        return
    has_capital = any(word[:1].isupper() for word in words[1:]) or words[0][:1].isupper()
    if has_capital or re.search(r"\d{4}|-", name) or len(words) == 2:
        yield Seen(name, start, "strategy", has_capital)
        # A list of documents, or what is said of one: the shorter names are candidates too.
        for joint in (", ", " and the ", " and ", " of the ", " between ", " to "):
            head = name.partition(joint)[0]
            if head != name and len(head.split()) > 1:
                yield Seen(head, start, "strategy", False)


def _chunk(text: str, chunk: str, start: int) -> Iterator[Seen]:
    whole, start = _without_openers(chunk, start)
    whole = re.sub(r"[’']s?$", "", whole).rstrip("-–— ")
    titled = TITLES_BEFORE.match(whole)
    if titled and titled.end() < len(whole):
        yield from _person(whole[titled.end() :], start + titled.end())
        return
    if _is_no_name(whole) or _POST_OF.match(whole):
        return
    kind = kind_of(whole)
    if kind is not None and " " not in whole and not whole.isupper():
        return
    if kind is None and " " not in whole and not _is_single(text, whole, start):
        return
    yield Seen(whole, start, kind, kind is not None, _IN_A_PLACE.search(text[max(0, start - 12) : start]) is not None)
    for part in re.split(r"\s*[–—-]\s*", whole):
        if part != whole and part.isupper() and len(part) > 1:
            yield Seen(part, start + whole.find(part), "organisation", True)


def _person(name: str, start: int) -> Iterator[Seen]:
    """What stands after a title: a name, or a country and then a name ("of China Xi Jinping")."""
    plain = re.sub(r"^(?:of|the)\s+|[’']s$", "", name)
    words = plain.split()
    if _is_no_name(plain):
        return
    at = start + name.find(plain)
    if name.startswith("of "):
        for cut in (1, 2, 3):
            rest = words[cut:]
            if 2 <= len(rest) <= 5 and not {"of", "the"} & set(rest):
                yield Seen(" ".join(rest), at + plain.find(" ".join(rest)), "person", cut == 1)
    elif 1 <= len(words) <= 5:
        yield Seen(plain, at, "person", True)


def _is_no_name(text: str) -> bool:
    """Whether there is nothing in it but posts, days and small words, and whose a post is: "Turkish President"."""
    words = re.findall(r"[\w'-]+", text.replace("’", "'"))
    if len(words) > 1 and words[-1].casefold() in _NOT_NAMES and _OF_A_PEOPLE.match(words[0]):
        words = words[1:]
    return all(word.casefold() in _NOT_NAMES | OPENERS for word in words)


def _is_single(text: str, word: str, start: int) -> bool:
    """Whether one word with a capital may be a body's name: not by its place in the sentence, no country, no people."""
    if word.isupper() and len(word) > 1:
        return True
    if _SENTENCE_START.search(text[max(0, start - 4) : start]) or word.casefold() in _NOT_NAMES:
        return False
    return _DEMONYM.search(word) is None


def _without_openers(name: str, start: int) -> tuple[str, int]:
    words = name.split(" ")
    while len(words) > 1 and words[0].casefold().strip("’'[,") in OPENERS:
        start += len(words[0]) + 1
        words = words[1:]
    return " ".join(words), start


def kind_of(name: str) -> EntityKind | None:
    """What a name is by a word in it: the last that tells ("Consortium of Think Tanks", "Security Council")."""
    if _MEETING_WORD.search(name):
        return "summit"
    if re.search(rf"\b(?:{_ORGANISATION})\b", name):
        return "organisation"
    if re.search(rf"\b(?:{_STRATEGY})\b", name):
        return "strategy"
    return "organisation" if name.isupper() and len(name) > 1 and " " not in name else None
