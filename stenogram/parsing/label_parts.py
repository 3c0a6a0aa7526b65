"""The parts of a label: office, name, and what stands in brackets.

"President of China Xi Jinping (retranslated)" has the role "President of China", the name "Xi
Jinping" and the remark "retranslated". All of it is read from the form of the words; whether the words
are a label at all is decided elsewhere (label_scoring.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final, Literal, NamedTuple

from stenogram.given_names import is_given_name
from stenogram.languages import languages
from stenogram.languages.tables.field_names import KICKERS
from stenogram.parsing.keyed_lines import as_one_word
from stenogram.parsing.label_peeling import REMARKS, peel, without_footnote
from stenogram.parsing.label_tokens import INITIALS, has_case, is_caps, is_name, is_prose, plain, words_of
from stenogram.parsing.lexicon import (
    CONNECTORS,
    COUNTRIES,
    EVERY_ARTICLE,
    EVERY_OFFICE,
    FIRST_PERSON,
    FUNCTION_ENDINGS,
    FUNCTIONS,
    HONORIFICS,
    INSTITUTIONS,
    LETTERS,
    MACHINE_NAMES,
    MEDIA,
    OFFICE_BODIES,
    OFFICES,
    PARTICLES,
    POSTNOMINALS,
    PROSE,
    REVERENCE,
    STARTERS,
    SUFFIXES,
    TITLE_SURNAMES,
    TITLED_SURNAMES,
    UNCASED_OFFICES,
    VOICES,
    language_at_hand,
    remembered,
)
from stenogram.parsing.lexicon import words as words_at_hand
from stenogram.parsing.offices import (
    GENITIVE,
    has_office,
    is_double_office,
    is_office,
    is_role,
    role_and_name,
    role_makes_sense,
)
from stenogram.parsing.uncased_titles import office_and_name
from stenogram.parsing.written_dates import month_names
from stenogram.text.patterns import alternatives
from stenogram.text.punctuation import COMMAS, QUOTATION_PAIRS, SENTENCE_ENDS
from stenogram.text.unspaced import has_unspaced, is_unspaced

Kind = Literal["function", "titled", "office", "described", "name", "single", "caps", "script", "institution", "phrase"]

SURNAME_FIRST: Final = "surname first"
SMALL_OFFICE: Final = "office name small"
"""The style of labels whose office has small letters: "poslanec Hale"."""
_NUMBERED: Final = re.compile(r"(.*?\S)\s*(?:#|no\.?|nr\.?|№)?\s*(?:\d{1,3}|[a-z])$")
_SENTENCE_MARKS: Final = re.compile(
    r"[?!;…=<>{}|՞՜]|\.\.|[^\W\d_]{4}\.\s+[a-zа-я]|[^\W\d_]{5}\.\s|\.\s+[–—-]\s|\.[–—-]{1,2}\s"
)
# "ПРЕДС. ХАСАН АДЕМОВ": the office before a name in capitals, cut short.
_ABBREVIATION: Final = re.compile(r"[^\W\d_]{5,7}\.\s(?=[^\W\d_]{2})")
_MACHINE_TAG: Final = re.compile(rf"(?:{alternatives(MACHINE_NAMES)})[ _-]?\d{{1,3}}$")
_VOICE: Final = re.compile(rf"(?:{VOICES})")
# ASCII has its stops and commas in abbreviations: "د. أحمد".
_MARKS_OF_CLAUSES: Final = frozenset(mark for mark in SENTENCE_ENDS + COMMAS if not mark.isascii())
# In Hebrew an abbreviation has the mark within it.
_GERSHAYIM: Final = re.compile(r"(?<=[\u05d0-\u05ea])\"(?=[\u05d0-\u05ea])")
_WIDE_SPACE: Final = "\u3000"
_HAN_NAME: Final = re.compile("[\u3400-\u9fff]{2,4}")
_HAN: Final = re.compile("[\u3400-\u9fff]{4,60}")
BELOW: Final = re.compile(r"^(?:sub|vice|vise|vize|wice|co)-?")
"""Before an office, one below it: "subdirectora"."""
_MOST_WORDS_OF_OUTLET: Final = 3
_MOST_WORDS_OF_OFFICE: Final = 12
_MOST_WORDS_WITHOUT_OFFICE: Final = 8
"""Words behind a name and a comma that may describe somebody by no office."""
_MOST_SMALL_WORDS: Final = 5
"""Of more, those in small letters, connectors and articles left out."""
_HANGUL_BODIES: Final = ("부", "위원회", "대통령실", "총리실")
_SURNAMES: Final = tuple(TITLE_SURNAMES)
_LONGEST_HAN_NAME: Final = 4
_SHORTEST_BODY: Final = 3
_LONG_DESCRIPTION: Final = 6
_DOERS: Final = tuple("人師师員员家者士官")
"""Characters with which words for people end."""
_MEMBERS: Final = ("員", "员")
_HAN_BODIES: Final = tuple("部局會会處处署院府科委所司廳厅室組组市縣县區区鄉乡鎮镇省黨党團团")
"""Characters with which bodies end that have an office: ministry, bureau, council, city, party."""
_CLOSING: Final = {"«": "»", "“": "”", "„": "”“", "»": "«", '"': '"', "「": "」", "『": "』", "《": "》"}
_QUOTES: Final = '“”«»"'
_MAX_WORDS: Final = 24
_MOST_OF_SMALL_OFFICE: Final = 5
"""Words of an office in small letters behind a name."""
_LONGEST_UNCASED: Final = 40
"""Characters of a label in a script without capitals, where nothing else tells that it is one."""
_MOST_UNCASED_WORDS: Final = 6
"""Words of it."""
LONGEST_UNCASED_PHRASE: Final = 140
"""Characters of what may be a label in such a script if it comes again, or names an office."""
UNCASED_PHRASE: Final = "uncased phrase"
"""The style of labels in such a script that are longer than a name, and of which no part is known."""
_JOINS_OFFICES: Final = "、"
"""What stands between two offices of one person in Chinese and Japanese."""
_SHORTEST_APART: Final = 5
"""Ideographs of an office that a wide space parts from a name: a surname has fewer."""
_DASHES: Final = ("—", "–", "-", "--", "|")
_LETTER: Final = re.compile(r"[^\W\d_]\.")
_APART: Final = re.compile(r"\s+(?:--?|[–—|])\s+")
# "The answer: yes" is prose, "The witness: yes" is not.
_YEAR: Final = re.compile(r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)")
# "Q2 2024 Earnings Call": of a title, where "Q2" alone begins a question.
_QUARTER: Final = re.compile(r"\W*[QH][1-4],?\s(?:FY\s?)?20\d\d\b")
# Behind the name of a holder: ". PT - CE", " - RJ".
_OF_PARTY: Final = re.compile(r"(?<=[^\W\d_]{3})\.\s|\s[-–—]\s")
_FACTION: Final = re.compile(r"[^\W\d_a-z]-[^\W\d_a-z]{2,}")
EXAMINES: Final = re.compile(
    r"(?:(?:(?:further |continued )?(?:direct |cross|re-?direct |re-?cross)?[- ]?(?:re-?)?"
    r"(?:examination|examined|questioned|questioning)(?: continued)?|questions) )?"
    r"by ((?:mr|ms|mrs|miss|dr|mx|justice|judge|the court)\b\.?[^:]{0,60}):?$",
    re.IGNORECASE,
)
"""A line that says whose questions follow: "BY MS. LEE:", "Cross-examination by Mr. Hale"."""
_DAY_AND_MONTH: Final = re.compile(
    r"(?:,\s*|\s)(?:([^\W\d_]{3,12}\.?)\s\d{1,2}(?:st|nd|rd|th)?|\d{1,2}\.?\s(?:de\s)?([^\W\d_]{3,12}\.?))$"
)
_DEGREES: Final = frozenset(("dr", "prof", "ing", "mag"))
"""Honorifics that stand behind a name too."""
_PEOPLE: Final = frozenset(("titled", "name", "caps", "described"))
_SPOKEN_WORDS: Final = frozenset(
    {"question", "questions", "answer", "answers", "response", "reply", "comment", "remark", "voice"}
)
_OF_SURNAMES: Final = frozenset(("le", "la", "lo", "li", "el", "al", "de", "den"))
"""Articles with which surnames begin."""
_ELIDED: Final = re.compile(r"l['’](?=[^\W\d_]{4})", re.IGNORECASE)
_ELIDED_ARTICLE: Final = re.compile(r"^[^\W\d_]{1,4}['’]")
_MOST_FOR_ASKING: Final = 2
_LONGEST_ACRONYM: Final = 5
"""Letters of an outlet in capitals ("TVN24"); surnames in capitals are longer, as a rule."""


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
    return as_one_word(" ".join(text.casefold().replace(".", " ").split()))


@remembered(maxsize=1 << 16)
def parse_label(head: str) -> LabelParts | None:
    """The parts of what may be a label; None where it cannot be one, being prose or empty."""
    if _is_quoted_outlet(head):
        return LabelParts("office", "", head, "", "asked")
    peeled = peel(head)
    if peeled is None:
        return None
    core, remark = as_one_word(_unquoted(peeled.core.replace(_WIDE_SPACE, " "))), peeled.remark
    if not any(char.isalpha() for char in core) or _YEAR.search(core) or EXAMINES.match(core):
        return None
    if is_of_day(core) or core.casefold() in _announcing() or _QUARTER.match(head):
        return None
    function = _function(core, remark)
    if function:
        return function
    core = without_footnote(core)
    if _SENTENCE_MARKS.search(_ABBREVIATION.sub("", core) if core.isupper() else core):
        return None
    return _of_asker(core, remark) or _of_core(head, core, remark)


@cache
def _announcing() -> frozenset[str]:
    """What says before a colon that words follow, or an interview, in any language: headlines borrow the word."""
    return KICKERS.union(*(pack.interview_titles for pack in languages()))


def _of_core(head: str, core: str, remark: str) -> LabelParts | None:
    """The parts of a label that is no function and no asker, by its script."""
    if not _is_uncased(core):
        return _of_words(core, remark)
    return None if _breaks_off_a_quotation(head) else _uncased(core, remark)


def _is_quoted_outlet(head: str) -> bool:
    """Whether a label is a few words in quotation marks, as outlets are printed: "«Север-24»", "„Głos Oakham”"."""
    if len(head) < _SHORTEST_BODY or head[-1] not in _CLOSING.get(head[0], ""):
        return False
    inner = head[1:-1]
    return inner[:1].isupper() and len(inner.split()) <= _MOST_WORDS_OF_OUTLET and not _SENTENCE_MARKS.search(inner)


def is_of_day(core: str) -> bool:
    """Whether words end in a day and its month, behind a place: "New Delhi, Nov 17", "Genève, 9 mai"."""
    match = _DAY_AND_MONTH.search(core) if core[-1:].isdigit() or "," in core else None
    return match is not None and (match[1] or match[2]).rstrip(".").casefold() in month_names(language_at_hand())


def _with_slash(core: str, remark: str) -> LabelParts | None:
    """ "Anna Reed / Greens": what stands behind the name is what brackets would say; two names are nobody's."""
    before, _, behind = core.partition(" / ")
    parts, other = parse_label(before), parse_label(behind)
    named = other is not None and other.kind in _PEOPLE and is_given_name(other.name.split()[0])
    if parts is None or parts.kind not in _PEOPLE or named:
        return _cased(core.split(), remark)
    return parts._replace(remark=REMARKS.join(filter(None, (parts.remark, behind.strip(), remark))))


