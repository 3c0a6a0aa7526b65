"""Malayalam, of Thiruvananthapuram and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, pairs, phrases, words

LANGUAGE: Final = Language(
    code="ml",
    honorifics=words("ശ്രീ ശ്രീമതി ഡോ"),
    offices=words("മുഖ്യമന്ത്രി മന്ത്രി സ്പീക്കർ പ്രധാനമന്ത്രി ഗവർണർ അധ്യക്ഷൻ അംഗം സെക്രട്ടറി"),
    chairs=phrases("സ്പീക്കർ | മിസ്റ്റർ സ്പീക്കർ | അധ്യക്ഷൻ | അധ്യക്ഷ"),
    functions=phrases(
        """
        ചോദ്യം | ഉത്തരം | മറുപടി | മാധ്യമപ്രവർത്തകൻ | മാധ്യമപ്രവർത്തക | റിപ്പോർട്ടർ | അവതാരകൻ | അവതാരക | വിവർത്തകൻ
        സ്പീക്കർ | മന്ത്രി | മുഖ്യമന്ത്രി
        """
    ),
    asks=phrases("ചോദ്യം | മാധ്യമപ്രവർത്തകൻ | മാധ്യമപ്രവർത്തക | റിപ്പോർട്ടർ"),
    answers=phrases("ഉത്തരം | മറുപടി"),
    questioners=phrases("ചോദ്യം | മാധ്യമപ്രവർത്തകൻ | മാധ്യമപ്രവർത്തക | റിപ്പോർട്ടർ"),
    moderators=phrases("അവതാരകൻ | അവതാരക"),
    question_labels=words("ചോദ്യം"),
    prose=words("ഇത് അത് പക്ഷേ എന്നാൽ ഞാൻ ഞങ്ങൾ അവർ എന്തുകൊണ്ട് എപ്പോൾ എങ്ങനെ ആര് എന്ത് ഇല്ല ആണ് ഒരു രണ്ട് മൂന്ന്"),
    starters=words("പക്ഷേ എന്നാൽ ഇത് അത് ഞാൻ ഞങ്ങൾ എപ്പോൾ ഒന്നാമത്തെ രണ്ടാമത്തെ"),
    first_person=words("ഞാൻ ഞങ്ങൾ ഞങ്ങളുടെ എന്റെ"),
    thanks=phrases("നന്ദി | നമസ്കാരം"),
    interview_titles=words("അഭിമുഖം"),
    speech_titles=words("പ്രസംഗം പ്രസ്താവന"),
    stage_words=words("കൈയടി ചിരി"),
    applause=words("കൈയടി"),
    laughter=words("ചിരി"),
    metadata_keys=phrases("തീയതി | സ്ഥലം | സമയം | വിഷയം"),
    interpreters=phrases("വിവർത്തകൻ"),
    yes_and_no=words("അതെ ഇല്ല അല്ല"),
    nods=words("അതെ ശരി ഇല്ല"),
    floor_phrases=phrases("അടുത്ത ചോദ്യം | അവസാന ചോദ്യം"),
    months=pairs("ഒക്ടോബർ=10 മെയ്=5"),
    list_heads=words("ഹാജർ"),
    event_words=words("സമ്മേളനം"),
    ands=words("ഉം"),
)
