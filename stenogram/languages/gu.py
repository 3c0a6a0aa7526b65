"""Gujarati, of Gandhinagar and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="gu",
    honorifics=words("શ્રી શ્રીમતી ડૉ કુમારી માનનીય પ્રો"),
    offices=words("મુખ્યમંત્રી મંત્રી મંત્રીશ્રી અધ્યક્ષશ્રી મુખ્યમંત્રીશ્રી નિયામક અધ્યક્ષ વડાપ્રધાન રાજ્યપાલ સભ્ય સચિવ પ્રવક્તા"),
    chairs=phrases("અધ્યક્ષ | અધ્યક્ષશ્રી"),
    functions=phrases("પ્રશ્ન | સવાલ | જવાબ | ઉત્તર | પત્રકાર | એન્કર | અનુવાદક | મુખ્યમંત્રી | મંત્રી"),
    asks=phrases("પ્રશ્ન | સવાલ | પત્રકાર"),
    answers=phrases("જવાબ | ઉત્તર"),
    questioners=phrases("પત્રકાર | પ્રશ્ન | સવાલ"),
    moderators=phrases("એન્કર"),
    question_labels=words("પ્રશ્ન સવાલ"),
    prose=words("છે છીએ હતું હતો આ તે પણ અને હું અમે તેઓ કેમ ક્યારે કેવી કોણ શું નથી એક બે ત્રણ"),
    starters=words("પણ આ તે હું અમે ક્યારે કેમ પહેલું બીજું ત્રીજું"),
    first_person=words("હું અમે અમારા"),
    thanks=phrases("આભાર | નમસ્તે | નમસ્કાર | ધન્યવાદ"),
    interview_titles=words("મુલાકાત ઇન્ટરવ્યુ"),
    speech_titles=words("ભાષણ નિવેદન"),
    metadata_keys=phrases("તારીખ | સ્થળ | સમય | વિષય"),
    interpreters=phrases("અનુવાદક | દુભાષિયો"),
    yes_and_no=words("હા ના"),
    nods=words("હા ના બરાબર"),
    floor_phrases=phrases("આગળનો પ્રશ્ન | છેલ્લો પ્રશ્ન"),
    stage_words=words("તાળીઓ હાસ્ય"),
    applause=words("તાળીઓ"),
    laughter=words("હાસ્ય"),
    list_heads=words("હાજર ગેરહાજર"),
    ands=words("અને"),
)
