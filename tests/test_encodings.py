"""Which encodings a message offers for a text that is not UTF-8, and what else of a sidecar is no value."""

from __future__ import annotations

import re

import pytest

from stenogram.curation.sidecar import read_sidecar
from stenogram.parsing import decode
from stenogram.parsing.encodings import certain_encoding, likely_encodings

RUSSIAN = "Председатель: Прошу внимания. Заседание открыто в десять часов. МВД уведомлено."
POLISH = "Łódź: Proszę państwa, posiedzenie jest otwarte. Dziękuję bardzo, żółć."
FRENCH = "M. Lefèvre: La séance est ouverte à huit heures. Été déjà passé, naïveté."
CHINESE = "主席：请大家就座，我们现在开始讨论关于河上大桥的问题。"
JAPANESE = "議長：これより会議を開きます。皆様おはようございます。"
KOREAN = "의장: 회의를 시작하겠습니다. 여러분 안녕하십니까."
TRADITIONAL = "主席：請大家就座，我們現在開始討論關於河上大橋的問題。"
LITHUANIAN = "Pirmininkas: Gerbiami kolegos, pradedame posėdį. Ačiū už dėmesį, kad atvykote šiandien."
ESTONIAN = "Esimees: Avan istungi. Sõna on härra ministril. Tänan tähelepanu eest, žürii."
ARABIC = "الرئيس: أعلن افتتاح الجلسة. الكلمة الآن للسيد الوزير."
GREEK = "Πρόεδρος: Η συνεδρίαση αρχίζει τώρα."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "windows-1251"),
        (RUSSIAN, "cp866"),
        (POLISH, "iso-8859-2"),
        (POLISH, "windows-1250"),
        (FRENCH, "windows-1252"),
        (CHINESE, "gb18030"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"),
        (KOREAN, "euc-kr"),
        (GREEK, "windows-1253"),
        (RUSSIAN, "iso-8859-5"),
        (FRENCH, "cp850"),
        (FRENCH, "macintosh"),
        (POLISH, "cp852"),
        (LITHUANIAN, "windows-1257"),
        (ESTONIAN, "windows-1257"),
        (ARABIC, "iso-8859-6"),
        (ARABIC, "windows-1256"),
        (TRADITIONAL, "big5"),
        (TRADITIONAL, "gb18030"),
    ],
)
def test_the_right_encoding_is_offered_with_words_to_know_it_by(text: str, encoding: str) -> None:
    offered = dict(likely_encodings(text.encode(encoding)))
    assert encoding in offered
    assert len(offered) <= 3
    assert all(word in text.split() for word in offered[encoding].split())


@pytest.mark.parametrize(
    ("encoding", "wrong"), [("koi8-r", "windows-1251"), ("windows-1251", "koi8-r"), ("windows-1251", "windows-1252")]
)
def test_what_decodes_to_letters_of_no_language_is_not_offered(encoding: str, wrong: str) -> None:
    assert wrong not in dict(likely_encodings(RUSSIAN.encode(encoding)))


@pytest.mark.parametrize(
    ("text", "encoding", "wrong"),
    [
        (CHINESE, "gb18030", {"big5", "cp950", "euc-kr", "cp949"}),
        (TRADITIONAL, "gb18030", {"big5", "cp950", "euc-kr", "cp949"}),
        (TRADITIONAL, "big5", {"gb18030"}),
        (KOREAN, "euc-kr", {"gb18030", "big5"}),
        (JAPANESE, "shift_jis", {"cp949"}),
        (ARABIC, "iso-8859-6", {"cp874"}),
        (GREEK, "windows-1253", {"iso-8859-5", "windows-1251"}),
        (POLISH, "windows-1250", {"windows-1252"}),
        (POLISH, "iso-8859-2", {"windows-1250", "windows-1252"}),
        (LITHUANIAN, "windows-1257", {"windows-1252", "iso-8859-2", "windows-1254"}),
        (ESTONIAN, "windows-1257", {"windows-1252", "iso-8859-2", "windows-1254"}),
    ],
)
def test_words_that_no_language_writes_so_are_not_offered(text: str, encoding: str, wrong: set[str]) -> None:
    assert wrong.isdisjoint(dict(likely_encodings(text.encode(encoding))))


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "iso-2022-jp"])
@pytest.mark.parametrize("text", [JAPANESE + "\n\n" + JAPANESE, FRENCH, RUSSIAN, KOREAN, GREEK])
def test_an_encoding_with_zeros_or_escapes_is_offered_and_read_though_its_bytes_may_be_utf8(
    text: str, encoding: str
) -> None:
    if encoding == "iso-2022-jp" and not text.startswith(JAPANESE):
        text = JAPANESE
    raw = text.encode(encoding)
    bare, _ = read_sidecar("a.yml", "")
    source, (problem,) = decode("a", "a.txt", raw, bare)
    assert (source, problem.rule) == (None, "not-utf-8")
    assert f"encoding: {encoding} (“{' '.join(text.split()[:1])}" in problem.remedy
    assert problem.remedy.count("encoding:") == 1
    given, _ = read_sidecar("a.yml", f"encoding: {encoding}\n")
    source, problems = decode("a", "a.txt", raw, given)
    assert (source and source.text, problems) == (text, ())


def test_zeros_among_bytes_of_no_text_are_no_encoding() -> None:
    bare, _ = read_sidecar("a.yml", "")
    _, (problem,) = decode("a", "a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0 \xff", bare)
    assert problem.rule == "not-text"
    _, (problem,) = decode("a", "a.txt", b"Anna Reed: A zero\0 in a text.", bare)
    assert problem.rule == "control-characters"


