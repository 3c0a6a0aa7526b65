"""Who a label means, within one text: "Vladimir Putin" is the "President of Russia Vladimir Putin" above.

A label with a full name tells itself. A surname, an office or initials are looked for among the full
names of the text (labels, title, narrative, lines above it, participants); where two fit, nobody is
chosen. People that only the registry knows are found later, by the linker.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import Levenshtein
from slugify import slugify

from stenogram.curation.reserved_names import is_reserved
from stenogram.given_names import is_given_name
from stenogram.messages import either
from stenogram.model import Participant, Speaker
from stenogram.parsing.header_fields import HeaderField
from stenogram.parsing.label_parts import LabelParts, is_uncased_office, name_before_office, parse_label, person_in
from stenogram.parsing.label_tokens import has_case, initials_of, is_name, names_joined, plain
from stenogram.parsing.letter_case import nice_case
from stenogram.parsing.lexicon import (
    ANDS,
    ARTICLES,
    CHAIRS,
    CONNECTORS,
    COUNTRIES,
    HONORIFICS,
    INSTITUTION_WORDS,
    LETTER_WORDS,
    MODERATORS,
    NAME_BREAKS,
    OFFICE_BODIES,
    OFFICES,
    PARTICLES,
    PEERAGE,
    REVERENCE,
    SHORT_OFFICES,
    STARTERS,
    SUFFIXES,
    TITLE_VERBS,
    UNCASED_OFFICES,
    joined_office,
    language_at_hand,
    remembered,
)
from stenogram.parsing.lexicon import words as words_at_hand
from stenogram.parsing.offices import is_complement
from stenogram.parsing.records import LabelCandidate
from stenogram.problems import Problem, problem
from stenogram.text.patterns import alternatives

_APART: Final = re.compile(rf"[,;:()|–—\"“”]|\b(?:{alternatives(NAME_BREAKS)})\b", re.IGNORECASE)
_SURNAME: Final = re.compile(r"[A-Z][\w’'-]+[,;:]?")
_LONGEST_ABBREVIATION: Final = 3
_SHORTEST_SURNAME: Final = 5
"""Letters; what is shorter in brackets behind an office may be a party or a state."""
_POSSESSIVE: Final = re.compile(r"['’]s$")
_OF: Final = ("of", "for")
_JOINS_MATTERS: Final = (*_OF, ",", "and")
_LONGEST_MATTER: Final = 3
"""Words of one of the matters that an office is of: "Health and Human Services"."""
_NEVER: Final = 1 << 30
_LONGEST_ID: Final = 150
"""Letters: an id is part of the names of files, which are cut off or refused by systems at 255 bytes."""
_SAMPLE: Final = 200_000
_UNCASED_NAME: Final = re.compile(r"[^\W\d_]{2,5}(?:[\s・·　][^\W\d_]{1,8}){0,3}")
_UNCASED_PERSON: Final = re.compile("[\u3400-\u9fff]{2,4}")
_COURTESY: Final = re.compile(r"(?<=[^\W\d_]{2})(?:君|さん|氏|様)$")
_JAPANESE_COURTESY: Final = re.compile("(?<=[\u3400-\u9fff]{2})(?:君|さん|氏)$")
_STATES: Final = frozenset(("federation", "republic", "kingdom", "states", "union"))
_NAMESAKES: Final = 40  # More people of one name are not compared: no text has them.
_WITH_NAMES: Final = frozenset(("titled", "name", "described", "phrase"))
_INITIAL: Final = re.compile(r"^[^\W\d_]\.?$")
_ABBREVIATED_FIRST: Final = 5
"""Characters, the full stop with them, of a forename that is abbreviated, at most: "Chas."."""
_ABBREVIATED: Final = 4
"""The same within a name: "Maria Fco. Neri"."""
_BRACKET: Final = re.compile(r"\s*[(（]|,\s+")
_OF_PEOPLE: Final = frozenset(("titled", "name", "described", "caps", "single"))


def spelled_out(name: str) -> str:
    """A name with a space behind each initial: "А.П.Котов" is "А. П. Котов"."""
    return " ".join(name.replace(".", ". ").split())


def speaker_named(name: str, *, unnamed: bool = False, role: str | None = None) -> Speaker:
    """A speaker of this name, with the slug of it for an id."""
    return Speaker(id=_slug(name), name=name, unnamed=unnamed, role=role)


@lru_cache(maxsize=1 << 12)
def _slug(name: str) -> str:
    """ASCII for any name. One that is cut, reserved or without letters has a fingerprint: no two are the same."""
    plain = slugify(name)
    if 0 < len(plain) <= _LONGEST_ID and not is_reserved(plain):
        return plain
    fingerprint = hashlib.sha256(name.encode()).hexdigest()[:8]
    return f"{plain[: _LONGEST_ID - 9].rstrip('-') or 'speaker'}-{fingerprint}"


class Names:
    """Full names that a text tells, for looking up the short ones."""

    def __init__(self) -> None:
        self.roles: dict[str, str | None] = {}
        self._printed: dict[str, str] = {}
        self.run_in: dict[str, tuple[str, str]] = {}
        """Names with the end of an office before them: the name, and the whole office."""
        self._by_word: defaultdict[str, list[str]] = defaultdict(list)
        self._by_office: defaultdict[str, list[str]] = defaultdict(list)
        self.uncased: set[str] = set()
        """Labels in a script without letter case."""
        self._of_title: defaultdict[str, set[str]] = defaultdict(set)
        self.chair_changes = False
        self._chairs: set[str] = set()
        self._of_part: dict[str, str | None] = {}
        """Who plays a part, as fields above the text say; None where they name several."""
        self.of_code: dict[str, Speaker] = {}
        """Labels that a legend explains."""
        self.of_initials: dict[str, str] = {}
        """Labels of two or three letters, and the name that each is short for."""
        self._explained: defaultdict[str, set[str]] = defaultdict(set)
        """Initials that stand in brackets behind names in labels: "Jan de Vries (JV)"."""
        self._first_bare: dict[str, int] = {}
        self._first_held: dict[str, int] = {}
        self._last_held: dict[str, int] = {}

    def add(self, name: str, role: str | None = None) -> None:
        """Make a full name known, with the office it stands with; "Peter HALE" is "Peter Hale" printed otherwise."""
        name = self._printed.setdefault(name.casefold(), name)
        if name not in self.roles:
            self.roles[name] = role
            for word in {_fold(name.split()[0]), _fold(_surname(name))}:
                self._by_word[word].append(name)
        elif role and not self.roles[name]:
            self.roles[name] = role
        if role and name not in self._by_office[_office(role)]:
            self._by_office[_office(role)].append(name)

    def add_labels(self, candidates: Sequence[LabelCandidate]) -> None:
        """Make known the full names that labels print, each under one spelling and without an office run into it."""
        self.run_in.update(run_in_names(candidates))
        self._note_order(candidates)
        self.uncased.update(candidate.parts.name for candidate in candidates if candidate.parts.kind == "script")
        self._note_titles_within(candidates)
        self._note_chairs(candidates)
        self._note_explained(candidates)
        surnames: list[tuple[str, str | None]] = []
        known = {_fold(word) for candidate in candidates for word in candidate.parts.name.split()[:1]}
        for name, role in full_names({candidate.label: candidate for candidate in candidates}.values()):
            if _are_several(name, known):
                continue  # "Anna and Bert" is nobody's full name.
            if name in self.run_in:
                self.add(*self.run_in[name])
            elif " " not in name:
                surnames.append((name, role))
            elif not self.spelled(name):
                self.add(name, role)
        for name, role in surnames:
            self.add_surname(name, role)

    def _note_titles_within(self, candidates: Sequence[LabelCandidate]) -> None:
        """Note who is called by surname and title, where that is printed in full too: "王議員", "王議員志明"."""
        for parts in {candidate.parts for candidate in candidates if candidate.parts.kind == "script"}:
            for surname in (parts.name[:1], parts.name[:2]) if parts.role and " " not in parts.name else ():
                for start in range(len(parts.role) - 1):
                    self._of_title[surname + parts.role[start:]].add(parts.name)

    def _note_explained(self, candidates: Sequence[LabelCandidate]) -> None:
        """Note initials that a label explains, letter by letter, particles left out: "Minister Jan de Vries (JV)"."""
        for parts in {candidate.parts for candidate in candidates if candidate.parts.remark.isupper()}:
            if parts.remark == "".join(word[0] for word in parts.name.split() if word[0].isupper()):
                self._explained[parts.remark].add(nice_case(parts.name))

    def of_title(self, label: str) -> str | None:
        """The one person whom a surname and a title name in a script without letter case."""
        names = self._of_title.get(label, set())
        return next(iter(names)) if len(names) == 1 else None

    def _note_chairs(self, candidates: Sequence[LabelCandidate]) -> None:
        """Note who has the chair where one label names them in brackets, and others before or behind nobody else."""
        holders: defaultdict[str, set[str]] = defaultdict(set)
        for candidate in candidates:
            parts, part = candidate.parts, _whole_office(candidate.parts.name)
            if parts.kind != "function" or part not in CHAIRS | MODERATORS:
                continue
            holder = _uncased_holder(parts, self.uncased) or _name_in_brackets(parts)
            if holder:
                holders[part].add(holder)
            elif part not in holders:
                holders[part].add("")
        for part, names in holders.items():
            if len(names) == 1 and "" not in names:
                self._of_part.setdefault(part, next(iter(names)))

    def _note_order(self, candidates: Sequence[LabelCandidate]) -> None:
        for n, candidate in enumerate(candidates):
            parts = candidate.parts
            if parts.role and (parts.name or parts.remark):
                self._last_held[_whole_office(parts.role)] = n
                self._first_held.setdefault(_whole_office(parts.role), n)
            elif parts.role:
                self._first_bare.setdefault(_whole_office(parts.role), n)

    def add_surname(self, name: str, role: str | None) -> None:
        """Make a surname known that stands in brackets behind an office, where no full name has it."""
        if not self._by_word.get(_fold(name)):
            self.roles.setdefault(name, role)
            self._by_word[_fold(name)].append(name)

    def add_holder(self, name: str, role: str) -> None:
        """Make known who holds an office, by a surname only ("President Stone")."""
        if not any(known.split()[-1] == name.split()[-1] for known in self._by_office[_office(role)]):
            self._by_office[_office(role)].append(name)

    def add_part(self, field: HeaderField) -> None:
        """Make known whom a field above the text names, and that whoever is labelled with the part is this person."""
        for name in field.names:
            self.add(name, nice_case(field.part) if field.is_of_part else None)
        if field.is_of_chair:
            self._chairs.update(field.names)
        part = _whole_office(field.part)
        alone = len(field.names) == 1 and self._of_part.get(part, field.names[0]) == field.names[0]
        self._of_part[part] = field.names[0] if alone else None

    def add_codes(self, meanings: Mapping[str, str]) -> None:
        """Make known for whom codes stand, by a legend: a name, or a part that somebody plays."""
        for code, meaning in meanings.items():
            bare, *brackets = _BRACKET.split(meaning.strip(" )）"), maxsplit=1)
            parts = parse_label(bare)
            is_person = parts is not None and (parts.kind in _OF_PEOPLE or _UNCASED_PERSON.fullmatch(parts.name))
            if parts is not None and parts.name and is_person:
                name, role = nice_case(parts.name), _shown_role(parts) or (nice_case(brackets[0]) if brackets else None)
                self.add(name, role)
                self.of_code[code] = speaker_named(name, role=role)
            else:
                self.of_code[code] = speaker_named(bare[:1].upper() + bare[1:], unnamed=True)

    def in_part(self, parts: LabelParts) -> str | None:
        """Whom a field above the text names for this label; None too for a chair in which somebody else has sat."""
        part = _whole_office(parts.name or parts.role)
        if parts.remark or (self.chair_changes and part in CHAIRS):
            return None
        chair = min(self._chairs) if len(self._chairs) == 1 and part in CHAIRS else None
        return self._of_part.get(part, chair)

    def spelled(self, name: str) -> str | None:
        """The known name that this one is another spelling of (Sergey, Sergei), if exactly one is."""
        words = name.split()
        close = {
            known
            for word in (words[0], words[-1])
            for known in self._by_word.get(_fold(word), ())[:_NAMESAKES]
            if _one_person(words, known.split())
        }
        return close.pop() if len(close) == 1 else None

    def fuller(self, name: str, role: str) -> str | None:
        """The one known name that begins with all words of this one and has a surname more.

        The second surname is often left out: "Elena Marín", "Elena Marín Soto".
        """
        words = name.split()
        longer = [
            known
            for known in self._by_word.get(_fold(words[0]), ())[:_NAMESAKES]
            if known.split()[: len(words)] == words and len(known.split()) == len(words) + 1
        ]
        if len(longer) != 1 or len(words) < 2:
            return None
        alike = _office(role) == _office(self.roles.get(longer[0]) or "")
        return longer[0] if alike and role else None

    def of_short(self, short: str) -> list[str]:
        """Names that end, or in East Asian order begin, with this surname; initials must fit."""
        words = short.split()
        *initials, surname = words
        matches = self._by_word.get(_fold(surname), [])[:_NAMESAKES]
        last = [name for name in matches if _fold(_surname(name)) == _fold(surname)] or matches
        if len(words) > 1:
            last = [name for name in last if name.split()[0][:1].casefold() == initials[0][:1].casefold()]
        return list(dict.fromkeys(last))

    def note_initials(self, labels: Iterable[str]) -> None:
        """Find whom labels are short for that are nothing but initials: all of them, or none.

        "AR" and "TH" are Anna Reed and Thomas Hale where the text names these two; "BBC" beside "AR" says nothing.
        """
        short = {label for label in labels if _LETTERS_OF_NAME.fullmatch(label)}
        self.of_initials = {label: min(self._explained[label]) for label in short if len(self._explained[label]) == 1}
        short -= self.of_initials.keys()
        full = {label: [name for name in self.roles if initials_of(name) == label] for label in short}
        if len(short) > 1 and all(len(names) == 1 for names in full.values()):
            self.of_initials.update((label, names[0]) for label, names in full.items())

    def note_change(self, roles: Iterable[str], taken: bool) -> None:
        """Note that a line between the turns names somebody with the office of a chair, or tells who takes it."""
        self.chair_changes = self.chair_changes or taken or any(_is_of_chair(role) for role in roles)

    def in_office(self, role: str) -> list[str]:
        """Names that stand with this very office, or with it and the country that it is of ("President of Utopia").

        Where that longer label comes again after the short one, the two are different people.
        """
        whole = _whole_office(role)
        return [
            name
            for name in self._by_office.get(_office(role), ())
            if self._holds(_whole_office(self.roles.get(name) or role), whole)
        ]

    def is_bare(self, role: str) -> bool:
        """Whether an office stands in a label without a holder.

        Congress has "The PRESIDING OFFICER (Mr. HALE)" when somebody takes the chair, and later nothing but the
        office, whoever has it by then: its own data count both as the office.
        """
        return _whole_office(role) in self._first_bare

    def in_chair(self, role: str) -> list[str]:
        """Who sits in the chair where brackets name one person alone, before the chair first speaks without them."""
        whole = _whole_office(role)
        holders = [
            name
            for name in self._by_office.get(_office(role), ())
            if _whole_office(self.roles.get(name) or role) == whole
        ]
        return holders if self._first_held.get(whole, _NEVER) < self._first_bare.get(whole, 0) else []

    def _holds(self, held: str, bare: str) -> bool:
        if held == bare:
            return True
        return _is_of_country(held, bare) and self._last_held.get(held, -1) < self._first_bare.get(bare, 0)


_BRACKETED: Final = re.compile(r"\s*[(（][^()（）]*[)）]$")
_LETTERS_OF_NAME: Final = re.compile(r"[^\W\d_a-z]{2,3}")


def _are_several(name: str, known: Set[str]) -> bool:
    """Whether a label joins people each of whom speaks alone too, by the first words of labels."""
    joined = names_joined(name)
    # "Reed, Anna" is one person.
    least = 3 if "," in name else 2
    return len(joined) >= least and all(words and _fold(words[0]) in known for words in map(str.split, joined))


def without_brackets(name: str) -> str:
    """A name without what stands in brackets behind it: "Mr. Halvorsen (Norway)"; as printed where nothing is left."""
    return _BRACKETED.sub("", name).strip() or name


def _is_of_chair(role: str) -> bool:
    """Whether an office is of a chair or a deputy: "VICEPRESIDENTE", "Deputy Speaker"."""
    return any(word.endswith(chair) for word in map(plain, role.split()) for chair in CHAIRS if len(chair) > 4)


def _bare_office(role: str) -> str:
    words = role.casefold().replace(".", "").split()
    return " ".join(word for word in words if word != "the" and word not in HONORIFICS)


def _whole_office(role: str) -> str:
    """An office with all that it is of, without articles and honorifics: "presidente da xunta de galicia"."""
    left_out = ARTICLES | HONORIFICS
    words = [plain(word) for word in role.split()]
    return " ".join(SHORT_OFFICES.get(word, word) for word in words if word != "the" and word not in left_out)


def _is_of_country(held: str, bare: str) -> bool:
    """Whether an office is the other one and a country's: "president of utopia", "russian president"."""
    if bare not in held:
        return False
    others = [word for word in held.replace(bare, " ", 1).split() if word not in CONNECTORS]
    if " ".join(others) in COUNTRIES or any(word in _STATES for word in others):
        return True
    return 0 < len(others) <= 2 and not any(word in OFFICE_BODIES or word in INSTITUTION_WORDS for word in others)


