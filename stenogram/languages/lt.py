"""Lithuanian, of the Seimas and the press."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="lt",
    honorifics=words("ponas ponia p"),
    offices=words(
        """
        pirmininkas pirmininkė pirmininko pavaduotojas pavaduotoja prezidentas prezidentė ministras ministrė
        narys narė pranešėjas pranešėja seniūnas seniūnė meras merė ambasadorius ambasadorė kancleris
        direktorius direktorė atstovas atstovė valdytojas valdytoja rektorius rektorė viršininkas viršininkė
        generolas pulkininkas majoras kapitonas leitenantas seržantas admirolas
        """
    ),
    chairs=phrases("pirmininkas | pirmininkė | posėdžio pirmininkas | posėdžio pirmininkė"),
    functions=phrases("klausimas | atsakymas | žurnalistas | žurnalistė | vedėjas | vedėja | balsai iš salės"),
    interviewed_by=phrases("kalbino | kalbėjosi"),
    interview_keys=phrases("interviu"),
    asks=phrases("klausimas | žurnalistas | žurnalistė"),
    answers=phrases("atsakymas"),
    connectors=words("ir"),
    menu_words=phrases(
        """
        daugiau informacijos | plačiau | skaityti daugiau | skaityti toliau | taip pat skaitykite
        taip pat žiūrėkite | susijusios naujienos | susiję dokumentai | susijusi informacija
        kitos naujienos | naujausios naujienos | dalintis | pasidalinti | pasidalinkite | spausdinti
        atsisiųsti | parsisiųsti | priedai | dokumentai | klausyti | sekite mus | prenumeruoti
        naujienlaiškis | kontaktai | spaudai | pranešimai spaudai | svetainės medis | svetainės žemėlapis
        privatumo politika | slapukai | sutinku | prieinamumas | pagalba | atgal | į viršų | ankstesnis
        jūs esate čia | pereiti prie turinio | raktiniai žodžiai | temos | nuotraukos | galerija
        vaizdo įrašai | komentarai | pradžia | meniu | paieška | naujienos | english
        """
    ),
    prose=words("aš mes yra buvo ne kad tai bet jeigu kai labai tik taip dabar mūsų būtų turi gali"),
    starters=words(
        """
        ir bet o dabar jeigu kai aš mes tai šis ši ačiū dėkoju gerbiami gerbiamas gerbiama mieli
        klausiu kartoju sakau siūlau
        """
    ),
    name_endings=frozenset(("",)),
    first_person=words("aš mes mūsų mano mums man"),
    thanks=phrases("ačiū | dėkoju | labai ačiū | laba diena | gerbiami kolegos"),
    addresses=words("gerbiami gerbiamas gerbiama kolegos pirmininke ministre mieli ponios ponai"),
    event_words=words("konferencija posėdis susitikimas"),
    speech_titles=words("kalba pranešimas"),
    oblique_prepositions=words("su"),
    interview_titles=words("interviu"),
    stage_words=words("plojimai juokas šurmulys balsai"),
    applause=words("plojim"),
    laughter=words("juok"),
    closing_words=phrases("posėdis baigtas | posėdis baigiamas | posėdžio pradžia | posėdžio pabaiga | pertrauka"),
    minute_words=phrases("nutarta | balsavimas | sprendimas"),
    list_heads=words("dalyvavo nedalyvavo"),
    metadata_keys=phrases("data | vieta | laikas | šaltinis | tema"),
    interpreters=phrases("vertėjas | vertėja"),
    welcomes=phrases("sveiki atvykę"),
    introducers=phrases("esu | mano vardas"),
    asking_verbs=phrases("klausia | nori sužinoti"),
    negations=words("ne nėra niekada"),
    invitations=phrases("ar norite | norėtumėte"),
    partings=phrases("viso gero | geros dienos | ačiū už dėmesį | ačiū, kad atvykote | tuo ir baigiame"),
    questioners=phrases("žurnalistas | žurnalistė | klausimas"),
    moderators=phrases("moderatorius | moderatorė | vedėjas | vedėja | atstovas spaudai | atstovė spaudai"),
    question_labels=words("klausimas"),
    requests=phrases("ar galiu | dar vienas klausimas | kita tema"),
    yes_and_no=words("taip ne"),
    nods=words("taip ne gerai aišku"),
    floor_phrases=phrases(
        """
        kitas klausimas | paskutinis klausimas | prašom klausti | pakartokite | garsiau | negirdžiu | dar kartą
        žodis
        """
    ),
    media_words=words("laikraštis agentūra televizija radijas žinios dienraštis žurnalas"),
    clerk_phrases=r"pirmininkauja seimo\b",
    ands=words("ir"),
    voices=r"(?:balsas|balsai|šauksmas|šūksniai|replika|replikos) (?:iš|salėje)",
    page_words=words("psl"),
    around_dates=r"m\.?|d\.?",
)
