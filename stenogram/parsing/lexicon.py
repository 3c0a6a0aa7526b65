"""The words by which labels are known, in the language of the text at hand.

The words stand in `stenogram.languages`, one pack a language. While a text is read, those of its language count; where
that is not known, those of all languages together. The language is of the context, as precision is in `decimal`:
`reading_in` sets it for the steps of one text, and what is remembered between texts is remembered for each language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Set
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps
from typing import Final, TypeVar

from stenogram.languages import Language, languages, territories, words_of

UNKNOWN: Final = "und"
_language: Final[ContextVar[str]] = ContextVar("language", default=UNKNOWN)
_T = TypeVar("_T")


@contextmanager
def reading_in(code: str | None) -> Iterator[None]:
    """Within it the words of one language count; of all, where it is None."""
    token = _language.set(code or UNKNOWN)
    try:
        yield
    finally:
        _language.reset(token)


def language_at_hand() -> str:
    """The language of the text that is being read; "und" where it is not known."""
    return _language.get()


def words() -> Language:
    """The words that count for the text at hand."""
    return words_of(_language.get())


def remembered(maxsize: int) -> Callable[[Callable[[str], _T]], Callable[[str], _T]]:
    """A cache of a function of one text whose result depends on the words that count."""

    def decorate(function: Callable[[str], _T]) -> Callable[[str], _T]:
        @lru_cache(maxsize=64)
        def cache_of(_code: str) -> Callable[[str], _T]:
            return lru_cache(maxsize=maxsize)(function)

        @wraps(function)
        def remembering(text: str) -> _T:
            return cache_of(_language.get())(text)

        return remembering

    return decorate


def joined_office(word: str) -> str | None:
    """The office in which a joined word ends, where the language joins words: "minister" of "verkehrsminister"."""
    if len(word) < _SHORTEST_JOINED:
        return None
    return next((office for office in _joined_offices(_language.get()) if word.endswith(office)), None)


_SHORTEST_JOINED: Final = 10


@lru_cache(maxsize=64)
def _joined_offices(code: str) -> tuple[str, ...]:
    pack = words_of(code)
    return tuple(sorted(office for office in pack.offices if len(office) >= 6)) if pack.compounds else ()


class _Column(Set[str]):
    """One list of the words that count, looked up at each use."""

    __slots__ = ("_name",)

    def __init__(self, name: str) -> None:
        self._name = name

    def _words(self) -> frozenset[str]:
        return _column(_language.get(), self._name)

    def __contains__(self, word: object) -> bool:
        return word in _column(_language.get(), self._name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._words())

    def __len__(self) -> int:
        return len(self._words())

    @classmethod
    def _from_iterable(cls, it):  # type: ignore[no-untyped-def]
        return frozenset(it)


class _Pairs(Mapping[str, _T]):
    """One table of the words that count, looked up at each use."""

    __slots__ = ("_name",)

    def __init__(self, name: str) -> None:
        self._name = name

    def _table(self) -> Mapping[str, _T]:
        table: Mapping[str, _T] = getattr(words(), self._name)
        return table

    def __getitem__(self, word: str) -> _T:
        return self._table()[word]

    def __iter__(self) -> Iterator[str]:
        return iter(self._table())

    def __len__(self) -> int:
        return len(self._table())


@lru_cache(maxsize=1 << 11)
def _column(code: str, name: str) -> frozenset[str]:
    # Names travel: "zu Baringdorf" and "da Silva" speak in English records too.
    pack = words_of(UNKNOWN if name == "particles" else code)
    column: frozenset[str] = getattr(pack, name)
    if name == "honorifics":
        return column | ACADEMIC_TITLES
    return column | _territories(code) if name == "countries" else column


@lru_cache(maxsize=64)
def _territories(code: str) -> frozenset[str]:
    pack = words_of(code)
    known = [language.code for language in languages()] if pack.code == "mul" else [pack.code]
    return frozenset().union(*map(territories, known))


HONORIFICS: Final = _Column("honorifics")
OFFICES: Final = _Column("offices")
SHORT_OFFICES: Final[Mapping[str, str]] = _Pairs("office_abbreviations")
CHAIRS: Final = _Column("chairs")
FUNCTIONS: Final = _Column("functions")
FUNCTION_ENDINGS: Final = _Column("function_endings")
PARTICLES: Final = _Column("particles")
CONNECTORS: Final = _Column("connectors")
ARTICLES: Final = _Column("articles")
OFFICE_BODIES: Final = _Column("bodies")
COUNTRIES: Final = _Column("countries")
PROSE: Final = _Column("prose")
STARTERS: Final = _Column("starters")
INSTITUTION_WORDS: Final = _Column("organisation_words")
METADATA_KEYS: Final = _Column("metadata_keys")
MINUTE_WORDS: Final = _Column("minute_words")
SPEAKER_KEYS: Final[Mapping[str, str | None]] = _Pairs("speaker_keys")

# --- Of all languages, for names travel ------------------------------------------------------------


def _words_of(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Offices that are surnames too: behind a forename, and behind an honorific ("Mr. Judge", but not "Mr. Speaker").
OFFICE_SURNAMES: Final = _words_of("king prince bishop pope duke earl page marshall dean")
TITLED_SURNAMES: Final = OFFICE_SURNAMES | _words_of(
    "judge major marshal abbot cardinal baron knight constable sheriff queen"
)
# Before "King" they are no forenames.
MONARCHIES: Final = _words_of(
    "saudi jordanian belgian spanish swedish danish norwegian dutch thai moroccan british bahraini malaysian cambodian"
)
ACADEMIC_TITLES: Final = _words_of("dr prof doc ing mgr dipl")
SUFFIXES: Final = _words_of("jr sr ii iii iv")
# What stands behind a name and is no part of it.
POSTNOMINALS: Final = _words_of("mp qc kc sc msp mla mep mlc mhr mna mpp td phd md obe cbe mbe dbe kbe esq frs jp")

# Who asks and who answers, as one letter each. A letter other than Q is a label only where its partner is one too.
LETTER_PAIRS: Final = tuple(
    (pair[0], pair[2]) for pair in "q/a q/r p/r f/a d/r v/a в/о к/о п/в з/в س/ج ש/ת 问/答 問/答 문/답".split()
)
LETTERS: Final = frozenset(letter.upper() for pair in LETTER_PAIRS for letter in pair)

# Honorifics of reverence, which begin with a small word of sentences: "Her Excellency", "Seine Heiligkeit".
REVERENCE: Final = re.compile(
    r"(?:(?:His|Her|Their|Your)(?: Royal| Imperial| Serene| Most| All)*"
    r" (?:Excellenc(?:y|ies)|Majest(?:y|ies)|Holiness|Highness(?:es)?|Eminence|Beatitude|Grace|Honou?r"
    r"|Lordship|Ladyship)"
    r"|(?:Son|Leurs?) (?:Excellences?|Altesse(?: Royale| Sérénissime)?|Éminence)|Sa (?:Majesté|Sainteté|Béatitude)"
    r"|(?:Seine|Ihre|Euer) (?:Exzellenz|Heiligkeit|Majestät|Eminenz|Seligkeit|(?:Königliche |Kaiserliche )?Hoheit)"
    r"|Su (?:Excelencia|Majestad|Santidad|Alteza(?: Real)?|Eminencia)"
    r"|Sua (?:Eccellenza|Santità|Maestà|Eminenza|Altezza|Excelência|Santidade|Majestade|Alteza|Eminência)"
    r"|(?:Zijne|Hare) (?:Excellentie|Majesteit|Heiligheid|Koninklijke Hoogheid)"
    r"|(?:Jego|Jej) (?:Ekscelencja|Świątobliwość|Królewska Mość|Eminencja|Magnificencja)"
    r"|(?:Его|Её|Ее) (?:Превосходительство|Величество|Святейшество|Высочество|Высокопреосвященство|Блаженство)"
    r"|(?:Його|Її) (?:Ексцеленція|Величність|Святість|Високість|Блаженство)|Ekselansları)\s+(?=\S)"
)

# Bodies that speak as such.
INSTITUTIONS: Final = _words_of(
    """
    organisation organization council committee commission government ministry parliament assembly secretariat forum
    association federation agency university institute bank company corporation headquarters office department union
    party foundation board court authority bureau delegation ministerium kommission ausschuss ministère commission
    conseil ministerio comisión consejo ministero commissione consiglio ministério comissão conselho ministerie
    ministerstwo komisja министерство комиссия комитет совет
    """
)

# Offices of scripts without letter case, behind which the holder stands in brackets.
UNCASED_OFFICES: Final = tuple(
    """
    大臣 議長 委員長 主席 院長 部長 局長 署長 司長 長官 總統 总统 会長 會長 參考人 参考人 証人 公述人 大使 理事 总理
    總理 主任 次長 秘書長 秘书长 委員 政務官 主計官 市長 知事 教授 發言人 发言人 장관 위원장 의장 총리 대통령 차관
    """.split()
)

# What a name in the title of an English text stops before: "Remarks by President Stone Honoring …".
TITLE_VERBS: Final = _words_of(
    """
    honoring honouring welcoming announcing marking commemorating celebrating signing presenting introducing
    recognizing recognising nominating unveiling visiting speaking meeting addressing hosting accepting awarding
    remembering opening closing calling urging supporting congratulating thanking launching outlining receiving
    delivering discussing touring highlighting joining greeting swearing pardoning dedicating departing arriving
    holding attending answering meets visits signs speaks delivers announces welcomes hosts addresses honors honours
    receives attends opens holds says tells answers presents joins greets congratulates departs arrives hails
    """
)