def _is_uncased(core: str) -> bool:
    """Whether the script has no capitals; that of the last word, where an acronym stands first: "NHK 田中記者"."""
    first, _, last = core.rpartition(" ")
    return not has_case(core) or (bool(first) and first.isupper() and not has_case(last))


def _of_words(core: str, remark: str) -> LabelParts | None:
    """The parts of a label in a script with letter case, by its words."""
    reverence = REVERENCE.match(core)
    if reverence:
        return _reverent(reverence[0], core[reverence.end() :], remark)
    tokens = core.split()
    if addressed := _to_office(tokens):
        return _of_words(
            " ".join(tokens[:addressed]), REMARKS.join(filter(None, (remark, " ".join(tokens[addressed:]))))
        )
    if "/" in tokens[1:-1]:
        return _with_slash(core, remark)
    if any(token in _DASHES for token in tokens) and not is_double_office(tokens):
        return _with_dashes(core, remark)
    if len(tokens) > _MAX_WORDS or is_prose(tokens):
        return _small_title_and_office(core, tokens, remark) or _small_office(tokens, remark)
    if "," in core:
        return _with_comma(core, remark)
    return _cased(tokens, remark)


def _small_title_and_office(core: str, tokens: list[str], remark: str) -> LabelParts | None:
    """ "prof. Anna Reed, ministr dopravy": a title in small letters before a full name, and an office behind it."""
    if "," not in core or not tokens[0].endswith(".") or plain(tokens[0]) not in HONORIFICS:
        return None
    parts = _with_comma(core, remark)
    return parts if parts and parts.kind == "described" and " " in parts.name else None


