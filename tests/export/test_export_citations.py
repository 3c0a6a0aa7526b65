"""Every reference says who spoke, in what office, where and when, and leads to the words."""

import pytest
from export_samples import MEETING, PUTIN, transcript_of, turn

from stenogram.dates import PartialDate
from stenogram.exporters import citations
from stenogram.model import Settings, Speaker
from stenogram.person_names import person_name
from stenogram.translations import speaking

SITE = Settings("SCO Transcripts", "https://example.org/sco/")
UNKNOWN = Settings("SCO Transcripts")

PRESS = transcript_of(
    turn("Is it so?", Speaker("question", "Question", unnamed=True)),
    turn("It is.", Speaker("ivan-petrov", "Ivan Petrov"), role="journalist, Evening News"),
    turn("It was.", Speaker("xi-jinping", "Xi Jinping", registered=True)),
    turn("(Applause.)", None),
    name="2020-06-press-conference",
    title="Press conference of the Secretary-General",
    date=PartialDate(2020, 6),
    publisher="SCO Secretariat",
    event="News conference",
)


def test_a_turn_is_cited_with_its_office_event_place_date_publisher_and_address() -> None:
    cited = citations(MEETING, SITE).turns["turn-1"]
    assert "".join(cited.chicago_note) == (
        "Vladimir Putin, “Remarks as President of Russia, Turn 1,” in Meeting with Dmitry Mezentsev, transcript, "
        "Meeting, Novo-Ogaryovo, Moscow Region, The Kremlin, January 14, 2016, "
        "https://example.org/sco/transcripts/2016-01-14-meeting/?v=a1b2c3#turn-1."
    )
    assert cited.apa == (
        "Putin, V. (2016, January 14). Remarks as President of Russia, turn 1. In ",
        "Meeting with Dmitry Mezentsev",
        " [Transcript]. The Kremlin. Meeting, Novo-Ogaryovo, Moscow Region. "
        "https://example.org/sco/transcripts/2016-01-14-meeting/?v=a1b2c3#turn-1",
    )


def test_a_quotation_has_its_reference_after_it() -> None:
    quoted = citations(MEETING, SITE).turns["turn-1"].quoted or ""
    assert quoted.startswith("“Have you completed your work at the SCO?” (Vladimir Putin, “Remarks as President")
    assert quoted.endswith("/transcripts/2016-01-14-meeting/?v=a1b2c3#turn-1)")


def test_a_speaker_known_by_function_only_is_no_author() -> None:
    cited = citations(PRESS, SITE).turns["turn-1"]
    assert cited.work.author is None
    assert "".join(cited.apa).startswith("Question, turn 1. (2020, June). In Press conference")
    assert "author" not in cited.csl


def test_a_journalist_is_the_author_with_the_outlet_as_office() -> None:
    cited = citations(PRESS, SITE).turns["turn-2"]
    assert "".join(cited.chicago).startswith("Petrov, Ivan. “Remarks as Journalist, Evening News, Turn 2.” In")


def test_a_turn_that_nobody_can_be_named_for_is_cited_all_the_same() -> None:
    assert citations(PRESS, SITE).turns["turn-4"].work.title == "Speaker not named, turn 4"


def test_a_month_is_not_made_a_day() -> None:
    cited = citations(PRESS, SITE).transcript
    assert "(2020, June)" in "".join(cited.apa)
    assert "June 2020" in "".join(cited.chicago)
    assert cited.csl["issued"] == {"date-parts": [[2020, 6]]}
    assert "month = jun,\n" in cited.bibtex
    assert "day =" not in cited.bibtex
    assert "DA  - 2020/06//\r\n" in cited.ris


def test_a_transcript_of_several_speakers_has_no_author() -> None:
    assert citations(PRESS, SITE).transcript.work.author is None


def test_a_transcript_of_one_speaker_is_that_speakers() -> None:
    speech = transcript_of(turn("Friends."), turn("And colleagues."), event="Speech")
    assert citations(speech, SITE).transcript.work.author == person_name("Vladimir Putin")


def test_without_the_address_of_the_site_a_reference_can_be_completed_and_files_have_no_broken_address() -> None:
    cited = citations(MEETING, UNKNOWN).turns["turn-1"]
    assert cited.link == "/transcripts/2016-01-14-meeting/?v=a1b2c3#turn-1"
    assert cited.link in "".join(cited.apa)
    assert cited.link in (cited.quoted or "")
    assert "URL" not in cited.csl
    assert "url =" not in cited.bibtex
    assert "UR  -" not in cited.ris


@pytest.mark.parametrize(
    ("name", "inverted", "initialled"),
    [
        ("Vladimir Putin", "Putin, Vladimir", "Putin, V."),
        ("Ursula von der Leyen", "von der Leyen, Ursula", "von der Leyen, U."),
        ("Jean-Yves Le Drian", "Le Drian, Jean-Yves", "Le Drian, J.-Y."),
        ("José Ortega y Pardo", "Ortega y Pardo, José", "Ortega y Pardo, J."),
        ("G. Ó Briain", "Ó Briain, G.", "Ó Briain, G."),
        ("Vladimir Vladimirovich Putin", "Putin, Vladimir Vladimirovich", "Putin, V. V."),
        ("Ida Brandt, MP", "Brandt, Ida, MP", "Brandt, I., MP"),
        ("Martin Luther King, Jr.", "King, Martin Luther, Jr.", "King, M. L., Jr."),
        ("Emmanuel MACRON", "MACRON, Emmanuel", "MACRON, E."),
        ("Łukasz Żółć", "Żółć, Łukasz", "Żółć, Ł."),
    ],
)
def test_a_name_that_begins_with_a_known_given_name_is_turned_round(name: str, inverted: str, initialled: str) -> None:
    names = person_name(name)
    assert (names.inverted, names.initialled) == (inverted, initialled)


