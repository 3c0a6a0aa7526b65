"""The ways in which English names a body's organ, a council's document: derived, so that nobody lists them.

"Secretariat of the Shanghai Cooperation Organisation" is also "SCO Secretariat"; "Council of Heads
of State" is also "Heads of State Council". Articles, "of", "member states", spelling, hyphens and
"until 2025" or "through 2025" need no variants: keys do not have them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, permutations, product
from typing import Final

from stenogram.registry.canonical import fold

MOST: Final = 64
"""Of the variants of one name; the first are the likeliest."""

_BRACKETS: Final = re.compile(r"\s*\([^()]*\)")
_COLLECTIVE: Final = (
    "Council|Forum|Association|Consortium|Committee|Conference|Commission|Assembly|Union|Club|Institute"
)
_COLLECTIVE_OF: Final = re.compile(rf"^({_COLLECTIVE}) of (?:the )?((?:[^\s,()]+ ){{0,4}}[^\s,()]+)$")
_COLLECTIVE_LAST: Final = re.compile(rf"^((?:[^\s,()]+ ){{0,4}}[^\s,()]+) ({_COLLECTIVE})$")
_SWAPS: Final = (
    ("Ministers of Foreign Affairs", "Foreign Ministers"),
    ("Ministers of Foreign Affairs", "Foreign Affairs Ministers"),
    ("Anti-Terrorist", "Anti-Terrorism"),
    ("Counter-Terrorist", "Counter-Terrorism"),
    ("in the Field of", "in"),
    ("Heads of State", "Heads of States"),
    ("Heads of Government", "Heads of Governments"),
)
_BEFORE_BODY: Final = re.compile(
    r"(?P<core>.+?) (?:of|within|between|among|in) (?:the )?(?:member[ -]states of (?:the )?)?$", re.IGNORECASE
)
_AFTER_BODY: Final = re.compile(r"(?: member[ -]states| members)?(?P<tail> .*)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Variant:
    """A derived name. `bare` tells that the body's name was left out of it, `nearby` that it must stand beside."""

    text: str
    bare: bool = False
    nearby: bool = False


def without_brackets(name: str) -> str:
    """A name without what a curator put in brackets at its end to tell it from others: "… (2003)"."""
    return _BRACKETS.sub("", name).strip() or name


_STEM: Final = 3
"""Letters that a state's name and its adjective have in common: Russia and Russian."""

_ADJECTIVES: Final = {
    "Denmark": "danish",
    "France": "french",
    "Netherlands": "dutch",
    "Philippines": "philippine|filipino",
    "Spain": "spanish",
    "Poland": "polish",
    "Switzerland": "swiss",
    "United Arab Emirates": "uae|emirati",
    "United Kingdom": "british|uk|u k",
    "United States": "american|us|u s",
}
_OF_STATE: Final = (
    r" of (?:the )?(?:(?:arab|bolivarian|democratic|federal|federative|hashemite|islamic|people s|socialist) )*"
    r"(?:(?:republic|kingdom|federation|state|sultanate|principality) of (?:the )?)?"
)


def without_state(name: str, state: str) -> str | None:
    """The name of a body of a state without that state, of two words or more: "Foreign Ministry".

    The state is left out after "of" ("Ministry of Finance of the Russian Federation") and before the name
    ("Russian Finance Ministry", "Russia's Finance Ministry"); None where neither leaves a name.
    """
    plain, stem = fold(name), re.escape(fold(state)[:_STEM])
    adjective = "|".join(filter(None, (re.escape(fold(state)), _ADJECTIVES.get(state), rf"{stem}\w*")))
    after = re.search(rf"{_OF_STATE}{stem}\w*(?: republic| federation| union| kingdom| states)?$", plain)
    before = re.match(rf"(?:the )?(?:{adjective})(?: s)? +", plain)
    bare = name[: after.start()] if after else name[before.end() :] if before else ""
    return bare if " " in bare else None


def variants(name: str, bodies: Mapping[str, Sequence[str]]) -> tuple[Variant, ...]:
    """Other ways to say a name, the name itself not among them.

    `bodies` are the bodies whose names stand in it: as written there, and their other names.
    """
    unique: dict[str, Variant] = {}
    for text in _swapped(without_brackets(name)):
        for variant in (*_of_bodies(text, bodies), Variant(text)):
            unique.setdefault(variant.text, variant)
    unique.pop(name, None)
    return tuple(islice(unique.values(), MOST))


def _swapped(text: str) -> Iterator[str]:
    yield text
    for one, other in _SWAPS:
        if one in text:
            yield text.replace(one, other)
        elif other in text and len(other.split()) > 1:
            yield text.replace(other, one)