def _to_office(tokens: list[str]) -> int:
    """Where the words begin that say whom a question is for, by office: "Anna Reed to the Minister"; 0 for none."""
    for at in range(2, len(tokens) - 1):
        if tokens[at] not in words_at_hand().given_at:
            continue
        article = plain(tokens[at + 1]) in EVERY_ARTICLE
        whom = plain(tokens[at + 1 + article]).partition("-")[0] if at + 1 + article < len(tokens) else ""
        if whom in OFFICES and is_name([token for token in tokens[:at] if plain(token) not in HONORIFICS], titled=True):
            return at
    return 0


def _unquoted(core: str) -> str:
    """The words without quotation marks; nothing where these do not close."""
    if not any(mark in core for mark in _QUOTES):
        return core
    core = _GERSHAYIM.sub("״", core)
    if core.count("“") != core.count("”") or core.count('"') % 2 or core.count("«") != core.count("»"):
        return ""
    return "".join(char for char in core if char not in _QUOTES)


def _function(core: str, remark: str) -> LabelParts | None:
    # What a Turkish keyboard types: "Questıon", "GAZETECİ".
    folded = " ".join(core.casefold().replace("i̇", "i").split()).rstrip(".")
    if core.removesuffix(".") in LETTERS:
        return LabelParts("function", core.removesuffix("."), "", remark, "function")
    if folded == "a":
        return None
    numbered = _NUMBERED.match(folded)
    bare = folded.removeprefix("an ").removeprefix("a ")
    if folded.startswith("the ") and folded[4:] not in _SPOKEN_WORDS:
        bare = folded[4:]
    if _MACHINE_TAG.match(folded):
        return LabelParts("function", core, "", remark, "function")
    endings = (folded.removesuffix(ending) for ending in words_at_hand().case_endings)
    known = {
        folded,
        bare,
        folded.replace("ı", "i"),
        *endings,
        *([numbered[1]] if numbered and len(numbered[1]) > 1 else []),
    } & FUNCTIONS
    if (known and not (len(folded) == 1 and core.islower())) or (_VOICE.match(folded) and len(folded.split()) <= 6):
        return LabelParts("function", core, "", remark, "function")
    return None


def _of_asker(core: str, remark: str) -> LabelParts | None:
    """Who asks, or the outlet, beside a word for it: "Frage Hoffmann", "Frage Oakham Zeitung", "路透社记者"."""
    asking, _, rest = core.partition(" ")
    if not rest:
        return LabelParts("office", "", core, remark, "asked") if _is_of_outlet(core) else None
    if _is_of_acronym(core):
        return LabelParts("office", "", core, remark, "asked")
    if plain(asking) not in words_at_hand().question_labels or not asking[:1].isupper():
        return None
    tokens = rest.removeprefix("– ").removeprefix("- ").split()
    if not tokens or not tokens[0][:1].isupper() or is_prose(tokens) or plain(tokens[0]) in STARTERS:
        return None
    if MEDIA.intersection(map(plain, tokens)):
        return LabelParts("office", "", core, remark, "asked")
    parts = _cased(tokens, remark)
    if parts is None or parts.kind not in ("titled", "name", "caps", "single"):
        return None
    return parts._replace(kind="described", role="", style="asked")


def _is_of_acronym(core: str) -> bool:
    """Whether an outlet in capitals stands behind a word for whoever asks: "Journaliste de l'AFP"."""
    *before, outlet = core.split()
    asking = _words_for_asking(before)
    if not asking or core.split()[0].isupper() or not all(map(str.islower, before[asking:])):
        return False
    bare = _ELIDED_ARTICLE.sub("", outlet)
    return 2 <= len(bare) <= _LONGEST_ACRONYM and bare.isupper()


def _words_for_asking(tokens: Sequence[str]) -> int:
    """How many of the first tokens are a word for whoever asks: "Phóng viên" is two."""
    questioners = words_at_hand().questioners
    firsts = [plain(token) for token in tokens[:_MOST_FOR_ASKING]]
    return next((count for count in range(len(firsts), 0, -1) if " ".join(firsts[:count]) in questioners), 0)


def asks_in_words(parts: LabelParts) -> bool:
    """Whether a label is a word for whoever asks, an outlet before it or not: "Question", "路透社记者问"."""
    pack = words_at_hand()
    return parts.key in pack.questioners or parts.key.endswith(tuple(pack.unspaced_questioners))


def _is_of_outlet(core: str) -> bool:
    """Whether a label of a script without spaces names a medium, and ends in a word for who asks."""
    ending = max((word for word in words_at_hand().unspaced_questioners if core.endswith(word)), key=len, default="")
    outlet = core.removesuffix(ending) if ending else ""
    acronym = outlet.isascii() and outlet.isalnum() and outlet.isupper()  # "CNN记者"
    return len(outlet) > 1 and (acronym or any(word in outlet for word in _unspaced("media_words")))


def _uncased(core: str, remark: str) -> LabelParts | None:
    joined = _offices_joined(core, remark) if _JOINS_OFFICES in core else None
    return joined or (_uncased_words(core, remark) if _may_be_uncased(core) else None)


def _may_be_uncased(core: str) -> bool:
    """Whether words begin with a letter and have no mark of a clause, and no word of a sentence."""
    clause = any(mark in core for mark in _MARKS_OF_CLAUSES)
    return not clause and core[:1].isalpha() and not _opens_uncased_sentence(core)


def _uncased_words(core: str, remark: str) -> LabelParts | None:
    if len(core) > _LONGEST_UNCASED or len(core.split()) > _MOST_UNCASED_WORDS:
        return _long_uncased(core, remark)
    if " / " in core:
        return _uncased_with_slash(core, remark)
    office, _, name = core.rpartition(" ")
    if _HAN_NAME.fullmatch(name) and (office.endswith(UNCASED_OFFICES) or office in FUNCTIONS):  # "主持人 徐成"
        return LabelParts("script", name, office, remark, "office name")
    titled = _title_within(core) or _han_name_apart(core) or _han_office_and_name(core) or office_and_name(core)
    if titled:
        return LabelParts("script", titled[1], titled[0], remark, "office name")
    return LabelParts("script", core, "", remark, "short" if len(core) <= 8 else "long")


def _offices_joined(core: str, remark: str) -> LabelParts | None:
    """ "交通部副部長、路政司司長王志明": several offices, and the name behind the last of them."""
    before, _, last = core.rpartition(_JOINS_OFFICES)
    known = any(office.endswith(UNCASED_OFFICES) for office in before.split(_JOINS_OFFICES))
    parts = _uncased(last, "") if known and len(core) <= LONGEST_UNCASED_PHRASE else None
    if parts is None or parts.style != "office name":
        return LabelParts("phrase", core, "", remark, UNCASED_PHRASE) if parts else None
    return parts._replace(role=f"{before}{_JOINS_OFFICES}{parts.role}", remark=remark)


