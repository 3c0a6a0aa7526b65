"""Why a mention means its entity, in the language of the site."""

from __future__ import annotations

import pytest

from stenogram.annotation.reasons import sentence
from stenogram.dates import PartialDate
from stenogram.model import NO_REASON, Reason, because
from stenogram.printed_reasons import in_words
from stenogram.translations import listed_languages, speaking

BY_TIME = because(
    "Said in %(said)s; the %(form)s of %(meant)s: %(why)s.",
    said=PartialDate(2016, 1),
    form="Oakham summit",
    meant=PartialDate(2015),
    why=because("the year %(year)s stands beside it", year="2015"),
)


@pytest.mark.parametrize("language", ["", "en"])
def test_english_is_what_the_reason_itself_says(language: str) -> None:
    with speaking(language):
        assert in_words(BY_TIME) == str(BY_TIME)
    assert str(BY_TIME) == "Said in January 2016; the Oakham summit of 2015: the year 2015 stands beside it."


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "Zeit der Äußerung: Januar 2016; gemeint ist „Oakham summit“ (2015): daneben steht das Jahr 2015."),
        ("ru", "Сказано: январь 2016\u202fг.; имеется в виду «Oakham summit» (2015): рядом указан год: 2015."),
        ("zh", "发言时间：2016年1月；指“Oakham summit”（2015年）：旁边写明2015年。"),
    ],
)
def test_months_and_reasons_within_are_in_the_language(language: str, words: str) -> None:
    with speaking(language):
        assert in_words(BY_TIME) == words


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (because("named in full"), "named in full"),
        (sentence(because("named in full")), "Named in full."),
        (sentence(because("%(office)s then", office="mayor")), "Mayor then."),
        (sentence(because("%(office)s", office="Mayor of St.")), "Mayor of St."),
        (sentence(because("takes up “%(name)s”", name="100% of it.")), "Takes up “100% of it.”."),
        (because("100% of it."), "100% of it."),
        (NO_REASON, ""),
    ],
)
def test_a_sentence_has_a_capital_and_one_full_stop(reason: Reason, words: str) -> None:
    assert str(reason) == words


def test_only_a_reason_that_has_a_message_is_one() -> None:
    assert not NO_REASON
    assert because("named in full")


@pytest.mark.parametrize("language", listed_languages()[1:])
def test_a_clause_is_in_the_language_of_the_site(language: str) -> None:
    with speaking(language):
        assert "full" not in in_words(sentence(because("named in full")))