@pytest.mark.parametrize(
    "name",
    ["Xi Jinping", "Wang Yi", "Ban Ki-moon", "Nguyen Phu Trong", "XI Jinping", "Mr. Reid", "The President", "Norov",
     "Владимир Путин", "习近平", "محمد بن سلمان", "A voice", "President of Russia", "John Smith, CNN",
     "Voice 2", "", "J.", "Kishi Fumiko", "Hun Sarin", "Kim Song Ho", "Pope Clement", "Sooronbay Jeenbekov",
     "José María Aznar López", "David Lloyd George", "John Paul II", "Elizabeth II", "Katrín Jakobsdóttir",
     "Her Excellency Ida Brandt", "Ministry of Tides", "Anna Maria", "Anna von", "Anna reed"],
)  # fmt: skip
def test_any_other_name_stands_as_printed(name: str) -> None:
    names = person_name(name)
    assert names.inverted == names.initialled == names.natural == name


@pytest.mark.parametrize(
    ("name", "family", "inverted", "initialled"),
    [
        ("Kassym-Jomart Tokayev", "Tokayev", "Tokayev, Kassym-Jomart", "Tokayev, K.-J."),
        ("Mohammed bin Salman Al Saud", "Al Saud", "Al Saud, Mohammed bin Salman", "Al Saud, M. b. S."),
        ("Martin Prince Jr.", "Prince", "Prince, Martin, Jr.", "Prince, M., Jr."),
        ("Xi Jinping", "Xi", "Xi Jinping", "Xi, J."),
        ("Martin Reid", "Reid Hall", "Martin Reid", "Martin Reid"),
        ("Tokayev", "Tokayev", "Tokayev", "Tokayev"),
    ],
)
def test_a_name_whose_family_name_is_registered_is_split_there(
    name: str, family: str, inverted: str, initialled: str
) -> None:
    names = person_name(name, family)
    assert (names.inverted, names.initialled, names.natural) == (inverted, initialled, name)


def test_a_name_with_the_family_name_first_is_told_to_citation_processors() -> None:
    spoken = transcript_of(turn("Yes.", Speaker("xi-jinping", "Xi Jinping", registered=True, family="Xi")))
    cited = citations(spoken, SITE).turns["turn-1"]
    assert cited.csl["author"] == [{"family": "Xi", "given": "Jinping", "static-ordering": True}]
    assert "AU  - Xi, Jinping\r\n" in cited.ris
    assert "author = {Xi, Jinping}" in cited.bibtex
    assert "".join(cited.chicago).startswith("Xi Jinping. ")
    assert "".join(cited.apa).startswith("Xi, J. ")


@pytest.mark.parametrize("role", ["SCO Secretary-General until January 2016", "Former President of Utopia",
                                  "Minister who built the bridge", "Channel One", "Komsomolskaya Pravda", "Journalist",
                                  "President of Utopia, 2010–2014", "ehemaliger Minister", "\x0b", " "])  # fmt: skip
def test_a_description_is_no_office(role: str) -> None:
    spoken = transcript_of(turn("Yes.", Speaker("a-b", "Ann Bee", role=role)))
    cited = citations(spoken, SITE).turns["turn-1"]
    assert cited.work.title == "Remarks, turn 1"
    assert "office" not in cited.ris


@pytest.mark.parametrize("role", ["Prime Minister of Utopia", "Editor-in-Chief of the Gazette", "Emir of Utopia",
                                  "President of the 75th session", "Acting Head of the Branch"])  # fmt: skip
def test_a_post_is_an_office(role: str) -> None:
    spoken = transcript_of(turn("Yes.", Speaker("a-b", "Ann Bee", role=role)))
    assert citations(spoken, SITE).turns["turn-1"].work.title == f"Remarks as {role}, turn 1"


def test_a_role_that_the_label_gives_is_used_where_the_registry_knows_none() -> None:
    spoken = transcript_of(turn("Yes.", Speaker("a-b", "Ann Bee"), role="Ambassador"))
    assert citations(spoken, SITE).turns["turn-1"].work.title == "Remarks as Ambassador, turn 1"
    assert citations(transcript_of(turn("Yes.", PUTIN, role="Guest")), SITE).turns["turn-1"].work.role == PUTIN.role


@pytest.mark.parametrize(
    ("name", "inverted"),
    [
        ("Kishi Fumiko", "Kishi Fumiko"),
        ("Hun Sarin", "Hun Sarin"),
        ("Kim Song Ho", "Kim Song Ho"),
        ("Pope Clement", "Pope Clement"),
        ("José Ortega y Pardo", "Ortega y Pardo, José"),
        ("Martin Luther Prince Jr.", "Prince, Martin Luther, Jr."),
    ],
)
def test_a_name_is_inverted_where_it_is_sure_which_part_is_the_family_s(name: str, inverted: str) -> None:
    spoken = transcript_of(turn("And I.", Speaker("somebody", name)), name="2005-05-06-names", title="Names and places")
    cited = citations(spoken, SITE).turns["turn-1"]
    assert "".join(cited.chicago).startswith(inverted)
    assert "Event" not in "".join(cited.chicago)


@pytest.mark.parametrize(
    ("language", "note"), [("en", "Speaker's office: Emir of Utopia"), ("de", "Amt des Redners: Emir of Utopia")]
)
def test_notes_of_reference_managers_are_in_the_language_of_the_site(language: str, note: str) -> None:
    spoken = transcript_of(turn("Yes.", Speaker("a-b", "Ann Bee", role="Emir of Utopia")))
    with speaking(language):
        cited = citations(spoken, SITE).turns["turn-1"]
        assert f"N1  - {note}\r\n" in cited.ris
        assert note in cited.bibtex