def _long_uncased(core: str, remark: str) -> LabelParts | None:
    """ "معالي وزيرة الطاقة والمياه السيدة لمى السعدي": office and name, where surely one ends, or a phrase."""
    tokens = core.split()
    if len(core) > LONGEST_UNCASED_PHRASE or len(tokens) > _MAX_WORDS:
        return None
    parted = _han_name_apart(core) or _han_office_and_name(core) or office_and_name(core)
    if parted and parted[0]:
        return LabelParts("script", parted[1], parted[0], remark, "office name")
    return LabelParts("phrase", core, "", remark, UNCASED_PHRASE)


def _han_name_apart(core: str) -> tuple[str, str] | None:
    """ "国土交通省道路局橋梁対策室長事務取扱 山田太郎": a space between what somebody is and the name."""
    office, _, name = core.rpartition(" ")
    long = len(office) >= _SHORTEST_APART and " " not in office and has_unspaced(office)
    return (office, name) if long and _HAN_NAME.fullmatch(name) else None


def _uncased_with_slash(core: str, remark: str) -> LabelParts | None:
    """ "김경협 / 더불어민주당 의원": behind the name stands what brackets would say."""
    before, _, behind = core.partition(" / ")
    parts = _uncased(before.strip(), remark)
    return parts and parts._replace(remark=REMARKS.join(filter(None, (parts.remark, behind.strip()))))


@remembered(maxsize=1 << 12)
def _title_within(core: str) -> tuple[str, str] | None:
    """Office and name where the office stands behind the surname: "交通局謝局長銘鴻" is 謝銘鴻, 交通局局長."""
    if not _HAN.fullmatch(core) or core.endswith(UNCASED_OFFICES):
        return None
    for given in (2, 1):
        head, rest = core[:-given], core[-given:]
        for office in sorted((word for word in UNCASED_OFFICES if head.endswith(word)), key=len, reverse=True):
            before = head.removesuffix(office)
            surname = next((before[-n:] for n in (2, 1) if before[-n:] in TITLE_SURNAMES and len(before) >= n), None)
            body = before.removesuffix(surname) if surname else ""
            if surname and (not body or body.endswith(_HAN_BODIES)):
                return body + office, surname + rest
    return None


@remembered(maxsize=1 << 12)
def _han_office_and_name(core: str) -> tuple[str, str] | None:
    """Office and full name where no space parts them: "外交部發言人高安"."""
    if not _HAN.fullmatch(core) or is_uncased_office(core):
        return None
    for length in (3, 2, 4):
        before, name = core[:-length], core[-length:]
        if _is_full_han_name(name) and (is_uncased_office(before) or _is_long_description(before)):
            return before, name
    return None


def _is_long_description(before: str) -> bool:
    """ "河道治理项目负责人": many characters, the last of which is of somebody who does something."""
    return len(before) >= _LONG_DESCRIPTION and before.endswith(_DOERS)


def name_before_office(core: str) -> tuple[str, str] | None:
    """What may be a full name and an office run together: "高大同議員". Others are called by surname: "林局長"."""
    office = max(_offices_at_end(core), key=len, default="")
    name = core.removesuffix(office)
    return (name, office) if office and _is_full_han_name(name) else None


def _is_full_han_name(name: str) -> bool:
    """Whether these are a Chinese surname, of one character or two, and one or two of a forename."""
    return 2 <= len(name) <= 3 + (name[:2] in TITLE_SURNAMES) and name.startswith(_SURNAMES)


@remembered(maxsize=1 << 12)
def is_uncased_office(core: str) -> bool:
    """Whether a label in a script without case is an office alone: "總統", "交通局局長", "외교부 장관".

    What stands before the office is then a body, and no name that begins with a surname, as in "林大同委員".
    """
    return core in OFFICES or any(
        _is_body(core.removesuffix(office).strip(), office) for office in _offices_at_end(core)
    )


def _offices_at_end(core: str) -> Iterator[str]:
    return (office for office in UNCASED_OFFICES if core.endswith(office) and core != office)


def _is_body(body: str, office: str) -> bool:
    """Whether a body stands before its office; the name of a member ends in such characters too: "長谷部議員"."""
    if body.endswith(_HANGUL_BODIES):
        return True
    if len(body) < _SHORTEST_BODY or office.endswith(_MEMBERS) or not body.endswith(_HAN_BODIES):
        return False
    return body.endswith(office[0]) or not (body.startswith(_SURNAMES) and len(body) <= _LONGEST_HAN_NAME)


def _breaks_off_a_quotation(head: str) -> bool:
    """Whether a quotation opens in the words, or closes, and its other end stands elsewhere."""
    return any(head.count(opening) != head.count(closing) for opening, closing in QUOTATION_PAIRS.items())


def _opens_uncased_sentence(core: str) -> bool:
    """Whether words of a script without capitals are those of a sentence: "ما دو کار داریم", "我们有两点"."""
    clitics = words_at_hand().clitics.replace("|", "")
    tokens = [_without_clitic(token, clitics) for token in core.casefold().split()]
    # Of two words the second may be a surname.
    telling = tokens[:1] if len(tokens) == 2 else [word for word in tokens if word not in words_at_hand().ands]
    if tokens[0] in STARTERS or any(word in PROSE or word in FIRST_PERSON for word in telling):
        return True
    # Scripts that print no spaces between words: a word of a sentence may stand anywhere in the label.
    if not has_unspaced(core):
        return False
    return core.startswith(_unspaced("starters")) or any(word in core for word in _unspaced("prose"))


def _without_clitic(token: str, clitics: str) -> str:
    """A word without the letter before it that is a word too, where what is left is one of sentences."""
    bare = token[1:] if token[0] in clitics else token
    return bare if bare in PROSE or bare in STARTERS or bare in FIRST_PERSON else token


def _unspaced(column: str) -> tuple[str, ...]:
    """The words of a list that are of a script without spaces."""
    return tuple(word for word in getattr(words_at_hand(), column) if is_unspaced(word[0]))


def _reverent(reverence: str, rest: str, remark: str) -> LabelParts | None:
    """ "Her Excellency Anna Reed", "His Holiness the Dalai Lama", "Son Excellence M. Jean Roux"."""
    tokens = rest.strip(" ,").split()
    if not tokens or is_prose(tokens if plain(tokens[0]) not in EVERY_ARTICLE else tokens[1:] or ["x"]):
        return None
    parts = _cased(tokens, remark)
    if parts is None:
        return None
    if parts.kind in ("name", "single", "caps", "titled", "described"):
        return parts._replace(kind="titled", role=f"{reverence.strip()} {parts.role}".strip())
    return LabelParts("office", "", f"{reverence.strip()} {' '.join(tokens)}", remark, "office alone")


