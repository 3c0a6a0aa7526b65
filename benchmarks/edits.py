"""Texts edited at random, by a model that knows which words and whose turns they are.

The model says of any link, copied at any time, what became of its words: the ledger is not asked.
Every word has a slot that follows it through moves, splits, joins and copies, and stays when it is
reworded; every turn has a lineage. The texture is that of real records: sentences of the texts in
`source_texts/` dealt anew, a chair with set phrases, short turns that return ("Thank you.").
"""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from stenogram.curation.sidecar import Sidecar, SidecarFile
from stenogram.model import Document, Paragraph, SourceText, Speaker, Turn

SOURCE_TEXTS = Path(__file__).parent.parent / "source_texts"
SHORT = (
    "Thank you.",
    "Yes.",
    "Please go ahead.",
    "Thank you very much.",
    "No.",
    "Go ahead, please.",
    "Thank you, Mr President.",
)
PHRASES = (
    "I now give the floor to the representative of {}.",
    "I thank the representative of {} for the statement.",
    "The next speaker on my list is the representative of {}.",
)
COUNTRIES = (
    "China France India Italy Japan Kazakhstan Kyrgyzstan Mongolia Pakistan Russia Tajikistan Uzbekistan".split()
)
LONG = 8
"""Words from which on a sentence is long."""

NAMES = "Adams Baker Clark Davis Evans Frank Ghosh Hills Irwin Jones Klein Lopez Mason Nowak Ortiz".split()

Word = tuple[int, str, int]
"""A slot, what stands in it, and the slot that it was copied from (itself, if it was not)."""


@dataclass(frozen=True)
class TrueTurn:
    """A turn as the model knows it. `voice` is equal where the speaker is one person to a reader."""

    label: str
    voice: int
    paragraphs: tuple[tuple[Word, ...], ...]
    lineage: frozenset[int]
    untouched: bool = True

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return tuple(itertools.chain.from_iterable(self.paragraphs))

    @cached_property
    def plain(self) -> str:
        """The words without punctuation and capitals: turns are equal that say the same words."""
        return plain_words(self.text)

    @cached_property
    def origins(self) -> frozenset[int]:
        return frozenset(origin for *_, origin in self.words)

    @cached_property
    def text(self) -> str:
        return " ".join(text for _, text, _ in self.words)