def _of_bodies(text: str, bodies: Mapping[str, Sequence[str]]) -> Iterator[Variant]:
    """Each body said by its other names, before its organ ("SCO Secretariat") and after ("Secretariat of the SCO")."""
    present = sorted((body for body in bodies if body in text), key=len, reverse=True)
    present = [body for n, body in enumerate(present) if not any(body in longer for longer in present[:n])][:2]
    for choice in product(*(bodies[body][:4] for body in present)):
        name = text
        for old, new in zip(present, choice, strict=True):
            name = name.replace(old, new)
        yield Variant(name)
        for new in choice:
            yield from _turned(name, new)


def _turned(text: str, body: str) -> Iterator[Variant]:
    """ "CORE of BODY TAIL" → "BODY CORE TAIL" and "CORE TAIL"; "BODY CORE" → "CORE of BODY"."""
    at = text.find(body)
    after = _BEFORE_BODY.match(text[:at]) if at > 0 else None
    rest = _AFTER_BODY.match(text[at + len(body) :]) if at >= 0 else None
    if after and rest and not re.match(r" (?:and|or|with)\b", rest["tail"] or ""):
        tail = rest["tail"] or ""
        for core in (after["core"], *_inverted(after["core"])):
            yield Variant(f"{body} {core}{tail}")
            yield from (Variant(f"{core} {preposition} {body}{tail}") for preposition in ("of", "between", "within"))
            yield Variant(f"{body}'s {core}{tail}")
            within = _COLLECTIVE_OF.match(core)
            if within:
                yield Variant(f"{within[1]} of {body} {within[2]}{tail}")
            yield from _without_body(core, tail)
    if text.startswith(f"{body} "):
        for core in (text[len(body) + 1 :], *_inverted(text[len(body) + 1 :])):
            yield Variant(f"{body} {core}")
            yield Variant(f"{core} of {body}")
            yield Variant(f"{body}'s {core}")
            yield from _without_body(core, "")


def _without_body(core: str, tail: str) -> Iterator[Variant]:
    if _telling(core, tail):
        yield Variant(f"{core}{tail}", bare=True)
    elif not tail and _proper(core):
        yield Variant(core, bare=True, nearby=True)


_LETTERS: Final = re.compile(r"[A-Z]{3,6}")
_OF_A_CITY: Final = re.compile(
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? (?:Declaration|Statement|Convention|Communiqué|Communique|Process)"
)
"""Documents that are called by the city in which they were adopted."""


def _telling(core: str, tail: str) -> bool:
    """Whether a name without its body still says what is meant, in a text that names the body."""
    words = core.split()
    # Of "SCO CHG" a text of the SCO says "CHG".
    if _OF_A_CITY.fullmatch(core) or _LETTERS.fullmatch(core):
        return True
    return len(words) >= 2 and (bool(re.search(r"\d{4}", tail)) or len(words) >= 6 or _is_collective(core))


_FEWEST_WORDS: Final = 2
_MOST_WORDS: Final = 5


def _proper(core: str) -> bool:
    """Whether a name without its body is still one: "Development Bank", "Convention against Terrorism"."""
    words = core.split()
    long = [word for word in words if len(word) > _SHORT_WORD and word not in _LINKING]
    return len(long) >= _FEWEST_WORDS and len(words) <= _MOST_WORDS and all(word[:1].isupper() for word in long)


_SHORT_WORD: Final = 3
_LINKING: Final = frozenset(("against", "between", "within", "under", "with", "from", "into"))


def _is_collective(core: str) -> bool:
    """Whether it says who sits together: "Council of Heads" alone does not."""
    of = _COLLECTIVE_OF.match(core)
    return bool(_COLLECTIVE_LAST.match(core) or (of and " " in of[2]))


def _inverted(core: str) -> Iterator[str]:
    """ "Council of Heads of State" ⇄ "Heads of State Council"."""
    for text in _swapped(core):
        if text != core:
            yield text
        match = _COLLECTIVE_OF.match(text)
        if match:
            yield f"{match[2]} {match[1]}"
        match = _COLLECTIVE_LAST.match(text)
        if match:
            yield f"{match[2]} of {match[1]}"


_OF_STATES: Final = re.compile(r"((?:[A-Z][\w’' ]*?-)+[A-Z][\w’']*(?: [A-Z][\w’']*)*) summit")


def of_states(called: str) -> Iterator[str]:
    """ "Summit of Russia, Türkiye and Iran" for "Russia-Türkiye-Iran summit", in whatever order they are said."""
    match = _OF_STATES.fullmatch(called)
    sides = match[1].split("-") if match else []
    for order in permutations(sides) if 1 < len(sides) <= _MOST_SIDES else ():
        yield f"summit of {', '.join(order[:-1])} and {order[-1]}"


_MOST_SIDES: Final = 3


def members(core: str) -> Iterator[str]:
    """Who sits in a council: "Council of Heads of State" → "Heads of State". One word alone does not tell."""
    match = _COLLECTIVE_OF.match(without_brackets(core))
    if match and " " in match[2]:
        yield match[2]