def _surname(name: str) -> str:
    words = name.split()
    return next((word for word in reversed(words) if plain(word) not in SUFFIXES), words[-1])


def _fold(word: str) -> str:
    return word.casefold().strip(".,’'")


def _office(role: str) -> str:
    """An office to look up: "THE PRESIDENT" and "President of Russia" are both "president"."""
    words = [plain(word) for word in role.split()]
    title = [SHORT_OFFICES.get(word, word) for word in words if word != "the" and word not in HONORIFICS]
    end = next((n for n, word in enumerate(title) if word in ("of", "for", "and")), len(title))
    while end and title[end - 1] not in OFFICES:
        end -= 1
    first = end
    while first and title[first - 1] in OFFICES:
        first -= 1
    return " ".join(title[first:end]) or " ".join(title)


def _one_person(one: Sequence[str], other: Sequence[str]) -> bool:
    if len(one) != len(other) or len(one) < 2 or list(one) == list(other):
        return False
    apart = [(a, b) for a, b in zip(one, other, strict=True) if _fold(a) != _fold(b)]
    if not apart:
        return True
    (a, b), *more = apart
    long_enough = min(len(a), len(b)) >= 5 and a[0].casefold() == b[0].casefold()
    return (
        not more
        and long_enough
        and Levenshtein.distance(_fold(a), _fold(b)) <= 2
        and a[-1] not in "."
        and b[-1] not in "."
    )


