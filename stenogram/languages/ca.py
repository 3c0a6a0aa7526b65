"""Catalan, of the parliaments of Catalonia, Valencia and the Balearics."""

from __future__ import annotations

from typing import Final

from stenogram.languages.language import Language, phrases, words

LANGUAGE: Final = Language(
    code="ca",
    honorifics=words("senyor senyora sr sra"),
    offices=words(
        """
        president presidenta vicepresident vicepresidenta conseller consellera diputat diputada secretari
        secretària portaveu alcalde alcaldessa síndic síndica
        director directora governador governadora rector rectora
        general coronel tinent capità capitana comandant sergent almirall comissari comissària intendent
        intendenta
        """
    ),
    chairs=phrases("president | presidenta | vicepresident | vicepresidenta"),
    chair_fields=phrases("presidència | presideix"),
    held_days=phrases("pronunciat el | data de la sessió | data de l'acte"),
    published_days=phrases("publicat | publicat el | data de publicació"),
    changed_days=phrases("actualitzat | actualitzat el | darrera actualització | última actualització"),
    functions=phrases("pregunta | resposta | periodista | moderador | moderadora | veus de fons"),
    interviewed_by=phrases("entrevista realitzada per | entrevistat per | entrevistada per"),
    interview_keys=phrases("entrevista"),
    asks=phrases("p | pregunta | periodista"),
    answers=phrases("r | resposta"),
    particles=words("de del la i"),
    connectors=words("de del la dels les i per a d' d’ l' l’"),
    articles=words("el la els les l' l’"),
    starters=words(
        """
        i però així quan en per com amb després gràcies moltes jo nosaltres aquesta aquest bon que si no avui
        ara perquè doncs és són molt
        pregunto dic repeteixo insisteixo acabo afegeixo proposo
        """
    ),
    menu_words=phrases(
        """
        més informació | notícies relacionades | continguts relacionats | documents relacionats
        enllaços relacionats | enllaços d'interès | també et pot interessar | llegeix més | llegir més
        vegeu també | últimes notícies | més notícies | comparteix | comparteix aquesta pàgina | imprimeix
        descarrega | descarregar pdf | adjunts | documents adjunts | escolta | segueix-nos | subscriu-te
        butlletí | contacte | contacta | premsa | sala de premsa | mapa web | avís legal
        política de privacitat | política de galetes | galetes | accepta | accessibilitat | ajuda | torna
        tornar | anterior | següent | ets aquí | vés al contingut | navegació | etiquetes | paraules clau
        temes | fotos | galeria | vídeos | comentaris | inici | menú | cerca | notícies | actualitat
        english
        """
    ),
    prose=words(
        """
        és són era van està estan hi ha té tenen tenim pot poden ha han fa fan que més molt també quan perquè si no ja
        encara avui ara aquí on qui com nosaltres vostè vostès ells elles això seva seu nostra nostre dir diu
        """
    ),
    event_words=words("conferència sessió reunió compareixença debat"),
    given_by=words("per"),
    given_at=words("a al als en sobre durant davant per després contra"),
    given_with=words("amb"),
    speech_titles=words("discurs declaració intervenció al·locució"),
    interview_titles=words("entrevista"),
    first_person=words(
        """
        jo nosaltres nostre nostra em ens tinc tenim vull volem crec creiem estem som puc podem hem
        """
    ),
    thanks=phrases("gràcies | moltes gràcies | bon dia | bona tarda"),
    stage_words=words("aplaudiments rialles remor"),
    applause=words("aplaudiment"),
    laughter=words("rialle rialla"),
    media_words=words("diari periòdic agència revista ràdio televisió notícies"),
    closing_words=phrases("la sessió | s'aixeca la sessió | se suspèn la sessió"),
    list_heads=words("assistents absents presents"),
    metadata_keys=phrases("data | lloc | hora | assistents"),
    interpreters=phrases("intèrpret | traductor | traductora"),
    welcomes=phrases("benvingut | benvinguda | benvinguts"),
    introducers=phrases("soc | sóc | em dic | el meu nom és"),
    asking_verbs=phrases("pregunta | pregunten | vol saber"),
    negations=words("no mai"),
    invitations=phrases("vol | voleu | volen | voldria"),
    partings=phrases(
        """
        bon dia a tothom | que tingueu un bon dia | bon cap de setmana | adéu | fins demà | ho deixem aquí
        acabem aquí | gràcies per venir | gràcies per la vostra atenció
        """
    ),
    questioners=phrases("periodista | pregunta | entrevistador | entrevistadora | p"),
    moderators=phrases("moderador | moderadora | presentador | presentadora"),
    question_labels=words("pregunta"),
    requests=phrases("puc | podria | una altra pregunta | un altre tema"),
    pardons=words("perdó com disculpi"),
    yes_and_no=words("sí no mai"),
    nods=words("sí no bé d'acord molt entesos"),
    floor_phrases=phrases(
        """
        següent pregunta | última pregunta | endavant | repetir | repeteixi | no l'he sentit | no se sent | més fort
        la paraula
        """
    ),
    minute_words=phrases("acord | acords | absents"),
    ands=words("i"),
    voices=r"(?:una veu|veus|alguns diputats|remor de veus)\b",
    place_particles=words("i es"),
    days_of_month=phrases("dies del mes de | dies de | del mes de | del mes d’ | del mes d'"),
    of_the_year=phrases("de l’any | de l'any"),
)
