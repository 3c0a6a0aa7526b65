"""Macedonian, of Skopje and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="mk",
    honorifics=words("г г-ѓа господин госпоѓа почитуван почитувана"),
    offices=words(
        """
        претседател претседателка потпретседател министер министерка премиер премиерка пратеник пратеничка претседавач
        секретар гувернер градоначалник портпарол судија сведок советник
        директор директорка градоначалничка ректор министерот министерката претседателот премиерот пратеникот
        директорот градоначалникот гувернерот
        """
    ),
    chairs=phrases("претседател | претседавач | претседателот | претседавачот | потпретседател"),
    functions=phrases(
        """
        прашање | одговор | новинар | новинарка | водител | водителка | модератор | преведувач | глас од салата
        гласови | публика | репортер
        """
    ),
    asks=phrases("прашање | новинар | новинарка"),
    answers=phrases("одговор"),
    asking_verbs=phrases("прашува"),
    questioners=phrases("новинар | новинарка | прашање | репортер"),
    moderators=phrases("модератор | водител | водителка | портпарол"),
    question_labels=words("прашање"),
    connectors=words("и за на"),
    prose=words(
        """
        јас ние тој таа тие беше има немаме имаме дека но не исто многу сега кога бидејќи кој што како зошто треба
        може ќе сме сум
        """
    ),
    starters=words("но сега кога ако за кој што како зошто ова тоа благодарам почитувани денес"),
    first_person=words("јас ние наш нашите"),
    thanks=phrases("благодарам | ви благодарам | добар ден | добро утро"),
    speech_titles=words("говор изјава обраќање"),
    interview_titles=words("интервју разговор"),
    event_words=words("прес-конференција седница состанок"),
    stage_words=words("аплауз смеа"),
    applause=words("аплауз"),
    laughter=words("смеа"),
    metadata_keys=phrases("датум | место | време | извор | тема | присутни"),
    list_heads=words("присутни отсутни"),
    interpreters=phrases("преведувач | преведувачка"),
    closing_words=phrases("седницата заврши | седницата е завршена | седницата е прекината"),
    yes_and_no=words("да не"),
    nods=words("да не добро разбирам"),
    floor_phrases=phrases(
        """
        следно прашање | последно прашање | повелете | повторете | не се слуша | уште еднаш | има збор
        """
    ),
    requests=phrases("уште едно прашање | може ли"),
    welcomes=phrases("добредојдовте"),
    media_words=words("весник агенција телевизија радио"),
    name_endings=frozenset(("",)),
    minute_words=phrases("одлука"),
    ands=words("и"),
    voices=r"(?:глас(?:ови)?|реплики) (?:од|во) ",
)
