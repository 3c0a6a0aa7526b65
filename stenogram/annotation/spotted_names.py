"""Names that English words show to be names, of bodies, documents, meetings and people, with what speaks for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from stenogram.annotation.names import is_generic
from stenogram.annotation.people import TITLES_BEFORE
from stenogram.model import EntityKind
from stenogram.registry.countries import country_of

Evidence = Literal["word", "title", "speech", "capitals"]
"""What speaks for a name, strongest first: a word in it, a title before it, what it is said to do, its letters."""

_BODIES: Final = (
    "Academy|Administration|Agency|Alliance|Assembly|Association|Authority|Bank|Board|Bureau|Cabinet|Cent(?:re|er)|Chamber"
    "|Coalition|Command|Commission|Committee|Community|Company|Confederation|Conference|Congress|Consortium|Corporation"
    "|Council|Court|Department|Directorate|Federation|Forces?|Forum|Foundation|Fund|Group|Inspectorate|Institute|Institution"
    "|League|Ministry|Mission|Movement|Nations|Network|Office|Organi[sz]ation|Parliament|Party|Police|Secretariat|Senate"
    "|Service|Services|Society|Taskforce|Tribunal|Trust|Union|University"
)
_DOCUMENTS: Final = (
    "Accords?|Act|Agreements?|Charter|Concept|Constitution|Convention|Declarations?|Doctrine|Initiative|Memorandum|Pact"
    "|Plan|Programme|Program|Protocol|Regulations|Roadmap|Strategy|Treaty"
)
_MEETINGS: Final = "Summit|summit"
# Words before "Plan" and "Agreement" that tell no plan from another.
_GENERIC: Final = frozenset("Action Annual Business Draft Final Framework General Joint Master Strategic Work".split())
# Bodies after whose name "of" and "for" begin another phrase.
_COMPLETE: Final = frozenset(("Cabinet", "Congress", "Police", "Senate"))
_PLACES: Final = frozenset(
    """
    Airport Avenue Bay Beach Bridge Cape City Coast County Creek District Harbour Harbor Heights Highlands
    Highway Hill Hills Island Islands Lake Mount Mountain Mountains Palace Park Peninsula Point Port Prefecture
    Province Region River Road Sea Square Strait Street Territory Town Valley Village
    """.split()
)
_CAPITAL: Final = r"[^\W\d_a-z][\w’'-]*"
# Words whose possessive is part of a name; any other ends one: "Meteorology's Claire Richards".
_POSSESSIVE: Final = re.compile(r"(?<!People)(?<!Children)(?<!Women)(?<!Men)(?<!King)(?<!Queen)(?<!Nature)[’']s ")
_RUN: Final = re.compile(rf"{_CAPITAL}(?:[ \u00a0](?:{_CAPITAL}|\d{{1,4}}(?:st|nd|rd|th)?\b))*")
_CONNECTOR: Final = re.compile(r"[ \u00a0](of|for|on|against|and)(?: the)?[ \u00a0]")
_BODY: Final = re.compile(rf"^(?:{_BODIES})$")
# Banks of rivers and other places that a word for a body ends.
_NO_BODY: Final = re.compile(r"(?:North|South|East|West|Left|Right) Bank|(?:City|Town) (?:Cent(?:re|er)|Police)")
# The organs of any body, and the parties of any state.
_ORGAN_OF_ANY: Final = re.compile(
    r"(?:Council|Committee|Conference|Meeting|Assembly) of (?:the )?(?:[A-Z][a-z]+ ){0,3}"
    r"(?:Ministers|Leaders|Heads|Secretaries|Ambassadors|Directors|Experts|Representatives|Elders)"
)
_PARTY_OF_ANY: Final = re.compile(
    r"(?:(?:Communist|Socialist|Social|Christian|Democratic|Labour|Labor|Conservative|Liberal|Republican|National|People[’']s"
    r"|Green|Ruling|Opposition|Workers[’']?) )+Party"
)
NOBODY: Final = frozenset(
    "statement communiqué communique remarks text question answer press declaration joint full report summary opening "
    "closing speech address interview article briefing transcript document annex".split()
)
"""What is written or said, and so is nobody."""
# What anybody holds or has.
_OF_ANYBODY: Final = re.compile(
    r"(?:Video|Press|News|Telephone|Joint|Annual|International|Plenary) (?:Conference|Service|Office|Group|Mission)"
)
_DOCUMENT: Final = re.compile(rf"^(?:{_DOCUMENTS})$")
_MEETING: Final = re.compile(
    rf"\b(?:(?:\d+(?:st|nd|rd|th)|{_CAPITAL})[ \u00a0]){{1,5}}(?:{_MEETINGS})\b(?![ \u00a0]{_CAPITAL})"
)
_IN_WORDS: Final = (
    "First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|[A-Z][a-z]+(?:teenth|tieth)"
)
_NUMBERED: Final = re.compile(rf"^(?:(?:\d+(?:st|nd|rd|th)?|[12]\d{{3}}|{_IN_WORDS})[ \u00a0])+")
_NUMBER_AFTER: Final = re.compile(r"[ -]?\d+$")
_ROMAN: Final = re.compile(r"[IVX]+")
_ACRONYM: Final = re.compile(r"(?<![\w@#./&-])[A-Z][A-Z&-]*[A-Z](?:[ -]?\d{1,2})?(?![\w@/-]|\.\w)")
_IN_BRACKETS: Final = re.compile(r"[ \u00a0]?\([ ]?([A-Z][A-Z&-]*[A-Z]\d{0,2})\)")
_CLOCK: Final = re.compile(r"\d[ \u00a0]?\(?$")
_THE: Final = re.compile(r"\b(?:[Tt]he|[Aa]ll-party)[ \u00a0]$")
_AT_THE: Final = re.compile(r"\b(?:at|in|from|near|on)[ \u00a0](?:the[ \u00a0])?$")
_SPEAKS: Final = (
    r"says?|said|has|have|had|will|would|announced|told|adds|added|confirmed|warned|reported|reports|believes|denied"
    r"|called|agreed|expects|plans|wants|is|was"
)
_ACTS: Final = re.compile(rf"(?:[’']s?)?[ \u00a0](?:{_SPEAKS})\b|[’']s\b")
_PERSON: Final = (
    rf"{_CAPITAL}(?:[ \u00a0](?:[A-Z]\.|{_CAPITAL}|(?:de|van|von|bin|al|el|la|le|der)(?=[ \u00a0]))){{1,3}}"
)
_TITLED: Final = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Lord|Lady|Professor|President|Minister|Premier|Chancellor|Senator|Secretary|Governor"
    r"|Mayor|Ambassador|General|Colonel|Captain|Commissioner|Commander|Superintendent|Sergeant|Inspector|Judge|Justice"
    r"|Chairman|Chairwoman|spokesman|spokeswoman|spokesperson|leader|chief|director|coach|captain|minister|secretary"
    r"|president|manager|chairman|officer)\.?[ \u00a0]"
    rf"(?:of (?:the )?(?P<of>(?:{_CAPITAL}[ \u00a0]){{1,3}}))?(?P<name>{_PERSON})"
)
_APPOSED: Final = re.compile(
    r"\b(?:Minister|Secretary|General|President|Chairman|director|spokesman|leader|Commissioner)"
    rf",[ \u00a0](?P<name>{_PERSON}),"
)
_CONTRACTION: Final = re.compile(r"I[’']|[^\W\d_]+n[’']t\b")
_SPOKEN: Final = re.compile(
    rf"(?<!\w)(?P<name>{_CAPITAL}[ \u00a0]{_CAPITAL})(?:, [^.,;]{{3,40}},)?"
    r"[ \u00a0](?:says|said|told|added|adds)\b"
)
_MY_NAME: Final = re.compile(
    rf"\b(?:[Mm]y name is|I am|I’m|I'm)[ \u00a0](?P<name>{_CAPITAL}[ \u00a0]{_CAPITAL})"
    rf"(?:, (?P<body>{_CAPITAL}(?:[ \u00a0]{_CAPITAL}){{0,2}}))?"
)
_POST: Final = re.compile(
    r"^(?:(?:Deputy|Acting|Assistant|Associate|Vice|First|Second|Executive|Special|Senior|Chief|Permanent|Former|High)"
    r"[ -])*"
    r"(?:Administrator|Adviser|Advisor|Aide|Ambassador|Attorney|Chair|Chairman|Chairwoman|Chief|Clerk|Commander"
    r"|Commissioner|Coordinator|Counsel|Director|Envoy|Governor|Head|Judge|Justice|Leader|Manager|Mayor|Member|Minister"
    r"|Officer|President|Prosecutor|Rector|Representative|Secretary|Speaker|Spokesman|Superintendent|Treasurer)"
    r"(?:[- ]General)?(?: (?:of|for|to|on|in)\b|$)"
)
_OPENERS: Final = frozenset(
    """
    the a an and but or if in on at for to of with from by as so yes no not this that these those there here it
    its we our you your they their he she his her i my what when where which who why how after before during
    since until while although because therefore however moreover also thus then now today tomorrow yesterday
    finally regarding speaking according dear good thank thanks please well let one some any all many much more
    most such both under between former each every other another meanwhile earlier later only even despite did
    do does has have is are was were monday tuesday wednesday thursday friday saturday sunday january february
    march april may june july august september october november december chapter article section annex part mr
    mrs ms dr sir
    """.split()
)
_PEOPLES: Final = re.compile(r"(?:[ai]n|ese|ish|[fw]elsh|French|Dutch|Swiss|Greek|Czech|Thai|Turk|Arab)s?$")
_NO_NAME: Final = frozenset(
    """
    AM PM PR HR IT AI IQ R&D COVID SARS EDT EST AEDT AEST ACDT GMT UTC CET OK TV CD DVD ID HIV AIDS IVF DNA GDP VAT
    PHD CEO CFO MP MPS MEP Q A COP
    QA
    """.split()
)
_POSTS: Final = frozenset(
    """
    president minister prime secretary foreign deputy vice chancellor chairman ambassador general governor
    premier federal attorney defence defense speaker king queen prince emir chief justice judge leader director
    member associate jr sr
    """.split()
)


@dataclass(frozen=True, slots=True)
class SpottedName:
    """Characters [start, start + len(name)) of a paragraph that are written like a name.

    `short` is the acronym that the text gives in brackets after it.
    """

    name: str
    start: int
    kind: EntityKind
    evidence: Evidence
    short: str | None = None


def spot_names(text: str) -> Iterator[SpottedName]:
    """The names that stand in an English paragraph. One place may be in several of them."""
    if _is_in_capitals(text):
        return
    yield from _bodies_and_documents(text)
    yield from _meetings(text)
    yield from _people(text)
    yield from _acronyms(text)


def _is_in_capitals(text: str) -> bool:
    """Whether capitals are the way of printing, of letters or of words, and so tell nothing."""
    words = [word for word in re.findall(r"[^\W\d_]{3,}", text) if word not in ("and", "for", "the", "with")]
    return text.isupper() or (len(words) > 4 and all(word[:1].isupper() for word in words))


# --- Bodies and documents -------------------------------------------------------------------------


def _bodies_and_documents(text: str) -> Iterator[SpottedName]:
    runs = list(_runs(text))
    number = 0
    while number < len(runs):
        last = _joined(text, runs, number)
        start, end = runs[number][0], runs[last][1]
        name, start = _untitled(*_trimmed(text[start:end], start))
        kind = _kind(name) if name else None
        if kind and _is_whole(name, kind):
            brackets = _IN_BRACKETS.match(text, start + len(name))
            yield SpottedName(name, start, kind, "word", brackets[1] if brackets else None)
        number = last + 1


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Where words with capitals stand one after the other, each possessive with its words apart."""
    for match in _RUN.finditer(text):
        start = match.start()
        for possessive in _POSSESSIVE.finditer(text, match.start(), match.end()):
            yield start, possessive.start()
            start = possessive.end()
        yield start, match.end()


