"""Telugu, of Hyderabad, Amaravati and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, pairs, phrases, words

LANGUAGE: Final = Language(
    code="te",
    honorifics=words("శ్రీ శ్రీమతి డాక్టర్ గౌరవ కుమారి ప్రొఫెసర్ గారు"),
    offices=words(
        """
        ముఖ్యమంత్రి మంత్రి అధ్యక్షుడు స్పీకర్ ప్రధానమంత్రి గవర్నర్ సభ్యుడు కార్యదర్శి ప్రతినిధి డైరెక్టర్ కమిషనర్
        ఉపముఖ్యమంత్రి ఉపాధ్యక్షుడు సలహాదారు
        """
    ),
    chairs=phrases("అధ్యక్షుడు | స్పీకర్ | సభాపతి"),
    functions=phrases(
        """
        ప్రశ్న | జవాబు | సమాధానం | విలేకరి | పాత్రికేయుడు | జర్నలిస్ట్ | యాంకర్ | అనువాదకుడు | స్పీకర్ | మంత్రి
        ముఖ్యమంత్రి
        """
    ),
    asks=phrases("ప్రశ్న | విలేకరి | పాత్రికేయుడు | జర్నలిస్ట్"),
    answers=phrases("జవాబు | సమాధానం"),
    questioners=phrases("విలేకరి | పాత్రికేయుడు | జర్నలిస్ట్ | ప్రశ్న"),
    moderators=phrases("యాంకర్"),
    question_labels=words("ప్రశ్న"),
    prose=words("ఇది అది కానీ నేను మేము వారు ఎందుకు ఎప్పుడు ఎలా ఎవరు ఏమిటి లేదు ఉంది ఒక రెండు మూడు"),
    starters=words("కానీ ఇది అది మేము నేను ఎందుకు ఎప్పుడు మొదటి రెండవ మూడవ అందువల్ల"),
    first_person=words("నేను మేము మా"),
    thanks=phrases("ధన్యవాదాలు | నమస్కారం"),
    interview_titles=words("ఇంటర్వ్యూ"),
    speech_titles=words("ప్రసంగం ప్రకటన"),
    stage_words=words("చప్పట్లు నవ్వులు"),
    applause=words("చప్పట్లు"),
    laughter=words("నవ్వులు"),
    metadata_keys=phrases("తేదీ | స్థలం | సమయం | విషయం"),
    interpreters=phrases("అనువాదకుడు"),
    yes_and_no=words("అవును కాదు లేదు"),
    nods=words("అవును సరే కాదు"),
    floor_phrases=phrases("తదుపరి ప్రశ్న | చివరి ప్రశ్న"),
    months=pairs("జూలై=7"),
    closing_words=phrases("సభ వాయిదా"),
    list_heads=words("హాజరు"),
    event_words=words("సమావేశం"),
    ands=words("మరియు"),
)
