"""Stage directions: what they tell of, in each language, and those that stand within what is said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from export_samples import MEETING, transcript_of, turn
from lxml import etree

from stenogram.exporters.akoma_ntoso import akoma_ntoso
from stenogram.exporters.parlamint import parlamint_files
from stenogram.exporters.stage_directions import direction_of, directions_within
from stenogram.exporters.tei import tei
from stenogram.languages import languages
from stenogram.languages.language import Language
from stenogram.model import Corpus, Mention, Reason, Registry, Settings, Transcript

SITE = Settings("Record", "https://example.org/record/")
PARLIAMENT = replace(SITE, parliament="DK")
NOBODY = Registry({}, {})
TEI = "{http://www.tei-c.org/ns/1.0}"
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"


@pytest.mark.parametrize(
    ("words", "language", "element"),
    [
        ("(Laughter and applause.)", "en", "vocal"),
        ("(Applause on the left.)", "en", "kinesic"),
        ("(The latter part could not be heard.)", "en", "incident"),
        ("(Latter i salen.)", "da", "vocal"),
        ("(Beifall links)", "en", "kinesic"),
        ("(They left without Beifall)", "en", "incident"),
        ("(Vifs applaudissements sur plusieurs bancs.)", "fr", "kinesic"),
        ("(Rires et exclamations.)", "fr-CA", "vocal"),
        ("（全場掌聲）", "zh-TW", "kinesic"),
        ("（議場騒然）", "ja", "incident"),
        ("(تصفيق)", "ar", "kinesic"),
        ("(Vỗ tay)", "vi", "kinesic"),
        ("(Vỗ)", "vi", "incident"),
        ("(Аплодисменты)", "und", "kinesic"),
        ("(…)", "en", "incident"),
        ("(…)", "und", "incident"),
    ],
)  # fmt: skip
def test_what_a_direction_tells_of(words: str, language: str, element: str) -> None:
    assert direction_of(words, language).element == element


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("No podemos. (Aplausos.)", "es", ["(Aplausos.)"]),
        ("We go [applause] home (laughs).", "en", ["[applause]", "(laughs)"]),
        ("Gut. (Heiterkeit bei der SPD.) Ja. (Zuruf von links: Nein!)", "de",
         ["(Heiterkeit bei der SPD.)", "(Zuruf von links: Nein!)"]),
        ("It (the one with the applause) is quiet.", "en", []),
        ("It (prolonged applause) went on.", "en", ["(prolonged applause)"]),
        ("It (very prolonged applause) went on.", "en", []),
        ("The European Union (EU) agreed.", "en", []),
        ("我們關閉了（全場掌聲）十二口井（共十二口）。", "zh", ["（全場掌聲）"]),
        ("Applause, then laughter.", "en", []),
    ],
)  # fmt: skip
def test_directions_within_what_is_said(text: str, language: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in directions_within(text, language)] == found


@pytest.mark.parametrize("pack", languages(), ids=lambda pack: pack.code)
def test_the_words_of_each_language_are_known_in_it(pack: Language) -> None:
    for element, beginnings in (("kinesic", pack.applause), ("vocal", pack.laughter)):
        for beginning in beginnings:
            assert direction_of(f"({beginning.capitalize()})", pack.code).element == element


def with_names(text: str, *names: str) -> Transcript:
    transcript = transcript_of(turn(text))
    mentions = [Mention(text.index(name), text.index(name) + len(name), name, "sco", "organisation", Reason("alias"))
                for name in names]  # fmt: skip
    return replace(transcript, mentions=(tuple(mentions),))


def test_a_direction_within_speech_is_marked_and_no_word_moves() -> None:
    text = "The SCO met. (Applause for the SCO delegation.) The SCO went."
    transcript = with_names(text, "SCO")
    segment = etree.fromstring(tei(transcript, PARLIAMENT, NOBODY).encode()).find(f".//{TEI}seg")
    assert "".join(segment.itertext()) == text
    assert [child.tag.removeprefix(TEI) for child in segment] == ["name", "kinesic"]
    assert segment.find(f"{TEI}kinesic/{TEI}desc").text == "(Applause for the SCO delegation.)"
    paragraph = etree.fromstring(str(akoma_ntoso(transcript, SITE)).encode()).find(f".//{AKN}p[@eId]")
    assert "".join(paragraph.itertext()) == text
    assert paragraph.findtext(f"{AKN}remark") == "(Applause for the SCO delegation.)"


def test_outside_parliaments_the_paragraph_is_one_run_of_words() -> None:
    segment = etree.fromstring(tei(with_names("Yes. (Applause.)"), SITE, NOBODY).encode()).find(f".//{TEI}seg")
    assert (segment.text, len(segment)) == ("Yes. (Applause.)", 0)


def test_a_name_within_a_direction_stays_marked() -> None:
    transcript = with_names("Yes. (Applause for the SCO.)", "SCO")
    described = etree.fromstring(tei(transcript, PARLIAMENT, NOBODY).encode()).find(f".//{TEI}seg//{TEI}desc")
    assert (described.text, described.findtext(f"{TEI}name")) == ("(Applause for the ", "SCO")


def test_a_name_is_not_parted_by_a_direction() -> None:
    transcript = with_names("The Union (Applause) for All met.", "Union (Applause) for All")
    segment = etree.fromstring(tei(transcript, PARLIAMENT, NOBODY).encode()).find(f".//{TEI}seg")
    assert [child.tag.removeprefix(TEI) for child in segment] == ["name"]


def test_the_files_of_parlamint_have_the_words_alone() -> None:
    corpus = Corpus((with_names("Yes. (Applause.) No."),), NOBODY, PARLIAMENT)
    sitting = next(text for name, text in parlamint_files(corpus) if "2016-01-14" in name)
    segment = etree.fromstring(sitting.encode()).find(f".//{TEI}seg")
    assert (segment.text, len(segment)) == ("Yes. (Applause.) No.", 0)


def test_the_country_of_a_parliament_is_that_of_its_record() -> None:
    for code, country in (("GB-SCT", "gb"), ("ES", "es"), (None, "zz")):
        text = akoma_ntoso(MEETING, replace(SITE, parliament=code))
        root = etree.fromstring(str(text).encode())
        assert root.find(f".//{AKN}FRBRcountry").get("value") == country
        uri = root.find(f".//{AKN}FRBRWork/{AKN}FRBRuri").get("value")
        assert uri == f"/akn/{(code or 'zz').lower()}/debate/2016-01-14/2016-01-14-meeting"
