"""Estonian, of the Riigikogu and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="et",
    compounds=True,
    honorifics=words("härra proua hr pr"),
    offices=words(
        """
        esimees aseesimees president minister peaminister välisminister rahandusminister kantsler õiguskantsler
        juhataja pressiesindaja suursaadik linnapea
        """
    ),
    chairs=phrases("esimees | aseesimees | esimene aseesimees | teine aseesimees | juhataja"),
    functions=phrases("küsimus | vastus | ajakirjanik | saatejuht | hääl saalist"),
    asks=phrases("küsimus | ajakirjanik | saatejuht"),
    answers=phrases("vastus"),
    connectors=words("ja"),
    prose=words("ma mina me meie on oli ei ka see et kui nii aga väga kõik olen peab saab tuleb"),
    starters=words(
        """
        ja aga nüüd kui siis ma mina me meie see need aitäh tänan lugupeetud austatud hea head
        küsin kordan ütlen
        """
    ),
    name_endings=frozenset(("",)),
    first_person=words("ma mina me meie minu"),
    thanks=phrases("aitäh | tänan | suur tänu | tere päevast | tere hommikust"),
    addresses=words("lugupeetud austatud head hea kolleegid esimees juhataja härra proua"),
    event_words=words("pressikonverents istung kohtumine"),
    speech_titles=words("kõne avaldus"),
    interview_titles=words("intervjuu"),
    stage_words=words("aplaus naer vahelehüüe hääl"),
    closing_words=phrases("istungi lõpp | istung on lõppenud"),
    minute_words=phrases("otsus | hääletus | päevakord"),
    list_heads=words("kohal puudusid osalejad"),
    metadata_keys=phrases("kuupäev | koht | aeg | allikas | teema"),
)
