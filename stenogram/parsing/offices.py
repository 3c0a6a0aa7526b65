"""Where the office ends and the name begins: "President of the United States of America Tom Hale"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from stenogram.given_names import is_given_name
from stenogram.languages import words_of as words_of_language
from stenogram.parsing.label_tokens import INITIALS, is_caps, is_name, plain, words_of
from stenogram.parsing.lexicon import (
    ARTICLES,
    CHAIRS,
    CONNECTORS,
    COUNTRIES,
    HONORIFICS,
    OFFICE_BODIES,
    OFFICES,
    PARTICLES,
    UNKNOWN,
    language_at_hand,
)
from stenogram.parsing.lexicon import words as words_at_hand

_LONGEST_NAME: Final = 4
_CYRILLIC: Final = re.compile("[\u0400-\u04ff]")
_GLUED: Final = re.compile(r"(?:[^\W\d_]\.){1,3}[^\W\d_][^\W\d_]+$")
_ELIDED_OF: Final = re.compile("[dD][’']")
_ELIDING: Final = ("fr", "ca")
_PATRONYMICS: Final = frozenset(("bin", "binti", "bint", "ibn", "ibni"))
"""Words before the father's name, to which a title belongs that stands behind them: "Abdullah bin Haji Ahmad"."""
_OF_SURNAMES: Final = frozenset(("nl", "af", "de", "lb"))
"""Languages in which a surname without a forename begins with a small "van" or "von"."""
_JOIN_SURNAMES: Final = frozenset(("vel", "y", "i", "e"))
GENITIVE: Final = frozenset(("el", "ro", "id", "ms", "sq"))
"""Languages that put what an office is of behind it without a word between them."""
_SLAVIC: Final = frozenset(("pl", "cs", "sk", "sl", "hr", "sr", "bs"))
_OF_OFFICE: Final = frozenset(
    "pro tempore state foreign first lady gentleman majority minority acting assistant general".split()
)


def is_double_office(tokens: list[str]) -> bool:
    """ "Deputy Prime Minister – Presidential Envoy to the Far East Tom Hale" """
    at = next(n for n, token in enumerate(tokens) if token in ("—", "–", "-", "--"))
    return any(word in OFFICES for word in words_of(tokens[:at])) and any(
        word in OFFICES for word in words_of(tokens[at + 1 :])
    )


def is_office(tokens: list[str], article: bool) -> bool:
    """A post without its holder: "The Presiding Officer", "Minister of Home Affairs", "Mr. Speaker"."""
    words = words_of(tokens)
    if len(words) > 2 and words[0] in HONORIFICS and words[1] in ARTICLES:  # "Madame la Présidente de la Commission"
        return is_office(tokens[2:], True)
    if _is_titled_office(words):
        return not is_name(tokens[1:], titled=True)
    if " ".join(words) in CHAIRS or " ".join(words[-2:]) in ("first lady", "first gentleman"):
        return True
    if _is_of_body(words):
        return True
    first = next((n for n, word in enumerate(words) if word in OFFICES), None)
    return first is not None and _is_without_holder(tokens, words, first, article) and not _ends_in_full_name(tokens)


def _is_titled_office(words: list[str]) -> bool:
    """ "Mr. Speaker": an honorific, and nothing but an office."""
    return len(words) > 1 and words[0] in HONORIFICS and all(word in OFFICES | CONNECTORS for word in words[1:])


def _is_of_body(words: list[str]) -> bool:
    """An office and the body that it is of, in a language that needs no "of" for it: "Prezes Rady Ministrów".

    English has "Secretary Church": there a body behind an office is a surname.
    """
    if language_at_hand() in ("en", UNKNOWN) or len(words) < 2 or words[0] not in OFFICES:
        return False
    bodies = OFFICE_BODIES | CONNECTORS | OFFICES
    return words[-1] in OFFICE_BODIES and all(word in bodies for word in words[1:])


def _is_without_holder(tokens: list[str], words: list[str], first: int, article: bool) -> bool:
    """Whether no name stands among words of which that at `first` is an office."""
    if all(word in OFFICES or word in CONNECTORS or word in _OF_OFFICE for word in words):
        return True
    if is_name(tokens):
        return False  # "Angus King"
    if words[-1] in OFFICES and len(words) <= 5 and all(token[:1].isupper() for token in tokens):
        return words[0] not in OFFICES  # "Russian President", but not "President Governor".
    after = words[first + 1 :]
    of_it = bool(after) and (
        after[0] in CONNECTORS | OFFICES or is_complement(tokens[first + 1 :], tokens[: first + 1])
    )
    return article and of_it and len(words) <= 14


