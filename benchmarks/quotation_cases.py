"""Made-up articles that quote a corpus, rightly or not in a known way, each with the verdict that it must get."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from stenogram.quotations import Passage
from stenogram.quotations.check import negations
from stenogram.quotations.tokens import without_stage

MARKS: Final = ("“{}”", '"{}"', "«{}»", "« {} »", "„{}“", "»{}«", "‘{}’", "「{}」")
UNKNOWN: Final = ("Hansen", "Mr Okafor", "Petrova", "O’Malley", "Frau Lindqvist", "Thibault")
_SENTENCE: Final = re.compile(r"[^.!?。！？…]+[.!?。！？]+")
_POSITIVE: Final = {"wo": "will", "ca": "can", "sha": "shall", "Wo": "Will", "Ca": "Can"}
_CONTRACTED: Final = ("is", "are", "was", "were", "have", "has", "had", "would", "could", "should", "do", "does", "did")
_NUMBERS: Final = (
    ("two", "three"), ("four", "six"), ("five", "fifty"), ("first", "second"), ("ten", "eleven"), ("one", "no"),
    ("hundred", "thousand"), ("half", "quarter"), ("zwei", "drei"), ("deux", "trois"), ("dos", "tres"),
    ("два", "три"), ("двух", "трёх"), ("третий", "второй"), ("iki", "üç"), ("первый", "второй"),
)  # fmt: skip
_UNITS: Final = (
    ("percent", "percentage points"), ("million", "billion"), ("billion", "trillion"), ("dollars", "euros"), ("%", "‰"),
    ("kilometres", "miles"), ("years", "months"), ("days", "weeks"), ("year", "decade"), ("миллионов", "миллиардов"),
    ("процентов", "пунктов"), ("лет", "дней"), ("ans", "mois"), ("Jahre", "Monate"), ("años", "meses"),
)  # fmt: skip
_TENSES: Final = (
    ("will", "would"), ("is", "was"), ("are", "were"), ("has", "had"), ("have", "had"), ("can", "could"), ("do", "did"),
    ("будет", "был"), ("ist", "war"), ("est", "était"), ("es", "era"), ("sind", "waren"), ("a", "avait"), ("é", "foi"),
)  # fmt: skip
_MODALS: Final = (
    ("must", "may"), ("will", "might"), ("should", "could"), ("all", "some"), ("always", "often"), ("only", "also"),
    ("muss", "kann"), ("doit", "peut"), ("debe", "puede"), ("должны", "могут"), ("все", "многие"), ("and", "or"),
)  # fmt: skip
_PUNCTUATION: Final = (
    (", ", ".", " – "), ("，", "。", "——"), ("、", "。", "―"), ("، ", ".", " - "), (", ", "\u00a0!", "\u202f—\u00a0"),
    (",\u00a0", "", " -- "), ("; ", "।", "—"), ("\u00a0; ", "…", " ‒ "),
)  # fmt: skip
"""Comma, stop and dash of English and German, Chinese, Japanese, Arabic, French, none, Hindi, French again."""
_OTHERS: Final = {"-": "‑", "’": "'", "“": "„", "”": "“", "—": "–", " ": "\u00a0", ", ": "，"}


class Sentence(NamedTuple):
    """A sentence of 8 to 40 words, and the passage that has it."""

    text: str
    passage: Passage
    at: int


class Case(NamedTuple):
    """`kind` is how the article was made; `quoted` are the words between its quotation marks."""

    kind: str
    article: str
    quoted: str
    verdict: str


def sentences_of(passages: Sequence[Passage]) -> list[Sentence]:
    """The sentences of all passages that are fit to be quoted: words of one paragraph, without marks in them."""
    result = []
    for passage in passages:
        text = without_stage(passage.text, passage.stage_words)
        if text != passage.text:
            continue
        for match in _SENTENCE.finditer(passage.text):
            words = match[0].strip()
            before, after = passage.text[: match.start()], passage.text[match.end() : match.end() + 1]
            # The stop within "1.2" or behind "Mr." ends no sentence.
            whole = after in ("", " ", "\n") and not re.search(r"(?:\d|\b\w{1,3})[.?!]$", before)
            unmarked = not re.search("[…\\[\\]\n\"“”„«»‘'()（）「」]|\\.\\.", words)
            if whole and unmarked and 8 <= len(words.split()) <= 40 and words[0].isalnum():
                result.append(Sentence(words, passage, match.start()))
    return result


class Maker:
    """Makes cases of one corpus. The same seed gives the same cases."""

    def __init__(self, passages: Sequence[Passage], seed: int) -> None:
        self._random = random.Random(seed)
        self.sentences = sentences_of(passages)
        self._all = "\n".join(" ".join(passage.text.split()) for passage in passages)
        self._speakers = sorted({passage.names[0] for passage in passages if passage.names})

    def cases(self, count: int) -> Iterator[Case]:
        """So many cases, of every kind in turn."""
        kinds = list(KINDS)
        made = 0
        while made < count:
            kind = kinds[made % len(kinds)]
            for _ in range(400):
                case = KINDS[kind](self)
                if case:
                    quoted, verdict, around = case
                    mark = self._random.choice(MARKS[:6] if "’" in quoted or "'" in quoted else MARKS)
                    yield Case(kind, around.format(mark.format(quoted)), quoted, verdict)
                    break
            else:
                kinds.remove(kind)
                continue
            made += 1

    # --- Kinds ----------------------------------------------------------------------------------

    def exact(self) -> tuple[str, str, str] | None:
        return self._pick().text, "exact", "He said: {}"

    def beginning_in_small_letters(self) -> tuple[str, str, str] | None:
        words = self._pick().text.split()
        start = self._random.randrange(1, max(2, len(words) - 6))
        return " ".join(words[start:]).rstrip(".") + ",", "exact", "It was, {} he added."

    def typography(self) -> tuple[str, str, str] | None:
        text = self._pick().text
        for printed, other in _OTHERS.items():
            if self._random.random() < 0.5:
                text = text.replace(printed, other)
        return text, "exact", "{}"

    def soft_hyphens(self) -> tuple[str, str, str] | None:
        text = self._pick().text
        at = next((match.start() + 3 for match in re.finditer(r"[^\W\d_]{8,}", text)), None)
        return (text[:at] + "\u00ad" + text[at:], "exact", "{}") if at else None

    def word_changed(self) -> tuple[str, str, str] | None:
        words = self._pick().text.split()
        at = self._random.randrange(len(words))
        other = self._random.choice(self._pick().text.split()).strip(".,;:!?—–-")
        if _bare(other) == _bare(words[at]) or not _bare(other) or not _bare(words[at]):
            return None
        return self._new(" ".join([*words[:at], other, *words[at + 1 :]]), "altered")

    def word_dropped(self) -> tuple[str, str, str] | None:
        words = self._pick().text.split()
        at = self._random.randrange(1, len(words) - 1)
        return self._new(" ".join(words[:at] + words[at + 1 :]), "altered") if _bare(words[at]) else None

    def word_added(self) -> tuple[str, str, str] | None:
        words = self._pick().text.split()
        at = self._random.randrange(1, len(words) - 1)
        return self._new(" ".join([*words[:at], "truly", *words[at:]]), "altered")

    def words_exchanged(self) -> tuple[str, str, str] | None:
        words = self._pick().text.split()
        at = self._random.randrange(1, len(words) - 2)
        if _bare(words[at]) == _bare(words[at + 1]) or not (_bare(words[at]) and _bare(words[at + 1])):
            return None
        return self._new(" ".join([*words[:at], words[at + 1], words[at], *words[at + 2 :]]), "altered")

    def negation_dropped(self) -> tuple[str, str, str] | None:
        words = self._pick().text.split()
        places = [at for at, word in enumerate(words) if _bare(word) in negations() and 0 < at < len(words) - 1]
        if not places:
            return None
        at = self._random.choice(places)
        return self._new(" ".join(words[:at] + words[at + 1 :]), "altered")

    def negation_added(self) -> tuple[str, str, str] | None:
        words = self._pick().text.split()
        places = [at for at, word in enumerate(words) if word in ("is", "are", "will", "was", "have", "has", "can")]
        if not places:
            return None
        at = self._random.choice(places) + 1
        return self._new(" ".join([*words[:at], "not", *words[at:]]), "altered")

    def number_changed(self) -> tuple[str, str, str] | None:
        text = self._pick().text
        numbers = list(re.finditer(r"\d+", text))
        if not numbers:
            return None
        number = self._random.choice(numbers)
        other = str(int(number[0]) + self._random.randrange(1, 9))
        return self._new(text[: number.start()] + other + text[number.end() :], "altered")

    def shortened(self) -> tuple[str, str, str] | None:
        words = self._pick().text.split()
        if len(words) < 12:
            return None
        start = self._random.randrange(3, len(words) - 7)
        end = self._random.randrange(start + 2, len(words) - 3)
        if any(_bare(word) in negations() or word.lower().endswith("n’t") for word in words[start:end]):
            return None
        mark = self._random.choice(("…", "...", "[…]", "[...]", ". . .", "(…)"))
        return self._new(" ".join([*words[:start], mark, *words[end:]]), "shortened")

    def dots_at_the_ends(self) -> tuple[str, str, str] | None:
        words = self._pick().text.split()
        return "… " + " ".join(words[1:-1]) + " …", "exact", "{}"

    def spliced(self) -> tuple[str, str, str] | None:
        one, other = self._pick(), self._pick()
        if one.passage is other.passage and 0 <= other.at - one.at - len(one.text) < 4:
            return None
        return self._new(f"{one.text} {other.text}", "spliced")

    def spliced_with_a_mark(self) -> tuple[str, str, str] | None:
        one, other = self._pick(), self._pick()
        if one.passage is other.passage:
            return None
        return self._new(f"{one.text} … {other.text}", "spliced")

    def other_speaker(self) -> tuple[str, str, str] | None:
        return self._by_another(
            ("{{}}, {} said.", "{} told reporters: {{}}", "According to {}, {{}}", "According to the delegate {}, {{}}")
        )

    def another_who_is_he(self) -> tuple[str, str, str] | None:
        return self._by_another(("{} took the floor. {{}}, he said.", "{} spoke next.\n\n{{}}, she said last year."))

    def somebody_unknown(self) -> tuple[str, str, str] | None:
        sentence = self._pick()
        if not any(name.isascii() for name in sentence.passage.names) or self._all.count(sentence.text) > 1:
            return None
        if self._random.choice(UNKNOWN) in " ".join(sentence.passage.names):
            return None
        around = self._random.choice(("{{}}, {} said.", "{{}}, said {}.", "According to {}, {{}}", "{{}}, sagte {}."))
        return sentence.text, "other-speaker", around.format(self._random.choice(UNKNOWN))

    def right_speaker_and_day(self) -> tuple[str, str, str] | None:
        sentence = self._pick()
        passage = sentence.passage
        if not passage.names or not passage.date:
            return None
        name = self._random.choice((passage.names[0], passage.names[0].split()[-1]))
        return sentence.text, "exact", f"{{}}, {name} said in {passage.date[:4]}."

    def right_speaker_in_other_words(self) -> tuple[str, str, str] | None:
        passage = (sentence := self._pick()).passage
        if not passage.names:
            return None
        around = self._random.choice((
            "{} took the floor. {{}}, he said.", "{{}}, {} told Reuters on Tuesday.", "According to {}, {{}}",
            "{{}}, said {} in Brussels.", "Moscow said otherwise, but {} said: {{}}",
        ))  # fmt: skip
        return sentence.text, "exact", around.format(passage.names[0])

    def other_time(self) -> tuple[str, str, str] | None:
        sentence = self._pick()
        passage = sentence.passage
        if not passage.names or not passage.date or self._all.count(sentence.text) > 1:
            return None
        return sentence.text, "other-time", f"{{}}, {passage.names[0]} said in {int(passage.date[:4]) + 1}."

    def bracketed(self) -> tuple[str, str, str] | None:
        words = self._pick().text.split()
        at = self._random.randrange(1, len(words) - 2)
        return " ".join([*words[:at], "[our editor’s words]", *words[at:]]), "exact", "{}"

    def made_up(self) -> tuple[str, str, str] | None:
        words = [self._random.choice(self._pick().text.split()).strip(".,;:!?") for _ in range(14)]
        return self._new(" ".join(words), "not-found")

    def contraction_undone(self) -> tuple[str, str, str] | None:
        """ "It isn't" as "It is": the negation is within a word."""
        text = self._pick().text
        found = list(re.finditer(r"\b(\w+)n[’']t\b", text))
        if not found:
            return None
        match = self._random.choice(found)
        return self._new(text[: match.start()] + _POSITIVE.get(match[1], match[1]) + text[match.end() :], "altered")

    def negation_contracted(self) -> tuple[str, str, str] | None:
        words = self._pick().text.split()
        places = [at for at, word in enumerate(words) if word in _CONTRACTED]
        if not places:
            return None
        at = self._random.choice(places)
        return self._new(
            " ".join([*words[:at], words[at] + self._random.choice(("n’t", "n't")), *words[at + 1 :]]), "altered"
        )

    def negation_in_brackets(self) -> tuple[str, str, str] | None:
        words = self._pick().text.split()
        at = self._random.randrange(1, len(words) - 1)
        word = self._random.choice(("not", "never", "nicht", "нет", "no"))
        return self._new(" ".join([*words[:at], f"[{word}]", *words[at:]]), "altered")

    def negation_lost_over_a_line_end(self) -> tuple[str, str, str] | None:
        words = self._pick().text.split()
        places = [at for at, word in enumerate(words) if _bare(word) in negations() and 0 < at < len(words) - 1]
        if not places:
            return None
        at = self._random.choice(places)
        return self._new(" ".join(words[:at]) + "\n" + " ".join(words[at + 1 :]), "altered")

    def negation_behind_an_ellipsis(self) -> tuple[str, str, str] | None:
        words = self._pick().text.split()
        places = [at for at, word in enumerate(words) if _bare(word) in negations() and 3 < at < len(words) - 4]
        if not places:
            return None
        at = self._random.choice(places)
        return self._new(" ".join([*words[:at], "…", *words[at + 1 :]]), "altered")

    def number_word_changed(self) -> tuple[str, str, str] | None:
        return self._replaced(_NUMBERS)

    def unit_changed(self) -> tuple[str, str, str] | None:
        return self._replaced(_UNITS)

    def tense_changed(self) -> tuple[str, str, str] | None:
        return self._replaced(_TENSES)

    def certainty_changed(self) -> tuple[str, str, str] | None:
        return self._replaced(_MODALS)

    def names_exchanged(self) -> tuple[str, str, str] | None:
        """Two names of a sentence, each in the place of the other."""
        words = self._pick().text.split()
        places = [at for at, word in enumerate(words) if at and _bare(word) == word.lower() and word[0].isupper()]
        places = [at for at in places if len(words[at]) > 2 and words[at - 1][-1] not in ".!?…"]
        if len({words[at] for at in places}) < 2:
            return None
        one, other = self._random.sample(places, 2)
        if words[one] == words[other]:
            return None
        words[one], words[other] = words[other], words[one]
        return self._new(" ".join(words), "altered")

    def name_of_another(self) -> tuple[str, str, str] | None:
        """A name of a sentence replaced by that of somebody who speaks in the corpus."""
        words = self._pick().text.split()
        places = [at for at, word in enumerate(words) if at and word.isalpha() and word[0].isupper() and len(word) > 2]
        if not places or not self._speakers:
            return None
        at = self._random.choice(places)
        name = self._random.choice(self._speakers).split()[-1]
        return self._new(" ".join([*words[:at], name, *words[at + 1 :]]), "altered") if name != words[at] else None

    def punctuation_of_another_language(self) -> tuple[str, str, str] | None:
        """Commas, stops and dashes as seven languages print them, and the spaces that French has before them."""
        text = self._pick().text
        stops = text.rstrip(".!。")
        comma, stop, dash = self._random.choice(_PUNCTUATION)
        text = stops.replace(", ", comma).replace(" – ", dash).replace(" — ", dash)
        return text + stop, "exact", "{}"

    def line_ends_within(self) -> tuple[str, str, str] | None:
        words = self._pick().text.split()
        at = self._random.randrange(2, len(words) - 2)
        return " ".join(words[:at]) + "\n" + " ".join(words[at:]), "exact", "{}"

    def glued_ellipsis(self) -> tuple[str, str, str] | None:
        words = self._pick().text.split()
        if len(words) < 12:
            return None
        start = self._random.randrange(3, len(words) - 7)
        end = self._random.randrange(start + 2, len(words) - 3)
        if any(_bare(word) in negations() or re.search("n[’']t", word) for word in words[start:end]):
            return None
        mark = self._random.choice(("…", "...", "..", "[…]", "……", "⋯"))
        if not all(word[-1].isalpha() or word[0].isalpha() for word in (words[start - 1], words[end])):
            return None
        head = " ".join(words[:start]).rstrip(".,;:")
        return self._new(head + mark + " " + " ".join(words[end:]), "shortened")

    def bracket_for_a_word(self) -> tuple[str, str, str] | None:
        words = self._pick().text.split()
        at = self._random.randrange(2, len(words) - 2)
        if _bare(words[at]) in negations() or not words[at].isalpha():
            return None
        return self._new(" ".join([*words[:at], "[the matter]", *words[at + 1 :]]), "shortened")

    def small_letter_at_the_start(self) -> tuple[str, str, str] | None:
        text = self._pick().text
        small = "i" if text[0] == "İ" else text[0].lower()
        return (small + text[1:], "exact", "He said that {}.") if text[0] != small else None

    def capital_at_the_start(self) -> tuple[str, str, str] | None:
        words = self._pick().text.split()
        start = self._random.randrange(1, max(2, len(words) - 6))
        rest = " ".join(words[start:])
        if not rest[0].islower() or _bare(words[start - 1]) in negations():
            return None
        first = rest[0].upper()
        return self._random.choice((f"[{first}]", first)) + rest[1:], "exact", "{}"

    def capital_within(self) -> tuple[str, str, str] | None:
        """A name written small, or a word in capitals: an emphasis that the speaker did not give."""
        words = self._pick().text.split()
        places = [at for at, word in enumerate(words) if at > 0 and word.islower() and len(word) > 3 and word.isalpha()]
        if not places:
            return None
        at = self._random.choice(places)
        return self._new(" ".join([*words[:at], words[at].upper(), *words[at + 1 :]]), "altered")

    def question_made(self) -> tuple[str, str, str] | None:
        text = self._pick().text
        return (text[:-1] + "?", "altered", "{}") if text.endswith((".", "。")) else None

    def end_cut_off(self) -> tuple[str, str, str] | None:
        """The last words away: what stands there was said."""
        words = self._pick().text.split()
        return " ".join(words[: max(6, len(words) - 3)]).rstrip(".,;:—– ") + ".", "exact", "{}"

    # --- Helpers --------------------------------------------------------------------------------

    def _replaced(self, pairs: Sequence[tuple[str, str]]) -> tuple[str, str, str] | None:
        """A sentence with one word or phrase of a list for its fellow, whichever of the two stands there."""
        text = self._pick().text
        both = [*pairs, *((other, one) for one, other in pairs)]
        places = [
            (match, other) for one, other in both for match in re.finditer(rf"(?<!\w){re.escape(one)}(?!\w)", text)
        ]
        if not places:
            return None
        match, other = self._random.choice(places)
        return self._new(text[: match.start()] + other + text[match.end() :], "altered")

    def _by_another(self, arounds: Sequence[str]) -> tuple[str, str, str] | None:
        """A sentence as another speaker's, who is named in one of these ways."""
        sentence = self._pick()
        # A name in another script says nothing, unless the registry has it.
        own = [name for name in sentence.passage.names if _is_latin(name)]
        others = [name for name in self._speakers if _is_latin(name) and name not in own] if own else []
        if not sentence.passage.names or not others or self._all.count(sentence.text) > 1:
            return None
        name = self._random.choice(others)
        if set(name.split()) & {word for known in sentence.passage.names for word in known.split()}:
            return None
        return sentence.text, "other-speaker", self._random.choice(arounds).format(name)

    def _pick(self) -> Sentence:
        return self._random.choice(self.sentences)

    def _new(self, text: str, verdict: str) -> tuple[str, str, str] | None:
        """The case, unless somebody happens to have said just this."""
        return None if text.rstrip(".!?") in self._all else (text, verdict, "{}")


def _is_latin(name: str) -> bool:
    return all(character < "\u0250" for character in name)


def _bare(word: str) -> str:
    return re.sub(r"[^\w]", "", word).lower()


KINDS: Final[dict[str, Callable[[Maker], tuple[str, str, str] | None]]] = {
    name: function for name, function in vars(Maker).items() if not name.startswith("_") and name != "cases"
}
