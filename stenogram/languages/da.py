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
        næstformand næstformanden udenrigsminister finansminister transportminister transportministeren
        justitsminister borgmester folketingsmedlem generalsekretær
        byrådsmedlem rådmand
        mødelederen borgmesteren
        direktør talsmand talskvinde talsperson rektor chef havnechef politichef kontorchef
        general generalmajor generalløjtnant oberst oberstløjtnant major kaptajn premierløjtnant løjtnant
        sergent admiral kontreadmiral kommandør
        """
    ),
    held_days=phrases("holdt den | mødedato | dato for mødet"),
    published_days=phrases("offentliggjort | udgivet | publiceret | publiceret den"),
    changed_days=phrases("opdateret | sidst opdateret | senest opdateret | sidst ændret"),
    functions=phrases(
        """
        spørgsmål | svar | journalist | spørger | ordstyrer | vært | publikum | deltager | tilhører | lytter
        studerende | spørgsmål fra salen | borger | beboer
        """
    ),
    interviewed_by=phrases("interview af | interviewet af"),
    interview_keys=phrases("interview"),
    asks=phrases("spørgsmål | journalist | spørger"),
    answers=phrases("svar"),
    particles=words("af von"),
    connectors=words("af og for i på"),
    starters=words("og men nu hvis når i på for med jeg vi det den de tak"),
    name_endings=words("s"),
    first_person=words("jeg vi vores min"),
    menu_words=phrases(
        """
        det talte ord gælder
        mere information | yderligere oplysninger | læs mere | læs også | se også | se mere | relateret
        relaterede nyheder | relaterede artikler | relaterede dokumenter | relateret indhold | flere nyheder
        seneste nyheder | seneste nyt | alle nyheder | del siden | del artiklen | del på facebook
        del på twitter | print | udskriv | skriv ud | udskriv siden | udskriv side | send e-mail | hent | hent pdf
        download | bilag | dokumenter | lyt | oplæsning | følg os | tilmeld nyhedsbrev | nyhedsbrev
        abonner | kontakt | kontakt os | pressekontakt | pressemeddelelser | sitemap | om hjemmesiden
        privatlivspolitik | persondatapolitik | cookies | accepter alle | tilgængelighed
        tilgængelighedserklæring | hjælp | tilbage | til toppen | forrige | næste | du er her
        spring til indhold | gå til indhold | navigation | emneord | nøgleord | emner | billeder | galleri
        video | videoer | kommentarer | forside | menu | søg | nyheder | english
        """
    ),
    thanks=phrases("tak | mange tak | tak for ordet"),
    event_words=words("pressemøde pressekonference møde debat topmøde"),
    given_by=words("af"),
    given_at=words("ved på i om til for efter under mod hos foran"),
    given_with=words("med"),
    speech_titles=words("tale erklæring"),
    metadata_keys=phrases("dato | sted | tid | kilde | emne | deltagere"),
    chairs=phrases(
        """
        formanden | formand | mødelederen | borgmesteren | første næstformand | anden næstformand
        tredje næstformand | fjerde næstformand
        """
    ),
    prose=words(
        """
        jeg vi du han hun er var har havde kan skal ikke men også at når meget være været bliver blev skulle må
        vil ville siger sagde tror ved det den dette denne her der nu da så hvordan hvad hvem hvorfor hvilken
        alle noget mere altid igen
        """
    ),
    addresses=words("hr fru formand ærede medlemmer kære venner kolleger mine damer og herrer"),
    interview_titles=words("interview samtale"),
    stage_words=words("bifald latter munterhed uro afbrydelse"),
    applause=words("bifald klapsalver"),
    laughter=words("latter munterhed"),
    media_words=words("avis avisen tidende dagblad dagbladet nyheder nyhedsbureau"),
    closing_words=phrases(
        """
        mødet hævet | mødet er hævet | forhandlingen er afsluttet | forhandlingen sluttet | afstemning
        mødet udsat | hermed sluttede
        """
    ),
    minute_words=phrases("beslutning | afstemning | fraværende"),
    list_heads=words("deltagere fraværende tilstede"),
    interpreters=phrases("tolk | oversætter | oversetter"),
    welcomes=phrases("velkommen | hej | hei"),
    introducers=phrases("jeg hedder | jeg heter | jeg er | mit navn er | mitt navn er"),
    fillers=words("akkurat bare godt lige meget netop også veldig virkelig"),
    asking_verbs=phrases("spørger | vil vide | skriver | spør | lurer på | vil vite"),
    negations=words("ikke ingen intet aldrig"),
    invitations=phrases("vil du | vil i | har du lyst | ønsker du"),
    partings=phrases(
        """
        tak for i dag | tak fordi i kom | tak for fremmødet | farvel | hav en god dag | god weekend | god aften
        vi slutter her | vi runder af | så runder vi af | tak for opmærksomheden
        """
    ),
    questioners=phrases("journalist | spørgsmål | spørsmål | reporter | spørger | intervjuer | interviewer"),
    moderators=phrases("moderator | ordstyrer | pressechef | pressesjef | programleder"),
    question_labels=words("spørgsmål opfølgning"),
    requests=phrases(
        """
        kan i høre mig | kan dere høre meg | hører dere meg
        må jeg | kan jeg få | et spørgsmål mere | et spørsmål til | et andet emne | et annet tema
        """
    ),
    pardons=words("undskyld hvad"),
    yes_and_no=words("ja nej nei jo aldrig aldri"),
    nods=words("ja nej nei okay ok jo godt forstår"),
    floor_phrases=phrases(
        """
        næste spørgsmål | neste spørsmål | sidste spørgsmål | siste spørsmål | værsgo | vær så god | gentage
        gjenta | højere | høyere | kan ikke høre | hørte ikke | en gang til | ordet | første spørgsmål
        på første række | på anden række | bagerst
        """
    ),
    to_both=words("begge"),
    ands=words("og"),
    nowhere=phrases("virtuelt | videomøde"),
    machine_names=words("taler"),
    voices=r"(?:en stemme|stemmer|tilråb|afbrydelse|tilhører) (?:fra|i) ",
    title_events={
        "news conference": "pressemøde|pressekonference|pressebriefing|doorstep",
    },
    page_words=words("side"),
    of_pages=words("af"),
)