def _with_dashes(core: str, remark: str) -> LabelParts | None:
    """ "Anna Reed -- Chief Executive Officer", "Mary Stone – Oakham Bank – Analyst"."""
    name, *roles = _APART.split(core)
    if name in LETTERS and roles:  # "<Q - Mary Stone>", "<A – Tom Hale – Oakham Bank>"
        return _of_words(" – ".join(roles), remark)
    titled = _office_and_more(name, roles, remark) or (_in_capitals(name, roles, remark) if core.isupper() else None)
    if titled:
        return titled
    parts = _cased(name.split(), remark) if not is_prose(name.split()) and "," not in name else None
    if parts is None or parts.kind not in ("name", "titled", "caps", "single"):
        return None
    if not all(_is_role_behind(role.split()) for role in roles):
        return None
    described = has_office(" ".join(roles).split())
    kind: Kind = "single" if parts.kind == "single" else "described" if described else _kind_with_place(parts, roles)
    return LabelParts(kind, parts.name, ", ".join(roles), remark, "described")


def _kind_with_place(parts: LabelParts, roles: list[str]) -> Kind:
    """ "Trần Thị Hoa - Bắc Kạn", "Mary Stone - Oakham Bank and Company": a full name, and words that are no office."""
    stopped = any(len(word) > 2 and word.endswith(".") for word in parts.name.split())  # "Tomás Vale. PB"
    full = parts.kind == "name" and not stopped
    short = len(roles) == 1 and (len(roles[0].split()) <= 3 or is_given_name(parts.name.split()[0]))
    return "name" if full and short else "single"


def _small_office(tokens: list[str], remark: str) -> LabelParts | None:
    """ "samgönguráðherra (Anna Reed)", "poslanec Hale": an office in small letters, and who has it."""
    if not tokens[0][:1].islower():
        return None
    if person_in(remark) is None:
        return _small_office_and_name(tokens, remark)
    if len(tokens) > 4:
        return None
    words = words_of(tokens)
    known = words[-1] in OFFICES and all(word in OFFICES | CONNECTORS for word in words)
    return LabelParts("office", "", " ".join(tokens), remark, "office alone small") if known else None


def _small_office_and_name(tokens: list[str], remark: str) -> LabelParts | None:
    first = words_of([tokens[0], "x"])[0]
    if len(tokens) < 2 or not (first in OFFICES or first in HONORIFICS):
        return None
    capital = tokens[0][:1].upper() + tokens[0][1:]
    parts = None if is_prose([capital, *tokens[1:]]) else _cased([capital, *tokens[1:]], remark)
    if parts is None or parts.kind not in ("titled", "described") or not parts.name:
        return None
    return parts._replace(kind="described", role=tokens[0] + parts.role[len(capital) :], style=SMALL_OFFICE)


def _is_role_behind(words: list[str]) -> bool:
    """Whether words behind a dash may be what somebody is."""
    return is_role(words) or _is_small_role(words) or _is_office_in_small_letters(words)


def _is_office_in_small_letters(words: list[str]) -> bool:
    """ "șeful Direcției generale", "minister for bridges": one of the first two words is an office."""
    small = words[0][:1].islower() and len(words) <= _MOST_WORDS_OF_OFFICE and not is_prose(["X", *words])
    return small and any(word in OFFICES for word in words_of([*words[:2], "x"]))


def _is_small_role(words: list[str]) -> bool:
    """An office that begins with a capital, and of which some words are small: "Chủ tịch Quốc hội"."""
    return words[0][:1].isupper() and len(words) <= 10 and plain(words[0]) not in STARTERS and not is_prose(words)


def _with_comma(core: str, remark: str) -> LabelParts | None:
    first, _, rest = core.partition(",")
    parts, rest = first.split(), rest.strip()
    if not parts:
        return None
    return (
        _asker_of_channel(parts, rest, remark)
        or _surname_first(parts, rest, remark)
        or _office_first(parts, rest, remark)
        or _name_last(core, remark)
        or _name_first(parts, rest, remark)
        or _titled_last(core, remark)
        or _office_of_body(parts, rest, core, remark)
    )


def _office_and_more(office: str, roles: list[str], remark: str) -> LabelParts | None:
    """ "Minister – Member of the Council of Ministers Tom Hale"."""
    first = _cased(office.split(), "") if len(roles) == 1 and not is_prose(office.split()) else None
    if first is None or first.kind != "office" or is_prose(roles[0].split()):
        return None
    whole = _cased(roles[0].split(), remark)
    if whole is None or whole.kind not in ("titled", "described"):
        return None
    return whole._replace(kind="titled", role=f"{office} – {whole.role}")


def _in_capitals(first: str, others: list[str], remark: str) -> LabelParts | None:
    """ "O SR. PRESIDENTE - PAULO VALE - PSB", "O SR. PAULO VALE - PSB": the party behind the name is its remark."""
    parts = _cased(first.split(), "") if not is_prose(first.split()) and "," not in first else None
    if parts is not None and parts.kind == "office":
        holder = _cased(others[0].split(), "")
        if holder is None or holder.kind not in ("caps", "titled") or " " not in holder.name:
            return None
        others, parts = others[1:], holder._replace(kind="titled", role=first, style="office caps")
    elif parts is None or parts.kind != "titled" or any(has_office(other.split()) for other in others):
        return None
    return parts._replace(remark=REMARKS.join(filter(None, (*others, remark))))


def _surname_first(surname: list[str], rest: str, remark: str) -> LabelParts | None:
    """ "Laššáková, Jana, poslankyňa NR SR": surname, forename, office."""
    forename, _, role = (part.strip() for part in rest.partition(","))
    words = forename.split()
    if len(surname) > 3 or not 1 <= len(words) <= 3 or not is_name(surname) or not is_name(words):
        return None
    if not role:
        return _surname_and_forename(surname, words, remark)
    if not (role[0].islower() or has_office(role.split())) or is_prose(["X", *role.split()]):
        return None
    return LabelParts("described", f"{forename} {' '.join(surname)}", role, remark, SURNAME_FIRST)


def _surname_and_forename(surname: list[str], forename: list[str], remark: str) -> LabelParts | None:
    """ "Horvat, Ana": no more than likely where the forename is not known, for "Oakham, Nordia" has that form too."""
    if not MEDIA.isdisjoint(map(plain, forename)):
        return _of_outlet(surname, forename, remark)
    if _is_suffix_or_part(surname, forename) or len(forename) > 2:
        return None
    if " ".join(forename).casefold() in COUNTRIES or is_prose(surname):
        return None
    if is_given_name(plain(surname[0])) and not is_given_name(plain(forename[0])):
        return _of_outlet(surname, forename, remark)  # "Huma, Siasat"
    kind: Kind = "single"
    if is_given_name(plain(forename[0])) and not any(map(is_given_name, map(plain, surname))):
        kind = "caps" if all(word.isupper() for word in surname if len(word) > 1) else "name"
    elif len(surname) > 1:
        return None
    return LabelParts(kind, " ".join([*forename, *surname]), "", remark, SURNAME_FIRST)


