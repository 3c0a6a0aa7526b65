"""Words that a sidecar takes out of everything that is published: in each place where they stand, or in one."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any, Final

from pydantic import BaseModel

from stenogram.curation.quotations import stands_between
from stenogram.curation.sidecar import RedactEntry, Sidecar, SidecarFile
from stenogram.curation.validation_messages import yaml_text
from stenogram.model import REDACTED, Document, Turn
from stenogram.problems import Problem, problem
from stenogram.text.folding import APOSTROPHES, HYPHENS, UNSEEN, fold

_WORD: Final = re.compile(r"\S+")
_ACCENTS: Final = "\u0300-\u036f"
_FEWEST_CAPITALS: Final = 3
_OTHER_CAPITALS: Final = {"i": "İ", "ß": "ẞ"}
_SHORT: Final = 2
_LETTERS: Final = re.compile(r"[^\W_]+")
_UNSEEN: Final = f"[{UNSEEN}]*"
_HYPHEN: Final = f"[-{HYPHENS}]"
# Within a word: what is not seen, or the hyphen of a line that ends there.
_WITHIN: Final = rf"{_UNSEEN}(?:[-{HYPHENS}\u00ac\u00ad]{_UNSEEN}\s+)?"
# Between words: white space, and behind the end of a line the number of the next, the mark of a quoted mail, or the
# time of the next caption.
_NEXT_LINE: Final = r"\d{1,3}[ \t]+|>+[ \t]+|(?:\d+\s*\n\s*)?[\d:.,]+[ \t]*-->[^\n]*\n(?:[ \t]*<[^<>\n]*>)?[ \t]*"
_BETWEEN: Final = rf"(?:[\s{UNSEEN}]*\n[ \t]*(?:{_NEXT_LINE})|[\s{UNSEEN}]+)"
_SHOWN: Final = frozenset("title place event publisher licence speaker name role asks answers note source why".split())
"""Keys of a sidecar whose values readers see."""
_NEVER_SHOWN: Final = frozenset(("redact", "accept", "original"))


class Redaction:
    """Puts ▇ in the place of each redacted word. How many words there were is left, and nothing of what they were.

    Words are the same in capitals, with other hyphens, apostrophes or white space, broken at the end of a line, with
    characters that are not seen, and however their accents are encoded.
    """

    def __init__(self, entries: Iterable[RedactEntry]) -> None:
        self._entries = [(entry, _pattern(entry.on)) for entry in entries if entry.on.split()]
        self.applied: set[int] = set()
        """The numbers of the entries whose words were found in any text so far."""

    def of_text(self, text: str) -> str:
        """A text without the words, where they stand in the context that an entry names."""
        return self._redacted(text, self.applied, in_context=True)

    def of_former(self, text: str) -> str:
        """A former text without the words, wherever they stand: around them may have been other words then."""
        return self._redacted(text, self.applied, in_context=False)

    def of_label(self, label: str) -> str:
        """A label without the words, whatever is said of what stands around them."""
        return self._redacted(label, set(), in_context=False)

    def of_sidecar(self, sidecar: Sidecar) -> Sidecar:
        """A sidecar whose values that readers see are without the words too."""
        redacted = _with_shown(sidecar, lambda text: self._redacted(text, set(), in_context=True))
        assert isinstance(redacted, Sidecar)
        return redacted

    def _redacted(self, text: str, applied: set[int], in_context: bool) -> str:
        for number, (entry, pattern) in enumerate(self._entries):
            pieces, last = [], 0
            for match in pattern.finditer(text):
                start, end = match.span()
                if in_context and not stands_between(text, start, end, entry.before, entry.after):
                    continue
                for group in range(1, pattern.groups + 1):
                    pieces += [text[last : match.start(group)], _WORD.sub(REDACTED, match[group])]
                    last = match.end(group)
                applied.add(number)
            text = "".join([*pieces, text[last:]])
        return text

    def missing(self, sidecar: SidecarFile) -> tuple[Problem, ...]:
        """An error for each entry whose words were found nowhere: they may stand in the text in another form."""
        return tuple(
            problem(
                "quote-not-found-once", sidecar.file, sidecar.line_of("redact", number), case="none", quote=entry.on
            )
            for number, entry in enumerate(sidecar.sidecar.redact)
            if number not in self.applied
        )

    def still_shown(self, document: Document) -> Iterator[Problem]:
        """What is wrong where words that are redacted everywhere would be read on the page, or in its address, still.

        A speaker may have them from the registry, and reading may have put them together of pieces of the file.
        """
        everywhere = [(entry, pattern) for entry, pattern in self._entries if entry.before is entry.after is None]
        if not everywhere:
            return
        file = document.source.file
        for line, case, text, rest in _read(document):
            shown = next((match for _, pattern in everywhere if (match := pattern.search(text))), None)
            if shown:
                words = " ".join(shown[0].split())
                yield problem("redacted-words-shown", file, line, case=case, words=words, name=text, rest=rest)
        named = next((entry.on for entry, _ in everywhere if _is_in_name(entry.on, document.name)), None)
        if named:
            yield problem("redacted-words-in-name", file, words=named)


def _read(document: Document) -> Iterator[tuple[int, str, str, str]]:
    """What readers see of a document: line, kind, text, and of a name what its label says of it; each name once."""
    names: set[str] = set()
    yield 0, "text", document.title, ""
    for turn in document.turns():
        yield turn.line, "text", turn.label or "", ""
        if turn.speaker and turn.speaker.name not in names:
            names.add(turn.speaker.name)
            label = " ".join((turn.label or "").replace(REDACTED, " ").split())
            yield turn.line, "speaker", turn.speaker.name, yaml_text(label or turn.speaker.name)
    for paragraph in document.paragraphs():
        yield paragraph.line, "text", paragraph.text, ""


def _is_in_name(quote: str, name: str) -> bool:
    """Whether the words stand side by side in the name of a text; a number alone may be of its day."""
    words = "-".join(_LETTERS.findall(fold(quote)))
    return not words.isdigit() and len(words) > _SHORT and f"-{words}-" in f"-{'-'.join(_LETTERS.findall(fold(name)))}-"


def _with_shown(value: Any, redact: Callable[[str], str], key: str = "") -> Any:
    """A value of a sidecar, every text within it that readers see redacted."""
    if isinstance(value, str):
        return redact(value) if key in _SHOWN else value
    if isinstance(value, tuple):
        return tuple(_with_shown(part, redact, key) for part in value)
    if not isinstance(value, BaseModel):
        return value
    fields = {name: getattr(value, name) for name in type(value).model_fields if name not in _NEVER_SHOWN}
    return value.model_copy(update={name: _with_shown(part, redact, name) for name, part in fields.items()})


# --- Whose words ------------------------------------------------------------------------------------


def without_redacted_speakers(document: Document) -> Document:
    """Whoever is printed as nothing but ▇ cannot be named, and is not one person with all others who are."""
    blocks = [
        replace(block, speaker=None)
        if isinstance(block, Turn) and block.speaker and _is_redacted(block.speaker.name)
        else block
        for block in document.blocks
    ]
    participants = tuple(person for person in document.participants if not _is_redacted(person.name))
    return replace(document, blocks=tuple(blocks), participants=participants)


def _is_redacted(name: str) -> bool:
    return REDACTED in name and not _LETTERS.search(name)


def lost_turns(document: Document, sidecar: SidecarFile) -> tuple[Problem, ...]:
    """An error for each turn that is begun no longer, now that words of its label are redacted."""
    printed = Counter((redacted.line, redacted.label) for redacted in sidecar.positions.labels)
    lost = printed - Counter((turn.line, turn.label or "") for turn in document.turns())
    return tuple(
        problem(
            "redacted-label",
            document.source.file,
            line,
            label=label,
            quote=yaml_text(_beginning(document.source.text, line, label)),
            value=yaml_text(label),
        )
        for line, label in lost
        if not _has_correction(sidecar, label)
    )


def _has_correction(sidecar: SidecarFile, label: str) -> bool:
    """Whether the curator has seen to the turns of a label."""
    return any(label in (entry.label, entry.begin_turn) for entry in sidecar.sidecar.corrections)


def _beginning(text: str, line: int, label: str) -> str:
    """A label with the words behind it."""
    rest = " ".join(text.split("\n")[line - 1 :])
    match = re.search(rf"{re.escape(label)}\S*(?:\s+\S+){{0,3}}", rest)
    return match[0] if match else label


# --- How words may stand ---------------------------------------------------------------------------


def _pattern(quote: str) -> re.Pattern[str]:
    """The words, each a group of its own, as they may stand in the file."""
    return re.compile(_BETWEEN.join(f"({_word(unicodedata.normalize('NFC', word))})" for word in quote.split()))


def _word(word: str) -> str:
    word = re.sub(f"[{UNSEEN}]", "", word)
    capitals = word.isupper() and sum(map(str.isupper, word)) >= _FEWEST_CAPITALS
    return _WITHIN.join(
        _character(character, word[number + 1 : number + 2], may_be_small=capitals and number > 0)
        for number, character in enumerate(word)
    )


def _character(character: str, following: str, *, may_be_small: bool) -> str:
    """What may stand for one character of a word: a capital for any, a small letter only within words of capitals."""
    if re.fullmatch(_HYPHEN, character):
        return rf"{_HYPHEN}\s*"
    if re.fullmatch(f"['{APOSTROPHES}]", character):
        return f"['{APOSTROPHES}]"
    capital = character.upper()
    forms = {character, capital, _unaccented(capital), _OTHER_CAPITALS.get(character, character)}
    if may_be_small:
        forms.add(character.lower())
    forms |= {unicodedata.normalize("NFD", form) for form in forms}
    either = "|".join(map(re.escape, sorted(forms, key=lambda form: (-len(form), form))))
    # A letter with another accent is another letter.
    alone = "" if re.match(f"[{_ACCENTS}]", following) else f"(?![{_ACCENTS}])"
    return f"(?:{either}){alone}"


def _unaccented(text: str) -> str:
    return re.sub(f"[{_ACCENTS}]", "", unicodedata.normalize("NFD", text))
