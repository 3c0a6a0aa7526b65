"""One transcript from its files: decoded, parsed, annotated and given its permalinks. The second file to read.

A pure function of what stands beside the text (TextFiles), the registry and the day: so it can be cached, run in
parallel and on other machines.

The ways in which texts set the labels of speakers are in `stenogram.parsing.styles`, the words by which a language is
read in `stenogram.languages`.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from stenogram import annotation
from stenogram.annotation import annotate
from stenogram.curation.acceptance import Accepted, accepted_in, not_accepted
from stenogram.curation.line_numbers import dump_line_numbers, line_numbers, load_line_numbers
from stenogram.curation.redaction import Redaction, lost_turns, without_redacted_speakers
from stenogram.curation.selector_positions import with_positions
from stenogram.curation.sidecar import RedactedLabel, SidecarFile, read_sidecar
from stenogram.exchanges import exchanges
from stenogram.messages import joined
from stenogram.model import Document, Mentions, SourceText, TextFiles, Transcript
from stenogram.parsing import decode, explain_line, fingerprints, missing_words, read_transcript
from stenogram.permalinks import Ledger, changes, dump_ledger, former_names, load_ledger, reconcile
from stenogram.permalinks.redaction import redacted_ledger
from stenogram.problems import Problem, problem
from stenogram.registry import Gazetteer
from stenogram.text_names import former_name_problems
from stenogram.withdrawal import notice_of


@dataclass(frozen=True, slots=True)
class Prepared:
    """What became of one text. `transcript` is None where it could not be read at all.

    `ledger` is the text that the ledger `ledger_file` should have; None where it must not be written.
    `ledger_summary` says in a few words how it differs from the one before. `fingerprints` are of its words: texts that
    share one are the same text. `same_as` are the names of texts that the curator knows to be the same.
    `names_original`: the sidecar says at what address the text was first published, or that this is not known.
    `line_numbers` is what the next build must know about the line numbers in the sidecar while the text has no ledger.
    `accepted` are the warnings that the sidecar accepts; they are not given again.
    A `draft` is not published yet; nor is a text with an `embargo` before that ISO day.
    """

    name: str
    transcript: Transcript | None
    problems: tuple[Problem, ...]
    ledger_file: str
    ledger: str | None
    ledger_changed: bool
    ledger_problems: tuple[Problem, ...] = ()
    ledger_summary: str = ""
    fingerprints: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    names_original: bool = False
    line_numbers: str = ""
    accepted: tuple[Accepted, ...] = ()
    draft: bool = False
    embargo: str | None = None

    @property
    def is_withdrawn(self) -> bool:
        """Whether a notice stands in the place of the text."""
        return self.transcript is not None and self.transcript.document.source.withdrawn

    def is_held(self, today: str) -> bool:
        """Whether the text is not to be published on a day."""
        return self.draft or (self.embargo is not None and today < self.embargo)


def prepare(files: TextFiles, gazetteer: Gazetteer, today: str) -> Prepared:
    """Decode, parse and annotate one text, and give its turns and paragraphs their anchors.

    It is split into turns by `read_transcript`, its names are linked with the registry by `annotate`, and `reconcile`
    (in `with_permalinks`) gives it its anchors. The pages that show it are made in `build.py`.

    `today` is the ISO day written into a ledger that changes. A damaged ledger is an error and is never overwritten,
    for its ids would be given a second time.
    """
    sidecar, sidecar_problems = read_sidecar(files.sidecar_file, files.sidecar)
    prepared = _prepare(files, sidecar, gazetteer, today)
    # Else "part" or "nothing": something in it is in error, and was left out.
    if sidecar.understood != "all":
        prepared = _without_consequences(prepared)
    return replace(prepared, problems=sidecar_problems + prepared.problems)


def _prepare(files: TextFiles, sidecar: SidecarFile, gazetteer: Gazetteer, today: str) -> Prepared:
    # What the curator wrote; `sidecar` is this with its lines, for messages.
    entries = sidecar.sidecar

    # Decoding: bytes into characters.
    source, problems = decode(files.name, files.file, files.raw, sidecar)
    if source is None:
        return _without_ledger(files, None, problems)

    # Selectors, by which entries of the sidecar say what they are about: which line numbers still hold, and where
    # permalinks lead. Which turn has the words of a permalink shows only when the text is read, with its speakers.
    former, damage = load_ledger(files.ledger_file, files.ledger)
    redaction = Redaction(entries.redact)
    if entries.redact:
        labels = _labels_without(redaction, source, sidecar, files.site_language)
        source, former, redaction_problems = _redacted(source, former, sidecar, redaction)
        problems += redaction_problems
        entries = redaction.of_sidecar(entries)
        positions = sidecar.positions.model_copy(update={"labels": labels})
        sidecar = sidecar.model_copy(update={"sidecar": entries, "positions": positions})
    sidecar = with_positions(sidecar, source, former, files.line_numbers, gazetteer, today)

    # Warnings that the curator has looked at and accepts; they are left out at the end.
    accepted, acceptance_problems = accepted_in(source.text, source.file, sidecar)
    problems += acceptance_problems + former_name_problems(sidecar)

    # Parsing: characters into headings, narrative, turns and furniture, with their speakers as printed.
    document, parsing_problems = read_transcript(source, sidecar, files.site_language)
    problems += parsing_problems
    if entries.redact:
        document = without_redacted_speakers(document)
        problems += lost_turns(document, sidecar)
    lost = missing_words(document)
    if lost:
        problems += (lost,)
    if document.date is None:
        problems += (_undated(document),)
    words = fingerprints(document)

    if entries.withdrawn:
        # Its ledger stays as it is, and of the words that are gone nothing is asked, also not where they are from.
        names = former_names(sidecar, document.name)
        transcript = notice_of(document, former, entries.withdrawn, names, files.site_language, files.site_messages)
        return replace(_without_ledger(files, transcript, _errors(problems + damage)), names_original=True)

    # Annotation: who the speakers are in the registry, and what each name in the text meant on the day. Its results are
    # Mentions; TurnLink and ParagraphLink are something else, the anchors of words, which come with the permalinks.
    document, mentions, annotation_problems = annotate(document, gazetteer, sidecar)
    problems += annotation_problems + tuple(redaction.still_shown(document))

    # Permalinks: which turn of the ledger each turn is, so that old links lead to the same words.
    prepared = with_permalinks(files, document, mentions, sidecar, today, (former, damage))

    # Exchanges: which turn answers which question, in press conferences and interviews.
    if prepared.transcript:
        paired = exchanges(document, mentions, gazetteer.registry)
        prepared = replace(prepared, transcript=replace(prepared.transcript, exchanges=paired))
    problems = not_accepted(problems, accepted)
    prepared = replace(prepared, accepted=accepted, draft=entries.draft, embargo=entries.embargo)
    same_as = tuple(entries.same_as)
    # `url: null` says that the address is not known. Of a sidecar understood in part, the rest may have said it.
    names_original = ("url",) in sidecar.lines or sidecar.understood != "all"
    return replace(prepared, problems=problems, fingerprints=words, same_as=same_as, names_original=names_original)


def _without_ledger(files: TextFiles, transcript: Transcript | None, problems: tuple[Problem, ...]) -> Prepared:
    """What became of a text whose ledger, if it has one, is left alone."""
    return Prepared(
        name=files.name,
        transcript=transcript,
        problems=problems,
        ledger_file=files.ledger_file,
        ledger=None,
        ledger_changed=False,
    )


def _labels_without(
    redaction: Redaction, source: SourceText, sidecar: SidecarFile, language: str
) -> tuple[RedactedLabel, ...]:
    """The labels of a text without redacted words; none where no label lost any.

    ▇ is nobody's name: read without them, the turns of such speakers would become another's words.
    """
    document, _ = read_transcript(source, sidecar, language)
    labels = [(turn, redaction.of_label(turn.label)) for turn in document.turns() if turn.label]
    if all(label == turn.label for turn, label in labels):
        return ()
    return tuple(
        RedactedLabel(
            line=turn.line,
            label=label,
            name=redaction.of_label(turn.speaker.name) if turn.speaker and label != turn.label else None,
        )
        for turn, label in labels
    )


def _redacted(
    source: SourceText, former: Ledger | None, sidecar: SidecarFile, redaction: Redaction
) -> tuple[SourceText, Ledger | None, tuple[Problem, ...]]:
    """The text and its ledger without redacted words, and the hash of what is published of the text."""
    text = redaction.of_text(source.text)
    former = redacted_ledger(former, redaction.of_former) if former else None
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return replace(source, text=text, sha256=sha256, redacted=True), former, redaction.missing(sidecar)


def _errors(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    return tuple(mistake for mistake in problems if mistake.severity == "error")


def explain(files: TextFiles, gazetteer: Gazetteer, line: int) -> tuple[str, ...]:
    """What was decided at one line of a text and why, label, speaker and mentions, in words for people."""
    sidecar, _ = read_sidecar(files.sidecar_file, files.sidecar)
    source, problems = decode(files.name, files.file, files.raw, sidecar)
    if source is None:
        return tuple(
            joined("; ", (joined(": ", (problem.place, problem.what)), problem.remedy)) for problem in problems
        )
    document, _ = read_transcript(source, sidecar, files.site_language)
    of_mentions = annotation.explain(document, gazetteer, sidecar, line)
    return (*explain_line(source, sidecar, line), *of_mentions)


def with_permalinks(
    files: TextFiles,
    document: Document,
    mentions: Mentions,
    sidecar: SidecarFile,
    today: str,
    loaded: tuple[Ledger | None, tuple[Problem, ...]] | None = None,
) -> Prepared:
    """Match the turns of a text with those of its ledger, and give every turn and paragraph its anchors.

    `loaded` is the ledger of the files, with what is wrong with it, where it has been read already.
    """
    former, damage = loaded or load_ledger(files.ledger_file, files.ledger)
    permalinks, ledger, matching_problems = reconcile(document, former, sidecar, today)
    text, numbers = document.source.text, former.lines if former else load_line_numbers(files.line_numbers)
    ledger = replace(ledger, lines=line_numbers(sidecar, text, numbers, provisional=False))
    for_next_build = line_numbers(sidecar, text, numbers, provisional=True) if former is None else ()
    ledger_text = None if damage else dump_ledger(ledger)
    if former is None:
        permalinks = replace(permalinks, provisional=not files.release)
    return Prepared(
        name=files.name,
        transcript=Transcript(document, mentions, permalinks),
        problems=(),
        ledger_file=files.ledger_file,
        ledger=ledger_text,
        ledger_changed=ledger_text is not None and ledger_text != files.ledger,
        ledger_problems=damage + matching_problems,
        ledger_summary=changes(former, ledger) if former else "",
        line_numbers=dump_line_numbers(for_next_build) if for_next_build else "",
    )


def _without_consequences(prepared: Prepared) -> Prepared:
    """A text whose sidecar is in error: what is doubtful in it may be just what the sidecar was to settle."""
    return replace(
        prepared,
        problems=_causes(prepared.problems),
        ledger=None,
        ledger_changed=False,
        ledger_problems=_causes(prepared.ledger_problems),
        ledger_summary="",
        fingerprints=(),
    )


def _causes(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Errors that no entry of the sidecar settles. One does where a text is not UTF-8: it says the encoding."""
    return tuple(cause for cause in problems if cause.severity == "error" and cause.rule != "not-utf-8")


def _undated(document: Document) -> Problem:
    """The day decides what a name meant. A note only: some days are not known to anybody."""
    return problem("no-date", document.source.file, 1)
