"""Belarusian, of Minsk and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="be",
    honorifics=words("спадар спадарыня"),
    offices=words(
        """
        старшыня прэзідэнт міністр прэм'ер дэпутат сакратар кіраўнік дырэктар прэс-сакратар пасол суддзя сведка
        """
    ),
    chairs=phrases("старшыня | вядучы пасяджэння"),
    functions=phrases(
        """
        пытанне | адказ | журналіст | журналістка | карэспандэнт | карэспандэнтка | вядучы | вядучая | перакладчык
        голас з залы | галасы з залы | рэплікі з месцаў
        """
    ),
    interviewed_by=phrases("гутарыў | гутарыла | размаўляў | размаўляла"),
    asks=phrases("пытанне | журналіст | карэспандэнт"),
    answers=phrases("адказ"),
    questioners=phrases("журналіст | журналістка | карэспандэнт | карэспандэнтка | пытанне"),
    moderators=phrases("вядучы | вядучая | мадэратар | прэс-сакратар"),
    question_labels=words("пытанне"),
    connectors=words("і па для"),
    prose=words("гэта ёсць было быў яны мы вы але таму што калі хто як чаму таксама вельмі трэба можна будзе"),
    starters=words("але калі хто як чаму гэта сёння дзякуй таму мы"),
    first_person=words("я мы наш нашы"),
    thanks=phrases("дзякуй | добры дзень | вялікі дзякуй"),
    speech_titles=words("выступленне заява прамова"),
    interview_titles=words("інтэрв'ю інтэрв’ю гутарка"),
    event_words=words("прэс-канферэнцыя пасяджэнне сустрэча"),
    stage_words=words("апладысменты смех"),
    applause=words("апладысмент"),
    laughter=words("смех"),
    metadata_keys=phrases("дата | месца | час | крыніца | тэма | прысутнічалі"),
    interpreters=phrases("перакладчык | перакладчыца"),
    closing_words=phrases("пасяджэнне закрыта"),
    yes_and_no=words("так не"),
    nods=words("так не добра"),
    floor_phrases=phrases("наступнае пытанне | апошняе пытанне | калі ласка | паўтарыце | не чуваць | яшчэ раз"),
    welcomes=phrases("сардэчна запрашаем | вітаем"),
    media_words=words("газета агенцтва тэлеканал радыё"),
    list_heads=words("прысутнічалі"),
    minute_words=phrases("рашэнне"),
    ands=words("і"),
    voices=r"(?:галасы?|рэплікі?) (?:з|з-за) ",
)
