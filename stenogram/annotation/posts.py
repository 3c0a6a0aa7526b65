"""The post that stands beside a full name, and whether it is one of the person's; people whom the registry lacks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache
from typing import Final

from stenogram.annotation.first_names import OF_WOMEN
from stenogram.annotation.not_words import is_known
from stenogram.model import Document, Entity, Paragraph
from stenogram.registry.canonical import fold, key_of
from stenogram.registry.countries import COUNTRIES, country_of
from stenogram.registry.gazetteer import Gazetteer, surname
from stenogram.text.patterns import alternatives

# Words for whoever holds a post; those of one group name the same post in different bodies.
_GROUPS: Final = (
    "president",
    "prime minister;premier;chancellor;taoiseach",
    "vice president;vice-president",
    "minister;foreign secretary;secretary of state;defense secretary;treasury secretary",
    "king;queen;emperor;emir;sultan;crown prince;prince",
    "governor;mayor;regional head;acting governor",
    "secretary general;secretary-general;director general;director-general",
    "secretary;press secretary;state secretary",
    "chairman;chairwoman;chair;chairperson",
    "head;leader;speaker",
    "ceo;chief executive;chief executive officer;general director;director;managing director;owner;founder"
    ";president and ceo",
    "editor;editor-in-chief",
    "rector;professor;academician;principal",
    "ambassador;envoy;high representative;special representative",
    "coach;captain;trainer",
    "prosecutor;prosecutor general;attorney general",
    "judge;justice;chief justice",
    "commander;chief of staff;chief of the general staff",
    "aide;adviser;advisor;assistant",
    "commissioner;ombudsman;children’s rights commissioner;human rights commissioner",
    "patriarch;metropolitan;pope;mufti;rabbi",
)
# Trades that no office holder is introduced by; written small, for many are surnames too.
_TRADES: Final = (
    "baker|bus driver|butcher|carpenter|chef|cleaner|cook|cyclist|decorator|dentist|driver|electrician|farmer"
    "|farmhand|firefighter|fisherman|florist|footballer|gardener|goalkeeper|grocer|hairdresser|joiner|librarian"
    "|locksmith|mechanic|miner|nurse|paramedic|pensioner|pharmacist|plumber|postman|pupil|retiree|roofer"
    "|schoolboy|schoolgirl|schoolteacher|shepherd|shopkeeper|student|taxi driver|turner|vet|violinist|waiter|welder"
)
_TRADE_AFTER: Final = re.compile(rf",? (?:an?|the|our|my|his|her|who is an?) (?:[a-z]+[ -]){{0,3}}?(?:{_TRADES})\b")
_TRADE_BEFORE: Final = re.compile(rf"(?:^|[^\w’'])(?:{_TRADES}) $")
_HEADS: Final = {word: number for number, group in enumerate(_GROUPS) for word in group.split(";")}
_HEAD: Final = alternatives(_HEADS)
_WORD: Final = r"[^\W_][\w’'.&-]*"
_HEADS_IN: Final = re.compile(rf"(?<!\w)(?:{_HEAD})(?!\w)", re.IGNORECASE)
_OF_WHAT: Final = re.compile(rf"(?: (?:of|for|at|to|on|in)(?: the)?(?: {_WORD}){{1,9}})? ")
_AFTER: Final = re.compile(
    rf",\s+(?P<article>the\s+|an?\s+|our\s+|who is\s+)?(?P<whose>(?:{_WORD} ){{0,4}}?)\b(?P<head>{_HEAD})\b"
    r"(?P<of> (?:of|for|at|to|on|in) (?:the )?[^,.;:()]{2,80})?",
    re.IGNORECASE,
)
# What may stand between a post and the name of another thing: the post is somebody else's.
_BREAKS: Final = re.compile(
    r"\b(?:and|with|by|from|that|which|who|met|meets|told|said|asked|invited|congratulated|thanked|was|is|were|are|has|had)\b",
    re.IGNORECASE,
)
_SMALL: Final = frozenset(
    "the of for and in on at to a an acting former ex first deputy then new then-president current federal "
    "republic state russian general national our my his her".split()
)
_FIRST_WORDS: Final = frozenset(
    "yesterday today tomorrow later earlier then when while as after before since both although because dear "
    "q question will would shall should can could may might must did do does is was has had how why what whether "
    "if".split()
)
_CLAUSE_END: Final = re.compile(r"[.;:()!?,]\s")
_PLACES_AND_DAYS: Final = frozenset(("in", "at", "on", "from", "by"))
_PREFIX: Final = 4
# What stands before is looked at behind the first capital: a pattern that begins with few letters is found faster.
_NAMED: Final = re.compile(
    r"([A-Z\x80-\U0010ffff](?<![\W\d_])(?<![\w.].)[^\W\d_A-Z]{2,}) (?:[^\W\d_a-z]\. )?(?=([^\W\d_a-z][\w’'-]{2,}))"
)


def post_fits(text: str, start: int, end: int, person: Entity, after_only: bool = False) -> bool:
    """Whether the post beside a name at [start, end) may be the person's: one of another sort is another's.

    True where no post stands there, and where the registry has no office to compare; a trade is never an office
    holder's. `after_only`: what stands before the name is not looked at.
    """
    if not person.offices:
        return True
    posts = _beside(text, start, end, after_only)
    return posts is not None and (not posts or any(_is_held(head, words, person) for head, words in posts))


_Post = tuple[str, str]
"""The word for a post, and the words that tell whose it is."""


@lru_cache(maxsize=1024)
def _beside(text: str, start: int, end: int, after_only: bool) -> list[_Post] | None:
    """The posts beside a name; None for a trade. A place is asked about for each person of the name, more than once."""
    if _TRADE_AFTER.match(text, end) or (not after_only and _TRADE_BEFORE.search(text[max(0, start - 20) : start])):
        return None
    posts = [] if after_only else _before(text, start)
    return posts or _after(text, end)


def _before(text: str, start: int) -> list[_Post]:
    """The post right before a name, or two that are joined: "Acting President and Prime Minister"."""
    before = _CLAUSE_END.split(text[max(0, start - 110) : start])[-1]
    posts: list[_Post] = []
    for head in reversed(list(_HEADS_IN.finditer(before))):
        of = before[head.end() :]
        # "President of Russia met with Sergei Ivanov": what follows the post is no part of it.
        if _OF_WHAT.fullmatch(of) is None or _BREAKS.search(of):
            break
        whose = _owner(_BREAKS.split(before[: head.start()])[-1].split()[-5:], head[0])
        posts.append((head[0], f"{' '.join(whose)} {of}"))
        if not before[: head.start()].endswith(" and "):
            break
        before = before[: head.start()].removesuffix("and ")
    return posts


def _owner(words: list[str], head: str) -> list[str]:
    """The words before a post that tell whose it is: "Russian", not "I thank"; "company" only before small letters."""
    if head[:1].islower():
        return words
    while words and words[0].casefold() in _FIRST_WORDS:
        words = words[1:]
    if len(words) == 2 and words[0].casefold() in _PLACES_AND_DAYS and country_of(words[1]) is None:
        return []
    # "Of the Russian Federation and" is joined by small words, "the situation of" before a post is not.
    last_other = max(
        (number for number, word in enumerate(words) if word[:1].islower() and word.casefold() not in _SMALL),
        default=-1,
    )
    words = words[last_other + 1 :]
    return words if any(not word[:1].islower() for word in words) else []


def _after(text: str, end: int) -> list[_Post]:
    """The post that a name is explained by: "Anna Reed, the mayor of Saltmere,"; not that of the next in a list."""
    read = _AFTER.match(text, end)
    if read is None or _BREAKS.search(read["whose"]):
        return []
    of = _BREAKS.split(read["of"] or "")[0]
    capitals = len(re.findall(r"\b[^\W\d_a-z]", of))
    names_another = capitals > _MOST_CAPITALS or text[read.end() : read.end() + 2].strip().isupper()
    return [] if names_another and read["article"] is None else [(read["head"], f"{read['whose']} {of}")]


_MOST_CAPITALS: Final = 2
"""Words with a capital in what a post is of; with more of them the next person's name stands there."""


