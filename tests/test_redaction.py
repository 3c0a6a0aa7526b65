"""Redacted words are found however they stand in the file, and whose words the others are does not change with them."""

from __future__ import annotations

import random
import re
import shutil
import unicodedata
from pathlib import Path

import pytest

from stenogram.curation.redaction import Redaction
from stenogram.curation.sidecar import RedactEntry
from stenogram.incremental.build import build_site
from stenogram.model import TextFiles, Transcript
from stenogram.prepare import Prepared, prepare
from stenogram.registry import loaded_registry
from tests.test_publication import VILLAGE, published

GAZETTEER = loaded_registry(()).gazetteer


def redacted(text: str, *quotes: str) -> str:
    return Redaction([RedactEntry(on=quote) for quote in quotes]).of_text(text)


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize(
    ("quote", "text", "wanted"),
    [
        pytest.param("Evelina", "EVELINA and Evelina", "▇ and ▇", id="capitals"),
        pytest.param("Rose Hill", "the hill, a rose, Rose HILL", "the hill, a rose, ▇ ▇", id="a common noun"),
        pytest.param("ROSE HILL", "Rose Hill on a hill, ROSE HILL", "▇ ▇ on a hill, ▇ ▇", id="quoted in capitals"),
        pytest.param("US", "US, us and Us", "▇, us and Us", id="an acronym of two letters"),
        pytest.param("NATO", "NATO, Nato, nato", "▇, ▇, nato", id="an acronym"),
        pytest.param("Weiß", "Weiß WEISS WEIẞ Weis", "▇ ▇ ▇ Weis", id="German"),
        pytest.param("Éveline", "Éveline ÉVELINE EVELINE Eveline éveline", "▇ ▇ ▇ ▇ éveline", id="French capitals"),
        pytest.param("Γιώργος", "Γιώργος ΓΙΩΡΓΟΣ Γιωργος", "▇ ▇ Γιωργος", id="Greek"),
        pytest.param("Иванов", "Иванов, ИВАНОВА", "▇, ▇А", id="Russian"),
        pytest.param("ismail", "İSMAİL ISMAIL ismail", "▇ ▇ ▇", id="Turkish"),
        pytest.param("山田太郎", "山田太郎君は山田", "▇君は山田", id="Japanese"),
        pytest.param("अंजलि राव", "अंजलि\nराव ने अंजलि", "▇\n▇ ने अंजलि", id="Hindi"),
        pytest.param("أحمد", "قال أحمد وأحمد", "قال ▇ و▇", id="Arabic"),
        pytest.param("José", f"José {decomposed('José')} Jose JOSE", "▇ ▇ Jose ▇", id="composed"),
        pytest.param(decomposed("José"), f"José {decomposed('José')}", "▇ ▇", id="decomposed"),
        pytest.param("Jose", f"Jose José {decomposed('José')}", f"▇ José {decomposed('José')}", id="another letter"),
        pytest.param("ẋ̣a", "ẋ̣a", "▇", id="two accents on a letter"),
        pytest.param("Evelina", "Eve-\nlina, Eve- lina, Eve‐\r\n  lina", "▇\n▇, ▇ ▇, ▇\r\n  ▇", id="broken word"),
        pytest.param("Evelina", "E\u00advelina Eve\u200blina Eve\u00ad\nlina", "▇ ▇ ▇\n▇", id="not seen"),
        pytest.param("Evelina", "Eve lina, Eve - lina, Eve\nlina", "Eve lina, Eve - lina, Eve\nlina", id="two words"),
        pytest.param("Ruiz-Holt", "Ruiz‑Holt Ruiz–Holt Ruiz-\nHolt RuizHolt", "▇ ▇ ▇\n▇ RuizHolt", id="hyphens"),
        pytest.param("O'Neil", "O’Neil OʼNEIL ONeil", "▇ ▇ ONeil", id="apostrophes"),
        pytest.param(
            "Mill Lane 14", "Mill\u00a0Lane\n14, Mill Lane\u200b 14", "▇\u00a0▇\n▇, ▇ ▇\u200b ▇", id="white space"
        ),
        pytest.param("Mill Lane", "12 Mill\n13  Lane", "12 ▇\n13  ▇", id="numbered lines"),
        pytest.param("14 Mill Lane", "14 Mill\nLane\n15 on", "▇ ▇\n▇\n15 on", id="a number that is quoted"),
        pytest.param("Mill Lane", "> Mill\n> Lane\n>Mill\nLane", "> ▇\n> ▇\n>▇\n▇", id="quoted mail"),
        pytest.param(
            "Mary Stone",
            "Mary\n\n2\n00:04.000 --> 00:08.000\n<v Ann>Stone",
            "▇\n\n2\n00:04.000 --> 00:08.000\n<v Ann>▇",
            id="captions",
        ),
    ],
)
def test_words_are_found_however_they_stand(quote: str, text: str, wanted: str) -> None:
    assert redacted(text, quote) == wanted


