"""Croatian, of the Sabor and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="hr",
    honorifics=words("gospodin gospođa gđa gosp dr"),
    offices=words(
        """
        predsjednik predsjednica potpredsjednik potpredsjednica ministar ministrica premijer premijerka
        zastupnik zastupnica glasnogovornik veleposlanik
        """
    ),
    chairs=phrases("predsjednik | potpredsjednik | predsjedatelj"),
    functions=phrases("pitanje | odgovor | novinar | novinarka | voditelj | voditeljica | upadica"),
    asks=phrases("pitanje | novinar | novinarka"),
    answers=phrases("odgovor"),
    connectors=words("i za u"),
    starters=words("i ali a sada ako kad u na za hvala poštovani poštovane ja mi to"),
    first_person=words("ja mi naš naša"),
    thanks=phrases("hvala | hvala lijepa | hvala vam | dobar dan"),
    speech_titles=words("govor izjava"),
    interview_titles=words("intervju"),
    stage_words=words("pljesak smijeh"),
    metadata_keys=phrases("datum | mjesto | vrijeme | izvor | tema | nazočni"),
)