def _is_held(head: str, words: str, person: Entity) -> bool:
    group = _HEADS[head.casefold()]
    if group == _HEADS["head"] or _HONORARY.search(words) or _is_in_the_chair(group, words, person):
        # Whoever leads anything is its head, and many speak for a day.
        return True
    page = _telling(words)
    for title, subject in map(_groups_of, (office.title for office in person.offices)):
        if group in title and _is_of_the_same(group, page, subject, words, person):
            return True
        if _is_like(group, title) and page & subject:
            return True
    return False


def _is_of_the_same(group: int, page: Set[str], subject: Set[str], words: str, person: Entity) -> bool:
    """Whether the words beside a post, and those of an office, tell of one owner, or nothing; aides are somebody's."""
    if group == _HEADS["aide"] or not page or not subject:
        return True
    return not page.isdisjoint(subject) or _abbreviates(words, person)


def _is_in_the_chair(group: int, words: str, person: Entity) -> bool:
    """Whether who leads a state may be chairman: of the state itself, or in turn of what states have together."""
    if group != _HEADS["chairman"]:
        return False
    has_led = any(_groups_of(office.title)[0] & _LEADERS for office in person.offices)
    # "Chair Anna Reed": of the meeting that the text is about, whoever leads the state that holds it.
    says_nothing = not words.strip()
    return has_led and (says_nothing or country_of(words) is not None or _HELD_IN_TURN.search(words) is not None)


def _is_like(group: int, title: frozenset[int]) -> bool:
    """Whether a post is what the press calls an office: "Secretary General" a body's executive secretary."""
    return group == _HEADS["secretary general"] and _HEADS["secretary"] in title


