"""German, of the Bundestag, the Landtage, the Nationalrat and the Swiss councils."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, pairs, phrases, speakers, words

LANGUAGE: Final = Language(
    code="de",
    compounds=True,
    honorifics=words(
        """
        herr frau hr fr dr prof dr.-ing abg abgeordneter abgeordnete abgeordneten dipl.-ing dipl.-kfm mag
        freiherr freifrau graf gräfin
        """
    ),
    offices=words(
        """
        geschäftsführer geschäftsführerin vorstandsvorsitzender vorstandsvorsitzende abteilungsleiter
        vizebürgermeister vizebürgermeisterin landesrat landesrätin landeshauptmann landeshauptfrau
        abteilungsleiterin pressesprecher pressesprecherin intendant intendantin präses rektorin
        präsident präsidentin vizepräsident vizepräsidentin bundespräsident bundespräsidentin landtagspräsident
        landtagspräsidentin alterspräsident alterspräsidentin bundeskanzler bundeskanzlerin kanzler kanzlerin
        vizekanzler vizekanzlerin minister ministerin bundesminister bundesministerin ministerpräsident
        ministerpräsidentin premierminister premierministerin außenminister außenministerin staatssekretär
        staatssekretärin staatsminister staatsministerin staatsrat staatsrätin senator senatorin bürgermeister
        bürgermeisterin oberbürgermeister oberbürgermeisterin vorsitzender vorsitzende vorsitzenden obmann
        obfrau berichterstatter berichterstatterin schriftführer schriftführerin sprecher sprecherin
        regierungssprecher regierungssprecherin moderator moderatorin generalsekretär generalsekretärin
        botschafter botschafterin wehrbeauftragter wehrbeauftragte abgeordneter abgeordnete nationalrat
        nationalrätin ständerat ständerätin regierungsrat regierungsrätin bundesrat bundesrätin landammann zeuge
        zeugin sachverständiger sachverständige richter richterin professor professorin direktor direktorin
        chefredakteur chefredakteurin
        stadtrat stadträtin gemeinderat gemeinderätin beigeordneter beigeordnete dezernent dezernentin
        stadtverordneter stadtverordnete ratsherr ratsfrau kämmerer kämmerin landrat landrätin kreisrat kreisrätin
        amtsleiter amtsleiterin referatsleiter referatsleiterin stadtbaurat stadtbaurätin gemeindevertreter
        gemeindevertreterin bezirksverordneter bezirksverordnete
        sitzungsleiter sitzungsleiterin versammlungsleiter versammlungsleiterin
        hafenkapitän hafenkapitänin
        general generalin generalmajor generalleutnant brigadegeneral divisionär brigadier
        korpskommandant oberst oberstleutnant major hauptmann oberleutnant leutnant admiral vizeadmiral
        konteradmiral flottillenadmiral feldwebel hauptfeldwebel stabsfeldwebel wachtmeister kapitän
        fregattenkapitän korvettenkapitän kommandant kommandantin kommandeur kommandeurin kommissar
        kommissarin polizeikommissar hauptkommissar polizeidirektor polizeipräsident
        """
    ),
    office_abbreviations=pairs(
        """
        abg=abgeordneter parl=staatssekretär bm=bundesminister vors=vorsitzende sts=staatssekretär srs=sprecher
        stsn=staatssekretärin psts=staatssekretär pstsn=staatssekretärin sv=sachverständiger sve=sachverständige
        mdir=ministerialdirektor mdirig=ministerialdirigent minr=ministerialrat
        bgm=bürgermeister vbgm=vizebürgermeister gr=gemeinderat grin=gemeinderätin str=stadtrat strin=stadträtin
        lr=landesrat lrin=landesrätin lh=landeshauptmann ob=oberbürgermeister stv=stadtverordneter
        """
    ),
    chairs=phrases(
        """
        sitzungsleiter | sitzungsleiterin | versammlungsleiter | versammlungsleiterin | präsident | präsidentin
        vizepräsident | vizepräsidentin | alterspräsident | alterspräsidentin
        """
    ),
    reverence=(
        r"(?:Seine|Ihre|Euer) (?:Exzellenz|Heiligkeit|Majestät|Eminenz|Seligkeit|(?:Königliche |"
        r"Kaiserliche )?Hoheit)"
    ),
    institutions=words("ministerium kommission ausschuss"),
    chair_fields=phrases("vorsitz | den vorsitz führt | sitzungsleitung | gesprächsleitung"),
    chair_taken=(
        r"(?:übernimmt|übernahm|führt|hat) (?:nun |wieder |jetzt )?den Vorsitz"
        r"|den Vorsitz (?:übernimmt|übernahm|führt)"
    ),
    held_days=phrases(
        """
        gehalten am | datum der rede | datum der veranstaltung | veranstaltungsdatum | sitzungsdatum
        sitzungstag | aufgenommen am | gespräch am | datum der sitzung
        """
    ),
    published_days=phrases(
        """
        veröffentlicht | veröffentlicht am | veröffentlichungsdatum | datum der veröffentlichung
        erschienen | erschienen am | erscheinungsdatum | publiziert | publiziert am | erstellt | erstellt am
        eingestellt am | online seit | sperrfrist
        """
    ),
    changed_days=phrases(
        """
        stand | aktualisiert | aktualisiert am | zuletzt aktualisiert | zuletzt aktualisiert am
        letzte aktualisierung | letzte änderung | zuletzt geändert | zuletzt geändert am | geändert am
        abgerufen am | gedruckt am | heruntergeladen am
        """
    ),
    functions=phrases(
        """
        frage | antwort | zuruf | zurufe | zwischenruf | zusatzfrage | nachfrage | zwischenfrage | moderator
        moderatorin | journalist | journalistin | reporter | reporterin | sprecher | sprecherin | vorsitzender
        vorsitzende | dolmetscher | dolmetscherin | interviewer | interviewerin | publikum | stimme | stimmen
        zuschauer | zuschauerin | aus dem publikum | zuhörer | zuhörerin | teilnehmer | teilnehmerin | wortmeldung
        publikumsfrage | frage aus dem publikum | anwohner | anwohnerin | bürger | bürgerin | anrufer | anruferin
        hörer | hörerin | schüler | schülerin | student | studentin | gastgeber | gastgeberin | kommentator
        kommentatorin
        """
    ),
    function_endings=words("teilnehmer teilnehmerin zuschauer zuschauerin journalist journalistin stimme"),
    interviewed_by=phrases(
        """
        das interview führte | das interview führten | das gespräch führte | das gespräch führten
        die fragen stellte | die fragen stellten | das gespräch moderierte | interview von
        """
    ),
    interview_keys=phrases("interview | gespräch"),
    asks=phrases("frage | f | interviewer | interviewerin"),
    answers=phrases("a | antwort"),
    particles=words("von der den zu zur zum vom und i"),
    connectors=words("von der dem den des für im in und bei beim am zum zur"),
    articles=words("der die den"),
    bodies=words(
        """
        republik bundesrepublik bundes bundestages bundestags landtages landtags bundesrates auswärtigen innern
        finanzen verteidigung wirtschaft justiz gesundheit umwelt verkehr bildung forschung arbeit soziales
        landwirtschaft ministerium ausschusses fraktion
        """
    ),
    prose=words(
        """
        ich mich wir uns sie ihr ihnen es ist sind war waren sein hat haben hatte wird werden würde kann können
        muss nicht aber auch noch nur sehr dass wenn weil sagt sagte fragte heißt bin bist seid würden wurden
        worden wollen will wollte soll sollen sollte müssen dürfen darf möchte möchten habe hast habt hätte
        hätten gibt geht steht liegt kommt macht macht's machen sagen sage fragen glaube denke meine weiß wissen
        dann denn doch schon jetzt heute hier dort da so wie was wer wo warum wieso welche welcher welches jeder
        jede alle alles etwas nichts mehr immer wieder also ob bis
        """
    ),
    heard_from=words("bei von im der des"),
    clerk_phrases="die sitzung wird ",
    starters=words(
        """
        und aber nun wenn im auf bei für als zu von mit nach vor seit während ich wir sie er es das dies erstens
        zweitens drittens schließlich danke meine unsere ihre liebe verehrte sehr vielen herzlichen guten
        geehrte geehrter da hier dort so jetzt heute dann denn doch ja nein ob was wer wie wo warum wieso welche
        welcher welches jeder jede alle alles nur noch auch nicht kein keine ein eine einen man mein unser
        deshalb deswegen darum zunächst zuerst ebenso damit dazu dabei
        """
    ),
    name_endings=words("s"),
    office_genitives=(
        r"(?<=\bdes )(?:(?:[a-zß-ÿ-]+|Ersten|Zweiten|Regierenden|Parlamentarischen|Stellvertretenden) ){0,2}"
        r"([\w-]+?)(?:e?s|e?n)(?= (?:\w{1,5}\.-? ?)*[^\W\d_a-zß-ÿ])"
    ),
    first_person=words("ich wir unser unsere unserem unseren unserer unseres mein meine"),
    thanks=phrases(
        """
        vielen dank | danke | danke schön | herzlichen dank | besten dank | guten tag | guten morgen
        guten abend | hallo | wir danken
        """
    ),
    addresses=words(
        """
        sehr geehrte geehrter verehrte verehrter liebe lieber meine damen und herren kolleginnen kollegen
        freunde exzellenzen mitbürgerinnen mitbürger
        """
    ),
    event_words=words(
        "pressekonferenz sitzung tagung plenarsitzung plenum fragestunde pressegespräch gipfel treffen konferenz"
        " debatte anhörung aussprache"
    ),
    given_by=words("von vom durch"),
    given_at=words(
        """
        zur zum zu bei beim auf aufs im in ins am an
        ans vor vorm nach über für aus gegen anlässlich während gegenüber
        """
    ),
    given_with=words("mit"),
    speech_titles=words("rede ansprache erklärung grußwort regierungserklärung festrede vortrag"),
    title_verbs=words("zur zum zu bei beim"),
    interview_titles=words("gespräch interview"),
    stage_words=words(
        """
        beifall heiterkeit lachen zuruf zurufe zwischenruf zwischenrufe gegenruf gegenrufe widerspruch unruhe
        glocke unterbrechung lebhafter anhaltender
        """
    ),
    applause=words("beifall applaus"),
    laughter=words("heiterkeit lachen gelächter"),
    interjection_verbs="rufen dazwischen",
    interjections=(
        r"(?:zwischenruf|zuruf|beifall|unruhe|heiterkeit)"
        r"(?: (?:von|bei|auf|im|in|der|des|dem) [\w /.,-]{2,60})?\s?[—–]$"
    ),
    menu_words=phrases(
        """
        es gilt das gesprochene wort
        hinweise für die redaktion | hinweis für die redaktion | hinweis an die redaktionen
        hinweise für redaktionen | pressekontakt | pressekontakte | kontakt für die presse | teilen
        drucken | startseite | menü | suche | seite drucken | seite teilen | nach oben | zum seitenanfang
        mehr zum thema | siehe auch | kommentare | herunterladen | impressum | datenschutz | kontakt
        barrierefreiheit | seite empfehlen | abonnieren | weitere informationen
        weiterführende informationen | weiterführende links | weitere meldungen | weitere nachrichten
        weitere artikel | weitere themen | mehr informationen | mehr zu diesem thema
        das könnte sie auch interessieren | das könnte sie interessieren | lesen sie auch
        verwandte artikel | verwandte themen | ähnliche artikel | zugehörige dokumente | dokumente zum thema
        downloads | download | pdf herunterladen | als pdf herunterladen | vorlesen | seite vorlesen
        artikel drucken | artikel teilen | artikel empfehlen | seite weiterempfehlen | auf facebook teilen
        auf twitter teilen | folgen sie uns | newsletter | newsletter abonnieren | pressestelle
        ansprechpartner | ansprechpartnerin | ihr kontakt | kontakt zur redaktion | datenschutzerklärung
        sitemap | inhaltsverzeichnis | inhaltsübersicht | leichte sprache | gebärdensprache | hilfe | zurück
        zur übersicht | zurück zur übersicht | nächster artikel | vorheriger artikel | sie sind hier
        zum inhalt springen | zur navigation springen | zum hauptinhalt | navigation | schlagwörter
        schlagworte | themen | anhänge | anlagen | bilder | fotos | bildergalerie | mediathek | videos
        aktuelles | aktuelle meldungen | pressemitteilungen | cookie-einstellungen
        alle cookies akzeptieren | nur notwendige cookies | nutzungsbedingungen | rss | english | deutsch
        links zum thema | zum thema
        """
    ),
    menu_lines=r"(?:schlagwörter|mehr zum thema|lesen sie auch|siehe auch|alle rechte vorbehalten)(?:\s*[:–—]|$)",
    place_words=words("bad sankt neu groß klein ober unter am an insel stadt kreis gebiet"),
    venues=words("saal saales haus schloss palais zentrum gebäude hotel kanzleramt botschaft studio halle"),
    closing_words=phrases(
        """
        schluss der sitzung | schluß der sitzung | ende der sitzung | die sitzung ist geschlossen
        die sitzung wird | unterbrechung von
        """
    ),
    minute_words=phrases(
        """
        beschluss | beschlüsse | ergebnis | aufgabe | aufgaben | zuständig | protokoll | entschuldigt
        abstimmung | antrag | maßnahme
        """
    ),
    metadata_keys=phrases(
        """
        datum | ort | thema | quelle | teilnehmer | teilnehmende | zeit | anwesend | beginn | ende
        tagesordnung | titel | betreff | leitung | protokollführung
        """
    ),
    speaker_keys=speakers("redner | rednerin | es spricht"),
    list_heads=words(
        """
        anwesend anwesende abwesend abwesende entschuldigt teilnehmer teilnehmende namensverzeichnis nein
        enthaltung enthaltungen enthalten mitglieder
        """
    ),
    uncertain_heads=words("mitglieder"),
    decision_keys=phrases("beschluss | beschlüsse | ergebnis | ergebnisse | aufgabe | vortrag | protokoll"),
    record_phrases=(r"hat folgenden wortlaut|haben folgenden wortlaut|wird (?:zu protokoll gegeben|im anhang)"),
    fillers=words(
        "auch bitte dann doch eben eigentlich einfach genau gern halt hier jetzt natürlich noch schon wirklich"
    ),
    asking_verbs=phrases("fragt | fragte | fragen | möchte wissen | will wissen | schreibt"),
    invitations=phrases(
        """
        möchten sie | wollen sie | möchte jemand | wollen wir | können sie | könnten sie | ergänzen
        darf ich sie bitten | mögen sie
        """
    ),
    partings=phrases(
        """
        damit schliessen wir | damit sind wir am ende | wir sind am ende | am ende der pressekonferenz
        damit beende | schliesse ich die | schliesse die pressekonferenz | beende die pressekonferenz
        beende ich die | damit endet | schönen tag | schönen abend | schönes wochenende | guten heimweg
        guten nachhauseweg | auf wiedersehen | bis morgen | bis nächste woche | bis zum nächsten mal
        einen guten tag noch | für ihr kommen | fürs kommen | für ihr interesse | für ihre aufmerksamkeit
        für das gespräch | keine weiteren fragen | die zeit ist um
        """
    ),
    questioners=phrases(
        """
        frage | f | journalist | journalistin | reporter | reporterin | zusatzfrage | nachfrage | interviewer
        interviewerin | kommentator | kommentatorin | hörer | hörerin | anrufer | anruferin
        """
    ),
    moderators=phrases("moderator | moderatorin | vorsitzender | vorsitzende | vors"),
    question_labels=words("frage zusatzfrage nachfrage zusatz zwischenfrage"),
    requests=phrases(
        """
        hören sie mich | können sie mich hören | bin ich zu hören
        darf ich | dürfte ich | kann ich | könnte ich | eine nachfrage | eine zusatzfrage | anderes thema
        noch eine frage | eine weitere frage
        """
    ),
    pardons=words("wie bitte entschuldigung verzeihung pardon was"),
    yes_and_no=words("ja nein nie doch niemals"),
    nods=words("gut okay ok ja nein ach so verstanden alles klar aha schön"),
    floor_phrases=phrases(
        """
        fangen sie an | beginnen sie | sie zuerst | nach ihnen | bitte schön | nächste frage | letzte frage
        das wort | noch eine frage | wiederholen | lauter | bitte sehr | die dame in | der herr in | der herr dort
        die dame dort | in der ersten reihe | in der zweiten reihe | in der dritten reihe | dort hinten
        ganz hinten | sie haben das wort | ihre frage | bitte, herr | bitte, frau | sie sind dran | als nächstes
        als nächster | als nächste | lassen sie ihn | lassen sie sie
        """
    ),
    media_words=words(
        """
        kurier tagblatt tageblatt abendblatt morgenpost handelsblatt wochenblatt
        zeitung nachrichten agentur presse-agentur rundfunk fernsehen radio magazin spiegel blatt anzeiger
        kurier rundschau presse
        """
    ),
    speech_verbs=phrases(
        """
        räumte | räumt | fügte | fügt | kündigte | kündigt | teilte | stellte | wies | setzte | hob hervor
        beteuerte | gestand | klagte | beklagte | bedauerte | begründete | berichtete | bestätigte
        bekannte | argumentierte | appellierte | drohte | empörte sich | wetterte | widersprach
        wiederholte | twitterte | rief | scherzte | spottete | lobte | kommentierte | prophezeite
        präzisierte | resümierte | bilanzierte | urteilte | verteidigte | befand | findet | schreibt | warnt
        fordert | kritisiert | verspricht | erinnert sich | berichtet | erzählt | erzählte | verriet
        zeigte sich überzeugt | gab zu bedenken | ließ wissen | stellte klar | räsonierte | prangerte an
        bemängelte | entgegnete | erwiderte | räumte ein | gab zu | fuhr fort | kritisierte | versprach
        konterte | verkündete | sagte | sagt | hat gesagt | erklärte | erklärt | betonte | betont
        fügte hinzu | meinte | meint | äußerte | unterstrich | bemerkte | versicherte | antwortete
        behauptete | erläuterte | ergänzte | stellte fest | warnte | kündigte an | forderte | mahnte
        schrieb | teilte mit | bekräftigte | erinnerte | so
        """
    ),
    according=phrases("laut | nach den worten von | zufolge | nach angaben von"),
    pronouns=words("er sie es wir ich ihr man"),
    third_person=words("er sie"),
    capital_nouns=True,
    seats=words(
        """
        moskau washington peking brüssel london paris berlin tokio kiew teheran ankara kreml pentagon
        genf straßburg wien rom madrid
        """
    ),
    date_words=phrases("im jahr | im jahre | im | am | in | vom"),
    undated=phrases(
        """
        gestern | heute | vorgestern | vergangene woche | letzte woche | vergangenen monat | letzten monat
        vergangenes jahr
        letztes jahr | im vergangenen jahr | im vorigen jahr | diese woche | dieses jahr | kürzlich | jüngst | unlängst
        """
    ),
    joining=words("von vom mit für zu zum zur gegen über bei beim nach vor neben zwischen durch"),
    relatives=words("der die das dem den dessen deren welcher welche während als"),
    voices_of=words("sprecher sprecherin berater beraterin anwalt anwältin"),
    negations=words("nicht nie niemals kein keine keinen keinem keiner keines nichts niemand weder nirgends ohne"),
    interpreters=phrases("dolmetscher | dolmetscherin | übersetzer | übersetzerin"),
    welcomes=phrases("willkommen | schön, dass sie | grüß gott"),
    introducers=phrases("mein name ist | ich bin | ich heiße"),
    to_both=words("beide beiden beider"),
    ands=words("und"),
    nowhere=phrases("online | virtuell | videokonferenz | telefonisch"),
    machine_names=words("sprecher sprecherin"),
    voices=r"(?:zurufe?|zwischenrufe?|eine stimme|stimmen?) (?:aus|von|vom|bei|der|des|im) ",
    title_events={
        "questions": "fragen und antworten",
        "news conference": "pressekonferenz|pressestatement|pressebegegnung|presseunterrichtung",
        "speech": r"\brede\b",
        "statement": r"\berklärung\b",
        "hearing": r"\banhörung\b",
        "sitting": r"\bsitzung\b",
        "meeting": r"\btreffen\b",
        "conversation": r"\bgespräch\b",
    },
    source_keys=words("quelle"),
    name_breaks=words("und mit von"),
    page_words=words("seite"),
    page_abbreviations=words("s"),
    of_pages=words("von"),
    dateline_articles=words("den am"),
    date_genitives=words("vom"),
    place_particles=words("der die das dem am an auf bei ob in und"),
)