def _untitled(name: str, start: int) -> tuple[str, int]:
    """ "Chairman Civil Service Commission" without the post; "General Assembly" as it is."""
    bare = TITLES_BEFORE.sub("", name)
    return (bare, start + len(name) - len(bare)) if " " in bare else (name, start)


def _joined(text: str, runs: Sequence[tuple[int, int]], first: int) -> int:
    """The last of the runs of capitals that make one name: "Department" "Foreign Affairs" "Trade"."""
    last = first
    while last + 1 < len(runs):
        connector = _CONNECTOR.fullmatch(text[runs[last][1] : runs[last + 1][0]])
        so_far, following = text[runs[first][0] : runs[last][1]], text[runs[last + 1][0] : runs[last + 1][1]]
        if connector is None or not _goes_on(connector[0], so_far, following):
            break
        last += 1
    return last


def _goes_on(connector: str, so_far: str, following: str) -> bool:
    """Whether a name goes on after "of" or "and": "Council of Europe", "Securities and Investment Commission"."""
    head, following_head = so_far.split()[-1], following.split()[-1]
    if so_far.split()[-1] in _PLACES or (
        head.startswith("Declaration") and " " in so_far and connector.startswith(" on")
    ):
        # "Port of Chabahar and", "Hanoi Declaration on the commemoration": the name has ended.
        return False
    if connector.strip() == "and":
        if re.search(r" (?:of|for|on)(?: the)? ", so_far):
            return not _is_head(following_head)
        short = len(so_far.split()) <= 3 and not so_far.isupper()
        return _is_head(following_head) and short and not any(map(_is_head, so_far.split()))
    if connector.startswith(" and"):
        return False
    return _is_head(head) and ("against" not in connector or bool(_DOCUMENT.match(head))) and head not in _COMPLETE


