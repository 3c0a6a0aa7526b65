"""Kazakh, of the Mäjilis, the Akorda and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="kk",
    honorifics=words("мырза ханым"),
    offices=words("президент төраға министр депутат премьер-министр спикер әкім төрағалық орынбасары көмекшісі"),
    functions=phrases("сұрақ | жауап | тілші | журналист | жүргізуші | төрағалық етуші"),
    asks=phrases("сұрақ | тілші | журналист"),
    answers=phrases("жауап"),
    menu_words=phrases(
        """
        толығырақ | толық ақпарат | оқи түсіңіз | тағы оқыңыз | ұқсас жаңалықтар | соңғы жаңалықтар
        басқа жаңалықтар | бөлісу | басып шығару | жүктеу | жүктеп алу | тіркемелер | байланыс | байланыстар
        сайт картасы | құпиялылық саясаты | артқа | алдыңғы | келесі | тегтер | фото | фотогалерея
        пікірлер | басты бет | мәзір | іздеу | жаңалықтар
        """
    ),
    prose=words("мен біз сіз ол және бірақ бұл сол деп үшін"),
    starters=words("және бірақ енді мен біз бұл рахмет құрметті"),
    name_endings=frozenset(("",)),
    speech_titles=words("сөз сөзі жолдау жолдауы мәлімдеме мәлімдемесі баяндама"),
    interview_titles=words("сұхбат сұхбаты"),
    first_person=words("мен біз біздің менің"),
    thanks=phrases("рахмет | рақмет | көп рахмет"),
    stage_words=words("қол шапалақтау"),
    applause=phrases("қол шапалақтау"),
    laughter=words("күлкі"),
    metadata_keys=phrases("күні | орны | уақыты"),
    interpreters=phrases("аудармашы"),
    welcomes=phrases("қош келдіңіз"),
    introducers=phrases("менің атым"),
    questioners=phrases("журналист | сұрақ | тілші | жүргізуші"),
    moderators=phrases("модератор | баспасөз хатшысы"),
    question_labels=words("сұрақ"),
    requests=phrases("сұрауға бола ма | тағы бір сұрақ"),
    yes_and_no=words("иә жоқ"),
    nods=words("иә жоқ жақсы түсінікті"),
    floor_phrases=phrases("келесі сұрақ | соңғы сұрақ | мархабат | қайталаңыз | естілмейді | тағы бір рет"),
    media_words=words("газеті агенттігі телеарна телеарнасы радиосы арнасы журналы"),
    closing_words=phrases("отырыс жабылды | отырыс аяқталды | үзіліс"),
    list_heads=words("қатысқандар"),
    minute_words=phrases("шешім"),
    event_words=words("брифинг отырыс мәслихат мәслихаты"),
    chairs=phrases("төраға | төрағалық етуші"),
    ands=words("және"),
    voices=r"(?:залдан|орыннан)(?:$|\s)",
    page_words=words("бет"),
    around_dates=r"ж\.?",
)
