"""Swedish, of the Riksdag, Helsinki and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, speakers, words

LANGUAGE: Final = Language(
    code="sv",
    compounds=True,
    honorifics=words("herr fru fröken"),
    offices=words(
        """
        talman talmannen ordföranden ordförande statsminister statsministern statsråd statsrådet minister
        ministern utrikesminister finansminister riksdagsledamot president generalsekreterare landshövding
        statssekreterare borgmästare ambassadör landshövding riksbankschef partiledare gruppledare
        kommunalråd ledamot oppositionsråd
        direktör talesperson talesman rektor chef hamnchef presschef polischef
        general generalmajor generallöjtnant överste överstelöjtnant major kapten löjtnant sergeant
        amiral konteramiral viceamiral kommendör
        """
    ),
    chairs=phrases(
        """
        talmannen | talman | ordföranden | vice talmannen | förste vice talmannen | andre vice talmannen
        """
    ),
    chair_fields=phrases("ordförandeskap"),
    chair_taken=r"(?:övertar|övertog) (?:ordförandeskapet|ledningen)",
    held_days=phrases("hållet den | hölls den | mötesdatum | datum för mötet"),
    published_days=phrases("publicerad | publicerad den | publicerat | publiceringsdatum"),
    changed_days=phrases("uppdaterad | uppdaterad den | senast uppdaterad | senast ändrad | ändrad | utskriven"),
    functions=phrases(
        """
        fråga | svar | journalist | reporter | programledare | moderator | publik | publiken | åhörare | deltagare
        lyssnare | student | fråga från publiken | invånare | medborgare
        """
    ),
    interviewed_by=phrases("intervju av | intervjuad av"),
    interview_keys=phrases("intervju"),
    asks=phrases("fråga | journalist | reporter"),
    answers=phrases("svar"),
    particles=words("af av von"),
    connectors=words("av och för i på"),
    prose=words(
        """
        jag vi du ni han hon de är var har hade kan ska skall inte men också att när mycket vara varit blir blev
        skulle måste får vill ville säger sade frågar tror vet det den detta denna här där nu då så hur vad vem
        varför vilken alla allt något inget mer alltid igen
        """
    ),
    heard_from=words("av från"),
    starters=words("och men nu om när i på för med av jag vi det den de tack ärade först"),
    name_endings=words("s"),
    first_person=words("jag vi vår våra min"),
    thanks=phrases("tack | tack så mycket | god morgon | god dag"),
    addresses=words("herr fru talman ärade ledamöter åhörare kära vänner mina damer och herrar"),
    event_words=words("presskonferens pressträff sammanträde möte debatt toppmöte"),
    given_by=words("av"),
    given_at=words("vid på i om till inför för efter under mot hos"),
    given_with=words("med"),
    speech_titles=words("tal anförande uttalande regeringsförklaring"),
    interview_titles=words("intervju"),
    stage_words=words("applåder skratt"),
    applause=words("applåd"),
    laughter=words("skratt"),
    menu_words=phrases(
        """
        det talade ordet gäller
        dela | skriv ut | startsida | meny | sök | nyheter | se även | läs mer | till toppen | presskontakt
        mer information | mer om ämnet | läs också | läs vidare | relaterat | relaterad information
        relaterade nyheter | relaterade artiklar | relaterade dokument | relaterat innehåll
        relaterade länkar | länkar | fler nyheter | senaste nytt | alla nyheter
        du kanske också är intresserad av | dela sidan | dela artikeln | dela på facebook | dela på twitter
        skriv ut sidan | skicka e-post | ladda ner | ladda ned | ladda ner pdf | bilagor | dokument
        lyssna | följ oss | prenumerera | nyhetsbrev | prenumerera på nyhetsbrev | kontakt | kontakta oss
        pressmeddelanden | pressrum | webbkarta | webbplatskarta | om webbplatsen | personuppgifter
        behandling av personuppgifter | kakor | cookies | godkänn | acceptera alla | tillgänglighet
        tillgänglighetsredogörelse | hjälp | tillbaka | tillbaka till listan | föregående | nästa
        du är här | hoppa till innehåll | hoppa till huvudinnehåll | gå till innehåll | navigering | taggar
        nyckelord | ämnen | foton | bilder | bildspel | galleri | video | videor | filmer | kommentarer
        hem | hjälpte informationen på denna sida dig? | english
        """
    ),
    menu_lines=r"(?:se även|läs mer|läs också)\s*[:–—]",
    media_words=words("tidning tidningen dagbladet dagblad nyheter nyhetsbyrån tidskrift"),
    closing_words=phrases(
        """
        kammaren åtskildes | mötet avslutades | sammanträdet | överläggningen var | interpellationsdebatten var
        frågestunden var | ajournering | sammanträdet ajournerades
        """
    ),
    minute_words=phrases("beslut | frånvarande | omröstning"),
    metadata_keys=phrases("datum | plats | tid | källa | ämne | närvarande | deltagare"),
    speaker_keys=speakers("talare"),
    list_heads=words("närvarande frånvarande"),
    decision_keys=phrases("beslut"),
    interpreters=phrases("tolk | översättare"),
    welcomes=phrases("välkommen | välkomna | hej"),
    introducers=phrases("jag heter | jag är | mitt namn är"),
    fillers=words("bara just också precis verkligen väldigt"),
    asking_verbs=phrases("frågar | undrar | vill veta | skriver"),
    negations=words("inte ingen inget inga aldrig"),
    invitations=phrases("vill du | vill ni | skulle du vilja | vill någon | önskar du"),
    partings=phrases(
        """
        tack för idag | tack för i dag | tack för att ni kom | hej då | ha en bra dag | trevlig helg | trevlig kväll
        där sätter vi punkt | där avslutar vi | avslutar vi | vi stannar där | då tackar vi
        tack för uppmärksamheten | pressträffen är slut
        """
    ),
    questioners=phrases("journalist | fråga | reporter | frågeställare | intervjuare"),
    moderators=phrases("moderator | pressekreterare | samtalsledare | programledare"),
    question_labels=words("fråga följdfråga"),
    requests=phrases(
        "hör ni mig | hör du mig | hörs jag | får jag | kan jag få | en fråga till | ett annat ämne | en följdfråga"
    ),
    pardons=words("ursäkta förlåt va"),
    yes_and_no=words("ja nej aldrig absolut jo"),
    nods=words("ja nej okej bra jo förstår"),
    floor_phrases=phrases(
        """
        lämnar ordet | nästa fråga | sista frågan | en fråga till | varsågod | upprepa | högre | hör inte
        hörde inte | en gång till | ordet | första frågan | på första raden | på andra raden | längst bak
        ordet är ditt
        """
    ),
    to_both=words("båda bägge"),
    ands=words("och"),
    nowhere=phrases("digitalt | videomöte"),
    machine_names=words("talare"),
    voices=r"(?:en röst|röster|rop|inrop|åhörare) (?:från|ur|i) ",
    title_events={
        "questions": "frågor och svar",
        "news conference": "presskonferens|pressträff|pressbriefing",
    },
    page_words=words("sida"),
    of_pages=words("av"),
    source_keys=words("källa"),
)
