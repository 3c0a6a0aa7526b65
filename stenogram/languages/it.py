"""Italian, of the Camera, the Senato, the regions and Ticino."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, pairs, phrases, speakers, words

LANGUAGE: Final = Language(
    code="it",
    honorifics=words(
        """
        signor signora signore signori sig sig.ra dott dottor dottore dottoressa dott.ssa deputato onorevole on avv ing
        prof.ssa
        """
    ),
    offices=words(
        """
        presidente presidentessa vicepresidente ministro ministra ministri relatore relatrice senatore senatrice
        deputato deputata segretario segretaria sottosegretario sottosegretaria cancelliere sindaco sindaca
        governatore ambasciatore ambasciatrice portavoce direttore direttrice procuratore giudice magistrato
        testimone commissario commissaria generale ammiraglio re regina papa cardinale vescovo moderatore
        moderatrice assessore assessora consigliere consigliera questore prefetto
        vicesindaco vicesindaca
        rettore rettrice
        colonnello tenente capitano maggiore contrammiraglio maresciallo sergente brigadiere comandante
        """
    ),
    office_abbreviations=pairs("pres=presidente sen=senatore on=deputato min=ministro"),
    chairs=phrases("presidente | vicepresidente"),
    reverence=r"Sua (?:Eccellenza|Santità|Maestà|Eminenza|Altezza)",
    institutions=words("ministero commissione consiglio"),
    chair_fields=phrases("presidenza | presiede | presieduta da"),
    chair_taken=r"(?:assume|riassume|lascia|prende) la presidenza",
    held_days=phrases(
        """
        pronunciato il | data dell'evento | data dell’evento | data della seduta | data del discorso
        data della riunione | tenuto il | tenutosi il
        """
    ),
    published_days=phrases(
        """
        pubblicato | pubblicato il | data di pubblicazione | data pubblicazione | inserito il | postato il
        """
    ),
    changed_days=phrases(
        """
        aggiornato | aggiornato il | ultimo aggiornamento | data di aggiornamento | ultima modifica
        modificato il | stampato il | consultato il
        """
    ),
    functions=phrases(
        """
        domanda | risposta | giornalista | moderatore | moderatrice | intervistatore | intervistatrice | voci
        una voce | voce | pubblico | interprete | una voce dai banchi | voci dai banchi | conduttore | conduttrice
        dal pubblico | partecipante | ascoltatore | ascoltatrice | studente | studentessa | cittadino | cittadina
        residente | opinionista
        """
    ),
    function_endings=words("giornalista partecipante"),
    interviewed_by=phrases("intervista a cura di | intervista di | intervistato da | intervistata da"),
    interview_keys=phrases("intervista"),
    asks=phrases("d | domanda | giornalista"),
    answers=phrases("r | risposta"),
    particles=words("de del della di da dalla dal dello degli lo la d' d’"),
    connectors=words("di della del dello degli dei delle per e al alla alle agli ai allo con nel nella in"),
    articles=words("il lo la i gli le un una"),
    bodies=words(
        """
        repubblica consiglio camera senato ministero commissione governo stato esteri interno economia finanze
        giustizia difesa istruzione salute cultura lavoro agricoltura ambiente regione comune
        """
    ),
    prose=words(
        """
        io noi voi lui lei loro è sono sarà ha hanno abbiamo può deve non anche molto che quando disse sei siamo
        siete era erano stato stata ho hai avete aveva fatto fa fanno fare posso possiamo possono voglio
        vogliamo vuole dico dire credo so sappiamo ciò quello quella quelli qui lì ora oggi allora perché se
        dove chi come più meno già ancora sempre mai niente nulla tutto tutti tutte altro altra stesso si ci vi
        ne
        """
    ),
    heard_from=words("del della delle dei di"),
    clerk_phrases="la seduta (?:è|comincia|termina)",
    fillers=words("adesso allora anche appunto bene ecco favore molto proprio quindi solo"),
    asking_verbs=phrases("chiede | chiedono | domanda | vuole sapere | vorrebbe sapere | scrive"),
    question_labels=words("domanda"),
    requests=phrases(
        "mi sente | mi sentite | si sente | posso | potrei | un altra domanda | altro tema | ancora una domanda"
    ),
    pardons=words("scusi come scusate prego"),
    yes_and_no=words("sì no mai"),
    nods=words("sì no bene va d accordo ok certo"),
    starters=words(
        """
        allora se quando per come dopo prima io noi lui lei questo questa primo secondo terzo infine grazie
        onorevoli e ed ma poi ora oggi ecco anche invece infatti quindi perché dunque no sì chi che cosa dove
        ciò quello quella non c'è è sono
        chiedo domando dico ripeto insisto concludo aggiungo ricordo sottolineo propongo
        """
    ),
    first_person=words(
        """
        io noi nostro nostra nostri nostre mio mia mi siamo abbiamo ho vorrei voglio vogliamo credo crediamo
        penso possiamo dobbiamo ringrazio ringraziamo
        """
    ),
    thanks=phrases("grazie | grazie mille | molte grazie | la ringrazio | buongiorno | buonasera"),
    addresses=words("cari care colleghi colleghe onorevoli signore signori amici e gentili"),
    event_words=words("conferenza seduta riunione incontro dibattito audizione vertice"),
    given_at=words(
        """
        a al alla allo all ai alle agli in nel nella nello nell
        nei nelle su sul sulla sullo per davanti durante presso dopo contro
        """
    ),
    given_with=words("con"),
    speech_titles=words("discorso intervento messaggio dichiarazione informativa"),
    interview_titles=words("intervista"),
    stage_words=words(
        """
        applausi commenti proteste risa ilarità brusio interruzione pausa congratulazioni vivi prolungati
        """
    ),
    applause=words("applaus"),
    laughter=words("risa risate ilarità"),
    interjection_verbs="interrompono|applaudono|protestano",
    menu_words=phrases(
        """
        note per i redattori | nota per i redattori | note per la redazione | contatti stampa
        contatti per la stampa | condividi | stampa | home | menu | cerca | notizie | vedi anche
        leggi anche | torna su | commenti | scarica | iscriviti | maggiori informazioni | per saperne di più
        approfondimenti | approfondisci | per approfondire | notizie correlate | contenuti correlati
        articoli correlati | documenti correlati | link utili | link correlati | collegamenti
        potrebbe interessarti | potrebbe interessarti anche | potrebbe anche interessarti | leggi tutto
        leggi di più | continua a leggere | ultime notizie | altre notizie | tutte le notizie
        condividi su facebook | condividi su twitter | condividi questa pagina | condividi questo articolo
        stampa la pagina | stampa questa pagina | invia ad un amico | invia per email | scarica il pdf
        scarica pdf | allegati | allegato | ascolta | seguici | seguici su | seguici sui social
        iscriviti alla newsletter | newsletter | contatti | contattaci | ufficio stampa | sala stampa
        comunicati stampa | mappa del sito | note legali | privacy | informativa privacy | cookie
        informativa cookie | accetta | accetta tutti | accessibilità | dichiarazione di accessibilità
        aiuto | indietro | torna indietro | torna all'elenco | torna alla lista | precedente | successivo
        ti trovi in | sei in | vai al contenuto | salta al contenuto | navigazione | tag | parole chiave
        argomenti | foto | galleria | galleria fotografica | galleria immagini | video | english
        """
    ),
    menu_lines=r"(?:leggi anche|vedi anche|tutti i diritti riservati|argomenti|parole chiave)(?:\s*[:–—]|$)",
    media_words=words(
        """
        giornale gazzetta corriere agenzia quotidiano settimanale rivista telegiornale radiotelevisione ansa
        messaggero
        """
    ),
    place_words=words("san santa santo città isola monte porto provincia reggio"),
    venues=words("sala palazzo casa villa centro aula ambasciata"),
    closing_words=phrases(
        """
        la seduta è | la seduta termina | la seduta comincia | la seduta inizia | termina la seduta
        """
    ),
    minute_words=phrases("decisione | conclusione | votazione | assenti | azione | delibera"),
    metadata_keys=phrases(
        """
        luogo | presenti | data | ora | fonte | oggetto | partecipanti | ordine del giorno | titolo | autore
        """
    ),
    speaker_keys=speakers("oratore | oratrice | discorso di"),
    list_heads=words("presenti assenti astenuti favorevoli contrari"),
    decision_keys=phrases("decisione | delibera | azione | conclusione"),
    record_phrases=r"del seguente tenore|è (?:così )?del seguente",
    interpreters=phrases("interprete | traduttore | traduttrice"),
    welcomes=phrases("benvenuto | benvenuta | benvenuti | ben trovato | ben trovata | bentrovato"),
    introducers=phrases("sono | mi chiamo | il mio nome è"),
    moderators=phrases("moderatore | moderatrice | conduttore | conduttrice | addetto stampa | portavoce"),
    negations=words("non no mai"),
    invitations=phrases("vuole | vogliono | desidera | vuoi | volete | aggiungere qualcosa"),
    partings=phrases(
        """
        buona giornata | buona serata | buon lavoro a tutti | buon fine settimana | buon weekend | arrivederci
        a presto | a domani | ci fermiamo qui | finiamo qui | chiudiamo qui | si conclude | è conclusa
        abbiamo finito | grazie per essere venuti | grazie della presenza | grazie per la presenza
        grazie per l'attenzione | grazie dell'attenzione | non ci sono altre domande | se non ci sono altre domande
        """
    ),
    floor_phrases=phrases(
        """
        lascio la parola | passo la parola | cedo la parola | do la parola | cominci lei | prima lei | dopo di lei
        prossima domanda | ultima domanda | altra domanda | la parola | può ripetere | ripeta | non ho sentito
        non sento | più forte | il microfono | in prima fila | in seconda fila | in terza fila | in fondo alla sala
        prima domanda | prego | a lei | tocca a | la signora in | il signore in
        """
    ),
    questioners=phrases(
        """
        giornalista | domanda | cronista | corrispondente | intervistatore | intervistatrice | ascoltatore
        ascoltatrice
        """
    ),
    to_both=words("entrambi entrambe"),
    ands=words("e ed"),
    nowhere=phrases("in rete | videoconferenza | in videoconferenza"),
    machine_names=words("relatore parlante"),
    voices=r"(?:una voce|voci|voce) (?:dal|dai|dalla|dalle|da|dall)",
    title_events={
        "questions": "domande e risposte",
        "interview": r"\bintervista\b",
        "news conference": "conferenza stampa|punto stampa|incontro con la stampa",
        "sitting": r"\bseduta\b",
    },
    page_words=words("pagina"),
    page_abbreviations=words("pag"),
    of_pages=words("di"),
    dateline_articles=words("il addì lì"),
    place_particles=words("di da del della"),
    days_of_month=phrases("del mese di | giorni del mese di"),
    of_the_year=phrases("dell’anno | dell'anno"),
    source_keys=words("fonte"),
)
