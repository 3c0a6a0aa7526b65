"""Finnish, of the Eduskunta and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="fi",
    compounds=True,
    honorifics=words("herra rouva neiti"),
    offices=words(
        """
        puhemies varapuhemies puhemiehet ministeri pääministeri presidentti kansanedustaja edustaja
        ulkoministeri valtiovarainministeri pääsihteeri valiokunnan
        valtuutettu pormestari apulaispormestari puheenjohtaja varapuheenjohtaja kaupunginjohtaja kunnanjohtaja
        johtaja tiedottaja rehtori päällikkö
        kenraali kenraalimajuri kenraaliluutnantti eversti everstiluutnantti majuri kapteeni luutnantti
        kersantti amiraali kontra-amiraali vara-amiraali komentaja
        """
    ),
    chairs=phrases(
        """
        puheenjohtaja | varapuheenjohtaja | puhemies | ensimmäinen varapuhemies | toinen varapuhemies
        kolmas varapuhemies
        """
    ),
    held_days=phrases("pidetty | kokouspäivä"),
    published_days=phrases("julkaistu | julkaisupäivä"),
    changed_days=phrases("päivitetty | viimeksi päivitetty | muokattu"),
    functions=phrases(
        """
        kysymys | vastaus | toimittaja | juontaja | puheenjohtaja | yleisö | yleisöstä | osallistuja | opiskelija
        """
    ),
    interviewed_by=phrases("haastatteli"),
    interview_keys=phrases("haastattelu | haastattelija"),
    asks=phrases("kysymys | toimittaja"),
    answers=phrases("vastaus"),
    connectors=words("ja"),
    starters=words(
        """
        ja mutta nyt jos kun minä me se tämä kiitos arvoisa hyvä ensiksi
        kysyn toistan sanon lisään ehdotan
        """
    ),
    name_endings=frozenset(("",)),
    first_person=words("minä me meidän olen olemme haluan haluamme uskon kiitän meille meillä minulle voimme"),
    menu_words=phrases(
        """
        lisätietoja | lisätietoa | lue lisää | lue myös | katso myös | aiheesta lisää | aiheeseen liittyvää
        aiheeseen liittyvät uutiset | liittyvät sisällöt | liittyvät asiakirjat | linkit | lisää uutisia
        uusimmat uutiset | kaikki uutiset | jaa | jaa sivu | jaa facebookissa | jaa twitterissä | tulosta
        tulosta sivu | lähetä sähköpostilla | lataa | lataa pdf | liitteet | liite | asiakirjat | kuuntele
        seuraa meitä | tilaa | tilaa uutiskirje | uutiskirje | yhteystiedot | ota yhteyttä | medialle
        tiedotteet | lehdistötiedotteet | sivukartta | tietosuoja | tietosuojaseloste | evästeet | hyväksy
        hyväksy kaikki | saavutettavuus | saavutettavuusseloste | apua | takaisin | takaisin ylös
        edellinen | seuraava | olet tässä | siirry sisältöön | hyppää sisältöön | navigointi | avainsanat
        aiheet | kuvat | kuvagalleria | video | videot | kommentit | etusivu | valikko | haku | hae
        uutiset | palaute | english
        """
    ),
    thanks=phrases("kiitos | kiitoksia | arvoisa puhemies | hyvää päivää"),
    addresses=words("arvoisa herra rouva puhemies hyvät kollegat ystävät"),
    event_words=words("tiedotustilaisuus lehdistötilaisuus istunto täysistunto kokous keskustelu huippukokous"),
    speech_titles=words("puhe lausunto"),
    interview_titles=words("haastattelu"),
    stage_words=words("naurua aplodeja välihuuto välihuutoja"),
    applause=words("aplodeja taputuksia suosionosoituksia"),
    laughter=words("naurua"),
    media_words=words("sanomat lehti uutiset aikakauslehti iltalehti"),
    closing_words=phrases(
        """
        täysistunto lopetettiin | istunto lopetettiin | keskustelu päättyi | täysistunto keskeytettiin
        istunto päättyi | istunto alkoi | täysistunto päättyi | kokous päättyi | istunto keskeytettiin
        """
    ),
    metadata_keys=phrases("päivämäärä | paikka | aika | lähde | aihe | läsnä"),
    list_heads=words("läsnä poissa"),
    decision_keys=phrases("päätös"),
    prose=words(
        """
        minä sinä hän me te he on oli ei mutta että kun niin myös hyvin vain nyt sitten tämä tuo se mitä kuka
        miksi miten pitää voi voidaan haluan sanoi sanoo
        """
    ),
    postnominals=words("sd kok kesk ps vihr vas kd liik liike tl sdp"),
    minute_words=phrases("päätös | äänestys | poissa"),
    interpreters=phrases("tulkki | kääntäjä"),
    welcomes=phrases("tervetuloa | hyvää huomenta | hyvää iltaa"),
    introducers=phrases("nimeni on | olen"),
    fillers=words("hyvin hyvä juuri myös todella täällä vain"),
    asking_verbs=phrases("kysyy | kysyvät | haluaa tietää"),
    negations=words("en et ei emme ette eivät älä älkää"),
    invitations=phrases("haluatko | haluatteko | haluaisitko | haluaisitteko | haluaako"),
    partings=phrases(
        """
        kiitos kaikille | kiitoksia kaikille | kiitos osallistumisesta | kiitos mielenkiinnosta | näkemiin
        hyvää päivänjatkoa | hyvää viikonloppua | hyvää iltaa | päätetään tähän | lopetetaan tähän | tämä oli tässä
        """
    ),
    questioners=phrases("toimittaja | kysymys | haastattelija | kysyjä"),
    moderators=phrases("puheenjohtaja | moderaattori | juontaja | tiedottaja | viestintäpäällikkö"),
    question_labels=words("kysymys jatkokysymys lisäkysymys"),
    requests=phrases("kuuluuko | kuuletteko | saanko kysyä | voinko kysyä | vielä yksi kysymys | toinen aihe"),
    pardons=words("anteeksi mitä"),
    yes_and_no=words("kyllä ei joo koskaan"),
    nods=words("kyllä ei joo selvä hyvä ymmärrän"),
    floor_phrases=phrases(
        """
        seuraava kysymys | viimeinen kysymys | ole hyvä | olkaa hyvä | toistaa | toistaisitko | kovempaa | en kuule
        en kuullut | uudelleen | puheenvuoro | ensimmäinen kysymys | eturivissä | toisella rivillä | takarivissä
        """
    ),
    to_both=words("molemmat molemmille molemmilta"),
    clerk_phrases=r"puhetta johti\b",
    ands=words("ja sekä"),
    nowhere=phrases("verkossa | etäyhteys"),
    machine_names=words("puhuja"),
    voices=r"(?:huuto|huutoja|välihuuto|välihuutoja|ääni|ääniä|puheenvuoro) (?:salista|yleisöstä|edustaj)",
    title_events={
        "interview": r"\bhaastattelu",
        "news conference": "lehdistötilaisuu|tiedotustilaisuu|lehdistöinfo",
    },
    page_words=words("sivu"),
    source_keys=words("lähde"),
)
