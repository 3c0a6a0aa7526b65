"""What a question is read as: tests/spec/query.txt, run against the script that readers run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.scripts.node import in_node

SPEC = Path(__file__).parents[1] / "spec" / "query.txt"
LEXICON = {
    "speakers": [
        ["vladimir-putin", "Vladimir Putin", "V. Putin"],
        ["vladimir-norov", "Vladimir Norov"],
        ["xi-jinping", "Xi Jinping"],
        ["arthur-young", "Arthur Young"],
    ],
    "years": ["2011", "2016", "2020", "2021", "2024"],
}


def cases() -> dict[str, tuple[str, str]]:
    """Title: the question, and what it is read as."""
    by_title = {}
    for case in SPEC.read_text(encoding="utf-8").split("\n=== ")[1:]:
        title, question, _, *expected = case.strip().split("\n")
        by_title[title] = question, "\n".join(expected)
    assert len(by_title) > 20
    return by_title


def read(question: str, wish: str = "{}") -> Any:
    return in_node("search/query.js", f"m.read(given, {json.dumps(LEXICON)}, {wish})", [question])[0]


def shown(reading: dict[str, Any]) -> str:
    def ids(facets: list[dict[str, str]], key: str | None = None) -> str:
        return " ".join(facet["id"] for facet in facets if key in (None, facet["key"]))

    parts = {
        "phrases": " | ".join(reading["phrases"]),
        "words": " ".join(reading["words"]),
        "left out": " ".join(reading["left"]),
        "speaker": ids(reading["facets"], "speaker"),
        "year": ids(reading["facets"], "year"),
        "offered": ids(reading["offers"]),
    }
    return "\n".join(f"{key}: {value}" for key, value in parts.items() if value)


def test_questions_are_read_as_the_specification_says() -> None:
    questions = [question for question, _ in cases().values()]
    readings = in_node("search/query.js", f"m.read(given, {json.dumps(LEXICON)})", questions)
    given = {title: shown(reading) for title, reading in zip(cases(), readings, strict=True)}
    assert given == {title: expected for title, (_, expected) in cases().items()}


@pytest.mark.parametrize(
    ("language", "question", "words", "left"),
    [
        ("de", "Was hat Putin 2021 über die Sicherheit gesagt?", "Sicherheit", "Was hat über die gesagt"),
        ("fr", "que dit Putin de la sécurité en 2021", "sécurité", "que dit de la en"),
        ("es", "qué dijo Putin sobre la seguridad en 2021", "seguridad", "qué dijo sobre la en"),
        ("ru", "что сказал Putin о безопасности в 2021", "безопасности", "что сказал о в"),
        ("ar", "ماذا قال Putin عن الأمن في 2021", "الأمن", "ماذا قال عن في"),
        ("de", "what did Putin say on security in 2021", "security", "what did say on in"),
    ],
)
def test_common_words_are_those_of_the_language_of_the_site(
    language: str, question: str, words: str, left: str
) -> None:
    reading = read(question, json.dumps({"language": language}))
    assert (" ".join(reading["words"]), " ".join(reading["left"])) == (words, left)
    assert [facet["id"] for facet in reading["facets"]] == ["vladimir-putin", "2021"]


NAMED = {
    "speakers": [
        ["vladimir-putin", "Vladimir Putin", "Владимир Путин", "普京", "فلاديمير بوتين"],
        ["xi-jinping", "Xi Jinping", "Си Цзиньпин", "习近平", "شي جين بينغ"],
    ],
    "years": ["2021"],
}


@pytest.mark.parametrize(
    ("language", "question", "words", "speaker"),
    [
        ("en", "what did Xi Jinping say about our strategic partnership", "strategic partnership", "xi-jinping"),
        ("en", "Xi Jinping on trade", "trade", "xi-jinping"),
        ("en", "Putin's remarks on trade", "trade", "vladimir-putin"),
        ("fr", "qu’a dit Xi Jinping sur notre partenariat", "partenariat", "xi-jinping"),
        ("fr", "Xi Jinping sur le commerce", "commerce", "xi-jinping"),
        ("es", "¿Qué dijo Xi Jinping sobre la asociación?", "asociación", "xi-jinping"),
        ("es", "Putin sobre el comercio", "comercio", "vladimir-putin"),
        ("de", "Was hat Xi Jinping über unsere Partnerschaft gesagt?", "Partnerschaft", "xi-jinping"),
        ("de", "Putin über Handel", "Handel", "vladimir-putin"),
        ("ru", "что сказал Си Цзиньпин о партнёрстве", "партнёрстве", "xi-jinping"),
        ("ru", "что Путин говорил об Афганистане", "Афганистане", "vladimir-putin"),
        ("ru", "Путин о торговле", "торговле", "vladimir-putin"),
        ("ar", "ماذا قال شي جين بينغ عن الشراكة", "الشراكة", "xi-jinping"),
        ("ar", "بوتين عن أفغانستان", "أفغانستان", "vladimir-putin"),
        ("zh", "习近平关于战略伙伴关系说了什么", "战略伙伴关系", "xi-jinping"),
        ("zh", "普京谈阿富汗", "阿富汗", "vladimir-putin"),
    ],
)
def test_what_somebody_said_is_asked_in_every_language_of_the_site(
    language: str, question: str, words: str, speaker: str
) -> None:
    reading = in_node(
        "search/query.js", f"m.read(given, {json.dumps(NAMED)}, {json.dumps({'language': language})})", [question]
    )[0]
    assert " ".join([*reading["words"], *reading["phrases"]]) == words
    assert [facet["id"] for facet in reading["facets"]] == [speaker]
    assert reading["ofSpeaker"]


@pytest.mark.parametrize(
    ("language", "question", "words"),
    [
        ("en", "what did Mr Putin say about trade", "trade"),
        ("en", "what did President Putin say about trade", "trade"),
        ("en", "What did Mr. Vladimir Putin say about trade", "trade"),
        ("fr", "qu’a dit M. Putin sur le commerce", "commerce"),
        ("es", "qué dijo el señor Putin sobre comercio", "comercio"),
        ("de", "was hat Herr Dr. Putin über Handel gesagt", "Handel"),
        ("ru", "что сказал господин Путин о торговле", "торговле"),
        ("en", "Did Putin speak of President Mokhber", "President Mokhber"),
    ],
)
def test_a_title_before_the_speaker_belongs_to_the_name(language: str, question: str, words: str) -> None:
    lexicon = {"speakers": [["vladimir-putin", "Vladimir Putin", "Владимир Путин"]], "years": []}
    reading = in_node(
        "search/query.js", f"m.read(given, {json.dumps(lexicon)}, {json.dumps({'language': language})})", [question]
    )[0]
    assert " ".join(reading["words"]) == words
    assert [facet["id"] for facet in reading["facets"]] == ["vladimir-putin"]


def test_words_beside_a_name_ask_not_what_the_person_said() -> None:
    assert not read("Putin Afghanistan 2021")["ofSpeaker"]


def test_common_words_of_a_language_are_words_elsewhere() -> None:
    reading = read("die Sicherheit", json.dumps({"language": "fr"}))
    assert (reading["words"], reading["left"]) == (["die", "Sicherheit"], [])


def test_what_is_taken_back_is_a_word_again() -> None:
    reading = read("what did Putin say in 2021", "{asWords: new Set(['year:2021']), every: true}")
    assert reading["words"] == ["what", "did", "say", "in", "2021"]
    assert [facet["id"] for facet in reading["facets"]] == ["vladimir-putin"]


def test_a_facet_has_what_it_stands_for_and_nothing_else() -> None:
    (speaker,) = read("what did V. Putin say of grain")["facets"]
    assert speaker == {"key": "speaker", "id": "vladimir-putin", "name": "Vladimir Putin", "words": "V. Putin"}


def test_an_excerpt_is_the_words_around_the_marks() -> None:
    words = [f"w{number}" for number in range(100)]
    (pieces,) = in_node("search/text.js", "m.excerpt(...given)", [[" ".join(words), [50, 52], 20]])
    texts = [piece.get("text") for piece in pieces]
    assert [piece["text"] for piece in pieces if piece.get("marked")] == ["w50", "w52"]
    assert texts[0] is None
    assert texts[-1] is None
    assert texts[1:-1] == words[44:64]


def test_an_excerpt_begins_and_ends_with_whole_words() -> None:
    """Of "ethnic-cultural" both halves stand in the index, and both or neither in what is shown."""
    words = [f"w{number}" for number in range(100)]
    words[43], words[62] = "west-⸱", "east-⸱"
    (pieces,) = in_node("search/text.js", "m.excerpt(...given)", [[" ".join(words), [50, 52], 20]])
    texts = [piece.get("text") for piece in pieces]
    assert texts[1:3] == ["west-", "w44"]
    assert texts[-3:-1] == ["east-", "w63"]


def test_glue_is_never_seen() -> None:
    assert in_node("search/text.js", "m.shown(given)", ["rise⸱– of 上⸱ 海。"]) == ["rise – of 上海。"]
    (pieces,) = in_node("search/text.js", "m.excerpt(...given)", [["the rise⸱– of 上⸱ 海。", [2], 20]])
    assert "".join(piece["text"] + ("" if piece["glued"] else " ") for piece in pieces) == "the rise – of 上海。 "
