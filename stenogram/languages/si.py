"""Sinhala, of Colombo and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="si",
    honorifics=words("ගරු මහතා මහත්මිය ආචාර්ය මැතිතුමා මැතිනිය මහාචාර්ය වෛද්‍ය"),
    offices=words("ජනාධිපති අගමැති අමාත්‍ය අමාත්‍යතුමා කථානායක කථානායකතුමා මන්ත්‍රී ලේකම් සභාපති"),
    chairs=phrases("කථානායක | කථානායකතුමා | සභාපති | සභාපතිතුමා"),
    functions=phrases(
        """
        ප්‍රශ්නය | පිළිතුර | මාධ්‍යවේදී | මාධ්‍යවේදියා | පත්‍රකලාවේදී | මෙහෙයවන්නා | පරිවර්තක | අමාත්‍යතුමා
        කථානායකතුමා
        """
    ),
    asks=phrases("ප්‍රශ්නය | මාධ්‍යවේදී | මාධ්‍යවේදියා | පත්‍රකලාවේදී"),
    answers=phrases("පිළිතුර"),
    questioners=phrases("මාධ්‍යවේදී | මාධ්‍යවේදියා | පත්‍රකලාවේදී | ප්‍රශ්නය"),
    moderators=phrases("මෙහෙයවන්නා"),
    question_labels=words("ප්‍රශ්නය"),
    prose=words("මේ ඒ නමුත් මම අපි ඔවුන් ඇයි කවදාද කොහොමද කවුද මොකක්ද නැහැ තිබෙනවා එක දෙක තුන"),
    starters=words("නමුත් මේ අපි මම කවදාද පළමුව දෙවනුව"),
    first_person=words("මම අපි අපේ මගේ"),
    thanks=phrases("ස්තූතියි | ආයුබෝවන්"),
    metadata_keys=phrases("දිනය | ස්ථානය | වේලාව | මාතෘකාව"),
    interpreters=phrases("පරිවර්තක"),
    yes_and_no=words("ඔව් නැහැ නැත"),
    nods=words("ඔව් හරි"),
    floor_phrases=phrases("ඊළඟ ප්‍රශ්නය | අවසාන ප්‍රශ්නය"),
    stage_words=words("අත්පොළසන් සිනහව"),
    applause=words("අත්පොළසන්"),
    laughter=words("සිනහව"),
    ands=words("සහ"),
)
