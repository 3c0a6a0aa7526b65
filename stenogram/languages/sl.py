"""Slovene, of the National Assembly and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="sl",
    honorifics=words("gospod gospa g ga mag dr"),
    offices=words(
        """
        predsednik predsednica podpredsednik podpredsednica predsedujoči predsedujoča minister ministrica
        premier premierka poslanec poslanka sekretar sekretarka župan županja veleposlanik veleposlanica
        direktor direktorica predstavnik predstavnica guverner guvernerka rektor rektorica
        general generalmajor brigadir polkovnik podpolkovnik major stotnik poročnik admiral poveljnik
        """
    ),
    chairs=phrases("predsednik | predsednica | predsedujoči | predsedujoča | podpredsednik | podpredsednica"),
    held_days=phrases("datum seje | datum dogodka"),
    published_days=phrases("objavljeno | datum objave"),
    changed_days=phrases("posodobljeno | zadnja sprememba"),
    functions=phrases("vprašanje | odgovor | novinar | novinarka | voditelj | voditeljica | glas iz dvorane"),
    interviewed_by=phrases("pogovarjal se je | pogovarjala se je | pogovor je vodil | pogovor je vodila"),
    interview_keys=phrases("intervju"),
    asks=phrases("vprašanje | novinar | novinarka"),
    answers=phrases("odgovor"),
    connectors=words("in za v"),
    menu_words=phrases(
        """
        več informacij | več | preberi več | preberite več | preberite tudi | glej tudi | povezane novice
        povezane vsebine | povezani dokumenti | sorodne vsebine | druge novice | zadnje novice | deli
        delite | deli na facebooku | natisni | natisnite stran | prenesi | prenos | priloge | dokumenti
        poslušaj | sledite nam | prijava na novice | novičnik | kontakt | za medije | sporočila za javnost
        zemljevid strani | kazalo strani | varstvo osebnih podatkov | piškotki | sprejmi | dostopnost
        izjava o dostopnosti | pomoč | nazaj | na vrh | prejšnja | naslednja | nahajate se tukaj
        skoči na vsebino | preskoči na vsebino | navigacija | oznake | ključne besede | teme | fotografije
        galerija | video | komentarji | domov | meni | iskanje | novice | english
        """
    ),
    prose=words("jaz mi je bil bila ni da to ta ki pa če ko zelo samo tako zdaj smo sem bi lahko treba"),
    starters=words(
        """
        in ampak zdaj če ko v na za hvala spoštovani spoštovane spoštovana jaz mi to ta
        sprašujem ponavljam pravim dodajam predlagam
        """
    ),
    name_endings=frozenset(("",)),
    first_person=words("jaz mi naš naša naše sem smo nas nam želim želimo mislim imamo moramo naši"),
    thanks=phrases("hvala | hvala lepa | hvala za besedo | dober dan | lep pozdrav"),
    addresses=words("spoštovani spoštovana spoštovane kolegice kolegi gospod gospa predsednik predsednica"),
    event_words=words("konferenca seja sestanek razprava"),
    given_at=words("na v o pred za po pri ob"),
    given_with=words("s z"),
    speech_titles=words("govor izjava nagovor"),
    oblique_prepositions=words("s z"),
    interview_titles=words("intervju"),
    stage_words=words("aplavz smeh oglašanje"),
    applause=words("aplavz"),
    laughter=words("smeh"),
    closing_words=phrases("seja je bila končana | seja se je končala | seja je bila prekinjena"),
    minute_words=phrases("sklep | glasovanje"),
    list_heads=words("prisotni odsotni"),
    metadata_keys=phrases("datum | kraj | čas | vir | tema"),
    interpreters=phrases("tolmač | tolmačka | prevajalec | prevajalka"),
    welcomes=phrases("dobrodošli | pozdravljeni"),
    introducers=phrases("sem | ime mi je"),
    asking_verbs=phrases("sprašuje | zanima"),
    negations=words("ne ni niso nikoli nimamo"),
    invitations=phrases("želite | bi želeli | bi radi"),
    partings=phrases(
        """
        nasvidenje | lep dan | lep pozdrav | hvala za pozornost | hvala za udeležbo | s tem zaključujemo
        zaključujemo
        """
    ),
    questioners=phrases("novinar | novinarka | vprašanje"),
    moderators=phrases("moderator | moderatorka | povezovalec | povezovalka | voditelj | voditeljica"),
    question_labels=words("vprašanje"),
    requests=phrases("lahko vprašam | še eno vprašanje | druga tema"),
    yes_and_no=words("da ne ja nikoli"),
    nods=words("da ne ja dobro v redu razumem"),
    floor_phrases=phrases(
        """
        naslednje vprašanje | zadnje vprašanje | izvolite | ponovite | glasneje | ne slišim | še enkrat | besedo ima
        """
    ),
    media_words=words("časopis agencija televizija radio dnevnik časnik revija"),
    to_both=words("oba obema"),
    ands=words("in"),
    voices=r"(?:glasovi?|medklici?) iz ",
    page_words=words("stran"),
    place_particles=words("pri"),
)