@remembered(maxsize=1 << 10)
def names_in(text: str) -> tuple[tuple[str, str | None], ...]:
    """Full names in a title or a narrative sentence, with the office before them.

    A name is a run of two to four capitalised words; offices part runs ("President Yoon Suk Yeol").
    """
    return tuple(_runs_of_names(_without_genitives(text)))


def _without_genitives(text: str) -> str:
    """The text with offices as people are called where its language inflects these and not the names behind them."""
    pattern = words_at_hand().office_genitives
    return _compiled(pattern).sub(_office_or_whole, text) if pattern else text


def _office_or_whole(match: re.Match[str]) -> str:
    office = match[1].casefold()
    return match[1] if office in OFFICES or joined_office(office) else match[0]


@lru_cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _runs_of_names(text: str) -> Iterator[tuple[str, str | None]]:
    for piece, of_office in _pieces(text):
        run: list[str] = []
        role: list[str] = []
        for word in [*piece.split(), "."]:
            if _is_of_run(word, run):
                run.append(_word_of_name(word))
                if not _ends_sentence(word, len(run)):
                    continue
            yield from _named(_before_verb(_without_matter(run) if of_office else run), role)
            if run == ["First"] and plain(word) in ("lady", "gentleman"):
                role, run = ["First", word], []
                continue
            role = [*role, word] if _is_office_word(word) and not run else [word] if _is_office_word(word) else []
            run = []


