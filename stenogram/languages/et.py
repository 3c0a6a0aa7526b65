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
        direktor kõneisik rektor vallavanem
        kindral kindralmajor kindralleitnant brigaadikindral kolonel kolonelleitnant major kapten
        leitnant seersant admiral mereväekapten
        """
    ),
    chairs=phrases("esimees | aseesimees | esimene aseesimees | teine aseesimees | juhataja"),
    functions=phrases("küsimus | vastus | ajakirjanik | saatejuht | hääl saalist"),
    interviewed_by=phrases("intervjueeris"),
    interview_keys=phrases("intervjuu"),
    asks=phrases("küsimus | ajakirjanik | saatejuht"),
    answers=phrases("vastus"),
    connectors=words("ja"),
    menu_words=phrases(
        """
        rohkem infot | lisainfo | loe lisaks | loe edasi | loe ka | vaata ka | seotud uudised
        seotud dokumendid | seotud lingid | veel uudiseid | viimased uudised | jaga | jaga facebookis
        prindi | trüki | laadi alla | manused | lisad | dokumendid | kuula | jälgi meid | telli uudiskiri
        uudiskiri | kontakt | kontaktid | pressile | pressiteated | sisukaart | privaatsustingimused
        andmekaitse | küpsised | nõustun | ligipääsetavus | abi | tagasi | tagasi üles | eelmine | järgmine
        asukoht | liigu edasi põhisisu juurde | märksõnad | teemad | pildid | galerii | video
        kommentaarid | avaleht | menüü | otsing | otsi | uudised | english
        """
    ),
    prose=words("ma mina me meie on oli ei ka see et kui nii aga väga kõik olen peab saab tuleb"),
    starters=words(
        """
        ja aga nüüd kui siis ma mina me meie see need aitäh tänan lugupeetud austatud hea head
        küsin kordan ütlen
        """
    ),
    name_endings=frozenset(("",)),
    first_person=words("ma mina me meie minu oleme olen tahan soovin arvan usun peame"),
    thanks=phrases("aitäh | tänan | suur tänu | tere päevast | tere hommikust"),
    addresses=words("lugupeetud austatud head hea kolleegid esimees juhataja härra proua"),
    event_words=words("pressikonverents istung kohtumine"),
    speech_titles=words("kõne avaldus"),
    interview_titles=words("intervjuu"),
    stage_words=words("aplaus naer vahelehüüe hääl"),
    applause=words("aplaus"),
    laughter=words("naer"),
    closing_words=phrases("istungi lõpp | istung on lõppenud | istung lõppes | istungi algus | vaheaeg"),
    minute_words=phrases("otsus | hääletus | päevakord"),
    list_heads=words("kohal puudusid osalejad"),
    metadata_keys=phrases("kuupäev | koht | aeg | allikas | teema"),
    interpreters=phrases("tõlk"),
    welcomes=phrases("tere tulemast"),
    introducers=phrases("minu nimi on | olen"),
    asking_verbs=phrases("küsib | küsivad | soovib teada"),
    negations=words("ei mitte pole"),
    invitations=phrases("kas soovite | kas tahate | soovite lisada"),
    partings=phrases(
        """
        head aega | ilusat päeva | kena päeva | aitäh tulemast | aitäh tähelepanu eest | lõpetame siinkohal
        """
    ),
    questioners=phrases("ajakirjanik | küsimus | küsija | reporter"),
    moderators=phrases("moderaator | pressiesindaja | saatejuht"),
    question_labels=words("küsimus lisaküsimus"),
    requests=phrases("kas ma võin | veel üks küsimus | teine teema"),
    yes_and_no=words("jah ei"),
    nods=words("jah ei selge hästi"),
    floor_phrases=phrases(
        """
        järgmine küsimus | viimane küsimus | palun küsimus | korrake | valjemini | ei kuule | veel kord | sõna on
        """
    ),
    media_words=words("ajaleht agentuur televisioon raadio uudised päevaleht ajakiri"),
    clerk_phrases=r"istungit juhatab\b",
    ands=words("ja"),
    voices=r"(?:hääl|hääled|vahelehüüe|märkus) (?:saalist|saalis)",
    page_words=words("lk"),
)