_LEADERS: Final = frozenset((_HEADS["president"], _HEADS["prime minister"]))
_HONORARY: Final = re.compile(r"\bhonorary\b", re.IGNORECASE)
_HELD_IN_TURN: Final = re.compile(
    r"\b(?:Council|Summit|Forum|Assembly|Union|Organi[sz]ation|Commonwealth|Association|[A-Z]{2,}[a-z]?)\b"
)


def _abbreviates(words: str, person: Entity) -> bool:
    """Whether the post is that of a body called by its letters: "UN Secretary-General"."""
    acronyms = _ACRONYM.findall(words)
    if not acronyms:
        return False
    initials = {"".join(_INITIAL.findall(office.title)) for office in person.offices}
    return any(acronym in letters for acronym in acronyms for letters in initials)


_ACRONYM: Final = re.compile(r"\b[^\W\d_a-z]{2,}\b")
_INITIAL: Final = re.compile(r"\b[^\W\d_a-z]")


@lru_cache(maxsize=8192)
def _groups_of(title: str) -> tuple[frozenset[int], frozenset[str]]:
    """The groups of the words of an office and what tells whose office it is."""
    groups = frozenset(_HEADS[word.casefold()] for word in _HEADS_IN.findall(title))
    return groups, _telling(_HEADS_IN.sub(" ", title))


@lru_cache(maxsize=8192)
def _telling(words: str) -> frozenset[str]:
    """The beginnings of the words that tell whose a post is; a people stands for its country."""
    country = country_of(words)
    telling = {
        fold(word).strip()[:_PREFIX] for word in re.findall(r"[^\W\d_]{2,}", words) if word.casefold() not in _SMALL
    }
    return frozenset(telling | ({fold(country)[:_PREFIX]} if country else set()))


def others_on_page(document: Document, paragraphs: Sequence[Paragraph], gazetteer: Gazetteer) -> dict[str, str]:
    """People on the page whom the registry lacks: the key of the surname of each, and the name in full."""
    others: dict[str, str] = {}
    registered: dict[tuple[str, str], bool] = {}
    known = gazetteer.first_names | OF_WOMEN
    for name in _unregistered(document):
        if key_of(name) not in gazetteer.people:
            others.setdefault(key_of(surname(name)), name)
    for paragraph in paragraphs:
        for first, last, start in _named_in_full(paragraph.text, known):
            key = key_of(last)
            if key not in gazetteer.surnames or key in others:
                continue
            if key_of(f"{first} {last}") in gazetteer.people:
                is_registered = _has_a_post_that_fits(paragraph.text, first, last, start, gazetteer)
            else:
                if (first, key) not in registered:
                    registered[first, key] = _is_part_of_a_name(first, last, gazetteer)
                is_registered = registered[first, key]
            if not is_registered:
                others[key] = f"{first} {last}"
    return others


def _unregistered(document: Document) -> Iterator[str]:
    for turn in document.turns():
        if turn.speaker and not turn.speaker.registered and not turn.speaker.unnamed and " " in turn.speaker.name:
            yield turn.speaker.name
    sections: Iterable[Iterable[object]] = (section.participants for section in document.sections)
    for participant in (*document.participants, *(person for people in sections for person in people)):
        name = getattr(participant, "name", "")
        if getattr(participant, "id", None) is None and " " in name:
            yield name


def _named_in_full(text: str, known: Set[str]) -> Iterator[tuple[str, str, int]]:
    for read in _NAMED.finditer(text):
        first = read[1].casefold()
        # "Project Trump": a common word is no first name, unless people have it.
        if first not in _NO_FIRST_NAMES and (first in known or not is_known(first)):
            yield read[1], re.sub(r"[’']s?$", "", read[2]), read.start()


def _has_a_post_that_fits(text: str, first: str, last: str, start: int, gazetteer: Gazetteer) -> bool:
    people = [gazetteer.registry.entities[person] for person in gazetteer.people[key_of(f"{first} {last}")]]
    end = text.find(last, start) + len(last)
    return any(post_fits(text, start, end, person) for person in people)


def _is_part_of_a_name(first: str, last: str, gazetteer: Gazetteer) -> bool:
    """Whether a patronymic or a second name stands between in the registry, or the names stand the other way round."""
    known = [gazetteer.registry.entities[person] for person in gazetteer.surnames.get(key_of(last), ())]
    return any(
        key_of(first) in key_of(name) for person in known for name in (person.name, *(n.text for n in person.names))
    )


_NO_FIRST_NAMES: Final = frozenset(
    "the a an and as at because before but by despite did do does even for from had has have how if in is like "
    "neither now of on or perhaps since so that then to under unlike until was what when where while why will with "
    "would yes no not only both between against about after also although among later earlier today yesterday mr "
    "mrs ms miss dr sir lord lady dear president minister premier chancellor secretary chairman general colonel "
    "king queen prince emir senator governor mayor judge justice comrade professor father pope ambassador speaker "
    "leader said federal foreign prime deputy vice acting former thank thanks hello january february march april "
    "may june july august september october november december".split()
    + [word.casefold() for name in COUNTRIES for word in name.split()]
)