def _is_of_run(word: str, run: Sequence[str]) -> bool:
    """Whether a word may be of a name, whose words so far are given: no office, nor a kind of talk as its first."""
    proper = word[:1].isupper() or (bool(run) and plain(word) in PARTICLES and word != ".")
    return proper and not _is_office_word(word) and (bool(run) or not _is_of_event(word))


def _is_of_event(word: str) -> bool:
    """Whether a word tells what kind of talk or text it is: "Intervista di Marta Fiorelli"."""
    pack = words_at_hand()
    return plain(word) in pack.interview_titles | pack.speech_titles


def _word_of_name(word: str) -> str:
    return word if _INITIAL.match(word) else word.rstrip(".’'")


def _ends_sentence(word: str, words: int) -> bool:
    """Whether a sentence ends behind a word, the last of so many: in names only short ones are abbreviated ("Wm.")."""
    return word.endswith(".") and len(word) > (_ABBREVIATED if words > 1 else _ABBREVIATED_FIRST)


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The pieces of a text between marks and small words, and whether each begins with what an office is of."""
    begin, of_office = 0, False
    for mark in (*(mark for mark in _APART.finditer(text) if not _joins_surnames(text, mark)), None):
        piece = text[begin : mark.start() if mark else len(text)]
        yield piece, of_office
        if mark is None:
            return
        words, joined = piece.split(), mark[0].casefold()
        goes_on = of_office and joined in _JOINS_MATTERS and len(words) <= _LONGEST_MATTER
        of_office = goes_on or (joined in _OF and bool(words) and _is_office_word(words[-1]))
        begin = mark.end()


def _joins_surnames(text: str, mark: re.Match[str]) -> bool:
    """Whether a name is "José Font y Roig": forename and surname stand before the small word, one surname behind it."""
    if mark[0] not in PARTICLES:
        return False
    before, behind = text[: mark.start()].split()[-2:], text[mark.end() :].split()[:2]
    full = len(before) == 2 and is_given_name(plain(before[0])) and before[1][:1].isupper()
    return full and [word[:1].isupper() for word in behind] in ([True], [True, False])


def _without_matter(run: list[str]) -> list[str]:
    """A run without what an office is of, as in "of Russia Tom Hale"; none where that cannot be told from a forename.

    "Secretary of Transport Tom Hale" is no "Transport Tom Hale".
    """
    name = _without_state(run)
    bodies = [n for n, word in enumerate(name[:-2]) if plain(word) in OFFICE_BODIES]
    name = name[bodies[-1] + 1 :] if bodies else name
    return name if len(name) <= 2 or len(name) < len(run) else []


def _before_verb(run: list[str]) -> list[str]:
    """A run of words of a title up to its verb: "President Stone Honoring the Harbour Pilots", "Ida Brandt zur Fähre".

    A small word behind one word alone is of the name: "Anna zur Mühlen".
    """
    ends = (n for n, word in enumerate(run) if n > word.islower() and _is_title_verb(word) and not _joins(run, n))
    end = next(ends, len(run))
    return run[:end]


def _joins(run: Sequence[str], n: int) -> bool:
    """Whether a small word joins two surnames: one more word stands behind it, two or more before."""
    return plain(run[n]) in ANDS and n >= 2 and len(run) == n + 2 and run[-1][:1].isupper()


def _is_title_verb(word: str) -> bool:
    return plain(word) in TITLE_VERBS or plain(word) in STARTERS


def holders_in(title: str) -> Iterable[tuple[str, str]]:
    """Office and surname in a title, for titles that name nobody fully: "Remarks by President Stone"."""
    words = title.split()
    for n, word in enumerate(words):
        begin = n
        while begin and _is_office_word(words[begin - 1]) and words[begin - 1][0].isupper():
            begin -= 1
        if begin == n or _is_office_word(word) or not _SURNAME.fullmatch(word):
            continue
        if is_complement([word], words[begin:n]):
            continue
        following = words[n + 1] if n + 1 < len(words) and word[-1] not in ",;:" else ""
        if not following[:1].isupper() or _is_title_verb(following):
            office = " ".join(words[begin:n])
            yield f"{office} {word.rstrip(',;:')}", office


def _is_office_word(word: str) -> bool:
    bare = plain(_POSSESSIVE.sub("", word))
    known = bare in OFFICES or bare in HONORIFICS or joined_office(bare) is not None
    return known or (bare in SHORT_OFFICES and word.endswith("."))


def _named(run: list[str], role: list[str]) -> Iterable[tuple[str, str | None]]:
    name = _without_state([_POSSESSIVE.sub("", word) for word in run])
    if any(plain(word) in INSTITUTION_WORDS for word in name) or _is_mixed(name) or _are_two_words(name):
        return
    if all(plain(word) in PARTICLES for word in name):
        return  # "DISCOURS DE LA MINISTRE ANNE ROUX"
    if role and name and is_complement(name, role):
        return
    if 2 <= len(name) <= 4 and is_name(name) and " ".join(name).casefold() not in COUNTRIES:
        yield nice_case(" ".join(name)), " ".join(role) or None


def _without_state(run: list[str]) -> list[str]:
    """A run without the state before the name: "President of the Republic of Utopia Anna Reed"."""
    for n in range(len(run) - 2, 0, -1):
        if plain(run[n - 1]) in _STATES or " ".join(run[:n]).casefold() in COUNTRIES:
            return run[n:]
    return run


def _is_mixed(run: list[str]) -> bool:
    """An acronym among other words ("SCO Summit Opens") is no part of a name."""
    shouted = [word for word in run if len(word) > 2 and word.isupper()]
    return 0 < len(shouted) < len(run) and shouted[-1] != run[-1]


def _are_two_words(run: list[str]) -> bool:
    """Two words and what joins them, as in "presidents of Utopia and Cathay"; a forename tells "Pere Font i Roig"."""
    return len(run) == 3 and run[1].islower() and plain(run[1]) in ANDS


class Resolver:
    """Turns labels into speakers. Made for one text; `problems` gathers what is doubtful."""

    def __init__(self, names: Names, file: str, people: Mapping[str, str], text: str) -> None:
        self.names, self.file, self.people, self._text = names, file, people, text[:_SAMPLE]
        self.problems: list[Problem] = []
        self._cache: dict[str, tuple[Speaker | None, str | None]] = {}
        self.used: set[str] = set()

    def resolve(self, candidate: LabelCandidate, line: int) -> tuple[Speaker | None, str | None]:
        """The speaker of a label, and the office within the label."""
        resolved = self._cache.get(candidate.label)
        if resolved is None:
            resolved = self._cache[candidate.label] = self._resolve(candidate, line)
        return resolved

    def _resolve(self, candidate: LabelCandidate, line: int) -> tuple[Speaker | None, str | None]:
        parts = candidate.parts
        run_in = self.names.run_in.get(nice_case(parts.name))
        role = run_in[1] if run_in else _shown_role(parts)
        problems_before = len(self.problems)
        speaker = speaker_named(run_in[0], role=role) if run_in else self._speaker(parts, candidate.label, line)
        if speaker and speaker.unnamed:
            role = None
        # As printed, or as messages name the speaker.
        given = self.people.get(candidate.label) or self.people.get(speaker.name if speaker else "")
        if given and speaker:
            # The sidecar has settled what was doubtful.
            del self.problems[problems_before:]
            self.used |= {candidate.label, speaker.name}
            speaker = replace(speaker, id=given, unnamed=False)
        if role and speaker and not speaker.unnamed and not speaker.role:
            speaker = replace(speaker, role=role)
        return speaker, role

    def _speaker(self, parts: LabelParts, label: str, line: int) -> Speaker | None:
        if label in self.names.of_code:
            return self.names.of_code[label]
        in_part = self.names.in_part(parts)
        if in_part:
            part = "" if initials_of(in_part) == parts.name else nice_case(parts.name or parts.role)
            return speaker_named(in_part, role=self.names.roles.get(in_part) or part or None)
        if parts.kind == "function":
            return self._in_function(parts)
        if parts.kind == "office":
            return self._in_office(parts, line)
        if parts.kind == "institution":
            return speaker_named(nice_case(parts.name))
        if parts.kind == "script":
            return self._uncased(parts)
        return self._by_name(parts, label, line)

    def _by_name(self, parts: LabelParts, label: str, line: int) -> Speaker:
        in_full = self.names.of_initials.get(parts.name)
        name = in_full or nice_case(parts.name)
        if parts.kind == "caps" and " " not in name and len(name) <= 4 and name not in self._text:
            name = parts.name  # "BBC" is nowhere "Bbc".
        words = name.split()
        if len(words) == 1 or all(_INITIAL.match(word) for word in words[:-1]) or "." in words[0]:
            return self._short(parts, spelled_out(name), label, line)
        other = self.names.fuller(name, parts.role or self.names.roles.get(name) or "")
        if other is None and name not in self.names.roles:
            other = self.names.spelled(name)
        if other:
            self._two_spellings(name, other, line)
            name = other
        return speaker_named(name, role=self.names.roles.get(name), unnamed=parts.kind == "phrase")

    def _in_function(self, parts: LabelParts) -> Speaker:
        holder = _uncased_holder(parts, self.names.uncased)
        if holder:
            return speaker_named(holder, role=parts.name)
        named = _name_in_brackets(parts)
        if named:
            return speaker_named(named, role=nice_case(parts.name))
        if "_" in parts.name:
            return speaker_named(parts.name, unnamed=True)  # "SPEAKER_00"
        return speaker_named(LETTER_WORDS.get(parts.name.casefold()) or _voice(parts.name), unnamed=True)

    def _uncased(self, parts: LabelParts) -> Speaker:
        holder = _uncased_holder(parts, self.names.uncased)
        if holder:
            return speaker_named(holder, role=parts.name)
        with_office = name_before_office(parts.name)
        if with_office and with_office[0] in self.names.uncased:
            return speaker_named(with_office[0], role=with_office[1])
        name = self.names.of_title(parts.name) or _without_courtesy(parts.name)
        return speaker_named(name, unnamed=name in CHAIRS or is_uncased_office(name))

    def _in_office(self, parts: LabelParts, line: int) -> Speaker:
        bare = _bare_office(parts.role)
        holder = _holder_of(parts)
        if holder and " " in holder.name:
            return speaker_named(nice_case(holder.name), role=nice_case(parts.role))
        if holder and not (_is_of_the_hour(parts, holder) and self.names.is_bare(parts.role)):
            return self._short(holder, nice_case(holder.name), parts.remark, line)
        in_chair = bare in CHAIRS and bare not in ("president", "presidente")
        holders = self.names.in_chair(parts.role) if in_chair else self.names.in_office(parts.role)
        if bare in CHAIRS and self.names.chair_changes:
            holders = []
        if len(holders) == 1 and " of " not in f" {bare} ".replace(" of state ", " "):
            return speaker_named(holders[0], role=self.names.roles.get(holders[0]))
        return speaker_named(_voice(parts.role), unnamed=True)

    def _short(self, parts: LabelParts, name: str, label: str, line: int) -> Speaker:
        name = " ".join(name.split())
        holders = [known for known in self.names.of_short(name) if not _are_two_peers(parts.role, known)]
        if parts.kind == "titled" and len(holders) > 1:
            holders = [
                known for known in holders if _office(self.names.roles.get(known) or "") == _office(parts.role)
            ] or holders
        if len(holders) == 1:
            return speaker_named(holders[0], role=self.names.roles.get(holders[0]))
        if len(holders) > 1:
            people = either(holders[:3])
            self.problems.append(problem("ambiguous-speaker", self.file, line, label=label, people=people))
        # A surname alone needs its title: "Minister Hale", but "J. Hale", who is Minister.
        titled = parts.kind == "titled" and len(name.split()) == 1
        return speaker_named(nice_case(f"{parts.role} {parts.name}".strip()) if titled else name)

    def _two_spellings(self, name: str, other: str, line: int) -> None:
        self.problems.append(problem("two-spellings", self.file, line, name=name, other=other))


def _voice(label: str) -> str:
    """A label that names nobody, without capitals; behind a word for asking they are an outlet's: "Journalist, BBC".

    What has three letters or fewer is an abbreviation: "CEO".
    """
    if len(label) <= _LONGEST_ABBREVIATION:
        return label
    pack = words_at_hand()
    bare = label.casefold().replace(",", "")
    asking = any(bare.startswith(f"{word} ") for word in pack.questioners | pack.question_labels)
    return label if asking and not label.split()[0].isupper() else nice_case(label)


def _without_courtesy(name: str) -> str:
    """A Japanese name without the courtesy behind it, "鈴木花子君"; elsewhere a name may end in such a character."""
    return _JAPANESE_COURTESY.sub("", name) if language_at_hand() == "ja" else name


def _uncased_in_brackets(parts: LabelParts) -> str | None:
    """In a script without letter case, the person in the brackets, as printed: "国務大臣（加藤勝信君）"."""
    inner = parts.remark.strip()
    if not inner or not _UNCASED_NAME.fullmatch(inner):
        return None
    courteous = _COURTESY.search(inner) is not None  # "二番（きた花子君）"
    if courteous or parts.name.endswith(UNCASED_OFFICES):
        return inner
    return inner if " " not in inner and _is_uncased_post(parts.name) else None


def _uncased_holder(parts: LabelParts, labels: Set[str]) -> str | None:
    """The person in the brackets without title and courtesy, "陳委員秀英"; as printed where that is a label too."""
    inner = _uncased_in_brackets(parts)
    titled = parse_label(inner) if inner else None
    if titled and titled.role:
        return titled.name
    return inner if inner is None or inner in labels else _COURTESY.sub("", inner)


def _name_in_brackets(parts: LabelParts) -> str | None:
    """The person in the brackets behind a function: "Moderator (Anna Reed)"."""
    inner = person_in(parts.remark)
    return nice_case(inner.name) if inner else None


def _is_uncased_post(name: str) -> bool:
    """Whether a label in a script without letter case is nothing but an office: "منشی"."""
    return not has_case(name) and (name in CHAIRS or all(word in OFFICES for word in name.split()))


def _shown_role(parts: LabelParts) -> str | None:
    """The office within a label, without mere honorifics."""
    if not parts.role or all(plain(word) in HONORIFICS for word in parts.role.split()):
        return None
    words = REVERENCE.sub("", f"{parts.role} .").removesuffix(".").split()
    while words and plain(words[-1]) in HONORIFICS and parts.name:
        words.pop()
    role = " ".join(words).rstrip(" ,")
    if not role or plain(role) in {"the", *ARTICLES}:
        return None
    return nice_case(role) if role.isupper() else role


def _holder_of(parts: LabelParts) -> LabelParts | None:
    """The person whom brackets behind an office name, by a surname alone too: "Sr. Presidente (Mondino)"."""
    inner = person_in(parts.remark)
    if inner or not parts.remark:
        return inner
    lone = parse_label(parts.remark)
    # What is in capitals beside an office that is not is a party.
    if lone is None or lone.kind not in ("single", "caps") or (lone.kind == "caps" and not parts.role.isupper()):
        return None
    known = lone.name.casefold()
    return None if known in COUNTRIES or known in OFFICES or len(known) < _SHORTEST_SURNAME else lone


def full_names(candidates: Iterable[LabelCandidate]) -> Iterable[tuple[str, str | None]]:
    """Full names that labels print, with their offices."""
    for candidate in candidates:
        parts = candidate.parts
        if parts.kind in ("titled", "name", "described", "caps") and len(parts.name.split()) > 1:
            words = parts.name.split()
            if not _INITIAL.match(words[0]) and "." not in words[0]:
                yield nice_case(parts.name), _shown_role(parts)
        elif parts.kind == "office" and (inner := _holder_of(parts)) and not _is_of_the_hour(parts, inner):
            yield _with_peerage(inner), _shown_role(parts)


def _with_peerage(parts: LabelParts) -> str:
    """The name, and before a surname the title without which it is none: "Lady Reed"."""
    title = _peerage(parts.role)
    return nice_case(f"{title} {parts.name}" if title and " " not in parts.name else parts.name)


def _are_two_peers(role: str, known: str) -> bool:
    """Whether "Lord Reed" is somebody else than "Lady Reed"."""
    titled = [plain(word) for word in role.split()]
    other = _peerage(known)
    # An office, and a surname alone, may be hers.
    return other is not None and bool(titled) and plain(other) not in titled and titled[-1] in HONORIFICS


def _peerage(words: str) -> str | None:
    """The title of a peer among the words of a label or name."""
    return next((word for word in words.split() if plain(word) in PEERAGE), None)


def _is_of_the_hour(parts: LabelParts, holder: LabelParts) -> bool:
    """Whether an honorific and a surname alone tell who has taken the chair."""
    return " " not in holder.name and bool(holder.role) and _bare_office(parts.role) in CHAIRS


def run_in_names(candidates: Iterable[LabelCandidate]) -> Mapping[str, tuple[str, str]]:
    """Names before which the end of an office stands, as another label tells by having the name alone.

    "Pilot of the Test Centre Anna Reed", later "Anna Reed": not "Centre Anna Reed", but she, in that office. Where
    no word tells that it is an office ("Juggler Anna Reed") only the label that introduces her is taken so: else
    two people may be meant.
    """
    named = [
        candidate for candidate in candidates if candidate.parts.kind in _WITH_NAMES and " " in candidate.parts.name
    ]
    count = Counter(candidate.parts.name for candidate in named)
    first = {candidate.parts.name: n for n, candidate in reversed([*enumerate(named)])}
    run_in: dict[str, tuple[str, str]] = {}
    for name, begins in first.items():
        office, words = _shown_role(named[begins].parts), name.split()
        for start in range(1, len(words) - 1):
            alone = " ".join(words[start:])
            introduced = first.get(alone, -1) > begins and count[name] == 1
            # "Mother of Anna Reed" is another.
            if alone in first and (introduced or office) and not _APART.fullmatch(words[start - 1]):
                run_in[nice_case(name)] = nice_case(alone), " ".join([*([office] if office else []), *words[:start]])
                break
    return run_in


def participants_speaking(speakers: Iterable[Speaker]) -> tuple[Participant, ...]:
    """Those who spoke by name, in order, with the first office they were introduced with."""
    participants: dict[str, Participant] = {}
    for speaker in speakers:
        if not speaker.unnamed and speaker.name not in participants:
            participants[speaker.name] = Participant(speaker.name, speaker.role)
    return tuple(participants.values())