def plain_words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def sentences() -> list[str]:
    found: list[str] = []
    for path in sorted(SOURCE_TEXTS.glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            said = line.partition(": ")[2] or line
            found += [part for part in re.split(r"(?<=[.!?]) ", " ".join(said.split())) if part.count(" ") >= 2]
    return found


@dataclass
class Text:
    """A text under edit, and the sidecar that says which speakers are one person."""

    chance: random.Random
    pool: list[str]
    turns: list[TrueTurn] = field(default_factory=list)
    verbatim: bool = False
    is_judged: bool = True
    same_speaker: dict[str, str] = field(default_factory=dict)
    cast: list[str] = field(default_factory=list)
    renamed: dict[str, str] = field(default_factory=dict)
    registered: set[str] = field(default_factory=set)
    edited: int = 0
    equal_to: dict[tuple[int, str], frozenset[int]] = field(default_factory=dict)
    """For each speaker and words that a turn had at any moment of the last edits, the lineages of such turns."""
    said_first: dict[int, int] = field(default_factory=dict)
    """For each slot of a long sentence, that slot of it which had the word when the sentence was first said."""
    _said: set[str] = field(default_factory=set)
    _first_told: dict[str, list[int]] = field(default_factory=dict)
    _slots: Iterator[int] = field(default_factory=itertools.count)
    _lineages: Iterator[int] = field(default_factory=itertools.count)
    _voices: dict[str, int] = field(default_factory=dict)

    # --- Making turns ---------------------------------------------------------------------------

    def voice(self, label: str) -> int:
        return self._voices.setdefault(label, len(self._voices))

    def new_turn(self) -> TrueTurn:
        self.cast = self.cast or NAMES[: self.chance.randint(2, 8)]
        speakers = [self.renamed.get(name, name) for name in self.cast]
        label = self.chance.choice(speakers)
        kind = self.chance.random()
        if kind < 0.25:
            told = [self._words(self.chance.choices(SHORT, weights=[1 / n for n in range(1, len(SHORT) + 1)])[0])]
        elif kind < 0.35:
            label = speakers[0]
            told = [self._words(self.chance.choice(PHRASES).format(self.chance.choice(COUNTRIES)))]
        else:
            told = [self._speech() for _ in range(self.chance.choice((1, 1, 1, 2, 3, 5)))]
        return TrueTurn(label, self.voice(label), tuple(told), frozenset([next(self._lineages)]), False)

    def labels(self) -> list[str]:
        return list(dict.fromkeys(turn.label for turn in self.turns))

    def _speech(self) -> tuple[Word, ...]:
        said = [self._sentence() for _ in range(self.chance.choice((1, 1, 2, 3, 4)))]
        return tuple(itertools.chain.from_iterable(map(self._told, said)))

    def _told(self, sentence: str) -> tuple[Word, ...]:
        words = self._words(sentence)
        if len(words) >= LONG:
            slots = [slot for slot, *_ in words]
            self.said_first.update(zip(slots, self._first_told.setdefault(sentence, slots), strict=True))
        return words

    def _sentence(self) -> str:
        # Zipf-like: the sentence of rank n is dealt about 1/n as often as the first. In life only short
        # ones are said twice word for word; of longer ones the halves return.
        while True:
            first = self.pool[int(len(self.pool) ** self.chance.random()) - 1].split()
            if self.verbatim or len(first) < LONG:
                return " ".join(first)
            second = self.chance.choice(self.pool).split()
            if not len(first) <= 2 * len(second) <= 4 * len(first):
                continue
            sentence = " ".join(first[: len(first) // 2] + second[len(second) // 2 :])
            if sentence not in self._said:
                self._said.add(sentence)
                return sentence

    def _words(self, text: str) -> tuple[Word, ...]:
        return tuple(self._word(word) for word in text.split())

    def _word(self, text: str) -> Word:
        slot = next(self._slots)
        return slot, text, slot

    # --- Editing --------------------------------------------------------------------------------

    def edit(self, count: int) -> None:
        """`count` edits of random kinds, on the text as the former edit left it."""
        self.turns = [replace(turn, untouched=True) for turn in self.turns]
        self.equal_to = {}
        for turn in self.turns:
            self._note(turn)
        for _ in range(count):
            if not self.turns:
                self.turns.append(self.new_turn())
            self.chance.choices(*_KINDS)[0](self)
            for turn in self.turns if self.is_judged else ():
                if not turn.untouched:
                    self._note(turn)

    def _note(self, turn: TrueTurn) -> None:
        key = (turn.voice, turn.plain)
        self.equal_to[key] = self.equal_to.get(key, frozenset()) | turn.lineage

    def _pick(self) -> int:
        return self.chance.randrange(len(self.turns))

    def _put(self, at: int, *turns: TrueTurn) -> None:
        self.turns[at : at + 1] = [replace(turn, untouched=False) for turn in turns]
        self.edited += 1

    def insert(self) -> None:
        self.turns.insert(self.chance.randint(0, len(self.turns)), self.new_turn())
        self.edited += 1

    def delete(self) -> None:
        self._put(self._pick())

    def reword(self) -> None:
        """Replace, drop and add words here and there: a few, or up to half of them."""
        at = self._pick()
        share = self.chance.choice((0.02, 0.05, 0.1, 0.15, 0.19, 0.3, 0.5))
        paragraphs = []
        for paragraph in self.turns[at].paragraphs:
            words: list[Word] = []
            for word in paragraph:
                if self.chance.random() >= share:
                    words.append(word)
                    continue
                what = self.chance.random()
                if what < 0.6:
                    words.append((word[0], self._some_word(), word[2]))
                elif what < 0.8:
                    words += [word, self._word(self._some_word())]
            paragraphs.append(tuple(words))
        if any(paragraphs):
            self._put(at, replace(self.turns[at], paragraphs=tuple(filter(None, paragraphs))))

    def _some_word(self) -> str:
        return self.chance.choice(self.chance.choice(self.pool).split())

    def move(self) -> None:
        at, count = self._pick(), self.chance.choice((1, 1, 1, 2, 5))
        block = [replace(turn, untouched=False) for turn in self.turns[at : at + count]]
        del self.turns[at : at + count]
        to = self.chance.randint(0, len(self.turns))
        self.turns[to:to] = block
        self.edited += len(block)

    def split(self) -> None:
        """In two, at any word; mostly with an interjection between, as a clerk would find one."""
        at = self._pick()
        turn = self.turns[at]
        if len(turn.words) < 2:
            return
        cut = self.chance.randrange(1, len(turn.words))
        first, second = _cut(turn, cut)
        between = [self.new_turn()] if self.chance.random() < 0.6 else []
        self._put(at, first, *between, second)

    def join(self) -> None:
        """With the next turn, in one paragraph or beside it, under the name of the first."""
        at = self._pick()
        same = [i for i in range(len(self.turns) - 1) if self.turns[i].label == self.turns[i + 1].label]
        if same and self.chance.random() < 0.8:
            at = self.chance.choice(same)
        if at + 1 >= len(self.turns):
            return
        first, second = self.turns[at], self.turns[at + 1]
        paragraphs = first.paragraphs + second.paragraphs
        if self.chance.random() < 0.4:
            paragraphs = (*first.paragraphs[:-1], first.paragraphs[-1] + second.paragraphs[0], *second.paragraphs[1:])
        del self.turns[at + 1]
        # Words that another said are another's: the second turn lives on in the first only if it is one person.
        lineage = first.lineage | second.lineage if first.voice == second.voice else first.lineage
        self._put(at, replace(first, paragraphs=paragraphs, lineage=lineage))

    def interrupt(self) -> None:
        """Split a turn, and put between its halves questions of others and a few words of the same speaker.

        The few are words of the turn, in their order: in the whole turn they can be found, a word here and there.
        """
        at = self._pick()
        turn = self.turns[at]
        if len(turn.words) < 2 * LONG:
            return
        first, second = _cut(turn, self.chance.randrange(LONG, len(turn.words) - LONG + 1))
        few = sorted(self.chance.sample(range(len(turn.words)), self.chance.randint(6, 8)))
        reply = replace(
            self.new_turn(),
            label=turn.label,
            voice=turn.voice,
            paragraphs=(self._words(" ".join(turn.words[n][1] for n in few)),),
        )
        others = [other for other in (self.new_turn(), self.new_turn()) if other.label != turn.label]
        self._put(at, first, *others[:1], reply, *others[1:], second)

    def join_over(self) -> None:
        """Join a turn with the next but one of its speaker, and take out what stands between."""
        at = self._pick()
        same = [i for i in range(at, min(at + 8, len(self.turns))) if self.turns[i].label == self.turns[at].label]
        if len(same) < 3:
            return
        first, last = self.turns[at], self.turns[same[2]]
        paragraphs = (*first.paragraphs[:-1], first.paragraphs[-1] + last.paragraphs[0], *last.paragraphs[1:])
        del self.turns[at + 1 : same[2] + 1]
        self._put(at, replace(first, paragraphs=paragraphs, lineage=first.lineage | last.lineage))

    def repeat(self) -> None:
        turn = self.turns[self._pick()]
        copy = tuple(tuple((next(self._slots), text, origin) for _, text, origin in words) for words in turn.paragraphs)
        lineage = turn.lineage | {next(self._lineages)}
        turn = replace(turn, paragraphs=copy, lineage=lineage, untouched=False)
        self.turns.insert(self.chance.randint(0, len(self.turns)), turn)
        self.edited += 1

    def rebreak(self) -> None:
        """Break paragraphs elsewhere, the words unchanged."""
        at = self._pick()
        words, cut = self.turns[at].words, self.chance.randint(0, len(self.turns[at].words))
        self._put(at, replace(self.turns[at], paragraphs=tuple(filter(None, (words[:cut], words[cut:])))))

    def relabel_turn(self) -> None:
        """Say that another speaker of the text said it."""
        at, label = self._pick(), self.chance.choice(self.labels())
        if label != self.turns[at].label:
            self._put(at, replace(self.turns[at], label=label, voice=self.voice(label)))

    def rename_speaker(self) -> None:
        """Give a speaker another name throughout; half the time the sidecar says that it is one person."""
        label = self.chance.choice(self.labels())
        name = f"{label}{self.chance.randrange(10**6)}"
        if self.chance.random() < 0.5:
            self.same_speaker[label] = name
            self._voices[name] = self.voice(label)
        self.renamed |= {first: name for first in self.cast if self.renamed.get(first, first) == label}
        for at, turn in enumerate(self.turns):
            if turn.label == label:
                self.turns[at] = replace(turn, label=name, voice=self.voice(name), untouched=False)
                self.edited += 1

    def register_speaker(self) -> None:
        """Enter a speaker in the registry: another id, the printed label as before."""
        self.registered.add(self.chance.choice(self.labels()))

    def replace_half(self) -> None:
        half = len(self.turns) // 2
        start = self.chance.randint(0, len(self.turns) - half)
        self.turns[start : start + half] = [self.new_turn() for _ in range(half)]
        self.edited += half

    def swap_speakers(self) -> None:
        labels = self.labels()
        if len(labels) < 2:
            return
        one, other = self.chance.sample(labels, 2)
        swapped = {one: other, other: one}
        for at, turn in enumerate(self.turns):
            if turn.label in swapped:
                label = swapped[turn.label]
                self.turns[at] = replace(turn, label=label, voice=self.voice(label), untouched=False)
                self.edited += 1

    # --- What the ledger sees -------------------------------------------------------------------

    def document(self) -> Document:
        turns = tuple(Turn(each.label, None, self._speaker(each.label), _paragraphs(each), 1) for each in self.turns)
        return Document(SourceText("text", "source_texts/text.txt", "", "", "utf-8"), "Text", turns)

    def _speaker(self, label: str) -> Speaker:
        registered = label in self.registered
        return Speaker(f"{label.lower()}-of-the-registry" if registered else label.lower(), label, registered)

    def sidecar(self) -> SidecarFile:
        return SidecarFile(file="source_texts/text.yml", sidecar=Sidecar(same_speaker=self.same_speaker), lines={})


def _paragraphs(turn: TrueTurn) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(1, " ".join(text for _, text, _ in words), "speech") for words in turn.paragraphs)


def _cut(turn: TrueTurn, at: int) -> tuple[TrueTurn, TrueTurn]:
    first: list[tuple[Word, ...]] = []
    second: list[tuple[Word, ...]] = []
    for paragraph in turn.paragraphs:
        first.append(paragraph[: max(0, at)])
        second.append(paragraph[max(0, at) :])
        at -= len(paragraph)
    return tuple(replace(turn, paragraphs=tuple(filter(None, part))) for part in (first, second))  # type: ignore[return-value]


_KINDS: tuple[list[Callable[[Text], None]], list[float]] = (
    [
        Text.insert,
        Text.delete,
        Text.reword,
        Text.move,
        Text.split,
        Text.join,
        Text.repeat,
        Text.rebreak,
        Text.relabel_turn,
        Text.rename_speaker,
        Text.register_speaker,
        Text.replace_half,
        Text.swap_speakers,
        Text.interrupt,
        Text.join_over,
    ],
    [15, 15, 30, 10, 8, 8, 5, 3, 2, 0.3, 0.2, 0.3, 0.1, 5, 8],
)


def written(seed: int, turns: int, pool: list[str] | None = None, *, verbatim: bool = False) -> Text:
    """A new text of so many turns. With `verbatim`, long sentences too are said again word for word."""
    text = Text(random.Random(seed), list(pool or sentences()), verbatim=verbatim)
    text.chance.shuffle(text.pool)
    for _ in range(turns):
        text.turns.append(text.new_turn())
    return text
