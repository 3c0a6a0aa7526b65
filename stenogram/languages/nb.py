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
        president visepresident visepresidenten samferdselsminister finansminister justisminister
        stortingsrepresentant statssekretær ordfører ordføreren generalsekretær
        byråd bystyremedlem
        sjef havnesjef politisjef direktør talsmann talskvinne talsperson politimester fylkesmann statsforvalter rektor
        general generalmajor generalløytnant oberst oberstløytnant major kaptein løytnant sersjant
        admiral kontreadmiral kommandør
        """
    ),
    held_days=phrases("holdt den | møtedato | dato for møtet"),
    published_days=phrases("publisert | publisert den | lagt ut"),
    changed_days=phrases("oppdatert | sist oppdatert | sist endret"),
    functions=phrases(
        """
        spørsmål | svar | journalist | programleder | ordstyrer | publikum | deltaker | tilhører | lytter | student
        spørsmål fra salen | innbygger | beboer
        """
    ),
    interviewed_by=phrases("intervju ved | intervjuet av"),
    interview_keys=phrases("intervju"),
    asks=phrases("spørsmål | journalist"),
    answers=phrases("svar"),
    particles=words("av von"),
    connectors=words("av og for i på"),
    starters=words("og men nå hvis når i på for med jeg vi det den de takk"),
    name_endings=words("s"),
    first_person=words("jeg vi vår våre min"),
    thanks=phrases("takk | tusen takk"),
    event_words=words("pressekonferanse pressetreff møte debatt toppmøte"),
    given_by=words("av"),
    given_at=words("ved på i om til for etter under mot hos foran"),
    given_with=words("med"),
    speech_titles=words("tale redegjørelse"),
    menu_words=phrases(
        """
        del | skriv ut | forside | meny | søk | nyheter | se også | les mer | til toppen | pressekontakt
        mer informasjon | mer om temaet | les også | les videre | relatert | relatert innhold
        relaterte saker | relaterte artikler | relaterte dokumenter | lenker | flere nyheter | siste nytt
        siste nyheter | alle nyheter | del siden | del artikkelen | del på facebook | del på twitter
        skriv ut siden | send e-post | last ned | last ned pdf | vedlegg | dokumenter | lytt | følg oss
        abonner | abonnement | nyhetsbrev | kontakt | kontakt oss | pressemeldinger | nettstedskart
        om nettstedet | personvern | personvernerklæring | informasjonskapsler | cookies | godta
        godta alle | tilgjengelighet | tilgjengelighetserklæring | hjelp | tilbake | tilbake til listen
        forrige | neste | du er her | hopp til innhold | gå til hovedinnhold | hopp til hovedinnhold
        navigasjon | emneord | nøkkelord | tema | temaer | bilder | bildegalleri | galleri | video | videoer
        kommentarer | hjem | til forsiden | english
        """
    ),
    menu_lines=r"(?:se også|les mer|les også)\s*[:–—]",
    metadata_keys=phrases("dato | sted | tid | kilde | emne | deltakere"),
    chairs=phrases("presidenten | president | visepresidenten | møtelederen"),
    prose=words(
        """
        jeg vi du han hun er var har hadde kan skal ikke men også at når mye være vært blir ble skulle må vil
        ville sier sa tror vet det den dette denne her der nå da så hvordan hva hvem hvorfor hvilken alle noe
        mer alltid igjen
        """
    ),
    addresses=words("president herr fru ærede kjære venner kolleger mine damer og herrer"),
    interview_titles=words("intervju samtale"),
    stage_words=words("applaus latter munterhet uro"),
    applause=words("applaus"),
    laughter=words("latter munterhet"),
    media_words=words("avis avisen tidende dagblad dagbladet nyheter nyhetsbyrå"),
    closing_words=phrases("møtet hevet | møtet er hevet | votering | referat | debatten i sak | voteringen i sak"),
    minute_words=phrases("vedtak | votering | fraværende"),
    list_heads=words("tilstede fraværende deltakere"),
    interpreters=phrases("tolk | oversætter | oversetter"),
    welcomes=phrases("velkommen | hej | hei"),
    introducers=phrases("jeg hedder | jeg heter | jeg er | mit navn er | mitt navn er"),
    asking_verbs=phrases("spør | lurer på | vil vite"),
    negations=words("ikke ingen intet aldrig"),
    invitations=phrases("vil du | vil dere | ønsker du | vil noen"),
    partings=phrases(
        """
        takk for i dag | takk for at dere kom | takk for oppmøtet | ha det bra | ha en fin dag | ha en god dag
        god helg | god kveld | da avslutter vi | vi avslutter her | vi runder av | da runder vi av
        takk for oppmerksomheten
        """
    ),
    questioners=phrases("journalist | spørgsmål | spørsmål | reporter | spørger | intervjuer | interviewer"),
    moderators=phrases("moderator | ordstyrer | pressechef | pressesjef | programleder"),
    question_labels=words("spørsmål oppfølging"),
    requests=phrases("må jeg | kan jeg få | et spørgsmål mere | et spørsmål til | et andet emne | et annet tema"),
    pardons=words("unnskyld hva"),
    yes_and_no=words("ja nej nei jo aldrig aldri"),
    nods=words("ja nej nei okay ok jo godt forstår"),
    floor_phrases=phrases(
        """
        næste spørgsmål | neste spørsmål | sidste spørgsmål | siste spørsmål | værsgo | vær så god | gentage
        gjenta | højere | høyere | kan ikke høre | hørte ikke | en gang til | ordet | første spørsmål
        på første rad | på andre rad | bakerst | værsågod
        """
    ),
    to_both=words("begge"),
    ands=words("og"),
    nowhere=phrases("digitalt"),
    machine_names=words("taler"),
    voices=r"(?:en stemme|stemmer|tilrop|tilhører) (?:fra|i) ",
    title_events={
        "news conference": "pressekonferanse|pressebrif|pressemøte",
    },
    page_words=words("side"),
    of_pages=words("av"),
)