# --- The whole of a text ---------------------------------------------------------------------------

GERMAN = """SITZUNG DES HAFENRATES – Fragen an Frau Brückner-Holt

Hafenstadt, 2. Juni 1931

Anwesend: Klara Vogt, Evelina Brückner-Holt, Jens Thomsen

KLARA VOGT: Ich eröffne die Sitzung. Frau Evelina Brückner-Holt hat das Wort, sie wohnt in der Mühlen-
gasse 14 und kennt den Damm. Die Anschrift Mühlengasse 14 ist allen bekannt.

EVELINA BRÜCKNER-HOLT: Vielen Dank. Ich bin Evelina Brückner‑Holt, und mein Haus steht am Damm.

JENS THOMSEN: Was sagt Evelinas Mann dazu? Ich habe Frau Evelina
Brückner-Holt schon gefragt.

Brückner-Holt: Er sagt nichts.

KLARA VOGT: Danke. Die Sitzung ist geschlossen.
"""
SAID = """title: Sitzung mit Evelina Brückner-Holt
event: Sitzung mit Evelina
place: Mühlengasse 14, Hafenstadt
language: de
participants:
  - {name: Evelina Brückner-Holt, role: Anwohnerin der Mühlengasse 14}
notes:
  - {on: mein Haus, note: Evelina meinte das Haus in der Mühlengasse 14., source: Brief von Evelina}
chapters:
  - {title: Evelina spricht, on: Vielen Dank}
corrections:
  - {on: SITZUNG DES, are: heading, why: Evelina sagt es so}
"""
REDACT = "redact: [Evelina, Brückner-Holt, Mühlengasse 14]\n"


def read(sidecar: str, text: str = GERMAN, ledger: str | None = None, name: str = "1931-06-02-rat") -> Prepared:
    files = TextFiles(name, "a.txt", text.encode(), "a.yml", sidecar, "a.turns.json", ledger)
    return prepare(files, GAZETTEER, "2026-01-01")


def turns(prepared: Prepared) -> list[tuple[str | None, str | None]]:
    assert prepared.transcript
    return [(turn.label, turn.speaker and turn.speaker.name) for turn in prepared.transcript.document.turns()]


def transcript(prepared: Prepared) -> Transcript:
    assert prepared.transcript, prepared.problems
    return prepared.transcript


def test_no_word_stays_in_what_is_read_and_said_of_a_text() -> None:
    first = read(SAID)
    prepared = read(SAID + REDACT, ledger=first.ledger)
    assert [str(problem) for problem in prepared.problems if problem.severity == "error"] == []
    told = unicodedata.normalize("NFC", f"{transcript(prepared)!r} {prepared.ledger}").casefold()
    assert not [word for word in ("evelina", "brückner", "holt", "mühlen", "gasse") if word in told]
    assert transcript(prepared).document.title == "Sitzung mit ▇ ▇"
    assert transcript(prepared).document.place == "▇ ▇, Hafenstadt"


def test_whoever_is_redacted_still_has_the_words_and_no_other_has() -> None:
    assert turns(read(REDACT)) == [
        ("KLARA VOGT", "Klara Vogt"),
        ("▇ ▇", None),
        ("JENS THOMSEN", "Jens Thomsen"),
        ("▇", None),
        ("KLARA VOGT", "Klara Vogt"),
    ]


def test_turns_keep_their_links_when_words_of_their_labels_are_redacted() -> None:
    first = read("")
    again = read(REDACT, ledger=first.ledger)
    assert [link.id for link in transcript(again).permalinks.turns] == [
        link.id for link in transcript(first).permalinks.turns
    ]
    assert transcript(again).permalinks.tombstones == ()