def _is_suffix_or_part(surname: list[str], behind: list[str]) -> bool:
    """Whether what stands behind a comma is no forename: "Hale, Jr.", "Reed, Chair", "Oakham, BRIDGE"."""
    words = {plain(word) for word in behind}
    shouted = any(word.isupper() and len(word) > 1 for word in behind) and not surname[0].isupper()
    known = words & (SUFFIXES | POSTNOMINALS) or any(word in FUNCTIONS | FUNCTION_ENDINGS for word in words)
    return bool(shouted or known or "byline" in words)


def _of_outlet(asker: list[str], outlet: list[str], remark: str) -> LabelParts | None:
    """ "Yeshi, Oakham Times", and "Journalist, Oakham Times", who is nobody by name."""
    if len(asker) > 1 or is_prose(asker):
        return None
    if plain(asker[0]) in FUNCTIONS or plain(asker[0]) in FUNCTION_ENDINGS:
        return LabelParts("office", "", f"{asker[0]}, {' '.join(outlet)}", remark, "asked")
    return LabelParts("single", asker[0], " ".join(outlet), remark, "described")


def _asker_of_channel(asker: list[str], outlet: str, remark: str) -> LabelParts | None:
    """ "PERIODISTA, RAC1": the number is of the outlet, and nobody is named."""
    if len(asker) > 1 or not outlet[-1:].isdigit() or not _words_for_asking(asker):
        return None
    return LabelParts("office", "", f"{asker[0]}, {outlet}", remark, "asked")


def _office_first(office: list[str], rest: str, remark: str) -> LabelParts | None:
    """ "Ekspert Komisji, prof. Leszek Wiśniewski": an office, then an honorific and a full name."""
    words = rest.split()
    titles = 0
    while titles < len(words) and plain(words[titles]) in HONORIFICS:
        titles += 1
    name = words[titles:]
    if not titles or not is_name(name) or not (len(name) > 1 or has_office(office)) or is_prose(office):
        return None
    if _offices_only(office) and plain(office[0]) in HONORIFICS:
        return None  # "Madam Speaker, Mr. Hale"
    return LabelParts(
        "titled", " ".join(name), f"{' '.join(office)}, {' '.join(words[:titles])}", remark, "office first"
    )


def _name_last(core: str, remark: str) -> LabelParts | None:
    """ "SECRETARIA DE OBRAS, AGUAS Y PUERTOS, ANA VALE LARA": an office and what it is of, then a full name."""
    office, _, last = core.rpartition(",")
    before, name = office.split(), last.split()
    if (
        not _is_post_of(words_of([*before, "x"])[:-1], office)
        or not 2 <= len(name) <= 5
        or not is_name(name)
        or not is_role([word.strip(",") for word in before])
    ):
        return None
    known = any(plain(word) in INSTITUTIONS | OFFICE_BODIES | SUFFIXES | POSTNOMINALS for word in name)
    if known or any(word[-1] == "." and not INITIALS.match(word) for word in name):
        return None
    if " ".join(name).casefold() in COUNTRIES:
        return None
    return LabelParts("titled", " ".join(name), office, remark, "office first")


def _is_post_of(words: list[str], office: str) -> bool:
    """Whether words begin with an office, and what it is of follows, or a comma: "director general del tren"."""
    of_it = any(word in CONNECTORS for word in words[1:3]) or "," in office
    return len(words) > 2 and of_it and (words[0] in OFFICES or BELOW.sub("", words[0]) in OFFICES)


def _name_first(parts: list[str], rest: str, remark: str) -> LabelParts | None:
    """ "Anna Reed, Minister for Bridges", "Ida Brandt, MP"."""
    if len(parts) > 7 or _offices_or_honorifics(parts) or _goes_on_as_sentence(rest):
        return None
    whole = _cased(parts, remark)
    if not whole or whole.kind not in ("name", "titled", "single", "caps"):
        return None
    suffix = plain(rest.replace(".", ""))
    if suffix in POSTNOMINALS or (" " in whole.name and suffix in _DEGREES):  # "TORMA JÓZSEF, DR."
        return whole
    if _is_vocative(rest):
        return None
    if suffix in SUFFIXES:
        return whole._replace(name=f"{whole.name}, {rest}")
    role = f"{whole.role}, {rest}" if whole.role and not _only_honorific(whole.role) else rest
    # "Yes, of course" has the form of "Bianchi, rapporteur": one word alone is weak.
    kind: Kind = "single" if whole.kind == "single" else "described"
    return LabelParts(kind, whole.name, role, remark, "described")


def _offices_or_honorifics(tokens: list[str]) -> bool:
    return all(plain(token) in HONORIFICS | OFFICES for token in tokens)


def _goes_on_as_sentence(rest: str) -> bool:
    """Whether what stands behind a comma is nothing, or words of a sentence: many small ones, and no office."""
    words = rest.split()
    if not words or not words[0][0].islower():
        return not words
    small = sum(word.islower() and plain(word) not in CONNECTORS | EVERY_ARTICLE for word in words)
    many = small > _MOST_SMALL_WORDS and len(words) > _MOST_WORDS_WITHOUT_OFFICE
    return is_prose(["X", *words]) or (many and not has_office(words))


def _titled_last(core: str, remark: str) -> LabelParts | None:
    """ "Minister of Bridges, Ferries and Fords Tom Hale", but not "To be brief, Mr. Hale"."""
    before, _, last = core.rpartition(",")
    if not last.split() or _is_vocative(core) or not has_office(before.split()):
        return None
    whole = _cased(core.split(), remark)
    named = whole is not None and whole.kind == "titled" and whole.name.casefold() not in COUNTRIES
    return whole if named else None


def _office_of_body(office: list[str], rest: str, core: str, remark: str) -> LabelParts | None:
    """ "The Minister of State, Department of Energy", and the holder in brackets behind it."""
    words = rest.split()
    whole = _cased(office, remark) if words and is_role(words) and plain(words[0]) not in STARTERS else None
    if whole is None or whole.kind != "office" or _is_vocative(core):
        return None
    return whole._replace(role=core)


def _is_vocative(text: str) -> bool:
    """Whether every part between commas addresses somebody by office ("Mr President, Mr Speaker")."""
    return any(
        plain(part.split()[0]) in HONORIFICS and _offices_only(part.split()) for part in text.split(",") if part.split()
    )