def _ends_in_full_name(tokens: list[str]) -> bool:
    """Whether a full name stands behind an office, or what it is of: "Presidente diputado Jorge Vale Ríos"."""
    _, name = role_and_name(tokens)
    before = len(tokens) - len(name) - 1
    if len(name) < 2 or before < 1 or plain(tokens[before]) in CONNECTORS:
        return False
    known = plain(tokens[before]) in HONORIFICS or is_given_name(plain(name[0]))
    return known and plain(name[-1]) not in OFFICE_BODIES


def is_role(tokens: list[str]) -> bool:
    """Whether these may be an office or a body, set apart from the name: capitals, and words that join them."""
    return len(tokens) <= 12 and all(
        token[:1].isupper() or plain(token) in CONNECTORS or token == "&" for token in tokens
    )


def has_office(role: list[str]) -> bool:
    """Whether an office or honorific is among these words."""
    return any(word in OFFICES or word in HONORIFICS for word in words_of([*role, "X"]))


def role_makes_sense(role: list[str]) -> bool:
    """A description before a name has an office, an honorific, a common noun or a body that it is of."""
    if has_office(role):
        return True
    lower = [plain(token) for token in role if token[:1].islower()]
    of_a_body = plain(role[-1]) in OFFICE_BODIES and any(word in CONNECTORS for word in lower)
    return of_a_body or any(word not in CONNECTORS and len(word) > 3 for word in lower)


def role_and_name(tokens: list[str]) -> tuple[list[str], list[str]]:
    """Part an office from the name after it. Either may be empty."""
    role, name = _parted(tokens)
    at = None if name and is_given_name(plain(name[0])) else _behind_matter(tokens)
    return (role, name) if at is None else (tokens[:at], tokens[at:])


def _behind_matter(tokens: list[str]) -> int | None:
    """Where a known forename and a surname stand behind what an office is of: "MINISTRE DES PONTS LUC ROUX"."""
    words = words_of([*tokens, "x"])[:-1]
    office = next((n for n, word in enumerate(words) if word in OFFICES and word not in HONORIFICS), None)
    if office is None:
        return None
    last = len(tokens) - 1
    genitive = language_at_hand() in GENITIVE
    for at in range(max(office + 2, last + 1 - _LONGEST_NAME), last):
        matter = words[office + 1 : at]
        joined = genitive or any(word in CONNECTORS for word in matter)
        if joined and matter[-1] not in CONNECTORS | ARTICLES and is_given_name(words[at]) and is_name(tokens[at:]):
            return at
    return None


def _parted(tokens: list[str]) -> tuple[list[str], list[str]]:
    caps = _caps_run(tokens)
    if caps:
        return tokens[:-caps], tokens[-caps:]
    words = words_of(tokens)
    posts = _posts(words)
    if not posts:
        return _description_and_name(tokens)
    at = posts[-1] + 1
    after = tokens[at:]
    titled = words[at - 1] in HONORIFICS
    boundary = _after_body(words, at)
    if _is_name_behind(tokens, boundary) and (len(tokens) - (boundary or 0) >= 2 or not is_name(after)):
        return _without_genitive(tokens, boundary or 0)
    if is_complement(after, tokens[:at]):
        return tokens, []
    if is_name(after, titled=titled) and not (words[at] in CONNECTORS and after[0].islower()):
        return _without_genitive(tokens, at)
    return _description_and_name(tokens)


def _posts(words: list[str]) -> list[int]:
    """Where offices and honorifics stand before what may be a name; those of the father are of the name."""
    end = next((n for n, word in enumerate(words) if n and word in _PATRONYMICS), len(words) - 1)
    return [n for n, word in enumerate(words[:end]) if word in OFFICES or word in HONORIFICS]


def _is_name_behind(tokens: list[str], boundary: int | None) -> bool:
    """Whether a name stands behind a body, and not what else the office is of: "de Energía", "y Minas"."""
    return bool(boundary) and is_name(tokens[boundary:]) and not _joins_matters(tokens[boundary or 0])


def _joins_matters(token: str) -> bool:
    """Whether a small word says what an office is of, or joins one of its matters to another."""
    return token.islower() and plain(token) in CONNECTORS and language_at_hand() not in _OF_SURNAMES


@cache
def _eliding_offices() -> frozenset[str]:
    """Offices of the languages in which "of" is elided, without those of Italian, where surnames begin so."""
    return frozenset().union(*(words_of_language(code).offices for code in _ELIDING)) - words_of_language("it").offices