@pytest.mark.parametrize(
    ("text", "quote", "wanted"),
    [
        (
            "**Ana Ruiz:** Buenos días a todos.\n\n**Luis Gil:** Gracias, Ana.\n\n**Ana Ruiz:** Adiós.\n",
            "Ruiz",
            [("Ana ▇", "Ana ▇"), ("Luis Gil", "Luis Gil"), ("Ana ▇", "Ana ▇")],
        ),
        (
            "Poseł Jan Wilk: Dziękuję bardzo.\n\nMinister Ewa Lis: Proszę.\n\nPoseł Jan Wilk: To wszystko.\n",
            "Wilk",
            [("Poseł Jan ▇", "Jan ▇"), ("Minister Ewa Lis", "Ewa Lis"), ("Poseł Jan ▇", "Jan ▇")],
        ),
        (
            "M. Paul Roux : Bonjour à tous et à toutes.\n\nMme Léa Petit : Merci.\n\nM. Paul Roux : Je vous en prie.\n",
            "Paul Roux",
            [("M. ▇ ▇", None), ("Mme Léa Petit", "Léa Petit"), ("M. ▇ ▇", None)],
        ),
    ],
    ids=["emphasised", "an office", "an honorific"],
)
def test_labels_of_other_houses(text: str, quote: str, wanted: list[tuple[str, str | None]]) -> None:
    head = "Sitting\n\n2 January 1931\n\n"
    language = "language: fr\n" if "Bonjour" in text else ""
    assert turns(read(f"{language}redact: [{quote}]\n", head + text)) == wanted


def test_words_of_one_place_leave_what_the_sidecar_says_of_others() -> None:
    prepared = read(f"{SAID}redact: [{{on: Evelina, before: Ich bin}}]\n")
    assert transcript(prepared).document.title == "Sitzung mit Evelina Brückner-Holt"
    assert "Ich bin ▇" in repr(transcript(prepared).document)


@pytest.mark.parametrize(
    ("name", "quote", "is_told"),
    [
        ("1931-06-02-evelina-holt", "Evelina", True),
        ("1931-06-02-evelinas-rat", "Evelina", False),
        ("1931-06-02-bruckner-holt", "Brückner-Holt", True),
        ("1931-06-02-rat-14", "14", False),
        ("1931-06-02-ab", "AB", False),
        ("1931-06-02-abc", "ABC", True),
    ],
)
def test_words_in_the_name_of_a_text_are_told(name: str, quote: str, is_told: bool) -> None:
    text = GERMAN.replace("Danke.", "Danke, AB und ABC.")
    prepared = read(f"redact: ['{quote}']\n", text, name=name)
    assert ("redacted-words-in-name" in {problem.rule for problem in prepared.problems}) is is_told


@pytest.mark.parametrize("seed", range(40))
def test_a_word_taken_out_changes_no_turn(seed: int) -> None:
    """Any word of the text: turns begin where they began, and those that do not lose it are whose they were."""
    chance = random.Random(seed)
    word = chance.choice([word.strip(".,:?–") for word in GERMAN.split() if len(word.strip(".,:?–")) > 1])
    whole, without = read(""), read(f"redact: ['{word}']\n")
    if any(problem.rule == "redacted-label" for problem in without.problems):
        return
    lines = [turn.line for turn in transcript(whole).document.turns()]
    assert [turn.line for turn in transcript(without).document.turns()] == lines
    names = [
        (redacted(name or "", word), now or "")
        for (_, name), (_, now) in zip(turns(whole), turns(without), strict=True)
    ]
    assert [(name, now) for name, now in names if name != now and any(map(str.isalpha, name))] == []


def test_nothing_that_is_published_has_the_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    shutil.copytree(VILLAGE, tmp_path / "corpus", ignore=shutil.ignore_patterns("expected"))
    text = tmp_path / "corpus/source_texts/1931-06-02-rat.txt"
    text.write_text(GERMAN)
    text.with_suffix(".yml").write_text(SAID)
    assert build_site(tmp_path / "corpus", release=True).site
    assert shown(tmp_path / "corpus") == {"evelina", "brückner", "mühlengasse", "mühlen"}
    text.with_suffix(".yml").write_text(SAID + REDACT)
    assert build_site(tmp_path / "corpus", exports=True).site
    assert shown(tmp_path / "corpus") == set()


def shown(corpus: Path) -> set[str]:
    """Which of the words stand in any file that is published, or in its name, and in the ledger."""
    files = {**published(corpus), "ledger": (corpus / "source_texts/1931-06-02-rat.turns.json").read_text()}
    told = re.sub("[\u00ad\u200b]", "", unicodedata.normalize("NFC", f"{files}").casefold())
    return {word for word in ("evelina", "brückner", "mühlengasse", "mühlen") if word in told}
