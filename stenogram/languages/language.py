"""What one language tells the reader of transcripts: its words, as data.

All words are casefolded and without a final full stop. They are hints: what decides is how consistently a label
stands over the whole text. A list that a language has no use for stays empty.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields


def words(text: str) -> frozenset[str]:
    """Words that white space separates."""
    return frozenset(text.casefold().split())


def phrases(text: str) -> frozenset[str]:
    """Phrases that a bar or a line end separates."""
    return frozenset(
        phrase for line in text.casefold().splitlines() for phrase in map(str.strip, line.split("|")) if phrase
    )


def pairs(text: str) -> Mapping[str, str]:
    """Pairs `short=long` that white space separates."""
    return dict(pair.split("=", 1) for pair in text.casefold().split())


def speakers(text: str) -> Mapping[str, str | None]:
    """Keys of lines whose value is the speaker, separated by bars, without an office."""
    return dict.fromkeys(sorted(phrases(text)))


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """The words of one language, or of several together.

    `code` is the BCP 47 code, "mul" where several languages are meant.
    """

    code: str

    # Who speaks.
    honorifics: frozenset[str] = frozenset()
    """Words before a name that are no office: "mrs", "herr", "her excellency"."""
    title_surnames: frozenset[str] = frozenset()
    """Surnames behind which a title may stand, before the rest of the name: "陳委員其邁" is 陳其邁."""
    peerage: frozenset[str] = frozenset()
    """Of these, titles without which a surname is no name: "lady", "baroness"."""
    letter_titles: frozenset[str] = frozenset()
    """Honorifics of one letter that are titles in texts of other languages too: "M." stands before every Frenchman."""
    offices: frozenset[str] = frozenset()
    """Words for what somebody is: "president", "witness"; feminine and plural forms too."""
    office_abbreviations: Mapping[str, str] = field(default_factory=dict)
    """Short forms of offices. They count at the beginning of a label or with their full stop."""
    chairs: frozenset[str] = frozenset()
    """Offices filled by whoever sits in the chair: a name in brackets after them is of the day."""
    chair_fields: frozenset[str] = frozenset()
    """How a record says above its words who has the chair, where that is no label: "chaired by", "presidencia"."""
    functions: frozenset[str] = frozenset()
    """Whole labels that name a function and nobody: "a voice", "question", "several members"."""
    case_endings: frozenset[str] = frozenset()
    """Endings that a label of a function may have as the subject of a sentence: the particles of Korean."""
    function_endings: frozenset[str] = frozenset()
    """Last words of labels that say what somebody is, not who: "meeting participant"."""
    letter_words: Mapping[str, str] = field(default_factory=dict)
    """Letters of questions and answers that are shown as the word that everybody reads in them: "q", "س"."""
    asks: frozenset[str] = frozenset()
    """Labels of a question, letters included."""
    answers: frozenset[str] = frozenset()
    """Labels of an answer, letters included."""
    questioners: frozenset[str] = frozenset()
    """Labels and offices of those who ask in press conferences and interviews: "journalist", "корреспондент"."""
    moderators: frozenset[str] = frozenset()
    """Labels and offices of those who give the floor, and neither ask nor answer."""
    question_labels: frozenset[str] = frozenset()
    """Of these, words for the question, behind which labels print who asks: "Frage Hoffmann"."""
    unspaced_questioners: frozenset[str] = frozenset()
    """Where words are not spaced, what stands behind the outlet in such a label: "路透社记者"."""
    floor_phrases: frozenset[str] = frozenset()
    """Phrases by which the floor is given, or a question is asked for once more: "go ahead", "louder"."""
    requests: frozenset[str] = frozenset()
    """Phrases by which leave is asked for a question, or whether one is heard: "may i", "can you hear me"."""
    pardons: frozenset[str] = frozenset()
    """Words by which somebody asks to hear a question again: "sorry", "pardon"."""
    asking_verbs: frozenset[str] = frozenset()
    """Verbs before the question of somebody who is not there: "asks", "wants to know"."""
    invitations: frozenset[str] = frozenset()
    """Phrases by which whoever gives the floor asks somebody to answer, or to add to it: "would you like to"."""
    partings: frozenset[str] = frozenset()
    """Phrases by which a press conference or an interview is closed: "that concludes", "到此结束"."""
    yes_and_no: frozenset[str] = frozenset()
    """Words that are an answer by themselves."""
    nods: frozenset[str] = frozenset()
    """Words by which an answer is received, and nothing is asked: "okay", "verstanden"."""
    fillers: frozenset[str] = frozenset()
    """Words that speakers put in anywhere; to repeat one takes up nothing: "just", "eben"."""
    welcomes: frozenset[str] = frozenset()
    """Phrases by which a guest is welcomed, which ask nothing: "good to have you"."""
    interpreters: frozenset[str] = frozenset()
    """Labels of those who say in another language what was asked or answered before."""
    to_both: frozenset[str] = frozenset()
    """Words of a question that is put to two or more: "both"."""
    introducers: frozenset[str] = frozenset()
    """Words before one's own name: "my name is"."""
    media_words: frozenset[str] = frozenset()
    """Words in the names of newspapers, agencies and channels: "news", "agency", "tv"."""
    media_names: frozenset[str] = frozenset()
    """Names of agencies and channels that have no such word: "interfax", "cnn"."""

    place_words: frozenset[str] = frozenset()
    """Words in the names of places of several words: "new", "city", "saint"; endings, where words are not spaced."""
    venues: frozenset[str] = frozenset()
    """Words for buildings and what is in them, though a body or a medium is named beside: "press room"."""

    compounds: bool = False
    """Words are joined into one: what ends in an office is one ("Verkehrsminister", "infrastrukturminister")."""

    reverence: str = ""
    """A pattern of the honorifics that begin with a small word of sentences: "Her Excellency", "Su Santidad"."""
    institutions: frozenset[str] = frozenset()
    """Bodies that speak as such: "commission", "ministerium"."""
    office_surnames: frozenset[str] = frozenset()
    """Offices that are surnames too, behind a forename or an honorific: "king", "bishop"."""
    titled_surnames: frozenset[str] = frozenset()
    """Offices that are surnames behind an honorific alone: "judge"."""
    monarchies: frozenset[str] = frozenset()
    """Words of countries that are no forenames before "King"."""
    postnominals: frozenset[str] = frozenset()
    """What stands behind a name and is no part of it: "mp", "qc"."""

    # What names and offices are made of.
    particles: frozenset[str] = frozenset()
    """Words within or before surnames that may begin with a small letter."""
    connectors: frozenset[str] = frozenset()
    """Small words within an office: "of", "und", "для"."""
    articles: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    """What offices are of; the name follows the last of them: "… of the Test Centre Anna Reed"."""
    organisation_words: frozenset[str] = frozenset()
    """Words in the names of organisations and their meetings that no person's name contains."""
    countries: frozenset[str] = frozenset()
    """Names of countries that the territories of CLDR lack: short forms, former states, inflected forms."""

    ands: frozenset[str] = frozenset()
    """Words for "and" between two names, but for those that stand within names elsewhere: "da"."""
    name_breaks: frozenset[str] = frozenset()
    """Small words at which the phrases of a title are split in looking for names: "with", "et"."""
    nowhere: frozenset[str] = frozenset()
    """What stands for a place where people met in none: "online", "zoom"."""
    machine_names: frozenset[str] = frozenset()
    """Words before the numbers by which programs call whom they hear: "speaker" of "SPEAKER_00"."""

    # What sentences are made of.
    prose: frozenset[str] = frozenset()
    """Words in lower case that stand in sentences and not in labels."""
    starters: frozenset[str] = frozenset()
    """First words of sentences, never of labels."""
    clitics: str = ""
    """Letters that are written together with the next word: the "and" of Arabic and of Hebrew."""
    joined_honorifics: frozenset[str] = frozenset()
    """Honorifics that are written together with the name, in scripts without spaces: "นาย"."""
    joined_article: str = ""
    """The article where it is written together with its noun: "ال" of Arabic, "ה" of Hebrew."""
    first_person: frozenset[str] = frozenset()
    """Words such as "I", "we" and "our": somebody's own words."""
    thanks: frozenset[str] = frozenset()
    """Phrases of thanks and greeting that open a speech."""
    addresses: frozenset[str] = frozenset()
    """Words of which forms of address consist: "ladies", "colleagues", "dear"."""

    # What stands around the words.
    event_words: frozenset[str] = frozenset()
    """Kinds of events: "conference", "sitting". Beside a date they are no place."""
    title_events: Mapping[str, str] = field(default_factory=dict)
    """For a kind of event ("news conference"), a pattern of the words by which titles name it.

    For "questions" it is of headings below which questions are answered.
    """
    speech_titles: frozenset[str] = frozenset()
    """Words by which a title announces one person's speech."""
    title_verbs: frozenset[str] = frozenset()
    """What a name in a title stops before: "Remarks by President Stone Honoring …"."""
    interview_titles: frozenset[str] = frozenset()
    """Words by which a title announces an interview."""
    stage_words: frozenset[str] = frozenset()
    """Words of stage directions: "applause", "beifall"."""
    applause: frozenset[str] = frozenset()
    """Beginnings of words, or phrases, by which a direction tells of applause: "applau"."""
    laughter: frozenset[str] = frozenset()
    """The same for laughter and mirth: "laugh", "heiterkeit"."""
    heard_from: frozenset[str] = frozenset()
    """Small words before those of whom something was heard: "from", "bei", "do"."""
    voices: str = ""
    """A pattern of the beginnings of labels of people whom nobody names: "a voice from ", "голоса из "."""
    chair_taken: str = ""
    """How a record tells between the turns that somebody else has taken the chair: "takes the chair".

    A pattern of which every alternative has a word of four letters or more that must stand in the line.
    """
    clerk_phrases: str = ""
    """A pattern of the beginnings of lines in which the sitting is opened, interrupted or closed."""
    interjection_verbs: str = ""
    """A pattern of what members do while another speaks, at the end of a line: "interjecting", "protestent"."""
    interjections: str = ""
    """A pattern of whole lines that tell of that in other words, without the dash behind them."""
    menu_words: frozenset[str] = frozenset()
    """Lines of web pages around a text, whole: "share this page", "print"."""
    menu_lines: str = ""
    """A pattern of the beginnings of such lines: "read more: ", "all rights reserved"."""
    source_keys: frozenset[str] = frozenset()
    """Words before where a text was taken from: "source", "quelle"."""
    page_words: frozenset[str] = frozenset()
    """Words before or after the number of a page, with or without a full stop: "page", "стр"."""
    page_abbreviations: frozenset[str] = frozenset()
    """Abbreviations before it, in which the full stop may tell them from other words: "p", "s"."""
    of_pages: frozenset[str] = frozenset()
    """Words between the number of a page and that of the last: "of", "von"."""
    page_feet: str = ""
    """A pattern of the beginnings of what stands at the foot of printed pages: "disclaimer: "."""
    interviewed_by: frozenset[str] = frozenset()
    """What a line says before the names of those who led the interview, and nothing else: "interviewed by"."""
    interview_keys: frozenset[str] = frozenset()
    """Of such phrases those that tell it before a colon only: "interview"."""
    closing_words: frozenset[str] = frozenset()
    """Beginnings of lines that close or interrupt a sitting."""
    minute_words: frozenset[str] = frozenset()
    """Keys of lines in minutes, which nobody speaks: "action", "beschluss"."""
    decision_keys: frozenset[str] = frozenset()
    """Of these keys, those of what was decided and by whom it was presented: a line with one ends a turn."""
    list_heads: frozenset[str] = frozenset()
    """Words that announce a list of names: "absent", "noes", "teilnehmer"."""
    uncertain_heads: frozenset[str] = frozenset()
    """Of these, words that a sentence has too: a line of more than three words is not announced by them."""
    record_phrases: str = ""
    """A pattern of the clerk's words before what was laid on the table, not spoken: "as follows"."""
    metadata_keys: frozenset[str] = frozenset()
    """Keys of lines about the text: "date", "teilnehmer"."""
    speaker_keys: Mapping[str, str | None] = field(default_factory=dict)
    """Keys of such lines whose value is the speaker of a text without labels, and the office where there is one."""

    not_places: frozenset[str] = frozenset()
    """Parts of words beside a date that name no place: "conference", "會議"."""
    place_particles: frozenset[str] = frozenset()
    """Words in small letters within the name of a place: "of the", "am", "sur"."""
    dateline_articles: frozenset[str] = frozenset()
    """Words directly before a date that are no part of the place: "den", "le"."""
    dateline_prepositions: frozenset[str] = frozenset()
    """Words before the place: "in", "à"."""
    date_genitives: frozenset[str] = frozenset()
    """Words by which something else is of the date behind them, so that the line is no dateline: "from", "vom"."""
    around_dates: str = ""
    """A pattern of words for "year" behind a date, and for "the" and "day" before it: "г.", "roku"."""
    days_of_month: frozenset[str] = frozenset()
    """What solemn dates have between the day and the month: "dias do mês de", "day of"."""
    of_the_year: frozenset[str] = frozenset()
    """What they have between the month and the year: "do ano de"."""
    months: Mapping[str, str] = field(default_factory=dict)
    """Other names of months than CLDR's, with their numbers: "জানুয়ারি=1"."""
    solar_months: Mapping[str, str] = field(default_factory=dict)
    """Names of the months of the Solar Hijri calendar, with their numbers: "مهر=7"."""

    # What stands beside a quotation, and what turns its sense.
    speech_verbs: frozenset[str] = frozenset()
    """Verbs by which somebody is quoted, in the forms that stand beside a name: "said", "a déclaré"."""
    according: frozenset[str] = frozenset()
    """Phrases before the name of who is quoted: "according to", "selon"."""
    pronouns: frozenset[str] = frozenset()
    """Words that stand for who is quoted and name nobody: "he", "elle"."""
    third_person: frozenset[str] = frozenset()
    """Of these, those that stand for one person named before."""
    held_days: frozenset[str] = frozenset()
    """What a line says before the day on which the words were said: "delivered on", "date of the meeting"."""
    published_days: frozenset[str] = frozenset()
    """What it says before the day on which the page was put up: "published", "posted on"."""
    changed_days: frozenset[str] = frozenset()
    """What it says before the day on which the page was changed, printed or fetched: "last updated"."""
    given_by: frozenset[str] = frozenset()
    """What joins a speech with who gives it in its title: "by" of "Remarks by Tom Hale", "par"."""
    given_at: frozenset[str] = frozenset()
    """What joins it with its place, day, matter or hearers, who do not speak: "at", "on", "to", "for"."""
    given_with: frozenset[str] = frozenset()
    """What joins it with those present, who speak too where it is a talk or a press conference: "with"."""
    oblique_prepositions: frozenset[str] = frozenset()
    """What stands before a name in the title of an interview and inflects it: "z" of "Rozmowa z Ireną Kot"."""
    name_endings: frozenset[str] = frozenset()
    """Endings of names in other cases than that in which people are called: "s"; "" where it may be any."""
    office_genitives: str = ""
    """A pattern of an office in the genitive, which leaves the name behind it as it is: "des Ministers Jan Weber".

    Its first group is the office as people are called.
    """
    capital_nouns: bool = False
    """Every noun has a capital, so that one makes no name."""
    seats: frozenset[str] = frozenset()
    """Cities and buildings by which governments and bodies are called: "Moscow", "the Kremlin"."""
    date_words: frozenset[str] = frozenset()
    """Words between what somebody said and the date on which: "in", "on", "le"."""
    undated: frozenset[str] = frozenset()
    """Phrases for a time that is no date by itself, beside the weekdays: "yesterday", "last year"."""
    joining: frozenset[str] = frozenset()
    """Words before the name of another than who speaks: "for", "with", "после"."""
    relatives: frozenset[str] = frozenset()
    """Words with which a clause about somebody begins: "who", "qui"."""
    voices_of: frozenset[str] = frozenset()
    """Words for who speaks for another: "spokesman", "portavoz"."""
    negations: frozenset[str] = frozenset()
    """Words without which a sentence says the contrary: "not", "never", "ne", "不"."""