def is_complement(after: list[str], office: list[str]) -> bool:
    """Whether words behind an office are what it is of: "conseller d'Interior", "WAZIRI WA FEDHA".

    In capitals a surname may begin so in languages whose names have such words: "MINISTRO D'ALEMA", "PRESIDENTE DE LA
    RÚA".
    """
    elided = _ELIDED_OF.match(after[0]) if after else None
    if elided:
        return elided[0].islower() or (plain(office[-1]) in _eliding_offices() and office[-1].isupper())
    if len(after) < 2 or plain(after[0]) not in CONNECTORS:
        return False
    small = after[0].isupper() and not INITIALS.match(after[0])
    begins_no_name = small and plain(after[0]) not in words_at_hand().particles
    return begins_no_name or plain(after[-1]) in OFFICE_BODIES


def _caps_at_end(tokens: list[str]) -> int:
    """How many words at the end are in capitals throughout, particles and initials between them."""
    count = 0
    for token in reversed(tokens):
        joins = count and ((plain(token) in PARTICLES and token.islower()) or INITIALS.match(token))
        if not is_caps(token) and not joins:
            break
        count += 1
    while count and not is_caps(tokens[-count]):
        count -= 1
    return count


def _caps_run(tokens: list[str]) -> int:
    """How many words at the end are in capitals where the others are not ("Mr. REID")."""
    count = _caps_at_end(tokens)
    before = tokens[: len(tokens) - count]
    titled = bool(before) and plain(before[-1]) in HONORIFICS
    if not count or not before or (plain(tokens[-1]) in OFFICES and not is_name(tokens[-count:], titled=titled)):
        return 0
    return count if any(token.upper() != token for token in before) else 0


def _after_body(words: list[str], at: int) -> int | None:
    """Where the country, ministry or works ends that an office is of."""
    for end in range(len(words) - 1, at, -1):
        if words[end - 1] in OFFICE_BODIES or any(
            " ".join(words[start:end]) in COUNTRIES for start in range(max(at, end - 5), end)
        ):
            return end
    return None


def _capitals_at_end(tokens: list[str]) -> int:
    """How many words at the end may be of a name: with capitals and of no office, particles between them."""
    run = 0
    for token in reversed(tokens):
        word = plain(token)
        is_part = token[:1].isupper() and word not in OFFICES and word not in HONORIFICS
        if not is_part and not (run and token.islower() and word in PARTICLES and word not in CONNECTORS):
            break
        run += 1
    while run and not tokens[-run][:1].isupper():
        run -= 1
    return run


def _description_and_name(tokens: list[str]) -> tuple[list[str], list[str]]:
    if is_name(tokens):
        return [], tokens
    boundary = _after_body(words_of(tokens), 0)
    if boundary and len(tokens) - boundary >= 2 and _is_name_behind(tokens, boundary):
        return _without_genitive(tokens, boundary)
    run = _capitals_at_end(tokens)
    if run < 2:
        return (tokens[:-1], tokens[-1:]) if _GLUED.match(tokens[-1]) and len(tokens) > 1 else (tokens, [])
    # Nothing but capitals, and more of them than a name has.
    if run > 3 or run == len(tokens) or not tokens[-run - 1].islower() or plain(tokens[-run - 1]) in CONNECTORS:
        run = min(run, _length_of_name(tokens))
    if run < len(tokens) and _is_matter(tokens, run):
        return tokens, []
    return (tokens[:-run], tokens[-run:]) if is_name(tokens[-run:]) else (tokens, [])


def _is_matter(tokens: list[str], run: int) -> bool:
    """Whether the last words are of what an office is of: "Ministra de Educación y Formación Profesional"."""
    of_office = _joins_matters(tokens[-run - 1]) and plain(tokens[0]) in OFFICES
    return of_office and not is_given_name(plain(tokens[-run]))


def _without_genitive(tokens: list[str], at: int) -> tuple[list[str], list[str]]:
    """Office and name; Slavic languages put what the office is of between them, in the genitive."""
    name = tokens[at:]
    slavic = _CYRILLIC.match(name[0]) or language_at_hand() in _SLAVIC
    if slavic and len(name) > 2 and not name[-2].endswith(("вич", "вна", "чна")):
        at = len(tokens) - _length_of_name(tokens)
    return tokens[:at], tokens[at:]


def _length_of_name(tokens: list[str]) -> int:
    """How many words at the end are a forename and a surname, particles and double surnames included."""
    wanted, length = 2, 0
    for token in reversed(tokens):
        length += 1
        if plain(token) in _JOIN_SURNAMES and token.islower():
            wanted += 1
        elif token[:1].isupper():
            wanted -= 1
        if not wanted:
            break
    return length
