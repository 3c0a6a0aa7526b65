"""Texts without labels: an interview with dashes or question marks only, or one person's speech."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from stenogram.curation.sidecar import Sidecar, SidecarFile
from stenogram.parsing import interviews, metadata
from stenogram.parsing.below_words import are_of_the_page
from stenogram.parsing.bylines import interviewers
from stenogram.parsing.label_parts import is_of_day
from stenogram.parsing.lexicon import SPEAKER_KEYS, UNKNOWN, language_at_hand
from stenogram.parsing.lexicon import words as words_at_hand
from stenogram.parsing.records import Passage, TurnStart
from stenogram.parsing.structure import find_title, is_heading_like, metadata_line
from stenogram.parsing.title_speaker import title_speaker
from stenogram.problems import Problem, problem

_BEFORE_COLON: Final = re.compile(r"([^:：()]{3,60}?)(?:\s*\([^()]{1,40}\))?\s*(?:[:：]|--|[–—])\s")
_LONGEST_REPORT: Final = 300
NO_SIDES: Final = interviews.Sides(None, None)


def _first_start(passages: Sequence[Passage]) -> int:
    return next((n for n, passage in enumerate(passages) if passage.start), len(passages))


def read_unlabelled(
    file: str, passages: Sequence[Passage], sidecar: SidecarFile, title_above: str | None = None
) -> tuple[list[Passage], interviews.Sides, list[Problem]]:
    """The passages with the turns that begin there, who asks and who answers, and what is doubtful.

    `title_above` is the title that front matter tells.
    """
    entries = sidecar.sidecar
    title = find_title(passages, _first_start(passages))
    printed = metadata.title_text(passages[title]) if title is not None else ""
    heading = _first_of(entries.title, title_above, printed)
    begin = interviews.body_begins(passages, title)
    if begin is None:
        return list(passages), NO_SIDES, []
    body = range(begin, _tail(passages, begin))
    spoken = [n for n in body if passages[n].mark in (None, "stage")]
    starts = interviews.set_apart(passages, spoken) or interviews.dashed(passages, body)
    intro = _introduction(passages[title or 0 : begin + 3])
    if not starts and (entries.interview or _is_interview(passages, body, heading, intro)):
        starts = interviews.by_questions(passages, spoken, True)
    if starts and (entries.interview or len(starts) > 2):
        return _as_interview(file, passages, starts, entries, heading, intro)
    if _first_start(passages) == len(passages) or entries.speaker:
        # A title that the curator gives may leave out who speaks, which the printed one says.
        headings = tuple(dict.fromkeys(filter(None, (heading, title_above, printed))))
        monologue = _as_monologue(passages, body, headings, entries)
        return monologue, NO_SIDES, list(_names_in_other_cases(file, monologue, entries))
    return list(passages), NO_SIDES, []


def _is_interview(passages: Sequence[Passage], body: range, heading: str, intro: Sequence[str]) -> bool:
    """Whether title, introduction or the questions all through the text tell an interview."""
    announced = interviews.looks_like_interview(heading, " ".join(intro[:3])[:600]) or any(map(interviewers, intro))
    return announced or interviews.alternates(passages, body)


def _introduction(passages: Sequence[Passage]) -> list[str]:
    """What stands above the words: sentences, and who led the interview."""
    return [passage.text for passage in passages if passage.mark is None or interviewers(passage.text)]


def _first_of(*titles: str | None) -> str:
    return next(filter(None, titles), "")


def _tail(passages: Sequence[Passage], begin: int) -> int:
    """Where the furniture below the last words begins."""
    return next((n for n in range(begin, len(passages)) if _ends_the_words(passages, n)), len(passages))


def _ends_the_words(passages: Sequence[Passage], n: int) -> bool:
    """Whether the text ends here, or the foot of the page begins: a word of menus may head a part of a speech too."""
    return passages[n].mark == "end" or (passages[n].mark == "menu" and are_of_the_page(passages[n:]))


def _as_interview(
    file: str,
    passages: Sequence[Passage],
    starts: dict[int, TurnStart],
    entries: Sidecar,
    heading: str,
    intro: list[str],
) -> tuple[list[Passage], interviews.Sides, list[Problem]]:
    given = entries.interview
    sides = interviews.Sides(given.asks, given.answers) if given else interviews.sides_of(heading, intro)
    if entries.speaker and not given:
        sides = sides._replace(answers=entries.speaker)
    quotes = interviews.pull_quotes(passages) - set(starts)
    result = [_with_start(passage, starts.get(n)) for n, passage in enumerate(passages)]
    for n in quotes:
        result[n] = result[n]._replace(forced=result[n].forced or "furniture")
    if given:
        return result, sides, []
    line = passages[min(starts)].line
    return result, sides, [problem("unlabelled-interview", file, line, turns=len(starts))]


def _with_start(passage: Passage, start: TurnStart | None) -> Passage:
    return passage._replace(start=start) if start and not passage.start and not passage.forced else passage


def _speaker_above(above: Sequence[Passage], headings: Sequence[str]) -> str | None:
    """Who is named above the words: in a line of metadata, else in a heading or a line that announces a speech."""
    for passage in above:
        pair = metadata_line(passage.text)
        if pair and pair[0] in SPEAKER_KEYS:
            return pair[1]
    lines = [*headings, *(passage.text for passage in above[-8:])]
    named = next(filter(None, (title_speaker(line) for line in lines if _announces(line, headings))), None)
    return named[0] if named else None


def _reports(text: str) -> bool:
    """Whether a few words behind place and day tell of a speech: "Oakham, June 3: The mayor opened the ferry."."""
    head = _BEFORE_COLON.match(text) if len(text) <= _LONGEST_REPORT else None
    if head is None or not is_of_day(head[1]):
        return False
    pack = words_at_hand()
    return not any(word.strip(",.;:!?").casefold() in pack.first_person for word in text.split())


def _as_monologue(passages: Sequence[Passage], body: range, headings: Sequence[str], entries: Sidecar) -> list[Passage]:
    result = list(passages)
    # "Speech by Anna Reed at the opening:" may be the last line above the words.
    first_text = passages[body.start].text
    introduces = _announces(first_text, ()) or _reports(first_text)
    if introduces and not passages[body.start].forced and len(body) > 1:
        result[body.start] = passages[body.start]._replace(forced="narrative")
        body = range(body.start + 1, body.stop)
    speaker = entries.speaker or _speaker_above(passages[: body.start], headings)
    if not speaker and not interviews.speaks_in_first_person(passages, body):
        return result
    first = next((n for n in body if result[n].mark is None and not result[n].forced), None)
    if first is not None and result[first].start is None:
        result[first] = result[first]._replace(start=TurnStart(None, speaker_name=speaker))
    for heading_place, words in _further_speeches(result, body):
        named = title_speaker(passages[heading_place].text)
        result[words] = result[words]._replace(start=TurnStart(None, speaker_name=named[0] if named else speaker))
    return result


def _names_in_other_cases(file: str, passages: Sequence[Passage], entries: Sidecar) -> Iterator[Problem]:
    """Speakers known from a heading in a language that inflects names: "Projev prezidenta Petra Horáka"."""
    endings = tuple(words_at_hand().name_endings) if language_at_hand() != UNKNOWN else ()
    stated = {pair[1] for passage in passages if (pair := metadata_line(passage.text)) and pair[0] in SPEAKER_KEYS}
    for passage in passages:
        name = passage.start.speaker_name if passage.start else None
        if name and name != entries.speaker and name not in stated and endings and name.endswith(endings):
            yield problem("name-of-title", file, passage.line, name=name)


def _further_speeches(passages: Sequence[Passage], body: range) -> Iterator[tuple[int, int]]:
    """Of a compilation of speeches: each further heading with a dateline below it, and where its words begin."""
    for n in body[1:-1]:
        heading, below = passages[n], passages[n + 1]
        if heading.mark is None and not heading.forced and below.mark == "dateline" and is_heading_like(heading.text):
            words = next((at for at in body if at > n + 1 and passages[at].mark is None), None)
            if words is not None and passages[words].start is None and not passages[words].forced:
                yield n, words


def _announces(line: str, headings: Sequence[str]) -> bool:
    """Whether the title, or another line above the words, says whose speech they are: "Remarks by Anna Reed"."""
    if line in headings:
        return interviews.is_of_speech(line)
    opens = interviews.is_of_speech(" ".join(line.split()[:5]))
    return opens and " by " in line and len(line) < 220 and not line.endswith((".", "!", "?"))