def _only_honorific(role: str) -> bool:
    return all(plain(token) in HONORIFICS for token in role.split())


def _offices_only(tokens: list[str]) -> bool:
    return all(plain(token) in OFFICES or plain(token) in HONORIFICS or plain(token) in CONNECTORS for token in tokens)


def _without_postnominals(tokens: list[str]) -> list[str]:
    end = len(tokens)
    while end > 2 and plain(tokens[end - 1].replace(".", "")) in POSTNOMINALS:
        end -= 1
    return tokens[:end]


def _cased(tokens: list[str], remark: str) -> LabelParts | None:
    tokens = _without_postnominals(tokens)
    place = _of_place(tokens)
    if place:
        return _cased(tokens[:place], REMARKS.join(filter(None, (remark, " ".join(tokens[place:])))))
    elided = _ELIDED.match(tokens[0]) if len(tokens) > 1 else None
    if elided and plain(tokens[0][elided.end() :]) in OFFICES | HONORIFICS:
        return _behind_elided(tokens, elided.end(), remark)
    rest = _without_article(tokens)
    if not rest:
        return None
    article = len(rest) < len(tokens)
    if _is_elided_office(tokens) or is_office(rest, article or person_in(remark) is not None):
        return LabelParts("office", "", " ".join(tokens), remark, _style(tokens, []))
    role, name = role_and_name(rest)
    if _is_held(tokens, role, name, remark):
        return LabelParts("office", "", " ".join(tokens), remark, _style(tokens, []))
    if article and not role:
        return _behind_article(tokens, rest, name, remark)
    return _phrase(tokens, remark) if not name else _named(tokens, role, name, remark)


def _without_article(tokens: list[str]) -> list[str]:
    """The words behind an article, and behind the letter of a citizen: "LA C. PRESIDENTA"."""
    if not _begins_with_article(tokens):
        return tokens
    cited = len(tokens) > 2 and _LETTER.fullmatch(tokens[1]) is not None and plain(tokens[2]) in OFFICES
    return tokens[2:] if cited else tokens[1:]


def _behind_elided(tokens: list[str], at: int, remark: str) -> LabelParts | None:
    """ "L'ambassadeur Luc Roux", "L’onorevole Mario Rossi": the article is glued to the office."""
    article, office = tokens[0][:at], tokens[0][at:]
    if is_role(tokens[1:]) and is_office([office, *tokens[1:]], True):
        return LabelParts("office", "", " ".join(tokens), remark, _style(tokens, []))
    parts = _cased([office, *tokens[1:]], remark)
    if parts is None:
        return None
    return parts._replace(role=article + parts.role) if parts.role else parts._replace(name=article + parts.name)


def _begins_with_article(tokens: list[str]) -> bool:
    """Whether the first token is an article of some language, and no forename: "Els Bakker"."""
    first = tokens[0].casefold()
    if first not in EVERY_ARTICLE or tokens[0].islower():
        return False
    return not (is_given_name(first) and len(tokens) > 1 and first not in words_at_hand().articles)


def _behind_article(tokens: list[str], rest: list[str], name: list[str], remark: str) -> LabelParts | None:
    """What has an article and no office: "LA RUSSA", "De Jong", "THE BRIDGE", "The Bridge"."""
    caps = is_caps(rest[0])
    if name and plain(tokens[0]) in _OF_SURNAMES:
        return _name(tokens, remark) if caps else _article_and_surname(tokens, remark)
    if not name or (rest[0][:1].isupper() and not caps):
        return _phrase(tokens, remark)
    return _named(tokens, [], name, remark)


def _article_and_surname(tokens: list[str], remark: str) -> LabelParts | None:
    """ "Le Goff", which may also be a heading: "La Tribune"."""
    if len(tokens) > 2:
        return _phrase(tokens, remark)
    return LabelParts("single", " ".join(tokens), "", remark, "single")


def _is_elided_office(tokens: list[str]) -> bool:
    """ "L'huissier": an office with its article glued to it."""
    elided = _ELIDED.match(tokens[0]) if len(tokens) == 1 else None
    return elided is not None and plain(tokens[0][elided.end() :]) in OFFICES


def _is_held(tokens: list[str], role: list[str], name: list[str], remark: str) -> bool:
    """ "SECRETARY FOR HOUSING", "MENTERI PERHUBUNGAN RI (BASRI HADI)": an office, though its end looks like a name."""
    if not name and " ".join(tokens).isupper():
        rest = tokens[1:] if tokens[0].casefold() in EVERY_ARTICLE else tokens
        return is_office(rest, True)
    return person_in(remark) is not None and (_is_of_body(role, name, remark) or _is_office_of_matter(tokens))


def _is_office_of_matter(tokens: list[str]) -> bool:
    """ "Ministr dopravy", "La sottosegretaria ai Trasporti", "Menteri Perhubungan": an office, and what it is of."""
    rest = _without_article(tokens)
    if len(rest) < 2 or words_of([rest[0], "x"])[0] not in OFFICES or is_prose(rest):
        return False
    return rest[1][:1].islower() or (language_at_hand() in GENITIVE and not is_given_name(plain(rest[1])))


def _named(tokens: list[str], role: list[str], name: list[str], remark: str) -> LabelParts | None:
    if not role and _begins_with_office_elsewhere(name):
        return LabelParts("titled", " ".join(name[1:]), name[0], remark, _style(name[:1], name[1:]))
    if not role or _are_forenames(role, name):
        return _name([*role, *name], remark)
    return _titled(tokens, role, name, remark)


def _begins_with_office_elsewhere(name: list[str]) -> bool:
    """Whether an office of another language stands before a forename: "Minister Luc Roux" in a French record."""
    first, *rest = map(plain, name)
    known = first in EVERY_OFFICE and first not in TITLED_SURNAMES and not is_given_name(first)
    return known and len(rest) > 1 and is_given_name(rest[0])


def _are_forenames(role: list[str], name: list[str]) -> bool:
    """ "Emmanuel MOREL", "Ana Maria DOS REIS": what stands before a surname in capitals is a name, and no office."""
    return len(role) <= 3 and not has_office(role) and is_name([*role, *name]) and not is_prose(role)


def _is_of_body(role: list[str], name: list[str], remark: str) -> bool:
    """Whether what stands before the holder in brackets is no name: "MENTERI PERHUBUNGAN RI", "F-PDIP"."""
    if not role:
        return len(name) == 1 and _FACTION.match(name[0]) is not None
    holder = person_in(remark)
    of_body = bool(name) and plain(name[-1]) in OFFICE_BODIES
    titled = holder is not None and " " in holder.name and _only_honorific(holder.role or "x")
    return any(word in OFFICES for word in words_of([*role, "x"])) and (of_body or titled)