def together(languages: Iterable[Language]) -> Language:
    """The words of several languages as those of one, for texts whose language is not known."""
    members = tuple(languages)
    if len(members) == 1:
        return members[0]
    merged: dict[str, str | frozenset[str] | Mapping[str, str | None]] = {}
    for column in fields(Language)[1:]:
        values = [getattr(language, column.name) for language in members]
        if isinstance(values[0], bool):  # A word of one language may end in an office of another.
            continue
        if isinstance(values[0], str):
            merged[column.name] = "|".join(filter(None, values))
            continue
        if isinstance(values[0], frozenset):
            merged[column.name] = frozenset().union(*values)
        elif column.name == "title_events":
            merged[column.name] = _events_together(values)
        else:
            merged[column.name] = {key: value for mapping in reversed(values) for key, value in mapping.items()}
    merged["honorifics"] = frozenset().union(*map(_titles_anywhere, members))
    for name in ("prose", "starters"):
        merged[name] = frozenset().union(
            *(getattr(language, name) - _label_words(members, language, name) for language in members)
        )
    return Language("mul", **merged)  # type: ignore[arg-type]


def _titles_anywhere(language: Language) -> frozenset[str]:
    """The titles that are no initials in another language, as "g." of Slovenes is."""
    return language.letter_titles | {word for word in language.honorifics if len(word) > 1 or word == word.upper()}


def _events_together(tables: Iterable[Mapping[str, str]]) -> Mapping[str, str]:
    patterns: dict[str, list[str]] = {}
    for table in tables:
        for event, pattern in table.items():
            patterns.setdefault(event, []).append(pattern)
    return {event: "|".join(several) for event, several in patterns.items()}


def _label_words(members: tuple[Language, ...], language: Language, name: str) -> frozenset[str]:
    """Words that stand in the labels of other languages: "of", which in Dutch sentences is "or", or "el" and "de"."""
    others = [member for member in members if member is not language]
    words_of_labels = [other.articles | other.honorifics | other.offices for other in others]
    if name == "prose":
        words_of_labels += [other.connectors | other.particles for other in others]
    return frozenset().union(*words_of_labels)
