"""Every problem that can be reported: its rule, how grave it is, what it says, and what to do about it.

To add one, add a row, and report it with `problem("the-rule", file, line, …)`. A rule may say several things; then
each has a `case`. The guide `docs/guides/problems.md` is made of this table.

The table stands alone here: what reads a text depends on the rules, their cases and how grave they are, but not on
their wording. Another word here reads no text again (`stenogram.incremental.cache`).

A text names its values in braces, as `stenogram.messages` tells: {label}, {turns:# turn|# turns}. The catalogues of
other languages take all texts up.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Rule:
    """What a problem says. `what` and `remedy` are without a final full stop.

    `rule` is its id in kebab-case, which stands in brackets behind each message, and which `accept` in a sidecar names.
    `about` is for the guide, where the text alone says too little.
    """

    rule: str
    severity: Severity
    what: str
    remedy: str
    case: str = ""
    about: str = ""


_QUOTATIONS: Final = (
    (
        "none",
        '"{quote}" was not found in the text',
        "quote the words as the text has them now, or remove the entry",
    ),
    ("near", '"{quote}" was not found in the text', "if the words are those of line {where}, write {key}: {words}"),
    ("several", '"{quote}" was found {times}, {lines}', "{remedy}"),
    ("context", '"{quote}" was found {lines} now, but not {context}', "{remedy}"),
    ("line", '"{quote}" was found {lines} now, not at line {where}', "{remedy} instead of line:"),
    (
        "outdated",
        'the text has changed since line: {where} was written; "{quote}" was found {lines} now',
        "{remedy} instead of line:",
    ),
    ("permalink", '"{quote}" was found {lines} now; {permalink}', "{remedy} instead of in:"),
    (
        "provisional",
        'in: {anchor} holds only when numbers are final (build --release); "{quote}" was found {lines} now',
        "{remedy} instead of in:",
    ),
)
"""What is said of a quotation that does not mean one place."""

_CATALOGUE: Final = {
    "Texts and their names": (
        Rule(
            "no-folder",
            "error",
            "the folder does not exist",
            "create it and put a transcript in it as NAME.txt",
            "texts",
        ),
        Rule(
            "no-folder",
            "warning",
            "the folder does not exist: no name has a meaning",
            "create it, with people.yml and the other files",
            "registry",
        ),
        Rule(
            "foreign-state",
            "error",
            "this is a link, or belongs to somebody else, where the build keeps its own files",
            "remove it: the build makes it again",
            about="Builds keep things for each other in `.stenogram/` and beside the site. Where one of these leads "
            "elsewhere nothing is written or removed.",
        ),
        Rule("no-texts", "warning", "there is no text", "put a transcript there as NAME.txt"),
        Rule(
            "wrong-ending",
            "error",
            "a sidecar is called {name}.yml; this file is not read",
            "rename it, or put what it says into the other",
            "sidecar",
        ),
        Rule(
            "wrong-ending",
            "error",
            "the name of a text ends in .txt, in lower case; this file is not read",
            "rename it",
            "text",
        ),
        Rule("wrong-name", "warning", "this file is not read; the registry is {files}", "put its entries into it"),
        Rule(
            "no-text",
            "warning",
            "there is no text {name}.txt for this sidecar",
            "name it like its text, or remove it",
            "sidecar",
        ),
        Rule(
            "no-text",
            "warning",
            "there is no text {name}.txt for this ledger",
            "put its text back; or remove it, and with it every link to that text",
            "ledger",
        ),
        Rule(
            "no-text",
            "error",
            "there is no text {name}.txt for this ledger, and {other}.txt has none",
            "if that is the same text, rename this file to {other}.turns.json and write former_names: [{name}] into "
            "{other}.yml; if not, remove this file",
            "renamed",
        ),
        Rule(
            "not-a-text",
            "warning",
            "this is {format}, which is not read",
            "{remedy}",
            "one",
            about="A file of another format lies among the texts: a word processor’s document, a PDF, a web page, a "
            "table.",
        ),
        Rule("not-a-text", "warning", "{count:,} {format} are not read: {listed}", "for each: {remedy}", "many"),
        Rule(
            "bad-name",
            "error",
            "{what}",
            "rename the file, using letters, digits, hyphens and full stops: it becomes part of every link",
            about="The name of a text is part of every link to it: letters, digits, hyphens and points, no name that a "
            "system reserves, and none that differs from another in letter case alone.",
        ),
        Rule(
            "linked-text",
            "error",
            "this is a link to another file, which is not followed",
            "put the file itself in its place",
        ),
        Rule("unreadable", "error", "the file cannot be read: {reason}", "correct its permissions or its path"),
        Rule("empty-text", "error", "the file has no words", "paste the transcript into it, or remove the file"),
        Rule("not-utf-8", "error", "the file is not UTF-8", "save it as UTF-8", "file"),
        Rule(
            "not-utf-8",
            "error",
            "byte {byte} at offset {offset} is not UTF-8",
            "save it as UTF-8, or give its encoding in its sidecar, going by the words in brackets: {encodings}",
            "text",
        ),
        Rule(
            "not-utf-8",
            "error",
            "the file is in an encoding other than UTF-8",
            "save it as UTF-8, or give its encoding in its sidecar, going by the words in brackets: {encodings}",
            "other",
        ),
        Rule(
            "not-utf-8",
            "error",
            "byte {byte} at offset {offset} is not UTF-8, and no usual encoding turns it into words of any language",
            "find out how it was saved, and save it as UTF-8",
            "unknown",
        ),
        Rule(
            "placeholder",
            "error",
            '{key} is "{value}", which is only a placeholder',
            "write the value, or remove the line",
        ),
        Rule(
            "value-cut-off",
            "warning",
            "the value of {key} ends before “{rest}”: in YAML, anything after a space and # is a comment",
            "put the whole value in quotation marks, or the comment on its own line",
        ),
        Rule(
            "not-text",
            "error",
            "the file is not a text (first undecodable byte at offset {offset})",
            "put the plain text of the transcript in its place",
        ),
        Rule(
            "not-plain-text",
            "error",
            "the file is an HTML page ({mark}), not a plain transcript",
            "open it in a browser, copy the words of the transcript, and paste them in its place",
        ),
        Rule(
            "unknown-encoding",
            "error",
            'there is no encoding "{encoding}"',
            "write a name such as windows-1251, iso-8859-1 or utf-16",
        ),
        Rule(
            "wrong-encoding",
            "error",
            'the text cannot be read as "{encoding}"{where}',
            "find out how the file was saved, and correct encoding:",
        ),
        Rule(
            "control-characters",
            "error",
            "a control character, {character}, which cannot be shown on a page",
            "get a clean copy of the text, or remove them",
            "text",
        ),
        Rule(
            "control-characters",
            "error",
            "{count} control characters, the first {character}, which cannot be shown on a page",
            "get a clean copy of the text, or remove them",
            "several",
        ),
        Rule(
            "same-words",
            "warning",
            "{original} has the same words: every turn has two links, and search finds it twice",
            "remove one of the two with its sidecar and ledger, and name it under former_names: in the sidecar of the "
            "other if links to it may have been copied; to keep both, write same_as: {name} into the sidecar of this "
            "one",
        ),
    ),
    "Reading": (
        Rule(
            "words-lost",
            "error",
            "{what}",
            "report it, with the text: the program misread it, and the sidecar needs no correction",
            about="Every word of a text must stand in some heading, narrative, turn or furniture. Where one does not, "
            "the program is wrong, not the text.",
        ),
        Rule(
            "no-turns",
            "warning",
            "no turn was found in {words} words: it is not clear who speaks",
            "say it in the sidecar, with speaker: NAME or interview: {{asks: NAME, answers: NAME}}",
        ),
        Rule(
            "few-turns",
            "warning",
            "the text has {turns:# turn|# turns}, with questions and their answers inside them: {quote} …",
            "say in the sidecar who asks and who answers: interview: {{asks: NAME, answers: NAME}}",
        ),
        Rule(
            "few-turns",
            "warning",
            "the text has {turns:# turn|# turns}, with questions and their answers inside them: {quote} …",
            "where somebody else speaks, say so in the sidecar: corrections: [{{begin_turn: {quote}, speaker: NAME}}]",
            "labelled",
        ),
        Rule(
            "few-turns",
            "warning",
            "the text is long but has only {turns:# turn|# turns}, and nobody in it says “I” or “we”",
            "where somebody else speaks, say so in the sidecar: corrections: "
            "[{{begin_turn: {quote}, speaker: NAME}}]; if it is right, accept: "
            "[{{rule: few-turns, on: {quote}, why: one person speaks}}]",
            "long",
        ),
        Rule(
            "unknown-speaker-of-text",
            "warning",
            "nobody is named as the speaker of {words} words",
            "say who it is with speaker: in the sidecar",
        ),
        Rule(
            "unknown-speaker-of-text",
            "warning",
            "{turns:# turn has|# turns have} no speaker: the text does not say who speaks there (first here)",
            "say who it is in the sidecar: corrections: [{{speaker_of: {quote}, speaker: NAME}}]; where nobody knows, "
            "accept: [{{rule: unknown-speaker-of-text, on: {quote}, why: nobody is named}}]",
            "of turns",
        ),
        Rule(
            "name-of-title",
            "warning",
            'who speaks is known from the title alone, which may have the name in another case: "{name}"',
            "write the name in the sidecar as the person is usually called: speaker: NAME",
        ),
        Rule(
            "unlabelled-interview",
            "warning",
            "the text has no labels; it was read as an interview of {turns} turns by its dashes and question marks",
            "check the turns, and add to the sidecar: interview: {{asks: NAME, answers: NAME}}",
        ),
        Rule(
            "perhaps-a-label",
            "note",
            "{label} looks like a label but was read as speech",
            "if it is one, write labels: [{label}] into the sidecar, else not_labels: [{label}]",
        ),
        Rule(
            "perhaps-a-label",
            "warning",
            "{label} is where this text has its labels but was not read as one",
            "if it is one, write labels: [{label}] into the sidecar, else not_labels: [{label}]",
            "placed",
        ),
        Rule(
            "perhaps-a-label",
            "warning",
            "{label} is alone on its line above spoken words but was not read as a label",
            "if it is one, write labels: [{label}] into the sidecar, else not_labels: [{label}]",
            "alone",
        ),
        Rule(
            "perhaps-labels",
            "warning",
            "{count} lines begin with {label}: they look like labels but were read as speech",
            "if they are, write labels: [{label}] into the sidecar, else not_labels: [{label}]",
        ),
        Rule(
            "speech-outside-turns",
            "warning",
            "{words} words of speech are in no turn, beginning here",
            "say in the sidecar who speaks: corrections: [{{begin_turn: {quote}, speaker: NAME}}]",
        ),
        Rule(
            "odd-speaker",
            "warning",
            "{label} was read as the label of a speaker, which is unlikely",
            "if nobody speaks there, write not_labels: [{label}] into the sidecar; if it is right, accept: "
            "[{{rule: odd-speaker, on: {label}, why: the house prints it}}]",
        ),
        Rule(
            "office-in-name",
            "warning",
            "{label} stands as the speaker as it is printed: where the office ends and the name begins is not known",
            "if the registry has the speaker, write people: {{{label}: ID}} into the sidecar; if the name may stay so, "
            "accept: [{{rule: office-in-name, on: {label}, why: printed so}}]",
            about="A script without capitals shows no names, and no title known in the language stands between the "
            "office and the name.",
        ),
        Rule(
            "same-speaker-again",
            "warning",
            "a turn of {label} follows another, in which a question stands and what is none (first here; "
            "{places:# place|# places}): perhaps somebody else speaks between them",
            "if somebody else does, say so in the sidecar: corrections: [{{begin_turn: {quote}, speaker: "
            "NAME}}]; if it is right, accept: [{{rule: same-speaker-again, on: {quote}, why: one person "
            "speaks}}]",
            about="Two turns of one speaker follow one another, and the first ends in a question that seems not to be "
            "that speaker’s, or begins with one that seems to be answered in it: a label between them was not read, "
            "or is not printed.",
        ),
        Rule(
            "lines-below-words",
            "warning",
            "the last line of the last turn, {quote}, does not end a sentence as the other turns do: it may "
            "belong to the page around the text",
            "if it does, write corrections: [{{on: {quote}, are: furniture}}] into the sidecar; if it is said, accept: "
            "[{{rule: lines-below-words, on: {quote}, why: it is said}}]",
            about="A web page that was copied whole has links, contacts and the foot of the site below the last words. "
            "Those that are not known by their words would be words of the last speaker.",
        ),
        Rule(
            "lines-below-words",
            "warning",
            "the last {places:# line|# lines} of the last turn, from {quote} on, do not end sentences as the "
            "other turns do: they may belong to the page around the text",
            "if they do, write corrections: [{{on: {quote}, to: {label}, are: furniture}}] into the sidecar; if they "
            "are said, accept: [{{rule: lines-below-words, on: {quote}, why: they are said}}]",
            "several",
        ),
        Rule(
            "speaker-addressed",
            "warning",
            "{label} is addressed by name while speaking: perhaps somebody else says this",
            "if somebody else does, say so in the sidecar: corrections: [{{begin_turn: {quote}, speaker: "
            "NAME}}]; if it is right, accept: [{{rule: speaker-addressed, on: {quote}, why: it is a "
            "quotation}}]",
            about="Somebody speaks of “Mr Hale” before a comma or a stop in a turn that is Mr Hale’s: a label between "
            "them was not read, or the turn is another’s.",
        ),
        Rule(
            "perhaps-one-person",
            "warning",
            "{label} is taken for another speaker than {name}, and is perhaps the same",
            "if it is, write people: {{{label}: {id}}} into the sidecar, with the id that the registry has for {name}; "
            "if it is not, accept: [{{rule: perhaps-one-person, on: {label}, why: they are two}}]",
            about="A label is the initials of another label, or the office alone with which another label begins.",
        ),
        Rule(
            "page-heads",
            "note",
            "{count:# line was|# lines were} taken for a page header or footer: {label} (first here)",
            "no action needed if that is right; if any of the lines is spoken, say so in the sidecar, under "
            "corrections: [{{lines: NUMBER, are: speech}}]",
        ),
        Rule(
            "head-in-label",
            "warning",
            "{label} seems to be a page header joined to the label below it",
            "quote the words with which the turn begins: corrections: [{{begin_turn: {label}, label: {label}, speaker: "
            "NAME}}]; if it is right, accept: [{{rule: head-in-label, on: {label}, why: the house prints it}}]",
        ),
        Rule(
            "glued-columns",
            "warning",
            "{count} lines have words of two columns side by side (first here): {quote}; they were read across",
            "set one column below the other in the text; if it is right, accept: [{{rule: glued-columns, on: {quote}, "
            "why: it is one column}}]",
        ),
        Rule(
            "turn-without-sentence",
            "warning",
            "{label} was read as the label of a turn in which no sentence ends: it may be a list",
            "if nobody speaks there, write not_labels: [{label}] into the sidecar; if it is right, accept: "
            "[{{rule: turn-without-sentence, on: {label}, why: it is a turn}}]",
        ),
        Rule(
            "label-within",
            "warning",
            "labels occur inside paragraphs, {places} in all, first {label}; no turn begins there",
            "begin a paragraph before each of them in the text, or paste corrections: [{{begin_turn: {quote}, label: "
            "{label}}}], one for each; if it is right, accept: [{{rule: label-within, on: {quote}, why: words that are "
            "quoted}}]",
            about="Copied from a PDF file, paragraphs and columns run together: the words of one speaker then stand in "
            "the turn of another.",
        ),
        Rule(
            "broken-lines",
            "warning",
            "{count} paragraphs break off within a sentence, which the next one goes on (first here)",
            "join the lines of a paragraph in the text, or part paragraphs by blank lines; if it is right, accept: "
            "[{{rule: broken-lines, on: {quote}, why: the text is printed so}}]",
        ),
        Rule(
            "no-words-of-language",
            "note",
            (
                "{texts:# text|# texts} in {languages}: there is no file of words for these languages; the "
                "words of all languages are used"
            ),
            "no action needed if the turns are right; the guide on languages explains how to add a file of words",
        ),
        Rule(
            "closing-thanks",
            "note",
            "the closing thanks have no label; they were read as a reporter's",
            (
                "no action needed if that is right; otherwise say whose they are in the sidecar, under "
                "corrections: speaker_of"
            ),
        ),
        Rule(
            "ambiguous-speaker",
            "warning",
            '"{label}" may be {people}',
            "say who it is in the sidecar, under people: {label}",
        ),
        Rule(
            "two-spellings",
            "note",
            '"{name}" is taken for another spelling of "{other}"',
            "no action needed if that is right; otherwise say who it is in the sidecar, under people: {name}",
        ),
        Rule(
            "no-title",
            "warning",
            'the text has no title; "{title}" was taken from the name of the file',
            "give it one with title: in the sidecar",
            "none",
        ),
        Rule(
            "no-title",
            "warning",
            "the text is a compilation of {count} documents without a title of its own",
            "give it one with title: in the sidecar",
            "compilation",
        ),
        Rule(
            "no-date",
            "note",
            "neither the text nor the name of its file gives a date: names that depend on the day are left open",
            "give it with date: in the sidecar",
        ),
        Rule(
            "no-original",
            "note",
            "{texts:# text has|# texts have} no address of the original: {names}",
            "give it with url: in the sidecar, or url: null where it is not known",
            about="The page of a text says where its original is, or that this is not known. No address is guessed.",
        ),
        Rule(
            "original-lost",
            "error",
            "the original {original} is to be published, but is not in the folder of texts",
            "put it back; or take original: out of the sidecar, or originals: out of mkdocs.yml",
        ),
        Rule(
            "original-lost",
            "error",
            "the original {original} is to be published, but its bytes have changed since it was imported",
            "put the old one back, or import the new one with --replace; or take originals: out of mkdocs.yml",
            "changed",
        ),
        Rule(
            "date-contradicts",
            "warning",
            "the sidecar dates the text {date}, its dateline (line {line}) says {other}",
            "keep the right one; if date: is right, accept: [{{rule: date-contradicts, why: the dateline is wrong}}]",
            "dateline",
        ),
        Rule(
            "date-contradicts",
            "warning",
            "the text is dated {date}, the name of the file says {other}",
            "say which is right with date: in the sidecar; if that is what contradicts, accept: "
            "[{{rule: date-contradicts, why: the name is wrong}}]",
            "name",
        ),
    ),
    "Sidecars": (
        Rule(
            "not-yaml",
            "error",
            "not valid YAML: {what}",
            "{remedy}",
            about="YAML cannot be read beyond this point. The message says what stands in the way.",
        ),
        Rule("yaml-size", "error", "the file is over 64 MiB", "split it or remove what is not needed"),
        Rule("yaml-depth", "error", "it is nested too deeply", "reduce the nesting"),
        Rule("yaml-key", "error", "a key is a list or a mapping", "write the key as plain text"),
        Rule(
            "yaml-alias",
            "error",
            "a YAML anchor or alias (& or *) is used here",
            "write the value out, or put it in quotation marks if the character is part of it",
        ),
        Rule(
            "yaml-doubled-key",
            "error",
            'the key "{key}" occurs twice (first in line {line})',
            "keep one of the two",
        ),
        Rule(
            "invalid-value",
            "error",
            "{what}",
            "{remedy}",
            about="A key or a value that has no meaning where it stands. The message says which were expected.",
        ),
        Rule(
            "invalid-value",
            "error",
            "it is not a list of names",
            "write one name on a line, after a hyphen: - Electric Company",
            "names",
        ),
        Rule(
            "invalid-value",
            "error",
            "this is not a name",
            "write one name on a line, after a hyphen: - Electric Company",
            "name",
        ),
        Rule(
            "invalid-value",
            "error",
            "it is not a list of entries",
            "begin each entry with a hyphen: - id: …",
            "entries",
        ),
        Rule(
            "invalid-value",
            "error",
            "it is not a list of entries",
            "write series: and summits:, each followed by a list of entries",
            "summits",
        ),
        Rule(
            "invalid-value",
            "error",
            '"{key}" is not a known key here',
            "write series: or summits:",
            "summits key",
        ),
        *(
            Rule(rule, "error", what, remedy, case)
            for rule in ("quote-not-found-once", "stale-mention")
            for case, what, remedy in _QUOTATIONS
        ),
        Rule(
            "redacted-words-shown",
            "error",
            '"{words}" is redacted, but would still be read here',
            "quote under redact: the pieces that the file has of it, one by one",
            "text",
            about="What is redacted is taken out of the file before it is read. Reading can put words together, and "
            "the registry can complete a name.",
        ),
        Rule(
            "redacted-words-shown",
            "error",
            '"{words}" is redacted, but would still be read in the name of a speaker: {name}',
            "write redact: [{rest}] as well, or do not say in the sidecar who it is",
            "speaker",
        ),
        Rule(
            "redacted-label",
            "error",
            'the turn of "{label}" no longer begins here, because words of its label are redacted',
            "write corrections: [{{begin_turn: {quote}, label: {value}}}]",
        ),
        Rule(
            "redacted-words-in-name",
            "warning",
            'the name of the text, which is part of its address, has words that are redacted: "{words}"',
            "rename the text and its files, and leave out former_names:",
        ),
        Rule(
            "lines-outdated",
            "error",
            "the text has changed since lines: {lines} was written{now}",
            "{remedy}",
            about="Line numbers hold only while the lines of the text are those that they were written for.",
        ),
        Rule(
            "accept-unknown",
            "error",
            'no warning of the rule "{rule}" can be accepted',
            "write {meant}",
        ),
        Rule(
            "accept-outdated",
            "warning",
            "the text has changed since {rule} was accepted",
            "look again and say so in why:; or quote words with on:, which holds while they remain",
        ),
        Rule(
            "bad-former-name",
            "error",
            'former_names contains "{name}": {what}',
            "write the name as it was, without .txt, or remove it",
        ),
        Rule(
            "lines-without-words",
            "error",
            "lines {lines} of the text have no words",
            "correct the numbers, or remove the correction",
        ),
        Rule(
            "section-without-heading",
            "error",
            'the part "{quote}" begins in the middle of a turn or of narrative',
            "quote its heading, or make the line one: corrections: [{{on: {heading}, are: heading}}]",
        ),
        Rule("labels-found", "error", "{key}: is for texts without labels, and this one has them", "{remedy}"),
        Rule(
            "unused-label",
            "error",
            'no turn has the label "{label}"',
            "write it exactly as it is printed, or remove the entry",
        ),
        Rule(
            "unused-label",
            "error",
            'no turn has the label "{label}"',
            'write "{near}", which is in the text, if that is meant, or remove the entry',
            "near",
        ),
        Rule(
            "unknown-entity",
            "error",
            '"{entity}" is not in the registry',
            "correct the id, or add an entry to the registry",
        ),
        Rule("unknown-entity", "error", '"{entity}" is not in the registry', 'write "{near}" if that is meant', "near"),
        Rule(
            "stale-ignore",
            "warning",
            '"{name}", which is listed under ignore, was not found in the text',
            "remove it",
        ),
        Rule(
            "unknown-person",
            "error",
            '"{person}" is not a person in the registry',
            "correct the id, or add the person",
        ),
        Rule(
            "translation-unknown",
            "error",
            'translation_of names "{name}", but no text has that name',
            "write the name of the original's file, without .txt, or remove the line",
        ),
        Rule(
            "translation-unknown",
            "error",
            'translation_of pairs {anchor}, but "{name}" has no such turn',
            "write an id that is in it, or none",
            "turn",
        ),
        Rule(
            "translation-unknown",
            "error",
            "translation_of names this text itself",
            "write the name of the original, or remove the line if this text is the original",
            "itself",
        ),
        Rule(
            "translation-unknown",
            "error",
            'translation_of names "{name}", which is itself said to be translated from this text',
            "remove translation_of from the original of the two",
            "circle",
        ),
        Rule(
            "same-event-unknown",
            "error",
            'same_event names "{name}", but no text has that name',
            "write the name of the other text's file, without .txt, or remove the name",
        ),
        Rule(
            "same-event-unknown",
            "error",
            "same_event names this text itself",
            "write the name of the other text, or remove the line",
            "itself",
        ),
        Rule(
            "same-event-unknown",
            "error",
            'same_event names "{name}", but one of the two is a translation of the other',
            "remove the name: a translation is one account with its original",
            "translation",
        ),
        Rule(
            "same-speaker-unknown",
            "warning",
            'same_speaker says that "{then}" is now "{now}", but nobody of that name speaks in the text',
            "write the name as it is in the text now, or remove the line",
        ),
    ),
    "Names": (
        Rule(
            "unknown-speaker",
            "warning",
            'speaker "{name}" is not in the registry ({turns:# turn|# turns}, first here)',
            'add "{name}" to the names of {person} if that is meant, else an entry to registry/people.yml',
        ),
        Rule(
            "unknown-speakers",
            "note",
            "{speakers:# speaker is|# speakers are} not in the registry: {listed}",
            "add to registry/people.yml those whose name is to be linked wherever it is said",
        ),
        Rule(
            "ambiguous-mention",
            "warning",
            '"{name}"{places} may mean {entity} or {other}; it stays unlinked',
            "add to {sidecar}: mentions: [{{on: {quote}, entity: {entity}}}] (or none)",
        ),
        Rule(
            "speaker-out-of-life",
            "warning",
            'the only "{name}" that is known is {entity} ({words}), who cannot have spoken on {day}',
            "add another person of that name to {file}, or correct the dates of {entity}",
        ),
        Rule(
            "names-alone",
            "note",
            "{texts:# text|# texts} in {languages}: names are linked in all their cases, and plain phrases for a "
            "summit in Russian and German; other meetings, times and descriptions are read in English alone",
            "write in the sidecars what else is meant: mentions: [{{on: …, entity: …}}]",
            case="inflected",
        ),
        Rule(
            "names-alone",
            "note",
            "{texts:# text|# texts} in {languages}: only names that stand as the registry writes them are linked, and "
            "plain phrases for a summit in French and Spanish",
            "list other forms under names: of the entries, or write in the sidecars what is meant",
            case="exact",
        ),
        Rule(
            "beyond-horizon",
            "warning",
            '"{name}"{places} may mean something later than the registry knows: {unknown}',
            "add what has been held or adopted since, with known_until: the last day that your source covers; "
            "or write in {sidecar}: mentions: [{{on: {quote}, entity: none}}]",
        ),
        Rule(
            "never-mentioned",
            "note",
            "{entries:# entry is|# entries are} never mentioned: {listed}",
            "no action needed: they have no page unless mkdocs.yml says entries: all or the entry says keep: true",
        ),
        Rule(
            "unused-alias",
            "note",
            "{names:# name is|# names are} used in no text: {listed}",
            "no action needed; remove what is not a name",
        ),
        Rule(
            "not-in-its-source",
            "warning",
            '"{entity}" names {source} as its source but was not found in that text',
            "add the name that it has there, or remove the source; keep: true if it is only described there",
        ),
        Rule(
            "series-outdated",
            "note",
            'the meetings of "{series}" are known until {known_until}, and {texts:# text speaks|# texts speak} of them '
            "later (first {place})",
            "add what was held since (- {{id: {series}-{year}-CITY, name: …, series: {series}, date: "
            "{year}-MM-DD, place: …, "
            "definition: …}}), then write known_until: {newest}",
        ),
        Rule(
            "too-frequent-alias",
            "warning",
            'the name "{name}" of {entity} is linked {count} times, once in {words} words',
            "check whether it is always meant; add exact: true or not_names: where it is not",
        ),
        Rule(
            "one-id-for-two",
            "warning",
            "{other} and {name} have one id, {id}, and share a page",
            "if they are two people, write - {{id: {apart}, name: {name}}} into registry/people.yml; "
            "if they are one, write - {{id: {id}, name: {other}, names: [{name}]}}",
            about="An id is in Latin letters, in which names of other scripts may sound alike.",
        ),
    ),
    "The registry": (
        Rule(
            "unknown-registry",
            "error",
            "it is not a registry file",
            "name it {names} or {last}",
        ),
        Rule(
            "doubled-id",
            "error",
            'the id "{id}" is given twice (first in {place})',
            "give one of the two a different id",
        ),
        Rule(
            "name-claimed-twice",
            "error",
            'the name "{name}" of "{entity}" is also a name of "{other}" ({place})',
            "say from: or until: with one of them, or remove it from one",
        ),
        Rule(
            "names-without-windows",
            "warning",
            'the name "{name}" of "{entity}" is also that of "{other}", and nothing says when it meant which',
            'write at "{entity}" names: [{{name: {quoted}, until: {until}}}]',
        ),
        Rule("dates-backwards", "error", "{what} ends before it begins", "correct the dates"),
        Rule(
            "torn-name",
            "error",
            '"{name}" of "{entity}" looks like the end of a name with a comma in it',
            'put the whole name in quotation marks: ["…, …"]',
        ),
        Rule("link-to-itself", "error", '{key} of "{entity}" names itself', "name another entry or remove it"),
        Rule(
            "link-of-wrong-kind",
            "error",
            '{key} of "{entity}" names "{target}", which is not {kind}',
            "name {kind}",
        ),
        Rule(
            "link-to-nowhere",
            "error",
            '{key} of "{entity}" names "{target}", which is not in the registry',
            "add an entry for it or correct the id",
        ),
        Rule(
            "link-to-nowhere",
            "error",
            '{key} of "{entity}" names "{target}", which is not in the registry',
            'write "{near}" if that is meant, or add an entry',
            "near",
        ),
        Rule(
            "successor-before-predecessor",
            "error",
            '"{entity}" ({start}) is older than "{other}" ({earlier}), which it is recorded as succeeding',
            "correct the dates, or reverse the link",
        ),
        Rule(
            "successor-before-predecessor",
            "error",
            '"{entity}" ({start}) is older than "{other}" ({earlier}), which it is recorded as replacing',
            "correct the dates, or reverse the link",
            "replaced",
        ),
        Rule(
            "unknown-wording",
            "error",
            '"{entity}" is listed to be followed through time but is not in the registry',
            "add an entry for it or correct the id; for words without an entry, write phrase: instead of entry:",
        ),
        Rule(
            "unknown-in-search",
            "warning",
            'the saved search "{search}" has {key}: {target}, which is not in the corpus',
            'write "{near}" if that is meant, or add an entry',
            "near",
            about="The feed of such a search stays empty, and nobody who follows it learns why.",
        ),
        Rule(
            "unknown-in-search",
            "warning",
            'the saved search "{search}" has {key}: {target}, which is not in the corpus',
            "correct the id, or add an entry",
        ),
        Rule("doubled-wording", "error", 'the wording "{title}" occurs twice', "keep one, with the names of both"),
        Rule("circle", "error", "{key} runs in a circle: {path}", "remove one of these links"),
        Rule(
            "number-out-of-order",
            "error",
            'number {number} of "{entity}" does not follow number {before} of "{other}"',
            "correct number: or date:",
        ),
    ),
    "Ledgers of turn ids": (
        Rule(
            "ledger-changed",
            "note",
            "{changes}",
            "look at the page, and commit the ledger with the text",
            "written",
            about="A text was edited, and its ledger with it. The message counts the turns that were edited, withdrawn "
            "or are new.",
        ),
        Rule("ledger-changed", "note", "{changes}", "`build` will write it down", "draft"),
        Rule(
            "ledger-locked",
            "error",
            "the text has no ledger of turn ids, and this build must not create one (--locked)",
            "restore it from version control; for a new text run build --release, and commit the ledger",
            "none",
        ),
        Rule(
            "ledger-locked",
            "error",
            "the ledger does not match the text, and this build must not change it (--locked)",
            "build without --locked where the text was edited, and commit the ledger with it",
            "changed",
        ),
        Rule(
            "ledger-missing",
            "error",
            (
                "the ledger of turn ids is missing; the text is published, and with new numbers its links "
                "would lead to other words"
            ),
            "restore it from version control (git checkout -- {file}); only if nobody can have copied a link yet, "
            "remove {page} and build",
        ),
        Rule(
            "ledger-damaged",
            "error",
            "the ledger is damaged: {what}",
            "restore the file from version control (git checkout -- {file}; in a merge, git checkout --ours "
            "{file}) and "
            "build again; do not delete it",
        ),
        Rule(
            "ledger-conflict",
            "error",
            "the ledger has merge conflict markers",
            "keep the ledger of the branch whose site is published (git checkout --ours {file}, or --theirs), "
            "then build: "
            "the other branch's new turns get new ids",
        ),
        Rule(
            "ledger-newer",
            "error",
            "the ledger has format {form}, which this version of Stenogram does not know (it knows {known})",
            "upgrade Stenogram to the version that wrote it",
        ),
        Rule(
            "ledger-id-twice",
            "error",
            "the id {anchor} occurs {count} times: two branches that both gave it were merged",
            "keep the ledger of the branch whose site is published (git checkout --ours {file}, or --theirs), "
            "then build: "
            "the other branch's new turns get new ids",
        ),
        Rule(
            "ledger-next",
            "error",
            'the id {anchor} is taken, but "next" gives {next} as the next free one',
            "keep the ledger of the branch whose site is published (git checkout --ours {file}, or --theirs), "
            "then build: "
            "the other branch's new turns get new ids",
        ),
        Rule(
            "ledger-id-lost",
            "error",
            "the id {anchor} was given but is missing: its links would lead nowhere",
            "restore the file from version control (git checkout -- {file}; in a merge, git checkout --ours "
            "{file}) and "
            "build again; do not delete it",
            about="A number that was given to a turn must stay in the ledger for ever, or links to it would lead "
            "nowhere.",
        ),
        Rule(
            "ledger-id-lost",
            "error",
            'ids were added or removed by hand: they do not match the fingerprint "ids"',
            "restore the file from version control (git checkout -- {file}; in a merge, git checkout --ours "
            "{file}) and "
            "build again; do not delete it",
            "by hand",
        ),
        Rule(
            "many-turns-withdrawn",
            "warning",
            "{withdrawn} of {turns} turns are withdrawn: their words or speakers have changed",
            "if this is a different text, give it another name and put the former one back; otherwise "
            "{settle}: old links will say that these turns are gone",
        ),
        Rule(
            "speaker-renamed",
            "warning",
            '{turns:# turn|# turns} of "{then}" are now under "{now}"; links to them say that they are withdrawn',
            'if this is one person, add same_speaker: {{"{then}": "{now}"}} to the sidecar; otherwise {settle}',
        ),
        Rule(
            "speaker-renamed",
            "warning",
            '{turns:# turn|# turns} of "{then}" is now under "{now}"; links to it say that it is withdrawn',
            'if this is one person, add same_speaker: {{"{then}": "{now}"}} to the sidecar; otherwise {settle}',
            "one",
        ),
    ),
    "The site": (
        Rule(
            "bad-settings",
            "error",
            "{what}",
            "correct it; every key: mkdocs.org",
            about="MkDocs does not accept a setting in mkdocs.yml.",
        ),
        Rule("bad-settings", "error", "{what}", "{remedy}", "own"),
        Rule(
            "site-in-the-way",
            "error",
            (
                "the folder {folder} (site_dir) contains files that were not made by a build, and a build "
                "would replace it"
            ),
            "move them, or choose another site_dir",
        ),
        Rule(
            "no-site-url",
            "note",
            "without site_url the site has no canonical addresses, no site map, no images and breadcrumbs for where "
            "pages are shared, and its feeds and citations have no whole addresses",
            "write site_url: https://… when you know where it will be published",
        ),
        Rule(
            "page-vanishes",
            "warning",
            'no text mentions "{entity}" any more, so its page on the published site would disappear',
            "to keep the page, add keep: true to the entry",
            "unnamed",
            about="Links to a page that goes lead nowhere. Entries that no text mentions have no page, "
            "unless they say `keep: true`, or mkdocs.yml says `extra: {{stenogram: {{entries: all}}}}`.",
        ),
        Rule(
            "page-vanishes",
            "warning",
            "no text mentions {pages:# entry|# entries} any more, so their pages on the published site would "
            "disappear: {listed}",
            "to keep the pages, set entries: all under extra.stenogram in mkdocs.yml, or keep: true in single entries",
            "many",
        ),
        Rule(
            "page-vanishes",
            "warning",
            "{pages:# page|# pages} of the published site would disappear, because their entries are no longer "
            "in the registry or in any text: {listed}",
            "to keep an address, restore its entry with keep: true; this is reported once",
            "unknown",
        ),
        Rule("mkdocs", "error", "MkDocs: {what}", "correct the page or the link that it names", "page"),
        Rule(
            "mkdocs",
            "error",
            "MkDocs: {what}",
            "list each in mkdocs.yml, under nav, or under not_in_nav if it is reached in another way",
            "navigation",
        ),
        Rule("no-template", "error", 'the template "{name}" is not found', "put it there, or correct its name"),
        Rule(
            "bad-template",
            "error",
            "the template cannot be read: {error}",
            "correct this line; the package's own template of that name shows which values are available",
            "syntax",
        ),
        Rule(
            "bad-template",
            "error",
            "the template cannot be filled in: {error}",
            "correct this line; the package's own template of that name shows which values are available",
            "values",
        ),
        Rule(
            "search-failed",
            "error",
            "{error}",
            "read its message, and build again",
            about="Pagefind, which makes the search index, failed.",
        ),
        Rule(
            "cluster",
            "error",
            "{error}",
            "check that the scheduler is running and that all its workers have this version of Stenogram",
            about="The cluster that --cluster names cannot be used.",
        ),
        Rule(
            "other-version",
            "error",
            "{error}",
            "start Stenogram again; with --cluster, install this version on all workers",
            about="Work of one build was given to another version of the program.",
        ),
        Rule(
            "process-lost",
            "error",
            "a process of the build was ended from outside",
            "free some memory, and build again",
        ),
        Rule(
            "disk",
            "error",
            "the build stopped: {reason}",
            "free some space or correct the permissions, and build again: nothing is lost",
        ),
    ),
    "Importing": (
        Rule(
            "import-unknown",
            "error",
            "files ending in .{ending} cannot be imported",
            "save it as .docx, .odt, .html, .pdf or .txt, a table as .csv or .xlsx",
        ),
        Rule(
            "import-passed-over",
            "note",
            "{count:# file|# files} in this folder skipped, because files of their kind cannot be imported: {listed}",
            "save those with words as .docx, .odt, .html, .pdf or .txt, and import them",
        ),
        Rule(
            "import-none-so-named",
            "note",
            "no file has a name like this",
            "no action needed if there is none of that kind",
        ),
        Rule(
            "import-extra",
            "error",
            "reading {format} files needs modules that are not installed: {modules}",
            "install them: pip install 'stenogram[import]'",
        ),
        Rule(
            "import-refused",
            "error",
            "not imported: {reason}",
            "{remedy}",
            about="A file from which the words would not come out surely, or not in the right order.",
        ),
        Rule(
            "import-left-out",
            "note",
            "left out as not part of the record: {listed}",
            "no action needed if that is right; otherwise put the words into the text",
        ),
        Rule(
            "import-no-turns",
            "warning",
            "no speaker was recognised in it",
            "say in {name}.yml who speaks: speaker: for one person, labels: or corrections: for several",
        ),
        Rule(
            "unreadable-table",
            "error",
            "the file cannot be read as {format}: {error}",
            "save it as UTF-8 CSV, JSON or JSON lines",
        ),
        Rule(
            "missing-column",
            "error",
            "no column is called {columns}; the columns are: {others}",
            "say which it is: --column {column}=NAME",
        ),
        Rule(
            "missing-column",
            "error",
            "no column is called {columns}; the columns are: {others}",
            "say which it is: --column {column}=NAME; a table with a row for each text goes behind --metadata",
            case="turns",
        ),
        Rule(
            "columns-left-out",
            "note",
            "these columns are not imported: {columns}",
            "say which is meant with --column, as in title=NAME",
        ),
        Rule("empty-row", "note", "{speaker} says nothing; the row is left out", "no action needed if that is right"),
        Rule(
            "control-characters",
            "error",
            "the row has a character that is no text ({character})",
            "remove it from the table",
            "table",
        ),
        Rule(
            "contradiction",
            "warning",
            'rows of one transcript have several values for {key}: "{first}" and "{other}"',
            '"{first}" was taken; correct the sidecar where that is wrong',
        ),
        Rule(
            "bad-date",
            "warning",
            'the date "{value}" was not copied',
            "write it as YYYY, YYYY-MM or YYYY-MM-DD in the sidecar",
        ),
        Rule("bad-url", "warning", 'the url "{value}" was not copied', "write it as https://… in the sidecar"),
        Rule(
            "file-exists",
            "error",
            "a file of that name already exists, and it is different",
            "move it away, or rename the transcript; if it is a new version of the same text: import --replace",
        ),
        Rule(
            "metadata-within",
            "note",
            "used as a table with a row for each text: it fills their sidecars",
            "no action needed if that is right; a table of turns needs a column for their words: --column text=NAME",
        ),
        Rule(
            "metadata-no-text",
            "warning",
            'no text is called "{name}"',
            "put it into source_texts/, or correct its name",
        ),
        Rule("metadata-bad-sidecar", "error", "{name}.yml cannot be read", "correct it first: stenogram check"),
        Rule(
            "metadata-differs",
            "warning",
            '{name}.yml has {key}: "{present}", the table "{value}"; the sidecar was not changed',
            "correct the sidecar where the table is right, or import with --replace",
        ),
        Rule(
            "imported-before",
            "note",
            "it was imported before, as {names}; nothing was changed",
            "no action needed if that is right",
        ),
    ),
}

CHAPTERS: Final = tuple(_CATALOGUE.items())
"""The rules by what they are about, for the guide."""
RULES: Final = {(rule.rule, rule.case): rule for rules in _CATALOGUE.values() for rule in rules}
IDS: Final = frozenset(rule for rule, _ in RULES)
"""The ids of all rules: what stands in brackets behind a message, and what `accept` in a sidecar may name."""