def _is_head(word: str) -> bool:
    return bool(_BODY.match(word) or _DOCUMENT.match(word) or word in ("House", "Council", "Heads", "Bank"))


def _kind(name: str) -> EntityKind | None:
    """What the last word tells, or the word before the first "of": "Council of Europe", "Declaration on Peace"."""
    first = re.split(r"[ \u00a0](?:of|for|on|against|in|to)[ \u00a0]", name)[0].split()[-1]
    last = name.split()[-1]
    for word in (last, first):
        if _BODY.match(word):
            return "organisation"
        if _DOCUMENT.match(word):
            return "strategy"
    return "organisation" if re.match(r"House of [A-Z]", name) else None


def _is_whole(name: str, kind: EntityKind) -> bool:
    """Whether something besides the telling word is in it, and it is no post and no people's."""
    own = [word for word in name.split() if word[:1].isupper()]
    others = [word for word in own if not _is_head(word)]
    if len(own) < 2 or not others or _is_post_or_place(name) or _is_anybodys(name):
        return False
    # "Chairman’s Statement" is anybody's.
    if all(_OWN.sub("", word.casefold()) in _POSTS | _OPENERS for word in others):
        return False
    return kind == "organisation" or not all(_PEOPLES.search(word) or word in _GENERIC for word in others)


