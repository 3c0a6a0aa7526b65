"""Dutch, of The Hague, Brussels and Paramaribo."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, speakers, words

LANGUAGE: Final = Language(
    code="nl",
    compounds=True,
    honorifics=words("dhr mevr mevrouw meneer heer heren dames drs ir mr jhr jonkheer jonkvrouw"),
    offices=words(
        """
        voorzitter ondervoorzitter minister minister-president premier staatssecretaris kamerlid commissaris
        burgemeester wethouder gedeputeerde griffier rapporteur koning koningin ambassadeur directeur hoogleraar
        getuige rechter officier secretaris-generaal gouverneur
        raadslid statenlid schepen
        woordvoerster havenmeester rector
        generaal generaal-majoor luitenant-generaal kolonel luitenant-kolonel majoor kapitein luitenant
        sergeant admiraal vice-admiraal brigadegeneraal commandant
        """
    ),
    chairs=phrases("voorzitter | ondervoorzitter"),
    reverence=r"(?:Zijne|Hare) (?:Excellentie|Majesteit|Heiligheid|Koninklijke Hoogheid)",
    institutions=words("ministerie"),
    chair_fields=phrases("voorzitterschap | onder voorzitterschap van"),
    chair_taken=r"(?:neemt|nam) (?:weer )?(?:het voorzitterschap|de voorzittershamer)",
    held_days=phrases(
        """
        uitgesproken op | datum vergadering | vergaderdatum | datum van de vergadering | datum toespraak
        gehouden op
        """
    ),
    published_days=phrases(
        """
        gepubliceerd | gepubliceerd op | publicatiedatum | datum publicatie | geplaatst op | geplaatst
        """
    ),
    changed_days=phrases(
        """
        bijgewerkt | bijgewerkt op | laatst bijgewerkt | laatst gewijzigd | gewijzigd op | laatste wijziging
        geprint op | afgedrukt op
        """
    ),
    functions=phrases(
        """
        vraag | antwoord | presentator | presentatrice | journalist | journaliste | interviewer | stem | stemmen
        publiek | tolk | uit het publiek | deelnemer | deelneemster | luisteraar | toehoorder | student | bewoner
        bewoonster | inwoner | burger | leerling
        """
    ),
    function_endings=words("deelnemer journalist"),
    interviewed_by=phrases("interview door | afgenomen door"),
    interview_keys=phrases("interview"),
    asks=phrases("vraag | v | journalist"),
    answers=phrases("a | antwoord"),
    particles=words("van de der den ter ten te 't ’t"),
    connectors=words("van voor de en het der tot in op"),
    articles=words("de het een"),
    bodies=words(
        """
        kamer zaken financiën defensie justitie economie binnenlandse buitenlandse koninkrijk raad commissie
        """
    ),
    prose=words(
        """
        ik wij we u hij zij is zijn was waren heeft hebben had wordt worden kan kunnen moet niet maar ook nog
        dat als omdat zegt zei ben bent zal zullen zou zouden wil willen wilde mag mogen moeten heb hebt gaat
        gaan doet doen staat komt zeggen vraag denk weet weten dan dus want of toch al nu hier daar zo hoe wat
        wie waar waarom welke iedereen alles iets niets meer altijd weer er ze hem haar hen hun jullie jij je
        mijn jouw ons onze
        """
    ),
    fillers=words("alleen echt eigenlijk even gewoon goed graag heel hier toch"),
    asking_verbs=phrases("vraagt | vragen | wil weten | schrijft"),
    question_labels=words("vraag"),
    requests=phrases(
        "hoort u mij | kunt u mij horen | ben ik te verstaan | mag ik | kan ik | nog een vraag | ander onderwerp"
    ),
    pardons=words("sorry pardon wat"),
    yes_and_no=words("ja nee nooit"),
    nods=words("ja nee goed oké duidelijk"),
    starters=words(
        """
        ik wij we u hij zij dit deze dan nu maar en want ook dank bedankt ten eerste tweede derde mijn onze
        geachte er hoe wat wie waar waarom welke als of toch dus daarom vandaag hier daar zo ja nee goed
        allereerst tot bij voor met na naar niet alleen
        """
    ),
    first_person=words("ik wij we ons onze mijn"),
    thanks=phrases("dank u wel | dank u | dank | bedankt | goedemorgen | goedemiddag"),
    addresses=words("geachte beste collega's collega’s dames en heren vrienden leden voorzitter"),
    event_words=words("persconferentie vergadering debat bijeenkomst zitting top"),
    given_by=words("van door"),
    given_at=words("bij op in aan over tijdens voor na tegen ter te"),
    given_with=words("met"),
    speech_titles=words("toespraak rede verklaring redevoering"),
    interview_titles=words("interview vraaggesprek"),
    stage_words=words(
        """
        applaus gelach hilariteit geroffel rumoer interruptie onverstaanbaar schorsing
        """
    ),
    applause=words("applaus geroffel"),
    laughter=words("gelach hilariteit"),
    interjection_verbs="interrumperen",
    menu_words=phrases(
        """
        gesproken woord geldt
        noot voor de redactie | noot aan de redactie | niet voor publicatie | perscontact | perscontacten
        delen | afdrukken | printen | home | menu | zoeken | nieuws | zie ook | lees ook | lees meer
        naar boven | reacties | meer informatie | meer over dit onderwerp | meer nieuws | gerelateerd
        gerelateerd nieuws | gerelateerde artikelen | gerelateerde documenten | gerelateerde informatie
        verwante artikelen | wellicht ook interessant | lees verder | laatste nieuws | alle nieuwsberichten
        deel deze pagina | deel dit artikel | deel op facebook | deel op twitter | print deze pagina
        pagina printen | verstuur per e-mail | downloaden | download pdf | documenten | bijlagen | bijlage
        luister | volg ons | volg ons op | abonneren | aanmelden nieuwsbrief
        schrijf u in voor de nieuwsbrief | nieuwsbrief | contact | neem contact op | contact opnemen
        persvoorlichting | persberichten | sitemap | privacy | privacyverklaring | cookies
        cookies accepteren | accepteren | alles accepteren | toegankelijkheid | copyright | hulp | terug
        terug naar overzicht | terug naar boven | vorige | volgende | u bevindt zich hier | u bent hier
        ga naar inhoud | ga direct naar de inhoud | navigatie | trefwoorden | onderwerpen | video's
        over deze site | english
        """
    ),
    menu_lines=r"(?:lees ook|zie ook|trefwoorden)\s*[:–—]",
    media_names=words("nos rtl nrc"),
    media_words=words("krant dagblad weekblad persbureau omroep tijdschrift nieuws courant"),
    place_words=words("sint nieuw aan den"),
    venues=words("zaal paleis gebouw huis"),
    closing_words=phrases("de vergadering wordt | sluiting | de beraadslaging wordt | de vergadering is"),
    minute_words=phrases(
        """
        besluit | besluiten | actie | actiepunt | actiepunten | conclusie | toezegging | afwezig | stemming
        notulen
        """
    ),
    metadata_keys=phrases(
        """
        datum | plaats | tijd | bron | onderwerp | aanwezig | deelnemers | agenda | titel | aanvang
        """
    ),
    speaker_keys=speakers("spreker | spreekster"),
    list_heads=words("aanwezig afwezig aanwezigen afwezigen stemmen"),
    uncertain_heads=words("stemmen"),
    decision_keys=phrases("besluit | besluiten | actie | conclusie"),
    interpreters=phrases("tolk | vertaler | vertaalster"),
    welcomes=phrases("welkom | fijn dat u"),
    introducers=phrases("mijn naam is | ik ben"),
    negations=words("niet geen nooit"),
    invitations=phrases("wilt u | wil u | zou u willen | wilt u aanvullen | wilt u reageren"),
    partings=phrases(
        """
        tot ziens | tot morgen | tot volgende week | fijne dag | prettige dag | fijne avond | goed weekend
        fijn weekend | prettig weekend | hier laten we het bij | we sluiten af | sluiten we af | daarmee sluiten
        einde van deze persconferentie | dank voor uw komst | bedankt voor uw komst | dank voor uw aandacht
        bedankt voor uw aandacht
        """
    ),
    questioners=phrases(
        """
        journalist | journaliste | vraag | vragensteller | verslaggever | verslaggeefster | redacteur | interviewer
        """
    ),
    moderators=phrases("moderator | gespreksleider | voorlichter | woordvoerder | presentator | presentatrice"),
    floor_phrases=phrases(
        """
        geef het woord | begint u | u eerst | na u | volgende vraag | laatste vraag | gaat uw gang | herhalen
        harder | niet verstaan | hoor u niet | nog een keer | het woord | eerste vraag | op de eerste rij
        op de tweede rij | achterin | u heeft het woord | ga uw gang
        """
    ),
    to_both=words("beiden beide allebei"),
    ands=words("en"),
    nowhere=phrases("digitaal | videovergadering"),
    machine_names=words("spreker"),
    voices=r"(?:een stem|stemmen|geluiden|een lid) (?:uit|van|op|in) ",
    title_events={
        "questions": "vragen en antwoorden",
        "news conference": "persconferentie|persbriefing|persgesprek|persmoment",
    },
    page_words=words("pagina bladzijde"),
    page_abbreviations=words("blz"),
    of_pages=words("van"),
)
