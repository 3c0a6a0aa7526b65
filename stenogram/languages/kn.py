"""Kannada, of Bengaluru and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="kn",
    honorifics=words("ಶ್ರೀ ಶ್ರೀಮತಿ ಡಾ ಸನ್ಮಾನ್ಯ ಮಾನ್ಯ ಕುಮಾರಿ"),
    offices=words("ಮುಖ್ಯಮಂತ್ರಿ ಸಚಿವ ಸಚಿವರು ಸಚಿವರಾದ ನಿರ್ದೇಶಕ ನಿರ್ದೇಶಕರು ಸಭಾಧ್ಯಕ್ಷ ಸಭಾಧ್ಯಕ್ಷರು ಪ್ರಧಾನಮಂತ್ರಿ ರಾಜ್ಯಪಾಲ ಅಧ್ಯಕ್ಷ ಸದಸ್ಯ ಕಾರ್ಯದರ್ಶಿ"),
    chairs=phrases("ಸಭಾಧ್ಯಕ್ಷ | ಸಭಾಧ್ಯಕ್ಷರು | ಅಧ್ಯಕ್ಷ | ಅಧ್ಯಕ್ಷರು"),
    functions=phrases(
        """
        ಪ್ರಶ್ನೆ | ಉತ್ತರ | ಪತ್ರಕರ್ತ | ಪತ್ರಕರ್ತರು | ವರದಿಗಾರ | ನಿರೂಪಕ | ನಿರೂಪಕಿ | ಅನುವಾದಕ | ಸಚಿವರು | ಮುಖ್ಯಮಂತ್ರಿ
        """
    ),
    asks=phrases("ಪ್ರಶ್ನೆ | ಪತ್ರಕರ್ತ | ಪತ್ರಕರ್ತರು | ವರದಿಗಾರ"),
    answers=phrases("ಉತ್ತರ"),
    questioners=phrases("ಪ್ರಶ್ನೆ | ಪತ್ರಕರ್ತ | ಪತ್ರಕರ್ತರು | ವರದಿಗಾರ"),
    moderators=phrases("ನಿರೂಪಕ | ನಿರೂಪಕಿ"),
    question_labels=words("ಪ್ರಶ್ನೆ"),
    prose=words("ಇದು ಅದು ಆದರೆ ನಾನು ನಾವು ಅವರು ಏಕೆ ಯಾವಾಗ ಹೇಗೆ ಯಾರು ಏನು ಇಲ್ಲ ಇದೆ ಮತ್ತು ಒಂದು ಎರಡು ಮೂರು"),
    starters=words("ಆದರೆ ಇದು ಅದು ನಾನು ನಾವು ಯಾವಾಗ ಮೊದಲ ಎರಡನೇ"),
    first_person=words("ನಾನು ನಾವು ನಮ್ಮ"),
    thanks=phrases("ಧನ್ಯವಾದ | ಧನ್ಯವಾದಗಳು | ನಮಸ್ಕಾರ"),
    interview_titles=words("ಸಂದರ್ಶನ"),
    speech_titles=words("ಭಾಷಣ ಹೇಳಿಕೆ"),
    metadata_keys=phrases("ದಿನಾಂಕ | ಸ್ಥಳ | ಸಮಯ | ವಿಷಯ"),
    interpreters=phrases("ಅನುವಾದಕ"),
    yes_and_no=words("ಹೌದು ಇಲ್ಲ"),
    nods=words("ಹೌದು ಸರಿ ಇಲ್ಲ"),
    floor_phrases=phrases("ಮುಂದಿನ ಪ್ರಶ್ನೆ | ಕೊನೆಯ ಪ್ರಶ್ನೆ"),
    stage_words=words("ಚಪ್ಪಾಳೆ ನಗು"),
    applause=words("ಚಪ್ಪಾಳೆ"),
    laughter=words("ನಗು"),
    list_heads=words("ಹಾಜರಿದ್ದವರು"),
    ands=words("ಮತ್ತು"),
)