def _is_anybodys(name: str) -> bool:
    """Whether any body, or any state, may call one of its own so."""
    return (name.startswith("Ministry of ") and is_generic(name)) or any(
        of.fullmatch(name) for of in (_OF_ANYBODY, _ORGAN_OF_ANY, _PARTY_OF_ANY)
    )


def _is_post_or_place(name: str) -> bool:
    """Whether a name is a post, a place or some nations, and no body."""
    last = name.split()[-1]
    if _POST.match(name) or _NO_BODY.fullmatch(name) or last in _PLACES:
        return True
    return last == "Nations" and name != "United Nations"


def _trimmed(name: str, start: int) -> tuple[str, int]:
    """Without the words that only begin a sentence, and the ending of a possessive."""
    words = name.split(" ")
    while len(words) > 1 and (words[0].casefold().strip("’'") in _OPENERS or words[0].isdigit()):
        start += len(words[0]) + 1
        words = words[1:]
    while len(words) > 1 and words[0].endswith(("’s", "'s")) and words[0][:-2].casefold() in _OPENERS:
        start += len(words[0]) + 1
        words = words[1:]
    return re.sub(r"[’']s?$|[-’']+$", "", " ".join(words)), start


# --- Meetings, people, acronyms -------------------------------------------------------------------


def _meetings(text: str) -> Iterator[SpottedName]:
    """What a series of meetings is called: the number or the year of one of them is left out."""
    for match in _MEETING.finditer(text):
        name, start = _trimmed(match.group(), match.start())
        numbered = _NUMBERED.match(name)
        if numbered and len(name[numbered.end() :].split()) > 1:
            start, name = start + numbered.end(), name[numbered.end() :]
        own = [word for word in name.split()[:-1] if word.casefold() not in _OPENERS]
        if own and not all(word.endswith(("’s", "'s")) or _is_month(word) for word in own):
            brackets = _IN_BRACKETS.match(text, start + len(name))
            yield SpottedName(name, start, "summit", "word", brackets[1] if brackets else None)