def person_in(remark: str) -> LabelParts | None:
    """The holder whom brackets behind an office name: "Minister for Bridges (Deputy Anna Reed)".

    Behind the name may stand what the person is of: "(Anna Reed. PT - CE)".
    """
    for piece in remark.split(REMARKS) if remark else ():
        whole = parse_label(piece)
        parts = whole if whole and whole.kind in _PEOPLE else parse_label(_OF_PARTY.split(piece, maxsplit=1)[0])
        if parts and parts.kind in _PEOPLE and (" " in parts.name or parts.kind == "titled"):
            return None if _is_place(parts) or _is_medium(parts.name) else parts
    return None


def _is_medium(name: str) -> bool:
    """Whether a name has a word of media and begins with no forename: "Sky News"."""
    first = name.split()[0].casefold()
    return bool(MEDIA.intersection(map(plain, name.split()))) and not is_given_name(first)


def _is_place(parts: LabelParts) -> bool:
    """A country, a party, or what an office is of: "(Utopia)", "(S, ZH)", "(Ministro de Obras Públicas)"."""
    of_body = bool(parts.role) and parts.role.split()[-1].casefold() in CONNECTORS
    abbreviated = all(len(word.strip(".")) == 1 or _is_of_consonants(word) for word in parts.name.split())
    return of_body or abbreviated or parts.name.casefold() in COUNTRIES


def _is_of_consonants(word: str) -> bool:
    """Whether a word is the abbreviation of a party or group: "PS", "NP", "SDS"."""
    return word.isascii() and word.isupper() and len(word) <= _LONGEST_ACRONYM and not set(word) & set("AEIOUY")


def _titled(tokens: list[str], role: list[str], name: list[str], remark: str) -> LabelParts | None:
    head = tokens[: len(tokens) - len(name)]
    if not role_makes_sense(role):
        return _phrase(tokens, remark)
    if not has_office(role):  # "veteran builder John Weir", but also "The US imposed sanctions on Russia".
        if len(role) < len(head) or len(name) < 2:
            return _phrase(tokens, remark)
        return LabelParts("described", " ".join(name), " ".join(head), remark, "described")
    return LabelParts("titled", " ".join(name), " ".join(head), remark, _style(role, name))


def _of_place(tokens: list[str]) -> int | None:
    """Where the place begins that tells two of one surname apart: "Mr. SMITH of New Jersey"."""
    if "of" not in tokens[2:-1] or plain(tokens[0]) not in HONORIFICS:
        return None
    at = tokens.index("of", 2)
    return at if at <= 5 and is_name(tokens[1:at], titled=True) and is_name(tokens[at + 1 :]) else None


def _name(name: list[str], remark: str) -> LabelParts:
    joined = " ".join(name)
    if len(name) > 1 and plain(name[-1]) in FUNCTION_ENDINGS and not INITIALS.match(name[0]):
        return LabelParts("office", "", joined, remark, "office")  # "Senior Administration Official"
    if len(name) > 1 and _is_institution(name):
        return LabelParts("institution", joined, "", remark, "institution")
    if all(is_caps(token) or plain(token) in PARTICLES or INITIALS.match(token) for token in name):
        return LabelParts("caps", joined, "", remark, "caps")
    initials = any(INITIALS.match(token) for token in name)
    kind: Kind = "name" if len(name) > 1 else "single"
    return LabelParts(kind, joined, "", remark, "initials" if initials and len(name) <= 3 else kind)


def _phrase(tokens: list[str], remark: str) -> LabelParts | None:
    if _is_institution(tokens):
        return LabelParts("institution", " ".join(tokens), "", remark, "institution")
    if " and " in f" {' '.join(tokens)} " and len(tokens) < 8:
        return None
    behind = _office_behind(tokens)
    if behind:
        return _described_behind(tokens[:-behind], tokens[-behind:], remark)
    if _is_post(tokens):
        return LabelParts("office", "", " ".join(tokens), remark, "office")
    numbered = plain(tokens[-1]).lstrip("#").isdigit() and len(tokens) > 1
    if plain(tokens[-1 - numbered]) in FUNCTION_ENDINGS and len(tokens) <= 6:
        return LabelParts("office", "", " ".join(tokens), remark, "office")
    return LabelParts("phrase", " ".join(tokens), "", remark, "phrase") if len(tokens) <= 12 else None


def _described_behind(named: list[str], office: list[str], remark: str) -> LabelParts:
    """A name with an office behind it, and perhaps a title before it: "DR. KOVÁCS ANNA közlekedési államtitkár"."""
    titles = next((n for n, token in enumerate(named) if plain(token) not in HONORIFICS), 0)
    role = " ".join([*named[:titles], *office]) if titles else " ".join(office)
    return LabelParts("described", " ".join(named[titles:]), role, remark, "described")


def _office_behind(tokens: list[str]) -> int:
    """How many words of an office in small letters stand behind a full name: "Kovács Anna miniszter"; 0 for none."""
    count = next((n for n, token in enumerate(reversed(tokens)) if not token[:1].islower()), len(tokens))
    name, office = tokens[: len(tokens) - count], words_of(["x", *tokens[len(tokens) - count :]])[1:]
    titles = next((n for n, token in enumerate(name) if plain(token) not in HONORIFICS), 0)
    if not 1 <= count <= _MOST_OF_SMALL_OFFICE or not 2 <= len(name) - titles <= 4 or not is_name(name[titles:]):
        return 0
    if all(map(is_caps, name[titles:])):
        return count  # Of a name in capitals it is clear where it ends, whatever the office is.
    known = office[-1] in OFFICES and (titles or all(word in OFFICES or word in CONNECTORS for word in office))
    return count if known else 0


def _is_post(tokens: list[str]) -> bool:
    """An office, and what it is of: "Ministro de Fomento", "Minister for Bridges"."""
    words = words_of(tokens)
    return 2 < len(tokens) <= 9 and words[0] in OFFICES and words[1] in CONNECTORS and is_role(tokens)


def _is_institution(tokens: list[str]) -> bool:
    """A body that may speak: "Ministry of Tides", "The Bridge Council"."""
    words = [plain(token) for token in tokens]
    if len(words) > 10 or not any(word in INSTITUTIONS for word in words):
        return False
    return all(token[:1].isupper() or word in CONNECTORS for token, word in zip(tokens, words, strict=True))


def _style(role: list[str], name: list[str]) -> str:
    words = [plain(token) for token in role]
    title = "honorific" if words and all(word in HONORIFICS for word in words) else "office"
    if not name:
        shout = any(token.isupper() and len(token) > 1 for token in role)
        return f"{title} alone {'caps' if shout else ''}".strip()
    return f"{title} {'caps' if all(is_caps(token) or INITIALS.match(token) for token in name) else 'name'}"
