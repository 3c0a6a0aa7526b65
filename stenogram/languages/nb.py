"""Norwegian, of the Storting and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="nb",
    compounds=True,
    honorifics=words("herr fru"),
    offices=words(
        """
        presidenten statsminister statsministeren statsråd statsråden minister utenriksminister representanten
        """
    ),
    functions=phrases("spørsmål | svar | journalist | programleder | ordstyrer"),
    asks=phrases("spørsmål | journalist"),
    answers=phrases("svar"),
    particles=words("av von"),
    connectors=words("av og for i på"),
    starters=words("og men nå hvis når i på for med jeg vi det den de takk"),
    first_person=words("jeg vi vår våre min"),
    thanks=phrases("takk | tusen takk"),
    speech_titles=words("tale redegjørelse"),
    metadata_keys=phrases("dato | sted | tid | kilde | emne | deltakere"),
)
