"""Danish, of the Folketing and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="da",
    compounds=True,
    honorifics=words("hr fru"),
    offices=words(
        """
        formanden formand statsminister statsministeren minister ministeren ordfører ordføreren præsident
        """
    ),
    functions=phrases("spørgsmål | svar | journalist | ordstyrer | vært"),
    asks=phrases("spørgsmål | journalist"),
    answers=phrases("svar"),
    particles=words("af von"),
    connectors=words("af og for i på"),
    starters=words("og men nu hvis når i på for med jeg vi det den de tak"),
    first_person=words("jeg vi vores min"),
    thanks=phrases("tak | mange tak | tak for ordet"),
    speech_titles=words("tale erklæring"),
    metadata_keys=phrases("dato | sted | tid | kilde | emne | deltagere"),
)
