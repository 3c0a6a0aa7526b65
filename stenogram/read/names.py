"""The anatomy of a label: office, name, and what stands in brackets.

"President of China Xi Jinping (retranslated)" has the role "President of China", the name "Xi
Jinping" and the remark "retranslated". All of it is read from the form of the words; whether the words
are a label at all is decided elsewhere (evidence.py).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from stenogram.read.lexicon import (
    BODIES,
    CHAIRS,
    CONNECTORS,
    COUNTRIES,
    FUNCTION_ENDINGS,
    FUNCTIONS,
    HONORIFICS,
    OFFICES,
    PARTICLES,
    PROSE,
    SHORT_OFFICES,
    STARTERS,
)

Kind = Literal["function", "titled", "office", "described", "name", "single", "caps", "script", "phrase"]

_PREFIX = re.compile(
    r"(?:[○◯●〇◆◇▶►■□•·*\-–—#>\s]+"
    r"|[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?\s*[-–—:]?\s*"
    r"|Q\d{1,4}[.:]?\s+|\[\d{1,4}\]\s*|\(\d{1,4}\)\s*|\d{1,4}[.)]\s*|\d{1,4}\s+(?=\D)"
    r"|[«“\"'‘]+)+"
)
_TIME = re.compile(r"\s*[-–—]?\s*[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?$")
_BRACKETS = re.compile(r"\s*(?:\(([^()]*)\)|\[([^\[\]]*)\]|（([^（）]*)）|【([^【】]*)】|〔([^〔〕]*)〕)")
_NUMBERED = re.compile(r"(.*?\S)\s*(?:#|no\.?|nr\.?|№)?\s*(?:\d{1,3}|[a-z])$")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_GLUED = re.compile(r"(?:[^\W\d_]\.){1,3}[^\W\d_][^\W\d_]+$")
_INITIALS = re.compile(r"(?:\w\.[-‐]?){1,4}$")
_CAPS_PREFIX = re.compile(r"(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|O['’]|D['’])(?=[^\W\d_]{2})")
_SENTENCE_MARKS = re.compile(r"[?!;…=<>{}|]|\.\.|[^\W\d_]{4}\.\s+[a-zа-я]|[^\W\d_]{5}\.\s|\.\s+[–—-]\s")
_VOICE = re.compile(
    r"(?:(?:a )?voices? (?:from|in) |unidentified |unknown |голоса? (?:из|с) |question from |вопрос из )"
)
_QUOTES = '“”«»"'
_MAX_WORDS = 24
# "The answer: yes" is prose, "The witness: yes" is not.
_SAID = frozenset({"question", "questions", "answer", "answers", "response", "reply", "comment", "remark", "voice"})


_ARTICLES = frozenset("the el la le o a os as de het die der an".split())
_OF_OFFICE = frozenset(
    "pro tempore state foreign first lady gentleman majority minority acting assistant general".split()
)


class Anatomy(NamedTuple):
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


@lru_cache(maxsize=1 << 15)
def plain(token: str) -> str:
    """A word for looking up: casefolded, without marks at its ends."""
    return token.strip('.,:;*_()[]“”"«»').casefold()


def _words(tokens: list[str]) -> list[str]:
    """The tokens for looking up offices: "Sen." is one and "Amartya Sen" not; "test-cosmonaut" is one."""
    words = []
    for n, token in enumerate(tokens):
        word = plain(token)
        if word in SHORT_OFFICES and (n == 0 or token.endswith(".")) and len(tokens) > 1:
            word = SHORT_OFFICES[word]
        elif "-" in word and word.rpartition("-")[2] in OFFICES:
            word = word.rpartition("-")[2]
        words.append(word)
    return words


def has_case(text: str) -> bool:
    """Whether the script of the first letter has capitals."""
    for char in text:
        if char.isalpha():
            return char.lower() != char.upper()
    return True


@lru_cache(maxsize=1 << 16)
def anatomy(head: str) -> Anatomy | None:
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
    if any(token in ("—", "–", "-", "--") for token in tokens) and not _is_double_office(tokens):
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


def _function(core: str, remark: str) -> Anatomy | None:
    folded = " ".join(core.casefold().split()).rstrip(".")
    if folded == "a" and core != "A":
        return None
    numbered = _NUMBERED.match(folded)
    bare = folded.removeprefix("an ").removeprefix("a ")
    if folded.startswith("the ") and folded[4:] not in _SAID:
        bare = folded[4:]
    known = {folded, bare, *([numbered[1]] if numbered and len(numbered[1]) > 1 else [])} & FUNCTIONS
    if (known and not (len(folded) == 1 and core.islower())) or (_VOICE.match(folded) and len(folded.split()) <= 6):
        return Anatomy("function", core, "", remark, "function")
    return None


def _uncased(core: str, remark: str) -> Anatomy | None:
    if len(core) > 40 or len(core.split()) > 6 or any(mark in core for mark in "。，、？！"):
        return None
    if any(mark in core for mark in "我你們们是說说问題题這这那的") or core.startswith(
        ("第一", "首先", "最後", "最后", "例如", "比如")
    ):
        return None
    return Anatomy("script", core, "", remark, "short" if len(core) <= 8 else "long")


def _is_double_office(tokens: list[str]) -> bool:
    """ "Deputy Prime Minister – Presidential Envoy to the Far East Tom Hale" """
    at = next(n for n, token in enumerate(tokens) if token in ("—", "–", "-", "--"))
    return any(word in OFFICES for word in _words(tokens[:at])) and any(
        word in OFFICES for word in _words(tokens[at + 1 :])
    )


def is_prose(tokens: list[str]) -> bool:
    """Whether these words open a sentence rather than name somebody."""
    first = plain(tokens[0])
    if all(plain(token) in PARTICLES for token in tokens[:-1]) and len(tokens) > 1 and tokens[-1][:1].isupper():
        return False  # "von der Leyen"
    if not tokens[0][:1].isupper() and not tokens[0][:1].isdigit():
        return True
    if first in ("first", "second", "third") and len(tokens) > 1 and (plain(tokens[1]) in OFFICES | {"lady", "vice"}):
        return False
    if first in STARTERS and not (len(tokens) > 1 and tokens[0].isupper() and first not in PROSE and len(first) > 2):
        return True
    if tokens[0] in ("I", "I’m", "I'm", "I’d", "I'd"):
        return True
    if first in ("a", "an") and not tokens[0].endswith("."):
        if plain(tokens[1] if len(tokens) > 1 else "") in HONORIFICS:
            return False  # "A SRA. ANA REIS"
        return plain(tokens[-1]) not in OFFICES | FUNCTION_ENDINGS or len(tokens) > 5
    return any(token.islower() and plain(token) in PROSE for token in tokens)


def is_name(tokens: list[str]) -> bool:
    """Whether these words have the form of a personal name: capitals, initials and particles."""
    if not 1 <= len(tokens) <= 7:
        return False
    proper = 0
    for token in tokens:
        word = plain(token)
        if word in OFFICES or word in ("the", "of"):
            return False
        if token[:1].isupper() and not any(char.isdigit() for char in token):
            proper += word not in PARTICLES
        elif not (
            word in PARTICLES or token[:3].lower() in ("al-", "el-", "ad-", "ul-") or token[:2] in ("d'", "d’", "l’")
        ):
            return False
    return proper >= 1


def _is_caps(token: str) -> bool:
    bare = token.strip(".,")
    prefix = _CAPS_PREFIX.match(bare)
    bare = bare[prefix.end() :] if prefix and not bare.isupper() else bare
    return bare.isupper() and sum(map(str.isalpha, bare)) >= 2 and not _INITIALS.match(token)


def _with_comma(core: str, remark: str) -> Anatomy | None:
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
            return Anatomy(kind, whole.name, role, remark, "described")
    last = core.rpartition(",")[2].split()
    if _is_vocative(core) or not last:
        return None
    found = _cased(core.split(), remark)
    return found if found and found.kind == "titled" else None


def _is_vocative(text: str) -> bool:
    """Whether every part between commas addresses somebody by office ("Mr President, Mr Speaker")."""
    return any(
        plain(part.split()[0]) in HONORIFICS and _offices_only(part.split()) for part in text.split(",") if part.split()
    )


def _only_honorific(role: str) -> bool:
    return all(plain(token) in HONORIFICS for token in role.split())


def _offices_only(tokens: list[str]) -> bool:
    return all(plain(token) in OFFICES or plain(token) in HONORIFICS or plain(token) in CONNECTORS for token in tokens)


def _cased(tokens: list[str], remark: str) -> Anatomy | None:
    place = _of_place(tokens)
    if place:
        return _cased(tokens[:place], " ".join([remark, *tokens[place:]]).strip())
    rest = tokens[1:] if plain(tokens[0]) in _ARTICLES else tokens
    if not rest:
        return None
    if _is_office(rest, len(rest) < len(tokens)):
        return Anatomy("office", "", " ".join(tokens), remark, _style(tokens, []))
    role, name = _role_and_name(rest)
    if not name:
        return _phrase(tokens, remark)
    if not role:
        if len(rest) < len(tokens) and rest[0][:1].isupper() and not _is_caps(rest[0]):
            return _phrase(tokens, remark)
        return _name(name, remark)
    head = tokens[: len(tokens) - len(name)]
    if not _role_makes_sense(role):
        return _phrase(tokens, remark)
    return Anatomy("titled", " ".join(name), " ".join(head), remark, _style(role, name))


def _of_place(tokens: list[str]) -> int | None:
    """Where the place begins that tells two of one surname apart: "Mr. SMITH of New Jersey"."""
    if "of" not in tokens[2:-1] or plain(tokens[0]) not in HONORIFICS:
        return None
    at = tokens.index("of", 2)
    return at if at <= 5 and is_name(tokens[1:at]) and is_name(tokens[at + 1 :]) else None


def _name(name: list[str], remark: str) -> Anatomy:
    joined = " ".join(name)
    if len(name) > 1 and plain(name[-1]) in FUNCTION_ENDINGS and not _INITIALS.match(name[0]):
        return Anatomy("office", "", joined, remark, "office")  # "Senior Administration Official"
    if all(_is_caps(token) or plain(token) in PARTICLES or _INITIALS.match(token) for token in name):
        return Anatomy("caps", joined, "", remark, "caps")
    initials = any(_INITIALS.match(token) for token in name)
    kind: Kind = "name" if len(name) > 1 else "single"
    return Anatomy(kind, joined, "", remark, "initials" if initials and len(name) <= 3 else kind)


def _phrase(tokens: list[str], remark: str) -> Anatomy | None:
    if " and " in f" {' '.join(tokens)} " and len(tokens) < 8:
        return None
    numbered = plain(tokens[-1]).lstrip("#").isdigit() and len(tokens) > 1
    if plain(tokens[-1 - numbered]) in FUNCTION_ENDINGS and len(tokens) <= 6:
        return Anatomy("office", "", " ".join(tokens), remark, "office")
    return Anatomy("phrase", " ".join(tokens), "", remark, "phrase") if len(tokens) <= 12 else None


def _is_office(tokens: list[str], article: bool) -> bool:
    """A post without its holder: "The Presiding Officer", "Minister of Home Affairs", "Mr. Speaker"."""
    words = _words(tokens)
    if words[0] in HONORIFICS and len(words) > 1 and all(word in OFFICES | CONNECTORS for word in words[1:]):
        return True
    if " ".join(words) in CHAIRS:
        return True
    if " ".join(words[-2:]) in ("first lady", "first gentleman"):
        return True
    if not any(word in OFFICES for word in words):
        return False
    if all(word in OFFICES or word in CONNECTORS or word in _OF_OFFICE for word in words):
        return True
    if words[-1] in OFFICES and len(words) <= 5 and all(token[:1].isupper() for token in tokens):
        return words[0] not in OFFICES  # "Russian President", but not "President Governor".
    at = next(n for n, word in enumerate(words) if word in OFFICES)
    after = words[at + 1 :]
    return article and bool(after) and after[0] in CONNECTORS | OFFICES and len(words) <= 14


def _role_makes_sense(role: list[str]) -> bool:
    """A description before a name has an office, an honorific or a common noun in it."""
    if any(word in OFFICES or word in HONORIFICS for word in _words([*role, "X"])):
        return True
    lower = [token for token in role if token[:1].islower()]
    return any(plain(token) not in CONNECTORS and len(token) > 3 for token in lower)


def _role_and_name(tokens: list[str]) -> tuple[list[str], list[str]]:
    """Part an office from the name after it. Either may be empty."""
    caps = _caps_run(tokens)
    if caps:
        return tokens[:-caps], tokens[-caps:]
    words = _words(tokens)
    posts = [n for n, word in enumerate(words[:-1]) if word in OFFICES or word in HONORIFICS]
    if not posts:
        return _description_and_name(tokens)
    at = posts[-1] + 1
    after = tokens[at:]
    cut = _after_body(words, at)
    if cut and is_name(tokens[cut:]) and (len(tokens) - cut >= 2 or not is_name(after)):
        return tokens[:cut], tokens[cut:]
    if is_name(after) and not (words[at] in CONNECTORS and after[0].islower()):
        if len(after) > 2 and _CYRILLIC.match(after[0]) and not after[-2].endswith(("вич", "вна", "чна")):
            return tokens[:-2], tokens[-2:]  # Russian puts what the office is of between, in the genitive.
        return tokens[:at], after
    return _description_and_name(tokens)


def _caps_run(tokens: list[str]) -> int:
    """How many words at the end are in capitals where the others are not ("Mr. REID")."""
    count = 0
    for token in reversed(tokens):
        joins = count and ((plain(token) in PARTICLES and token.islower()) or _INITIALS.match(token))
        if not _is_caps(token) and not joins:
            break
        count += 1
    while count and not _is_caps(tokens[-count]):
        count -= 1
    before = tokens[: len(tokens) - count]
    if not count or not before or plain(tokens[-1]) in OFFICES:
        return 0
    return count if any(token.upper() != token for token in before) else 0


def _after_body(words: list[str], at: int) -> int | None:
    """Where the country, ministry or works ends that an office is of."""
    for end in range(len(words) - 1, at, -1):
        if words[end - 1] in BODIES or any(
            " ".join(words[start:end]) in COUNTRIES for start in range(max(at, end - 5), end)
        ):
            return end
    return None


def _description_and_name(tokens: list[str]) -> tuple[list[str], list[str]]:
    if is_name(tokens):
        return [], tokens
    cut = _after_body(_words(tokens), 0)
    if cut and len(tokens) - cut >= 2 and is_name(tokens[cut:]):
        return tokens[:cut], tokens[cut:]
    run = 0
    for token in reversed(tokens):
        word = plain(token)
        if (token[:1].isupper() and word not in OFFICES and word not in HONORIFICS) or (
            run and word in PARTICLES and token.islower() and word not in CONNECTORS
        ):
            run += 1
        else:
            break
    while run and not tokens[-run][:1].isupper():
        run -= 1
    if run < 2:
        return (tokens[:-1], tokens[-1:]) if _GLUED.match(tokens[-1]) and len(tokens) > 1 else (tokens, [])
    run = run if run <= 3 and tokens[-run - 1 :][0].islower() and plain(tokens[-run - 1]) not in CONNECTORS else 2
    return tokens[:-run], tokens[-run:]


def _style(role: list[str], name: list[str]) -> str:
    words = [plain(token) for token in role]
    title = "honorific" if words and all(word in HONORIFICS for word in words) else "office"
    if not name:
        shout = any(token.isupper() and len(token) > 1 for token in role)
        return f"{title} alone {'caps' if shout else ''}".strip()
    return f"{title} {'caps' if all(_is_caps(token) or _INITIALS.match(token) for token in name) else 'name'}"


_LITTLE = {"of", "the", "and", "for", "to", "in", "on", "at", "de", "la", "del", "von", "van", "der", "bin", "pro"}
_TITLE_CASE = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def nice_case(text: str) -> str:
    """Words in capitals as they are otherwise written: "Mr. McCONNELL" becomes "Mr. McConnell"."""
    return " ".join(_nice_token(n, token) for n, token in enumerate(text.split()))


def _nice_token(position: int, token: str) -> str:
    letters = [char for char in token if char.isalpha()]
    if plain(token) in _LITTLE and position and token.isupper():
        return token.lower()
    shouted = len(letters) > 1 and sum(char.isupper() for char in letters) >= 0.6 * len(letters) and len(letters) > 2
    if not shouted and not (letters and token.isupper() and len(letters) == 2 and plain(token) in HONORIFICS):
        return token
    prefix = re.match(r"(Mc|Mac|De|Di|Du|La|Le|O['’]|D['’])(?=[A-Z])", token)
    if prefix and not token.isupper():
        return prefix[0] + _TITLE_CASE.sub(_capital, token[prefix.end() :])
    mac = re.match(r"MC(?=[A-Z]{3})", token)
    if mac:
        return "Mc" + _TITLE_CASE.sub(_capital, token[2:])
    return _TITLE_CASE.sub(_capital, token)


def _capital(match: re.Match[str]) -> str:
    word = match[0]
    if len(word) > 3 and word[1] in "'’":
        return word[:2].upper() + word[2:].capitalize()
    return word.capitalize()
