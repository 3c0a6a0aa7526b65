"""Amharic, of Addis Ababa and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="am",
    offices=words("ሚኒስትር ዴኤታ ፕሬዚዳንት ኮሚሽነር ዳይሬክተር አምባሳደር ከንቲባ ሰብሳቢ ሊቀመንበር"),
    honorifics=words("አቶ ወ/ሮ ወይዘሮ ወ/ሪት ወይዘሪት ክቡር ክብርት ዶ/ር ዶክተር ፕሮፌሰር ኢንጂነር"),
    functions=phrases("ጥያቄ | መልስ | ጋዜጠኛ"),
    asks=phrases("ጥያቄ | ጋዜጠኛ"),
    answers=phrases("መልስ"),
    prose=words("ነው ነበር ናቸው አለ አለን ይህ ያ ግን ለምን እንዴት መቼ ምን ሁለት ሦስት አይደለም"),
    starters=words("አንደኛ ሁለተኛ ሦስተኛ ለምሳሌ ስለዚህ"),
    speech_titles=words("ንግግር መግለጫ"),
    interview_titles=words("ቃለ-መጠይቅ"),
    first_person=words("እኔ እኛ"),
    thanks=phrases("አመሰግናለሁ | እናመሰግናለን"),
    metadata_keys=phrases("ቀን | ቦታ | ሰዓት"),
    questioners=phrases("ጥያቄ | ጋዜጠኛ"),
    question_labels=words("ጥያቄ"),
    interpreters=phrases("አስተርጓሚ"),
    closing_words=phrases("ስብሰባው ተጠናቀቀ | ስብሰባው ተዘጋ"),
    stage_words=words("ጭብጨባ ሳቅ"),
    applause=words("ጭብጨባ"),
    laughter=words("ሳቅ"),
    list_heads=words("ተገኙ"),
    event_words=words("ጉባኤ ስብሰባ"),
    chairs=phrases("አፈ ጉባኤ | ሰብሳቢ | ሊቀመንበር"),
    ands=words("እና"),
)