def _is_month(word: str) -> bool:
    return word.casefold() in _OPENERS


def _people(text: str) -> Iterator[SpottedName]:
    patterns: tuple[tuple[re.Pattern[str], Evidence], ...] = (
        (_TITLED, "title"),
        (_APPOSED, "title"),
        (_MY_NAME, "title"),
        (_SPOKEN, "speech"),
    )
    for pattern, evidence in patterns:
        for match in pattern.finditer(text):
            name, start = _trimmed(*_with_first_name(match))
            bare = TITLES_BEFORE.sub("", name)
            start, name = start + len(name) - len(bare), bare
            if _is_persons(name) and (evidence == "title" or not _capital_before(text, start)):
                yield SpottedName(name, start, "person", evidence)
            if pattern is _MY_NAME and match["body"] and not _CONTRACTION.match(match["body"]):
                yield SpottedName(match["body"], match.start("body"), "organisation", "title")


def _with_first_name(match: re.Match[str]) -> tuple[str, int]:
    """The name and where it begins: behind "President of Cuba", what follows the state is of the name."""
    name, start = match["name"], match.start("name")
    words = (match.groupdict().get("of") or "").split()
    for number in range(1, len(words)):
        if country_of(" ".join(words[:number])):
            first = " ".join(words[number:])
            return f"{first} {name}", start - len(first) - 1
    return name, start


def _capital_before(text: str, start: int) -> bool:
    """Whether a name goes on to the left of where it was seen."""
    before = re.search(rf"({_CAPITAL})[ \u00a0]$", text[max(0, start - 30) : start])
    return before is not None and before[1].casefold() not in _OPENERS


_OWN: Final = re.compile(r"[’']s?$")
# "AlexanderPresident": the post of the next in a list, glued to the name.
_GLUED: Final = re.compile(r"[^\W\d_A-Z]([^\W\d_a-z][^\W\d_A-Z]+)$")


def _is_plain(word: str) -> bool:
    """Whether a word is none that bodies and places have, and no possessive."""
    return not (_is_head(word) or word in _PLACES or _OWN.search(word))


def _is_persons(name: str) -> bool:
    words = name.split()
    if any(glued[1].casefold() in _POSTS for word in words if (glued := _GLUED.search(word))):
        return False
    if not 2 <= len(words) <= 4 or any(word.isupper() and len(word) > 2 for word in words):
        return False
    small = {word.casefold() for word in words}
    plain = all(map(_is_plain, words))
    own = any(_OWN.search(word) for word in words)
    return (
        plain
        and not own
        and not small & (_POSTS | _OPENERS | NOBODY)
        and not _PEOPLES.search(words[0])
        and len(words[-1]) > 1
    )


def _acronyms(text: str) -> Iterator[SpottedName]:
    """Acronyms that stand as bodies stand: with an article, not of a place, or doing something."""
    for match in _ACRONYM.finditer(text):
        name = match.group()
        before = text[max(0, match.start() - 20) : match.start()]
        if (
            _ROMAN.fullmatch(name)
            or _NUMBER_AFTER.sub("", name) in _NO_NAME
            or _CLOCK.search(before)
            or _among_capitals(text, match)
        ):
            continue
        acts = _ACTS.match(text, match.end()) is not None
        article = _THE.search(before) is not None
        if acts and not _AT_THE.search(before):
            yield SpottedName(name, match.start(), "organisation", "speech")
        elif article:
            yield SpottedName(name, match.start(), "organisation", "capitals")


def _among_capitals(text: str, match: re.Match[str]) -> bool:
    """Whether words in capitals stand beside it: there they are the way of printing."""
    before = text[: match.start()].split()[-1:]
    after = text[match.end() :].split()[:1]
    return any(len(word.strip("().,:;")) > 1 and word.strip("().,:;").isupper() for word in (*before, *after))
