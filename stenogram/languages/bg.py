"""Bulgarian, of the National Assembly and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="bg",
    honorifics=words("г-н г-жа господин госпожа"),
    offices=words(
        """
        председател председателят президент министър министърът премиер депутат заместник-председател секретар
        говорител посол съдия прокурор
        председателка министърката вносител докладчик квестор кмет
        съветник
        председателстващ председателстващият
        """
    ),
    chairs=phrases("председател | председателстващ | председателстващият | председателят"),
    chair_fields=phrases("председателства"),
    functions=phrases(
        """
        въпрос | отговор | водещ | водеща | журналист | реплика | реплики | шум и реплики
        """
    ),
    asks=phrases("въпрос | журналист | водещ"),
    answers=phrases("отговор"),
    connectors=words("и на за от"),
    prose=words(
        """
        аз ние вие той тя те е са беше но също много че когато им ги му да не ще би само така ако защото трябва
        може искам казвам мисля днес тук там кой какво защо как
        """
    ),
    starters=words(
        """
        и но а сега ако когато в на за с благодаря уважаеми аз ние това
        питам повтарям казвам добавям предлагам
        """
    ),
    first_person=words("аз ние нашия нашата"),
    thanks=phrases("благодаря | благодаря ви | добър ден"),
    event_words=words("пресконференция заседание среща брифинг дебат"),
    speech_titles=words("реч изказване изявление"),
    interview_titles=words("интервю"),
    stage_words=words("ръкопляскания смях шум"),
    list_heads=words("присъстващи отсъстващи"),
    metadata_keys=phrases("дата | място | час | източник | тема | присъстват"),
    media_words=words("вестник агенция телевизия новини списание"),
    closing_words=phrases("закрито в | почивка | заседанието е закрито | заседанието се закрива | открито в"),
    interpreters=phrases("преводач | преводачка"),
    welcomes=phrases("добре дошли"),
    introducers=phrases("казвам се | аз съм"),
    questioners=phrases("журналист | журналистка | въпрос | репортер | репортерка | водещ | водеща"),
    moderators=phrases("модератор | говорител | пресаташе"),
    question_labels=words("въпрос"),
    requests=phrases("мога ли | може ли | още един въпрос | друга тема"),
    yes_and_no=words("да не никога разбира"),
    nods=words("да не добре разбирам"),
    floor_phrases=phrases(
        """
        следващ въпрос | следващият въпрос | последен въпрос | заповядайте | повторете | по-силно | не чувам
        не се чува | още веднъж | думата има
        """
    ),
    to_both=words("двамата двете"),
    minute_words=phrases("решение | отсъстват"),
    ands=words("и"),
    voices=r"(?:реплики?|гласове?|възгласи) (?:от|в) ",
    title_events={
        "news conference": "пресконференция",
    },
    of_pages=words("от"),
    around_dates="година",
)
