"""Marathi, of the legislature of Maharashtra and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="mr",
    honorifics=words("श्री श्रीमती डॉ माननीय प्रा ॲड अॅड कुमारी सौ मा सन्माननीय आदरणीय"),
    offices=words(
        """
        अध्यक्ष सभापती मंत्री मुख्यमंत्री प्रधानमंत्री सदस्य राज्यमंत्री उपमुख्यमंत्री सचिव आयुक्त संचालक राज्यपाल
        उपाध्यक्ष महापौर
        """
    ),
    functions=phrases("प्रश्न | उत्तर | पत्रकार"),
    asks=phrases("प्रश्न | पत्रकार"),
    answers=phrases("उत्तर"),
    prose=words(
        """
        आहे आहेत होते होता होती केले केली म्हणाले की हे ही हा ते तो ती दोन तीन गोष्ट गोष्टी काय का कसे कधी
        पण नाही मला आम्हाला तुम्ही आपल्याला करणार होईल
        """
    ),
    starters=words("पहिला पहिली दुसरा दुसरी म्हणून उदाहरणार्थ शेवटी"),
    speech_titles=words("भाषण निवेदन"),
    interview_titles=words("मुलाखत"),
    first_person=words("मी आम्ही आपण"),
    thanks=phrases("धन्यवाद | नमस्कार"),
    metadata_keys=phrases("दिनांक | स्थळ | वेळ | विषय"),
    interpreters=phrases("दुभाषी | अनुवादक"),
    questioners=phrases("प्रश्न | पत्रकार | सवाल"),
    question_labels=words("प्रश्न"),
    yes_and_no=words("हो नाही"),
    nods=words("हो नाही बरं ठीक"),
    floor_phrases=phrases("पुढचा प्रश्न | पुढील प्रश्न | शेवटचा प्रश्न | पुन्हा"),
    closing_words=phrases("सभा तहकूब | सभागृहाची बैठक"),
    stage_words=words("टाळ्या हशा"),
    applause=words("टाळ्या"),
    laughter=words("हशा"),
    list_heads=words("उपस्थित अनुपस्थित"),
    event_words=words("पत्रकार-परिषद बैठक"),
    chairs=phrases("अध्यक्ष | सभापती"),
    ands=words("आणि"),
    voices=r"(?:अनेक|एक|काही) (?:सन्माननीय|माननीय) सदस्य",
)
