"""Romanian, of Bucharest and Chișinău."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, speakers, words

LANGUAGE: Final = Language(
    code="ro",
    honorifics=words("domnul doamna domnișoara dl d-l dna d-na dnul dr prof"),
    offices=words(
        """
        președinte președinta președintele președintei vicepreședinte vicepreședintele preşedinte preşedintele
        vicepreşedinte prim-ministru premier premierul ministru ministrul ministra deputat deputatul deputată
        senator senatorul senatoare secretar secretarul chestor purtător ambasador primar judecător procuror martor
        lider raportor director directorul directoarea șef șeful șefa moderator
        consilier consilieră viceprimar secretar subsecretar
        directoare primarul prefect prefectul guvernator guvernatorul rector rectorul
        general colonel locotenent-colonel maior căpitan locotenent sergent amiral contraamiral
        viceamiral comandor comisar
        """
    ),
    chairs=phrases("președintele de ședință | președinte | președintele | vicepreședinte | președintele ședinței"),
    chair_fields=phrases("prezidează | sub președinția"),
    held_days=phrases("data evenimentului | data ședinței | susținut la"),
    published_days=phrases("publicat | publicat la | publicat pe | data publicării"),
    changed_days=phrases("actualizat | actualizat la | ultima actualizare | ultima modificare"),
    functions=phrases(
        """
        întrebare | răspuns | jurnalist | jurnalistă | moderator | moderatoare | din sală | voci din sală | reporter
        voce | voci | ziarist | interpret | public | participant | participantă | student | studentă
        """
    ),
    interviewed_by=phrases("interviu realizat de | a consemnat | au consemnat"),
    interview_keys=phrases("interviu"),
    asks=phrases("î | întrebare | jurnalist | reporter"),
    answers=phrases("răspuns"),
    particles=words("de"),
    connectors=words("de al a ale și pentru la din cu în"),
    bodies=words(
        """
        româniei republicii moldova senatului camerei guvernului ministerului comisiei finanțelor afacerilor
        externe interne justiției
        """
    ),
    prose=words(
        """
        eu noi voi dumneavoastră el ea ei este sunt era au avem poate nu dar foarte mai când spune că care ești
        suntem erau fost avea aveau face fac putem pot trebuie vreau vrem vrea spun zice cred știu știm aici
        acolo acum azi atunci dacă unde cine cum deja încă nimic nimeni ceva tot toți toate alt alta își îl îi
        le ne mă te se
        """
    ),
    starters=words(
        """
        și dar deci acum dacă când în la pe din cu pentru eu noi el ea acest această mulțumesc vă stimați
        stimate doamnelor bună primul
        întreb spun repet insist închei adaug propun
        """
    ),
    first_person=words(
        """
        eu noi nostru noastră noștri mea meu am avem suntem vreau vrem cred credem putem mă îmi ne noastre
        doresc dorim bucur
        """
    ),
    thanks=phrases("mulțumesc | vă mulțumesc | mulțumim | bună ziua | bună dimineața"),
    addresses=words(
        """
        stimați stimate stimată dragi colegi colegilor doamnelor și domnilor doamne domnule președinte
        """
    ),
    event_words=words("conferință ședință reuniune dezbatere întâlnire"),
    given_by=words("al a"),
    given_at=words("la în pe despre pentru înaintea după către asupra"),
    given_with=words("cu"),
    speech_titles=words("discurs discursul alocuțiune declarație cuvântare"),
    interview_titles=words("interviu"),
    stage_words=words("aplauze rumoare vociferări râsete"),
    applause=words("aplauz"),
    laughter=words("râset"),
    menu_words=phrases(
        """
        distribuie | tipărește | acasă | meniu | căutare | știri | vezi și | citește și | sus | comentarii
        mai multe informații | informații suplimentare | citește mai mult | citește mai departe
        vezi mai mult | articole similare | articole conexe | știri similare | documente conexe
        linkuri utile | alte știri | ultimele știri | distribuie pe facebook | imprimă | printează
        tipărește pagina | trimite pe email | trimite unui prieten | descarcă | descarcă pdf | descărcare
        atașamente | anexe | ascultă | urmărește-ne | abonează-te | abonare | newsletter | contact
        contacte | biroul de presă | comunicate de presă | harta site-ului | harta sitului
        politica de confidențialitate | politica cookie | cookie-uri | acceptă toate | termeni și condiții
        accesibilitate | ajutor | înapoi | înapoi la listă | anterior | următor | următorul | ești aici
        salt la conținut | sari la conținut | navigare | etichete | cuvinte cheie | teme | fotografii | foto
        galerie foto | galerie | video | prima pagină | pagina principală | english
        """
    ),
    menu_lines=r"(?:vezi și|citește și|etichete)\s*[:–—]",
    media_words=words("ziarul ziar agenția agenţia revista televiziunea știri gazeta"),
    closing_words=phrases("ședința s-a | ședința a | pauză | se închide"),
    minute_words=phrases("hotărâre | concluzie | vot | absenți | decizie"),
    list_heads=words("prezenți absenți participanți"),
    metadata_keys=phrases("data | locul | ora | sursa | tema | prezenți | participanți | ordinea de zi"),
    speaker_keys=speakers("vorbitor | oratorul"),
    interpreters=phrases("interpret | traducător | traducătoare"),
    welcomes=phrases("bine ați venit | bun venit"),
    introducers=phrases("mă numesc | sunt | numele meu este"),
    fillers=words("acum aici bine chiar doar foarte"),
    asking_verbs=phrases("întreabă | vrea să știe"),
    negations=words("nu niciodată"),
    invitations=phrases("doriți | vreți | ați vrea | doriţi | ați dori"),
    partings=phrases(
        """
        la revedere | o zi bună | o zi frumoasă | o seară bună | o seară frumoasă | un weekend plăcut
        ne oprim aici | închidem aici | vă mulțumesc pentru atenție | vă mulțumim pentru atenție
        vă mulțumim pentru prezență | mulțumesc pentru prezență | mulțumesc tuturor
        """
    ),
    questioners=phrases("jurnalist | jurnalistă | ziarist | ziaristă | întrebare | reporter | reporteră | redactor"),
    moderators=phrases("moderator | moderatoare | purtător de cuvânt | purtătoare de cuvânt"),
    question_labels=words("întrebare"),
    requests=phrases("mă auziți | se aude | pot să | aș putea | încă o întrebare | altă temă | alt subiect"),
    pardons=words("pardon poftim scuzați"),
    yes_and_no=words("da nu niciodată sigur"),
    nods=words("da nu bine înțeleg"),
    floor_phrases=phrases(
        """
        dau cuvântul | următoarea întrebare | ultima întrebare | vă rog, întrebarea | aveți cuvântul | repetați
        mai tare | nu se aude | nu aud | încă o dată | prima întrebare | în primul rând | în rândul al doilea
        în spate | vă rog, domnul | vă rog, doamna
        """
    ),
    to_both=words("amândoi ambii ambilor"),
    ands=words("și şi"),
    nowhere=phrases("videoconferință"),
    voices=r"(?:din sală|voci din|o voce din|rumoare|vociferări)",
    title_events={
        "questions": "întrebări și răspunsuri",
        "news conference": "conferinț[aă] de presă|briefing de presă|declarații de presă",
    },
    page_words=words("pagina"),
    days_of_month=phrases("ale lunii | zile ale lunii"),
    of_the_year=phrases("anul | a anului"),
    source_keys=words("sursa sursă"),
)