def test_what_the_message_offers_clears_it_when_pasted() -> None:
    raw = RUSSIAN.encode("koi8-r")
    bare, _ = read_sidecar("a.yml", "")
    _, (problem,) = decode("a", "a.txt", raw, bare)
    assert "encoding: koi8-r (“Председатель: Прошу" in problem.remedy
    sidecar, _ = read_sidecar("a.yml", "encoding: koi8-r\n")
    source, problems = decode("a", "a.txt", raw, sidecar)
    assert source
    assert source.text == RUSSIAN
    assert not problems


def test_bytes_of_no_language_are_not_guessed_at() -> None:
    bare, _ = read_sidecar("a.yml", "")
    _, (problem,) = decode("a", "a.txt", b"a\xffb\xa4c \x9d\xf0\x01z\xfe", bare)
    assert "encoding:" not in problem.remedy


@pytest.mark.parametrize("value", ["…", "...", "YYYY", "YYYY-MM-DD", "DD.MM.YYYY", "TODO", "<NAME>", "???"])
@pytest.mark.parametrize("key", ["title", "place", "publisher"])
def test_a_placeholder_is_no_value(key: str, value: str) -> None:
    _, problems = read_sidecar("a.yml", f'{key}: "{value}"\n')
    assert [(problem.rule, problem.line) for problem in problems] == [("placeholder", 1)]


@pytest.mark.parametrize("value", ["Mission …", "The todo list", "YYYYMM meeting", "What???"])
def test_a_value_with_such_words_in_it_is_one(value: str) -> None:
    assert read_sidecar("a.yml", f'title: "{value}"\n')[1] == ()


def test_a_value_that_yaml_cuts_off_is_told() -> None:
    _, problems = read_sidecar("a.yml", "place: Oakham  # the town hall\ntitle: Ministry #1 in town\n")
    assert [(problem.rule, problem.severity, problem.line) for problem in problems] == [("value-cut-off", "warning", 2)]
    assert "#1 in town" in problems[0].what
    assert read_sidecar("a.yml", 'title: "Ministry #1 in town"\n')[1] == ()


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-u"])
def test_cells_of_a_table_are_words_of_their_own(encoding: str) -> None:
    table = "Файл;Назва;Дата\r\na.srt;Інтерв'ю з Ігорем;07.11.2005\r\nb.html;Засідання комітету;12.02.2004\r\n"
    assert next(iter(dict(likely_encodings(table.encode(encoding))))) == encoding


OF_WINDOWS = {
    "fr": (
        "windows-1252",
        "Question d'actualité\n\nM. Jean Le Goff : Madame la ministre, les écluses sont à l'arrêt depuis février. "
        "Que faites-vous ?\n\nMme Claire Dumont : Les pièces sont commandées, pour 10 000 €. C'est un engagement.",
    ),
    "pl": (
        "windows-1250",
        "Marszałek: Proszę państwa o ciszę. Otwieram posiedzenie. Na sekretarzy powołuję panią poseł Jadwigę Żak. "
        "Sprawozdawca złoży wniosek, którego treść jest znana wszystkim posłom.",
    ),
    "cs": (
        "windows-1250",
        "Dámy a pánové, vážení kolegové, dovolte mi zahájit dnešní schůzi. Návrh zákona, který předkládá vláda, je "
        "před vámi. Děkuji za pozornost a prosím o klid v sále.",
    ),
    "tr": (
        "windows-1254",
        "Sayın Başkan, değerli milletvekilleri; görüşmekte olduğumuz kanun teklifi hakkında söz almış bulunuyorum. "
        "Hepinizi saygıyla selamlıyorum. Bu teklif, çalışanların haklarını düzenliyor.",
    ),
    "lt": (
        "windows-1257",
        "Gerbiami kolegos, pradedame šios dienos posėdį. Darbotvarkėje yra šeši klausimai, kuriuos turime apsvarstyti. "
        "Prašau registruotis. Ačiū, kad atvykote.",
    ),
}


@pytest.mark.parametrize("language", OF_WINDOWS)
def test_of_several_encodings_the_one_with_the_letters_of_the_language_is_certain(language: str) -> None:
    encoding, text = OF_WINDOWS[language]
    raw = text.encode(encoding)
    assert list(dict(likely_encodings(raw))) == [encoding]
    assert certain_encoding(raw) == encoding


def test_letters_alone_decide_nothing_where_the_language_is_not_known() -> None:
    assert certain_encoding("M. Lefèvre : À bientôt.".encode("windows-1252")) is None


def test_encodings_that_differ_behind_the_first_words_are_two_choices() -> None:
    raw = ("Málo vína. " * 5 + "Dnes čas.").encode("iso-8859-2")
    offered = dict(likely_encodings(raw))
    assert "čas." in offered["iso-8859-2"]
    assert "èas." in offered["windows-1252"]


def test_an_encoding_in_which_there_is_no_capital_is_offered_last() -> None:
    hebrew = "היושב-ראש: אני פותח את הישיבה. על סדר היום שישה נושאים."
    assert next(iter(dict(likely_encodings(hebrew.encode("windows-1255"))))) == "windows-1255"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_mark_at_the_beginning_tells_how_a_text_was_saved(encoding: str) -> None:
    bare, _ = read_sidecar("a.yml", "")
    _, (problem,) = decode("a", "a.txt", ("\ufeff" + RUSSIAN).encode(encoding), bare)
    offered = re.search(r"encoding: ([\w-]+) \(“Председатель: Прошу внимания. Заседание”\)", problem.remedy)
    assert offered
    given, _ = read_sidecar("a.yml", f"encoding: {offered[1]}\n")
    source, problems = decode("a", "a.txt", ("\ufeff" + RUSSIAN).encode(encoding), given)
    assert (source and source.text, problems) == (RUSSIAN, ())
