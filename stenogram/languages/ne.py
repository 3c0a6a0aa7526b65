"""Nepali, of Kathmandu and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="ne",
    honorifics=words("श्री श्रीमती सुश्री डा प्रा इन्जिनियर माननीय सम्माननीय"),
    offices=words(
        """
        अध्यक्ष उपाध्यक्ष सभामुख प्रधानमन्त्री मन्त्री सांसद सदस्य सचिव प्रवक्ता
        राष्ट्रपति मेयर महानिर्देशक निर्देशक राज्यमन्त्री उपप्रधानमन्त्री आयुक्त प्रमुख
        """
    ),
    chairs=phrases("अध्यक्ष | सभामुख | सम्माननीय सभामुख | उपसभामुख"),
    functions=phrases(
        """
        प्रश्न | उत्तर | सवाल | जवाफ | पत्रकार | सञ्चालक | प्रस्तोता | अनुवादक | सभामुख | मन्त्री | प्रधानमन्त्री
        """
    ),
    asks=phrases("प्रश्न | सवाल | पत्रकार"),
    answers=phrases("उत्तर | जवाफ"),
    questioners=phrases("पत्रकार | प्रश्न | सवाल"),
    moderators=phrases("सञ्चालक | प्रस्तोता"),
    question_labels=words("प्रश्न सवाल"),
    prose=words("छ छन् हो थियो यो त्यो तर म हामी उनीहरू किन कहिले कसरी कसले के छैन होइन एक दुई तीन गर्ने हुन्छ"),
    starters=words("तर यो त्यो हामी कहिले किन पहिलो दोस्रो तेस्रो"),
    first_person=words("म हामी हाम्रो मेरो"),
    thanks=phrases("धन्यवाद | नमस्कार | नमस्ते"),
    interview_titles=words("अन्तर्वार्ता"),
    speech_titles=words("सम्बोधन वक्तव्य भाषण"),
    stage_words=words("ताली हाँसो"),
    applause=words("ताली"),
    laughter=words("हाँसो"),
    metadata_keys=phrases("मिति | स्थान | समय | विषय"),
    interpreters=phrases("अनुवादक | दोभाषे"),
    yes_and_no=words("हो होइन छैन"),
    nods=words("हो ठीक हुन्छ"),
    floor_phrases=phrases("अर्को प्रश्न | अन्तिम प्रश्न"),
    closing_words=phrases("बैठक स्थगित | बैठक समाप्त"),
    list_heads=words("उपस्थित"),
    minute_words=phrases("निर्णय"),
    event_words=words("पत्रकार-सम्मेलन बैठक"),
    ands=words("र"),
    voices=r"(?:केही|एक) (?:माननीय )?सदस्य",
)
